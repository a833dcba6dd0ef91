import type { Steps } from '../graph/steps.js';
import { NotePool } from './note-pool.js';
import type { Traversal } from './traversal.js';

/** How many relations are read in a step. */
export const RELATIONS_PER_STEP = 20_000;

/** What is looked for around some entities, by their numbers. */
export interface SurroundingsQuery {
  readonly centres: readonly number[];
  readonly depth: number;
  /** Whether an entity is shown; null where all are. */
  readonly isShown: ((number: number) => boolean) | null;
  /** How many relations may be read before the search ends. */
  readonly maxRelations: number;
}

/** What a search notes of each entity. */
class Notes {
  stamp = 0;
  readonly stamps: Int32Array;
  readonly depths: Uint8Array;
  readonly degrees: Int32Array;
  readonly relevance: Float64Array;

  constructor(readonly size: number) {
    this.stamps = new Int32Array(size);
    this.depths = new Uint8Array(size);
    this.degrees = new Int32Array(size);
    this.relevance = new Float64Array(size);
  }
}

const pool = new NotePool((size) => new Notes(size), 4);

/** Relevance in integers, so that rounding errors of the division decide no order. */
function rounded(relevance: number): number {
  return Math.round(relevance * 1e9);
}

/** The entities around some centres: how far each is, how relevant, and how many relations it has under the same filters. */
export class Surroundings {
  /** Those that were reached, by number, in the order in which they were. */
  readonly reached: number[] = [];
  /** Whether everything was read within the limits. */
  isWhole = true;
  private readonly notes: Notes;

  constructor(
    private readonly traversal: Traversal,
    private readonly query: SurroundingsQuery,
  ) {
    this.notes = pool.take(traversal.size);
  }

  /** Gives back what it noted in; nothing may be asked of it afterwards. */
  end(): void {
    pool.giveBack(this.notes);
  }

  has(number: number): boolean {
    return this.notes.stamps[number] === this.notes.stamp;
  }

  isShown(number: number): boolean {
    return this.query.isShown?.(number) ?? true;
  }

  depthOf(number: number): number {
    return this.notes.depths[number] as number;
  }

  /** How many relations an entity that was reached has. */
  degreeOf(number: number): number {
    return this.notes.degrees[number] as number;
  }

  /** Nearest first; among those as near the most relevant, then those with the most relations, then by number. */
  readonly compare = (a: number, b: number): number => {
    const { depths, degrees, relevance } = this.notes;
    return (
      (depths[a] as number) - (depths[b] as number) ||
      rounded(relevance[b] as number) - rounded(relevance[a] as number) ||
      (degrees[b] as number) - (degrees[a] as number) ||
      a - b
    );
  };

  /** Breadth-first search around the centres, the most relevant entities of each layer first. */
  *grow(): Steps<void> {
    const { centres, depth: deepest } = this.query;
    let layer: number[] = [];
    for (const centre of centres) this.reach(centre, 0, 1, layer);
    let left = this.query.maxRelations;
    for (let depth = 0; depth <= deepest && layer.length > 0; depth += 1) {
      const next: number[] = [];
      let read = 0;
      // In which order those of the last layer come says only which of them there is no more time for.
      const inOrder = depth < deepest || this.costOf(layer) >= left ? this.mostRelevantFirst(layer) : layer;
      for (let at = 0; at < inOrder.length; at += 1) {
        if (left <= 0) {
          this.isWhole = false;
          this.forget([...inOrder.slice(at), ...next]);
          return;
        }
        const number = inOrder[at] as number;
        const relations = this.traversal.totalDegree(number) + 1;
        left -= relations;
        if ((read += relations) > RELATIONS_PER_STEP) {
          yield;
          read = 0;
        }
        this.take(number, depth < deepest ? next : null);
      }
      layer = next;
    }
  }

  /** How many relations an entity has whose other end is shown. */
  countRelations(number: number): number {
    const { isShown } = this.query;
    if (!isShown) return this.traversal.degree(number);
    let degree = 0;
    this.traversal.forEachHop(number, (to) => (degree += isShown(to) ? 1 : 0));
    return degree;
  }

  /** Takes an entity of the present layer, and, where there is a layer after it, its neighbours into that. */
  private take(number: number, next: number[] | null): void {
    const { notes, traversal } = this;
    const { isShown } = this.query;
    const { stamps, depths, degrees, relevance, stamp } = notes;
    const degree = this.countRelations(number);
    degrees[number] = degree;
    this.reached.push(number);
    if (!next) return;
    const depth = (depths[number] as number) + 1;
    const share = (relevance[number] as number) / degree;
    traversal.forEachHop(number, (to) => {
      if (stamps[to] !== stamp) {
        if (!isShown || isShown(to)) this.reach(to, depth, share, next);
      } else if (depths[to] === depth) relevance[to] = (relevance[to] as number) + share;
    });
  }

  private reach(number: number, depth: number, relevance: number, layer: number[]): void {
    const { notes } = this;
    notes.stamps[number] = notes.stamp;
    notes.depths[number] = depth;
    notes.relevance[number] = relevance;
    layer.push(number);
  }

  private forget(numbers: readonly number[]): void {
    for (const number of numbers) this.notes.stamps[number] = 0;
  }

  private costOf(layer: readonly number[]): number {
    let relations = 0;
    for (const number of layer) relations += this.traversal.totalDegree(number) + 1;
    return relations;
  }

  private mostRelevantFirst(layer: number[]): number[] {
    const { relevance } = this.notes;
    return layer.sort((a, b) => rounded(relevance[b] as number) - rounded(relevance[a] as number) || a - b);
  }
}
