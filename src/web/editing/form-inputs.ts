import type { ItemValue } from '../../seeds/decompile/items.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases } from '../i18n.js';
import { sitePath } from '../page-request.js';
import { ChangeFields, type FieldError, UNTOUCHED } from './change-fields.js';
import { type EditingState, wordsOfStatement } from './editing-state.js';
import type { FormField, GroupField, NamedField, Option } from './format-fields.js';
import { inputName } from './format-values.js';
import type { RelatedStatements } from './related-statements.js';
import { dateHint, typedDate } from './typed-date.js';

/** The inputs of a form that edits a row, with what is wrong beside each. They work without scripts: lists have an empty row at their end. */

const T = phrases({
  fr: { fr: 'français', en: 'anglais', none: '—', more: 'Ajouter', yes: 'Oui', entityHint: 'Le nom d’une fiche' },
  en: { fr: 'French', en: 'English', none: '—', more: 'Add', yes: 'Yes', entityHint: 'The name of an entry' },
});

/** How some values are written, by the last part of the name of their input. */
const HINTS: Readonly<Record<string, string>> = {
  startTime: '17:30',
  endTime: '19:00',
  lang: 'fr',
};

/** The longest values that are typed on one line and on several, in UTF-16 units. */
const [MAX_LINE, MAX_TEXT] = [2000, 20_000];

export class FormInputs {
  /** The input that shows each error. */
  private readonly places = new Map<string, string>();

  constructor(
    private readonly lang: Lang,
    private readonly state: EditingState,
    private readonly errors: readonly FieldError[],
    private readonly related: RelatedStatements = { same: [], rivals: [] },
  ) {}

  /** The errors, each at the input that shows it; those that no input shows are of the whole form. */
  summary(): FieldError[] {
    return this.errors.map(({ field, message }) => ({ field: (field && this.places.get(field)) ?? null, message }));
  }

  /** Whether something is wrong with one of some fields. */
  isWrong(fields: readonly NamedField[]): boolean {
    return this.errors.some(({ field }) => fields.some(({ name }) => field === name || field?.startsWith(`${name}.`)));
  }

  /** The inputs of some fields, with their values in the long form. */
  render(fields: readonly NamedField[], values: Readonly<Record<string, unknown>>): Html {
    return html`${fields.filter(({ isKept }) => !isKept).map(({ name, label, field }) => this.input(field, [name], capital(label[this.lang]), values[name]))}`;
  }

  private input(field: FormField, path: readonly string[], label: string, value: unknown): Html | null {
    const name = inputName(path);
    const text = typeof value === 'string' ? value : '';
    switch (field.form) {
      case 'text':
        return field.isLong ? this.area(name, label, text) : this.line(name, label, text);
      case 'id':
        return this.line(name, label, text);
      case 'date':
        return this.date(name, label, field.isDay, text);
      case 'entity':
        return this.entity(name, label, text);
      case 'document':
        return this.choice(name, label, this.documentOptions(), text);
      case 'statement':
        return this.choice(name, label, this.statementOptions(this.relatedTo(field), text), text);
      case 'choice':
        return this.choice(name, label, field.options, text);
      case 'choices':
        return this.choices(name, label, field.options, (value ?? []) as readonly string[]);
      case 'flag':
        return this.fieldsAt(name).check({ name, label, checked: value === true });
      case 'localized':
        return this.localized(name, label, field.isLong, (value ?? {}) as ItemValue);
      case 'list':
        return this.list(field.item, path, label, (value ?? []) as readonly unknown[]);
      case 'group':
        return html`<fieldset class="fields"><legend>${label}</legend><div class="fields-row">${this.group(field, path, (value ?? {}) as ItemValue)}</div></fieldset>`;
    }
  }

  private group(field: GroupField, path: readonly string[], value: ItemValue): Html {
    return html`${field.fields.filter(({ isKept }) => !isKept).map((one) => this.input(one.field, [...path, one.name], capital(one.label[this.lang]), value[one.name]))}`;
  }

  /** The rows of a list, and an empty one; nothing where there is neither a row nor anything to choose. */
  private list(item: FormField, path: readonly string[], label: string, values: readonly unknown[]): Html | null {
    const chosen = item.form === 'group' ? item.fields.find(({ name }) => name === item.main)?.field : item;
    if (values.length === 0 && chosen?.form === 'statement' && this.relatedTo(chosen).length === 0) return null;
    const rows = [...values, undefined].map((value, index) => {
      const at = [...path, String(index)];
      const rowLabel = index < values.length ? `${label} ${index + 1}` : `${T[this.lang].more}`;
      if (item.form !== 'group') return this.input(item, at, rowLabel, value);
      const body = html`<div class="fields-row" role="group" aria-label="${label} – ${rowLabel}">${this.group(item, at, (value ?? {}) as ItemValue)}</div>`;
      return index < values.length || values.length === 0
        ? body
        : html`<details class="another"${this.errors.some(({ field }) => field?.startsWith(inputName(at))) ? html` open` : null}><summary>${rowLabel}</summary>${body}</details>`;
    });
    return html`<fieldset class="fields"><legend>${label}</legend>${rows}</fieldset>`;
  }

