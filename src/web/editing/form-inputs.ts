import type { ItemValue } from '../../seeds/decompile/items.js';
import { html, type Html } from '../html.js';
import { capital, type Lang, phrases } from '../i18n.js';
import { sitePath } from '../page-request.js';
import type { EditingState } from './editing-state.js';
import type { FormField, GroupField, NamedField, Option } from './format-fields.js';
import { inputName } from './format-values.js';
import { type FormError, inputId } from './mutation-form.js';

/** The inputs of a form that edits a row, with what is wrong beside each. They work without scripts: lists have an empty row at their end. */

const T = phrases({
  fr: { fr: 'français', en: 'anglais', none: '—', more: 'Ajouter', yes: 'Oui', entityHint: 'Le nom d’une fiche' },
  en: { fr: 'French', en: 'English', none: '—', more: 'Add', yes: 'Yes', entityHint: 'The name of an entry' },
});

/** How some values are written, by the last part of the name of their input. */
const HINTS: Readonly<Record<string, string>> = {
  edtf: '2014-01-31, 2014-01, 2014/..',
  since: '2014-01-31',
  until: '2014-01-31',
  accessed: '2014-01-31',
  date: '2014-01-31',
  startTime: '17:30',
  endTime: '19:00',
  lang: 'fr',
};

function hintOf(name: string): Html | null {
  const hint = HINTS[name.slice(name.lastIndexOf('.') + 1)];
  return hint === undefined ? null : html` placeholder="${hint}"`;
}

export class FormInputs {
  /** The input that shows each error. */
  private readonly places = new Map<string, string>();

  constructor(
    private readonly lang: Lang,
    private readonly state: EditingState,
    private readonly errors: readonly FormError[],
  ) {}

  /** The errors, each at the input that shows it; those that no input shows are of the whole form. */
  summary(): FormError[] {
    return this.errors.map(({ field, message }) => ({ field: this.places.get(field) ?? '', message }));
  }

  /** Whether something is wrong with one of some fields. */
  isWrong(fields: readonly NamedField[]): boolean {
    return this.errors.some(({ field }) => fields.some(({ name }) => field === name || field.startsWith(`${name}.`)));
  }

  /** The inputs of some fields, with their values in the long form. */
  render(fields: readonly NamedField[], values: Readonly<Record<string, unknown>>): Html {
    return html`${fields.filter(({ isKept }) => !isKept).map(({ name, label, field }) => this.input(field, [name], capital(label[this.lang]), values[name]))}`;
  }

  private input(field: FormField, path: readonly string[], label: string, value: unknown): Html {
    const name = inputName(path);
    const text = typeof value === 'string' ? value : '';
    switch (field.form) {
      case 'text':
        return field.isLong ? this.area(name, label, text) : this.line(name, label, text);
      case 'id':
        return this.line(name, label, text);
      case 'entity':
        return this.entity(name, label, text);
      case 'document':
        return this.choice(name, label, this.documentOptions(), text);
      case 'choice':
        return this.choice(name, label, field.options, text);
      case 'choices':
        return this.choices(name, label, field.options, (value ?? []) as readonly string[]);
      case 'flag':
        return html`<input type="hidden" name="${name}" value=""><p class="check"><input type="checkbox" id="${inputId(name)}" name="${name}" value="1"${value === true ? html` checked` : null}${this.problem(name).attributes}><label for="${inputId(name)}">${label}</label></p>`;
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

  /** The rows of a list, and an empty one. */
  private list(item: FormField, path: readonly string[], label: string, values: readonly unknown[]): Html {
    const rows = [...values, undefined].map((value, index) => {
      const at = [...path, String(index)];
      const rowLabel = index < values.length ? `${label} ${index + 1}` : `${T[this.lang].more}`;
      if (item.form !== 'group') return this.input(item, at, rowLabel, value);
      const body = html`<div class="fields-row" role="group" aria-label="${label} – ${rowLabel}">${this.group(item, at, (value ?? {}) as ItemValue)}</div>`;
      return index < values.length || values.length === 0
        ? body
        : html`<details class="another"${this.errors.some(({ field }) => field.startsWith(inputName(at))) ? html` open` : null}><summary>${rowLabel}</summary>${body}</details>`;
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
    const { attributes, message } = this.problem(name);
    return html`<p class="field"><label for="${inputId(name)}">${label}</label><input id="${inputId(name)}" name="${name}" value="${value}" autocomplete="off"${hintOf(name)}${this.langOf(textLang)}${attributes}>${message}</p>`;
  }

  private area(name: string, label: string, value: string, textLang?: Lang): Html {
    const { attributes, message } = this.problem(name);
    const rows = Math.min(8, Math.max(2, Math.ceil(value.length / 60)));
    return html`<p class="field"><label for="${inputId(name)}">${label}</label><textarea id="${inputId(name)}" name="${name}" rows="${rows}"${this.langOf(textLang)}${attributes}>${value}</textarea>${message}</p>`;
  }

  private langOf(textLang: Lang | undefined): Html | null {
    return textLang === undefined || textLang === this.lang ? null : html` lang="${textLang}"`;
  }

  private entity(name: string, label: string, value: string): Html {
    const { attributes, message } = this.problem(name);
    return html`<p class="field"><label for="${inputId(name)}">${label}</label><input id="${inputId(name)}" name="${name}" value="${value === '' ? '' : this.state.typedName(value)}" autocomplete="off" placeholder="${T[this.lang].entityHint}" data-suggest="${sitePath(this.lang, 'suggest')}"${attributes}>${message}</p>`;
  }

  private choice(name: string, label: string, options: readonly Option[], chosen: string): Html {
    const { attributes, message } = this.problem(name);
    return html`<p class="field"><label for="${inputId(name)}">${label}</label><select id="${inputId(name)}" name="${name}"${attributes}><option value="">${T[this.lang].none}</option>${options.map(
      (one) => html`<option value="${one.value}"${one.value === chosen ? html` selected` : null}>${capital(one.label[this.lang])}</option>`,
    )}</select>${message}</p>`;
  }

  private choices(name: string, label: string, options: readonly Option[], chosen: readonly string[]): Html {
    return html`<fieldset class="fields"><legend>${label}</legend><input type="hidden" name="${name}" value="">${options.map(
      (one) =>
        html`<p class="check"><input type="checkbox" id="${inputId(`${name}-${one.value}`)}" name="${name}" value="${one.value}"${chosen.includes(one.value) ? html` checked` : null}><label for="${inputId(`${name}-${one.value}`)}">${capital(one.label[this.lang])}</label></p>`,
    )}</fieldset>`;
  }

  private documentOptions(): Option[] {
    return this.state.documents.map(({ id, publicationId, language }) => {
      const of = `${this.state.wording.nameOf(publicationId) ?? publicationId} (${language})`;
      return { value: id, label: { fr: of, en: of } };
    });
  }

  /** What is wrong with an input: that of its own name, or of a value that begins with it. */
  private problem(name: string): { readonly attributes: Html | null; readonly message: Html | null } {
    const error = this.errors.find(
      ({ field }) => field !== '' && !this.places.has(field) && (field === name || name.startsWith(`${field}.`)),
    );
    if (!error) return { attributes: null, message: null };
    this.places.set(error.field, name);
    const id = `${inputId(name)}-error`;
    return {
      attributes: html` aria-invalid="true" aria-describedby="${id}"`,
      message: html`<span class="field-error" id="${id}">${error.message}</span>`,
    };
  }
}
