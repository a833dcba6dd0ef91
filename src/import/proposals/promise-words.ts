import { foldName } from '../../core/fold.js';

/** The words of promises and of sentences that tell of them, and which of them mean the same. */

const STOP = new Set(
  'a afin ai aux avec ce ces cette chaque dans de des du elle en est et etre eux faire fait ici il ils la le les leur leurs lors lui mais ne nous on ont ou par pas plus pour propos prochain prochaine que qui reunion sa the and for from has have been was were will with their that this se sera ses soit son sont sous sujet sur tous tout toute toutes un une vers vos votre associations association collectif'.split(
    ' ',
  ),
);
/** Words are one by their beginnings: « chiffrage » and « chiffrera ». */
const STEM = 5;
/** What is made by a verb that has another beginning: who was to write has sent a letter; who was to open a house, its opening. */
const MADE: readonly string[] = [
  'écrire lettre courrier courriel message écrit',
  'adresser envoi lettre courrier',
  'envoyer envoi remis remise transmis transmise adressé parti partie',
  'acheter achat commande acquisition acquis acquise',
  'commander achat commande',
  'élire élection élu élue élus',
  'louer location bail',
  'chiffrer devis',
  'publier parution paru parue parait paraître sorti sortie publication',
  'éditer parution paru parue sorti sortie',
  'ouvrir ouverture ouvert',
  'fermer fermeture',
  'réparer réparation chantier',
  'traduire traduction version',
  'établir dressé dressée établi',
  'dresser établi liste',
  'organiser organisation tenu tenue lieu',
  'demander demande sollicité dossier accordé obtenu',
  'solliciter demande dossier accordé obtenu',
  'déposer dépôt dossier',
  'réserver réservation retenu retenue',
  'visiter visite',
  'inviter invitation convié',
  'lire lecture',
  'relire relecture relu relue',
  'repeindre peinture peint',
  'peindre peinture peint',
  'rendre rendu rendue rendus rendues',
  'répondre réponse répondu',
  'remplacer remplacement chantier travaux pose posé',
  'rénover rénovation chantier travaux',
  'rencontrer rendez entretien entrevue audience reçu reçus reçue vue',
  'recevoir réception reçu reçue',
  'remettre remis remise reçu reçue',
  'obtenir reçu reçue accord',
  'contacter joint joindre appel appelé contact',
  'joindre contact contacté appelé',
  'appeler téléphone téléphoné joint',
  'téléphoner appel appelé joint',
  'embaucher recruter recrutement recruté',
  'recruter embauche embauché',
  'imprimer tirage impression',
  'rédiger rédaction texte',
  'corriger correction',
  'vendre vendu',
  'chercher trouvé trouver recherche achat acheté',
  'rechercher trouvé trouver',
  'trouver cherche recherche',
  'choisir choix retenu',
  'payer paiement règlement réglé',
  'régler règlement paiement payé',
  'prendre pris prise',
  'mettre mis mise',
  'soumettre soumis soumise',
  'promettre promis',
  'construire construit',
  'installer pose posé',
  'poser pose installé',
  'write written wrote letter email',
  'buy bought purchase order',
  'send sent',
  'speak spoke spoken talk',
  'meet met meeting',
  'find found',
  'choose chose chosen choice',
  'draw drew drawn drawing',
  'open opening',
  'publish publication',
];

export function stemsOf(text: string): Set<string> {
  const words = foldName(text).match(/\p{L}{3,}|\d{2,}/gu) ?? [];
  return new Set(words.filter((word) => !STOP.has(word)).map(stemOf));
}

/** Of « étude » and « étudier », « note » and « notes », what both have. */
const stemOf = (word: string): string => word.slice(0, STEM).replace(/(?<=\p{L}{4})[aeiouy]$/u, '');

const MADE_BY: ReadonlyMap<string, readonly string[]> = new Map(
  MADE.map((line) => {
    const [verb = '', ...made] = line.split(' ').map((word) => stemOf(foldName(word)));
    return [verb, made];
  }),
);

/** Whether a word of a promise, or what is made by it, is among those of a sentence. */
export const isAmong = (stem: string, stems: ReadonlySet<string>): boolean =>
  stems.has(stem) || (MADE_BY.get(stem)?.some((one) => stems.has(one)) ?? false);

/**
 * The words of a task by what they are worth: its verb says less than what it is of, since what was done is told by other verbs, and so do names,
 * which minutes shorten (« la Région »).
 */
export function coreOf(whole: string): ReadonlyMap<string, number> {
  const task = withoutFaire(whole);
  const [verb] = stemsOf(/^\P{L}*(\p{L}+)/u.exec(task)?.[1] ?? '');
  const all = stemsOf(task);
  const names = stemsOf([...task.slice(1).matchAll(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu)].map(([name]) => name).join(' '));
  const isNamed = all.size > names.size + 1;
  const worth = (stem: string): number => (all.size > 1 && stem === verb ? VERB : isNamed && names.has(stem) ? NAMED : 1);
  return new Map([...all].map((stem) => [stem, worth(stem)]));
}

/** « Faire réparer l’horloge »: to have it repaired. */
const withoutFaire = (task: string): string => task.replace(/^\P{L}*(?:faire|essayer de|tenter de)\s(?=\p{L}+(?:er|ir|re|oir)\s)/iu, '');

/** What a task is of: the first noun behind its verb. */
export function objectOf(whole: string): string | null {
  const task = withoutFaire(whole);
  const [, noun = ''] =
    /^\P{L}*\p{L}+\s(?:(?:à|au|aux|de|du|des|d[’']|une?|l[ae]s?|l[’']|ce|cette|trois|deux|the|an?)\s?)*(\p{L}{3,})/iu.exec(task) ?? [];
  return [...stemsOf(noun)][0] ?? null;
}

/** What the verb of a task is worth. */
export const VERB = 0.5;
const NAMED = 0.6;

/** « un guide intitulé « Loger mieux » »: what is called by its title is spoken of, whatever else is said. */
export function titlesIn(text: string): string[] {
  return [...text.matchAll(/«\s?([^«»]{4,80}?)\s?»|“([^“”]{4,80})”/gu)].map(([, french, english]) => foldName(french ?? english ?? ''));
}

/** Rare words tell more than those that stand in every sentence. */
export function weights(sentences: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return (stem) => Math.log(1 + sentences.length / (1 + (counts.get(stem) ?? 0)));
}
