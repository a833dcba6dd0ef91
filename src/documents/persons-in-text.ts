import { foldName } from '../core/fold.js';
import { groupBy } from '../core/group-by.js';
import { TakenSpans } from '../core/taken-spans.js';
import { findNames, type FoundName, indexNames, nameKey } from './gazetteer.js';
import type { Span } from './lines.js';

/**
 * Persons as minutes write them, where the base knows their given and family names: « NOM Prénom », « Mme Nom », « J.-P. Nom-Composé ».
 * What is certain names them; what is not is listed for a reader to decide.
 */

/** A person whose given and family names are known. */
export interface NamedPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** Words that may name one of several persons, or nobody known. */
export interface PersonInDoubt extends Span {
  /** Ids of the persons who have such a name. */
  readonly candidates: readonly string[];
}

export interface PersonsInText {
  readonly found: readonly FoundName[];
  readonly doubtful: readonly PersonInDoubt[];
}

const HONORIFIC =
  /(?<![\p{L}\p{N}])(?:MM?|M[rRsS]|M(?:rs|RS)|M(?:me|ME)s?|M(?:lle|LLE)s?|Dr|DR|Pr|PR|Me|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames|Maître|Docteur|Professeure?|MONSIEUR|MADAME)(?:\.\s*|\s+)$/u;
