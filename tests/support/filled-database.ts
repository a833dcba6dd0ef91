import type { DataSource } from 'typeorm';
import { Amount } from '../../src/core/amount.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { createToken } from '../../src/auth/tokens.js';
import { contentOf, tablesOf } from '../../src/maintenance/tables.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { inReadingTransaction, inWritingTransaction } from '../../src/store/transaction.js';
import { type Changes, writeChanges } from '../../src/store/write.js';
import { LOADED_AT, SMALL_SEEDS } from './base.js';
import { buildChanges, buildClaim, buildOrganization, buildPerson, buildRelation } from './record-builders.js';
import { makeCopy, type MakeDatabase, type TestDatabase } from './databases.js';

/** Fills a database with all that a base can hold: two loads, an edit, a removal with a redirect, a token. */
export async function fillDatabase(database: TestDatabase): Promise<void> {
  const dataSource = await openDatabase(database);
  await loadSeeds(dataSource, SMALL_SEEDS, { at: LOADED_AT });
  const old = buildOrganization({ id: 'organization/les-anciens-tilleuls' });
  await change(dataSource, { inserts: [old, buildOrganization(), ...whatFewRowsSay()] });
  await change(dataSource, {
    updates: [{ before: buildOrganization(), after: buildOrganization({ website: 'https://tilleuls.example/', editedBy: 'Ada' }) }],
    deletes: [old],
    successors: new Map([[old.id, 'organization/les-tilleuls']]),
  });
  await createToken(dataSource, 'Ada', 'EDITOR', LOADED_AT);
  await dataSource.destroy();
}

const KNOWN = [{ kind: 'KNOWLEDGE' as const, title: 'Essai', url: null, accessed: null, editor: 'Ada' }];

/** Rows with what the seeds of the small base do not say: identifiers, a vote, an amount, a substitute, arrivals and departures. */
function whatFewRowsSay(): StoredRecord[] {
  const person = buildPerson({ sortName: 'Besson (Anne)', identifiers: [{ scheme: 'ORCID', value: '0000-0002-1825-0097' }] });
  const attends = { type: 'ATTENDS', subjectId: person.id, objectId: 'meeting/2020-03-05', attendance: 'PRESENT', sources: KNOWN } as const;
  return [
    person,
    buildClaim({
      claimKind: 'DECISION',
      value: null,
      valueType: null,
      sources: KNOWN,
      voteOutcome: 'REJECTED',
      votesFor: 0,
      votesAgainst: 2,
      votedAgainst: [person.id, 'organization/les-tilleuls'],
    }),
    buildRelation({
      ...attends,
      id: 'relation/vient',
      attendanceMode: 'REMOTE',
      substituteForId: 'person/ada-lierre',
      movements: [{ kind: 'LEAVES', when: null, itemId: null, time: '11:30', passageId: null }],
    }),
    buildRelation({
      type: 'FUNDS',
      id: 'relation/finance',
      subjectId: 'organization/les-tilleuls',
      objectId: 'meeting/2020-03-05',
      sources: KNOWN,
      amount: Object.assign(new Amount(), { value: '18000.50', currency: 'EUR' }),
    }),
  ];
}

/** Writes one change. */
export function change(dataSource: DataSource, changes: Partial<Changes>): Promise<number> {
  return inWritingTransaction(dataSource, (manager) =>
    writeChanges(manager, { actor: 'test', reason: 'test', at: LOADED_AT }, buildChanges(changes)),
  );
}

/** A database that {@link fillDatabase} filled. */
export function makeFilledDatabase(make: MakeDatabase): Promise<TestDatabase> {
  return makeCopy(make, 'filled', fillDatabase);
}

/** What each table of a database holds: rows and hash. */
export async function contents(database: TestDatabase): Promise<Record<string, string>> {
  const dataSource = await openDatabase(database);
  const all = await inReadingTransaction(dataSource, async (manager) => {
    const found: [string, string][] = [];
    for (const table of tablesOf(dataSource)) {
      const { rows, sha256 } = await contentOf(manager, table);
      found.push([table.name, `${rows} ${sha256}`]);
    }
    return found;
  });
  await dataSource.destroy();
  return Object.fromEntries(all);
}
