import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownActor, KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type RelationProposal } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import type { NameKind } from '../../src/kinds/names.js';
import { readText } from '../support/reading.js';

/** Each rule on relations by a sentence of fiction of its own: what it proposes, and what it must not. */

const actor = (id: string, ...names: string[]): KnownActor => ({
  id,
  names: names.map((value, at) => ({ value, lang: 'fr', kind: (at === 0 ? 'PREFERRED' : 'ALIAS') satisfies NameKind })),
});
const BASE: KnownBase = {
  actors: [
    actor('organization/relais-du-pont', 'Relais du Pont'),
    actor('organization/maison-des-saisons', 'Maison des Saisons'),
    actor('organization/guilde-des-tonneliers', 'Guilde des Tonneliers'),
    actor('organization/fondation-orme', 'Fondation Orme'),
    actor('organization/echo-du-val', 'L’Écho du Val'),
    actor('organization/amis-du-benin', 'Amis du Bénin', 'Amis d’Albanie'),
    actor('government-body/mission-du-soir', 'Mission du Soir'),
    actor('government-body/cellule-eau', 'Groupe de travail sur les sources'),
    actor('person/ada-lierre', 'Ada Lierre'),
    actor('person/bruno-sorbier', 'Bruno Sorbier'),
    actor('person/theodora-brumaire', 'Théodora Brumaire'),
    actor('post/prefete-du-val', 'Préfète du Val'),
    actor('project/roue-du-val', 'Roue du val'),
    actor('event/festival-des-puits', 'Festival des puits', 'festival des puits'),
    actor('place/namur', 'Namur'),
  ],
  promises: [],
  scopes: new Set(),
};

const IDS: ReadonlyMap<string, string> = new Map(BASE.actors.map(({ id, names }) => [id, names[0]?.value ?? '']));

/** What a text of a section proposes, as « subject TYPE object ». */
async function relationsIn(section: string): Promise<string[]> {
  return (await proposed(section)).map(({ type, subject, object }) => `${nameOf(subject)} ${type} ${nameOf(object)}`);
}

async function proposed(section: string): Promise<RelationProposal[]> {
  const reading = await readText(`COMPTE-RENDU DE LA REUNION DU 17 SEPTEMBRE 2020

I- Actualités

${section}

Participants à la réunion du 17 septembre 2020

Relais du Pont, Bruno Sorbier
Guilde des Tonneliers, Théodora Brumaire
`);
  return ofKind(propose(reading, BASE, '2020-09-17'), 'RELATION');
}

const nameOf = ({ id, name }: RelationProposal['subject']): string => (id === null ? name : (IDS.get(id) ?? id));

