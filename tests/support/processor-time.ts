/** Processor time of this process, compared with itself: nothing is timed against a clock. */

/** In milliseconds: what costs less is looked at no closer. */
const SUSPECT = 50;

/** The processor time of this process while something is done, in milliseconds. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let done = 0;

/**
 * What is worse than linear: the whole costs, beyond what a little of it does, more than 24 times what an eighth of it does, in each of
 * several rounds: three times the 8 of what is linear, and a third of the 64 of a square. Of the little no more is taken off than a third
 * of the eighth: a short document may be looked at more closely than a long one, which is refused sooner. In a round the three are done in
 * turn, and the least cost of each counts: what else the machine does makes all dearer, not one. No two are of one size, or an answer
 * would be remembered.
 * @param work is done with a part of what it is done with
 */
export async function isWorseThanLinear(work: (part: number) => Promise<unknown>): Promise<boolean> {
  const cost = (part: number): Promise<number> => costOf(() => work(part * (1 - ((done += 1) % 500) / 10_000)));
  if ((await cost(1)) < SUSPECT) return false;
  for (let round = 0; round < 4; round += 1) {
    const least = { short: Infinity, eighth: Infinity, whole: Infinity };
    for (let turn = 0; turn < 5; turn += 1) {
      least.short = Math.min(least.short, await cost(0.02));
      least.eighth = Math.min(least.eighth, await cost(1 / 8));
      least.whole = Math.min(least.whole, await cost(1));
    }
    const fixed = Math.min(least.short, least.eighth / 3);
    const [more, eighth] = [least.whole - fixed, Math.max(1, least.eighth - fixed)];
    if (more < SUSPECT || more < 24 * eighth) return false;
  }
  return true;
}
