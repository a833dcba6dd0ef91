import { getNullableType, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { type Connection, Page, type PageInfo } from '../core/connection.js';
import { badInput, show } from '../errors.js';

/**
 * Cursors that say which list they are of: its field, whose it is, and what it was asked with (filter, order), all but the page. A cursor
 * holds the key of its row; the same key stands somewhere in any list of the same sort, so that a cursor of another list would silently
 * start in the wrong place. One rule for the whole schema: resolvers see keys alone.
 */

/** How many characters of a cursor name its list. */
const TAG_LENGTH = 4;

/**
 * The name of a list in its cursors, with which each of them begins: FNV-1a of what it is, in base 36.
 * @param owner the id of the record whose list it is; null for those of the query itself
 * @param args that it was asked with; those of the page make no difference
 */
export function tagOf(field: string, owner: string | null = null, args: Readonly<Record<string, unknown>> = {}): string {
  const text = [field, owner ?? '', ...argumentsIn(args)].join('\u0000');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}

const OF_THE_PAGE: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

/** The arguments of a list in one spelling: by name, without those that are not given. */
function argumentsIn(args: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(args).flatMap(([name, value]) => {
    const written = OF_THE_PAGE.has(name) ? undefined : inOneSpelling(value);
    return written === undefined ? [] : [`${name} ${written}`];
  });
}

function inOneSpelling(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value)
    .map(([name, inner]) => [name, inOneSpelling(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? undefined : JSON.stringify(fields);
}

/** Makes every list that has pages give and take cursors of its own. */
export function tagCursors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const answer = getNullableType(field.type);
      const isList = isObjectType(answer) && answer.name.endsWith('Connection') && field.args.some(({ name }) => name === 'after');
      if (isList && field.resolve) field.resolve = withTags(field.resolve, field.name);
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

function withTags(resolve: Resolve, field: string): Resolve {
  return (source, args, context, info) => {
    let known: string | null = null;
    // Most who ask neither give a cursor nor want one.
    const tag = (): string => (known ??= tagOf(field, ownerOf(source), args));
    const isGiven = typeof args.after === 'string' || typeof args.before === 'string';
    const own = isGiven ? { ...args, ...untagged(args, 'after', tag()), ...untagged(args, 'before', tag()) } : args;
    const result = resolve(source, own, context, info);
    if (result instanceof Promise) return result.then((page: Connection<unknown> | null) => page && tagged(page, tag));
    return result === null || result === undefined ? result : tagged(result as Connection<unknown>, tag);
  };
}

function ownerOf(source: unknown): string | null {
  const id = typeof source === 'object' && source !== null && 'id' in source ? source.id : null;
  return typeof id === 'string' ? id : null;
}

/** @throws BAD_USER_INPUT for a cursor of another list, or none at all */
function untagged(args: Readonly<Record<string, unknown>>, argument: 'after' | 'before', tag: string): object {
  const cursor = args[argument];
  if (typeof cursor !== 'string') return {};
  if (cursor.startsWith(tag)) return { [argument]: cursor.slice(TAG_LENGTH) };
  throw badInput(argument, {
    fr: `${argument} : ${show(cursor)} n’est pas un curseur de cette liste.`,
    en: `${argument}: ${show(cursor)} is not a cursor of this list.`,
  });
}

function tagged(page: Connection<unknown>, tagOfList: () => string): Connection<unknown> {
  if (page instanceof Page) return page.withTag(tagOfList);
  const tag = tagOfList();
  const withTag = (cursor: string | null): string | null => cursor && tag + cursor;
  const { startCursor, endCursor } = page.pageInfo;
  const pageInfo: PageInfo = { ...page.pageInfo, startCursor: withTag(startCursor), endCursor: withTag(endCursor) };
  return { ...page, pageInfo, edges: page.edges.map((edge) => ({ ...edge, cursor: tag + edge.cursor })) };
}
