import type { Message } from '../../errors.js';
import { type Lang, phrases } from '../i18n.js';

const T = phrases({
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
    save: 'Enregistrer',
    basis: 'Sur quoi elle repose',
    basisLead: 'La phrase mot pour mot, avec son document ; ou une source, si aucun document de la base ne le dit.',
    rivals: 'Une autre affirmation dit qu’elle contredit celle-ci ; c’est dans son formulaire que cela se change :',
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
    save: 'Save',
    basis: 'What it rests on',
    basisLead: 'The sentence word for word, with its document; or a source, where no document of the base says so.',
    rivals: 'Another statement says that it contradicts this one; that is changed in its own form:',
    more: 'More precisely',
    see: 'See it',
    entity: 'Back to the entry',
  },
});

/** What a page is called, by what it is about and what is done there. */
export const STATEMENT_TITLES = {
  relations: {
    new: { fr: 'Ajouter une relation', en: 'Add a relation' },
    correct: { fr: 'Corriger une relation', en: 'Correct a relation' },
    replace: { fr: 'Remplacer une relation', en: 'Replace a relation' },
    withdraw: { fr: 'Retirer une relation', en: 'Withdraw a relation' },
  },
  claims: {
    new: { fr: 'Ajouter une affirmation (fait, position, question)', en: 'Add a claim (fact, position, question)' },
    correct: { fr: 'Corriger une affirmation', en: 'Correct a claim' },
    replace: { fr: 'Remplacer une affirmation', en: 'Replace a claim' },
    withdraw: { fr: 'Retirer une affirmation', en: 'Withdraw a claim' },
  },
  followUps: {
    new: { fr: 'Ajouter un point à suivre', en: 'Add a follow-up' },
    correct: { fr: 'Corriger un point à suivre', en: 'Correct a follow-up' },
    replace: { fr: 'Remplacer un point à suivre', en: 'Replace a follow-up' },
    withdraw: { fr: 'Retirer un point à suivre', en: 'Withdraw a follow-up' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** A follow-up is masculine in French, and nothing replaces it: what becomes of it is noted. */
const OF_FOLLOW_UPS = phrases({
  fr: {
    correctLead: 'Le même point à suivre, mieux écrit : son adresse ne change pas. Ce qu’il est devenu se note dans « À suivre ».',
    withdrawLead: 'Pour ce qui n’aurait jamais dû être là. Il peut être restauré depuis l’historique. Voici ce qui changerait :',
    cannot: 'Il ne peut pas être retiré :',
    withdrawButton: 'Retirer ce point à suivre',
    basis: 'Sur quoi il repose',
  },
  en: {
    correctLead: 'The same follow-up, better written: its address stays. What became of it is noted in the list of follow-ups.',
    withdrawLead: T.en.withdrawLead,
    cannot: T.en.cannot,
    withdrawButton: 'Withdraw this follow-up',
    basis: T.en.basis,
  },
});

/** What the forms of a sort of statements say. */
export function statementPhrases(section: keyof typeof STATEMENT_TITLES, lang: Lang): (typeof T)[Lang] {
  return section === 'followUps' ? { ...T[lang], ...OF_FOLLOW_UPS[lang] } : T[lang];
}
