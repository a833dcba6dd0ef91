import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { StoredRecord } from '../../core/stored-record.js';
import { isOfRow } from '../answer-size.js';
import { isConnection } from '../cost.js';
import { rowShownBy } from '../row-shown.js';
import { type KeptText, LONGEST_KEPT } from './kept-texts.js';
import type { Written } from './json-text.js';
import type { Run } from './run.js';
import type { Write } from './values.js';

/**
 * Objects of rows that are written once for each view and then copied: what a selection says of a row follows from the view, the arguments and
 * the row. A copy counts what writing it counted, and is used only where nothing in it would have waited, so that an operation takes the same course with
 * copies and without.
 */

/** What is found out of a selection before anything of it is written. */
interface Selection {
  /** How many fields it has, fragments counted once. */
  fields: number;
  /** Whether a list in it has pages: what is asked of it differs from one who asks to another, and is long. */
  hasPages: boolean;
  /** Whether something in it waits for its turn as lists do. */
  hasLists: boolean;
  /** The variables among its arguments. */
  readonly variables: Set<string>;
}

/** How many fields a selection has before a copy is cheaper than writing it again. */
const FEWEST = 2;

let selections = 0;

/**
 * Has the objects of a selection copied where they were written before.
 * @param write writes one
 */
export function keeping(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  write: Write,
): Write {
  const { fields, hasPages, hasLists, variables } = lookThrough(schema, fragments, type, nodes);
  if (hasPages || fields < FEWEST) return write;
  selections += 1;
  const keyOf = keys(selections, [...variables]);
  const shown = rowShownBy(type);
  return (run, value, path) => {
    const { texts, work } = run;
    const row: unknown = shown === null ? value : (value as Record<string, unknown>)[shown];
    if (!texts || !(row instanceof StoredRecord)) return write(run, value, path);
    const key = keyOf(run);
    const known = texts.get(key, row);
    if (!known) {
      return recorded(
        run,
        () => write(run, value, path),
        (kept) => {
          texts.set(key, row, kept);
        },
      );
    }
    if (!work.repeat(known, hasLists)) return write(run, value, path);
    run.size.add(known.bytes);
    return known.text;
  };
}

/** What names the texts of a selection in one run: itself, and the values of the variables that it uses. */
function keys(selection: number, variables: readonly string[]): (run: Run) => string {
  const id = String(selection);
  if (variables.length === 0) return () => id;
  const named = new WeakMap<Run, string>();
  return (run) => {
    const known = named.get(run);
    if (known !== undefined) return known;
    const given = variables.filter((name) => Object.hasOwn(run.variables, name)).map((name) => [name, run.variables[name]]);
    const key = `${id} ${JSON.stringify(given)}`;
    named.set(run, key);
    return key;
  };
}

/** Writes an object, and keeps its text where it was written at once, follows from the view alone, and nothing in it failed or was searched. */
function recorded(run: Run, write: () => Written, keep: (kept: KeptText) => void): Written {
  const { size, work, errors } = run;
  const { outcome } = run.context;
  if (run.isRecording || !outcome) return write();
  const [bytes, before, failed] = [size.counted, work.counted, errors.length];
  run.isRecording = true;
  const { value: written, isOfViewAlone } = outcome.watch(() => {
    try {
      return write();
    } finally {
      run.isRecording = false;
    }
  });
  if (typeof written !== 'string' || written.length > LONGEST_KEPT || !isOfViewAlone || errors.length > failed) return written;
  const { fields, rows, others } = work.counted;
  if (others !== before.others) return written;
  // Reading a sign of it puts it together.
  written.charCodeAt(0);
  keep({ text: written, bytes: size.counted - bytes, fields: fields - before.fields, rows: rows - before.rows });
  return written;
}

function lookThrough(
  schema: GraphQLSchema,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Selection {
  const found: Selection = { fields: 0, hasPages: false, hasLists: false, variables: new Set() };
  const seen = new Set<string>();
  const look = (node: FragmentDefinitionNode | SelectionSetNode): void => {
    const info = new TypeInfo(schema, type);
    visit(
      node,
      visitWithTypeInfo(info, {
        Field: () => {
          const field = info.getFieldDef();
          found.fields += 1;
          if (!field) return;
          const of = getNamedType(field.type);
          found.hasPages ||= isConnection(of.name);
          found.hasLists ||= !isLeafType(of) && !isOfRow(field);
        },
        Variable: ({ name }) => {
          found.variables.add(name.value);
        },
        FragmentSpread: ({ name: { value: name } }) => {
          const fragment = fragments[name];
          if (!fragment || seen.has(name)) return;
          seen.add(name);
          look(fragment);
        },
      }),
    );
  };
  for (const { selectionSet } of nodes) if (selectionSet) look(selectionSet);
  return found;
}
