import type { DataSource } from 'typeorm';
import { Person } from '../kinds/index.js';
import { ErasureKeyRow, ErasureRow } from '../store/change-set-tables.js';
import { erasedId, erasureKey } from '../store/erased-ids.js';
import { inWritingTransaction } from '../store/transaction.js';
import { cleanFile, eraseInside } from './erase.js';
import { readState } from './state.js';

/** Who was erased in a base: keyed hashes, and the key. */
export interface Erasures {
  readonly secret: string | null;
  readonly rows: readonly ErasureRow[];
}

/** Who was erased in a base. */
export async function readErasures({ manager }: DataSource): Promise<Erasures> {
  return { secret: await erasureKey(manager), rows: await manager.find(ErasureRow) };
}

/**
 * Erases again, in a base that was restored from an older archive, who had been erased in the base that it took the place of.
 * @returns how many persons were erased again
 */
export async function reapplyErasures(dataSource: DataSource, { secret, rows }: Erasures): Promise<number> {
  if (secret === null || rows.length === 0) return 0;
  const hashes = new Set(rows.map(({ hash }) => hash));
  const count = await inWritingTransaction(dataSource, async (manager) => {
    // The hashes are of this key; what the archive knows of erasures is of the same base, and older.
    await manager.upsert(ErasureKeyRow, { id: 1, secret }, ['id']);
    const { records } = await readState(manager);
    const again = [...records.values()].filter((row) => row instanceof Person && hashes.has(erasedId(secret, row.id)));
    for (const { id } of again) await eraseInside(manager, { name: 'restore' }, id);
    await manager.upsert(ErasureRow, [...rows], ['hash']);
    return again.length;
  });
  if (count > 0) await cleanFile(dataSource);
  return count;
}
