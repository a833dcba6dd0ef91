import { set } from './lexicon.js';

/** Nouns by which French verbs say what they say: « recevoir une subvention », « recevoir une lettre ». */

export const SUBSIDY = set('subvention aide bourse don dotation financement crédit avance prêt enveloppe somme montant');
export const BACKING = set('soutien appui aide concours');
export const TREATY = set('convention partenariat accord protocole charte contrat');
export const LEADERSHIP = set('pilotage gestion coordination animation portage conduite direction maîtrise');
export const TALKS = set('rendez-vous rencontre réunion entretien audience entrevue');
export const LETTERS = set('lettre courrier courriel mémoire pétition communiqué');
export const PAPERS = new Set([...LETTERS, ...set('rapport note dossier synthèse bilan contribution étude')]);
