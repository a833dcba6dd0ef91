import { AUXILIARIES, type Auxiliary, ENGLISH_AUXILIARIES } from './auxiliaries.js';
import type { Language } from './language.js';
import type { VerbForm } from './forms.js';
import { isNominal } from './nominals.js';
import { sortOf } from './nouns.js';
import {
  APPOINTS,
  ASSERTING,
  CLITICS,
  CONDITIONAL,
  LIKE_FINITE,
  LIKE_PARTICIPLE,
  MAYBE_CLITIC,
  NEGATIONS,
  NOUNS,
  NO_PARTICIPLES,
  WITH_BE,
} from './verb-words.js';
import type { Word } from './words.js';

/** A verb with its auxiliaries: « a été organisé », « va accueillir », « tourné » beside a noun. */
export interface VerbGroup {
  readonly is: 'VERB';
  /** Its first word and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** What verbs it may be. */
  readonly lemmas: readonly string[];
  readonly voice: 'ACTIVE' | 'PASSIVE';
  readonly tense: VerbForm['tense'];
  /** A bare participle or infinitive makes no clause. */
  readonly isFinite: boolean;
  readonly isPlural: boolean;
  readonly clitics: ReadonlySet<string>;
  /** Neither denied nor only possible. */
  readonly isAsserted: boolean;
  /** « Ada Lierre réélue trésorière ». */
  readonly isHeadline?: true;
}

/** The verbs of a sentence by the place of their first word. */
export function verbGroupsIn(words: readonly Word[], language: Language, isTaken: (at: number) => boolean): Map<number, VerbGroup> {
  const found = new Map<number, VerbGroup>();
  for (let at = 0; at < words.length; at += 1) {
    const group = isTaken(at) ? null : new GroupReader(words, language, isTaken).groupAt(at);
    if (!group) continue;
    found.set(group.from, group);
    at = group.to - 1;
  }
  return found;
}

class GroupReader {
  constructor(
    private readonly words: readonly Word[],
    private readonly language: Language,
    private readonly isTaken: (at: number) => boolean,
  ) {}

  groupAt(at: number): VerbGroup | null {
    const lower = this.lower(at);
    const auxiliaries = this.language.isHeadLast ? ENGLISH_AUXILIARIES : AUXILIARIES;
    const auxiliary = auxiliaries.get(lower);
    if (auxiliary) {
      // « A Namur »: a preposition without its accent.
      if (lower === 'a' && this.words[at]?.text === 'A') return null;
      return this.withAuxiliary(at, auxiliary, auxiliaries);
    }
    const forms = this.language.forms.get(lower) ?? [];
    // « Visite de la Ligue », « Rencontre avec … »: a note begins with a noun.
    const isFirst = at === 0 || /^[:•–-]$/u.test(this.lower(at - 1));
    if (isFirst && isNominal(lower) && ['de', 'd’', 'du', 'des', 'avec', 'à', 'au', 'aux', 'par'].includes(this.lower(at + 1))) return null;
    if (forms.length === 0) return (CONDITIONAL.test(lower) || LIKE_FINITE.test(lower)) && !this.isNounPlace(at) ? this.unknown(at) : null;
    return this.bare(at, forms);
  }

  private withAuxiliary(at: number, [verb, tense, isPlural]: Auxiliary, auxiliaries: ReadonlyMap<string, Auxiliary>): VerbGroup {
    let next = this.afterAdverbs(at + 1);
    let isPassive = verb === 'BE';
    if (verb === 'WILL') {
      if (this.lower(next) === 'be') {
        const group = this.withAuxiliary(next, ['BE', 'FUTURE', isPlural], auxiliaries);
        return { ...group, from: at, clitics: this.cliticsBefore(at), isAsserted: group.isAsserted && this.isAffirmed(at, next) };
      }
      const infinitive = this.lemmasAt(next, 'INFINITIVE');
      return this.group(at, infinitive.length > 0 ? next + 1 : at + 1, infinitive, { tense: 'FUTURE', isPlural });
    }
    if (verb === 'HAVE' && (this.lower(next) === 'été' || this.lower(next) === 'been')) {
      isPassive = true;
      next = this.afterAdverbs(next + 1);
    }
    const lemmas = this.isTaken(next) ? [] : this.lemmasAt(next, 'PARTICIPLE');
    if (lemmas.length === 0 || (verb === 'BE' && this.isNounPlace(next))) {
      if (
        !this.isTaken(next) &&
        LIKE_PARTICIPLE.test(this.lower(next)) &&
        this.lower(next).length > 3 &&
        !NO_PARTICIPLES.has(this.lower(next))
      )
        return this.group(at, next + 1, [], { tense, isPlural });
      return this.group(
        at,
        at + 1,
        [verb === 'HAVE' ? (this.language.isHeadLast ? 'have' : 'avoir') : this.language.isHeadLast ? 'be' : 'être'],
        {
          tense: verb === 'HAVE' && tense === 'PAST' ? 'PRESENT' : tense,
          isPlural,
        },
      );
    }
    // « a pu tenir »: it was done.
    const infinitive = this.infinitiveAfter(next + 1, verb === 'HAVE' && lemmas.includes('pouvoir') ? ['venir'] : lemmas);
    if (infinitive)
      return this.group(at, infinitive.to, infinitive.lemmas, {
        tense: lemmas.includes('pouvoir') ? 'PAST' : 'FUTURE',
        isPlural,
        clitics: new Set([...this.cliticsBefore(at), ...infinitive.clitics]),
      });
    const clitics = this.cliticsBefore(at);
    const isActive =
      !isPassive || (verb === 'BE' && (clitics.has('se') || clitics.has('s’') || lemmas.every((lemma) => WITH_BE.has(lemma))));
    return this.group(at, next + 1, lemmas, {
      voice: isActive ? 'ACTIVE' : 'PASSIVE',
      tense: isActive && verb === 'BE' && tense === 'PRESENT' ? 'PAST' : tense,
      isPlural,
    });
  }

