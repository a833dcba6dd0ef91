import { afterEach, describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/access.js';
import { Passage } from '../../src/documents/passage.js';
import { openBase, type TestBase } from '../support/base.js';
import { withRows } from '../support/seeds.js';
import { openWebsite } from '../support/website.js';

/**
 * What a role sees of the passages and mentions of a text follows from the rows that it may read: a base with hidden statements answers
 * whoever may not read them as the same base without them.
 */

const PUBLIC = `visibility: PUBLIC
document: document/compte-rendu
passages:
  - quote: Ada Lierre le dit.
    claims:
      - { id: shwn0001, kind: CIRCUMSTANCE, about: person/ada, text: Elle le dit. }
`;

/** Quotes of a part of a sentence, of one, and of two. */
const HIDDEN = `  - quote: La Mairie du Port le finance
    prefix: mineurs.
    claims:
      - { id: hddn0001, visibility: MEMBERS, kind: CIRCUMSTANCE, about: organization/atelier, text: Cela est réservé. }
  - quote: L’Atelier du Port
    claims:
      - { id: hddn0002, visibility: EDITORS, kind: CIRCUMSTANCE, about: organization/atelier, text: Cela est réservé. }
  - quote: L’Atelier du Port travaille sur les mineurs. La Mairie du Port le finance. Ada Lierre le dit.
    claims:
      - { id: hddn0003, visibility: EDITORS, kind: CIRCUMSTANCE, about: organization/atelier, text: Cela est réservé. }
`;

const QUERY = `{
  documents(first: 5) { nodes {
    passages(first: 100) { nodes { id quote prefix suffix start end statements(first: 9) { nodes { id } } mentions(first: 9) { nodes { id } } agendaItem { id } } }
    mentions(first: 100) { nodes { id surface entity { id } passage { id quote } } }
  } }
  relations(filter: { derived: true }, first: 100) { nodes { id weight evidence { id } } }
  entities: nodes(ids: ["organization/atelier", "government-body/mairie"]) { ... on Entity { id mentions(first: 50) { nodes { surface passage { quote } } } } }
}`;

const opened: TestBase[] = [];
afterEach(async () => {
  for (const base of opened.splice(0)) await base.close();
});

async function open(rows: string): Promise<TestBase> {
  const base = await openBase(withRows(rows));
  opened.push(base);
  return base;
}

async function seen(base: TestBase, role: Role = 'ANONYMOUS'): Promise<unknown> {
  const { data, errors, sql } = await base.ask(QUERY, {}, { role });
  expect(errors).toEqual([]);
  expect(sql, 'SQL statements').toBe(0);
  return data;
}

describe('quotes of hidden statements', () => {
  it('change nothing that others read of passages and mentions', async () => {
    const [full, bare] = [await open(PUBLIC + HIDDEN), await open(PUBLIC)];
    expect(await seen(full)).toEqual(await seen(bare));
    const members = await open(PUBLIC + HIDDEN.split('\n').slice(0, 4).join('\n'));
    expect(await seen(full, 'MEMBER')).toEqual(await seen(members, 'MEMBER'));
  });

  it('are where names stand for those who read the statements', async () => {
    const base = await open(PUBLIC + HIDDEN);
    const quotes = (role: Role): string[] => {
      const view = base.graph.view(role);
      return view.mentions.map((mention) => `${mention.surface}: ${view.get(mention.passageId, Passage)?.quote}`);
    };
    expect(quotes('ANONYMOUS')).toMatchInlineSnapshot(`
      [
        "Atelier du Port: L’Atelier du Port travaille sur les mineurs.",
        "mineurs: L’Atelier du Port travaille sur les mineurs.",
        "Mairie du Port: La Mairie du Port le finance.",
        "Ada Lierre: Ada Lierre le dit.",
        "Mairie du Port: La Mairie du Port le finance.",
      ]
    `);
    expect(quotes('MEMBER')).toMatchInlineSnapshot(`
      [
        "Atelier du Port: L’Atelier du Port travaille sur les mineurs.",
        "mineurs: L’Atelier du Port travaille sur les mineurs.",
        "Mairie du Port: La Mairie du Port le finance",
        "Ada Lierre: Ada Lierre le dit.",
        "Mairie du Port: La Mairie du Port le finance.",
      ]
    `);
    expect(quotes('EDITOR')).toMatchInlineSnapshot(`
      [
        "Atelier du Port: L’Atelier du Port",
        "mineurs: L’Atelier du Port travaille sur les mineurs. La Mairie du Port le finance. Ada Lierre le dit.",
        "Mairie du Port: La Mairie du Port le finance",
        "Ada Lierre: Ada Lierre le dit.",
        "Mairie du Port: La Mairie du Port le finance.",
      ]
    `);
  });

  it('have no page', async () => {
    const folder = withRows(PUBLIC + HIDDEN);
    const base = await open(PUBLIC + HIDDEN);
    const view = base.graph.view('EDITOR');
    const quote = view.evidenceOf(view.claims.find((claim) => claim.id === 'claim/hddn0001') as never)[0];
    const site = await openWebsite(folder);
    const { status, text } = await site.get(`/fr/${quote?.id}`);
    await site.close();
    expect(status).toBe(404);
    expect(text).not.toContain('le finance');
  });
});

describe('hidden names', () => {
  const NAMES = `entities:
  - { id: organization/secret, visibility: EDITORS, name: Mairie du Port le finance }
  - { id: organization/membres, visibility: MEMBERS, name: mineurs. La Mairie }
mentions:
  - { surface: Atelier du Port, in: L’Atelier du Port travaille sur, entity: organization/secret }
`;
  const mentions = (base: TestBase, role: Role): string[] =>
    base.graph.view(role).mentions.map((mention) => `${mention.surface} = ${mention.entityId}`);

  it('take the place of no name for those who may not read them', async () => {
    const [full, bare] = [await open(PUBLIC + HIDDEN + NAMES), await open(PUBLIC)];
    expect(await seen(full)).toEqual(await seen(bare));
  });

  it('take it for those who may', async () => {
    const base = await open(PUBLIC + NAMES);
    expect(mentions(base, 'ANONYMOUS')).toMatchInlineSnapshot(`
      [
        "Atelier du Port = organization/atelier",
        "mineurs = theme/mineurs",
        "Mairie du Port = government-body/mairie",
        "Ada Lierre = person/ada",
        "Mairie du Port = government-body/mairie",
      ]
    `);
    expect(mentions(base, 'MEMBER')).toMatchInlineSnapshot(`
      [
        "Atelier du Port = organization/atelier",
        "mineurs. La Mairie = organization/membres",
        "Port = place/port",
        "Ada Lierre = person/ada",
        "Mairie du Port = government-body/mairie",
      ]
    `);
    expect(mentions(base, 'EDITOR')).toMatchInlineSnapshot(`
      [
        "Atelier du Port = organization/secret",
        "mineurs. La Mairie = organization/membres",
        "Port = place/port",
        "Ada Lierre = person/ada",
        "Mairie du Port le finance = organization/secret",
      ]
    `);
  });
});
