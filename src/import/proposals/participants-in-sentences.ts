import type { TextSpan } from '../../core/character-map.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import type { Context } from './context.js';
import { groupOf, isPerson, type Knows, personsIn } from './participant-groups.js';
import { statusOf } from './participant-lists.js';
import type { ListedRow } from './participant-rows.js';
import { segmentedRow } from './participant-segments.js';
import { namesTold } from './participants-told.js';
import { looksLikeBody, withoutTitle } from './person-names.js';
import type { ProposedEntity } from './proposal.js';
import { patternOf } from '../../core/pattern.js';

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
const THERE = `(?:\\s(?:à|au|autour|lors|de|du|en)(?:\\s(?:de|la|le|cette|ce|notre|l[’']))*\\s?(?:${MEETING}|visio|ligne|distance|titre)(?:\\s\\p{Ll}[\\p{Ll}’' -]{0,60}?)??)?`;
/** Of this meeting: « à la réunion », not « au congrès », nor « à la réunion du Conseil ». */
const AT_IT =
  "\\s(?:à|au)\\s?(?:la\\s|l[’']|cette\\s|ce\\s|notre\\s)?(?:réunion|séance|rencontre|assemblée|comité|conseil)(?!\\p{L}|\\s(?:du|de|des|d[’']))";
const IS = '(?:étaient|était|sont|est|ont été|a été|furent|fut|avaient été|se trouvaient)';

