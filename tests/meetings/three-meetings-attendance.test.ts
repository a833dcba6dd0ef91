import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** Attendance, votes, amounts, names and identifiers of the base of three meetings: its expectations, and what its pages say. */

let base: TestBase;
let site: TestWebsite;
beforeAll(async () => {
  [base, site] = await Promise.all([openBase(THREE_MEETINGS), openWebsite(THREE_MEETINGS)]);
});
afterAll(() => Promise.all([base.close(), site.close()]));

const expectations = parse(readFileSync('tests/fixtures/three-meetings.expectations.yaml', 'utf8')) as readonly {
  readonly about: string;
  readonly question: string;
  readonly answer: unknown;
}[];

/** The answer expected to a question, on any day: what these tests ask of does not change from day to day. */
function expected(about: string, question: string): unknown {
  const found = expectations.find((row) => row.about === about && row.question === question);
  if (!found) throw new Error(`nothing is expected of ${about}: ${question}`);
  return found.answer;
}

interface Row {
  readonly attendanceStatus: string;
  readonly roles: readonly string[];
  readonly mode: string | null;
  readonly reason: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly onBehalfOf: { readonly id: string; readonly name: string } | null;
  readonly onBehalfOfName: string | null;
  readonly substituteFor: { readonly id: string } | null;
  readonly movements: readonly {
    readonly kind: string;
    readonly when: string | null;
    readonly time: string | null;
    readonly agendaItem: { readonly id: string } | null;
    readonly passage: { readonly quote: string } | null;
  }[];
  readonly relation: { readonly id: string };
}

const ROW = `attendanceStatus roles mode reason person { id name } onBehalfOf { id name } onBehalfOfName substituteFor { id }
  movements { kind when time agendaItem { id } passage { quote } } relation { id }`;

async function attendance(meeting: string): Promise<readonly Row[]> {
  const { data, errors, sql } = await base.ask<{ meeting: { attendance: { totalCount: number; nodes: readonly Row[] } } }>(
    `query($id: ID!) { meeting(id: $id) { attendance(first: 100) { totalCount nodes { ${ROW} } } } }`,
    { id: meeting },
  );
  expect(errors).toEqual([]);
  expect(sql).toBe(0);
  expect(data.meeting.attendance.totalCount).toBe(data.meeting.attendance.nodes.length);
  return data.meeting.attendance.nodes;
}

async function row(meeting: string, id: string): Promise<Row> {
  const found = (await attendance(meeting)).find(({ relation }) => relation.id === id);
  if (!found) throw new Error(`${id} is not in the attendance of ${meeting}`);
  return found;
}

const JANUARY = 'meeting/2030-01-16';
const MARCH = 'meeting/2030-03-20';
const JUNE = 'meeting/2030-06-12';

