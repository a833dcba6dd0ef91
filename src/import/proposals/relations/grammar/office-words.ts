import type { ProposedEntity } from '../../proposal.js';
import type { Link } from '../links.js';
import { sortOf } from './nouns.js';
import type { Item, Phrase } from './phrase.js';

/** The words of offices: verbs of who takes, leaves and hands one on, and what an office is known by. */

export interface Held {
  readonly person: ProposedEntity;
  readonly body: ProposedEntity;
  readonly role: string;
  /** In which sentence it was said. */
  readonly at: number;
  readonly isPast?: boolean;
}

export interface OfficeLink extends Link {
  readonly isPast?: true;
  readonly isPlanned?: true;
  readonly certainty?: 'IMPLIED';
}

export const isPhrase = (item: Item | undefined): item is Phrase => item?.is === 'PHRASE';
export const isOffice = (phrase: Phrase): boolean => phrase.form === 'NOUN' && sortOf(phrase.head) === 'OFFICE';
/** Offices of municipal minutes, which are of the commune where nothing else is said. */
export const MUNICIPAL = /^(?:maire|maire-adjointe?|vice-présidente?|adjointe?|conseill(?:er|ère)|secrétaire|mayor|councillor|clerk)$/u;
export const PUBLIC = /^(?:sous-)?(?:préf[eè]te?|maire|ministre|députée?|sénat(?:eur|rice)|mayor)$/u;
/** Offices of whoever convenes, where nothing else is said. */
export const OF_BOARDS = /^(?:vice-|co-?)?(?:trésori|président|secrétaire|administrat)/u;
export const BECOMES: ReadonlySet<string> = new Set(
  'être devenir rester élire nommer désigner réélire reconduire embaucher recruter engager promouvoir be become appoint elect'.split(' '),
);
export const HIRES: ReadonlySet<string> = new Set('embaucher recruter engager nommer élire désigner appoint elect'.split(' '));
export const LEAVES: ReadonlySet<string> = new Set('quitter démissionner leave step resign retire'.split(' '));
export const TAKES: ReadonlySet<string> = new Set('prendre assurer reprendre'.split(' '));
export const JOINS: ReadonlySet<string> = new Set('rejoindre intégrer entrer arriver join'.split(' '));
export const FOLLOWS: ReadonlySet<string> = new Set('succéder remplacer succeed replace'.split(' '));
export const OFFICE_NOUNS: ReadonlyMap<string, string> = new Map([
  ['présidence', 'présidence'],
  ['direction', 'direction'],
  ['trésorerie', 'trésorerie'],
  ['secrétariat', 'secrétariat'],
  ['coordination', 'coordination'],
  ['vice-présidence', 'vice-présidence'],
]);
