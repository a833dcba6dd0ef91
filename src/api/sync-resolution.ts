import { type GraphQLSchema, isAbstractType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/**
 * Makes type-graphql resolve synchronously where it would use promises for nothing. A promise for each name of an answer, and for each
 * entity whose kind is asked, costs more than the rest of it; and thousands of fields would already be under way when the first
 * fails.
 */
export function resolveSynchronously(schema: GraphQLSchema): void {
  passArguments();
  resolveTypes(schema);
}

type Arguments = Readonly<Record<string, unknown>>;

/**
 * Arguments go through a promise so that they could be validated and made instances of their classes. Ours are checked by graphql-js,
 * and their classes only say what the schema holds: resolvers take them as they are.
 * Only once the schema is built: afterwards type-graphql no longer knows that these are arguments.
 */
function passArguments(): void {
  for (const param of getMetadataStorage().params) {
    if (param.kind === 'arg') {
      const { name } = param;
      Object.assign(
        param,
        customParameter((args) => args[name]),
      );
    } else if (param.kind === 'args') {
      Object.assign(
        param,
        customParameter((args) => args),
      );
    }
  }
}

/** A parameter that type-graphql takes from the arguments without a promise. */
function customParameter(read: (args: Arguments) => unknown): object {
  return { kind: 'custom', options: {}, resolver: ({ args }: { args: Arguments }) => read(args) };
}

/** An object of an interface or a union has the type that its class is named after. */
function resolveTypes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const names = new Set(schema.getPossibleTypes(type).map(({ name }) => name));
    const { resolveType } = type;
    type.resolveType = (value: object, ...rest) =>
      names.has(value.constructor.name) ? value.constructor.name : resolveType?.(value, ...rest);
  }
}