  private localized(name: string, label: string, isLong: boolean, value: ItemValue): Html {
    const t = T[this.lang];
    const one = (lang: 'fr' | 'en'): Html => {
      const text = typeof value[lang] === 'string' ? value[lang] : '';
      const inner = `${label} (${t[lang]})`;
      return isLong ? this.area(`${name}.${lang}`, inner, text, lang) : this.line(`${name}.${lang}`, inner, text, lang);
    };
    return html`<div class="fields-row languages">${one('fr')}${one('en')}</div>`;
  }

  private line(name: string, label: string, value: string, textLang?: Lang): Html {
    const placeholder = HINTS[name.slice(name.lastIndexOf('.') + 1)];
    return this.fieldsAt(name).text({ name, label, value, maxlength: MAX_LINE, placeholder, lang: this.langOf(textLang) });
  }

  private date(name: string, label: string, isDay: boolean, value: string): Html {
    return this.fieldsAt(name).text({ name, label, value: typedDate(value, this.lang), hint: dateHint(this.lang, isDay), maxlength: 200 });
  }

  private area(name: string, label: string, value: string, textLang?: Lang): Html {
    const rows = Math.min(8, Math.max(2, Math.ceil(value.length / 60)));
    return this.fieldsAt(name).area({ name, label, value, rows, maxlength: MAX_TEXT, lang: this.langOf(textLang) });
  }

  private langOf(textLang: Lang | undefined): Lang | null {
    return textLang === undefined || textLang === this.lang ? null : textLang;
  }

  private entity(name: string, label: string, id: string): Html {
    const value = id === '' ? '' : this.state.typedName(id);
    const placeholder = T[this.lang].entityHint;
    return this.fieldsAt(name).text({ name, label, value, maxlength: MAX_LINE, placeholder, suggest: sitePath(this.lang, 'suggest') });
  }

  private choice(name: string, label: string, options: readonly Option[], value: string): Html {
    return this.fieldsAt(name).select({
      name,
      label,
      value,
      options: [{ value: '', label: T[this.lang].none }, ...this.labelled(options)],
    });
  }

  private choices(name: string, label: string, options: readonly Option[], values: readonly string[]): Html {
    return html`<input type="hidden" name="${name}" value="">${this.fieldsAt(name).choices({ name, label, many: true, values, options: this.labelled(options) })}`;
  }

  private labelled(options: readonly Option[]): { readonly value: string; readonly label: string }[] {
    return options.map(({ value, label }) => ({ value, label: capital(label[this.lang]) }));
  }

  private documentOptions(): Option[] {
    return this.state.documents.map(({ id, publicationId, language }) => {
      const of = `${this.state.wording.nameOf(publicationId) ?? publicationId} (${language})`;
      return { value: id, label: { fr: of, en: of } };
    });
  }

  private relatedTo({ isRival }: Extract<FormField, { form: 'statement' }>): readonly string[] {
    return isRival ? this.related.rivals : this.related.same;
  }

  /** What may be chosen, and what is chosen already. */
  private statementOptions(ids: readonly string[], chosen: string): Option[] {
    const all = chosen === '' || ids.includes(chosen) ? ids : [chosen, ...ids];
    return all.map((id) => {
      const words = clipped(wordsOfStatement(this.state, id));
      return { value: id, label: { fr: words, en: words } };
    });
  }

  /** The input of a name, with what is wrong with it: that of its own name, or of a value that begins with it. */
  private fieldsAt(name: string): ChangeFields {
    const error = this.errors.find(
      ({ field }) => field !== null && !this.places.has(field) && (field === name || name.startsWith(`${field}.`)),
    );
    if (!error?.field) return new ChangeFields(UNTOUCHED);
    this.places.set(error.field, name);
    return new ChangeFields({ ...UNTOUCHED, errors: [{ field: name, message: error.message }] });
  }
}

/** An option of a choice is one line. */
export function clipped(words: string): string {
  return words.length > MAX_OPTION ? `${words.slice(0, MAX_OPTION - 1).trimEnd()}…` : words;
}

const MAX_OPTION = 120;
