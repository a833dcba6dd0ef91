import { readFileSync } from 'node:fs';

/** A package that the lock file names, with what its author says of its licence. */
export interface Dependency {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null when it states none. */
  readonly licence: string | null;
  /** Whether only those who work on the program need it. */
  readonly development: boolean;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/**
 * Every package that may be installed, on whatever system, each version once, in binary order: what the lock file says, since what is
 * installed differs from one system to the next.
 */
export function dependencies(lockFile = 'package-lock.json'): Dependency[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, LockedPackage> };
  const found = new Map<string, Dependency>();
  for (const [path, { version = '', license: licence = null, dev: development = false }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const key = `${name} ${version}`;
    // What both need is needed in production.
    if (found.get(key)?.development !== false) found.set(key, { name, version, licence, development });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, dependency]) => dependency);
}

/** The page that lists what the program is built on. */
export function licencesPage(all: readonly Dependency[]): string {
  const used = all.filter(({ development }) => !development);
  const counts = new Map<string, number>();
  for (const { licence } of used) counts.set(licence ?? '–', (counts.get(licence ?? '–') ?? 0) + 1);
  const rows = used.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? '–'} |`);
  return [
    '# Licences',
    '',
    `The program itself is under the [MIT licence](../LICENSE). It runs on ${used.length} packages, listed here as \`package-lock.json\` has them for all`,
    'systems; the text of each licence is in the package. `npm run generate` writes this page, and a test refuses a licence that is not on its list.',
    '',
    '| licence | packages |',
    '| --- | ---: |',
    ...[...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
