import { closedSetWith, labelOf } from '../core/enums.js';
import type { LangEnum } from '../core/lang.js';
import { SEMICOLON, tagOf } from '../core/lang.js';
import type { StoredRecord } from '../core/stored-record.js';
import { factsOf } from '../core/fact.js';
import { Entity, kindClass, kindOfId } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';
import { commonFieldSchemas } from '../seeds/format/entities.js';
import { seedFileSchema } from '../seeds/format/seed-file.js';
import { statementSchemas } from '../seeds/format/statements.js';
import type { ItemValue, Section } from '../seeds/decompile/items.js';
import { FollowUp } from '../statements/follow-up.js';
import type { OperationKind } from '../store/change-set-tables.js';
import { fieldLabel } from './field-labels.js';
import type { Operation } from './operation.js';

/** What operations do, field by field, in the words of a language. */

/** What rows are called while changes are described. */
export interface Wording {
  readonly lang: LangEnum;
  /** The preferred name of an entity. */
  readonly nameOf: (id: string) => string | undefined;
  /** A row that was there before the change, or is there after it. */
  readonly rowOf: (id: string) => StoredRecord | undefined;
  /** An EDTF date in words; without it, dates stand as they are written. */
  readonly dateWords?: (edtf: string) => string;
}

/**
 * What rows are called in a language; where a row comes twice, the last counts.
 * @param others what rows are called that are not among these
 */
export function wordingOf(rows: Iterable<StoredRecord>, lang: LangEnum, others: Wording | null = null): Wording {
  const byId = new Map([...rows].map((row) => [row.id, row]));
  const entities = [...byId.values()].filter((row) => row instanceof Entity);
  const own = new Map(entities.map(({ id, names }) => [id, preferredName(names, lang).text]));
  return { lang, nameOf: (id) => own.get(id) ?? others?.nameOf(id), rowOf: (id) => byId.get(id) ?? others?.rowOf(id) };
}

/** A field that says something else than before; a value of '' is none. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** An operation in words. */
export interface OperationInWords {
  readonly operation: OperationKind;
  readonly section: Section;
  readonly recordId: string;
  /** What the record is or says. */
  readonly subject: string;
  readonly differences: readonly Difference[];
}

/** What an operation does, in words. */
export function operationInWords({ operation, section, recordId, input, before }: Operation, wording: Wording): OperationInWords {
  const row = wording.rowOf(recordId);
  const subject =
    row?.inWords(wording.lang, (id) => (wording.rowOf(id) instanceof FollowUp ? quotedTask(id, wording) : nameOf(id, wording))) ?? '';
  const after = operation === 'UPDATE' ? (input ?? {}) : operation === 'CREATE' ? datesIn(input ?? {}) : {};
  const differences = differencesOf(section, recordId, operation === 'UPDATE' ? (before ?? {}) : {}, after, wording);
  return { operation, section, recordId, subject: subject === '' ? recordId : subject, differences };
}

/** What a new row says of time: its subject does not. */
function datesIn({ dates, due }: ItemValue): ItemValue {
  return { ...(dates === undefined ? {} : { dates }), ...(due === undefined ? {} : { due }) };
}

/** The fields that hold EDTF dates and days. */
const DATES = new Set(['edtf', 'dates', 'due', 'since', 'until', 'date', 'accessed', 'saidOn', 'issuedOn']);

function differencesOf(section: Section, id: string, before: ItemValue, after: ItemValue, wording: Wording): Difference[] {
  const kind = section === 'entities' ? classOf(id) : null;
  return Object.keys(after).map((field) => ({
    label: fieldLabel(field, section, kind)[tagOf(wording.lang)],
    before: valueWords(before[field], field, setOf(section, id, field), wording),
    after: valueWords(after[field], field, setOf(section, id, field), wording),
  }));
}

function classOf(id: string): object | null {
  const kind = kindOfId(id);
  return kind && kindClass(kind);
}

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The closed set that a field takes its value from; null when it takes another. */
function setOf(section: Section, id: string, field: string): object | null {
  if (section === 'entities') {
    const kind = classOf(id);
    const fact = kind && factsOf(kind).find(({ name }) => name === field);
    if (fact?.type === 'enum') return fact.values;
  }
  const schema = fieldSchema(section, field);
  return setOfSchema(schema?.items ?? schema);
}

