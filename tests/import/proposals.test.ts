import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../src/import/proposals/doubts.js';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type Proposals } from '../../src/import/proposals/proposal.js';
import { dayIn, propose } from '../../src/import/propose.js';
import type { Reading } from '../../src/import/reading/model/reading.js';
import type { NameKind } from '../../src/kinds/names.js';
import { runs } from '../support/random.js';
import { readText } from '../support/reading.js';

/** What minutes propose to a base: minutes and names are fiction. */

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020
DU COLLECTIF « VAL PERDU »

Bourg-Neuf, le 21 septembre 2020,

Sommaire :

I- Suites de la réunion de juin
II- Actualités des associations

Prochaines réunions :

- Prochaine réunion du Collectif le jeudi 12 novembre 2020 de 14h à 16h30 à la Maison des Saisons, 3 rue du Puits.

I- Suites de la réunion de juin

Le guide des saisonniers a été envoyé à toutes les associations le 2 juillet par le Relais du Pont.
La traduction du guide n’est pas prête : la Maison des Saisons la présentera le 12 novembre.
Le projet d’une fête des vendanges est abandonné.

II- Actualités des associations

Relais du Pont :

L’association organise une Journée du vin nouveau le 5 octobre à laquelle les membres du Collectif sont invités.
Bruno Sorbier a rencontré Chloé d’Orme il y a deux semaines au sujet du guide.
Le compte-rendu de juin est adopté par 6 voix pour et 1 abstention.
Voir www.relais-du-pont.example/relais-du-pont et ecrire@msv.example pour la suite.

A suivre : La Maison des Saisons enverra la liste des hébergements
avant le 3 octobre.

Participants à la réunion du 17 septembre 2020

Relais du Pont, Bruno Sorbier
Maison des Saisons (MSV) et coordination du Collectif, Ada Lierre
Guilde des Tonneliers, Théa Brumaire

Excusés :
Mission du Soir, Chloé d’Orme (pouvoir donné à Ada Lierre)

