import { copyWith } from '../../src/core/copy-with.js';
import fc from 'fast-check';
import { partialDate } from '../../src/core/partial-date.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { Certainty } from '../../src/core/certainty.js';
import { Status } from '../../src/core/status.js';
import type { Visibility } from '../../src/core/access.js';
import { Document } from '../../src/documents/document.js';
import { Mention } from '../../src/documents/mention.js';
import { Passage } from '../../src/documents/passage.js';
import { type Entity, kindOfId } from '../../src/kinds/index.js';
import { Claim } from '../../src/statements/claim.js';
import { Relation } from '../../src/statements/relation.js';
import { type RelationType, relationTypeOf } from '../../src/statements/vocabulary.js';
import { aClaim, aDataset, aDocument, anEntity, aRelation, flatten, named } from './view-builders.js';

/**
 * Random bases, small and dense: self-loops, cycles of broader themes, several relations between two entities, rivals, and
 * rows that readers without a token do not see.
 */

export const THEMES = ['theme/a', 'theme/b', 'theme/c', 'theme/d'] as const;
const ACTORS = [
  'organization/coalition',
  'organization/x',
  'organization/y',
  'organization/informal',
  'government-body/g',
  'person/p',
  'post/q',
] as const;
const THINGS = ['project/r', 'event/e', 'meeting/own', 'meeting/other', 'publication/one', 'award/w', 'place/z'] as const;
export const IDS: readonly string[] = [...THEMES, ...ACTORS, ...THINGS];
/** Days on which nothing, something and everything has been written. */
const DAYS = ['1900-01-01', '2013-11-26', '2014-01-01', '2014-02-01', '2020-01-01'] as const;

const PASSAGES = ['passage/1', 'passage/2', 'passage/3', 'passage/4'] as const;

const visibility = fc.oneof({ weight: 6, arbitrary: fc.constant<Visibility>('PUBLIC') }, fc.constantFrom<Visibility>('MEMBERS', 'EDITORS'));
const mostly = <T>(common: T, ...rare: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(common) }, fc.constantFrom(...rare));
const status = mostly<Status>('ONGOING', ...(Object.keys(Status) as Status[]));
const certainty = mostly<Certainty>('STATED', ...(Object.keys(Certainty) as Certainty[]));
const evidence = fc.uniqueArray(fc.constantFrom(...PASSAGES), { maxLength: 3 });

const entity = (id: string): fc.Arbitrary<Entity> =>
  visibility.map((seen) =>
    anEntity(id, { visibility: seen, ...(id === 'organization/informal' ? { classification: 'INFORMAL_GROUP' } : {}) }),
  );

const document = (slug: string, passages: readonly string[]): fc.Arbitrary<readonly StoredRecord[]> =>
  fc
    .record({
      day: fc.constantFrom(undefined, '2013-11-26', '2014-01-15', '2014-02-01'),
      visibility,
      records: fc.constantFrom(undefined, 'meeting/own', 'meeting/other'),
    })
    .map(({ day, records, visibility: seen }) =>
      flatten(aDocument(slug, { passages, visibility: seen, ...(day ? { day } : {}), ...(records ? { records } : {}) })),
    );

/** Types that grade, types that tie, and types between any two: self-loops too. */
const TYPES: readonly RelationType[] = [
  ...([
    'WORKS_ON',
    'SERVES',
    'ABOUT',
    'ABOUT',
    'BROADER',
    'BROADER',
    'MEMBER_OF',
    'MEMBER_OF',
    'RUNS',
    'ORGANIZES',
    'MEETING_OF',
    'MEETING_OF',
  ] as const),
  ...(['ATTENDS', 'RECORDS', 'MEETS', 'PART_OF', 'PART_OF', 'CONTINUES'] as const),
];

const allowed = (kinds: ReadonlySet<string> | null): readonly string[] => IDS.filter((id) => !kinds || kinds.has(kindOfId(id) ?? ''));

/** Ends of the kinds that the vocabulary allows; a thing is about a theme more often than about anything. */
const ends = fc.constantFrom(...TYPES).chain((type) => {
  const { subject, object } = relationTypeOf(type);
  return fc.record({
    type: fc.constant(type),
    subjectId: fc.constantFrom(...allowed(subject)),
    objectId: type === 'ABOUT' ? fc.constantFrom(...THEMES) : fc.constantFrom(...allowed(object)),
  });
});

const relation = fc
  .record({
    ends,
    status,
    certainty,
    evidence,
    dates: mostly<string | null>(null, '2013', '2013-12', '2014-01-01', '2014-01-10'),
    visibility,
    onBehalfOfId: mostly<string | null>(null, 'organization/x', 'organization/y'),
    substituteForId: mostly<string | null>(null, 'person/p'),
  })
  .map(({ ends: { type, subjectId, objectId }, ...row }) =>
    aRelation(subjectId, type, objectId, {
      ...row,
      ...(row.evidence.length === 0 ? { sources: [KNOWN] } : {}),
      ...(type === 'ATTENDS' ? { attendance: 'PRESENT' } : {}),
    }),
  );

const KNOWN = { kind: 'KNOWLEDGE', title: 'Test', url: null, accessed: null, editor: 'Test' } as const;