  private bare(at: number, forms: readonly VerbForm[]): VerbGroup | null {
    const finite = forms.filter(({ is }) => is === 'FINITE');
    const lower = this.lower(at);
    if (this.isNounPlace(at)) return null;
    if (this.language.isHeadLast) {
      const participle = forms.filter(({ is }) => is === 'PARTICIPLE');
      if (participle.length > 0 && this.lower(this.afterAdverbs(at + 1)) === 'by')
        return this.group(
          at,
          at + 1,
          participle.map(({ lemma }) => lemma),
          { voice: 'PASSIVE', tense: 'PAST', isFinite: false },
        );
      const plural = forms.filter(({ is }) => is === 'INFINITIVE');
      if (finite.length === 0) {
        const subject = this.lower(at - 1);
        if (plural.length === 0 || subject === 'to' || !(/[a-z]s$/u.test(subject) || ['they', 'we', 'who'].includes(subject))) return null;
        return this.group(
          at,
          at + 1,
          plural.map(({ lemma }) => lemma),
          { tense: 'PRESENT', isPlural: true },
        );
      }
    }
    if (finite.length > 0) {
      const lemmas = [...new Set(finite.map(({ lemma }) => lemma))];
      const modal = finite.some(({ lemma, tense }) => ASSERTING.has(lemma) && !(lemma === 'devoir' && tense === 'IMPERFECT'));
      const infinitive = this.infinitiveAfter(at + 1, modal ? lemmas : []);
      const [first] = finite;
      if (infinitive)
        return this.group(at, infinitive.to, infinitive.lemmas, {
          tense: lemmas.includes('venir') ? 'PAST' : 'FUTURE',
          isPlural: first?.isPlural === true,
          clitics: new Set([...this.cliticsBefore(at), ...infinitive.clitics]),
        });
      return this.group(at, at + 1, lemmas, { tense: first?.tense ?? 'PRESENT', isPlural: finite.every(({ isPlural }) => isPlural) });
    }
    // « Ada Lierre, déléguée adjointe »: an office, and no participle.
    if (sortOf(lower) === 'OFFICE') return null;
    // « le jardin partagé », « portes ouvertes »: an adjective, where nobody does it.
    const participles = forms.filter(({ is }) => is === 'PARTICIPLE').map(({ lemma }) => lemma);
    if (participles.some((lemma) => APPOINTS.has(lemma)) && this.isHeadline(at))
      return this.group(at, at + 1, participles, { voice: 'PASSIVE', tense: 'PAST', isPlural: lower.endsWith('s'), isHeadline: true });
    if (forms.every(({ is }) => is === 'PARTICIPLE') && !this.isDoneBy(at)) return null;
    const before = this.lower(this.beforeAdverbs(at - 1));
    const isAsserted = !CONDITIONAL.test(before);
    const participle = forms.filter(({ is }) => is === 'PARTICIPLE');
    // « les invités », « mis en place »: behind a determiner it is a noun; « doit être organisé » is no clause of its own.
    const isPassive = participle.length > 0;
    if (lower.length < 3) return null;
    return {
      ...this.group(at, at + 1, [...new Set((isPassive ? participle : forms).map(({ lemma }) => lemma))], {
        voice: isPassive ? 'PASSIVE' : 'ACTIVE',
        tense: isPassive ? 'PAST' : 'PRESENT',
        isFinite: false,
      }),
      ...(isAsserted && isPassive && before !== 'être' && before !== 'be' ? {} : { isAsserted: false }),
    };
  }