describe('attendance', () => {
  it('has a row for who came, who came for another, who was represented, who was excused', async () => {
    expect(await attendance(JANUARY)).toHaveLength(expected(JANUARY, 'attendance.totalCount') as number);
    const excused = await row(JANUARY, 'relation/m1abs002');
    expect({ status: excused.attendanceStatus, reason: excused.reason }).toEqual(expected('relation/m1abs002', 'attendanceStatus, reason'));
    for (const id of ['relation/m1prx001', 'relation/m1abs001']) {
      const { attendanceStatus: status, onBehalfOf } = await row(JANUARY, id);
      expect({ status, onBehalfOf: onBehalfOf?.id }).toEqual(expected(id, 'attendanceStatus, onBehalfOf'));
    }
    expect((await row(JUNE, 'relation/m3abs001')).attendanceStatus).toBe(expected('relation/m3abs001', 'attendanceStatus'));
  });

  it('says how, in which role and in whose place somebody came', async () => {
    expect((await row(JANUARY, 'relation/m1att004')).mode).toBe(expected('relation/m1att004', 'mode'));
    expect((await row(JANUARY, 'relation/m1att005')).roles).toEqual(expected('relation/m1att005', 'roles'));
    expect((await row(MARCH, 'relation/m2att001')).substituteFor?.id).toBe(expected('relation/m2att001', 'substituteFor'));
  });

  it('has the name of the day of the meeting, with today’s beside it', async () => {
    const { onBehalfOf, onBehalfOfName } = await row(JANUARY, 'relation/m1att002');
    expect({ name: onBehalfOfName, today: onBehalfOf?.name }).toEqual(
      expected('relation/m1att002', `onBehalfOf.name in the attendance of ${JANUARY}`),
    );
    expect((await row(MARCH, 'relation/m2att002')).onBehalfOfName).toBe('Escale Indigo');
  });

  it('tells arrivals and departures, each with its sentence', async () => {
    expect((await row(MARCH, 'relation/m2att006')).movements).toEqual([
      {
        kind: 'LEAVES',
        when: 'BEFORE',
        time: null,
        agendaItem: { id: 'agenda-item/2030-03-20/iii' },
        passage: { quote: 'Maëlle Fontbrune quitte la séance avant le point III, que Colombe Sarrazac suit pour elle.' },
      },
    ]);
    const { movements } = await row(JUNE, 'relation/m3att001');
    expect(movements.map(({ kind, time }) => ({ kind, time }))).toEqual(expected('relation/m3att001', 'movements: kind, time'));
  });

  it.each([
    ['i', 'hugo-vernanteuil'],
    ['iii', 'hugo-vernanteuil'],
    ['iii', 'maelle-fontbrune'],
  ])('says of item %s whether %s was there', async (item, person) => {
    const id = `agenda-item/2030-03-20/${item}`;
    const { data, sql } = await base.ask<{ node: { present: { nodes: readonly Row[] } } }>(
      `query($id: ID!) { node(id: $id) { ... on AgendaItem { present(first: 50) { nodes { ${ROW} } } } } }`,
      { id },
    );
    expect(sql).toBe(0);
    const people = data.node.present.nodes.map((one) => one.person?.id);
    expect(people.includes(`person/${person}`)).toBe(expected(id, `was person/${person} there?`));
  });

  it('counts a proxy for III only, since who gave it was there before', async () => {
    const { data } = await base.ask<{ meeting: { agenda: readonly { number: string | null; present: { nodes: readonly Row[] } }[] } }>(
      `{ meeting(id: "${MARCH}") { agenda { number present(first: 50) { nodes { ${ROW} } } } } }`,
    );
    const held = data.meeting.agenda
      .filter(({ present }) => present.nodes.some(({ relation }) => relation.id === 'relation/m2prx001'))
      .map(({ number }) => number);
    expect(held).toEqual(['III', 'IV']);
  });

  it('is of events too, and fed by no wish', async () => {
    const { modality, feeds } = expected('relation/m3att009', 'modality, and whether it feeds attendance of the Day') as Record<
      string,
      unknown
    >;
    const { data } = await base.ask(
      '{ event(id: "event/journee-des-saisonniers") { attendance { totalCount } } node(id: "relation/m3att009") { ... on Relation { modality } } }',
    );
    expect(feeds).toBe(false);
    expect(data).toEqual({ event: { attendance: { totalCount: 0 } }, node: { modality } });
  });

  it('is seen from the association’s side', async () => {
    const { data } = await base.ask<{ relations: { nodes: { id: string }[] } }>(
      '{ relations(filter: { types: [ATTENDS, ABSENT_FROM], onBehalfOf: ["organization/maison-du-large"] }) { nodes { id } } }',
    );
    const ids = data.relations.nodes.map(({ id }) => id).sort();
    expect(ids).toEqual(expected('organization/maison-du-large', 'relations(types: [ATTENDS, ABSENT_FROM], onBehalfOf)'));
  });

  it('makes nobody a representative of the person whose proxy they hold', async () => {
    const { data } = await base.ask<{ person: { relations: { nodes: readonly { object: { id: string } }[] } } }>(
      '{ person(id: "person/octave-tissandre") { relations(filter: { types: [REPRESENTS], derived: true }) { nodes { object { id } } } } }',
    );
    expect(data.person.relations.nodes.map(({ object }) => object.id)).not.toContain('person/lison-pradalier');
  });
});

describe('a vote, an amount, an identifier', () => {
  it.each(['claim/m2dcn001', 'claim/m3dcn001'])('%s says how it was voted', async (id) => {
    const { data, sql } = await base.ask<{ node: { vote: { positions: { actor: { id: string }; position: string }[] } } }>(
      'query($id: ID!) { node(id: $id) { ... on Claim { vote { outcome votesFor votesAgainst abstentions positions { actor { id } position } } } } }',
      { id },
    );
    expect(sql).toBe(0);
    const positions = data.node.vote.positions.map(({ actor, position }) => ({ actor: actor.id, position }));
    positions.sort((a, b) => (a.actor < b.actor ? -1 : 1));
    expect({ ...data.node.vote, positions }).toEqual(expected(id, 'vote'));
  });

  it('was deferred without a count, or was none', async () => {
    const { data } = await base.ask(
      '{ deferred: node(id: "claim/m1dcn001") { ... on Claim { vote { outcome votesFor positions { position } } } } none: node(id: "claim/m2fgr012") { ... on Claim { vote { outcome } } } }',
    );
    expect(data).toEqual({ deferred: { vote: { outcome: 'DEFERRED', votesFor: null, positions: [] } }, none: { vote: null } });
  });

  it.each(['relation/m1fnd001', 'relation/m2fnd001'])('%s says how much', async (id) => {
    const { data } = await base.ask<{ node: { amount: unknown } }>(
      'query($id: ID!) { node(id: $id) { ... on Relation { amount { value currency } } } }',
      { id },
    );
    expect(data.node.amount).toEqual(expected(id, 'amount'));
  });

  it('identifies, sorts, and finds', async () => {
    const { data, sql } = await base.ask<Record<string, never>>(
      `{ organization(id: "organization/la-passerelle-indigo") { identifiers { scheme value url } names { value kind since until } }
         person(id: "person/solene-d-aubrespine") { sortName name }
         people(first: 3) { nodes { id } } }`,
    );
    expect(sql).toBe(0);
    expect(data).toEqual({
      organization: {
        identifiers: [{ scheme: 'SIREN', value: '999999998', url: 'https://annuaire-entreprises.data.gouv.fr/entreprise/999999998' }],
        names: [
          { value: 'Escale Indigo', kind: 'PREFERRED', since: '2030-03-01', until: null },
          { value: 'La Passerelle Indigo', kind: 'FORMER', since: null, until: '2030-02-28' },
        ],
      },
      person: { sortName: 'Aubrespine, Solène d’', name: 'Solène d’Aubrespine' },
      people: { nodes: [{ id: 'person/solene-d-aubrespine' }, { id: 'person/tancrede-bellorme' }, { id: 'person/jeanne-corvaline' }] },
    });
  });

  it.each(['999999998', '999 999 998', 'SIREN 999 999 998', '99999'])('is found by « %s »', async (text) => {
    const { data } = await base.ask<{ search: { nodes: { entity: { id: string }; matches: { field: string; text: string }[] }[] } }>(
      'query($text: String!) { search(text: $text) { nodes { entity { id } matches { field text } } } }',
      { text },
    );
    const [first] = data.search.nodes;
    expect(first?.entity.id).toBe('organization/la-passerelle-indigo');
    expect(first?.matches).toContainEqual({ field: 'IDENTIFIER', text: 'SIREN 999999998' });
  });
});

