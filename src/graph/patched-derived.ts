import type { Mention } from '../documents/mention.js';
import { Entity } from '../kinds/index.js';
import { Relation } from '../statements/relation.js';
import { BY_END, derivedId, type DerivedRelations, Pairs } from './derived.js';
import {
  coMentioned,
  coPresent,
  eachPair,
  type Ends,
  type Link,
  namedIn,
  presentAt,
  representing,
  type Together,
  wasPresent,
} from './derived-links.js';
import { changeAt, type ListChange, patchedList } from './list-changes.js';
import type { Statement } from '../statements/statement.js';
import type { ViewChange } from './per-view.js';
import { relationKey } from './sort-keys.js';
import { eachInSteps, type Steps } from './steps.js';
import type { GraphView } from './view.js';
import type { ListChanges } from './view-lists.js';

/** The derived relations of a view made from those of the one before: only of pairs that something links otherwise than it did. */
export function* patchedDerivedInSteps(known: DerivedRelations, { before, after, lists }: ViewChange): Steps<DerivedRelations> {
  const [were, are] = [new Links(before), new Links(after)];
  const pairs = new Map<string, Ends>();
  const touch = (ends: Ends | null): void => {
    if (ends) pairs.set(derivedId(ends), ends);
  };

  const relations = undisputedChange(were, are, lists);
  for (const relation of [...relations.gone, ...relations.come]) touch(representing(relation));
  // Who may read of what links two depends on who may read of both, and of the meeting.
  const turned = lists.entities.come.filter(({ id, visibility }) => before.entity(id)?.visibility !== visibility).map(({ id }) => id);
  for (const id of turned) for (const relation of known.byEnd.get(id) ?? []) touch(relation);
  const attended = [...relations.gone, ...relations.come].filter(wasPresent).map(({ objectId }) => objectId);
  const passages = [...lists.mentions.gone, ...lists.mentions.come].map(({ passageId }) => passageId);
  for (const links of [were, are]) {
    yield* eachInSteps(new Set([...attended, ...turned]), (id) => eachPair(links.presentAt(id), (a, b) => touch(coPresent(id, a, b))));
    yield* eachInSteps(new Set(passages), (id) => eachPair(links.namedIn(id), (a, b) => touch(coMentioned(id, a, b))));
    yield* eachInSteps(turned, (id) => {
      for (const relation of links.attendanceAt(id)) touch(representing(relation));
    });
  }

  const made = new Pairs((id) => after.entity(id));
  yield* eachInSteps(pairs.values(), (ends) => {
    for (const link of are.between(ends)) made.add(link);
  });
  const now = new Map((yield* made.relationsInSteps()).map((relation) => [relation.id, relation]));
  const change = changeAt(
    pairs.keys(),
    (id) => known.byId.get(id),
    (id) => sameOr(known.byId.get(id), now.get(id)),
  );
  const list = patchedList(known.list, change, relationKey);
  return {
    list,
    byEnd: yield* known.byEnd.withInSteps(change, () => list, BY_END),
    byId: yield* known.byId.withInSteps(change),
  };
}

/** The relation that was there where what is there now says the same. */
function sameOr(was: Relation | undefined, is: Relation | undefined): Relation | undefined {
  const isSame = was?.weight === is?.weight && was?.visibility === is?.visibility && was?.evidence.join(' ') === is?.evidence.join(' ');
  return isSame ? was : is;
}

/** What differs in the relations that stand and that none contradicts. One may be contradicted no more, and be the same row. */
function undisputedChange(were: Links, are: Links, { statements, relations, claims, followUps, steps }: ListChanges): ListChange<Relation> {
  const ids = new Set<string>();
  for (const { gone, come } of [statements, relations, claims, followUps, steps] satisfies ListChange<Statement>[]) {
    for (const { id, contradicts } of [...gone, ...come]) for (const one of [id, ...contradicts]) ids.add(one);
  }
  return changeAt(
    ids,
    (id) => were.undisputed(id),
    (id) => are.undisputed(id),
  );
}

/** What links entities in a view, looked up by what is asked for. */
class Links {
  private readonly present = new Map<string, Together<Relation>>();
  private readonly named = new Map<string, Together<Mention>>();

  constructor(private readonly view: GraphView) {}

  undisputed(id: string): Relation | undefined {
    const relation = this.view.get(id, Relation);
    return relation && this.isUndisputed(relation) ? relation : undefined;
  }

  presentAt(meetingId: string): Together<Relation> {
    return keptIn(this.present, meetingId, () => presentAt(this.attendanceAt(meetingId)));
  }

  namedIn(passageId: string): Together<Mention> {
    return keptIn(this.named, passageId, () =>
      namedIn(this.view.mentionsInPassage(passageId), (id) => this.view.get(id, Entity) !== undefined),
    );
  }

  /** All that links two entities in one way. */
  between({ type, subjectId, objectId }: Ends): Link[] {
    if (type === 'REPRESENTS')
      return this.attendanceOf(subjectId)
        .flatMap((one) => representing(one) ?? [])
        .filter((link) => link.objectId === objectId);
    if (type === 'CO_PRESENT') {
      const meetings = new Set(this.attendanceOf(subjectId).map((relation) => relation.objectId));
      return this.togetherOn(meetings, (id) => this.presentAt(id), coPresent, { subjectId, objectId });
    }
    const passages = new Set(this.view.mentionsOf(subjectId).map(({ passageId }) => passageId));
    return this.togetherOn(passages, (id) => this.namedIn(id), coMentioned, { subjectId, objectId });
  }

  /** Who was present at a meeting, by the relations that say so. */
  attendanceAt(meetingId: string): Relation[] {
    return this.view.relationsTo(meetingId, 'ATTENDS').filter((one) => wasPresent(one) && this.isUndisputed(one));
  }

  private attendanceOf(id: string): Relation[] {
    return this.view.relationsFrom(id, 'ATTENDS').filter((one) => wasPresent(one) && this.isUndisputed(one));
  }

  private isUndisputed(relation: Relation): boolean {
    return this.view.supersededBy(relation) === null && this.view.rivalsOf(relation).length === 0;
  }

  private togetherOn<R>(
    occasions: Iterable<string>,
    togetherAt: (id: string) => Together<R>,
    link: (occasion: string, a: readonly [string, R], b: readonly [string, R]) => Link,
    { subjectId, objectId }: Pick<Ends, 'subjectId' | 'objectId'>,
  ): Link[] {
    return [...occasions].flatMap((id) => {
      const together = togetherAt(id);
      const [a, b] = [together.get(subjectId), together.get(objectId)];
      return a && b ? [link(id, [subjectId, a], [objectId, b])] : [];
    });
  }
}

function keptIn<V>(kept: Map<string, V>, key: string, make: () => V): V {
  const known = kept.get(key);
  if (known) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
