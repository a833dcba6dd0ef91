import type Database from 'better-sqlite3';
import { langForm } from '../../src/core/lang.js';
import { type EntityKind, kindOfId } from '../../src/kinds/index.js';
import { type Name, preferredName, shownNames } from '../../src/kinds/names.js';
import { relationLabels, type RelationType } from '../../src/statements/vocabulary.js';
import type { QuotedRow, RelationColumns, StatementRow } from './base-rows.js';
import { CERTAINTY_RANK, compare } from '../sql/rows.js';
import { at, Interned, type Lists, listsOf, numbersInOrder, rowsOf } from './rows.js';

/**
 * The base in columns: entities, relations and passages by number, what belongs to each in lists of numbers, and what an answer says of
 * each as JSON that was written once. Entities are numbered by id, relations in the order in which lists show them.
 */

export interface Base {
  readonly entities: Entities;
  readonly relations: RelationColumns;
  readonly passages: Passages;
  /** The relations of each entity, in order. */
  readonly relationsOf: Lists;
  /** The other end of each of {@link relationsOf}. */
  readonly neighbours: Int32Array;
  /** The passages that say a relation. */
  readonly evidence: Lists;
}

interface EntityRow {
  readonly id: string;
  readonly kind: EntityKind;
  readonly classification: string | null;
  readonly names: string;
  readonly sortKey: string;
  readonly summary: string | null;
}

/** Entities, by number. */
export interface Entities {
  readonly count: number;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly rows: readonly Pick<EntityRow, 'id' | 'kind' | 'classification' | 'sortKey'>[];
  /** `{"id":…,"name":…}` */
  readonly named: readonly string[];
  /** `{"id":…,"kind":…,"name":…}` */
  readonly refs: readonly string[];
  /** `"summary":…,"names":[…]` */
  readonly facts: readonly string[];
}

/** Passages, by number. */
export interface Passages {
  readonly numberOf: ReadonlyMap<string, number>;
  /** `"id":…,"quote":…` */
  readonly quotes: readonly string[];
  /** `"prefix":…,"suffix":…,"start":…,"end":…,"document":{…}` */
  readonly places: readonly string[];
}

const json = JSON.stringify;

/** Reads a base from its file. */
export function readBase(database: Database.Database): Base {
  const entities = readEntities(database);
  const relations = readRelations(database, entities);
  const passages = readPassages(database, entities);
  const { count } = relations;
  // Both ends of each relation, the ends of one after those of another, so that every list is in order.
  const [ends, numbers, others] = [new Int32Array(2 * count), new Int32Array(2 * count), new Int32Array(2 * count)];
  for (let number = 0; number < count; number += 1) {
    const [subject, object] = [at(relations.subjects, number), at(relations.objects, number)];
    ends.set([subject, subject === object ? -1 : object], 2 * number);
    numbers.fill(number, 2 * number, 2 * number + 2);
    others.set([object, subject], 2 * number);
  }
  const stated = rowsOf<{ statementId: string; passageId: string }>(
    database,
    'SELECT statementId, passageId FROM evidence ORDER BY statementId, position',
  );
  return {
    entities,
    relations,
    passages,
    relationsOf: listsOf(entities.count, ends, numbers),
    neighbours: listsOf(entities.count, ends, others).values,
    evidence: listsOf(
      count,
      Int32Array.from(stated, ({ statementId }) => relations.numberOf.get(statementId) ?? -1),
      Int32Array.from(stated, ({ passageId }) => passages.numberOf.get(passageId) ?? -1),
    ),
  };
}

