import { examples } from '../../src/web/graphql-editor.js';

/** A request of the mix: an operation of the contract, with the variables that its file gives as an example. */
export interface MixedRequest {
  readonly name: string;
  readonly body: string;
}

/** How every request of the mix is sent. */
export const HEADERS = { 'content-type': 'application/json', 'accept-encoding': 'identity' } as const;

/**
 * All operations of the contract, in the order of its files.
 * @throws when one of them is answered with an error or with nothing: its figures would say little
 */
export async function mixedRequests(url: string): Promise<MixedRequest[]> {
  const requests = examples('fr').map(({ name, query, variables }) => ({
    name,
    body: JSON.stringify({ query, operationName: name, variables: JSON.parse(variables) as unknown }),
  }));
  for (const { name, body } of requests) {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: HEADERS, body });
    const text = await response.text();
    if (!isAnswer(text)) throw new Error(`${name} is answered with ${response.status} ${text.slice(0, 500)}`);
    const { data } = JSON.parse(text) as { data: Record<string, unknown> };
    if (Object.values(data).some(isNothing)) throw new Error(`${name} is answered with nothing: are these the seeds of the contract?`);
  }
  return requests;
}

/** Whether a body is data without any error: errors come first, and are told apart without reading the whole. */
export function isAnswer(body: string): boolean {
  return body.startsWith('{"data":');
}

/** A field that holds no entity, no row of a list, no entry of a connection. */
function isNothing(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && (value as { totalCount?: number }).totalCount === 0;
}
