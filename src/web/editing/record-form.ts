import { operationInWords } from '../../changes/differences.js';
import type { UserError } from '../../changes/user-error.js';
import { sameValue } from '../../changes/operation.js';
import type { SeedItem, ItemValue } from '../../seeds/decompile/items.js';
import { show } from '../../errors.js';
import { phrases, quoted } from '../i18n.js';
import { FollowUpStep } from '../../statements/follow-up-step.js';
import type { FormRequest } from '../form-request.js';
import type { FieldError } from './change-fields.js';
import type { EditingState } from './editing-state.js';
import type { NamedField } from './format-fields.js';
import { longForm, readValues, toInput } from './format-values.js';
import { choicesInWords } from './tell-apart.js';
import { dateError, readTypedDate, readTypedDay, wordingOfTyped } from './typed-date.js';
import { pageWording } from './wording.js';

/** A form that edits one row: what it says, what was typed, and the fields that differ as the input of a mutation. */

const T = phrases({
  fr: {
    standing: (words: string) => (words === '' ? 'la base ne dit plus rien ici' : `la base dit maintenant : ${words}`),
    unknown: (text: string) => `aucune fiche ne s’appelle ${text}`,
    several: (text: string, list: string) =>
      `plusieurs fiches s’appellent ${text} : écrivez celle que vous voulez telle qu’elle est notée ici : ${list}`,
  },
  en: {
    standing: (words: string) => (words === '' ? 'the base says nothing here any more' : `the base now says: ${words}`),
    unknown: (text: string) => `no entry is called ${text}`,
    several: (text: string, list: string) => `several entries are called ${text}: write the one that you mean as it stands here: ${list}`,
  },
});

export type Values = Readonly<Record<string, unknown>>;

/** The values of a row, in the long form. */
export function valuesOf(fields: readonly NamedField[], value: ItemValue): Values {
  return Object.fromEntries(fields.map(({ name, field }) => [name, longForm(name, field, value[name])]));
}

/** What was typed, with what is wrong with the names of entities in it. */
export function typedValues(
  { lang }: Pick<FormRequest, 'lang'>,
  state: EditingState,
  fields: readonly NamedField[],
  sent: URLSearchParams,
  was: ItemValue,
): { readonly values: Values; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const values = readValues(fields, sent, was, {
    entityOf: (text, path) => {
      const found = state.entitiesNamed(text);
      const [only] = found;
      if (only && found.length === 1) return only.id;
      const message =
        found.length === 0
          ? T[lang].unknown(quoted(lang, show(text)))
          : T[lang].several(quoted(lang, show(text)), choicesInWords(state, found, lang));
      errors.push({ field: path.join('.'), message });
      return text;
    },
    dateOf: (text, path, isDay) => {
      const date = isDay ? readTypedDay(text) : readTypedDate(text);
      if (date === null) errors.push({ field: path.join('.'), message: dateError(text, lang, isDay) });
      return date ?? text;
    },
    wordingOf: (text, edtf) => wordingOfTyped(text, edtf, lang),
  });
  return { values, errors };
}

/** The fields that say something else than a row does, as the input of a mutation; null clears. */
export function changedFields(
  fields: readonly NamedField[],
  values: Values,
  was: ItemValue,
  apiName: (name: string) => string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    fields
      .filter(({ isKept }) => !isKept)
      .filter(({ name, field }) => !sameValue(values[name], longForm(name, field, was[name])))
      .map(({ name, field }) => [apiName(name), toInput(field, values[name])]),
  );
}

/** What keeps a row from being saved; where others changed it meanwhile, with what it says now at each field that was typed otherwise. */
export function withStanding(
  { lang }: Pick<FormRequest, 'lang'>,
  state: EditingState,
  item: SeedItem | null,
  { fields, values, errors }: { readonly fields: readonly NamedField[]; readonly values: Values; readonly errors: readonly FieldError[] },
): readonly FieldError[] {
  if (item === null || !errors.some(({ isConflict }) => isConflict)) return errors;
  const { id: recordId, section, value } = item;
  const input = changedFields(fields, values, value, (name) => name);
  const operation = { operation: 'UPDATE', section, recordId, baseVersion: null, input, before: value } as const;
  const { differences } = operationInWords(operation, pageWording(state.base.records.values(), lang));
  const names = Object.keys(input);
  return [...errors, ...differences.map(({ before }, index) => ({ field: names[index] ?? null, message: T[lang].standing(before) }))];
}

/** The field of a form that an error of a mutation is about. */
export function fieldOfPath(fields: readonly NamedField[], apiName: (name: string) => string): (path: UserError['path']) => string | null {
  return ([first, ...rest]) => {
    if (first === undefined) return null;
    const name = fields.find((one) => apiName(one.name) === first || one.name === first)?.name;
    return name === undefined ? null : [name, ...rest].join('.');
  };
}

/** The version of a row that was seen, as the form carries it. */
export function versionSent(sent: URLSearchParams): number | null {
  const text = sent.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The version of a row, as the API shows it. */
export function versionOf({ base }: EditingState, { id }: Pick<SeedItem, 'id'>): string {
  const version = base.records.get(id)?.revision;
  if (version === undefined) return '';
  // What became of a follow-up is a change of it too.
  const steps = [...base.records.values()].filter((row) => row instanceof FollowUpStep && row.followUpId === id);
  return String(Math.max(version, ...steps.map(({ revision }) => revision)));
}
