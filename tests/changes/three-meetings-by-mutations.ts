import { type GraphQLInputType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { expect } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { initBase } from '../../src/changes/init-base.js';
import { factsOf } from '../../src/core/fact.js';
import { Document } from '../../src/documents/document.js';
import { kindClass, kindOfId } from '../../src/kinds/index.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { decompile } from '../../src/seeds/decompile/decompile.js';
import type { ItemValue, Section, SeedItem } from '../../src/seeds/decompile/items.js';
import { imageOf } from '../../src/store/read.js';
import { openBase, testSchema, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { sendMutation } from '../support/mutations.js';

/**
 * The base of three meetings, written as a client would: `maillage init` says its name and whose it is; then, without any seed file, meeting by meeting, a draft
 * with entities, documents, agenda, statements, steps and supersessions, published.
 */

const COALITION = 'organization/les-quatre-vents';
const { records } = compileSeeds(checkSeeds(THREE_MEETINGS));
const texts = new Map(records.filter((row) => row instanceof Document).map(({ id, text }) => [id, text]));
export const items = decompile(records, []).items;
const entities = new Map(items.filter(({ section }) => section === 'entities').map((item) => [item.id, item]));

/** In the order in which the secretariat would have had them: by the day of issue. */
export const BATCHES: readonly string[] = [
  'entities/',
  'meetings/2030-01-16/meeting.yaml meetings/2030-01-16/statements.yaml',
  'meetings/2030-02-28-lettre/',
  'meetings/2030-03-20/',
  'meetings/2030-01-16/corrected.yaml',
  'meetings/2030-02-12-groupe-hebergement/',
  'meetings/2030-06-12/',
];

/** A value of a row as the input of its mutation has it: seed files may write what is short shortly. */
function inputOf(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType, value);
  if (isListType(type)) return [value].flat().map((one) => inputOf(type.ofType, one));
  if (!isInputObjectType(type)) return type.toString() === 'Int' ? Number(value) : value;
  const fields = type.getFields();
  if (typeof value !== 'object' || value === null) {
    const main = ['fr', 'edtf', 'quote', 'value'].find((name) => name in fields) ?? '';
    return { [main]: value };
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      if (!field) throw new Error(`${type.name} has no ${name}`);
      return [name, inputOf(field.type, inner as unknown)];
    }),
  );
}

/** How mutations call the fields of a section, where that differs from files. */
function apiNames({ section, id }: SeedItem): Readonly<Record<string, string>> {
  const kind = section === 'entities' ? kindOfId(id) : null;
  if (kind) return Object.fromEntries(factsOf(kindClass(kind)).map(({ name, field }) => [name, field]));
  return { claims: { kind: 'claimKind' }, followUps: { status: 'followUpStatus' }, steps: { date: 'day' } }[section as string] ?? {};
}

const MUTATIONS: Partial<Record<Section, string>> = {
  entities: 'saveEntity',
  documents: 'saveDocument',
  agenda: 'saveAgendaItem',
  relations: 'saveRelation',
  claims: 'saveClaim',
  followUps: 'saveFollowUp',
  mentions: 'saveMention',
};

/** What the steps of follow-ups are said by. */
const STEPS: Readonly<Record<string, readonly [name: string, fields: ItemValue]>> = {
  DONE: ['closeFollowUp', { followUpStatus: 'DONE' }],
  DROPPED: ['closeFollowUp', { followUpStatus: 'DROPPED' }],
  CARRIED_OVER: ['carryOverFollowUp', {}],
  REOPENED: ['reopenFollowUp', {}],
};

interface Sent {
  readonly name: string;
  readonly input: ItemValue;
  readonly statement: string | null;
}

