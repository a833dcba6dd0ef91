import { Kind, type OperationDefinitionNode, OperationTypeNode, parse, type TypeNode } from 'graphql';
import { expect, it } from 'vitest';
import { costOf } from '../../src/api/cost.js';
import { readSettings } from '../../src/config.js';
import type { ViewSize } from '../../src/core/field-cost.js';
import type { GraphView } from '../../src/graph/view.js';
import * as operations from '../../src/web/operations.generated.js';
import { testSchema } from '../support/base.js';

/** A base of 100,000 entities, with more of everything than the program was measured with: see docs/reliability.md. */
const length = (value: number): { readonly length: number } => ({ length: value });
const LARGE: ViewSize = {
  longestDocument: 20_000,
  entitiesOfKind: () => length(40_000),
  entities: length(100_000),
  documents: length(5_000),
  relations: length(500_000),
  claims: length(100_000),
  followUps: length(100_000),
};

/** What pages ask for: pages of a hundred rows, and all that they can show besides. */
const ASKED: Readonly<Record<string, unknown>> = { Int: 100, Boolean: true, ID: 'x', String: 'x', Lang: 'FR', Date: '2020-01-01' };
const BY_NAME: Readonly<Record<string, unknown>> = { depth: 2, maxLength: 6 };

function valueOf(name: string, type: TypeNode): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return valueOf(name, type.type) ?? {};
  if (type.kind === Kind.LIST_TYPE) return [];
  return BY_NAME[name] ?? ASKED[type.name.value] ?? null;
}

it('answers every page of a base of 100,000 entities: none asks for more than half of what an operation may cost', () => {
  const { MAX_COST } = readSettings({});
  const asked = Object.entries(operations).flatMap(([name, value]) => {
    if (typeof value !== 'object' || !('text' in value)) return [];
    const document = parse(value.text);
    const { operation, variableDefinitions = [] } = document.definitions[0] as OperationDefinitionNode;
    // Who changes the base sends one change at a time; a draft is looked at through the fields of these.
    if (operation !== OperationTypeNode.QUERY || value.text.includes('@preview')) return [];
    const variables = Object.fromEntries(
      variableDefinitions.map(({ variable: { name: of }, type }) => [of.value, valueOf(of.value, type)]),
    );
    return [{ name, cost: costOf(testSchema(), { document, request: { variables } }, LARGE as GraphView).requested }];
  });
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter(({ cost }) => cost > MAX_COST / 2)).toEqual([]);
});
