import type { EntityKind } from '../../../../kinds/index.js';
import type { RelationType } from '../../../../statements/vocabulary.js';

/** What a verb says of what stands around it. */

/**
 * Where an end of a relation stands: the agent (S: the subject, or « par … » of a passive), what is acted on (O: the object, or the subject of a
 * passive), what O is of (OF_O: « une aide *de la Région* »), or behind a preposition, by its sort. Several by « | »: the first that there is.
 */
export type Role = string;

export interface Frame {
  readonly type: RelationType;
  readonly from: Role;
  readonly to: Role;
  readonly lemma: string;
  /** « s’entretenir »: with « se ». */
  readonly isReflexive: boolean;
  /** What follows the verb and makes another one of it: « prendre *part* ». */
  readonly particle: readonly string[];
  readonly needs: Needs;
}

export interface Needs {
  readonly from?: readonly EntityKind[];
  readonly to?: readonly EntityKind[];
  /** What O has to be, by its noun: « apporter son *soutien* ». */
  readonly nouns?: ReadonlySet<string>;
  /** A sum of money in the clause, or a noun for one. */
  readonly money?: true;
  /** A day in the clause. */
  readonly date?: true;
  readonly past?: true;
  readonly role?: string;
  /** Whether the sentence only implies it. */
  readonly isImplied?: true;
}

/** What somebody or something is said to be of another: « est partenaire de », “is a member of”. */
export const LINKS: ReadonlyMap<string, RelationType> = new Map([
  ...['partenaire', 'partenaires', 'partner', 'partners'].map((noun): [string, RelationType] => [noun, 'PARTNER_OF']),
  ...['membre', 'membres', 'adhérent', 'adhérente', 'adhérents', 'adhérentes', 'sociétaire', 'member', 'members'].map(
    (noun): [string, RelationType] => [noun, 'MEMBER_OF'],
  ),
  ...['lauréat', 'lauréate', 'lauréats', 'lauréates', 'winner', 'winners'].map((noun): [string, RelationType] => [noun, 'WINS']),
]);

export const BODIES: readonly EntityKind[] = ['ORGANIZATION', 'GOVERNMENT_BODY'];
export const ACTORS: readonly EntityKind[] = ['PERSON', ...BODIES, 'POST'];
export const HAPPENINGS: readonly EntityKind[] = ['EVENT', 'MEETING'];
const DOINGS: readonly EntityKind[] = ['PROJECT', ...HAPPENINGS];
const WORKS: readonly EntityKind[] = ['PUBLICATION'];
const PERSONS: readonly EntityKind[] = ['PERSON'];
const AWARDS: readonly EntityKind[] = ['AWARD'];

const set = (list: string): ReadonlySet<string> => new Set(list.split(' ').flatMap((word) => [word, `${word}s`]));

