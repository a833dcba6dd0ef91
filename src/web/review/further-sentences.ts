import { foldSpace } from '../../core/fold.js';
import type { Span } from '../../documents/lines.js';
import { sentencesOf } from '../../documents/sentences.js';
import { ChangeFields, type Option, UNTOUCHED } from '../editing/change-fields.js';
import { clipped } from '../editing/form-inputs.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import type { OwnImport } from './own-import.js';
import { placeOf } from './sentences.js';

/** The further sentences of the minutes on which a statement rests: chosen one by one, taken out by choosing none. */

const T = phrases({
  fr: { title: 'Autres phrases qui le disent', one: (number: number) => `Phrase ${number}` },
  en: { title: 'Other sentences that say so', one: (number: number) => `Sentence ${number}` },
});

/** The further sentences that were chosen, each once. */
export function furtherPlaces(sent: URLSearchParams, first: Span): Span[] {
  const isFirst = ({ start, end }: Span): boolean => start < first.end && first.start < end;
  const chosen = new Set([...sent].flatMap(([name, value]) => (/^also\.\d+$/.test(name) ? [value] : [])));
  return [...chosen].flatMap(placeOf).filter((one) => !isFirst(one));
}

/** A choice for each further sentence, and an empty one: emptied, it is left out. */
export function furtherSentences({ row }: OwnImport, first: Span, also: readonly Span[], lang: FormRequest['lang']): Html {
  const t = T[lang];
  const text = row.text ?? '';
  const options: Option[] = sentencesOf(text)
    .filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)) && !(start < first.end && first.start < end))
    .map(({ start, end }) => ({ value: `${start}-${end}`, label: clipped(foldSpace(text.slice(start, end)).trim()) }));
  const chosen = [...also.map(({ start, end }) => `${start}-${end}`), ''];
  const choices = chosen.map((value, at) =>
    new ChangeFields(UNTOUCHED).select({
      name: `also.${at}`,
      label: t.one(at + 2),
      value,
      options: [{ value: '', label: '—' }, ...options],
    }),
  );
  return html`<details class="more-fields"${also.length > 0 ? html` open` : null}><summary>${t.title}</summary>${choices}</details>`;
}
