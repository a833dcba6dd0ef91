import { groupBy } from '../../core/group-by.js';
import { factsOf } from '../../core/fact.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { foldText } from '../../documents/anchor.js';
import { Document } from '../../documents/document.js';
import { BY_RULE, REJECTED } from '../../documents/gazetteer.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { REDACTED } from '../../documents/redacted.js';
import { ContactDetail } from '../../kinds/contact-detail.js';
import { Entity } from '../../kinds/index.js';
import type { Name } from '../../kinds/names.js';
import { Statement } from '../../statements/statement.js';
import { isHashed } from '../../store/erased-ids.js';
import { DatasetRow, type FormerIdRow } from '../../store/tables.js';
import { commonFieldSchemas } from '../format/entities.js';
import { otherSchemas } from '../format/seed-file.js';
import type { Texts } from '../rows/anchors.js';
import { localizedInput, plainFields, sourceInput, without } from './fields.js';
import type { ItemValue, Section, SeedItem } from './items.js';
import { Quotes } from './quotes.js';
import { sectionOf, statementValue } from './statement-values.js';

/** From records to the rows of seed files that would make them: the inverse of compiling. */

/** What the records of a base say, row by row, with the texts that their quotes stand in. */
export interface Decompiled {
  readonly items: readonly SeedItem[];
  readonly texts: Texts;
}

/** The rows of seed files that make these records. */
export function decompile(records: readonly StoredRecord[], formerIds: readonly FormerIdRow[]): Decompiled {
  const of = <T extends StoredRecord>(type: abstract new () => T): T[] => records.filter((row): row is T => row instanceof type);
  const documents = of(Document);
  const texts = new Map(documents.map(({ id, text }) => [id, foldText(text)]));
  const passages = new Map(of(Passage).map((passage) => [passage.id, passage]));
  const quotes = new Quotes(texts, passages);
  const item = (section: Section, { id, origin }: StoredRecord, value: ItemValue): SeedItem => ({ section, id, origin, value });
  const contacts = groupBy(of(ContactDetail), ({ entityId }) => [entityId]);
  const former = groupBy(
    // Hashes of ids say nothing outside the base, which has their key.
    formerIds.filter(({ id, successorId }) => successorId !== null && !isHashed(id)),
    (one) => [finalSuccessor(one, formerIds)],
  );
  return {
    texts,
    items: [
      ...of(DatasetRow).map((row) => item('dataset', row, plainFields('dataset', row, otherSchemas().dataset.properties))),
      ...of(Entity).map((row) => item('entities', row, entityValue(row, contacts.get(row.id) ?? [], former.get(row.id) ?? []))),
      ...documents.map((row) => item('documents', row, documentValue(row))),
      ...agendaItems(of(AgendaItem), quotes),
      ...explicitPassages(passages, quotes, records, documents).map((row) => item('passages', row, quotes.ofPassage(row.id))),
      ...of(Statement).map((row) => item(sectionOf(row), row, statementValue(row, quotes, former.get(row.id) ?? []))),
      ...of(Mention)
        .filter(({ decidedBy }) => decidedBy !== BY_RULE)
        .map((row) => item('mentions', row, mentionValue(row, quotes))),
    ],
  };
}

/** The id that a redirect leads to in the end. */
function finalSuccessor({ successorId }: FormerIdRow, formerIds: readonly FormerIdRow[]): string {
  let id = successorId ?? '';
  for (let hops = 0; hops < 100; hops += 1) {
    const next = formerIds.find((one) => one.id === id)?.successorId ?? null;
    if (next === null) break;
    id = next;
  }
  return id;
}

function entityValue(row: Entity, contacts: readonly ContactDetail[], former: readonly FormerIdRow[]): ItemValue {
  const { id, ...plain } = plainFields('entities', row, commonFieldSchemas());
  const facts = factsOf(row.constructor).flatMap(({ name, type }) => {
    const value: unknown = Reflect.get(row, name);
    if (value === null || value === undefined) return [];
    return [[name, type === 'localized' ? localizedInput(value as Record<string, string>) : value] as const];
  });
  const list = contacts
    .map(({ type, value, visibility }) => ({ type, value, visibility }))
    .sort((a, b) => (`${a.type} ${a.value}` < `${b.type} ${b.value}` ? -1 : 1));
  return {
    id,
    ...namesValue(row.names),
    ...without(plain, 'names', 'name'),
    ...Object.fromEntries(facts),
    ...(former.length > 0 ? { formerIds: former.map((one) => one.id).sort() } : {}),
    ...(list.length > 0 ? { contacts: list } : {}),
  };
}

