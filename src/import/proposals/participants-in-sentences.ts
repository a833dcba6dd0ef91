import type { TextSpan } from '../../core/character-map.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import type { Context } from './context.js';
import { groupOf, isPerson, type Knows } from './participant-groups.js';
import type { ListedRow } from './participant-rows.js';
import { namesTold } from './participants-told.js';
import { withoutTitle } from './person-names.js';
import type { ProposedEntity } from './proposal.js';

/** Who was there in running sentences: « La réunion rassemblait … », « Ada Lierre s’était excusée », « le Relais était représenté par … ». */

export interface SaidRow extends ListedRow {
  readonly span: TextSpan;
  readonly status: AttendanceStatus;
  readonly proxy: string | null;
}

const MEETING =
  '(?:réunion|séance|assemblée|rencontre|comité|commission|groupe|bureau|conseil|plénière|journée|collectif|table|visioconférence|meeting|committee|session)';
const ALSO = '(?:\\s(?:également|aussi|en outre|par ailleurs|notamment|tous|toutes|tous deux|toutes deux|also))?';
/** « à la réunion », « à cette séance du bureau », « autour de la table ». */
const THERE = `(?:\\s(?:à|au|autour|lors|de|du|en)(?:\\s(?:de|la|le|cette|ce|notre|l[’']))*\\s?(?:${MEETING}|visio|ligne|distance|titre)(?:\\s\\p{Ll}[\\p{Ll}’' -]{0,60}?)?)?`;
/** Of this meeting: « à la réunion », not « au congrès », nor « à la réunion du Conseil ». */
const AT_IT =
  "\\s(?:à|au)\\s?(?:la\\s|l[’']|cette\\s|ce\\s|notre\\s)?(?:réunion|séance|rencontre|assemblée|comité|conseil)(?!\\p{L}|\\s(?:du|de|des|d[’']))";
const IS = '(?:étaient|était|sont|est|ont été|a été|furent|fut|avaient été|se trouvaient)';

/** What stands before a list of names and says of all in it how they were there. */
const BEFORE: readonly (readonly [AttendanceStatus, string])[] = [
  ['PRESENT', `${IS}${ALSO}\\sprésente?s?${ALSO}${THERE}`],
  [
    'PRESENT',
    `(?:assistai(?:en)?t|participai(?:en)?t|siégeai(?:en)?t|prenai(?:en)?t part|(?:ont|a)${ALSO}\\s(?:assisté|participé|pris part|siégé))${ALSO}${THERE}`,
  ],
  [
    'PRESENT',
    `${MEETING}(?!\\p{L})[^.:;]{0,80}?\\s(?:a${ALSO}\\s(?:réuni|rassemblé)|réuni(?:ssai)?t|rassembl(?:ai)?e?t?|regroupait)(?:\\sautour d(?:e la|’une) table)?`,
  ],
  ['PRESENT', 'autour de la table(?:,?\\s(?:étaient présente?s?|se trouvaient|avaient pris place|ont pris place|on trouvait|il y avait))?'],
  ['PRESENT', '(?:was|were) attended by|present were|also present were|present was|in attendance were|we were joined by'],
  ['EXCUSED', `(?:${IS}${ALSO}|s[’'](?:étaient|était|est)(?:\\sfait)?|se sont(?:\\sfait)?)${ALSO}\\sexcus(?:ée?s?|er)`],
  ['EXCUSED', 'apologies (?:for absence )?(?:(?:were|had been|have been) )?(?:received|sent|given|came) (?:from|by)|apologies from'],
  ['ABSENT', `${IS}${ALSO}\\sabsente?s?${THERE}`],
  ['REPRESENTED', '(?:avaient|avait|ont|a) (?:donné|remis|confié) (?:leur |son |un )?(?:pouvoir|procuration)'],
];

