import { type EntityKind, kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { type Message, show } from '../../errors.js';
import { ACTOR_KINDS } from '../../statements/vocabulary.js';
import { didYouMean } from '../diagnostics.js';
import type { OneOrMany } from '../inputs.js';
import { namesOf } from '../name-rows.js';
import { quotesOf } from '../document-texts.js';
import { isWritten, type Report, type Row, type Seeds, type Spot, statementsOf, within } from '../rows.js';

/** Every reference names a row of the files, of a kind that its field takes. */
export function checkReferences(seeds: Seeds, report: Report): void {
  const entities = new Set(seeds.entities.flatMap((row) => row.value.id ?? []));
  const documents = new Set(seeds.documents.flatMap((row) => row.value.id ?? []));

  const former = new Map(seeds.entities.flatMap((row) => (row.value.formerIds ?? []).map((id) => [id, row.value.id] as const)));

  const hints = new Map<string, Message>();
  const dangling = (id: string, known: ReadonlySet<string>): Message => {
    const present = former.get(id);
    const message = hints.get(id) ?? (present === undefined ? notInFiles(id, known) : renamed(id, present));
    hints.set(id, message);
    return message;
  };
  const toEntity = (id: string, spot: Spot, kinds: Kinds): void => {
    const kind = kindOfId(id);
    if (kind && kinds && !kinds.has(kind)) report(spot, wrongKind(id, kinds));
    else if (!entities.has(id)) report(spot, dangling(id, entities));
  };
  const toDocument = (id: string, spot: Spot): void => {
    if (!documents.has(id)) report(spot, dangling(id, documents));
  };

  for (const file of seeds.files) {
    const root = { file, path: [] };
    if (file.value.meeting !== undefined) toEntity(file.value.meeting, within(root, 'meeting'), MEETING);
    if (file.value.document !== undefined) toDocument(file.value.document, within(root, 'document'));
  }
  for (const [row, fields] of fieldsOf(seeds)) {
    for (const [field, kinds] of Object.entries(fields)) {
      const value = (row.value as Record<string, OneOrMany | null | undefined>)[field];
      if (typeof value === 'string') toEntity(value, within(row, field), kinds);
      else value?.forEach((id, index) => id !== undefined && toEntity(id, within(row, field, index), kinds));
    }
  }
  for (const row of seeds.entities) {
    for (const { name, spot } of namesOf(row)) if (name.scope !== undefined) toEntity(name.scope, within(spot, 'scope'), MEETING);
  }
  for (const quote of quotesOf(seeds)) {
    const spot: Spot = { file: quote.file, path: [...quote.path.slice(0, -1), 'document'] };
    if (quote.value.document !== undefined) toDocument(quote.value.document, spot);
  }
  for (const row of seeds.mentions) if (row.value.document !== undefined) toDocument(row.value.document, within(row, 'document'));
  for (const row of seeds.agenda) {
    const place = within(row, 'meeting');
    if (!isWritten(place) && row.file.value.meeting === undefined && row.parent === null) report(row, NO_MEETING);
    if (isWritten(place) && row.parent) report(place, MEETING_OF_PARENT);
  }
}

type Kinds = ReadonlySet<EntityKind> | null;

const ANY: Kinds = null;
const MEETING: Kinds = new Set<EntityKind>(['MEETING']);
const BODY: Kinds = new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY', 'POST']);

const NO_MEETING: Message = {
  fr: 'de quelle réunion ? (`meeting`, ici ou en tête du fichier)',
  en: 'of which meeting? (`meeting`, here or at the top of the file)',
};
const MEETING_OF_PARENT: Message = {
  fr: 'un sous-titre est de la même réunion que son point : cette ligne est de trop',
  en: 'a sub-heading belongs to the meeting of its item: this line is not needed',
};

/** The fields that name entities, with the kinds they take. The ends of relations follow from their type. */
function fieldsOf(seeds: Seeds): (readonly [Row<object>, Readonly<Record<string, Kinds>>])[] {
  const both = <T extends Row<object>>(
    rows: readonly T[],
    fields: Readonly<Record<string, Kinds>>,
  ): [Row<object>, Readonly<Record<string, Kinds>>][] => rows.map((row) => [row, fields]);
  return [
    ...both(seeds.datasets, { coalition: new Set<EntityKind>(['ORGANIZATION']) }),
    ...both(seeds.documents, { publication: new Set<EntityKind>(['PUBLICATION']) }),
    ...both(seeds.agenda, { meeting: MEETING, presentedBy: ACTOR_KINDS }),
    ...both(statementsOf(seeds), { attributedTo: ACTOR_KINDS }),
    ...both(seeds.relations, { subject: ANY, object: ANY, onBehalfOf: BODY, topics: ANY }),
    ...both(seeds.claims, { about: ANY }),
    ...both(seeds.followUps, { about: ANY, assignees: ACTOR_KINDS, openedIn: MEETING, closedIn: MEETING }),
    ...both(seeds.mentions, { entity: ANY }),
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

function notInFiles(id: string, known: ReadonlySet<string>): Message {
  const hint = didYouMean(id, known);
  return { fr: `${show(id)} n’existe pas dans les fichiers${hint.fr}`, en: `${show(id)} is not in the files${hint.en}` };
}
