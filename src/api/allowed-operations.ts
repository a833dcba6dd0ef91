import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, parse, print, separateOperations, visit } from 'graphql';
import type { Settings } from '../config.js';
import { packageRoot } from '../core/package-root.js';
import { MaillageError } from '../errors.js';
import type { Context } from './context.js';

/**
 * With `OPERATIONS=contract`, the operations of the contract are all that is answered over HTTP. Pages ask theirs within the program, where
 * nobody chooses them.
 */
export function allowedOperationsPlugin(isAllowed: IsAllowed): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ document, operation, request }) => {
          if (request.http && !isAllowed(document, operation?.name?.value ?? '')) throw notAllowed();
          return Promise.resolve();
        },
      }),
  };
}

/** Whether the operation of a document may be asked over HTTP. */
export type IsAllowed = (document: DocumentNode, operationName: string) => boolean;

export function allowedOperations({ OPERATIONS }: Pick<Settings, 'OPERATIONS'>): IsAllowed {
  if (OPERATIONS === 'any') return () => true;
  const allowed = readContract();
  return (document, name) => {
    const own = separateOperations(document)[name];
    return own !== undefined && allowed.get(name) === textOf(own);
  };
}

function notAllowed(): GraphQLError {
  const cause = new MaillageError('FORBIDDEN', {
    fr: 'Ce serveur ne répond qu’aux opérations de son contrat (OPERATIONS=contract), et celle-ci n’en est pas.',
    en: 'This server answers the operations of its contract only (OPERATIONS=contract), and this is none of them.',
  });
  return new GraphQLError(cause.message, { originalError: cause, extensions: { http: { status: 403 } } });
}

/** The text of each operation of the contract, with its fragments, by its name. */
function readContract(): ReadonlyMap<string, string> {
  const folder = join(packageRoot(import.meta.dirname), 'schema/contract');
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const document = parse(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
  return new Map(Object.entries(separateOperations(document)).map(([name, own]) => [name, textOf(own)]));
}

/** An operation with its fragments, as text that is the same in whatever order and layout clients send them, with `__typename` or without. */
function textOf(document: DocumentNode): string {
  const { definitions } = visit(document, {
    Field: ({ name, alias }) => (name.value === '__typename' && !alias ? null : undefined),
  });
  return definitions
    .map((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? `2 ${print(one)}` : `1 ${print(one)}`))
    .sort()
    .join('\n');
}
