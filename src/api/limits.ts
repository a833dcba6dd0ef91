import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  type OperationDefinitionNode,
  type SelectionSetNode,
  Source,
  TokenKind,
  type ValidationRule,
} from 'graphql';
import type { Settings } from '../config.js';
import { MaillageError, type Message } from '../errors.js';

/** What a document may hold, whatever it costs: depth, aliases, directives, tokens. */

export type DocumentLimits = Pick<Settings, 'MAX_DEPTH' | 'MAX_ALIASES' | 'MAX_DIRECTIVES' | 'MAX_TOKENS'>;

/** The most selections, fragments unfolded. No honest operation has more, and weighing it would itself be work. */
const MAX_SELECTIONS = 10_000;

/** What an operation holds, fragments unfolded. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly selections: number;
}

interface Limit {
  readonly name: keyof Size | 'tokens';
  readonly max: number;
  readonly describe: (found: number) => Message;
}

const limit = (name: Limit['name'], max: number, fr: string, en: string): Limit => ({
  name,
  max,
  describe: (found) => ({
    fr: `La requête ${fr.replace('#', `${found}`)} ; la limite est ${max}.`,
    en: `The operation ${en.replace('#', `${found}`)}; the limit is ${max}.`,
  }),
});

/** A validation rule that reports each limit which an operation exceeds. Introspection does not count in depth. */
export function documentLimits(settings: DocumentLimits): ValidationRule {
  const limits = [
    limit('depth', settings.MAX_DEPTH, 'a # niveaux', 'is # levels deep'),
    limit('aliases', settings.MAX_ALIASES, 'a # alias', 'has # aliases'),
    limit('directives', settings.MAX_DIRECTIVES, 'a # directives', 'has # directives'),
    limit('selections', MAX_SELECTIONS, 'déploie # champs et fragments', 'unfolds to # fields and fragments'),
  ];
  return (context) => ({
    OperationDefinition: (operation) => {
      const size = sizeOf(operation, (name) => context.getFragment(name) ?? null);
      for (const one of limits) {
        const found = size[one.name as keyof Size];
        if (found > one.max) context.reportError(beyond(one, found, operation));
      }
      return undefined;
    },
  });
}

function beyond({ name, max, describe }: Limit, found: number, operation: OperationDefinitionNode | null): GraphQLError {
  const cause = new MaillageError('LIMIT_EXCEEDED', describe(found), { limit: name, most: max, found });
  return new GraphQLError(cause.message, { nodes: operation, originalError: cause });
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/** Each fragment is measured once, so the work is in proportion to the document, however its fragments nest. */
function sizeOf(operation: OperationDefinitionNode, fragment: (name: string) => FragmentDefinitionNode | null): Size {
  const fragments = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const known = fragments.get(name);
    if (known) return known;
    // Until it is measured it counts for nothing: another rule reports fragments that hold themselves.
    fragments.set(name, NOTHING);
    const definition = fragment(name);
    const size = definition ? ofSet(definition.selectionSet) : NOTHING;
    fragments.set(name, size);
    return size;
  };
  const ofSet = ({ selections }: SelectionSetNode): Size => {
    const total = { ...NOTHING };
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? ofSet(selection.selectionSet)
            : NOTHING;
      const isField = selection.kind === Kind.FIELD;
      const isIntrospection = isField && selection.name.value.startsWith('__');
      total.depth = Math.max(total.depth, isIntrospection ? 1 : inner.depth + (isField ? 1 : 0));
      total.aliases += inner.aliases + (isField && selection.alias ? 1 : 0);
      total.directives += inner.directives + (selection.directives?.length ?? 0);
      total.selections += inner.selections + 1;
    }
    return total;
  };
  const size = ofSet(operation.selectionSet);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}

/** The error of a document that the parser gave up on because it has more tokens than the limit; null when that is not why. */
export function tooManyTokens(error: GraphQLError, settings: DocumentLimits): MaillageError | null {
  if (!error.source) return null;
  const found = countTokens(error.source.body);
  if (found <= settings.MAX_TOKENS) return null;
  const one = limit('tokens', settings.MAX_TOKENS, 'compte # mots et signes', 'has # tokens');
  return new MaillageError('LIMIT_EXCEEDED', one.describe(found), { limit: one.name, most: one.max, found });
}

function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  } catch {
    // What follows is no token: those before it were.
  }
  return count;
}
