import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadSeeds } from '../../src/seeds/load.js';
import { LOADED_AT, openBase } from '../support/base.js';
import { runs } from '../support/random.js';
import { BASE, writeSeeds } from '../support/seeds.js';

/** What stands does not depend on which ids rows have, in which files they are, in which order, or in how many loads they come. */

const claim = fc.record({
  day: fc.constantFrom(null, '2030-01-16', '2030-03-20', '2030-06-12'),
  says: fc.constantFrom(
    'kind: DATE, about: event/forum, dates: 2030-05-14, status: PLANNED',
    'kind: DATE, about: event/forum, dates: 2030-05',
    'kind: DATE, about: event/forum, dates: 2030-05-21, status: PAST',
    'kind: STATUS, about: event/forum, status: CANCELLED',
    'kind: STATUS, about: publication/guide, state: DRAFT',
    'kind: STATUS, about: publication/guide, state: ADOPTED',
    'kind: STATUS, about: publication/guide, state: PUBLISHED',
  ),
  speaker: fc.constantFrom('', '', '', ', attributedTo: organization/atelier'),
  firmness: fc.constantFrom('', '', '', ', modality: HEDGED', ', modality: DENIED', ', certainty: UNCERTAIN'),
  rival: fc.nat(12),
  corrected: fc.nat(12),
  file: fc.constantFrom('a.yaml', 'b.yaml', 'c.yaml'),
});
type Said = typeof claim extends fc.Arbitrary<infer T> ? T : never;

/** A folder with the claims, under ids and in an order given. */
function seedsOf(said: readonly Said[], ids: readonly number[], order: readonly number[], oneFile: boolean): string {
  const idOf = (index: number): string => `hst000${String(ids[index]).padStart(2, '0')}`;
  const files: Record<string, string> = {};
  for (const index of order) {
    const { day, says, speaker, firmness, rival, corrected, file } = said[index] as Said;
    const contradicts = rival < index ? `, contradicts: claim/${idOf(rival)}` : '';
    const about = (one: Said): string => one.says.slice(0, one.says.indexOf(',', 15)).replace(/^.*about/, 'about');
    const shares = corrected < index && about(said[corrected] as Said) === about(said[index] as Said);
    const supersedes = shares ? `, supersedes: [{ type: CORRECTS, statement: claim/${idOf(corrected)} }]` : '';
    const source = `sources: [{ kind: DOCUMENT, title: T${day === null ? '' : `, accessed: ${day}`} }]`;
    const path = oneFile ? 'a.yaml' : file;
    files[path] ??= 'visibility: PUBLIC\nclaims:\n';
    files[path] += `  - { id: ${idOf(index)}, text: "${index}", ${says}${speaker}${firmness}${contradicts}${supersedes}, ${source} }\n`;
  }
  const things = 'visibility: PUBLIC\nentities:\n  - { id: event/forum, name: Forum }\n  - { id: publication/guide, name: Guide }\n';
  return writeSeeds({ ...BASE, ...files, 'things.yaml': things });
}

const QUERY = `{
  event(id: "event/forum") { status dates { edtf startTime certainty } ownClaims { ...Own } }
  publication(id: "publication/guide") { state ownClaims { ...Own } }
  claims(first: 100) { nodes { text } }
  calendar(from: "2030-01-01") { totalCount }
}
fragment Own on OwnClaim { aspect reason claim { text certainty supersededBy { type } } }`;

/** @param loadedFirst the folder from which the base was filled before it is loaded from the other */
async function answerOf(folder: string, loadedFirst: string | null = null): Promise<unknown> {
  const base = await openBase(loadedFirst ?? folder, undefined, async (dataSource) => {
    if (loadedFirst !== null) await loadSeeds(dataSource, folder, { at: LOADED_AT });
  });
  const { data, errors } = await base.ask(QUERY);
  await base.close();
  expect(errors).toEqual([]);
  return inAnyOrder(data);
}

/** Lists as sets: rows that say the same are told apart by their ids alone. */
function inAnyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(inAnyOrder(one))).sort();
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inAnyOrder(inner)]));
}

it('answers the same whatever ids, files and order the rows come in, and in however many loads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(claim, { minLength: 2, maxLength: 8 }).chain((said) =>
        fc.record({
          said: fc.constant(said),
          ids: fc.shuffledSubarray([...said.keys()], { minLength: said.length }),
          order: fc.shuffledSubarray([...said.keys()], { minLength: said.length }),
          // Rows refer to those before them only: the first of them are a base.
          first: fc.integer({ min: 1, max: said.length - 1 }),
        }),
      ),
      async ({ said, ids, order, first }) => {
        const plain = [...said.keys()];
        const expected = await answerOf(seedsOf(said, plain, plain, true));
        const shuffled = seedsOf(said, ids, order, false);
        expect(await answerOf(shuffled)).toEqual(expected);
        const begun = seedsOf(
          said,
          ids,
          order.filter((index) => index < first),
          false,
        );
        expect(await answerOf(shuffled, begun)).toEqual(expected);
      },
    ),
    { numRuns: runs(3) },
  );
});
