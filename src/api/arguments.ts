import { getMetadataStorage } from 'type-graphql';

/**
 * Lets resolvers take plain arguments at once. type-graphql hands every argument through a promise, so that it could be
 * validated; ours are checked by graphql-js, and a promise for each name of an answer costs more than the rest of it.
 * Only once the schema is built: afterwards type-graphql no longer knows that these are arguments.
 */
export function takeArgumentsAtOnce(): void {
  const { params, inputTypes } = getMetadataStorage();
  const converted = new Set<unknown>(inputTypes.map(({ target }) => target));
  for (const param of params) {
    if (param.kind !== 'arg' || converted.has(param.getType())) continue;
    const { name } = param;
    Object.assign(param, { kind: 'custom', options: {}, resolver: ({ args }: { args: Record<string, unknown> }) => args[name] });
  }
}
