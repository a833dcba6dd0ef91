import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MaillageError } from '../../errors.js';
import type { RowSource } from '../rows/rows.js';
import type { Diagnostic } from './diagnostics.js';
import { SeedFile } from './seed-file.js';

/** What a folder of seed files holds, and what is wrong with the shape of each. */
export interface SeedFolder {
  /** As the user gave it. */
  readonly path: string;
  readonly files: readonly SeedFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of all other files, from the folder; hidden ones are left out. */
  readonly otherFiles: readonly string[];
  /** The file that rows of this folder come from. */
  readonly fileOf: (source: RowSource) => SeedFile;
}

/**
 * Reads every YAML file under a folder, sorted by path. Hidden files and folders are left out.
 * @throws INVALID_SEEDS when there is no such folder, or no YAML in it
 */
export function readSeedFolder(path: string): SeedFolder {
  const found = pathsIn(path);
  const yaml = found.filter((one) => YAML_FILE.test(one));
  if (yaml.length === 0) throw noYaml(path);
  const files = yaml.map((one) => new SeedFile(path, one, readUtf8(join(path, one))));
  const otherFiles = found.filter((one) => !YAML_FILE.test(one));
  const bySource = new Map<RowSource, SeedFile>(files.map((file) => [file, file]));
  const fileOf = (source: RowSource): SeedFile => {
    const file = bySource.get(source);
    if (!file) throw new Error(`${source.origin} is no file of ${path}`);
    return file;
  };
  return { path, files, diagnostics: files.flatMap((file) => file.diagnostics), otherFiles, fileOf };
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

const YAML_FILE = /\.ya?ml$/i;

function pathsIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new MaillageError('INVALID_SEEDS', { fr: `Il n’y a pas de dossier ${folder}.`, en: `There is no folder ${folder}.` });
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}

function noYaml(folder: string): MaillageError {
  return new MaillageError('INVALID_SEEDS', {
    fr: `Le dossier ${folder} ne contient aucun fichier YAML (.yaml ou .yml).`,
    en: `The folder ${folder} holds no YAML file (.yaml or .yml).`,
  });
}
