/** Counting what was found against what should be. */

export interface Score {
  /** Proposed and right. */
  readonly right: number;
  /** Proposed, counted ones only. */
  readonly proposed: number;
  /** Expected. */
  readonly expected: number;
  /** Expected ones that were found: one proposal may answer to several, and several to one. */
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Of what was not measured. */
export const NONE: Score = { right: 0, proposed: 0, expected: 0, found: 0, missed: [], wrong: [] };

/**
 * @param matches whether a proposal is an expected one; each expected one takes at most one proposal and the other way round, unless `shared`
 * @param ignored whether a proposal counts neither way
 */
export function scoreOf<P, E>(
  proposals: readonly P[],
  expected: readonly E[],
  {
    matches,
    ignored = () => false,
    optional = () => false,
    tell,
    tellExpected,
    shared = false,
  }: {
    readonly matches: (proposal: P, expected: E) => boolean;
    readonly ignored?: (proposal: P) => boolean;
    readonly optional?: (expected: E) => boolean;
    readonly tell: (proposal: P) => string;
    readonly tellExpected: (expected: E) => string;
    readonly shared?: boolean;
  },
): Score {
  const taken = new Set<E>();
  const matched = new Map<P, E>();
  for (const proposal of proposals) {
    const one = expected.find((candidate) => (shared || !taken.has(candidate)) && matches(proposal, candidate));
    if (one === undefined) continue;
    taken.add(one);
    matched.set(proposal, one);
  }
  const foundAll = shared ? new Set(expected.filter((one) => proposals.some((proposal) => matches(proposal, one)))) : taken;
  const counted = proposals.filter((proposal) => {
    const one = matched.get(proposal);
    return one === undefined ? !ignored(proposal) : !optional(one);
  });
  const wanted = expected.filter((one) => !optional(one));
  return {
    right: counted.filter((proposal) => matched.has(proposal)).length,
    proposed: counted.length,
    expected: wanted.length,
    found: wanted.filter((one) => foundAll.has(one)).length,
    missed: wanted.filter((one) => !foundAll.has(one)).map(tellExpected),
    wrong: counted.filter((proposal) => !matched.has(proposal)).map(tell),
  };
}

export function sum(scores: readonly Score[]): Score {
  const add = (field: 'right' | 'proposed' | 'expected' | 'found'): number => scores.reduce((total, one) => total + one[field], 0);
  return {
    right: add('right'),
    proposed: add('proposed'),
    expected: add('expected'),
    found: add('found'),
    missed: scores.flatMap(({ missed }) => missed),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

export const precision = ({ right, proposed }: Score): number => (proposed === 0 ? 1 : right / proposed);
export const recall = ({ found, expected }: Score): number => (expected === 0 ? 1 : found / expected);

export function f1(score: Score): number {
  const [p, r] = [precision(score), recall(score)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
