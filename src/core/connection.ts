import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { badInput, show } from '../errors.js';
import { checkRange } from './argument-checks.js';
import { elementAt, firstReaching } from './sorted.js';

/** Relay connections: https://relay.dev/graphql/connections.htm */

export const MAX_PAGE = 100;
export const DEFAULT_PAGE = 50;

@ObjectType({ description: 'Where a page is in the whole list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more precede.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first edge.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge.' })
  endCursor!: string | null;
}

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the beginning or after \`after\`, 1 to ${MAX_PAGE}; ${DEFAULT_PAGE} by default.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `How many from the end or before \`before\`, 1 to ${MAX_PAGE}. Not together with \`first\`.`,
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what precedes this cursor.' })
  before?: string | null;
}

interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** An order that a list can be asked for in. */
export interface Order<T> {
  /** Distinguishes it from other orders of the same list: a cursor of one is refused in another. */
  readonly name: string;
  /** A unique key of a row. */
  readonly keyOf: (item: T) => string;
  /** Whether rows stand by their keys in reverse. */
  readonly descending: boolean;
}

/**
 * Cuts a page out of a list in stable order. Cursors hold the key of their row, so they stay good when rows come or go.
 * @param items sorted by `keyOf` in binary order, keys unique: see `sortByKey`
 * @throws BAD_USER_INPUT for a bound out of range, `first` with `last`, or a cursor that is none
 */
export function paginate<T>(items: readonly T[], args: ConnectionArgs, keyOf: (item: T) => string): Page<T> {
  return paginateBy(items, args, { name: '', keyOf, descending: false });
}

/** {@link paginate} for a list that can be asked for in several orders. `items` are sorted by the one given. */
export function paginateBy<T>(items: readonly T[], args: ConnectionArgs, { name: order, keyOf, descending }: Order<T>): Page<T> {
  const bound = (name: 'first' | 'last'): number | null => {
    const value = args[name] ?? null;
    return value === null ? null : checkRange(name, value, 1, MAX_PAGE);
  };
  const first = bound('first');
  const last = bound('last');
  if (first !== null && last !== null) {
    throw badInput('last', { fr: 'first et last ne vont pas ensemble.', en: 'first and last do not go together.' });
  }
  const { after = null, before = null } = args;
  const firstWhere = (reached: (key: string) => boolean): number =>
    firstReaching(0, items.length, (at) => reached(keyOf(elementAt(items, at))));
  const afterKey = after === null ? null : readCursor('after', after, order);
  const beforeKey = before === null ? null : readCursor('before', before, order);
  const from = afterKey === null ? 0 : firstWhere((key) => (descending ? key < afterKey : key > afterKey));
  const to = beforeKey === null ? items.length : firstWhere((key) => (descending ? key <= beforeKey : key >= beforeKey));
  const end = Math.max(from, to);
  const start = last === null ? from : Math.max(from, end - last);
  const stop = last === null ? Math.min(end, from + (first ?? DEFAULT_PAGE)) : end;
  const cursorAt = (at: number): string => writeCursor(keyOf(elementAt(items, start + at)), order);
  return new Page(items.slice(start, stop), { before: start, totalCount: items.length }, cursorAt);
}

/** A page of a list, whose cursors are made when they are asked for: most who ask want the rows alone. */
export class Page<T> implements Connection<T> {
  readonly totalCount: number;

  /**
   * @param place how many rows stand before it, and how many there are in all
   * @param cursorAt the cursor of a row of the page
   */
  constructor(
    readonly nodes: readonly T[],
    private readonly place: { readonly before: number; readonly totalCount: number },
    private readonly cursorAt: (at: number) => string,
  ) {
    this.totalCount = place.totalCount;
  }

  get edges(): readonly Edge<T>[] {
    return this.nodes.map((node, at) => ({ cursor: this.cursorAt(at), node }));
  }

  get pageInfo(): PageInfo {
    const { place, cursorAt } = this;
    const { length } = this.nodes;
    return {
      hasNextPage: place.before + length < place.totalCount,
      hasPreviousPage: place.before > 0,
      startCursor: length === 0 ? null : cursorAt(0),
      endCursor: length === 0 ? null : cursorAt(length - 1),
    };
  }

  /** The same page, whose cursors begin with a text. */
  withTag(tag: () => string): Page<T> {
    return new Page(this.nodes, this.place, (at) => tag() + this.cursorAt(at));
  }

  /** The same page of what is made of its rows. */
  map<U>(make: (node: T) => U): Page<U> {
    return new Page(this.nodes.map(make), this.place, this.cursorAt);
  }
}

function writeCursor(key: string, order: string): string {
  return Buffer.from(`${checkOf(order + key)}${key}`, 'utf8').toString('base64url');
}

const CHECK_LENGTH = 6;

/** What distinguishes a cursor of this program, and of this order, from any other text: FNV-1a of order and key, in base 36. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(CHECK_LENGTH, '0').slice(-CHECK_LENGTH);
}

const CURSOR = /^[A-Za-z0-9_-]+$/;

function readCursor(argument: 'after' | 'before', cursor: string, order: string): string {
  const key = CURSOR.test(cursor) ? Buffer.from(cursor, 'base64url').toString('utf8').slice(CHECK_LENGTH) : null;
  if (key !== null && writeCursor(key, order) === cursor) return key;
  throw badInput(argument, {
    fr: `${show(cursor)} n’est pas un curseur de cette liste.`,
    en: `${show(cursor)} is not a cursor of this list.`,
  });
}

/**
 * Makes the connection and edge types of a list. `name` is the name without suffix: `Relation` gives `RelationConnection` and `RelationEdge`.
 */
export function connectionOf<T extends object>(name: string, node: () => object, description: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of \`${name}Connection\`.` })
  class EdgeType {
    @Field(() => String, { description: 'The position of the row, for `after` and `before`.' })
    cursor!: string;

    @Field(() => node(), { description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'The rows of the page, each with its cursor.' })
    edges!: EdgeType[];

    @Field(() => [node()], { description: 'The rows of the page.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page is in the whole list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows there are in all pages together.' })
    totalCount!: number;
  }
  return ConnectionType as ClassType<Connection<T>>;
}
