import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { sendMutation } from '../support/mutations.js';

/** What was said of an entity since a moment or a revision: nothing that its reader may not know of. */

const BODY = 'organization/relais-du-pont';
const LAST = 2 ** 31 - 1;

describe.each(DATABASES)('since, on $name', ({ make }) => {
  let database: TestDatabase;
  let base: TestBase;
  /** The last revision and moment before anything was changed. */
  let revision: number;
  let moment: string;
  const claims: Record<'open' | 'shut' | 'gone', string> = { open: '', shut: '', gone: '' };

  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database);
    ({ number: revision, updatedAt: moment } = base.graph.view('EDITOR'));
    claims.open = await say('PUBLIC');
    claims.shut = await say('EDITORS');
    claims.gone = await say('PUBLIC');
    await saved('removeStatement', { id: claims.gone });
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  async function saved(mutation: string, input: Record<string, unknown>, fields = ''): Promise<Record<string, unknown>> {
    const { payload } = await sendMutation(base, mutation, input, fields);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }
  async function say(visibility: string): Promise<string> {
    const sources = [{ kind: 'KNOWLEDGE', title: 'Essai', editor: 'Ada' }];
    const said = { claimKind: 'CIRCUMSTANCE', about: [BODY], text: { fr: `Dit ${visibility}.` }, visibility, sources };
    const { claim } = await saved('saveClaim', said, 'claim { id }');
    return (claim as { id: string }).id;
  }
  interface Told {
    readonly totalCount: number;
    readonly ids: readonly string[];
    readonly next: string;
    readonly codes: readonly unknown[];
  }
  async function told(args: string, role: Role): Promise<Told> {
    const { data, errors } = await base.ask<{ entity: { statements: object } | null } | undefined>(
      `{ entity(id: "${BODY}") { statements(${args}) { totalCount pageInfo { endCursor } nodes { id } } } }`,
      {},
      { role },
    );
    const {
      totalCount = 0,
      nodes = [],
      pageInfo,
    } = (data?.entity?.statements ?? {}) as {
      totalCount?: number;
      nodes?: { id: string }[];
      pageInfo?: { endCursor: string };
    };
    const codes = errors.map(({ message, extensions }) => [extensions?.code, message]);
    return { totalCount, ids: nodes.map(({ id }) => id), next: pageInfo?.endCursor ?? '', codes };
  }

  it('lists for editors what a later revision wrote and is there, page by page', async () => {
    const all = await told(`sinceRevision: ${revision}`, 'EDITOR');
    expect(all.totalCount).toBe(2);
    expect([...all.ids].sort()).toEqual([claims.open, claims.shut].sort());
    const first = await told(`sinceRevision: ${revision}, first: 1`, 'EDITOR');
    const second = await told(`sinceRevision: ${revision}, first: 1, after: "${first.next}"`, 'EDITOR');
    expect([first.totalCount, ...first.ids, ...second.ids]).toEqual([2, ...all.ids]);
    expect((await told(`sinceRevision: ${revision + 1}`, 'EDITOR')).ids).toEqual([claims.shut]);
    expect((await told(`sinceRevision: ${base.graph.view('EDITOR').number}`, 'EDITOR')).totalCount).toBe(0);
    expect((await told('sinceRevision: 0', 'EDITOR')).totalCount).toBe((await told('first: 10', 'EDITOR')).totalCount);
  });

  it.each<Role>(['ANONYMOUS', 'MEMBER'])(
    'tells nothing by numbers of revisions to the role %s: it is refused, whatever they are',
    async (role) => {
      const refused = await Promise.all([1, revision, revision + 1, LAST, -1].map((number) => told(`sinceRevision: ${number}`, role)));
      for (const one of refused)
        expect(one).toEqual({ totalCount: 0, ids: [], next: '', codes: [['FORBIDDEN', 'This is for editors only.']] });
      expect((await told('sinceRevision: 0', role)).ids).toEqual((await told('first: 50', role)).ids);
    },
  );

  it('refuses revisions that the base never had', async () => {
    const { number } = base.graph.view('EDITOR');
    for (const wrong of [-1, -LAST, number + 1, LAST]) {
      const { codes } = await told(`sinceRevision: ${wrong}`, 'EDITOR');
      expect(codes).toEqual([['BAD_USER_INPUT', `sinceRevision goes from 0 to ${number}, not ${wrong}.`]]);
    }
    for (const wrong of ['1.5', '"1"', `${LAST + 1}`, '"revision/1"'])
      expect((await told(`sinceRevision: ${wrong}`, 'EDITOR')).codes).toMatchObject([['GRAPHQL_VALIDATION_FAILED', /Int/]]);
    for (const wrong of ['', 'demain', '2026-13-01T00:00:00Z'])
      expect((await told(`since: "${wrong}"`, 'ANONYMOUS')).codes).toHaveLength(1);
  });

  it('lists for everybody what they may read and what changed for them after a moment', async () => {
    expect((await told(`since: "${moment}"`, 'ANONYMOUS')).ids).toEqual([claims.open]);
    expect((await told(`since: "${moment}"`, 'EDITOR')).totalCount).toBe(2);
    expect((await told('since: "1970-01-01T00:00:00Z"', 'ANONYMOUS')).ids).toEqual((await told('first: 50', 'ANONYMOUS')).ids);
    const { updatedAt } = base.graph.view('ANONYMOUS');
    // Nothing of what only editors read makes news for others; to be shown does.
    await saved('saveClaim', { id: claims.shut, text: { fr: 'Dit autrement.' } });
    expect((await told(`since: "${updatedAt}"`, 'ANONYMOUS')).totalCount).toBe(0);
    const { updatedAt: changed } = base.graph.view('EDITOR');
    expect((await told(`since: "${changed}"`, 'EDITOR')).totalCount).toBe(0);
    await saved('saveClaim', { id: claims.shut, visibility: 'PUBLIC' });
    expect((await told(`since: "${changed}"`, 'ANONYMOUS')).ids).toEqual([claims.shut]);
    // In whatever zone it is written.
    const elsewhere = new Date(Date.parse(changed) + 3_600_000).toISOString().replace('Z', '+01:00');
    expect((await told(`since: "${elsewhere}"`, 'ANONYMOUS')).ids).toEqual([claims.shut]);
  });

  it.each([
    `revision/${Number.MAX_SAFE_INTEGER}`,
    `revision/-${Number.MAX_SAFE_INTEGER}`,
    `revision/${LAST + 1}`,
    'revision/-1',
    'revision/0',
    'revision/01',
    'revision/1e0',
    'revision/',
  ])('finds no revision %s', async (id) => {
    const { data, errors } = await base.ask('query($id: ID!) { node(id: $id) { id } }', { id }, { role: 'EDITOR' });
    expect([data, errors]).toEqual([{ node: null }, []]);
    const { payload } = await sendMutation(base, 'revertRevision', { id });
    expect(payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  });
});
