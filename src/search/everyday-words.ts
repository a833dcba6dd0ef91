import type { Lang } from '../errors.js';
import type { EntityKind } from '../kinds/index.js';
import type { OrganizationType } from '../kinds/organization.js';
import type { PublicationType } from '../kinds/publication.js';
import type { ClaimKind } from '../statements/claim.js';
import type { RelationType } from '../statements/vocabulary.js';
import { toTerm } from './tokenizer.js';

/**
 * What people say for the words of the vocabulary, in French and English: « journal » for a medium, « gagné » for the winner of an award.
 * They are searched beside the labels, and never shown. A key that the vocabulary has no more does not compile.
 */

const KINDS: Readonly<Partial<Record<EntityKind, string>>> = {
  ORGANIZATION: 'organisme structure ong ngo charity organisation',
  GOVERNMENT_BODY: 'administration autorité institution authority government',
  PERSON: 'gens people individual',
  POST: 'poste responsabilité position job',
  PROJECT: 'initiative programme program',
  EVENT: 'rendez-vous manifestation',
  MEETING: 'séance rencontre session',
  PUBLICATION: 'document texte paper',
  LEGAL_TEXT: 'droit législation law legislation',
  AWARD: 'récompense distinction prize',
  PLACE: 'endroit location',
  THEME: 'sujet thématique domaine subject topic',
};

const ORGANIZATION_TYPES: Readonly<Partial<Record<OrganizationType, string>>> = {
  ASSOCIATION: 'asso charity ngo ong',
  NETWORK: 'groupement alliance',
  CHURCH_BODY: 'église religieux church religious',
  MEDIA: 'journal journaux presse magazine revue radio newspaper press',
  COMPANY: 'société company business firm',
  PUBLISHER: 'maison édition publishing',
  EDUCATIONAL_BODY: 'école université school university',
  CULTURAL_BODY: 'bibliothèque médiathèque musée library museum',
};

const PUBLICATION_TYPES: Readonly<Partial<Record<PublicationType, string>>> = {
  BOOK: 'ouvrage bouquin',
  REPORT: 'étude enquête study survey',
  LETTER: 'courrier écrit',
  EMAIL: 'mail message email',
  MINUTES: 'procès-verbal pv relevé',
  WEBSITE: 'page internet web site',
  VIDEO: 'film enregistrement recording',
  STATEMENT: 'communiqué',
};

/** What is said of the subject and, after it, of the object; French before the bar, English after it. */
const RELATIONS: Readonly<Partial<Record<RelationType, readonly [subject: string, object: string]>>> = {
  WORKS_ON: ['', 'domaine'],
  SERVES: ['s’adresse | public', 'public'],
  ABOUT: ['', 'objet | about'],
  INTERESTED_IN: ['intérêt | interest', 'intérêt | interests'],
  BROADER: ['relève', 'comprend'],
  EXCLUDED_FROM: ['écarté exclu | excluded', 'écarte'],
  CONTESTS: ['', 'contesté | '],
  INVOKES: ['', 'invoqué | '],
  MEMBER_OF: ['adhère adhérent appartient | belongs joined', 'adhérents membres | members'],
  HOLDS_ROLE: ['responsable dirige préside chef | heads leads chairs held', 'exercée | held'],
  PARTNER_OF: ['partenaire collabore partenariat | partnership', ''],
  SUCCEEDS: ['remplace fusion fusionné issu | replaces merged merger', 'remplacé fusion fusionné devenu | replaced merged merger became'],
  MEETING_OF: ['séance | ', 'organise réunit réunions | organizes meets meetings'],
  HELD_AT: ['chez locaux salle | venue premises', 'locaux salle | venue premises'],
  HOSTS: ['reçoit | welcomes', 'accueilli reçu | welcomed'],
  MEETS: ['rencontré vu | met', ''],
  VISITS: ['rend visite visité venu | visited', 'visite visité | visited'],
  ANSWERS: ['répondu | answered', ''],
  ANNOUNCES: ['annoncé | announced', 'annoncé | announced'],
  ASKS_ABOUT: ['interroge | ', 'demande | '],
  LOCATED_IN: ['se trouve situé | ', 'lieu | '],
  TAKES_PLACE_IN: ['a lieu | ', 'accueille | hosts'],
  ORGANIZES: ['organisé convoque monte | organized hosted', 'organisé | organised'],
  SPEAKS_AT: ['orateur intervenant animateur anime parle | speaker moderator', ''],
  ATTENDS: ['présent venu participé participant present | came attended present', 'présents participants | attendees'],
  ABSENT_FROM: ['absent manque manquait excusé | absent missing excused away', 'absent absents | misses absent'],
  INVITED_TO: ['invité | invited guest', ''],
  DISCUSSES: ['traite', 'évoqué'],
  PREPARES: ['', 'préparé'],
  LAUNCHES: ['lancé | launched', 'lancé lancement | launched launch'],
  PROPOSED_FOR: ['proposé', ''],
  MODEL_FOR: ['exemple | example', 'inspire | '],
  RUNS: ['porte pilote gère | carries leads', 'mené'],
  FUNDS: ['financé paie paye argent subventionne | pays funded money sponsor', 'financé financement subvention | funding'],
  SUPPORTS: ['soutenu appui | backs supported', 'soutenu'],
  GRANTS: ['remet attribue | gives awards', 'décerné'],
  WINS: ['reçu gagné remporté obtenu primé lauréat prix | won winner received prize award', 'remporté | won'],
  AWARDED_FOR: ['', 'récompensé'],
  AUTHOR_OF: ['rédigé signé écrivain auteur | wrote writer', 'écrit rédigé | written'],
  PUBLISHES: ['publié édité paru | published', 'publié paru sorti parution | published'],
  RECORDS: ['compte-rendu | minutes', ''],
  ADDRESSED_TO: ['envoyé adressé écrit | sent wrote', 'adressé'],
  ANNEX_OF: ['annexé pièce jointe | annex appendix attachment', ''],
  ADOPTS: ['adopté ratifié approuvé | adopted ratified', 'adopté'],
  EXAMINES: ['voté examiné | voted', 'examiné'],
  REPRESENTS: ['représentait représentant | represented', 'représenté'],
  CO_PRESENT: ['présent | ', ''],
  CO_MENTIONED: ['cité | ', ''],
};

