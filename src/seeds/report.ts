import { labelOf } from '../core/enums.js';
import { foldSpace } from '../core/fold.js';
import { Certainty } from '../core/certainty.js';
import { lineAt } from '../documents/anchor.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Entity, KINDS } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import { Claim, ClaimKind } from '../statements/claim.js';
import { FollowUp, FollowUpStatus } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { RELATION_TYPES, relationTypeOf } from '../statements/vocabulary.js';
import type { CompiledSeeds } from './check.js';
import type { DocumentPassages } from './compile-passages.js';
import { namesIn, wordsOf } from './row-words.js';

/** What the seeds hold and what they lack, for the people who write them. */

interface CountOf {
  readonly label: string;
  readonly count: number;
}

interface Uncovered {
  readonly documentId: string;
  readonly sentences: number;
  /** The sentences that no statement and no mention rests on, with their lines. */
  readonly missing: readonly { readonly line: number; readonly text: string }[];
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
}

/** Counts what the seeds hold and finds what they lack. Labels are French. */
export function reportSeeds({ records, pages }: CompiledSeeds): SeedReport {
  const entities = records.filter((record) => record instanceof Entity);
  const statements = records.filter((record) => record instanceof Statement);
  const passages = new Map(records.filter((record) => record instanceof Passage).map((passage) => [passage.id, passage]));
  const names = namesIn(entities);
  const stated = new Set(statements.flatMap((statement) => statement.everyEntityId()));
  const rivals = new Set(
    statements.flatMap((statement) => (statement.contradicts.length > 0 ? [statement.id, ...statement.contradicts] : [])),
  );
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
    followUps: labelled(FollowUpStatus, (status) =>
      countWhere(statements, (row) => row instanceof FollowUp && row.followUpStatus === status),
    ),
    uncovered: pages.map((page) => uncoveredOf(page, records, statements, passages)),
    unstated: entities.map((entity) => entity.id).filter((id) => !stated.has(id)),
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

/** The report as text to read. */
export function printReport(report: SeedReport): string {
  const total = (counts: readonly CountOf[]): number => counts.reduce((sum, { count }) => sum + count, 0);
  const table = (title: string, counts: readonly CountOf[]): string[] => [
    `${title} : ${total(counts)}`,
    ...counts.filter(({ count }) => count > 0).map(({ label, count }) => `  ${String(count).padStart(5)}  ${label}`),
    '',
  ];
  return [
    ...table('Fiches', report.entities),
    ...table('Relations', report.relations),
    ...table('Affirmations', report.claims),
    ...table('Suites à donner', report.followUps),
    ...report.uncovered.flatMap(({ documentId, sentences, missing }) => [
      `${documentId} : ${missing.length} ${missing.length > 1 ? 'phrases' : 'phrase'} sur ${sentences} sans déclaration ni mention`,
      ...missing.map(({ line, text }) => `  ligne ${line} : ${text}`),
      '',
    ]),
    `Fiches sans déclaration : ${report.unstated.length}`,
    ...report.unstated.map((id) => `  ${id}`),
    '',
    `Déclarations déduites, incertaines ou contestées : ${report.doubtful.length}`,
    ...report.doubtful.flatMap(({ id, certainty, says, passages }) => [
      `  ${id} (${certainty}) ${says}`,
      ...passages.map((quote) => `      « ${quote} »`),
    ]),
  ].join('\n');
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
  const mentions = records.filter((record) => record instanceof Mention);
  const spans = [...quoted, ...mentions, ...page.headings.map((span) => ({ ...span, documentId }))].filter(
    (span) => span.documentId === documentId,
  );
  const { text } = page.text;
  const sentences = page.sentences();
  const missing = sentences.filter((sentence) => !spans.some((span) => span.start < sentence.end && sentence.start < span.end));
  return {
    documentId,
    sentences: sentences.length,
    missing: missing.map(({ start, end }) => ({ line: lineAt(text, start), text: foldSpace(text.slice(start, end)) })),
  };
}