/** The mutation that says a row. What it supersedes is said by mutations of their own. */
function mutationOf(item: SeedItem): Sent {
  const { section, id } = item;
  const { id: _id, supersedes: _supersedes, file: _file, decidedBy: _decidedBy, ...value } = item.value;
  const names = apiNames(item);
  const statement = ['relations', 'claims', 'followUps', 'steps'].includes(section) ? id.slice(id.indexOf('/') + 1) : null;
  const named = Object.fromEntries(Object.entries(value).map(([field, inner]) => [names[field] ?? field, inner]));
  const input = (name: string, given: ItemValue): Sent => {
    const type = testSchema().getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`) as GraphQLInputType;
    return { name, input: inputOf(type, given) as ItemValue, statement };
  };
  if (section !== 'steps') {
    const own = section === 'documents' ? { text: texts.get(id) } : {};
    const isNamed = statement === null && section !== 'mentions';
    return input(MUTATIONS[section] ?? section, { ...(isNamed ? { id } : {}), ...named, ...own });
  }
  const { followUp, step, meeting, ...said } = named;
  const [name, fields] = STEPS[step as string] ?? ['saveFollowUp', {}];
  if (name === 'saveFollowUp') return input(name, { id: followUp, step: { ...said, step, ...(meeting ? { meeting } : {}) } });
  const where = meeting === undefined ? {} : { [name === 'closeFollowUp' ? 'closedIn' : 'meeting']: meeting };
  return input(name, { id: followUp, ...fields, ...said, ...where });
}

/** The ids that a value names, at any depth. */
function namedIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedIn) : [];
}

const ORDER: readonly Section[] = ['entities', 'documents', 'agenda', 'relations', 'claims', 'followUps', 'steps', 'mentions'];

export interface Written {
  readonly base: TestBase;
  /** The ids of the rows that were written. */
  readonly there: ReadonlySet<string>;
  /** How many mutations it took. */
  readonly mutations: number;
}

/**
 * Writes batches by mutations alone, each published as one change set.
 * @param minted where the ids are put that the next statements are to get, so that the bases can be compared to the letter
 */
export async function writeByMutations(batches: readonly string[], minted: string[]): Promise<Written> {
  const of = (section: Section, id?: string): ItemValue =>
    items.find((one) => one.section === section && (id === undefined || one.id === id))?.value ?? {};
  const { coalition: _coalition, ...dataset } = of('dataset');
  const coalition = of('entities', COALITION);
  const base = await openBase(null, undefined, async (dataSource) => {
    await initBase(dataSource, { dataset, coalition: { id: COALITION, name: coalition.name } });
  });
  const there = new Set<string>();
  const mutations = await writeInto(base, batches, { minted, there });
  return { base, there, mutations };
}

/** Writes batches into a base, each published as one change set; the number of mutations that it took. `there` says what is written. */
export async function writeInto(
  base: TestBase,
  batches: readonly string[],
  { minted, there }: { readonly minted: string[]; readonly there: Set<string> },
): Promise<number> {
  let mutations = 0;
  const send = async (name: string, input: ItemValue): Promise<string> => {
    mutations += 1;
    const { payload, errors } = await sendMutation(base, name, input);
    expect([errors, payload.userErrors], `${name} ${JSON.stringify(input).slice(0, 300)}`).toEqual([[], []]);
    return payload.changeSet?.id ?? '';
  };
  const waiting: [name: string, input: ItemValue][] = [];
  for (const batch of batches) {
    const changeSet = await send('createChangeSet', { name: { fr: batch.slice(0, 100) } });
    const own = items.filter(
      ({ section, origin, id }) =>
        section !== 'dataset' && batch.split(' ').some((path) => origin.startsWith(`seed:${path}`) || id === path),
    );
    // Whoever writes down that a meeting is announced makes its entry then.
    const announced = own.flatMap(({ value }) => namedIn(value)).flatMap((id) => entities.get(id) ?? []);
    const rows = [...new Set([...announced, ...own])].filter(({ id }) => !there.has(id));
    for (const item of ORDER.flatMap((section) => rows.filter((one) => one.section === section))) {
      const { name, input, statement } = mutationOf(item);
      const rivals = (input.contradicts ?? []) as readonly string[];
      const early = rivals.some((id) => !there.has(id));
      if (statement !== null) minted.push(statement);
      await send(name, { ...input, changeSet, ...(early ? { contradicts: null } : {}) });
      expect(minted, item.id).toEqual([]);
      there.add(item.id);
      if (early) waiting.push([name, { id: item.id, contradicts: rivals }]);
    }
    // A rival that is read further down is named once it is there.
    for (const [name, input] of waiting.splice(0)) await send(name, { ...input, changeSet });
    for (const { id: by, value } of rows) {
      const superseded = (value.supersedes ?? []) as readonly { type: string; statement: string }[];
      for (const { type, statement } of superseded) await send('supersedeStatement', { changeSet, id: statement, by, type });
    }
    await send('publishChangeSet', { id: changeSet });
  }
  return mutations;
}

/** What a role reads, in its order, without where it came from. */
export function rowsOf({ graph, dataSource }: TestBase, role: Role, day: string | null): Record<string, unknown>[] {
  const { entities: all, documents, statements, passages, mentions } = graph.view(role, day);
  return [...all, ...documents, ...statements, ...passages, ...mentions].map((row) => {
    const { origin: _origin, editedBy: _editedBy, decidedBy: _decidedBy, ...said } = imageOf(dataSource, row);
    return said;
  });
}
