import { describe, expect, it } from 'vitest';
import { findDates, firstDay } from '../../src/import/proposals/dates/find-dates.js';

/** Dates as people say them in minutes, against the day of the meeting. */

/** The dates of a sentence of a meeting: `wording = EDTF`, with the hours where they are said. */
function datesIn(text: string, day: string): string[] {
  return findDates(text, { day, nextMeeting: '2031-11-21', written: new Map() }).map(({ wording, edtf, startTime, endTime }) =>
    [`${wording} = ${edtf}`, startTime, endTime].filter((one) => one !== null).join(' '),
  );
}

/** A Friday. */
const IN_SEPTEMBER = '2031-09-19';

describe('dates without their year are the near ones that the words tell', () => {
  it.each([
    ['Le local ouvrira en février ou mars prochain.', ['février = 2032-02', 'mars prochain = 2032-03']],
    ['Le bilan de juin est prêt.', ['juin = 2031-06']],
    ['Elle cherche un local pour juillet.', ['juillet = 2032-07']],
    ['Elle accueille du public depuis décembre.', ['décembre = 2030-12']],
    ['Les dossiers seront reçus de janvier à mars.', ['janvier à mars = 2032-01/2032-03']],
    ['Les travaux dureront entre mars et mai 2032.', ['mars et mai 2032 = 2032-03/2032-05']],
    ['La réponse viendra à la mi-décembre.', ['mi-décembre = 2031-12~']],
    ['Le jury se réunira entre le 10 et le 25 octobre.', ['10 et le 25 octobre = 2031-10-10/2031-10-25']],
    ['Le jury se réunira le 10 et le 25 octobre.', ['10 et le 25 octobre = [2031-10-10,2031-10-25]']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, IN_SEPTEMBER)).toEqual(dates);
  });
});

describe('the verb of its clause tells which year a part of the year is of', () => {
  it.each([
    ['La passerelle sera rouverte en décembre.', ['décembre = 2051-12']],
    ['L’orchestre reprendra en septembre.', ['septembre = 2051-09']],
    ['L’orchestre a commencé en septembre.', ['septembre = 2050-09']],
    ['Le guide paraîtra à l’automne.', ['l’automne = 2051-23']],
    ['Un plan pour l’automne a été annoncé.', ['l’automne = 2051-23']],
    ['Le colis est arrivé avant Noël.', ['Noël = 2050-12-25']],
    ['Le dossier partira avant la Toussaint.', ['Toussaint = 2051-11-01']],
    ['Les travaux se feront cet hiver.', ['cet hiver = 2051-24']],
    ['Le club s’appelait autrement jusqu’en octobre.', ['octobre = 2050-10']],
    ['La réponse est connue depuis lundi.', ['lundi = 2051-03-13']],
    ['Une veillée est prévue le dimanche de la Pentecôte.', ['Pentecôte = 2051-05-21']],
    ['Le chantier, d’abord annoncé pour février, se déroulera en juin.', ['février = 2051-02', 'juin = 2051-06']],
    ['Bilan de janvier à février', ['janvier à février = 2051-01/2051-02']],
    ['15/11', ['15/11 = 2050-11-15']],
    ['Elle les suit depuis deux ans.', []],
  ])('%s', (text, dates) => {
    expect(datesIn(text, '2051-03-14')).toEqual(dates);
  });
});

describe('parts of a year and of a month are dates', () => {
  it.each([
    ['Les permanences de cet été ont été suivies.', ['cet été = 2031-22']],
    ['Un bilan sera fait avant l’été.', ['l’été = 2032-22']],
    ['Le pont sera posé au printemps 2033.', ['printemps 2033 = 2033-21']],
    ['La crue de l’hiver dernier a emporté le pont.', ['l’hiver dernier = 2030-24']],
    ['La lettre partira à la rentrée.', ['rentrée = 2031-09~']],
    ['L’appel sera lancé au premier trimestre.', ['premier trimestre = 2032-01/2032-03']],
    ['L’appel sera lancé au 3e trimestre 2032.', ['3e trimestre 2032 = 2032-07/2032-09']],
    ['L’assemblée se tiendra le troisième jeudi de novembre, à 18 heures.', ['troisième jeudi de novembre = 2031-11-20 18:00']],
    ['L’assemblée se tiendra le dernier samedi de mai 2032.', ['dernier samedi de mai 2032 = 2032-05-29']],
    ['La salle sera prêtée la première quinzaine d’octobre.', ['première quinzaine d’octobre = 2031-10-01/2031-10-15']],
    ['La lettre partira la semaine du 8 octobre.', ['la semaine du 8 octobre = 2031-10-06/2031-10-12']],
    ['Les devis seront lus en semaine 41.', ['semaine 41 = 2031-10-06/2031-10-12']],
    ['Le bilan sera fait mi-2032.', ['mi-2032 = 2032-06~']],
    ['Les chiffres viendront avant Noël.', ['Noël = 2031-12-25']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, IN_SEPTEMBER)).toEqual(dates);
  });
});