/** Of the meeting whose minutes say so. */
const CLAIMS: Readonly<Partial<Record<ClaimKind, string>>> = {
  DECISION: 'décidé décision convenu retenu decision | decided decision agreed',
  QUESTION: 'question questions interrogation ouvert | question questions open',
  FIGURE: 'chiffre chiffres statistiques nombre | figures numbers statistics',
};

const TASKS =
  'promis promesse promet engagement tâche tâches à faire reste restent suivre suite suites prévoir actions | promised promise task tasks todo do left pending follow-up actions';

/** What a role, in the words of its source, is called by others: where the first word stands in it, the others find it. */
const ROLES: readonly (readonly [word: string, others: string])[] = [
  ['rédacteur', 'journaliste journalist editor reporter'],
  ['auteur', 'écrivain author writer'],
  ['animateur', 'modérateur moderator host'],
  ['président', 'chair president'],
  ['présidente', 'chair president'],
  ['secrétaire', 'secretary'],
  ['secrétariat', 'secretary secretariat'],
  ['directeur', 'chef responsable director head'],
  ['directrice', 'chef responsable director head'],
  ['trésorier', 'treasurer'],
  ['coordination', 'coordinateur coordinatrice coordinator'],
  ['ministre', 'minister'],
];
const BY_ROLE = new Map(ROLES.map(([word, others]) => [toTerm(word), list(others)]));

function list(words: string | undefined): readonly string[] {
  return words ? words.split(' ') : [];
}

/** Everyday words for a kind of entity and for its type. */
export function everydayKindWords(kind: EntityKind, type: string | null): readonly string[] {
  const types: Readonly<Record<string, string>> =
    kind === 'ORGANIZATION' ? ORGANIZATION_TYPES : kind === 'PUBLICATION' ? PUBLICATION_TYPES : {};
  return [...list(KINDS[kind]), ...list(type === null ? undefined : types[type])];
}

function listOf(words: string | undefined, lang: Lang): readonly string[] {
  const [fr = '', en = ''] = (words ?? '').split('|');
  return (lang === 'fr' ? fr : en).split(' ').filter((word) => word !== '');
}

/** Everyday words of a language for what a relation says of one of its ends. */
export function everydayRelationWords(type: RelationType, end: 'subject' | 'object', lang: Lang): readonly string[] {
  return listOf(RELATIONS[type]?.[end === 'subject' ? 0 : 1], lang);
}

/** Everyday words of a language for a kind of claim, by which the meeting that said it is found. */
export function everydayClaimWords(kind: ClaimKind, lang: Lang): readonly string[] {
  return listOf(CLAIMS[kind], lang);
}

/** Everyday words of a language for what is to be done. */
export function everydayTaskWords(lang: Lang): readonly string[] {
  return listOf(TASKS, lang);
}

/** Everyday words for the words of a role. */
export function everydayRoleWords(terms: readonly string[]): readonly string[] {
  return terms.flatMap((term) => BY_ROLE.get(term) ?? []);
}