Compte-rendu réalisé par Ada Lierre, pour le Collectif « Val Perdu ».
`;

const actor = (id: string, name: string, more: readonly (readonly [string, NameKind, boolean?])[] = []): KnownBase['actors'][number] => ({
  id,
  names: [
    { value: name, lang: 'fr', kind: 'PREFERRED' },
    ...more.map(([value, kind, scoped = false]) => ({ value, lang: 'fr', kind, ...(scoped ? { scope: 'organization/val-perdu' } : {}) })),
  ],
});

const BASE: KnownBase = {
  scopes: new Set(['organization/val-perdu']),
  actors: [
    actor('organization/val-perdu', 'Val Perdu', [
      ['Collectif', 'ALIAS', true],
      ['Collectif « Val Perdu »', 'ALIAS'],
    ]),
    actor('organization/relais-du-pont', 'Relais du Pont'),
    actor('organization/maison-des-saisons', 'Maison des Saisons', [['MSV', 'ACRONYM']]),
    actor('organization/mission-du-soir', 'Mission du Soir'),
    actor('person/ada-lierre', 'Ada Lierre'),
    actor('person/bruno-sorbier', 'Bruno Sorbier'),
    actor('person/chloe-d-orme', 'Chloé d’Orme'),
  ],
  promises: [
    { id: 'follow-up/guide', task: 'Envoyer le guide des saisonniers', wording: null, assignees: ['organization/relais-du-pont'] },
    {
      id: 'follow-up/traduction',
      task: 'Faire traduire le guide',
      wording: 'La traduction du guide sera présentée en septembre.',
      assignees: ['organization/maison-des-saisons'],
    },
    { id: 'follow-up/fete', task: 'Organiser une fête des vendanges', wording: null, assignees: [] },
    { id: 'follow-up/puits', task: 'Demander un devis pour le puits', wording: null, assignees: [] },
  ],
};

const wordsOf = (reading: Reading, { start, end }: { start: number; end: number }): string => reading.text.slice(start, end);

describe('the proposals of minutes', async () => {
  const reading = await readText(MINUTES);
  const proposals: Proposals = propose(reading, BASE, null);

  it('say the header and the next meeting', () => {
    const header = Object.fromEntries(ofKind(proposals, 'HEADER').map(({ field, value, entity }) => [field, entity?.id ?? value]));
    expect(header).toMatchObject({
      DATE: '2020-09-17',
      ISSUED: '2020-09-21',
      SIGNED_AT: 'Bourg-Neuf',
      AUTHOR: 'person/ada-lierre',
      CONVENER: 'organization/val-perdu',
    });
    expect(ofKind(proposals, 'NEXT_MEETING')).toMatchObject([
      { date: { edtf: '2020-11-12', startTime: '14:00', endTime: '16:30' }, place: 'Maison des Saisons, 3 rue du Puits' },
    ]);
  });

  it('divide the agenda, with boxes and who presents', () => {
    expect(
      ofKind(proposals, 'SECTION').map(({ number, title, level, boxed, presentedBy }) => [number, title, level, boxed, presentedBy]),
    ).toEqual([
      ['I', 'Suites de la réunion de juin', 1, false, null],
      ['II', 'Actualités des associations', 1, false, null],
      [null, 'Relais du Pont', 2, false, 'organization/relais-du-pont'],
      [null, 'À suivre', 2, true, null],
    ]);
  });

  it('know who was there, for whom, and who is new', () => {
    const rows = ofKind(proposals, 'PARTICIPANT').map(({ person, body, status, roles, representedBy }) => [
      person?.id ?? person?.name,
      body?.id ?? body?.name,
      status,
      roles,
      representedBy,
    ]);
    expect(rows).toEqual([
      ['person/bruno-sorbier', 'organization/relais-du-pont', 'PRESENT', [], null],
      ['person/ada-lierre', 'organization/maison-des-saisons', 'PRESENT', ['COORDINATOR'], null],
      ['Théa Brumaire', 'Guilde des Tonneliers', 'PRESENT', [], null],
      ['person/chloe-d-orme', 'organization/mission-du-soir', 'REPRESENTED', [], 'Ada Lierre'],
    ]);
  });

  it('name known actors in prose, and nothing inside addresses', () => {
    const inAddress = ofKind(proposals, 'MENTION').filter(({ passage }) => wordsOf(reading, passage).includes('www.'));
    expect(inAddress).toEqual([]);
    expect(
      ofKind(proposals, 'MENTION')
        .filter(({ actor: id }) => id === 'organization/relais-du-pont')
        .map(({ surface }) => surface),
    ).toEqual(['Relais du Pont', 'Relais du Pont', 'Relais du Pont']);
  });

  it('take up boxes, decisions with their votes, and the fate of each promise', () => {
    expect(ofKind(proposals, 'FOLLOW_UP').filter(({ boxed }) => boxed)).toMatchObject([
      { status: 'OPEN', assignees: ['organization/maison-des-saisons'], due: { edtf: '2020-10-03', wording: '3 octobre' } },
    ]);
    expect(ofKind(proposals, 'DECISION').filter(({ votesFor }) => votesFor !== null)).toMatchObject([
      { outcome: 'ADOPTED', votesFor: 6, votesAgainst: null, abstentions: 1 },
    ]);
    expect(ofKind(proposals, 'PROMISE').map(({ followUp, fate, on, due }) => [followUp, fate, on?.edtf, due?.edtf])).toEqual([
      ['follow-up/guide', 'DONE', '2020-07-02', undefined],
      ['follow-up/traduction', 'CARRIED_OVER', undefined, '2020-11-12'],
      ['follow-up/fete', 'DROPPED', undefined, undefined],
    ]);
    expect(proposals.notSpokenOf).toEqual(['follow-up/puits']);
  });

  it('propose relations only with their verb', () => {
    const relations = ofKind(proposals, 'RELATION').map(({ type, subject, object, reason }) => [
      subject.id ?? subject.name,
      type,
      object.id ?? object.name,
      reason.fr,
    ]);
    expect(relations).toContainEqual(['organization/relais-du-pont', 'ORGANIZES', 'Journée du vin nouveau', 'Le verbe : « organise ».']);
    expect(relations).toContainEqual(['person/bruno-sorbier', 'MEETS', 'person/chloe-d-orme', 'Le verbe : « rencontre ».']);
  });

  it('give the reason of each in both languages', () => {
    for (const { reason } of proposals.all) expect([reason.fr, reason.en].every((text) => text.length > 10)).toBe(true);
  });

  it('are empty where the day of the meeting is not said, and are made where it is given', async () => {
    const undated = await readText('Notes du groupe\n\nLe Relais du Pont enverra la liste.\n');
    expect(propose(undated, BASE, null).all).toEqual([]);
    expect(propose(undated, BASE, '2020-09-17').all.length).toBeGreaterThan(0);
  });

  it.each([
    ['a title without a year', 'COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE\n\nLe Relais du Pont enverra la liste.\n', null],
    ['a year that no meeting has', 'COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 5301\n\nLe Relais du Pont enverra la liste.\n', null],
    ['a title without a year, and a signature with one', MINUTES.replace('DU 17 SEPTEMBRE 2020', 'DU 17 SEPTEMBRE'), '2020-09-17'],
  ])('take no year from nowhere: %s', async (_what, text, day) => {
    const reading = await readText(text);
    expect(dayIn(reading, BASE)).toBe(day);
    if (day === null) expect(propose(reading, BASE, null).all).toEqual([]);
  });

  it('say what has another date, who succeeds, and of no recruits without a name that anybody arrives', async () => {
    const base = { ...BASE, actors: [...BASE.actors, actor('project/guide', 'guide des saisonniers')] };
    const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020\n\nI- Suites\n\nLe Relais du Pont n’a pas pu imprimer le guide des saisonniers : il est reporté au 3 novembre 2020. La Maison des Saisons a recruté deux juristes cet été. Bruno Sorbier quitte la présidence ; Sibylle Arcambal lui succède.\n`;
    const changes = ofKind(propose(await readText(text), base, '2020-09-17'), 'CHANGE');
    expect(changes.map(({ change, subject, now }) => [change, subject?.id ?? subject?.name, now])).toEqual([
      ['NEW_DATE', 'project/guide', '2020-11-03'],
      ['OFFICE', 'person/bruno-sorbier', null],
      ['OFFICE', 'Sibylle Arcambal', null],
    ]);
  });

  it('take « réunion précédente » for the name of no meeting', async () => {
    const reading = await readText(
      MINUTES.replace('I- Suites de la réunion de juin\n\nLe', 'I- Suites de la réunion précédente du Collectif\n\nLe'),
    );
    const named = ofKind(propose(reading, BASE, null), 'RELATION').flatMap(({ subject, object }) => [subject.name, object.name]);
    expect(named.filter((one) => one.includes('précédente'))).toEqual([]);
  });

  it('say nothing of the day of another century', async () => {
    const reading = await readText(MINUTES.replace('abandonné.', 'abandonné, comme celui du 14 juillet 1789.'));
    const texts = ofKind(propose(reading, BASE, null), 'DATE').map(({ passage }) => reading.text.slice(passage.start, passage.end));
    expect(texts.filter((one) => one.includes('14 juillet'))).toEqual([]);
  });
});

