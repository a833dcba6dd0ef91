import { patternOf } from '../../../../core/pattern.js';
import { isVenueNoun, sortOf } from './nouns.js';
import type { Phrase } from './phrase.js';
import { SentenceWords } from './sentence-words.js';

/** What a phrase has before its own words are known. */
export type PhraseBase = Omit<Phrase, 'form' | 'headStart' | 'head' | 'end'>;

const PARTICLES: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd’', 'la', 'le', 'les', 'l’', 'von', 'van', 'of', 'the']);

const ADJECTIVE = patternOf(
  /^\p{Ll}+(?:al|aux|ales?|iques?|aires?|ifs?|ives?|iens?|iennes?|éens?|éennes?|eur(?:e|s|es)?|ants?|antes?|ère?s?|lib(?:re|res)|populaires?|sociale?s?)$/u,
);

/** Names and quoted titles as phrases. */
export class NamesInPhrases extends SentenceWords {
  /** Words in capitals that belong together, with particles between. */
  protected name(at: number, base: PhraseBase, isFirst: boolean, joinsTwo = false): { phrase: Phrase; to: number } | null {
    let to = at + 1;
    for (; to < at + 9;) {
      const next = this.word(to);
      if (/^\p{Lu}/u.test(next.text) && this.taken[to] !== 1) to += 1;
      else if (next.text === '.' && /^\p{Lu}$/u.test(this.word(to - 1).text) && /^\p{Lu}/u.test(this.word(to + 1).text)) to += 1;
      else if (joinsTwo && next.lower === 'et' && to === at + 1 && this.taken[to + 1] !== 1 && /^\p{Lu}/u.test(this.word(to + 1).text))
        to += 2;
      else {
        let after = to;
        while (after < to + 2 && PARTICLES.has(this.word(after).lower)) after += 1;
        if (after === to || !/^\p{Lu}/u.test(this.word(after).text) || this.taken[after] === 1) break;
        to = after + 1;
      }
    }
    if (to === at + 1 && base.determiner === 'DEFINITE' && !isFirst && !base.isTitled) to = this.behindCommonWords(to);
    const head = this.word(at);
    // The first word of a sentence has a capital anyway.
    if (isFirst && (to === at + 1 || this.isStop(at))) return null;
    const end = this.words[to - 1]?.end ?? head.end;
    return { phrase: { ...base, form: 'NAME', headStart: head.start, head: this.text.slice(head.start, end), end }, to };
  }

  /** « l’Ordre des avocats », « les États généraux du logement »: names that go on in small letters. */
  private behindCommonWords(from: number): number {
    let to = from;
    for (; to < from + 2 && ADJECTIVE.test(this.word(to).text) && !this.verbs.has(to) && this.taken[to] !== 1;) to += 1;
    const of = this.prepositionAt(to);
    if (of?.sort !== 'OF') return to;
    const noun = this.word(of.to);
    const isCommon = /^\p{Ll}{4,}$/u.test(noun.text) && !this.verbs.has(of.to) && this.taken[of.to] !== 1 && !this.isStop(of.to, true);
    if (
      !isCommon ||
      sortOf(noun.lower) === 'TIME' ||
      (sortOf(noun.lower) === 'OFFICE' && !noun.lower.endsWith('s')) ||
      sortOf(noun.lower) === 'MONEY'
    )
      return to;
    let end = of.to + 1;
    while (end < of.to + 3 && ADJECTIVE.test(this.word(end).text) && !this.verbs.has(end)) end += 1;
    return end;
  }

  protected quoted(at: number, base: PhraseBase): { phrase: Phrase; to: number } | null {
    const close = this.closingOf(at);
    if (close === null) return null;
    const head = this.text.slice(this.word(at).end, this.word(close).start).trim();
    const name = [1, 2].map((skip) => this.names.get(at + skip)).find((one) => one !== undefined && one.to <= close && close - one.to <= 1);
    return {
      phrase: { ...base, form: 'QUOTED', headStart: this.word(at).start, head, actor: name?.actor ?? null, end: this.word(close).end },
      to: close + 1,
    };
  }

  /** « (démarches) en ligne »: a noun that may go without an article. */
  protected isBareNoun(at: number): boolean {
    const { lower, text } = this.word(at);
    const sort = sortOf(lower);
    const isPlain = /^\p{Ll}{4,}$/u.test(text) && sort !== 'TIME' && sort !== 'PLACE' && sort !== 'OFFICE' && !isVenueNoun(lower);
    return isPlain && this.taken[at] !== 1 && !this.verbs.has(at) && !this.isStop(at, true) && !lower.endsWith('ant');
  }
}
