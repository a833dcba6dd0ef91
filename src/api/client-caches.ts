import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

/**
 * What normalizing clients have to know of the schema, made from it: which types stand for an interface, which objects have an
 * identity and which are values of the object that holds them, and which lists have pages.
 */

const HEADER = "// Written by 'npm run generate' from the schema. Do not edit.\n";

/** The arguments that choose a page of a list, and not the list. */
const PAGING = new Set(['first', 'after', 'last', 'before']);

/** The files of `schema/clients/`, by name. */
export function clientFiles(schema: GraphQLSchema): Readonly<Record<string, string>> {
  return {
    'possibleTypes.json': `${JSON.stringify(possibleTypes(schema), null, 2)}\n`,
    'apollo.js': apollo(schema),
    'graphcache.js': graphcache(schema),
    'graphcache-schema.json': `${JSON.stringify(minimalIntrospection(schema))}\n`,
    'relay.config.json': `${JSON.stringify(relay(schema), null, 2)}\n`,
  };
}

function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType).sort(byName);
  return Object.fromEntries(
    abstract.map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ]),
  );
}

/**
 * Apollo Client: values belong to the object that holds them and are merged there; a list without pages is replaced whole; pages of a
 * connection are joined, apart for each set of the other arguments.
 */
function apollo(schema: GraphQLSchema): string {
  const policies = objectTypes(schema).flatMap((type) => {
    const fields = fieldsOf(type).flatMap((field) => {
      const policy = isConnection(field)
        ? `relayStylePagination(${JSON.stringify(otherArguments(field))})`
        : isListType(getNullableType(field.type))
          ? '{ merge: false }'
          : null;
      return policy === null ? [] : [`      ${field.name}: ${policy},`];
    });
    const identity = hasIdentity(type) || isRoot(schema, type) ? [] : ['    keyFields: false,', '    merge: true,'];
    // Where a connection stands, its field says how pages are joined.
    if (identity.length + fields.length === 0 || /(?:Connection|Edge)$|^PageInfo$/.test(type.name)) return [];
    return [`  ${type.name}: {`, ...identity, ...(fields.length > 0 ? ['    fields: {', ...fields, '    },'] : []), '  },'];
  });
  return [
    `${HEADER}import { relayStylePagination } from '@apollo/client/utilities';`,
    '',
    '/** For `new InMemoryCache({ possibleTypes, typePolicies })`, with `possibleTypes.json`. */',
    'export const typePolicies = {',
    ...policies,
    '};',
    '',
  ].join('\n');
}

/** urql: the same, as the options `schema`, `keys` and `resolvers` of `cacheExchange`. */
function graphcache(schema: GraphQLSchema): string {
  const values = objectTypes(schema).filter((type) => !hasIdentity(type) && !isRoot(schema, type));
  const resolvers = objectTypes(schema).flatMap((type) => {
    const fields = fieldsOf(type).filter(isConnection);
    return fields.length === 0 ? [] : [`  ${type.name}: {`, ...fields.map(({ name }) => `    ${name}: relayPagination(),`), '  },'];
  });
  return [
    `${HEADER}import { relayPagination } from '@urql/exchange-graphcache/extras';`,
    '',
    '/** Values, which belong to the object that holds them. */',
    'export const keys = {',
    ...values.map(({ name }) => `  ${name}: () => null,`),
    '};',
    '',
    '/** Lists whose pages are joined. */',
    'export const resolvers = {',
    ...resolvers,
    '};',
    '',
  ].join('\n');
}

/** The options of relay-compiler, of an app that has them and the schema in its folder, its sources in `src/`: scalars as JSON carries them. */
function relay(schema: GraphQLSchema): object {
  const scalars = Object.values(schema.getTypeMap()).filter((type) => isScalarType(type) && type.specifiedByURL);
  return {
    src: './src',
    schema: './schema.graphql',
    language: 'typescript',
    customScalarTypes: Object.fromEntries(scalars.sort(byName).map(({ name }) => [name, 'string'])),
  };
}

/** What graphcache reads of an introspection: names, kinds and possible types. */
function minimalIntrospection(schema: GraphQLSchema): object {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => isCompositeType(type) && !isIntrospectionType(type))
    .sort(byName)
    .map((type) => {
      if (!isObjectType(type) && !isAbstractType(type)) return {};
      const fields = 'getFields' in type ? { fields: Object.values(type.getFields()).sort(byName).map(introspected) } : {};
      if (isObjectType(type)) {
        return {
          kind: 'OBJECT',
          name: type.name,
          ...fields,
          interfaces: type.getInterfaces().map(({ name }) => ({ kind: 'INTERFACE', name })),
        };
      }
      const possible = schema.getPossibleTypes(type).map(({ name }) => ({ kind: 'OBJECT', name }));
      const kind = 'getFields' in type ? 'INTERFACE' : 'UNION';
      return { kind, name: type.name, ...fields, possibleTypes: possible.sort(byName) };
    });
  const root = schema.getQueryType()?.name ?? 'Query';
  const mutation = schema.getMutationType();
  return {
    __schema: {
      queryType: { name: root },
      mutationType: mutation ? { name: mutation.name } : null,
      subscriptionType: null,
      types: [{ kind: 'SCALAR', name: 'Any' }, ...types],
    },
  };
}

function introspected({ name, type, args }: GraphQLField<unknown, unknown>): object {
  return {
    name,
    type: typeReference(type),
    args: [...args].sort(byName).map((one) => ({ name: one.name, type: typeReference(one.type) })),
  };
}

/** Scalars, enums and inputs are all the same to a cache. */
function typeReference(type: GraphQLOutputType | GraphQLInputType): object {
  if (isNonNullType(type)) return { kind: 'NON_NULL', ofType: typeReference(type.ofType as GraphQLOutputType) };
  if (isListType(type)) return { kind: 'LIST', ofType: typeReference(type.ofType as GraphQLOutputType) };
  if (isScalarType(type) || isEnumType(type) || isInputObjectType(type)) return { kind: 'SCALAR', name: 'Any' };
  return { kind: isObjectType(type) ? 'OBJECT' : 'getFields' in type ? 'INTERFACE' : 'UNION', name: type.name };
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => !isIntrospectionType(type))
    .sort(byName);
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).sort(byName);
}

function hasIdentity(type: GraphQLObjectType): boolean {
  return Object.hasOwn(type.getFields(), 'id');
}

function isRoot(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType();
}

function isConnection({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'after');
}

function otherArguments({ args }: GraphQLField<unknown, unknown>): string[] {
  return args
    .map(({ name }) => name)
    .filter((name) => !PAGING.has(name))
    .sort();
}

/** In binary order, the same on every machine. */
function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