/** « J.-P. », « J-P », « JP », « B. », « Ch. »: letters with full stops, or joined by a hyphen, or two or three capitals. */
const INITIALS = /(?<![\p{L}\p{N}.’'-])\p{Lu}\p{Ll}?(?:\.\s?(?:[-‐‑]?\p{Lu}\p{Ll}?\.\s?)*|[-‐‑]\p{Lu}\s|\p{Lu}{1,2}\s)$/u;
const PARTICLE = /^(?:de\s+la|de|du|des|d[’']|le|la|van\s+de[rn]?|van|von|el|al|ben|di|da)\s*(?=\p{L})/iu;
const CAPITALIZED_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*[^\S\n\r]+$/u;
const CAPITALIZED_AFTER = /^[^\S\n\r]+\p{Lu}[\p{L}]/u;
const LONGEST_BEFORE = 40;

/** The persons that a text may name, made ready for many texts. */
export class PersonNames {
  private readonly whole;
  private readonly wholeIndex;
  private readonly byFamily: ReadonlyMap<string, readonly NamedPerson[]>;

  /** @param withheld keys of names that editors keep from being mentions by themselves */
  constructor(
    private readonly persons: readonly NamedPerson[],
    private readonly withheld: ReadonlySet<string>,
  ) {
    this.byFamily = groupBy(persons, ({ familyName }) => [nameKey(familyName)]);
    const spellings = (person: NamedPerson): string[] => [...wholeNames(person), ...wholeNames(withoutParticle(person))];
    this.whole = groupBy(persons, (person) => [...new Set(spellings(person).map(nameKey))]);
    this.wholeIndex = indexNames(persons.flatMap((person) => spellings(person).map((value) => ruleOf(value, person.id))));
  }

  /**
   * What names them in a text beside their names as such.
   * @param named what these name in the text already
   * @param everywhere whether to look for persons whose whole name the text does not have, too: nothing about them is certain
   */
  in(text: string, named: readonly (Span & { readonly entityId: string | null })[], everywhere = false): PersonsInText {
    if (this.persons.length === 0) return { found: [], doubtful: [] };
    const whole = this.wholeNamesIn(text, named);
    const taken = [...named, ...whole.found, ...whole.doubtful];
    const inFull = new Set([...named.flatMap(({ entityId }) => entityId ?? []), ...whole.found.map(({ entityId }) => entityId)]);
    const sought = everywhere ? this.persons : this.persons.filter(({ id }) => inFull.has(id));
    const parts = this.familyNamesIn(
      text,
      sought,
      taken,
      (person) => inFull.has(person.id) && hasWholeName(text, named, whole.found, person),
    );
    return {
      found: [...whole.found, ...parts.found].sort((a, b) => a.start - b.start),
      doubtful: [...whole.doubtful, ...parts.doubtful].sort((a, b) => a.start - b.start),
    };
  }

  /** « Prénom Nom » and « NOM Prénom ». */
  private wholeNamesIn(text: string, named: readonly Span[]): { found: FoundName[]; doubtful: PersonInDoubt[] } {
    const found: FoundName[] = [];
    const doubtful: PersonInDoubt[] = [];
    for (const name of free(text, findNames(text, this.wholeIndex), named)) {
      const surface = text.slice(name.start, name.end);
      const bearers = this.whole.get(nameKey(surface)) ?? [];
      const candidates = [...new Set(bearers.map(({ id }) => id))];
      const [person] = bearers;
      if (!person || this.withheld.has(nameKey(surface)) || !/^\p{Lu}/u.test(surface)) continue;
      if (candidates.length === 1 && isInFull(person, surface) && isWholeFor(person, text, name))
        found.push({ ...name, entityId: person.id });
      else doubtful.push({ start: name.start, end: name.end, candidates });
    }
    return { found, doubtful };
  }

  /** Family names after a form of address or initials; alone, where the text has the whole name elsewhere. */
  private familyNamesIn(
    text: string,
    sought: readonly NamedPerson[],
    taken: readonly Span[],
    isNamedInFull: (person: NamedPerson) => boolean,
  ): { found: FoundName[]; doubtful: PersonInDoubt[] } {
    const found: FoundName[] = [];
    const doubtful: PersonInDoubt[] = [];
    if (sought.length === 0) return { found, doubtful };
    const shorts = groupBy(sought, ({ familyName }) => (PARTICLE.test(familyName) ? [nameKey(familyName.replace(PARTICLE, ''))] : []));
    const rules = sought.flatMap(({ id, familyName }) => [ruleOf(familyName, id), ruleOf(familyName.replace(PARTICLE, ''), id)]);
    for (const { start, end } of free(text, findNames(text, indexNames(rules)), taken)) {
      const key = nameKey(text.slice(start, end));
      const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
      if (!isName(text, start, end, before)) continue;
      const initials = HONORIFIC.test(before) ? undefined : INITIALS.exec(before)?.[0];
      const bearers = (this.byFamily.get(key) ?? []).filter((one) => initials === undefined || fitsInitials(one, initials));
      const all = [...bearers, ...(shorts.get(key) ?? []).filter((one) => initials === undefined || fitsInitials(one, initials))];
      const candidates = [...new Set(all.map(({ id }) => id))];
      const [person] = bearers;
      const isAddressed = initials !== undefined || HONORIFIC.test(before);
      const from = start - (initials?.length ?? 0);
      if (isAddressed && person && candidates.length === 1 && isNamedInFull(person) && !CAPITALIZED_AFTER.test(text.slice(end, end + 3))) {
        found.push({ start: from, end, entityId: person.id });
      } else if (candidates.length > 0 && (isAddressed || (all.some(isNamedInFull) && !isPartOfOther(text, end, before)))) {
        doubtful.push({ start: from, end, candidates });
      }
    }
    return { found, doubtful };
  }
}

function wholeNames({ givenName, familyName }: NamedPerson): string[] {
  return [`${givenName} ${familyName}`, `${familyName} ${givenName}`];
}

/** « Anne Valmont » for Anne de Valmont. */
function withoutParticle({ id, givenName, familyName }: NamedPerson): NamedPerson {
  return { id, givenName, familyName: familyName.replace(PARTICLE, '') };
}

/** Whether words are the whole name of a person, particle included: without it they may be another’s. */
function isInFull(person: NamedPerson, surface: string): boolean {
  return wholeNames(person).some((name) => nameKey(name) === nameKey(surface));
}

function ruleOf(value: string, entityId: string): { value: string; entityId: string; strict: boolean; scope: 'EVERYWHERE' } {
  return { value, entityId, strict: false, scope: 'EVERYWHERE' };
}

/**
 * Whether two names beside each other are one person’s: the family name first, in capitals or where no other name stands before it
 * (« Pierre Martin Paul » is not « Martin Paul »).
 */
function isWholeFor({ givenName }: NamedPerson, text: string, { start, end }: Span): boolean {
  const surface = text.slice(start, end);
  if (foldName(surface).startsWith(foldName(givenName))) return true;
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  const family = surface.split(/\s/u)[0] ?? '';
  const inCapitals = family.length > 1 && family === family.toUpperCase() && surface !== surface.toUpperCase();
  return inCapitals || HONORIFIC.test(before) || !CAPITALIZED_BEFORE.test(before);
}

/** Whether the whole name of a person stands in a text, under whatever name: one that has the family name and more. */
function hasWholeName(
  text: string,
  named: readonly (Span & { readonly entityId: string | null })[],
  whole: readonly FoundName[],
  { id, familyName, givenName }: NamedPerson,
): boolean {
  if (whole.some(({ entityId }) => entityId === id)) return true;
  const [family, given] = [foldName(familyName), foldName(givenName)];
  return named.some(({ start, end, entityId }) => {
    if (entityId !== id) return false;
    const surface = foldName(text.slice(start, end));
    return surface.includes(family) && surface.includes(given);
  });
}

/** Whether words are written as a name and stand alone: with a capital, not a part of a longer one. */
function isName(text: string, start: number, end: number, before: string): boolean {
  const words = text.slice(start, end).replace(PARTICLE, '');
  return /^\p{Lu}/u.test(words) && !/\p{L}[-‐‑]$/u.test(before) && !/^[-‐‑]\p{L}/u.test(text.slice(end, end + 2));
}

function isPartOfOther(text: string, end: number, before: string): boolean {
  return CAPITALIZED_AFTER.test(text.slice(end, end + 3)) || CAPITALIZED_BEFORE.test(before);
}

/** « J. », « J.-P. » and « JP » are Jean-Pierre, « P. » is not. */
function fitsInitials({ givenName }: NamedPerson, initials: string): boolean {
  const given = foldName(givenName).split(' ');
  const bare = /^\p{Lu}{2,3}\s$/u.test(initials);
  const written = foldName(initials)
    .split(bare ? /[^\p{L}]*/u : /[^\p{L}]+/u)
    .filter((part) => part !== '');
  // Without full stops, two capitals are initials of a name in two parts alone.
  if (bare && written.length !== given.length) return false;
  return written.length <= given.length && written.every((part, at) => given[at]?.startsWith(part));
}

function free(text: string, names: readonly FoundName[], named: readonly Span[]): FoundName[] {
  const taken = new TakenSpans(text.length, named);
  return names.filter((one) => !taken.has(one));
}
