import fc from 'fast-check';
import { buildSchema, execute, type GraphQLSchema, isAbstractType, isObjectType, parse, print, validate } from 'graphql';
import { expect, it } from 'vitest';
import { AnswerSize, countAnswerBytes } from '../../src/api/answer-size.js';
import type { Context } from '../../src/api/context.js';
import { OperationWork } from '../../src/api/operation-work.js';
import { PlanExecutor } from '../../src/api/plans/executor.js';
import { hashOf } from '../../src/core/hash.js';
import { nextTurn } from '../../src/core/turns.js';
import { random } from '../support/random.js';
import { RandomQueries } from '../support/random-query.js';
import { rewriteQuery } from '../support/rewritten-query.js';
import { leaveRejectionsUnheard } from '../support/unheard-rejections.js';

/**
 * What a field gives, at once or later: a value, null, an error, a list of them. Whatever it is, a plan writes what graphql-js answers, with
 * the same errors in the same order, and as many fields counted. A schema of its own has them all in every place.
 */

const SDL = `
  interface Named { s: String, n: Int!, one: Thing, other: Named }
  type Thing implements Named { s: String, n: Int!, f: Float, b: Boolean!, e: Colour, es: [Colour!], one: Thing, must: Thing!, other: Named, many: [Thing], musts: [Thing!]!, either: [Either!], deep: [[Thing!]] }
  type Other implements Named { s: String, n: Int!, one: Thing, other: Named, either: Either! }
  union Either = Thing | Other
  enum Colour { RED BLUE }
  type Query { one: Thing, must: Thing!, other: Named, many: [Thing!], either: Either, s: String, n: Int! }
`;

/** What the fields of one answer follow from. */
interface Given {
  readonly seed: string;
  readonly type: string;
}

class Failure extends Error {}

/** What a field of an object gives, which follows from where it is. */
function resolve(source: Given | undefined, field: string, type: string): unknown {
  const seed = `${source?.seed ?? given}/${field}`;
  const value = valueOf(seed, type);
  switch (digitOf(seed, 'when') % 8) {
    case 0:
      return Promise.resolve().then(() => kept(value));
    case 1:
      return Promise.resolve()
        .then(() => undefined)
        .then(() => kept(value));
    default:
      return kept(value);
  }
}

const digitOf = (seed: string, of: string): number => parseInt(hashOf(seed, of).slice(0, 6), 16);

function kept(value: unknown): unknown {
  if (value instanceof Failure) throw value;
  return value;
}

function valueOf(seed: string, type: string): unknown {
  const which = digitOf(seed, 'what') % 40;
  if (which === 0) return new Failure(`failed ${seed.length}`);
  if (which === 1) return new Error(`given ${seed.length}`);
  if (which === 2) return null;
  if (which === 3) return { unexpected: true };
  if (type.endsWith('!')) return valueOf(seed, type.slice(0, -1));
  if (type.startsWith('[')) {
    // All later or none: where one fails at once, graphql-js hears nothing of what becomes of the others.
    const isLater = digitOf(seed, 'each') % 5 === 0;
    return Array.from({ length: digitOf(seed, 'length') % 4 }, (_, at) => {
      const item = valueOf(`${seed}/${at}`, type.slice(1, -1));
      return isLater ? Promise.resolve().then(() => kept(item)) : item;
    });
  }
  switch (type) {
    case 'String':
      return ['plain', 'with "signs" \\ \n', '’𝕏', '\ud800', 7][digitOf(seed, 'text') % 5];
    case 'Int':
      return [0, -5, 2 ** 31, 1.5, 12, '7'][digitOf(seed, 'number') % 6];
    case 'Float':
      return [0.1, -0, 1e21, Infinity, 3][digitOf(seed, 'number') % 5];
    case 'Boolean':
      return digitOf(seed, 'yes') % 2 === 0;
    case 'Colour':
      return ['RED', 'BLUE', 'GREEN'][digitOf(seed, 'colour') % 3];
    case 'Thing':
    case 'Other':
      return { seed, type };
    default:
      return { seed, type: ['Thing', 'Other', 'Thing', 'Other', 'Nothing', 3][digitOf(seed, 'type') % 6] };
  }
}

/** From what the root gives. */
let given = '';

function schemaOfAll(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) {
      type.resolveType = (value: Given) => (digitOf(value.seed, 'later') % 5 === 0 ? Promise.resolve(value.type) : value.type);
    }
    if (!isObjectType(type)) continue;
    type.isTypeOf = (value: Given) => value.type === type.name;
    for (const field of Object.values(type.getFields())) {
      const answers = String(field.type);
      field.resolve = (source: Given | undefined) => resolve(source, field.name, answers);
    }
  }
  countAnswerBytes(schema);
  return schema;
}

const schema = schemaOfAll();

function contextOf(most: number): Context {
  const size = new AnswerSize(most);
  const work = new OperationWork(1_000_000, Infinity, (cause) => size.end(cause));
  return { answerSize: size, work } as unknown as Context;
}

leaveRejectionsUnheard();

it('writes what graphql-js answers, whatever fields give and when', async () => {
  const executor = new PlanExecutor(schema);
  const seen = { errors: 0, nothing: 0 };
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.constantFrom(200, 1_000_000), async (seed, most) => {
      const next = random(seed);
      given = String(seed);
      const queries = new RandomQueries(schema, { ids: ['a'], words: ['a'], cursors: [] }, next);
      const { query, variables } = rewriteQuery(schema, queries.query(), next);
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const [own, others] = [contextOf(most), contextOf(most)];
      const usual = await execute({ schema, document, contextValue: others, variableValues: variables });
      const planned = await executor.run({ document, hash: print(document), operationName: null, variables, context: own });
      seen.errors += usual.errors ? 1 : 0;
      seen.nothing += usual.data === null ? 1 : 0;
      expect(planned?.errors?.map((error) => error.toJSON())).toEqual(usual.errors?.map((error) => error.toJSON()));
      expect(JSON.stringify(planned?.data)).toBe(JSON.stringify(usual.data));
      // What was under way when an answer ended goes on for a little.
      await nextTurn();
      expect(own.work?.spent).toBe(others.work?.spent);
    }),
    { numRuns: 300 },
  );
  // The property would hold of nothing, too.
  expect(seen.errors).toBeGreaterThan(0);
  expect(seen.nothing).toBeGreaterThan(0);
});
