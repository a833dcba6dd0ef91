import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GENERATED, operationsModule } from '../../scripts/generate-operations.js';
import { printSdl } from '../../src/api/resolvers/schema.js';
import { KINDS } from '../../src/kinds/index.js';
import * as generated from '../../src/web/operations.generated.js';
import { listDocument } from '../../src/web/pages/kind-lists.js';
import { composeDocument } from '../../src/web/typed-document.js';
import { testSchema } from '../support/base.js';

const documents = Object.entries(generated).flatMap(([name, value]) => ('text' in value ? [{ name, text: value.text }] : []));
const lists = KINDS.map((kind) => ({ name: `the list of ${kind.name}`, text: listDocument(kind).text }));
const sources = readdirSync('src/web', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !GENERATED.endsWith(name))
  .map((name) => readFileSync(`src/web/${name}`, 'utf8'));

describe('the operations of the pages', () => {
  it('are those of the .graphql files, as `npm run generate` writes them', async () => {
    expect(documents.length).toBeGreaterThan(20);
    expect(readFileSync(GENERATED, 'utf8')).toBe(await operationsModule(printSdl(testSchema())));
  });

  it.each([...documents, ...lists])('$name fits the schema, and holds only the fragments that it uses', ({ text }) => {
    expect(validate(testSchema(), parse(text)).map((error) => error.message)).toEqual([]);
  });

  it('are each asked by a page', () => {
    const unasked = documents.map(({ name }) => name).filter((name) => !sources.some((source) => source.includes(`ask(${name}`)));
    expect(unasked).toEqual([]);
  });

  it('refuse what the schema does not have, and say in which file', async () => {
    const sdl = 'type Query { nothing: Int }';
    await expect(operationsModule(sdl)).rejects.toThrow('GraphQL Document Validation failed');
    await expect(operationsModule(sdl)).rejects.toThrow('src/web/components/error-page.graphql:');
  });
});

describe('a document composed at run time', () => {
  const fragments = { A: 'fragment A on Query { ...B }', B: 'fragment B on Query { one }', C: 'fragment C on Query { one }' };
  const schema = buildSchema('type Query { one: Int }');

  it('holds the fragments that it uses, through others too, each once, and no others', () => {
    const { text } = composeDocument('query Q { ...A ...B }', fragments);
    expect(validate(schema, parse(text))).toEqual([]);
    expect(text.match(/fragment \w/g)).toEqual(['fragment A', 'fragment B']);
  });

  it('may bring a fragment of its own', () => {
    const { text } = composeDocument('query Q { ...D } fragment D on Query { ...B }', fragments);
    expect(validate(schema, parse(text))).toEqual([]);
  });
});
