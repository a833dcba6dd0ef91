import type { TextSpan } from '../../../../core/character-map.js';
import type { Determiner } from './language.js';
import { sortOf } from './nouns.js';
import type { VerbGroup } from './verb-groups.js';

/** A noun phrase: « la soirée d’ouverture », « Mme Ada Lierre », « elle ». Places are inside the sentence. */
export interface Phrase extends TextSpan {
  readonly is: 'PHRASE';
  readonly form: 'NAME' | 'NOUN' | 'QUOTED' | 'PRONOUN';
  readonly determiner: Determiner | null;
  /** The sort of the preposition before it. */
  readonly preposition: string | null;
  /** Where its own words begin, without determiner and what only points. */
  readonly headStart: number;
  /** Its noun in small letters; of names all of it, of quotations what is in them. */
  readonly head: string;
  /** The known actor or thing that it names, or that stands right behind its noun: « le projet *Roue du val* ». */
  readonly actor: string | null;
  /** A name or quoted title right behind its noun. */
  readonly title: string | null;
  readonly hasTitle: boolean;
  /** « (la délégation) de la Ligue ». */
  readonly of: Phrase | null;
  /** Where the phrase right behind it ends, that tells it from others: « une permanence *à l’hôpital* ». */
  readonly tail?: number;
  /** Whether a courtesy title stands before the name: « Mme ». */
  readonly isTitled: boolean;
}

/** A sign or word between verbs and phrases. */
export interface Mark extends TextSpan {
  readonly is: 'RELATIVE' | 'AND' | 'COMMA' | 'BREAK' | 'DATE' | 'MONEY' | 'ADVERB';
  readonly lower: string;
}

export type Item = (VerbGroup & TextSpan) | Phrase | Mark;

export const isPhrase = (item: Item | undefined): item is Phrase => item?.is === 'PHRASE';
export const isOffice = (phrase: Phrase): boolean => phrase.form === 'NOUN' && sortOf(phrase.head) === 'OFFICE' && !phrase.hasTitle;
/** « la Ligue, association de Gand, »: what sort of body it is. */
export const isKindOfBody = ({ form, determiner, preposition, hasTitle, head }: Phrase): boolean =>
  form === 'NOUN' && determiner === null && preposition === null && !hasTitle && sortOf(head) === 'ORGANIZATION';
export const isTime = (phrase: Phrase): boolean =>
  phrase.form === 'NOUN' &&
  sortOf(phrase.head) === 'TIME' &&
  !(isYears(phrase.head) && (phrase.determiner === 'POSSESSIVE' || phrase.of !== null));
/** « ses dix ans »: what is held for them. */
export const isYears = (noun: string): boolean => noun === 'ans';
/** What a relative with a preposition begins with: « à laquelle ». */
export const BY_WHICH = 'by which: ';
