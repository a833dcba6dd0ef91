import type { EntityKind } from '../../../../kinds/index.js';
import { kindOfId } from '../../../../kinds/kind-of-id.js';
import { BODIES, HAPPENINGS } from './lexicon.js';
import { type Sort, sortOf } from './nouns.js';
import type { Phrase } from './phrase.js';
import { patternOf } from '../../../../core/pattern.js';

/** What nouns tell of what they name: their gender, whether a name behind them is the same, whom they mean by themselves. */

const FEMININE =
  /^(?:fondation|fédération|ligue|mairie|ville|commune|région|maison|mission|chambre|banque|coopérative|compagnie|société|école|université|association|délégation|préfecture|métropole|guilde|médiathèque|bibliothèque|union|agence|caisse|plateforme|direction|coordination|fête|rencontre|journée|soirée|semaine|exposition|conférence|lettre|étude|brochure)$/u;
const MASCULINE =
  /^(?:relais|collectif|réseau|comité|centre|foyer|syndicat|conseil|département|club|groupe|observatoire|institut|musée|théâtre|festival|projet|forum|atelier|colloque|congrès|film|guide|rapport|livre|salon|secours)$/u;

/** Nouns by their ends, where they are written small: of names nobody knows. */
const HERS =
  /^\p{Ll}*(?:tion|sion|té|ée|ette|ence|ance|ure|ude|erie|ise|euse|trice|nuit|marche|sortie|ligne|charte|campagne|enquête|revue|carte|note|page|affiche|fête)s?$/u;
const HIS =
  /^\p{Ll}*(?:age|ment|isme|eau|oir|et|ier|al|concert|repas|numéro|four|camion|dispositif|service|tournoi|cours|stand|stage|prix|recueil|spectacle|débat)s?$/u;

/** Whether a pronoun can stand for a name, by its first noun. */
export function agrees(pronoun: string, name: string): boolean {
  const noun =
    name
      .toLowerCase()
      .replace(/^(?:l[ea]s?\s|l[’'])/u, '')
      .split(/\s/u)[0] ?? '';
  if (/^(?:elles?|celles?-ci)$/u.test(pronoun)) return !MASCULINE.test(noun) && (FEMININE.test(noun) || !HIS.test(noun));
  if (/^(?:ils?|celui-ci|ceux-ci)$/u.test(pronoun)) return !FEMININE.test(noun) && (MASCULINE.test(noun) || !HERS.test(noun));
  return true;
}

/** « plusieurs », « deux »: of things that have no name together. */
export const MANY = patternOf(
  /^(?:plusieurs|quelques|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|chaque|several|some|two|three|four|five|each|every|\d+)(?![\p{L}])/iu,
);
/** What says no more than that something was spoken of. */
export const GENERIC: ReadonlySet<string> = new Set([
  'projet',
  'projets',
  'travaux',
  'action',
  'initiative',
  'opération',
  'événement',
  'rencontre',
  'project',
  'work',
  'event',
]);
/** What is done and is no thing of its own: « mène une réflexion », « organise le transport ». */
export const ABSTRACT: ReadonlySet<string> = new Set(
  'réflexion réflexions travail vie lutte combat politique attention place voix accord avis idée question réponse parole effort point rôle choix liste date tâche mission prise suivi organisation gestion coordination pilotage transport logistique communication relation lien échange discussion dialogue dossier candidature demande appel alerte négociation partenariat convention accord groupe partie reste bilan compte budget part fonction sortie parution publication impression rédaction relecture retour calendrier programme affaire'.split(
    ' ',
  ),
);
/** Parts of a body that stand for it: « siège au conseil d’administration de la Fondation ». */
export const ORGANS: ReadonlySet<string> = new Set([
  'conseil',
  'bureau',
  'comité',
  'commission',
  'antenne',
  'direction',
  'délégation',
  'équipe',
  'board',
  'committee',
]);

/** Nouns by which any body is meant that was spoken of. */
export const GENERAL: ReadonlySet<string> = new Set(['association', 'organisation', 'structure', 'organization', 'charity']);
/** How a public body and those who decide for it are called in its own minutes. */
export const COUNCILS: ReadonlySet<string> = new Set([
  'commune',
  'ville',
  'mairie',
  'municipalité',
  'conseil',
  'council',
  'département',
  'région',
  'métropole',
]);

/** « l’association Relais du Pont », « le projet Roue du val »: one thing; « le jardin Relais du Pont » is not the Relais. */
export function isOneWith({ head, actor }: Phrase): boolean {
  const sort = sortOf(head);
  const kind = actor === null ? null : kindOfId(actor);
  if (sort === 'ORGANIZATION' || sort === 'GOVERNMENT_BODY') return kind !== null && BODIES.includes(kind);
  if (sort === 'OFFICE' || sort === 'GROUP') return kind === 'PERSON';
  return (
    sort === null || sort === kind || (HAPPENINGS.includes(kind ?? 'THEME') && sort === 'EVENT') || (kind === 'PROJECT' && sort !== 'PLACE')
  );
}

const ENTITY_SORTS: ReadonlySet<string> = new Set(['EVENT', 'MEETING', 'PROJECT', 'PUBLICATION', 'LEGAL_TEXT', 'AWARD', 'PLACE']);
export const isEntityKind = (sort: Sort): sort is EntityKind & Sort => ENTITY_SORTS.has(sort);

/** « un projet *nommé* « Voix proches » ». */
export const CALLED: ReadonlySet<string> = new Set('nommé nommée intitulé intitulée appelé appelée baptisé baptisée'.split(' '));
/** Whose names may be of two words with « et »: « le festival Pages et Berges ». */
export const JOINING: ReadonlySet<string> = new Set(['ORGANIZATION', 'EVENT', 'PUBLICATION', 'PROJECT']);
