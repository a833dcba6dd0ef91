import type { GraphQLRequestContext } from '@apollo/server';
import {
  type ASTNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  type ValidationRule,
} from 'graphql';
import type { Settings } from '../config.js';
import { MAX_DOCUMENT_TEXT } from '../core/text.js';
import { MaillageError, type Message, show } from '../errors.js';
import { rootCause } from '../http/error-response.js';
import type { Context } from './context.js';
import { translate } from './graphql-messages.js';

/**
 * What the values of a request may be, in arguments and in variables, whatever their types: how long lists and texts are, how many
 * there are, how deep they nest. Code that reads them afterwards may take time in proportion to them, and recurse once for each level.
 */

export type InputLimits = Pick<Settings, 'MAX_LIST' | 'MAX_TEXT'>;

/** Values in the variables of one request, names of fields and null included. */
const MAX_VALUES = 10_000;

/** No input of the schema nests half as deep. */
const MAX_NESTING = 10;

/** Aliases stand in the answer once for each row. */
const MAX_ALIAS = 100;

/** Each error shows the value that holds what is wrong: thousands of them take minutes. */
const MAX_VARIABLE_ERRORS = 5;

/** The extensions of GraphQL's own errors of values. */
export const BAD_INPUT = { code: 'BAD_USER_INPUT', http: { status: 400 } };

type Excess = 'list' | 'text' | 'alias' | 'values' | 'nesting';

const MESSAGES: Readonly<Record<Excess, (where: string, max: number, found: number) => Message>> = {
  list: (where, max, found) => ({
    fr: `${where} : une liste a au plus ${max} valeurs, pas ${found}.`,
    en: `${where}: a list has at most ${max} values, not ${found}.`,
  }),
  text: (where, max, found) => ({
    fr: `${where} : un texte a au plus ${max} signes, pas ${found}.`,
    en: `${where}: a text has at most ${max} characters, not ${found}.`,
  }),
  alias: (where, max, found) => ({
    fr: `${where} : un alias a au plus ${max} signes, pas ${found}.`,
    en: `${where}: an alias has at most ${max} characters, not ${found}.`,
  }),
  values: (where, max) => ({
    fr: `${where} : les variables comptent plus de ${max} valeurs.`,
    en: `${where}: the variables hold more than ${max} values.`,
  }),
  nesting: (where, max) => ({
    fr: `${where} : les valeurs s’emboîtent sur plus de ${max} niveaux.`,
    en: `${where}: values are nested more than ${max} levels deep.`,
  }),
};

function beyond(limit: Excess, place: string, max: number, found: number | null = null): MaillageError {
  const argument = show(place);
  const details = { argument, limit, most: max, ...(found === null ? {} : { found }) };
  return new MaillageError('BAD_USER_INPUT', MESSAGES[limit](argument, max, found ?? max), details);
}

/** A validation rule that reports lists, texts and aliases of a document that are too long. */
export function literalLimits({ MAX_LIST, MAX_TEXT }: InputLimits): ValidationRule {
  return (context) => {
    const check = (limit: Excess, max: number, found: number, node: ASTNode): undefined => {
      if (found <= max) return;
      const argument = context.getArgument()?.name ?? (node.kind === Kind.FIELD ? node.name.value : 'value');
      const cause = beyond(limit, argument, max, found);
      context.reportError(new GraphQLError(cause.message, { nodes: node, originalError: cause }));
    };
    return {
      ListValue: (node) => check('list', MAX_LIST, node.values.length, node),
      ObjectValue: (node) => check('list', MAX_LIST, node.fields.length, node),
      StringValue: (node) => check('text', MAX_TEXT, node.value.length, node),
      Field: (node) => check('alias', MAX_ALIAS, node.alias?.value.length ?? 0, node),
    };
  };
}

/**
 * Checks the variables of an operation, before anything else reads them: their sizes first, then their types, of which the first few
 * errors are reported.
 * @throws GraphQLError with the code BAD_USER_INPUT
 */
