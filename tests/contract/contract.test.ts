import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, REAL_SEEDS, type TestBase, testSchema } from '../support/base.js';
import { operation, OPERATIONS } from '../support/operations.js';

/** The operations that users send must always validate and answer. */

const VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  WhoWorksOn: { theme: 'theme/mineurs' },
  Meeting: { id: 'meeting/2013-11-22' },
  FollowUps: {},
  Calendar: { from: '2013-11-26' },
  Coverage: {},
  Search: { text: 'mineurs' },
  EntityPage: { id: 'organization/hors-la-rue' },
  Relations: { filter: { certainty: ['DISPUTED', 'UNCERTAIN'] } },
  Claims: { filter: { kinds: ['FIGURE'] } },
  Paths: { from: 'organization/fondation-raja', to: 'place/nepal' },
  DocumentText: { id: 'document/compte-rendu-2013-11-22' },
  Nodes: { ids: ['organization/hors-la-rue', 'organization/nobody', 'theme/mineurs'] },
  Kinds: {},
  Dataset: {},
  Network: { around: ['organization/hors-la-rue'], depth: 2, maxNodes: 60 },
};

let base: TestBase;
beforeAll(async () => {
  base = await openBase(REAL_SEEDS);
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
