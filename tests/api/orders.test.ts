import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entitiesInOrder,
  EntityOrderField,
  entityOrder,
  type FollowUpOrderField,
  followUpOrder,
  OrderDirection,
  sortedByInSteps,
} from '../../src/api/orders.js';
import { atOnce } from '../../src/graph/steps.js';
import { type Connection, type ConnectionArgs, type Order, paginateBy } from '../../src/core/connection.js';
import { partialDate } from '../../src/core/partial-date.js';
import { aDocument, anEntity, buildGraph, dated, named } from '../support/view-builders.js';
import { buildFollowUp } from '../support/record-builders.js';

/** The orders of lists: what comes first, what comes last in either direction, and pages that continue them. */

const followUp = (id: string, fields: Parameters<typeof buildFollowUp>[0]): ReturnType<typeof buildFollowUp> =>
  buildFollowUp({ id: `follow-up/${id}`, sources: [{ kind: 'KNOWLEDGE', title: 'T', url: null, accessed: null, editor: 'E' }], ...fields });

const view = buildGraph([
  aDocument('d', { passages: ['passage/1', 'passage/2'] }),
  anEntity('event/undated'),
  dated('event/spring', '2014-03/2014-05'),
  dated('event/autumn', '2014-10-02'),
  dated('event/before', '../2014-01-31'),
  dated('meeting/first', '2014-01-10'),
  dated('meeting/second', '2014-06-10'),
  anEntity('person/zoe', { sortKey: 'abc zoe' }),
  anEntity('organization/b’s', { sortKey: 'b’s' }),
  named('passage/1', 'event/spring', 'person/zoe'),
  named('passage/2', 'event/spring'),
  followUp('late', { assignees: ['organization/b’s'], openedInId: 'meeting/second', dates: partialDate({ edtf: '2014-09-01' }) }),
  followUp('soon', { assignees: ['person/zoe'], openedInId: 'meeting/first', dates: partialDate({ edtf: '2014-02-01' }) }),
  followUp('never', { assigneeWording: 'Le bureau', openedInId: null, dates: null }),
  followUp('nobody', { openedInId: 'meeting/second', dates: partialDate({ edtf: '2014-03-01' }) }),
]);

const slugs = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id.slice(id.indexOf('/') + 1));
const events = (field: keyof typeof EntityOrderField, direction: keyof typeof OrderDirection): string[] =>
  slugs(
    entitiesInOrder(view, entityOrder(view, { field, direction }))
      .now()
      .filter(({ kind }) => kind === 'EVENT'),
  );
const followUps = (field: keyof typeof FollowUpOrderField, direction: keyof typeof OrderDirection): string[] =>
  slugs(atOnce(sortedByInSteps(view.followUps, followUpOrder(view, { field, direction }))));

describe('the order of entities', () => {
  it.each([
    ['NAME', 'ASC', ['autumn', 'before', 'spring', 'undated']],
    ['NAME', 'DESC', ['undated', 'spring', 'before', 'autumn']],
    ['DATE', 'ASC', ['before', 'spring', 'autumn', 'undated']],
    ['DATE', 'DESC', ['autumn', 'spring', 'before', 'undated']],
    ['MENTIONS', 'ASC', ['autumn', 'before', 'undated', 'spring']],
    ['MENTIONS', 'DESC', ['spring', 'autumn', 'before', 'undated']],
  ] as const)('by %s %s', (field, direction, expected) => {
    expect(events(field, direction)).toEqual(expected);
  });

  it('is by name where none is asked for', () => {
    expect(entitiesInOrder(view, entityOrder(view, null)).now()).toEqual(view.entities);
  });
});

describe('the order of follow-ups', () => {
  it.each([
    ['DUE', 'ASC', ['soon', 'nobody', 'late', 'never']],
    ['DUE', 'DESC', ['late', 'nobody', 'soon', 'never']],
    ['OPENED', 'ASC', ['soon', 'nobody', 'late', 'never']],
    ['OPENED', 'DESC', ['late', 'nobody', 'soon', 'never']],
    ['ASSIGNEE', 'ASC', ['soon', 'late', 'never', 'nobody']],
    ['ASSIGNEE', 'DESC', ['never', 'late', 'soon', 'nobody']],
  ] as const)('by %s %s', (field, direction, expected) => {
    expect(followUps(field, direction)).toEqual(expected);
  });

  it('is by due date where none is asked for', () => {
    expect(atOnce(sortedByInSteps(view.followUps, followUpOrder(view, null)))).toEqual(view.followUps);
  });
});

const directions = Object.keys(OrderDirection) as (keyof typeof OrderDirection)[];
const entityOrders = (Object.keys(EntityOrderField) as (keyof typeof EntityOrderField)[]).flatMap((field) =>
  directions.map((direction) => entityOrder(view, { field, direction })),
);

/** The ids of all pages, one after the other, from the beginning or the end. */
function paged<T extends { id: string }>(rows: readonly T[], order: Order<T>, size: number, way: 'first' | 'last'): string[] {
  const ids: string[] = [];
  for (let cursor: string | null = null; ;) {
    const args: ConnectionArgs = way === 'first' ? { first: size, after: cursor } : { last: size, before: cursor };
    const page: Connection<T> = paginateBy(rows, args, order);
    const found = page.nodes.map(({ id }) => id);
    if (way === 'first') ids.push(...found);
    else ids.unshift(...found);
    if (way === 'first' ? !page.pageInfo.hasNextPage : !page.pageInfo.hasPreviousPage) return ids;
    cursor = way === 'first' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
  }
}

describe('pages in an order', () => {
  it('of whatever size, from either end, make up the whole list once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...entityOrders),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('first', 'last'),
        (order, size, way) => {
          const rows = entitiesInOrder(view, order).now();
          expect(paged(rows, order, size, way)).toEqual(rows.map(({ id }) => id));
          expect(new Set(rows)).toEqual(new Set(view.entities));
        },
      ),
    );
  });

  it('refuse the cursor of another order', () => {
    for (const one of entityOrders) {
      const { endCursor } = paginateBy(entitiesInOrder(view, one).now(), { first: 2 }, one).pageInfo;
      for (const other of entityOrders.filter(({ name }) => name !== one.name)) {
        expect(() => paginateBy(entitiesInOrder(view, other).now(), { after: endCursor }, other), `${one.name} in ${other.name}`).toThrow(
          /curs/,
        );
      }
    }
  });
});
