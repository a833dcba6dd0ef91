import { createHash, randomInt } from 'node:crypto';

/** The characters of minted and computed ids: digits and lower-case letters without i, l, o and u, which are misread. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const COMPUTED_LENGTH = 16;
const MINTED_LENGTH = 8;

/** What a minted id looks like, as a regular expression. */
export const MINTED_ID = `[0-9a-hjkmnp-tv-z]{${MINTED_LENGTH}}`;

/** What the end of a computed id looks like, as a regular expression. */
export const COMPUTED_ID = `[0-9a-hjkmnp-tv-z]{${COMPUTED_LENGTH}}`;

/** An id that follows from what the row is: the same parts always give the same id. */
export function computedId(prefix: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return `${prefix}/${[...digest.subarray(0, COMPUTED_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
}

/** How the ids of records begin that are no entities: `relation/…`. */
const RECORD_ID = /^(?:relation|claim|follow-up|step|agenda-item|document|passage|mention|contact|revision|change-set|change-operation)\//;

/** Whether an id is that of a record which is no entity. */
export function isRecordId(id: string): boolean {
  return RECORD_ID.test(id);
}

/** Whether YAML would read an id that was minted as a number: `12345678`, `7e123456`, `0x7b5e12`. */
export function readsAsNumber(id: string): boolean {
  return /^\d+(?:e\d+)?$|^0x[\da-f]+$/.test(id);
}

/** A new id at random that is none of those taken, and that seed files can hold without quotes. */
export function mintId(taken: { has: (id: string) => boolean }): string {
  for (;;) {
    const id = Array.from({ length: MINTED_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    if (!taken.has(id) && !readsAsNumber(id)) return id;
  }
}
