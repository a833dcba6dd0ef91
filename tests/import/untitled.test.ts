import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind, type Proposals } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** Minutes that nowhere call themselves so, and minutes that stand in tables, on fiction. */

const BASE: KnownBase = {
  actors: [
    { id: 'organization/relais-du-pont', names: [{ value: 'Relais du Pont', lang: 'fr', kind: 'PREFERRED' }] },
    { id: 'organization/guilde-du-val', names: [{ value: 'Guilde du Val', lang: 'fr', kind: 'PREFERRED' }] },
  ],
  promises: ['Repeindre le chalet', 'Tailler la haie', 'Traduire le dépliant', 'Compter les bancs'].map((task, at) => ({
    id: `follow-up/p${at + 1}`,
    task,
    wording: null,
    assignees: [],
  })),
  scopes: new Set(),
};

const from = async (text: string, name?: string): Promise<Proposals> => propose(await readText(text, name), BASE, null);
const tasksOf = (proposals: Proposals): string[] => ofKind(proposals, 'FOLLOW_UP').map(({ task }) => task);

describe('an e-mail that tells of a meeting', () => {
  const MAIL = `De : Ada Lierre
À : la liste du Relais
Objet : nos échanges

Bonsoir à toutes et à tous,

Voici un petit résumé de notre réunion du mercredi 20 juin 2035, chez Bruno.

Le Relais du Pont organise la fête des lanternes le samedi 15 septembre. La Guilde du Val prêtera les tables de la fête.

On se retrouve le mercredi 12 septembre à 18h30 au Relais du Pont.
`;

  it('is read to its end: its sentences promise and tell as those of other minutes', async () => {
    const mail = await from(MAIL);
    expect(tasksOf(mail)).toContain('La Guilde du Val prêtera les tables de la fête.');
    expect(ofKind(mail, 'RELATION').map(({ type, object }) => `${type} ${object.name}`)).toContain('ORGANIZES fête des lanternes');
  });

  it('says its day, its subject, who wrote it and when one meets again', async () => {
    const mail = await from(MAIL);
    const header = Object.fromEntries(ofKind(mail, 'HEADER').map(({ field, value }) => [field, value]));
    expect(header).toMatchObject({ TITLE: 'nos échanges', DATE: '2035-06-20', AUTHOR: 'Ada Lierre' });
    expect(ofKind(mail, 'NEXT_MEETING').map(({ date, place }) => [date.edtf, date.startTime, place])).toEqual([
      ['2035-09-12', '18:30', 'Relais du Pont'],
    ]);
  });
});

describe('a committee in tables', () => {
  const TABLES = `# Comité des jardins

| Date | Mardi 13 février 2035 |
| --- | --- |
| Lieu | Maison du Val |

## Participation

| Nom | Structure | Fonction | P / E / A |
| --- | --- | --- | --- |
| Ada Lierre | Relais du Pont | directrice | P |
| Bruno Sorbier | Guilde du Val | trésorier | P (en visio) |
| Odile Brumaire | Guilde du Val | | E |
| Théa Genêt | Relais du Pont | | A |

## Suivi des actions

| Réf. | Action | Responsable | Échéance | Avancement |
| --- | --- | --- | --- | --- |
| 6.1 | Repeindre le chalet | Relais du Pont | 31/01/2035 | Fait le 22 janvier |
| 6.2 | Tailler la haie | Guilde du Val | 31/01/2035 | En retard, reporté au 30/04/2035 |
| 6.3 | Traduire le dépliant | Guilde du Val | 28/02/2035 | Abandonné |

Prochain comité : mardi 15 mai 2035 à 14 h, Maison du Val.
`;

  it('says by a letter who was there, excused and absent, and what they are there', async () => {
    const proposals = await from(TABLES, 'comite.md');
    expect(ofKind(proposals, 'PARTICIPANT').map(({ person, status }) => [person?.name, status])).toEqual([
      ['Ada Lierre', 'PRESENT'],
      ['Bruno Sorbier', 'PRESENT'],
      ['Odile Brumaire', 'EXCUSED'],
      ['Théa Genêt', 'ABSENT'],
    ]);
    expect(
      ofKind(proposals, 'RELATION')
        .filter(({ type }) => type === 'HOLDS_ROLE')
        .map(({ subject, object, role, certainty }) => [subject.name, object.id, role, certainty]),
    ).toEqual([
      ['Ada Lierre', 'organization/relais-du-pont', 'directrice', 'IMPLIED'],
      ['Bruno Sorbier', 'organization/guilde-du-val', 'trésorier', 'IMPLIED'],
    ]);
  });

  it('says beside each action what became of it; what is done or given up is no task any more', async () => {
    const proposals = await from(TABLES, 'comite.md');
    expect(tasksOf(proposals)).toEqual(['Tailler la haie']);
    expect(ofKind(proposals, 'PROMISE').map(({ followUp, fate, on, due }) => [followUp, fate, on?.edtf ?? due?.edtf ?? null])).toEqual([
      ['follow-up/p1', 'DONE', '2035-01-22'],
      ['follow-up/p2', 'CARRIED_OVER', '2035-04-30'],
      ['follow-up/p3', 'DROPPED', null],
    ]);
    expect(proposals.notSpokenOf).toEqual(['follow-up/p4']);
  });

  it('says the place of the next meeting after a comma alone', async () => {
    expect(ofKind(await from(TABLES, 'comite.md'), 'NEXT_MEETING').map(({ place }) => place)).toEqual(['Maison du Val']);
  });
});
