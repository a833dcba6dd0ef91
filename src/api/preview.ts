import type { ApolloServerPlugin } from '@apollo/server';
import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLError,
  GraphQLID,
  type GraphQLEnumType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Role } from '../core/access.js';
import { ERROR_CODES, MaillageError, type Message, show } from '../errors.js';
import type { GraphView } from '../graph/view.js';
import { viewAsOf } from './as-of.js';
import { type Context, turnTo } from './context.js';
import { turnToDraft } from './reviews.js';

/** `@preview`: the whole operation is answered from the base with a draft in it, as a role would read it. */

const NAME = 'preview';

/** The directive, for a schema that has the enum of roles. */
export function previewDirective(role: GraphQLEnumType): GraphQLDirective {
  return new GraphQLDirective({
    name: NAME,
    description: 'Answers the whole operation from the base with a draft in it, as a role would read it. For who may read the draft.',
    locations: [DirectiveLocation.QUERY],
    args: {
      changeSet: { type: GraphQLID, description: 'The draft; without it, the base as it is.' },
      as: { type: role, description: 'Who would read it; by default who asks.' },
    },
  });
}

/** Turns an operation with the directive to what it is to be answered from, before anything of it is resolved. */
export const previewPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: async ({ schema, operation, request, contextValue }) => {
        const asked = operation && previewOf(schema, operation, request.variables ?? {});
        if (asked) await turnToPreview(contextValue, asked);
      },
    }),
};

/** What the directive of an operation asks to be shown. */
interface Preview {
  readonly changeSet: string | null;
  readonly as: Role | null;
}

/** The preview that an operation asks for; null where it asks for none. */
export function previewOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Preview | null {
  const directive = schema.getDirective(NAME);
  const given = directive && (getDirectiveValues(directive, operation, variables) as Partial<Preview> | undefined);
  const { changeSet = null, as = null } = given ?? {};
  return changeSet === null && as === null ? null : { changeSet, as };
}

async function turnToPreview(context: Context, { changeSet, as }: Preview): Promise<void> {
  const { writer, role } = context;
  if (!writer) throw refused('FORBIDDEN', { fr: 'L’aperçu d’un brouillon est réservé à la rédaction.', en: 'Previews are for editors.' });
  if (changeSet === null) {
    const viewOn = (day: string | null): GraphView => viewAsOf(writer.graph, as ?? role, day);
    turnTo(context, viewOn(context.asOf), as ?? role, viewOn);
    return;
  }
  const isShown = await turnToDraft(context, changeSet, as ?? role).catch((error: unknown) => {
    throw error instanceof MaillageError ? asGraphQLError(error) : error;
  });
  if (isShown) return;
  throw refused('BAD_USER_INPUT', {
    fr: `${show(changeSet)} n’est pas un brouillon qui puisse être montré.`,
    en: `${show(changeSet)} is no draft that can be shown.`,
  });
}

function refused(code: 'FORBIDDEN' | 'BAD_USER_INPUT', text: Message): GraphQLError {
  return asGraphQLError(new MaillageError(code, text, code === 'BAD_USER_INPUT' ? { argument: 'changeSet' } : {}));
}

function asGraphQLError(cause: MaillageError): GraphQLError {
  const { status } = ERROR_CODES[cause.code];
  return new GraphQLError(cause.message, { originalError: cause, extensions: { code: cause.code, http: { status } } });
}

/** The enum of roles of a schema. */
export function roleEnum(schema: GraphQLSchema): GraphQLEnumType {
  return schema.getType('Role') as GraphQLEnumType;
}
