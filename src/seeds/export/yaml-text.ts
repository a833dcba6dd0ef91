import { Document, type Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { StringifyContext } from 'yaml/util';

/**
 * Values of the seed format as YAML that people like to read and edit: each row in lines of its own, what is short within it on one line.
 * How a value is written follows from the value and its place alone. Prettier would leave it as it is.
 */

/** The longest line that holds a list or a mapping, in UTF-16 units. Texts are not broken: a word that is added changes one line. */
const WIDTH = 140;

/** Lists whose items each begin a line. */
const ROWS: ReadonlySet<string> = new Set([
  'entities',
  'documents',
  'agenda',
  'items',
  'passages',
  'relations',
  'claims',
  'followUps',
  'steps',
  'mentions',
  'removed',
  'names',
]);

/** Lists whose items are short enough to stand on one line where they fit. */
const SHORT_ROWS: ReadonlySet<string> = new Set(['mentions', 'removed', 'names']);

/** Lists whose items are set apart by empty lines. */
const SPACED_ROWS: ReadonlySet<string> = new Set(['entities', 'documents', 'agenda', 'passages']);

/** Fields whose numbers may be written without quotation marks: the format takes both. */
const NUMERIC: ReadonlySet<string> = new Set([
  'occurrence',
  'number',
  'value',
  'edtf',
  'dates',
  'due',
  'votesFor',
  'votesAgainst',
  'abstentions',
]);

const OPTIONS = { lineWidth: 0, singleQuote: true } as const;

/** A list on one line, as Prettier writes it: `[a, b]`. */
class LineSeq extends YAMLSeq {
  override flow = true;

  override toString(context: StringifyContext, ...more: readonly (() => void)[]): string {
    return super.toString({ ...context, flowCollectionPadding: '' }, ...more);
  }
}

/** A mapping on one line, as Prettier writes it: `{ a: b }`. */
class LineMap extends YAMLMap {
  override flow = true;

  override toString(context: StringifyContext, ...more: readonly (() => void)[]): string {
    return super.toString({ ...context, flowCollectionPadding: ' ' }, ...more);
  }
}

/** A seed file. Undefined fields are left out. */
export function seedFileText(value: Readonly<Record<string, unknown>>): string {
  const root = new YAMLMap();
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const name = new Scalar(key);
    const isSection = typeof inner === 'object';
    if (isSection && root.items.length > 0) name.spaceBefore = true;
    root.add({ key: name, value: blockNode(inner, key, 0) });
  }
  return textOf(root);
}

function textOf(node: Node): string {
  const document = new Document();
  document.contents = node;
  return document.toString(OPTIONS);
}

/**
 * A value at its place in a file.
 * @param key the field that holds it, or the list that it is an item of
 * @param column where the line begins that it stands on
 */
function blockNode(value: unknown, key: string, column: number, isItem = false): Node {
  if (Array.isArray(value)) {
    if (ROWS.has(key)) return rowsNode(value, key, column);
    return lineOf(value, key, column) ?? listNode(value, key, column);
  }
  if (typeof value !== 'object' || value === null) return scalarOf(value, key);
  const isRow = (isItem && ROWS.has(key) && !SHORT_ROWS.has(key)) || key === 'dataset';
  const line = isRow ? null : lineOf(value, isItem ? '' : key, column);
  if (line) return line;
  const map = new YAMLMap();
  for (const [field, inner] of Object.entries(value)) {
    if (inner !== undefined) map.add({ key: new Scalar(field), value: blockNode(inner, field, column + (isItem ? 0 : 2)) });
  }
  return map;
}

function rowsNode(rows: readonly unknown[], key: string, column: number): Node {
  const list = new YAMLSeq();
  for (const [index, row] of rows.entries()) {
    const node = blockNode(row, key, column + 4, true);
    if (index > 0 && SPACED_ROWS.has(key)) node.spaceBefore = true;
    list.add(node);
  }
  return list;
}

function listNode(values: readonly unknown[], key: string, column: number): Node {
  const list = new YAMLSeq();
  for (const value of values) list.add(blockNode(value, key, column + 4, true));
  return list;
}

/** A list or mapping on one line, or null where it does not fit there. */
function lineOf(value: object, key: string, column: number): Node | null {
  if (hasLines(value)) return null;
  const node = lineNode(value, key);
  const before = column + (key === '' ? 0 : key.length + 2);
  return before + textOf(node).trimEnd().length <= WIDTH ? node : null;
}

function hasLines(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\n');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLines);
}

function lineNode(value: unknown, key: string): Node {
  if (Array.isArray(value)) {
    const list = new LineSeq();
    for (const one of value) list.add(lineNode(one, key));
    return list;
  }
  if (typeof value !== 'object' || value === null) return scalarOf(value, key);
  const map = new LineMap();
  for (const [field, inner] of Object.entries(value)) {
    if (inner !== undefined) map.add({ key: new Scalar(field), value: lineNode(inner, field) });
  }
  return map;
}

function scalarOf(value: unknown, key: string): Scalar {
  const isNumber = typeof value === 'string' && NUMERIC.has(key) && /^(?:0|[1-9]\d{0,8})$/.test(value);
  return new Scalar(isNumber ? Number(value) : value);
}
