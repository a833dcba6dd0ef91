import { type Wording, wordingOf } from '../../changes/differences.js';
import { inLang } from '../../core/lang.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { shortened } from '../../core/text.js';
import { Entity } from '../../kinds/index.js';
import { dateWords } from '../dates.js';
import { type Lang, langArgument } from '../i18n.js';

const SUMMARY_LENGTH = 64;

/** What rows and dates are called on pages that say what was changed; an entity of a name that another has, with its summary or its id. */
export function pageWording(rows: Iterable<StoredRecord>, lang: Lang, others: Wording | null = null): Wording {
  const all = [...rows];
  const wording = wordingOf(all, langArgument(lang), others);
  const bearers = new Map<string, Set<string>>();
  for (const row of all) {
    const name = row instanceof Entity ? wording.nameOf(row.id) : undefined;
    if (name !== undefined) bearers.set(name, (bearers.get(name) ?? new Set<string>()).add(row.id));
  }
  const nameOf = (id: string): string | undefined => {
    const name = wording.nameOf(id);
    const isShared = name !== undefined && ((bearers.get(name)?.size ?? 0) > 1 || others?.nameOf(id)?.startsWith(`${name} (`));
    const row = wording.rowOf(id);
    if (!isShared || !(row instanceof Entity)) return name;
    return `${name} (${shortened(inLang(row.summary, wording.lang)?.text ?? id, SUMMARY_LENGTH)})`;
  };
  return { ...wording, nameOf, dateWords: (edtf) => dateWords(edtf, lang) };
}
