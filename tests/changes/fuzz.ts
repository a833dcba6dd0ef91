import { expect } from 'vitest';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { verifyBase } from '../../src/maintenance/verify.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import type { Role } from '../../src/core/access.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { readRecords } from '../../src/store/read.js';
import { TokenRow } from '../../src/store/tables.js';
import { openBase, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';
import { contentOf } from '../support/base-content.js';
import { expectSameAnswers } from '../support/compare-bases.js';
import type { TestDatabase } from '../support/databases.js';
import { random } from '../support/random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { openFullAndBare } from '../support/visible-base.js';

/** What many random mutations came to. */
export interface Fuzzed {
  readonly sent: number;
  readonly done: number;
  /** How often each code was told. */
  readonly codes: Readonly<Record<string, number>>;
  /** How often each mutation was sent. */
  readonly mutations: Readonly<Record<string, number>>;
}

const WORDS = [
  '',
  'a',
  'Ada',
  'Chloé d’Orme',
  '2020-03-05',
  '31/01/2020',
  '\u0000',
  '\u200b',
  '😀',
  '__proto__',
  'x'.repeat(3000),
  'fr',
  '1',
];
const KNOWN = { kind: 'KNOWLEDGE', title: 'Entretien', editor: 'Ada' };

/**
 * Sends random mutations to the small base, every one of the schema, as an editor, and as an administrator where it is for them: with any field, ids that are there and that are not, values that fit and do not.
 * None is an error of the program. Afterwards the base is sound; random questions are answered by what its export gives as by itself, with
 * the drafts in it, to every role; and to anybody as by a base that never had the rows that are hidden.
 * @param make makes the databases; without it, they are in memory
 */
export async function fuzzMutations(count: number, seed: number, questions: number, make?: () => Promise<TestDatabase>): Promise<Fuzzed> {
  const folder = temporaryFolder();
  const databases = make ? [await make(), await make(), await make()] : [];
  const base = await openBase(SMALL_SEEDS, databases[0]);
  try {
    const next = random(seed);
    const ids = await idsOf(base);
    const codes: Record<string, number> = {};
    const mutations: Record<string, number> = {};
    let done = 0;
    for (let index = 0; index < count; index += 1) {
      const { name, type, input, isChange } = request(next, index, ids);
      mutations[name] = (mutations[name] ?? 0) + 1;
      const where = `mutation ${index} of seed ${seed}: ${name} ${JSON.stringify(input)}`;
      const query = `mutation M($input: ${type}) { done: ${name}(input: $input) { ${isChange ? 'changeSet { id }' : ''} userErrors { code fr: message(lang: FR) en: message(lang: EN) } } }`;
      const role: Role = isChange && name !== 'erasePerson' ? 'EDITOR' : 'ADMINISTRATOR';
      const answer = await send(base, query, input, { role, where });
      for (const { code, fr, en } of answer.userErrors) {
        codes[code] = (codes[code] ?? 0) + 1;
        expect(fr, where).not.toBe('');
        expect(en, where).not.toBe('');
      }
      if (answer.changeSet) {
        done += 1;
        ids.push(answer.changeSet.id);
      }
      if (index % 10 === 0) {
        const { errors } = await base.ask(query, { input }, { role: 'MEMBER' });
        expect(
          errors.map(({ extensions }) => extensions?.code),
          where,
        ).toEqual([expect.stringMatching(/^(?:FORBIDDEN|BAD_USER_INPUT)$/)]);
      }
      if (index % 50 === 49) ids.splice(0, ids.length, ...(await idsOf(base)), ...ids.filter((id) => id.startsWith('change-set/')));
    }
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
    const exported = folder.path('exported');
    await exportSeeds(base.dataSource, exported);
    // The export holds no draft: who may not read drafts is answered as if there were none.
    const [other, bare] = await openFullAndBare([databases[1], databases[2]], exported);
    try {
      expect(await contentOf(other.dataSource)).toEqual(await contentOf(base.dataSource));
      const asked = { queries: questions, seed };
      const drafts = ids.filter((id) => id.startsWith('change-set/'));
      await expectSameAnswers(base, other, { ...asked, roles: ['ANONYMOUS', 'MEMBER'], ids: drafts });
      await expectSameAnswers(base, other, { ...asked, roles: ['EDITOR', 'ADMINISTRATOR'] });
      // What nobody but members and editors may read is answered as if it had never been.
      await expectSameAnswers(other, bare, { ...asked, roles: ['ANONYMOUS'], ids: drafts });
    } finally {
      await other.close();
      await bare.close();
    }
    return { sent: count, done, codes, mutations };
  } finally {
    await base.close();
    for (const database of databases) await database.drop();
    folder.remove();
  }
}

interface Answer {
  readonly changeSet: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly fr: string; readonly en: string }[];
}

