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

/** Finds the names of a person in texts, as they are found as mentions. */
export class NameRedactor {
  private readonly index: ReturnType<typeof indexNames>;

  /** @param ids the ids of the person, which are words of their own in a text */
  constructor(
    names: readonly string[],
    private readonly ids: readonly string[],
  ) {
    this.index = indexNames(names.map((value) => ({ value, entityId: '', strict: false, scope: 'EVERYWHERE' })));
  }

  /** A text without the names. */
  text(text: string): string {
    let redacted = blackOut(text, findNames(text, this.index));
    for (const id of this.ids) redacted = redacted.replaceAll(id, REDACTED.repeat(id.length));
    return redacted;
  }

  /** A value without the names, at any depth; the same value when it holds none. */
  value<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const list = value.map((inner: unknown) => this.value(inner));
      return (list.some((inner, index) => inner !== (value as unknown[])[index]) ? list : value) as T;
    }
    const entries = Object.entries(value).map(
      ([key, inner]) => [key, CLOSED.has(key) ? (inner as unknown) : this.value(inner as unknown)] as const,
    );
    const differs = entries.some(([key, inner]) => inner !== (value as Record<string, unknown>)[key]);
    return differs
      ? (Object.assign(Object.create(Object.getPrototypeOf(value) as object) as object, Object.fromEntries(entries)) as T)
      : value;
  }

  /** Whether a value holds one of the names or ids. */
  isIn(value: unknown): boolean {
    return this.value(value) !== value;
  }
}
