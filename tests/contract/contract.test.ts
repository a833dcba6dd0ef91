import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, THREE_MEETINGS, type TestBase, testSchema } from '../support/base.js';
import { operation, OPERATIONS, VARIABLES } from '../support/operations.js';

/** The operations that users send must always validate and answer. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(async () => {
  await base.close();
});

describe('the contract', () => {
  it.each(Object.keys(OPERATIONS))('validates %s', (name) => {
    expect(validate(testSchema(), parse(operation(name))).map((error) => error.message)).toEqual([]);
  });

  it.each(Object.keys(VARIABLES))('answers %s', async (name) => {
    const { data, errors } = await base.ask(operation(name), VARIABLES[name]);
    expect(errors).toEqual([]);
    expect(Object.values(data)).not.toContain(null);
  });

  it('answers PassageFacts for a passage that the base gave', async () => {
    const { data } = await base.ask<{ relations: { nodes: { evidence: { id: string }[] }[] } }>(
      '{ relations(filter: { types: [VISITS] }, first: 1) { nodes { evidence { id } } } }',
    );
    const id = data.relations.nodes[0]?.evidence[0]?.id;
    const facts = await base.ask<{ node: { quote: string; relations: { type: string }[] } }>(operation('PassageFacts'), { id });
    expect(facts.errors).toEqual([]);
    expect(facts.data.node.relations.map((relation) => relation.type)).toContain('VISITS');
  });
});
