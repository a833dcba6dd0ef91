import { descendingKey, joinKeys, sortByKey } from '../core/sorted.js';
import type { PartialDate } from '../core/partial-date.js';
import { Document } from '../documents/document.js';
import { datesOf, isFirm, meetingOfDocument } from '../graph/computed-fields.js';
import { idsAlong, isSimple, lengthKey, type Path, pathKey, type Step } from '../graph/path.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import { type InStepsById, perViewAhead, perViewAndId, perViewAndIdInSteps } from '../graph/per-view.js';
import { eachInSteps, groupInSteps, ROWS_PER_STEP, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import type { Entity } from '../kinds/index.js';
import { isInformal } from '../kinds/organization.js';
import type { Relation } from '../statements/relation.js';
import { ACTOR_KINDS, relationTypeOf } from '../statements/vocabulary.js';
import { type Grade, gradeRank } from './grade.js';

/**
 * Who works on a theme. Only firm rows grade: nothing proposed, cancelled, uncertain or disputed. An actor acts on a theme
 * by one bridge only: actor, bridge, thing, ABOUT, theme. A part of something about the theme is a further hop, and says
 * nothing of the actor.
 */

/** An actor, how it relates to a theme, and why. */
export interface ActorOnTheme {
  readonly actor: Entity;
  readonly grade: Grade;
  /** What is stated, the shortest first, whatever its grade; only where nothing is, the passages that name both. */
  readonly because: readonly Path[];
  /** How many passages link the two: those of `because`, and those that name both. */
  readonly weight: number;
  /** When the latest meeting or document with such a passage was held or is dated. */
  readonly lastMentioned: PartialDate | null;
}

/** The actors on a theme or a narrower one: by grade, then weight of evidence, then name. Informal groups are left out. */
export const whoWorksOn: InStepsById<readonly ActorOnTheme[]> = perViewAndIdInSteps(gradeActors);

/** A key that sorts actors on a theme. */
export const actorKey = ({ actor, grade, weight }: ActorOnTheme): string =>
  joinKeys(gradeRank(grade), descendingKey(weight), entityKey(actor));

/**
 * The actors that declare or act on a theme or a narrower one, without what that rests on and who is only mentioned beside it: that is made
 * in a fraction of the time.
 */
export const actorsActingOn: InStepsById<ReadonlySet<Entity>> = perViewAndIdInSteps(function* (view, themeId) {
  const actors = new Set<Entity>();
  for (const [narrower, way] of yield* waysUpTo(view, themeId)) {
    yield;
    yield* addStated(view, narrower, way, (_grade, start, steps) => {
      const actor = view.existing(start);
      if (isListed(actor) && isSimple({ start, steps })) actors.add(actor);
    });
  }
  return actors;
});

interface Reason {
  readonly grade: Grade;
  readonly path: Path;
}

function* gradeActors(view: GraphView, themeId: string): Steps<ActorOnTheme[]> {
  const reasons: Reason[] = [];
  const add = (grade: Grade, start: string, steps: readonly Step[]): void => {
    const path = { start, steps };
    if (!isListed(view.existing(start)) || !isSimple(path)) return;
    reasons.push({ grade, path });
  };
  for (const [narrower, way] of yield* waysUpTo(view, themeId)) {
    yield;
    yield* addStated(view, narrower, way, add);
    yield* addMentioned(view, narrower, way, add);
  }
  const actors: ActorOnTheme[] = [];
  let weighed = 0;
  for (const [id, found] of yield* groupInSteps(reasons, ({ path }) => [path.start])) {
    actors.push(toActor(view, id, found));
    if ((weighed += found.length) <= ROWS_PER_STEP) continue;
    yield;
    weighed = 0;
  }
  return yield* sortByKeyInSteps(actors, actorKey);
}

function isListed(entity: Entity): boolean {
  return ACTOR_KINDS.has(entity.kind) && !isInformal(entity);
}

const forward = (relation: Relation): Step => ({ relation, inverse: false });

/** The relations that can grade, and those between themes, by their objects: a theme has many others. */
const gradingRows = perViewAhead((view) =>
  groupInSteps(view.relations, ({ type, objectId }) => (type === 'BROADER' || relationTypeOf(type).grade !== null ? [objectId] : [])),
);

function firmRowsTo(view: GraphView, id: string): Relation[] {
  return (gradingRows(view).get(id) ?? []).filter((relation) => isFirm(view, relation));
}

/** A theme and those narrower than it, each with its shortest way up to the theme; among equals the one with the lowest ids. */
function* waysUpTo(view: GraphView, themeId: string): Steps<Map<string, readonly Step[]>> {
  let read = 0;
  const ways = new Map<string, readonly Step[]>([[themeId, []]]);
  for (let level = [themeId]; level.length > 0;) {
    const found = new Map<string, { key: string; way: readonly Step[] }>();
    for (const wider of level) {
      const rows = firmRowsTo(view, wider);
      if ((read += 1 + rows.length) > ROWS_PER_STEP) {
        yield;
        read = 0;
      }
      for (const relation of rows) {
        if (relation.type !== 'BROADER' || ways.has(relation.subjectId)) continue;
        const way = [forward(relation), ...(ways.get(wider) ?? [])];
        const key = idsAlong({ start: relation.subjectId, steps: way });
        const known = found.get(relation.subjectId);
        if (!known || key < known.key) found.set(relation.subjectId, { key, way });
      }
    }
    for (const [id, { way }] of found) ways.set(id, way);
    level = [...found.keys()];
  }
  return ways;
}

type Add = (grade: Grade, start: string, steps: readonly Step[]) => void;

function* addStated(view: GraphView, theme: string, way: readonly Step[], add: Add): Steps<void> {
  let read = 0;
  for (const relation of firmRowsTo(view, theme)) {
    const { grade } = relationTypeOf(relation.type);
    if (grade === 'DECLARED') add('DECLARED', relation.subjectId, [forward(relation), ...way]);
    const bridges = grade === 'BRIDGE_END' ? firmRowsTo(view, relation.subjectId) : [];
    if ((read += 1 + bridges.length) > ROWS_PER_STEP) {
      yield;
      read = 0;
    }
    for (const bridge of bridges) {
      if (relationTypeOf(bridge.type).grade !== 'BRIDGE') continue;
      add('ACTIVE', bridge.subjectId, [forward(bridge), forward(relation), ...way]);
    }
  }
}

function* addMentioned(view: GraphView, theme: string, way: readonly Step[], add: Add): Steps<void> {
  yield* eachInSteps(view.derivedRelationsOf(theme), (relation) => {
    if (relation.type !== 'CO_MENTIONED') return;
    const inverse = relation.subjectId === theme;
    add('MENTIONED', inverse ? relation.objectId : relation.subjectId, [{ relation, inverse }, ...way]);
  });
}

function toActor(view: GraphView, id: string, reasons: readonly Reason[]): ActorOnTheme {
  const grade = reasons.reduce<Grade>((best, reason) => (gradeRank(reason.grade) < gradeRank(best) ? reason.grade : best), 'MENTIONED');
  const shown = reasons.filter((reason) => grade === 'MENTIONED' || reason.grade !== 'MENTIONED');
  const passages = passagesOf(
    view,
    reasons.map((reason) => reason.path),
  );
  return {
    actor: view.existing(id),
    grade,
    because: sortByKey(shown, (reason) => reasonKey(view, reason)).map((reason) => reason.path),
    weight: passages.size,
    lastMentioned: latestDate(view, new Set(passages.values())),
  };
}

function reasonKey(view: GraphView, { grade, path }: Reason): string {
  return joinKeys(lengthKey(path), gradeRank(grade), pathKey(view, path));
}

/** The passages of some paths, each with its document. */
function passagesOf(view: GraphView, paths: readonly Path[]): Map<string, string> {
  const passages = new Map<string, string>();
  for (const { relation } of paths.flatMap((path) => path.steps)) {
    for (const passage of view.evidenceOf(relation)) {
      passages.set(passage.id, passage.documentId);
    }
  }
  return passages;
}

/** When a document speaks: on the day of the meeting that it records, else on its own. */
const spokenOn = perViewAndId((view, documentId): PartialDate | null => {
  const occasion = meetingOfDocument(view, documentId) ?? view.get(documentId, Document)?.publicationId;
  return occasion ? datesOf(view, occasion) : null;
});

function latestDate(view: GraphView, documents: ReadonlySet<string>): PartialDate | null {
  const key = (date: PartialDate): string => joinKeys(date.latest ?? date.earliest ?? '', date.earliest ?? '', date.edtf ?? '');
  const dates = [...documents].map((id) => spokenOn(view, id)).filter((date) => date !== null);
  return sortByKey(dates, key).at(-1) ?? null;
}
