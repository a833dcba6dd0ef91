import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { calledBy, isMinutesName } from '../../src/import/proposals/relations/meeting-names.js';
import { propose } from '../../src/import/propose.js';
import type { Reading } from '../../src/import/reading/model/reading.js';
import { known } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** What minutes say of themselves, in whatever order and words. */

const BASE: KnownBase = { actors: [known('person/ada-lierre', 'Ada Lierre')], promises: [], scopes: new Set() };

async function head(text: string, more: KnownBase['actors'] = []): Promise<Record<string, string>> {
  const proposals = propose(await readText(text), { ...BASE, actors: [...BASE.actors, ...more] }, null);
  const next = ofKind(proposals, 'NEXT_MEETING')[0];
  return {
    ...Object.fromEntries(ofKind(proposals, 'HEADER').map(({ field, value }) => [field, value])),
    ...(next ? { NEXT: `${next.date.edtf} ${next.date.startTime ?? ''} ${next.place ?? ''}`.trim() } : {}),
  };
}
const sectionsIn = (reading: Reading): string[] => ofKind(propose(reading, BASE, null), 'SECTION').map(({ title }) => title);
const BODY = '\n1. Toiture\n\nLes travaux avancent bien et tout le monde en est content.\n';

describe('the head of minutes', () => {
  it('has its place before the hours, in a line of its own', async () => {
    const text = `# Réseau des Haies

## Compte rendu de la plénière du mercredi 13 octobre 2055

Maison du Parc, Bourg-Neuf, de 9 h 45 à 16 h – notes prises par Bruno Sorbier
${BODY}`;
    expect(await head(text)).toMatchObject({ PLACE: 'Maison du Parc, Bourg-Neuf' });
  });

  it('has no place where somebody else met, as its first sentence tells', async () => {
    const others = [
      'Le Réseau des puits a tenu sa troisième assemblée à Namelle les 24 et 25 mars.',
      'La Guilde a tenu une permanence à la mairie de Namelle.',
    ];
    for (const told of others) {
      expect((await head(`COMPTE-RENDU DE LA REUNION DU 2 AVRIL 2053\n\nI- Nouvelles\n\n${told}\n`)).PLACE).toBeUndefined();
    }
    const own = 'L’assemblée s’est tenue à la mairie de Namelle.';
    expect((await head(`COMPTE-RENDU DE LA REUNION DU 2 AVRIL 2053\n\n${own}\n${BODY}`)).PLACE).toContain('mairie de Namelle');
  });

  it('has no place in the name of a collective', async () => {
    const text = `COMPTE-RENDU DE LA REUNION DU 21 MARS 2053
DU COLLECTIF « PASSER LA NUIT AU SEC »
${BODY}`;
    expect((await head(text)).PLACE).toBeUndefined();
  });

  it('is told in a sentence', async () => {
    const council = `COMMUNE DE NAMELLE

CONSEIL MUNICIPAL
Procès-verbal de la séance du mardi 12 mai 2037

Le conseil municipal s’est réuni à 20 h 15 à la mairie, salle du Four, sous la présidence de Mme Odile Genêt, maire.

Présents : Mme Odile Genêt, M. Bruno Sorbier.

Secrétaire de séance : M. Bruno Sorbier.
${BODY}
Le prochain conseil aura lieu le mardi 30 juin 2037 à 20 h 15, salle du Four.

Le secrétaire de séance,                         La maire,
Bruno Sorbier                                   Odile Genêt
`;
    expect(await head(council)).toMatchObject({
      TITLE: 'Procès-verbal de la séance du mardi 12 mai 2037',
      DATE: '2037-05-12',
      PLACE: 'mairie, salle du Four',
      AUTHOR: 'Bruno Sorbier',
      NEXT: '2037-06-30 20:15 salle du Four',
    });
  });

  it('is told in fields', async () => {
    const group = `Groupe « Haies »\n\nCompte-rendu de la réunion du 9 octobre 2036\nLieu : Maison du Gué, Namelle\n\nParticipants : Ada Lierre, Bruno Sorbier\n${BODY}
Prochaine réunion : mardi 16 décembre 2036 à 14h, dans les locaux de la Guilde du Val

Rédaction : Ada Lierre, version du 14/10/2036, projet soumis à relecture
`;
    expect(await head(group)).toMatchObject({
      DATE: '2036-10-09',
      PLACE: 'Maison du Gué, Namelle',
      AUTHOR: 'Ada Lierre',
      ISSUED: '2036-10-14',
      NEXT: '2036-12-16 14:00 Guilde du Val',
    });
  });

  it('is told in English', async () => {
    const group = `Harbour Trust – Steering Group\n\nNotes of the steering group, Friday 7 March 2036, Station House, Fenwick\n\nPresent: Ada Lierre, Bruno Sorrel\n\nNotes by: Bruno Sorrel\n\n1. Roof\n\nThe roof is nearly finished and the group was pleased with it.\n\nNext meeting: Friday 9 May 2036 at 18:30, Town Hall\n`;
    expect(await head(group)).toMatchObject({
      DATE: '2036-03-07',
      PLACE: 'Station House, Fenwick',
      AUTHOR: 'Bruno Sorrel',
      NEXT: '2036-05-09 18:30 Town Hall',
    });
  });

  it.each([
    ['Compte-rendu rédigé par Ada Lierre et relu par Bruno Sorbier.', 'Ada Lierre'],
    ['Ada Lierre assure le secrétariat de séance.', 'Ada Lierre'],
    ['Ada Lierre prend les notes.', 'Ada Lierre'],
    ['Prise de notes : Ada Lierre', 'Ada Lierre'],
    ['Compte-rendu : Ada Lierre, relecture Bruno Sorbier', 'Ada Lierre'],
    ['Notes prises par Ada Lierre.', 'Ada Lierre'],
    ['Le présent procès-verbal a été tenu par Ada Lierre.', 'Ada Lierre'],
  ])('says who wrote them: « %s »', async (line, author) => {
    const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\n${line}\n${BODY}`;
    expect(await head(minutes)).toMatchObject({ AUTHOR: author });
  });

  it('takes who is secretary of the session for the author only where they sign', async () => {
    const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\nSecrétaire de séance : Ada Lierre\n${BODY}`;
    expect((await head(minutes)).AUTHOR).toBeUndefined();
    expect((await head(`${minutes}\nLa secrétaire de séance,\n`)).AUTHOR).toBe('Ada Lierre');
  });

  it('takes the secretary of the session for the author where they sign beside somebody', async () => {
    const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n\nAda Lierre est désignée secrétaire de séance.\n${BODY}`;
    const signed =
      'La présidente,                                La secrétaire de séance,\nOdile Genêt                                   Ada Lierre\n';
    expect((await head(`${minutes}\n${signed}`)).AUTHOR).toBe('Ada Lierre');
  });

  it.each([
    ['Prochaines dates : conseil le mardi 9 mai 2034 à 18 h ; fête du puits le 3 juin 2034 à 10 h, salle du Four', '2034-05-09 18:00'],
    [
      'Prochaines réunions :\n\n- Groupe « haies » : mardi 4 avril 2034 à 9h\n- Collectif : jeudi 20 avril 2034, 14h-16h, à la Maison du Gué',
      '2034-04-20 14:00 Maison du Gué',
    ],
    [
      'Dates à retenir\n\n- 4 avril 2034 : visite du puits\n- Samedi 20 mai 2034 : prochaine plénière, à Namelle, dans la salle du Four',
      '2034-05-20  salle du Four, Namelle',
    ],
  ])('finds the next meeting of its own series: « %s »', async (lines, next) => {
    const minutes = `COMPTE-RENDU DE LA REUNION DU 12 MARS 2034\nDU COLLECTIF « VEILLER »\n\nPrésents : Ada Lierre, Bruno Sorbier\n${BODY}\n${lines}\n`;
    expect((await head(minutes)).NEXT).toBe(next);
  });

  it('has a title of two lines, below a body and its motto', async () => {
    const minutes = `Guilde du Val – Pour des haies vives\n\nPROCÈS-VERBAL DU CONSEIL D’ADMINISTRATION\n\nSéance du mardi 9 mai 2034\n\nPrésents : Ada Lierre, Bruno Sorbier\n${BODY}`;
    expect(await head(minutes, [known('organization/guilde-du-val', 'Guilde du Val')])).toMatchObject({
      TITLE: 'PROCÈS-VERBAL DU CONSEIL D’ADMINISTRATION – Séance du mardi 9 mai 2034',
      DATE: '2034-05-09',
      CONVENER: 'Guilde du Val',
    });
  });

  it('names the body above an organ that every body has, and who signs as secretary', async () => {
    const minutes = `Association LE GRAND FOUR DE NAMELLE

Conseil d'administration du 17 octobre 2051
PROCÈS-VERBAL

Le conseil s'est réuni le mardi 17 octobre 2051 à 18 h 30 au siège de l'association, 3 impasse du Lavoir, sur convocation de son président.

Administrateurs présents : Bruno Sorbier (président), Odile Genêt (secrétaire).
${BODY}
Prochain conseil d'administration : mardi 5 décembre 2051 à 18 h 30, au même endroit.

Le président,                                   La secrétaire,
Bruno Sorbier                                   Odile Genêt
`;
    const said = await head(minutes);
    expect(said).toMatchObject({
      TITLE: "Conseil d'administration du 17 octobre 2051",
      DATE: '2051-10-17',
      CONVENER: 'LE GRAND FOUR DE NAMELLE',
      PLACE: "siège de l'association, 3 impasse du Lavoir",
      AUTHOR: 'Odile Genêt',
      NEXT: '2051-12-05 18:30',
    });
    expect(sectionsIn(await readText(minutes))).toEqual(['Toiture']);
  });

  it('names what a group is of, the house before the town, and the day under the heading of the next meeting', async () => {
    const minutes = `# Haies du Val : groupe de pilotage n° 4

**Jeudi 18 juin 2048, de 9 h 30 à 12 h 15, Maison du Gué, à Namelle**

## Présents

- Ada Lierre
- Bruno Sorbier

## 1. Toiture

Les travaux avancent bien et tout le monde en est content.

## Prochain rendez-vous

Jeudi 15 octobre 2048 à 9 h 30, mairie de Montbrun.
`;
    expect(await head(minutes)).toMatchObject({
      CONVENER: 'Haies du Val',
      PLACE: 'Maison du Gué, à Namelle',
      NEXT: '2048-10-15 09:30 mairie de Montbrun',
    });
    expect(sectionsIn(await readText(minutes, 'minutes.md'))).toEqual(['Toiture']);
  });

  it('is told by a bureau that nowhere calls it a meeting', async () => {
    const minutes = `Les Jardins du Ru\nBureau du 9/10/2053 – CR\n\nChez Odile. Là : Odile, Bruno.\n${BODY}\nLa prochaine fois : jeudi 13/11/2053 à 19h, à la Halte des Quais\n`;
    const said = await head(minutes);
    expect(said).toMatchObject({
      TITLE: 'Bureau du 9/10/2053 – CR',
      DATE: '2053-10-09',
      CONVENER: 'Les Jardins du Ru',
      NEXT: '2053-11-13 19:00 Halte des Quais',
    });
    expect(said.PLACE).toBeUndefined();
  });

  it('names the group that met, not what it is of, and the place behind the hours in words', async () => {
    const minutes = `CONFÉRENCE DU VAL PERDU
Comité technique « Haies »

RELEVÉ DE CONCLUSIONS
Réunion du 22 janvier 2054

La cinquième réunion du comité technique s'est tenue le jeudi 22 janvier 2054, de 14 heures à 16 heures 30, dans les locaux de la sous-préfecture de Namelle, sous la présidence conjointe de Madame Odile Genêt, sous-préfète, et de Monsieur Bruno Sorbier.

Présents : Mme Odile GENÊT, M. Bruno SORBIER
${BODY}
Fait à Namelle, le 28 janvier 2054
Pour la sous-préfète, la secrétaire du comité, Ada LIERRE
`;
    expect(await head(minutes)).toMatchObject({
      CONVENER: 'Comité technique « Haies »',
      PLACE: 'sous-préfecture de Namelle',
      ISSUED: '2054-01-28',
      AUTHOR: 'Ada LIERRE',
    });
  });

  it('is told by an e-mail that names the day among its words', async () => {
    const mail = `De : Odile Genêt\nDate : lundi 8 mars 2055 22:14\nObjet : CR du CA de jeudi\n\nBonsoir à tous,\n\nVoici ce qu’on s’est dit jeudi soir (le 4 mars) au local. On était deux : Ada et Bruno.\n\nTravaux. Le plombier viendra la semaine du 22.\n\nProchain CA le jeudi 1er avril à 20h30, à une date que le bureau fixera.\n`;
    expect(await head(mail)).toMatchObject({ DATE: '2055-03-04', ISSUED: '2055-03-08', AUTHOR: 'Odile Genêt', NEXT: '2055-04-01 20:30' });
  });

  it('writes out who keeps the minutes under the family name alone', async () => {
    const minutes = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Mme Odile GENÊT, M. Bruno SORBIER\n\nMme GENÊT tient la plume.\n${BODY}`;
    expect((await head(minutes)).AUTHOR).toBe('Odile GENÊT');
  });

  it('says nothing of a place or an author where it names none', async () => {
    const minutes = `COMPTE-RENDU DE LA REUNION DU 18 AVRIL 2036\nDU COLLECTIF « VEILLER »\n\nPrésents : Ada Lierre, Bruno Sorbier\n${BODY}`;
    const said = await head(minutes);
    expect(said.PLACE).toBeUndefined();
    expect(said.AUTHOR).toBeUndefined();
  });
});

