import { foldName } from '../../../../core/fold.js';
import type { EntityKind } from '../../../../kinds/index.js';
import { isActor, kindOfId } from '../../../../kinds/kind-of-id.js';
import type { Context } from '../../context.js';
import type { ParticipantProposal, ProposedEntity } from '../../proposal.js';
import { BODIES } from './lexicon.js';

/** Persons and bodies of a document by less than their whole names. */
export class DocumentNames {
  private readonly persons = new Map<string, ProposedEntity[]>();
  private readonly met = new Set<string>();
  private readonly known: readonly ProposedEntity[];
  private readonly bodies: readonly ProposedEntity[];
  /** Who holds an office of whoever convenes, by its first word, and who holds one elsewhere. */
  private readonly holders = { own: new Map<string, ProposedEntity[]>(), others: new Map<string, ProposedEntity[]>() };

  constructor(
    private readonly context: Context,
    participants: readonly ParticipantProposal[],
    private readonly convener: ProposedEntity | null,
  ) {
    this.known = [...new Set(context.mentions.map(({ actor }) => actor))].map((id) => context.gazetteer.known(id));
    const named = this.known.filter(({ id }) => isActor(id ?? ''));
    this.bodies = named.filter(({ kind }) => BODIES.includes(kind));
    const persons = named.filter(({ id }) => kindOfId(id ?? '') === 'PERSON');
    for (const { person, body, role } of participants) if (person && role !== null) this.holds(person, body, role);
    for (const person of [...participants.flatMap((row) => row.person ?? []), ...persons]) this.remember(person);
  }

  /** Remembers a person whom only a sentence names: « M. Théo Brun » may be « M. Brun » later on. */
  meet(person: ProposedEntity): void {
    if (person.id !== null || person.kind !== 'PERSON' || this.met.has(person.name)) return;
    this.met.add(person.name);
    this.remember(person);
  }

  private remember(person: ProposedEntity): void {
    const words = foldName(person.name).split(' ');
    for (let from = 1; from < words.length; from += 1) {
      const family = words.slice(from).join(' ');
      this.persons.set(family, [...(this.persons.get(family) ?? []), person]);
    }
  }

  /** Remembers who holds an office. */
  holds(person: ProposedEntity, body: ProposedEntity | null, role: string): void {
    const isOwn = body === null || (this.convener !== null && isSame(body, this.convener));
    const holders = isOwn ? this.holders.own : this.holders.others;
    const noun = officeOf(role);
    if (noun !== '') holders.set(noun, [...(holders.get(noun) ?? []), person]);
  }

  /** « la présidente »: the only one who is told to be that, of whoever convenes before others. */
  holderOf(role: string): ProposedEntity | null {
    const noun = officeOf(role);
    return only(this.holders.own.get(noun) ?? this.holders.others.get(noun) ?? []);
  }

  /** « D. Aubrillac », « Mme Triboulain »: the only one of the document with that family name. */
  personBy(name: string, isTitled: boolean): ProposedEntity | null {
    const [, initial = '', family = ''] = /^(?:(\p{Lu})\p{Ll}?\.\s*(?:-?\p{Lu}\.\s*)?)?(\p{L}.*)$/u.exec(name) ?? [];
    if (initial === '' && (!isTitled || /\s\p{Lu}/u.test(name))) return null;
    const fitting = (this.persons.get(foldName(family)) ?? []).filter((one) => foldName(one.name).startsWith(foldName(initial)));
    return only(fitting);
  }

  /** “the Town Council”: the only body with these words in its name. */
  bodyWith(words: string): ProposedEntity | null {
    const parts = partsOf(words);
    return only(this.bodies.filter(({ name }) => ((own) => parts.every((part) => own.includes(part)))(partsOf(name))));
  }

  /** « la commune »: the only body whose name begins so. */
  bodyBeginning(noun: string): ProposedEntity | null {
    return only(this.bodies.filter(({ name }) => foldName(name).startsWith(`${noun} `)));
  }

  /** « le projet »: the only known one of the document. */
  onlyOf(kind: EntityKind): ProposedEntity | null {
    return only(this.known.filter((one) => one.kind === kind));
  }

  /** The known body that a text names among more: « Relais du Pont, trésorière ». */
  within(text: string): ProposedEntity | null {
    const found = text.split(/[,;(–—]/u).map((part) => this.context.gazetteer.entity(part, 'ORGANIZATION'));
    return found.find(({ id, kind }) => id !== null && BODIES.includes(kind)) ?? null;
  }
}

/** « trésorière adjointe » is no « trésorière ». */
const officeOf = (role: string): string =>
  foldName(role)
    .split(/[\s,]+/u)
    .filter((word, at) => at === 0 || /^(?:adjointe?|suppleante?|honoraire)$/u.test(word))
    .join(' ');

const partsOf = (name: string): string[] => foldName(name).split(/[\s’'-]+/u);

export const isSame = (one: ProposedEntity, other: ProposedEntity): boolean => (one.id ?? one.name) === (other.id ?? other.name);

export const distinct = (all: readonly ProposedEntity[]): ProposedEntity[] => [
  ...new Map(all.map((one) => [one.id ?? one.name, one])).values(),
];

/** The one that is meant, where no other can be. */
export function only(all: readonly ProposedEntity[]): ProposedEntity | null {
  const found = distinct(all);
  return found.length === 1 ? (found[0] ?? null) : null;
}
