import type { TextSpan } from '../../../../core/character-map.js';
import type { Language } from './language.js';
import { LINKS } from './lexicon.js';
import { isNominal } from './nominals.js';
import { sortOf } from './nouns.js';
import { type VerbGroup, verbGroupsIn } from './verb-groups.js';
import { type Word, wordsOf } from './words.js';

/** The words of a sentence with what is found in them: names, days, quotations, verbs, sums of money, prepositions. */

export const OPENING: ReadonlySet<string> = new Set(['«', '“', '"']);
const CLOSING: ReadonlySet<string> = new Set(['»', '”', '"']);
const LONGEST_QUOTE = 24;

export class SentenceWords {
  protected readonly words: readonly Word[];
  protected readonly verbs: ReadonlyMap<number, VerbGroup>;
  protected readonly names = new Map<number, { actor: string; to: number }>();
  protected readonly days = new Map<number, number>();
  protected readonly taken: Uint8Array;

  constructor(
    protected readonly text: string,
    protected readonly language: Language,
    mentions: readonly (TextSpan & { actor: string })[],
    dates: readonly TextSpan[],
  ) {
    this.words = wordsOf(text);
    this.taken = new Uint8Array(this.words.length);
    const claim = ({ start, end }: TextSpan): { from: number; to: number } | null => {
      const from = this.wordAt(start);
      const to = this.wordAt(end);
      if (to <= from || this.taken[from] === 1) return null;
      this.taken.fill(1, from, to);
      return { from, to };
    };
    for (const { actor, ...span } of mentions) {
      // « la Ville de Gand » is not the one that is called « la Ville ».
      if (!/\s/u.test(text.slice(span.start, span.end)) && /^\s(?:de\s|d[’'])\p{Lu}/u.test(text.slice(span.end, span.end + 5))) continue;
      const place = claim(span);
      if (place) this.names.set(place.from, { actor, to: place.to });
    }
    for (const date of dates) {
      const place = claim(date);
      if (place) this.days.set(place.from, place.to);
    }
    this.takeQuotes();
    this.verbs = verbGroupsIn(this.words, language, (at) => this.taken[at] === 1);
  }

  protected takeQuotes(): void {
    for (let at = 0; at < this.words.length; at += 1) {
      if (!OPENING.has(this.word(at).text)) continue;
      const close = this.closingOf(at);
      if (close === null) continue;
      this.taken.fill(1, at, close + 1);
      at = close;
    }
  }

  protected closingOf(at: number): number | null {
    for (let to = at + 1; to < Math.min(this.words.length, at + LONGEST_QUOTE); to += 1) if (CLOSING.has(this.word(to).text)) return to;
    return null;
  }

  protected behindBrackets(at: number): number {
    for (let to = at + 1; to < Math.min(this.words.length, at + LONGEST_QUOTE); to += 1)
      if (/^[)\]]$/u.test(this.word(to).text)) return to + 1;
    return at + 1;
  }

  /** « 1 200 € », “12,000 pounds”. */
  protected moneyAt(at: number): number | null {
    let to = at;
    if (/^[€£$]$/u.test(this.word(at).text)) to += 1;
    while (/^(?:\d+|[.,])$/u.test(this.word(to).text) && to < at + 8) to += 1;
    if (to === at) return null;
    if (/^[€£$]$/u.test(this.word(at).text)) return to;
    return /^(?:€|£|euros?|pounds?|dollars?)$/u.test(this.word(to).lower) ? to + 1 : null;
  }

  protected prepositionAt(at: number): { sort: string; to: number; isDefinite: boolean } | null {
    const { lower, start, text } = this.word(at);
    if (this.taken[at] === 1 && !this.names.has(at)) return null;
    // « Des bénévoles de la Ligue … »: an article, where a sentence begins.
    if (this.names.has(at) || (at === 0 && lower === 'des' && !this.language.isHeadLast)) return null;
    if (this.language.begins.has(lower) || (lower === 'a' && text === 'A')) {
      for (const [sort, pattern] of this.language.phrases) {
        pattern.lastIndex = start;
        const match = pattern.exec(this.text);
        if (!match) continue;
        const end = start + match[0].length;
        let to = at;
        while ((this.words[to]?.end ?? Infinity) <= end) to += 1;
        const isDefinite = /(?:du|des|aux?|la|l[’'])$/iu.test(match[0]) && sort !== 'AS';
        return { sort, to, isDefinite };
      }
    }
    if (text === 'A' && !this.language.isHeadLast) return { sort: 'TO', to: at + 1, isDefinite: false };
    const sort = this.language.prepositions.get(lower);
    return sort === undefined ? null : { sort, to: at + 1, isDefinite: false };
  }

  /** @param isNoun whether an article or preposition stands before: « le remplacement » is no adverb */
  protected isStop(at: number, isNoun = false): boolean {
    const { lower } = this.word(at);
    const { determiners, prepositions, pronouns, relatives, coordinations, breaks, adverbs, adverbEnding } = this.language;
    return (
      [determiners, prepositions, pronouns, relatives, coordinations, breaks, adverbs].some((list) => list.has(lower)) ||
      (adverbEnding.test(lower) && !isNoun && sortOf(lower) === null && !isNominal(lower))
    );
  }

  /** Whether a noun needs no article: « Ada Lierre, trésorière », « la Ligue, association de Gand ». */
  protected isBare(at: number): boolean {
    const { lower } = this.word(at);
    return (
      sortOf(lower) === 'OFFICE' ||
      LINKS.has(lower) ||
      isNominal(lower) ||
      (this.word(at - 1).lower === ',' && sortOf(lower) === 'ORGANIZATION') ||
      // « Film « Une nuit » : prix du jury ».
      (this.word(at - 1).lower === ':' && sortOf(lower) === 'AWARD') ||
      this.isAddress(at)
    );
  }

  /** « place des Drapiers », « salle Ravaudet »: without an article, a place by its noun and name. */
  protected isAddress(at: number): boolean {
    if (this.language.isHeadLast || sortOf(this.word(at).lower) !== 'PLACE' || !/^\p{Ll}/u.test(this.word(at).text)) return false;
    const before = this.word(at - 1).lower;
    // « 59, rue des Lavandières »: the number is a part of it.
    if (/^\d/u.test(before) || (before === ',' && /^\d/u.test(this.word(at - 2).lower))) return false;
    if (this.language.determiners.has(before) || this.language.prepositions.has(before) || ['du', 'des', 'au', 'aux'].includes(before))
      return false;
    return [1, 2, 3].some((more) => /^\p{Lu}/u.test(this.word(at + more).text) && this.wordsBetween(at + 1, at + more));
  }

  private wordsBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (!['de', 'du', 'des', 'd’', 'la', 'le', 'les', 'l’'].includes(this.word(at).lower)) return false;
    return true;
  }

  protected isNounBehind(at: number): boolean {
    return sortOf(this.word(at + 1).lower) !== null;
  }

  /** The word that begins at a place of the text, or the one behind it. */
  protected wordAt(place: number): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle]?.start ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  protected word(at: number): Word {
    return this.words[at] ?? NO_WORD;
  }
}

const NO_WORD: Word = { text: '', lower: '', start: 0, end: 0 };
