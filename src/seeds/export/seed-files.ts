import { stringify } from 'yaml';
import { compareKeys } from '../../core/sorted.js';
import { prefixOf } from '../../kinds/entity.js';
import { kindClass, kindOfId } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { Document } from '../../documents/document.js';
import type { FormerIdRow } from '../../store/tables.js';
import { decompile } from '../decompile/decompile.js';
import type { ItemValue, Section, SeedItem } from '../decompile/items.js';

/**
 * A base as a folder of seed files. Loading it into an empty base gives every answer the same, but history. Two exports differ only where
 * the base does: each row has its place by what it is, and is written the same whatever stands beside it.
 */

/** The files of a folder: text by path. */
export type SeedFiles = ReadonlyMap<string, string>;

type Content = Record<string, unknown[]>;

/** The seed files that say what records say. */
export function seedFilesOf(records: readonly StoredRecord[], formerIds: readonly FormerIdRow[]): SeedFiles {
  const { items } = decompile(records, formerIds);
  const files = new Map<string, string>();
  const of = (section: Section): SeedItem[] => items.filter((item) => item.section === section).sort((a, b) => compareKeys(a.id, b.id));
  const [dataset] = of('dataset');
  if (dataset) files.set('dataset.yaml', yaml({ dataset: withoutMembers(dataset.value, 'PUBLIC') }));
  for (const [plural, entities] of byKind(of('entities'))) {
    files.set(`entities/${inKebabCase(plural)}.yaml`, yaml({ entities: entities.map(({ value }) => entityValue(value)) }));
  }
  const contents = contentsOf(items);
  const documents = records.filter((row) => row instanceof Document).sort((a, b) => compareKeys(a.id, b.id));
  for (const row of documents) {
    const slug = row.id.slice(row.id.indexOf('/') + 1);
    const document = items.find(({ id }) => id === row.id);
    const { passages = [], ...rest } = contents.get(row.id) ?? {};
    files.set(`documents/${slug}.txt`, row.text);
    files.set(
      `documents/${slug}.yaml`,
      yaml({ document: row.id, documents: [withoutMembers(document?.value ?? {})], ...ordered({ ...rest, passages }) }),
    );
  }
  const others = contents.get('') ?? {};
  if (Object.keys(others).length > 0) files.set('statements.yaml', yaml(ordered(others)));
  const removed = formerIds.filter(({ successorId }) => successorId === null).sort((a, b) => compareKeys(a.id, b.id));
  if (removed.length > 0) files.set('removed.yaml', yaml({ removed: removed.map(removalValue) }));
  return files;
}

/** `governmentBodies` as files are named: `government-bodies`. */
function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const ORDER = ['agenda', 'passages', 'relations', 'claims', 'followUps', 'steps', 'mentions'];

/** The sections of a file in the order in which people look for them; empty ones are left out. */
function ordered(content: Content): Content {
  const known = Object.entries(content).filter(([, rows]) => rows.length > 0);
  const rank = (section: string): number => (ORDER.includes(section) ? ORDER.indexOf(section) : ORDER.length);
  return Object.fromEntries(known.sort(([a], [b]) => rank(a) - rank(b)));
}

function byKind(entities: readonly SeedItem[]): Map<string, SeedItem[]> {
  const files = new Map<string, SeedItem[]>();
  for (const item of entities) {
    const kind = kindOfId(item.id);
    const plural = kind ? definitionOf(kindClass(kind)).plural : prefixOf(item.id);
    files.set(plural, [...(files.get(plural) ?? []), item]);
  }
  return files;
}

