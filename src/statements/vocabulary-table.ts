import type { Term } from '../core/enums.js';
import type { EntityKind } from '../kinds/index.js';

/**
 * The controlled vocabulary of relations: one row per type. The SDL, the check of seed files, pages and exports follow from it.
 *
 * - `subject`, `object`: the kinds allowed at each end; ACTOR is organization, government body, person or post.
 * - `grade`: what a row of this type says of who works on a theme. DECLARED: the subject works on the object theme itself.
 *   BRIDGE: the subject acts in the object, and so on the themes that the object is ABOUT (BRIDGE_END).
 * - `nature`: a `state` holds until it ends; an `occurrence` happened, and stays in the record after its day.
 * - `iri`: the nearest term of schema.org, W3C ORG or SKOS; null where there is none.
 */
export interface RelationTypeRow {
  readonly label: Term;
  readonly inverse: readonly [fr: string, en: string];
  readonly subject: Ends;
  readonly object: Ends;
  readonly grade?: 'DECLARED' | 'BRIDGE' | 'BRIDGE_END';
  readonly nature: 'state' | 'occurrence';
  readonly iri?: string;
  readonly symmetric?: true;
  readonly derived?: true;
}

export type Ends = 'ANY' | readonly (EntityKind | 'ACTOR')[];

