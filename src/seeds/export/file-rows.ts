import type { Visibility } from '../../core/access.js';
import type { FormerIdRow } from '../../store/tables.js';
import type { ItemValue } from '../decompile/items.js';
import type { Sheet } from './layout.js';

/** Rows as they stand in a file that says the visibility, the meeting and the document of all its rows. */

/** What a file says of all its rows. */
export function fileHeader({ visibility, meeting, document }: Sheet): ItemValue {
  return { visibility, meeting, document };
}

export function datasetRow(value: ItemValue): ItemValue {
  return withoutDefault(value, 'PUBLIC');
}

export function entityRow(sheet: Sheet, value: ItemValue): ItemValue {
  const contacts = value.contacts as ItemValue[] | undefined;
  const row = { ...value, ...(contacts ? { contacts: contacts.map((one) => withoutDefault(one, 'EDITORS')) } : {}) };
  return ordered(
    withoutDefault(row, sheet.visibility),
    ['id', 'visibility', 'name', 'names', 'sortName'],
    ['summary', 'definition', 'formerIds', 'contacts'],
  );
}

export function documentRow(sheet: Sheet, { id, publication, file: _file, ...value }: ItemValue, file: string): ItemValue {
  return { id, publication, file, ...withoutDefault(value, sheet.visibility) };
}

/** An item of an agenda with its sub-headings. @param meeting who may read the meeting, and by that the items that say nothing else */
export function agendaRow(sheet: Sheet, value: ItemValue, meeting: Visibility | undefined): ItemValue {
  const { heading, until, items, ...row } = ordered(withoutDefault(value, meeting ?? null), ['id', 'visibility'], ['summary']);
  const { id, visibility, meeting: of, number, title, ...rest } = row;
  return {
    id,
    visibility,
    meeting: of === sheet.meeting ? undefined : of,
    number,
    title,
    heading: heading && plainQuotes(sheet, heading as ItemValue),
    until: until && plainQuotes(sheet, until as ItemValue),
    ...rest,
    items: (items as ItemValue[] | undefined)?.map((item) => agendaRow(sheet, item, meeting)),
  };
}

export function passageRow(sheet: Sheet, quote: ItemValue): ItemValue {
  return withoutDocument(sheet, quote);
}

/** @param quote the words around it that stand in its document once, where there are such */
export function mentionRow(sheet: Sheet, value: ItemValue, quote: string | null): ItemValue {
  const { surface, in: sentence, occurrence, ...row } = withoutDocument(sheet, value);
  return quote === null ? { surface, in: sentence, occurrence, ...row } : { surface, in: quote, ...row };
}

/** Fields that hold one id, or a list of them. */
const ONE_OR_MANY = ['about', 'assignees', 'contradicts', 'topics'];

export function statementRow(sheet: Sheet, value: ItemValue): ItemValue {
  const { movements, openedIn, meeting, ...row } = withoutDefault(value, sheet.visibility);
  const single = ONE_OR_MANY.flatMap((field) => {
    const all = row[field];
    return Array.isArray(all) && all.length === 1 ? [[field, all[0] as unknown] as const] : [];
  });
  const moved = (movements as ItemValue[] | undefined)?.map(({ quote, ...one }) => ({
    ...one,
    ...(quote === undefined ? {} : { quote: plainQuotes(sheet, quote as ItemValue) }),
  }));
  return ordered(
    {
      ...row,
      ...Object.fromEntries(single),
      ...(openedIn === undefined || openedIn === sheet.meeting ? {} : { openedIn }),
      ...(meeting === undefined || meeting === sheet.meeting ? {} : { meeting }),
      ...(moved ? { movements: moved } : {}),
    },
    ['id', 'visibility', 'formerIds', 'subject', 'type', 'object', 'kind', 'about', 'followUp', 'step', 'task', 'text'],
    ['certainty', 'modality', 'attributedTo', 'attributedAs', 'contradicts', 'supersedes', 'editorialNote', 'sources', 'also', 'evidence'],
  );
}

export function removalRow({ id, reason, visibility }: FormerIdRow): ItemValue {
  return withoutDefault({ id, ...(reason === 'ERASED' ? { erased: true } : {}), visibility }, undefined);
}

/** A quote that says nothing but its words is written as they are. */
export function plainQuotes(sheet: Sheet, quote: ItemValue): unknown {
  const row = withoutDocument(sheet, quote);
  return Object.keys(row).length === 1 && row.quote !== undefined ? row.quote : row;
}

/** A quote in the file of a document need not name it. */
function withoutDocument(sheet: Sheet, { document, ...row }: ItemValue): ItemValue {
  return document === undefined || document === sheet.document ? row : { ...row, document };
}

/** A row without the visibility that it would have anyway. @param byDefault null where it has none */
function withoutDefault({ visibility, ...row }: ItemValue, byDefault: Visibility | null = 'MEMBERS'): ItemValue {
  return visibility === undefined || visibility === byDefault ? row : { visibility, ...row };
}

/** A row with these fields first and those last: what it is and says before what is said about that. */
function ordered(row: ItemValue, first: readonly string[], last: readonly string[]): ItemValue {
  const named = (names: readonly string[]): [string, unknown][] =>
    names.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]]));
  const middle = Object.entries(row).filter(([name]) => !first.includes(name) && !last.includes(name));
  return Object.fromEntries([...named(first), ...middle, ...named(last)]);
}
