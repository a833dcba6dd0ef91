import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { THREE_MEETINGS } from '../support/base.js';
import { copySeeds, editSeed } from '../support/seeds.js';
import { type Got, HTML, openWebsite, type TestWebsite } from '../support/website.js';

/** What pages and the API say of the steps of follow-ups: how firm each is, who says so, what took its place, and who may read it. */

const MARCH = 'meetings/2030-03-20/statements.yaml';
const JUNE = 'meetings/2030-06-12/statements.yaml';
const HIDDEN = 'meeting/2030-02-12-groupe-hebergement';

let site: TestWebsite;
let member: Record<string, string>;
beforeAll(async () => {
  const folder = copySeeds(THREE_MEETINGS);
  // A sentence that everybody reads says that it was done at a meeting whose minutes only members read.
  editSeed(folder, MARCH, 'followUp: follow-up/m1fvp005, step: DONE', `followUp: follow-up/m1fvp005, meeting: ${HIDDEN}, step: DONE`);
  const said = 'modality: HEDGED, attributedTo: organization/la-passerelle-indigo, editorialNote: { fr: Lu ainsi., en: Read so. }';
  editSeed(folder, MARCH, 'followUp: follow-up/m1fvp004, step: OPENED', `followUp: follow-up/m1fvp004, step: OPENED, ${said}`);
  const correction = 'followUp: follow-up/m2fvp001, step: DROPPED, supersedes: [{ type: CORRECTS, statement: step/m3stp002 }]';
  editSeed(folder, JUNE, '{ id: m3stp002, ', `{ id: m3stp009, ${correction} }\n      - { id: m3stp002, `);
  site = await openWebsite(folder, { RATE_LIMIT: '0' });
  const { token } = await createToken(site.base.dataSource, 'reader', 'MEMBER', new Date().toISOString(), 1);
  member = { ...HTML, authorization: `Bearer ${token}` };
});
afterAll(async () => {
  expect(site.unexpectedErrors).toEqual([]);
  await site.close();
});

const words = ({ text }: Got): string =>
  text
    .replace(/^[^]*<main/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00A0\u202F\s]+/g, ' ');
const read = async (path: string, headers: Record<string, string> = HTML): Promise<string> => words(await site.get(path, headers));
async function ask(query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${site.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

describe('a promise that a public sentence says was kept at a meeting whose minutes are hidden', () => {
  const query = `{ followUp: node(id: "follow-up/m1fvp005") { ... on FollowUp { followUpStatus closedIn { id } course { step } } }
    step: node(id: "step/m2stp005") { id }
    late: followUps(filter: { overdueOn: "2030-06-18", assignees: ["person/irene-malvoisel"] }) { nodes { id } }
    hidden: meeting(id: "${HIDDEN}") { followUpsClosed { id } }
    march: meeting(id: "meeting/2030-03-20") { followUpsNotSpokenOf { id } } }`;

  it('is open to whom the minutes are hidden, by the API', async () => {
    expect(await ask(query)).toEqual({
      followUp: { followUpStatus: 'OPEN', closedIn: null, course: [{ step: 'OPENED' }] },
      step: null,
      late: { nodes: [{ id: 'follow-up/m1fvp005' }] },
      hidden: { followUpsClosed: [] },
      march: { followUpsNotSpokenOf: [{ id: 'follow-up/m1fvp005' }] },
    });
  });

  it('is kept to members, by the API', async () => {
    expect(await ask(query, member)).toMatchObject({
      followUp: { followUpStatus: 'DONE', closedIn: { id: HIDDEN }, course: [{ step: 'OPENED' }, { step: 'DONE' }] },
      step: { id: 'step/m2stp005' },
      late: { nodes: [] },
      hidden: { followUpsClosed: [{ id: 'follow-up/m1fvp005' }, { id: 'follow-up/m1fvp006' }] },
    });
  });

  it.each(['/fr/follow-up/m1fvp005', '/fr/person/irene-malvoisel', '/fr/follow-ups?status=ALL', '/fr/follow-ups.csv?status=ALL'])(
    'stands so at %s',
    async (path) => {
      const state = (text: string): unknown => /Écrire à la Préfecture des Trois-Rivières\.[^]*?(à faire|\bfait\b)/.exec(text)?.[1];
      expect(state(await read(path))).toBe('à faire');
      expect(state(await read(path, member))).toBe('fait');
    },
  );

  it('has a sentence that everybody reads, and from which only members read that it was kept', async () => {
    const sentence = 'Irène Malvoisel a écrit à la Préfecture des Trois-Rivières le 11 février.';
    expect(await read('/fr/document/compte-rendu-2030-03-20')).toContain(sentence);
    expect((await site.get('/fr/step/m2stp005')).status).toBe(404);
    expect((await site.get('/fr/step/m2stp005', member)).status).toBe(302);
  });
});

describe('a step', () => {
  it('says in words how firm its source is, who says so and why it is read so', async () => {
    expect(await read('/fr/follow-up/m1fvp004')).toMatch(/ouvert (?:dit )?avec réserve .*selon Escale Indigo.*Note.* Lu ainsi\./i);
    expect(await read('/en/follow-up/m1fvp004')).toMatch(/opened hedged .*according to Escale Indigo.* Read so\./i);
  });

  it('that is not firm moves nothing', async () => {
    expect(await read('/fr/follow-up/m1fvp004')).toMatch(/Dresser une carte des lieux d’accueil\. idée/);
  });

  it('is among what documents attribute to who says so', async () => {
    expect(
      await ask('{ organization(id: "organization/la-passerelle-indigo") { statements(as: ATTRIBUTED_TO) { nodes { id } } } }'),
    ).toEqual({ organization: { statements: { nodes: [{ id: 'step/m2stp004' }] } } });
  });

  it('that was corrected is shown where it was said, with what took its place, and counts no more', async () => {
    const { status, headers } = await site.get('/fr/step/m3stp002');
    expect([status, headers.get('location')]).toEqual([302, expect.stringMatching(/^\/fr\/passage\/.+#step-m3stp002$/)]);
    const page = await read((headers.get('location') ?? '').replace(/#.*/, ''));
    expect(page).toMatch(/ \(fait\) Corrigé le 12 juin 2030 par « .* » \(abandonné\)/);
    expect(page).toMatch(/Corrige « .* » \(fait\)/);
    expect(await ask('{ node(id: "follow-up/m2fvp001") { ... on FollowUp { followUpStatus course { step } } } }')).toEqual({
      node: { followUpStatus: 'DROPPED', course: [{ step: 'OPENED' }, { step: 'DROPPED' }] },
    });
    expect((await site.get('/fr/step/m3stp009')).headers.get('location')).toBe('/fr/follow-up/m2fvp001#step-m3stp009');
  });
});