/** Names in their order: the preferred ones that say nothing else come first, as `name`. */
function namesValue(names: readonly Name[]): ItemValue {
  const simple = names.findIndex(({ kind, value: _value, lang: _lang, ...more }) => kind !== 'PREFERRED' || Object.keys(more).length > 0);
  const leading = simple < 0 ? names : names.slice(0, simple);
  const others = names.slice(leading.length).map(({ value, lang, kind, source, ...more }) => {
    const fields = {
      ...(lang === 'fr' ? {} : { lang }),
      ...(kind === 'ALIAS' ? {} : { kind }),
      ...(source ? { source: sourceInput(source) } : {}),
      ...more,
    };
    return Object.keys(fields).length === 0 ? value : { value, ...fields };
  });
  return {
    ...(leading.length > 0 ? { name: localizedInput(Object.fromEntries(leading.map(({ lang, value }) => [lang, value]))) } : {}),
    ...(others.length > 0 ? { names: others } : {}),
  };
}

function documentValue(row: Document): ItemValue {
  const { issuedOn, ...fields } = plainFields('documents', row, otherSchemas().documents.properties);
  const file = `${row.id.slice(row.id.indexOf('/') + 1)}.txt`;
  return { ...fields, file, ...(issuedOn === undefined || issuedOn === fields.saidOn ? {} : { issuedOn }) };
}

/** The items of agendas, each with its sub-headings in it, in their order. */
function agendaItems(rows: readonly AgendaItem[], quotes: Quotes): SeedItem[] {
  const sorted = [...rows].sort((a, b) => a.position - b.position);
  const children = groupBy(sorted, ({ parentId }) => [parentId ?? '']);
  const valueOf = (row: AgendaItem): ItemValue => {
    const { meeting, ...fields } = without(plainFields('agenda', row, otherSchemas().agenda.properties), 'heading', 'until', 'items');
    const items = children.get(row.id) ?? [];
    return {
      ...fields,
      ...(row.parentId === null ? { meeting } : {}),
      ...(row.heading ? { heading: quotes.at(row.heading) } : {}),
      ...(row.until ? { until: quotes.at(row.until) } : {}),
      ...(items.length > 0 ? { items: items.map(valueOf) } : {}),
    };
  };
  return (children.get('') ?? []).map((row) => ({ section: 'agenda', id: row.id, origin: row.origin, value: valueOf(row) }));
}

/**
 * The passages that somebody marked, or whose id no longer follows from their words, since these were redacted: those on which a statement
 * rests are marked by it, those that only hold names follow from these.
 */
function explicitPassages(
  passages: ReadonlyMap<string, Passage>,
  quotes: Quotes,
  records: readonly StoredRecord[],
  documents: readonly Document[],
): Passage[] {
  const origins = new Map(documents.map(({ id, origin }) => [id, origin]));
  const followed = new Set<string>();
  const quoted = new Set<string>();
  for (const row of records) {
    if (row instanceof Statement) for (const id of row.evidence) quoted.add(id);
    if (row instanceof Mention) followed.add(row.passageId);
  }
  return [...passages.values()].filter(
    ({ id, documentId, origin, quote }) =>
      !quoted.has(id) &&
      (!followed.has(id) ||
        writerOf(origin) !== writerOf(origins.get(documentId) ?? '') ||
        (quote.includes(REDACTED) && 'passage' in quotes.ofPassage(id))),
  );
}

/** Who wrote a row: files, whichever they are, or an editor. */
function writerOf(origin: string): string {
  return origin.startsWith('seed:') ? 'seed' : origin;
}

function mentionValue(row: Mention, quotes: Quotes): ItemValue {
  const decidedBy = row.decidedBy.startsWith(REJECTED) ? row.decidedBy.slice(REJECTED.length) : row.decidedBy;
  return {
    surface: row.surface,
    ...quotes.around(row),
    entity: row.entityId,
    ...(decidedBy === 'seeds' ? {} : { decidedBy }),
  };
}
