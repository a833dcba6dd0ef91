import { slugOf } from '../core/fold.js';
import { type EntityKind, kindClass } from '../kinds/index.js';
import { definitionOf } from '../kinds/kind.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import type { Edit, EditContext } from './change-sets.js';
import { createRow, isFormer, itemOf, keyOf, present, saveStatement, type Target, updateRow } from './edits.js';
import type { Operation } from './operation.js';
import { refuse, userError } from './user-error.js';

/** Edits of entities. */

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

/** The id that a new entity has by its kind and name. */
export function idOf(kind: EntityKind | null | undefined, { name }: ItemValue): string {
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
  return `${definitionOf(kindClass(kind)).prefix}/${slugOf(text)}`;
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
