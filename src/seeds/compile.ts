import { createHash } from 'node:crypto';
import { factsOf } from '../core/fact.js';
import { sortKey } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import type { LocalizedText } from '../core/lang.js';
import type { StoredRecord } from '../core/stored-record.js';
import { cleanLocalized, cleanText } from '../core/text.js';
import type { Visibility } from '../core/access.js';
import { AgendaItem, Document } from '../documents/document.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { type Entity, type EntityKind, kindClass, kindOfId, Person } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';
import { DatasetRow } from '../store/tables.js';
import { type DatasetInput, type EntityInput, type LocalizedInput, localizedOf, present } from './inputs.js';
import { namesOf } from './name-rows.js';
import { type AgendaRow, type Row, type Seeds, type Spot, whole } from './rows.js';
import type { Texts } from './document-texts.js';

/** From rows without faults to records of the base: entities and what hangs on them, documents, agendas. */

/** What every record carries. */
export type RecordFields = Pick<StoredRecord, 'id' | 'visibility' | 'origin' | 'editedBy' | 'revision'>;

/** What a record from the seeds carries; the store sets the revision. */
export function recordFields(spot: Spot, id: string, visibility: Visibility): RecordFields {
  return { id, visibility, origin: `seed:${spot.file.path}`, editedBy: null, revision: 0 };
}

/** The visibility of a row: its own line, else the file's, else MEMBERS. */
export function visibilityOf(row: Row<{ visibility?: Visibility }>): Visibility {
  return row.value.visibility ?? row.file.value.visibility ?? 'MEMBERS';
}

/** A text per language as the base keeps it. */
export function localized(input: LocalizedInput): LocalizedText {
  return cleanLocalized(localizedOf(input));
}

/** {@link localized}, or null. */
export function maybeLocalized(input: LocalizedInput | undefined): LocalizedText | null {
  return input === undefined ? null : localized(input);
}

/** A text as the base keeps it, or null. */
export function maybeText(input: string | undefined): string | null {
  return input === undefined ? null : cleanText(input);
}

/** A record of a class. */
export function make<T extends object>(type: new () => T, fields: { readonly [K in keyof T]?: unknown }): T {
  return Object.assign(new type(), fields);
}

/** The base itself. */
export function compileDataset(row: Row<DatasetInput>): DatasetRow {
  const input = whole(row);
  return make(DatasetRow, {
    ...recordFields(row, 'dataset', input.visibility ?? 'PUBLIC'),
    name: localized(input.name),
    description: maybeLocalized(input.description),
    coalitionId: input.coalition,
    timeZone: input.timeZone,
    languages: present(input.languages),
    licence: localized(input.licence),
    contact: localized(input.contact),
  });
}

/** An entity, with the facts of its kind. */
export function compileEntity(row: Row<EntityInput>): Entity {
  const { id, summary } = whole(row);
  const kind = kindOfId(id) as EntityKind;
  const entity: Entity = make<Entity>(kindClass(kind), {
    ...recordFields(row, id, visibilityOf(row)),
    kind,
    names: namesOf(row).map(({ name }) => name),
    summary: maybeLocalized(summary),
    ...compileFacts(row, kind),
  });
  entity.sortKey = sortKey(sortName(entity));
  return entity;
}

function compileFacts(row: Row<EntityInput>, kind: EntityKind): Record<string, unknown> {
  const source = row.value as Record<string, LocalizedInput | undefined>;
  return Object.fromEntries(
    factsOf(kindClass(kind)).map(({ name, type }) => {
      const value = source[name];
      return [name, type === 'localized' ? maybeLocalized(value) : maybeText(value as string | undefined)];
    }),
  );
}

function sortName(entity: Entity): string {
  const parts = entity instanceof Person ? [entity.familyName, entity.givenName].filter((part) => part !== null) : [];
  return parts.length > 0 ? parts.join(' ') : preferredName(entity.names, 'FR').text;
}

/** How to reach an entity. */
export function compileContacts(row: Row<EntityInput>): ContactDetail[] {
  const { id: entityId, contacts } = whole(row);
  return present(contacts).map(({ type, value, visibility }) =>
    make(ContactDetail, {
      ...recordFields(row, computedId('contact', entityId, type, cleanText(value)), visibility ?? 'EDITORS'),
      entityId,
      type,
      value: cleanText(value),
    }),
  );
}

/** The documents, with their texts exactly as received. */
export function compileDocuments(seeds: Seeds, texts: Texts): Document[] {
  return seeds.documents.map((row) => {
    const { id, publication, language, audience } = whole(row);
    const text = (texts.get(id) as { text: string }).text;
    return make(Document, {
      ...recordFields(row, id, visibilityOf(row)),
      publicationId: publication,
      language: language ?? 'fr',
      audience: maybeText(audience),
      hash: createHash('sha256').update(text, 'utf8').digest('hex'),
      length: text.length,
      text,
    });
  });
}

/** The agenda items, each after its parent, numbered within their meeting. */
export function compileAgenda(seeds: Seeds, entities: ReadonlyMap<string, Entity>): AgendaItem[] {
  const counts = new Map<string, number>();
  return seeds.agenda.map((row) => {
    const { id, number, title, presentedBy, summary, visibility } = whole(row);
    const meetingId = meetingOf(row);
    const position = counts.get(meetingId) ?? 0;
    counts.set(meetingId, position + 1);
    return make(AgendaItem, {
      ...recordFields(row, id, visibility ?? (entities.get(meetingId) as Entity).visibility),
      meetingId,
      parentId: row.parent ? whole(row.parent).id : null,
      position,
      number: maybeText(number),
      title: cleanText(title),
      presentedById: presentedBy ?? null,
      summary: maybeLocalized(summary),
    });
  });
}

function meetingOf(row: AgendaRow): string {
  return row.parent ? meetingOf(row.parent) : (row.value.meeting ?? (row.file.value.meeting as string));
}