  /** Whether a participle goes on as a verb does: « organisée le 3 mai par », « adressée à ». */
  private isDoneBy(at: number): boolean {
    const isOpen = /^(?:ouvert|partagé|fermé)/u.test(this.lower(at));
    if (['à', 'au', 'aux', 'avec'].includes(this.lower(at + 1))) return !isOpen;
    for (let to = at + 1; to < at + 9 && !/^[.;:!?)]$/u.test(this.lower(to)); to += 1) if (this.lower(to) === 'par') return true;
    return false;
  }

  /** « Ada Lierre réélue trésorière »: without the auxiliary, as in a headline. */
  private isHeadline(at: number): boolean {
    const before = this.words[this.beforeAdverbs(at - 1)]?.text ?? '';
    return /^\p{Lu}/u.test(before) && sortOf(this.lower(at + 1)) === 'OFFICE';
  }

  private unknown(at: number): VerbGroup {
    return { ...this.group(at, at + 1, [], {}), isAsserted: false };
  }

  /** « (a accepté) d’accueillir », « (va) organiser ». */
  private infinitiveAfter(
    from: number,
    lemmas: readonly string[],
  ): { lemmas: readonly string[]; to: number; clitics: readonly string[] } | null {
    if (!lemmas.some((lemma) => ASSERTING.has(lemma))) return null;
    let at = this.afterAdverbs(from);
    if (['de', 'd’', 'à', 'to'].includes(this.lower(at))) at = this.afterAdverbs(at + 1);
    const clitics: string[] = [];
    for (; CLITICS.has(this.lower(at)); at += 1) clitics.push(this.lower(at));
    const found = this.isTaken(at) ? [] : this.lemmasAt(at, 'INFINITIVE');
    return found.length > 0 ? { lemmas: found, to: at + 1, clitics } : null;
  }

  private group(from: number, to: number, lemmas: readonly string[], more: Partial<VerbGroup>): VerbGroup {
    return {
      is: 'VERB',
      from,
      to,
      lemmas,
      voice: 'ACTIVE',
      tense: 'PRESENT',
      isFinite: true,
      isPlural: false,
      clitics: this.cliticsBefore(from),
      isAsserted: this.isAffirmed(from, to),
      ...more,
      // English verbs do not tell how many do it.
      ...(this.language.isHeadLast ? { isPlural: true } : {}),
    };
  }

  private isAffirmed(from: number, to: number): boolean {
    for (let at = from; at < to + 1; at += 1)
      if (NEGATIONS.has(this.lower(at)) && (at < to || this.hasNe(from) || this.language.isHeadLast)) return false;
    return !this.hasNe(from);
  }

  private hasNe(from: number): boolean {
    const clitics = this.cliticsBefore(from);
    return clitics.has('ne') || clitics.has('n’');
  }

  private cliticsBefore(from: number): ReadonlySet<string> {
    const found = new Set<string>();
    if (this.language.isHeadLast) return found;
    for (let at = from - 1; at >= from - 4 && CLITICS.has(this.lower(at)); at -= 1) found.add(this.lower(at));
    return found;
  }

  /** Whether a word stands where nouns stand: behind a determiner or a preposition. */
  private isNounPlace(at: number): boolean {
    const lower = this.lower(at);
    const before = this.lower(at - 1);
    const { determiners, prepositions, before: adjectives } = this.language;
    if (this.language.isHeadLast)
      return determiners.has(before) || adjectives.has(before) || (prepositions.has(before) && before !== 'to') || before === 'to';
    if (MAYBE_CLITIC.has(before)) {
      const isParticiple = this.language.forms.get(lower)?.every(({ is }) => is === 'PARTICIPLE') === true;
      return NOUNS.has(lower) || sortOf(lower) !== null || isParticiple;
    }
    // An infinitive goes with « de », « à », « pour »: it is no noun, and no clause.
    if (prepositions.has(before) && this.lemmasAt(at, 'INFINITIVE').length > 0) return false;
    return determiners.has(before) || prepositions.has(before) || ['du', 'des', 'au', 'aux'].includes(before) || adjectives.has(before);
  }

  private lemmasAt(at: number, is: VerbForm['is']): string[] {
    return [...new Set((this.language.forms.get(this.lower(at)) ?? []).filter((form) => form.is === is).map(({ lemma }) => lemma))];
  }

  private afterAdverbs(from: number): number {
    let at = from;
    while (at < from + 4 && this.isAdverb(at)) at += 1;
    return at;
  }

  private beforeAdverbs(from: number): number {
    let at = from;
    while (at > from - 4 && this.isAdverb(at)) at -= 1;
    return at;
  }

  private isAdverb(at: number): boolean {
    const lower = this.lower(at);
    return this.language.adverbs.has(lower) || this.language.adverbEnding.test(lower);
  }

  private lower(at: number): string {
    return this.words[at]?.lower ?? '';
  }
}
