import type { AttendanceRole } from '../../statements/attendance.js';
import { type Gazetteer, withoutArticle } from './known.js';
import { isNewBody, SENT_BY } from './participant-lists.js';
import { segmentedRow } from './participant-segments.js';
import { isPersonName, looksLikeBody, withoutTitle } from './person-names.js';
import { patternOf } from '../../core/pattern.js';

/** One row of a list of participants, in each of the ways in which minutes write it. */

export interface ParticipantRow {
  readonly person: string | null;
  readonly body: string | null;
  readonly role: string | null;
  readonly roles: readonly AttendanceRole[];
  readonly representedBy: string | null;
  readonly note: string | null;
}

export interface Parts {
  readonly person: string;
  readonly body: string;
  readonly role?: string | null;
}

/** A way of writing a row: what it makes of one, or nothing. `knows` says whether a text names a body of the base. */
type Grammar = (row: string, knows: (body: string) => boolean) => Parts | null;

/** A row of a list; of one that stands in a line after its heading, a given name alone is a person: « Présents : Odile, Jean ». */
export interface ListedRow {
  readonly text: string;
  readonly inline: boolean;
  /** What is in it, where it was read with others: several persons of one body. */
  readonly parts?: Parts;
}

const split =
  (pattern: RegExp, order: 'PERSON_FIRST' | 'BODY_FIRST'): Grammar =>
  (row) => {
    const parts = row.split(pattern).map((part) => part.trim());
    if (parts.length < 2 || parts.some((part) => part === '')) return null;
    if (order === 'BODY_FIRST') return { person: parts.at(-1) ?? '', body: parts.slice(0, -1).join(', ') };
    return { person: parts[0] ?? '', body: parts[1] ?? '', ...(parts.length > 2 ? { role: parts.slice(2).join(', ') } : {}) };
  };

const parenthesis: Grammar = (row) => {
  // From the first bracket after which none closes but the last: a pattern would go on to the end of the row from each.
  const end = row.length - 1;
  const start = row.indexOf('(', Math.max(1, row.lastIndexOf(')', end - 1) + 1));
  const person = row.slice(0, start).trimEnd();
  return row.endsWith(')') && start > 0 && start + 1 < end && person !== '' ? { person, body: row.slice(start + 1, end) } : null;
};

/** « Adeline Ferchaud Bordeaux Métropole »: the longest start that is a name with a body after it. */
const bare =
  (order: 'PERSON_FIRST' | 'BODY_FIRST'): Grammar =>
  (row, knows) => {
    const words = withoutTitle(row).split(/\s+/u);
    const inCapitals = order === 'BODY_FIRST' ? bodyThenPerson(words, false) : null;
    if (inCapitals) return inCapitals;
    for (let count = Math.min(4, words.length - 1); count >= 2; count -= 1) {
      const [person, body] =
        order === 'PERSON_FIRST'
          ? [words.slice(0, count).join(' '), words.slice(count).join(' ')]
          : [words.slice(-count).join(' '), words.slice(0, -count).join(' ')];
      if (isPersonName(person) && !body.startsWith('(') && (looksLikeBody(body) || knows(body) || beginsWithAcronym(person, body)))
        return { person, body };
    }
    return null;
  };

/** « Emmanuelle Martin EPT 12 Grand Orly »: after a family name in small letters, capitals begin a body. */
function beginsWithAcronym(person: string, body: string): boolean {
  return /\p{Ll}$/u.test(person) && /^\p{Lu}[\p{Lu}\d]{1,6}(?=\s|$)/u.test(body);
}

/**
 * « AGENCE DU VAL ADA LIERRE »: in capitals nothing shows where the name begins, and most have two words.
 * @param isSure whether what stands around says that a body comes first
 */
function bodyThenPerson(words: readonly string[], isSure: boolean): Parts | null {
  if (words.length < 3 || words.some((word) => /\p{Ll}/u.test(word))) return null;
  const [body, person] = [words.slice(0, -2).join(' '), words.slice(-2).join(' ')];
  if (!isPersonName(person) || /(?:^|\s)(?:D[EU]S?|LA|LES?|ET|À|AUX?)$/u.test(body)) return null;
  return looksLikeBody(body) || (isSure && words.length > 3) ? { person, body } : null;
}

