import { patternOf } from '../../core/pattern.js';
import { isPersonName, looksLikeBody, withoutTitle } from './person-names.js';

/** Several persons of one body in one row: « Ada Lierre, trésorière, et Bruno Sorbier (Relais du Pont) », « Pour le Relais : Ada Lierre et Odile Genêt ». */

export interface Group {
  readonly body: string;
  readonly persons: readonly { readonly person: string; readonly role: string | null }[];
}

/** Says what a text names, where the base knows it. */
export interface Knows {
  readonly person: (text: string) => boolean;
  readonly body: (text: string) => boolean;
}

interface Segment {
  readonly text: string;
  readonly start: number;
  /** Whether « et » stands before it. */
  readonly joined: boolean;
}

const CUT = /\s*,\s*(?:(et|and|ni|ainsi que)\s+)?|\s+(et|and|&|ni|ainsi que)\s+(?=\p{Lu})/gu;
/** « trésorière », « le directeur »: what a person is, behind the name. */
const ROLE_WORDS = /^(?!(?:pour|for|d[eu]s?|of|from)\s|d[’'])(?:l[ae]\s|l[’'])?\p{Ll}/u;
/** « trésorière », and not « association du Relais ». */
function isRole(text: string): boolean {
  return ROLE_WORDS.test(text) && !looksLikeBody(text.split(' ', 1)[0] ?? '');
}

/** « Pour le Relais : », « Relais du Pont, représenté par … ». */
const SENT_FOR = /^(?:pour|for)\s+(?:l[ea]s?\s+|l[’']|the\s+)?/iu;
const SENT_BY = /^(.{2,100}?),?\s*\(?\s*repr[ée]sent[ée]e?s?\s+par\s+([^()]{3,300}?)\)?$/iu;
/** A list that is longer is no row. */
const LONGEST = 400;

/** The persons of a row that names more than one of a body, or says with « pour » whom one came for; null where a row is written in another way. */
export function groupOf(row: string, knows: Knows): Group | null {
  const text = row.trim().replace(/[.;,]$/u, '');
  if (text.length > LONGEST) return null;
  const sent = SENT_BY.exec(text);
  return sent ? ofBody(sent[1] ?? '', sent[2] ?? '', knows) : (inBrackets(text, knows) ?? bySign(text, knows) ?? byCommas(text, knows));
}

/** Whether a text is the name of a person, and of no body. */
export function isPerson(text: string, knows: Knows): boolean {
  return knows.person(text) || (isPersonName(text) && !knows.body(text));
}

function segmentsOf(text: string): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  let joined = false;
  for (const cut of [...text.matchAll(CUT), null]) {
    const segment = text.slice(start, cut?.index ?? text.length).trim();
    if (segment !== '') found.push({ text: segment, start, joined });
    if (cut) {
      start = cut.index + cut[0].length;
      joined = (cut[1] ?? cut[2]) !== undefined;
    }
  }
  return found;
}

const OFFICE_IN_BRACKETS = patternOf(/^([^()]+?)\s*\((?!excus|absent|jusqu|à partir|en |par |via |dès |puis )(\p{Ll}[^()]*)\)$/u);

/** The persons in a list of nothing else, each with what is said of it behind the name. */
export function personsIn(text: string, knows: Knows): Group['persons'] | null {
  const found: { person: string; role: string | null }[] = [];
  for (const { text: segment } of segmentsOf(text)) {
    const last = found.at(-1);
    // « Ada Lierre (présidente), Bruno Sorbier »: an office in brackets is of the one before it.
    const [, titled = '', office = ''] = OFFICE_IN_BRACKETS.exec(segment) ?? [];
    if (titled !== '' && isRole(office) && isPerson(titled, knows)) found.push({ person: titled, role: office });
    else if (isPerson(segment, knows)) found.push({ person: segment, role: null });
    else if (last && isRole(segment)) last.role = last.role === null ? segment : `${last.role}, ${segment}`;
    else return null;
  }
  return found.length > 0 ? found : null;
}

function withBody(body: string, persons: Group['persons'] | null): Group | null {
  const name = body.trim().replace(SENT_FOR, '');
  return persons && name !== '' && withoutTitle(name) === name ? { body: name, persons } : null;
}

/** One name beside a list: of several persons it is the body, whatever it looks like; of one, where it is the name of none. */
function ofBody(body: string, list: string, knows: Knows): Group | null {
  if (segmentsOf(body).some((one, _, all) => all.length > 1 && isPerson(one.text, knows)) || /[()]/u.test(body)) return null;
  const persons = personsIn(list, knows);
  return persons && (persons.length > 1 || SENT_FOR.test(body) || !isPerson(body, knows)) ? withBody(body, persons) : null;
}

/** « Ada Lierre et Bruno Sorbier (Relais du Pont) », « Relais du Pont (Ada Lierre, Bruno Sorbier) ». */
function inBrackets(text: string, knows: Knows): Group | null {
  const open = text.lastIndexOf('(');
  if (open < 1 || !text.endsWith(')')) return null;
  const [before, inside] = [text.slice(0, open).trim(), text.slice(open + 1, -1).trim()];
  const persons = personsIn(before, knows);
  if (persons && persons.length > 1) return isRole(inside) && !knows.body(inside) ? null : withBody(inside, persons);
  return before.includes(',') ? null : ofBody(before, inside, knows);
}

/** « Pour le Relais : Ada Lierre et Bruno Sorbier », « Ada Lierre, Bruno Sorbier – Relais du Pont ». */
function bySign(text: string, knows: Knows): Group | null {
  const sign = /\s*:\s+|\s+[-–—]\s+/u.exec(text);
  if (!sign) return null;
  const [before, after] = [text.slice(0, sign.index), text.slice(sign.index + sign[0].length)];
  const persons = personsIn(before, knows);
  if (persons && persons.length > 1) return withBody(after, persons);
  // « Secours du Val – Entraide Namelle, Ada Lierre »: a dash may stand in the name of a body; « et » ends a list.
  const isInName = !sign[0].includes(':') && !segmentsOf(after).some(({ joined }) => joined);
  const group = isInName || before.includes(',') ? null : ofBody(before, after, knows);
  return group && (group.persons.length > 1 || SENT_FOR.test(before)) ? group : null;
}

/** « Ada Lierre et Bruno Sorbier, Relais du Pont », « Relais du Pont, Ada Lierre et Bruno Sorbier »: what stands behind « et » and its name is no more of the list. */
function byCommas(text: string, knows: Knows): Group | null {
  const segments = segmentsOf(text);
  const joined = segments.findIndex((one) => one.joined && isPerson(one.text, knows));
  const behind = segments.findIndex(
    (one, at) =>
      at > 1 && !isRole(one.text) && (joined > 0 && at > joined ? withoutTitle(one.text) === one.text : !isPerson(one.text, knows)),
  );
  const last = segments[behind];
  if (last) {
    const persons = personsIn(text.slice(0, last.start).replace(/[\s,]+$/u, ''), knows);
    if (persons && persons.length > 1) return withBody(text.slice(last.start), persons);
  }
  const comma = text.indexOf(',');
  const body = text.slice(0, Math.max(0, comma));
  const persons = body === '' || (isPerson(body, knows) && !SENT_FOR.test(body)) ? null : personsIn(text.slice(comma + 1), knows);
  return persons && (persons.length > 1 || SENT_FOR.test(body)) ? withBody(body, persons) : null;
}
