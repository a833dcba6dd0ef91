import type { Actor } from '../../src/auth/actor.js';
import type { Role } from '../../src/core/access.js';
import type { TestBase } from './base.js';

/** Mutations as tests send them. */

/** What every mutation answers with. */
export interface Payload {
  readonly changeSet: {
    readonly id: string;
    readonly changeSetState: string;
    readonly publishedAs: { readonly sequence: number } | null;
  } | null;
  readonly userErrors: readonly { readonly path: readonly string[]; readonly code: string; readonly fr: string; readonly en: string }[];
  readonly [thing: string]: unknown;
}

const OUTCOME =
  'changeSet { id changeSetState publishedAs { sequence } } userErrors { path code fr: message(lang: FR) en: message(lang: EN) }';

/** Sends one mutation, as an editor where nobody else is named. */
export async function sendMutation(
  base: TestBase,
  name: string,
  input: Record<string, unknown>,
  fields = '',
  as: { name?: string; role?: Role; actor?: Actor } = {},
): Promise<{ payload: Payload; errors: Awaited<ReturnType<TestBase['ask']>>['errors']; sql: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors, sql } = await base.ask<Record<string, Payload> | null>(
    `mutation M($input: ${type}) { done: ${name}(input: $input) { ${OUTCOME} ${fields} } }`,
    { input },
    { role: 'EDITOR', ...as },
  );
  return { payload: (data?.done ?? null) as Payload, errors, sql };
}
