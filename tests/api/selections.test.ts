import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, THREE_MEETINGS, type TestBase, testSchema } from '../support/base.js';
import { copySeeds, writeSeed } from '../support/seeds.js';

/** Any two selections can be asked for together: what stands in one place has one type, nullability and listness. */

const schema = testSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const objects = types.filter(isObjectType);
const abstract = types.filter(isAbstractType);

type Field = GraphQLField<unknown, unknown>;

/** A field with as little below it as makes it valid. */
function selection(field: Field): string {
  const args = field.args.filter(isRequiredArgument);
  if (args.length > 0) throw new Error(`${field.name} takes ${args.map(({ name }) => name).join(', ')}`);
  const bound = field.args.some(({ name }) => name === 'first') ? '(first: 1)' : '';
  const type = getNamedType(field.type);
  if (isLeafType(type)) return `${field.name}${bound}`;
  return `${field.name}${bound} { ${type.name.endsWith('Connection') ? 'totalCount edges { cursor node { __typename } } pageInfo { hasNextPage }' : '__typename'} }`;
}

/** Every field of every type that can stand in the place of an interface or a union. */
const everything = (name: string, skip: readonly string[] = []): string =>
  schema
    .getPossibleTypes(schema.getType(name) as (typeof abstract)[number])
    .map((type) => {
      const fields = Object.values(type.getFields() as Record<string, Field>).filter((field) => !skip.includes(field.name));
      return `... on ${type.name} { ${fields.map(selection).join(' ')} }`;
    })
    .join('\n');

/** The kinds that the three meetings have nothing of. */
const MORE = `visibility: PUBLIC
entities:
  - { id: award/prix, name: Prix }
  - { id: post/presidence, name: Présidence }
  - { id: legal-text/loi, name: Loi }
`;

let base: TestBase;
beforeAll(async () => {
  const folder = copySeeds(THREE_MEETINGS);
  writeSeed(folder, 'more.yaml', MORE);
  base = await openBase(folder);
});
afterAll(async () => {
  await base.close();
});

describe('selections', () => {
  it.each(abstract.map(({ name }) => name))('of all types that are %s merge', (name) => {
    const query =
      name === 'ChangeSetPayload'
        ? `mutation($input: RemoveEntityInput!) { removeEntity(input: $input) { __typename ... on ${name} { changeSet { id } userErrors { code } } } }`
        : `query($id: ID!) { node(id: $id) { __typename ... on ${name} { __typename ${everything(name)} } } }`;
    expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
  });

  it('of all that has an id answer, in one document, for each type', async () => {
    const query = `query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ${everything('Node', ['history'])} } }`;
    const { data, errors } = await base.ask<{ nodes: { __typename: string }[] }>(query, { ids: await oneOfEach(base) }, { role: 'EDITOR' });
    expect(errors).toEqual([]);
    const answered = new Set(data.nodes.map(({ __typename }) => __typename));
    const node = abstract.find(({ name }) => name === 'Node');
    const possible = node ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
    expect(possible.filter((name) => !answered.has(name))).toEqual([]);
  });

  it('tell the language of every text that can be had in several', () => {
    const alone = [...objects, ...abstract.filter((type) => 'getFields' in type)].flatMap((type) => {
      const fields = type.getFields() as Record<string, Field>;
      return Object.values(fields)
        .filter(({ args, name }) => args.some((arg) => arg.name === 'lang') && !name.endsWith('Lang'))
        .filter(({ name, type: own }) => {
          // Things with texts tell the language of their texts themselves.
          const thing = getNamedType(own);
          if (isObjectType(thing)) return !('textLang' in thing.getFields());
          const companion = fields[`${name}Lang`];
          return !companion || String(companion.type) !== String(own) || !companion.args.some((arg) => arg.name === 'lang');
        })
        .map(({ name }) => `${type.name}.${name}`);
    });
    expect(alone).toEqual([]);
  });

  it('have one shape for what is a connection anywhere but at the root', () => {
    const shapes = new Map<string, Set<string>>();
    for (const type of objects.filter(({ name }) => name !== 'Query')) {
      for (const { name, type: own } of Object.values(type.getFields())) {
        const shape = getNamedType(own).name.endsWith('Connection') ? 'connection' : isListType(getNullableType(own)) ? 'list' : 'one';
        shapes.set(name, (shapes.get(name) ?? new Set()).add(shape));
      }
    }
    expect([...shapes].filter(([, shape]) => shape.has('connection') && shape.size > 1).map(([name]) => name)).toEqual([]);
  });
});

/** An id of each type of what has one. */
async function oneOfEach(from: TestBase): Promise<string[]> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(
      ({ name, args, type }) => getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument) && name !== 'notSeen',
    )
    .filter(({ name }) => !['coverage', 'recentChanges', 'relations', 'claims', 'followUps'].includes(name))
    .map(({ name }) => `${name}(first: 1) { nodes { id } }`);
  const query = `{ ${lists.join(' ')}
    relations(filter: {}, first: 1) { nodes { id evidence { id agendaItem { id } mentions(first: 1) { nodes { id } } } } }
    claims(filter: {}, first: 1) { nodes { id } }
    followUps(filter: { statuses: [DONE] }, first: 1) { nodes { course { statement { id } } } } }`;
  const { data, errors } = await from.ask(query, {}, { role: 'ADMINISTRATOR' });
  expect(errors).toEqual([]);
  const draft = await from.ask('mutation { createChangeSet(input: {}) { changeSet { id } } }', {}, { role: 'EDITOR' });
  const ids = [...JSON.stringify([data, draft.data]).matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
  return [...new Set([...ids, 'dataset', 'revision/1'])];
}
