import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { openBase, THREE_MEETINGS, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { makePostgres, makeSqlite, type TestDatabase } from '../support/databases.js';
import { operation, VARIABLES } from '../support/operations.js';

/** One file or PostgreSQL, whose own rules sort accents otherwise: the same bytes. */

const ROLES: readonly Role[] = ['ANONYMOUS', 'MEMBER', 'EDITOR'];

describe.each([
  ['the base of three meetings', THREE_MEETINGS],
  ['the small base', SMALL_SEEDS],
])('both databases, with %s', (_name, folder) => {
  const databases: TestDatabase[] = [];
  const bases: TestBase[] = [];
  beforeAll(async () => {
    databases.push(await makeSqlite(), await makePostgres());
    for (const database of databases) bases.push(await openBase(folder, database));
  });
  afterAll(async () => {
    for (const base of bases) await base.close();
    for (const database of databases) await database.drop();
  });

  const onBoth = async (query: string, variables: Record<string, unknown>, role: Role): Promise<[string, string]> => {
    const [sqlite, postgres] = await Promise.all(bases.map((base) => base.ask(query, variables, { role })));
    return [JSON.stringify(sqlite), JSON.stringify(postgres)];
  };

  it.each(Object.entries(VARIABLES))('answer %s with the same bytes, for as many statements', async (name, variables) => {
    for (const role of ROLES) {
      const [sqlite, postgres] = await onBoth(operation(name), variables, role);
      expect(postgres).toBe(sqlite);
    }
  });

  it.each([
    [
      'people and organizations in their order',
      '{ people(first: 100) { nodes { id name names { value } } } organizations(first: 100) { nodes { id name } } }',
    ],
    [
      'relations in their order',
      '{ relations(first: 100) { edges { cursor node { id evidence { id quote prefix suffix } contradicts { id } topics { id } } } } }',
    ],
    ['entities in order of dates', '{ entities(first: 100, orderBy: { field: DATE, direction: DESC }) { edges { cursor node { id } } } }'],
    ['entities in order of mentions', '{ entities(first: 100, orderBy: { field: MENTIONS }) { edges { cursor node { id } } } }'],
    ['follow-ups by who is to do them', '{ followUps(first: 100, orderBy: { field: ASSIGNEE }) { edges { cursor node { id } } } }'],
    ['derived relations', '{ relations(first: 100, filter: { derived: true }) { edges { cursor node { id weight } } } }'],
    ['the base itself', '{ dataset { revision updatedAt counts { kind count } } documents(first: 50) { nodes { id hash } } }'],
  ])('answer %s with the same bytes', async (_what, query) => {
    for (const role of ROLES) {
      const [sqlite, postgres] = await onBoth(query, {}, role);
      expect(postgres).toBe(sqlite);
    }
  });

  it('keep the same history', async () => {
    const query =
      '{ organizations(first: 100) { nodes { id history(first: 100) { nodes { action before after revision { id sequence at author reason } } } } } }';
    const [sqlite, postgres] = await onBoth(query, {}, 'EDITOR');
    expect(postgres).toBe(sqlite);
    expect(postgres).toContain('INSERT');
  });
});
