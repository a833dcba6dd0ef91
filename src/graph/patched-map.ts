import { eachInSteps, type Steps } from './steps.js';

/** What a view looks up by an id, or another key. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, 'get' | 'has'>;

/** How many entries may differ from the map beneath, by the square root of its size: then it is copied, which that many changes pay. */
const PATCHED_PER_ROOT = 4;

/**
 * An immutable map that may differ in a few entries from another, which it shares: whoever has the other goes on reading what it held.
 */
export class PatchedMap<V> implements Lookup<V> {
  /** @param patch the entries that differ; undefined is none, where there was one */
  private constructor(
    private readonly beneath: ReadonlyMap<string, V>,
    private readonly patch: ReadonlyMap<string, V | undefined>,
  ) {}

  /** @param map nobody changes it from now on */
  static of<V>(map: ReadonlyMap<string, V>): PatchedMap<V> {
    return new PatchedMap<V>(map, new Map<string, V | undefined>());
  }

  static empty<V>(): PatchedMap<V> {
    return PatchedMap.of(new Map<string, V>());
  }

  get(key: string): V | undefined {
    if (this.patch.size === 0) return this.beneath.get(key);
    const own = this.patch.get(key);
    return own !== undefined || this.patch.has(key) ? own : this.beneath.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** The same map with some entries changed; undefined takes one away. */
  *withInSteps(entries: Iterable<readonly [string, V | undefined]>): Steps<PatchedMap<V>> {
    const changed = [...entries];
    if (changed.length === 0) return this;
    const patch = new Map([...this.patch, ...changed]);
    if (patch.size <= PATCHED_PER_ROOT * Math.sqrt(this.beneath.size)) return new PatchedMap(this.beneath, patch);
    const copy = new Map<string, V>();
    const keep = (key: string, value: V | undefined): void => {
      if (value !== undefined) copy.set(key, value);
    };
    yield* eachInSteps(this.beneath, ([key, value]) => {
      if (!patch.has(key)) keep(key, value);
    });
    yield* eachInSteps(patch, ([key, value]) => {
      keep(key, value);
    });
    return PatchedMap.of(copy);
  }
}
