import type { Message } from '../../../errors.js';
import type { Status } from '../../../core/status.js';
import type { EntityKind } from '../../../kinds/index.js';
import type { RelationType } from '../../../statements/vocabulary.js';
import type { ProposedEntity } from '../proposal.js';
import type { Clause } from './ends.js';

/** The verbs that say a relation. Each rule is one line of grammar: who, verb, what. */

export interface Link {
  readonly type: RelationType;
  readonly subject: ProposedEntity;
  readonly object: ProposedEntity;
  readonly role?: string;
}

export interface VerbRule {
  readonly pattern: RegExp;
  /** The word that a reviewer is told as the reason. */
  readonly verb: string;
  readonly status: Status | 'BY_TENSE';
  readonly read: (clause: Clause, match: RegExpExecArray, end: number) => Link[];
}

const links = (type: RelationType, subjects: readonly ProposedEntity[], objects: readonly (ProposedEntity | null)[]): Link[] =>
  subjects.flatMap((subject) =>
    objects.flatMap((object) => (object === null || (object.id !== null && object.id === subject.id) ? [] : [{ type, subject, object }])),
  );

/** Actor, verb, thing: « X organise Y ». */
const acts =
  (type: RelationType, kind: EntityKind) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] =>
    links(type, clause.actorsBefore(match.index), [clause.thingAfter(end, kind)]);

/** Actor, verb, actor: « X rejoint Y ». */
const binds =
  (type: RelationType) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] =>
    links(type, clause.actorsBefore(match.index), clause.actorsAfter(end, end + 120));

/** Thing, « est organisé par », actor. */
const passive =
  (type: RelationType, kind: EntityKind) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] =>
    links(type, clause.actorsAfter(end, end + 60), [thingBefore(clause, match.index, kind)]);

/** An event with where it takes place, where the sentence says it. */
const event =
  (type: RelationType) =>
  (clause: Clause, match: RegExpExecArray, end: number): Link[] => {
    const found = acts(type, 'EVENT')(clause, match, end);
    const [first] = found;
    const place = first ? clause.placeAfter(end) : null;
    const object =
      first && place ? { ...first.object, name: first.object.name.replace(new RegExp(`\\s+à ${place.name}$`, 'u'), '') } : null;
    if (!first || !place || !object) return found;
    return [...found.map((link) => ({ ...link, object })), { type: 'TAKES_PLACE_IN', subject: object, object: place }];
  };

