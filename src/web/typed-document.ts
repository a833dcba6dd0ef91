import { Kind, parse, visit } from 'graphql';

/**
 * The text of a GraphQL operation, with the types of its answer and of its variables. `operations.generated.ts` holds those of the
 * `.graphql` files beside the pages.
 */
export interface TypedDocument<Answer, Variables> {
  readonly text: string;
  /** Only for the compiler, which reads both types from it: never set. */
  readonly types?: (variables: Variables) => Answer;
}

/**
 * An operation whose text follows from a kind, so that it is written at run time, together with those of the given fragments that it uses,
 * directly or through others.
 * @throws GraphQLError when the text is not GraphQL
 */
export function composeDocument<Answer, Variables>(
  text: string,
  fragments: Readonly<Record<string, string>>,
): TypedDocument<Answer, Variables> {
  const used = new Map<string, string>();
  const collect = (part: string): void => {
    visit(parse(part, { noLocation: true }), {
      [Kind.FRAGMENT_SPREAD]: ({ name: { value: name } }) => {
        const fragment = fragments[name];
        if (fragment === undefined || used.has(name)) return;
        used.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(text);
  return { text: [text, ...used.values()].join('\n') };
}
