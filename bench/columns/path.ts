import { PATH } from '../questions.js';
import type { Base } from './base.js';
import { at, byteAt } from './rows.js';

/**
 * The first path between two entities, on the columns: search from both ends, then the path of the firmest weakest step and the least
 * ids among the shortest.
 */

export interface Hop {
  /** A relation, by number. */
  readonly relation: number;
  readonly inverse: boolean;
  /** Where it leads. */
  readonly to: number;
}

interface Side {
  /** How far an entity is, plus one; 0 where it was not reached. */
  readonly distances: Int32Array;
  readonly reached: number[];
  frontier: number[];
  levels: number;
}

export class PathSearch {
  private readonly isThrough: Uint8Array;
  private readonly fore: Side;
  private readonly back: Side;
  /** The least firm step from an entity on, plus one; 0 where it leads nowhere. */
  private readonly weakest: Uint8Array;

  constructor(private readonly base: Base) {
    const { count, rows } = base.entities;
    const through = new Set<string>(PATH.through);
    this.isThrough = Uint8Array.from(rows, ({ kind }) => (through.has(kind) ? 1 : 0));
    const side = (): Side => ({ distances: new Int32Array(count), reached: [], frontier: [], levels: 0 });
    [this.fore, this.back] = [side(), side()];
    this.weakest = new Uint8Array(count);
  }

  /** @returns the steps; null when there is no path short enough */
  find(from: number, to: number): Hop[] | null {
    begin(this.fore, from);
    begin(this.back, to);
    try {
      const meeting = this.meet(from, to);
      return meeting && this.first(this.layersThrough(meeting), from);
    } finally {
      for (const { distances, reached } of [this.fore, this.back]) {
        for (const number of reached) distances[number] = this.weakest[number] = 0;
      }
    }
  }

  private meet(from: number, to: number): number[] | null {
    const { fore, back } = this;
    while (fore.levels + back.levels < PATH.maxLength && fore.frontier.length > 0 && back.frontier.length > 0) {
      const [side, other] = fore.frontier.length <= back.frontier.length ? [fore, back] : [back, fore];
      const next: number[] = [];
      side.levels += 1;
      for (const number of side.frontier) {
        this.forEachHop(number, (end) => {
          if (at(side.distances, end) > 0 || (byteAt(this.isThrough, end) === 0 && end !== from && end !== to)) return;
          side.distances[end] = side.levels + 1;
          side.reached.push(end);
          next.push(end);
        });
      }
      side.frontier = next;
      const meeting = next.filter((number) => at(other.distances, number) > 0);
      if (meeting.length > 0) return meeting;
    }
    return null;
  }

  /** The entities on shortest paths, by how far they are from the beginning. */
  private layersThrough(meeting: readonly number[]): (readonly number[])[] {
    const { fore, back } = this;
    const layers: (readonly number[])[] = [meeting];
    const step = (layer: readonly number[] | undefined, { distances }: Side, distance: number): number[] => {
      const found = new Set<number>();
      for (const number of layer ?? []) {
        this.forEachHop(number, (end) => {
          if (distances[end] === distance + 1) found.add(end);
        });
      }
      return [...found];
    };
    for (let distance = fore.levels - 1; distance >= 0; distance -= 1) layers.unshift(step(layers[0], fore, distance));
    for (let distance = back.levels - 1; distance >= 0; distance -= 1) layers.push(step(layers.at(-1), back, distance));
    return layers;
  }

  private first(layers: readonly (readonly number[])[], from: number): Hop[] {
    const { certaintyRanks, idRanks, subjects } = this.base.relations;
    const positions = new Map<number, number>();
    layers.forEach((layer, position) => {
      for (const number of layer) positions.set(number, position);
    });
    for (const number of layers.at(-1) ?? []) this.weakest[number] = 1;
    for (let position = layers.length - 2; position >= 0; position -= 1) {
      for (const number of layers[position] ?? []) {
        let best = 0;
        this.forEachHop(number, (end, relation) => {
          if (positions.get(end) !== position + 1) return;
          const weak = Math.max(byteAt(certaintyRanks, relation) + 1, byteAt(this.weakest, end));
          if (best === 0 || weak < best) best = weak;
        });
        this.weakest[number] = best;
      }
    }
    const most = byteAt(this.weakest, from);
    const hops: Hop[] = [];
    let here = from;
    for (let position = 1; position < layers.length; position += 1) {
      let chosen = null as Hop | null;
      this.forEachHop(here, (end, relation) => {
        if (positions.get(end) !== position || byteAt(this.weakest, end) > most || byteAt(certaintyRanks, relation) >= most) return;
        if (chosen && (end - chosen.to || at(idRanks, relation) - at(idRanks, chosen.relation)) >= 0) return;
        chosen = { relation, inverse: subjects[relation] !== here, to: end };
      });
      if (!chosen) throw new Error('a shortest path leads nowhere');
      hops.push(chosen);
      here = chosen.to;
    }
    return hops;
  }

  private forEachHop(number: number, visit: (end: number, relation: number) => void): void {
    const { relationsOf, neighbours } = this.base;
    for (let position = at(relationsOf.offsets, number); position < at(relationsOf.offsets, number + 1); position += 1) {
      visit(at(neighbours, position), at(relationsOf.values, position));
    }
  }
}

function begin(side: Side, number: number): void {
  side.reached.length = 0;
  side.reached.push(number);
  side.frontier = [number];
  side.levels = 0;
  side.distances[number] = 1;
}