describe('relations are proposed', () => {
  it.each([
    [
      'from presence without an event, at the one named before',
      'Une rencontre des veilleurs de nuit est prévue. Le Relais du Pont et la Maison des Saisons seront également présents.',
      ['Relais du Pont ATTENDS rencontre des veilleurs de nuit', 'Maison des Saisons ATTENDS rencontre des veilleurs de nuit'],
    ],
    [
      'of each of several who go by their given names',
      'Le samedi 7 novembre aura lieu l’assemblée départementale des veilleurs. Zoé, Malo et Anne-Lise seront présents.',
      ['Zoé', 'Malo', 'Anne-Lise'].map((name) => `${name} ATTENDS assemblée départementale des veilleurs`),
    ],
    [
      'from a passive verb right behind an event, by a body that nobody knows',
      'La sortie se fera dans le cadre des festivités de Noël organisées par Orme Animation.',
      ['Orme Animation ORGANIZES festivités de Noël'],
    ],
    [
      'from a list of participants, known or not, at what the heading above tells of in the plural',
      'Restitution des ateliers de quartier :\nVue d’ensemble : deux semaines - Participants : Relais du Pont, Orée, Fabrique du Val. - À venir : Liège',
      ['Relais du Pont', 'Orée', 'Fabrique du Val'].map((name) => `${name} ATTENDS ateliers de quartier`),
    ],
    [
      'from « les copilotes de … »',
      'Les co-pilotes de la Roue du val, la Mission du Soir et la Province, ont rappelé son objectif.',
      ['Mission du Soir RUNS Roue du val', 'Province RUNS Roue du val'],
    ],
    [
      'from the partners of whoever tells of them',
      'Guilde des Tonneliers :\nUne veillée a réuni de nombreux partenaires Fondation Orme et Relais du Pont, ainsi que des élus de la Mission du Soir.',
      ['Fondation Orme PARTNER_OF Guilde des Tonneliers', 'Relais du Pont PARTNER_OF Guilde des Tonneliers'],
    ],
    [
      'from who is of a delegation',
      'La délégation qui rencontrera la Mission du Soir le 8 avril sera composée d’Ada Lierre et Bruno Sorbier.',
      ['Ada Lierre MEETS Mission du Soir', 'Bruno Sorbier MEETS Mission du Soir'],
    ],
    [
      'from who leaves an office, and who comes after',
      'Ada Lierre quitte la présidence du Relais du Pont, c’est Odile Genêt qui lui succède.',
      ['Ada Lierre HOLDS_ROLE Relais du Pont', 'Odile Genêt HOLDS_ROLE Relais du Pont'],
    ],
    [
      'from « sous convention avec »',
      'La Roue du val est un projet réalisé par le Relais du Pont sous convention avec la Mission du Soir.',
      ['Relais du Pont PARTNER_OF Mission du Soir'],
    ],
    [
      'from « y sera représenté par »',
      'Rencontre à Gand de la Guilde des Tonneliers :\nLe Relais du Pont y sera représenté par Ada Lierre.',
      [
        'Relais du Pont ATTENDS Rencontre de la Guilde des Tonneliers à Gand',
        'Ada Lierre ATTENDS Rencontre de la Guilde des Tonneliers à Gand',
      ],
    ],
    [
      'from the place within a name, and the body whose event it is',
      'Rencontre à Gand de la Guilde des Tonneliers :\nElle a duré deux jours.',
      [
        'Rencontre de la Guilde des Tonneliers à Gand TAKES_PLACE_IN Gand',
        'Guilde des Tonneliers ORGANIZES Rencontre de la Guilde des Tonneliers à Gand',
      ],
    ],
    [
      'from « a réuni »',
      'Un atelier sur les puits communaux a réuni le Relais du Pont, ainsi que des représentants de la Mission du Soir.',
      ['Relais du Pont ATTENDS atelier sur les puits communaux', 'Mission du Soir ATTENDS atelier sur les puits communaux'],
    ],
    [
      'from « avec le soutien de », twice in a sentence',
      'Le festival des lanternes aura lieu en mai avec le soutien de la Fondation Orme, avec le soutien également de la Mission du Soir.',
      ['Fondation Orme SUPPORTS festival des lanternes', 'Mission du Soir SUPPORTS festival des lanternes'],
    ],
    [
      'from « en partenariat avec »',
      'La Maison des Saisons en partenariat avec la Guilde des Tonneliers organise une rencontre avec l’autrice Ada Lierre animée par Bruno Sorbier.',
      [
        'Maison des Saisons ORGANIZES rencontre avec Ada Lierre',
        'Guilde des Tonneliers PARTNER_OF rencontre avec Ada Lierre',
        'Ada Lierre SPEAKS_AT rencontre avec Ada Lierre',
        'Bruno Sorbier SPEAKS_AT rencontre avec Ada Lierre',
      ],
    ],
    [
      'from « à l’occasion de »',
      'Un atelier sur le thème « l’eau n’est pas une marchandise » a été organisé par la Guilde des Tonneliers à l’occasion des Journées Claires du Val.',
      [
        'Guilde des Tonneliers ORGANIZES atelier « l’eau n’est pas une marchandise »',
        'atelier « l’eau n’est pas une marchandise » PART_OF Journées Claires du Val',
      ],
    ],
    [
      'from « a eu lieu à », each place of a list',
      'Le congrès des sourciers a eu lieu les 2 et 3 mai à Gand, Bourges et Namur.',
      [
        'congrès des sourciers TAKES_PLACE_IN Gand',
        'congrès des sourciers TAKES_PLACE_IN Bourges',
        'congrès des sourciers TAKES_PLACE_IN Namur',
      ],
    ],
    [
      'from « à la », where it is a body',
      'Le Relais du Pont organise un atelier sur les puits communaux à la Maison des Saisons.',
      ['Relais du Pont ORGANIZES atelier sur les puits communaux', 'atelier sur les puits communaux HELD_AT Maison des Saisons'],
    ],
    [
      'from « est centrée sur »',
      'Rencontre annuelle des sourciers :\nElle était centrée sur le thème de la sécheresse hivernale.',
      ['Rencontre annuelle des sourciers ABOUT sécheresse hivernale'],
    ],
    [
      'from the strands of a project',
      'Relais du Pont :\nLe projet des fontaines anciennes comporte plusieurs volets : lutte contre la soif, programme de formation des sourciers, curage.',
      [
        'Relais du Pont RUNS projet des fontaines anciennes',
        'projet des fontaines anciennes ABOUT formation des sourciers',
        'projet des fontaines anciennes ABOUT curage',
      ],
    ],
    [
      'from fields of work and publics',
      'Guilde des Tonneliers :\nSon domaine d’intervention reste la veille juridique et le conseil aux communes. L’association intervient auprès des saisonniers agricoles.',
      [
        'Guilde des Tonneliers WORKS_ON veille juridique',
        'Guilde des Tonneliers WORKS_ON conseil aux communes',
        'Guilde des Tonneliers SERVES saisonniers agricoles',
      ],
    ],
    [
      'from the place and the adjective in the name of a project',
      'La Guilde des Tonneliers mène un projet au Bénin. Le Relais du Pont lance un projet européen nommé « Rigoles ».',
      [
        'Guilde des Tonneliers RUNS projet au Bénin',
        'projet au Bénin ACTIVE_IN Bénin',
        'Relais du Pont LAUNCHES Rigoles',
        'Rigoles ACTIVE_IN Europe',
      ],
    ],
    [
      'from « porté par » and « est un projet … par »',
      'Rigoles est un projet développé par la Mission du Soir. Le projet des fontaines anciennes est mis en œuvre par le Relais du Pont.',
      ['Mission du Soir RUNS Rigoles', 'Relais du Pont RUNS projet des fontaines anciennes'],
    ],
    [
      'from prizes in headings and sentences',
      'Obtention du Prix de la Fondation Orme par la Guilde des Tonneliers :\nLa Guilde des Tonneliers a eu un prix pour la réalisation d’un projet au Bénin.',
      [
        'Guilde des Tonneliers WINS Prix de la Fondation Orme',
        'Prix de la Fondation Orme AWARDED_FOR projet au Bénin',
        'Guilde des Tonneliers RUNS projet au Bénin',
      ],
    ],
    [
      'from « a remis le Prix … pour son … »',
      'La Fondation Orme a remis le Prix des Sources 2020 à la Maison des Saisons pour sa carte des puits.',
      ['Prix des Sources 2020 AWARDED_FOR carte des puits', 'Maison des Saisons RUNS carte des puits'],
    ],
    [
      'from the launch of an edition, and what is told under it',
      'Lancement de l’édition 2020 des Prix Fondation Orme le 21 mai :\nUn concours de nouvelles a eu lieu et sont aussi prévus des concours de posters (pour les écoles), de petites vidéos et de slam.',
      [
        'Lancement de l’édition 2020 des Prix Fondation Orme LAUNCHES édition 2020 des Prix Fondation Orme',
        'édition 2020 des Prix Fondation Orme PART_OF Prix Fondation Orme',
        'Fondation Orme ORGANIZES Lancement de l’édition 2020 des Prix Fondation Orme',
        'concours de nouvelles PART_OF édition 2020 des Prix Fondation Orme',
        'concours de petites vidéos PART_OF édition 2020 des Prix Fondation Orme',
        'concours de slam PART_OF édition 2020 des Prix Fondation Orme',
      ],
    ],
    [
      'of whom somebody tells, and not of who tells it',
      'Ada Lierre signale que la Mission du Soir soutient la Guilde des Tonneliers.',
      ['Mission du Soir SUPPORTS Guilde des Tonneliers'],
    ],
    [
      'of what is known by its name, whatever noun stands in it',
      'Le Relais du Pont organise le festival des puits. Le festival des puits aura lieu le 4 mai à Namur.',
      ['Relais du Pont ORGANIZES Festival des puits', 'Festival des puits TAKES_PLACE_IN Namur'],
    ],
    [
      'of what « elle » stands for, and of two passives of one thing',
      'Le Relais du Pont lance la Roue du val. Elle est financée par la Fondation Orme. La Roue du val est portée par la Guilde des Tonneliers et soutenue par la Mission du Soir.',
      [
        'Relais du Pont LAUNCHES Roue du val',
        'Fondation Orme FUNDS Roue du val',
        'Guilde des Tonneliers RUNS Roue du val',
        'Mission du Soir SUPPORTS Roue du val',
      ],
    ],
    [
      'from prizes whose winner is new',
      'La Fondation Orme a remis le Prix des Sources 2020 à l’Atelier des Dunes.',
      ['Fondation Orme GRANTS Prix des Sources 2020', 'Atelier des Dunes WINS Prix des Sources 2020'],
    ],
    [
      'from « devient », « à l’initiative de » and « y représentera »',
      'Ada Lierre devient présidente du Relais du Pont. Une fête des veilleurs de nuit se tiendra le 3 mai à l’initiative de la Guilde des Tonneliers. Bruno Sorbier y représentera la Mission du Soir.',
      [
        'Ada Lierre HOLDS_ROLE Relais du Pont',
        'Guilde des Tonneliers ORGANIZES fête des veilleurs de nuit',
        'Bruno Sorbier ATTENDS fête des veilleurs de nuit',
      ],
    ],
    [
      'from the words of participants at the meeting',
      'Concernant l’avis de la Maison des Saisons, la Guilde des Tonneliers a fait remarquer que le puits est à sec. La représentante du Relais du Pont a indiqué être d’accord.',
      ['Guilde des Tonneliers SPEAKS_AT réunion du 17 septembre 2020', 'Bruno Sorbier SPEAKS_AT réunion du 17 septembre 2020'],
    ],
    [
      'from a visit, as an event',
      'Ada Lierre a réalisé une visite à l’association Relais du Pont le 20 mai dans le cadre de la journée des droits de l’eau.',
      [
        'Ada Lierre ATTENDS Visite de Ada Lierre à Relais du Pont',
        'Visite de Ada Lierre à Relais du Pont ABOUT Relais du Pont',
        'Visite de Ada Lierre à Relais du Pont PART_OF journée des droits de l’eau',
      ],
    ],
    [
      'of whoever holds an office that is met',
      'Ada Lierre, préfète du Val, a ouvert la séance. Bruno Sorbier a rencontré la préfète du Val lundi.',
      ['Ada Lierre HOLDS_ROLE Préfète du Val', 'Bruno Sorbier MEETS Ada Lierre'],
    ],
    [
      'from articles that point to another sentence, by their paper',
      'Un article portant sur cette visite est paru dans L’Écho du Val le 21 mai.',
      ['L’Écho du Val PUBLISHES article de L’Écho du Val'],
    ],
    [
      'from « a recruté »',
      'Le Relais du Pont a recruté une chargée de mission, Fanny Aubrelune, pour trois ans.',
      ['Fanny Aubrelune HOLDS_ROLE Relais du Pont'],
    ],
    [
      'from what the name of a body says',
      'Le Groupe de travail sur les sources se réunit en mai. Les Amis d’Albanie y seront.',
      ['Groupe de travail sur les sources WORKS_ON sources', 'Groupe de travail sur les sources ABOUT sources'],
    ],
    [
      'from money',
      'La Fondation Orme soutient également financièrement le projet des fontaines anciennes.',
      ['Fondation Orme FUNDS projet des fontaines anciennes'],
    ],
  ])('%s', async (_what, section, expected) => {
    expect(await relationsIn(section)).toEqual(expect.arrayContaining(expected));
  });
});

