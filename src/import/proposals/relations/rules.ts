import type { Message } from '../../../errors.js';
import { foldName } from '../../../core/fold.js';
import type { EntityKind } from '../../../kinds/index.js';
import { kindOfId } from '../../../kinds/kind-of-id.js';
import type { ProposedEntity } from '../proposal.js';
import type { Clause } from './ends.js';
import { linksOf } from './links.js';
import { thingsIn } from './things.js';
import { acts, binds, event, passive, rule, thingBefore, type VerbRule } from './verb-rule.js';

/** The verbs that say a relation. Each rule is one line of grammar: who, verb, what. */

export const VERB_RULES: readonly VerbRule[] = [
  rule('organise(?:nt|ra|ront)?|(?:a|ont) organis[ée]', 'organise', event('ORGANIZES')),
  rule(
    '(?:participe(?:nt|ra|ront)?|assiste(?:nt|ra|ront)?|(?:a|ont) (?:particip[ée]|assist[ée]))\\s+(?:à|au|aux)',
    'participe à',
    event('ATTENDS'),
  ),
  rule(
    '(?:est|sont|sera|seront|[ée]tai(?:t|ent)) (?:[ée]galement |aussi )?pr[ée]sente?s?\\s+(?:à|au|aux)',
    'est présent à',
    event('ATTENDS'),
  ),
  rule('sous convention avec', 'sous convention avec', (clause, match, end) =>
    linksOf('PARTNER_OF', lastActor(clause, match.index), clause.actorsAfter(end, end + 60)),
  ),
  rule('[ée]change(?:nt|ra|ront|rait|raient)? (?:des|ses|leurs) informations avec', 'échange avec', binds('EXCHANGES_WITH')),
  rule('lance(?:nt|ra|ront)?|(?:a|ont) lanc[ée]', 'lance', acts('LAUNCHES', 'PROJECT')),
  rule('finance(?:nt|ra|ront)?|(?:a|ont) financ[ée]', 'finance', acts('FUNDS', 'PROJECT')),
  rule('(?:est |sont )?financ[ée]e?s? par', 'financé par', passive('FUNDS', 'PROJECT')),
  rule(
    '(?:port|men|pilot|conduit|r[ée]alis|d[ée]velopp|con[çc]u|impuls|coordonn|g[ée]r|anim)(?:[ée]?e?s?|t)(?: et (?:mise?s? en œuvre|coordonn[ée]e?s?|port[ée]e?s?|financ[ée]e?s?))? par|mise?s? en œuvre par',
    'porté par',
    (clause, match, end) => {
      const who = clause.actorsAfter(end, end + 110);
      const what = projectBefore(clause, match.index) ?? pointedBefore(clause, match.index);
      return linksOf(what && HAPPENINGS.has(what.kind) ? 'ORGANIZES' : 'RUNS', who, [what]);
    },
    'ONGOING',
  ),
  rule(
    '(?:m[èe]ne|pilote|porte|conduit|coordonne|d[ée]veloppe|r[ée]alise)(?:nt|ra|ront)?|met(?:tent)? en œuvre|(?:a|ont|avai(?:t|ent)) (?:d[ée]jà )?(?:eu|men[ée]|pilot[ée]|port[ée]|conduit|r[ée]alis[ée])',
    'mène',
    (clause, match, end) => {
      const project = clause.things.find(({ start, entity }) => start >= end && start - end < 24 && entity.kind === 'PROJECT');
      return linksOf('RUNS', clause.actorsBefore(match.index), [project?.entity ?? null]);
    },
  ),
  rule("accueille(?:nt|ra|ront)?|accept(?:e|ent|era|eront) d[’']accueillir|(?:a|ont) accueilli", 'accueille', (clause, match, end) => {
    const relative = /qui\s*$/iu.test(clause.text.slice(0, match.index));
    const thing = clause.thingAfter(end, 'EVENT');
    const known = thing && isNamedEvent(thing) ? thing : null;
    return linksOf('HOSTS', relative ? lastActor(clause, match.index) : clause.actorsBefore(match.index), [known]);
  }),
  rule(
    '(?:a|ont) (?:recrut[ée]|embauch[ée]|nomm[ée]|[ée]lu|d[ée]sign[ée])',
    'a recruté',
    (clause, match, end) => {
      const said = /^\s(?:une?|la|le|sa|son)\s(\p{Ll}[^,;.]{3,50}),\s/u.exec(clause.text.slice(end));
      const person = said ? clause.personAfter(end + said[0].length) : null;
      return linksOf('HOLDS_ROLE', [person], clause.actorsBefore(match.index)).map((link) => ({ ...link, role: said?.[1] ?? '' }));
    },
    'ONGOING',
  ),
  rule(
    '(?:va |vont )?(?:faire|fait|font) partie (?:de|du|des)|(?:est|sont|devien(?:t|nent)) membres? (?:de|du|des)|adh[èe]re(?:nt)? (?:à|au)|int[èe]gre(?:nt|ra|ront)?|rejoi(?:nt|gnent|ndra)',
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
        : linksOf('MEMBER_OF', clause.actorsBefore(match.index), [{ id: null, name, kind: 'ORGANIZATION', candidates: [] }]);
    },
  ),
  rule(
    '(?:a|ont) rencontr[ée]|rencontre(?:nt|ra|ront)|recevra|(?:a|ont) rendez-vous (?:à|avec)|(?:a|ont) [ée]t[ée] re[çc]u[es]* par',
    'rencontre',
    (clause, match, end) => {
      const subjects = clause.actorsBefore(match.index);
      const objects = clause.actorsAfter(end, end + 90);
      return linksOf(
        'MEETS',
        subjects,
        objects.length > 0 && objects[0] ? [clause.personAfter(end) ?? objects[0]] : [clause.personAfter(end)],
      );
    },
  ),
  rule('(?:a|ont) (?:r[ée]alis[ée]|effectu[ée]|fait) une visite (?:à|au)|(?:a|ont) visit[ée]', 'visite', binds('VISITS')),
  rule('soutien(?:t|nent|dra) (?:[ée]galement |aussi )?financi[èe]rement', 'soutient financièrement', (clause, match, end) =>
    linksOf(
      'FUNDS',
      clause.actorsBefore(match.index).length > 0 ? clause.actorsBefore(match.index).slice(-1) : lastActor(clause, match.index),
      [clause.thingAfter(end, 'PROJECT')],
    ),
  ),
  rule('publie(?:nt|ra)?|(?:a|ont) publi[ée]', 'publie', (clause, match, end) => {
    const title = /«\s*([^»]{2,80}?)\s*»/u.exec(clause.text.slice(end))?.[1];
    const work: ProposedEntity | null =
      title === undefined ? clause.thingAfter(end, 'PUBLICATION') : { id: null, name: title, kind: 'PUBLICATION', candidates: [] };
    const actors = clause.actorsBefore(match.index);
    const project = clause.things.findLast(({ start, entity }) => start < match.index && entity.kind === 'PROJECT');
    return linksOf('PUBLISHES', actors.length > 0 || !project ? actors : [project.entity], [work]);
  }),
  rule(
    'est parue? dans',
    'est paru dans',
    (clause, match, end) =>
      clause
        .actorsAfter(end, end + 50)
        .slice(0, 1)
        .flatMap((paper) => linksOf('PUBLISHES', [paper], [articleIn(paper, thingBefore(clause, match.index, 'PUBLICATION'))])),
    'PAST',
  ),
  rule('soutien(?:t|nent|dra)(?! (?:[ée]galement |aussi )?financ)|(?:a|ont) soutenu', 'soutient', (clause, match, end) => {
    const thing = clause.thingAfter(end, 'EVENT');
    return linksOf('SUPPORTS', clause.actorsBefore(match.index), [clause.actorNear(end) ?? thing]);
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
      return linksOf('PARTNER_OF', near, others.length > 0 ? others.slice(0, 1) : own);
    },
    'ONGOING',
  ),
  rule(
    '(?:a|ont) remis',
    'a remis',
    (clause, match, end) => {
      const prize = /(?:le|un)\s+(Prix\s+[^.,;]{2,60}?)\s+(?:à|au)\s/u.exec(clause.text.slice(end));
      if (!prize) return [];
      const award: ProposedEntity = { id: null, name: prize[1] ?? '', kind: 'AWARD', candidates: [] };
      const after = end + prize.index + prize[0].length;
      const winner = clause.actorsAfter(after - 2)[0] ?? clause.actorNamedAt(after);
      return [...linksOf('GRANTS', clause.actorsBefore(match.index), [award]), ...linksOf('WINS', [winner], [award])];
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
      return linksOf('SUCCEEDS', before, others.slice(-1));
    },
    'PAST',
  ),
  rule(
    'sont (?:tous )?invit[ée]e?s?|est invit[ée]e?',
    'est invité',
    (clause, match) => {
      const host = /organise(?:nt|ra)?\s/iu.exec(clause.text);
      return host ? linksOf('INVITED_TO', lastActor(clause, match.index), [clause.thingAfter(host.index + host[0].length, 'EVENT')]) : [];
    },
    'PLANNED',
  ),
  rule('interviendra|interviendront|est intervenue?|sont intervenu[es]*', 'intervient à', (clause, match, end) => {
    const at = /^\s*(?:à|au|aux|lors (?:de|du))\s/iu.exec(clause.text.slice(end));
    return at ? linksOf('SPEAKS_AT', clause.actorsBefore(match.index), [clause.thingAfter(end, 'EVENT')]) : [];
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
        : linksOf('ANNOUNCES', clause.actorsBefore(match.index), [{ id: null, name: about.trim(), kind: 'EVENT', candidates: [] }]);
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
        : linksOf('EXAMINES', actors.slice(0, 1), [{ id: null, name: bill, kind: 'LEGAL_TEXT', candidates: [] }]);
    },
    'PLANNED',
  ),
];

