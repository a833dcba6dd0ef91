import type { Message } from '../../errors.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose } from '../i18n.js';
import { MAX_LENGTH, MIN_LENGTH } from '../../auth/passphrase-rules.js';

/** What forms are made of. Each field has a label, and what is wrong with it stands beside it and is read with it. */

const T = phrases({
  fr: {
    rule: `De ${MIN_LENGTH} à ${MAX_LENGTH} caractères, quels qu’ils soient. Trois ou quatre mots sans rapport entre eux se retiennent et suffisent.`,
    again: 'La même, encore une fois',
    show: 'Afficher ce que je tape',
    strength: 'Longueur',
  },
  en: {
    rule: `From ${MIN_LENGTH} to ${MAX_LENGTH} characters of any kind. Three or four unrelated words are easy to remember and enough.`,
    again: 'The same, once more',
    show: 'Show what I type',
    strength: 'Length',
  },
});

/** Something that went wrong, or was done; it is announced, and has the focus where a script can give it. */
export function notice(text: Message | null, lang: Lang, kind: 'error' | 'done' = 'error'): Html | null {
  return (
    text &&
    html`<div class="notice ${kind}" role="${kind === 'error' ? 'alert' : 'status'}" id="notice"><p>${prose(text[lang], lang)}</p></div>`
  );
}

/** What a field is. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'number';
  readonly value?: string;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  /** Of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Whether it has what the notice is about. */
  readonly isWrong?: boolean;
}

export function field({
  name,
  label,
  type = 'text',
  value = '',
  autocomplete = 'off',
  maxlength = 254,
  min,
  max,
  isWrong = false,
}: Field): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" ${type === 'number' ? html`min="${min}" max="${max}"` : html`maxlength="${maxlength}"`}${type === 'email' ? html` spellcheck="false" autocapitalize="none"` : null}${wrong(isWrong)} required></p>`;
}

function wrong(isWrong: boolean): Html | null {
  return isWrong ? html` aria-invalid="true" aria-describedby="notice"` : null;
}

/** The field of a passphrase that somebody knows. Nothing keeps it from being pasted or filled in. */
export function passphraseField(name: string, label: string, lang: Lang, isWrong = false): Html {
  return html`<p class="field"><label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="password" autocomplete="current-password" maxlength="1000" data-reveal="${T[lang].show}"${wrong(isWrong)} required></p>`;
}

/** The field of a code of six digits. */
export function codeField(name: string, label: string, isWrong = false): Html {
  return html`<p class="field narrow"><label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="12" pattern="[0-9 ]*"${wrong(isWrong)} required></p>`;
}

/** The two fields of a passphrase that somebody chooses. */
export function newPassphraseFields(label: string, lang: Lang, isWrong = false): Html {
  const t = T[lang];
  return html`<p class="field"><label for="next">${label}</label>
      <input id="next" name="next" type="password" autocomplete="new-password" maxlength="1000" data-reveal="${t.show}" data-strength="${t.strength}" data-enough="${MIN_LENGTH}" aria-describedby="next-rule"${isWrong ? html` aria-invalid="true"` : null} required>
      <span class="quiet" id="next-rule">${t.rule}</span></p>
    <p class="field"><label for="again">${t.again}</label>
      <input id="again" name="again" type="password" autocomplete="new-password" maxlength="1000"${wrong(isWrong)} required></p>`;
}

/** A choice of one. */
export function select(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  { chosen = '', id = name }: { readonly chosen?: string; readonly id?: string } = {},
): Html {
  return html`<p class="field narrow"><label for="${id}">${label}</label>
    <select id="${id}" name="${name}">${options.map((one) => html`<option value="${one.value}"${one.value === chosen ? html` selected` : null}>${one.label}</option>`)}</select></p>`;
}
