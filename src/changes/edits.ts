import { foldName } from '../core/fold.js';
import { computedId, mintId } from '../core/ids.js';
import { findQuote, type FoldedText, foldText, writtenAt } from '../documents/anchor.js';
import { Passage } from '../documents/passage.js';
import { type EntityKind, kindClass } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import type { ItemValue, Section, SeedItem } from '../seeds/decompile/items.js';
import { quoteOf } from '../seeds/decompile/decompile.js';
import { erasedId } from '../store/erased-ids.js';
import { FollowUpStep } from '../statements/follow-up-step.js';
import type { SupersessionType } from '../statements/statement.js';
import type { Edit, EditContext } from './change-sets.js';
import { notFound, type Operation, patchBetween, patched, sameValue } from './operation.js';
import { refuse, userError } from './user-error.js';

/** The edits that people make, as operations on rows. */

/** Which record, and the version of it that was seen. */
export interface Target {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
}

/** How ids begin, by section. */
const PREFIXES: Partial<Record<Section, string>> = { relations: 'relation', claims: 'claim', followUps: 'follow-up', steps: 'step' };

/** The sections of statements. */
export type StatementSection = 'relations' | 'claims' | 'followUps' | 'steps';

/** Saves a statement: a new one, or some fields of one that is there. */
export function saveStatement(context: EditContext, section: StatementSection, target: Partial<Target>, patch: ItemValue): Edit {
  const written = withQuotes(context, patch);
  if (target.id) return updateRow(context, section, { ...target, id: target.id }, written);
  const prefix = PREFIXES[section] ?? section;
  const short = mintId({ has: (one) => context.compiled.items.has(`${prefix}/${one}`) || isFormer(context, `${prefix}/${one}`) });
  return createRow(section, `${prefix}/${short}`, { id: short, ...written });
}

/** Saves an entity. A new one has the id that is given, or one that is made of its kind and name, with a number where a former one had it. */
export function saveEntity(context: EditContext, target: Partial<Target>, kind: EntityKind | null | undefined, patch: ItemValue): Edit {
  const id = target.id ? present(context, target.id) : unused(context, idOf(kind, patch));
  if (target.id && context.compiled.items.has(id)) return updateRow(context, 'entities', { ...target, id }, patch);
  if (context.compiled.items.has(id) || isFormer(context, id)) {
    refuse(
      userError('ALREADY_THERE', ['id'], `${id} est déjà pris : donnez un autre \`id\``, `${id} is taken already: give another \`id\``),
    );
  }
  return createRow('entities', id, { id, ...patch });
}

/** An id, or the first one that begins so and that no entity had that was removed or merged. That of an erased person stays taken. */
function unused({ base, compiled }: EditContext, id: string): string {
  const isFree = (one: string): boolean => (one === id || !compiled.items.has(one)) && base.formerIds.every((former) => former.id !== one);
  for (let one = id, number = 2; ; one = `${id}-${number++}`) if (isFree(one)) return one;
}

