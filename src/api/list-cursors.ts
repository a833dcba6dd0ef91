import { getNullableType, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Connection, PageInfo } from '../core/connection.js';
import { badInput, show } from '../errors.js';

/**
 * Cursors that say which list they are of. A page holds the key of its row; the same key stands somewhere in any list of the same
 * sort, so that a cursor of another list would silently start in the wrong place. One rule for the whole schema: resolvers see keys
 * alone.
 */

/** How many characters of a cursor name its list. */
const TAG_LENGTH = 4;

/** The name of a list in its cursors, with which each of them begins: FNV-1a of the name of the field, in base 36. */
export function tagOf(field: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < field.length; at += 1) hash = Math.imul(hash ^ field.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(TAG_LENGTH, '0').slice(-TAG_LENGTH);
}

/** Makes every list that has pages give and take cursors of its own. */
export function tagCursors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const answer = getNullableType(field.type);
      const isList = isObjectType(answer) && answer.name.endsWith('Connection') && field.args.some(({ name }) => name === 'after');
      if (isList && field.resolve) field.resolve = withTags(field.resolve, tagOf(field.name));
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

function withTags(resolve: Resolve, tag: string): Resolve {
  return (source, args, context, info) => {
    const result = resolve(source, { ...args, ...untagged(args, 'after', tag), ...untagged(args, 'before', tag) }, context, info);
    if (result instanceof Promise) return result.then((page: Connection<unknown> | null) => page && tagged(page, tag));
    return result === null || result === undefined ? result : tagged(result as Connection<unknown>, tag);
  };
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

function tagged(page: Connection<unknown>, tag: string): Connection<unknown> {
  const withTag = (cursor: string | null): string | null => cursor && tag + cursor;
  const { startCursor, endCursor } = page.pageInfo;
  const pageInfo: PageInfo = { ...page.pageInfo, startCursor: withTag(startCursor), endCursor: withTag(endCursor) };
  return { ...page, pageInfo, edges: page.edges.map((edge) => ({ ...edge, cursor: tag + edge.cursor })) };
}
