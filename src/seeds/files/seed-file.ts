import { join, resolve } from 'node:path';
import type { Message } from '../../errors.js';
import { type Path, pathOf, pointerOf } from '../format/pointer.js';
import type { FileInput } from '../format/seed-file.js';
import { schemaErrors, withoutErrors } from '../format/validate.js';
import type { RowSource } from '../rows/rows.js';
import type { Diagnostic, Severity } from './diagnostics.js';
import { readYaml, type YamlFile } from './yaml.js';

/** A seed file: a source of rows that knows on which line each of them is. */
export class SeedFile implements RowSource {
  /** On the disk. */
  readonly absolute: string;
  /** As the user would open it. */
  readonly shown: string;
  readonly text: string;
  readonly yaml: YamlFile;
  /** Without what the schema refused. */
  readonly value: FileInput;
  /** Whether all its rows were read, but for what is wrong in them: of other files that refer to it no errors follow where they were not. */
  readonly isComplete: boolean;
  /** What is wrong with its YAML and with the shape of its rows. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is likely to be a slip. */
  readonly warnings: readonly Diagnostic[];

  /**
   * @param path from the folder, with slashes
   * @param text null when the file is not UTF-8
   */
  constructor(
    folder: string,
    readonly path: string,
    text: string | null,
  ) {
    this.absolute = resolve(folder, path);
    this.shown = join(folder, path);
    this.text = text ?? '';
    this.yaml = readYaml(this.text);
    const content = this.yaml.value ?? {};
    const errors = schemaErrors(content);
    this.value = withoutErrors(content, errors);
    this.isComplete = !this.yaml.broken && !errors.some(({ pointer, drop }) => drop && pointer === '');
    this.diagnostics = [
      ...this.yaml.errors.map(({ offset, message }) => this.diagnosticAtOffset(offset, message)),
      ...(text === null ? [this.diagnosticAtOffset(0, NOT_UTF8)] : []),
      ...(this.yaml.broken ? [] : errors.map(({ pointer, atKey, message }) => this.diagnostic(pathOf(pointer), message, { atKey }))),
    ];
    this.warnings = this.yaml.cuts.map(({ offset, message }) => this.diagnosticAtOffset(offset, message, 'warning'));
  }

  get origin(): string {
    return `seed:${this.path}`;
  }

  get defaults(): FileInput {
    return this.value;
  }

  describe(path: Path): string {
    return `${this.shown}:${this.yaml.position(this.offsetOf(path)).line}`;
  }

  /** A message about a value, or about its key; where nothing is written there, at what should hold it. */
  diagnostic(
    path: Path,
    message: Message,
    { atKey = false, severity = 'error' }: { atKey?: boolean; severity?: Severity } = {},
  ): Diagnostic {
    return this.diagnosticAtOffset(this.offsetOf(path, atKey), message, severity);
  }

  private diagnosticAtOffset(offset: number, message: Message, severity: Severity = 'error'): Diagnostic {
    return { file: this.shown, ...this.yaml.position(offset), severity, message };
  }

  private offsetOf(path: Path, atKey = false): number {
    const { keys, values } = this.yaml;
    for (let length = path.length; length >= 0; length -= 1) {
      const pointer = pointerOf(path.slice(0, length));
      const offset = atKey && length === path.length ? keys.get(pointer) : (values.get(pointer) ?? keys.get(pointer));
      if (offset !== undefined) return offset;
    }
    return 0;
  }
}

const NOT_UTF8: Message = {
  fr: 'ce fichier n’est pas en UTF-8 : enregistrez-le avec l’encodage « UTF-8 »',
  en: 'this file is not UTF-8: save it with the encoding "UTF-8"',
};
