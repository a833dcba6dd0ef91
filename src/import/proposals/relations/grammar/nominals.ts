import type { EntityKind } from '../../../../kinds/index.js';
import type { RelationType } from '../../../../statements/vocabulary.js';
import { ACTORS, BODIES, HAPPENINGS } from './lexicon.js';

/** Nouns of what is done, which say what their verbs would: « visite de la Ligue au foyer », « organisation du bal par l’amicale ». */
export interface Nominal {
  readonly type: RelationType;
  /** Where its ends stand: behind which preposition, or HERE: those under whose heading it is told. Several by « | »: the first that there is. */
  readonly from: string;
  readonly to: string;
  readonly fromKinds: readonly EntityKind[];
  readonly toKinds: readonly EntityKind[];
}

const DOINGS: readonly EntityKind[] = ['PROJECT', ...HAPPENINGS];

const rows: readonly (readonly [
  nouns: string,
  type: RelationType,
  from: string,
  to: string,
  fromKinds: readonly EntityKind[],
  toKinds: readonly EntityKind[],
])[] = [
  ['organisation', 'ORGANIZES', 'BY|HERE', 'OF', ACTORS, HAPPENINGS],
  ['participation présence', 'ATTENDS', 'OF|HERE', 'TO|AT', ACTORS, HAPPENINGS],
  ['visite', 'VISITS', 'BY', 'OF', ACTORS, [...ACTORS, 'PLACE']],
  ['visite déplacement', 'VISITS', 'OF|HERE', 'TO|CHEZ', ACTORS, [...ACTORS, 'PLACE']],
  ['soutien appui', 'SUPPORTS', 'OF', 'TO|FOR|HERE', BODIES, [...DOINGS, ...BODIES]],
  ['subvention financement don dotation bourse', 'FUNDS', 'BY', 'OF', BODIES, [...DOINGS, ...BODIES]],
  ['subvention financement don dotation bourse', 'FUNDS', 'OF', 'TO|FOR|HERE', BODIES, [...DOINGS, ...BODIES]],
  ['rencontre entretien rendez-vous réunion audience', 'MEETS', 'OF|HERE', 'WITH|CHEZ', ACTORS, ACTORS],
  ['adhésion admission entrée affiliation', 'MEMBER_OF', 'OF|HERE', 'TO|IN', ACTORS, BODIES],
  ['invitation', 'INVITED_TO', 'OF|HERE', 'TO', ACTORS, HAPPENINGS],
  ['intervention', 'SPEAKS_AT', 'OF', 'TO|AT', ACTORS, HAPPENINGS],
  ['convention partenariat accord', 'PARTNER_OF', 'BY|HERE', 'WITH', BODIES, BODIES],
  ['publication parution édition', 'PUBLISHES', 'BY|HERE', 'OF', BODIES, ['PUBLICATION']],
  ['lancement', 'LAUNCHES', 'BY|HERE', 'OF', ACTORS, ['PROJECT', 'AWARD', 'EVENT', 'PUBLICATION']],
  ['accueil', 'HOSTS', 'BY', 'OF', ACTORS, [...DOINGS, ...BODIES]],
];

export const NOMINALS: ReadonlyMap<string, readonly Nominal[]> = new Map(
  [...new Set(rows.flatMap(([nouns]) => nouns.split(' ')))].map((noun) => [
    noun,
    rows
      .filter(([nouns]) => nouns.split(' ').includes(noun))
      .map(([, type, from, to, fromKinds, toKinds]) => ({ type, from, to, fromKinds, toKinds })),
  ]),
);

/** Nouns of who comes into an office, and of who leaves one. */
export const COMINGS: ReadonlySet<string> = new Set('arrivée nomination élection embauche recrutement désignation'.split(' '));
export const GOINGS: ReadonlySet<string> = new Set('départ démission'.split(' '));

/** Whether a noun tells of something done: it needs no article at the head of a note. */
export const isNominal = (noun: string): boolean => NOMINALS.has(noun) || COMINGS.has(noun) || GOINGS.has(noun);
