import { ACTORS, AWARDS, BODIES, DOINGS, type Frame, HAPPENINGS, lexicon, PERSONS, say, set, WORKS } from './lexicon.js';

/** The French verbs of minutes: what each says of what stands around it. */

const SUBSIDY = set('subvention aide bourse don dotation financement crédit avance prêt enveloppe somme montant');
const BACKING = set('soutien appui aide concours');
const TREATY = set('convention partenariat accord protocole charte contrat');
const LEADERSHIP = set('pilotage gestion coordination animation portage conduite direction maîtrise');
const TALKS = set('rendez-vous rencontre réunion entretien audience entrevue');
const LETTERS = set('lettre courrier courriel mémoire pétition communiqué');
const PAPERS = new Set([...LETTERS, ...set('rapport note dossier synthèse bilan contribution étude')]);

const FRAMES: readonly Frame[] = [
  ...say('ORGANIZES', 'S', 'O', 'programmer, célébrer, fêter, convoquer, monter, mettre sur pied, mettre en place', {
    from: ACTORS,
    to: HAPPENINGS,
  }),
  ...say('ORGANIZES', 'S', 'O', 'organiser, coorganiser, co-organiser', { from: ACTORS, to: HAPPENINGS, any: true }),
  ...say(
    'ORGANIZES',
    'S',
    'O',
    'tenir, animer, porter, piloter, coordonner, réaliser, mener, conduire, préparer, orchestrer, coanimer, co-animer',
    {
      from: BODIES,
      to: HAPPENINGS,
    },
  ),
  ...say('ORGANIZES', 'S', 'O', 'proposer, donner, offrir, ouvrir', { from: BODIES, to: HAPPENINGS, date: true }),
  ...say('ORGANIZES', 'S', 'O', 'prévoir, planifier', { from: BODIES, to: HAPPENINGS, date: true, active: true }),
  ...say('HOSTS', 'S', 'O', 'accueillir, héberger, abriter', { from: ACTORS, to: [...DOINGS, ...BODIES] }),
  ...say('HOSTS', 'S', 'O', 'recevoir', { from: ACTORS, to: DOINGS, but: set('visite') }),
  ...say('VISITS', 'OF_O', 'S', 'recevoir', { from: ACTORS, to: ACTORS, nouns: set('visite') }),
  ...say(
    'ATTENDS',
    'S',
    'TO|AT|IN',
    'participer, assister, prendre part, se rendre, se joindre, s’inscrire, venir, aller, tenir un stand, avoir un stand',
    {
      from: ACTORS,
      to: HAPPENINGS,
    },
  ),
  ...say('ATTENDS', 'S', 'TO|AT', 'représenter', { from: PERSONS, to: HAPPENINGS }),
  ...say('ATTENDS', 'O', 'TO|AT', 'représenter', { from: BODIES, to: HAPPENINGS, isImplied: true }),
  ...say(
    'SPEAKS_AT',
    'S',
    'TO|AT|IN',
    'intervenir, prendre la parole, s’exprimer, témoigner, prononcer, présenter, parler, exposer, raconter, dire quelques mots, dire un mot',
    {
      from: ACTORS,
      to: HAPPENINGS,
    },
  ),
  ...say('SPEAKS_AT', 'S', 'TO|AT', 'animer, donner, tenir, faire', {
    from: PERSONS,
    to: HAPPENINGS,
    nouns: set('atelier conférence exposé intervention présentation débat stage table-ronde communication démonstration lecture'),
  }),
  ...say('ATTENDS', 'S', 'TO', 'accompagner', { from: ACTORS, to: HAPPENINGS }),
  ...say('SPEAKS_AT', 'S', 'O', 'introduire, conclure, clôturer, modérer, animer, coanimer', { from: PERSONS, to: HAPPENINGS }),
  ...say(
    'FUNDS',
    'S',
    'O',
    'financer, cofinancer, subventionner, sponsoriser, doter, abonder, payer, prendre en charge, prendre à sa charge',
    {
      from: ACTORS,
      to: [...DOINGS, ...BODIES, 'PUBLICATION', 'AWARD'],
    },
  ),
  ...say(
    'FUNDS',
    'S',
    'TO|FOR',
    'accorder, attribuer, verser, allouer, octroyer, donner, apporter, offrir, débloquer, consacrer, affecter, réserver, promettre, reverser, consentir, reconduire, renouveler, maintenir',
    {
      from: BODIES,
      to: [...DOINGS, ...BODIES],
      money: true,
    },
  ),
  ...say(
    'FUNDS',
    'S',
    'FUNDED',
    'accorder, attribuer, verser, allouer, octroyer, apporter, renouveler, maintenir, notifier, augmenter, reconduire, donner, promettre, confirmer, consentir, débloquer',
    { from: BODIES, to: [...DOINGS, ...BODIES], money: true, isImplied: true },
  ),
  // « La Fondation en a payé les matériaux ».
  ...say('FUNDS', 'S', 'OF_IT', 'payer, financer, régler, prendre en charge, prendre à sa charge, offrir, subventionner', {
    from: BODIES,
    to: [...DOINGS, 'PUBLICATION'],
  }),
  ...say('FUNDS', 'S', 'PRESENTER', 'financer, cofinancer, subventionner, payer, régler', { from: BODIES, to: BODIES, isImplied: true }),
  ...say('FUNDS', 'S', 'OF_O', 'assurer, prendre en charge, apporter', {
    from: BODIES,
    to: [...DOINGS, ...BODIES],
    nouns: set('financement'),
  }),
  ...say('FUNDS', 'S', 'OF_O|OF', 'payer, assurer, prendre en charge, régler', {
    from: BODIES,
    to: [...DOINGS, 'PUBLICATION'],
    nouns: set('loyer coût frais salaire impression achat transport location'),
  }),
  ...say('FUNDS', 'S', 'TO', 'contribuer, participer', { from: BODIES, to: [...DOINGS, ...BODIES], money: true }),
  // « 6 000 € à la Ligue pour ses ateliers »: the one and the other.
  ...say('FUNDS', 'S', 'FOR_NAMED', 'accorder, attribuer, verser, allouer, octroyer, donner, apporter, consacrer', {
    from: BODIES,
    to: DOINGS,
    money: true,
  }),
  ...say('FUNDS', 'S', 'FUNDED', 'passer de', { from: BODIES, to: [...DOINGS, ...BODIES], money: true, active: true, isImplied: true }),
  ...say('FUNDS', 'OF', 'S', 'recevoir, obtenir, toucher, percevoir, encaisser', { from: BODIES, to: [...DOINGS, ...BODIES], money: true }),
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
  ...say('SUPPORTS', 'S', 'O', 'soutenir, appuyer, aider, épauler, parrainer, seconder, encourager, conseiller', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES, 'PUBLICATION'],
  }),
  ...say('SUPPORTS', 'S', 'TO', 'apporter, donner, offrir, fournir, renouveler, accorder, prêter', {
    from: ACTORS,
    to: [...DOINGS, ...BODIES],
    nouns: set('soutien appui aide concours main'),
  }),
  ...say('SUPPORTS', 'S', 'TO', 'prêter, fournir, offrir', { from: BODIES, to: BODIES }),
  ...say('SUPPORTS', 'S', 'O', 'accompagner', { from: BODIES, to: [...DOINGS, ...BODIES, 'PUBLICATION'] }),
  ...say('SUPPORTS', 'S', 'HEADED', 'prêter, mettre à disposition', { from: BODIES, to: [...DOINGS, ...BODIES], isImplied: true }),
  ...say('SUPPORTS', 'S', 'TO|OF', 'mettre à disposition, mettre à la disposition', { from: BODIES, to: [...DOINGS, ...BODIES] }),
  ...say('SUPPORTS', 'OF_OF', 'S', 'bénéficier', { from: BODIES, to: [...DOINGS, ...BODIES], nouns: BACKING }),
  ...say(
    'RUNS',
    'S',
    'O',
    'mener, piloter, copiloter, coporter, porter, conduire, gérer, cogérer, coordonner, animer, expérimenter, assurer, mettre en œuvre, mettre en place',
    {
      from: BODIES,
      to: ['PROJECT'],
      any: true,
    },
  ),
  ...say('RUNS', 'S', 'O', 'développer, réaliser, déployer, administrer, exploiter', {
    from: BODIES,
    to: ['PROJECT'],
  }),
  ...say('RUNS', 'S', 'O', 'poursuivre, étendre, prolonger, relancer, engager', { from: BODIES, to: ['PROJECT'] }),
  ...say('RUNS', 'S', 'O', 'tenir, ouvrir', {
    from: BODIES,
    to: ['PROJECT'],
    any: true,
    nouns: set('permanence accueil service atelier ligne'),
  }),
  ...say('RUNS', 'S', 'O', 'gérer, administrer, exploiter', { from: BODIES, to: ['ORGANIZATION'] }),
  ...say('RUNS', 'S', 'O', 'piloter, coordonner, animer, mener, conduire, encadrer', { from: PERSONS, to: ['PROJECT'] }),
  ...say('RUNS', 'S', 'O', 'mener, conduire, encadrer', { from: PERSONS, to: HAPPENINGS }),
  ...say('RUNS', 'S', 'OF_O', 'assurer', { from: ACTORS, to: ['PROJECT'], nouns: LEADERSHIP }),
  ...say('LAUNCHES', 'S', 'O', 'lancer', { from: BODIES, to: ['PROJECT', 'AWARD', 'EVENT', 'PUBLICATION'], any: true }),
  ...say('LAUNCHES', 'S', 'O', 'lancer, initier, démarrer, créer, engager, inaugurer', {
    from: ACTORS,
    to: ['PROJECT', 'AWARD', 'EVENT', 'PUBLICATION'],
  }),
  ...say('LAUNCHES', 'S', 'O', 'ouvrir', {
    from: ACTORS,
    to: DOINGS,
    nouns: set('consultation concours concertation appel souscription campagne'),
  }),
  ...say('RUNS', 'TO', 'O', 'confier', { from: BODIES, to: ['PROJECT'] }),
  ...say('ORGANIZES', 'TO', 'O', 'confier', { from: BODIES, to: HAPPENINGS }),
  ...say('AUTHOR_OF', 'TO', 'O', 'confier, commander', { from: ACTORS, to: WORKS }),
  ...say('RUNS', 'TO', 'OF_O', 'confier, déléguer', { from: BODIES, to: ['PROJECT', 'ORGANIZATION'], nouns: LEADERSHIP }),
  ...say('AUTHOR_OF', 'S', 'O', 'mener, conduire', { from: ACTORS, to: WORKS, nouns: set('étude enquête recherche') }),
  ...say('AUTHOR_OF', 'S', 'O', 'préparer, élaborer, produire, cosigner, corédiger', { from: ACTORS, to: WORKS }),
  ...say(
    'AUTHOR_OF',
    'S',
    'O',
    'écrire, rédiger, signer, composer, tourner, réaliser, filmer, enregistrer, coécrire, illustrer, dessiner, concevoir',
    {
      from: ACTORS,
      to: WORKS,
    },
  ),
  ...say('PUBLISHES', 'S', 'O', 'publier, éditer, coéditer, rééditer, diffuser, faire paraître, sortir, imprimer, mettre en ligne', {
    from: BODIES,
    to: WORKS,
    any: true,
  }),
  ...say('PUBLISHES', 'TO|CHEZ', 'S', 'paraître, sortir', { from: BODIES, to: WORKS, behind: set('éditions maison presses') }),
  ...say('AUTHOR_OF', 'S', 'O', 'publier', { from: PERSONS, to: WORKS }),
  ...say('ANSWERS', 'S', 'TO', 'répondre', { from: ACTORS, to: WORKS, behind: LETTERS }),
  ...say('ANSWERS', 'S', 'TO_NAMED', 'répondre', { from: ACTORS, to: [...BODIES, 'PROJECT', 'EVENT'] }),
  ...say('ADOPTS', 'S', 'O', 'adopter, voter', { from: BODIES, to: ['LEGAL_TEXT'] }),
  ...say('PREPARES', 'S', 'O', 'préparer, élaborer', { from: BODIES, to: ['LEGAL_TEXT'] }),
  ...say('EXAMINES', 'S', 'O', 'examiner, étudier', { from: BODIES, to: ['LEGAL_TEXT'] }),
  ...say('AUTHOR_OF', 'S', 'O', 'adresser, envoyer, remettre, transmettre', { from: ACTORS, to: WORKS, nouns: LETTERS, past: true }),
  ...say('ADDRESSED_TO', 'O', 'TO', 'adresser, envoyer, remettre, transmettre', { from: WORKS, to: ACTORS, nouns: PAPERS, past: true }),
  ...say('MEMBER_OF', 'S', 'TO|IN|WITHIN', 'adhérer, s’affilier, siéger, entrer', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'O', 'rejoindre, intégrer', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'OF', 'faire partie', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'S', 'TO|IN|WITHIN', 'faire son entrée, prendre place', { from: ACTORS, to: BODIES }),
  ...say('MEMBER_OF', 'O', 'TO|IN|WITHIN', 'admettre, intégrer, accueillir', { from: ACTORS, to: BODIES }),
  ...say('PART_OF', 'O', 'TO', 'rattacher', { from: BODIES, to: BODIES }),
  ...say('PART_OF', 'S', 'OF', 'dépendre, relever', { from: BODIES, to: BODIES }),
  ...say('HOLDS_ROLE', 'S', 'O', 'présider', { from: PERSONS, to: BODIES, role: 'présidence' }),
  ...say('HOLDS_ROLE', 'S', 'O', 'diriger', { from: PERSONS, to: BODIES, role: 'direction' }),
  ...say('HOLDS_ROLE', 'S', 'O', 'coordonner', { from: PERSONS, to: BODIES, role: 'coordination' }),
  ...say('HOLDS_ROLE', 'S', 'O', 'représenter', { from: PERSONS, to: BODIES, standing: true }),
  ...say('HOLDS_ROLE', 'S', 'TO|CHEZ|FOR', 'travailler', { from: PERSONS, to: BODIES }),
  ...say('HOLDS_ROLE', 'S', 'TO|CHEZ|IN', 'enseigner, exercer', { from: PERSONS, to: BODIES }),
  ...say('MEETS', 'S', 'O', 'rencontrer, recevoir, auditionner, entendre', { from: ACTORS, to: ACTORS }),
  ...say('MEETS', 'S', 'O', 'voir, revoir', { from: PERSONS, to: ACTORS, past: true }),
  ...say(
    'MEETS',
    'S',
    'WITH',
    's’entretenir, se réunir, discuter, dialoguer, se concerter, avoir rendez-vous, prendre rendez-vous, faire le point',
    {
      from: ACTORS,
      to: ACTORS,
    },
  ),
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
  ...say('PARTNER_OF', 'HERE', 'WITH', 'signer, conclure, passer, nouer, établir, renouveler, formaliser, mettre en place', {
    from: BODIES,
    to: BODIES,
    nouns: TREATY,
    passive: true,
    isImplied: true,
  }),
  ...say('MEETS', 'HERE', 'WITH', 'prendre, fixer, prévoir, programmer, organiser, avoir lieu, se tenir', {
    from: BODIES,
    to: ACTORS,
    nouns: TALKS,
    isImplied: true,
  }),
  ...say('EXCHANGES_WITH', 'HERE', 'WITH', 'avoir lieu, se poursuivre, engager', {
    from: BODIES,
    to: ACTORS,
    nouns: set('échange discussion contact dialogue'),
    isImplied: true,
  }),
  ...say('PARTNER_OF', 'O', 'TO', 'lier, associer', { from: BODIES, to: [...BODIES, 'PROJECT', 'EVENT'] }),
  ...say('EXCHANGES_WITH', 'S', 'WITH', 'échanger, correspondre, partager, parler, converser', { from: ACTORS, to: ACTORS }),
  ...say('GRANTS', 'S', 'O', 'décerner, attribuer, remettre, accorder', { from: ACTORS, to: AWARDS }),
  ...say('WINS', 'TO', 'O', 'décerner, attribuer, remettre, accorder, revenir', {
    from: [...ACTORS, 'PROJECT', 'PUBLICATION'],
    to: AWARDS,
  }),
  ...say('WINS', 'TO', 'S', 'revenir, aller', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('WINS', 'S', 'O', 'remporter, gagner, obtenir, recevoir, décrocher, rafler', {
    from: [...ACTORS, 'PROJECT', 'PUBLICATION'],
    to: AWARDS,
  }),
  ...say('WINS', 'O', 'S', 'récompenser, distinguer, couronner', { from: [...ACTORS, 'PROJECT', 'PUBLICATION'], to: AWARDS }),
  ...say('GRANTS', 'OF_O', 'O', 'remporter, gagner, obtenir, recevoir, décrocher', { from: BODIES, to: AWARDS, isImplied: true }),
  ...say('GRANTS', 'BY', 'O', 'remporter, gagner, obtenir, recevoir', { from: ACTORS, to: AWARDS }),
  ...say('INVITED_TO', 'O', 'TO|AT', 'inviter, convier, attendre', { from: ACTORS, to: HAPPENINGS }),
  ...say('EXCHANGES_WITH', 'S', 'WITH', 'être en contact, être en lien, être en relation, rester en contact, rester en lien', {
    from: ACTORS,
    to: ACTORS,
  }),
  ...say('EXCHANGES_WITH', 'S', 'WITH', 'prendre contact', { from: ACTORS, to: ACTORS, past: true }),
  ...say('ACTIVE_IN', 'S', 'IN|TO', 'intervenir', { from: BODIES, to: ['PLACE'] }),
  ...say('ACTIVE_IN', 'S', 'IN', 'agir, travailler, œuvrer', { from: BODIES, to: ['PLACE'] }),
  ...say('ACTIVE_IN', 'S', 'TO|IN', 'être présent, être présente, être implanté, être implantée, s’implanter', {
    from: BODIES,
    to: ['PLACE'],
  }),
  ...say('ACTIVE_IN', 'S', 'TO|IN', 'ouvrir, créer, installer, inaugurer, tenir, animer', {
    from: BODIES,
    to: ['PLACE'],
    nouns: set('antenne agence bureau local centre point lieu'),
  }),
  ...say('ACTIVE_IN', 'S', 'TO|IN', 'ouvrir, créer, installer, inaugurer, tenir, animer', {
    from: BODIES,
    to: ['PLACE'],
    nouns: set('permanence accueil'),
    isImplied: true,
  }),
  ...say('LOCATED_IN', 'S', 'TO|IN', 's’installer, déménager, emménager', { from: BODIES, to: ['PLACE'] }),
];