function readEntities(database: Database.Database): Entities {
  const rows = rowsOf<EntityRow>(database, 'SELECT id, kind, classification, names, sortKey, summary FROM entity ORDER BY id');
  const names = rows.map((row) => JSON.parse(row.names) as Name[]);
  const name = (number: number): string => json(preferredName(names[number] ?? [], 'FR').text);
  return {
    count: rows.length,
    numberOf: new Map(rows.map(({ id }, number) => [id, number])),
    rows: rows.map(({ id, kind, classification, sortKey }) => ({ id, kind, classification, sortKey })),
    named: rows.map(({ id }, number) => `{"id":${json(id)},"name":${name(number)}}`),
    refs: rows.map(({ id, kind }, number) => `{"id":${json(id)},"kind":${json(kind)},"name":${name(number)}}`),
    facts: rows.map(({ summary }, number) => {
      const shown = shownNames(names[number] ?? []).map(({ value, lang, kind }) => ({ value, lang: langForm(lang), kind }));
      return `"summary":${json(summary && ((JSON.parse(summary) as { fr?: string }).fr ?? null))},"names":${json(shown)}`;
    }),
  };
}

function readRelations(database: Database.Database, { numberOf }: Entities): RelationColumns {
  const rows = rowsOf<StatementRow>(
    database,
    `SELECT statement.id, statement.type, status, certainty, dateEdtf, dateEarliest, dateLatest, subjectId, objectId, onBehalfOfId, attendance
     FROM statement JOIN aid.relation_type ON relation_type.type = statement.type
     ORDER BY rank, coalesce(dateEarliest, '9999-99-99'),
       CASE certainty WHEN 'STATED' THEN 0 WHEN 'IMPLIED' THEN 1 WHEN 'UNCERTAIN' THEN 2 ELSE 3 END, statement.id`,
  );
  const texts = new Interned();
  const end = (id: string | null): number => (id === null ? -1 : (numberOf.get(id) ?? -1));
  const byId = numbersInOrder(rows.length, (a, b) => compare(rows[a]?.id ?? '', rows[b]?.id ?? ''));
  const idRanks = new Int32Array(rows.length);
  byId.forEach((number, rank) => (idRanks[number] = rank));
  return {
    count: rows.length,
    numberOf: new Map(rows.map(({ id }, number) => [id, number])),
    subjects: Int32Array.from(rows, ({ subjectId }) => end(subjectId)),
    objects: Int32Array.from(rows, ({ objectId }) => end(objectId)),
    onBehalfOf: Int32Array.from(rows, ({ onBehalfOfId }) => end(onBehalfOfId)),
    certaintyRanks: Uint8Array.from(rows, ({ certainty }) => CERTAINTY_RANK[certainty] ?? 0),
    idRanks,
    types: rows.map(({ type }) => texts.of(type) as RelationType),
    statuses: rows.map(({ status }) => texts.of(status)),
    attendance: rows.map(({ attendance }) => attendance && texts.of(attendance)),
    ids: rows.map(({ id }) => json(id)),
    words: rows.map(({ type, objectId }) => {
      const label = relationLabels(type as RelationType, kindOfId(objectId)).label.fr;
      return texts.of(`"type":${json(type)},"label":${json(label)}`);
    }),
    certainties: rows.map(({ certainty }) => texts.of(`"certainty":${json(certainty)}`)),
    standings: rows.map(({ status, certainty }) => texts.of(`"status":${json(status)},"certainty":${json(certainty)}`)),
    dates: rows.map(({ dateEdtf, dateEarliest, dateLatest }) =>
      texts.of(json(dateEdtf === null ? null : { edtf: dateEdtf, earliest: dateEarliest, latest: dateLatest })),
    ),
  };
}

function readPassages(database: Database.Database, { numberOf, named }: Entities): Passages {
  const rows = rowsOf<QuotedRow>(
    database,
    `SELECT passage.id, quote, prefix, suffix, start, "end", documentId, publicationId
     FROM passage JOIN document ON document.id = documentId ORDER BY passage.id`,
  );
  return {
    numberOf: new Map(rows.map(({ id }, number) => [id, number])),
    quotes: rows.map(({ id, quote }) => `"id":${json(id)},"quote":${json(quote)}`),
    places: rows.map(({ prefix, suffix, start, end, documentId, publicationId }) => {
      const publication = named[numberOf.get(publicationId) ?? -1];
      return `"prefix":${json(prefix)},"suffix":${json(suffix)},"start":${start},"end":${end},"document":{"id":${json(documentId)},"publication":${publication}}`;
    }),
  };
}
