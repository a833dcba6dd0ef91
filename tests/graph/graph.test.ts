import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyWith } from '../../src/core/copy-with.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { Relation } from '../../src/statements/relation.js';
import { readRecords } from '../../src/store/read.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { buildChanges } from '../support/record-builders.js';

/** What a revision says: that something the reader may read has changed, and nothing else. */

const LATER = '2026-03-01T10:00:00.000Z';

let base: TestBase;
beforeEach(async () => {
  base = await openBase(SMALL_SEEDS);
});
afterEach(async () => {
  await base.close();
});

const reported = (): Promise<unknown> => base.ask('{ dataset { revision updatedAt } }').then(({ data }) => data);

async function edit(change: (rows: ReadonlyMap<string, StoredRecord>) => [StoredRecord, object], at = LATER): Promise<void> {
  await inWritingTransaction(base.dataSource, async (manager) => {
    const rows = new Map(Object.values(await readRecords(manager)).flatMap((some) => some.map((row) => [row.id, row] as const)));
    const [before, fields] = change(rows);
    const after = copyWith(before, fields);
    await writeChanges(manager, { actor: 'ada', reason: 'test', at }, buildChanges({ updates: [{ before, after }] }));
  });
  await base.graph.refresh();
}

const publicRelation = (rows: ReadonlyMap<string, StoredRecord>): Relation =>
  rows.get(base.graph.view('ANONYMOUS').relations.find((row) => row.evidence.length > 0)?.id ?? '') as Relation;

describe('a revision', () => {
  it('stays when something hidden is written', async () => {
    const before = await reported();
    await edit((rows) => [rows.get('person/chloe-d-orme') as StoredRecord, { givenName: 'Zoé' }]);
    expect(await reported()).toEqual(before);
  });

  it('stays when only the hidden part of something is written', async () => {
    const before = await reported();
    await edit((rows) => [publicRelation(rows), { topics: ['person/chloe-d-orme'] }]);
    expect(await reported()).toEqual(before);
  });

  it('moves when something public is written, with the time of it', async () => {
    const before = await reported();
    await edit((rows) => [publicRelation(rows), { role: { fr: 'autrement' } }]);
    const after = await reported();
    expect(after).toMatchObject({ dataset: { updatedAt: LATER } });
    expect(after).not.toMatchObject({ dataset: { revision: (before as { dataset: { revision: string } }).dataset.revision } });
  });

  it('names one answer only: whoever has it back has the time of it back too', async () => {
    const before = await reported();
    await edit((rows) => [publicRelation(rows), { role: { fr: 'autrement' } }]);
    await edit((rows) => [publicRelation(rows), { role: null }]);
    const { dataset: now } = (await reported()) as { dataset: { revision: string; updatedAt: string } };
    const { dataset: then } = before as { dataset: { revision: string; updatedAt: string } };
    expect(now.revision === then.revision).toBe(now.updatedAt === then.updatedAt);
  });
});

describe('what changed last', () => {
  const LATEST = '2026-04-01T10:00:00.000Z';
  const HIDDEN = 'person/chloe-d-orme';
  const changes = async (): Promise<{ at: string; records: { nodes: { id: string }[] } }[]> => {
    const { data } = await base.ask('{ recentChanges { nodes { at records { nodes { id } } } } }');
    return (data as { recentChanges: { nodes: { at: string; records: { nodes: { id: string }[] } }[] } }).recentChanges.nodes;
  };

  it('says nothing of what is hidden, not even when', async () => {
    const before = await changes();
    expect(before).toHaveLength(1);
    await edit((rows) => [rows.get(HIDDEN) as StoredRecord, { givenName: 'Zoé' }]);
    await edit((rows) => [publicRelation(rows), { topics: [HIDDEN] }], LATEST);
    expect(await changes()).toEqual(before);
  });

  it('says of what is public that it changed, with the time of it', async () => {
    const { id } = base.graph.view('ANONYMOUS').relations.find((row) => row.evidence.length > 0) ?? { id: '' };
    await edit((rows) => [publicRelation(rows), { role: { fr: 'autrement' } }]);
    const [latest, first] = await changes();
    expect(latest).toEqual({ at: LATER, records: { nodes: [{ id }] } });
    expect(first?.records.nodes.map((node) => node.id)).not.toContain(id);
  });

  it('tells what was hidden and is shown from when it is shown, with what it is a part of, and never when it was written', async () => {
    const { id } = base.graph.view('ANONYMOUS').relations.find((row) => row.evidence.length > 0) ?? { id: '' };
    await edit((rows) => [publicRelation(rows), { topics: [HIDDEN] }]);
    await edit((rows) => [rows.get(HIDDEN) as StoredRecord, { visibility: 'PUBLIC' }], LATEST);
    const told = await changes();
    expect(told.map(({ at }) => at)).not.toContain(LATER);
    expect(told[0]?.at).toBe(LATEST);
    expect(told[0]?.records.nodes.map((node) => node.id)).toEqual(expect.arrayContaining([HIDDEN, id]));
  });
});
