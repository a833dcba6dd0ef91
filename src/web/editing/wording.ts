import { type Wording, wordingOf } from '../../changes/differences.js';
import { dateWords } from '../dates.js';
import { type Lang, langArgument } from '../i18n.js';

/** What rows and dates are called on pages that say what was changed. */
export function pageWording(rows: Parameters<typeof wordingOf>[0], lang: Lang, others: Wording | null = null): Wording {
  return { ...wordingOf(rows, langArgument(lang), others), dateWords: (edtf) => dateWords(edtf, lang) };
}