const dateClaim = fc
  .record({
    about: fc.constantFrom('meeting/own', 'meeting/other', 'event/e', 'project/r'),
    edtf: fc.constantFrom('2013-11-22', '2014-01', '[2013-12-12,2013-12-18]', '2013-11/2014-01'),
    certainty,
    evidence,
    visibility,
  })
  .map(({ about, edtf, ...row }) =>
    aClaim({ ...row, about: [about], claimKind: 'DATE', dates: partialDate({ edtf }), sources: row.evidence.length === 0 ? [KNOWN] : [] }),
  );

const decision = fc
  .record({
    about: fc.constantFrom('project/r', 'organization/coalition'),
    votedFor: fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 2 }),
    evidence,
    visibility,
  })
  .map(({ about, ...row }) =>
    aClaim({ ...row, about: [about], claimKind: 'DECISION', voteOutcome: 'ADOPTED', sources: row.evidence.length === 0 ? [KNOWN] : [] }),
  );

const mention = fc
  .record({ passage: fc.constantFrom(...PASSAGES), entity: fc.constantFrom(...THEMES, ...ACTORS, 'project/r'), visibility })
  .map(({ passage, entity: id, visibility: seen }) => flatten(named(passage, id)).map((row) => Object.assign(row, { visibility: seen })));

/** The rows of a random base. Ids of statements follow their order, so that a failing base reads the same each time. */
export const randomRows: fc.Arbitrary<readonly StoredRecord[]> = fc
  .record({
    entities: fc.tuple(...IDS.filter((id) => id !== 'publication/one').map(entity), entity('publication/one'), entity('publication/two')),
    documents: fc.tuple(document('one', PASSAGES.slice(0, 2)), document('two', PASSAGES.slice(2))),
    relations: fc.array(relation, { maxLength: 28, size: 'max' }),
    claims: fc.array(fc.oneof({ weight: 3, arbitrary: dateClaim }, decision), { maxLength: 4 }),
    mentions: fc.array(mention, { maxLength: 14, size: 'max' }),
    rivals: fc.array(fc.tuple(fc.nat(27), fc.nat(27)), { maxLength: 2 }),
    owned: fc.boolean(),
  })
  .map(({ entities, documents, mentions, rivals, owned, ...said }) => {
    const relations = said.relations.map((row, index) => Object.assign(copy(row), { id: `relation/${String(index).padStart(2, '0')}` }));
    const claims = said.claims.map((row, index) => Object.assign(copy(row), { id: `claim/${index}` }));
    for (const [a, b] of rivals) {
      const [one, other] = [relations[a], relations[b]];
      if (one && other && one !== other) one.contradicts = [...new Set([...one.contradicts, other.id])];
    }
    const rows = [
      ...entities,
      ...documents.flat(),
      ...relations,
      ...claims,
      ...mentions.flat(),
      ...(owned ? [aDataset('organization/coalition')] : []),
    ];
    return Object.defineProperty(rows, fc.toStringMethod, { value: () => rows.map(line).join('\n') });
  });

/** A row as a failing test shows it. */
function line(row: StoredRecord): string {
  const seen = row.visibility === 'PUBLIC' ? '' : ` ${row.visibility}`;
  const ground = (one: Relation | Claim): string =>
    `${one.evidence.join()} ${one.certainty} ${one.dates?.edtf ?? ''} ${one.contradicts.join()}`;
  if (row instanceof Relation)
    return `${row.id}${seen}: ${row.subjectId} ${row.type} ${row.objectId} ${row.onBehalfOfId ?? ''} ${row.status} ${ground(row)}`;
  if (row instanceof Claim) return `${row.id}${seen}: ${row.about.join()} ${ground(row)}`;
  if (row instanceof Mention) return `mention${seen}: ${row.entityId} in ${row.passageId}`;
  return `${row.id}${seen}`;
}

export const someDay: fc.Arbitrary<string | null> = fc.oneof(fc.constant(null), fc.constantFrom(...DAYS));

/**
 * A base without its hidden rows, and without what cannot stand without them: what visibility has to look like, said
 * another way. Rows are taken out until nothing refers to a row that is gone.
 */
export function withoutHidden(rows: readonly StoredRecord[]): StoredRecord[] {
  let kept = rows.filter((row) => row.visibility === 'PUBLIC').map(copy);
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const there = new Set(kept.map((row) => row.id));
    const gone = (id: string | null): boolean => id !== null && !there.has(id);
    for (const row of kept) {
      if (row instanceof Relation || row instanceof Claim) {
        row.evidence = row.evidence.filter((id) => !gone(id));
        row.contradicts = row.contradicts.filter((id) => !gone(id));
      }
      if (row instanceof Relation && gone(row.substituteForId)) row.substituteForId = null;
      if (row instanceof Claim) row.votedFor = row.votedFor.filter((id) => !gone(id));
    }
    kept = kept.filter((row) => {
      if (row instanceof Relation || row instanceof Claim) {
        const needed = row instanceof Relation ? [row.subjectId, row.objectId, row.onBehalfOfId] : row.about;
        return ![...needed, row.attributedToId].some(gone) && row.evidence.length + row.sources.length > 0;
      }
      if (row instanceof Document) return !gone(row.publicationId);
      if (row instanceof Passage) return !gone(row.documentId);
      if (row instanceof Mention) return !gone(row.entityId) && !gone(row.passageId);
      return true;
    });
  }
  return kept;
}

function copy<T extends object>(row: T): T {
  return copyWith(row, {});
}
