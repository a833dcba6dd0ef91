import { expect } from 'vitest';

/** What every answer carries, whatever made it: browsers guess nothing, give nothing away, and lend the page none of their powers. */
export function expectSecurityHeaders({ headers, status }: Pick<Response, 'headers' | 'status'>, what: string): void {
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  // Pages with forms say their own site where they were; nothing says it to others.
  expect(headers.get('referrer-policy'), what).toMatch(/^(?:no-referrer|same-origin)$/);
  expect(headers.get('permissions-policy'), what).toMatch(/^accelerometer=\(\), camera=\(\)/);
  expect(headers.get('cross-origin-resource-policy'), what).toMatch(/^(?:same|cross)-origin$/);
  expect(headers.get('x-permitted-cross-domain-policies'), what).toBe('none');
  // The browser keeps the policy of what it has. A picture that is opened by itself is shut in.
  if (status !== 304) expect(headers.get('content-security-policy'), what).toMatch(/^default-src 'none'; (?:.*frame-ancestors |sandbox$)/);
  for (const name of ['server', 'x-powered-by']) expect(headers.get(name), what).toBeNull();
}

/** Whether no window of another site holds on to the one that shows the answer. */
export function isIsolated({ headers }: Pick<Response, 'headers'>): boolean {
  return headers.get('cross-origin-opener-policy') === 'same-origin';
}
