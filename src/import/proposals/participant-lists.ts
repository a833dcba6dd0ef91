import type { TextSpan } from '../../core/character-map.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import { withoutArticle } from './known.js';
import { isPersonName, looksLikeBody } from './person-names.js';

/** Lists of names: what a heading says of those below it, and the parts that stand apart in a line. */

export function statusOf(text: string, fallback: AttendanceStatus | null): AttendanceStatus | null {
  if (/n[’'](?:ont|a|avai(?:en)?t) (?:pas )?pu|ne pouvai/iu.test(text)) return 'EXCUSED';
  if (/(?:^|\s)pas (?:l[àa]|pr[ée]sent|venu)/iu.test(text)) return 'ABSENT';
  if (/(?:ayant donné|avec) (?:leur |un )?(?:pouvoir|procuration)/iu.test(text)) return 'REPRESENTED';
  if (/excus|apolog/iu.test(text)) return 'EXCUSED';
  if (/invit/iu.test(text)) return 'PRESENT';
  if (/repr[ée]sent[ée]|pouvoir|procuration/iu.test(text) && !/pr[ée]sents? (?:et|ou) repr/iu.test(text)) return 'REPRESENTED';
  if (/absent/iu.test(text)) return 'ABSENT';
  return /pr[ée]sent|particip|assist|attend|sur place|distance|en ligne|visio|t[ée]l[ée]phone|connect|pr[ée]sentiel|distanciel|autour de la table|bureau de (?:la )?s[ée]ance|(?<!\p{L})là(?!\p{L})/iu.test(
    text,
  )
    ? 'PRESENT'
    : fallback;
}

export interface Part {
  readonly text: string;
  /** Where it begins in the block. */
  readonly at: number;
}

/**
 * What stands apart by semicolons, else by commas and « et », outside brackets; a function goes with the name before it.
 * @param kept names of bodies in the text, which no cut goes through
 */
export function partsOf(text: string, from: number, kept: readonly TextSpan[] = []): Part[] {
  const rest = text.slice(from);
  const sign = rest.includes(';') ? /;/gu : /,|\s(?:et|and|&)\s(?=\P{Ll}|l[ea]s?\s\p{Lu}|l[’'])/gu;
  const cuts = [...rest.matchAll(sign)].filter(
    ({ index }) => !insideBrackets(rest, index) && !kept.some(({ start, end }) => start < from + index && from + index < end),
  );
  const bounds = [...cuts.map(({ index, 0: cut }) => ({ end: index, next: index + cut.length })), { end: rest.length, next: rest.length }];
  const parts: Part[] = [];
  let start = 0;
  for (const { end, next } of bounds) {
    const raw = rest.slice(start, end);
    const words = raw.trim().replace(/(?<=\p{Ll}{2}|\))\.$/u, '');
    const before = parts.at(-1);
    const at = from + start + (raw.length - raw.trimStart().length);
    if (words !== '') {
      if (before && isOfBefore(words, sign.source === ';'))
        parts[parts.length - 1] = { text: text.slice(before.at, at + words.length), at: before.at };
      else parts.push({ text: words, at });
    }
    start = next;
  }
  return parts;
}

/** « l’équipe de la Halte », « un représentant du Port »: nobody by name. */
export const SENT_BY = /^(?:l[’']équipe|(?:une?|l[ea]s?|des)\sreprésentante?s?)\s(?:du|de la|de l[’']|des|de|d[’'])\s?(?=\p{Lu})/u;

/** « le Syndicat du canal »: a body alone, be it new. */
export function isNewBody(text: string): boolean {
  const isShort = text.length <= LONGEST_BODY && !/[()]/u.test(text);
  return isShort && /^\p{Lu}/u.test(withoutArticle(text)) && looksLikeBody(text) && !isPersonName(text);
}

const LONGEST_BODY = 80;

/** « la trésorière », « en mission »: what is said of the one before it. « le Syndicat du canal », « l’association des Haies » is one by itself. */
function isOfBefore(words: string, isBehindSemicolon: boolean): boolean {
  const [article = '', rest = ''] = /^(l[ea]s?\s|l[’'])?(.*)$/su.exec(words)?.slice(1) ?? [];
  if (!/^\p{Ll}/u.test(words) || /^(?:pour|for)\s/u.test(words) || SENT_BY.test(words) || (article !== '' && /^\p{Lu}/u.test(rest)))
    return false;
  return !(isBehindSemicolon && article !== '');
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.split('(').length > before.split(')').length;
}

/** « Ada (Guilde), Odile et Bruno (Port) »: among rows with their bodies in brackets, the two came for one. */
export function withSharedBrackets(text: string, parts: readonly Part[]): readonly Part[] {
  if (parts.filter(({ text: row }) => row.endsWith(')')).length < 2) return parts;
  return parts.map((part, at) => {
    const next = parts[at + 1];
    const isJoined = next !== undefined && /^\s(?:et|and)\s$/u.test(text.slice(part.at + part.text.length, next.at));
    const brackets = isJoined && !part.text.includes('(') && next.text.endsWith(')') ? next.text.slice(next.text.indexOf('(')) : '';
    return brackets === '' ? part : { ...part, text: `${part.text} ${brackets}` };
  });
}