/** What stands in the file of each document, and in none: under '' what rests on no document. */
function contentsOf(items: readonly SeedItem[]): Map<string, Content> {
  const contents = new Map<string, Content>();
  const add = (document: string, section: string, row: unknown): void => {
    const content = contents.get(document) ?? {};
    contents.set(document, content);
    (content[section] ??= []).push(row);
  };
  const passages = new PassageTree();
  const homes = new Map<string, string>();
  for (const { section, value, id } of [...items].sort((a, b) =>
    a.section === b.section && a.section !== 'agenda' ? compareKeys(a.id, b.id) : 0,
  )) {
    switch (section) {
      case 'dataset':
      case 'entities':
      case 'documents':
        break;
      case 'agenda': {
        // The items of one meeting stay together, in their order.
        const meeting = String(value.meeting);
        const home = homes.get(meeting) ?? headingDocument(value) ?? '';
        homes.set(meeting, home);
        add(home, 'agenda', within(home, withoutMembers(value)));
        break;
      }
      case 'mentions':
        add(String(value.document), 'mentions', within(String(value.document), value));
        break;
      case 'passages':
        passages.at(value);
        break;
      case 'relations':
      case 'claims':
      case 'followUps':
      case 'steps': {
        const [first, ...also] = (value.evidence ?? []) as ItemValue[];
        const { evidence: _evidence, id: short = id, ...fields } = withoutMembers(value);
        const row = { id: short, ...(first ? within(String(first.document), fields) : fields) };
        if (!first) add('', section, row);
        else {
          const document = String(first.document);
          const more = also.map((quote) => plainQuote(within(document, quote)));
          passages.at(first).add(section, { ...row, ...(more.length > 0 ? { also: more } : {}) });
        }
      }
    }
  }
  for (const { document, row } of passages.rows()) add(document, 'passages', row);
  return contents;
}

function headingDocument(value: ItemValue): string | null {
  const heading = value.heading as ItemValue | undefined;
  if (typeof heading?.document === 'string') return heading.document;
  for (const item of (value.items ?? []) as ItemValue[]) {
    const found = headingDocument(item);
    if (found !== null) return found;
  }
  return null;
}

/** Passages with the statements that stand under them, in the order of their ids’ texts. */
class PassageTree {
  private readonly passages = new Map<string, { readonly quote: ItemValue; readonly sections: Content }>();

  at(quote: ItemValue): { add: (section: string, row: unknown) => void } {
    const key = `${String(quote.document)} ${String(quote.quote)} ${(typeof quote.occurrence === 'string' ? quote.occurrence : '1').padStart(5, '0')}`;
    const passage = this.passages.get(key) ?? { quote, sections: {} };
    this.passages.set(key, passage);
    return {
      add: (section, row) => {
        (passage.sections[section] ??= []).push(row);
      },
    };
  }

  rows(): { document: string; row: ItemValue }[] {
    return [...this.passages]
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([, { quote, sections }]) => {
        const document = String(quote.document);
        return { document, row: { ...within(document, quote), ...ordered(sections) } };
      });
  }
}

/** A value in the file of a document: its quotes need not name it. */
function within(document: string, value: ItemValue): ItemValue {
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => {
      if (field === 'document' && inner === document) return [];
      if (field === 'heading' || field === 'until') return [[field, plainQuote(within(document, inner as ItemValue))]];
      if (field === 'movements') return [[field, (inner as ItemValue[]).map((one) => withPlainQuote(document, one))]];
      if (field === 'items') return [[field, (inner as ItemValue[]).map((item) => within(document, withoutMembers(item)))]];
      return [[field, inner]];
    }),
  );
}

function withPlainQuote(document: string, { quote, ...fields }: ItemValue): ItemValue {
  return quote === undefined ? fields : { ...fields, quote: plainQuote(within(document, quote as ItemValue)) };
}

/** A quote that says nothing but its words is written as they are. */
function plainQuote(quote: ItemValue): unknown {
  return Object.keys(quote).length === 1 && quote.quote !== undefined ? quote.quote : quote;
}

/** A row without the visibility that it would have anyway. */
function withoutMembers(value: ItemValue, byDefault = 'MEMBERS'): ItemValue {
  const { visibility, ...rest } = value;
  return visibility === undefined || visibility === byDefault ? rest : { ...rest, visibility };
}

function entityValue(value: ItemValue): ItemValue {
  const contacts = value.contacts as ItemValue[] | undefined;
  return { ...withoutMembers(value), ...(contacts ? { contacts: contacts.map((one) => withoutMembers(one, 'EDITORS')) } : {}) };
}

function removalValue({ id, reason, visibility }: FormerIdRow): ItemValue {
  return withoutMembers({ id, ...(reason === 'ERASED' ? { erased: true } : {}), visibility });
}

/** Lines are as long as their texts: a word that is added changes one line. */
function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}
