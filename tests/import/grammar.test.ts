import { describe, expect, it } from 'vitest';
import { conjugateInEnglish } from '../../src/import/proposals/relations/grammar/english-forms.js';
import { conjugateInFrench } from '../../src/import/proposals/relations/grammar/french-forms.js';
import { ENGLISH, FRENCH, type Language } from '../../src/import/proposals/relations/grammar/language.js';
import { verbGroupsIn } from '../../src/import/proposals/relations/grammar/verb-groups.js';
import { wordsOf } from '../../src/import/proposals/relations/grammar/words.js';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type RelationProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { known, knownPerson } from '../support/known-base.js';
import { readText } from '../support/reading.js';

/** Relations by the grammar of sentences, each frame by sentences of fiction that are written in no rule. */

const BASE: KnownBase = {
  actors: [
    known('organization/relais-du-pont', 'Relais du Pont'),
    known('organization/guilde-des-tonneliers', 'Guilde des Tonneliers'),
    known('organization/maison-des-saisons', 'Maison des Saisons'),
    known('organization/fondation-orme', 'Fondation Orme'),
    known('government-body/mission-du-soir', 'Mission du Soir'),
    known('government-body/region-aval', 'Région Aval'),
    known('government-body/commune-de-linon', 'Commune de Linon'),
    knownPerson('person/ada-lierre', 'Ada', 'Lierre'),
    knownPerson('person/bruno-sorbier', 'Bruno', 'Sorbier'),
    knownPerson('person/theodora-brumaire', 'Théodora', 'Brumaire'),
    known('project/roue-du-val', 'Roue du val'),
  ],
  promises: [],
  scopes: new Set(),
};

async function proposed(section: string): Promise<RelationProposal[]> {
  const text = `COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020
DE LA COMMUNE DE LINON

I- Actualités

${section}

Participants à la réunion du 17 septembre 2020

Relais du Pont, Bruno Sorbier
`;
  return ofKind(propose(await readText(text), BASE, '2020-09-17'), 'RELATION');
}

const told = ({ type, subject, object }: RelationProposal): string => `${subject.name} ${type} ${object.name}`;

