import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, REAL_SEEDS, type TestBase } from '../support/base.js';
import { operation } from '../support/operations.js';

/**
 * The contract's operations on the real seeds: each with its answer, checked by hand against the minutes, and with the number of
 * SQL statements that it may cost. `npx vitest run tests/queries -u` writes changed answers; read the difference before you commit it.
 */
const GOLDEN: readonly (readonly [file: string, operation: string, variables: Record<string, unknown>, sql: number])[] = [
  ['meeting', 'Meeting', { id: 'meeting/2013-11-22' }, 0],
  ['follow-ups', 'FollowUps', { filter: { status: ['OPEN', 'PROPOSED'] } }, 0],
  [
    'follow-ups-of-the-collective',
    'FollowUps',
    { filter: { assignee: ['organization/ensemble-contre-la-traite-des-etres-humains'], boxed: true } },
    0,
  ],
  ['entity-hors-la-rue', 'EntityPage', { id: 'organization/hors-la-rue' }, 0],
  ['entity-olivier-peyroux', 'EntityPage', { id: 'person/olivier-peyroux' }, 0],
  ['entity-mineurs', 'EntityPage', { id: 'theme/mineurs' }, 0],
  ['entity-plan-d-action', 'EntityPage', { id: 'legal-text/plan-d-action-national-de-lutte-contre-la-traite-des-etres-humains' }, 0],
  ['relations-disputed', 'Relations', { filter: { certainty: ['DISPUTED', 'UNCERTAIN'] } }, 0],
  ['claims-figures', 'Claims', { filter: { kinds: ['FIGURE'] } }, 0],
  ['claims-positions', 'Claims', { filter: { kinds: ['POSITION', 'USAGE'] } }, 0],
  ['passage-facts', 'PassageFacts', { id: 'passage/bmm3mvv4ym0r9d4m' }, 0],
  ['document-text', 'DocumentText', { id: 'document/compte-rendu-2013-11-22', first: 20 }, 0],
  ['nodes', 'Nodes', { ids: ['organization/hors-la-rue', 'organization/nobody', 'theme/mineurs', 'organization/hors-la-rue'] }, 0],
  ['kinds', 'Kinds', { first: 5 }, 0],
  ['dataset', 'Dataset', {}, 0],
  ['who-works-on-mineurs', 'WhoWorksOn', { theme: 'theme/mineurs', first: 100 }, 0],
  ['who-works-on-conflits-armes', 'WhoWorksOn', { theme: 'theme/conflits-armes', first: 100 }, 0],
  ['paths-raja-nepal', 'Paths', { from: 'organization/fondation-raja', to: 'place/nepal' }, 0],
  ['network-hors-la-rue', 'Network', { around: ['organization/hors-la-rue'], depth: 1 }, 0],
  ['calendar', 'Calendar', { from: '2013-11-26' }, 0],
  ['coverage', 'Coverage', { first: 20 }, 0],
  ['search-mineurs', 'Search', { text: 'mineurs' }, 0],
];

let base: TestBase;
beforeAll(async () => {
  base = await openBase(REAL_SEEDS);
});
afterAll(async () => {
  await base.close();
});

describe('golden answers', () => {
  it.each(GOLDEN)('%s', async (file, name, variables, sql) => {
    const answer = await base.ask(operation(name), variables);
    expect(answer.errors).toEqual([]);
    expect(answer.sql, 'SQL statements').toBe(sql);
    await expect(`${JSON.stringify(answer.data, null, 1)}\n`).toMatchFileSnapshot(`answers/${file}.json`);
  });

  it('costs no SQL however long the page: fifty relations with evidence and meetings, and one', async () => {
    const query = `query($first: Int!) { relations(filter: {}, first: $first) { nodes {
      subject { name relations(first: 50) { nodes { evidence { quote meeting { name } agendaItem { title } } } } } object { name } } } }`;
    expect((await base.ask(query, { first: 1 })).sql).toBe(0);
    expect((await base.ask(query, { first: 50 })).sql).toBe(0);
  });

  it('batches history into one statement', async () => {
    const query = '{ organizations(first: 20) { nodes { id history(first: 2) { totalCount nodes { at actor reason action before } } } } }';
    const { data, errors, sql } = await base.ask<{
      organizations: { nodes: { history: { totalCount: number; nodes: { action: string }[] } }[] };
    }>(query, {}, { role: 'EDITOR' });
    expect(errors).toEqual([]);
    expect(data.organizations.nodes.every(({ history }) => history.totalCount === 1 && history.nodes[0]?.action === 'INSERT')).toBe(true);
    expect(sql).toBe(1);
  });

  it('keeps history from those who do not edit', async () => {
    const { errors } = await base.ask('{ organizations(first: 1) { nodes { history { totalCount } } } }', {}, { role: 'MEMBER' });
    expect(errors[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
