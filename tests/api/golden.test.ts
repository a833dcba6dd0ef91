import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { normalizeAnswer } from '../support/normalize-answer.js';
import { operation } from '../support/operations.js';

/**
 * The contract's operations on the base of three meetings: each with its answer and with the number of SQL statements that it may
 * cost. `npx vitest run tests/api/golden.test.ts -u` writes changed answers; read the difference before you commit it.
 */
const GOLDEN: readonly (readonly [file: string, operation: string, variables: Record<string, unknown>, sql: number])[] = [
  ['meeting', 'Meeting', { id: 'meeting/2030-01-16' }, 0],
  ['follow-ups', 'FollowUps', { filter: { statuses: ['OPEN', 'PROPOSED'] } }, 0],
  ['follow-ups-of-an-association', 'FollowUps', { filter: { assignees: ['organization/maison-du-large'], boxed: true } }, 0],
  ['follow-ups-overdue', 'FollowUps', { filter: { overdueOn: '2030-06-18' }, orderBy: { field: 'DUE' } }, 0],
  ['entity-organization', 'EntityPage', { id: 'organization/la-passerelle-indigo' }, 0],
  ['entity-person', 'EntityPage', { id: 'person/basile-quernec' }, 0],
  ['entity-theme', 'EntityPage', { id: 'theme/hebergement' }, 0],
  ['entity-publication', 'EntityPage', { id: 'publication/charte-d-accueil' }, 0],
  ['relations-of-funding', 'Relations', { filter: { types: ['FUNDS', 'LAUNCHES'] } }, 0],
  ['claims-disputed', 'Claims', { filter: { certainties: ['DISPUTED', 'UNCERTAIN'] } }, 0],
  ['claims-figures', 'Claims', { filter: { kinds: ['FIGURE'] } }, 0],
  ['claims-positions', 'Claims', { filter: { kinds: ['POSITION', 'USAGE'] } }, 0],
  ['passage-facts', 'PassageFacts', { id: 'passage/b7fa3wwjbtw9kzv5' }, 0],
  ['document-text', 'DocumentText', { id: 'document/compte-rendu-2030-01-16', first: 20 }, 0],
  ['nodes', 'Nodes', { ids: ['organization/halte-du-marais', 'organization/nobody', 'theme/mineurs', 'organization/halte-du-marais'] }, 0],
  ['kinds', 'Kinds', { first: 5 }, 0],
  ['dataset', 'Dataset', {}, 0],
  ['who-works-on-hebergement', 'WhoWorksOn', { theme: 'theme/hebergement', first: 100 }, 0],
  ['who-works-on-mineurs', 'WhoWorksOn', { theme: 'theme/mineurs', first: 100 }, 0],
  ['paths', 'Paths', { from: 'organization/fondation-ormeval', to: 'place/saint-nazaire' }, 0],
  ['network', 'Network', { around: ['organization/la-passerelle-indigo'], depth: 1 }, 0],
  ['calendar', 'Calendar', { from: '2030-03-20' }, 0],
  ['coverage', 'Coverage', { first: 20 }, 0],
  ['search', 'Search', { text: 'mineurs' }, 0],
];

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(async () => {
  await base.close();
});

describe('golden answers', () => {
  it.each(GOLDEN)('%s', async (file, name, variables, sql) => {
    const answer = await base.ask(operation(name), variables);
    expect(answer.errors).toEqual([]);
    expect(answer.sql, 'SQL statements').toBe(sql);
    await expect(normalizeAnswer(answer.data)).toMatchFileSnapshot(`answers/${file}.json`);
  });

  it('costs no SQL however long the page: fifty relations with evidence and meetings, and one', async () => {
    const query = `query($first: Int!) { relations(filter: {}, first: $first) { nodes {
      subject { name relations(first: 50) { nodes { evidence { quote meeting { name } agendaItem { title } } } } } object { name } } } }`;
    expect((await base.ask(query, { first: 1 })).sql).toBe(0);
    expect((await base.ask(query, { first: 50 })).sql).toBe(0);
  });

  it('batches history into one statement', async () => {
    const query =
      '{ organizations(first: 20) { nodes { id history(first: 2) { totalCount nodes { action before after revision { id sequence at author reason } } } } } }';
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
