import type { TextSpan } from '../../core/character-map.js';
import { foldName } from '../../core/fold.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import { absences } from './absences.js';
import { type Context, mentionsWithin, type ReadSentence } from './context.js';
import { isOnlyHeading, type OutlineBlock } from './outline.js';
import { type SaidRow, saidRows } from './participants-in-sentences.js';
import { groupOf, type Knows } from './participant-groups.js';
import { bodyWithPersons, type ListedRow, type ParticipantRow, readRows } from './participant-rows.js';
import { tableRows } from './participant-tables.js';
import { type Part, partsOf, statusOf, withSharedBrackets } from './participant-lists.js';
import { toldRows } from './participants-told.js';
import { isPersonName, withoutTitle } from './person-names.js';
import type { ParticipantProposal, ProposedEntity } from './proposal.js';
import { proposalKey, shifted } from './spans.js';
import { patternOf } from '../../core/pattern.js';

/**
 * Who was there, excused, absent or represented: rows of lists and tables, and what sentences say of absences.
 * @param author who wrote the minutes: « moi-même » in a letter
 */
export function participantsOf(context: Context, sentences: readonly ReadSentence[], author: ProposedEntity | null): ParticipantProposal[] {
  const found: ParticipantProposal[] = [];
  let status: AttendanceStatus = 'PRESENT';
  /** « Présents pour la Guilde : … »: whom those came for of whom nothing else is said. */
  let sender: string | null = null;
  let list: (Listed & { status: AttendanceStatus })[] = [];
  const knows: Knows = {
    person: (text) => context.gazetteer.entity(text, 'PERSON').id !== null,
    body: (text) => context.gazetteer.entity(text, 'ORGANIZATION').id !== null,
  };
  const flush = (): void => {
    readRows(list, context.gazetteer).forEach((row, at) => {
      const one = list[at];
      // A body alone in the list of those who came may head its people, or have sent somebody unnamed; that it is excused is said.
      const isBodyAlone = row?.person === null && (statusInNote(row.note) ?? one?.status) === 'PRESENT';
      if (!row || !one || isBodyAlone) return;
      const whole = { ...row, body: row.body ?? sender, representedBy: one.proxy ?? row.representedBy };
      found.push(proposalOf(context, whole, one.span, one.status));
    });
    list = [];
  };
  const saidIn = (one: OutlineBlock): SaidRow[] =>
    context.outline.sentencesOf(one).flatMap((sentence) => saidRows(context, knows, sentence, author));
  for (const outlined of context.outline.blocks) {
    const { zone, headsZone, block, text } = outlined;
    if (zone !== 'PARTICIPANTS') continue;
    if (headsZone || IN_A_LIST.test(text)) {
      const heading = text.split(/\s*:\s*/u, 1)[0] ?? text;
      if (headsZone || statusOf(heading, null) !== null) {
        flush();
        // « Pour l’État : » among the rows says nothing of who was there.
        status = statusOf(heading, null) ?? (isOnlyHeading(text) ? 'PRESENT' : status);
        sender = SENDER.exec(heading)?.[1] ?? null;
      }
    }
    if (headsZone) continue;
    if (block.kind === 'TABLE' && isList(context, outlined)) {
      for (const line of linesOf(context, outlined)) {
        // « Sur place : », « À distance : »: a heading among the rows.
        if (/:\s*$/u.test(line.text)) status = statusOf(line.text, null) ?? status;
        else list.push({ ...line, status });
      }
    } else if (block.kind === 'TABLE')
      found.push(...tableRows(context, outlined, status).map((one) => proposalOf(context, one.row, one.span, one.status)));
    else {
      const told = toldRows(context, knows, outlined, author);
      if (told) list.push(...told.map((row) => ({ ...row, inline: true, proxy: null })));
      else {
        const said = block.kind === 'PARAGRAPH' && !IN_A_LIST.test(text) ? saidIn(outlined) : [];
        if (said.length > 0) list.push(...said);
        else {
          // « Présents : …. Ada Lierre est désignée secrétaire. »: behind the list a sentence tells.
          const [, ...rest] = context.outline.sentencesOf(outlined);
          const after = block.kind === 'PARAGRAPH' ? rest.flatMap((sentence) => saidRows(context, knows, sentence, author)) : [];
          const end = after.length > 0 ? (rest[0]?.start ?? block.end) : block.end;
          const listed = { ...outlined, text: text.slice(0, end - block.start).trimEnd() };
          for (const part of rowsIn(context, listed, status, knows)) list.push({ ...part, status });
          list.push(...after);
        }
      }
    }
  }
  flush();
  // Elsewhere a sentence says who was there; it says it of nobody who stands in a list.
  list.push(...context.outline.blocks.filter((one) => one.block.kind === 'PARAGRAPH' && mayTell(context, one)).flatMap(saidIn));
  const listed = found.splice(0);
  flush();
  const names = new Set(listed.map(({ person }) => foldName(person?.name ?? '')));
  const told = found.filter(({ person }) => person === null || !names.has(foldName(person.name)));
  return [...withProxies([...listed, ...told]), ...absences(context, sentences)];
}

