import { LRUCache } from 'lru-cache';
import type { PartialDate } from '../core/partial-date.js';
import { descendingKey, joinKeys, sortByKey } from '../core/sorted.js';
import { Document } from '../documents/document.js';
import { datesOf, meetingOfDocument } from '../graph/computed-fields.js';
import { lengthKey, type Path, pathKey, type Step } from '../graph/path.js';
import { type InStepsById, perView, perViewAndId, perViewAndIdInSteps } from '../graph/per-view.js';
import { ROWS_PER_STEP, sortByKeyInSteps, type Steps } from '../graph/steps.js';
import { entityKey } from '../graph/sort-keys.js';
import type { GraphView } from '../graph/view.js';
import type { Entity } from '../kinds/index.js';
import { type Grade, gradeRank } from './grade.js';
import { eachActorInSteps, gradeTable } from './grade-table.js';
import { eachReason, themeLinksOf } from './theme-links.js';

/** Who works on a theme, and why. */

/** How much links an actor to a theme, and when that was last said. */
export interface Support {
  /** How many passages link the two: those of the reasons, and those that name both. */
  readonly weight: number;
  /** When the latest meeting or document with such a passage was held or is dated. */
  readonly lastMentioned: PartialDate | null;
}

/** An actor and how it relates to a theme. */
export interface ActorOnTheme extends Support {
  readonly actor: Entity;
  readonly grade: Grade;
  /** See {@link reasonsFor}. */
  readonly because: readonly Path[];
}

/** The actors on a theme or a narrower one: by grade, then weight of evidence, then name. Informal groups are left out. */
export const whoWorksOn: InStepsById<readonly ActorOnTheme[]> = perViewAndIdInSteps(function* (view, themeId) {
  const table = yield* gradeTable.inSteps(view);
  const graded: { readonly actor: Entity; readonly grade: Grade }[] = [];
  const asked = table.themes.findIndex(({ id }) => id === themeId);
  yield* eachActorInSteps(table, (actor, index) => {
    table.each(index, (theme, grade) => {
      if (theme === asked) graded.push({ actor, grade });
    });
  });
  return yield* sortByKeyInSteps(yield* supportedInSteps(view, themeId, graded), actorKey);
});

/** A key that sorts actors on a theme. */
export const actorKey = ({ actor, grade, weight }: ActorOnTheme): string =>
  joinKeys(gradeRank(grade), descendingKey(weight), entityKey(actor));

function* supportedInSteps(
  view: GraphView,
  themeId: string,
  graded: readonly { readonly actor: Entity; readonly grade: Grade }[],
): Steps<ActorOnTheme[]> {
  const actors: ActorOnTheme[] = [];
  let read = 0;
  for (const { actor, grade } of graded) {
    const { weight, lastMentioned } = supportOf(view, actor.id, [themeId]).get(themeId) as Support;
    actors.push(new Graded(view, themeId, actor, grade, weight, lastMentioned));
    if ((read += 1 + view.relationsOf(actor.id).length / 4) <= ROWS_PER_STEP) continue;
    yield;
    read = 0;
  }
  return actors;
}

/** An actor on a theme; its reasons are found when somebody asks. */
class Graded implements ActorOnTheme {
  constructor(
    private readonly view: GraphView,
    private readonly themeId: string,
    readonly actor: Entity,
    readonly grade: Grade,
    readonly weight: number,
    readonly lastMentioned: PartialDate | null,
  ) {}

  get because(): readonly Path[] {
    const { view, themeId, actor } = this;
    const known = lastReasons(view);
    const key = `${themeId} ${actor.id}`;
    const because = known.get(key) ?? reasonsFor(view, themeId, actor.id);
    known.set(key, because);
    return because;
  }
}

/** How many actors on a theme have their reasons kept: those that first pages show are asked for again and again. */
const MAX_REASONS = 5_000;

const lastReasons = perView(() => new LRUCache<string, readonly Path[]>({ max: MAX_REASONS }));

/** Why an actor has its grade on a theme: what is stated, the shortest first, whatever its grade; only where nothing is, the passages that name both. */
function reasonsFor(view: GraphView, theme: string, start: string): readonly Path[] {
  const reasons: { readonly grade: Grade; readonly path: Path }[] = [];
  eachReason(view, start, themeLinksOf(view, start), ({ grade, steps }, { themeId, steps: way }) => {
    if (themeId === theme) reasons.push({ grade, path: { start, steps: [...steps, ...way] } });
  });
  const stated = reasons.filter(({ grade }) => grade !== 'MENTIONED');
  const shown = sortByKey(stated.length > 0 ? stated : reasons, ({ grade, path }) =>
    joinKeys(lengthKey(path), gradeRank(grade), pathKey(view, path)),
  );
  return shown.map(({ path }) => path);
}

/** What supports the grades of an actor, by theme. */
export function supportOf(view: GraphView, actorId: string, themes: Iterable<string>): ReadonlyMap<string, Support> {
  const passages = new Map([...themes].map((id) => [id, new Map<string, string>()]));
  const add = (found: Map<string, string>, steps: readonly Step[]): void => {
    for (const { relation } of steps) for (const { id, documentId } of view.evidenceOf(relation)) found.set(id, documentId);
  };
  eachReason(view, actorId, themeLinksOf(view, actorId), ({ steps }, { themeId, steps: way }) => {
    const found = passages.get(themeId);
    if (!found) return;
    add(found, steps);
    add(found, way);
  });
  return new Map(
    [...passages].map(([id, found]) => [id, { weight: found.size, lastMentioned: latestDate(view, new Set(found.values())) }]),
  );
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
