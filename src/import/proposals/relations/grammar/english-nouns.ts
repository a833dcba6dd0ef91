import { NamesInPhrases, type PhraseBase } from './names-in-phrases.js';
import { sortOf } from './nouns.js';
import type { Phrase } from './phrase.js';

/** English noun phrases, in which the noun comes last: “the Harbour Watch newsletter”. */
export abstract class EnglishNouns extends NamesInPhrases {
  /** The phrase that begins at a word; null where none does. */
  protected abstract phraseAt(
    from: number,
    preposition: string | null,
    isDefinite: boolean,
    depth: number,
  ): { phrase: Phrase; to: number } | null;

  protected englishNoun(at: number, base: PhraseBase, depth: number, isFirst: boolean): { phrase: Phrase; to: number } | null {
    let to = at;
    let actor: string | null = null;
    let capitals = 0;
    for (; to < at + 8; to += 1) {
      const name = this.names.get(to);
      if (name && to > at) {
        actor = name.actor;
        to = name.to;
        break;
      }
      const next = this.word(to);
      if (this.verbs.has(to) || this.taken[to] === 1 || !/^\p{L}/u.test(next.text) || this.isStop(to)) break;
      if (/^\p{Lu}/u.test(next.text)) capitals += 1;
    }
    if (to === at) return null;
    const count = to - at;
    const last = this.word(to - 1);
    const lead = this.word(at);
    const end = last.end;
    const isName = actor === null && capitals === count && sortOf(last.lower) === null && (!isFirst || count > 1 || base.isTitled);
    const isNoun = sortOf(last.lower) !== null;
    if (!isName && base.determiner === null && base.preposition === null && !isNoun && capitals === 0) {
      if (!last.lower.endsWith('s')) return null;
    }
    let phrase: Phrase = {
      ...base,
      form: isName ? 'NAME' : 'NOUN',
      headStart: lead.start,
      head: isName ? this.text.slice(lead.start, end) : last.lower,
      end,
      actor,
      hasTitle: actor !== null,
    };
    if (this.word(to).lower === 'of') {
      const inner = this.phraseAt(to + 1, 'OF', false, depth + 1);
      if (inner && inner.phrase.form !== 'PRONOUN') {
        phrase = { ...phrase, of: inner.phrase, end: inner.phrase.end };
        to = inner.to;
      }
    }
    return { phrase, to };
  }

  /** “the Harbour Watch newsletter”: the name is no more than a part of it. */
  protected englishAfterName(name: Phrase, to: number, depth: number): { phrase: Phrase; to: number } {
    if (sortOf(this.word(to).lower) === null || this.verbs.has(to) || this.word(to - 1).lower === '’') return { phrase: name, to };
    const noun = this.englishNoun(to, { ...name, actor: null, hasTitle: false }, depth, false);
    return noun
      ? { phrase: { ...noun.phrase, headStart: name.headStart, of: { ...name, preposition: 'OF' } }, to: noun.to }
      : { phrase: name, to };
  }
}