describe('words around a date say on which side of the meeting it lies', () => {
  it.each([
    ['Une maison sera ouverte à Namelle au printemps.', ['au printemps = 2032-21']],
    ['La guilde rachète le four pour le rouvrir au printemps.', ['au printemps = 2032-21']],
    ['Un four sera bâti au printemps, la guilde s’en chargera.', ['au printemps = 2032-21']],
    ['La halle pourrait les accueillir en mai.', ['mai = 2032-05']],
    ['En juillet, le festival a attiré deux mille visiteurs.', ['juillet = 2031-07']],
    ['En novembre, la fête a réuni le village.', ['novembre = 2030-11']],
    ['En décembre, la guilde a vendu le four.', ['décembre = 2030-12']],
    ['En janvier, la guilde organisera une fête.', ['janvier = 2032-01']],
    ['Le conseil étudiera la question à l’été.', ['l’été = 2032-22']],
    ['La décision est remise au printemps.', ['au printemps = 2032-21']],
    ['La visite est repoussée à l’hiver.', ['l’hiver = 2031-24']],
    ['Fermé depuis l’incendie de décembre, le four ne rouvrira pas avant un an.', ['décembre = 2030-12']],
    ['Neuf cents livres ont été triés en 2029, un tiers de plus que l’année précédente.', ['2029 = 2029', 'l’année précédente = 2028']],
    ['Le budget 2032 est plus lourd que celui de l’an passé.', ['2032 = 2032', 'l’an passé = 2030']],
    ['La fête est reportée du 28 mai au 10 septembre.', ['28 mai = 2031-05-28', '10 septembre = 2031-09-10']],
    [
      'La séance, avancée du vendredi 10 octobre au mardi 7 octobre, durera une heure.',
      ['vendredi 10 octobre = 2031-10-10', 'mardi 7 octobre = 2031-10-07'],
    ],
    ['La fête se tient du 28 mai au 10 septembre.', ['28 mai au 10 septembre = 2031-05-28/2031-09-10']],
    ['L’achat d’un four, envisagé au printemps, est abandonné faute de place pour le poser.', ['au printemps = 2031-21']],
    ['Le plombier viendra la semaine du 22.', ['la semaine du 22 = 2031-10-20/2031-10-26']],
    ['Aldo va chercher la sono du 17 octobre le 16 au matin.', ['17 octobre = 2031-10-17', 'le 16 = 2031-10-16']],
    ['Depuis Pâques, la halte est pleine.', ['Pâques = 2031-04-13']],
    ['Stand au marché le dim. 19/10.', ['19/10 = 2031-10-19']],
    ['Le devis viendra avant la fin du mois.', ['la fin du mois = 2031-10~']],
    ['Le rapport sera prêt d’ici la fin de l’année.', ['la fin de l’année = 2031-12~']],
    ['Voici ce que nous nous étions promis en mars.', ['mars = 2031-03']],
    ['La date du samedi 24 avril 2032 a été préférée à celle du 8 mai.', ['samedi 24 avril 2032 = 2032-04-24', '8 mai = 2032-05-08']],
    ['La fête aura lieu le 14 juin, et non le 7.', ['14 juin = 2032-06-14', 'le 7 = 2032-06-07']],
    ['Elle le verra avant la Toussaint.', ['Toussaint = 2031-11-01']],
    ['Les chiffres viendront après Pâques.', ['Pâques = 2032-03-28']],
    ['Le syndicat a rendu son étude au début de l’été.', ['début de l’été = 2031-06~']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, '2031-10-20')).toEqual(dates);
  });
});

