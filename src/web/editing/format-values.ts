import type { ItemValue } from '../../seeds/decompile/items.js';
import { type FormField, type GroupField, type NamedField, shorthandOf } from './format-fields.js';

/**
 * Values of rows as forms have them. Seed files write many values in a short way (a text in French alone, one id in the place of a list);
 * forms and mutations have the long one.
 */

/** A value in its long form; undefined for none. */
export function longForm(name: string, field: FormField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  switch (field.form) {
    case 'localized':
      return typeof value === 'string' ? { fr: value } : value;
    case 'list':
      return [value].flat().map((inner) => longForm(name, field.item, inner));
    case 'choices':
      return [value].flat();
    case 'group':
      return groupForm(name, field, value);
    case 'text':
      // What is counted is typed like anything else.
      return typeof value === 'number' ? String(value) : value;
    case 'date':
    case 'choice':
    case 'flag':
    case 'entity':
    case 'document':
    case 'statement':
    case 'id':
      return value;
  }
}

function groupForm(name: string, field: GroupField, value: unknown): unknown {
  if (typeof value !== 'object') return { [shorthandOf(name, field)]: value };
  const given = value as ItemValue;
  return withoutNothing(Object.fromEntries(field.fields.map((one) => [one.name, longForm(one.name, one.field, given[one.name])])));
}

/** A value as the input of a mutation has it. */
export function toInput(field: FormField, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (field.form === 'text' && field.isOrdinal) return Number(value);
  if (field.form === 'list') return (value as unknown[]).map((inner) => toInput(field.item, inner));
  if (field.form !== 'group') return value;
  const given = value as ItemValue;
  return Object.fromEntries(
    field.fields.flatMap((one) => (given[one.name] === undefined ? [] : [[one.name, toInput(one.field, given[one.name])]])),
  );
}

/** What reading a form knows: how typed names become ids. */
export interface Reading {
  /** The id of the entity of a name; one that means none stays as it is. */
  readonly entityOf: (text: string, path: readonly string[]) => string;
  /** A typed date as EDTF, or as a day; one that is none stays as it is. */
  readonly dateOf: (text: string, path: readonly string[], isDay: boolean) => string;
  /** The words of a typed date that say more than it does. */
  readonly wordingOf: (text: string, edtf: string) => string | null;
}

/** The values of a form, in their long form; undefined for none. */
export function readValues(
  fields: readonly NamedField[],
  sent: URLSearchParams,
  was: ItemValue,
  reading: Reading,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields
      .filter(({ isKept }) => !isKept)
      .map(({ name, field }) => {
        const before = longForm(name, field, was[name]);
        return [name, isSent(name, sent) ? readValue(field, [name], sent, before, reading) : before];
      }),
  );
}

/** Whether a form has inputs of a field: one that has none leaves it as it is. Boxes that can be ticked come with a hidden input. */
function isSent(name: string, sent: URLSearchParams): boolean {
  return [...sent.keys()].some((key) => key === name || key.startsWith(`${name}.`));
}

/** The name of an input, from the names that lead to its value. */
export const inputName = (path: readonly string[]): string => path.join('.');

function readValue(field: FormField, path: readonly string[], sent: URLSearchParams, was: unknown, reading: Reading): unknown {
  const text = (sent.get(inputName(path)) ?? '').replace(/\r\n?/g, '\n').trim();
  switch (field.form) {
    case 'text':
    case 'choice':
    case 'document':
    case 'statement':
    case 'id':
      return text || undefined;
    case 'entity':
      return text ? reading.entityOf(text, path) : undefined;
    case 'date':
      return text ? reading.dateOf(text, path, field.isDay) : undefined;
    case 'flag':
      return sent.getAll(inputName(path)).includes('1') || undefined;
    case 'localized': {
      const inner = (lang: string): string | undefined =>
        (sent.get(inputName([...path, lang])) ?? '').replace(/\r\n?/g, '\n').trim() || undefined;
      return withoutNothing({ ...(was as object | undefined), fr: inner('fr'), en: inner('en') });
    }
    case 'choices': {
      const chosen = sent.getAll(inputName(path)).filter((one) => field.options.some(({ value }) => value === one));
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'list':
      return readList(field.item, path, sent, was as readonly unknown[] | undefined, reading);
    case 'group':
      return readGroup(field, path, sent, was as ItemValue | undefined, reading);
  }
}

function readList(
  item: FormField,
  path: readonly string[],
  sent: URLSearchParams,
  was: readonly unknown[] | undefined,
  reading: Reading,
): unknown {
  const start = `${inputName(path)}.`;
  const indexes = [...sent.keys()].flatMap((name) => (name.startsWith(start) ? [Number.parseInt(name.slice(start.length), 10)] : []));
  const known = [...new Set(indexes)].filter((index) => index >= 0).sort((a, b) => a - b);
  const list = known.flatMap((index) => readValue(item, [...path, String(index)], sent, was?.[index], reading) ?? []);
  return list.length > 0 ? list : undefined;
}

function readGroup(
  field: GroupField,
  path: readonly string[],
  sent: URLSearchParams,
  was: ItemValue | undefined,
  reading: Reading,
): unknown {
  const typed = withoutNothing(
    Object.fromEntries(
      field.fields
        .filter(({ isKept }) => !isKept)
        .map((one) => [one.name, readValue(one.field, [...path, one.name], sent, was?.[one.name], reading)]),
    ),
  );
  return withKept(field, withWording(field, path, typed, sent, reading), was);
}

/** A date of which nobody gave the words of the source has those that were typed, where they say more than it does. */
function withWording(
  { fields }: GroupField,
  path: readonly string[],
  typed: ItemValue | undefined,
  sent: URLSearchParams,
  { wordingOf }: Reading,
): ItemValue | undefined {
  const date = fields.find(({ field }) => field.form === 'date')?.name;
  const edtf = date === undefined ? undefined : typed?.[date];
  if (date === undefined || typeof edtf !== 'string' || typed?.wording !== undefined || !fields.some(({ name }) => name === 'wording'))
    return typed;
  const wording = wordingOf(sent.get(inputName([...path, date])) ?? '', edtf);
  return wording === null ? typed : { ...typed, wording };
}

function withKept(field: GroupField, typed: ItemValue | undefined, was: ItemValue | undefined): ItemValue | undefined {
  if (typed === undefined || (field.main !== null && typed[field.main] === undefined)) return undefined;
  const kept = field.fields.flatMap(({ name, isKept }) => (isKept && was?.[name] !== undefined ? [[name, was[name]] as const] : []));
  return { ...typed, ...Object.fromEntries(kept) };
}

function withoutNothing(value: ItemValue): ItemValue | undefined {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
