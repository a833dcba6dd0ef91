import { defineEnum } from '../core/enums.js';
import { certaintyRank } from '../core/vocabulary.js';
import type { Path } from '../graph/path.js';
import type { GraphView } from '../graph/view.js';
import type { EntityKind } from '../kinds/index.js';
import { type Hop, hopsFrom, hubsOf, type Walk } from './walk.js';

/** How two entities are tied: all simple paths between them, in an order that never depends on how they were found. */

export const PathsOutcome = defineEnum('PathsOutcome', 'Whether there is a path between two entities.', {
  FOUND: ['trouvé', 'found', 'There is at least one within the length.'],
  NONE_WITHIN_LENGTH: ['trop long', 'none within the length', 'There are only longer ones.'],
  DISCONNECTED: ['sans lien', 'disconnected', 'There is none of any length, by the same types, kinds and date.'],
});
export type PathsOutcome = keyof typeof PathsOutcome;

/** How many steps a search for paths may try before it gives up. */
export const MOST_STEPS = 200_000;

export const PathsLimit = defineEnum('PathsLimit', 'Why not all paths are given.', {
  FIRST: ['nombre demandé', 'number asked', 'There are more within the length than were asked for.'],
  WORK: [
    'travail',
    'work',
    `The search stopped after ${MOST_STEPS} steps. The paths given are the first ones in order; whether more follow is not known.`,
  ],
});
export type PathsLimit = keyof typeof PathsLimit;

export const MOST_LENGTH = 6;

export interface PathsQuestion extends Walk {
  readonly from: string;
  /** Another entity than `from`. */
  readonly to: string;
  /** The most relations that a path has, 1 to {@link MOST_LENGTH}. */
  readonly maxLength: number;
  readonly first: number;
  /** The kinds that inner entities may be of; null for all but hubs. */
  readonly through: ReadonlySet<EntityKind> | null;
}

export interface PathsAnswer {
  readonly outcome: PathsOutcome;
  /** The first ones: the shorter first, then the firmer by the least firm step, then by the ids along them. */
  readonly paths: readonly Path[];
  readonly truncatedBy: PathsLimit | null;
}

/** The kinds that tie too much together to be walked through unless asked for. */
const HUB_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['THEME', 'PLACE']);

/** The paths between two entities. */
export function findPaths(view: GraphView, question: PathsQuestion, mostSteps = MOST_STEPS): PathsAnswer {
  const ground = new Ground(view, question);
  const found: Path[] = [];
  const search = { left: mostSteps, wanted: question.first + 1 };
  for (let length = 1; length <= question.maxLength; length += 1) {
    for (const certainty of [0, 1, 2, 3]) {
      const distances = ground.distances(certainty, length);
      if (!distances.has(question.from)) continue;
      collect(ground, question, { length, certainty, distances }, found, search);
      if (found.length >= search.wanted) return { outcome: 'FOUND', paths: found.slice(0, question.first), truncatedBy: 'FIRST' };
      if (isOver(found, search)) return { outcome: 'FOUND', paths: found, truncatedBy: 'WORK' };
    }
  }
  if (found.length > 0) return { outcome: 'FOUND', paths: found, truncatedBy: null };
  const reached = ground.distances(3, Infinity).has(question.from);
  return { outcome: reached ? 'NONE_WITHIN_LENGTH' : 'DISCONNECTED', paths: [], truncatedBy: null };
}

interface Target {
  /** Exactly how many steps. */
  readonly length: number;
  /** The rank of the least firm step. */
  readonly certainty: number;
  /** How far from the end entities are by steps that firm. */
  readonly distances: ReadonlyMap<string, number>;
}

interface Search {
  left: number;
  readonly wanted: number;
}

/** The first path is always found: on the way to it, distances leave no step to be taken back. */
function isOver(found: readonly Path[], { wanted, left }: Search): boolean {
  return found.length >= wanted || (left <= 0 && found.length > 0);
}

/**
 * Adds the paths of one length and certainty in the order of the ids along them, until enough are found or no steps are
 * left. As each call finds them in order, what is given first is first among all.
 */
function collect(ground: Ground, { from, to }: PathsQuestion, target: Target, found: Path[], search: Search): void {
  const steps: Hop[] = [];
  const visited = new Set([from]);
  const extend = (id: string, exact: boolean): void => {
    for (const hop of ground.hops(id)) {
      if (isOver(found, search)) return;
      search.left -= 1;
      const rank = ground.rank(hop);
      if (rank > target.certainty || visited.has(hop.to)) continue;
      const remaining = target.length - steps.length - 1;
      const distance = target.distances.get(hop.to);
      if (distance === undefined || distance > remaining || (hop.to === to && remaining > 0)) continue;
      const reached = exact || rank === target.certainty;
      steps.push(hop);
      visited.add(hop.to);
      if (remaining > 0) extend(hop.to, reached);
      else if (reached) found.push({ start: from, steps: steps.map(({ relation, inverse }) => ({ relation, inverse })) });
      visited.delete(hop.to);
      steps.pop();
    }
  };
  extend(from, false);
}

interface Distances {
  readonly known: Map<string, number>;
  frontier: string[];
  depth: number;
}

/** The part of the graph that a question may walk, looked up once. */
class Ground {
  private readonly hopsById = new Map<string, readonly Hop[]>();
  private readonly byCertainty = new Map<number, Distances>();
  private readonly isInner: (id: string) => boolean;
  private readonly isOpen: (hop: Hop) => boolean;

  constructor(
    private readonly view: GraphView,
    private readonly question: PathsQuestion,
  ) {
    const { from, to, through } = question;
    const { coalition, occasions } = hubsOf(view);
    const isEnd = (id: string): boolean => id === from || id === to;
    this.isInner = through
      ? (id) => through.has(view.existing(id).kind)
      : (id) => !HUB_KINDS.has(view.existing(id).kind) && !occasions.has(id);
    const skipsMembership = through === null && coalition !== null && !isEnd(coalition);
    this.isOpen = ({ relation, to: id }) =>
      (isEnd(id) || this.isInner(id)) && !(skipsMembership && relation.type === 'MEMBER_OF' && relation.objectId === coalition);
  }

  /** The steps from an entity, by the id that they lead to, then by the relation's. */
  hops(id: string): readonly Hop[] {
    let hops = this.hopsById.get(id);
    if (!hops) {
      hops = hopsFrom(this.view, id, this.question)
        .filter(this.isOpen)
        .sort((a, b) => compare(a.to, b.to) || compare(a.relation.id, b.relation.id));
      this.hopsById.set(id, hops);
    }
    return hops;
  }

  rank(hop: Hop): number {
    return certaintyRank(this.view.certaintyOf(hop.relation));
  }

  /** How many steps entities are from `to` by relations of a rank of certainty or firmer, as far as `depth`. */
  distances(certainty: number, depth: number): ReadonlyMap<string, number> {
    const { to } = this.question;
    const state = this.byCertainty.get(certainty) ?? { known: new Map([[to, 0]]), frontier: [to], depth: 0 };
    this.byCertainty.set(certainty, state);
    while (state.depth < depth && state.frontier.length > 0) {
      state.depth += 1;
      const next: string[] = [];
      for (const id of state.frontier) {
        for (const hop of this.hops(id)) {
          if (state.known.has(hop.to) || this.rank(hop) > certainty) continue;
          state.known.set(hop.to, state.depth);
          next.push(hop.to);
        }
      }
      state.frontier = next;
    }
    return state.known;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
