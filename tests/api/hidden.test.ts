import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBase } from '../support/base.js';
import { openFullAndBare } from '../support/visible-base.js';
import { operation, OPERATIONS } from '../support/operations.js';

/**
 * An anonymous reader cannot tell a base with hidden records from the same base without them: every operation of the
 * contract gives the same bytes on both.
 */

let full: TestBase;
let bare: TestBase;
beforeAll(async () => {
  [full, bare] = await openFullAndBare();
});
afterAll(async () => {
  await full.close();
  await bare.close();
});

function idsOf(base: TestBase): string[] {
  const { entities, relations, claims, followUps, passages, documents } = base.graph.view('EDITOR');
  return [entities, relations, claims, followUps, passages, documents].flat().map((row) => row.id);
}

describe('hidden records', () => {
  it('are there, and editors see them', () => {
    expect(idsOf(full).length).toBeGreaterThan(idsOf(bare).length);
  });

  it.each(Object.keys(OPERATIONS))('change nothing of %s for an anonymous reader', async (name) => {
    const ids = idsOf(full);
    const of = (prefix: string): string[] => ids.filter((id) => id.startsWith(prefix));
    const variables: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
      WhoWorksOn: of('theme/').map((theme) => ({ theme })),
      Meeting: of('meeting/').map((id) => ({ id })),
      EntityPage: ids.filter((id) => !/^(relation|claim|follow-up|passage|document)\//.test(id)).map((id) => ({ id })),
      DocumentText: of('document/').map((id) => ({ id })),
      PassageFacts: of('passage/').map((id) => ({ id })),
      Nodes: [{ ids: ids.slice(0, 500) }],
      Relations: [{ filter: {} }, { filter: { derived: true } }],
      Claims: [{ filter: {} }],
      FollowUps: [{}],
      Calendar: [{ from: '1900-01-01' }],
      Search: ['a', 'réunion', 'association', 'mineurs'].map((text) => ({ text })),
      Paths: of('organization/').flatMap((from) => of('person/').map((to) => ({ from, to, includeDerived: true }))),
      Network: [...of('organization/'), ...of('meeting/')].map((id) => ({ around: [id], depth: 3, includeDerived: true })),
      Coverage: [{}],
      Kinds: [{}],
      Dataset: [{}],
    };
    for (const values of variables[name] ?? [{}]) {
      const [a, b] = [await full.ask(operation(name), values), await bare.ask(operation(name), values)];
      expect({ data: a.data, errors: a.errors }, JSON.stringify(values)).toEqual({ data: b.data, errors: b.errors });
    }
  });

  it.each(['NAME', 'DATE', 'MENTIONS'])('change nothing of the order of entities by %s', async (field) => {
    const query = `{ entities(first: 100, orderBy: { field: ${field}, direction: DESC }) { totalCount edges { cursor node { id } } } }`;
    const [a, b] = [await full.ask(query), await bare.ask(query)];
    expect(a.errors).toEqual([]);
    expect(a.data).toEqual(b.data);
  });
});