export const ROWS = {
  // theme
  WORKS_ON: {
    label: ['travaille sur', 'works on', 'A statement says that the actor works on the theme.'],
    inverse: ['est un domaine de', 'is worked on by'],
    subject: ['ACTOR', 'PROJECT', 'EVENT'],
    object: ['THEME'],
    grade: 'DECLARED',
    nature: 'state',
    iri: 'https://schema.org/knowsAbout',
  },
  SERVES: {
    label: ['s’adresse à', 'serves', 'The theme names a public that the actor serves.'],
    inverse: ['est le public de', 'is served by'],
    subject: ['ACTOR', 'PROJECT'],
    object: ['THEME'],
    grade: 'DECLARED',
    nature: 'state',
    iri: 'https://schema.org/audience',
  },
  ABOUT: {
    label: ['porte sur', 'is about', 'What a project, event, work or body is about.'],
    inverse: ['est l’objet de', 'is the subject of'],
    subject: ['PROJECT', 'EVENT', 'MEETING', 'PUBLICATION', 'LEGAL_TEXT', 'AWARD', 'POST', 'GOVERNMENT_BODY', 'ORGANIZATION'],
    object: 'ANY',
    grade: 'BRIDGE_END',
    nature: 'state',
    iri: 'https://schema.org/about',
  },
  INTERESTED_IN: {
    label: ['s’intéresse à', 'is interested in', 'Interest, without work on it.'],
    inverse: ['intéresse', 'interests'],
    subject: ['ACTOR'],
    object: 'ANY',
    nature: 'state',
  },
  ASPECT_OF: {
    label: ['est un aspect proposé de', 'is a proposed aspect of', 'An aspect that somebody proposes to cover; no hierarchy.'],
    inverse: ['a pour aspect proposé', 'has as proposed aspect'],
    subject: ['THEME'],
    object: ['THEME', 'EVENT'],
    nature: 'state',
    iri: 'http://www.w3.org/2004/02/skos/core#related',
  },
  BROADER: {
    label: ['relève de', 'comes under', 'The object is the broader concept, by definition.'],
    inverse: ['comprend', 'covers'],
    subject: ['THEME'],
    object: ['THEME'],
    nature: 'state',
    iri: 'http://www.w3.org/2004/02/skos/core#broader',
  },
  EXCLUDED_FROM: {
    label: ['est écarté de', 'is left out of', 'What is deliberately kept out.'],
    inverse: ['écarte', 'leaves out'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
  },
  CONTESTS: {
    label: ['conteste', 'contests', 'The role names the term or criterion contested.'],
    inverse: ['est contesté par', 'is contested by'],
    subject: ['ACTOR'],
    object: 'ANY',
    nature: 'state',
  },
  INVOKES: {
    label: ['invoque', 'invokes', 'Relies on a text to argue.'],
    inverse: ['est invoqué par', 'is invoked by'],
    subject: ['ACTOR', 'PUBLICATION'],
    object: ['LEGAL_TEXT', 'PUBLICATION', 'THEME'],
    nature: 'occurrence',
    iri: 'https://schema.org/citation',
  },
  // bodies and people
  MEMBER_OF: {
    label: ['est membre de', 'is a member of', 'Belongs to a body or a group.'],
    inverse: ['a pour membre', 'has as member'],
    subject: ['ACTOR'],
    object: ['ORGANIZATION', 'GOVERNMENT_BODY', 'POST'],
    grade: 'BRIDGE',
    nature: 'state',
    iri: 'http://www.w3.org/ns/org#memberOf',
  },
  PART_OF: {
    label: ['fait partie de', 'is part of', 'A part of a larger thing of a like nature.'],
    inverse: ['comprend', 'includes'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
    iri: 'https://schema.org/isPartOf',
  },
  HOLDS_ROLE: {
    label: ['exerce une fonction', 'holds a role', 'Holds a post, or a role in a body that the role names.'],
    inverse: ['est exercée par', 'is held by'],
    subject: ['PERSON'],
    object: ['POST', 'ORGANIZATION', 'GOVERNMENT_BODY', 'EVENT', 'PROJECT', 'PUBLICATION'],
    nature: 'state',
    iri: 'http://www.w3.org/ns/org#holds',
  },
  PARTNER_OF: {
    label: ['est partenaire de', 'is a partner of'],
    inverse: ['a pour partenaire', 'has as partner'],
    subject: ['ACTOR'],
    object: ['ACTOR', 'PROJECT', 'EVENT'],
    nature: 'state',
    symmetric: true,
  },
  EXCHANGES_WITH: {
    label: ['échange avec', 'exchanges with', 'Exchanges information or practice; topics say on what.'],
    inverse: ['échange avec', 'exchanges with'],
    subject: ['ACTOR'],
    object: ['ACTOR'],
    nature: 'occurrence',
    symmetric: true,
  },
  POSSIBLY_SAME_AS: {
    label: ['est peut-être le même que', 'may be the same as', 'Two entries may mean one thing.'],
    inverse: ['est peut-être le même que', 'may be the same as'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
    iri: 'http://www.w3.org/2004/02/skos/core#closeMatch',
    symmetric: true,
  },
  // contact
  MEETS: {
    label: ['rencontre', 'meets'],
    inverse: ['rencontre', 'meets'],
    subject: ['ACTOR'],
    object: ['ACTOR'],
    nature: 'occurrence',
    symmetric: true,
  },
  VISITS: {
    label: ['rend visite à', 'visits'],
    inverse: ['reçoit la visite de', 'is visited by'],
    subject: ['ACTOR'],
    object: ['ACTOR', 'PLACE'],
    nature: 'occurrence',
  },
  ANSWERS: {
    label: ['répond à', 'answers', 'Answers somebody, or a call.'],
    inverse: ['a reçu la réponse de', 'is answered by'],
    subject: ['ACTOR'],
    object: 'ANY',
    nature: 'occurrence',
  },
  ANNOUNCES: {
    label: ['annonce', 'announces'],
    inverse: ['est annoncé par', 'is announced by'],
    subject: ['ACTOR'],
    object: 'ANY',
    nature: 'occurrence',
  },
  ASKS_ABOUT: {
    label: ['interroge au sujet de', 'asks about'],
    inverse: ['fait l’objet d’une demande de', 'is asked about by'],
    subject: ['ACTOR', 'PUBLICATION'],
    object: 'ANY',
    nature: 'occurrence',
  },
  // place
  LOCATED_IN: {
    label: ['se trouve à', 'is located in', 'Where it stands; a place lies in a larger one.'],
    inverse: ['est le lieu de', 'is the location of'],
    subject: 'ANY',
    object: ['PLACE'],
    nature: 'state',
    iri: 'https://schema.org/location',
  },
  ACTIVE_IN: {
    label: ['a pour terrain d’action', 'is active in'],
    inverse: ['est un terrain d’action de', 'is where is active'],
    subject: ['ACTOR', 'PROJECT'],
    object: ['PLACE'],
    nature: 'state',
    iri: 'https://schema.org/areaServed',
  },
  TAKES_PLACE_IN: {
    label: ['a lieu à', 'takes place in'],
    inverse: ['accueille', 'hosts'],
    subject: ['EVENT', 'MEETING', 'PROJECT', 'AWARD'],
    object: ['PLACE'],
    nature: 'occurrence',
    iri: 'https://schema.org/location',
  },
  // events
  ORGANISES: {
    label: ['organise', 'organizes', 'On a meeting: convenes it.'],
    inverse: ['est organisé par', 'is organized by'],
    subject: ['ACTOR'],
    object: ['EVENT', 'MEETING', 'AWARD'],
    grade: 'BRIDGE',
    nature: 'occurrence',
    iri: 'https://schema.org/organizer',
  },
  SPEAKS_AT: {
    label: ['intervient à', 'speaks at'],
    inverse: ['a pour intervenant', 'has as speaker'],
    subject: ['ACTOR'],
    object: ['EVENT', 'MEETING'],
    nature: 'occurrence',
    iri: 'https://schema.org/performer',
  },
  ATTENDS: {
    label: ['participe à', 'attends', 'Comes to a meeting or an event; `onBehalfOf` says for whom.'],
    inverse: ['a pour participant', 'is attended by'],
    subject: ['ACTOR'],
    object: ['EVENT', 'MEETING'],
    nature: 'occurrence',
    iri: 'https://schema.org/attendee',
  },
  ABSENT_FROM: {
    label: ['est absent de', 'is absent from', 'The note gives the reason.'],
    inverse: ['a pour absent', 'misses'],
    subject: ['ACTOR'],
    object: ['EVENT', 'MEETING'],
    nature: 'occurrence',
  },
  INVITED_TO: {
    label: ['est invité à', 'is invited to'],
    inverse: ['a pour invité', 'has as invitee'],
    subject: ['ACTOR'],
    object: ['EVENT', 'MEETING'],
    nature: 'occurrence',
  },
  DISCUSSES: {
    label: ['traite de', 'discusses', 'What was spoken of.'],
    inverse: ['est évoqué par', 'is discussed by'],
    subject: ['EVENT', 'MEETING', 'PUBLICATION', 'ACTOR'],
    object: 'ANY',
    nature: 'occurrence',
    iri: 'https://schema.org/about',
  },
  PREPARES: {
    label: ['prépare', 'prepares'],
    inverse: ['est préparé par', 'is prepared by'],
    subject: ['ACTOR', 'EVENT', 'MEETING'],
    object: ['EVENT', 'MEETING', 'LEGAL_TEXT', 'PUBLICATION', 'PROJECT'],
    nature: 'state',
  },
  LAUNCHES: {
    label: ['lance', 'launches'],
    inverse: ['est lancé par', 'is launched by'],
    subject: ['ACTOR', 'EVENT'],
    object: ['PROJECT', 'EVENT', 'AWARD', 'LEGAL_TEXT', 'PUBLICATION'],
    nature: 'occurrence',
  },
  PROPOSED_FOR: {
    label: ['est proposé pour', 'is proposed for', 'An idea for an event or a project.'],
    inverse: ['a pour proposition', 'has as proposal'],
    subject: 'ANY',
    object: ['EVENT', 'MEETING', 'PROJECT'],
    nature: 'occurrence',
  },
  MODEL_FOR: {
    label: ['sert d’exemple pour', 'is a model for'],
    inverse: ['s’inspire de', 'takes as model'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
  },
  CONTINUES: {
    label: ['fait suite à', 'continues'],
    inverse: ['a pour suite', 'is continued by'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
    iri: 'https://schema.org/isBasedOn',
  },
  // projects
  RUNS: {
    label: ['mène', 'runs', 'Carries it out.'],
    inverse: ['est mené par', 'is run by'],
    subject: ['ACTOR'],
    object: ['PROJECT', 'ORGANIZATION', 'EVENT'],
    grade: 'BRIDGE',
    nature: 'state',
    iri: 'https://schema.org/founder',
  },
  FUNDS: {
    label: ['finance', 'funds'],
    inverse: ['est financé par', 'is funded by'],
    subject: ['ACTOR'],
    object: 'ANY',
    grade: 'BRIDGE',
    nature: 'state',
    iri: 'https://schema.org/funder',
  },
  SUPPORTS: {
    label: ['soutient', 'supports', 'Supports without money being said.'],
    inverse: ['est soutenu par', 'is supported by'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'state',
    iri: 'https://schema.org/sponsor',
  },
  // awards
  GRANTS: {
    label: ['décerne', 'grants'],
    inverse: ['est décerné par', 'is granted by'],
    subject: ['ACTOR'],
    object: ['AWARD'],
    grade: 'BRIDGE',
    nature: 'occurrence',
  },
  WINS: {
    label: ['reçoit', 'wins'],
    inverse: ['est remporté par', 'is won by'],
    subject: ['ACTOR', 'PROJECT', 'PUBLICATION'],
    object: ['AWARD'],
    nature: 'occurrence',
    iri: 'https://schema.org/award',
  },
  AWARDED_FOR: {
    label: ['récompense', 'is awarded for', 'What the prize rewards.'],
    inverse: ['est récompensé par', 'is rewarded by'],
    subject: ['AWARD'],
    object: ['PROJECT', 'PUBLICATION', 'EVENT'],
    nature: 'occurrence',
  },
  // publications and law
  AUTHOR_OF: {
    label: ['est l’auteur de', 'is the author of'],
    inverse: ['a pour auteur', 'is written by'],
    subject: ['ACTOR', 'PROJECT'],
    object: ['PUBLICATION', 'LEGAL_TEXT'],
    grade: 'BRIDGE',
    nature: 'occurrence',
    iri: 'https://schema.org/author',
  },
  PUBLISHES: {
    label: ['publie', 'publishes'],
    inverse: ['est publié par', 'is published by'],
    subject: ['ACTOR', 'PROJECT'],
    object: ['PUBLICATION'],
    nature: 'occurrence',
    iri: 'https://schema.org/publisher',
  },
  RECORDS: {
    label: ['rend compte de', 'records', 'Minutes of a meeting or an event.'],
    inverse: ['a pour compte-rendu', 'is recorded by'],
    subject: ['PUBLICATION'],
    object: ['MEETING', 'EVENT'],
    nature: 'state',
    iri: 'https://schema.org/recordedIn',
  },
  ADDRESSED_TO: {
    label: ['est adressé à', 'is addressed to', 'The role says copy, or handed over.'],
    inverse: ['est destinataire de', 'is addressed by'],
    subject: ['PUBLICATION'],
    object: ['ACTOR'],
    nature: 'occurrence',
    iri: 'https://schema.org/recipient',
  },
  ANNEX_OF: {
    label: ['est annexé à', 'is an annex of'],
    inverse: ['a pour annexe', 'has as annex'],
    subject: ['PUBLICATION'],
    object: ['PUBLICATION'],
    nature: 'state',
    iri: 'https://schema.org/isPartOf',
  },
  ADOPTS: {
    label: ['adopte', 'adopts', 'The role may be ratification.'],
    inverse: ['est adopté par', 'is adopted by'],
    subject: ['ACTOR', 'MEETING'],
    object: ['LEGAL_TEXT', 'PUBLICATION'],
    nature: 'occurrence',
  },
  EXAMINES: {
    label: ['examine', 'examines', 'The role may be vote.'],
    inverse: ['est examiné par', 'is examined by'],
    subject: ['ACTOR', 'EVENT', 'MEETING'],
    object: ['LEGAL_TEXT', 'PUBLICATION'],
    nature: 'occurrence',
  },
  // derived
  REPRESENTS: {
    label: ['représente', 'represents', 'Computed from an attendance on behalf of a body.'],
    inverse: ['est représenté par', 'is represented by'],
    subject: ['PERSON'],
    object: ['ORGANIZATION', 'GOVERNMENT_BODY'],
    nature: 'occurrence',
    derived: true,
  },
  CO_PRESENT: {
    label: ['est présent avec', 'is present with', 'Computed: both were at the same meeting or event.'],
    inverse: ['est présent avec', 'is present with'],
    subject: ['ACTOR'],
    object: ['ACTOR'],
    nature: 'occurrence',
    symmetric: true,
    derived: true,
  },
  CO_MENTIONED: {
    label: ['est cité avec', 'is mentioned with', 'Computed: both are named in the same passage.'],
    inverse: ['est cité avec', 'is mentioned with'],
    subject: 'ANY',
    object: 'ANY',
    nature: 'occurrence',
    symmetric: true,
    derived: true,
  },
} as const satisfies Readonly<Record<string, RelationTypeRow>>;
