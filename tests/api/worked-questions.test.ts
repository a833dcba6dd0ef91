import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../src/config.js';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';

/** The worked questions of docs/api.md, as they stand there, asked of the base of three meetings. */

type Row = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, { readonly nodes: readonly Row[]; readonly gaps?: readonly Row[]; readonly outcome?: string }>>;

const DOCUMENT = readFileSync('docs/api.md', 'utf8');
const QUESTIONS = new Map([...DOCUMENT.matchAll(/```graphql\n(query (\w+)[\s\S]*?)```/g)].map(([, text = '', name = '']) => [name, text]));

const named = (id: string): unknown => expect.objectContaining({ id });
const quoted = [{ quote: expect.stringMatching(/./) as unknown }];

/** What each is asked with, and a row that its answer holds. */
const CASES: readonly (readonly [name: string, variables: Record<string, unknown>, root: string, row: Row])[] = [
  ['WhoWorksOnIt', { theme: 'theme/hebergement' }, 'whoWorksOn', { actor: named('organization/maison-du-large'), grade: 'DECLARED' }],
  ['FromWords', { text: 'qui travaille sur l’hébergement' }, 'search', { entity: named('theme/hebergement') }],
  [
    'Presences',
    { association: 'organization/maison-du-large' },
    'relations',
    { type: 'ATTENDS', subject: named('person/basile-quernec'), object: named('meeting/2030-06-12') },
  ],
  ['Absences', { meeting: 'meeting/2030-06-12' }, 'relations', { subject: named('organization/fondation-ormeval'), evidence: quoted }],
  [
    'Due',
    { day: '2030-09-30' },
    'followUps',
    { task: 'Mettre à jour l’annuaire des associations.', timesPutOff: 0, assignees: [named('organization/phares-et-docks')] },
  ],
  ['Voice', { body: 'organization/atelier-des-deux-phares' }, 'claims', { evidence: expect.arrayContaining(quoted) as unknown }],
  ['Between', { from: '2030-05-01', to: '2030-06-30' }, 'calendar', { id: 'event/forum-de-l-accueil', kind: 'EVENT' }],
  ['Connected', { from: 'organization/fondation-ormeval', to: 'place/saint-nazaire' }, 'paths', { length: expect.any(Number) as unknown }],
  ['Gaps', {}, 'coverage', { actor: named('organization/maison-du-large') }],
  ['WhoFundsWhat', { types: ['FUNDS'] }, 'relations', { label: 'finance', subject: named('organization/fondation-ormeval') }],
];

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(async () => {
  await base.close();
});

describe('the worked questions of docs/api.md', () => {
  it('are ten, each tested here', () => {
    expect([...QUESTIONS.keys()]).toEqual(CASES.map(([name]) => name));
  });

  it.each(CASES)('%s is answered, from memory and cheaply', async (name, variables, root, row) => {
    const { data, errors, extensions, sql } = await base.ask<Data>(QUESTIONS.get(name) ?? '', variables, { lang: 'fr' });
    expect(errors).toEqual([]);
    expect(data[root]?.nodes).toContainEqual(expect.objectContaining(row));
    expect(sql).toBe(0);
    const { requested } = extensions.cost as { requested: number };
    expect(requested).toBeLessThanOrEqual(Number(SETTINGS.MAX_COST.fallback) / 10);
  });

  it('give variables that are JSON and that the operation declares', () => {
    const blocks = [...DOCUMENT.matchAll(/```graphql\nquery \w+(?:\(([^)]*)\))?[\s\S]*?```\n(?:`(\{.*\})`)?/g)];
    expect(blocks).toHaveLength(10);
    for (const [, declared = '', given = '{}'] of blocks) {
      const names = [...declared.matchAll(/\$(\w+):/g)].map((match) => match[1]);
      expect(Object.keys(JSON.parse(given) as object)).toEqual(names);
    }
  });
});
