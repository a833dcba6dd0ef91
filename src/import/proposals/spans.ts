import type { TextSpan } from '../../core/character-map.js';

/** A span of a sentence as one of the whole text. */
export function shifted<T extends TextSpan>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The key of a proposal: its kind, where it stands and what it is. */
export function proposalKey(kind: string, { start, end }: TextSpan, ...more: readonly (string | number | null)[]): string {
  return [kind, `${start}-${end}`, ...more.map((one) => one ?? '')].join(':');
}
