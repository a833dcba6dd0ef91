import type { ReadSentence } from '../../context.js';
import type { Phrase } from './phrase.js';

/** The sentence that is being read, and what is asked of its words. */
export class SentenceAtHand {
  protected sentence: ReadSentence | null = null;

  /** Whether the sentence says a day. */
  hasDate(): boolean {
    return (this.sentence?.dates.length ?? 0) > 0;
  }

  /** The first whole day that the sentence says. */
  day(): string | null {
    return this.sentence?.dates.find(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/u.test(edtf))?.edtf ?? null;
  }

  /** The words of a phrase, with all that stands before its noun. */
  whole({ start, end }: Phrase): string {
    return this.words(start, end);
  }

  /** The words of a phrase, without its article. */
  textOf({ headStart, end }: Phrase): string {
    return this.words(headStart, end);
  }

  /** « tous les jeudis », « chaque mois ». */
  isRegular(): boolean {
    return /(?:tou(?:te)?s\sles|chaque|une\sfois\spar)\s/iu.test(this.sentence?.text ?? '');
  }

  /** « désormais », « à la place de … ». */
  isStanding(): boolean {
    return /(?:désormais|dorénavant|depuis|à la place d)/u.test(this.sentence?.text ?? '');
  }

  /** « , actuellement (à la Région) ». */
  isNow(start: number, end: number): boolean {
    return /^\s*(?:actuellement|aujourd[’']hui|jusqu[’']ici|jusqu[’']alors|auparavant|précédemment|salariée?|currently|now|formerly)\s+(?:à|aux?|chez|at|with)?\s*(?:la\s|l[’'])?$/iu.test(
      (this.sentence?.text ?? '').slice(start, end),
    );
  }

  /** « en a promis 4 000 ». */
  numberFollows(place: number): boolean {
    return /^\s\d/u.test((this.sentence?.text ?? '').slice(place, place + 2));
  }

  /**
   * Whether some words follow a place of the sentence, adverbs apart: « prend activement part ». Where they begin with a preposition what is
   * acted on may stand between: « met le rapport en ligne ».
   */
  follows(place: number, words: readonly string[]): boolean {
    const rest = (this.sentence?.text ?? '')
      .slice(place, place + 80)
      .toLowerCase()
      .trim()
      .split(/[\s,.;:!?)]+/u);
    const at = rest.indexOf(words[0] ?? '');
    const isFar = words.length > 1 && ['en', 'à', 'sur'].includes(words[0] ?? '');
    return at >= 0 && at < (isFar ? 9 : 3) && words.every((word, more) => (rest[at + more] ?? '').startsWith(word));
  }

  protected words(start: number, end: number): string {
    return (this.sentence?.text ?? '').slice(start, end).replace(/\s+/gu, ' ').trim();
  }
}