describe('days said against the meeting are dates', () => {
  it.each([
    ['Elle a rencontré la mairie mardi dernier de 9 h 30 à 12 h.', ['mardi dernier = 2031-09-16 09:30 12:00']],
    ['Le programme partira d’ici vendredi prochain.', ['vendredi prochain = 2031-09-26']],
    ['Le programme partira avant lundi.', ['avant lundi = 2031-09-22']],
    ['Les chaises seront réservées sous huitaine.', ['sous huitaine = 2031-09-27~']],
    ['Les comptes seront clos à la fin du mois.', ['la fin du mois = 2031-09~']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, IN_SEPTEMBER)).toEqual(dates);
  });
});

describe('dates are read in English', () => {
  /** A Tuesday. */
  const IN_DECEMBER = '2033-12-06';

  it.each([
    ['The minutes of September were approved.', ['September = 2033-09']],
    ['The survey, due in March, may be late.', ['March = 2034-03']],
    ['The works will last until late May.', ['late May = 2034-05~']],
    ['The quay closes from 3 April to 12 May.', ['3 April to 12 May = 2034-04-03/2034-05-12']],
    ['They hold a fair from 16 to 18 December.', ['16 to 18 December = 2033-12-16/2033-12-18']],
    ['The works should end before the summer of 2034.', ['summer of 2034 = 2034-22']],
    ['It was put off to the spring.', ['the spring = 2034-21']],
    ['The grant will be paid in the first quarter of 2034.', ['first quarter of 2034 = 2034-01/2034-03']],
    ['They met last Thursday at 3 pm.', ['last Thursday = 2033-12-01 15:00']],
    [
      'They will hold an open day on the second Saturday of June, from 10 am to 4 pm.',
      ['second Saturday of June = 2034-06-10 10:00 16:00'],
    ],
    ['She will write by next Friday.', ['next Friday = 2033-12-09']],
    ['He will send them within two weeks.', ['within two weeks = 2033-12-20~']],
    ['The works began three weeks ago.', ['three weeks ago = 2033-11-15~']],
    ['She will publish it by the end of the month.', ['the end of the month = 2033-12~']],
    ['Fees rise next year.', ['next year = 2034']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, IN_DECEMBER)).toEqual(dates);
  });
});

describe('no date is read', () => {
  it.each([
    'Le Camp d’été de l’association a été un succès.',
    'Sept personnes sont venues.',
    'Les vacances de Toussaint seront calmes.',
    'Le 14 de la rue des Ormes, et non le 7 bis.',
    'Elles se retrouvent à sept heures, pour sept personnes.',
    'Le 31 juin n’est pas un jour.',
    'La salle est ouverte en semaine de 9h à 12h.',
    'May we thank April Orme and August Lind.',
    'Tide House will hold its Winter Fair and a summer fête.',
    'The first half of the report is long.',
  ])('in « %s »', (text) => {
    expect(datesIn(text, IN_SEPTEMBER)).toEqual([]);
  });
});

it('a season begins with its first month', () => {
  expect(['2031-21', '2031-24', '2031-09~', '../2031-12-31'].map((edtf) => firstDay({ edtf }))).toEqual([
    '2031-03-01',
    '2031-12-01',
    '2031-09-01',
    null,
  ]);
});

describe('what one would do, prepares, or finds no good day for lies ahead', () => {
  it.each([
    ['III- Préparation de la fête du 20 novembre', ['20 novembre = 2052-11-20']],
    ['Ada propose d’aller voir le puits le 2 décembre.', ['2 décembre = 2052-12-02']],
    ['La Guilde envisage de réunir ses membres le 5 décembre.', ['5 décembre = 2052-12-05']],
    ['La date du 24 novembre ne convient pas à la mairie.', ['24 novembre = 2052-11-24']],
    ['Le lycée a signé la convention, ses élèves viendront le jeudi à l’automne.', ['l’automne = 2052-23']],
    ['La Préfète a répondu le 6 mai et accepte de recevoir une délégation en mars.', ['mars = 2053-03']],
    // Of a fête that was, nothing says that it is to come.
    ['La fête du 20 novembre a réuni cent personnes.', ['20 novembre = 2051-11-20']],
  ])('%s', (text, dates) => {
    expect(datesIn(text, '2052-05-12')).toEqual(expect.arrayContaining(dates));
  });
});
