import { type GraphQLSchema, isAbstractType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * What type-graphql hands through promises, at once. A promise for each name of an answer, and for each entity whose kind is to be
 * told, costs more than the rest of it.
 */
export function resolveSynchronously(schema: GraphQLSchema): void {
  takeArguments();
  tellTypes(schema);
}

/**
 * Arguments go through a promise so that they could be validated; ours are checked by graphql-js.
 * Only once the schema is built: afterwards type-graphql no longer knows that these are arguments.
 */
function takeArguments(): void {
  const { params, inputTypes } = getMetadataStorage();
  const converted = new Set<unknown>(inputTypes.map(({ target }) => target));
  for (const param of params) {
    if (param.kind !== 'arg' || converted.has(param.getType())) continue;
    const { name } = param;
    Object.assign(param, { kind: 'custom', options: {}, resolver: ({ args }: { args: Record<string, unknown> }) => args[name] });
  }
}

/** What an interface or a union holds is told by its class, whose name is that of its type. */
function tellTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const names = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
    const { resolveType } = type;
    type.resolveType = (value: object, ...rest) =>
      names.has(value.constructor.name) ? value.constructor.name : resolveType?.(value, ...rest);
  }
}
