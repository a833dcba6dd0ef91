import type { EntityManager } from 'typeorm';
import { groupBy } from '../core/group-by.js';
import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { ErasureRow } from '../store/change-set-tables.js';
import { chainAfter, changeDigest, revisionDigest } from '../store/history-chain.js';
import { imageOf } from '../store/read.js';
import { ChangeRow, HistoryHeadRow, RevisionRow } from '../store/tables.js';

/**
 * Whether the history is what was written: rows that were changed behind the program's back, images that were altered, revisions that
 * were taken out, from its end too. Revisions that are older than the chain have no digests; after its first, all have.
 */
export async function chainErrors(manager: EntityManager, rows: readonly StoredRecord[]): Promise<Message[]> {
  const revisions = await manager.find(RevisionRow, { order: { number: 'ASC' } });
  const changes = await manager.find(ChangeRow, { order: { revision: 'ASC' } });
  const hasErasures = (await manager.count(ErasureRow)) > 0;
  const begun = revisions.find(({ chain }) => chain !== null)?.number ?? Infinity;
  return [
    ...links(
      revisions,
      groupBy(changes, ({ revision }) => [String(revision)]),
      begun,
      hasErasures,
    ),
    ...headErrors(revisions, await manager.findOneBy(HistoryHeadRow, { id: 1 })),
    ...images(
      manager,
      changes.filter(({ revision }) => revision >= begun),
      new Map(rows.map((row) => [row.id, row])),
      hasErasures,
    ),
  ];
}

function links(
  revisions: readonly RevisionRow[],
  changes: ReadonlyMap<string, ChangeRow[]>,
  begun: number,
  hasErasures: boolean,
): Message[] {
  const errors: Message[] = [];
  let before: string | null = null;
  for (const revision of revisions.filter(({ number }) => number >= begun)) {
    const { number, salt, digest, chain } = revision;
    // Where a person was erased who stood in the reason, the salt is gone with the name.
    const isWhole = salt === null ? hasErasures && digest !== null : digest === revisionDigest(salt, revision);
    if (!isWhole || chain !== chainAfter(before, digest ?? '', changes.get(String(number)) ?? [])) {
      errors.push({
        fr: `la révision ${number} n’est plus celle qui a été écrite : l’historique a été modifié`,
        en: `revision ${number} is not what was written: the history was altered`,
      });
    }
    before = chain;
  }
  return errors;
}

/** Whether the history ends where it is said to end. */
function headErrors(revisions: readonly RevisionRow[], head: HistoryHeadRow | null): Message[] {
  const last = revisions.at(-1);
  if ((last?.chain ?? null) === (head?.chain ?? null) && (!head || head.revision === last?.number)) return [];
  const [found, said] = [last?.number ?? 0, head?.revision ?? 0];
  if (found === said)
    return [
      {
        fr: `la révision ${found} n’est pas celle par laquelle l’historique finissait`,
        en: `revision ${found} is not the one that the history ended with`,
      },
    ];
  return [
    {
      fr: `l’historique finit à la révision ${found}, alors que la dernière écrite était la ${said}`,
      en: `the history ends at revision ${found}, but the last that was written was ${said}`,
    },
  ];
}

/** Each change held against its digest: what it left is what the next change of the row found, or what stands. */
function images(
  manager: EntityManager,
  changes: readonly ChangeRow[],
  rows: ReadonlyMap<string, StoredRecord>,
  hasErasures: boolean,
): Message[] {
  const errors: Message[] = [];
  for (const [id, all] of groupBy(changes, ({ record, rowId }) => [`${record} ${rowId}`])) {
    all.forEach((change, index) => {
      const next = all[index + 1];
      const row = rows.get(change.rowId);
      const after = next ? next.before : row ? imageOf(manager.connection, row) : null;
      if (change.salt === null ? change.digest !== null && hasErasures : change.digest === changeDigest(change.salt, { ...change, after }))
        return;
      errors.push({
        fr: `${id} n’est pas ce que la révision ${change.revision} en a fait`,
        en: `${id} is not what revision ${change.revision} made of it`,
      });
    });
  }
  return errors;
}
