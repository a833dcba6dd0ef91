import { readdirSync, readFileSync } from 'node:fs';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';

/** The operations of the contract, each with the fragments that it uses and no others. */

const FOLDER = 'schema/contract';

const definitions: DefinitionNode[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .flatMap((name) => [...parse(readFileSync(`${FOLDER}/${name}`, 'utf8')).definitions]);

/** All files as one document. */
export const CONTRACT = definitions.map((node) => print(node)).join('\n\n');

const fragments = new Map<string, FragmentDefinitionNode>(
  definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
);

function fragmentsOf(node: DefinitionNode, found = new Set<string>()): Set<string> {
  visit(node, {
    FragmentSpread: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (!fragment || found.has(value)) return;
      found.add(value);
      fragmentsOf(fragment, found);
    },
  });
  return found;
}

/** The text of each operation, by its name. */
export const OPERATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  definitions
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => [
      operation.name?.value ?? '',
      [operation, ...[...fragmentsOf(operation)].map((name) => fragments.get(name) as FragmentDefinitionNode)]
        .map((node) => print(node))
        .join('\n\n'),
    ]),
);

/** The text of one operation. */
export function operation(name: string): string {
  const text = OPERATIONS[name];
  if (text === undefined) throw new Error(`the contract has no operation ${name}`);
  return text;
}

/** What the operations are asked with, of the base of three meetings; `PassageFacts` needs an id that the base gives. */
export const VARIABLES: Readonly<Record<string, Record<string, unknown>>> = {
  WhoWorksOn: { theme: 'theme/hebergement' },
  Meeting: { id: 'meeting/2030-01-16' },
  FollowUps: {},
  Calendar: { from: '2030-06-18' },
  Coverage: {},
  Search: { text: 'mineurs' },
  EntityPage: { id: 'organization/la-passerelle-indigo' },
  Relations: { filter: { certainties: ['DISPUTED', 'UNCERTAIN'] } },
  Claims: { filter: { kinds: ['FIGURE'] } },
  Paths: { from: 'organization/fondation-ormeval', to: 'place/saint-nazaire' },
  DocumentText: { id: 'document/compte-rendu-2030-01-16' },
  Nodes: { ids: ['organization/la-passerelle-indigo', 'organization/nobody', 'theme/mineurs'] },
  Kinds: {},
  Dataset: {},
  Presence: { id: 'organization/la-passerelle-indigo' },
  Viewer: {},
  Network: { around: ['organization/la-passerelle-indigo'], depth: 2, maxNodes: 30 },
};
