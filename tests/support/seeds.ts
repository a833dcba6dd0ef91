import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkSeeds } from '../../src/seeds/check.js';
import { formatDiagnostic } from '../../src/seeds/files/diagnostics.js';
import { makeTemporaryFolder } from './temporary-folder.js';

/** Folders of seed files for one test file; removed when it ends. */

/** Files by path: texts and YAML. */
export type Files = Readonly<Record<string, string>>;

/** Writes a folder of seed files. */
export function writeSeeds(files: Files): string {
  const folder = makeTemporaryFolder('maillage-seeds-');
  for (const [path, text] of Object.entries(files)) writeSeed(folder, path, text);
  return folder;
}

/** A copy of a folder, to be changed. */
export function copySeeds(from: string): string {
  const folder = writeSeeds({});
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** Writes one file of a folder. */
export function writeSeed(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** Changes the text of one file; fails when there was nothing to change. */
export function editSeed(folder: string, path: string, find: string | RegExp, replacement: string): void {
  const before = readFileSync(join(folder, path), 'utf8');
  const after = before.replace(find, replacement);
  if (after === before) throw new Error(`${path} does not hold ${String(find)}`);
  writeFileSync(join(folder, path), after);
}

/** Takes the marks of proposals away from the files of a meeting, as whoever has read them does. */
export function markRead(folder: string, meeting: string): void {
  const path = join(folder, 'meetings', meeting, 'statements.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^ *proposed: true\n/gm, ''));
}

/** The diagnostics of a folder, one line each, paths from the folder. */
export function faultsOf(folder: string, lang: 'fr' | 'en' = 'en'): string[] {
  return checkSeeds(folder).diagnostics.map((error) => formatDiagnostic(error, lang).replaceAll(`${folder}/`, ''));
}

/** What every base has, small: a coalition, a theme, a person, a meeting with its minutes. */
export const BASE: Files = {
  'base.yaml': `visibility: PUBLIC
dataset:
  name: Essai
  coalition: organization/coalition
  timeZone: Europe/Paris
  languages: [fr]
  licence: libre
  contact: nobody@example.org
entities:
  - { id: organization/coalition, name: Coalition, classification: NETWORK }
  - { id: organization/atelier, name: Atelier du Port }
  - { id: government-body/mairie, name: Mairie du Port, level: LOCAL }
  - { id: person/ada, name: Ada Lierre, givenName: Ada, familyName: Lierre }
  - { id: meeting/2020-01-01, name: Réunion de janvier }
  - { id: publication/compte-rendu, name: Compte-rendu de janvier }
  - { id: theme/mineurs, name: { fr: Mineurs, en: Minors } }
  - { id: theme/mineurs-isoles, name: Mineurs isolés }
  - { id: place/port, name: Port }
documents:
  - { id: document/compte-rendu, publication: publication/compte-rendu, file: compte-rendu.txt }
`,
  'compte-rendu.txt': `I- Nouvelles

L’Atelier du Port travaille  sur les mineurs.
La Mairie du Port le finance. Ada Lierre le dit.

II- Suites

La Mairie du Port le finance.
`,
};

/** {@link BASE} with one more file of rows about its document. */
export function withRows(yaml: string, more: Files = {}): string {
  return writeSeeds({ ...BASE, 'rows.yaml': yaml, ...more });
}
