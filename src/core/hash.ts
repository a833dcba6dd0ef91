import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of some values, by their JSON, as hexadecimal digits. */
export function hashOf(...parts: readonly unknown[]): string {
  return hashOfText(JSON.stringify(parts));
}