/** What stands behind names. */
const BEHIND: readonly (readonly [AttendanceStatus, string])[] = [
  ['PRESENT', `${IS}${ALSO}\\s(?:présente?s?|là|venue?s?)${THERE}(?!\\s(?:à|au|aux|lors)\\s)`],
  [
    'PRESENT',
    `(?:assistai(?:en)?t|participai(?:en)?t|siégeai(?:en)?t|prenai(?:en)?t part|(?:ont|a)${ALSO}\\s(?:assisté|participé|pris part|siégé))${ALSO}${AT_IT}`,
  ],
  ['PRESENT', '(?:attended|(?:was|were) (?:also )?present|took part)'],
  ['EXCUSED', `(?:${IS}|s[’'](?:étaient|était|est)|se sont)${ALSO}\\s(?:fait\\s)?excus(?:ée?s?|er)`],
  [
    'EXCUSED',
    "(?:a(?:vait|vaient)?|ont) (?:prié|demandé) [^.,;]{0,40}?(?:l[’']|les\\s)excuser|(?:a(?:vait|vaient)?|ont) (?:présenté|envoyé|transmis|fait parvenir) (?:ses|leurs) excuses",
  ],
  [
    'EXCUSED',
    "n[’'](?:a|ont|avait|avaient|est|était|étaient) (?:pas )?(?:pu (?:venir|se libérer|être (?:là|présente?s?|des nôtres)|assister|participer|se joindre)|pouvai(?:en)?t)",
  ],
  ['EXCUSED', '(?:had )?sent (?:his |her |their )?apologies|apologi[sz]ed|(?:had )?gave (?:his |her |their )?apologies'],
  ['ABSENT', `${IS}${ALSO}\\sabsente?s?${THERE}`],
];

/** Who holds the vote of somebody: « Ada Lierre a donné pouvoir à Bruno Sorbier ». */
const PROXY =
  /^(.+?),?\s(?:(?:a|avait|ont|avaient)\s(?:donné|remis|confié)\s(?:son\s|leur\s)?(?:pouvoir|procuration)|(?:est|était)\sreprésentée?)\s(?:à|par)\s(.+?)$/u;
/** « Le Relais du Pont était représenté par … », « la Guilde avait envoyé … », « Ada Lierre représentait le Relais ». */
const SENT =
  /^(.+?)\s(?:(?:est|était|sont|étaient|a été)\sreprésentée?s?\spar|(?:a|avait|ont|avaient)\s(?:envoyé|délégué|mandaté|dépêché)|(?:was|were)\srepresented\sby|sent)\s(.+)$/u;
const STANDS_FOR = /^(.+?)\s(?:représentai(?:en)?t|représente(?:nt)?|represented)\s(.+)$/u;

