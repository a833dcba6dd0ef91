import { inLang, type LangEnum } from '../core/lang.js';
import type { StoredRecord } from '../core/stored-record.js';
import { foldSpace } from '../core/fold.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import type { Message } from '../errors.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';
import { relationTypeOf } from '../statements/vocabulary.js';

/** Rows in words, for people who read what a command did or would do. */

/** The names that rows are described with: ids of entities, with the preferred name. */
export type Names = ReadonlyMap<string, string>;

/** The preferred French names of the entities among some rows; where a row comes twice, the last counts. */
export function namesIn(rows: Iterable<StoredRecord>): Names {
  return new Map([...rows].filter((row) => row instanceof Entity).map((row) => [row.id, preferredName(row.names, 'FR').text]));
}

/** What a statement says, in one line. */
export function sentenceOf(statement: Statement, names: Names, lang: LangEnum = 'FR'): string {
  if (statement instanceof Relation) {
    const { label } = relationTypeOf(statement.type);
    return `${nameOf(statement.subjectId, names)} — ${lang === 'EN' ? label.en : label.fr} — ${nameOf(statement.objectId, names)}`;
  }
  const text = statement instanceof Claim ? statement.text : statement instanceof FollowUp ? statement.task : null;
  return inLang(text, lang)?.text ?? '';
}

function nameOf(id: string, names: Names): string {
  return names.get(id) ?? id;
}

/** The longest text of a row that is shown, in UTF-16 units. */
const LONGEST = 100;

/** A row in one line: its id, and what it is or says. */
export function describeRow(row: StoredRecord, names: Names): Message {
  const line = (text: string): string => (text === '' ? row.id : `${row.id} (${shorten(text)})`);
  if (row instanceof Statement) return { fr: line(sentenceOf(row, names, 'FR')), en: line(sentenceOf(row, names, 'EN')) };
  const text = wordsOf(row, names);
  return { fr: line(text), en: line(text) };
}

function wordsOf(row: StoredRecord, names: Names): string {
  if (row instanceof Entity) return preferredName(row.names, 'FR').text;
  if (row instanceof AgendaItem) return row.title;
  if (row instanceof Passage) return row.quote;
  if (row instanceof Mention) return row.surface;
  // The detail itself is not for everybody who reads a terminal.
  if (row instanceof ContactDetail) return nameOf(row.entityId, names);
  return '';
}

function shorten(text: string): string {
  const folded = foldSpace(text);
  return folded.length > LONGEST ? `${folded.slice(0, LONGEST - 1).toWellFormed()}…` : folded;
}
