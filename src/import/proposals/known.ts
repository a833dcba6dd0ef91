import { TakenSpans } from '../../core/taken-spans.js';
import { findNames, type FoundName, indexNames, nameKey, nameRules, readNames, withheldKeys } from '../../documents/gazetteer.js';
import { type NamedPerson, type PersonInDoubt, PersonNames } from '../../documents/persons-in-text.js';
import type { EntityKind } from '../../kinds/index.js';
import { kindOfId } from '../../kinds/kind-of-id.js';
import type { Name } from '../../kinds/names.js';
import type { ProposedEntity } from './proposal.js';

/** What the base knows before a document is read, as far as reading needs it. */

export interface KnownActor {
  readonly id: string;
  readonly names: readonly Name[];
  /** Its given and family names, of a person for whom both are known. */
  readonly person?: NamedPerson | null;
}

/** A promise or idea that earlier meetings left open. */
export interface OpenPromise {
  readonly id: string;
  readonly task: string;
  /** The sentence of that day; null where none is known. */
  readonly wording: string | null;
  readonly assignees: readonly string[];
  /** YYYY-MM-DD on which it was made; null where no day is known, so that it is older than any. */
  readonly madeOn?: string | null;
}

export interface KnownBase {
  readonly actors: readonly KnownActor[];
  readonly promises: readonly OpenPromise[];
  /** Ids of the bodies and meetings whose scoped names hold in this document: its convener above all. */
  readonly scopes: ReadonlySet<string>;
}

/** The known names, ready to be found: by the one rule of mentions that the whole program has. */
export class Gazetteer {
  private readonly index;
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byFamily = new Map<string, string[]>();
  private readonly names = new Map<string, string>();
  private readonly persons: PersonNames;

  constructor({ actors, scopes }: KnownBase) {
    const persons = actors.flatMap(({ person }) => person ?? []);
    this.persons = new PersonNames(persons, withheldKeys(actors));
    for (const { id, givenName, familyName } of persons) {
      const [family, reversed] = [nameKey(familyName), nameKey(`${familyName} ${givenName}`)];
      this.byFamily.set(family, [...(this.byFamily.get(family) ?? []), id]);
      this.byKey.set(reversed, (this.byKey.get(reversed) ?? new Set<string>()).add(id));
    }
    this.index = indexNames(actors.flatMap(({ id, names }) => nameRules(id, names, scopes)));
    for (const { id, names } of actors) {
      this.names.set(id, (names.find(({ kind }) => kind === 'PREFERRED') ?? names[0])?.value ?? id);
      for (const { value, scope } of names) {
        if (scope !== undefined && !scopes.has(scope)) continue;
        const key = nameKey(withoutArticle(value));
        this.byKey.set(key, (this.byKey.get(key) ?? new Set<string>()).add(id));
      }
    }
  }

  find(text: string): FoundName[] {
    return findNames(text, this.index);
  }

  /** Persons as a whole text writes them, beside what is named in it as such. */
  findPersons(text: string, named: readonly FoundName[]): FoundName[] {
    return [...this.persons.in(text, named).found];
  }

  /** The words of a text that may name somebody or something known, and nothing decides it. */
  doubtful(text: string, named: readonly FoundName[]): PersonInDoubt[] {
    const taken = new TakenSpans(text.length, named);
    const words = readNames(text, this.index).doubtful.map(({ start, end, entityId }) => ({ start, end, candidates: [entityId] }));
    return [...words, ...this.persons.in(text, named, true).doubtful].filter((one) => !taken.has(one)).sort((a, b) => a.start - b.start);
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  /** The entity that a whole text names, be it known, ambiguous or new. */
  entity(name: string, kind: EntityKind): ProposedEntity {
    const trimmed = name.trim();
    const ids = [...(this.byKey.get(nameKey(withoutArticle(trimmed))) ?? [])].filter((id) => similarKind(id, kind));
    const [only] = ids;
    if (ids.length === 1 && only) return this.known(only);
    const namesakes = kind === 'PERSON' && ids.length === 0 ? (this.byFamily.get(nameKey(trimmed)) ?? []) : [];
    return { id: null, name: trimmed, kind, candidates: [...ids, ...namesakes] };
  }

  known(id: string): ProposedEntity {
    return { id, name: this.nameOf(id), kind: kindOfId(id) ?? 'ORGANIZATION', candidates: [] };
  }
}

const gazetteers = new WeakMap<KnownBase, Gazetteer>();

/** The known names of a base, made ready once for all that is read with it. */
export function gazetteerOf(base: KnownBase): Gazetteer {
  const known = gazetteers.get(base) ?? new Gazetteer(base);
  gazetteers.set(base, known);
  return known;
}

const THINGS: ReadonlySet<EntityKind> = new Set(['PROJECT', 'EVENT', 'MEETING', 'PUBLICATION', 'LEGAL_TEXT', 'AWARD']);

/** Whether it is something that is done, held or written, and nobody who does it. */
export const isThingKind = (kind: EntityKind): boolean => THINGS.has(kind);

export const isThing = (id: string): boolean => isThingKind(kindOfId(id) ?? 'THEME');

/** People are people; which sort of body something is, nobody knows from its name alone. */
function similarKind(id: string, kind: EntityKind): boolean {
  return (kindOfId(id) === 'PERSON') === (kind === 'PERSON');
}

export function withoutArticle(name: string): string {
  return name.replace(/^(?:l[ea]s?\s+|l['’]\s*)(?=\p{L})/iu, '');
}
