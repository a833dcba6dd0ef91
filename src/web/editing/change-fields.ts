import type { Message } from '../../errors.js';
import { html, type Child, type Html } from '../html.js';
import { capital, type Lang } from '../i18n.js';
import type { PageRequest } from '../page-request.js';

/** The fields of forms that change the base: each has a label, a hint, what was typed, and what is wrong with that. */

/** What is wrong with what was typed. */
export interface FieldError {
  /** The field that it is about; null when it is about all of it. */
  readonly field: string | null;
  readonly message: string;
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

const SEND_AGAIN: Message = {
  fr: 'La session de ce formulaire avait pris fin. Ce que vous aviez saisi est là : relisez, puis envoyez.',
  en: 'The session of this form had ended. What you typed is here: read it through, then send it.',
};

/** A form with what was typed into it before the session of its sender ended. */
export function refilled({ lang }: Pick<PageRequest, 'lang'>, fields: URLSearchParams): Typed {
  return { fields, errors: [fieldError(null, SEND_AGAIN, lang)] };
}

/** A field that the page itself found wrong. */
export function fieldError(field: string | null, message: Message, lang: Lang): FieldError {
  return { field, message: message[lang] };
}

/** The id of the element of a field. */
export function idOf(name: string): string {
  return name.replace(/[^\w-]/g, '-');
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
  constructor(private readonly typed: Typed) {}

  /** A line of text. With `suggest`, the names of entities are offered while one types. */
  text(
    parts: FieldParts & {
      readonly maxlength?: number;
      readonly suggest?: string;
      readonly type?: 'text' | 'date' | 'url';
      readonly lang?: string;
    },
  ): Html {
    const { name, maxlength = 500, suggest, type = 'text', required = false } = parts;
    return this.field(
      parts,
      html`<input id="${idOf(name)}" name="${name}" type="${type}" value="${this.value(parts)}" autocomplete="off"${type === 'text' ? html` maxlength="${maxlength}"` : null}${suggest ? html` data-suggest="${suggest}"` : null}${this.described(parts)}${required ? html` required` : null}>`,
    );
  }

  /** Several lines of text. */
  area(parts: FieldParts & { readonly rows?: number; readonly maxlength?: number }): Html {
    const { name, rows = 3, maxlength = 4000, required = false } = parts;
    return this.field(
      parts,
      html`<textarea id="${idOf(name)}" name="${name}" rows="${rows}" maxlength="${maxlength}"${this.described(parts)}${required ? html` required` : null}>${this.value(parts)}</textarea>`,
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
      html`<select id="${idOf(name)}" name="${name}"${this.described(parts)}${required ? html` required` : null}>${options.map((one) =>
        'group' in one ? html`<optgroup label="${one.group}">${one.options.map(option)}</optgroup>` : option(one),
      )}</select>`,
    );
  }

  /** A choice of one, or of several with `many`, all of them in sight. */
  choices(
    parts: FieldParts & { readonly options: readonly { readonly value: string; readonly label: Child }[]; readonly many?: boolean },
  ): Html {
    const { name, label, options, many = false } = parts;
    const chosen = this.typed.fields.has(name) ? this.typed.fields.getAll(name) : [parts.value ?? ''];
    const error = this.error(name);
    return html`<fieldset class="choices" id="${idOf(name)}"${this.described(parts)}><legend>${label}</legend>${options.map(
      (one, index) =>
        html`<p class="check"><input type="${many ? 'checkbox' : 'radio'}" id="${idOf(name)}-${index}" name="${name}" value="${one.value}"${chosen.includes(one.value) ? html` checked` : null}> <label for="${idOf(name)}-${index}">${one.label}</label></p>`,
    )}${this.hint(parts)}${error}</fieldset>`;
  }

  /** What a field holds. */
  value({ name, value = '' }: Pick<FieldParts, 'name' | 'value'>): string {
    return this.typed.fields.get(name) ?? value;
  }

  private field(parts: FieldParts, control: Html): Html {
    return html`<p class="field"><label for="${idOf(parts.name)}">${parts.label}</label>${control}${this.hint(parts)}${this.error(parts.name)}</p>`;
  }

  private hint({ name, hint }: FieldParts): Html | null {
    return hint ? html`<span class="hint" id="${idOf(name)}-hint">${hint}</span>` : null;
  }

  private error(name: string): Html | null {
    const errors = this.typed.errors.filter(({ field }) => field === name);
    return errors.length === 0
      ? null
      : html`<span class="wrong" id="${idOf(name)}-error">${errors.map(({ message }) => capital(message)).join(' ')}</span>`;
  }

  private described({ name, hint }: FieldParts): Html | null {
    const isWrong = this.typed.errors.some(({ field }) => field === name);
    const ids = [hint ? `${idOf(name)}-hint` : null, isWrong ? `${idOf(name)}-error` : null].filter((one) => one !== null);
    if (ids.length === 0) return null;
    return html`${isWrong ? html` aria-invalid="true"` : null} aria-describedby="${ids.join(' ')}"`;
  }
}