function idOf(kind: EntityKind | null | undefined, { name }: ItemValue): string {
  const text =
    typeof name === 'string'
      ? name
      : (((name ?? {}) as Readonly<Record<string, string>>).fr ??
        Object.values(name ?? {}).find((one): one is string => typeof one === 'string'));
  if (!kind || typeof text !== 'string' || text.trim() === '') {
    refuse(
      userError(
        'INVALID',
        ['kind'],
        'une nouvelle fiche demande sa sorte (`kind`) et son nom (`name`), ou son identifiant (`id`)',
        'a new entity needs its `kind` and its `name`, or its `id`',
      ),
    );
  }
  const slug = foldName(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return `${definitionOf(kindClass(kind)).prefix}/${slug}`;
}

/** Adds a row. */
export function createRow(section: Section, id: string, value: ItemValue): Edit {
  return {
    operations: [{ operation: 'CREATE', section, recordId: id, baseVersion: null, input: patched({}, value), before: null }],
    recordId: id,
  };
}

/** Changes some fields of a row; nothing when they say so already. */
export function updateRow(context: EditContext, section: Section | null, target: Target, patch: ItemValue): Edit {
  const item = itemOf(context, section, target);
  const input = { ...confirmed(context, item, patch), ...patchBetween(item.value, patched(item.value, patch)) };
  if (Object.keys(input).length === 0) return { operations: [], recordId: item.id };
  // What stands in the base, and not what the draft says of it so far: a conflict is with that.
  const published = context.base.compiled.items.get(item.id)?.value ?? item.value;
  const before = Object.fromEntries(Object.keys(input).map((field) => [field, published[field] ?? null]));
  const operation: Operation = {
    operation: 'UPDATE',
    section: item.section,
    recordId: item.id,
    baseVersion: versionOf(context, item.id),
    input,
    before,
  };
  return { operations: [operation], recordId: item.id };
}

/** Fields that a draft sets already and that others changed since: saying the same again settles the conflict. */
function confirmed({ base, drafted = [] }: EditContext, { id, value }: SeedItem, patch: ItemValue): ItemValue {
  const update = drafted.find(({ recordId, operation }) => recordId === id && operation === 'UPDATE');
  const published = base.compiled.items.get(id)?.value;
  if (!update || !published) return {};
  const fields = Object.keys(patch).filter(
    (field) => field in (update.input ?? {}) && !sameValue(published[field], update.before?.[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, value[field] ?? null]));
}

/** Removes a row. */
export function removeRow(context: EditContext, sections: readonly Section[], target: Target): Edit {
  const item = itemOf(context, null, target);
  if (!sections.includes(item.section)) refuse(notFound(target.id));
  const operation: Operation = { ...keyOf(context, item), operation: 'REMOVE', input: null, before: item.value };
  return { operations: [operation], recordId: item.id };
}

function keyOf(context: EditContext, { id, section }: SeedItem): Pick<Operation, 'section' | 'recordId' | 'baseVersion'> {
  return { section, recordId: id, baseVersion: versionOf(context, id) };
}

/** The version of a record; null when it is not in the base yet. */
function versionOf({ base }: EditContext, id: string): number | null {
  return base.records.get(id)?.revision ?? null;
}

/**
 * The row that an edit is about.
 * @throws Refusal when there is none, or others changed it since it was seen
 */
export function itemOf(context: EditContext, section: Section | null, { id, expectedVersion }: Target): SeedItem {
  const item = context.compiled.items.get(present(context, id));
  if (!item || (section !== null && item.section !== section)) return refuse(notFound(id));
  const version = versionSeen(context, item);
  if (expectedVersion !== null && expectedVersion !== undefined && version !== null && expectedVersion !== version) {
    const stands = JSON.stringify(item.value);
    refuse(
      userError(
        'CONFLICT',
        ['expectedVersion'],
        `${item.id} a été modifié entre-temps (version ${version}, et non ${expectedVersion}). Il y a maintenant : ${stands}`,
        `${item.id} was changed meanwhile (version ${version}, not ${expectedVersion}). It now says: ${stands}`,
      ),
    );
  }
  return item;
}

/** The version of a record as the API shows it: what became of a follow-up is a change of it too. */
function versionSeen(context: EditContext, { id, section }: SeedItem): number | null {
  const version = versionOf(context, id);
  if (version === null || section !== 'followUps') return version;
  const steps = [...context.base.records.values()].filter((row) => row instanceof FollowUpStep && row.followUpId === id);
  return Math.max(version, ...steps.map(({ revision }) => revision));
}

/** The id that a former one leads to. */
function present({ compiled }: EditContext, id: string): string {
  return compiled.items.has(id) ? id : (compiled.result?.successors.get(id) ?? id);
}

/** Whether an id was that of a row that is gone, or of a person who was erased: neither is given again. */
export function isFormer({ base }: EditContext, id: string): boolean {
  const ids = [id, ...(base.erasureKey === null ? [] : [erasedId(base.erasureKey, id)])];
  return base.formerIds.some((former) => ids.includes(former.id));
}

/** Evidence that names passages, with their words in the place of their ids. */
function withQuotes(context: EditContext, patch: ItemValue): ItemValue {
  if (!Array.isArray(patch.evidence)) return patch;
  const evidence = patch.evidence.map((quote: unknown, index) => {
    const { passage, ...words } = (typeof quote === 'object' && quote !== null ? quote : {}) as ItemValue;
    if (typeof passage !== 'string') return quote;
    const row = passageAt(context, passage, ['evidence', String(index), 'passage']);
    return 'quote' in words ? quote : quoteOf(row, context.compiled.texts);
  });
  return { ...patch, evidence };
}

/** A passage that is there: nobody makes up the id of one. */
function passageAt(context: EditContext, id: string, path: readonly string[]): Passage {
  const row = context.compiled.byId.get(id) ?? context.base.records.get(id);
  return row instanceof Passage ? row : refuse(notFound(id, path));
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

/** Says that a statement supersedes another. */
export function supersede(context: EditContext, target: Target, by: string, type: SupersessionType): Edit {
  const superseded = itemOf(context, null, target);
  const newer = context.compiled.items.get(by);
  if (!newer) return refuse(notFound(by, ['by']));
  const list = [newer.value.supersedes ?? []].flat() as { statement: string }[];
  const supersedes = [...list.filter(({ statement }) => statement !== superseded.id), { type, statement: superseded.id }];
  return { ...updateRow(context, newer.section, { id: by }, { supersedes }), recordId: superseded.id };
}

/** Gives an entity a new name; the old one is kept as a former name. */
export function rename(
  context: EditContext,
  target: Target,
  name: Readonly<Record<string, string>>,
  since: string | null | undefined,
): Edit {
  const { value } = itemOf(context, 'entities', target);
  const preferred = typeof value.name === 'string' ? { fr: value.name } : ((value.name ?? {}) as Readonly<Record<string, string>>);
  const others = [value.names ?? []].flat() as (string | Readonly<Record<string, unknown>>)[];
  const langs = new Set(Object.keys(name));
  const isOld = (one: string | Readonly<Record<string, unknown>>): one is Readonly<Record<string, unknown>> =>
    typeof one === 'object' && one.kind === 'PREFERRED' && langs.has(textOf(one.lang));
  const same = (one: unknown, text: string): boolean => (typeof one === 'object' && one !== null ? (one as ItemValue).value : one) === text;
  const until = since ? dayBefore(since) : undefined;
  const former = [
    ...Object.entries(preferred).flatMap(([lang, old]) =>
      langs.has(lang) && old !== name[lang] ? [{ value: old, ...langField(lang) }] : [],
    ),
    ...others.filter(isOld).filter(({ value: old, lang }) => old !== name[textOf(lang)]),
  ].map((old) => ({ ...old, kind: 'FORMER', ...(until ? { until } : {}) }));
  const named = Object.entries(name).map(([lang, text]) => ({
    value: text,
    ...langField(lang),
    kind: 'PREFERRED',
    ...(since ? { since } : {}),
  }));
  const kept = Object.fromEntries(Object.entries(preferred).filter(([lang]) => !langs.has(lang)));
  const stay = others.filter((one) => !isOld(one) && !named.some(({ value: text }) => same(one, text)));
  const simple = since ? [] : named;
  return updateRow(context, 'entities', target, {
    name: since ? (Object.keys(kept).length > 0 ? kept : null) : { ...kept, ...Object.fromEntries(Object.entries(name)) },
    names: [...named.filter((one) => !simple.includes(one)), ...stay, ...former],
  });
}

/** A language as it is written; French when none is. */
function textOf(lang: unknown): string {
  return typeof lang === 'string' ? lang : 'fr';
}

function langField(lang: string): object {
  return lang === 'fr' ? {} : { lang };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Makes one of two entities that were entered twice. */
export function merge(context: EditContext, target: Target, into: string): Edit {
  const item = itemOf(context, 'entities', target);
  const goesOn = present(context, into);
  const operation: Operation = { ...keyOf(context, item), operation: 'MERGE', input: { into: goesOn }, before: item.value };
  return { operations: [operation], recordId: goesOn };
}

/** Remembers that two entities are not the same; what said that they may be is withdrawn. */
export function markDifferent(context: EditContext, subject: string, object: string, editorialNote: ItemValue | null): Edit {
  if (subject === object) {
    refuse(userError('SAME', ['object'], `${subject} ne se distingue pas de soi-même`, `${subject} is not different from itself`));
  }
  const ends = new Set([subject, object]);
  const between = [...context.compiled.items.values()].filter(
    ({ section, value }) =>
      section === 'relations' && value.type === 'POSSIBLY_SAME_AS' && ends.has(String(value.subject)) && ends.has(String(value.object)),
  );
  const known = between.find(({ value }) => value.modality === 'DENIED');
  if (known) return { operations: [], recordId: known.id };
  const supersedes = between.map(({ id }) => ({ type: 'WITHDRAWS', statement: id }));
  return saveStatement(
    context,
    'relations',
    {},
    {
      subject,
      type: 'POSSIBLY_SAME_AS',
      object,
      modality: 'DENIED',
      sources: [{ kind: 'KNOWLEDGE', title: 'Vérification', editor: context.actor.name }],
      ...(editorialNote ? { editorialNote } : {}),
      ...(supersedes.length > 0 ? { supersedes } : {}),
    },
  );
}
