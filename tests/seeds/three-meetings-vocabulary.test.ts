import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSeeds } from '../../src/seeds/check.js';
import { formatDiagnostic } from '../../src/seeds/files/diagnostics.js';
import { openBase, type TestBase } from '../support/base.js';

/** The relations between bodies and their meetings, and what is warned of, in the base of three meetings. */

const FOLDER = 'tests/fixtures/three-meetings';
let base: TestBase;
beforeAll(async () => {
  base = await openBase(FOLDER);
});
afterAll(() => base.close());

async function ends(type: string, filter: string, end: 'subject' | 'object'): Promise<string[]> {
  const { data, errors, sql } = await base.ask<{ relations: { nodes: Record<'subject' | 'object', { id: string }>[] } }>(
    `{ relations(filter: { types: [${type}], ${filter} }) { nodes { subject { id } object { id } } } }`,
  );
  expect(errors).toEqual([]);
  expect(sql).toBe(0);
  return [...new Set(data.relations.nodes.map((row) => row[end].id))].sort();
}

describe('the base of three meetings', () => {
  it('knows whose a meeting is, where it is held, who hosts, who follows whom', async () => {
    expect(await ends('HELD_AT', 'subjects: ["meeting/2030-01-16"]', 'object')).toEqual(['organization/maison-du-large']);
    expect(await ends('HOSTS', 'objects: ["event/forum-de-l-accueil"]', 'subject')).toEqual(['organization/la-passerelle-indigo']);
    expect(await ends('SUCCEEDS', 'subjects: ["organization/phares-et-docks"]', 'object')).toEqual([
      'organization/atelier-des-deux-phares',
      'organization/veille-des-docks',
    ]);
    expect(await ends('MEETING_OF', 'objects: ["organization/les-quatre-vents"]', 'subject')).toEqual([
      'meeting/2030-01-16',
      'meeting/2030-03-20',
      'meeting/2030-06-12',
      'meeting/2030-09-18',
    ]);
    const { data } = await base.ask(`{
      group: meeting(id: "meeting/2030-02-12-groupe-hebergement") { convener { id } next { id } }
      june: meeting(id: "meeting/2030-06-12") { convener { id } previous { id } next { id } }
    }`);
    expect(data).toEqual({
      group: { convener: { id: 'organization/groupe-de-travail-hebergement' }, next: null },
      june: {
        convener: { id: 'organization/les-quatre-vents' },
        previous: { id: 'meeting/2030-03-20' },
        next: { id: 'meeting/2030-09-18' },
      },
    });
  });

  it('grades nobody for a venue, a host or a meeting', async () => {
    const { data } = await base.ask<{ whoWorksOn: { nodes: { because: { steps: { relation: { type: string } }[] }[] }[] } }>(
      `{ whoWorksOn(theme: "theme/hebergement", first: 100) { nodes { because { steps { relation { type } } } } } }`,
    );
    const types = data.whoWorksOn.nodes.flatMap(({ because }) => because.flatMap(({ steps }) => steps.map((step) => step.relation.type)));
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => ['HELD_AT', 'HOSTS', 'MEETING_OF', 'SUCCEEDS'].includes(type))).toEqual([]);
  });

  it('shows no closing to those who do not read the minutes in which it was said', async () => {
    const query = '{ node(id: "follow-up/m1fvp006") { ... on FollowUp { followUpStatus closedIn { id } evidence { quote } } } }';
    const anybody = await base.ask<{ node: { evidence: unknown[] } }>(query);
    expect(anybody.data.node).toMatchObject({ followUpStatus: 'OPEN', closedIn: null });
    expect(anybody.data.node.evidence).toHaveLength(1);
    const member = await base.ask(query, {}, { role: 'MEMBER' });
    expect(member.data.node).toMatchObject({ followUpStatus: 'DONE', closedIn: { id: 'meeting/2030-02-12-groupe-hebergement' } });
    // Nor does a filter find what is not shown.
    const closed = '{ followUps(filter: { statuses: [DONE] }, first: 100) { nodes { id } } }';
    expect(JSON.stringify((await base.ask(closed)).data)).not.toContain('m1fvp006');
    expect(JSON.stringify((await base.ask(closed, {}, { role: 'MEMBER' })).data)).toContain('m1fvp006');
  });

  it('warns of public rows that rest on, or are closed in, members’ minutes', () => {
    const { warnings, folder } = checkSeeds(FOLDER);
    const said = (lang: 'fr' | 'en'): string[] => warnings.map((one) => formatDiagnostic(one, lang).replace(`${folder.path}/`, ''));
    expect(said('en')).toEqual([
      expect.stringMatching(
        /^meetings\/2030-02-12[^:]*\/meeting\.yaml:\d+:\d+: warning: follow-up\/m1fvp006 is PUBLIC, but this step, which closes it/,
      ),
      expect.stringMatching(
        /^meetings\/2030-02-12[^:]*\/meeting\.yaml:\d+:\d+: warning: this row is PUBLIC, but rests on document\/releve-2030-02-12/,
      ),
    ]);
    expect(said('fr')).toEqual([
      expect.stringMatching(/les autres le liront encore ouvert ; rendez-les PUBLIC, écrivez au point à suivre `visibility: MEMBERS`/),
      expect.stringMatching(/les autres ne la verront pas ; écrivez `visibility: MEMBERS`, ou/),
    ]);
  });
});
