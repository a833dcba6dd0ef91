import { NETWORK } from '../questions.js';
import type { Base } from './base.js';
import { at, byteAt, floatAt, lengthOf } from './rows.js';

/** The entities within two hops of one, on the columns: the same rule of what is kept as `src/network/network.ts`, the same rounding. */

export interface NetworkFound {
  /** Entities by number, those shown, in order. */
  readonly nodes: readonly { readonly number: number; readonly depth: number; readonly degree: number }[];
  readonly total: number;
  /** The relations among them, by number. */
  readonly relations: readonly number[];
}

const rounded = (relevance: number): number => Math.round(relevance * 1e9);

/** Looks for networks; what it notes of each entity is kept from one search to the next. */
export class NetworkSearch {
  /** How relevant an entity is to this search; what was reached in another has an older stamp. */
  private readonly relevance: Float64Array;
  private readonly depths: Uint8Array;
  private readonly stamps: Int32Array;
  private readonly shown: Int32Array;
  private stamp = 0;

  constructor(private readonly base: Base) {
    const { count } = base.entities;
    this.relevance = new Float64Array(count);
    this.depths = new Uint8Array(count);
    this.stamps = new Int32Array(count);
    this.shown = new Int32Array(count);
  }

  find(centre: number): NetworkFound {
    const { relationsOf } = this.base;
    const reached = this.reach(centre);
    const nodes = this.firstOf(reached).map((number) => ({
      number,
      depth: byteAt(this.depths, number),
      degree: lengthOf(relationsOf, number),
    }));
    return { nodes, total: reached.length, relations: this.relationsAmong(nodes.map(({ number }) => number)) };
  }

  /** All that is within reach, breadth first. */
  private reach(centre: number): number[] {
    const { relationsOf, neighbours } = this.base;
    this.stamp += 1;
    this.note(centre, 0, 1);
    const reached = [centre];
    let from = 0;
    for (let depth = 0; depth < NETWORK.depth; depth += 1) {
      const layer = reached.slice(from).sort((a, b) => rounded(floatAt(this.relevance, b)) - rounded(floatAt(this.relevance, a)) || a - b);
      from = reached.length;
      for (const number of layer) {
        const degree = lengthOf(relationsOf, number);
        const share = floatAt(this.relevance, number) / degree;
        for (let position = at(relationsOf.offsets, number); position < at(relationsOf.offsets, number + 1); position += 1) {
          const to = at(neighbours, position);
          if (this.stamps[to] !== this.stamp) {
            this.note(to, depth + 1, share);
            reached.push(to);
          } else if (byteAt(this.depths, to) === depth + 1) this.relevance[to] = floatAt(this.relevance, to) + share;
        }
      }
    }
    return reached;
  }

  private note(number: number, depth: number, relevance: number): void {
    this.stamps[number] = this.stamp;
    this.depths[number] = depth;
    this.relevance[number] = relevance;
  }

  /** Those that are shown. Of thousands reached few are, so the others are never sorted. */
  private firstOf(reached: readonly number[]): number[] {
    const { relationsOf } = this.base;
    const compare = (a: number, b: number): number =>
      byteAt(this.depths, a) - byteAt(this.depths, b) ||
      rounded(floatAt(this.relevance, b)) - rounded(floatAt(this.relevance, a)) ||
      lengthOf(relationsOf, b) - lengthOf(relationsOf, a) ||
      a - b;
    let first: number[] = [];
    let worst: number | undefined;
    for (const number of reached) {
      if (worst !== undefined && compare(number, worst) > 0) continue;
      first.push(number);
      if (first.length < 2 * NETWORK.maxNodes) continue;
      first = first.sort(compare).slice(0, NETWORK.maxNodes);
      worst = first.at(-1);
    }
    return first.sort(compare).slice(0, NETWORK.maxNodes);
  }

  private relationsAmong(nodes: readonly number[]): number[] {
    const { relationsOf, neighbours, relations } = this.base;
    for (const number of nodes) this.shown[number] = this.stamp;
    const found: number[] = [];
    for (const number of nodes) {
      for (let position = at(relationsOf.offsets, number); position < at(relationsOf.offsets, number + 1); position += 1) {
        if (this.shown[at(neighbours, position)] !== this.stamp) continue;
        const relation = at(relationsOf.values, position);
        // From one of its ends alone.
        if (relations.subjects[relation] === number) found.push(relation);
      }
    }
    return found.sort((a, b) => a - b);
  }
}
