import { createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ErasureKeyRow } from './change-set-tables.js';

/** The ids of persons who were erased, and ids that held their names, as keyed hashes: they say that somebody was erased, not who. */

const PREFIX = 'erased/';

/** The hash of an id. */
export function erasedId(secret: string, id: string): string {
  return `${PREFIX}${createHmac('sha256', secret).update(id).digest('hex')}`;
}

/** Whether an id is a hash of one. */
export function isHashed(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The key of the base; null before anybody was erased. */
export async function erasureKey(manager: EntityManager): Promise<string | null> {
  return (await manager.findOneBy(ErasureKeyRow, { id: 1 }))?.secret ?? null;
}

/** The key of the base, created when there is none. */
export async function makeErasureKey(manager: EntityManager): Promise<string> {
  const known = await erasureKey(manager);
  if (known !== null) return known;
  const secret = randomBytes(32).toString('base64url');
  await manager.insert(ErasureKeyRow, { id: 1, secret });
  return secret;
}
