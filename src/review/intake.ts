import { createHash } from 'node:crypto';
import { type DataSource, type EntityManager, Not } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { mintId } from '../core/ids.js';
import { refusal } from '../import/reading/model/refusals.js';
import { READING_LIMITS } from '../import/reading/model/limits.js';
import { ChangeSetRow } from '../store/change-set-tables.js';
import { ImportPartRow, ImportRow } from '../store/import-tables.js';
import { inWritingTransaction } from '../store/transaction.js';

/** Minutes as they are received: kept byte by byte before anything is read. */

/** How many bytes stand in one row: 192 KiB, of which archives hold some hundreds at once. */
const PART = 3 * 64 * 1024;

export interface Received {
  readonly id: string;
  /** Whether the same person gave the same bytes before, and still can review them. */
  readonly again: boolean;
}

/**
 * Keeps a document, to be read. The same bytes from the same person are the same import.
 * @param name of the file; empty for pasted text
 * @throws BAD_USER_INPUT when it is empty or larger than what is read
 */
export async function receive(dataSource: DataSource, actor: Actor, name: string, bytes: Uint8Array): Promise<Received> {
  if (bytes.length === 0) throw refusal('EMPTY', READING_LIMITS, name);
  if (bytes.length > READING_LIMITS.bytes) throw refusal('TOO_LARGE', READING_LIMITS, name, bytes.length);
  const bytesHash = createHash('sha256').update(bytes).digest('hex');
  return inWritingTransaction(dataSource, async (manager) => {
    const known = await sameBytes(manager, actor, bytesHash);
    if (known) return { id: known, again: true };
    const at = new Date().toISOString();
    const id = `import/${mintId(new Set())}`;
    await manager.insert(ImportRow, {
      id,
      state: 'READING',
      owner: actor.name,
      ownerId: actor.id,
      fileName: name.slice(0, MAX_NAME),
      byteLength: bytes.length,
      bytesHash,
      text: null,
      extractor: null,
      problem: null,
      outcome: null,
      changeSetId: null,
      createdAt: at,
      updatedAt: at,
    });
    for (let start = 0, position = 0; start < bytes.length; start += PART, position += 1)
      await manager.insert(ImportPartRow, {
        importId: id,
        position,
        data: Buffer.from(bytes.subarray(start, start + PART)).toString('base64'),
      });
    return { id, again: false };
  });
}

const MAX_NAME = 200;

/** An import of these bytes that its owner can go on with: not one that failed, nor one whose draft was given up. */
async function sameBytes(manager: EntityManager, { id: ownerId }: Actor, bytesHash: string): Promise<string | null> {
  const rows = await manager.find(ImportRow, {
    select: { id: true, changeSetId: true },
    where: { ownerId, bytesHash, state: Not('FAILED') },
    order: { createdAt: 'DESC', id: 'ASC' },
  });
  for (const { id, changeSetId } of rows) {
    const draft = changeSetId === null ? null : await manager.findOneBy(ChangeSetRow, { id: changeSetId });
    if (draft?.state !== 'DISCARDED') return id;
  }
  return null;
}

/** The bytes of an import as they came; null once they were erased. */
export async function bytesOf(manager: EntityManager, importId: string): Promise<Uint8Array | null> {
  const parts = await manager.find(ImportPartRow, { where: { importId }, order: { position: 'ASC' } });
  return parts.length === 0 ? null : Buffer.concat(parts.map(({ data }) => Buffer.from(data, 'base64')));
}
