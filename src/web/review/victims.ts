import { sentencesOf } from '../../documents/sentences.js';
import { namesVictim } from '../../import/proposals/victims.js';
import { html, type Html } from '../html.js';
import type { OwnImport } from './own-import.js';

/** Sentences of received minutes that may name a victim: shown word for word, so that they need not be looked for. */

/** Most minutes have none; the words of each, with white space folded. */
export function victimsIn({ row }: Pick<OwnImport, 'row'>): string[] {
  const text = row.text ?? '';
  return sentencesOf(text)
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
    .filter(namesVictim);
}

export function quotes(sentences: readonly string[], language: string): Html {
  return html`${sentences.map((words) => html`<blockquote lang="${language}">${words}</blockquote>`)}`;
}
