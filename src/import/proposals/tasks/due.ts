import type { ReadSentence } from '../context.js';
import type { ProposedDate } from '../proposal.js';
import { patternOf } from '../../../core/pattern.js';

/** The words before a day by which something is to be done. */
const BY_THEN = patternOf(
  /(?:(?<!\p{L})(?:by|before|until|no later than)(?: the)?(?: end of)?|d[’']ici(?: à)?(?: le| la r[ée]union (?:du|de))?|avant(?: le| la fin)?|(?<!\p{L})pour(?: l[ae]| l[’'])?|jusqu[’']au|au plus tard(?: le)?|à la r[ée]union (?:du|de)|repouss[ée]e?,? au|report[ée]e? au|pr[ée]sent[ée]e?s? le|la r[ée]union (?:du|de))\s*$/iu,
);
/** « le 15 juillet au plus tard », “by Friday at the latest”. */
const AT_THE_LATEST = /^\s?(?:,\s)?(?:au plus tard|dernier d[ée]lai|at the latest)/iu;

/** A date by which, with the word that says so; not before the meeting. */
export function dueOf({ text, dates, start }: ReadSentence, day: string): ProposedDate | null {
  return (
    dates.find(({ start: at, end, edtf, relative, wording }) => {
      if (edtf < day && !edtf.startsWith('..') && !edtf.startsWith('[')) return false;
      if (BY_THEN.test(text.slice(Math.max(0, at - start - LONGEST), at - start)) || AT_THE_LATEST.test(text.slice(end - start)))
        return true;
      return relative && /prochaine?|venir|d[’']ici|avant/iu.test(wording);
    }) ?? null
  );
}

const LONGEST = 60;

/** « doit avoir les textes le 15 mai au plus tard »: whoever it is, and whatever the verb. */
const MUST = patternOf(/(?<!\p{L})(?:doit|doivent|devra|devront|must|ha(?:s|ve) to|needs? to)\s/iu);

/** Where it is said what must be by a day; null where it is not. */
export function mustBy(sentence: ReadSentence, day: string): { at: number; end: number } | null {
  const must = MUST.exec(sentence.text);
  return must && !/(?<!\p{L})n[e’']\s?$/iu.test(sentence.text.slice(0, must.index)) && dueOf(sentence, day) !== null
    ? { at: must.index, end: must.index + must[0].length }
    : null;
}