export function checkVariables(
  { schema, document, request: { operationName, variables = {} } }: Pick<GraphQLRequestContext<Context>, 'schema' | 'document' | 'request'>,
  settings: InputLimits,
): void {
  const operation = document && getOperationAST(document, operationName);
  const cause = excessIn(variables, settings, textsOfDocuments(operation));
  if (cause) throw new GraphQLError(cause.message, { originalError: cause, extensions: BAD_INPUT });
  if (!operation) return;
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: MAX_VARIABLE_ERRORS });
  if (errors.length === 0) return;
  const messages = errors.map((error) => messageOf(error, schema));
  const text = { fr: messages.map(({ fr }) => fr).join('\n'), en: messages.map(({ en }) => en).join('\n') };
  const [argument = 'variables'] = errors.flatMap((error) => placeOf(error) ?? []);
  const refusal = new MaillageError('BAD_USER_INPUT', text, { argument });
  throw new GraphQLError(text.en, { nodes: errors.flatMap(({ nodes }) => nodes ?? []), originalError: refusal, extensions: BAD_INPUT });
}

/** The values of the variables of an operation, defaults included; null where {@link checkVariables} would refuse them. */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  settings: InputLimits,
): Readonly<Record<string, unknown>> | null {
  if (excessIn(variables, settings, textsOfDocuments(operation))) return null;
  return getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 }).coerced ?? null;
}

/** What an error of a variable says: a scalar's own words, under the name that the client gave the value. */
function messageOf(error: GraphQLError, schema: GraphQLSchema): Message {
  const cause = rootCause(error);
  const place = placeOf(error);
  if (!(cause instanceof MaillageError) || place === null) return translate(error.message, schema);
  return { fr: `${place} : ${cause.text.fr}`, en: `${place}: ${cause.text.en}` };
}

/** Where in the variables an error is: `filter.from`. */
function placeOf({ message }: GraphQLError): string | null {
  const [, variable, inside] = /^Variable "\$(\w+)"(?: got invalid value [^]*? at "([^"]+)"; )?/.exec(message) ?? [];
  return variable === undefined ? null : show(inside ?? variable);
}

/** The input that holds the text of a document, which is longer than any other. */
const DOCUMENT_INPUT = 'SaveDocumentInput';

/** The places in the variables at which the texts of documents stand: `input.text`. */
function textsOfDocuments(operation: OperationDefinitionNode | null | undefined): ReadonlySet<string> {
  const isOne = (type: TypeNode): boolean =>
    type.kind === Kind.NON_NULL_TYPE ? isOne(type.type) : type.kind === Kind.NAMED_TYPE && type.name.value === DOCUMENT_INPUT;
  const variables = (operation?.variableDefinitions ?? []).filter(({ type }) => isOne(type));
  return new Set(variables.map(({ variable }) => `${variable.name.value}.text`));
}

/** What in the variables is too long, too deep or too much, with its place; null when all is well. */
function excessIn(
  variables: Readonly<Record<string, unknown>>,
  { MAX_LIST, MAX_TEXT }: InputLimits,
  texts: ReadonlySet<string>,
): MaillageError | null {
  let count = 0;
  // A stack of our own: what is nested too deep would overflow that of a function that calls itself.
  const waiting: { value: object; place: string; depth: number }[] = [{ value: variables, place: 'variables', depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, place, depth } = next;
    const entries: [string, unknown][] = Object.entries(value);
    count += entries.length;
    if (depth > MAX_NESTING) return beyond('nesting', place, MAX_NESTING);
    if (entries.length > MAX_LIST) return beyond('list', place, MAX_LIST, entries.length);
    if (count > MAX_VALUES) return beyond('values', place, MAX_VALUES);
    for (const [key, inner] of entries) {
      const where = (): string => (depth === 0 ? key : Array.isArray(value) ? `${place}[${key}]` : `${place}.${key}`);
      if (typeof inner === 'string' && inner.length > MAX_TEXT) {
        const most = depth === 1 && texts.has(where()) ? Math.max(MAX_TEXT, MAX_DOCUMENT_TEXT) : MAX_TEXT;
        if (inner.length > most) return beyond('text', where(), most, inner.length);
      }
      if (typeof inner === 'object' && inner !== null) waiting.push({ value: inner, place: show(where()), depth: depth + 1 });
    }
  }
  return null;
}
