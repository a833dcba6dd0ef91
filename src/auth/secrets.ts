import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Secrets that the program makes: long and random, so that a fast hash is enough to store them by. */

/** 256 bits at random, as they stand in cookies and addresses. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text may be one of ours: nothing else is hashed or looked up. */
export function isSecret(text: string | undefined): text is string {
  return text !== undefined && /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** What is stored of a secret: its SHA-256, in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * The token that the forms of a browser carry: it follows from a cookie that scripts and other sites cannot read, so whoever sends it has
 * had the form from us. https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function formTokenOf(cookie: string): string {
  return createHmac('sha256', cookie).update('form').digest('base64url');
}

/** Compares without telling by its duration how much agrees. */
export function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
