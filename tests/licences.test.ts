import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dependencies, licencesPage } from '../src/cli/licences.js';

/** Licences that let anybody use, change and pass on the program that is built on them. A new one is read by a person first. */
const FREE: readonly string[] = [
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  '(MIT AND BSD-3-Clause)',
  '(MIT OR WTFPL)',
  '(MIT OR Apache-2.0)',
  '(BSD-2-Clause OR MIT OR Apache-2.0)',
];

/** Ask something of those alone who change these very files (resvg), or sell this very font by itself (DejaVu). */
const OF_FILES: readonly string[] = ['MPL-2.0', 'OFL-1.1'];

/** Fine for tools that are not passed on: they ask something of whoever changes them, or that their author be named. */
const FOR_TOOLS: readonly string[] = [...FREE, ...OF_FILES, 'CC-BY-4.0', 'Python-2.0', '(MIT AND Zlib)'];

const all = dependencies();

describe('the licences of dependencies', () => {
  it.each([
    ['the program', false, [...FREE, ...OF_FILES]],
    ['those who work on it', true, FOR_TOOLS],
  ])('let %s use them', (_whom, development, allowed) => {
    const some = all.filter((one) => one.development === development);
    expect(some.length).toBeGreaterThan(100);
    expect(some.filter(({ licence }) => licence === null || !allowed.includes(licence))).toEqual([]);
  });

  it('are those that the installed packages state', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { license?: string }> };
    const otherwise = Object.entries(lock.packages)
      .filter(([path]) => path !== '' && existsSync(`${path}/package.json`))
      .map(([path, { license }]) => ({ path, license, stated: statedIn(`${path}/package.json`) }))
      .filter(({ license, stated }) => stated !== undefined && stated !== license);
    expect(otherwise).toEqual([]);
  });

  it('are listed for readers, as `npm run generate` writes them', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencesPage(all));
  });
});

function statedIn(file: string): string | undefined {
  return (JSON.parse(readFileSync(file, 'utf8')) as { license?: string }).license;
}
