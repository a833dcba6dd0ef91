import { groupBy } from '../../src/core/group-by.js';
import { partialDate, type PartialDate } from '../../src/core/partial-date.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { Role } from '../../src/core/access.js';
import { Document } from '../../src/documents/document.js';
import { Mention } from '../../src/documents/mention.js';
import { Passage } from '../../src/documents/passage.js';
import { recordsAsOf } from '../../src/graph/as-of.js';
import { GraphView } from '../../src/graph/view.js';
import { visibleTo } from '../../src/graph/visibility.js';
import { type Entity, kindClass, kindOfId } from '../../src/kinds/index.js';
import { Claim } from '../../src/statements/claim.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { FollowUpStep } from '../../src/statements/follow-up-step.js';
import { Relation } from '../../src/statements/relation.js';
import type { RelationType } from '../../src/statements/vocabulary.js';
import { recordTypeOf } from '../../src/store/records.js';
import { DatasetRow, type FormerIdRow } from '../../src/store/tables.js';
import { NO_VOTE } from './record-builders.js';

/**
 * Graphs in memory, for tests of what is asked of a view. A test says only what it is about: what it leaves out is
 * public, stated, and rests on an editor's own knowledge; entities that a row refers to are made.
 */

export type Row = StoredRecord | readonly Row[];

const STORED = { visibility: 'PUBLIC', origin: 'test', editedBy: null, revision: 1 } as const;
const KNOWN = [{ kind: 'KNOWLEDGE', title: 'Test', url: null, accessed: null, editor: 'Test' }] as const;

/** Any entity by its id; the prefix says the kind, and the slug is its name. */
export function anEntity(id: string, overrides: Record<string, unknown> = {}): Entity {
  const kind = kindOfId(id);
  if (!kind) throw new Error(`${id} has the prefix of no kind`);
  const name = id.slice(id.indexOf('/') + 1);
  const entity = new (kindClass(kind))();
  return Object.assign(entity, {
    ...STORED,
    id,
    kind,
    names: [{ value: name, lang: 'fr', kind: 'PREFERRED' }],
    sortKey: name,
    sortName: null,
    identifiers: null,
    summary: null,
    ...overrides,
  });
}

/** A claim about one entity. */
export function aClaim(overrides: Partial<Claim> & Pick<Claim, 'about'>): Claim {
  return Object.assign(new Claim(), {
    ...STORED,
    id: nextId('claim'),
    claimKind: 'CIRCUMSTANCE',
    text: { fr: 'dit' },
    value: null,
    valueType: null,
    unit: null,
    status: 'UNKNOWN',
    state: null,
    ...NO_VOTE,
    dates: null,
    certainty: 'STATED',
    attributedToId: null,
    attributedAs: null,
    sources: [...KNOWN],
    evidence: [],
    contradicts: [],
    replaces: [],
    corrects: [],
    withdraws: [],
    modality: 'ASSERTED',
    editorialNote: null,
    ...overrides,
  });
}

/** That an entity is dated, and how far it has come. */
export function dated(id: string, edtf: string, overrides: Partial<Claim> = {}): Claim {
  return aClaim({ about: [id], claimKind: 'DATE', dates: partialDate({ edtf }), ...overrides });
}

export interface RelationParts extends Omit<Partial<Relation>, 'dates'> {
  readonly dates?: string | PartialDate | null;
}

/** One statement that links two entities: `aRelation('person/a', 'MEETS', 'person/b', { certainty: 'UNCERTAIN' })`. */
export function aRelation(subjectId: string, type: RelationType, objectId: string, overrides: RelationParts = {}): Relation {
  const { dates, ...others } = overrides;
  return Object.assign(new Relation(), {
    ...STORED,
    id: nextId('relation'),
    type,
    subjectId,
    objectId,
    role: null,
    note: null,
    onBehalfOfId: null,
    status: 'ONGOING',
    certainty: 'STATED',
    dates: typeof dates === 'string' ? partialDate({ edtf: dates }) : (dates ?? null),
    attributedToId: null,
    attributedAs: null,
    sources: others.evidence ? [] : [...KNOWN],
    attendance: null,
    attendanceRoles: null,
    attendanceMode: null,
    substituteForId: null,
    movements: null,
    amount: null,
    evidence: [],
    contradicts: [],
    replaces: [],
    corrects: [],
    withdraws: [],
    modality: 'ASSERTED',
    editorialNote: null,
    topics: [],
    derived: false,
    weight: null,
    ...others,
  });
}

let count = 0;

function nextId(prefix: string): string {
  count += 1;
  return `${prefix}/${String(count).padStart(6, '0')}`;
}