const SENDER = /(?:^|\s)(?:pour|for|au titre d[eu])\s(?:l[ea]s?\s|l[’']|the\s)?(\p{Lu}[^():]{1,80}?)\s*$/u;
/** « Présents : … » */
const IN_A_LIST = /^[^:]{1,80}:\s*\S/u;
/** In so many paragraphs at the beginning sentences tell who was there. */
const FIRST = 4;

function mayTell({ outline: { blocks } }: Context, one: OutlineBlock): boolean {
  if (one.zone === 'HEADER') return true;
  return one.zone === 'BODY' && blocks.filter(({ zone }) => zone === 'BODY').indexOf(one) < FIRST;
}

/** A row as it is listed; `proxy` holds the vote of its person. */
interface Listed extends ListedRow {
  readonly span: TextSpan;
  readonly proxy: string | null;
}

/** A table whose rows have one cell each, or whose cells hold many lines each, is a list in a frame. */
function isList(context: Context, { block }: OutlineBlock): boolean {
  const filled = block.rows.map(({ cells }) => cells.filter(({ start, end }) => end > start));
  const lines = (cell: TextSpan): number => context.outline.reading.text.slice(cell.start, cell.end).split('\n').length;
  return filled.every((cells) => cells.length <= 1) || filled.flat().some((cell) => lines(cell) > 2);
}

function linesOf(context: Context, { block }: OutlineBlock): Listed[] {
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      [...context.outline.reading.text.slice(cell.start, cell.end).matchAll(/[^\n]+/gu)]
        .filter(([line]) => line.trim() !== '')
        .map((match) => {
          const text = match[0].trim();
          const start = cell.start + match.index + match[0].indexOf(text);
          return { text, inline: false, proxy: null, span: { start, end: start + text.length } };
        }),
    ),
  );
}

/** What says who led or wrote, and is no row of its own. */
const OFFICER = patternOf(
  /^(?:secr[ée]tariat|secr[ée]taires?|pr[ée]sidence|pr[ée]sidente?|anim(?:at\p{L}+)?|r[ée]dact\p{L}+|rapporteu\p{L}+|prise de notes|notes by|minutes by|compte[- ]rendu|destinataires?|diffusion|copies?)[^:]{0,40}:/iu,
);
/** « Mme Aliénor Dussolin à M. Gauvain Pélissot », « … donne pouvoir à … ». */
const PROXY =
  /^(.+?),?\s+(?:qui\s+)?(?:(?:a(?:vait)?\s+)?donn[ée]e?\s+(?:son\s+)?(?:pouvoir|procuration)\s+à|(?:pouvoir|procuration)\s+à|à|→|->)\s+(.+)$/iu;

