import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withRows } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What pages say of things: when they are to come, in which role, what is to be done first, how they are linked. */

const KNOWN = 'sources: [{ kind: KNOWLEDGE, title: T, editor: E }]';
const ROWS = `visibility: PUBLIC
document: document/compte-rendu
meeting: meeting/2020-01-01
entities:
  - { id: person/alix, name: Alix Vernet }
  - { id: post/direction, name: Direction du Port }
  - { id: project/digue, name: Digue }
  - { id: organization/ile, name: Amis de l’Île }
  - { id: place/lune, name: Lune }
relations:
  - { id: hdsr0001, subject: person/alix, type: HOLDS_ROLE, object: post/direction, role: { fr: direction du port }, status: ONGOING, ${KNOWN} }
  - { id: hdsr0002, subject: person/alix, type: HOLDS_ROLE, object: organization/atelier, role: { fr: trésorière }, status: ONGOING, ${KNOWN} }
  - { id: rnns0001, subject: organization/atelier, type: RUNS, object: project/digue, dates: 2020-03/.., status: PLANNED, ${KNOWN} }
  - { id: wrks0009, subject: organization/ile, type: WORKS_ON, object: theme/mineurs, status: ONGOING, ${KNOWN} }
  - { id: wrks0008, subject: person/alix, type: WORKS_ON, object: theme/mineurs, status: ONGOING, ${KNOWN} }
claims:
  - { id: date0001, kind: DATE, about: project/digue, text: Elle commence., dates: 2020-03/.., status: PLANNED, ${KNOWN} }
passages:
  - quote: La Mairie du Port le finance. Ada Lierre le dit.
    followUps:
      - { id: fstp0001, task: Une idée., about: [organization/atelier, theme/mineurs], status: PROPOSED, assignees: person/alix }
      - { id: fstp0002, task: Un devoir., about: [organization/atelier, theme/mineurs], assignees: person/alix, due: 2020-02-02 }
`;

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(withRows(ROWS));
});
afterAll(async () => {
  await site.close();
  expect(site.unexpectedErrors).toEqual([]);
});

const wordsAt = async (path: string): Promise<string> =>
  (await site.get(path)).text
    .replace(/<(script|title)[^]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00A0\u202F\s]+/g, ' ');

describe('what pages say', () => {
  it.each(['/fr/search?q=digue', '/fr/network?around=project/digue', '/fr/calendar?from=2020-01-01', '/fr/project/digue'])(
    'at %s: what is to come has not begun « depuis mars »',
    async (path) => {
      const words = await wordsAt(path);
      expect(words).toContain('à partir de mars 2020');
      expect(words).not.toContain('depuis mars');
    },
  );

  it.each(['/fr/person/alix', '/fr/post/direction', '/fr/relation/hdsr0001', '/fr/network?around=person/alix'])(
    'at %s: a role that is the name of the post is said once',
    async (path) => {
      expect(await wordsAt(path)).not.toContain('direction du port');
    },
  );

  it('a role that says more is said', async () => {
    for (const path of ['/fr/person/alix', '/fr/network?around=person/alix']) expect(await wordsAt(path)).toContain('trésorière');
  });

  it.each(['/fr/organization/atelier', '/fr/theme/mineurs'])('at %s: duties come before ideas, which are folded', async (path) => {
    const { text } = await site.get(path);
    const [duty, fold, idea] = ['Un devoir.', '<details class="more-rows">', 'Une idée.'].map((part) => text.indexOf(part)) as [
      number,
      number,
      number,
    ];
    expect(duty).toBeGreaterThan(0);
    expect(fold).toBeGreaterThan(duty);
    expect(idea).toBeGreaterThan(fold);
  });

  it('whose follow-ups were asked for, where there are none', async () => {
    const { text } = await site.get('/fr/follow-ups?assignee=organization/ile');
    expect(text).toContain('<option value="organization/ile" selected>Amis de l’Île</option>');
    expect(text).not.toContain('Tout ranger par échéance');
  });

  it('that there is no link is said of what has none alone, not of what a theme links', async () => {
    const asked = '/fr/paths?from=person/alix';
    const narrow = await wordsAt(`${asked}&to=organization/ile`);
    expect(narrow).toContain('Aucun chemin de l’un à l’autre sans passer par ce qui relie presque tout le monde');
    expect(narrow).not.toContain('Aucun lien');
    expect(narrow).toMatch(/Ce qu’ils ont en commun Mineurs/i);
    expect(await wordsAt(`${asked}&to=organization/ile&wide=1`)).toContain('1 chemin');
    expect(await wordsAt(`${asked}&to=place/lune&wide=1`)).toContain('Aucun lien entre eux');
  });
});
