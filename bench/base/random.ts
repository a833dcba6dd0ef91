/** Chance that is the same every time: everything random in a base or a run comes from a seed. */

/** Numbers evenly spread from 0 to 1, from a seed (xoroshiro-like mixing of 32 bits: Mulberry). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0, included, to 1, excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
}

/** Picks of unequal chance. */
export class Weighted<T> {
  private readonly sums: Float64Array;

  constructor(
    private readonly items: readonly T[],
    weights: Iterable<number>,
  ) {
    let sum = 0;
    this.sums = Float64Array.from(weights, (weight) => (sum += weight));
  }

  pick(random: Random): T {
    const wanted = random.next() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.sums[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

/**
 * Weights that follow a power law exactly, in a random order: how many have a weight of x falls with x to the power of
 * -`exponent`. Drawn one by one, the largest would differ wildly from seed to seed.
 */
export function powerLaw(random: Random, count: number, exponent: number): number[] {
  const weights = Array.from({ length: count }, (_, number) => ((number + 0.5) / count) ** (-1 / (exponent - 1)));
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [weights[last], weights[other]] = [weights[other] as number, weights[last] as number];
  }
  return weights;
}
