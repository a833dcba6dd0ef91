import { set, type ToldVerb, type Words } from './told-verb.js';

/** The words around verbs of change: groups, offices, membership, names; and what is asked of a verb. */

export const GROUPS = set(
  'réseau réseaux collectif conseil bureau groupe comité coalition association fédération union équipe plateforme alliance collège commission partenariat cercle ligue confédération copil ca coordination secrétariat consortium coopérative syndicat rangs membres démarche',
);
export const FUNCTIONS = set(
  'présidence vice-présidence co-présidence direction trésorerie secrétariat coordination responsabilité responsabilités fonction fonctions poste mandat charge tête rênes commandes barre animation gérance',
);
/** What is handed on, besides. */
export const LEFT = set(`${[...FUNCTIONS].join(' ')} main relais flambeau témoin tablier démission`);
/** What those who meet call their own. */
export const OWN_GROUPS = set('collectif coalition réseau groupe comité copil plateforme');
export const MEMBERS = set(
  'membre membres adhérent adhérente adhérents adhérentes partenaire partenaires sociétaire sociétaires associé associée',
);
export const MEMBERSHIP = set('adhésion cotisation participation présence affiliation appartenance');
export const ROOM = set('salle pièce séance réunion délibérer débats débat vote délibération point');
/** Who is chosen for these comes to no body. */
export const COMMITTEES = set('commission commissions sous-commission jury');
/** « nous a rejoints après le déjeuner »: who comes late to the meeting. */
export const TIMES_OF_DAY = set('déjeuner midi pause h heure heures matinée après-midi');
export const AS = set('comme qualité tant titre');
export const NEW = set('nouveau nouvelle nouvel nouveaux nouvelles');
export const NAME = set('nom appellation dénomination');
export const OF_SESSION = set('séance scrutateur scrutateurs scrutatrice assesseur assesseurs');
export const TO = set('à au aux');
export const LEADING_WORK = set(
  'diriger présider animer coordonner piloter conduire gérer succéder remplacer occuper prendre suppléer représenter siéger',
);

export const of = (infinitives: string): Words => set(infinitives);
export const isActive = ({ voice }: ToldVerb): boolean => voice === 'ACTIVE';
export const isDone = ({ voice }: ToldVerb): boolean => voice === 'PASSIVE';
export const isSo = (verb: ToldVerb): boolean => verb.denied === null && verb.isSo;

export const MEMBERS_ONLY = set('membre membres');
export const MEMBERSHIP_ASKED = set('adhésion candidature entrée affiliation admission');
/** « l’adhésion *de la Ligue* »: not « l’adhésion à 20 euros ». */
export const isNoun = (words: readonly string[], nouns: Words): boolean =>
  words.some((word, at) => nouns.has(word) && /^(?:de|d’|du|des)$/u.test(words[at + 1] ?? ''));
