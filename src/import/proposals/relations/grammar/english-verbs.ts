import { ACTORS, AWARDS, BODIES, DOINGS, type Frame, HAPPENINGS, lexicon, PERSONS, say, set, WORKS } from './lexicon.js';

/** The English verbs of minutes: what each says of what stands around it. */

const FRAMES: readonly Frame[] = [
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
const OTHERS =
  'be have do say report note tell ask agree explain announce confirm think want need find see know look seem become leave resign retire appoint elect succeed replace send finish close cost buy sell book chase print draft drop cancel postpone move step take make put set get bring remain wait expect hope propose suggest decide approve adopt reject defer thank remind check repair';

export const ENGLISH_LEXICON = lexicon(FRAMES, OTHERS);