describe('no relation is proposed', () => {
  it.each([
    ['where the clause denies it', 'Le Relais du Pont n’organise pas la fête des lanternes.', 'ORGANIZES'],
    ['where it is only wished', 'Il faudrait que la Guilde des Tonneliers mène le projet des fontaines anciennes.', 'RUNS'],
    ['of a body of which only the head acts', 'La directrice de la Mission du Soir participera au festival des lanternes.', 'ATTENDS'],
    ['with an event that has no name', 'Le Relais du Pont participera à l’assemblée.', 'ATTENDS'],
    ['of words that point to somebody', 'Elle et Bruno participeront à la fête des lanternes.', 'ATTENDS'],
    ['of speech by a body that was not there', 'La Maison des Saisons a indiqué par lettre que le puits est à sec.', 'SPEAKS_AT'],
    [
      'of a heading with what only points back',
      'Festival des lanternes :\nLa fanfare a joué dans le cadre des concours de chant.',
      'PART_OF',
    ],
    ['of money as mere support', 'La Fondation Orme soutient financièrement le projet des fontaines anciennes.', 'SUPPORTS'],
  ])('%s', async (_what, section, type) => {
    expect((await relationsIn(section)).filter((one) => one.includes(` ${type} `))).toEqual([]);
  });
});

describe('each relation proposed', () => {
  let all: RelationProposal[];
  beforeAll(async () => {
    all = await proposed(
      'Festival des lanternes :\nLe Relais du Pont et la Guilde des Tonneliers seront présents. Un concours de nouvelles aura lieu avec le soutien de la Fondation Orme.',
    );
  });

  it('has its sentence, a reason in both languages, and less confidence where it is only implied', () => {
    expect(all.length).toBeGreaterThan(3);
    for (const { passage, reason, certainty, confidence } of all) {
      expect(passage.end).toBeGreaterThan(passage.start);
      expect([reason.fr, reason.en].every((words) => words.length > 10)).toBe(true);
      expect(confidence).toBeLessThanOrEqual(certainty === 'IMPLIED' ? 0.6 : 0.85);
    }
  });

  it('stands there once', () => {
    const keys = all.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