/** @param lemmas apart by commas; « s’ » or « se » first, and a particle behind, where the verb has them */
const say = (type: RelationType, from: Role, to: Role, lemmas: string, needs: Needs = {}): Frame[] =>
  lemmas.split(',').map((one) => {
    const [, reflexive, lemma = '', particle] = /^\s*(se\s|s[’'])?(\S+)(?:\s(.+))?\s*$/u.exec(one) ?? [];
    return { type, from, to, lemma, isReflexive: reflexive !== undefined, particle: particle?.trim().split(' ') ?? [], needs };
  });

const SUBSIDY = set('subvention aide bourse don dotation financement crédit avance prêt enveloppe somme montant');
const BACKING = set('soutien appui aide concours');
const TREATY = set('convention partenariat accord protocole charte contrat');
const LEADERSHIP = set('pilotage gestion coordination animation portage conduite direction maîtrise');
const LETTERS = set('lettre courrier courriel mémoire pétition communiqué');

const FRENCH: readonly Frame[] = [
  ...say(
    'ORGANIZES',
    'S',
    'O',
    'organiser, coorganiser, co-organiser, programmer, célébrer, convoquer, monter, mettre sur pied, mettre en place',
    {
      from: ACTORS,
      to: HAPPENINGS,
    },
  ),
  ...say('ORGANIZES', 'S', 'O', 'tenir, animer, porter, piloter, coordonner, réaliser, mener, conduire, préparer', {
    from: BODIES,
    to: HAPPENINGS,
  }),
  ...say('ORGANIZES', 'S', 'O', 'proposer, donner, offrir, ouvrir', { from: BODIES, to: HAPPENINGS, date: true }),
  ...say('HOSTS', 'S', 'O', 'accueillir, héberger, abriter', { from: ACTORS, to: [...DOINGS, ...BODIES] }),
  ...say('HOSTS', 'S', 'O', 'recevoir', { from: ACTORS, to: DOINGS }),
  ...say('ATTENDS', 'S', 'TO|AT|IN', 'participer, assister, prendre part, se rendre, se joindre, s’inscrire, venir, aller', {
    from: ACTORS,
    to: HAPPENINGS,
  }),
  ...say('ATTENDS', 'S', 'TO|AT', 'représenter', { from: PERSONS, to: HAPPENINGS }),
  ...say('ATTENDS', 'O', 'TO|AT', 'représenter', { from: BODIES, to: HAPPENINGS, isImplied: true }),
  ...say('SPEAKS_AT', 'S', 'TO|AT|IN', 'intervenir, prendre la parole, s’exprimer, témoigner, prononcer, présenter', {
    from: ACTORS,
    to: HAPPENINGS,
  }),
  ...say('SPEAKS_AT', 'S', 'O', 'introduire, conclure, clôturer, modérer, animer', { from: PERSONS, to: HAPPENINGS }),
  ...say('FUNDS', 'S', 'O', 'financer, cofinancer, subventionner, sponsoriser, doter, abonder', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES, 'PUBLICATION', 'AWARD'],
  }),
  ...say(
    'FUNDS',
    'S',
    'TO|FOR',
    'accorder, attribuer, verser, allouer, octroyer, donner, apporter, offrir, débloquer, consacrer, affecter, réserver',
    {
      from: BODIES,
      to: [...DOINGS, ...BODIES],
      money: true,
    },
  ),
  ...say(
    'FUNDS',
    'S',
    'HERE',
    'accorder, attribuer, verser, allouer, octroyer, apporter, renouveler, maintenir, notifier, augmenter, reconduire, donner',
    { from: BODIES, to: BODIES, money: true, isImplied: true },
  ),
  ...say('FUNDS', 'S', 'PRESENTER', 'financer, cofinancer, subventionner, payer', { from: BODIES, to: BODIES, isImplied: true }),
  ...say('FUNDS', 'S', 'TO', 'contribuer, participer', { from: BODIES, to: [...DOINGS, ...BODIES], money: true }),
  ...say('FUNDS', 'BY|OF_O', 'S', 'recevoir, obtenir, toucher, percevoir, décrocher', {
    from: BODIES,
    to: [...DOINGS, ...BODIES],
    nouns: SUBSIDY,
  }),
  ...say('FUNDS', 'OF_OF', 'S', 'bénéficier', {
    from: BODIES,
    to: [...DOINGS, ...BODIES],
    nouns: set('subvention aide bourse don financement prêt'),
  }),
  ...say('SUPPORTS', 'S', 'O', 'soutenir, appuyer, aider, épauler, parrainer, accompagner, seconder', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES, 'PUBLICATION'],
  }),
  ...say('SUPPORTS', 'S', 'TO', 'apporter, donner, offrir, fournir, renouveler, accorder, prêter', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES],
    nouns: set('soutien appui aide concours main'),
  }),
  ...say('SUPPORTS', 'S', 'TO', 'prêter', { from: BODIES, to: BODIES }),
  ...say('SUPPORTS', 'OF_OF', 'S', 'bénéficier', { from: BODIES, to: [...DOINGS, ...BODIES], nouns: BACKING }),
  ...say(
    'RUNS',
    'S',
    'O',
    'mener, piloter, copiloter, porter, conduire, gérer, cogérer, coordonner, développer, réaliser, déployer, animer, administrer, exploiter, expérimenter, mettre en œuvre, mettre en place',
    {
      from: BODIES,
      to: ['PROJECT'],
    },
  ),
  ...say('RUNS', 'S', 'O', 'gérer, administrer, exploiter', { from: BODIES, to: ['ORGANIZATION'] }),
  ...say('RUNS', 'S', 'O', 'piloter, coordonner, animer, mener', { from: PERSONS, to: ['PROJECT'] }),
  ...say('RUNS', 'S', 'OF_O', 'assurer', { from: ACTORS, to: ['PROJECT'], nouns: LEADERSHIP }),
  ...say('LAUNCHES', 'S', 'O', 'lancer, initier, démarrer, créer, engager, inaugurer', {
    from: ACTORS,
    to: ['PROJECT', 'AWARD', 'EVENT', 'PUBLICATION'],
  }),
  ...say('AUTHOR_OF', 'S', 'O', 'écrire, rédiger, signer, composer, tourner, réaliser, filmer, coécrire, illustrer, dessiner, concevoir', {
    from: ACTORS,
    to: WORKS,
  }),
  ...say('PUBLISHES', 'S', 'O', 'publier, éditer, coéditer, rééditer, diffuser, faire paraître, sortir, imprimer, mettre en ligne', {
    from: BODIES,
    to: WORKS,
  }),
  ...say('AUTHOR_OF', 'S', 'O', 'publier', { from: PERSONS, to: WORKS }),
  ...say('AUTHOR_OF', 'S', 'O', 'adresser, envoyer, remettre, transmettre', { from: ACTORS, to: WORKS, nouns: LETTERS, past: true }),
  ...say('ADDRESSED_TO', 'O', 'TO', 'adresser, envoyer, remettre, transmettre', { from: WORKS, to: ACTORS, nouns: LETTERS, past: true }),
  ...say('MEMBER_OF', 'S', 'TO|IN|WITHIN', 'adhérer, s’affilier, siéger, entrer', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'O', 'rejoindre, intégrer', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'OF', 'faire partie', { from: ACTORS, to: BODIES }),
  ...say('HOLDS_ROLE', 'S', 'O', 'présider', { from: PERSONS, to: BODIES, role: 'présidence' }),
  ...say('HOLDS_ROLE', 'S', 'O', 'diriger', { from: PERSONS, to: BODIES, role: 'direction' }),
  ...say('HOLDS_ROLE', 'S', 'O', 'coordonner', { from: PERSONS, to: BODIES, role: 'coordination' }),
  ...say('HOLDS_ROLE', 'S', 'TO|CHEZ|FOR', 'travailler', { from: PERSONS, to: BODIES }),
  ...say('MEETS', 'S', 'O', 'rencontrer, recevoir, auditionner', { from: ACTORS, to: ACTORS }),
  ...say('MEETS', 'S', 'O', 'voir, revoir', { from: PERSONS, to: ACTORS, past: true }),
  ...say('MEETS', 'S', 'WITH', 's’entretenir, se réunir, discuter, dialoguer, se concerter, avoir rendez-vous, faire le point', {
    from: ACTORS,
    to: ACTORS,
  }),
  ...say('MEETS', 'S', 'TO|CHEZ', 'avoir rendez-vous', { from: ACTORS, to: ACTORS }),
  ...say('VISITS', 'S', 'O', 'visiter', { from: ACTORS, to: [...ACTORS, 'PLACE'] }),
  ...say('VISITS', 'S', 'TO', 'rendre visite', { from: ACTORS, to: ACTORS }),
  ...say('VISITS', 'S', 'CHEZ|TO', 'se rendre, se déplacer', { from: ACTORS, to: BODIES }),
  ...say('PARTNER_OF', 'S', 'WITH', 'collaborer, coopérer, s’associer, conventionner, travailler, œuvrer', { from: BODIES, to: BODIES }),
  ...say('PARTNER_OF', 'S', 'TO', 's’associer', { from: BODIES, to: BODIES }),
  ...say('PARTNER_OF', 'S', 'WITH', 'signer, conclure, passer, nouer, établir, renouveler, formaliser', {
    from: ACTORS,
    to: BODIES,
    nouns: TREATY,
  }),
  ...say('PARTNER_OF', 'O', 'TO', 'lier, associer', { from: BODIES, to: BODIES }),
  ...say('EXCHANGES_WITH', 'S', 'WITH', 'échanger, correspondre, partager', { from: ACTORS, to: ACTORS }),
  ...say('GRANTS', 'S', 'O', 'décerner, attribuer, remettre, accorder', { from: ACTORS, to: AWARDS }),
  ...say('WINS', 'TO', 'O', 'décerner, attribuer, remettre, accorder, revenir', {
    from: [...ACTORS, 'PROJECT', 'PUBLICATION'],
    to: AWARDS,
  }),
  ...say('WINS', 'TO', 'S', 'revenir', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('WINS', 'S', 'O', 'remporter, gagner, obtenir, recevoir, décrocher, rafler', {
    from: [...ACTORS, 'PROJECT', 'PUBLICATION'],
    to: AWARDS,
  }),
  ...say('WINS', 'O', 'S', 'récompenser, distinguer, couronner', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('GRANTS', 'BY', 'O', 'remporter, gagner, obtenir, recevoir', { from: ACTORS, to: AWARDS }),
  ...say('INVITED_TO', 'O', 'TO|AT', 'inviter, convier, attendre', { from: ACTORS, to: HAPPENINGS }),
  ...say('ACTIVE_IN', 'S', 'IN', 'intervenir, agir, travailler, œuvrer', { from: BODIES, to: ['PLACE'] }),
];

const ENGLISH: readonly Frame[] = [
  ...say('ORGANIZES', 'S', 'O', 'organize, run, stage, plan, arrange, hold, celebrate', { from: ACTORS, to: HAPPENINGS }),
  ...say('HOSTS', 'S', 'O', 'host, welcome', { from: ACTORS, to: [...HAPPENINGS, ...BODIES] }),
  ...say('ATTENDS', 'S', 'O', 'attend, join', { from: ACTORS, to: HAPPENINGS }),
  ...say('ATTENDS', 'S', 'IN|AT|TO', 'participate, take part, go, come', { from: ACTORS, to: HAPPENINGS }),
  ...say('ATTENDS', 'S', 'AT|TO', 'represent', { from: PERSONS, to: HAPPENINGS }),
  ...say('ATTENDS', 'O', 'AT|TO', 'represent', { from: BODIES, to: HAPPENINGS, isImplied: true }),
  ...say('SPEAKS_AT', 'S', 'AT|TO', 'speak, talk, present, lecture', { from: ACTORS, to: HAPPENINGS }),
  ...say('SPEAKS_AT', 'S', 'O', 'chair, open, introduce', { from: PERSONS, to: HAPPENINGS }),
  ...say('FUNDS', 'S', 'O', 'fund, finance, sponsor, subsidize, pay for', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES, 'PUBLICATION', 'AWARD'],
  }),
  ...say('FUNDS', 'S', 'TO|FOR|TOWARDS', 'grant, give, award, donate, contribute, offer, pay, pledge, provide, allocate', {
    from: BODIES,
    to: [...DOINGS, ...BODIES],
    money: true,
  }),
  ...say('FUNDS', 'FROM|OF_O', 'S', 'receive, obtain, get', {
    from: BODIES,
    to: [...DOINGS, ...BODIES],
    nouns: set('grant donation gift loan'),
  }),
  ...say('SUPPORTS', 'S', 'O', 'support, back, assist, help', { from: ACTORS, to: [...DOINGS, ...BODIES, 'PUBLICATION'] }),
  ...say('RUNS', 'S', 'O', 'run, lead, manage, coordinate, deliver, develop, carry out, oversee', { from: ACTORS, to: ['PROJECT'] }),
  ...say('LAUNCHES', 'S', 'O', 'launch, start, begin, inaugurate', { from: ACTORS, to: ['PROJECT', 'EVENT', 'PUBLICATION', 'AWARD'] }),
  ...say('PUBLISHES', 'S', 'O', 'publish, release, issue', { from: BODIES, to: WORKS }),
  ...say('AUTHOR_OF', 'S', 'O', 'write, author, draft, film, direct, compile', { from: ACTORS, to: WORKS }),
  ...say('AUTHOR_OF', 'S', 'O', 'publish', { from: PERSONS, to: WORKS }),
  ...say('MEMBER_OF', 'S', 'O', 'join', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'ON', 'sit, serve', { from: ACTORS, to: BODIES }),
  ...say('HOLDS_ROLE', 'S', 'O', 'chair, lead, head', { from: PERSONS, to: BODIES, role: 'chair' }),
  ...say('MEETS', 'S', 'O|WITH', 'meet', { from: ACTORS, to: ACTORS }),
  ...say('MEETS', 'S', 'WITH', 'talk, speak', { from: ACTORS, to: ACTORS, past: true }),
  ...say('VISITS', 'S', 'O', 'visit', { from: ACTORS, to: [...ACTORS, 'PLACE'] }),
  ...say('PARTNER_OF', 'S', 'WITH', 'partner, collaborate, cooperate, work', { from: BODIES, to: BODIES }),
  ...say('PARTNER_OF', 'S', 'WITH', 'sign, conclude', {
    from: ACTORS,
    to: BODIES,
    nouns: set('agreement partnership memorandum contract'),
  }),
  ...say('GRANTS', 'S', 'O', 'award, present, give', { from: ACTORS, to: AWARDS }),
  ...say('WINS', 'TO', 'O', 'award, present, give', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('WINS', 'S', 'O', 'win, receive', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('INVITED_TO', 'O', 'TO', 'invite', { from: ACTORS, to: HAPPENINGS }),
];

/** Verbs that say no relation: where they stand, another clause is. */
const OTHER_FRENCH =
  'être admettre avoir demander promettre rappeler signaler souhaiter préciser indiquer vouloir pouvoir devoir falloir faire dire penser croire voir savoir aller devenir rester partir arriver démarrer confier annoncer confirmer expliquer souligner estimer ajouter constater noter remercier proposer retenir choisir décider autoriser refuser renoncer attendre chercher trouver montrer permettre servir concerner compter passer ouvrir fermer commencer terminer finir continuer durer coûter valoir acheter vendre louer prévoir poser régler relire préparer distribuer afficher garder laisser perdre changer reporter annuler abandonner suspendre élire nommer désigner réélire embaucher recruter quitter succéder remplacer prendre mettre apporter tenir venir devancer intéresser inquiéter regretter féliciter saluer informer alerter prévenir écrire répondre téléphoner appeler revenir manquer suffire sembler paraître exister comprendre répartir voter rejeter adopter approuver valider ajourner examiner étudier vérifier corriger déposer afficher installer poursuivre reprendre fournir solliciter réclamer entretenir utiliser représenter porter reconduire exercer occuper promouvoir supprimer augmenter baisser cesser aboutir figurer situer dérouler ressortir restituer évoquer aborder discuter entraîner nécessiter bénéficier rejoindre';
const OTHER_ENGLISH =
  'be have do say report note tell ask agree explain announce confirm think want need find see know look seem become leave resign retire appoint elect succeed replace send finish close cost buy sell book chase print draft drop cancel postpone move step take make put set get bring remain wait expect hope propose suggest decide approve adopt reject defer thank remind check repair';

export interface Lexicon {
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  readonly lemmas: ReadonlySet<string>;
}

function lexicon(all: readonly Frame[], others: string): Lexicon {
  const frames = new Map<string, Frame[]>();
  for (const frame of all) frames.set(frame.lemma, [...(frames.get(frame.lemma) ?? []), frame]);
  return { frames, lemmas: new Set([...frames.keys(), ...others.split(' ')]) };
}

export const FRENCH_LEXICON = lexicon(FRENCH, OTHER_FRENCH);
export const ENGLISH_LEXICON = lexicon(ENGLISH, OTHER_ENGLISH);
