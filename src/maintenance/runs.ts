import type { DataSource, EntityManager } from 'typeorm';
import { MaillageError } from '../errors.js';
import { latestRevision } from '../store/read.js';
import { type MaintenanceKind, MaintenanceRunRow } from '../store/tables.js';
import { inWritingTransaction } from '../store/transaction.js';

/** The last backup and the last verification of a base, kept in it so that administrators can see them on a page. */

export interface LastRuns extends Readonly<Record<MaintenanceKind, MaintenanceRunRow | null>> {
  /** The last revision of the base. */
  readonly present: number;
}

/**
 * Keeps that the base was archived or verified. A base that cannot be written keeps nothing: what was asked for is done all the same.
 * @param at UTC, ISO 8601
 * @param revision up to which revision; the last one by default
 */
export async function recordRun(
  dataSource: DataSource,
  kind: MaintenanceKind,
  { at, errors, revision }: { readonly at: string; readonly errors: number; readonly revision?: number },
): Promise<void> {
  try {
    await inWritingTransaction(dataSource, async (manager) => {
      await manager.upsert(MaintenanceRunRow, { kind, at, errors, revision: revision ?? (await latestRevision(manager)) }, ['kind']);
    });
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
  }
}

export async function lastRuns(manager: EntityManager): Promise<LastRuns> {
  const rows = await manager.find(MaintenanceRunRow);
  const last = (kind: MaintenanceKind): MaintenanceRunRow | null => rows.find((row) => row.kind === kind) ?? null;
  return { BACKUP: last('BACKUP'), VERIFY: last('VERIFY'), present: await latestRevision(manager) };
}
