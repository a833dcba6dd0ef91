import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/** What the base of three meetings answers today of what was replaced, corrected, withdrawn; of states; of roles. */

let base: TestBase;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
});
afterAll(() => base.close());

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors, sql } = await base.ask<T>(query, variables);
  expect(errors).toEqual([]);
  expect(sql).toBe(0);
  return data;
}

describe('what was superseded', () => {
  it.each([
    ['claim/m1date06', 'NEWER', '2030-03-20', 'claim/m2date08', 'meeting/2030-03-20'],
    ['claim/m1date07', 'NEWER', '2030-03-20', 'claim/m2date09', 'meeting/2030-03-20'],
    ['claim/m2date11', 'NEWER', '2030-06-12', 'claim/m3date06', 'meeting/2030-06-12'],
    ['claim/m2date07', 'NEWER', '2030-06-12', 'claim/m3date05', 'meeting/2030-06-12'],
    ['relation/m1anc001', 'REPLACES', '2030-03-20', 'relation/m2anc001', 'meeting/2030-03-20'],
    ['claim/m1fgr040', 'CORRECTS', '2030-03-20', 'claim/m2fgr012', 'meeting/2030-03-20'],
    ['relation/m1srv001', 'CORRECTS', '2030-01-16', 'relation/c1srv001', 'meeting/2030-01-16'],
    ['relation/m2fnd001', 'CORRECTS', '2030-06-12', 'relation/m3fnd001', 'meeting/2030-06-12'],
    ['claim/m1pst001', 'WITHDRAWS', '2030-03-20', 'claim/m2pst001', 'meeting/2030-03-20'],
    ['relation/m2act001', 'WITHDRAWS', '2030-06-12', 'relation/m3act001', 'meeting/2030-06-12'],
    ['claim/m1stt001', 'NEWER', '2030-03-20', 'claim/m2stt001', 'meeting/2030-03-20'],
  ])('%s is found by its id, with what took its place', async (id, type, day, by, meeting) => {
    const { node } = await ask<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { ... on Statement { supersededBy { type day statement { id } meeting { id } } } } }',
      { id },
    );
    expect(node).toEqual({ supersededBy: { type, day, statement: { id: by }, meeting: { id: meeting } } });
    const back = await ask<{ node: { supersedes: unknown[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Statement { supersedes { type statement { id } } } } }',
      { id: by },
    );
    expect(back.node.supersedes).toContainEqual({ type, statement: { id } });
  });

  it.each(['claim/m2date08', 'claim/m1date08', 'claim/m1date09', 'claim/m1date11', 'relation/m1den001'])('%s is not', async (id) => {
    const { node } = await ask<{ node: unknown }>('query ($id: ID!) { node(id: $id) { ... on Statement { supersededBy { type } } } }', {
      id,
    });
    expect(node).toEqual({ supersededBy: null });
  });

  it('is in no list unless it is asked for, and on its sentence always', async () => {
    const claims = 'claims(filter: { kinds: [FIGURE], about: ["organization/maison-du-large"]';
    const { stands, all, entity, passage } = await ask<{
      stands: { nodes: { id: string }[] };
      all: { nodes: { id: string }[] };
      entity: { standing: { totalCount: number }; said: { totalCount: number } };
      passage: { evidence: { statements: { nodes: { id: string }[] }; superseded: { nodes: { id: string }[] } }[] };
    }>(`{
      stands: ${claims} }) { nodes { id } }
      all: ${claims}, includeSuperseded: true }) { nodes { id } }
      entity(id: "person/basile-quernec") {
        standing: relations(filter: { types: [HOLDS_ROLE] }) { totalCount }
        said: relations(filter: { types: [HOLDS_ROLE], includeSuperseded: true }) { totalCount }
      }
      passage: node(id: "claim/m1fgr045") { ... on Claim { evidence { statements { nodes { id } } superseded: statements(superseded: true) { nodes { id } } } } }
    }`);
    expect(stands.nodes.map(({ id }) => id)).toEqual(['claim/m2fgr054']);
    expect(all.nodes.map(({ id }) => id).sort()).toEqual(['claim/m1fgr045', 'claim/m2fgr054']);
    expect(entity).toEqual({ standing: { totalCount: 1 }, said: { totalCount: 3 } });
    expect(passage.evidence[0]?.statements.nodes).toContainEqual({ id: 'claim/m1fgr045' });
    expect(passage.evidence[0]?.superseded.nodes).toEqual([{ id: 'claim/m1fgr045' }]);
  });
});

