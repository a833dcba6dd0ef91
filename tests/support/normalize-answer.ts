/**
 * Answers as files to be read by people and compared by tests. Every passage and every plain reference to an entity stands once, in a
 * table by its id, and as its id wherever the answer repeats it; what moves with any change of the base (cursors, revision) is masked.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** What the contract's fragment `EntityRef` asks for: nothing else is a plain reference. */
const REFERENCE_FIELDS: ReadonlySet<string> = new Set(['__typename', 'id', 'kind', 'name']);
const MASKED: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor', 'revision']);

interface Tables {
  readonly entities: Map<string, JsonObject>;
  readonly passages: Map<string, JsonObject>;
}

/**
 * @param data the data of an answer, as JSON
 * @returns the text of the file
 * @throws when one id is answered with two contents
 */
export function normalizeAnswer(data: unknown): string {
  const tables: Tables = { entities: new Map(), passages: new Map() };
  const answer = normalize(data as Json, tables);
  const sorted = (table: Map<string, JsonObject>): JsonObject => Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ answer, entities: sorted(tables.entities), passages: sorted(tables.passages) }, null, 1)}\n`;
}

function normalize(value: Json, tables: Tables): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => normalize(one, tables));
  if (value === null || typeof value !== 'object') return value;
  const all = Object.entries(value).map(
    ([key, one]) => [key, MASKED.has(key) && one !== null ? `<${key}>` : normalize(one, tables)] as const,
  );
  const normalized: JsonObject = Object.fromEntries(all);
  const { id } = normalized;
  if (typeof id !== 'string') return normalized;
  if (isReference(normalized)) return refer(tables.entities, id, normalized);
  // What a passage itself is asked for beyond its place and words (its relations, say) belongs to the answer.
  if (id.startsWith('passage/') && 'quote' in normalized && !('relations' in normalized)) return refer(tables.passages, id, normalized);
  return normalized;
}

function isReference(value: JsonObject): boolean {
  return 'name' in value && 'kind' in value && Object.keys(value).every((key) => REFERENCE_FIELDS.has(key));
}

function refer(table: Map<string, JsonObject>, id: string, value: JsonObject): string {
  const known = table.get(id) ?? {};
  for (const [key, one] of Object.entries(value)) {
    if (key in known && JSON.stringify(known[key]) !== JSON.stringify(one)) throw new Error(`${id} has two values of ${key}`);
  }
  table.set(id, { ...known, ...value });
  return id;
}
