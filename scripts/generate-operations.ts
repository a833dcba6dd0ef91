import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import {
  concatAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  parse,
  print,
  Source,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { buildApiSchema, printSdl } from '../src/api/resolvers/schema.js';
import { KIND_FRAGMENTS } from '../src/web/kind-fragments.js';

/**
 * Writes `src/web/operations.generated.ts` from the `.graphql` files beside the pages: the text of each operation, and the types of its
 * variables, of its answer and of the fragments. graphql-codegen checks the operations against the schema and makes the types.
 *
 * A page throws what fails, so a root that is null only when it fails is not null to a page.
 *
 * A program of its own, which loads the API and no page: the pages do not compile before this file is up to date.
 */

export const GENERATED = 'src/web/operations.generated.ts';

/** What scalars are as JSON carries them. */
const SCALARS = { ID: 'string', Date: 'string', DateTime: 'string', EDTF: 'string', LocalTime: 'string', URL: 'string', JSON: 'unknown' };

const HEADER = `// Written by 'npm run generate' from the .graphql files beside the pages. Do not edit.
import { KIND_FRAGMENTS } from './kind-fragments.js';
import type { TypedDocument } from './typed-document.js';
`;

/**
 * The text of the generated module.
 * @param sdl the schema that the operations are asked of
 * @throws an error that names what does not fit the schema
 */
export async function operationsModule(sdl: string): Promise<string> {
  const texts = operationFiles().map((location) => ({ location, text: readFileSync(location, 'utf8') }));
  const documents = texts.map(({ location, text }) => ({ location, document: parse(new Source(text, location)) }));
  const module = await codegen({
    filename: GENERATED,
    schema: withoutErrors(parse(sdl)),
    documents,
    config: {
      scalars: SCALARS,
      strictScalars: true,
      skipTypename: true,
      immutableTypes: true,
      mergeFragmentTypes: true,
      namingConvention: 'keep',
      disableDescriptions: true,
    },
    plugins: [{ types: {} }, { texts: {} }],
    pluginMap: { types: typescriptOperations, texts: { plugin: () => documentTexts(documents.map(({ document }) => document)) } },
  });
  return `${HEADER}${module}`;
}

/** Roots that answer null when nothing is there, whatever their type. */
const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['whoWorksOn', 'paths']);

/** The schema as a page sees it: lists, and what mutations answer, are null only when they fail, and then the page throws. */
function withoutErrors(schema: DocumentNode): DocumentNode {
  return visit(schema, {
    ObjectTypeDefinition: (node) => (['Query', 'Mutation'].includes(node.name.value) ? undefined : false),
    FieldDefinition: (node) => {
      const { type, name } = node;
      const isList =
        type.kind === Kind.LIST_TYPE || (type.kind === Kind.NAMED_TYPE && /(Connection|Payload|^Network)$/.test(type.name.value));
      return isList && !MAY_BE_ABSENT.has(name.value) ? { ...node, type: { kind: Kind.NON_NULL_TYPE, type } } : undefined;
    },
  });
}

/** The files that hold operations and fragments, in binary order. */
function operationFiles(): string[] {
  return readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => `src/web/${name.replace(/\\/g, '/')}`)
    .sort();
}

/** Each fragment as a text, and each operation as a typed text with the fragments that it uses. */
function documentTexts(documents: readonly DocumentNode[]): string {
  const { definitions } = concatAST(documents);
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const operations = definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []));
  const texts = [...fragments].filter(([name]) => !(name in KIND_FRAGMENTS)).map(([name, node]) => `  ${name}: ${textOf(node)},`);
  const exported = operations.map((node) => {
    const name = node.name?.value ?? '';
    const used = [...fragmentsOf(node, fragments)].map((one) => `FRAGMENTS.${one}`);
    const text = [textOf(node), ...used].join(', ');
    const type = `${name}${node.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query'}`;
    return `export const ${name}Document: TypedDocument<${type}, ${type}Variables> = { text: [${text}].join('\\n') };`;
  });
  return [
    '/** The fragments, by name. */',
    'export const FRAGMENTS = {',
    ...texts,
    '  ...KIND_FRAGMENTS,',
    '} as const;',
    '',
    ...exported,
  ].join('\n');
}

function textOf(node: Parameters<typeof print>[0]): string {
  return `'${stripIgnoredCharacters(print(node)).replace(/['\\]/g, '\\$&')}'`;
}

/** The names of the fragments that a definition uses, directly or through others. */
function fragmentsOf(
  node: Parameters<typeof visit>[0],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<string>(),
): Set<string> {
  visit(node, {
    FragmentSpread: ({ name: { value: name } }) => {
      const fragment = fragments.get(name);
      if (!fragment || found.has(name)) return;
      found.add(name);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(GENERATED, await operationsModule(printSdl(buildApiSchema())));
}
