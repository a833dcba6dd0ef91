import type { TextSpan } from '../../core/character-map.js';
import { kindOfId } from '../../kinds/kind-of-id.js';
import type { AttendanceStatus } from '../../statements/attendance.js';
import { type Context, mentionsWithin } from './context.js';
import type { OutlineBlock } from './outline.js';
import { groupOf, type Knows } from './participant-groups.js';
import { type Part, partsOf, SENT_BY, statusOf } from './participant-lists.js';
import { isPersonName, looksLikeBody, withoutTitle } from './person-names.js';
import type { Parts } from './participant-rows.js';
import type { ProposedEntity } from './proposal.js';
import { shifted } from './spans.js';
import { patternOf } from '../../core/pattern.js';

/** Who was there as a letter tells it: « Étaient là : Ada et Odile Genêt pour le Relais, Bruno Sorbier de la Guilde, et moi-même. S’est excusé : … ». */

export interface ToldRow {
  /** As a row of a list: « Ada Lierre (Relais du Pont) ». */
  readonly text: string;
  readonly span: TextSpan;
  readonly status: AttendanceStatus;
  readonly parts?: Parts;
}

interface Told {
  readonly person: string;
  readonly body: string | null;
  readonly span: TextSpan;
}

const HEAD = /^([^:.]{3,60}?)\s*:\s*(?=\S)/u;
/** What only a sentence says: whom somebody came for, or that the writer came. */
const IN_SENTENCES = /\s(?:pour|for)\s(?:l[ea]s?\s|l[’']|the\s)?\p{Lu}|(?<!\p{L})(?:moi-même|myself)(?!\p{L})/u;
const MYSELF = patternOf(/^(?:moi-même|myself)(?!\p{L})/iu);
const FOR = /\s(?:pour|for)\s(?:l[ea]s?\s|l[’']|the\s)?/iu;
const OF = /\s(?:du|de la|de l[’']|des|d[’']|de|of the|of|from the|from)\s?/iu;

/** The rows of a paragraph that tells who was there, each sentence with a status of its own; null where it is a mere list. */
export function toldRows(context: Context, knows: Knows, outlined: OutlineBlock, author: ProposedEntity | null): ToldRow[] | null {
  const { text } = context.outline.reading;
  const sentences = context.outline.sentencesOf(outlined);
  const heads = sentences.map(({ start, end }) => HEAD.exec(text.slice(start, end)));
  const statuses = heads.map((head) => (head ? statusOf(head[1] ?? '', null) : null));
  if (outlined.block.kind !== 'PARAGRAPH' || statuses.length === 0 || statuses.includes(null)) return null;
  if (sentences.length < 2 && !IN_SENTENCES.test(outlined.text)) return null;
  return sentences.flatMap(({ start, end }, at) => {
    const words = { text: text.slice(start, end), start, from: heads[at]?.[0].length ?? 0 };
    const status = statuses[at] ?? 'PRESENT';
    // « Présents : pour la Guilde, Ada et Odile Genêt ; pour les Veilleurs, Bruno Sorbier »
    if (!words.text.includes(';')) return namesTold(context, words, status, author);
    return partsOf(words.text, words.from).flatMap(({ text: row, at: from }): ToldRow[] => {
      const group = groupOf(row, knows);
      if (!group) return namesTold(context, { text: words.text.slice(0, from + row.length), start, from }, status, author);
      const span = shifted({ start: from, end: from + row.length }, start);
      return group.persons.map((one) => ({ text: one.person, span, status, parts: { ...one, body: group.body } }));
    });
  });
}

/**
 * The names that words list, each with whom it came for.
 * @param start of the words in the document; the list begins at `from` in them
 */
export function namesTold(
  context: Context,
  { text, start, from }: { readonly text: string; readonly start: number; readonly from: number },
  status: AttendanceStatus,
  author: ProposedEntity | null,
): ToldRow[] {
  const names = mentionsWithin(context, { start, end: start + text.length }).map(({ span }) => shifted(span, -start));
  const parts = namesIn(text, from, names);
  const told = parts.map((part) => toldIn(context, start + part.at, part.text, author));
  return told.map(({ person, span }, place) => {
    const body = bodyOf(told, parts, text, place);
    if (body === null) return { text: person, span, status };
    return { text: `${person} (${body})`, span, status, ...(/^\p{Lu}/u.test(body) ? { parts: { person, body } } : {}) };
  });
}

/** « Ada et Odile Genêt pour le Relais »: both came for it. */
function bodyOf(told: readonly Told[], parts: readonly Part[], words: string, place: number): string | null {
  const [one, next, part, after] = [told[place], told[place + 1], parts[place], parts[place + 1]];
  if (one?.body !== null) return one?.body ?? null;
  if (!next || !part || !after || !FOR.test(after.text)) return null;
  return /^\s*(?:et|and)\s*$/iu.test(words.slice(part.at + part.text.length, after.at)) ? next.body : null;
}

/** What stands apart by commas and « et », outside brackets and known names: « Halte et Chemin ». */
function namesIn(words: string, from: number, names: readonly TextSpan[]): Part[] {
  const rest = words.slice(from).replace(/[.\s]+$/u, '');
  const parts: Part[] = [];
  let at = 0;
  const cuts = [...rest.matchAll(APART)].filter(({ index }) => !names.some(({ start, end }) => start < from + index && from + index < end));
  for (const cut of [...cuts, null]) {
    const text = rest.slice(at, cut?.index ?? rest.length);
    const before = parts.at(-1);
    // « Ada Lierre, présidente du Relais »: what she is goes with her name.
    if (before && ROLE.test(text) && !SENT_BY.test(text) && !COUNTED.test(text))
      parts[parts.length - 1] = { text: words.slice(before.at, from + at + text.length), at: before.at };
    else if (text.trim() !== '' && !COUNTED.test(text)) parts.push({ text, at: from + at });
    at = cut ? cut.index + cut[0].length : at;
  }
  return parts;
}

/** « Ada Lierre, présidente du Relais »: a row of a list as it stands. */
const IS_SOMETHING = /^[^,]+,\s(?!pour\s|for\s|d[eu]s?\s|from\s|of\s)\p{Ll}/u;
const COUNTED = /^(?:une?|deux|trois|quatre|cinq|six|quelques|plusieurs|d[’']autres)\s/u;
const ROLE = /^(?:l[ae]\s|l[’'])?(?!moi-même|myself)\p{Ll}/u;
const APART = /(?:\s*[,;]\s*(?:(?:et|and|ni)\s+)?(?:ainsi que\s+)?|\s(?:et|and|ni|ainsi que)\s(?=\p{Lu}|moi-même|myself))(?![^(]*\))/gu;

function toldIn(context: Context, start: number, text: string, author: ProposedEntity | null): Told {
  const span = { start, end: start + text.length };
  const row = (person: string, body: string | null): Told => ({
    person: author !== null && MYSELF.test(person) ? author.name : withoutTitle(person.trim().replace(/,$/u, '')),
    body: body === null ? null : body.trim(),
    span,
  });
  const inBrackets = /^(.+?)\s*\(([^)]*)\)$/u.exec(text);
  // « Ada Lierre pour la Ligue des quais (LQ) ».
  const acronym = inBrackets && /^\p{Lu}[\p{Lu}\d.&-]*$/u.test(inBrackets[2] ?? '') ? FOR.exec(inBrackets[1] ?? '') : null;
  if (inBrackets && acronym)
    return row((inBrackets[1] ?? '').slice(0, acronym.index), (inBrackets[1] ?? '').slice(acronym.index + acronym[0].length));
  if (inBrackets) return row(inBrackets[1] ?? '', inBrackets[2] ?? '');
  if (IS_SOMETHING.test(text)) return row(text, null);
  const known = mentionsWithin(context, span).find(({ actor }) => kindOfId(actor) !== 'PERSON');
  const before = known ? text.slice(0, known.span.start - span.start) : '';
  const beside = known ? patternOf(`(?:${FOR.source}|${OF.source})(?:l[ea]s?\\s|l[’'])?$`, 'iu').exec(before) : null;
  if (known && beside) return row(before.slice(0, beside.index), text.slice(known.span.start - span.start));
  const sent = FOR.exec(text);
  if (sent) return row(text.slice(0, sent.index), text.slice(sent.index + sent[0].length));
  // « Ada Lierre représentait le Relais, Bruno Sorbier la Guilde. »
  const gap = /^(.+?)\s(?:l[ea]s?\s|l[’'])(\p{Lu}.+)$/u.exec(text);
  if (gap && isPersonName(gap[1] ?? '')) return row(gap[1] ?? '', gap[2] ?? '');
  const of = OF.exec(text);
  const body = of ? text.slice(of.index + of[0].length) : '';
  const isApart = of !== null && text[of.index - 1] === ',';
  return of && isPersonName(text.slice(0, of.index).replace(/,$/u, '')) && (looksLikeBody(body) || isApart)
    ? row(text.slice(0, of.index), body)
    : row(text, null);
}
