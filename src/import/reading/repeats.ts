/** A body that stands twice: a page saved with its summary in full, a file pasted on to itself. */

/** Shorter texts (« Néant ») stand again by chance. */
const LEAST_TEXT = 25;
/** A run of fewer characters is a formula that is used again. */
const LEAST_RUN = 400;
const LEAST_BLOCKS = 3;
/** How many places are tried where a text stands many times. */
const MOST_TRIED = 8;

interface Run {
  readonly earlier: number;
  readonly later: number;
  /** Pairs of blocks, the earlier one first. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly characters: number;
}

/** For each of the texts, the number of the earlier one that it says again as a part of a longer run, or null. Spelling, space and signs do not count. */
export function findRepeats(texts: readonly string[]): (number | null)[] {
  const keys = texts.map((text) =>
    text
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase(),
  );
  const repeats: (number | null)[] = keys.map(() => null);
  const places = new Map<string, number[]>();
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string;
    if (key.length < LEAST_TEXT) continue;
    const earlier = places.get(key) ?? [];
    const run = longest(earlier.slice(0, MOST_TRIED).map((place) => runFrom(keys, place, at)));
    if (run && run.pairs.length >= LEAST_BLOCKS && run.characters >= LEAST_RUN) {
      for (const [one, other] of run.pairs) repeats[other] = one;
      at = run.pairs.at(-1)?.[1] ?? at;
    } else {
      earlier.push(at);
      places.set(key, earlier);
    }
  }
  return repeats;
}

function longest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort((a, b) => b.characters - a.characters)[0];
}

/** How far both go on alike; a block that only one side has may stand between. */
function runFrom(keys: readonly string[], earlier: number, later: number): Run {
  const pairs: [number, number][] = [];
  let characters = 0;
  for (let one = earlier, other = later; one < later && other < keys.length;) {
    const step = STEPS.find(([left, right]) => one + left < later && keys[one + left] === keys[other + right]);
    if (!step) break;
    one += step[0];
    other += step[1];
    pairs.push([one, other]);
    characters += keys[one]?.length ?? 0;
    one += 1;
    other += 1;
  }
  return { earlier, later, pairs, characters };
}

const STEPS: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];
