import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  getNamedType,
  Kind,
  type NameNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  valueFromASTUntyped,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
  parseType,
} from 'graphql';

/** An operation as a client would send it. */
export interface Rewritten {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const name = (value: string): NameNode => ({ kind: Kind.NAME, value });
const selectionOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/**
 * Writes a query otherwise, without changing what it asks: some values of arguments and directives become variables, some selections
 * fragments with a name or without, that may stand there twice, and some fields are asked for in two parts.
 * @param next numbers from 0 to 1
 */
export function rewriteQuery(schema: GraphQLSchema, query: string, next: () => number): Rewritten {
  const variables: Record<string, unknown> = {};
  const definitions: VariableDefinitionNode[] = [];
  const fragments: FragmentDefinitionNode[] = [];
  const chance = (part: number): boolean => next() < part;
  const info = new TypeInfo(schema);

  const asVariable = (argument: ArgumentNode, type: string): ArgumentNode => {
    const variable = { kind: Kind.VARIABLE, name: name(`v${definitions.length}`) } as const;
    const isLeftOut = !type.endsWith('!') && chance(0.1);
    // A variable that is not given, with the value as its default; or one that is.
    definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: parseType(type, { noLocation: true }),
      ...(isLeftOut && argument.value.kind !== Kind.VARIABLE ? { defaultValue: argument.value as never } : {}),
    });
    if (!isLeftOut) variables[variable.name.value] = valueFromASTUntyped(argument.value);
    return { ...argument, value: variable };
  };

  const rewritten: DocumentNode = visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(info, {
      Argument: (argument) => {
        const type = info.getInputType();
        if (!type || argument.value.kind === Kind.VARIABLE || !chance(0.4)) return undefined;
        // Enums within inputs are texts in variables, as valueFromASTUntyped has them.
        return asVariable(argument, String(type));
      },
      Field: {
        leave: (field: FieldNode) => {
          const type = info.getType();
          const named = type && getNamedType(type);
          if (!field.selectionSet || !named || !isCompositeType(named) || isEnumType(named)) return undefined;
          const { selections } = field.selectionSet;
          if (chance(0.15)) {
            const fragment = name(`F${fragments.length}`);
            fragments.push({
              kind: Kind.FRAGMENT_DEFINITION,
              name: fragment,
              typeCondition: { kind: Kind.NAMED_TYPE, name: name(named.name) },
              selectionSet: field.selectionSet,
            });
            const spread = { kind: Kind.FRAGMENT_SPREAD, name: fragment } as const;
            return { ...field, selectionSet: selectionOf(chance(0.5) ? [spread, spread] : [spread, ...selections.slice(0, 1)]) };
          }
          if (chance(0.15))
            return { ...field, selectionSet: selectionOf([{ kind: Kind.INLINE_FRAGMENT, selectionSet: field.selectionSet }]) };
          return undefined;
        },
      },
      SelectionSet: {
        leave: ({ selections }: SelectionSetNode) =>
          selectionOf(
            selections.flatMap((one) => {
              const inner = one.kind === Kind.FIELD ? one.selectionSet?.selections : undefined;
              if (one.kind !== Kind.FIELD || !inner || inner.length < 2 || !chance(0.2)) return [one];
              const at = Math.floor(next() * (inner.length - 1)) + 1;
              return [
                { ...one, selectionSet: selectionOf(inner.slice(at)) },
                { ...one, selectionSet: selectionOf(inner.slice(0, at)) },
              ];
            }),
          ),
      },
    }),
  );
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      ...rewritten.definitions.map((one) => (one.kind === Kind.OPERATION_DEFINITION ? { ...one, variableDefinitions: definitions } : one)),
      ...fragments,
    ],
  };
  return { query: print(document), variables };
}