describe('whatever the minutes', () => {
  const lines = MINUTES.split('\n').filter((line) => line !== '');

  it('each proposal has its sentence in the text, and the same text gives the same proposals', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 1 }), fc.constantFrom('\n', '\n\n'), async (some, gap) => {
        const reading = await readText(some.join(gap), 'minutes.txt');
        const { all, notSpokenOf } = propose(reading, BASE, '2020-09-17');
        for (const { passage } of all) {
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBeLessThanOrEqual(reading.text.length);
          expect(wordsOf(reading, passage).trim()).not.toBe('');
          expect(reading.map.toOriginal(passage).length).toBeGreaterThan(0);
        }
        for (const { span, surface, passage } of all.filter((one) => one.kind === 'MENTION')) {
          expect(wordsOf(reading, span)).toBe(surface);
          expect(passage.start <= span.start && span.end <= passage.end).toBe(true);
        }
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(notSpokenOf.length + all.filter(({ kind }) => kind === 'PROMISE').length).toBe(BASE.promises.length);
        expect(propose(reading, BASE, '2020-09-17')).toEqual({ all, notSpokenOf });
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('persons as minutes write them', async () => {
  const text = MINUTES.replace(
    'Bruno Sorbier a rencontré Chloé d’Orme il y a deux semaines au sujet du guide.',
    'M. Sorbier a rencontré Mme d’Orme au sujet du guide. Mme Lierre et M. Roche, ensemble, ont écrit.',
  ).replace('Relais du Pont, Bruno Sorbier', 'Relais du Pont, SORBIER Bruno');
  const reading = await readText(text);
  const person = (givenName: string, familyName: string, id: string): KnownBase['actors'][number] => ({
    ...actor(id, `${givenName} ${familyName}`),
    person: { id, givenName, familyName },
  });
  const base: KnownBase = {
    ...BASE,
    actors: [
      ...BASE.actors.filter(({ id }) => !id.startsWith('person/')),
      person('Ada', 'Lierre', 'person/ada-lierre'),
      person('Noé', 'Lierre', 'person/noe-lierre'),
      person('Bruno', 'Sorbier', 'person/bruno-sorbier'),
      person('Chloé', 'd’Orme', 'person/chloe-d-orme'),
      person('Paul', 'Roche', 'person/paul-roche'),
      actor('organization/ensemble', 'Ensemble'),
    ],
  };
  const proposals = propose(reading, base, null);

  it('are mentions where it is certain, and rows of the list of participants', () => {
    const named = ofKind(proposals, 'MENTION').map(({ surface, actor: id }) => `${surface} = ${id}`);
    expect(named).toEqual(
      expect.arrayContaining(['Sorbier = person/bruno-sorbier', 'd’Orme = person/chloe-d-orme', 'SORBIER Bruno = person/bruno-sorbier']),
    );
    expect(named.filter((one) => /^(?:Lierre|Roche|ensemble) =/.test(one))).toEqual([]);
    expect(ofKind(proposals, 'PARTICIPANT').map(({ person: one }) => one?.id)).toContain('person/bruno-sorbier');
  });

  it('are asked for where they are not', () => {
    const doubts = doubtsOf(reading, base, proposals, { file: 'minutes.txt', day: '2020-09-17', coalition: null });
    expect(doubts.find(({ code }) => code === 'UNDECIDED_NAMES')?.message.fr).toMatch(
      /Lierre.*Ada Lierre, Noé Lierre.*Roche.*Paul Roche.*ensemble.*Ensemble/,
    );
  });
});
