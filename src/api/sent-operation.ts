import { preferenceAmong } from '../http/negotiation.js';

/** What a request at `/graphql` asks, read as Apollo reads it; null wherever Apollo would refuse it, or do more than to run it. */

export interface Sent {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the body of a POST asks. */
export function sentInBody(body: unknown): Sent | null {
  return isRecord(body) ? sentIn(body) : null;
}

/** What the query of an address asks. */
export function sentInQuery(query: URLSearchParams): Sent | null {
  const fields: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const [value, ...others] = query.getAll(name);
    if (others.length > 0) return null;
    if (value === undefined) continue;
    fields[name] = name === 'variables' || name === 'extensions' ? recordIn(value) : value;
    // There, null is no JSON object.
    if (fields[name] === null) return null;
  }
  return sentIn(fields);
}

function sentIn({ query, operationName = null, variables = null, extensions = null }: Fields): Sent | null {
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables !== null && !isRecord(variables)) return null;
  // By its hash, a query is looked up or kept.
  if (extensions !== null && (!isRecord(extensions) || extensions.persistedQuery)) return null;
  return { query, operationName, variables: variables ?? {} };
}

function recordIn(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** The media types that an answer may be of. */
const preferredType = preferenceAmong([
  JSON_TYPE,
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
]);

/** The media type of an answer by what the client accepts; null where it accepts none. */
export function typeOfAnswer(accept: string | undefined): string | null {
  return accept ? preferredType(accept) : JSON_TYPE;
}
