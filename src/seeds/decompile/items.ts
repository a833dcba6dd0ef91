import type { FileInput } from '../format/seed-file.js';
import type { SourceContent } from '../rows/gather.js';
import type { RowSource } from '../rows/rows.js';

/**
 * The base in the form of seed files, row by row: what seed files, mutations and imports write, and what is checked and compiled. Each
 * item is a source of its own, so that whatever is wrong with it is reported of it.
 */

export const SECTIONS = [
  'dataset',
  'entities',
  'documents',
  'agenda',
  'passages',
  'relations',
  'claims',
  'followUps',
  'steps',
  'mentions',
] as const;
export type Section = (typeof SECTIONS)[number];

/** The value of a row, as a seed file would have it: what may stand there is said by `../format`. */
export type ItemValue = Readonly<Record<string, unknown>>;

/** One row as a seed file would have it. An item of an agenda holds its sub-headings. */
export interface SeedItem {
  readonly section: Section;
  /** The id of the record: `relation/7q2m4xw9`. */
  readonly id: string;
  readonly origin: string;
  readonly value: ItemValue;
}

/** An item as a source of rows. */
export class ItemSource implements RowSource {
  readonly defaults = {};

  constructor(readonly item: SeedItem) {}

  get origin(): string {
    return this.item.origin;
  }

  describe(): string {
    return this.item.id;
  }
}

/** The file that would hold an item and nothing else. */
export function fileOf({ section, value }: SeedItem): FileInput {
  return (section === 'dataset' ? { dataset: value } : { [section]: [value] }) as FileInput;
}

/** An item as content to gather rows from. */
export function contentOf(item: SeedItem): SourceContent {
  return { source: new ItemSource(item), value: fileOf(item), complete: true };
}

/** How deep in its file the value of an item stands: `relations`, 0. */
export function depthOf({ section }: SeedItem): number {
  return section === 'dataset' ? 1 : 2;
}
