import { sortOf } from '../relations/grammar/nouns.js';
import { conjugateInFrench } from '../relations/grammar/french-forms.js';
import { formsOf, type Forms, type VerbForm } from '../relations/grammar/forms.js';
import type { Word } from '../relations/grammar/words.js';

/** A verb of a sentence as it tells of something that is so or will be, with the words around it in its clause. */

export type Words = ReadonlySet<string>;
export const set = (list: string): Words => new Set(list.split(/\s+/u));
/** With feminine and plural. */
export const agreeing = (list: string): Words => new Set(list.split(/\s+/u).flatMap((word) => [word, `${word}e`, `${word}s`, `${word}es`]));

const HAVE = set('a ont avait avaient aura auront ayant avons');
const BE = set('est sont était étaient sera seront étant');
const BEEN = 'été';
/** « vient de rejoindre », « va quitter », « a dû céder »: what they say of the infinitive is so. */
const LEADING = set('vient viennent va vont doit doivent devra devront dû ira iront');
/** « accepte de prendre », « souhaite passer »: of offices it is as good as told. */
const MEANING = set(
  'accepte acceptent accepté souhaité voulu préféré choisi souhaite souhaitent veut veulent compte comptent consent consentent prêt prête prêts prêtes apprête apprêtent décidé décide décident propose',
);
export const CLITICS = set('ne n’ y en lui leur l’ le la les se s’ nous vous');
const DETERMINERS = set('un une des du au aux ce cet cette ces son sa ses notre nos leurs votre vos chaque de d’');
const LATELY = set(
  'peu hier mois semaine lundi mardi mercredi jeudi vendredi rentrée été automne hiver printemps janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);
const OBJECT = set('la le les l’ son sa ses leur leurs un une notre nos');
const ENDS = set('. ; ! ?');
const BRACKETS = set('( )');
const NOW = set('désormais dorénavant maintenant présent');
const DENIED = set('pas plus jamais');
/** No clause has more words than that on one side of its verb. */
const REACH = 60;

export const frenchForms = (infinitives: string): Forms => formsOf(new Set(infinitives.split(/\s+/u)), conjugateInFrench);

export class ToldVerb {
  private constructor(
    private readonly words: readonly Word[],
    readonly lemmas: readonly string[],
    /** Its first word, the auxiliary too, and its last one. */
    readonly from: number,
    readonly at: number,
    readonly voice: 'ACTIVE' | 'PASSIVE' | 'REFLEXIVE' | 'BARE',
    readonly tense: VerbForm['tense'],
    /** « souhaite quitter ». */
    readonly isMeant: boolean,
  ) {}

  /** The verb that a word of a sentence is the last of; null where it is none, or is only possible. */
  static at(words: readonly Word[], forms: Forms, at: number): ToldVerb | null {
    const found = forms.get(words[at]?.lower ?? '') ?? reported(words, forms, at);
    if (!found) return null;
    const of = (is: VerbForm['is']): VerbForm[] => found.filter((form) => form.is === is);
    const lower = (place: number): string => words[place]?.lower ?? '';
    const make = (all: readonly VerbForm[], from: number, voice: ToldVerb['voice'], tense: VerbForm['tense'], isMeant = false): ToldVerb =>
      new ToldVerb(words, [...new Set(all.map(({ lemma }) => lemma))], from, at, voice, tense, isMeant);
    const isReflexive = (from: number): boolean =>
      [1, 2, 3].some((back) => /^s[e’]$/u.test(lower(from - back)) && onlyClitics(words, from - back + 1, from));
    const participles = of('PARTICIPLE');
    if (participles.length > 0) {
      const auxiliary = auxiliaryBefore(words, at);
      if (auxiliary) {
        const { place, isBe, tense } = auxiliary;
        const voice = isReflexive(place)
          ? 'REFLEXIVE'
          : isBe && !participles.some(({ lemma }) => WITH_BE.has(lemma))
            ? 'PASSIVE'
            : 'ACTIVE';
        return make(participles, place, voice, tense);
      }
    }
    const finite = of('FINITE');
    const isNoun = DETERMINERS.has(lower(at - 1)) || (at > 0 && isWritten(words[at]?.text) && !ENDS.has(lower(at - 1)));
    const [first] = finite;
    if (first && !isNoun) return make(finite, at, isReflexive(at) ? 'REFLEXIVE' : 'ACTIVE', first.tense);
    if (participles.length > 0 && !DETERMINERS.has(lower(at - 1))) return make(participles, at, 'BARE', 'PAST');
    const infinitives = of('INFINITIVE');
    if (infinitives.length === 0) return null;
    let place = at - 1;
    while (CLITICS.has(lower(place)) && place > at - 4) place -= 1;
    const clitics = words.slice(place + 1, at).map((word) => word.lower);
    if (/^(?:de|d’|à)$/u.test(lower(place))) place -= 1;
    for (let back = 0; back < 3 && !LEADING.has(lower(place)) && !MEANING.has(lower(place)) && lower(place) !== ''; back += 1) place -= 1;
    if (!LEADING.has(lower(place)) && !MEANING.has(lower(place))) return null;
    return make(
      infinitives,
      place,
      clitics.some((one) => /^s[e’]$/u.test(one)) ? 'REFLEXIVE' : 'ACTIVE',
      'FUTURE',
      MEANING.has(lower(place)),
    );
  }

  is(lemmas: Words): boolean {
    return this.lemmas.some((lemma) => lemmas.has(lemma));
  }

  /** Its clause, from the end of the one before to the sign that ends it. */
  get begin(): number {
    let place = this.from;
    while (place > 0 && place > this.from - REACH && !ENDS.has(this.lower(place - 1)) && !(this.lower(place - 1) === ':' && place - 1 > 1))
      place -= 1;
    return place;
  }
  get end(): number {
    let place = this.at + 1;
    // « M. Baumelon »: no end.
    while (place < this.words.length && place < this.at + REACH && (!ENDS.has(this.lower(place)) || isTitle(this.words, place))) place += 1;
    return place;
  }

  after(most = 8): string[] {
    return this.words.slice(this.at + 1, Math.min(this.end, this.at + 1 + most)).map(({ lower }) => lower);
  }
  before(most = 12): string[] {
    return this.words.slice(Math.max(this.begin, this.from - most), this.from).map(({ lower }) => lower);
  }
  /** Whether one of the words stands behind it. */
  then(words: Words, most = 8): boolean {
    return this.after(most).some((word) => words.has(word));
  }
  /** Whether one of the words is what it is done to: « quitte *la présidence* », not « remet à la présidence ». */
  object(words: Words, most = 4): boolean {
    const after = this.after(most + 1);
    return after.some((word, at) => words.has(word) && OBJECT.has(after[at - 1] ?? '') && after[at - 2] !== 'à');
  }
  /** « Secrétariat : Ada Lierre reprend ». */
  labelled(words: Words): boolean {
    return words.has(this.lower(0)) && this.lower(1) === ':';
  }
  /** « au comité », « dans le groupe ». */
  within(words: Words): boolean {
    const after = this.after(9);
    return after.some(
      (word, at) => words.has(word) && (/^(?:au|aux)$/u.test(after[at - 1] ?? '') || /^(?:à|dans|sein)$/u.test(after[at - 2] ?? '')),
    );
  }
  /** « depuis le mois de mars », « depuis la rentrée ». */
  get isLately(): boolean {
    const after = this.after(14);
    const at = after.indexOf('depuis');
    return at >= 0 && after.slice(at + 1, at + 5).some((word) => LATELY.has(word));
  }
  since(words: Words): boolean {
    return this.before().some((word) => words.has(word));
  }
  /** « désormais », wherever it stands. */
  get isNow(): boolean {
    return this.then(NOW, 12) || this.since(NOW) || this.words.slice(this.from, this.at).some(({ lower }) => NOW.has(lower));
  }
  /** The word behind « ne … »: « pas », « plus », « que »; null where nothing is denied. */
  get denied(): string | null {
    const isNe = [1, 2, 3, 4].some(
      (back) => /^n[e’]$/u.test(this.lower(this.from - back)) && onlyClitics(this.words, this.from - back, this.from),
    );
    if (!isNe) return null;
    const next = this.words.slice(this.from + 1, this.at + 5).map(({ lower }) => lower);
    return next.find((word) => DENIED.has(word) || word === 'que' || word === 'qu’') ?? 'pas';
  }
  /** « nous a rejoints », « nous quitte ». */
  get isUs(): boolean {
    return [1, 2].some((back) => this.lower(this.from - back) === 'nous' && onlyClitics(this.words, this.from - back, this.from));
  }
  hasClitic(...clitics: string[]): boolean {
    return [1, 2, 3].some((back) => clitics.includes(this.lower(this.from - back)) && onlyClitics(this.words, this.from - back, this.from));
  }
  /** Behind a preposition: « au Collectif », « dans le groupe »; or right behind it: « la Ligue ». */
  joins(groups: Words, most = 6): boolean {
    const after = this.words.slice(this.at + 1, Math.min(this.end, this.at + 1 + most));
    return after.some(
      ({ lower, text }, at) =>
        groups.has(lower) || (isWritten(text) && /^(?:l[ea]s?|l’|au|aux|à|du|des|de|d’|dans)$/u.test(after[at - 1]?.lower ?? '')),
    );
  }
  /** Whether an office is named behind it. */
  office(most = 8): boolean {
    return this.after(most).some(isOfficeWord);
  }
  /** What is denied, asked or supposed is not so. */
  get isSo(): boolean {
    return !this.before(20).some((word) => word === 'si' || word === 's’il');
  }

  private lower(at: number): string {
    return this.words[at]?.lower ?? '';
  }
}

const WITH_BE = set('venir devenir aller partir entrer rester arriver revenir sortir passer');
const MORE_OFFICES = agreeing('membre suppléant titulaire représentant président élu vice-président administrateur');
export const isOfficeWord = (word: string): boolean => sortOf(word) === 'OFFICE' || MORE_OFFICES.has(word);
export const isWritten = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}/u.test(text);

