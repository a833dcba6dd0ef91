import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { mintMissingIds } from '../../src/seeds/files/mint-ids.js';
import { runs } from '../support/random.js';
import { copySeeds } from '../support/seeds.js';

/**
 * Whatever is done to seed files, the check answers with diagnostics and never with an error of the program, and seeds
 * without any compile.
 */

const FILES = [
  'dataset.yaml',
  'entities.yaml',
  'meetings/2020-03-05/meeting.yaml',
  'meetings/2020-03-05/statements.yaml',
  'meetings/2020-06-11/statements.yaml',
];
const folder = copySeeds('tests/fixtures/seeds');
const sources = new Map(FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

function checked(file: string, source: string): void {
  writeFileSync(join(folder, file), source);
  try {
    const seeds = checkSeeds(folder);
    for (const error of seeds.diagnostics)
      expect(error).toMatchObject({ line: expect.any(Number) as number, message: { fr: expect.any(String) as string } });
    if (seeds.diagnostics.length === 0) expect(compileSeeds(seeds).records.length).toBeGreaterThan(0);
    mintMissingIds(folder);
  } finally {
    for (const [path, original] of sources) writeFileSync(join(folder, path), original);
  }
}

type Holder = Record<string | number, unknown>;

/** Every place in a value: what holds it, and its key. */
function places(value: unknown): [Holder, string | number][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[value as Holder, key] as [Holder, string | number], ...places((value as Holder)[key])]);
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    '',
    ' ',
    [],
    {},
    [null],
    [[]],
    { fr: null },
    'x/y',
    'theme/mineurs',
    'relation/m1wrk001',
    '\u0000',
    '\ud800',
    'é'.repeat(600),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const file = fc.constantFrom(...FILES);

describe('mangled seed files', () => {
  it('are checked to the end when values are replaced, removed, renamed or moved', () => {
    const change = fc.record({
      at: fc.nat(),
      to: fc.nat(),
      how: fc.constantFrom('replace', 'remove', 'rename', 'copy'),
      junk,
      key: fc.string({ maxLength: 8 }),
    });
    fc.assert(
      fc.property(file, fc.array(change, { minLength: 1, maxLength: 4 }), (path, changes) => {
        const value = parse(sources.get(path)!) as unknown;
        for (const { at, to, how, junk: put, key } of changes) {
          const all = places(value);
          if (all.length === 0) break;
          const [holder, name] = all[at % all.length]!;
          const [other, otherName] = all[to % all.length]!;
          if (how === 'replace') holder[name] = put;
          else if (how === 'remove' && !Array.isArray(holder)) delete holder[name];
          else if (how === 'rename' && !Array.isArray(holder)) holder[key] = holder[name];
          else holder[name] = structuredClone(other[otherName]);
        }
        checked(path, stringify(value, { aliasDuplicateObjects: false }));
      }),
      { numRuns: runs(30) },
    );
  });

  it('are checked to the end when their text is cut, doubled or sprinkled', () => {
    fc.assert(
      fc.property(
        file,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '\t', '"', '{', ']', ': ', '- ', '\n', '&a ', '*a ', '!t ', '| ', '\u0000', '\ufeff', '%', '<<: '),
        (path, from, length, put) => {
          const source = sources.get(path)!;
          const at = from % source.length;
          checked(path, source.slice(0, at) + put + source.slice(at + (length % 40)));
        },
      ),
      { numRuns: runs(40) },
    );
  });
});