async function send(
  base: TestBase,
  query: string,
  input: unknown,
  { role, where }: { readonly role: Role; readonly where: string },
): Promise<Answer> {
  try {
    const { data, errors } = await base.ask<{ done: Answer | null } | null>(query, { input }, { role });
    for (const { extensions } of errors) expect(extensions?.code, where).toMatch(/^(?:BAD_USER_INPUT|FORBIDDEN)$/);
    return { changeSet: null, userErrors: [], ...data?.done };
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

async function idsOf(base: TestBase): Promise<string[]> {
  const { manager } = base.dataSource;
  const records = Object.values(await readRecords(manager)).flat();
  const others = [await manager.find(AccountRow), await manager.find(TokenRow)].flat();
  return [...records.filter(({ id }) => !/^(?:contact|mention)\//.test(id)), ...others].map(({ id }) => id);
}

/** How often mutations of accounts and tokens are sent, and what takes a person away for ever. */
const RARELY = 0.1;

/** Whether a mutation changes records of the base, by what it answers. */
function isOfRecords({ type }: { readonly type: GraphQLOutputType }): boolean {
  const payload = getNamedType(type);
  return isObjectType(payload) && payload.getInterfaces().some(({ name }) => name === 'ChangeSetPayload');
}

/** Which ids a mutation takes as its own, by its name. */
const OWN_IDS: readonly (readonly [mutation: RegExp, ids: RegExp])[] = [
  [/^erasePerson$/, /^person\//],
  [/FollowUp$/, /^follow-up\//],
  [/ChangeSet$/, /^change-set\//],
  [/Statement$/, /^(?:relation|claim|follow-up|step)\//],
  [/Relation$/, /^relation\//],
  [/Claim$/, /^claim\//],
  [/Entity$|Entities$/, /^(?:organization|person|theme|place|event|project)\//],
  [/Account|Invitation|Token|Session/, /^(?:account\/|[0-9a-f]{8,}$)/],
];

interface Mutation {
  readonly name: string;
  /** The type of its input, as queries write it. */
  readonly type: string;
  readonly input: Record<string, unknown>;
  /** Whether it changes records of the base; else accounts and tokens. */
  readonly isChange: boolean;
}

/** A mutation with an input that fits its type, and most often what it is meant for; the first ones are each of the schema in turn. */
function request(next: () => number, index: number, ids: readonly string[]): Mutation {
  const fields = Object.values(testSchema().getMutationType()?.getFields() ?? {});
  const often = fields.filter((field) => isOfRecords(field) && field.name !== 'erasePerson');
  const field = fields[index] ?? pick(next, next() < RARELY ? fields : often);
  const { name, args } = field;
  const { type } = args[0] as { type: GraphQLInputType };
  const isChange = isOfRecords(field);
  const input = valueOf(next, ids, getNullableType(type), name) as Record<string, unknown>;
  if (/^save(?:Relation|Claim|FollowUp)$/.test(name) && next() < 0.8) Object.assign(input, { evidence: null, sources: [KNOWN] });
  const own = OWN_IDS.find(([mutation]) => mutation.test(name))?.[1] ?? /./;
  const some = ids.filter((id) => own.test(id));
  if ('id' in input && some.length > 0 && next() < 0.8) input.id = pick(next, some);
  return { name, type: String(type), input, isChange };
}

function valueOf(next: () => number, ids: readonly string[], type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(next, ids, type.ofType, name);
  if (isListType(type)) return Array.from({ length: Math.floor(next() * 3) }, () => valueOf(next, ids, type.ofType, name));
  if (isEnumType(type)) return pick(next, type.getValues()).name;
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) || next() < chance(field.name));
    return Object.fromEntries(
      given.map((field) => [field.name, next() < 0.05 && !isNonNullType(field.type) ? null : valueOf(next, ids, field.type, field.name)]),
    );
  }
  switch (getNamedType(type).name) {
    case 'ID':
      return pick(next, fitting(ids, name));
    case 'Int':
      return Math.floor(next() * 4);
    case 'Boolean':
      return next() < 0.5;
    case 'Date':
      return '2020-03-05';
    default:
      return pick(next, WORDS);
  }
}

/** How often a field is given: what a change is about more often than the rest. */
function chance(name: string): number {
  if (/^(?:subject|type|object|about|task|text|claimKind|name|kind|fr|document|quote|surface|in)$/.test(name)) return 0.9;
  if (/^(?:changeSet|idempotencyKey|expectedVersion|id)$/.test(name)) return 0.15;
  return 0.12;
}

/** Ids of the sort that a field takes, most often. */
function fitting(ids: readonly string[], name: string): readonly string[] {
  const sorts: readonly (readonly [RegExp, RegExp])[] = [
    [/^(?:changeSet|.*ChangeSet)$/, /^change-set\//],
    [/^document$/, /^document\//],
    [/^passage$/, /^passage\//],
    [/(?:edIn)$|^meeting$|^at$/, /^meeting\//],
    [
      /^(?:subject|object|into|about|assignees|attributedTo|entity|topics|onBehalfOf|substituteFor|actor)$/,
      /^(?:organization|person|theme|place|event|project)\//,
    ],
  ];
  const found = sorts.find(([field]) => field.test(name))?.[1];
  const some = found ? ids.filter((id) => found.test(id)) : ids;
  return some.length > 0 ? some : ['organization/nobody'];
}

function pick<T>(next: () => number, from: readonly T[]): T {
  return from[Math.floor(next() * from.length)] as T;
}
