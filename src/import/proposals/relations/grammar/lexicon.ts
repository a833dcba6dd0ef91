import type { EntityKind } from '../../../../kinds/index.js';
import type { RelationType } from '../../../../statements/vocabulary.js';

/** What a verb says of what stands around it. */

/**
 * Where an end of a relation stands: the agent (S: the subject, or « par … » of a passive), what is acted on (O: the object, or the subject of a
 * passive), what O is of (OF_O: « une aide *de la Région* »), or behind a preposition, by its sort. Several by « | »: the first that there is.
 */
export type Role = string;

export interface Frame {
  readonly type: RelationType;
  readonly from: Role;
  readonly to: Role;
  readonly lemma: string;
  /** « s’entretenir »: with « se ». */
  readonly isReflexive: boolean;
  /** What follows the verb and makes another one of it: « prendre *part* ». */
  readonly particle: readonly string[];
  readonly needs: Needs;
}

export interface Needs {
  readonly from?: readonly EntityKind[];
  readonly to?: readonly EntityKind[];
  /** What O has to be, by its noun: « apporter son *soutien* ». */
  readonly nouns?: ReadonlySet<string>;
  /** What O is not, by its noun. */
  readonly but?: ReadonlySet<string>;
  /** What stands behind the preposition, by its noun: « répondre à la *lettre* ». */
  readonly behind?: ReadonlySet<string>;
  /** A sum of money in the clause, or a noun for one. */
  readonly money?: true;
  /** A day in the clause. */
  readonly date?: true;
  readonly past?: true;
  readonly passive?: true;
  readonly active?: true;
  /** « désormais », « depuis mai ». */
  readonly standing?: true;
  readonly role?: string;
  /** What O is needs no noun of a list: « organise un vide-dressing ». */
  readonly any?: true;
  /** Whether the sentence only implies it. */
  readonly isImplied?: true;
}

/** What somebody or something is said to be of another: « est partenaire de », “is a member of”. */
export const LINKS: ReadonlyMap<string, RelationType> = new Map([
  ...['partenaire', 'partenaires', 'partner', 'partners'].map((noun): [string, RelationType] => [noun, 'PARTNER_OF']),
  ...['membre', 'membres', 'adhérent', 'adhérente', 'adhérents', 'adhérentes', 'sociétaire', 'member', 'members'].map(
    (noun): [string, RelationType] => [noun, 'MEMBER_OF'],
  ),
  ...['lauréat', 'lauréate', 'lauréats', 'lauréates', 'winner', 'winners'].map((noun): [string, RelationType] => [noun, 'WINS']),
]);

export const BODIES: readonly EntityKind[] = ['ORGANIZATION', 'GOVERNMENT_BODY'];
export const ACTORS: readonly EntityKind[] = ['PERSON', ...BODIES, 'POST'];
export const HAPPENINGS: readonly EntityKind[] = ['EVENT', 'MEETING'];
export const DOINGS: readonly EntityKind[] = ['PROJECT', ...HAPPENINGS];
export const WORKS: readonly EntityKind[] = ['PUBLICATION'];
export const PERSONS: readonly EntityKind[] = ['PERSON'];
export const AWARDS: readonly EntityKind[] = ['AWARD'];

/** Words with their plurals. */
export const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap((word) => [word, `${word}s`]));

/** @param lemmas apart by commas; « s’ » or « se » first, and a particle behind, where the verb has them */
export const say = (type: RelationType, from: Role, to: Role, lemmas: string, needs: Needs = {}): Frame[] =>
  lemmas.split(',').map((one) => {
    const [, reflexive, lemma = '', particle] = /^\s*(se\s|s[’'])?(\S+)(?:\s(.+))?\s*$/u.exec(one) ?? [];
    return { type, from, to, lemma, isReflexive: reflexive !== undefined, particle: particle?.trim().split(' ') ?? [], needs };
  });

export interface Lexicon {
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly lemmas: ReadonlySet<string>;
}

/** @param others verbs that say no relation: where they stand, another clause is */
export function lexicon(all: readonly Frame[], others: string): Lexicon {
  const frames = new Map<string, Frame[]>();
  for (const frame of all) frames.set(frame.lemma, [...(frames.get(frame.lemma) ?? []), frame]);
  return { frames, lemmas: new Set([...frames.keys(), ...others.split(' ')]) };
}
