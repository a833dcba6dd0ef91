import type { TextSpan } from '../../../core/character-map.js';
import { foldName } from '../../../core/fold.js';
import type { Message } from '../../../errors.js';
import { isActor, kindOfId } from '../../../kinds/kind-of-id.js';
import type { Context, ReadSentence } from '../context.js';
import { datesWithin, mentionsWithin } from '../context.js';
import type { HeaderProposal, NextMeetingProposal, ParticipantProposal, ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { countryAtEnd } from './countries.js';
import { ROLE } from './offices.js';
import { meetingOf, meetingOn, minutesOf } from './meeting-names.js';
import { thingsIn } from './things.js';
import { patternOf } from '../../../core/pattern.js';

/**
 * What minutes say without a verb: by names, headings, lists of participants and annexes. Each rule has its reason in words; what only
 * follows from a name or a list is marked as implied, so that whoever reviews it knows.
 */

const REASONS = {
  PART_BY_NAME: { fr: 'Son nom dit de quoi il fait partie.', en: 'Its name says what it is a part of.' },
  COUNTRY_IN_NAME: { fr: 'Son nom dit son pays.', en: 'Its name says its country.' },
  CAUSE_IN_NAME: { fr: 'Son nom dit de quoi il s’occupe.', en: 'Its name says what it is concerned with.' },
  PARTICIPANT_IS_MEMBER: {
    fr: 'Qui siège à la réunion d’un collectif en est d’ordinaire membre.',
    en: 'Who sits at the meeting of a collective is usually a member of it.',
  },
  OFFICE_IN_ROW: { fr: 'La ligne des participants dit sa fonction.', en: 'The row of participants says the office.' },
  ANNEX: { fr: 'C’est une annexe de ce compte-rendu.', en: 'It is an annex of these minutes.' },
  HEADING: { fr: 'Un titre du compte-rendu la nomme.', en: 'A heading of the minutes names it.' },
  TEXT_SPOKEN_OF: { fr: 'La phrase parle de ce texte ou de ce projet.', en: 'The sentence speaks of this text or project.' },
  EVENT_TOLD_OF: { fr: 'La phrase raconte cet événement.', en: 'The sentence tells of that event.' },
  SUBJECT_IN_NAME: { fr: 'Ses mots disent son sujet.', en: 'Its own words say its subject.' },
  PLACE_AFTER: { fr: 'Le lieu est à côté du nom.', en: 'The place stands beside the name.' },
  PRIZE_OF: { fr: 'Le prix porte le nom de qui le décerne.', en: 'The prize bears the name of who grants it.' },
  ADDRESS: { fr: 'L’adresse est à côté du nom.', en: 'The address stands beside the name.' },
  ORGANIZED_BY: { fr: '« organisé par » suit le nom.', en: '“organisé par” follows the name.' },
  BOOK_OF: { fr: '« livre de … » dit de qui il est.', en: '“livre de …” says whose it is.' },
  WITHIN: { fr: '« dans le cadre de », « à l’occasion de ».', en: '“dans le cadre de”, “à l’occasion de”.' },
} as const satisfies Readonly<Record<string, Message>>;

type Add = (
  type: RelationProposal['type'],
  subject: ProposedEntity,
  object: ProposedEntity,
  passage: TextSpan,
  rule: keyof typeof REASONS,
  certainty?: RelationProposal['certainty'],
  role?: string,
) => void;

export function impliedRelations(
  context: Context,
  sentences: readonly ReadSentence[],
  header: readonly HeaderProposal[],
  participants: readonly ParticipantProposal[],
  next: NextMeetingProposal | null,
): RelationProposal[] {
  const found = new Map<string, RelationProposal>();
  const add: Add = (type, subject, object, passage, rule, certainty = 'STATED', role) => {
    const key = `${type}|${subject.id ?? subject.name}|${object.id ?? object.name}`;
    if (found.has(key) || (subject.id !== null && subject.id === object.id)) return;
    found.set(key, {
      kind: 'RELATION',
      key: proposalKey('relation', passage, type, subject.id ?? subject.name, object.id ?? object.name),
      passage: { start: passage.start, end: passage.end },
      type,
      subject,
      object,
      role: role ?? null,
      status: 'ONGOING',
      date: null,
      certainty,
      confidence: certainty === 'IMPLIED' ? 0.6 : 0.7,
      reason: REASONS[rule],
    });
  };
  byNames(context, sentences, add);
  byParticipants(context, header, participants, add);
  byThings(context, sentences, add);
  byAnnexes(context, add);
  byAddresses(context, sentences, next, add);
  return [...found.values()];
}

/** Bodies that are a part of another by what they are. */
const PARTS = patternOf(
  /^(?:groupe|commission|comit[ée]|cabinet|d[ée]l[ée]gation|antenne|section|service|bureau|m[ée]diath[eè]que|secr[ée]tariat|coordination|direction|p[ôo]le|[ée]quipe)(?![\p{L}])/iu,
);

function byNames(context: Context, sentences: readonly ReadSentence[], add: Add): void {
  const { gazetteer, base } = context;
  const names = new Map(base.actors.map((actor) => [actor.id, actor.names.map(({ value }) => value)]));
  // The sentences know more names: « Caritas du Liban, d’Albanie ».
  for (const { actor, passage } of [...context.mentions, ...sentences.flatMap(({ mentions }) => mentions)]) {
    const entity = gazetteer.known(actor);
    for (const name of names.get(actor) ?? []) {
      const whole = wholeInName(context, name, entity);
      if (whole) add('PART_OF', entity, whole, passage, 'PART_BY_NAME', 'IMPLIED');
    }
    if (entity.kind !== 'ORGANIZATION' && entity.kind !== 'GOVERNMENT_BODY') continue;
    const country = countryAtEnd(entity.name);
    if (country !== null) add('LOCATED_IN', entity, newOne(country, 'PLACE'), passage, 'COUNTRY_IN_NAME', 'IMPLIED');
    const [, by, cause] = /\s(contre|sur|pour) (?:la |le |les |l[’'])([^«»()]{4,60})$/iu.exec(entity.name) ?? [];
    if (cause === undefined) continue;
    add('ABOUT', entity, newOne(cause, 'THEME'), passage, 'CAUSE_IN_NAME', 'IMPLIED');
    if (by !== 'pour') add('WORKS_ON', entity, newOne(cause, 'THEME'), passage, 'CAUSE_IN_NAME', 'IMPLIED');
  }
}

function wholeInName({ gazetteer }: Context, name: string, { id, kind }: ProposedEntity): ProposedEntity | null {
  if (kind !== 'POST' && !PARTS.test(name)) return null;
  const rests = [...name.matchAll(/\s(?:du|de la|des|de|de l[’']|d[’'])\s?(?=[\p{L}«])/giu)].map((cut) =>
    name.slice(cut.index + cut[0].length),
  );
  const ministry = /(?:^|\s)ministre (?:française |français )?(de la |du |des |de l[’'])(.+)$/iu.exec(name);
  if (ministry) rests.push(`Ministère ${ministry[1] ?? ''}${ministry[2] ?? ''}`);
  if (kind !== 'POST') rests.push(name.replace(/^\S+\s+/u, ''));
  for (const rest of rests) {
    const whole = gazetteer.entity(rest, 'ORGANIZATION');
    if (whole.id !== null && whole.id !== id && (whole.kind === 'ORGANIZATION' || whole.kind === 'GOVERNMENT_BODY')) return whole;
  }
  return null;
}

const COLLECTIVE =
  /collectif|r[ée]seau|f[ée]d[ée]ration|plateforme|plate-forme|alliance|coalition|conf[ée]d[ée]ration|ensemble|inter-?associ/iu;

const OF_CONVENER = patternOf(/\s(?:du|de la|de l[’'])\s?(r[ée]seau|collectif|syndicat|f[ée]d[ée]ration|coalition|coordination)$/iu);

function byParticipants(context: Context, header: readonly HeaderProposal[], participants: readonly ParticipantProposal[], add: Add): void {
  const convener = header.find(({ field }) => field === 'CONVENER')?.entity;
  const names = context.base.actors.find(({ id }) => id === convener?.id)?.names.map(({ value }) => value) ?? [];
  const collective = convener !== null && convener !== undefined && names.some((name) => COLLECTIVE.test(name));
  for (const { body, person, role, roles, passage, status } of participants) {
    const invited = roles.includes('GUEST') || roles.includes('OBSERVER') || body?.kind === 'GOVERNMENT_BODY';
    if (collective && body?.id !== undefined && body.id !== null && !invited && status !== 'REPRESENTED')
      add('MEMBER_OF', body, convener, passage, 'PARTICIPANT_IS_MEMBER', 'IMPLIED');
    // Who comes for nobody else holds an office of whoever convenes.
    // « Relais du Pont : Ada Lierre (animatrice du réseau) »: of those whose meeting it is.
    const group = OF_CONVENER.exec(role ?? '')?.[1];
    const isOfConvener = group !== undefined && body !== null && !foldName(body.name).split(' ').includes(foldName(group));
    const employer = isOfConvener && convener ? convener : (body ?? (isOfficeOf(role) ? convener : null));
    if (person && employer && role !== null && role !== '') add('HOLDS_ROLE', person, employer, passage, 'OFFICE_IN_ROW', 'IMPLIED', role);
    const office = mentionsWithin(context, passage).find(({ actor }) => kindOfId(actor) === 'POST');
    if (office && person) add('HOLDS_ROLE', person, context.gazetteer.known(office.actor), passage, 'OFFICE_IN_ROW', 'IMPLIED');
  }
}

/** « trésorier », « coordinatrice salariée », and not « président de séance », which is over when the meeting is. */
const isOfficeOf = (role: string | null): boolean => role !== null && OFFICE.test(role) && !/séance|réunion|meeting/iu.test(role);
const OFFICE = patternOf(`^${ROLE}`, 'iu');

function byThings(context: Context, sentences: readonly ReadSentence[], add: Add): void {
  const meeting = meetingOf(context);
  const { text } = context.outline.reading;
  for (const { block, zone, headsZone, text: heading } of context.outline.blocks) {
    if (zone !== 'BODY' || headsZone || block.kind !== 'HEADING') continue;
    const preparing = /(?:^|\s)pr[ée]paration d/iu.test(heading);
    const correcting = /(?:^|\s)(?:relecture|correction|examen|amendement)/iu.test(heading);
    thingsIn(heading).forEach(({ entity }, at) => {
      const type = at === 0 && preparing ? 'PREPARES' : at === 0 && correcting ? 'EXAMINES' : 'DISCUSSES';
      add(type, meeting, entity, block, 'HEADING');
    });
    const presented = /^[^\p{L}]*pr[ée]sentation d(?:e|u|es)/iu.test(heading) ? mentionsWithin(context, block)[0] : undefined;
    if (presented) add('DISCUSSES', meeting, context.gazetteer.known(presented.actor), block, 'HEADING');
    ofThings(context, heading, block, add);
  }
  for (const sentence of sentences) {
    if (sentence.block.zone === 'BODY' && !sentence.boxed)
      for (const { entity, start } of thingsIn(sentence.text))
        if (entity.kind === 'LEGAL_TEXT' || (entity.kind === 'PROJECT' && !isInPassing(sentence.text, start, entity.name)))
          add('DISCUSSES', meeting, entity, sentence, 'TEXT_SPOKEN_OF');
    const [first] = sentence.block.zone === 'BODY' && !sentence.boxed ? thingsIn(sentence.text) : [];
    if (
      first?.entity.kind === 'EVENT' &&
      /^\P{L}*(?:l[ea]s?\s|l[’']|cet?(?:te)?\s|the\s)(?:\p{L}+\s)?$/iu.test(sentence.text.slice(0, first.start))
    )
      add('DISCUSSES', meeting, first.entity, sentence, 'EVENT_TOLD_OF', 'IMPLIED');
    ofThings(context, text.slice(sentence.start, sentence.end), sentence, add);
  }
}

/** « la réalisation d’un projet au Bénin », « dans le cadre du projet »: told of another subject. A quoted name is one of its own. */
function isInPassing(text: string, start: number, name: string): boolean {
  return (
    /(?:\b(?:une?|d[’']un|d[’']une)|dans le cadre d[ue]|avec pour)\s$/iu.test(text.slice(0, start)) &&
    text.slice(start, start + name.length) === name
  );
}

/** What the words of things say of them: their subject, place, prize, and what they are a part of. */
function ofThings(context: Context, text: string, passage: TextSpan, add: Add): void {
  const things = thingsIn(text);
  things.forEach(({ entity, end, about, place }, at) => {
    if (about !== null) add('ABOUT', entity, newOne(about, 'THEME'), passage, 'SUBJECT_IN_NAME');
    const placed = entity.kind === 'EVENT' || entity.kind === 'MEETING';
    if (place !== null && placed) add('TAKES_PLACE_IN', entity, newOne(place, 'PLACE'), passage, 'PLACE_AFTER');
    const by = /^[^.;:]{0,40}?organis[ée]e?s?\s+par\s/iu.exec(text.slice(end));
    const host =
      by && mentionsWithin(context, { start: passage.start + end + by[0].length, end: passage.end }).find(({ actor }) => isActor(actor));
    if (placed && host && host.span.start - passage.start - end - by[0].length < 6)
      add('ORGANIZES', context.gazetteer.known(host.actor), entity, passage, 'ORGANIZED_BY');
    const next = things[at + 1];
    if (placed && next?.entity.kind === 'EVENT' && /(?:dans le cadre|à l[’']occasion) d/iu.test(text.slice(end, next.start)))
      add('PART_OF', entity, next.entity, passage, 'WITHIN');
  });
  const book = /(?<![\p{L}])(?:livre|ouvrage)\s(?:d[’']|de\s)([^,(]{4,50}),\s+(\p{Lu}[^(;:]{5,120}?)\s*(?:\(|$)/u.exec(text);
  if (book) {
    const start = passage.start + book.index;
    const author = mentionsWithin(context, { start, end: start + book[0].length }).find(({ actor }) => kindOfId(actor) === 'PERSON');
    const work = newOne(book[2] ?? '', 'PUBLICATION');
    if (author) add('AUTHOR_OF', context.gazetteer.known(author.actor), work, passage, 'BOOK_OF');
  }
  for (const match of text.matchAll(/(?<![\p{L}])Prix\s(?:de (?:la |l[’'])?|du |des )?(\p{Lu}[^,;:.()«»]{3,60})/gu)) {
    const start = passage.start + match.index;
    const giver = mentionsWithin(context, { start, end: start + match[0].length }).find(({ actor }) => isActor(actor));
    // « le Prix … à Écoute et Lien »: who is given it, not who gives it.
    if (!giver || /\s(?:à|aux?)\s(?:l[ea]s?\s|l[’'])?$/u.test(text.slice(match.index, giver.span.start - passage.start))) continue;
    const name = text.slice(match.index, giver.span.end - passage.start);
    add('GRANTS', context.gazetteer.known(giver.actor), newOne(name, 'AWARD'), passage, 'PRIZE_OF');
  }
}

function byAnnexes(context: Context, add: Add): void {
  const minutes = minutesOf(context.dates.day);
  for (const { block, zone, headsZone, text } of context.outline.blocks) {
    if (zone !== 'ANNEXES' || headsZone) continue;
    const words = text.slice(block.wordsStart - block.start);
    const name = words
      .replace(/\s+(?:adress[ée]e?s?|remise?s?|envoy[ée]e?s?|portant|concernant|dans le cadre|\().*$/isu, '')
      .replace(/[.,;]$/u, '');
    const said = /^compte[- ]rendu de la r[ée]union/iu.test(words) ? datesWithin(context, block)[0] : undefined;
    if (!said && (name.length < 5 || name.length > 160)) continue;
    const annex = said ? minutesOf(said.edtf) : newOne(name, 'PUBLICATION');
    add('ANNEX_OF', annex, minutes, block, 'ANNEX');
    const about = /(?:portant sur|concernant)\s(?:le th[èe]me de )?(?:la |le |les |l[’'])?([^,;.()]{4,60})(?=[,;.()]|$)/iu.exec(words)?.[1];
    if (about !== undefined) add('ABOUT', annex, newOne(about.trim(), 'THEME'), block, 'SUBJECT_IN_NAME');
    const onWork = /(?<!\p{L})(?:portant sur|concernant|relati(?:f|ve) (?:à|aux?)|de (pr[ée]paration) d)(?!\p{L}{3})/iu.exec(text);
    const work = onWork && thingsIn(text).find(({ start, entity }) => start > onWork.index && entity.kind === 'LEGAL_TEXT')?.entity;
    if (!onWork || !work) continue;
    add('ABOUT', annex, work, block, 'SUBJECT_IN_NAME');
    if (onWork[1] === undefined || !said) continue;
    add('PREPARES', meetingOn(said.edtf), work, block, 'SUBJECT_IN_NAME');
    add('ABOUT', meetingOn(said.edtf), work, block, 'SUBJECT_IN_NAME');
  }
}

const STREET =
  '\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s(?:rue|avenue|boulevard|place|quai|chemin|all[ée]e|impasse|cours|route|faubourg)\\s[^,;()]{3,50}';
const ADDRESS = patternOf(`(${STREET}),\\s*(\\d{5})\\s(\\p{Lu}[\\p{L}’'-]+(?:[\\s-]\\p{Lu}[\\p{L}’'-]+)*)`, 'u');
const ROOM = /(?:^|[\s,])(?:en\s)?(salle\s\p{Lu}[\p{L}’'-]+)/u;

/** « … au Secours Catholique, 106 rue du Bac, 75007 Paris, en salle Sidoine »: each within the next. */
function byAddresses(context: Context, sentences: readonly ReadSentence[], next: NextMeetingProposal | null, add: Add): void {
  for (const sentence of sentences) {
    const match = ADDRESS.exec(sentence.text);
    if (!match) continue;
    const street = newOne(`${match[1] ?? ''}, ${match[2] ?? ''} ${match[3] ?? ''}`, 'PLACE');
    add('LOCATED_IN', street, newOne(match[3] ?? '', 'PLACE'), sentence, 'ADDRESS');
    const host = sentence.mentions.findLast(
      ({ span, actor }) => isActor(actor) && span.end - sentence.start <= match.index && match.index - (span.end - sentence.start) <= 3,
    );
    if (host) add('LOCATED_IN', context.gazetteer.known(host.actor), street, sentence, 'ADDRESS');
    const room = ROOM.exec(sentence.text.slice(match.index))?.[1];
    if (next?.passage.start === sentence.start && next.date.edtf.length >= 10) {
      const upcoming = meetingOn(next.date.edtf.slice(0, 10));
      add('TAKES_PLACE_IN', upcoming, street, sentence, 'ADDRESS');
      if (room !== undefined) add('TAKES_PLACE_IN', upcoming, newOne(room, 'PLACE'), sentence, 'ADDRESS');
    }
    if (room !== undefined) add('LOCATED_IN', newOne(room, 'PLACE'), street, sentence, 'ADDRESS');
  }
}

function newOne(name: string, kind: ProposedEntity['kind']): ProposedEntity {
  return { id: null, name, kind, candidates: [] };
}
