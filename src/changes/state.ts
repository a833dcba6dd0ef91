import type { DataSource, EntityManager } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { checkRows, type RuleCode } from '../seeds/checks/check-rows.js';
import { type CompiledRows, compileRows } from '../seeds/compile-rows.js';
import { decompile } from '../seeds/decompile/decompile.js';
import { contentOf, depthOf, fileOf, ItemSource, type SeedItem } from '../seeds/decompile/items.js';
import { schemaErrors } from '../seeds/format/validate.js';
import { pathOf } from '../seeds/format/pointer.js';
import type { Texts } from '../seeds/rows/anchors.js';
import { gatherRows } from '../seeds/rows/gather.js';
import type { Location, Rows, ReadersDoubt } from '../seeds/rows/rows.js';
import { warnOfRows } from '../seeds/warnings/warn-rows.js';
import { erasureKey } from '../store/erased-ids.js';
import { latestRevision, readRecords } from '../store/read.js';
import { FormerIdRow } from '../store/tables.js';

/** The base as rows of seed files, checked and compiled: what operations are applied to. */

/** Rows of seed files by the ids of their records. */
export type Items = ReadonlyMap<string, SeedItem>;

/** Something wrong with a row. */
export interface Fault {
  readonly itemId: string;
  /** Inside the row. */
  readonly path: readonly string[];
  readonly code: RuleCode | 'INVALID';
  readonly message: Message;
}

/** Something doubtful about a row. */
export interface Doubt {
  readonly itemId: string;
  readonly message: Message;
  /** Whose reading it is about; absent from a slip. */
  readonly readers?: ReadersDoubt | undefined;
}

/** What a set of rows comes to. */
export interface Compiled {
  readonly items: Items;
  readonly rows: Rows;
  readonly texts: Texts;
  readonly faults: readonly Fault[];
  /** Null when the faults leave nothing to compile. */
  readonly result: CompiledRows | null;
  readonly byId: ReadonlyMap<string, StoredRecord>;
}

/** The base at one revision. */
export interface BaseState {
  readonly number: number;
  readonly records: ReadonlyMap<string, StoredRecord>;
  readonly formerIds: readonly FormerIdRow[];
  /** With what ids of erased persons are hashed; null before anybody was. */
  readonly erasureKey: string | null;
  readonly texts: Texts;
  readonly compiled: Compiled;
}

const states = new WeakMap<DataSource, BaseState>();

/** The base as it is now; read again only when its revision has moved. */
export async function readState(manager: EntityManager): Promise<BaseState> {
  const number = await latestRevision(manager);
  const known = states.get(manager.connection);
  if (known?.number === number) return known;
  const records = Object.values(await readRecords(manager)).flat();
  const formerIds = await manager.find(FormerIdRow);
  const state = makeState(number, records, formerIds, await erasureKey(manager));
  states.set(manager.connection, state);
  return state;
}

/** The state that records make. */
export function makeState(
  number: number,
  records: readonly StoredRecord[],
  formerIds: readonly FormerIdRow[],
  key: string | null = null,
): BaseState {
  const { items, texts } = decompile(records, formerIds);
  const compiled = compileItems(new Map(items.map((item) => [item.id, item])), texts, []);
  return { number, records: new Map(records.map((row) => [row.id, row])), formerIds, erasureKey: key, texts, compiled };
}

const IN_BASE: Message = { fr: 'dans la base', en: 'in the base' };

/**
 * Checks and compiles rows, by the rules of seed files.
 * @param written the ids of those that are new or changed: their form is checked too
 */
export function compileItems(items: Items, texts: Texts, written: readonly string[]): Compiled {
  const faults: Fault[] = written.flatMap((id) => {
    const item = items.get(id);
    return item ? formFaults(item) : [];
  });
  const rows = gatherRows(faults.length > 0 ? [] : [...items.values()].map(contentOf), IN_BASE);
  if (faults.length > 0) return { items, rows, texts, faults, result: null, byId: new Map() };
  const located = checkRows(rows, texts, (at, message, code) => faults.push({ ...placeOf(at), code, message }));
  try {
    const result = compileRows(rows, texts, located);
    return { items, rows, texts, faults, result, byId: new Map(result.records.map((row) => [row.id, row])) };
  } catch (error) {
    // Rows that break the rules can be such that no records can be made of them.
    if (faults.length === 0) throw error;
    return { items, rows, texts, faults, result: null, byId: new Map() };
  }
}

/** What is wrong with the form of a row. */
function formFaults(item: SeedItem): Fault[] {
  return schemaErrors(fileOf(item)).map(({ pointer, message }) => ({
    itemId: item.id,
    path: pathOf(pointer).slice(depthOf(item)),
    code: 'INVALID',
    message,
  }));
}

function placeOf({ source, path }: Location): Pick<Fault, 'itemId' | 'path'> {
  if (!(source instanceof ItemSource)) throw new Error('a row of the base came from a file');
  return { itemId: source.item.id, path: path.slice(depthOf(source.item)).map(String) };
}

/** The faults of one set of rows that another has not: what a change would break. */
export function newFaults(after: Compiled, before: Compiled): Fault[] {
  const key = ({ itemId, path, code, message }: Fault): string => JSON.stringify([itemId, path, code, message.en]);
  const known = new Set(before.faults.map(key));
  return after.faults.filter((fault) => !known.has(key(fault)));
}

/** What is likely to be a slip in one set of rows, and was not in another. */
export function newWarnings(after: Compiled, before: Compiled): Doubt[] {
  const of = ({ rows, texts }: Compiled): Doubt[] => {
    const found: Doubt[] = [];
    warnOfRows(rows, texts, (at, message, readers) => found.push({ itemId: placeOf(at).itemId, message, readers }));
    return found;
  };
  const key = ({ itemId, message }: Doubt): string => `${itemId} ${message.en}`;
  const known = new Set(of(before).map(key));
  const doubts = of(after).filter((one) => !known.has(key(one)));
  return doubts.filter(({ itemId, readers }) => readers?.code !== 'HIDDEN_NAME' || !isReadAlready(itemId, before, after));
}

/** Whether a name was there before: a new text in which it stands too shows it to nobody. */
function isReadAlready(id: string, before: Compiled, after: Compiled): boolean {
  const isSame = (one: string): boolean => before.items.get(one) === after.items.get(one);
  const documents = [...before.items.values()].filter(({ section }) => section === 'documents');
  return isSame(id) && documents.every((one) => isSame(one.id));
}