/** A document with its publication and its passages: dated, and the minutes of a meeting, where that is said. */
export function aDocument(
  slug: string,
  parts: { passages: readonly string[]; day?: string; records?: string; visibility?: StoredRecord['visibility'] },
): Row {
  const document = Object.assign(new Document(), {
    ...STORED,
    id: `document/${slug}`,
    publicationId: `publication/${slug}`,
    language: 'fr',
    audience: null,
    saidOn: parts.day ?? null,
    issuedOn: parts.day ?? null,
    hash: '',
    length: 1000,
    text: '',
    visibility: parts.visibility ?? 'PUBLIC',
  });
  const passages = parts.passages.map((id, index) =>
    Object.assign(new Passage(), {
      ...STORED,
      id,
      documentId: document.id,
      quote: id,
      prefix: '',
      suffix: '',
      start: index * 10,
      end: index * 10 + 9,
      agendaItemId: null,
      page: null,
    }),
  );
  return [
    document,
    passages,
    parts.day ? dated(document.publicationId, parts.day) : [],
    parts.records ? aRelation(document.publicationId, 'RECORDS', parts.records) : [],
  ];
}

/** That a passage names some entities. The passage must be of a document in the same graph. */
export function named(passageId: string, ...entityIds: readonly string[]): Row {
  return entityIds.map((entityId) => {
    const id = nextId('mention');
    // Each at a place of its own: mentions that overlap take each other's place.
    const start = count * 2;
    return Object.assign(new Mention(), {
      ...STORED,
      id,
      documentId: '',
      passageId,
      start,
      end: start + 1,
      surface: entityId,
      entityId,
      decidedBy: 'rule:name',
    });
  });
}

/** What the base says of itself, and its owner. */
export function aDataset(coalitionId: string): DatasetRow {
  return Object.assign(new DatasetRow(), {
    ...STORED,
    id: 'dataset/test',
    name: { fr: 'Test' },
    description: null,
    coalitionId,
    timeZone: 'Europe/Paris',
    languages: ['fr'],
    licence: { fr: '' },
    contact: { fr: '' },
  });
}

export interface GraphOptions {
  readonly role?: Role;
  readonly formerIds?: FormerIdRow[];
  /** Whether entities that a row refers to are made; they are by default. */
  readonly complete?: boolean;
  /** The day that the base is as of; null is today. */
  readonly asOf?: string | null;
  /** Pages are kept by the revision of their view: one of its own, where several are asked for pages. */
  readonly revision?: string;
}

/** The base that some rows make, as a role sees it. */
export function buildGraph(
  rows: Row,
  { role = 'ANONYMOUS', formerIds = [], complete = true, asOf = null, revision = 'revision' }: GraphOptions = {},
): GraphView {
  const given = flatten(rows);
  const all = complete ? [...missingEntities(given), ...given] : given;
  const records = Object.fromEntries(groupBy(all, (row) => [recordTypeOf(row).name]));
  const visible = visibleTo(role, records, formerIds);
  const texts = new Map(
    all.flatMap((row) =>
      row instanceof Document ? [[row.id, { revision: row.revision, hash: row.hash, utf8: Buffer.from(row.text, 'utf8') }]] : [],
    ),
  );
  return new GraphView(role, asOf === null ? visible : recordsAsOf(visible, asOf), revision, '2026-01-31T10:00:00.000Z', {
    number: 1,
    texts,
    day: asOf,
  });
}

/** Rows in one list. */
export function flatten(row: Row): StoredRecord[] {
  return isList(row) ? row.flatMap(flatten) : [row];
}

const isList = (row: Row): row is readonly Row[] => Array.isArray(row);

/** The entities that rows refer to and that are not among them. */
function missingEntities(rows: readonly StoredRecord[]): Entity[] {
  const known = new Set(rows.map((row) => row.id));
  const used = rows.flatMap((row): (string | null)[] => {
    if (row instanceof Relation)
      return [row.subjectId, row.objectId, row.onBehalfOfId, row.substituteForId, row.attributedToId, ...row.topics];
    if (row instanceof Claim) return [...row.entityIds(), row.attributedToId];
    if (row instanceof FollowUp || row instanceof FollowUpStep) return [...row.everyEntityId()];
    if (row instanceof Document) return [row.publicationId];
    if (row instanceof Mention) return [row.entityId];
    if (row instanceof DatasetRow) return [row.coalitionId];
    return [];
  });
  const missing = new Set(used.filter((id) => id !== null && !known.has(id)));
  return [...missing].map((id) => anEntity(id as string));
}