/** « AGENCE DU VAL ADA LIERRE, BRUNO SORBIER »: a body, and the persons that it sent; null where a line is written in another way. */
export function bodyWithPersons(line: string): string[] | null {
  const [first = '', ...others] = line
    .split(/\s*,\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // In small letters, « Amicale du Nid, Ada Lierre » has a body alone before the comma.
  if (others.length === 0 || /\p{Ll}/u.test(line) || !others.every((part) => isPersonName(part) && !looksLikeBody(part))) return null;
  const words = first.split(/\s+/u);
  const one = bodyThenPerson(words, others.length > 0);
  return one ? [one.person, ...others].map((person) => `${one.body} : ${person}`) : null;
}

/** So many rows in capitals that begin with a body say that the others do, too. */
const ENOUGH_ROWS = 3;

const GRAMMARS: readonly Grammar[] = [
  split(/\s*,\s*/u, 'BODY_FIRST'),
  split(/\s*,\s*/u, 'PERSON_FIRST'),
  split(/\s*[-–—]\s+|\s+[-–—]\s*|\s*:\s+/u, 'PERSON_FIRST'),
  split(/\s*[-–—]\s+|\s+[-–—]\s*|\s*:\s+/u, 'BODY_FIRST'),
  parenthesis,
  bare('PERSON_FIRST'),
  bare('BODY_FIRST'),
];

const ROLES: readonly (readonly [AttendanceRole, RegExp])[] = [
  ['COORDINATOR', patternOf(/(?:^|[\s,]|et )coordination(?![\p{L}\d])|coordinat(?:eur|rice)/iu)],
  ['SECRETARY', patternOf(/(?<![\p{L}\d])secr[ée]tariat(?![\p{L}\d])|secr[ée]taire de s[ée]ance/iu)],
  ['CHAIR', /pr[ée]sident(?:e)? de s[ée]ance|animat(?:eur|rice)|^pr[ée]sidence/iu],
  ['OBSERVER', /observat(?:eur|rice)/iu],
  ['GUEST', patternOf(/invit[ée]e?(?![\p{L}\d])/iu)],
];

/** How well a grammar fits a row: a person where it says one is, a body where it says one is. */
function fit(gazetteer: Gazetteer, parts: Parts | null): number {
  if (!parts) return 0;
  const person = withoutTitle(parts.person);
  const known = gazetteer.entity(person, 'PERSON').id !== null;
  if (!known && !isPersonName(person)) return 0;
  const body = gazetteer.entity(cleanBody(parts.body).body, 'ORGANIZATION');
  const bodyFit = body.id !== null ? 1 : looksLikeBody(parts.body) ? 0.8 : isPersonName(parts.body) ? 0.2 : 0.5;
  return (known ? 1.5 : 1) + bodyFit;
}

/** Reads rows that are written alike: the grammar that fits most of them is tried first on each. */
export function readRows(rows: readonly ListedRow[], gazetteer: Gazetteer): (ParticipantRow | null)[] {
  const knows = (body: string): boolean => gazetteer.entity(body, 'ORGANIZATION').id !== null;
  const bare = rows.map(({ text, inline, parts }) => ({ ...splitNote(text), inline, parts }));
  const both = { person: (text: string) => gazetteer.entity(text, 'PERSON').id !== null, body: knows };
  const scores = GRAMMARS.map((grammar) =>
    bare.reduce((sum, { row, parts }) => sum + (parts ? 0 : fit(gazetteer, grammar(row, knows))), 0),
  );
  const order = GRAMMARS.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const read = bare.map(({ row, note, inline, parts: whole }, at) => {
    if (whole) return rowOf(whole, note);
    const told = segmentedRow(rows[at]?.text.replace(/[.;,]$/u, '') ?? '', both);
    if (told) return rowOf(told.parts, told.note);
    // « Héloïse (Halte du Pont) »: whoever is there by the given name alone stands before the brackets.
    const inBrackets = inline ? parenthesis(row, knows) : null;
    if (inBrackets && isGivenName(inBrackets.person, knows))
      return /^\p{Ll}/u.test(inBrackets.body) && !looksLikeBody(inBrackets.body)
        ? rowOf({ ...inBrackets, body: '' }, inBrackets.body)
        : rowOf(inBrackets, note);
    const best = order
      .map((at) => GRAMMARS[at]?.(row, knows) ?? null)
      .map((parts, rank) => ({ parts, score: fit(gazetteer, parts) - rank * 0.05 }))
      .sort((a, b) => b.score - a.score)[0];
    if (best?.parts && best.score > 0.5) return rowOf(best.parts, note);
    const person = withoutTitle(row.replace(/[.;,]$/u, '').replace(SENT_BY, ''));
    // « Relais du Pont » may be written like a person.
    if (gazetteer.entity(person, 'PERSON').id === null && (knows(person) || isNewBody(person)))
      return { ...rowOf({ person: '', body: withoutArticle(person) }, note), person: null };
    const isTitled = person !== row && /^\p{Lu}[\p{L}’'-]+$/u.test(person);
    const isPerson =
      isTitled || isPersonName(person) || gazetteer.entity(person, 'PERSON').id !== null || (inline && isGivenName(person, knows));
    return isPerson ? rowOf({ person, body: '' }, note) : null;
  });
  // What a list does in most of its rows it does in the others.
  const inCapitals = read.filter((one, at) => one !== null && !/\p{Ll}/u.test(bare[at]?.row ?? ''));
  const withBody = inCapitals.filter((one) => one !== null && one.body !== null).length;
  if (withBody < ENOUGH_ROWS || withBody * 2 < inCapitals.length) return read;
  return read.map((one, at) => {
    const { row = '', note = null } = bare[at] ?? {};
    const parts = one && !/[,:;()]/u.test(row) ? bodyThenPerson(row.split(/\s+/u), true) : null;
    return parts ? rowOf(parts, note) : one;
  });
}

/** « Odile », « Jean-Luc », « Jacques T. »: as friends write each other down. */
function isGivenName(text: string, knows: (body: string) => boolean): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}\.?)?$/u.test(text) && !looksLikeBody(text) && !knows(text);
}