/** A word for a kind of event begins the name: « accueillera la journée du 7 octobre » and not « accueillera les familles ». */
function isNamedEvent({ id, name }: ProposedEntity): boolean {
  return id !== null || thingsIn(name).length > 0;
}

/** « un article sur cette visite »: what points to another sentence is named by its paper. */
function articleIn({ name: paper }: ProposedEntity, work: ProposedEntity | null): ProposedEntity | null {
  if (!work || !/(?<![\p{L}])(?:cet|cette|ce|ces|son|sa|leurs?|ses)\s/iu.test(work.name)) return work;
  const noun = work.name.split(/\s/u)[0] ?? 'article';
  const of = /^le\s/iu.test(paper) ? `du ${paper.slice(3)}` : /^les\s/iu.test(paper) ? `des ${paper.slice(4)}` : `de ${paper}`;
  return { ...work, name: `${noun} ${of}` };
}

/** The project that « porté par » speaks of: quoted, known, by its noun, or « Passerelles est un projet porté par … ». */
function projectBefore(clause: Clause, at: number): ProposedEntity | null {
  const words = clause.text.slice(0, at);
  const quoted = /«\s*([^»]{2,80}?)\s*»,?\s*$/u.exec(words)?.[1];
  if (quoted !== undefined) return { id: null, name: quoted, kind: 'PROJECT', candidates: [] };
  const named =
    /^(?:\p{L}+\s)?(\p{Lu}[^,.;]{2,40}?)\s(?:est|sera) une? (?:projet|application|programme|initiative|outil|dispositif|plateforme)(?![\p{L}])/u.exec(
      words,
    )?.[1];
  const tool = /(?:application|outil|programme|plateforme|dispositif|service)\s[«"“]?\s?(\p{Lu}[\p{L}-]+)[»"”]?\s*,?\s*$/u.exec(words)?.[1];
  if (named !== undefined || tool !== undefined) return { id: null, name: named ?? tool ?? '', kind: 'PROJECT', candidates: [] };
  const known = clause.sentence.mentions.findLast(
    ({ actor, span }) => kindOfId(actor) === 'PROJECT' && span.end - clause.sentence.start <= at,
  );
  if (known) return clause.context.gazetteer.known(known.actor);
  return clause.things.findLast(({ start, entity }) => start < at && at - start < 120 && entity.kind === 'PROJECT')?.entity ?? null;
}