/** What stands before a list of names and says of all in it how they were there. */
const BEFORE: readonly (readonly [AttendanceStatus, string])[] = [
  ['PRESENT', `${IS}${ALSO}\\s(?:présente?s?|là|des nôtres)${ALSO}${THERE}`],
  [
    'PRESENT',
    `(?:assistai(?:en)?t|participai(?:en)?t|siégeai(?:en)?t|prenai(?:en)?t part|(?:ont|a)${ALSO}\\s(?:assisté|participé|pris part|siégé))${ALSO}${THERE}`,
  ],
  [
    'PRESENT',
    `${MEETING}(?!\\p{L})[^.:;]{0,80}?\\s(?:a${ALSO}\\s(?:réuni|rassemblé)|réuni(?:ssai)?t|rassembl(?:ai)?e?t?|regroupait)(?:\\sautour d(?:e la|’une) table)?`,
  ],
  ['PRESENT', 'autour de la table(?:,?\\s(?:étaient présente?s?|se trouvaient|avaient pris place|ont pris place|on trouvait|il y avait))?'],
  [
    'PRESENT',
    "en présence de|(?:nous étions|on était)\\s[^:.]{1,40}?:|(?:étaient|était|s[’']étaient|s[’']était|se sont) (?:connectée?s?|en ligne)",
  ],
  [
    'EXCUSED',
    "(?:n[’'](?:ont|a|avaient|avait)|ne pouvai(?:en)?t)(?: pas)? (?:pu )?(?:venir|se libérer|être (?:là|présente?s?|des nôtres)|assister à la \\S+|participer|se joindre à \\S+)",
  ],
  ['ABSENT', `manquai(?:en)?t(?: à l[’']appel)?`],
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
  [
    'PRESENT',
    `(?:${IS} (?:connectée?s?|en ligne|en visio(?:conférence)?)|(?:participai(?:en)?t|(?:ont|a) participé|(?:ont|a) suivi|suivai(?:en)?t|s[’']est connectée?|se sont connectée?s)(?:\\s(?:à )?la réunion|\\sles échanges)?\\s(?:par|en|à)\\s(?:visio(?:conférence)?|distance|ligne|téléphone))`,
  ],
  [
    'PRESENT',
    "(?:(?:est|était|sont) (?:arrivée?s?|partie?s?)|(?:a|ont|avait) (?:rejoint|quitté) (?:la (?:réunion|séance)|le groupe|l[’']assemblée))(?=\\s(?:à|vers|dès|avant|après|en cours)\\s)",
  ],
  [
    'ABSENT',
    "(?:n[’'](?:était|étaient|est|sont) pas (?:présente?s?|là|représentée?s?|venue?s?)|n[’'](?:a|ont|avait|avaient) envoyé personne)",
  ],
  ['PRESENT', '(?:attended|(?:was|were) (?:also )?present|took part)'],
  ['PRESENT', `(?:(?:nous|les) (?:a|ont) rejoint(?:e?s)?|(?:a|ont) dû (?:partir|s[’']absenter|quitter la \\S+|se retirer))`],
  ['PRESENT', `(?:assiste(?:nt)?|participe(?:nt)?|siège(?:nt)?)${ALSO}${AT_IT}`],
  [
    'EXCUSED',
    "(?:a|ont|avait|avaient) (?:fait savoir|prévenu|indiqué|signalé|annoncé) [^,;]{0,20}?(?:qu[’'](?:ils?|elles?) ne (?:viendr|pourr|ser)\\S+|(?:leur|son) (?:absence|empêchement))",
  ],
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

/** Who led the meeting or wrote of it was there: behind the name, or before it. */
const OF_IT =
  "(?:la |cette |notre |l[’']|les )(?:séance|réunion|assemblée|rencontre|débats|tour de table|participants)(?![a-zà-ÿ]|\\s(?:d[eu]s?|de la)\\s)";
const LEADS = patternOf(
  `^(.{3,120}?),?\\s(?:(?:préside|présidait|a présidé|ouvre|ouvrait|a ouvert|anime|animait|a animé|dirige|a dirigé|accueille|a accueilli|introduit|a introduit)\\s${OF_IT}|(?:est|a été) (?:désignée?|nommée?|élue?) (?:comme )?secrétaire de séance|(?:en )?(?:est|était) (?:le |la )?secrétaire(?: de séance)?(?=$|,)|fait office de secrétaire|tient (?:la plume|le secrétariat)|prend (?:les notes|la plume)|(?:assure|assurait|a assuré) (?:le secrétariat|la présidence|l[’']animation)(?![a-zà-ÿ])|chaired|took the (?:chair|minutes))`,
  'iu',
);
const LED_BY =
  /(?:sous la (?:présidence(?: conjointe| effective)?|conduite|direction|houlette) d(?:e\s|[’'])|(?:présidée?|animée?|ouverte?|conduite?) par\s|secrétaire de séance (?:est|était|:)\s|chaired by\s)(.{3,120})$/iu;

/** Who holds the vote of somebody: « Ada Lierre a donné pouvoir à Bruno Sorbier ». */
const PROXY =
  /^(.+?),?\s(?:(?:(?:a|avait|ont|avaient)\s(?:donné|remis|confié)|donne(?:nt)?)\s(?:son\s|leur\s)?(?:pouvoir|procuration)|(?:est|était)\sreprésentée?)\s(?:à|par)\s(.+?)$/u;
/** « Bruno Sorbier a reçu le pouvoir d’Ada Lierre », « Bruno Sorbier remplace Ada Lierre ». */
const RECEIVED =
  /^(.+?),?\s(?:(?:a reçu|avait reçu|détient|porte|dispose d[eu]|a)\s(?:l[ea]\s|une?\s)?(?:pouvoir|procuration)\sd(?:e\s|[’'])|(?:remplace|remplaçait|supplée|représente|représentait)\s)(.+)$/u;
/** « Le Relais du Pont était représenté par … », « la Guilde avait envoyé … », « Ada Lierre représentait le Relais ». */
const SENT =
  /^(.+?)\s(?:(?:est|était|sont|étaient|a été)\sreprésentée?s?\spar|(?:a|avait|ont|avaient)\s(?:envoyé|délégué|mandaté|dépêché)|(?:was|were)\srepresented\sby|sent)\s(.+)$/u;
const STANDS_FOR = /^(.+?)\s(?:représentai(?:en)?t|représente(?:nt)?|represented)\s(.+)$/u;

/** « À cette séance, », « Y »: what may stand before, and names nobody. */
const LEAD = '^((?:[^.:;]{0,60}?,\\s|[^.:;,]{0,40}?\\s)??)';
const BEFORE_LIST = BEFORE.map(([status, source]) => [status, patternOf(`${LEAD}(?:${source})\\s*[:,]?\\s+`, 'iu')] as const);
const BEHIND_LIST = BEHIND.map(([status, source]) => [status, patternOf(`\\s(?:${source})(?![\\p{L}])`, 'iu')] as const);
/** « douze personnes, dont », « une dizaine d’adhérents : »: the names come behind the count. */
const AMONG = /^[^:,A-ZÀ-Ý]{3,60}?(?:,?\s(?:dont|parmi lesquel\S+|à savoir)|\s:)\s/u;
const NAMES_SOMEBODY = /\p{Lu}[\p{L}’'-]+\s\p{Lu}/u;
/** Where the next clause begins behind one that told of somebody. */
const NEXT_CLAUSE =
  /^[^,;]{0,80}?(?:[,;]\s*(?:et\s|mais\s|tandis que\s|and\s|but\s)?|\s(?:tandis que|mais|while|but)\s|\set\s(?=\p{Lu}\S+\s\p{Lu}))/u;
/** « … et quatre bénévoles »: who is counted and not named. */
const COUNTED =
  /,?\s(?:et|ainsi que|and)\s(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quelques|plusieurs|d[’']autres|some|several)\s[^\p{Lu}]*$/u;
const ALONE = /^(?:.*,\s)?[Ss]eule?s?\s/u;
/** « Là : Ada, Bruno », « Pas là : Odile »: a sentence that is a list. */
const HEADED = /^([^:.,;]{2,40}?)\s*:\s+(?=\p{Lu})/u;
/** « Nous étions six : »: what follows is names, be they given names alone. */
const COUNTS = /(?:nous étions|on était)\s/iu;
/** « à la séance du bureau Ada Lierre … » */
const OF_WHAT = /^(?:d(?:u|es|e la)\s|d(?:e l)?[’'])(?:\p{Ll}\S*\s)+/u;
/** A sentence that is longer tells of more than of who was there. */
const LONGEST = 1500;

/** The rows of a sentence; none where it does not tell who was there. */
export function saidRows(context: Context, knows: Knows, sentence: TextSpan, author: ProposedEntity | null): SaidRow[] {
  const whole = context.outline.reading.text.slice(sentence.start, sentence.end);
  if (whole.length > LONGEST) return [];
  const reader = new SentenceReader(context, knows, author);
  let at = 0;
  let status: AttendanceStatus | null = null;
  return whole.split(/(?<=;)\s+/u).flatMap((clause) => {
    const start = sentence.start + at;
    at += clause.length + 1;
    const text = clause.replace(/[\s.;]+$/u, '');
    const rows = [...reader.led(text, start), ...reader.clause(text, start)];
    // « Étaient présents pour la Guilde, Ada Lierre ; pour les Veilleurs, Bruno Sorbier. »
    const more = rows.length > 0 || status === null ? rows : reader.group(text, start, status);
    status = more.at(-1)?.status ?? null;
    return more;
  });
}

class SentenceReader {
  constructor(
    private readonly context: Context,
    private readonly knows: Knows,
    private readonly author: ProposedEntity | null,
  ) {}

  clause(text: string, start: number): SaidRow[] {
    const head = HEADED.exec(text);
    const said = head && !NAMES_SOMEBODY.test(head[1] ?? '') ? statusOf(head[1] ?? '', null) : null;
    if (head && said !== null) return this.list(text, start, head[0].length, said, true);
    const proxy = PROXY.exec(text);
    const [, givers = '', holder = ''] = proxy ?? [];
    const given = this.isPerson(holder) ? personsIn(givers, this.knows) : null;
    if (given)
      return given.map(({ person }) => ({
        ...this.row(text, start, 'REPRESENTED'),
        text: withoutTitle(person),
        proxy: withoutTitle(holder),
        inline: true,
      }));
    const [, keeper = '', owner = ''] = RECEIVED.exec(text) ?? [];
    if (this.isPerson(keeper) && this.isPerson(owner))
      return [{ ...this.row(text, start, 'REPRESENTED'), text: withoutTitle(owner), proxy: withoutTitle(keeper), inline: true }];
    for (const [status, pattern] of BEFORE_LIST) {
      const said = pattern.exec(text);
      const behind = said ? text.slice(said[0].length) : '';
      const from = text.length - behind.length + ((AMONG.exec(behind) ?? OF_WHAT.exec(behind))?.[0].length ?? 0);
      const isOfSomebody = NAMES_SOMEBODY.test(said?.[1] ?? '') && !/en présence d/iu.test(said?.[0] ?? '');
      const rows =
        said && !isOfSomebody ? this.list(text, start, from, status, said[0].trimEnd().endsWith(':') && COUNTS.test(said[0])) : [];
      if (rows.length > 0) return rows;
    }
    for (const [status, pattern] of BEHIND_LIST) {
      const said = pattern.exec(text);
      if (!said) continue;
      const end = said.index + said[0].length;
      const among = /^,?\s(?:dont|parmi lesquel\S+)\s/u.exec(text.slice(end));
      if (among) return this.list(text, start, end + among[0].length, status);
      const names = text.slice(0, said.index).replace(ALONE, (before) => ' '.repeat(before.length));
      // « Ada Lierre était là pour la Guilde, Bruno Sorbier pour les Veilleurs. »
      if (/^\s(?:pour|for)\s/u.test(text.slice(end))) {
        const sent = this.list(names + ' '.repeat(end - said.index) + text.slice(end), start, 0, status);
        if (sent.length > 0) return sent;
      }
      const rows = this.list(names, start, 0, status);
      if (rows.length === 0) continue;
      const next = NEXT_CLAUSE.exec(text.slice(end));
      return next ? [...rows, ...this.clause(text.slice(end + next[0].length), start + end + next[0].length)] : rows;
    }
    return this.sent(text, start);
  }

  /** « Ada Lierre, présidente de la Guilde, ouvre la séance », « sous la présidence de Mme Lierre, maire ». */
  led(text: string, start: number): SaidRow[] {
    const before = LEADS.exec(text)?.[1];
    const words = before ?? LED_BY.exec(text)?.[1];
    if (words === undefined) return [];
    const [first = '', second = ''] = words.split(/,\s+/u);
    const row = segmentedRow(before ?? `${first}, ${second}`, this.knows);
    if (row) return [{ ...this.row(text, start, 'PRESENT'), parts: row.parts }];
    const from = before === undefined ? text.lastIndexOf(words) : 0;
    const name = before ?? first;
    return this.list(text.slice(0, from + name.length), start, from, 'PRESENT').slice(0, 1);
  }

  private sent(text: string, start: number): SaidRow[] {
    const sent = SENT.exec(text);
    const stands = sent ? null : STANDS_FOR.exec(text);
    const [body = '', persons = ''] = sent ? [sent[1], sent[2]] : stands ? [stands[2], stands[1]] : [];
    if (body === '' || this.isPerson(body)) return [];
    // « … représentait le Relais, Bruno Sorbier la Guilde »
    // « … représentée par Ada Lierre, et les Veilleurs par Bruno Sorbier »
    const [by = '', ...more] = sent ? persons.split(/(?:,\s+(?:et\s+)?|\set\s)(?=[^,]{3,60}?\spar\s)/u) : [persons];
    if (more.length > 0) {
      const at = start + text.length - persons.length;
      return [`${body} est représentée par ${by}`, ...more.map((one) => one.replace(/\spar\s/u, ' est représentée par '))]
        .flatMap((one) => this.sent(one, at))
        .map((row) => ({ ...row, span: { start, end: start + text.length } }));
    }
    const [own = '', ...others] = stands ? body.split(/,\s+(?:et\s+)?|\set\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{L}+\sl)/u) : [body];
    const group = groupOf(`${own.replace(/^(?:l[ea]s?\s|l[’']|the\s)/iu, '')} : ${persons}`, this.knows);
    const rows = (group?.persons ?? personsIn(persons, this.knows) ?? []).map(({ person, role }): SaidRow => ({
      ...this.row(text, start, 'PRESENT'),
      text: person,
      parts: { person, role, body: own.replace(/^(?:l[ea]s?\s|l[’']|the\s)/iu, '') },
    }));
    if (rows.length === 0 || others.length === 0) return rows;
    const from = text.length - body.length + own.length;
    return [...rows, ...this.list(text, start, from + (/^[,\s]*(?:et\s)?/u.exec(text.slice(from))?.[0].length ?? 0), 'PRESENT')];
  }

  /** Several persons of one body. */
  group(text: string, start: number, status: AttendanceStatus, from = 0): SaidRow[] {
    const group = groupOf(text.slice(from), this.knows);
    const persons = group?.persons ?? [];
    return persons.map((one) => ({ ...this.row(text, start, status), text: one.person, parts: { ...one, body: group?.body ?? '' } }));
  }

  private list(words: string, start: number, from: number, status: AttendanceStatus, isHeaded = false): SaidRow[] {
    const text = words.replace(COUNTED, '');
    const group = this.group(text, start, status, from);
    if (group.length > 0) return group;
    const told = namesTold(this.context, { text, start, from }, status, this.author).map((one) => {
      const proxy = status === 'REPRESENTED' ? /^(.+?)\s(?:à|par)\s(.+)$/u.exec(one.text) : null;
      return { ...one, text: proxy?.[1] ?? one.text, proxy: proxy ? withoutTitle(proxy[2] ?? '') : null, inline: isHeaded };
    });
    const named = told.filter((one) => this.isPerson(one.text.replace(/\s*[(,].*$/u, '')) || this.isBody(one.text));
    if (isHeaded) return told;
    // What is no list of names tells of something else.
    return named.length * 2 > told.length ? named : [];
  }

  private row(text: string, start: number, status: AttendanceStatus): SaidRow {
    return { text, span: { start, end: start + text.length }, status, proxy: null, inline: false };
  }

  private isBody(text: string): boolean {
    return this.knows.body(text) || (/^(?:l[ea]s?\s|l[’'])?\p{Lu}/iu.test(text) && looksLikeBody(text));
  }

  private isPerson(text: string): boolean {
    return isPerson(text, this.knows);
  }
}
