import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renamed } from '../../src/api/renamed.js';
import { buildApiSchema } from '../../src/api/resolvers/schema.js';
import { SMALL_SEEDS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Every field of every filter: a value that does not fit is refused under the name that the client wrote, wherever it was written. */

const schema = buildApiSchema();

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS);
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

interface Refusal {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

async function refusals(lang: 'fr' | 'en', query: string, variables: object = {}): Promise<readonly Refusal[]> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { errors?: Refusal[] }).errors ?? [];
}

/** A value that no field of a type takes, as JSON; null where any value is taken. */
function wrongValue(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  const one = isEnumType(named)
    ? 'NOTHING_SUCH'
    : { Date: '2030-02-30', Boolean: 'perhaps', ID: { a: 1 }, String: { a: 1 }, Int: 'many' }[named.name];
  return isListType(getNullableType(type)) ? [one] : one;
}

/** A value as it is written in a document. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`;
  if (isEnumType(getNamedType(type))) return String(value);
  return typeof value === 'object' ? '{a: 1}' : JSON.stringify(value);
}

const isFilter = ({ name }: { readonly name: string }): boolean => name.endsWith('Filter');

interface Place {
  readonly root: GraphQLField<unknown, unknown>;
  readonly argument: string;
  readonly filter: GraphQLInputObjectType;
}

/** Where each filter is given: the first root that takes it. */
const PLACES: readonly Place[] = Object.values(schema.getTypeMap())
  .filter((type) => isInputObjectType(type))
  .filter(isFilter)
  .map((filter) => {
    const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
    for (const root of roots) {
      const argument = root.args.find(({ type }) => getNamedType(type) === filter);
      if (argument) return { root, argument: argument.name, filter };
    }
    throw new Error(`nothing takes ${filter.name}`);
  });

const CASES = PLACES.flatMap((place) =>
  Object.values(place.filter.getFields()).map((field) => [`${place.filter.name}.${field.name}`, place, field] as const),
);

describe('a value that a filter refuses', () => {
  it('is tried for every filter of the schema', () => {
    expect(PLACES.length).toBeGreaterThanOrEqual(16);
    for (const [name, , field] of CASES) expect(wrongValue(field.type), name).not.toEqual(undefined);
  });

  it.each(CASES)('%s', async (_name, { root, argument, filter }, field) => {
    const value = wrongValue(field.type);
    const asked = (given: string, declared = ''): string =>
      `query ${declared} { mine: ${root.name}(${argument}: ${given}) { totalCount } }`;
    const forms: readonly (readonly [string, object?])[] = [
      [asked(`{${field.name}: ${literal(value, field.type)}}`)],
      [asked('$given', `($given: ${filter.name})`), { given: { [field.name]: value } }],
      [asked(`{${field.name}: $one}`, `($one: ${String(field.type)})`), { one: value }],
      [asked(`{${field.name}: $one}`, `($one: ${String(field.type)} = ${literal(value, field.type)})`)],
    ];
    for (const [query, variables] of forms) {
      // A variable of one value has a name of its own, which the client wrote too.
      const written = new RegExp(String.raw`(?:^|[^\w])(?:${field.name}|one)(?:[^\w]|$)`);
      for (const lang of ['fr', 'en'] as const) {
        const [first, ...more] = await refusals(lang, query, variables);
        expect(first?.extensions.code, query).toMatch(/^(?:BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
        expect(first?.message, `${lang} ${query} ${JSON.stringify(variables)}`).toMatch(written);
        for (const { message } of [first, ...more].flatMap((one) => one ?? [])) {
          if (lang === 'fr') expect(message).not.toMatch(/\b(?:must|cannot|Expected|Did you|does not|is not)\b/);
          else expect(message).not.toMatch(/[éèàç«»]/);
        }
      }
    }
  });
});

describe('every name of the released version that is no longer there', () => {
  const released = buildSchema(readFileSync('schema/released.graphql', 'utf8'), { assumeValidSDL: true });

  /** What graphql-js says of a name of the released version, for each name that is gone. */
  function* sentences(): Generator<string> {
    for (const old of Object.values(released.getTypeMap())) {
      const type = schema.getType(old.name);
      if (!type) {
        // An input has its name in the declaration of a variable alone.
        if (!isInputObjectType(old)) yield `Unknown type "${old.name}".`;
      } else if (isInputObjectType(old) && isInputObjectType(type)) {
        for (const name of missing(old.getFields(), type.getFields())) yield `Field "${name}" is not defined by type "${type.name}".`;
      } else if ((isObjectType(old) || isInterfaceType(old)) && (isObjectType(type) || isInterfaceType(type))) {
        const fields = type.getFields();
        for (const name of missing(old.getFields(), fields)) yield `Cannot query field "${name}" on type "${type.name}".`;
        for (const { name, args } of Object.values(old.getFields())) {
          const left = new Set(fields[name]?.args.map((argument) => argument.name));
          for (const argument of fields[name] ? args : []) {
            if (!left.has(argument.name)) yield `Unknown argument "${argument.name}" on field "${type.name}.${name}".`;
          }
        }
      }
    }
  }

  it('is refused with what serves instead', () => {
    expect([...sentences()].filter((sentence) => !renamed(sentence, schema))).toEqual([]);
  });

  it.each([
    ['{ organizations(filter: {status: [PAST]}) { totalCount } }', /events, meetings and projects/, /réunions et les projets/],
    ['{ places(filter: {theme: ["theme/mineurs"]}) { totalCount } }', /"broader" and "narrower"/, /« broader » et « narrower »/],
    ['{ dataset { licence } }', /"license"/, /« license »/],
    ['{ claims { nodes { valueType unit } } }', /"value \{ text number unit url \}"/, /« value \{ text number unit url \} »/],
    ['{ node(id: "a") { ... on Passage { relations { id } } } }', /\.\.\. on Relation/, /\.\.\. on Relation/],
    ['{ claims { nodes { history { nodes { actor } } } } }', /"revision \{ author \}"/, /« revision \{ author \} »/],
  ])('%s', async (query, english, french) => {
    expect((await refusals('en', query))[0]?.message).toMatch(english);
    const [told] = await refusals('fr', query);
    expect(told?.message).toMatch(french);
    expect(told?.message).not.toMatch(/\b(?:It is|Cannot|field of)\b/);
  });
});

function missing(old: object, now: object): string[] {
  return Object.keys(old).filter((name) => !Object.hasOwn(now, name));
}