describe('the state of a publication', () => {
  it.each([
    ['publication/guide-de-l-accueil', 'ADOPTED'],
    ['publication/charte-d-accueil', 'ADOPTED'],
    // « Version corrigée » counts by the day of the meeting: it is older than the adoption.
    ['publication/compte-rendu-2030-01-16', 'ADOPTED'],
    ['publication/compte-rendu-2030-03-20', 'ADOPTED'],
    ['publication/compte-rendu-2030-06-12', 'TO_BE_VALIDATED'],
    ['publication/lettre-2030-02-28', 'UNKNOWN'],
  ])('of %s is %s', async (id, state) => {
    const { publication } = await ask<{ publication: { state: string } }>('query ($id: ID!) { publication(id: $id) { state } }', { id });
    expect(publication.state).toBe(state);
  });

  it('filters the list of publications', async () => {
    const { publications } = await ask<{ publications: { nodes: { id: string }[] } }>(
      '{ publications(filter: { states: [TO_BE_VALIDATED] }) { nodes { id } } }',
    );
    expect(publications.nodes).toEqual([{ id: 'publication/compte-rendu-2030-06-12' }]);
  });

  it('tells why, the newest first', async () => {
    const { publication } = await ask<{ publication: unknown }>(
      '{ publication(id: "publication/guide-de-l-accueil") { ownClaims { aspect reason claim { id state saidOn value { text } } } } }',
    );
    const own = (reason: string, id: string, state: string, saidOn: string): unknown => ({
      aspect: 'STATE',
      reason,
      claim: { id, state, saidOn, value: { text: state } },
    });
    expect(publication).toEqual({
      ownClaims: [
        own('LATEST', 'claim/m3stt001', 'ADOPTED', '2030-06-12'),
        own('NEWER', 'claim/m2stt001', 'TO_BE_VALIDATED', '2030-03-20'),
        own('NEWER', 'claim/m1stt001', 'DRAFT', '2030-01-16'),
      ],
    });
  });
});

describe('own claims of what is dated', () => {
  it.each([
    ['event/forum-de-l-accueil', 'DATE', ['m3date04 LATEST', 'm2date08 CONFIRMED', 'm1date06 NEWER']],
    ['event/journee-des-saisonniers', 'DATE', ['m3date06 LATEST', 'm1date09 CONFIRMED', 'm2date11 NEWER']],
    ['event/rencontre-avec-la-prefecture', 'DATE', ['m3date05 SIDE_BY_SIDE', 'm1date11 SIDE_BY_SIDE', 'm2date07 NEWER']],
    ['event/soiree-des-lanternes', 'STATUS', ['m2stat01 LATEST', 'm1date10 NEWER']],
  ])('%s: %s', async (id, aspect, expected) => {
    const { entity } = await ask<{ entity: { ownClaims: { aspect: string; reason: string; claim: { id: string } }[] } }>(
      'query ($id: ID!) { entity(id: $id) { ... on Dated { ownClaims { aspect reason claim { id } } } } }',
      { id },
    );
    const own = entity.ownClaims.filter((one) => one.aspect === aspect);
    expect(own.map(({ claim, reason }) => `${claim.id.replace('claim/', '')} ${reason}`)).toEqual(expected);
  });
});

describe('a role', () => {
  const ROLE = `query ($lang: Lang!) { relation: node(id: "relation/m2hrb001") { ... on Relation { role(lang: $lang) roleLang(lang: $lang) } } }`;

  it('is said in both languages', async () => {
    expect(await ask(ROLE, { lang: 'FR' })).toEqual({ relation: { role: 'chargé de mission', roleLang: 'FR' } });
    expect(await ask(ROLE, { lang: 'EN' })).toEqual({ relation: { role: 'project officer', roleLang: 'EN' } });
  });

  it('is found in both', async () => {
    const { search } = await ask<{ search: { nodes: { entity: { id: string } }[] } }>(
      '{ search(text: "deputy director") { nodes { entity { id } } } }',
    );
    expect(search.nodes[0]?.entity.id).toBe('person/basile-quernec');
  });
});

it('has an editors’ note on what was read so, in the language asked for', async () => {
  const { node } = await ask<{ node: unknown }>(
    '{ node(id: "relation/m1wrk002") { ... on Relation { modality fr: editorialNote en: editorialNote(lang: EN) editorialNoteLang(lang: EN) } } }',
  );
  expect(node).toEqual({
    modality: 'ASSERTED',
    fr: 'Lecture : gérer un foyer, c’est travailler sur l’hébergement.',
    en: 'A reading: to run a hostel is to work on housing.',
    editorialNoteLang: 'EN',
  });
});
