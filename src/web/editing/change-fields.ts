import type { Message } from '../../errors.js';
import { html, type Child, type Html } from '../html.js';
import { capital } from '../i18n.js';
import type { PageRequest } from '../page-request.js';

/** The fields of forms that change the base: each has a label, a hint, what was typed, and what is wrong with that. */

/** What is wrong with what was typed. */
export interface FieldError {
  /** The field that it is about; null when it is about all of it. */
  readonly field: string | null;
  readonly message: string;
  /** Whether others changed the record meanwhile. */
  readonly isConflict?: boolean;
}

/** A form as it is shown: what its fields hold, and what is wrong with them. */
export interface Typed {
  readonly fields: URLSearchParams;
  readonly errors: readonly FieldError[];
}

/** A form that nobody has sent yet: its fields hold what its address says. */
export function fresh({ query }: Pick<PageRequest, 'query'>): Typed {
  return { fields: query, errors: [] };
}

/** A form that nobody has sent yet, and whose fields hold what their base says. */
export const UNTOUCHED: Typed = { fields: new URLSearchParams(), errors: [] };

const SEND_AGAIN: Message = {
  fr: 'La session de ce formulaire avait pris fin. Ce que vous aviez saisi est là : relisez, puis envoyez.',
  en: 'The session of this form had ended. What you typed is here: read it through, then send it.',
};

/** A form with what was typed into it before the session of its sender ended. */
export function refilled({ lang }: Pick<PageRequest, 'lang'>, fields: URLSearchParams): Typed {
  return { fields, errors: [{ field: null, message: SEND_AGAIN[lang] }] };
}

/** The id of the element of a field; `prefix` tells the forms of a page apart. */
export function idOf(name: string, prefix = ''): string {
  return `${prefix === '' ? '' : `${prefix}-`}${name.replace(/[^\w-]/g, '-')}`;
}

/** What every field has. */
interface FieldParts {
  readonly name: string;
  readonly label: Child;
  /** What it holds when nothing was typed yet. */
  readonly value?: string;
  /** What is said below it. */
  readonly hint?: Child;
  readonly required?: boolean;
}

/** One of several values to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The fields of one form, with what was typed into them and what is wrong. */
export class ChangeFields {
  /** @param prefix what the ids begin with, on a page of several forms */
  constructor(
    private readonly typed: Typed,
    private readonly prefix = '',
  ) {}

  /** A line of text. With `suggest`, the names of entities are offered while one types. */
  text(
    parts: FieldParts & {
      readonly maxlength?: number;
      readonly suggest?: string;
      readonly type?: 'text' | 'date' | 'url';
      readonly placeholder?: string;
      /** The language of what is typed, where it is not that of the page. */
      readonly lang?: string | null;
    },
  ): Html {
    const { name, maxlength = 500, suggest, type = 'text', placeholder, lang, required = false } = parts;
    return this.field(
      parts,
      html`<input id="${this.id(name)}" name="${name}" type="${type}" value="${this.value(parts)}" autocomplete="off"${type === 'text' ? html` maxlength="${maxlength}"` : null}${placeholder ? html` placeholder="${placeholder}"` : null}${lang ? html` lang="${lang}"` : null}${suggest ? html` data-suggest="${suggest}"` : null}${this.described(parts)}${required ? html` required` : null}>`,
    );
  }

  /** Several lines of text. */
  area(parts: FieldParts & { readonly rows?: number; readonly maxlength?: number; readonly lang?: string | null }): Html {
    const { name, rows = 3, maxlength = 4000, lang, required = false } = parts;
    return this.field(
      parts,
      html`<textarea id="${this.id(name)}" name="${name}" rows="${rows}" maxlength="${maxlength}"${lang ? html` lang="${lang}"` : null}${this.described(parts)}${required ? html` required` : null}>${this.value(parts)}</textarea>`,
    );
  }

  /** A choice of one; groups have a label. */
  select(
    parts: FieldParts & { readonly options: readonly (Option | { readonly group: string; readonly options: readonly Option[] })[] },
  ): Html {
    const { name, options, required = false } = parts;
    const chosen = this.value(parts);
    const option = ({ value, label }: Option): Html =>
      html`<option value="${value}"${value === chosen ? html` selected` : null}>${label}</option>`;
    return this.field(
      parts,
      html`<select id="${this.id(name)}" name="${name}"${this.described(parts)}${required ? html` required` : null}>${options.map((one) =>
        'group' in one ? html`<optgroup label="${one.group}">${one.options.map(option)}</optgroup>` : option(one),
      )}</select>`,
    );
  }

  /** A choice of one, or of several with `many`, all of them in sight. */
  choices(
    parts: FieldParts & {
      readonly options: readonly { readonly value: string; readonly label: Child }[];
      readonly many?: boolean;
      /** What several hold when nothing was chosen yet. */
      readonly values?: readonly string[];
    },
  ): Html {
    const { name, label, options, many = false, values = [parts.value ?? ''] } = parts;
    const chosen = this.typed.fields.has(name) ? this.typed.fields.getAll(name) : values;
    const error = this.error(name);
    return html`<fieldset class="choices" id="${this.id(name)}"${this.described(parts)}><legend>${label}</legend>${options.map(
      (one, index) =>
        html`<p class="check"><input type="${many ? 'checkbox' : 'radio'}" id="${this.id(name)}-${index}" name="${name}" value="${one.value}"${chosen.includes(one.value) ? html` checked` : null}> <label for="${this.id(name)}-${index}">${one.label}</label></p>`,
    )}${this.hint(parts)}${error}</fieldset>`;
  }

  /** Yes or no; without it, the form says ''. */
  check(parts: FieldParts & { readonly checked: boolean }): Html {
    const { name, label } = parts;
    const isChecked = this.typed.fields.has(name) ? this.typed.fields.getAll(name).includes('1') : parts.checked;
    return html`<input type="hidden" name="${name}" value=""><p class="check"><input type="checkbox" id="${this.id(name)}" name="${name}" value="1"${isChecked ? html` checked` : null}${this.described(parts)}> <label for="${this.id(name)}">${label}</label>${this.error(name)}</p>`;
  }

  /** What a field holds. */
  value({ name, value = '' }: Pick<FieldParts, 'name' | 'value'>): string {
    return this.typed.fields.get(name) ?? value;
  }

  private id(name: string): string {
    return idOf(name, this.prefix);
  }

  private field(parts: FieldParts, control: Html): Html {
    return html`<p class="field"><label for="${this.id(parts.name)}">${parts.label}</label>${control}${this.hint(parts)}${this.error(parts.name)}</p>`;
  }

  private hint({ name, hint }: FieldParts): Html | null {
    return hint ? html`<span class="hint" id="${this.id(name)}-hint">${hint}</span>` : null;
  }

  private error(name: string): Html | null {
    const errors = this.typed.errors.filter(({ field }) => field === name);
    return errors.length === 0
      ? null
      : html`<span class="wrong" id="${this.id(name)}-error">${errors.map(({ message }) => capital(message)).join(' ')}</span>`;
  }

  private described({ name, hint }: FieldParts): Html | null {
    const isWrong = this.typed.errors.some(({ field }) => field === name);
    const ids = [hint ? `${this.id(name)}-hint` : null, isWrong ? `${this.id(name)}-error` : null].filter((one) => one !== null);
    if (ids.length === 0) return null;
    return html`${isWrong ? html` aria-invalid="true"` : null} aria-describedby="${ids.join(' ')}"`;
  }
}