/** Verbs that say no relation: where they stand, another clause is. */
const OTHERS =
  'être admettre avoir demander promettre rappeler signaler souhaiter préciser indiquer vouloir pouvoir devoir falloir faire dire penser croire voir savoir aller devenir rester partir arriver démarrer confier annoncer confirmer expliquer souligner estimer ajouter constater noter remercier proposer retenir choisir décider autoriser refuser renoncer attendre chercher trouver montrer permettre servir concerner compter passer ouvrir fermer commencer terminer finir continuer durer coûter valoir acheter vendre louer prévoir poser régler relire préparer distribuer afficher garder laisser perdre changer reporter annuler abandonner suspendre élire nommer désigner réélire embaucher recruter quitter succéder remplacer prendre mettre apporter tenir venir devancer intéresser inquiéter regretter féliciter saluer informer alerter prévenir écrire répondre téléphoner appeler revenir manquer suffire sembler paraître exister comprendre répartir voter rejeter adopter approuver valider ajourner examiner étudier vérifier corriger déposer afficher installer poursuivre reprendre fournir solliciter réclamer entretenir utiliser représenter porter reconduire exercer occuper promouvoir supprimer augmenter baisser cesser aboutir figurer situer dérouler ressortir restituer évoquer aborder discuter entraîner nécessiter bénéficier rejoindre attirer rassembler réunir débuter appeler bloquer imaginer démissionner composer céder accepter réussir parvenir apprêter entériner suivre fonctionner achever exister rouvrir former raconter contribuer ajouter jouer lire accorder tirer';
export const FRENCH_LEXICON = lexicon(FRAMES, OTHERS);
