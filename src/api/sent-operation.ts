import { preferenceAmong } from '../http/negotiation.js';

/** What a request at `/graphql` asks, read as Apollo reads it; null wherever Apollo would refuse it, or do more than to run it. */

export interface Sent {
  readonly query: string | PersistedQuery;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A query that was sent before, with its hash; since then the hash is enough. */
export interface PersistedQuery {
  readonly sha256: string;
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
  if (operationName !== null && typeof operationName !== 'string') return null;
  if ((variables !== null && !isRecord(variables)) || (extensions !== null && !isRecord(extensions))) return null;
  const source = extensions?.persistedQuery ? persistedIn(query, extensions.persistedQuery) : typeof query === 'string' ? query : null;
  return source === null ? null : { query: source, operationName, variables: variables ?? {} };
}

/** A query by its hash alone; null where it is to be kept, or the hash is none. */
function persistedIn(query: unknown, persisted: unknown): PersistedQuery | null {
  if (query !== undefined && query !== null) return null;
  return isRecord(persisted) && persisted.version === 1 && typeof persisted.sha256Hash === 'string'
    ? { sha256: persisted.sha256Hash }
    : null;
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
