import { readdirSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/kinds/index.js';
import { listOperation } from '../../src/web/pages/kind-lists.js';
import { testSchema } from '../support/base.js';

/** Every operation that the pages send, found as the exported texts of their modules. */
const modules = await Promise.all(
  readdirSync('src/web', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => import(`../../src/web/${name.replace(/\.ts$/, '.js')}`) as Promise<Record<string, unknown>>),
);
const operations = [
  ...modules
    .flatMap((module) => Object.values(module))
    .filter((value): value is string => typeof value === 'string' && /^\s*query \w+/.test(value)),
  ...KINDS.map((kind) => listOperation(kind)),
].map((text) => [/query (\w+)/.exec(text)?.[1] ?? '', text] as const);

describe('the operations of the pages', () => {
  it.each(operations)('%s fits the schema', (_name, text) => {
    expect(validate(testSchema(), parse(text)).map((error) => error.message)).toEqual([]);
  });
});
