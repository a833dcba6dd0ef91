import { expect } from 'vitest';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { verifyBase } from '../../src/maintenance/verify.js';
import { exportSeeds } from '../../src/seeds/export/export-seeds.js';
import { readRecords } from '../../src/store/read.js';
import { openBase, SMALL_SEEDS, type TestBase, testSchema } from '../support/base.js';
import { contentOf } from '../support/base-content.js';
import { expectSameAnswers } from '../support/compare-bases.js';
import { random } from '../support/random.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { openFullAndBare } from '../support/visible-base.js';

/** What many random mutations came to. */
export interface Fuzzed {
  readonly sent: number;
  readonly done: number;
  /** How often each code was told. */
  readonly codes: Readonly<Record<string, number>>;
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
 * Sends random mutations to the small base, as an editor: with any field, ids that are there and that are not, values that fit and do not.
 * None is an error of the program. Afterwards the base is sound; random questions are answered by what its export gives as by itself, with
 * the drafts in it, to every role; and to anybody as by a base that never had the rows that are hidden.
 */
export async function fuzzMutations(count: number, seed: number, questions: number): Promise<Fuzzed> {
  const folder = temporaryFolder();
  const base = await openBase(SMALL_SEEDS);
  try {
    const next = random(seed);
    const ids = await idsOf(base);
    const codes: Record<string, number> = {};
    let done = 0;
    for (let index = 0; index < count; index += 1) {
      const { name, input } = request(next, ids);
      const where = `mutation ${index} of seed ${seed}: ${name} ${JSON.stringify(input)}`;
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
      const query = `mutation M($input: ${type}) { done: ${name}(input: $input) { changeSet { id } userErrors { code fr: message(lang: FR) en: message(lang: EN) } } }`;
      const editor = await send(base, query, input, where);
      for (const { code, fr, en } of editor.userErrors) {
        codes[code] = (codes[code] ?? 0) + 1;
        expect(fr, where).not.toBe('');
        expect(en, where).not.toBe('');
      }
      if (editor.changeSet) {
        done += 1;
        ids.push(editor.changeSet.id);
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
    const [other, bare] = await openFullAndBare([], exported);
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
    return { sent: count, done, codes };
  } finally {
    await base.close();
    folder.remove();
  }
}

interface Answer {
  readonly changeSet: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly fr: string; readonly en: string }[];
}

async function send(base: TestBase, query: string, input: unknown, where: string): Promise<Answer> {
  try {
    const { data, errors } = await base.ask<{ done: Answer | null } | null>(query, { input }, { role: 'EDITOR' });
    for (const { extensions } of errors) expect(extensions?.code, where).toMatch(/^(?:BAD_USER_INPUT|FORBIDDEN)$/);
    return data?.done ?? { changeSet: null, userErrors: [] };
  } catch (error) {
    throw new Error(where, { cause: error });
  }
}

async function idsOf(base: TestBase): Promise<string[]> {
  const records = Object.values(await readRecords(base.dataSource.manager)).flat();
  return records.map(({ id }) => id).filter((id) => !/^(?:contact|mention)\//.test(id));
}

/** A mutation with an input that fits its type, and most often what it is meant for. */
function request(next: () => number, ids: readonly string[]): { name: string; input: Record<string, unknown> } {
  // Accounts and tokens are no records of the base.
  const changes = Object.values(testSchema().getMutationType()?.getFields() ?? {}).filter(({ type }) => {
    const payload = getNamedType(type);
    return isObjectType(payload) && payload.getInterfaces().some(({ name }) => name === 'ChangeSetPayload');
  });
  const fields = changes.filter(({ name }) => name !== 'erasePerson');
  const { name, args } = pick(next, fields);
  const input = valueOf(next, ids, getNullableType((args[0] as { type: GraphQLInputType }).type), name) as Record<string, unknown>;
  if (/^save(?:Relation|Claim|FollowUp)$/.test(name) && next() < 0.8) Object.assign(input, { evidence: null, sources: [KNOWN] });
  return { name, input };
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
