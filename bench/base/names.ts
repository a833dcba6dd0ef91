import { sortKey } from '../../src/core/fold.js';
import { type EntityKind, kindClass } from '../../src/kinds/index.js';
import { definitionOf } from '../../src/kinds/kind.js';
import type { Name } from '../../src/kinds/names.js';
import type { Random } from './random.js';

/** French names that nobody bears, made of parts, with the accents, hyphens and apostrophes of real ones. */

const list = (words: string): readonly string[] => words.split(' ');

const GIVEN = list(
  'Adèle Agnès Aïcha Alain Amélie André Anaïs Benoît Bérénice Brigitte Camille Cécile Chloé Clément Côme Daniel Déborah Élodie Émile Éric ' +
    'Étienne Fatou Félix Françoise Gaëlle Gérard Grégoire Hélène Inès Irène Jean-Luc Jérôme Joëlle Josée Karim Laïla Léa Loïc Maëlle Maïté ' +
    'Marie-Noëlle Maxime Mélanie Moïse Nadège Noémie Océane Odile Pénélope Raphaël Régis René Sébastien Solène Stéphane Thérèse Théo Ulysse Valérie Zoé',
);
const ROOTS = list(
  'Al Bar Bel Bon Bré Cast Char Clé Cou Dam Del Du Fau Fer Fon Gar Gau Gré Ha Jau La Lam Lé Mar Mé Mon Mor Na Nor Pa Pel Per Ra Ré Ro Sal Sé Tal Thé Va Ver Vil',
);
const MIDDLES = list('ban be ca cé de dou fré gai la li lé mi na no pi ra ri ro se ta ti ve vi');
const ENDINGS = list('bert dier eau ert ette ier in ing ois ol on ot ouin rand sac tain tier vaux ville zier');
const TOWNS_BEFORE = ['', '', 'Saint-', 'Sainte-', 'Mont-', 'Bourg-'];
const TOWNS_AFTER = ['', '', '', '-sur-Mer', '-le-Château', '-en-Forêt', '-l’Évêque', '-les-Bains'];
const BODIES = list('Association Collectif Comité Fondation Maison Mission Mouvement Observatoire Réseau Union');
const AIMS = [
  'd’accueil',
  'd’aide aux familles',
  'd’écoute',
  'de défense des droits',
  'de prévention',
  'de solidarité',
  'pour l’égalité',
  'pour l’enfance',
  'pour l’hébergement',
  'de veille juridique',
];
const PUBLIC_BODIES = ['Préfecture', 'Direction départementale', 'Délégation régionale', 'Tribunal', 'Conseil départemental'];
const WORKS = ['Enquête sur', 'Rapport sur', 'Guide pratique :', 'Lettre ouverte :', 'Étude de'];
const MATTERS = [
  'le travail forcé',
  'l’exploitation des mineurs',
  'l’hébergement d’urgence',
  'la coopération transfrontalière',
  'l’indemnisation des victimes',
  'la formation des équipes',
  'l’accès à la santé',
  'la sensibilisation des élèves',
];
const TIMES = ['Journée', 'Colloque', 'Forum', 'Atelier', 'Rencontre'];

function surname(random: Random): string {
  const middle = random.chance(0.6) ? random.pick(MIDDLES) : '';
  const name = `${random.pick(ROOTS)}${middle}${random.pick(ENDINGS)}`;
  return random.chance(0.06) ? `${random.pick(['Le', 'De', 'Du'])} ${name}` : name;
}

function town(random: Random): string {
  return `${random.pick(TOWNS_BEFORE)}${random.pick(ROOTS)}${random.pick(MIDDLES)}${random.pick(ENDINGS)}${random.pick(TOWNS_AFTER)}`;
}

/** What an entity is called, and what sorts it. */
export interface Called {
  readonly name: string;
  readonly names: Name[];
  readonly sortKey: string;
  readonly givenName?: string;
  readonly familyName?: string;
}

const preferred = (value: string): Name => ({ value, lang: 'fr', kind: 'PREFERRED' });
const plain = (name: string, ...others: Name[]): Called => ({ name, names: [preferred(name), ...others], sortKey: sortKey(name) });

function acronymOf(name: string): string {
  return name
    .split(/[\s’'-]+/)
    .filter((word) => word.length > 3)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

function person(random: Random): Called {
  const [givenName, familyName] = [random.pick(GIVEN), surname(random)];
  return {
    name: `${givenName} ${familyName}`,
    names: [preferred(`${givenName} ${familyName}`)],
    sortKey: sortKey(`${familyName} ${givenName}`),
    givenName,
    familyName,
  };
}

function organization(random: Random): Called {
  const name = `${random.pick(BODIES)} ${random.pick(AIMS)} de ${town(random)}`;
  if (random.chance(0.3)) return plain(name, { value: acronymOf(name), lang: 'fr', kind: 'ACRONYM' });
  if (random.chance(0.15)) return plain(name, { value: `${random.pick(AIMS)} ${town(random)}`.slice(3), lang: 'fr', kind: 'ALIAS' });
  return plain(name);
}

/** Kinds that are not here are called by what they are: « Formation Delban 12 ». */
const MAKERS: Readonly<Partial<Record<EntityKind, (random: Random, number: number) => Called>>> = {
  PERSON: person,
  ORGANIZATION: organization,
  GOVERNMENT_BODY: (random) => plain(`${random.pick(PUBLIC_BODIES)} de ${town(random)}`),
  POST: (random) => plain(`Délégué de la mission de ${town(random)}`),
  PROJECT: (random) => plain(`Projet ${surname(random)} : ${random.pick(MATTERS)}`),
  EVENT: (random, number) => plain(`${random.pick(TIMES)} de ${town(random)} sur ${random.pick(MATTERS)} ${1990 + (number % 40)}`),
  MEETING: (random, number) => plain(`Réunion nº ${number + 1} du ${random.pick(BODIES).toLowerCase()} de ${town(random)}`),
  PUBLICATION: (random) => plain(`${random.pick(WORKS)} ${random.pick(MATTERS)} à ${town(random)}`),
  LEGAL_TEXT: (random, number) => plain(`Loi nº ${1950 + (number % 75)}-${100 + number} sur ${random.pick(MATTERS)}`),
  AWARD: (random) => plain(`Prix ${surname(random)}`),
  PLACE: (random) => plain(town(random)),
  THEME: (random, number) => plain(`${random.pick(MATTERS).replace(/^l[ae’]\s?/, '')} (${surname(random)} ${number + 1})`),
};

/** A name for the entity of some kind that is the `number`th of its kind. */
export function nameOf(kind: EntityKind, random: Random, number: number): Called {
  const make = MAKERS[kind];
  return make ? make(random, number) : plain(`${definitionOf(kindClass(kind)).label.fr} ${surname(random)} ${number + 1}`);
}
