import { Ajv } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factsOf } from '../../src/core/fact.js';
import { KINDS } from '../../src/kinds/index.js';
import { definitionOf } from '../../src/kinds/kind.js';
import { seedFileSchema } from '../../src/seeds/format/seed-file.js';
import { RELATION_TYPES, relationTypeOf } from '../../src/statements/vocabulary.js';

type Node = Readonly<Record<string, unknown>>;

/** Every schema inside a schema, with its path. */
function* walk(node: Node, path = '#'): Generator<[string, Node]> {
  yield [path, node];
  for (const [key, value] of Object.entries(node)) {
    for (const [inner, one] of Array.isArray(value) ? value.entries() : [[null, value] as const]) {
      if (typeof one === 'object' && one !== null) yield* walk(one as Node, [path, key, ...(inner === null ? [] : [inner])].join('/'));
    }
  }
}

const schema = seedFileSchema();
const yamlFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`);

describe('the JSON Schema of seed files', () => {
  it('is the one that is committed', () => {
    expect(JSON.parse(readFileSync('schema/seeds.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('describes every field, and takes no others', () => {
    for (const [path, node] of walk(schema)) {
      if (node.properties === undefined || path.includes('/if') || path.includes('/then')) continue;
      if (node.propertyNames === undefined) expect(node.additionalProperties, path).toBe(false);
      for (const [name, field] of Object.entries(node.properties as Record<string, Node>)) {
        const target =
          field.$ref === undefined ? field : (schema.definitions as Record<string, Node>)[(field.$ref as string).split('/').pop()!]!;
        expect(field.description ?? target.description, `${path}/${name}`).toMatch(/[.…]$/);
      }
    }
  });

  it('follows the list of kinds, their facts, and the vocabulary', () => {
    const text = JSON.stringify(schema);
    const sections = schema.properties as Record<string, { items: { allOf: { then: { properties: object } }[]; properties: object } }>;
    expect(sections.entities!.items.allOf.map(({ then }) => Object.keys(then.properties))).toEqual(
      KINDS.map((kind) => factsOf(kind).map((fact) => fact.name)),
    );
    for (const kind of KINDS) expect(text).toContain(`^${definitionOf(kind).prefix}/`);
    for (const type of RELATION_TYPES) expect(text.includes(`"${type}"`), type).toBe(!relationTypeOf(type).derived);
  });

  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
  it.each([...yamlFiles('seeds'), ...yamlFiles('tests/fixtures/seeds')])(
    'accepts %s as an editor reads it, without our formats',
    (path) => {
      validate(parse(readFileSync(path, 'utf8')));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});
