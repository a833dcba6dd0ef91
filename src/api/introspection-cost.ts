import {
  getNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';

/**
 * What introspection costs: one for each field of its answer, as elsewhere. The schema is the same for everybody, so this is what it takes
 * and not only the most that it may take; nothing counts it while it runs.
 */

/** How many rows the fields of introspection have on average, by name; one where it is not said. */
type ListLengths = Readonly<Record<string, number>>;

/** How many times the average one type may have, where it is asked for by name. */
const LARGE_TYPE = 3;

/** Of two types, about one is a list of another or is never null, and so on within it. */
const WRAPPED = 0.5;

const lengths = new WeakMap<GraphQLSchema, ListLengths>();

/** The cost of a field of introspection, its own fields included; null for every other field. */
export function introspectionCost(schema: GraphQLSchema, { type, field, childComplexity }: ComplexityEstimatorArgs): number | null {
  if (field.name === '__type') return 1 + LARGE_TYPE * childComplexity;
  if (field.name.startsWith('__')) return 1 + childComplexity;
  if (!isIntrospectionType(type)) return null;
  return 1 + (lengthsOf(schema)[field.name] ?? 1) * childComplexity;
}

/** Whether introspection begins with this field. */
export function beginsIntrospection({ field }: ComplexityEstimatorArgs): boolean {
  return field.name.startsWith('__') && isIntrospectionType(getNamedType(field.type));
}

function lengthsOf(schema: GraphQLSchema): ListLengths {
  const known = lengths.get(schema);
  if (known) return known;
  const counted = countLists(schema);
  lengths.set(schema, counted);
  return counted;
}

function countLists(schema: GraphQLSchema): ListLengths {
  const types = Object.values(schema.getTypeMap());
  const fields = types.map((type) => (isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []));
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: average(fields),
    args: average(fields.flat().map(({ args }) => args)),
    inputFields: average(types.map((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []))),
    enumValues: average(types.map((type) => (isEnumType(type) ? type.getValues() : []))),
    interfaces: average(types.map((type) => (isObjectType(type) ? type.getInterfaces() : []))),
    ofType: WRAPPED,
    possibleTypes: average(types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type) : []))),
  };
}

/** How long lists are on average. */
function average(lists: readonly { readonly length: number }[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0) / Math.max(1, lists.length);
}
