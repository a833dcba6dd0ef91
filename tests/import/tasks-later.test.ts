import { describe, expect, it } from 'vitest';
import type { KnownBase } from '../../src/import/proposals/known.js';
import { ofKind } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import { readText } from '../support/reading.js';
import { RIVERSIDE_ACTORS, riversideMinutes } from '../support/riverside-minutes.js';

/** What comes later than was said, is handed to somebody, comes out on a day, or is wished; and what only sounds like it. */

const BASE: KnownBase = {
  actors: RIVERSIDE_ACTORS,
  promises: [],
  scopes: new Set(),
};

async function tasksIn(line: string): Promise<number> {
  return ofKind(propose(await readText(riversideMinutes(line)), BASE, null), 'FOLLOW_UP').length;
}

describe('somebody has something to see to', () => {
  it.each([
    'La remise des clés, prévue le 3 avril, glisse au 20 mai.',
    'L’inauguration du quai est décalée au 12 juin, le bois n’étant pas arrivé.',
    'Le tri des archives se fait attendre : Bruno Sarradet vise maintenant la Toussaint.',
    'Les travaux du lavoir prennent du retard et ne commenceront qu’en juillet.',
    'La sortie du film, attendue en mars, est remise à septembre.',
    'L’Atelier du Gué n’ouvrira pas en avril comme prévu mais le 15 mai.',
    'Le stage de vannerie est repoussé d’un mois.',
    'La livraison des barques, promise pour mars, n’aura lieu qu’en juin.',
    'Chloé Mandrillon n’a pas fini le relevé et demande quinze jours de plus.',
    'Le rapport moral n’est pas rédigé ; Adèle Vautrin espère le boucler avant Pâques.',
    'Faute de temps, la mise à jour du site attendra la rentrée.',
    'L’enquête auprès des mariniers est suspendue jusqu’au retour de Denis Korbeau, en mai.',
    'La réparation de l’écluse, annoncée pour l’automne dernier, ne sera terminée qu’au printemps.',
    'Les Semeurs ont besoin d’un délai : leur bilan arrivera fin avril.',
    'Bruno Sarradet contacte l’imprimeur d’ici la fin de la semaine.',
    'Chloé Mandrillon relit l’ensemble pour le 2 avril.',
    'Les Semeurs s’en chargent.',
    'Adèle Vautrin s’en occupe.',
    'C’est Bruno Sarradet qui portera les chaises.',
    'C’est à l’Union des bateliers de fournir les gilets.',
    'L’Atelier du Gué prend en charge la location du chapiteau.',
    'À Adèle Vautrin de rappeler le traiteur.',
    'Denis Korbeau tient à jour la liste et la fera circuler chaque mois.',
    'La rédaction du programme revient à Chloé Mandrillon.',
    'Le dossier sera porté par l’Union des bateliers.',
    'Chloé Mandrillon se propose pour tenir l’accueil.',
    'Bruno Sarradet et Adèle Vautrin se sont portés volontaires pour le rangement.',
    'L’Union des bateliers s’est engagée à prêter deux péniches.',
    'La Ville de Bramelle a accepté de fournir les barrières.',
    'La Préfecture de la Senne a promis une réponse avant la fin avril.',
    'Denis Korbeau va essayer de joindre l’éclusier.',
    'On attend de l’Université de Tharaux qu’elle livre ses mesures en mai.',
    'Un devis a été demandé à deux charpentiers ; Bruno Sarradet les comparera.',
    'Il reste à trouver un lieu pour l’hiver.',
    'Reste la question du gardiennage, que le bureau tranchera en avril.',
    'Chaque structure désigne un correspondant avant le 10 avril.',
    'Les membres sont priés de renvoyer leur fiche avant le 30 mars.',
    'Merci de signaler toute erreur à Chloé Mandrillon.',
    'Adèle Vautrin a pris rendez-vous avec la sous-préfète pour le 4 avril et en rendra compte.',
    'Chloé Mandrillon doit revoir la notice avec l’imprimeur.',
    'Le bureau charge Denis Korbeau de négocier le prix.',
    'Il est demandé à l’Atelier du Gué de clarifier ses tarifs.',
    'L’affiche est à refaire, Bruno Sarradet y travaille.',
    'Nous enverrons le règlement aux nouveaux venus.',
    'La plaquette sortira en mai, à mille exemplaires.',
    'Un nouveau ponton sera posé en juin par l’Atelier du Gué.',
    'L’Université de Tharaux mettra ses données en ligne à l’été.',
    'Les panneaux seront repeints par les élèves du lycée au mois de mai.',
    'Une permanence s’ouvrira le 4 mai au moulin, tenue par Les Semeurs.',
    'Chloé Mandrillon verrait bien une veillée au bord de l’eau.',
    'Pourquoi ne pas demander au lycée de filmer la fête ?',
    'L’idée d’un calendrier commun est lancée.',
    'Denis Korbeau voudrait que l’on imprime moins.',
    'On pourrait aussi inviter les riverains du canal.',
    'Les Semeurs seraient heureux de partager leur grange.',
    'Bruno Sarradet suggère un parrainage par les écoles.',
    'Il serait utile de recenser les pontons.',
    'Mieux vaudrait écrire d’abord au Département de la Senne.',
    'Adèle Vautrin insiste pour qu’un interprète soit présent.',
    'Un covoiturage pourrait être mis en place.',
    'La création d’un fonds de secours est proposée par Les Semeurs.',
    'Plusieurs membres souhaitent une formation aux premiers secours.',
    'L’Atelier du Gué appelle de ses vœux une charte commune.',
    'Une piste : mutualiser les véhicules.',
    'Adèle Vautrin trouverait juste que les bénévoles soient remboursés.',
  ])('%s', async (line) => {
    expect(await tasksIn(line)).toBe(1);
  });
});