/** « À cette séance, », « Y »: what may stand before, and names nobody. */
const LEAD = '^((?:[^.:;]{0,60}?,\\s|[^.:;,]{0,40}?\\s)??)';
const BEFORE_LIST = BEFORE.map(([status, source]) => [status, new RegExp(`${LEAD}(?:${source})\\s*[:,]?\\s+`, 'iu')] as const);
const BEHIND_LIST = BEHIND.map(([status, source]) => [status, new RegExp(`\\s(?:${source})(?![\\p{L}])`, 'iu')] as const);
const NAMES_SOMEBODY = /\p{Lu}[\p{L}’'-]+\s\p{Lu}/u;
/** Where the next clause begins behind one that told of somebody. */
const NEXT_CLAUSE = /^[^,;]{0,80}?(?:[,;]\s*(?:et\s|mais\s|tandis que\s|and\s|but\s)?|\s(?:tandis que|mais|while|but)\s)/u;
/** A sentence that is longer tells of more than of who was there. */
const LONGEST = 1500;

/** The rows of a sentence; none where it does not tell who was there. */
export function saidRows(context: Context, knows: Knows, sentence: TextSpan, author: ProposedEntity | null): SaidRow[] {
  const whole = context.outline.reading.text.slice(sentence.start, sentence.end);
  if (whole.length > LONGEST) return [];
  const reader = new SentenceReader(context, knows, author);
  let at = 0;
  return whole.split(/(?<=;)\s+/u).flatMap((clause) => {
    const start = sentence.start + at;
    at += clause.length + 1;
    return reader.clause(clause.replace(/[\s.;]+$/u, ''), start);
  });
}

class SentenceReader {
  constructor(
    private readonly context: Context,
    private readonly knows: Knows,
    private readonly author: ProposedEntity | null,
  ) {}

  clause(text: string, start: number): SaidRow[] {
    const proxy = PROXY.exec(text);
    const [, giver = '', holder = ''] = proxy ?? [];
    if (this.isPerson(giver) && this.isPerson(holder))
      return [
        {
          text: withoutTitle(giver),
          span: { start, end: start + text.length },
          status: 'REPRESENTED',
          proxy: withoutTitle(holder),
          inline: true,
        },
      ];
    for (const [status, pattern] of BEFORE_LIST) {
      const said = pattern.exec(text);
      const rows = said && !NAMES_SOMEBODY.test(said[1] ?? '') ? this.list(text, start, said[0].length, status) : [];
      if (rows.length > 0) return rows;
    }
    for (const [status, pattern] of BEHIND_LIST) {
      const said = pattern.exec(text);
      if (!said) continue;
      const rows = this.list(text.slice(0, said.index), start, 0, status);
      if (rows.length === 0) continue;
      const end = said.index + said[0].length;
      const next = NEXT_CLAUSE.exec(text.slice(end));
      return next ? [...rows, ...this.clause(text.slice(end + next[0].length), start + end + next[0].length)] : rows;
    }
    return this.sent(text, start);
  }

  private sent(text: string, start: number): SaidRow[] {
    const sent = SENT.exec(text);
    const stands = sent ? null : STANDS_FOR.exec(text);
    const [body = '', persons = ''] = sent ? [sent[1], sent[2]] : stands ? [stands[2], stands[1]] : [];
    if (body === '' || this.isPerson(body)) return [];
    // « … représentait le Relais, Bruno Sorbier la Guilde »
    const [own = '', ...others] = stands ? body.split(/,\s+(?:et\s+)?|\set\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{L}+\sl)/u) : [body];
    const group = groupOf(`${own.replace(/^(?:l[ea]s?\s|l[’']|the\s)/iu, '')} : ${persons}`, this.knows);
    const single = this.isPerson(persons) ? [{ person: persons, role: null }] : [];
    const rows = (group?.persons ?? single).map(({ person, role }): SaidRow => ({
      ...this.row(text, start, 'PRESENT'),
      text: person,
      parts: { person, role, body: own.replace(/^(?:l[ea]s?\s|l[’']|the\s)/iu, '') },
    }));
    if (rows.length === 0 || others.length === 0) return rows;
    const from = text.length - body.length + own.length;
    return [...rows, ...this.list(text, start, from + (/^[,\s]*(?:et\s)?/u.exec(text.slice(from))?.[0].length ?? 0), 'PRESENT')];
  }

  private list(text: string, start: number, from: number, status: AttendanceStatus): SaidRow[] {
    const group = groupOf(text.slice(from), this.knows);
    if (group)
      return group.persons.map((one) => ({
        ...this.row(text, start, status),
        text: one.person,
        parts: { ...one, body: group.body },
      }));
    const told = namesTold(this.context, { text, start, from }, status, this.author).map((one) => {
      const proxy = status === 'REPRESENTED' ? /^(.+?)\s(?:à|par)\s(.+)$/u.exec(one.text) : null;
      return { ...one, text: proxy?.[1] ?? one.text, proxy: proxy ? withoutTitle(proxy[2] ?? '') : null, inline: false };
    });
    const named = told.filter((one) => this.isPerson(one.text.replace(/\s*[(,].*$/u, '')) || this.knows.body(one.text));
    // What is no list of names tells of something else.
    return named.length * 2 > told.length ? named : [];
  }

  private row(text: string, start: number, status: AttendanceStatus): SaidRow {
    return { text, span: { start, end: start + text.length }, status, proxy: null, inline: false };
  }

  private isPerson(text: string): boolean {
    return isPerson(text, this.knows);
  }
}
