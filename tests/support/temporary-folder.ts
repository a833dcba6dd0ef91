import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  readonly path: (name: string) => string;
  readonly remove: () => void;
}

/** A folder of its own. */
export function temporaryFolder(): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-'));
  return {
    path: (name) => join(folder, name),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const made: string[] = [];

/** Makes a folder that is removed when the tests of the file end. */
export function makeTemporaryFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  removeAtEnd(folder);
  return folder;
}

/** Has a folder removed when the tests of the file end. */
export function removeAtEnd(folder: string): void {
  made.push(folder);
}

/** Removes the folders of {@link makeTemporaryFolder} and {@link removeAtEnd}. */
export function removeTemporaryFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
