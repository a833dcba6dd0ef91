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
  INVITES,
  LIKE_FINITE,
  LIKE_PARTICIPLE,
  NEGATIONS,
  PLANNED,
  NO_PARTICIPLES,
  TELLS,
  WITH_BE,
} from './verb-words.js';
import { VerbSurroundings } from './verb-surroundings.js';
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
  /** « Ada Lierre, appelée à diriger … »: a participle that makes a clause of an infinitive. */
  readonly isCalled?: true;
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

class GroupReader extends VerbSurroundings {
  groupAt(at: number): VerbGroup | null {
    const lower = this.lower(at);
    const auxiliaries = this.language.isHeadLast ? ENGLISH_AUXILIARIES : AUXILIARIES;
    const auxiliary = auxiliaries.get(lower);
    if (auxiliary) {
      // « A Namur »: a preposition without its accent.
      if (lower === 'a' && this.words[at]?.text === 'A') return null;
      return this.withAuxiliary(at, auxiliary, auxiliaries);
    }
    // « une convention entre la Ligue et le Relais », but « elle entre au conseil ».
    if (
      lower === 'entre' &&
      (this.isTaken(at + 1) || this.language.determiners.has(this.lower(at + 1)) || /^\p{Lu}/u.test(this.words[at + 1]?.text ?? ''))
    )
      return null;
    const forms = this.language.forms.get(lower) ?? [];
    // « Visite de la Ligue », « Rencontre avec … »: a note begins with a noun.
    const isFirst = at === 0 || /^[:•–-]$/u.test(this.lower(at - 1));
    if (isFirst && isNominal(lower) && ['de', 'd’', 'du', 'des', 'avec', 'à', 'au', 'aux', 'par'].includes(this.lower(at + 1))) return null;
    const reported = forms.length === 0 && CONDITIONAL.test(lower) ? this.reported(at) : null;
    if (reported) return reported;
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
      // « a été en contact avec … »: was, and has not.
      const been = verb === 'HAVE' && isPassive;
      const [has, is] = this.language.isHeadLast ? ['have', 'be'] : ['avoir', 'être'];
      return this.group(at, been ? next : at + 1, [verb === 'HAVE' && !been ? has : is], {
        tense: verb === 'HAVE' && !been && tense === 'PAST' ? 'PRESENT' : tense,
        isPlural,
      });
    }
    // « a pu tenir », « a bien voulu venir »: it was done, or will be.
    const isSo = lemmas.includes('pouvoir') || (lemmas.includes('vouloir') && this.lower(next - 1) === 'bien');
    const infinitive = this.infinitiveAfter(next + 1, verb === 'HAVE' && isSo ? ['venir'] : lemmas);
    if (infinitive)
      return this.group(at, infinitive.to, infinitive.lemmas, {
        tense: lemmas.includes('pouvoir') ? 'PAST' : 'FUTURE',
        isPlural,
        clitics: new Set([...this.cliticsBefore(at), ...infinitive.clitics]),
      });
    const invited = isPassive && lemmas.some((lemma) => INVITES.has(lemma)) ? this.infinitiveAfter(next + 1, ['aller']) : null;
    const clitics = this.cliticsBefore(at);
    const isActive =
      !isPassive || (verb === 'BE' && (clitics.has('se') || clitics.has('s’') || lemmas.every((lemma) => WITH_BE.has(lemma))));
    // « est invité à présenter ses mesures au colloque »: to the colloquium.
    return this.group(at, invited?.to ?? next + 1, lemmas, {
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
    // « un livret, écrit avec le Relais », « un pont construit par la Ville ».
    const isDone = finite.length > 0 && forms.some(({ is }) => is === 'PARTICIPLE') && this.isWrittenBy(at);
    if (finite.length > 0 && !isDone) {
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
    // « appelée à diriger le foyer »: she will.
    const called = forms.some(({ lemma, is }) => is === 'PARTICIPLE' && lemma === 'appeler')
      ? this.infinitiveAfter(at + 1, ['aller'])
      : null;
    if (called)
      return this.group(at, called.to, called.lemmas, { tense: 'FUTURE', isPlural: lower.endsWith('s'), isFinite: false, isCalled: true });
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
    // « le forum, prévu le 7 mai au gymnase ».
    const isPlanned = (this.language.forms.get(this.lower(at)) ?? []).some(({ lemma }) => PLANNED.has(lemma));
    if (isPlanned && ['le', 'du', 'les', 'en', 'dans'].includes(this.lower(at + 1))) return true;
    // « le jardin partagé est géré par … »: another verb is.
    for (let to = at + 1; to < at + 9 && !/^[.;:!?)]$/u.test(this.lower(to)) && !AUXILIARIES.has(this.lower(to)); to += 1)
      if (this.lower(to) === 'par' || this.lower(to) === 'initiative') return true;
      // « la lettre ouverte des artisans, signée par »: another one is.
      else if (this.lower(to - 1) === ',' && this.lemmasAt(to, 'PARTICIPLE').length > 0) return false;
    return false;
  }

  /** A form that may be finite or a participle: « écrit », « construit ». */
  private isWrittenBy(at: number): boolean {
    const next = this.lower(this.afterAdverbs(at + 1));
    return next === 'par' || (next === 'avec' && this.lower(at - 1) === ',');
  }

  /** « Ada Lierre réélue trésorière »: without the auxiliary, as in a headline. */
  private isHeadline(at: number): boolean {
    const before = this.words[this.beforeAdverbs(at - 1)]?.text ?? '';
    return /^\p{Lu}/u.test(before) && sortOf(this.lower(at + 1)) === 'OFFICE';
  }

  /** « a confirmé qu’elle prendrait en charge … »: the future of what was told in the past. */
  private reported(at: number): VerbGroup | null {
    const future = this.lower(at)
      .replace(/rait$/u, 'ra')
      .replace(/raient$/u, 'ront');
    const lemmas = (this.language.forms.get(future) ?? []).filter(({ is, tense }) => is === 'FINITE' && tense === 'FUTURE');
    if (lemmas.length === 0 || !this.isTold(at)) return null;
    const isPlural = future.endsWith('ont');
    return this.group(
      at,
      at + 1,
      lemmas.map(({ lemma }) => lemma),
      { tense: 'FUTURE', isPlural },
    );
  }

  private isTold(at: number): boolean {
    let that = at - 1;
    while (that > at - 12 && !['que', 'qu’'].includes(this.lower(that))) that -= 1;
    for (let before = that - 1; before > that - 8 && before >= 0; before -= 1) {
      if (/^[.;:!?]$/u.test(this.lower(before))) return false;
      if (this.lemmasAt(before, 'PARTICIPLE').some((lemma) => TELLS.has(lemma))) return that > at - 12;
    }
    return false;
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
}