/** « Elle est portée par … »: what the section named last. */
function pointedBefore(clause: Clause, at: number): ProposedEntity | null {
  const noun = /^(?:l[ea]\s|l[’']|cet?(?:te)?\s)(\p{L}{4,})\s(?:est|sera)\s(?:\p{L}+ment\s|aussi\s)?$/iu.exec(
    clause.text.slice(0, at),
  )?.[1];
  // « Le fonds est géré par … », in the row of the « Fonds de secours ».
  const beside = clause.sentence.beside?.find((cell) => noun !== undefined && foldName(cell).startsWith(`${foldName(noun)} `));
  if (beside !== undefined) return { id: null, name: beside.trim(), kind: 'PROJECT', candidates: [] };
  if (!/^(?:elles?|ils?|it|they)\s(?:est|sont|sera|seront|a été|is|are)\s(?:\p{L}+ment\s|aussi\s)?$/iu.test(clause.text.slice(0, at)))
    return null;
  return clause.before.findLast(({ entity: { kind } }) => kind === 'PROJECT' || HAPPENINGS.has(kind))?.entity ?? null;
}

const HAPPENINGS: ReadonlySet<EntityKind> = new Set(['EVENT', 'MEETING']);

function lastActor(clause: Clause, before: number): ProposedEntity[] {
  const mention = clause.sentence.mentions.findLast(({ span }) => span.end - clause.sentence.start <= before);
  return mention ? [clause.context.gazetteer.known(mention.actor)] : [];
}

export function reasonOf(verb: string): Message {
  return { fr: `Le verbe : « ${verb} ».`, en: `The verb: “${verb}”.` };
}
