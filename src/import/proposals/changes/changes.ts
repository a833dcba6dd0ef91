import { CHANGE_RULES, OF_A_BODY, OFFICE } from './change-rules.js';
import { type ToldChange, toldChanges } from './told-changes.js';
import type { Message } from '../../../errors.js';
import type { Context, ReadSentence } from '../context.js';
import { isPutOff } from '../decisions.js';
import { isThing } from '../known.js';
import { isPersonName, withoutTitle } from '../person-names.js';
import type { NameChangeProposal, ProposedDate, ProposedEntity } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { patternOf } from '../../../core/pattern.js';

/** Who is called otherwise, who came and who went, who took and left an office, what has another date. */

type Change = NameChangeProposal['change'];

const REASONS: Readonly<Record<Change, Message>> = {
  RENAMED: { fr: 'La phrase dit un changement de nom.', en: 'The sentence tells of another name.' },
  ARRIVAL: { fr: 'La phrase dit une arrivée.', en: 'The sentence tells of an arrival.' },
  DEPARTURE: { fr: 'La phrase dit un départ.', en: 'The sentence tells of a departure.' },
  OFFICE: { fr: 'La phrase dit qui prend ou quitte une fonction.', en: 'The sentence says who takes or leaves an office.' },
  NEW_DATE: { fr: 'La phrase dit une nouvelle date.', en: 'The sentence tells of a new date.' },
};

export function changesOf(context: Context, sentences: readonly ReadSentence[]): NameChangeProposal[] {
  return sentences.flatMap((sentence) => {
    if (/\?\s*$/u.test(sentence.text)) return [];
    const phrases = byPhrases(context, sentence);
    // « représentera la Ligue à la place de Bruno Sorbier, parti à la retraite »: one comes, the other goes, and that is all.
    const isInstead = (['ARRIVAL', 'DEPARTURE'] as const).every((change) => phrases.some((one) => one.change === change));
    const told = once(
      toldChanges(context, sentence)
        .filter(({ change }) => !isInstead || change !== 'OFFICE')
        .flatMap((one) => proposalsOf(context, sentence, one)),
    );
    const isOurs = joinsUs(context, sentence);
    const isNamed = ({ now, before }: NameChangeProposal): boolean => now !== null || before !== null;
    // Of another name, whichever says it.
    const kept = told.filter(
      (one) => one.change !== 'RENAMED' || isNamed(one) || !phrases.some((other) => other.change === 'RENAMED' && isNamed(other)),
    );
    // What its verbs tell is not told by phrases once more.
    return [
      ...kept.filter((one) => isOurs(one)),
      ...phrases
        .filter(isOurs)
        .filter(({ change }) => !kept.some((one) => one.change === change || (one.change === 'ARRIVAL' && change === 'OFFICE'))),
    ];
  });
}

