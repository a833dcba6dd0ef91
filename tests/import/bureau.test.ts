import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';

/** Minutes of a bureau in plain text: bare lines above each subject, a table of actions, decisions of the meeting and of others. */

const MINUTES = `Les Amis du Moulin

Compte rendu du bureau du 12 janvier 2034

Présents : Ada Lierre, Bruno Sorbier

Secrétaire : Bruno Sorbier

Subventions

Le dossier a été retenu par la Région Haute. La proposition de louer un garage est ajournée.

La fête du pain est reportée au printemps. Le budget est approuvé.

Travaux

La Guilde des Tonneliers nettoiera la cave en mars. Le Relais du Pont organisera une visite le 4 février. La Région Haute soutient Meules vives.

Suites

Action                      Qui               Échéance
Commander la farine         Ada Lierre        fin janvier
Relire la convention        Bruno Sorbier     semaine 5

Prochain bureau : jeudi 6 avril 2034 à 18h à la Maison des Saisons
`;

const actor = (id: string, value: string): KnownBase['actors'][number] => ({ id, names: [{ value, lang: 'fr', kind: 'PREFERRED' }] });
const BASE: KnownBase = {
  actors: [
    actor('government-body/region-haute', 'Région Haute'),
    actor('organization/guilde-des-tonneliers', 'Guilde des Tonneliers'),
    actor('organization/relais-du-pont', 'Relais du Pont'),
    actor('project/meules-vives', 'Meules vives'),
  ],
  promises: [],
  scopes: new Set(),
};

describe('the minutes of a bureau', async () => {
  const reading = await readText(MINUTES);
  const proposals = propose(reading, BASE, null);
  const said = ({ passage }: { readonly passage: { readonly start: number; readonly end: number } }): string =>
    reading.text.slice(passage.start, passage.end);

  it('are divided by bare lines under a text and above one', () => {
    expect(ofKind(proposals, 'SECTION').map(({ title }) => title)).toEqual(['Subventions', 'Travaux', 'Suites']);
  });

  it('announce the next one, and are of the body above a title that only calls it « bureau »', () => {
    expect(ofKind(proposals, 'NEXT_MEETING').map(({ date, place }) => [date.edtf, date.startTime, place])).toEqual([
      ['2034-04-06', '18:00', 'Maison des Saisons'],
    ]);
    expect(ofKind(proposals, 'HEADER').flatMap(({ field, value }) => (field === 'CONVENER' ? [value] : []))).toEqual([
      'Les Amis du Moulin',
    ]);
  });

  it('decide what the meeting decides: what others retain and an event that is put off are no decisions of it', () => {
    expect(ofKind(proposals, 'DECISION').map((one) => [said(one), one.outcome])).toEqual([
      ['La proposition de louer un garage est ajournée.', 'DEFERRED'],
      ['Le budget est approuvé.', 'ADOPTED'],
    ]);
  });

  it('promise what stands in a table of actions and what is put off, and no event that somebody will hold', () => {
    expect(ofKind(proposals, 'FOLLOW_UP').map(said)).toEqual([
      'La fête du pain est reportée au printemps.',
      'La Guilde des Tonneliers nettoiera la cave en mars.',
      'Commander la farine',
      'Relire la convention',
    ]);
  });

  it('name a known project for what is supported', () => {
    expect(
      ofKind(proposals, 'RELATION')
        .filter(({ type }) => type === 'SUPPORTS')
        .map(({ subject, object }) => [subject.id, object.id]),
    ).toEqual([['government-body/region-haute', 'project/meules-vives']]);
  });
});
