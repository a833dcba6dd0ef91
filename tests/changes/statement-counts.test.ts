import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joined, quickHasher } from '../support/accounts.js';
import { LOADED_AT, openBase, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';

/**
 * How many SQL statements each mutation sends, the reading of the new revision by the server's own graph included: what it writes costs
 * statements, and never each row that is there.
 */

const SOURCES = [{ kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' }];
const LEFT = 'organization/les-saules';
const RIGHT = 'organization/les-ormes';

type Made = Readonly<Record<string, string>>;
type Step = readonly [mutation: string, statements: number, input: (made: Made) => Record<string, unknown>, keepAs?: string];

/**
 * Publishing at once reads the base anew (22 statements) where the revision moved, writes, and the graph reads the tables that it touched, and the history of
 * what was changed before; after an erasure, all of them.
 * Each mutation once, in an order in which it finds what it needs; what a step makes is kept under a name.
 */
const STEPS: readonly Step[] = [
  ['saveEntity', 55, () => ({ kind: 'ORGANIZATION', name: { fr: 'Les Saules' } })],
  ['saveEntity', 55, () => ({ kind: 'ORGANIZATION', name: { fr: 'Les Ormes' } })],
  ['renameEntity', 55, () => ({ id: LEFT, name: { fr: 'Les Grands Saules' }, since: '2020-01-01' })],
  ['saveRelation', 67, () => ({ subject: LEFT, type: 'PARTNER_OF', object: RIGHT, sources: SOURCES }), 'relation'],
  ['saveClaim', 68, () => ({ claimKind: 'CONTENT', about: [LEFT], text: { fr: 'Elle accueille.' }, sources: SOURCES }), 'claim'],
  ['saveClaim', 68, () => ({ claimKind: 'CONTENT', about: [LEFT], text: { fr: 'Elle n’accueille plus.' }, sources: SOURCES }), 'newer'],
  ['supersedeStatement', 73, ({ claim, newer }) => ({ id: claim, by: newer, type: 'CORRECTS' })],
  ['saveFollowUp', 68, () => ({ task: { fr: 'Écrire' }, about: [LEFT], assignees: [RIGHT], sources: SOURCES }), 'followUp'],
  ['carryOverFollowUp', 67, ({ followUp }) => ({ id: followUp, day: '2031-01-01', sources: SOURCES })],
  ['closeFollowUp', 67, ({ followUp }) => ({ id: followUp, day: '2031-02-01', sources: SOURCES })],
  ['reopenFollowUp', 67, ({ followUp }) => ({ id: followUp, day: '2031-03-01', sources: SOURCES })],
  ['savePassage', 55, ({ document }) => ({ document, quote: 'a', occurrence: 1 })],
  ['saveMention', 60, ({ document }) => ({ document, surface: 'a', in: 'a', occurrence: 1, entity: LEFT })],
  ['saveDocument', 56, () => ({ publication: 'publication/lettre-du-relais-du-pont', text: 'Un mot.' })],
  ['saveAgendaItem', 55, () => ({ meeting: 'meeting/2020-06-11', title: 'Divers' })],
  ['removeRecord', 56, () => ({ id: 'agenda-item/2020-06-11/divers' })],
  ['removeStatement', 60, ({ relation }) => ({ id: relation })],
  ['restoreRecord', 70, ({ relation }) => ({ id: relation })],
  ['markDifferent', 67, () => ({ subject: LEFT, object: RIGHT })],
  ['createChangeSet', 6, () => ({ name: { fr: 'Brouillon' } }), 'draft'],
  ['saveEntity', 16, ({ draft }) => ({ changeSet: draft, kind: 'ORGANIZATION', name: { fr: 'Les Charmes' } })],
  ['removeOperation', 10, ({ operation }) => ({ id: operation })],
  ['saveEntity', 16, ({ draft }) => ({ changeSet: draft, kind: 'ORGANIZATION', name: { fr: 'Les Hêtres' } })],
  ['publishChangeSet', 31, ({ draft }) => ({ id: draft })],
  ['removeEntity', 34, () => ({ id: 'organization/les-hetres' })],
  ['revertRevision', 37, ({ revision }) => ({ id: revision })],
  ['createChangeSet', 6, () => ({ name: { fr: 'Autre' } }), 'other'],
  ['createChangeSet', 6, () => ({ name: { fr: 'Un autre' } }), 'third'],
  ['renameChangeSet', 6, ({ third }) => ({ id: third, name: { fr: 'Encore un autre' } })],
  ['handOverChangeSet', 10, ({ other, colleague }) => ({ id: other, to: colleague })],
  ['discardChangeSet', 6, ({ third }) => ({ id: third })],
  ['mergeEntities', 63, () => ({ id: RIGHT, into: LEFT })],
  ['saveEntity', 34, () => ({ kind: 'PERSON', name: { fr: 'Zoé Aubépin' } })],
  ['erasePerson', 67, () => ({ id: 'person/zoe-aubepin' })],
];

interface Payload {
  readonly changeSet: { readonly id: string; readonly publishedAs: { readonly sequence: number } | null } | null;
  readonly userErrors: readonly unknown[];
}

const ID = /"((?:relation|claim|follow-up)\/[^"]+)"/;

describe('the small base', () => {
  let base: TestBase;
  let colleague = '';
  beforeAll(async () => {
    base = await openBase(SMALL_SEEDS, undefined, async (dataSource) => {
      colleague = (await joined(dataSource, quickHasher().hasher, { name: 'Boris', role: 'EDITOR', at: LOADED_AT })).id;
    });
  });
  afterAll(() => base.close());

  it('each mutation sends as many statements as are stated', async () => {
    const made: Record<string, string> = { document: 'document/lettre-du-relais-du-pont', colleague };
    const counted: [string, number][] = [];
    for (const [name, , input, keepAs] of STEPS) {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const what = /Relation|Claim|FollowUp$/.exec(name)?.[0];
      const thing = keepAs && what && name.startsWith('save') ? `${what.charAt(0).toLowerCase()}${what.slice(1)} { id }` : '';
      const { data, errors, sql } = await base.ask<{ done: Payload }>(
        `mutation M($input: ${type}) { done: ${name}(input: $input) { changeSet { id publishedAs { sequence } } userErrors { path code message(lang: EN) } ${thing} } }`,
        { input: input(made) },
        { role: name === 'erasePerson' ? 'ADMINISTRATOR' : 'EDITOR' },
      );
      expect([errors, data.done.userErrors], name).toEqual([[], []]);
      counted.push([name, sql]);
      const { changeSet } = data.done;
      if (keepAs) made[keepAs] = ID.exec(JSON.stringify(data))?.[1] ?? changeSet?.id ?? '';
      if (changeSet?.publishedAs) made.revision = `revision/${changeSet.publishedAs.sequence}`;
      if (made.draft) made.operation = await operationOf(base, made.draft);
    }
    expect(counted).toEqual(STEPS.map(([name, statements]) => [name, statements]));
  });
});

async function operationOf(base: TestBase, draft: string): Promise<string> {
  const { data } = await base.ask<{ node: { operations: { nodes: { id: string }[] } } }>(
    `{ node(id: "${draft}") { ... on ChangeSet { operations { nodes { id } } } } }`,
    {},
    { role: 'EDITOR' },
  );
  return data.node.operations.nodes[0]?.id ?? '';
}

it('states it of every mutation that changes the base', () => {
  const changing = Object.values(testSchema().getMutationType()?.getFields() ?? {}).filter(({ type }) => {
    const payload = getNamedType(type);
    return isObjectType(payload) && payload.getInterfaces().some(({ name }) => name === 'ChangeSetPayload');
  });
  const stated = new Set(STEPS.map(([name]) => name));
  expect(changing.map(({ name }) => name).filter((name) => !stated.has(name))).toEqual([]);
});
