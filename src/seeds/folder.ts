import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { MaillageError } from '../errors.js';
import type { Diagnostic } from './diagnostics.js';
import type { FileInput } from './inputs.js';
import type { SeedFile } from './rows.js';
import { schemaErrors, withoutErrors } from './schema-errors.js';
import { readYaml } from './yaml.js';

/** What a folder of seed files holds, and what is wrong with the shape of each. */
export interface SeedFolder {
  readonly folder: string;
  readonly files: readonly SeedFile[];
  readonly faults: readonly Diagnostic[];
}

/**
 * Reads every YAML file under a folder, sorted by path. Hidden files and folders are left out.
 * @throws INVALID_SEEDS when there is no such folder, or no YAML in it
 */
export function readSeedFolder(folder: string): SeedFolder {
  const paths = yamlPaths(folder);
  const read = paths.map((path) => readSeedFile(folder, path));
  return { folder, files: read.map(({ file }) => file), faults: read.flatMap(({ faults }) => faults) };
}

/** A text file in UTF-8, or null when it is not: the decoder leaves a byte order mark where it is. */
export function readUtf8(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function yamlPaths(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new MaillageError('INVALID_SEEDS', { fr: `Il n’y a pas de dossier ${folder}.`, en: `There is no folder ${folder}.` });
  }
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path));
  if (paths.length === 0) {
    throw new MaillageError('INVALID_SEEDS', {
      fr: `Le dossier ${folder} ne contient aucun fichier YAML.`,
      en: `The folder ${folder} holds no YAML file.`,
    });
  }
  return paths.sort();
}

function readSeedFile(folder: string, path: string): { file: SeedFile; faults: Diagnostic[] } {
  const absolute = resolve(folder, path);
  const shown = join(folder, path);
  const source = readUtf8(absolute);
  const yaml = readYaml(source ?? '');
  const at = (offset: number): Pick<Diagnostic, 'file' | 'line' | 'column'> => ({ file: shown, ...yaml.position(offset) });
  const faults: Diagnostic[] = yaml.faults.map(({ offset, message }) => ({ ...at(offset), message }));
  if (source === null) faults.push({ ...at(0), message: { fr: 'ce fichier n’est pas en UTF-8', en: 'this file is not UTF-8' } });

  const value = yaml.value ?? {};
  const shape = schemaErrors(value);
  for (const { pointer, atKey, message } of yaml.partial ? [] : shape) {
    const offset = (atKey ? yaml.keys.get(pointer) : yaml.values.get(pointer)) ?? yaml.keys.get(pointer) ?? yaml.values.get('') ?? 0;
    faults.push({ ...at(offset), message });
  }
  return { file: { path, shown, absolute, source: source ?? '', yaml, value: withoutErrors(value, shape) as FileInput }, faults };
}
