import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createToken } from '../../src/auth/tokens.js';
import { LOADED_AT, THREE_MEETINGS } from '../support/base.js';
import { copySeeds, writeSeed } from '../support/seeds.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** What a calendar shows of the base: days, and that a day is uncertain. */

/** An event of which only the rooms are known; of which only the town; and one that is not held where it was announced. */
const ROOMS = `visibility: PUBLIC
relations:
  - { id: rms00001, subject: event/formation-juridique, type: HELD_AT, object: organization/fondation-ormeval, status: PLANNED, sources: [{ kind: DOCUMENT, title: Affiche }] }
  - { id: rms00002, subject: event/soiree-des-lanternes, type: TAKES_PLACE_IN, object: place/nantes, status: PLANNED, sources: [{ kind: DOCUMENT, title: Affiche }] }
  - { id: rms00003, subject: event/journee-des-saisonniers, type: HELD_AT, object: organization/halte-du-marais, modality: POSSIBLE, sources: [{ kind: DOCUMENT, title: Affiche }] }
`;

let website: TestWebsite;
let file: string;
let events: ICAL.Component[];
beforeAll(async () => {
  const folder = copySeeds(THREE_MEETINGS);
  writeSeed(folder, 'rooms.yaml', ROOMS);
  website = await openWebsite(folder);
  file = (await website.get('/fr/calendar.ics')).text;
  events = new ICAL.Component(ICAL.parse(file) as never[]).getAllSubcomponents('vevent');
});
afterAll(async () => {
  await website.close();
});

const value = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name) ?? '');
const of = (part: string): ICAL.Component[] => events.filter((event) => value(event, 'uid').startsWith(part));

describe('a calendar file', () => {
  it('shows each of the days that a date may be, tentative and free, and says that it is uncertain', () => {
    const days = of('event-visite-du-foyer');
    expect(days.map((event) => [value(event, 'dtstart'), value(event, 'dtend'), value(event, 'status'), value(event, 'transp')])).toEqual([
      ['2030-06-06', '2030-06-07', 'TENTATIVE', 'TRANSPARENT'],
      ['2030-06-07', '2030-06-08', 'TENTATIVE', 'TRANSPARENT'],
    ]);
    expect(days.every((event) => value(event, 'summary').endsWith('(date incertaine)'))).toBe(true);
  });

  it('shows a month that is meant by some day of it as a span that takes no time', () => {
    const [event, ...others] = of('project-permanence-mobile');
    expect(others).toEqual([]);
    expect(['dtstart', 'dtend', 'status', 'transp'].map((name) => value(event!, name))).toEqual([
      '2030-09-01',
      '2030-10-01',
      'TENTATIVE',
      'TRANSPARENT',
    ]);
  });

  it('shows a day that is known as it is', () => {
    const [event] = of('event-forum-de-l-accueil');
    expect(['dtstart', 'status', 'transp'].map((name) => value(event!, name))).toEqual(['2030-05-21', 'CONFIRMED', '']);
    expect(value(event!, 'summary')).not.toContain('incertaine');
  });

  it.each([
    ['meeting-2030-01-16', 'Maison du Large, Nantes'],
    ['event-formation-juridique', 'Fondation Ormeval'],
    ['event-soiree-des-lanternes', 'Nantes'],
    ['event-journee-des-saisonniers', ''],
  ])('says of %s where it takes place: %s', (id, where) => {
    expect(of(id).map((event) => value(event, 'location'))).toEqual([where]);
  });

  it('says so on pages, in words, in tables and to programs', async () => {
    const text = async (path: string): Promise<string> => (await website.get(path)).text;
    const words = async (path: string): Promise<string> => (await text(path)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(await words('/fr/meeting/2030-01-16')).toContain('Dans les locaux de Maison du Large Lieu Nantes');
    expect(await words('/en/event/formation-juridique')).toContain('Venue Fondation Ormeval');
    expect(await words('/fr/calendar?from=2030-01-01')).toContain('réunion, Maison du Large , Nantes');
    expect(await text('/fr/calendar.csv?from=2030-01-01&raw=1')).toMatch(/^(?=.*\bvenues\b.*places).*[^]*;?Maison du Large[,;]Nantes/m);
    expect(await text('/fr/meeting/2030-01-16')).toContain('"location":[{"@type":"Place","name":"Maison du Large"},{"@type":"Place"');
    expect(JSON.parse(await text('/fr/event/formation-juridique.json'))).toMatchObject({
      data: { entity: { venues: [{ id: 'organization/fondation-ormeval' }], places: [] } },
    });
  });

  it('gives each entry an id of its own, which is not made of its name', () => {
    const ids = events.map((event) => value(event, 'uid'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the ids of entries when what they show is renamed', async () => {
    const before = events.map((event) => value(event, 'uid'));
    const input = { id: 'event/forum-de-l-accueil', name: { fr: 'Assises du large' }, since: '2030-02-01' };
    const { token } = await createToken(website.base.dataSource, 'Ada', 'EDITOR', LOADED_AT);
    const renamed = await fetch(`${website.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'mutation($input: RenameEntityInput!) { renameEntity(input: $input) { userErrors { message(lang: EN) } } }',
        variables: { input },
      }),
    });
    expect(await renamed.json()).toMatchObject({ data: { renameEntity: { userErrors: [] } } });
    const after = new ICAL.Component(ICAL.parse((await website.get('/fr/calendar.ics')).text) as never[]).getAllSubcomponents('vevent');
    expect(after.map((event) => value(event, 'uid')).sort()).toEqual(before.sort());
    expect(after.map((event) => value(event, 'summary'))).toContain('Assises du large');
  });

  it('is read alike by two programs that others wrote', () => {
    const other = Object.values(nodeIcal.sync.parseICS(file)).filter((one) => one.type === 'VEVENT');
    const days = (list: readonly (readonly [string, string])[]): unknown => [...list].sort();
    const local = (date: Date): string =>
      [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
    expect(days(other.map((one) => [one.uid, local(one.start)] as const))).toEqual(
      days(events.map((event) => [value(event, 'uid'), local(new ICAL.Event(event).startDate.toJSDate())] as const)),
    );
  });
});
