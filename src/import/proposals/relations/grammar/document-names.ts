import { foldName } from '../../../../core/fold.js';
import { isActor, kindOfId } from '../../../../kinds/kind-of-id.js';
import type { Context } from '../../context.js';
import type { ParticipantProposal, ProposedEntity } from '../../proposal.js';
import { BODIES } from './lexicon.js';

/** Persons and bodies of a document by less than their whole names. */
export class DocumentNames {
  private readonly persons = new Map<string, ProposedEntity[]>();
  private readonly bodies: readonly ProposedEntity[];

  constructor(
    private readonly context: Context,
    participants: readonly ParticipantProposal[],
  ) {
    const named = [...new Set(context.mentions.map(({ actor }) => actor))].filter(isActor).map((id) => context.gazetteer.known(id));
    this.bodies = named.filter(({ kind }) => BODIES.includes(kind));
    const persons = named.filter(({ id }) => kindOfId(id ?? '') === 'PERSON');
    for (const person of [...participants.flatMap((row) => row.person ?? []), ...persons]) {
      const words = foldName(person.name).split(' ');
      for (let from = 1; from < words.length; from += 1) {
        const family = words.slice(from).join(' ');
        this.persons.set(family, [...(this.persons.get(family) ?? []), person]);
      }
    }
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

  /** The known body that a text names among more: « Relais du Pont, trésorière ». */
  within(text: string): ProposedEntity | null {
    const found = text.split(/[,;(–—]/u).map((part) => this.context.gazetteer.entity(part, 'ORGANIZATION'));
    return found.find(({ id, kind }) => id !== null && BODIES.includes(kind)) ?? null;
  }
}

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