function thingBefore(clause: Clause, at: number, kind: EntityKind): ProposedEntity | null {
  const words = clause.text.slice(0, at).trim();
  const phrase = /(?:^|[,;]\s*)(?:Une?\s|Le\s|La\s|Les\s|L[’']|Deux\s|Cette?\s)?(.{4,90})$/u.exec(words)?.[1];
  const quoted = /«\s*([^»]{2,80}?)\s*»,?$/u.exec(words)?.[1];
  const name = quoted ?? phrase?.replace(/\s+(?:a|ont|sera|est|sont) ?(?:été)?$/u, '');
  // A clause with a verb of its own is no name.
  return name === undefined || /\s(?:est|sera|ont|a|sont)\s/u.test(name) ? null : { id: null, name, kind, candidates: [] };
}

const rule = (source: string, verb: string, read: VerbRule['read'], status: VerbRule['status'] = 'BY_TENSE'): VerbRule => ({
  pattern: new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, 'iu'),
  verb,
  read,
  status,
});

export const VERB_RULES: readonly VerbRule[] = [
  rule('organise(?:nt|ra|ront)?|(?:a|ont) organis[ée]', 'organise', event('ORGANIZES')),
  rule('organis[ée]e?s?(?: le [^.,]{0,30})? par', 'organisé par', passive('ORGANIZES', 'EVENT')),
  rule('(?:participe(?:nt|ra|ront)?|(?:a|ont) particip[ée])\\s+(?:à|au|aux)', 'participe à', event('ATTENDS')),
  rule(
    '(?:est|sont|sera|seront|[ée]tai(?:t|ent)) (?:[ée]galement |aussi )?pr[ée]sente?s?\\s+(?:à|au|aux)',
    'est présent à',
    event('ATTENDS'),
  ),
  rule('[ée]change(?:nt|ra|ront|rait|raient)? (?:des|ses|leurs) informations avec', 'échange avec', binds('EXCHANGES_WITH')),
  rule('lance(?:nt|ra|ront)?|(?:a|ont) lanc[ée]', 'lance', acts('LAUNCHES', 'PROJECT')),
  rule('finance(?:nt|ra|ront)?|(?:a|ont) financ[ée]', 'finance', acts('FUNDS', 'PROJECT')),
  rule('(?:est |sont )?financ[ée]e?s? par', 'financé par', passive('FUNDS', 'PROJECT')),
  rule(
    'port[ée]e?s? par',
    'porté par',
    (clause, match, end) => {
      const quoted = /«\s*([^»]{2,80}?)\s*»,?\s*$/u.exec(clause.text.slice(0, match.index))?.[1];
      return quoted === undefined
        ? []
        : links('RUNS', clause.actorsAfter(end, end + 60), [{ id: null, name: quoted, kind: 'PROJECT', candidates: [] }]);
    },
    'ONGOING',
  ),
  rule(
    '(?:va |vont )?(?:faire|fait|font) partie (?:de|du|des)|(?:est|sont|devien(?:t|nent)) membres? (?:de|du|des)|adh[èe]re(?:nt)? (?:à|au)|rejoi(?:nt|gnent|ndra)',
    'fait partie de',
    (clause, match, end) => {
      const known = binds('MEMBER_OF')(clause, match, end);
      if (known.length > 0) return known;
      const name =
        /^\s*(?:la|le|l[’']|les)?\s*(\p{Lu}[\p{L}’'-]*(?:\s+(?:d[eu’']s?\s?|la\s|les\s|l[’'])?[\p{L}’'-]+){0,7}?)(?=\s+(?:et|qui|à compter|depuis|pour)\s|[,.;]|$)/u.exec(
          clause.text.slice(end),
        )?.[1];
      return name === undefined
        ? []
        : links('MEMBER_OF', clause.actorsBefore(match.index), [{ id: null, name, kind: 'ORGANIZATION', candidates: [] }]);
    },
  ),
  rule(
    '(?:a|ont) rencontr[ée]|rencontre(?:nt|ra|ront)|recevra|(?:a|ont) rendez-vous (?:à|avec)|(?:a|ont) [ée]t[ée] re[çc]u[es]* par',
    'rencontre',
    (clause, match, end) => {
      const subjects = clause.actorsBefore(match.index);
      const objects = clause.actorsAfter(end, end + 90);
      return links(
        'MEETS',
        subjects,
        objects.length > 0 && objects[0] ? [clause.personAfter(end) ?? objects[0]] : [clause.personAfter(end)],
      );
    },
  ),
  rule('(?:a|ont) (?:r[ée]alis[ée]|effectu[ée]|fait) une visite (?:à|au)|(?:a|ont) visit[ée]', 'visite', binds('VISITS')),
  rule('publie(?:nt|ra)?|(?:a|ont) publi[ée]', 'publie', (clause, match, end) => {
    const title = /«\s*([^»]{2,80}?)\s*»/u.exec(clause.text.slice(end))?.[1];
    const work: ProposedEntity | null =
      title === undefined ? clause.thingAfter(end, 'PUBLICATION') : { id: null, name: title, kind: 'PUBLICATION', candidates: [] };
    return links('PUBLISHES', clause.actorsBefore(match.index), [work]);
  }),
  rule(
    'est parue? dans',
    'est paru dans',
    (clause, match, end) =>
      links('PUBLISHES', clause.actorsAfter(end, end + 50).slice(0, 1), [thingBefore(clause, match.index, 'PUBLICATION')]),
    'PAST',
  ),
  rule('soutien(?:t|nent|dra)|(?:a|ont) soutenu', 'soutient', (clause, match, end) => {
    const thing = clause.thingAfter(end, 'EVENT');
    return links('SUPPORTS', clause.actorsBefore(match.index), [clause.actorsAfter(end, end + 12)[0] ?? thing]);
  }),
  rule(
    'partenaires? (?:de|du|des)',
    'partenaire de',
    (clause, match, end) => {
      const subjects = clause.actorsBefore(match.index).slice(-1);
      const others = clause.actorsAfter(end, end + 60);
      const presenter = clause.sentence.presenter;
      const own =
        /^\s*l[’']association/iu.test(clause.text.slice(end)) && presenter !== null ? [clause.context.gazetteer.known(presenter)] : [];
      const near = subjects.length > 0 ? subjects : lastActor(clause, match.index);
      return links('PARTNER_OF', near, others.length > 0 ? others.slice(0, 1) : own);
    },
    'ONGOING',
  ),
  rule(
    '(?:a|ont) (?:eu|re[çc]u|obtenu|remport[ée]) (?:un|le) prix',
    'a remporté le prix',
    (clause, match, end) => links('WINS', clause.actorsBefore(match.index), [prizeAt(clause, end)]),
    'PAST',
  ),
  rule(
    '(?:a|ont) remis',
    'a remis',
    (clause, match, end) => {
      const prize = /(?:le|un)\s+(Prix\s+[^.,;]{2,60}?)\s+(?:à|au)\s/u.exec(clause.text.slice(end));
      if (!prize) return [];
      const award: ProposedEntity = { id: null, name: prize[1] ?? '', kind: 'AWARD', candidates: [] };
      const winners = clause.actorsAfter(end + prize.index + prize[0].length - 2);
      return [...links('GRANTS', clause.actorsBefore(match.index), [award]), ...links('WINS', winners.slice(0, 1), [award])];
    },
    'PAST',
  ),
  rule(
    'succ[èe]de (?:à|au)|lui succ[èe]de',
    'succède à',
    (clause, match, end) => {
      const before = clause.actorsBefore(match.index);
      const pronoun = /^lui/iu.test(match[0]);
      const others = pronoun ? lastActor(clause, Math.max(0, clause.text.lastIndexOf(';', match.index))) : clause.actorsAfter(end);
      return links('SUCCEEDS', before, others.slice(-1));
    },
    'PAST',
  ),
  rule(
    'sont (?:tous )?invit[ée]e?s?|est invit[ée]e?',
    'est invité',
    (clause, match) => {
      const host = /organise(?:nt|ra)?\s/iu.exec(clause.text);
      return host ? links('INVITED_TO', lastActor(clause, match.index), [clause.thingAfter(host.index + host[0].length, 'EVENT')]) : [];
    },
    'PLANNED',
  ),
  rule('interviendra|interviendront|est intervenue?|sont intervenu[es]*', 'intervient à', (clause, match, end) => {
    const at = /^\s*(?:à|au|aux|lors (?:de|du))\s/iu.exec(clause.text.slice(end));
    return at ? links('SPEAKS_AT', clause.actorsBefore(match.index), [clause.thingAfter(end, 'EVENT')]) : [];
  }),
  rule("s[’']adresse(?:nt)? (?:à|aux)", 's’adresse à', acts('SERVES', 'THEME'), 'ONGOING'),
  rule(
    '(?:a|ont) annonc[ée]|(?:a|ont) communiqu[ée]',
    'annonce',
    (clause, match, end) => {
      const about = /(?:date|tenue|lancement|calendrier) (?:de la|du|de l[’']|des|d[’'])\s*([^:;,.(]{4,80})/iu.exec(
        clause.text.slice(end),
      )?.[1];
      return about === undefined
        ? []
        : links('ANNOUNCES', clause.actorsBefore(match.index), [{ id: null, name: about.trim(), kind: 'EVENT', candidates: [] }]);
    },
    'PAST',
  ),
  rule(
    '(?:qui |est |sera )?(?:examin[ée]e?|vot[ée]e?)\\s.{0,20}?(?:à|par|au)',
    'est examiné à',
    (clause, match, end) => {
      const actors = clause.actorsAfter(end, end + 60);
      const bill = /((?:proposition|projet) de loi [^,;.]{3,60}?)(?=\s+qui|\s+sera|,|;|$)/iu.exec(clause.text.slice(0, end))?.[1];
      return bill === undefined
        ? []
        : links('EXAMINES', actors.slice(0, 1), [{ id: null, name: bill, kind: 'LEGAL_TEXT', candidates: [] }]);
    },
    'PLANNED',
  ),
];

function lastActor(clause: Clause, before: number): ProposedEntity[] {
  const mention = clause.sentence.mentions.findLast(({ span }) => span.end - clause.sentence.start <= before);
  return mention ? [clause.context.gazetteer.known(mention.actor)] : [];
}

function prizeAt(clause: Clause, end: number): ProposedEntity | null {
  const name = /^\s+(?:de\s+(?:la\s+)?|du\s+)?(\p{Lu}[^.,;]{2,60}?)(?=\s+(?:pour|le|en)\s|[.,;]|$)/u.exec(clause.text.slice(end))?.[1];
  return name === undefined
    ? null
    : { id: null, name: `Prix de ${name.startsWith('Fondation') ? 'la ' : ''}${name}`, kind: 'AWARD', candidates: [] };
}

export function reasonOf(verb: string): Message {
  return { fr: `Le verbe : « ${verb} ».`, en: `The verb: “${verb}”.` };
}
