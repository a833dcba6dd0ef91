import { createHash } from 'node:crypto';
import { firstReaching } from '../core/sorted.js';
import { DIGESTS } from './common-passphrases.generated.js';

/**
 * The 9,747 most common leaked passwords that are as long as ours must be: those of SecLists' `10-million-password-list-top-1000000` with 15
 * characters or more. Only digests are kept, of their folded form (`passphrase-rules.ts`): `scripts/generate-common-passphrases.ts` writes
 * them. https://github.com/danielmiessler/SecLists (MIT)
 */

/** In bytes. A passphrase that nobody ever had is taken for a leaked one in one of a hundred million cases. */
const DIGEST_BYTES = 5;

/** One after the other, in order. */
const digests = Buffer.from(DIGESTS, 'base64');

/** How many there are: some passwords are one when they are folded. */
export const LISTED = digests.length / DIGEST_BYTES;

/** The first bytes of the SHA-256 of a folded passphrase. */
export function digestOf(folded: string): Buffer {
  return createHash('sha256').update(folded, 'utf8').digest().subarray(0, DIGEST_BYTES);
}

/** Whether a folded passphrase is on the list, as it is or with digits before or after it. */
export function isListed(folded: string): boolean {
  return [...new Set([folded, folded.replace(/^\d+|\d+$/gu, '')])].some((one) => isKept(digestOf(one)));
}

function isKept(digest: Buffer): boolean {
  const orderOf = (at: number): number => digests.compare(digest, 0, DIGEST_BYTES, at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES);
  const at = firstReaching(0, LISTED, (one) => orderOf(one) >= 0);
  return at < LISTED && orderOf(at) === 0;
}
