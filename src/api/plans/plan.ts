import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { inspect } from 'graphql/jsutils/inspect.js';
import { uncounted } from '../answer-size.js';
import { planField, type RunField } from './field.js';
import { quoted, Sequence, type Written } from './json-text.js';
import { keeping } from './kept-objects.js';
import { NO_INFO, type Path, type Run, type Variables } from './run.js';
import type { Write } from './values.js';

/**
 * What an operation does, found out once: which fields of which types it selects, what resolves each, how its value is written. Running it
 * with a context and variables writes the JSON of its data.
 */
export class Plan {
  private readonly scope: Scope;
  private readonly root: SelectedObject;

  /**
   * @param conditions the variables that say which fields are asked for
   * @throws NotPlanned for what graphql-js is to run
   */
  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    { selectionSet }: OperationDefinitionNode,
    query: GraphQLObjectType,
    conditions: Variables,
  ) {
    const fragments: Record<string, FragmentDefinitionNode> = {};
    for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
    this.scope = { schema, fragments, conditions, fields: 0 };
    this.root = new SelectedObject(this.scope, query, collectFields(schema, fragments, conditions, query, selectionSet));
  }

  /** How many fields it has so far, at least one. */
  get size(): number {
    return 1 + this.scope.fields;
  }

  run(run: Run): Written {
    return this.root.write(run, ROOT, undefined);
  }
}

/** What the fields of a query are resolved of: nothing. */
const ROOT = undefined as unknown as object;

/** An operation that graphql-js is to run. */
export class NotPlanned extends Error {
  readonly size = 1;
}

/** What the fields of a plan share. */
interface Scope {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly conditions: Variables;
  /** How many there are so far. */
  fields: number;
}

/** The fields that are selected of an object of a type. */
class SelectedObject {
  /** What stands before each field: the names and values that are always the same. */
  private readonly before: readonly string[];
  private readonly fields: readonly RunField[];
  private readonly after: string;

  constructor(scope: Scope, parent: GraphQLObjectType, selected: ReadonlyMap<string, readonly FieldNode[]>) {
    const before: string[] = [];
    const fields: RunField[] = [];
    let text = '{';
    for (const [key, nodes] of selected) {
      const name = nodes[0]?.name.value ?? '';
      text += `${fields.length > 0 || text !== '{' ? ',' : ''}${quoted(key)}:`;
      if (name === TypeNameMetaFieldDef.name) {
        text += quoted(parent.name);
        continue;
      }
      const field = fieldOf(scope, parent, key, name, nodes);
      before.push(text);
      fields.push(field);
      text = '';
    }
    this.before = before;
    this.fields = fields;
    this.after = `${text}}`;
  }

  write(run: Run, source: object, path: Path | undefined): Written {
    const { before, fields, after } = this;
    let text = '';
    for (let at = 0; at < fields.length; at += 1) {
      text += before[at] ?? '';
      const written = fields[at]?.(run, source, path) ?? null;
      if (typeof written === 'string') text += written;
      else if (written === null) text += 'null';
      else return this.inParts(run, source, path, at, text, written);
    }
    return text + after;
  }

  /** The rest of an object, of which something is written later, or that is long. */
  private inParts(run: Run, source: object, path: Path | undefined, from: number, text: string, first: Written): Written {
    const { before, fields, after } = this;
    const parts = new Sequence(text);
    parts.add('', first);
    try {
      for (let at = from + 1; at < fields.length; at += 1) {
        parts.add(before[at] ?? '', fields[at]?.(run, source, path) ?? null);
      }
    } catch (error) {
      return parts.fail(error);
    }
    const written = parts.written(after);
    return written instanceof Promise ? written.then((all) => all) : written;
  }
}

function fieldOf(scope: Scope, parent: GraphQLObjectType, key: string, name: string, nodes: readonly FieldNode[]): RunField {
  const { schema } = scope;
  const definition = parent.getFields()[name];
  const resolve = definition?.resolve && uncounted(definition.resolve);
  // Introspection, and what counts otherwise.
  if (!definition || !resolve) throw new NotPlanned(`${parent.name}.${name}`);
  const number = scope.fields;
  scope.fields += 1;
  const objectOf = (type: GraphQLObjectType): Write => objectWriter(scope, type, nodes);
  return planField({ schema, parent, name: definition.name, key, nodes, definition, resolve, number, objectOf });
}

/** Writes an object that a field holds. What is selected of it is looked up when the first one is written. */
function objectWriter(scope: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
  const { schema, fragments, conditions } = scope;
  let known: SelectedObject | null = null;
  return keeping(schema, fragments, type, nodes, (run, value, path) => {
    known ??= new SelectedObject(scope, type, collectSubfields(schema, fragments, conditions, type, nodes));
    if (type.isTypeOf?.(value, run.context, NO_INFO) === false) {
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
    }
    return known.write(run, value as object, path);
  });
}