/** Whether who comes, comes to us: a body that joins another one, and we ourselves who join one, are its members. */
function joinsUs({ base }: Context, { text, mentions, start }: ReadSentence): (change: NameChangeProposal) => boolean {
  return ({ change, subject }) => {
    if (change !== 'ARRIVAL' || subject?.kind === 'PERSON') return true;
    if (subject?.id !== null && subject?.id !== undefined && base.scopes.has(subject.id)) return false;
    const [, group, name] = JOINS.exec(text) ?? [];
    if (group === undefined || name === undefined) return true;
    // « Décidé : le réseau adhère à l’Alliance »: we do.
    if (WE.test(group)) return false;
    // « Elle rejoint la Coordination »: who it is, whoever reviews it says.
    if (subject === null) return true;
    const at = text.indexOf(name) + start;
    const known = mentions.find(({ span }) => span.start <= at && at < span.end)?.actor;
    return OURS.test(name) || known !== undefined;
  };
}
const JOINS = patternOf(
  /^(.*?)\s(?:a |ont |vient de |va |y )?(?:rejoin\p{L}+|adh[èé]r\p{L}+|intègr\p{L}+|entr\p{L}+|s[’']affili\p{L}+)\s(?:à |au |aux |dans )?(?:l[ae] |l[’']|les )?(\p{Lu}[\p{L}’'-]+)/u,
);
const WE = patternOf(/(?:^|[\s:])(?:le réseau|le collectif|l[’']union|la coalition|la fédération|l[’']association|le groupe|nous|on)$/iu);
const OURS = patternOf(/^(?:collectif|coalition|réseau|groupe|conseil|bureau|comité|union|fédération|équipe)/iu);

/** « le départ de notre bibliothécaire, appelée à diriger … »: one change of one person; a new name is told once. */
const once = (all: readonly NameChangeProposal[]): NameChangeProposal[] => {
  const isSame = (one: NameChangeProposal, other: NameChangeProposal): boolean =>
    one.change === other.change &&
    (one.change === 'RENAMED' || (one.subject?.id ?? one.subject?.name) === (other.subject?.id ?? other.subject?.name));
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
};

/** One for each who changes: « Sont élus Ada Lierre et Bruno Sorbier ». */
function proposalsOf(context: Context, sentence: ReadSentence, { change: told, at, end, who }: ToldChange): NameChangeProposal[] {
  const change = officeOr(told, sentence.text.slice(0, at));
  const subjects =
    who.length > 0 ? who : [(change === 'NEW_DATE' ? thingBefore(context, sentence, at) : null) ?? subjectBefore(context, sentence, at)];
  return subjects.map((subject) => proposalOf(sentence, change, subject, at, end));
}

function proposalOf(sentence: ReadSentence, change: Change, subject: ProposedEntity | null, at: number, end: number): NameChangeProposal {
  const days = change === 'NEW_DATE' ? sentence.dates.filter(({ relative }) => !relative) : [];
  const dated = datesOf(sentence, days, end);
  const now = change === 'RENAMED' ? newName(sentence.text, at, end) : dated.now;
  const before = change === 'RENAMED' ? formerName(sentence, end) : dated.before;
  return {
    kind: 'CHANGE',
    key: proposalKey('change', sentence, change, at, subject?.id ?? subject?.name ?? null),
    passage: { start: sentence.start, end: sentence.end },
    change,
    subject,
    now,
    before,
    confidence: subject === null ? 0.55 : 0.75,
    reason: REASONS[change],
  };
}

/** « reportée du 2 au 9 », « avancée au 7 (et non le 14) », « le 12 au lieu du 5 »: the date that holds now, and the one before. */
function datesOf(
  { text, start }: ReadSentence,
  days: readonly ProposedDate[],
  end: number,
): { readonly now: string | null; readonly before: string | null } {
  const edtf = (one: ProposedDate | undefined): string | null => one?.edtf ?? null;
  const instead = /au lieu d|et (?:non|pas)(?!\p{L})|plutôt qu/u.exec(text);
  const cut = instead ? instead.index + start : Infinity;
  const [held, given] = [days.filter((one) => one.start < cut), days.filter((one) => one.start >= cut)];
  if (held.length > 0 && given.length > 0) return { now: edtf(held.at(-1)), before: edtf(given[0]) };
  const after = days.filter((one) => one.start + 4 >= end + start);
  const isFrom = /^\s(?:du|de)\s/u.test(text.slice(end));
  const [from, to] = isFrom && after.length === 1 ? (after[0]?.edtf.split('/') ?? []) : [];
  if (from !== undefined && to !== undefined) return { now: to, before: from };
  // « prévues initialement les 18 et 19, … les 25 et 26 »: what was said first is the old one.
  const isOld = /initialement|d[’']abord|devai(?:en)?t\s|prévue?s?\s/u.test(text.slice(0, end + 16));
  const now = isFrom || isOld || after.length === 0 ? days.at(-1) : after[0];
  return { now: edtf(now), before: edtf(days.find((one) => one !== now && one.start < (now?.start ?? 0))) };
}

function byPhrases(context: Context, sentence: ReadSentence): NameChangeProposal[] {
  return CHANGE_RULES.flatMap(({ change: told, pattern }): NameChangeProposal[] => {
    const matches = [...sentence.text.matchAll(new RegExp(pattern, `g${pattern.flags}`))].slice(0, MOST);
    // « succède » and « quitte la présidence » in one sentence are two changes; a name and the verb of it are one.
    return (told === 'OFFICE' ? matches : matches.slice(0, 1)).flatMap((match): NameChangeProposal[] => {
      const { 0: words, index } = match;
      const change = officeOr(told, sentence.text.slice(0, index));
      const person = change === 'ARRIVAL' ? recruited(context, sentence.text) : null;
      // « a recruté deux juristes »: nobody is named who would arrive.
      if (RECRUITS.test(words) && person === null) return [];
      const thing = change === 'NEW_DATE' ? thingBefore(context, sentence, index) : null;
      const subject = person ?? thing ?? subjectBefore(context, sentence, index);
      if (change === 'NEW_DATE' && (sentence.dates.length === 0 || isPutOff(sentence.text.slice(0, index)))) return [];
      // « Le train quitte la gare »: neither somebody nor a body.
      const isNobody = subject === null || (subject.id === null && /^(?:Les?\s|La\s|L[’'])\p{Ll}/u.test(subject.name));
      // « Un médecin référent est nommé dans chaque canton ».
      if (change === 'OFFICE' && subject?.id === null && /^(?:Une?|Des)\s/u.test(subject.name)) return [];
      if (
        change === 'OFFICE' &&
        subject === null &&
        /(?:^|[.;:]\s)\P{L}*(?:une?|des)\s[^,;:]{2,40}$/iu.test(sentence.text.slice(0, index).trimEnd())
      )
        return [];
      if (isNobody && LEAVES.test(words) && !OF_A_BODY.test(sentence.text.slice(index + words.length))) return [];
      return [proposalOf(sentence, change, subject, index, index + words.length)];
    });
  });
}

/** So many changes of one kind stand in one sentence; what has more is no sentence. */
const MOST = 6;
/** « Mme Saint, directrice générale des services, nous quittera »: who leaves leaves that office. */
const OF_OFFICE = patternOf(`,\\s(?:l[ea]\\s|l[’']|notre\\s)?${OFFICE}(?:\\s[^,;]{0,80})?,\\s(?:nous\\s|vous\\s)?$`, 'iu');
const officeOr = (told: Change, before: string): Change => (told === 'DEPARTURE' && OF_OFFICE.test(before) ? 'OFFICE' : told);
const LEAVES = /quitt/iu;
const RECRUITS = /recrut|embauch|hired/iu;

/** « Le Relais n’a pas pu imprimer le guide : il est reporté … »: it is the guide that has another date. */
function thingBefore({ gazetteer }: Context, { mentions, start }: ReadSentence, at: number): ProposedEntity | null {
  const thing = mentions.findLast(({ span, actor }) => span.end - start <= at && isThing(actor));
  return thing ? gazetteer.known(thing.actor) : null;
}

function subjectBefore(context: Context, sentence: ReadSentence, at: number): ProposedEntity | null {
  const clause = Math.max(sentence.text.lastIndexOf(';', at), sentence.text.lastIndexOf('. ', at)) + 1;
  const before = sentence.mentions.filter(({ span }) => span.start - sentence.start >= clause && span.end - sentence.start <= at);
  const [first] = before;
  if (first) return context.gazetteer.known(first.actor);
  const words = withoutTitle(
    sentence.text
      .slice(clause, at)
      .trim()
      .replace(/\s(?:lui|leur|nous|vous|y|en|se|ne)$/u, '')
      // « Mme Josette Barandier, secrétaire de mairie, partira … »
      .replace(/,[^,]{2,60},?$/u, ''),
  );
  if (/^(?:l[’']association|elle|il)(?![\p{L}\d])/iu.test(words))
    return sentence.presenter === null ? null : context.gazetteer.known(sentence.presenter);
  const name = /^(?:Les?|La|L[’'])?\s?\p{Lu}[\p{L}’' -]{2,60}$/u.exec(words)?.[0];
  return name === undefined ? null : context.gazetteer.entity(name, isPersonName(name) ? 'PERSON' : 'ORGANIZATION');
}

/** « a recruté une chargée de projet, Maëlle Tournebise », « vient d’embaucher Maëlle Tournebise », « Maëlle Tournebise est recrutée ». */
function recruited(context: Context, text: string): ProposedEntity | null {
  const names =
    /(?:recrut|embauch)(?:é|er|e|era)(?!e?s? (?:comme|en|par|pour|à|au)(?!\p{L}))\p{L}*(?:\s[^,]*,)?\s([^,.]+)|^(.{3,60}?)(?:,[^,]*,)?\s(?:est|a été|sera) (?:recrut|embauch)/iu.exec(
      text,
    );
  const name = withoutTitle((names?.[1] ?? names?.[2] ?? '').replace(/\s(?:comme|en|pour|à|au|depuis|le|dès)\s.*$/u, '').trim());
  return isPersonName(name) ? context.gazetteer.entity(name, 'PERSON') : null;
}

/** « s’appelle désormais Toits du Val », “is now called Tide House”: a name with capitals or in quotation marks. */
function newName(text: string, at: number, end: number): string | null {
  const words = text.slice(at, end);
  if (/appelai|anciennement|\(ex|formerly|previously/iu.test(words)) return null;
  const after = text.slice(end - (/[ae’']$/u.test(words) ? 1 : 0));
  // « L’association change de nom : à compter du 1er janvier, elle s’appellera « … » ».
  const [, quoted] = /^[^«»]*«\s?([^«»]{2,80}?)\s?»/u.exec(after) ?? [];
  const name = NAME_BEHIND.exec(
    /(?:appeller?a|devien(?:t|dra)|nom (?:de|d[’']))(?=\s|\p{L})/u.test(after)
      ? after.replace(/^.*?(?:appeller?a|devien(?:t|dra)|nom (?:de|d[’']))/u, '')
      : after,
  );
  return name?.slice(1).find(Boolean) ?? quoted ?? null;
}

const NAME_BEHIND =
  /^[^«“".;]{0,25}?(?:«\s?([^»]+?)\s?»|“([^”]+)”|(?<!\p{L})(\p{Lu}[\p{L}’'-]*(?:\s(?:(?:de|du|des|la|le|les|et|of|the|and)\s)*\p{Lu}[\p{L}’'-]*)*))/u;

function formerName({ text, dates, start }: ReadSentence, from: number): string | null {
  // « qui s’appelait jusqu’en octobre « La Tournée verte » ».
  const quoted = /^[^«».;]{0,40}«\s?([^«»]{2,80}?)\s?»/u.exec(text.slice(from))?.[1];
  if (quoted !== undefined && /appelai|anciennement|ex-/iu.test(text.slice(Math.max(0, from - 20), from))) return quoted;
  const date = dates.find(({ start: at }) => at - start >= from);
  const begin = date && date.start - start - from < 15 ? date.end - start : from;
  return /\p{Lu}[\p{L}’' –-]+?(?=,|\.|;| a chang|$)/u.exec(text.slice(begin))?.[0]?.trim() ?? null;
}
