import type { DataSource } from 'typeorm';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { partialDate } from '../../src/core/partial-date.js';
import { cleanFile } from '../../src/changes/erase.js';
import { openDatabase } from '../../src/store/data-source.js';
import { imageOf, readRecords } from '../../src/store/read.js';
import { ChangeRow, FormerIdRow, RevisionRow } from '../../src/store/tables.js';
import { inReadingTransaction, inWritingTransaction } from '../../src/store/transaction.js';
import { type Changes, writeChanges } from '../../src/store/write.js';
import {
  buildChanges,
  buildClaim,
  buildDocument,
  buildFollowUp,
  buildOrganization,
  buildPassage,
  buildPerson,
  buildPublication,
  buildRelation,
} from '../support/record-builders.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';

const AUTHOR = { actor: 'seeds', reason: 'load', at: '2026-01-31T10:00:00.000Z' };

describe.each(DATABASES)('a change on $name', ({ make }) => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeEach(async () => {
    database = await make();
    dataSource = await openDatabase(database);
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const write = (changes: Partial<Changes>): Promise<number> =>
    inWritingTransaction(dataSource, (manager) => writeChanges(manager, AUTHOR, buildChanges(changes)));
  const read = async (): Promise<Map<string, StoredRecord>> =>
    new Map(Object.values(await readRecords(dataSource.manager)).flatMap((rows) => rows.map((row) => [row.id, row])));
  const image = (row: StoredRecord | undefined): Record<string, unknown> => imageOf(dataSource, row as StoredRecord);
  const history = (id: string): Promise<ChangeRow[]> =>
    dataSource.manager.find(ChangeRow, { where: { rowId: id }, order: { revision: 'ASC' } });

  const document = buildDocument();
  const passage = buildPassage(document, 'Anne Besson excuse');
  const people = () => [buildOrganization(), buildPerson(), buildPublication(), document, passage];

  it('is read back as it was written', async () => {
    const relation = buildRelation({
      evidence: [passage.id],
      topics: ['person/anne-besson', 'organization/les-tilleuls'],
      dates: partialDate({
        edtf: '[2013-12-12,2013-12-18]',
        startTime: '09:30',
        wording: '« il y a deux semaines »',
        certainty: 'UNCERTAIN',
      }),
      note: { fr: 'Œuvre — « à l’essai » 😀', en: 'A trial' },
      attendanceRoles: ['CHAIR'],
      sources: [{ kind: 'URL', title: 'Le site', url: 'https://base.example/', accessed: '2026-01-31', editor: null }],
      contradicts: ['claim/un'],
    });
    const claim = buildClaim({ contradicts: [relation.id], about: ['person/anne-besson', 'organization/les-tilleuls'] });
    const followUp = buildFollowUp({ boxed: false, assignees: ['organization/les-tilleuls'] });
    const plain = buildRelation({ id: 'relation/deux' });
    const inserts = [...people(), relation, plain, claim, followUp];
    expect(await write({ inserts })).toBe(1);
    const stored = await read();
    expect(stored.size).toBe(inserts.length);
    for (const row of inserts) {
      expect(stored.get(row.id)).toBeInstanceOf(row.constructor);
      expect(image(stored.get(row.id))).toEqual(image(row));
      expect(stored.get(row.id)?.revision).toBe(1);
    }
    expect(stored.get('relation/deux')).toMatchObject({ dates: null });
  });

  it('keeps each row as it was before, enough to undo it', async () => {
    await write({ inserts: [...people(), buildRelation({ evidence: [passage.id], topics: ['person/anne-besson'] })] });
    const before = (await read()).get('relation/une') as StoredRecord;
    const after = buildRelation({
      role: { fr: 'Secrétaire' },
      evidence: [passage.id],
      topics: [],
      dates: partialDate({ edtf: '2013-11' }),
    });
    expect(await write({ updates: [{ before, after }] })).toBe(2);
    const now = (await read()).get('relation/une') as StoredRecord;
    expect(image(now)).toEqual(image(after));
    expect(await write({ deletes: [now] })).toBe(3);
    expect((await read()).has('relation/une')).toBe(false);

    const changes = await history('relation/une');
    expect(changes.map(({ revision, record, action }) => [revision, record, action])).toEqual([
      [1, 'statement', 'INSERT'],
      [2, 'statement', 'UPDATE'],
      [3, 'statement', 'DELETE'],
    ]);
    expect(changes.map((change) => change.before)).toEqual([null, image(before), image(now)]);

    const { '@type': _type, ...columns } = changes[1]?.before ?? {};
    await write({ inserts: [buildRelation(columns)] });
    expect(image((await read()).get('relation/une'))).toEqual(image(before));
    expect((await history('relation/une')).at(-1)).toMatchObject({ revision: 4, action: 'RESTORE', before: null });
    expect(await dataSource.manager.countBy(FormerIdRow, { id: 'relation/une' })).toBe(0);
  });

  it('empties what an update takes away', async () => {
    await write({
      inserts: [...people(), buildRelation({ dates: partialDate({ edtf: '2013', wording: 'en 2013' }), note: { fr: 'Note' } })],
    });
    const before = (await read()).get('relation/une') as StoredRecord;
    await write({ updates: [{ before, after: buildRelation() }] });
    expect((await read()).get('relation/une')).toMatchObject({ dates: null, note: null });
  });

  it('leaves a tombstone, or a redirect to the successor', async () => {
    const old = buildOrganization({ id: 'organization/ancien' });
    await write({ inserts: [...people(), old, buildRelation()] });
    const rows = await read();
    await write({
      deletes: [rows.get('relation/une') as StoredRecord, rows.get('organization/ancien') as StoredRecord],
      successors: new Map([['organization/ancien', 'organization/les-tilleuls']]),
    });
    const former = await dataSource.manager.find(FormerIdRow, { order: { id: 'ASC' } });
    expect(former.map(({ id, successorId, reason, revision }) => [id, successorId, reason, revision])).toEqual([
      ['organization/ancien', 'organization/les-tilleuls', 'RENAMED', 2],
      ['relation/une', null, 'REMOVED', 2],
    ]);
  });

  it('reports to nobody a row that is gone but those who could read it', async () => {
    const secret = buildPerson({ id: 'person/secret', visibility: 'MEMBERS' });
    const others = ['quoted only by the hidden', 'quoted by both'].map((_words, index) =>
      buildPassage(document, ['Les Tilleuls', 'La prochaine'][index] as string, { id: `passage/autre-${index}` }),
    );
    const known = [{ kind: 'KNOWLEDGE' as const, title: 'T', url: null, accessed: null, editor: 'E' }];
    const rows = [
      ...people(),
      secret,
      ...others,
      buildRelation({ id: 'relation/public', sources: known, evidence: ['passage/autre-1'] }),
      buildRelation({ id: 'relation/of-a-hidden-person', subjectId: secret.id, sources: known, evidence: others.map(({ id }) => id) }),
      buildRelation({ id: 'relation/said-by-one', attributedToId: secret.id, sources: known }),
      buildRelation({ id: 'relation/for-one', onBehalfOfId: secret.id, sources: known }),
      buildClaim({ id: 'claim/of-one', about: ['organization/les-tilleuls', secret.id], sources: known }),
      buildFollowUp({ id: 'follow-up/of-one', assignees: [secret.id], sources: known }),
      buildRelation({ id: 'relation/on-nothing' }),
      buildRelation({ id: 'relation/hidden', visibility: 'EDITORS', sources: known }),
    ];
    await write({ inserts: rows });
    const stored = await read();
    const gone = [...stored.values()].filter(({ id }) => /^(?:relation|claim|follow-up|passage\/autre)/.test(id));
    await write({ deletes: gone.sort((a, b) => (a.id.startsWith('passage/') ? 1 : 0) - (b.id.startsWith('passage/') ? 1 : 0)) });
    const former = await dataSource.manager.find(FormerIdRow);
    expect(Object.fromEntries(former.map(({ id, visibility }) => [id, visibility]))).toEqual({
      'relation/public': 'PUBLIC',
      'relation/of-a-hidden-person': 'MEMBERS',
      'relation/said-by-one': 'MEMBERS',
      'relation/for-one': 'MEMBERS',
      'claim/of-one': 'MEMBERS',
      'follow-up/of-one': 'MEMBERS',
      'relation/on-nothing': 'EDITORS',
      'relation/hidden': 'EDITORS',
      'passage/autre-0': 'EDITORS',
      'passage/autre-1': 'EDITORS',
    });
  });

  it('is written whole or not at all', async () => {
    await write({ inserts: people() });
    const dangling = buildRelation({ objectId: 'organization/inconnue' });
    await expect(write({ inserts: [buildOrganization({ id: 'organization/autre' }), dangling] })).rejects.toThrow();
    expect((await read()).has('organization/autre')).toBe(false);
    expect(await dataSource.manager.count(RevisionRow)).toBe(1);
    expect(await write({ inserts: [buildOrganization({ id: 'organization/autre' })] })).toBe(2);
  });

  it('waits its turn when others are under way, and fails alone', async () => {
    await write({ inserts: people() });
    const numbers = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) =>
        index % 4 === 3
          ? write({ inserts: [buildRelation({ id: `relation/${index}`, objectId: 'organization/inconnue' })] })
          : write({ inserts: [buildRelation({ id: `relation/${index}` })] }),
      ),
    );
    const kept = numbers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(kept.sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const stored = [...(await read()).keys()].filter((id) => id.startsWith('relation/'));
    expect(stored.length).toBe(9);
  });

  it('is not seen by a reading that began before it', async () => {
    await write({ inserts: people() });
    const other = await openDatabase(database);
    const seen = await inReadingTransaction(other, async (manager) => {
      const count = () => manager.count(RevisionRow);
      const before = await count();
      await write({ inserts: [buildRelation()] });
      return [before, await count()];
    });
    expect(seen).toEqual([1, 1]);
    expect(await other.manager.count(RevisionRow)).toBe(2);
    await other.destroy();
  });

  it('is not cleaned while it is read in turns: that waits for the end of the reading', async () => {
    const other = await openDatabase(database);
    const ended: string[] = [];
    const reading = inReadingTransaction(other, async (manager) => {
      await manager.count(RevisionRow);
      for (let turn = 0; turn < 20; turn += 1) await setImmediate();
      await manager.count(RevisionRow);
      ended.push('read');
    });
    await setImmediate();
    await cleanFile(other).then(() => ended.push('cleaned'));
    await reading;
    expect(ended).toEqual(['read', 'cleaned']);
    await other.destroy();
  });
});
