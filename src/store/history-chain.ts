import { randomBytes } from 'node:crypto';
import { hashOf } from '../core/hash.js';
import type { ChangeAction, ChangeRow, RevisionRow } from './tables.js';

/**
 * The history as evidence: each revision has a digest of the chain before it and of all that it did, so that nothing in it can be changed
 * or taken out unseen. The chain goes over digests that are made with random salt: where a person is erased, image and salt go, and the
 * digest, which says nothing without them, stays.
 */

/** A new salt. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** The digest of one change. */
export function changeDigest(salt: string, change: ChangeContent): string {
  return hashOf(salt, change.record, change.rowId, change.action, said(change.before), said(change.after));
}

/** The content of an image. Empty columns and lists are left out, so that those added by a later version of the program change no digest. */
function said(image: Readonly<Record<string, unknown>> | null): object | null {
  return (
    image &&
    Object.fromEntries(Object.entries(image).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
  );
}

/** One change of one row. */
export interface ChangeContent {
  readonly record: string;
  readonly rowId: string;
  readonly action: ChangeAction;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** The digest of a revision's author, time and reason. */
export function revisionDigest(
  salt: string,
  { number, at, actor, reason, reverts }: Omit<RevisionRow, 'salt' | 'digest' | 'chain'>,
): string {
  return hashOf(salt, number, at, actor, reason, reverts);
}

/** The chain after a revision; the chain begins where there is none before. */
export function chainAfter(before: string | null, revision: string, changes: readonly Pick<ChangeRow, 'digest'>[]): string {
  return hashOf(before, revision, changes.map(({ digest }) => digest).sort());
}
