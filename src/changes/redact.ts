import { foldName } from '../core/fold.js';
import { mapTexts } from '../core/map-texts.js';
import { findNames, indexNames } from '../documents/gazetteer.js';
import type { Span } from '../documents/lines.js';
import { REDACTED } from '../documents/redacted.js';

/** Taking names out of texts, character for character, so that offsets hold. */

/** A text with some spans blacked out; white space stays, so that lines do. */
export function blackOut(text: string, spans: readonly Span[]): string {
  let redacted = text;
  for (const { start, end } of spans) {
    redacted = `${redacted.slice(0, start)}${redacted.slice(start, end).replace(/\S/g, REDACTED)}${redacted.slice(end)}`;
  }
  return redacted;
}

/** Fields of closed sets, dates and codes, at any depth: no name stands there, however like one a value may look (Europe/Paris). */
const CLOSED: ReadonlySet<string> = new Set([
  ...['kind', 'type', 'form', 'classification', 'level', 'lang', 'language', 'languages', 'timeZone', 'currency', 'visibility'],
  ...['status', 'certainty', 'modality', 'attendance', 'attendanceRoles', 'attendanceMode', 'roles', 'mode', 'movements'],
  ...['claimKind', 'valueType', 'state', 'voteOutcome', 'firstStep', 'step', 'boxed', 'number', 'page'],
  ...['edtf', 'earliest', 'latest', 'startTime', 'endTime', 'day', 'date', 'since', 'until', 'accessed', 'saidOn', 'issuedOn'],
]);

/** Of a name with one capitalized word (« Petit », « d’Orme »), which is a word of the language too in lower case. */
const CAPITALIZED = 'capitalized';

/** A form of address, after which even what is written in lower case is a name. */
const TITLE = /(?<!\p{L})(?:mm?e?|mlle|mr|mrs|ms|dr|pr|me|monsieur|madame|mademoiselle)\.?\s+$/iu;

const EMAIL = /(?<![^\s@<>()"«»,;:])([^\s@<>()"«»,;:]+)@[^\s@<>()]+\.[^\s@<>()]+/gu;
const URL_TEXT = /(?:https?:\/\/|www\.)[^\s<>"«»]+/giu;
/** What stands between the parts of an address; a hyphen joins the words of one. */
const URL_PART = /[^/.?=&#~:@]+/gu;

/** Finds the names of a person in texts: as they are found as mentions, and in addresses of mail and of pages. */
export class NameRedactor {
  private readonly index: ReturnType<typeof indexNames>;
  /** What the part of an address may be that names the person, folded to letters and digits: « bquernec ». */
  private readonly inAddresses: ReadonlySet<string>;

  /** @param ids the ids of the person, which are words of their own in a text */
  constructor(
    names: readonly string[],
    private readonly ids: readonly string[],
  ) {
    this.index = indexNames(
      names.map((value) => ({ value, entityId: capitalsIn(value) === 1 ? CAPITALIZED : '', strict: false, scope: 'EVERYWHERE' })),
    );
    this.inAddresses = new Set(names.flatMap(addressParts));
  }

  /**
   * A text without the names.
   * @param ofOthers the places that are known to name other persons, who keep their names
   */
  text(text: string, ofOthers: readonly Span[] = []): string {
    const names = findNames(text, this.index).filter(({ start, end, entityId }) => {
      if (ofOthers.some((other) => other.start <= start && end <= other.end)) return false;
      if (entityId !== CAPITALIZED) return true;
      return capitalsIn(text.slice(start, end)) > 0 || TITLE.test(text.slice(0, start));
    });
    let redacted = blackOut(text, [...names, ...this.partsOfAddresses(text)]);
    for (const id of this.ids) redacted = redacted.replaceAll(id, REDACTED.repeat(id.length));
    return redacted;
  }

  private partsOfAddresses(text: string): Span[] {
    const isName = (part: string): boolean => this.inAddresses.has(squeeze(part));
    const boxes = [...text.matchAll(EMAIL)].flatMap(({ 1: box = '', index }): Span[] => {
      const names = isName(box.replace(/\d+$/u, '')) || box.split(/[._+-]/u).some(isName);
      return names ? [{ start: index, end: index + box.length }] : [];
    });
    const pages = [...text.matchAll(URL_TEXT)].flatMap(({ 0: url, index }) =>
      [...url.matchAll(URL_PART)].flatMap(({ 0: part, index: at }): Span[] =>
        isName(part) ? [{ start: index + at, end: index + at + part.length }] : [],
      ),
    );
    return [...boxes, ...pages];
  }

  /**
   * A value without the names, at any depth; the same value when it holds none.
   * @param isKept whether a value is left as it is, by the name of its field (none in a list) and itself, as those of closed sets are
   */
  value<T>(value: T, isKept: (field: string, value: unknown) => boolean = () => false): T {
    return mapTexts(
      value,
      (text) => this.text(text),
      (field, inner) => CLOSED.has(field) || isKept(field, inner),
    );
  }

  /** Whether a value holds one of the names or ids. */
  isIn(value: unknown): boolean {
    return this.value(value) !== value;
  }
}

/** How many words of a name or text begin with a capital. */
function capitalsIn(text: string): number {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}/gu)].length;
}

/** A part of an address, or a name, as letters and digits alone. */
function squeeze(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The forms in which addresses hold a name: « basile.quernec », « quernec-basile », « bquernec », « quernec ». */
function addressParts(name: string): string[] {
  const words = name.split(/\s+/u).map(squeeze).filter(Boolean);
  const [first = '', ...rest] = words;
  const last = rest.join('');
  const forms = last === '' ? [first] : [first + last, last + first, first.charAt(0) + last, last + first.charAt(0)];
  return forms.filter((form) => form.length > 2);
}