function fieldSchema(section: Section, field: string): Schema | undefined {
  if (section === 'entities') return (commonFieldSchemas() as Readonly<Record<string, Schema | undefined>>)[field];
  const statements = statementSchemas() as unknown as Readonly<Record<string, Schema | undefined>>;
  return statements[section]?.properties?.[field];
}

const setOfSchema = (schema: Schema | undefined): object | null => (schema?.enum ? closedSetWith(schema.enum) : null);

const definitions = seedFileSchema().definitions as Readonly<Record<string, Schema>>;

/** The closed set of a field inside a value: `kind` in `names`. */
function innerSet(outer: string, field: string): object | null {
  // The source of a name is one of those that statements have.
  const within =
    fieldSchema('entities', outer) ?? fieldSchema('relations', outer === 'source' ? 'sources' : outer) ?? fieldSchema('claims', outer);
  const schema = within ?? fieldSchema('claims', 'vote')?.properties?.[outer];
  const item = schema?.items ?? schema;
  const mapping = item?.$ref === undefined ? item : definitions[item.$ref.slice('#/definitions/'.length)];
  return setOfSchema(mapping?.properties?.[field]);
}

/** The longest value that is shown, in UTF-16 units. */
const MAX_SHOWN = 400;

/** A value of a field in words; '' for none. */
function valueWords(value: unknown, field: string, set: object | null, wording: Wording): string {
  const lang = tagOf(wording.lang);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return { fr: value ? 'oui' : 'non', en: value ? 'yes' : 'no' }[lang];
  if (Array.isArray(value)) return shorten(value.map((inner) => valueWords(inner, field, set, wording)).join(SEMICOLON[lang]));
  if (typeof value === 'object') return shorten(mappingWords(value as ItemValue, field, wording));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (set) return shorten(labelOf(set, text)[lang]);
  if (field === 'lang') return languageName(text, lang);
  return shorten(DATES.has(field) && wording.dateWords ? wording.dateWords(text) : nameOf(text, wording));
}

/** « anglais » of `en`; a tag that no language has stays as it is. */
function languageName(tag: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The fields that say the most of a mapping: the others stand behind them in brackets. */
const MAIN = ['value', 'edtf', 'quote', 'title', 'statement', 'fr'] as const;
/** What only says where something stands. */
const LOCATING = new Set(['document', 'occurrence', 'prefix', 'suffix', 'passage']);

function mappingWords(fields: ItemValue, outer: string, wording: Wording): string {
  const lang = tagOf(wording.lang);
  const main = MAIN.find((name) => fields[name] !== undefined && fields[name] !== null);
  const others = Object.entries(fields)
    .filter(([name, value]) => name !== main && !LOCATING.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => {
      const set = innerSet(outer, name);
      const words = valueWords(value, name, set, wording);
      return set ? words : `${fieldLabel(name, outer)[lang]}${lang === 'fr' ? ' : ' : ': '}${words}`;
    });
  const said = main === undefined ? '' : valueWords(fields[main], main === 'edtf' ? main : outer, innerSet(outer, main), wording);
  if (others.length === 0) return said;
  return said === '' ? others.join(', ') : `${said} (${others.join(', ')})`;
}

/** What an id is called: an entity by its name, a statement by what it says. */
function nameOf(id: string, wording: Wording): string {
  const name = wording.nameOf(id);
  if (name !== undefined || !/^[a-z-]+\/\S+$/.test(id)) return name ?? id;
  const row = wording.rowOf(id);
  const words = row?.inWords(wording.lang, (inner) => wording.nameOf(inner) ?? inner) ?? '';
  return words === '' ? id : words;
}

/** A follow-up, where a step of it is named by it. */
function quotedTask(id: string, wording: Wording): string {
  const task = nameOf(id, wording);
  return wording.lang === 'FR' ? `« ${task} »` : `“${task}”`;
}

function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1).toWellFormed()}…` : text;
}