describe('the grammar of a sentence says', () => {
  it.each([
    [
      'what the main verb says, past a relative clause',
      'Le Relais du Pont, qui fêtait ses dix ans, a accueilli la soirée de clôture à Gand.',
      ['Relais du Pont HOSTS soirée de clôture', 'soirée de clôture TAKES_PLACE_IN Gand'],
    ],
    [
      'who runs what, in a relative clause with its subject behind',
      'Le projet « Relais de nuit », que portent le Relais du Pont et la Guilde des Tonneliers, démarrera plus tard.',
      ['Relais du Pont RUNS Relais de nuit', 'Guilde des Tonneliers RUNS Relais de nuit'],
    ],
    [
      'titles beside names, and whom somebody meets',
      'Ada Lierre, trésorière de la Guilde des Tonneliers, a rencontré Ghislaine Romarin, maire de Lesquilly, qui est d’accord.',
      [
        'Ada Lierre HOLDS_ROLE Guilde des Tonneliers',
        'Ada Lierre MEETS Ghislaine Romarin',
        'Ghislaine Romarin HOLDS_ROLE mairie de Lesquilly',
      ],
    ],
    [
      'the author and the prize of a film',
      'Le film « Une nuit », tourné par Nour Belhadrane avec des voisins, a reçu le prix du public.',
      ['Nour Belhadrane AUTHOR_OF Une nuit', 'Une nuit WINS prix du public'],
    ],
    [
      'to whom money is given, each of several',
      'Le conseil accorde à l’unanimité 1 200 € au Relais du Pont et 600 € à la Guilde des Tonneliers.',
      ['Commune de Linon FUNDS Relais du Pont', 'Commune de Linon FUNDS Guilde des Tonneliers'],
    ],
    [
      'from whom an aid was received, and by whom one was given',
      'La Guilde des Tonneliers a obtenu une aide de la Région Aval. Une subvention de 4 000 € a été attribuée au Relais du Pont par la Fondation Orme.',
      ['Région Aval FUNDS Guilde des Tonneliers', 'Fondation Orme FUNDS Relais du Pont'],
    ],
    [
      'who hands on an office, and who takes it',
      'Thibaud Orzival, qui dirigeait la Maison des Saisons depuis 2011, a passé la main à Ismène Padouvan.',
      ['Thibaud Orzival HOLDS_ROLE Maison des Saisons', 'Ismène Padouvan HOLDS_ROLE Maison des Saisons'],
    ],
    [
      'who replaces whom',
      'Ada Lierre quitte ses fonctions de trésorière de la Guilde des Tonneliers ; Yann Prigent la remplace.',
      ['Ada Lierre HOLDS_ROLE Guilde des Tonneliers', 'Yann Prigent HOLDS_ROLE Guilde des Tonneliers'],
    ],
    [
      'who follows whom in the chair',
      'Théodora Brumaire a succédé à Bruno Sorbier à la présidence du Relais du Pont.',
      ['Théodora Brumaire HOLDS_ROLE Relais du Pont'],
    ],
    [
      'what « y » points to',
      'La Guilde des Tonneliers va organiser une journée du bois le 3 mai. Ada Lierre y interviendra.',
      ['Guilde des Tonneliers ORGANIZES journée du bois', 'Ada Lierre SPEAKS_AT journée du bois'],
    ],
    [
      'two subjects of two verbs',
      'La Maison des Saisons prête sa salle et la Fondation Orme finance la Roue du val.',
      ['Fondation Orme FUNDS Roue du val'],
    ],
    [
      'who is meant by « nous »',
      'Nous avons reçu Ada Lierre, chargée de mission à la Région Aval, le 3 juin.',
      ['Commune de Linon MEETS Ada Lierre', 'Ada Lierre HOLDS_ROLE Région Aval'],
    ],
    [
      'who does something with whose support',
      'Le Relais du Pont pilote, avec l’appui de la Région Aval, l’opération « Cent haies ».',
      ['Relais du Pont RUNS Cent haies', 'Région Aval SUPPORTS Cent haies'],
    ],
    [
      'partners, one of them in small letters',
      'La Guilde des Tonneliers collabore avec la Mission du Soir et le lycée agricole de Vernes.',
      ['Guilde des Tonneliers PARTNER_OF Mission du Soir', 'Guilde des Tonneliers PARTNER_OF lycée agricole de Vernes'],
    ],
    [
      'who grants a prize to whom',
      'Le prix de l’innovation a été décerné à la Guilde des Tonneliers par la Fondation Orme.',
      ['Guilde des Tonneliers WINS prix de l’innovation', 'Fondation Orme GRANTS prix de l’innovation'],
    ],
    [
      'where an exhibition is held, and who offers it',
      'L’exposition « Bois flottés » que propose la Guilde des Tonneliers se tiendra à la médiathèque de Vernes du 3 au 20 mai.',
      ['Guilde des Tonneliers ORGANIZES Bois flottés', 'Bois flottés HELD_AT médiathèque de Vernes'],
    ],
    [
      'a new head, named behind the office',
      'Le nouveau président du Relais du Pont, Karim Belloc, a visité la Maison des Saisons.',
      ['Karim Belloc HOLDS_ROLE Relais du Pont', 'Karim Belloc VISITS Maison des Saisons'],
    ],
    ['whom initials mean', 'B. Sorbier a visité la Fondation Orme.', ['Bruno Sorbier VISITS Fondation Orme']],
  ])('%s', async (_what, section, expected) => {
    expect((await proposed(section)).map(told)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['what is wished', 'Le Relais du Pont souhaite organiser une fête des lanternes.', /ORGANIZES/],
    ['what is only supposed', 'Si la Guilde des Tonneliers organise la fête des lanternes, on verra.', /ORGANIZES/],
    ['what is denied', 'Le Relais du Pont n’a pas été invité à la journée du patrimoine.', /INVITED_TO/],
    ['what is asked', 'La Fondation Orme finance-t-elle la Roue du val ?', /FUNDS/],
    ['what is only thought of', 'La Mission du Soir envisage de financer la Roue du val.', /FUNDS/],
    [
      'of the subject of another verb',
      'La Maison des Saisons prête sa salle et la Fondation Orme finance la Roue du val.',
      /Maison des Saisons FUNDS/,
    ],
    ['of several things that have no name', 'La Guilde des Tonneliers organise plusieurs ateliers.', /ORGANIZES/],
  ])('nothing of %s', async (_what, section, nothing) => {
    expect((await proposed(section)).map(told).filter((one) => nothing.test(one))).toEqual([]);
  });

  it('its reason in both languages, and when it is so', async () => {
    const [one] = (await proposed('La Mission du Soir financera la Roue du val.')).filter(({ type }) => type === 'FUNDS');
    expect(one).toMatchObject({ status: 'PLANNED', reason: { fr: expect.stringContaining('financ') as string } });
    const [past] = (await proposed('Ada Lierre quitte la présidence du Relais du Pont.')).filter(({ type }) => type === 'HOLDS_ROLE');
    expect(past).toMatchObject({ status: 'PAST' });
  });

  it('relations in English, too', async () => {
    const text = `Minutes of the meeting of 14 February 2031

1. News

The Guilde des Tonneliers and the Fondation Orme will run a boat show on 3 May. Ada Lierre will speak at the boat show.
The Fondation Orme has given 500 pounds to the Maison des Saisons. Oswin Pike has been elected chair of the Relais du Pont.
The Relais du Pont received a grant from the Région Aval.
`;
    const found = ofKind(propose(await readText(text), BASE, '2031-02-14'), 'RELATION').map(told);
    expect(found).toEqual(
      expect.arrayContaining([
        'Guilde des Tonneliers ORGANIZES boat show',
        'Fondation Orme ORGANIZES boat show',
        'Ada Lierre SPEAKS_AT boat show',
        'Fondation Orme FUNDS Maison des Saisons',
        'Oswin Pike HOLDS_ROLE Relais du Pont',
        'Région Aval FUNDS Relais du Pont',
      ]),
    );
  });
});

describe('the forms of verbs', () => {
  it.each([
    ['organiser', ['organise', 'organisent', 'organisons', 'organisait', 'organisera', 'organisées']],
    ['mener', ['mène', 'mènent', 'mènera', 'mené']],
    ['gérer', ['gère', 'géraient', 'gérera', 'gérée']],
    ['diriger', ['dirige', 'dirigeait', 'dirigions', 'dirigés']],
    ['lancer', ['lance', 'lançait', 'lançons', 'lancée']],
    ['soutenir', ['soutient', 'soutiennent', 'soutiendra', 'soutenue']],
    ['recevoir', ['reçoit', 'reçoivent', 'recevra', 'reçues']],
    ['remettre', ['remet', 'remettent', 'remettra', 'remise']],
    ['accueillir', ['accueille', 'accueillera', 'accueillies']],
    ['envoyer', ['envoie', 'enverra', 'envoyée']],
    ['rejoindre', ['rejoint', 'rejoignent', 'rejoindra']],
    ['réunir', ['réunit', 'réunissent', 'réunira', 'réunis']],
  ])('of « %s »', (lemma, forms) => {
    expect(conjugateInFrench(lemma).map(({ written }) => written)).toEqual(expect.arrayContaining(forms));
  });

  const found = (text: string, language: Language): readonly string[] =>
    [...verbGroupsIn(wordsOf(text), language, () => false).values()].flatMap(({ lemmas }) => lemmas);

  it('are all found in sentences, of each verb that says a relation', () => {
    for (const lemma of FRENCH.lexicon.frames.keys())
      for (const { written, is } of conjugateInFrench(lemma)) {
        if (is === 'FINITE') expect(found(`Le Relais ${written} tout`, FRENCH), written).toContain(lemma);
        if (is === 'INFINITIVE') expect(found(`Le Relais va ${written}`, FRENCH), written).toContain(lemma);
        if (is === 'PARTICIPLE') expect(found(`Le Relais a ${written}`, FRENCH), written).toContain(lemma);
      }
    for (const lemma of ENGLISH.lexicon.frames.keys())
      for (const { written, is } of conjugateInEnglish(lemma)) {
        if (is === 'FINITE') expect(found(`Ada ${written} it`, ENGLISH), written).toContain(lemma);
        if (is === 'PARTICIPLE') expect(found(`Ada has ${written} it`, ENGLISH), written).toContain(lemma);
      }
  });
});
