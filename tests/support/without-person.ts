import { planErasure } from '../../src/changes/erase-plan.js';
import type { StoredRecord } from '../../src/core/stored-record.js';

/** The rows of a base once a person has been erased. */
export function withoutPerson(rows: readonly StoredRecord[], id: string): StoredRecord[] {
  const erasure = planErasure({ records: new Map(rows.map((row) => [row.id, row])), formerIds: [] }, id);
  if (!erasure) throw new Error(`${id} is nobody`);
  const after = new Map([...erasure.updates, ...erasure.reidentified].map((update) => [update.before.id, update.after]));
  const gone = new Set([id, ...erasure.deletes.map((row) => row.id)]);
  return [...rows.filter((row) => !gone.has(row.id)).map((row) => after.get(row.id) ?? row), ...erasure.inserts];
}
