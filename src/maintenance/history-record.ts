import type { EntityManager } from 'typeorm';
import { MaillageError, type Message, show } from '../errors.js';
import { HistoryHeadRow, RevisionRow } from '../store/tables.js';
import type { ArchiveKey } from './archive-key.js';
import { readArchive } from './archive.js';

/**
 * What is known from elsewhere of how far the history had come: written by `verify` or `backup` at some time, and kept where nobody who
 * can write to the database can. A history that was cut or rewritten since does not have it any more.
 */
export interface HistoryRecord {
  /** The number of the revision that was the last. */
  readonly revision: number;
  /** The chain after it. */
  readonly chain: string;
}

/** Where the history ends; null where the chain has not begun. */
export async function headOf(manager: EntityManager): Promise<HistoryRecord | null> {
  const row = await manager.findOneBy(HistoryHeadRow, { id: 1 });
  return row && { revision: row.revision, chain: row.chain };
}

/** A record as it is printed and kept: `12:<64 hexadecimal digits>`. */
export function writeRecord({ revision, chain }: HistoryRecord): string {
  return `${revision}:${chain}`;
}

/**
 * Reads a record.
 * @param from one as {@link writeRecord} wrote it, or the path of an archive
 * @param key where one is set, an archive that it did not sign is refused
 * @returns null for the archive of a base whose chain had not begun
 * @throws BAD_USER_INPUT for an archive that older programs made, which holds none; INVALID_ARCHIVE for one that is damaged
 */
export async function readRecord(from: string, key: ArchiveKey | null = null): Promise<HistoryRecord | null> {
  const [, number, digest] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(from.trim()) ?? [];
  if (number !== undefined && digest !== undefined) return { revision: Number(number), chain: digest };
  let found: { readonly revision: number; readonly chain?: string | null } | undefined;
  for await (const part of readArchive(from, key)) if (part.part === 'header') found = part.header;
  const { revision = 0, chain } = found ?? {};
  if (chain === undefined)
    throw new MaillageError('BAD_USER_INPUT', {
      fr: `${show(from)} vient d’une version qui ne notait pas où finit l’historique. Rien n’a été changé.`,
      en: `${show(from)} was made by a version that did not record where the history ends. Nothing was changed.`,
    });
  return chain === null ? null : { revision, chain };
}

/** Whether the history still has what was recorded of it. */
export async function recordErrors(manager: EntityManager, { revision, chain }: HistoryRecord): Promise<Message[]> {
  const row = await manager.findOneBy(RevisionRow, { number: revision });
  if (row?.chain === chain) return [];
  if (!row)
    return [
      {
        fr: `la révision ${revision}, qui a été notée ailleurs, n’est plus là : l’historique a été coupé`,
        en: `revision ${revision}, which was recorded elsewhere, is not there any more: the history was cut`,
      },
    ];
  return [
    {
      fr: `la révision ${revision} n’est pas celle qui a été notée ailleurs : l’historique a été réécrit`,
      en: `revision ${revision} is not the one that was recorded elsewhere: the history was rewritten`,
    },
  ];
}
