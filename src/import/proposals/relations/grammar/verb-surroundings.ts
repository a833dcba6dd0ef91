import type { VerbForm } from './forms.js';
import type { Language } from './language.js';
import { sortOf } from './nouns.js';
import { CLITICS, MAYBE_CLITIC, NOUNS } from './verb-words.js';
import type { Word } from './words.js';

/** The words around a verb: its adverbs, what stands before it, and whether a noun stands in its place. */
export class VerbSurroundings {
  constructor(
    protected readonly words: readonly Word[],
    protected readonly language: Language,
    protected readonly isTaken: (at: number) => boolean,
  ) {}

  protected hasNe(from: number): boolean {
    const clitics = this.cliticsBefore(from);
    return clitics.has('ne') || clitics.has('n’');
  }

  protected cliticsBefore(from: number): ReadonlySet<string> {
    const found = new Set<string>();
    if (this.language.isHeadLast) return found;
    for (let at = from - 1; at >= from - 4 && CLITICS.has(this.lower(at)); at -= 1) found.add(this.lower(at));
    return found;
  }

  /** Whether a word stands where nouns stand: behind a determiner or a preposition. */
  protected isNounPlace(at: number): boolean {
    const lower = this.lower(at);
    const before = this.lower(at - 1);
    const { determiners, prepositions, before: adjectives } = this.language;
    if (this.language.isHeadLast)
      return determiners.has(before) || adjectives.has(before) || (prepositions.has(before) && before !== 'to') || before === 'to';
    if (MAYBE_CLITIC.has(before)) {
      // « sur l’écrit », but « pour le voir ».
      if (prepositions.has(this.lower(at - 2)) && this.lemmasAt(at, 'INFINITIVE').length === 0) return true;
      const isParticiple = this.language.forms.get(lower)?.every(({ is }) => is === 'PARTICIPLE') === true;
      return NOUNS.has(lower) || sortOf(lower) !== null || isParticiple;
    }
    // An infinitive goes with « de », « à », « pour »: it is no noun, and no clause.
    if (prepositions.has(before) && this.lemmasAt(at, 'INFINITIVE').length > 0) return false;
    return determiners.has(before) || prepositions.has(before) || ['du', 'des', 'au', 'aux'].includes(before) || adjectives.has(before);
  }

  protected lemmasAt(at: number, is: VerbForm['is']): string[] {
    return [...new Set((this.language.forms.get(this.lower(at)) ?? []).filter((form) => form.is === is).map(({ lemma }) => lemma))];
  }

  protected afterAdverbs(from: number): number {
    let at = from;
    while (at < from + 4 && this.isAdverb(at)) at += 1;
    return at;
  }

  protected beforeAdverbs(from: number): number {
    let at = from;
    while (at > from - 4 && this.isAdverb(at)) at -= 1;
    return at;
  }

  protected isAdverb(at: number): boolean {
    const lower = this.lower(at);
    return this.language.adverbs.has(lower) || this.language.adverbEnding.test(lower);
  }

  protected lower(at: number): string {
    return this.words[at]?.lower ?? '';
  }
}
