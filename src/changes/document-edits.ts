import { slugOf } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import { MAX_DOCUMENT_TEXT } from '../core/text.js';
import { findQuote, type FoldedText, foldText, writtenAt } from '../documents/anchor.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import type { Edit, EditContext } from './change-sets.js';
import { TEXT } from './document-text.js';
import { createRow, isFormer, itemOf, passageAt, removeRow, type Target, updateRow } from './edits.js';
import { patched } from './operation.js';
import { refuse, userError } from './user-error.js';

/** Edits of documents, of their passages and mentions, and of the agendas of meetings. */

/**
 * Adds a document with its text, or changes what is said of one: for whom it was made, its days, who reads it. A text never changes.
 * @param patch fields as seed files have them, with the text in the place of its file
 */
export function saveDocument(context: EditContext, target: Partial<Target>, patch: ItemValue): Edit {
  const { [TEXT]: text, ...fields } = patch;
  if (target.id && context.compiled.items.has(target.id)) {
    const { id } = itemOf(context, 'documents', { ...target, id: target.id });
    if (text !== undefined && text !== context.compiled.texts.get(id)?.text) refuse(TEXT_FIXED);
    return updateRow(context, 'documents', { ...target, id }, fields);
  }
  const slug = slugOf(typeof fields.publication === 'string' ? fields.publication.replace(/^[^/]*\//, '') : '');
  const id = newId(context, target.id, `document/${slug || 'sans-titre'}`);
  const problem = textProblem(text);
  if (problem) refuse(userError('INVALID', [TEXT], problem.fr, problem.en));
  return createRow('documents', id, { id, ...fields, file: `${id.slice(id.indexOf('/') + 1)}.txt`, [TEXT]: text });
}

const TEXT_FIXED = userError(
  'TEXT_FIXED',
  [TEXT],
  'le texte d’un document ne change pas : une autre version est un autre document',
  'the text of a document never changes: another version is another document',
);

/** What keeps a text from being that of a document. It is kept exactly as it came. */
function textProblem(text: unknown): { readonly fr: string; readonly en: string } | null {
  if (typeof text !== 'string' || text.trim() === '')
    return { fr: 'un nouveau document demande son texte', en: 'a new document needs its text' };
  if (text.length > MAX_DOCUMENT_TEXT)
    return {
      fr: `ce texte dépasse ${MAX_DOCUMENT_TEXT} caractères (${text.length})`,
      en: `this text is longer than ${MAX_DOCUMENT_TEXT} characters (${text.length})`,
    };
  if (!text.isWellFormed())
    return {
      fr: 'ce texte contient une moitié de caractère (paire UTF-16 incomplète)',
      en: 'this text holds half a character (a lone surrogate)',
    };
  if (/\p{Cc}/u.test(text.replace(/[\n\r\t\f]/g, '')))
    return { fr: 'ce texte contient un caractère de contrôle', en: 'this text holds a control character' };
  return null;
}

/** Adds an item to the agenda of a meeting, with its sub-headings, or changes fields of one; sub-headings are given anew, all of them. */
export function saveAgendaItem(context: EditContext, target: Partial<Target>, patch: ItemValue): Edit {
  const known = target.id ? context.compiled.items.get(target.id) : undefined;
  if (known) return updateRow(context, 'agenda', { ...target, id: known.id }, withIds(patch, known.id));
  const { meeting, number, title } = patch as Readonly<Record<string, string | undefined>>;
  const slug = slugOf(number ?? title ?? '');
  const id = newId(context, target.id, `agenda-item/${(meeting ?? '').replace(/^[^/]*\//, '')}/${slug || 'point'}`);
  return createRow('agenda', id, withIds({ id, ...patch }, id));
}

/** What is part of minutes and can be removed. */
export const PARTS = ['agenda', 'documents', 'passages', 'mentions'] as const;

/**
 * Removes a part of minutes on which nothing rests: an item of an agenda with its sub-headings, a marked sentence, a name, a text with the
 * sentences and names that are marked in it.
 */
export function removePart(context: EditContext, target: Target): Edit {
  const removed = removeRow(context, PARTS, target);
  const marked = [...context.compiled.items.values()].filter(
    ({ section, value }) => (section === 'mentions' || section === 'passages') && value.document === target.id,
  );
  const before = marked.flatMap(({ id }) => removeRow(context, PARTS, { id }).operations);
  return { ...removed, operations: [...before, ...removed.operations] };
}

/** Sub-headings with ids made of that of their item and of their titles, where none is given. */
function withIds(value: ItemValue, id: string): ItemValue {
  if (!Array.isArray(value.items)) return value;
  const items = (value.items as ItemValue[]).map((item) => {
    const own = typeof item.id === 'string' ? item.id : `${id}-${slugOf(typeof item.title === 'string' ? item.title : '') || 'point'}`;
    return withIds({ ...item, id: own }, own);
  });
  return { ...value, items };
}

/** An id that is given and free, or one like another that is. */
function newId(context: EditContext, given: string | undefined, made: string): string {
  const isTaken = (id: string): boolean => context.compiled.byId.has(id) || context.compiled.items.has(id) || isFormer(context, id);
  if (given) {
    if (isTaken(given)) {
      refuse(
        userError(
          'ALREADY_THERE',
          ['id'],
          `${given} est déjà pris : donnez un autre \`id\``,
          `${given} is taken already: give another \`id\``,
        ),
      );
    }
    return given;
  }
  let id = made;
  for (let next = 2; isTaken(id); next += 1) id = `${made}-${next}`;
  return id;
}

/** Marks a sentence. */
export function savePassage(context: EditContext, patch: ItemValue): Edit {
  const value = patched({}, patch);
  if (typeof value.passage === 'string') passageAt(context, value.passage, ['passage']);
  const { document, quote, prefix, suffix, occurrence } = value as Readonly<Record<string, string | undefined>>;
  const text = context.compiled.texts.get(document ?? '');
  const found = text && quote !== undefined ? findQuote(text, { quote, prefix, suffix, occurrence: numberOf(occurrence) }) : null;
  if (found?.outcome !== 'FOUND' || document === undefined) return createRow('passages', `passage/${'0'.repeat(16)}`, value);
  const id = computedId('passage', document, writtenAt(text as FoldedText, found.anchor), found.anchor.occurrence);
  return context.compiled.byId.has(id) ? { operations: [], recordId: id } : createRow('passages', id, value);
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Says what words of a document name, or that they name nothing. */
export function saveMention(context: EditContext, patch: ItemValue): Edit {
  const value = patched({}, { ...patch, decidedBy: `editor:${context.actor.name}` });
  const { document, surface, prefix, suffix, occurrence, in: quote } = value as Readonly<Record<string, string | undefined>>;
  const text = context.compiled.texts.get(document ?? '');
  const around = text && quote !== undefined ? findQuote(text, { quote, prefix, suffix, occurrence: numberOf(occurrence) }) : null;
  if (around?.outcome !== 'FOUND' || !text || surface === undefined || document === undefined)
    return createRow('mentions', `mention/${'0'.repeat(16)}`, value);
  const { start, end } = around.anchor;
  const words = findQuote(foldText(text.text.slice(start, end)), { quote: surface });
  if (words.outcome !== 'FOUND') return createRow('mentions', `mention/${'0'.repeat(16)}`, value);
  const id = computedId('mention', document, start + words.anchor.start, start + words.anchor.end);
  if (!context.compiled.items.has(id)) return createRow('mentions', id, value);
  return updateRow(context, 'mentions', { id }, value);
}
