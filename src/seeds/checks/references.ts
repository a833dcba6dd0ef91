import { type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { type Message, show } from '../../errors.js';
import { ACTOR_KINDS } from '../../statements/vocabulary.js';
import { didYouMean } from '../format/did-you-mean.js';
import type { OneOrMany } from '../format/fields.js';
import { namesOf } from '../rows/names.js';
import {
  type ClaimRow,
  type FollowUpRow,
  isWritten,
  type Location,
  quotesOf,
  type Report,
  type Rows,
  statementsOf,
  type StepRow,
  within,
} from '../rows/rows.js';

/** Every reference names a row that exists, of a kind that its field takes. */
export function checkReferences(rows: Rows, report: Report): void {
  const existence = new Existence(rows, report);
  for (const { at, ids, kinds } of entityReferences(rows)) {
    if (typeof ids === 'string') existence.entity(ids, at, kinds);
    else ids?.forEach((id, index) => id !== undefined && existence.entity(id, within(at, index), kinds));
  }
  for (const { id, at } of documentReferences(rows)) existence.document(id, at);
  for (const row of rows.agenda) {
    const written = isWritten(row.value, 'meeting');
    if (!written && row.source.defaults.meeting === undefined && row.parent === null) report(row, NO_MEETING);
    if (written && row.parent) report(within(row, 'meeting'), MEETING_OF_PARENT);
  }
}

/** Holds references against the rows that there are. */
class Existence {
  private readonly entities: ReadonlySet<string>;
  private readonly documents: ReadonlySet<string>;
  private readonly renamed: ReadonlyMap<string | undefined, string | undefined>;
  /** Made once for each id: looking for a near one is slow. */
  private readonly messages = new Map<string, Message>();

  constructor(
    private readonly rows: Rows,
    private readonly report: Report,
  ) {
    this.entities = new Set(rows.entities.flatMap((row) => row.value.id ?? []));
    this.documents = new Set(rows.documents.flatMap((row) => row.value.id ?? []));
    this.renamed = new Map(rows.entities.flatMap((row) => (row.value.formerIds ?? []).map((id) => [id, row.value.id] as const)));
  }

  entity(id: string, at: Location, kinds: Kinds): void {
    const kind = kindOfId(id);
    if (kind && kinds && !kinds.has(kind)) this.report(at, wrongKind(id, kinds));
    else if (!this.entities.has(id)) this.missing(id, at, this.entities);
  }

  document(id: string, at: Location): void {
    if (!this.documents.has(id)) this.missing(id, at, this.documents);
  }

  private missing(id: string, at: Location, known: ReadonlySet<string>): void {
    if (!this.rows.complete) return;
    const renamedTo = this.renamed.get(id);
    const message = this.messages.get(id) ?? (renamedTo === undefined ? notThere(id, known, this.rows.where) : renamed(id, renamedTo));
    this.messages.set(id, message);
    this.report(at, message);
  }
}

type Kinds = ReadonlySet<EntityKind> | null;

const ANY: Kinds = null;
const MEETING: Kinds = new Set<EntityKind>(['MEETING']);
/** Names hold in the documents of a meeting, or of all meetings of one convener. */
const SCOPE: Kinds = new Set<EntityKind>(['MEETING', ...ACTOR_KINDS]);
const BODY: Kinds = new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY', 'POST']);

const PERSON: Kinds = new Set<EntityKind>(['PERSON']);
/** Who attends can do so for a body, or hold the proxy of a person. */
const BODY_OR_PERSON: Kinds = new Set<EntityKind>([...BODY, 'PERSON']);

const NO_MEETING: Message = {
  fr: 'de quelle réunion ? (`meeting`, ici ou en tête du fichier)',
  en: 'of which meeting? (`meeting`, here or at the top of the file)',
};
const MEETING_OF_PARENT: Message = {
  fr: 'un sous-titre est de la même réunion que son point : cette ligne est de trop',
  en: 'a sub-heading belongs to the meeting of its item: this line is not needed',
};

interface EntityReference {
  /** Where the field is. */
  readonly at: Location;
  readonly ids: OneOrMany | null | undefined;
  readonly kinds: Kinds;
}

/** A field of a row that names one entity or several. */
function field<Field extends string>(
  row: Location & { readonly value: Readonly<Partial<Record<Field, OneOrMany | null>>> },
  name: Field,
  kinds: Kinds,
): EntityReference {
  return { at: within(row, name), ids: row.value[name], kinds };
}

/** The fields that name entities, with the kinds that they take. The kinds at the ends of relations follow from their type. */
function entityReferences(rows: Rows): EntityReference[] {
  return [
    ...rows.sources.map((source) => field({ source, path: [], value: source.defaults }, 'meeting', MEETING)),
    ...rows.datasets.map((row) => field(row, 'coalition', new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY']))),
    ...rows.documents.map((row) => field(row, 'publication', new Set<EntityKind>(['PUBLICATION']))),
    ...rows.agenda.flatMap((row) => [field(row, 'meeting', MEETING), field(row, 'presentedBy', ACTOR_KINDS)]),
    ...statementsOf(rows).map((row) => field(row, 'attributedTo', ACTOR_KINDS)),
    ...rows.relations.flatMap((row) => [
      field(row, 'subject', ANY),
      field(row, 'object', ANY),
      field(row, 'onBehalfOf', row.value.type === 'ATTENDS' ? BODY_OR_PERSON : BODY),
      field(row, 'substituteFor', PERSON),
      field(row, 'topics', ANY),
    ]),
    ...rows.claims.flatMap((row) => [field(row, 'about', ANY), ...voters(row)]),
    ...rows.followUps.flatMap((row) => [
      field(row, 'about', ANY),
      field(row, 'assignees', ACTOR_KINDS),
      field(row, 'openedIn', MEETING),
      ...dueMeeting(row),
    ]),
    ...rows.steps.flatMap((row) => [field(row, 'assignees', ACTOR_KINDS), field(row, 'meeting', MEETING), ...dueMeeting(row)]),
    ...rows.mentions.map((row) => field(row, 'entity', ANY)),
    ...rows.entities.flatMap(namesOf).map(({ name, at }) => ({ at: within(at, 'scope'), ids: name.scope, kinds: SCOPE })),
  ];
}

function dueMeeting(row: FollowUpRow | StepRow): EntityReference[] {
  const { due } = row.value;
  return typeof due === 'object' ? [{ at: within(row, 'due', 'at'), ids: due.at, kinds: MEETING }] : [];
}

/** The actors whose vote a claim records. */
function voters(row: ClaimRow): EntityReference[] {
  return (row.value.vote?.positions ?? []).map((position, index) => ({
    at: within(row, 'vote', 'positions', index, 'actor'),
    ids: position?.actor,
    kinds: ACTOR_KINDS,
  }));
}

/** The fields that name documents. */
function documentReferences(rows: Rows): { readonly id: string; readonly at: Location }[] {
  const reference = (id: string | undefined, at: Location): { id: string; at: Location }[] => (id === undefined ? [] : [{ id, at }]);
  return [
    ...rows.sources.flatMap((source) => reference(source.defaults.document, { source, path: ['document'] })),
    ...[...quotesOf(rows)].flatMap((quote) =>
      reference(quote.value.document, { source: quote.source, path: [...quote.path.slice(0, -1), 'document'] }),
    ),
    ...rows.mentions.flatMap((row) => reference(row.value.document, within(row, 'document'))),
  ];
}

function wrongKind(id: string, kinds: ReadonlySet<EntityKind>): Message {
  const labels = [...kinds].map((kind) => definitionOf(kindClass(kind)).label);
  return {
    fr: `${show(id)} n’est pas d’une sorte admise ici (${labels.map((label) => label.fr.toLowerCase()).join(', ')})`,
    en: `${show(id)} is not of a kind that fits here (${labels.map((label) => label.en.toLowerCase()).join(', ')})`,
  };
}

function renamed(id: string, present: string): Message {
  return { fr: `${show(id)} s’appelle maintenant ${show(present)}`, en: `${show(id)} is now called ${show(present)}` };
}

/** That an id names nothing. */
export function notThere(id: string, known: Iterable<string>, where: Message): Message {
  const hint = didYouMean(id, known);
  return { fr: `${show(id)} n’existe pas ${where.fr}${hint.fr}`, en: `${show(id)} is not ${where.en}${hint.en}` };
}
