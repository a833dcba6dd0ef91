import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeSeeds } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The table of who covers what, where it has more actors than a page holds. */

const ACTORS = 201;
const numbers = Array.from({ length: ACTORS }, (_, index) => String(index + 1).padStart(3, '0'));
/** @param more themes, on all of which the last actor works */
const seeds = (more: readonly string[] = []): Record<string, string> => ({
  'base.yaml': `visibility: PUBLIC
dataset: { name: Essai, coalition: organization/a001, timeZone: Europe/Paris, languages: [fr], licence: libre, contact: nobody@example.org }
entities:
  - { id: theme/mer, name: Mer }
${more.map((theme) => `  - { id: theme/${theme}, name: ${theme} }\n`).join('')}${numbers.map((number) => `  - { id: organization/a${number}, name: Cercle ${number} }\n`).join('')}relations:
${numbers.map((number) => `  - { id: cvrg0${number}, subject: organization/a${number}, type: WORKS_ON, object: theme/mer, status: ONGOING, sources: [{ kind: KNOWLEDGE, title: Essai, editor: Rédaction }] }\n`).join('')}${more.map((theme) => `  - { id: cvrg${theme}, subject: organization/a${numbers.at(-1)}, type: WORKS_ON, object: theme/${theme}, status: ONGOING, sources: [{ kind: KNOWLEDGE, title: Essai, editor: Rédaction }] }\n`).join('')}`,
});

let site: TestWebsite;
let wide: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(writeSeeds(seeds()), { RATE_LIMIT: '0' });
  wide = await openWebsite(writeSeeds(seeds(Array.from({ length: 199 }, (_, at) => `t${String(at).padStart(3, '0')}`))), {
    RATE_LIMIT: '0',
  });
});
afterAll(async () => {
  for (const one of [site, wide]) {
    await one.close();
    expect(one.unexpectedErrors).toEqual([]);
  }
});

/** The actors of the table on a page, and where its pager leads. */
async function read(query: string, from = site): Promise<{ status: number; actors: string[]; links: string[]; said: string }> {
  const { status, text } = await from.get(`/fr/coverage${query}`);
  const table = /<h2 id="table">[^]*?<\/section>/.exec(text)?.[0] ?? '';
  const pager = /<p class="pager">([^]*?)<\/p>/.exec(table)?.[1] ?? '';
  return {
    status,
    actors: [...new Set([...table.matchAll(/href="\/fr\/(organization\/a\d+)/g)].map((match) => match[1]!))],
    links: [...pager.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&')),
    said: pager.replace(/<[^>]+>/g, ''),
  };
}

it('is shown in parts, each actor once, with links to those before and after', async () => {
  const [first, second] = [await read(''), await read('?part=2')];
  expect(first.actors).toHaveLength(200);
  expect([...first.actors, ...second.actors].sort()).toEqual(numbers.map((number) => `organization/a${number}`));
  expect(first.said).toMatch(/^Acteurs 1 à 200 sur 201\./);
  expect(second.said).toMatch(/Acteurs 201 à 201 sur 201\.$/);
  expect(first.links).toEqual(['/fr/coverage?part=2#table']);
  expect(second.links).toEqual(['/fr/coverage#table']);
  expect(await read('?part=1')).toEqual(first);
});

it('keeps its order from part to part', async () => {
  const { links } = await read('?sort=theme/mer');
  expect(links).toEqual(['/fr/coverage?sort=theme%2Fmer&part=2#table']);
  expect((await read('?sort=theme/mer&part=2')).links).toEqual(['/fr/coverage?sort=theme%2Fmer#table']);
});

it('has fewer actors on a page the more themes there are, each actor once', async () => {
  const [first, second, third] = [await read('', wide), await read('?part=2', wide), await read('?part=3', wide)];
  expect(first.actors).toHaveLength(100);
  // Who works on most themes comes first.
  expect(first.actors[0]).toBe('organization/a201');
  expect([...first.actors, ...second.actors, ...third.actors].sort()).toEqual(numbers.map((number) => `organization/a${number}`));
  expect(second.said).toMatch(/Acteurs 101 à 200 sur 201\./);
});

it.each(['0', '3', '-1', '1.0', '01', '1e0', '0x1', '%201', 'deux', '9'.repeat(400)])('has no part %s', async (part) => {
  expect((await read(`?part=${part}`)).status).toBe(400);
});
