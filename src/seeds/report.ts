import { labelOf } from '../core/enums.js';
import { foldSpace } from '../core/fold.js';
import { Certainty } from '../core/certainty.js';
import type { StoredRecord } from '../core/stored-record.js';
import { lineAt } from '../documents/anchor.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import type { Span } from '../documents/lines.js';
import { Entity, KINDS } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import { rowsIn, saidAtOf } from '../graph/said.js';
import { Claim, ClaimKind } from '../statements/claim.js';
import { type Course, courseOf } from '../statements/course.js';
import { FollowUp, FollowUpStatus } from '../statements/follow-up.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { RELATION_TYPES, relationTypeOf } from '../statements/vocabulary.js';
import type { CompiledSeeds } from './check.js';
import type { DocumentPassages } from './compile-passages.js';
import { namesIn, wordsOf } from './row-words.js';
import { type Undecided, undecidedMentions } from './undecided-mentions.js';

/** What the seeds hold and what they lack, for the people who write them. */

export interface CountOf {
  readonly label: string;
  readonly count: number;
}

export interface Uncovered {
  readonly documentId: string;
  readonly sentences: number;
  /** The sentences that no statement rests on and in which nothing is mentioned. */
  readonly missing: readonly Line[];
  /** The sentences that no statement rests on, though something is mentioned in them. */
  readonly mentionedOnly: readonly Line[];
}

/** Words of a document, on the line where they stand. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

interface Doubtful {
  readonly id: string;
  readonly certainty: string;
  readonly says: string;
  readonly passages: readonly string[];
}

export interface SeedReport {
  readonly entities: readonly CountOf[];
  readonly relations: readonly CountOf[];
  readonly claims: readonly CountOf[];
  readonly followUps: readonly CountOf[];
  readonly uncovered: readonly Uncovered[];
  /** Ids of the entities that no statement names. */
  readonly unstated: readonly string[];
  readonly doubtful: readonly Doubtful[];
  /** Names in the documents of which nothing decides whom they mean. */
  readonly undecided: readonly Undecided[];
}

/**
 * Counts what the seeds hold and finds what they lack. Labels are French.
 * @param stored the rows of the base, where there is one
 */
export function reportSeeds(compiled: CompiledSeeds, stored: readonly StoredRecord[] = []): SeedReport {
  const { records, pages } = compiled;
  const entities = records.filter((record) => record instanceof Entity);
  const statements = records.filter((record) => record instanceof Statement);
  const passages = new Map(records.filter((record) => record instanceof Passage).map((passage) => [passage.id, passage]));
  const names = namesIn(entities);
  const stated = new Set(statements.flatMap((statement) => statement.everyEntityId()));
  const rivals = new Set(
    statements.flatMap((statement) => (statement.contradicts.length > 0 ? [statement.id, ...statement.contradicts] : [])),
  );
  const courses = coursesOf(records);
  return {
    entities: KINDS.map((kind) => ({
      label: definitionOf(kind).labelPlural.fr,
      count: countWhere(entities, (entity) => entity.kind === kind.kind),
    })),
    relations: RELATION_TYPES.map((type) => ({
      label: `${type} (${relationTypeOf(type).label.fr})`,
      count: countWhere(statements, (row) => row instanceof Relation && row.type === type),
    })).filter(({ count }) => count > 0),
    claims: labelled(ClaimKind, (kind) => countWhere(statements, (row) => row instanceof Claim && row.claimKind === kind)),
    followUps: labelled(FollowUpStatus, (status) => countWhere(courses, (course) => course.status === status)),
    uncovered: pages.map((page) => uncoveredOf(page, records, statements, passages)),
    unstated: entities.map((entity) => entity.id).filter((id) => !stated.has(id)),
    undecided: undecidedIn(compiled, stored),
    doubtful: statements
      .filter((statement) => statement.certainty !== 'STATED' || rivals.has(statement.id))
      .map((statement) => ({
        id: statement.id,
        certainty: labelOf(Certainty, rivals.has(statement.id) ? 'DISPUTED' : statement.certainty).fr,
        says: wordsOf(statement, names),
        passages: statement.evidence.flatMap((id) => passages.get(id)?.quote ?? []),
      })),
  };
}

/** Where names stand in the documents and nothing decides whom they mean. */
export function undecidedIn({ records, pages }: CompiledSeeds, stored: readonly StoredRecord[] = []): Undecided[] {
  const entities = records.filter((record) => record instanceof Entity);
  return pages.flatMap((page) => undecidedMentions(page, entities, records, stored));
}

/** The courses of all follow-ups, as who reads everything finds them; what supersedes their steps apart. */
export function coursesOf(records: CompiledSeeds['records']): Course[] {
  const of = <T extends StoredRecord>(type: abstract new () => T): T[] => records.filter((record): record is T => record instanceof type);
  const saidAt = saidAtOf(rowsIn(new Map(records.map((record) => [record.id, record]))));
  const steps = of(FollowUpStep);
  const superseded = new Set(steps.flatMap(({ replaces, corrects, withdraws }) => [...replaces, ...corrects, ...withdraws]));
  return of(FollowUp).map((followUp) =>
    courseOf(
      followUp,
      steps.filter((step) => step.followUpId === followUp.id && !superseded.has(step.id)),
      saidAt,
    ),
  );
}

function countWhere<T>(rows: readonly T[], fits: (row: T) => boolean): number {
  return rows.filter(fits).length;
}

function labelled(set: Readonly<Record<string, string>>, count: (value: string) => number): CountOf[] {
  return Object.keys(set).map((value) => ({ label: `${value} (${labelOf(set, value).fr})`, count: count(value) }));
}

function uncoveredOf(
  page: DocumentPassages,
  records: CompiledSeeds['records'],
  statements: readonly Statement[],
  passages: ReadonlyMap<string, Passage>,
): Uncovered {
  const documentId = page.document.id;
  const quoted = statements.flatMap((statement) => statement.evidence.flatMap((id) => passages.get(id) ?? []));
  const stated = [...quoted.filter((passage) => passage.documentId === documentId), ...page.headings];
  const mentions = records.filter((record) => record instanceof Mention && record.documentId === documentId) as Mention[];
  const { text } = page.text;
  const lineOf = ({ start, end }: Span): Line => ({ line: lineAt(text, start), text: foldSpace(text.slice(start, end)) });
  const touches = (sentence: Span, spans: readonly Span[]): boolean =>
    spans.some((span) => span.start < sentence.end && sentence.start < span.end);
  const sentences = page.sentences();
  const unstated = sentences.filter((sentence) => !touches(sentence, stated));
  return {
    documentId,
    sentences: sentences.length,
    missing: unstated.filter((sentence) => !touches(sentence, mentions)).map(lineOf),
    mentionedOnly: unstated.filter((sentence) => touches(sentence, mentions)).map(lineOf),
  };
}
