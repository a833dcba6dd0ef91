import { hashOfText } from '../core/hash.js';
import { factsOf } from '../core/fact.js';
import { computedId } from '../core/ids.js';
import type { LocalizedText } from '../core/lang.js';
import { makeRow } from '../core/make-row.js';
import type { StoredRecord } from '../core/stored-record.js';
import { cleanLocalized, cleanText } from '../core/text.js';
import type { Visibility } from '../core/access.js';
import { AgendaItem, type HeadingPlace } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { foldIdentifier, type StoredIdentifier } from '../kinds/identifiers.js';
import { type Entity, type EntityKind, kindClass, kindOfId } from '../kinds/index.js';
import { sortKeyOf } from '../kinds/sort-name.js';
import { DatasetRow } from '../store/tables.js';
import { type EntityInput, factInput } from './format/entities.js';
import type { LocalizedInput } from './format/fields.js';
import type { DatasetInput } from './format/seed-file.js';
import { localizedOf, present } from './format/values.js';
import { namesOf } from './rows/names.js';
import { type AgendaRow, completeValue, type Location, type QuoteRow, type Row, type Rows } from './rows/rows.js';
import { visibilityOf } from './rows/readers.js';
import type { Anchors, Texts } from './rows/anchors.js';

/** From checked rows to records of the base: entities and what hangs on them, documents, agendas. */

/** What every record carries. */
export type RecordFields = Pick<StoredRecord, 'id' | 'visibility' | 'origin' | 'editedBy' | 'revision'>;

/** What a record from the seeds carries; the store sets the revision. */
export function recordFields(at: Location, id: string, visibility: Visibility): RecordFields {
  return { id, visibility, origin: at.source.origin, editedBy: null, revision: 0 };
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
  return makeRow(type, fields);
}

/** The base itself. */
export function compileDataset(row: Row<DatasetInput>): DatasetRow {
  const input = completeValue(row);
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
  const { id, summary, sortName } = completeValue(row);
  const kind = kindOfId(id) as EntityKind;
  const entity: Entity = make<Entity>(kindClass(kind), {
    ...recordFields(row, id, visibilityOf(row)),
    kind,
    names: namesOf(row).map(({ name }) => name),
    sortName: maybeText(sortName),
    identifiers: compileIdentifiers(row),
    summary: maybeLocalized(summary),
    ...compileFacts(row, kind),
  });
  entity.sortKey = sortKeyOf(entity);
  return entity;
}

function compileFacts(row: Row<EntityInput>, kind: EntityKind): Record<string, unknown> {
  return Object.fromEntries(
    factsOf(kindClass(kind)).map((fact) => {
      const value = factInput(row.value, fact);
      return [fact.name, typeof value === 'string' && fact.type !== 'localized' ? maybeText(value) : maybeLocalized(value)];
    }),
  );
}

function compileIdentifiers(row: Row<EntityInput>): StoredIdentifier[] | null {
  const identifiers = present(completeValue(row).identifiers);
  return identifiers.length > 0 ? identifiers.map((one) => ({ scheme: one.scheme, value: foldIdentifier(one) })) : null;
}

/** How to reach an entity. */
export function compileContacts(row: Row<EntityInput>): ContactDetail[] {
  const { id: entityId, contacts } = completeValue(row);
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
export function compileDocuments(rows: Rows, texts: Texts): Document[] {
  return rows.documents.map((row) => {
    const { id, publication, language, audience, saidOn, issuedOn } = completeValue(row);
    const text = (texts.get(id) as { text: string }).text;
    return make(Document, {
      ...recordFields(row, id, visibilityOf(row)),
      publicationId: publication,
      language: language ?? 'fr',
      audience: maybeText(audience),
      saidOn: saidOn ?? null,
      issuedOn: issuedOn ?? saidOn ?? null,
      hash: hashOfText(text),
      length: text.length,
      text,
    });
  });
}

/** The agenda items, each after its parent, numbered within their meeting. */
export function compileAgenda(rows: Rows, entities: ReadonlyMap<string, Entity>, anchors: Anchors): AgendaItem[] {
  const counts = new Map<string, number>();
  return rows.agenda.map((row) => {
    const { id, number, title, presentedBy, summary, visibility } = completeValue(row);
    const meetingId = meetingOf(row);
    const position = counts.get(meetingId) ?? 0;
    counts.set(meetingId, position + 1);
    return make(AgendaItem, {
      ...recordFields(row, id, visibility ?? (entities.get(meetingId) as Entity).visibility),
      meetingId,
      parentId: row.parent ? completeValue(row.parent).id : null,
      position,
      number: maybeText(number),
      title: cleanText(title),
      presentedById: presentedBy ?? null,
      summary: maybeLocalized(summary),
      heading: placeOf(row.heading, anchors),
      until: placeOf(row.until, anchors),
    });
  });
}

/** Where a heading stands, kept with its item: what stands under it follows. */
function placeOf(quote: QuoteRow | null, anchors: Anchors): HeadingPlace | null {
  const anchor = quote ? anchors.get(quote) : undefined;
  const documentId = quote?.documentId;
  return anchor && documentId !== undefined ? { documentId, start: anchor.start, end: anchor.end } : null;
}

function meetingOf(row: AgendaRow): string {
  return row.parent ? meetingOf(row.parent) : (row.value.meeting ?? (row.source.defaults.meeting as string));
}
