import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, THREE_MEETINGS, type TestBase, testSchema } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { CONTRACT, operation, OPERATIONS, VARIABLES } from '../support/operations.js';

/** The operations that users send must always validate and answer. */

describe('the contract', () => {
  it.each(Object.keys(OPERATIONS))('validates %s', (name) => {
    expect(validate(testSchema(), parse(operation(name))).map((error) => error.message)).toEqual([]);
  });

  it('is one valid document', () => {
    expect(validate(testSchema(), parse(CONTRACT)).map((error) => error.message)).toEqual([]);
  });
});

describe.each(DATABASES)('on $name, the contract', ({ make }) => {
  let database: TestDatabase;
  let base: TestBase;
  beforeAll(async () => {
    database = await make();
    base = await openBase(THREE_MEETINGS, database);
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  const asked = Object.entries(VARIABLES).flatMap(([name, variables]) =>
    OPERATIONS[name]?.includes('$lang')
      ? ['FR', 'EN'].map((lang) => [`${name} in ${lang}`, name, { ...variables, lang }] as const)
      : [[name, name, variables] as const],
  );

  it.each(asked)('answers %s', async (_title, name, variables) => {
    const { data, errors, sql } = await base.ask(operation(name), variables);
    expect(errors).toEqual([]);
    expect(Object.values(data)).not.toContain(null);
    expect(sql, 'SQL statements').toBe(0);
  });

  it('answers PassageFacts for a passage that the base gave', async () => {
    const { data } = await base.ask<{ relations: { nodes: { evidence: { id: string }[] }[] } }>(
      '{ relations(filter: { types: [VISITS] }, first: 1) { nodes { evidence { id } } } }',
    );
    const id = data.relations.nodes[0]?.evidence[0]?.id;
    const facts = await base.ask<{ node: { statements: { edges: { node: { __typename: string; type?: string; label?: string } }[] } } }>(
      operation('PassageFacts'),
      { id, lang: 'EN' },
    );
    expect(facts.errors).toEqual([]);
    const statements = facts.data.node.statements.edges.map(({ node }) => node);
    expect(statements).toContainEqual(expect.objectContaining({ __typename: 'Relation', type: 'VISITS', label: 'visits' }));
  });
});