it('a short name that goes on with another name is of somebody else', async () => {
  const city = known('government-body/ville-de-namelle', 'Ville de Namelle');
  const base = { ...BASE, actors: [{ ...city, names: [...city.names, { ...city.names[0], value: 'Ville', kind: 'ALIAS' }] }] } as KnownBase;
  const text = `Compte rendu de la réunion du 12 mars 2034\n\nPrésents : Ada Lierre\n${BODY}\nLa Ville de Montbrun a reçu la Ville. Elle a écrit à la Ville du Val Perdu.\n`;
  const mentions = ofKind(propose(await readText(text), base, null), 'MENTION');
  expect(mentions.map(({ span, passage, surface }) => `${surface} ${span.start - passage.start}`)).toEqual(['Ville 31']);
});

describe('minutes and their meeting are named as their title calls them', () => {
  it.each([
    ['Procès-verbal de la séance du jeudi 9 avril 2054', 'Procès-verbal de la séance du 9 avril 2054 | séance du 9 avril 2054'],
    ['Compte rendu de la plénière du 13 octobre 2055', 'Compte rendu de la plénière du 13 octobre 2055 | plénière du 13 octobre 2055'],
    [
      'Comité de pilotage du 14 octobre 2064 – compte rendu',
      'Compte rendu du comité de pilotage du 14 octobre 2064 | comité de pilotage du 14 octobre 2064',
    ],
    [
      'Procès-verbal de l’assemblée générale du 23 mars 2047',
      'Procès-verbal de l’assemblée générale du 23 mars 2047 | assemblée générale du 23 mars 2047',
    ],
    ['Relevé de décisions du bureau du 3 mai 2051', 'Relevé de décisions du bureau du 3 mai 2051 | bureau du 3 mai 2051'],
    ['COMPTE-RENDU DE LA REUNION DU 3 FEVRIER 2062', 'Compte-rendu de la réunion du 3 février 2062 | réunion du 3 février 2062'],
  ])('%s', (title, names) => {
    const day = /\d{4}$/u.exec(names)?.[0] ?? '';
    const on = { 2054: '2054-04-09', 2055: '2055-10-13', 2064: '2064-10-14', 2047: '2047-03-23', 2051: '2051-05-03', 2062: '2062-02-03' }[
      day
    ];
    const { meeting, minutes } = calledBy(title, '', on ?? '');
    expect(`${minutes.name} | ${meeting.name}`).toBe(names);
    expect(isMinutesName(minutes.name)).toBe(true);
  });

  it('is told by who took notes, where no title is', () => {
    expect(calledBy('', 'Notes prises par Ada Lierre', '2048-06-18').minutes.name).toBe('Notes de la réunion du 18 juin 2048');
  });

  it('takes no other name for one of minutes', () => {
    expect(['Guide des gués', 'Compte-rendu du procès', 'réunion du 3 mai 2051'].filter(isMinutesName)).toEqual([]);
  });
});
