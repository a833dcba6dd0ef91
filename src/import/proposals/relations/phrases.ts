import type { EntityKind } from '../../../kinds/index.js';
import type { ProposedEntity } from '../proposal.js';
import { linksOf } from './links.js';
import { type Phrase, phrase } from './phrase.js';
import { actorAt, actorsWithin, eventBefore, happeningsHeaded, namesListed, newOne, presenterOf, type Scene, subjectOf } from './scene.js';

const HAPPENINGS: readonly EntityKind[] = ['EVENT', 'MEETING'];
const DOINGS: readonly EntityKind[] = ['EVENT', 'MEETING', 'PROJECT', 'AWARD'];

/** Who stands before a verb: known actors, or the one under whose heading « L’association » stands. */
const before = ({ clause }: Scene, at: number): ProposedEntity[] => clause.actorsBefore(at);

const WILL_BE = '(?:est|sont|sera|seront|[ée]tai(?:t|ent)|serai(?:t|ent))';

export const PHRASES: readonly Phrase[] = [
  phrase(
    `${WILL_BE} (?:[ée]galement |aussi |bien )?pr[ée]sente?s?(?!\\s+(?:à|aux?|dans|chez|lors)(?![\\p{L}]))|y (?:participe(?:nt|ra|ront)?|assiste(?:nt|ra|ront)?|${WILL_BE} (?:[ée]galement |aussi )?(?:repr[ée]sent[ée]e?s?|pr[ée]sente?s?))`,
    'seront présents',
    (scene, match, end) => {
      // « à laquelle sera présent X »: who is there stands behind the verb.
      const relative = /(?:à laquelle|auquel|auxquel(?:le)?s)\s*$/iu.test(scene.sentence.text.slice(0, match.index));
      const rest = scene.sentence.text.slice(end);
      const by = /^\s+par\s/iu.exec(rest);
      const who = relative ? actorsWithin(scene, end, end + 90).slice(0, 3) : before(scene, match.index);
      const listed = by ? scene.clause.actorsAfter(end, end + 120) : [];
      const sent = by && listed.length === 0 ? [scene.clause.personAfter(end + by[0].length)] : listed;
      const last = scene.things.findLast((thing) => thing.start < match.index && HAPPENINGS.includes(thing.entity.kind));
      const event = last?.entity ?? eventBefore(scene);
      return linksOf('ATTENDS', [...who, ...sent], [event]);
    },
  ),
  phrase(
    '(?:y )?repr[ée]sent(?:e|ent|era|eront|ait|aient)|(?:y )?(?:a|ont) repr[ée]sent[ée]|represent(?:s|ed)|will represent',
    'représente',
    (scene, match, end) => {
      const who = before(scene, match.index).filter(({ kind }) => kind === 'PERSON');
      const there = scene.things.find(({ start, entity }) => start >= end && HAPPENINGS.includes(entity.kind));
      // What English calls an event stands before its noun.
      const inEnglish = scene.clause.context.outline.reading.language === 'en' ? eventNamedAt(scene, end) : null;
      const named = inEnglish ?? there?.entity ?? eventNamedAt(scene, end);
      return linksOf('ATTENDS', who, [/^y\s/iu.test(match[0]) ? eventBefore(scene) : named]);
    },
  ),
  phrase("à l[’']initiative d(?:e la|e l[’']|u|es|e|[’'])\\s?", 'à l’initiative de', (scene, match, end) =>
    linksOf('ORGANIZES', [actorAt(scene, end)], [subjectOf(scene, match.index, HAPPENINGS)]),
  ),
  phrase(
    '(?:a|ont|avai(?:t|ent)) (?:[ée]galement |aussi )?(?:r[ée]uni|rassembl[ée]|regroup[ée])|(?:r[ée]uni|rassembl|regroup)(?:ssait|ait|issait|e|it|ira|era)',
    'a réuni',
    (scene, match, end) => linksOf('ATTENDS', actorsWithin(scene, end), [subjectOf(scene, match.index, HAPPENINGS)]),
    { status: 'PAST' },
  ),
  phrase(
    'participants?\\s*:|(?:en|avec la) pr[ée]sence d(?:e|u|es)|avec la participation d(?:e|u|es)',
    'avec la participation de',
    (scene, match, end) => {
      const listed = match[0].endsWith(':') ? namesListed(scene, end) : [];
      const event = subjectOf(scene, match.index, HAPPENINGS) ?? eventBefore(scene) ?? happeningsHeaded(scene);
      return linksOf('ATTENDS', listed.length > 0 ? listed : actorsWithin(scene, end), [event]);
    },
  ),
  phrase(
    "(?:avec|grâce (?:à|au)|b[ée]n[ée]ficie (?:du|de))\\s*(?:le |l[’'])?(?:soutien|appui|aide|concours)(?: [ée]galement| aussi| financier)? d(?:e|u|es|[’'])",
    'avec le soutien de',
    (scene, match, end) => {
      // « C’est le Relais qui l’organise, avec le soutien de … ».
      const meant = /(?:^|\s)l[’'](?:organis|accueill|anim)/iu.test(scene.sentence.text.slice(0, match.index)) ? eventBefore(scene) : null;
      const what = meant ?? subjectOf(scene, match.index, DOINGS) ?? scene.headed?.entity ?? null;
      return linksOf('SUPPORTS', actorsListed(scene, end), [what]);
    },
  ),
  phrase(
    "(?:avec|grâce à) (?:le |l[’'])?(?:financement|subvention|aide financi[èe]re|dotation) d(?:e|u|es|[’'])",
    'avec le financement de',
    (scene, match, end) =>
      linksOf('FUNDS', actorsListed(scene, end), [subjectOf(scene, match.index, DOINGS) ?? scene.headed?.entity ?? null]),
  ),
  phrase(
    'en (?:partenariat|collaboration|coop[ée]ration|lien [ée]troit) avec|en partenariat [ée]galement avec',
    'en partenariat avec',
    (scene, match, end) => {
      const what = scene.things.find(({ entity, start }) => DOINGS.includes(entity.kind) && Math.abs(start - match.index) < 160)?.entity;
      return linksOf('PARTNER_OF', actorsListed(scene, end), [what ?? subjectOf(scene, match.index, DOINGS)]).filter(
        ({ object }) => object.kind !== 'AWARD' && object.kind !== 'MEETING',
      );
    },
  ),
  phrase(
    "(?:anim[ée]e?s?|anim[ée]e par|mod[ée]r[ée]e?s?|introduite?s?) par|(?:avec l[’']|avec une )intervention d(?:e|u|es|[’'])",
    'animé par',
    (scene, match, end) => {
      const person = actorAt(scene, end) ?? scene.clause.personAfter(end);
      return linksOf('SPEAKS_AT', [person], [subjectOf(scene, match.index, HAPPENINGS) ?? eventBefore(scene)]);
    },
  ),
  phrase(
    "(?:rencontre|[ée]change|d[ée]bat|conf[ée]rence|entretien) avec (?:l[’']\\p{L}+\\s|l[ea]\\s\\p{Ll}+\\s)?(?=\\p{Lu})",
    'rencontre avec',
    (scene, match, end) => {
      const event = scene.things.find(({ entity, start }) => start === match.index && entity.kind === 'EVENT');
      const person = actorAt(scene, end) ?? scene.clause.personAfter(end);
      return event && person?.kind === 'PERSON' ? linksOf('SPEAKS_AT', [person], [event.entity]) : [];
    },
    { headings: 'TOO' },
  ),
  phrase(
    "(?:dans le cadre|à l[’']occasion|au cours|lors|en marge) d(?:e la|es|u|e l[’']|[’']|e)\\s?",
    'dans le cadre de',
    (scene, match, end) => {
      const whole = happeningAt(scene, end);
      const own = scene.things.findLast((thing) => thing.start < match.index && DOINGS.includes(thing.entity.kind));
      const part = own?.entity ?? (/^(?:cette?|elle|il|l[’'])/iu.test(scene.sentence.text) ? subjectOf(scene, match.index, DOINGS) : null);
      const lends = /^(?:lors|au cours)/iu.test(match[0]);
      return lends && !own ? [] : linksOf('PART_OF', [part], [whole]);
    },
    { certainty: 'IMPLIED', headings: 'TOO' },
  ),
  phrase(
    "(?:a eu|ont eu|aura|auront|avait eu|aurait) lieu|(?:se tien(?:t|nent|dra|dront)|s[’']est (?:tenue?|d[ée]roul[ée]e?)|se sont (?:tenue?s|d[ée]roul[ée]e?s)|se d[ée]roule(?:ra|ront|nt)?)",
    'a lieu à',
    (scene, match, end) => {
      const what = subjectOf(scene, match.index, DOINGS);
      const rest = scene.sentence.text.slice(end);
      const at = /\sà\s(?=\p{Lu})/u.exec(rest);
      return at ? linksOf('TAKES_PLACE_IN', [what], placesListed(scene, end + at.index + at[0].length)) : [];
    },
  ),
  phrase(
    "(?:est |[ée]tait |sera )?(?:centr[ée]e?s?|ax[ée]e?s?) (?:sur|autour d(?:e|u|es))|port(?:e|ait|era|eront) sur|(?:est |sera |[ée]tait )consacr[ée]e?s? (?:à|aux?)|(?:s[’']est d[ée]roul[ée]e? )autour d(?:e|u|es)|a(?:vait|ura)? pour th[èe]me|traitera d(?:e|u|es)",
    'porte sur',
    (scene, match, end) =>
      linksOf('ABOUT', [subjectOf(scene, match.index, [...DOINGS, 'PUBLICATION', 'LEGAL_TEXT'])], [themeAt(scene, end)]),
  ),
  phrase(
    '(?:volets?|axes?|composantes?|chantiers?)(?: suivante?s?| principa(?:l|ux)| diff[ée]rents)?\\s*:?\\s*',
    'les volets de',
    (scene, match, end) => {
      const rest = scene.sentence.text.slice(end).trimStart();
      if (!/^(?:«|\p{L})/u.test(rest) || /^(?:d[eu]s?|qui|que|est|sont|sera|seront)\s/iu.test(rest)) return [];
      return linksOf('ABOUT', [subjectOf(scene, match.index, ['PROJECT'])], strandsIn(rest));
    },
  ),
  phrase(
    "s[’']adresse(?:ra|nt)? (?:à|aux?)|(?:est |sera )?destin[ée]e?s? (?:à|aux?)",
    's’adresse à',
    (scene, match, end) => linksOf('SERVES', [subjectOf(scene, match.index, ['PROJECT'])], [publicAt(scene, end)]),
    { status: 'ONGOING' },
  ),
  phrase(
    '(?:men[ée]e?|port[ée]e?|conduite?|pilot[ée]e?|r[ée]alis[ée]e?) (?:conjointement )?avec',
    'mené avec',
    (scene, match, end) => linksOf('RUNS', actorsListed(scene, end), [subjectOf(scene, match.index, ['PROJECT'])]),
    { status: 'ONGOING' },
  ),
  phrase(
    "(?:organise(?:nt|ra|ront)?|(?:a|ont) organis[ée]|organis[ée]e?s?|aur(?:a|ont) lieu|(?:a|ont) eu lieu|se tien(?:t|nent|dra|dront)|s[’']est tenue?)",
    'à la, au',
    (scene, match, end) => {
      const events = scene.things.filter(({ entity }) => entity.kind === 'EVENT' || entity.kind === 'MEETING');
      const [event] = events;
      const venue = event && /\s(?:à la|au|à l[’']|chez|dans les locaux d(?:e la|u|e l[’']|e))\s?(?=\p{Lu}|[«])/gu;
      if (!event || !venue || events.length > 1) return [];
      for (const at of scene.sentence.text.slice(Math.min(end, event.end)).matchAll(venue)) {
        const host = actorAt(scene, Math.min(end, event.end) + at.index + at[0].length);
        if (host) return linksOf('HELD_AT', [event.entity], [host]);
      }
      return [];
    },
  ),
  phrase(
    "domaines? d[’'](?:intervention|action|activit[ée]s?) (?:reste(?:nt)?|est|sont|demeure(?:nt)?|couvre(?:nt)?)",
    'domaine d’intervention',
    (scene, _match, end) => linksOf('WORKS_ON', [presenterOf(scene) ?? scene.presented], strandsIn(scene.sentence.text.slice(end))),
  ),
  phrase(
    "(?:interven(?:ant|ue?)|intervien(?:t|nent)|engag[ée]e?s?|mobilis[ée]e?s?|travaill(?:e|ent|ant)|agi(?:t|ssent|ssant)) (?:\\p{L}+ment )?(?:aupr[èe]s|en faveur|au service) d(?:e|u|es|[’'])\\s?",
    'auprès de',
    (scene, match, end) => {
      // « L’association a répondu à l’appel de la Commission, en tant qu’association intervenant auprès de … »: who the sentence begins with.
      const own = /^[^\p{L}]*l[’']association(?![\p{L}])/iu.exec(scene.sentence.text);
      const who = [...before(scene, own ? own[0].length : match.index), presenterOf(scene)].slice(0, 1);
      return linksOf('SERVES', who, [publicAt(scene, end)]);
    },
    { status: 'ONGOING' },
  ),
];

/** « du Barreau de Paris, avec le soutien également du Haut Conseil et d’ECPAT »: all of a list, up to where another clause begins. */
function actorsListed(scene: Scene, from: number): ProposedEntity[] {
  const rest = scene.sentence.text.slice(from);
  const stop =
    /[.;:(]|\s(?:qui|que|afin|pour que|a|ont|est|sont|sera|seront|organise\p{L}*|propose\p{L}*|lance\p{L}*|anime\p{L}*)\s/iu.exec(rest);
  return actorsWithin(scene, from - 3, from + (stop?.index ?? rest.length) + 1);
}

/** What follows « dans le cadre de »: an event by its noun, in quotation marks, or by its capitals. */
function happeningAt(scene: Scene, at: number): ProposedEntity | null {
  const thing = scene.things.find(({ start, entity }) => start >= at && start - at < 14 && DOINGS.includes(entity.kind));
  if (thing) return thing.entity;
  const name = /^(?:la |les? |l[’'])?((?:\p{Lu}[\p{L}’'-]+)(?:\s(?:de|du|des|d[’']|la|le|et|l[’'])?\s?\p{Lu}[\p{L}’'-]+){1,6})/u.exec(
    scene.sentence.text.slice(at),
  )?.[1];
  return name === undefined || actorAt(scene, at) ? null : newOne(name, 'EVENT');
}

/** “represented Tide House at the Coastal Forum”: an event by its capitals, after the body. */
function eventNamedAt({ sentence, clause }: Scene, from: number): ProposedEntity | null {
  const at = /\s(?:at|at the|to the|au|aux|à la|à l[’'])\s?(?=\p{Lu})/u.exec(sentence.text.slice(from));
  const named = at ? clause.actorNamedAt(from + at.index + at[0].length) : null;
  return named?.id === null && !/^(?:Conseil|Comit[ée]|Commission|Bureau|Board|Council|Committee)(?!\p{L})/u.test(named.name)
    ? newOne(named.name, 'EVENT')
    : null;
}

/** « à Lyon, Paris et Strasbourg ». */
export function placesListed(scene: Scene, at: number): ProposedEntity[] {
  const list = /^\p{Lu}[\p{L}-]+(?:(?:,\s|\set\s(?:à\s)?|,\set\s)\p{Lu}[\p{L}-]+)*(?=[\s.,;:)]|$)/u.exec(
    scene.sentence.text.slice(at),
  )?.[0];
  return (list ?? '')
    .split(/,\s(?:et\s)?|\set\s(?:à\s)?/u)
    .filter((name) => name !== '')
    .map((name) => newOne(name, 'PLACE'));
}

/** « auprès des personnes âgées isolées »: whom it serves. */
function publicAt({ sentence }: Scene, at: number): ProposedEntity | null {
  const words =
    /^\s*(?:la |les? |l[’'])?([\p{L}’' -]{4,60}?)(?=\s(?:qui|que|dans|depuis|en|à|au|et|sont|est|ont|a|pour|par|victimes)(?:\s|$)|[,.;:()]|$)/u.exec(
      sentence.text.slice(at),
    )?.[1];
  return words === undefined ? null : newOne(words.trim(), 'THEME');
}

const OF_THEME =
  /^\s*(?:(?:la |le |les |l[’'])?(?:question|th[ée]matique|probl[ée]matique|th[èe]me|sujet|lutte contre|accueil|suivi)s?\s*(?:de |du |des |d[’'])?)*(?:la |le |les |l[’'])?(?:lutte contre (?:la |le |les |l[’'])?)?\s*/iu;

/** What something is about, in the words after a verb. */
function themeAt({ sentence }: Scene, at: number): ProposedEntity | null {
  const rest = sentence.text.slice(at).replace(OF_THEME, '');
  const quoted = /^«\s*([^»]{3,60}?)\s*»/u.exec(rest)?.[1];
  const words =
    quoted ?? /^\p{L}[^,;:.()«»]{3,60}?(?=\s(?:qui|que|dont|afin|le \d|les \d|dans|lors|avec|par|pour)\s|[,;:.()]|$)/u.exec(rest)?.[0];
  return words === undefined || /^(?:ce|cet|cette|ces|son|sa|ses|leurs?|de|du|des)(?![\p{L}])/iu.test(words)
    ? null
    : newOne(words.trim(), 'THEME');
}

/** « prévention contre l’isolement, programme d’alphabétisation, formation … »: each by its own words. */
function strandsIn(list: string): ProposedEntity[] {
  const [words = ''] = list.split(/[.;]/u);
  return words
    .replace(/[«»“”"]/gu, ',')
    .replace(/\([^)]*\)/gu, '')
    .split(/\s*,\s*|\s+et\s+/u)
    .flatMap((item) => {
      const strand = item
        .trim()
        .replace(/\s*(?:etc|…|\.\.\.).*$/iu, '')
        .replace(/^(?:notamment\s)?(?:sous la forme\s|par exemple\s)?(?:d[eu]s?\s|de la\s|d[’']|de l[’']|la\s|les?\s|l[’']|une?\s)*/iu, '')
        .replace(/^(?:programme|action|activit[ée] de|actions|volet)s?\s(?:d[eu]s?\s|d[’'])/iu, '')
        .trim();
      const against = /^(.{4,40}?)\scontre\s(?:la |le |les |l[’'])?(.{4,60})$/iu.exec(strand);
      return against ? [against[1] ?? '', against[2] ?? ''] : [strand];
    })
    .filter((strand) => strand.length > 3 && strand.split(/\s+/u).length <= 7)
    .map((strand) => newOne(strand, 'THEME'));
}
