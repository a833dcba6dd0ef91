import { phrases } from '../i18n.js';

/** What the forms of statements say. */
export const STATEMENT_PHRASES = phrases({
  fr: {
    correct: 'Corriger',
    correctLead: 'La même affirmation, mieux écrite : son adresse ne change pas. Si les choses ont changé depuis, remplacez-la plutôt.',
    replace: 'Remplacer',
    replaceLead:
      'Une nouvelle affirmation prend la place de l’ancienne, qui reste lisible dans l’historique. Dites sur quoi la nouvelle repose.',
    how: 'Comment elle la remplace',
    withdraw: 'Retirer',
    withdrawLead: 'Pour ce qui n’aurait jamais dû être là. Elle peut être restaurée depuis l’historique. Voici ce qui changerait :',
    cannot: 'Elle ne peut pas être retirée :',
    withdrawButton: 'Retirer cette affirmation',
    newRelation: 'Ajouter une relation',
    newClaim: 'Ajouter une affirmation (fait, position, question)',
    save: 'Enregistrer',
    basis: 'Sur quoi elle repose',
    basisLead: 'La phrase mot pour mot, avec son document ; ou une source, si aucun document de la base ne le dit.',
    more: 'Plus de précisions',
    see: 'Voir',
    entity: 'Retour à la fiche',
  },
  en: {
    correct: 'Correct',
    correctLead: 'The same statement, better written: its address stays. If things have changed since, replace it instead.',
    replace: 'Replace',
    replaceLead: 'A new statement takes the place of the old one, which can still be read in the history. Say what the new one rests on.',
    how: 'How it supersedes it',
    withdraw: 'Withdraw',
    withdrawLead: 'For what should never have been there. It can be restored from the history. This is what would change:',
    cannot: 'It cannot be withdrawn:',
    withdrawButton: 'Withdraw this statement',
    newRelation: 'Add a relation',
    newClaim: 'Add a claim (fact, position, question)',
    save: 'Save',
    basis: 'What it rests on',
    basisLead: 'The sentence word for word, with its document; or a source, where no document of the base says so.',
    more: 'More precisely',
    see: 'See it',
    entity: 'Back to the entry',
  },
});