/** « a fait savoir qu’elle *quitterait* … »: what was to come, said in the past. */
function reported(words: readonly Word[], forms: Forms, at: number): readonly VerbForm[] | undefined {
  const lower = words[at]?.lower ?? '';
  if (!/rai(?:en)?t$/u.test(lower)) return undefined;
  const before = words.slice(Math.max(0, at - 14), at).map((word) => word.lower);
  const that = before.findLastIndex((word) => word === 'que' || word === 'qu’');
  if (!before.slice(0, Math.max(0, that)).some((word) => SAID.has(word))) return undefined;
  return forms.get(lower.replace(/rait$/u, 'ra').replace(/raient$/u, 'ront'));
}
const SAID = set('savoir annoncé indiqué confirmé précisé informé écrit prévenu');

const TITLES = set('m mm mme mmes mlle dr me');
const isTitle = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '.' && (TITLES.has(words[at - 1]?.lower ?? '') || /^\p{Lu}$/u.test(words[at - 1]?.text ?? ''));

function onlyClitics(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!CLITICS.has(words[at]?.lower ?? '')) return false;
  return true;
}

/** « a », « est », « vient d’être », « a été » before a participle, with few words between. */
function auxiliaryBefore(words: readonly Word[], at: number): { place: number; isBe: boolean; tense: VerbForm['tense'] } | null {
  for (let place = at - 1; place >= 0 && place > at - 6; place -= 1) {
    const { lower = '', text = '' } = words[place] ?? {};
    if (ENDS.has(lower) || BRACKETS.has(lower) || !/\p{L}/u.test(text)) return null;
    if (lower === BEEN && !/^(?:cet|l’|d’)$/u.test(words[place - 1]?.lower ?? ''))
      return { place: auxiliaryOf(words, place, HAVE), isBe: true, tense: 'PAST' };
    if (lower === 'être') return { place: auxiliaryOf(words, place, LEADING), isBe: true, tense: 'FUTURE' };
    if (HAVE.has(lower) && !(lower === 'a' && text === 'A')) return { place, isBe: false, tense: 'PAST' };
    if (BE.has(lower)) return { place, isBe: true, tense: lower.startsWith('se') ? 'FUTURE' : 'PRESENT' };
  }
  return null;
}

function auxiliaryOf(words: readonly Word[], at: number, auxiliaries: Words): number {
  for (let place = at - 1; place >= 0 && place > at - 4; place -= 1) if (auxiliaries.has(words[place]?.lower ?? '')) return place;
  return at;
}