/** « Mmes Lierre et Genêt ; MM. Sorbier, Tassin et Brumaire »: each of them has a row. */
const SEVERAL_TITLED = /^(?:MM\.|Mmes|Mesdames|Messieurs)\s[^;]+$/u;
/** The rows in a block: itself, or what stands after « Présents : » or after a body, apart by semicolons or commas. */
function rowsIn(context: Context, { text, block }: OutlineBlock, status: AttendanceStatus, knows: Knows): Listed[] {
  const kept = mentionsWithin(context, block).map(({ span }) => shifted(span, -block.start));
  const begin = block.wordsStart - block.start;
  if (OFFICER.test(text.slice(begin))) return [];
  const inline = /^((?:[^:(]|\([^)]*\)){1,80}?:\s*)(.+)$/su.exec(text);
  const head = inline?.[1] ?? '';
  const isHeading = inline !== null && statusOf(head, null) !== null;
  const listed = (part: Part, words = part.text): Listed => {
    const proxy =
      status === 'REPRESENTED' || /pouvoir|procuration/iu.test(part.text) ? PROXY.exec(words.replace(/\s*\([^)]*\)$/u, '')) : null;
    return {
      text: proxy?.[1] ?? words,
      proxy: proxy ? withoutTitle(proxy[2] ?? '') : null,
      inline: isHeading,
      span: { start: block.start + part.at, end: block.start + part.at + part.text.length },
    };
  };
  /** A row for each of several persons of one body. */
  const grouped = (part: Part): Listed[] => {
    const group = groupOf(part.text, knows);
    return group?.persons.map((one) => ({ ...listed(part, one.person), parts: { ...one, body: group.body } })) ?? [listed(part)];
  };
  const rest = { text: text.slice(begin), at: begin };
  const several = isHeading ? null : bodyWithPersons(rest.text);
  if (several) return partsOf(text, begin).map((part, at) => listed(part, several[at] ?? part.text));
  if (!isHeading && groupOf(rest.text, knows)) return grouped(rest);
  const parts = partsOf(text, inline ? Math.max(head.length, begin) : begin, kept).flatMap((part) =>
    SEVERAL_TITLED.test(part.text) ? partsOf(text.slice(0, part.at + part.text.length), part.at, kept) : [part],
  );
  if (isHeading) return withSharedBrackets(text, parts).flatMap(grouped);
  // « ARL : A (présidente) ; B »: several of one body.
  if (inline && parts.length > 1 && parts.every((part) => isPersonName(part.text) || part.text.includes('(')))
    return parts.map((part) => listed(part, `${head.slice(begin).replace(/\s*:\s*$/u, '')} : ${part.text}`));
  return [{ ...listed(rest), span: { start: block.start, end: block.end } }];
}

function proposalOf(context: Context, row: ParticipantRow, passage: TextSpan, status: AttendanceStatus): ParticipantProposal {
  const person = row.person === null ? null : context.gazetteer.entity(row.person, 'PERSON');
  const body = row.body === null ? null : bodyIn(context, row.body);
  const known = [person, body].flatMap((entity) => entity ?? []).every(({ id }) => id !== null);
  return {
    kind: 'PARTICIPANT',
    key: proposalKey('participant', passage, row.person, row.body),
    passage,
    person,
    body,
    role: row.role,
    roles: row.roles,
    status: row.representedBy === null ? (statusInNote(row.note) ?? status) : 'REPRESENTED',
    representedBy: row.representedBy,
    note: row.note,
    confidence: known ? 0.98 : 0.75,
    reason: known
      ? { fr: 'Une ligne de la liste des participants ; noms connus.', en: 'A row of the list of participants; known names.' }
      : { fr: 'Une ligne de la liste des participants ; un nom est nouveau.', en: 'A row of the list of participants; a name is new.' },
  };
}

/** « l’association Les Haies » is « Les Haies », whether the base knows it or not. */
function bodyIn({ gazetteer }: Context, name: string): ProposedEntity {
  const whole = gazetteer.entity(name, 'ORGANIZATION');
  const bare = gazetteer.entity(name.replace(/^(?:l[’'])?association\s(?=\p{Lu}|l[ea]s?\s)/iu, ''), 'ORGANIZATION');
  return whole.id === null && (bare.id !== null || /^(?:l[’'])?association/u.test(name)) ? bare : whole;
}

/** « Ada Lierre (excusée) »: what the row itself says wins over the heading of its list. */
function statusInNote(note: string | null): AttendanceStatus | null {
  return /^excus[ée]e?s?(?![\p{L}])/iu.test(note ?? '') ? 'EXCUSED' : /^absente?s?$/iu.test(note ?? '') ? 'ABSENT' : null;
}

/** Who is represented according to somebody else’s row is one person, said twice; who holds the vote may be named by the family name alone. */
function withProxies(rows: readonly ParticipantProposal[]): ParticipantProposal[] {
  const seen = new Set<string>();
  const names = rows.flatMap(({ person }) => person?.name ?? []);
  const fullName = (name: string): string => {
    const same = [...new Set(names.filter((one) => foldName(one).endsWith(` ${foldName(name)}`)))];
    return same.length === 1 ? (same[0] ?? name) : name;
  };
  return rows
    .map((row) => (row.representedBy === null ? row : { ...row, representedBy: fullName(row.representedBy) }))
    .filter(({ person, body, status }) => {
      // « Ada Lierre est désignée secrétaire »: of whom the list says more already.
      const isSaidMore = (row: ParticipantProposal): boolean =>
        row.body !== null && row.status === status && foldName(row.person?.name ?? '') === foldName(person?.name ?? '');
      if (person !== null && body === null && rows.some(isSaidMore)) return false;
      const key = `${person?.name ?? ''}|${body?.name ?? ''}|${status}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
