import type { LangEnum } from '../core/lang.js';
import type { StoredRecord } from '../core/stored-record.js';
import { foldSpace } from '../core/fold.js';
import type { Message } from '../errors.js';
import { Entity } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';

/** Rows in words, for people who read what a command did or would do. */

/** The names that rows are described with: ids of entities, with the preferred name. */
export type Names = ReadonlyMap<string, string>;

/** The preferred French names of the entities among some rows; where a row comes twice, the last counts. */
export function namesIn(rows: Iterable<StoredRecord>): Names {
  return new Map([...rows].filter((row) => row instanceof Entity).map((row) => [row.id, preferredName(row.names, 'FR').text]));
}

/** What a row is or says, in one line; entities by their names. */
export function wordsOf(row: StoredRecord, names: Names, lang: LangEnum = 'FR'): string {
  return row.inWords(lang, (id) => names.get(id) ?? id);
}

/** The longest text of a row that is shown, in UTF-16 units. */
const MAX_LENGTH = 100;

/** A row in one line: its id, and what it is or says. */
export function describeRow(row: StoredRecord, names: Names): Message {
  const line = (text: string): string => (text === '' ? row.id : `${row.id} (${shorten(text)})`);
  return { fr: line(wordsOf(row, names, 'FR')), en: line(wordsOf(row, names, 'EN')) };
}

function shorten(text: string): string {
  const folded = foldSpace(text);
  return folded.length > MAX_LENGTH ? `${folded.slice(0, MAX_LENGTH - 1).toWellFormed()}…` : folded;
}
