import type { EditContext } from '../changes/change-sets.js';
import type { Operation } from '../changes/operation.js';
import type { StoredRecord } from '../core/stored-record.js';
import { foldName } from '../core/fold.js';
import type { FoldedText } from '../documents/anchor.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { compareVersions } from '../import/write/versions.js';
import { addEvidence, quoteAt } from './evidence.js';

/** A corrected version of minutes that the base has: its statements rest on the new text too, as far as their sentences are in it. */

/** What became of the sentences of the version before. */
export interface Correction {
  /** The document whose sentences were looked for. */
  readonly before: string;
  /** How many sentences stand in it word for word, but for spaces, accents and signs. */
  readonly same: number;
  /** Sentences of which some words changed: to be read again. */
  readonly changed: readonly { readonly statement: string; readonly before: string; readonly after: string }[];
  /** Sentences without a place, or with several: what rests on them rests on the version before alone. */
  readonly orphans: readonly {
    readonly statement: string;
    readonly before: string;
    readonly reason: 'ABSENT' | 'AMBIGUOUS';
    readonly candidates: readonly string[];
  }[];
  /** What the two texts say otherwise; null where one of them does not. */
  readonly differences: readonly { readonly before: string | null; readonly after: string | null }[];
  /** What somebody said of names in the version before: their folded words and whom they name. */
  readonly names?: readonly { readonly surface: string; readonly entity: string | null }[];
  /** Where sentences stand in the new text on which statements rest already. */
  readonly covered: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Holds a new version against the newest that is there.
 * @param documentId of the new version
 * @returns null where there is none before
 */
export function correctionOf(
  context: EditContext,
  publicationId: string,
  { documentId, text }: { readonly documentId: string; readonly text: FoldedText },
): { readonly correction: Correction; readonly operations: readonly Operation[] } | null {
  const records = [...context.compiled.byId.values()];
  const newest = newestOf(records, publicationId);
  if (!newest) return null;
  const passages = new Map(records.flatMap((row) => (row instanceof Passage && row.documentId === newest.id ? [[row.id, row]] : [])));
  const quotes = records.flatMap((row) =>
    evidenceOf(row).flatMap((id) => {
      const passage = passages.get(id);
      return passage ? [{ owner: row.id, start: passage.start, end: passage.end }] : [];
    }),
  );
  const { kept, orphans, differences } = compareVersions(newest.text, text.text, quotes);
  const added = new Map<string, unknown[]>();
  for (const { owner, anchor } of kept)
    added.set(owner, [...(added.get(owner) ?? []), quoteAt(text, documentId, anchor.start, anchor.end)]);
  const operations = [...added].flatMap(([id, evidence]) => addEvidence(context, id, evidence));
  const correction: Correction = {
    before: newest.id,
    same: kept.filter(({ by }) => by !== 'NEAR').length,
    changed: kept.flatMap(({ by, owner, before, anchor }) => (by === 'NEAR' ? [{ statement: owner, before, after: anchor.quote }] : [])),
    orphans: orphans.map(({ owner, before, reason, candidates }) => ({ statement: owner, before, reason, candidates })),
    differences,
    names: records.flatMap((row) =>
      row instanceof Mention && row.documentId === newest.id && row.decidedBy.startsWith('editor:')
        ? [{ surface: foldName(row.surface), entity: row.entityId }]
        : [],
    ),
    covered: kept.map(({ anchor: { start, end } }) => ({ start, end })),
  };
  return { correction, operations };
}

function newestOf(records: readonly StoredRecord[], publicationId: string): Document | undefined {
  const day = ({ issuedOn, saidOn }: Document): string => issuedOn ?? saidOn ?? '';
  return records
    .filter((row): row is Document => row instanceof Document && row.publicationId === publicationId)
    .sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a.id < b.id ? -1 : 1))
    .at(-1);
}

function evidenceOf(row: StoredRecord): readonly string[] {
  const { evidence } = row as { evidence?: unknown };
  return Array.isArray(evidence) ? (evidence as string[]) : [];
}
