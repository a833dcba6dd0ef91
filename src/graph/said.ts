import { sortByKey } from '../core/sorted.js';
import { Claim } from '../statements/claim.js';
import { latestDay } from '../statements/days.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { claimKey, followUpKey, relationKey } from './sort-keys.js';
import type { VisibleRecords } from './visibility.js';

/** All that was said, sorted as the API serves it: relations, then claims, then follow-ups. */
export function sortedStatements({ statements }: VisibleRecords): readonly Statement[] {
  const relations = sortByKey(
    statements.filter((one) => one instanceof Relation),
    relationKey,
  );
  const claims = sortByKey(
    statements.filter((one) => one instanceof Claim),
    claimKey,
  );
  const followUps = sortByKey(
    statements.filter((one) => one instanceof FollowUp),
    followUpKey,
  );
  return [...relations, ...claims, ...followUps];
}

/** The day on which a statement was said: the latest of those of its evidence that is visible. */
export function saidOnOf({ documents, passages }: Pick<VisibleRecords, 'documents' | 'passages'>): (statement: Statement) => string | null {
  const ofDocument = new Map(documents.map(({ id, saidOn }) => [id, saidOn]));
  const ofPassage = new Map(passages.map(({ id, documentId }) => [id, ofDocument.get(documentId) ?? null]));
  return ({ evidence, sources }) =>
    latestDay([...evidence.map((id) => ofPassage.get(id) ?? null), ...sources.map(({ accessed }) => accessed)]);
}
