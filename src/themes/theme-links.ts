import { isFirm } from '../graph/computed-fields.js';
import { arrival, entitiesAlong, idsAlong, type Step } from '../graph/path.js';
import { perViewAndId, perViewInSteps } from '../graph/per-view.js';
import { eachInSteps, filterInSteps, groupInSteps, ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import { type Entity, kindOfId } from '../kinds/index.js';
import { isInformal } from '../kinds/organization.js';
import type { Relation } from '../statements/relation.js';
import { ACTOR_KINDS, relationTypeOf } from '../statements/vocabulary.js';
import type { Grade } from './grade.js';

/**
 * What links actors to themes. Firm rows alone do: nothing proposed, cancelled, uncertain or disputed. An actor acts on a theme by one bridge
 * only: actor, bridge, thing, ABOUT, theme. A part of something about the theme is a further hop, and says nothing of the actor. What links
 * it to a theme links it to those that are wider.
 *
 * All is found from the actor's end, and nothing of it is kept: the reasons of a whole base are many times its rows.
 */

/** What links an actor to a theme, as it is said. */
export interface ThemeLink {
  readonly grade: Grade;
  readonly themeId: string;
  readonly steps: readonly Step[];
}

/** A theme that another leads to, by the shortest way; among equals by the one with the lowest ids. */
export interface WiderTheme {
  readonly themeId: string;
  /** None where it is the theme itself. */
  readonly steps: readonly Step[];
}

/** Whether an entity can stand among the actors on a theme. */
export function isListed(entity: Entity): boolean {
  return ACTOR_KINDS.has(entity.kind) && !isInformal(entity);
}

/** The links of an actor that are stated. */
export function statedThemeLinks(view: GraphView, actorId: string): ThemeLink[] {
  const links: ThemeLink[] = [];
  for (const relation of view.relationsOf(actorId)) {
    const { grade } = relationTypeOf(relation.type);
    if ((grade !== 'DECLARED' && grade !== 'BRIDGE') || relation.subjectId !== actorId || !isFirm(view, relation)) continue;
    if (grade === 'DECLARED') links.push({ grade, themeId: relation.objectId, steps: [forward(relation)] });
    else
      for (const about of bridgeEnds(view, relation.objectId))
        links.push({ grade: 'ACTIVE', themeId: about.objectId, steps: [forward(relation), forward(about)] });
  }
  return links;
}

/** All links of an actor: those that are stated, and the passages that name it together with a theme. */
export function themeLinksOf(view: GraphView, actorId: string): ThemeLink[] {
  const links = statedThemeLinks(view, actorId);
  for (const relation of view.derivedRelationsOf(actorId)) {
    if (relation.type !== 'CO_MENTIONED') continue;
    const inverse = relation.subjectId !== actorId;
    links.push({ grade: 'MENTIONED', themeId: inverse ? relation.subjectId : relation.objectId, steps: [{ relation, inverse }] });
  }
  return links;
}

/** What some links of an actor are reasons for: each with every theme that it leads to, unless it came to an entity twice. */
export function eachReason(
  view: GraphView,
  actorId: string,
  links: readonly ThemeLink[],
  use: (link: ThemeLink, wider: WiderTheme) => void,
): void {
  const wider = widerThemes(view);
  for (const link of links) {
    const [first, second] = link.steps;
    const through = first && second ? arrival(first) : null;
    if (through === actorId) continue;
    for (const theme of wider.get(link.themeId) ?? []) if (!isOnWay(through, link, theme)) use(link, theme);
  }
}

/** Whether what an actor is linked by is itself a theme on the way up. */
function isOnWay(through: string | null, { themeId }: ThemeLink, { steps }: WiderTheme): boolean {
  return through !== null && kindOfId(through) === 'THEME' && entitiesAlong({ start: themeId, steps }).includes(through);
}

const forward = (relation: Relation): Step => ({ relation, inverse: false });

/** What something is firmly said to be about, and whatever else ends a bridge. */
const bridgeEnds = perViewAndId((view, id): readonly Relation[] => {
  const ends = view
    .relationsOf(id)
    .filter((relation) => relation.subjectId === id && relationTypeOf(relation.type).grade === 'BRIDGE_END' && isFirm(view, relation));
  return ends.length === 0 ? NONE : ends;
});

/** Shared by all things that are about nothing. */
const NONE: readonly Relation[] = [];

/** By theme, itself and those that are wider, in the order of the themes. */
export const widerThemes = perViewInSteps(function* (view): Steps<ReadonlyMap<string, readonly WiderTheme[]>> {
  const firm = yield* filterInSteps(view.relations, (relation) => relation.type === 'BROADER' && isFirm(view, relation));
  const narrower = yield* groupInSteps(firm, ({ objectId }) => [objectId]);
  const found = new Map<string, WiderTheme[]>();
  for (const { id } of view.entitiesOfKind('THEME')) {
    yield* eachInSteps(yield* waysUpTo(narrower, id), ([themeId, steps]) => {
      const known = found.get(themeId);
      if (known) known.push({ themeId: id, steps });
      else found.set(themeId, [{ themeId: id, steps }]);
    });
  }
  return found;
});

/**
 * A theme and those narrower than it, each with its shortest way up to the theme; among equals the one with the lowest ids.
 * @param narrower by theme, the rows that lead to it
 */
function* waysUpTo(narrower: ReadonlyMap<string, readonly Relation[]>, themeId: string): Steps<Map<string, readonly Step[]>> {
  let read = 0;
  const ways = new Map<string, readonly Step[]>([[themeId, []]]);
  for (let level = [themeId]; level.length > 0;) {
    const found = new Map<string, { key: string; way: readonly Step[] }>();
    for (const wider of level) {
      const rows = narrower.get(wider) ?? [];
      if ((read += 1 + rows.length) > ROWS_PER_STEP) {
        yield;
        read = 0;
      }
      for (const relation of rows) {
        if (ways.has(relation.subjectId)) continue;
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