describe('pages', () => {
  const words = async (path: string): Promise<string> =>
    (await site.get(path)).text
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;/g, '’')
      .replace(/[\u00A0\u202F\s]+/g, ' ')
      .replace(/ (?=[,)]|; [a-z])/g, '');

  it('say in French who came for whom, left and came late', async () => {
    const january = await words(`/fr/${JANUARY}`);
    expect(january).toContain('Escale Indigo (alors La Passerelle Indigo)');
    expect(january).toContain('Octave Tissandre (a le pouvoir de Lison Pradalier)');
    expect(january).toContain('Lison Pradalier (pouvoir donné à Octave Tissandre)');
    expect(january).toContain('Maëlle Fontbrune (à distance)');
    expect(january).toContain('Hugo Vernanteuil (observation)');
    const march = await words(`/fr/${MARCH}`);
    expect(march).not.toContain('alors La Passerelle Indigo');
    expect(march).toContain('Tancrède Bellorme (supplée Irène Malvoisel)');
    expect(march).toContain('Maëlle Fontbrune (pouvoir donné à Colombe Sarrazac), a quitté la séance avant le point III');
    expect(march).toContain('Hugo Vernanteuil (observation), a rejoint la séance pendant le point II');
    expect(march.match(/Hors séance pour ce point : Hugo Vernanteuil/g)).toHaveLength(1);
    expect(march.match(/Hors séance pour ce point : Maëlle Fontbrune/g)).toHaveLength(2);
    expect(await words(`/fr/${JUNE}`)).toContain('Irène Malvoisel, a quitté la séance à 11 h 30');
  });

  it('say so in English', async () => {
    const march = await words(`/en/${MARCH}`);
    expect(march).toContain('Tancrède Bellorme (standing in for Irène Malvoisel)');
    expect(march).toContain('Maëlle Fontbrune (proxy given to Colombe Sarrazac), left before item III');
    expect(march).toContain('Not there for this item: Maëlle Fontbrune');
    expect(await words(`/en/${JUNE}`)).toContain('Irène Malvoisel, left at 11:30');
  });

  it('tell votes and amounts in words', async () => {
    expect(await words('/fr/publication/charte-d-accueil')).toContain(
      'Adoptée par 4 voix pour, 1 contre, 1 abstention; contre : Halte du Marais; abstention : Fondation Ormeval',
    );
    expect(await words('/en/publication/charte-d-accueil')).toContain(
      'Adopted by 4 votes for, 1 against, 1 abstention; against: Halte du Marais; abstaining: Fondation Ormeval',
    );
    expect(await words('/fr/project/permanence-mobile')).toContain('18 000 €');
    expect(await words('/en/project/permanence-mobile')).toContain('€18,000');
    expect(await words('/fr/network?around=project/permanence-mobile')).toContain('finance Permanence mobile, 18 000 €');
    const table = (await site.get('/network.csv?around=project/permanence-mobile&lang=fr')).text.split('\r\n');
    expect(table[0]).toContain(';Somme;Monnaie;Phrase;');
    expect(table.find((line) => line.includes('relation/m1fnd001'))).toContain(';18000;EUR;');
  });

  it('show identifiers, and until when a name was borne', async () => {
    const page = (await site.get('/fr/organization/la-passerelle-indigo')).text;
    expect(page).toContain('<a href="https://annuaire-entreprises.data.gouv.fr/entreprise/999999998" rel="external">999999998</a>');
    expect(await words('/fr/organization/la-passerelle-indigo')).toContain('La Passerelle Indigo (ancien nom, jusqu’au 28 février 2030)');
  });
});
