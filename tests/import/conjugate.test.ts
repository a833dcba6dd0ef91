import { describe, expect, it } from 'vitest';
import { formsOf, futureOf, participlesOf, presentOf } from '../../src/import/proposals/grammar/conjugate.js';

describe('a verb by its infinitive', () => {
  it.each([
    ['accorder', 'accorde accordent accordé accorder'],
    ['envoyer', 'envoie envoient envoyé enverr'],
    ['payer', 'paie paient payé paier'],
    ['employer', 'emploie emploient employé emploier'],
    ['mener', 'mène mènent mené mèner'],
    ['régler', 'règle règlent réglé régler'],
    ['rappeler', 'rappelle rappellent rappelé rappeller'],
    ['rejeter', 'rejette rejettent rejeté rejetter'],
    ['créer', 'crée créent créé créer'],
    ['choisir', 'choisit choisissent choisi choisir'],
    ['retenir', 'retient retiennent retenu retiendr'],
    ['recevoir', 'reçoit reçoivent reçu recevr'],
    ['prévoir', 'prévoit prévoient prévu prévoir'],
    ['rendre', 'rend rendent rendu rendr'],
    ['remettre', 'remet remettent remis remettr'],
    ['rejoindre', 'rejoint rejoignent rejoint rejoindr'],
    ['inscrire', 'inscrit inscrivent inscrit inscrir'],
    ['élire', 'élit élisent élu élir'],
    ['traduire', 'traduit traduisent traduit traduir'],
    ['ouvrir', 'ouvre ouvrent ouvert ouvrir'],
    ['connaître', 'connaît connaissent connu connaîtr'],
  ])('%s', (infinitive, expected) => {
    const { present, participle, future } = formsOf(infinitive);
    expect([...present, participle, future].join(' ')).toBe(expected);
  });

  it.each(
    'tenons recevons prenons écrivons voyons prévoyons connaissons mettons élisons choisissons menons lançons dirigeons employons allons'
      .split(' ')
      .map((we, at) => [
        'tenir recevoir prendre écrire voir prévoir connaître mettre élire choisir mener lancer diriger employer aller'.split(' ')[at] ??
          '',
        we,
      ]),
  )('%s, of « nous »: %s', (infinitive, we) => {
    expect(formsOf(infinitive).we).toBe(we);
  });

  it('is found in all of its forms, with and without accents', () => {
    const pattern = new RegExp(`^${participlesOf('accorder remettre')}$`, 'u');
    for (const form of ['accordé', 'accordées', 'ACCORDEE'.toLowerCase(), 'remis', 'remise', 'remises']) expect(form).toMatch(pattern);
    expect('accorder').not.toMatch(pattern);
    expect('retiendront').toMatch(new RegExp(`^${futureOf('retenir')}$`, 'u'));
    expect('rejette').toMatch(new RegExp(`^${presentOf('rejeter')}$`, 'u'));
  });
});
