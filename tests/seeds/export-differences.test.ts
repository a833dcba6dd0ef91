import fc from 'fast-check';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { edit } from '../../src/changes/change-sets.js';
import * as edits from '../../src/changes/edits.js';
import * as entityEdits from '../../src/changes/entity-edits.js';
import type { EditContext, Edit } from '../../src/changes/change-sets.js';
import { seedFilesOf } from '../../src/seeds/export/seed-files.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { readRecords } from '../../src/store/read.js';
import { ChangeRow, FormerIdRow } from '../../src/store/tables.js';
import { LOADED_AT, SMALL_SEEDS } from '../support/base.js';
import { openTables } from '../support/databases.js';
import { runs, SEED } from '../support/random.js';

/** Two exports differ only where the base does: one edit changes what is written of the rows that it changed, and nothing else. */

const ADA = { kind: 'TOKEN', id: 'ada', name: 'Ada', role: 'EDITOR' } as const;
const SOURCES = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' }];

type Make = (context: EditContext) => Edit;

/** One edit of something that is there, or of something new. */
const someEdit: fc.Arbitrary<Make> = fc
  .record({ index: fc.nat(1000), word: fc.stringMatching(/^[a-zé ]{1,12}$/).map((text) => `Mot ${text}`), sort: fc.nat(4) })
  .map(({ index, word, sort }) => {
    const pick = (context: EditContext, section: string): string => {
      const ids = [...context.compiled.items.values()].filter((item) => item.section === section).map(({ id }) => id);
      return ids[index % ids.length] ?? '';
    };
    const makes: readonly Make[] = [
      (context) => entityEdits.saveEntity(context, { id: pick(context, 'entities') }, null, { summary: { fr: word } }),
      (context) => edits.saveStatement(context, 'claims', { id: pick(context, 'claims') }, { editorialNote: { fr: word } }),
      (context) => edits.saveStatement(context, 'relations', { id: pick(context, 'relations') }, { editorialNote: { fr: word } }),
      (context) => entityEdits.saveEntity(context, {}, 'ORGANIZATION', { name: `${word} ${index}` }),
      (context) =>
        edits.saveStatement(context, 'claims', {}, { kind: 'CONTENT', about: [pick(context, 'entities')], text: word, sources: SOURCES }),
    ];
    return makes[sort] as Make;
  });

it('one edit changes what is written of the rows that it changed, and nothing else', async () => {
  const dataSource = await openTables();
  await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
  const files = async (): Promise<ReadonlyMap<string, string>> =>
    seedFilesOf(Object.values(await readRecords(dataSource.manager)).flat(), await dataSource.manager.find(FormerIdRow));
  let before = await files();
  await fc.assert(
    fc.asyncProperty(someEdit, async (make) => {
      const { changeSet, errors } = await edit(dataSource, ADA, { input: {} }, make);
      expect(errors).toEqual([]);
      const after = await files();
      const revision = changeSet?.publishedAs;
      const changed = revision ? await dataSource.manager.findBy(ChangeRow, { revision }) : [];
      const touched = new Set(changed.map(({ rowId }) => rowId));
      const [then, now] = [rowsIn(before), rowsIn(after)];
      const differing = [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id));
      expect(differing.filter((id) => !touched.has(id))).toEqual([]);
      // Files in which no row was changed are the same, byte for byte; in the others no line but of such rows.
      const differingFiles = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
      expect(differingFiles.length).toBeLessThanOrEqual(differing.length);
      for (const path of differingFiles) expect(otherLines(before.get(path), after.get(path))).toBeLessThanOrEqual(MOST_LINES);
      before = after;
    }),
    { seed: SEED, numRuns: runs(25), endOnFailure: true },
  );
  await dataSource.destroy();
});

/** Lines that a row of these edits is written in, before and after. */
const MOST_LINES = 40;

/** Each row that has an id, as it is written without the rows under it. */
function rowsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  const rows = new Map<string, string>();
  const prefixes: Readonly<Record<string, string>> = { relations: 'relation', claims: 'claim', followUps: 'follow-up', steps: 'step' };
  const visit = (value: unknown, section: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, section));
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as { readonly id?: unknown };
    if (typeof id === 'string') {
      const prefix = prefixes[section];
      rows.set(id.includes('/') || prefix === undefined ? id : `${prefix}/${id}`, JSON.stringify(value));
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, key);
  };
  for (const [path, text] of files) if (path.endsWith('.yaml')) visit(parse(text), '');
  return rows;
}

/** How many lines stand in one text and not in the other, both ways. */
function otherLines(one = '', other = ''): number {
  const count = (lines: readonly string[], from: readonly string[]): number => {
    const left = new Map<string, number>();
    for (const line of from) left.set(line, (left.get(line) ?? 0) + 1);
    return lines.filter((line) => {
      const known = left.get(line) ?? 0;
      left.set(line, known - 1);
      return known <= 0;
    }).length;
  };
  const [a, b] = [one.split('\n'), other.split('\n')];
  return count(a, b) + count(b, a);
}
