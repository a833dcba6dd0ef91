import type { TProperties, TSchema } from 'typebox';
import type { LocalizedText } from '../../core/lang.js';
import type { PartialDate } from '../../core/partial-date.js';
import type { Source } from '../../core/source.js';
import type { StoredRecord } from '../../core/stored-record.js';
import type { LocalizedInput } from '../format/fields.js';
import type { ItemValue } from './items.js';

/**
 * From the columns of a record to the fields of a seed file. The fields follow from the format; their columns have the same names, or
 * those that are listed here.
 */

/** Columns that are called otherwise than their fields, by section. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  claims: { kind: 'claimKind' },
  followUps: { status: 'firstStep', due: 'dates' },
  steps: { date: 'day', due: 'dates' },
  relations: { mode: 'attendanceMode' },
};

/** What a field is taken to be when it is not written. Such values are left out, so that files read as people write them. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  relations: { certainty: 'STATED', modality: 'ASSERTED', status: 'UNKNOWN' },
  claims: { certainty: 'STATED', modality: 'ASSERTED', status: 'UNKNOWN' },
  followUps: { certainty: 'STATED', modality: 'ASSERTED', status: 'OPENED', boxed: false },
  steps: { certainty: 'STATED', modality: 'ASSERTED' },
  documents: { language: 'fr' },
};

/** The property of a record that holds a field; null when it has none: the field is made of other rows. */
export function propertyOf(section: string, field: string, has: (property: string) => boolean): string | null {
  return [RENAMED[section]?.[field], field, `${field}Id`].find((name): name is string => name !== undefined && has(name)) ?? null;
}

/** The fields of a record that its own columns hold, without those that say what is taken for granted. */
export function plainFields(section: string, record: StoredRecord, schemas: TProperties): Record<string, unknown> {
  const row = record as unknown as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = {};
  for (const [field, schema] of Object.entries(schemas)) {
    const property = propertyOf(section, field, (name) => name in row);
    if (property === null) continue;
    const value = inputOf(row[property], schema);
    if (value !== undefined && value !== DEFAULTS[section]?.[field]) fields[field] = value;
  }
  return fields;
}

/** A value as a seed file has it; undefined when there is none. */
export function inputOf(value: unknown, schema: TSchema): unknown {
  if (value === null || value === undefined) return undefined;
  const ref: unknown = Reflect.get(schema, '$ref');
  if (ref === '#/definitions/localized' || ref === '#/definitions/shortLocalized') return localizedInput(value as LocalizedText);
  if (ref === '#/definitions/dates') return datesInput(value as PartialDate);
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutNulls);
  return typeof value === 'number' ? String(value) : withoutNulls(value);
}

/** A text in French alone is written as it is. */
export function localizedInput(text: LocalizedText): LocalizedInput {
  const { fr, ...others } = text;
  return fr !== undefined && Object.keys(others).length === 0 ? fr : { ...text };
}

/** A date that says nothing but its day is written as it is. */
function datesInput({ edtf, wording, startTime, endTime, certainty }: PartialDate): unknown {
  const more = withoutNulls({ wording, startTime, endTime, certainty: certainty === 'STATED' ? null : certainty }) as object;
  return edtf !== null && Object.keys(more).length === 0 ? edtf : withoutNulls({ edtf, ...more });
}

/** A due date as a seed file has it: a date, or the meeting at which it is due. */
export function dueInput(dates: PartialDate | null, meetingId: string | null): unknown {
  const date = dates && datesInput(dates);
  if (meetingId === null) return date ?? undefined;
  return { at: meetingId, ...(typeof date === 'string' ? { edtf: date } : (date ?? {})) };
}

/** A source as a seed file has it. */
export function sourceInput(source: Source): unknown {
  return withoutNulls({ ...source });
}

/** A value without the keys that hold nothing. */
function withoutNulls(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

/** Fields but those named. */
export function without(fields: ItemValue, ...names: readonly string[]): ItemValue {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}
