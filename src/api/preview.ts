import type { ApolloServerPlugin } from '@apollo/server';
import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLError,
  GraphQLID,
  type GraphQLEnumType,
  type GraphQLSchema,
} from 'graphql';
import type { Role } from '../core/access.js';
import { MaillageError, type Message, show } from '../errors.js';
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
        const directive = schema.getDirective(NAME);
        const given = directive && operation && getDirectiveValues(directive, operation, request.variables ?? {});
        if (given) await turnToPreview(contextValue, given);
      },
    }),
};

async function turnToPreview(
  context: Context,
  { changeSet = null, as = null }: { changeSet?: string | null; as?: Role | null },
): Promise<void> {
  if (changeSet === null && as === null) return;
  const { writer, role } = context;
  if (!writer) throw refused('FORBIDDEN', { fr: 'L’aperçu d’un brouillon est réservé à la rédaction.', en: 'Previews are for editors.' });
  if (changeSet === null) {
    turnTo(context, writer.graph.view(as ?? role), as ?? role);
    return;
  }
  if (await turnToDraft(context, changeSet, as ?? role)) return;
  throw refused('BAD_USER_INPUT', {
    fr: `${show(changeSet)} n’est pas un brouillon qui puisse être montré.`,
    en: `${show(changeSet)} is no draft that can be shown.`,
  });
}

function refused(code: 'FORBIDDEN' | 'BAD_USER_INPUT', text: Message): GraphQLError {
  const cause = new MaillageError(code, text, code === 'BAD_USER_INPUT' ? { argument: 'changeSet' } : {});
  return new GraphQLError(cause.message, {
    originalError: cause,
    extensions: { code, http: { status: code === 'FORBIDDEN' ? 403 : 400 } },
  });
}

/** The enum of roles of a schema. */
export function roleEnum(schema: GraphQLSchema): GraphQLEnumType {
  return schema.getType('Role') as GraphQLEnumType;
}