describe('nothing is to be done', () => {
  it.each([
    'L’Union des bateliers a tenu son assemblée le 2 mars.',
    'La Ville de Bramelle a rénové le quai en 2049.',
    'Les Semeurs cultivent six hectares en bord de rivière.',
    'Denis Korbeau remercie les bénévoles de leur patience.',
    'Une longue discussion s’engage sur les tarifs.',
    'Le débat porte sur la place des voitures.',
    'La Fondation Ormeraie passe de 5 000 à 8 000 euros et la Ville maintient sa part.',
    'L’Atelier du Gué emploie quatre salariés.',
    'La préfète a fait savoir qu’elle préférait attendre les résultats de l’enquête.',
    'Selon Denis Korbeau, le Département pourrait réduire son aide l’an prochain.',
    'D’après l’Université de Tharaux, la crue de 2048 pourrait se reproduire.',
    'Bruno Sarradet craint que la Ville ne retire son soutien.',
    'Les riverains souhaitent disposer d’un accès au quai.',
    'Le président ouvre la séance à 18 heures.',
    'Adèle Vautrin dirige les deux ateliers.',
    'Bruno Sarradet a été désigné pour représenter le Collectif au conseil de quartier.',
    'L’eau sera plus froide cet hiver.',
    'Le prix du repas passera de 8 à 9 euros.',
    'Les tarifs resteront inchangés en 2052.',
    'Le compte rendu du 10 janvier est adopté à l’unanimité.',
    'Sous réserve de cette correction, le compte rendu est adopté.',
    'Chloé Mandrillon présente le bilan de la saison.',
    'Chloé Mandrillon expose le projet que l’Atelier du Gué souhaite mener avec nous.',
    'La loi imposera un permis à partir de 2053.',
    'Bruno Sarradet raconte sa visite au chantier.',
    'Adèle Vautrin s’est entretenue avec le maire, qui demande un plan plus lisible.',
    'Denis Korbeau, excusé, sera de retour en mai.',
    'La subvention couvrira la moitié des frais.',
    'Le jury retiendra trois dossiers.',
    'Les inscriptions se feront en ligne.',
    'On ne sait pas si la Ville accordera la salle.',
    'Si la crue se confirme, la fête aura lieu au gymnase.',
    'Le moulin appartient à la Ville de Bramelle, qui l’a racheté en 2041.',
    'Il a proposé un café à tous les participants.',
    'Les enfants ont proposé trois noms pour la barque.',
    'Le commissaire enquêteur rendra son avis en juin.',
    'La Préfecture de la Senne rappelle que les feux sont interdits.',
    'Adèle Vautrin souhaite la bienvenue aux nouveaux membres.',
    'L’Union des bateliers déplore le manque de mouillages.',
  ])('%s', async (line) => {
    expect(await tasksIn(line)).toBe(0);
  });
});
