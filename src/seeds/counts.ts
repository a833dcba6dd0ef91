import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { recordTypeOf } from '../store/records.js';

/** How many rows, by the name of their record type. */
export type Counts = Readonly<Record<string, number>>;

/** Counts rows by the name of their record type. */
export function countByType(records: readonly StoredRecord[]): Counts {
  const counts: Record<string, number> = {};
  for (const record of records) {
    const { name } = recordTypeOf(record);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

type Nouns = Readonly<Record<keyof Message, readonly [one: string, more: string]>>;

/** What the types of records are called. */
const RECORD_NOUNS: Readonly<Record<string, Nouns>> = {
  entity: { fr: ['fiche', 'fiches'], en: ['entity', 'entities'] },
  dataset: { fr: ['base', 'bases'], en: ['dataset', 'datasets'] },
  contact_detail: { fr: ['coordonnée', 'coordonnées'], en: ['contact detail', 'contact details'] },
  document: { fr: ['document', 'documents'], en: ['document', 'documents'] },
  agenda_item: { fr: ['point d’ordre du jour', 'points d’ordre du jour'], en: ['agenda item', 'agenda items'] },
  passage: { fr: ['passage', 'passages'], en: ['passage', 'passages'] },
  statement: { fr: ['déclaration', 'déclarations'], en: ['statement', 'statements'] },
  mention: { fr: ['mention', 'mentions'], en: ['mention', 'mentions'] },
};

const NONE = { fr: 'rien', en: 'none' } as const;

/** Counts in words: « 205 fiches, 1 déclaration ». */
export function listCounts(counts: Counts, lang: keyof Message): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${RECORD_NOUNS[name]?.[lang][count === 1 ? 0 : 1] ?? name}`);
  return parts.length === 0 ? NONE[lang] : parts.join(', ');
}
