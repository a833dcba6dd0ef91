import { Field, InputType } from 'type-graphql';
import type { Order } from '../core/connection.js';
import { defineEnum } from '../core/enums.js';
import { foldName } from '../core/fold.js';
import { dateSortKey, NO_DAY, type PartialDate } from '../core/partial-date.js';
import { compareKeys, descendingKey, joinKeys, numberKey } from '../core/sorted.js';
import { datesOf } from '../graph/computed-fields.js';
import { perView } from '../graph/per-view.js';
import { SharedBuild } from '../graph/shared-build.js';
import { mapInSteps, sortInSteps, type Steps } from '../graph/steps.js';
import { dueDay, followUpKey } from '../graph/courses.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import type { FollowUp } from '../statements/follow-up.js';

/**
 * The orders of lists. Each is by a stored key in binary order, the same on both databases, and total: names, then ids, decide between
 * equals. What has nothing to be ordered by comes last in either direction.
 */

export const OrderDirection = defineEnum('OrderDirection', 'Which end of an order comes first.', {
  ASC: ['croissant', 'ascending', 'The first name, the earliest day, the least number first.'],
  DESC: ['décroissant', 'descending', 'The last name, the latest day, the greatest number first.'],
});
type OrderDirection = keyof typeof OrderDirection;

export const EntityOrderField = defineEnum('EntityOrderField', 'What a list of entities is ordered by.', {
  NAME: ['nom', 'name', 'The name, accents and case apart; people by family name.'],
  DATE: ['date', 'date', 'When it takes place or is dated. What has no date comes last.'],
  MENTIONS: ['mentions', 'mentions', 'How often documents name it; then the name.'],
});

export const FollowUpOrderField = defineEnum('FollowUpOrderField', 'What a list of follow-ups is ordered by.', {
  DUE: ['échéance', 'due date', 'The present due date. What has none comes last.'],
  OPENED: ['ouverture', 'opening', 'When the meeting that opened it was held. What no meeting opened comes last.'],
  ASSIGNEE: ['responsable', 'assignee', 'The name of the first who is to do it, else the words of the source; then the due date.'],
});

const DIRECTION = { nullable: true, defaultValue: 'ASC', description: 'Which end comes first; ASC by default.' } as const;

@InputType({ description: 'In which order entities come.' })
export class EntityOrder {
  @Field(() => EntityOrderField, { description: 'What they are ordered by.' })
  field!: keyof typeof EntityOrderField;

  @Field(() => OrderDirection, DIRECTION)
  direction!: OrderDirection | null;
}

@InputType({ description: 'In which order follow-ups come.' })
export class FollowUpOrder {
  @Field(() => FollowUpOrderField, { description: 'What they are ordered by.' })
  field!: keyof typeof FollowUpOrderField;

  @Field(() => OrderDirection, DIRECTION)
  direction!: OrderDirection | null;
}

/** The order of entities that is asked for; by name when none is. */
export function entityOrder(view: GraphView, asked: EntityOrder | null): Order<Entity> {
  const field = asked?.field ?? 'NAME';
  const descending = asked?.direction === 'DESC';
  const name = nameOf(field, descending, 'NAME');
  switch (field) {
    case 'NAME':
      return { name, keyOf: entityKey, descending };
    case 'DATE':
      return { name, keyOf: (entity) => joinKeys(dayKey(datesOf(view, entity.id), descending), entityKey(entity)), descending };
    case 'MENTIONS': {
      const rank = descending ? descendingKey : numberKey;
      return { name, keyOf: (entity) => joinKeys(rank(view.mentionsOf(entity.id).length), entityKey(entity)), descending: false };
    }
  }
}

/** The order of follow-ups that is asked for; by due date when none is. */
export function followUpOrder(view: GraphView, asked: FollowUpOrder | null): Order<FollowUp> {
  const field = asked?.field ?? 'DUE';
  const descending = asked?.direction === 'DESC';
  const name = nameOf(field, descending, 'DUE');
  const last = descending ? '' : NO_DAY;
  switch (field) {
    case 'DUE':
      return descending
        ? { name, keyOf: (row) => joinKeys(dueDay(view, row) ?? last, row.id), descending }
        : { name, keyOf: (row) => followUpKey(view, row), descending };
    case 'OPENED':
      return {
        name,
        keyOf: (row) =>
          joinKeys(dayKey(row.openedInId ? datesOf(view, row.openedInId) : null, descending), row.openedInId ?? '', followUpKey(view, row)),
        descending,
      };
    case 'ASSIGNEE':
      return { name, keyOf: (row) => joinKeys(assigneeKey(view, row, descending), followUpKey(view, row)), descending };
  }
}

/** The usual order of a list has no name: its cursors are those of a list that has no other order. */
function nameOf(field: string, descending: boolean, usual: string): string {
  return field === usual && !descending ? '' : `${field} ${descending ? 'DESC' : 'ASC'} `;
}

/** A day as a part of a key; where there is none, what comes last in the direction asked for. */
function dayKey(dates: PartialDate | null, descending: boolean): string {
  const isDated = dates !== null && (dates.earliest !== null || dates.latest !== null);
  return isDated ? dateSortKey(dates) : descending ? '' : NO_DAY;
}

/** Who is to do it: first those who are entities or named, by name; last those of whom nobody is said. */
function assigneeKey(view: GraphView, followUp: FollowUp, descending: boolean): string {
  const { assignees, assigneeWording } = view.courseOf(followUp);
  const [first] = assignees;
  const name = first ? view.existing(first).sortKey : assigneeWording ? foldName(assigneeWording) : null;
  const [some, nobody] = descending ? [1, 0] : [0, 1];
  return name === null ? joinKeys(nobody, '') : joinKeys(some, name);
}

/** All rows of a list in an order, in steps. */
export function* sortedByInSteps<T>(items: readonly T[], { keyOf, descending }: Order<T>): Steps<T[]> {
  const sign = descending ? -1 : 1;
  const keyed = yield* mapInSteps(items, (item) => ({ key: keyOf(item), item }));
  const sorted = yield* sortInSteps(keyed, (a, b) => sign * compareKeys(a.key, b.key));
  return yield* mapInSteps(sorted, ({ item }) => item);
}

const sortedEntities = perView(() => new Map<string, SharedBuild<readonly Entity[]>>());

/** All entities of a view in an order, sorted once for each view. */
export function entitiesInOrder(view: GraphView, order: Order<Entity>): SharedBuild<readonly Entity[]> {
  const known = sortedEntities(view).get(order.name);
  if (known) return known;
  const build = new SharedBuild(sortedByInSteps(view.entities, order));
  sortedEntities(view).set(order.name, build);
  return build;
}
