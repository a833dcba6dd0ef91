import { readAlternatives } from '../../core/edtf.js';
import type { WhenFragment } from '../operations.generated.js';

/** A run of days, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
  /** On which sides it goes on beyond its days, which are then those of the end that is known. */
  readonly opens: 'before' | 'after' | null;
}

/** The runs of days of which a date means one: each member of a one-of set (« 12 ou 18 »), of any other date its own. */
export function spansOf(when: WhenFragment | null): Span[] {
  const edtf = when?.edtf;
  if (!edtf) return [];
  return (readAlternatives(edtf) ?? []).flatMap(({ earliest, latest }): Span[] => {
    if (earliest && latest) return [{ first: earliest, last: latest, opens: null }];
    const end = knownEnd(edtf, earliest ?? latest);
    return end ? [{ ...end, opens: earliest ? 'after' : 'before' }] : [];
  });
}

/** The days of the end that an open date names: those of November, of « à partir de novembre ». */
function knownEnd(edtf: string, day: string | null): { first: string; last: string } | null {
  for (const end of edtf.split(/[/,[\]]|\.\./)) {
    const [days] = end === '' ? [] : (readAlternatives(end.trim()) ?? []);
    if (days?.earliest && days.latest && (days.earliest === day || days.latest === day)) return { first: days.earliest, last: days.latest };
  }
  return null;
}

const WRITTEN_DAYS = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

/** Whether a date means the very days that it names, and nothing makes them doubtful: no choice of days, no day of a month, no open end. */
export function isSure(when: WhenFragment | null): boolean {
  return WRITTEN_DAYS.test(when?.edtf ?? '') && when?.certainty !== 'UNCERTAIN' && when?.certainty !== 'DISPUTED';
}
