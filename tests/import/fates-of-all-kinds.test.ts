import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { fatesIn } from '../support/fates.js';
import { RIVERSIDE_ACTORS } from '../support/riverside-minutes.js';

/** What became of one promise, as many secretaries would say it: by nouns, in part, put off, given up, of something else. */

const ACTORS: Pick<KnownBase, 'actors' | 'scopes'> = {
  actors: RIVERSIDE_ACTORS,
  scopes: new Set(),
};

const PROMISES: readonly {
  readonly task: string;
  readonly wording: string;
  readonly assignees: readonly string[];
  readonly told: readonly (readonly [fate: string, sentence: string])[];
}[] = [
  {
    task: 'Commander des gilets',
    wording: 'Les Semeurs commanderont vingt gilets de sauvetage.',
    assignees: ['organization/les-semeurs'],
    told: [
      ['DONE', 'Les vingt gilets sont arrivés le 2 mars.'],
      ['DONE', 'Gilets : c’est fait.'],
      ['DONE', 'Pour les gilets de sauvetage, c’est chose faite depuis février.'],
      ['DONE', 'Les Semeurs ont reçu les gilets, ils sont rangés au moulin.'],
      ['CARRIED_OVER', 'La commande des gilets n’est pas encore passée.'],
      ['CARRIED_OVER', 'Gilets de sauvetage : en cours, réponse du fournisseur attendue.'],
      ['CARRIED_OVER', 'Dix gilets seulement ont été livrés, le reste suivra.'],
      ['DROPPED', 'Les gilets étant prêtés par la Ville, la commande n’a plus lieu d’être.'],
      ['DROPPED', 'On se passera de gilets.'],
      ['NOT', 'Les Semeurs ont vendu leurs légumes au marché.'],
    ],
  },
  {
    task: 'Écrire au maire de Bramelle',
    wording: 'Adèle Vautrin écrira au maire au sujet du quai.',
    assignees: ['person/adele-vautrin'],
    told: [
      ['DONE', 'Adèle Vautrin a envoyé le courrier au maire le 20 février ; pas de réponse à ce jour.'],
      ['DONE', 'Le maire a répondu à notre lettre : il recevra le Collectif en avril.'],
      ['DONE', 'La lettre au maire est partie.'],
      ['CARRIED_OVER', 'Adèle Vautrin n’a pas eu le temps d’écrire au maire.'],
      ['CARRIED_OVER', 'Adèle Vautrin a préparé un brouillon de la lettre au maire, à relire.'],
      ['DROPPED', 'Il paraît inutile désormais d’écrire au maire, le quai étant classé.'],
      ['NOT', 'Adèle Vautrin a visité l’Atelier du Gué.'],
      ['NOT', 'Le maire de Bramelle a inauguré la piscine.'],
    ],
  },
  {
    task: 'Trouver une salle pour l’assemblée',
    wording: 'Bruno Sarradet cherchera une salle pour l’assemblée générale.',
    assignees: ['person/bruno-sarradet'],
    told: [
      ['DONE', 'L’assemblée se tiendra au foyer rural, que Bruno Sarradet a réservé.'],
      ['DONE', 'Bruno Sarradet a obtenu la salle des fêtes pour l’assemblée.'],
      ['CARRIED_OVER', 'Bruno Sarradet cherche toujours une salle pour l’assemblée.'],
      ['CARRIED_OVER', 'Aucune salle libre avant mai pour l’assemblée : Bruno Sarradet poursuit ses recherches.'],
      ['DROPPED', 'L’assemblée se fera en ligne, la recherche d’une salle est donc abandonnée.'],
    ],
  },
  {
    task: 'Publier un bulletin de printemps',
    wording: 'L’Atelier du Gué publiera un bulletin de printemps.',
    assignees: ['organization/atelier-du-gue'],
    told: [
      ['DONE', 'Le bulletin de printemps vient de paraître.'],
      ['DONE', 'Distribution du bulletin de printemps : 300 exemplaires écoulés.'],
      ['CARRIED_OVER', 'Le bulletin de printemps est à moitié écrit.'],
      ['DROPPED', 'Pas de bulletin cette année, faute de rédacteurs.'],
      ['DROPPED', 'L’Atelier du Gué a renoncé au bulletin.'],
    ],
  },
  {
    task: 'Rencontrer la directrice du lycée',
    wording: 'Chloé Mandrillon rencontrera la directrice du lycée.',
    assignees: ['person/chloe-mandrillon'],
    told: [
      ['DONE', 'Chloé Mandrillon a été reçue par la directrice du lycée le 1er mars.'],
      ['DONE', 'L’entretien avec la directrice du lycée s’est bien passé.'],
      ['CARRIED_OVER', 'Le rendez-vous avec la directrice du lycée est fixé au 4 juin.'],
      ['CARRIED_OVER', 'La directrice du lycée était souffrante : Chloé Mandrillon la verra en avril.'],
      ['DROPPED', 'La directrice du lycée ayant été mutée, l’entretien n’aura pas lieu.'],
    ],
  },
  {
    task: 'Établir un inventaire des barques',
    wording: 'Denis Korbeau dressera l’inventaire des barques.',
    assignees: ['person/denis-korbeau'],
    told: [
      ['DONE', 'L’inventaire compte quarante barques, dont six à réparer.'],
      ['DONE', 'Denis Korbeau présente l’inventaire des barques.'],
      ['DONE', 'L’inventaire des barques est joint au présent compte rendu.'],
      ['CARRIED_OVER', 'L’inventaire des barques avance : trois quais sur cinq sont visités.'],
      ['CARRIED_OVER', 'Denis Korbeau rendra finalement l’inventaire en juin.'],
      ['CARRIED_OVER', 'Inventaire des barques : rien de neuf.'],
      ['CARRIED_OVER', 'Où en est l’inventaire des barques ? Denis Korbeau n’a pu s’y consacrer.'],
      ['DROPPED', 'Denis Korbeau jette l’éponge pour l’inventaire des barques.'],
    ],
  },
  {
    task: 'Demander une subvention au Département de la Senne',
    wording: 'Les Semeurs demanderont une subvention.',
    assignees: ['organization/les-semeurs'],
    told: [
      ['DONE', 'Le Département de la Senne a accordé 3 000 euros aux Semeurs.'],
      ['DONE', 'La demande de subvention au Département a été déposée.'],
      ['CARRIED_OVER', 'Le dossier de subvention n’est pas bouclé, il manque deux pièces.'],
      ['DROPPED', 'Les Semeurs ne demanderont finalement pas de subvention au Département.'],
    ],
  },
  {
    task: 'Réparer le ponton',
    wording: 'L’Union des bateliers réparera le ponton avant mars.',
    assignees: ['organization/union-des-bateliers'],
    told: [
      ['DONE', 'Le ponton est de nouveau praticable.'],
      ['DONE', 'Ponton réparé le 4 mars.'],
      ['DONE', 'La réparation du ponton, menée par l’Union des bateliers, a coûté 800 euros.'],
      ['CARRIED_OVER', 'La crue a empêché l’Union des bateliers de réparer le ponton.'],
      ['CARRIED_OVER', 'Le ponton attend toujours d’être réparé.'],
      ['CARRIED_OVER', 'Les travaux du ponton commenceront le 4 avril.'],
      ['DROPPED', 'Le ponton sera démoli plutôt que réparé.'],
      ['NOT', 'L’Union des bateliers a fêté ses vingt ans.'],
    ],
  },
  {
    task: 'Faire traduire la charte',
    wording: 'Chloé Mandrillon fera traduire la charte en portugais.',
    assignees: ['person/chloe-mandrillon'],
    told: [
      ['DONE', 'La version portugaise de la charte circule depuis janvier.'],
      ['DONE', 'Chloé Mandrillon a remis la traduction de la charte.'],
      ['CARRIED_OVER', 'La traduction de la charte est entre les mains d’un étudiant.'],
      ['CARRIED_OVER', 'La charte n’est traduite qu’aux deux tiers.'],
      ['DROPPED', 'Trop chère, la traduction de la charte ne se fera pas.'],
    ],
  },
  {
    task: 'Organiser une visite du barrage',
    wording: 'Bruno Sarradet organisera une visite du barrage.',
    assignees: ['person/bruno-sarradet'],
    told: [
      ['DONE', 'La visite du barrage a rassemblé trente personnes.'],
      ['DONE', 'Vingt membres ont visité le barrage le 3 mars sous la conduite de Bruno Sarradet.'],
      ['CARRIED_OVER', 'La visite du barrage, annulée pour cause de crue, est reprogrammée au 9 mai.'],
      ['DROPPED', 'L’exploitant a refusé la visite du barrage : on n’y reviendra pas.'],
      ['NOT', 'Le barrage a été vidé en janvier.'],
    ],
  },
  {
    task: 'Installer un défibrillateur',
    wording: 'L’Union des bateliers installera un défibrillateur au club-house.',
    assignees: ['organization/union-des-bateliers'],
    told: [
      ['DONE', 'Le défibrillateur est en place depuis le 10 février.'],
      ['DONE', 'Défibrillateur : posé, merci à l’Union des bateliers.'],
      ['CARRIED_OVER', 'Le défibrillateur a été livré mais il n’est pas branché.'],
      ['CARRIED_OVER', 'L’Union des bateliers attend l’électricien pour poser le défibrillateur.'],
      ['DROPPED', 'La mairie en a posé un à deux pas, le nôtre devient superflu : pas de défibrillateur au club-house.'],
      ['NOT', 'L’Union des bateliers a reçu quarante visiteurs.'],
    ],
  },
  {
    task: 'Transmettre la liste des membres',
    wording: 'Denis Korbeau transmettra la liste des membres à la mairie.',
    assignees: ['person/denis-korbeau'],
    told: [
      ['DONE', 'La mairie a bien reçu la liste des membres.'],
      ['DONE', 'Liste des membres : transmise.'],
      ['CARRIED_OVER', 'Denis Korbeau promet la liste des membres pour la semaine prochaine.'],
      ['CARRIED_OVER', 'La liste des membres reste à transmettre.'],
      ['DROPPED', 'La mairie ne réclame plus la liste des membres, l’affaire est close.'],
    ],
  },
  {
    task: 'Préparer un quiz pour la fête',
    wording: 'Les Semeurs prépareront un quiz pour la fête.',
    assignees: ['organization/les-semeurs'],
    told: [
      ['DONE', 'Les Semeurs nous ont présenté le quiz qu’ils ont préparé pour la fête.'],
      ['CARRIED_OVER', 'Quiz de la fête : dix questions sont écrites sur trente.'],
      ['DROPPED', 'Le quiz est remplacé par une chasse au trésor.'],
      ['DROPPED', 'Finalement, il n’y aura pas de quiz.'],
    ],
  },
  {
    task: 'Obtenir un devis pour le toit',
    wording: 'Adèle Vautrin demandera un devis pour le toit du moulin.',
    assignees: ['person/adele-vautrin'],
    told: [
      ['DONE', 'Le devis pour le toit se monte à 8 400 euros.'],
      ['DONE', 'Deux couvreurs ont remis un devis pour le toit du moulin.'],
      ['CARRIED_OVER', 'Devis du toit : le couvreur a été relancé deux fois, sans réponse.'],
      ['CARRIED_OVER', 'Adèle Vautrin n’a toujours aucun devis pour le toit.'],
      ['DROPPED', 'Le moulin étant vendu, le devis pour le toit est sans objet.'],
    ],
  },
  {
    task: 'Former les bénévoles au tri',
    wording: 'L’Atelier du Gué formera les bénévoles au tri.',
    assignees: ['organization/atelier-du-gue'],
    told: [
      ['DONE', 'Douze bénévoles ont suivi la formation au tri de l’Atelier du Gué.'],
      ['CARRIED_OVER', 'La formation des bénévoles au tri débutera le 2 avril.'],
      ['CARRIED_OVER', 'Une première séance de formation au tri a eu lieu, la seconde est prévue le 8 avril.'],
      ['DROPPED', 'Faute d’inscrits, la formation au tri a été annulée.'],
      ['NOT', 'Les bénévoles ont servi deux cents crêpes.'],
    ],
  },
  {
    task: 'Vérifier l’assurance des barques',
    wording: 'Bruno Sarradet vérifiera l’assurance des barques.',
    assignees: ['person/bruno-sarradet'],
    told: [
      ['DONE', 'Bruno Sarradet confirme que les barques sont bien assurées.'],
      ['DONE', 'Assurance des barques : vérification faite, tout est en ordre.'],
      ['CARRIED_OVER', 'Bruno Sarradet n’a pas réussi à joindre l’assureur des barques.'],
      ['CARRIED_OVER', 'Assurance des barques : à voir en avril.'],
    ],
  },
  {
    task: 'Remercier les donateurs',
    wording: 'Chloé Mandrillon remerciera les donateurs.',
    assignees: ['person/chloe-mandrillon'],
    told: [
      ['DONE', 'Une carte a été adressée à chaque donateur.'],
      ['DONE', 'Les donateurs ont tous été remerciés.'],
      ['CARRIED_OVER', 'Les remerciements aux donateurs partiront cette semaine.'],
      ['NOT', 'Chloé Mandrillon a reçu la médaille de la ville.'],
    ],
  },
  {
    task: 'Créer une adresse commune',
    wording: 'Denis Korbeau créera une adresse électronique commune.',
    assignees: ['person/denis-korbeau'],
    told: [
      ['DONE', 'L’adresse commune fonctionne depuis lundi.'],
      ['DONE', 'Adresse commune : OK.'],
      ['CARRIED_OVER', 'Denis Korbeau s’occupera de l’adresse commune à son retour.'],
      ['CARRIED_OVER', 'Pour l’adresse commune, on attend le mot de passe de l’hébergeur.'],
      ['DROPPED', 'L’adresse commune ne verra pas le jour.'],
    ],
  },
  {
    task: 'Louer un camion',
    wording: 'Bruno Sarradet louera un camion pour la fête.',
    assignees: ['person/bruno-sarradet'],
    told: [
      ['CARRIED_OVER', 'Pas encore de camion pour la fête.'],
      ['DONE', 'Le camion est réservé pour le 3 mai.'],
      ['DROPPED', 'Plus besoin de camion : Les Semeurs prêtent leur remorque.'],
    ],
  },
  {
    task: 'Consulter les riverains',
    wording: 'La Ville consultera les riverains.',
    assignees: ['government-body/ville-de-bramelle'],
    told: [
      ['DONE', 'Les riverains ont été consultés en février : 80 % sont favorables.'],
      ['DONE', 'La consultation des riverains s’est achevée le 28 février.'],
      ['CARRIED_OVER', 'La consultation des riverains se poursuit jusqu’au 30 mars.'],
      ['CARRIED_OVER', 'La Ville a fait savoir que la consultation des riverains n’interviendrait qu’après l’été.'],
      ['DROPPED', 'La Ville a finalement décidé de ne pas consulter les riverains.'],
    ],
  },
  {
    task: 'Acheter une tente',
    wording: 'Les Semeurs achèteront une tente d’occasion.',
    assignees: ['organization/les-semeurs'],
    told: [
      ['DONE', 'Une tente d’occasion a été trouvée à Tharaux pour 300 euros.'],
      ['DONE', 'La tente est là : elle a servi à la fête de février.'],
      ['CARRIED_OVER', 'Les Semeurs hésitent entre deux tentes et trancheront en avril.'],
      ['CARRIED_OVER', 'L’achat de la tente est suspendu au vote du budget.'],
      ['DROPPED', 'Trop coûteuse, la tente ne sera pas achetée.'],
    ],
  },
  {
    task: 'Animer un stand au salon',
    wording: 'Chloé Mandrillon animera un stand au salon du livre.',
    assignees: ['person/chloe-mandrillon'],
    told: [
      ['DONE', 'Le stand du salon du livre a attiré cent personnes, rapporte Chloé Mandrillon.'],
      ['DONE', 'Chloé Mandrillon a bien tenu le stand au salon du livre.'],
      ['CARRIED_OVER', 'Le salon du livre est repoussé à juin ; le stand de Chloé Mandrillon aussi.'],
    ],
  },
  {
    task: 'Nettoyer la berge',
    wording: 'L’Union des bateliers nettoiera la berge.',
    assignees: ['organization/union-des-bateliers'],
    told: [
      ['DONE', 'Le nettoyage de la berge a permis de ramasser deux tonnes de déchets.'],
      ['DONE', 'La berge est propre, bravo à l’Union des bateliers.'],
      ['CARRIED_OVER', 'À cause des hautes eaux, le nettoyage de la berge attendra.'],
      ['NOT', 'L’Union des bateliers compte douze nouveaux adhérents.'],
    ],
  },
  {
    task: 'Rédiger un communiqué',
    wording: 'Adèle Vautrin rédigera un communiqué de presse.',
    assignees: ['person/adele-vautrin'],
    told: [
      ['DONE', 'Le communiqué a été repris par deux journaux.'],
      ['CARRIED_OVER', 'Adèle Vautrin préfère attendre le jugement avant de publier le communiqué.'],
      ['CARRIED_OVER', 'Communiqué de presse : en attente des chiffres de la préfecture.'],
      ['DROPPED', 'Le groupe décide finalement de ne rien publier : pas de communiqué.'],
    ],
  },
  {
    task: 'Faire réparer la sono',
    wording: 'Denis Korbeau fera réparer la sono.',
    assignees: ['person/denis-korbeau'],
    told: [
      ['DONE', 'La sono marche de nouveau.'],
      ['DONE', 'Denis Korbeau a récupéré la sono chez le réparateur.'],
      ['CARRIED_OVER', 'La sono est chez le réparateur depuis trois semaines.'],
    ],
  },
  {
    task: 'Proposer des dates pour le séminaire',
    wording: 'Bruno Sarradet proposera trois dates pour le séminaire.',
    assignees: ['person/bruno-sarradet'],
    told: [
      ['DONE', 'Bruno Sarradet avait proposé trois dates ; c’est le 9 mai qui a été retenu pour le séminaire.'],
      ['DONE', 'Le séminaire aura lieu le 9 mai, date choisie parmi celles de Bruno Sarradet.'],
      ['CARRIED_OVER', 'Bruno Sarradet proposera les dates du séminaire dès qu’il aura le calendrier du lycée.'],
    ],
  },
  {
    task: 'Étudier l’achat groupé de fioul',
    wording: 'Les Semeurs étudieront un achat groupé de fioul.',
    assignees: ['organization/les-semeurs'],
    told: [
      ['DONE', 'Les Semeurs ont comparé les prix : l’achat groupé de fioul ferait gagner 8 %.'],
      ['CARRIED_OVER', 'L’étude sur le fioul n’a pas commencé.'],
      ['DROPPED', 'L’achat groupé de fioul n’intéresse plus personne.'],
    ],
  },
  {
    task: 'Poser des nichoirs',
    wording: 'Le lycée posera des nichoirs.',
    assignees: [],
    told: [
      ['DONE', 'Douze nichoirs ont été posés le long du canal.'],
      ['CARRIED_OVER', 'Les nichoirs sont prêts, il reste à les poser.'],
      ['CARRIED_OVER', 'Nichoirs : pose prévue le 2 avril.'],
      ['NOT', 'Le lycée a accueilli quarante correspondants.'],
    ],
  },
];

describe.each(PROMISES)('« $task »', ({ task, wording, assignees, told }) => {
  const base: KnownBase = { ...ACTORS, promises: [{ id: 'follow-up/one', task, wording, assignees }] };
  it.each(told)('%s: « %s »', async (fate, sentence) => {
    expect(await fatesIn(sentence, base)).toEqual(fate === 'NOT' ? [] : [`one ${fate}`]);
  });
});
