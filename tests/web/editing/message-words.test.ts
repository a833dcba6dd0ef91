import { describe, expect, it } from 'vitest';
import { messageInWords } from '../../../src/web/editing/message-words.js';

/** What rules say to authors of files and programs, as it stands on a form. */

const NAMES: Readonly<Record<string, string>> = {
  'organization/hors-la-rue': 'Hors la Rue',
  'relation/7q2m4xw9': 'Hors la Rue — mène — Resiland',
  'step/abcd2345': 'Trouver un local (fait)',
};
const inWords = (message: string, lang: 'fr' | 'en' = 'fr', section = ''): string =>
  messageInWords(message, lang, (id) => NAMES[id], section).replace(/[\u00A0\u202F]/g, ' ');

describe('messages on forms', () => {
  it.each([
    [
      'organization/hors-la-rue ne peut pas être supprimé : relation/7q2m4xw9 s’y réfère',
      '« Hors la Rue » ne peut pas être supprimé : « Hors la Rue — mène — Resiland » s’y réfère',
    ],
    [
      'ce point à suivre est déjà clos (step/abcd2345) : rouvrez-le d’abord (REOPENED, avant DONE)',
      'ce point à suivre est déjà clos (« Trouver un local (fait) ») : rouvrez-le d’abord',
    ],
    [
      'relation/zzzz9999 ne repose sur rien : il lui faut une phrase (`evidence`) ou une source (`sources`)',
      'cette relation ne repose sur rien : il lui faut une phrase ou une source',
    ],
    ['écrivez-y `visibility: MEMBERS`', 'écrivez-y « visibilité : membres »'],
    ['`amount` ne va qu’avec FUNDS, pas avec RUNS', '« montant » ne va qu’avec « finance », pas avec « mène »'],
    ['cette étape a été dite le 2020-02-01, avant', 'cette étape a été dite le 1er février 2020, avant'],
    ['il manque le champ « scheme »', 'il manque le champ « registre »'],
    ['aucune fiche ne s’appelle « DONE organization/hors-la-rue »', 'aucune fiche ne s’appelle « DONE organization/hors-la-rue »'],
    ['organization/inconnue n’existe pas dans les fichiers', 'organization/inconnue n’existe pas dans la base'],
  ])('%s', (message, words) => {
    expect(inWords(message)).toBe(words);
  });

  it('calls fields as the form of their section does, in either language', () => {
    expect(inWords('`status` is missing', 'en', 'followUps')).toBe('“promise or mere idea” is missing');
    expect(inWords('`status` is missing', 'en')).toBe('“status” is missing');
  });
});