/** What stands in brackets at the end of a row that has more than one part. No pattern: a row may be long, and have many brackets. */
function bracketsAtEnd(text: string): { row: string; note: string } | null {
  const open = text.lastIndexOf('(');
  if (open < 0 || text.indexOf(')', open) !== text.length - 1) return null;
  const row = text.slice(0, open).trimEnd();
  return /[,:;–-]/u.test(row.slice(1, -1)) ? { row, note: text.slice(open + 1, -1) } : null;
}

/** « Relais du Pont, Ada Lierre (en déplacement) »: beside a person who has a body already, words in small letters are a remark. */
function isRemark({ row, note }: { readonly row: string; readonly note: string }): boolean {
  const parts = row.split(/\s*[,;:]\s+|\s+[-–—]\s+/u);
  return /^\p{Ll}/u.test(note) && !looksLikeBody(note) && parts.length > 1 && parts.some((part) => isPersonName(part));
}

/** What stands in brackets at the end and is no body and no acronym: a part of the meeting, a proxy. */
function splitNote(row: string): { row: string; note: string | null } {
  // « …, Ada Lierre, représentée par Bruno Sorbier »: the same without brackets.
  const proxy =
    /^(.+?),\s*((?:repr[ée]sent[ée]e?\s+par|(?:a donn[ée] )?(?:pouvoir|procuration)\s+(?:donn[ée]e?\s+)?à)\s+.+?|suppl[ée]ante?\s+d(?:e\s|u\s|es\s|[’']).+?|excus[ée]e?|absente?)[.;]?$/iu.exec(
      row.trim(),
    );
  if (proxy) return { row: proxy[1] ?? '', note: proxy[2] ?? null };
  // « Relais du Pont, Ada Lierre (présidence de séance) »: beside the name of a person who has a body already.
  const role = bracketsAtEnd(row.trim());
  if (role && (ROLES.some(([, pattern]) => pattern.test(role.note)) || isRemark(role))) return role;
  const match =
    /^(.+?)\s*\(((?:jusqu|à partir|en partie|excus|absente?$|pouvoir|proxy|procuration|repr[ée]sent|donne\s|en visio|à distance|arriv|d[ée]part(?!ement)|remplac)[^)]*)\)\s*$/iu.exec(
      row.trim(),
    );
  return match ? { row: match[1] ?? '', note: match[2] ?? null } : { row: row.trim().replace(/[;.,]$/u, ''), note: null };
}

/** Words in which a cell goes on with what somebody does there: « Cerema Ouest - Animateur », « IGN relations institutionnelles ». */
const FUNCTION = patternOf(/^(?:dir|resp|chef|charg|conseill|animat|admin|pr[ée]sid|secr[ée]t|tr[ée]s|coord|d[ée]l[ée]g)[\p{L}]*\.?$/iu);
const SMALL = /^(?:d[eu’']|des|la|les?|et|en|pour|aux?|à|sur)$|^[dl][’']/iu;
const OF_BODY = "(?:du|de la|de l[’']|des|de|d[’'])\\s*";
const OFFICES = [
  patternOf(`^(?:pr[ée]sidente?|direct(?:eur|rice)|secr[ée]taire|tr[ée]sori[eè]re?)(?:\\s\\p{Ll}+)?\\s+${OF_BODY}(.+)$`, 'iu'),
  // « membre de droit », « responsable des comptes »: of these, only what has a capital is a body.
  patternOf(
    `^(?:[Vv]ice-|[Cc]o-?)?(?:[Pp]r[ée]sidente?|[Cc]oordinat(?:eur|rice)|[Aa]nimat(?:eur|rice)|[Cc]harg[ée]e? d(?:e\\s|[’'])\\p{Ll}+|[Rr]esponsable|[Mm]embre|[Aa]dministrat(?:eur|rice)|[Dd][ée]l[ée]gu[ée]e?|[Ss]alari[ée]e?|[Bb][ée]n[ée]vole|[Rr]epr[ée]sentante?)(?:\\s\\p{Ll}+){0,2}?\\s+${OF_BODY}(\\p{Lu}.+)$`,
    'u',
  ),
];

/** « présidente de la Guilde »: the body in the words for an office. */
function bodyOfOffice(words: string): string | undefined {
  return OFFICES.map((pattern) => pattern.exec(words)?.[1]).find((body) => body !== undefined);
}

/** The body in a cell, and what else it says: a function, a field. */
export function splitBody(cell: string): { body: string; role: string | null } {
  const office = bodyOfOffice(cell);
  if (office !== undefined) return { body: office, role: cell };
  const sign = /^(.*?[\p{L}\d])(?:\s+[-–—]\s+|\s*,\s+|\s+\/\s+(?=\p{Ll}))(.+)$/u.exec(cell);
  if (sign) return { body: sign[1] ?? cell, role: sign[2] ?? null };
  const words = cell.split(/\s+/u);
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      (FUNCTION.test(word) ||
        (/^\p{Ll}/u.test(word) &&
          !SMALL.test(word) &&
          words.slice(0, index).every((before) => /^[\p{Lu}\d/&.-]+$/u.test(before) || looksLikeBody(before)))),
  );
  return at < 0 ? { body: cell, role: null } : { body: words.slice(0, at).join(' '), role: words.slice(at).join(' ') };
}

/** A body without its acronym and without what its person does for the meeting. */
function cleanBody(text: string): { body: string; roles: AttendanceRole[] } {
  const roles: AttendanceRole[] = [];
  const parts = text.split(/\s*,\s*|\s+et\s+(?=coordination|secr[ée]tariat)/iu).filter((part) => {
    const role = ROLES.find(([, pattern]) => pattern.test(part));
    if (role) roles.push(role[0]);
    return !role;
  });
  return {
    body: parts
      .join(', ')
      .replace(/^(?:du|de la|de l[’']|des|de|d[’'])\s?(?=\p{Lu})/u, '')
      .replace(/\s*:$/u, '')
      .replace(/\s*\(\p{Lu}[\p{L}\d.&-]*\)$/u, '')
      .trim(),
    roles,
  };
}

/** What somebody is, and no body: « présidente », « étudiant », « adjointe au maire ». */
const ROLE_ALONE =
  /^(?:vice-|co-)?(?:pr[ée]sidente?|secr[ée]taire|tr[ée]sori[eè]re?|direct(?:eur|rice)|maire|adjointe?|conseill[eè]re?|d[ée]l[ée]gu[ée]e?|administrat(?:eur|rice)|animat(?:eur|rice)|coordinat(?:eur|rice)|responsable|membre|[ée]tudiante?|stagiaire|b[ée]n[ée]vole|salari[ée]e?|retrait[ée]e?|[ée]lue?|rapporteu[rs]e?|charg[ée]e? d[e’'].*)(?:\s(?:g[ée]n[ée]rale?|adjointe?|de s[ée]ance|municipale?|d[ée]l[ée]gu[ée]e?|au maire|sortante?|honoraire|du bureau))*$/iu;

function rowOf(parts: Parts, note: string | null): ParticipantRow {
  const { person } = parts;
  const office = bodyOfOffice(parts.body.trim());
  const alone = ROLE_ALONE.test(parts.body.trim()) && !/^\p{Lu}/u.test(office ?? '');
  const body = alone ? '' : (office ?? parts.body);
  const role = alone || office !== undefined ? parts.body.trim() : parts.role;
  const { body: clean, roles } = cleanBody(body);
  const proxy = /(?:pouvoir|procuration)\s+(?:donn[ée]e?\s+)?(?:à|a)\s+(.+)$|(?:repr[ée]sent[ée]e?\s+|^)par\s+(.+)$/iu.exec(note ?? '');
  const said = [role, note].filter((one) => one !== null && one !== undefined).join(', ');
  const more = ROLES.filter(([, pattern]) => pattern.test(said)).map(([one]) => one);
  return {
    person: withoutTitle(person.replace(/\s*\(\p{Lu}[\p{L}\d.&-]*\)$/u, '')),
    body: clean === '' ? null : clean,
    role: role ?? null,
    roles: [...new Set([...roles, ...more])],
    representedBy: withoutTitle(proxy?.[1] ?? proxy?.[2] ?? '') || null,
    note,
  };
}
