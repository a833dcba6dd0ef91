import { kindOfId } from '../kinds/index.js';
import type { ItemValue, SeedItem } from '../seeds/decompile/items.js';
import { refuse, userError } from './user-error.js';

/**
 * Makes one entity of two: all that was said of the first is said of the second, whose names, contacts and former ids grow by those of
 * the first. What would link the entity to itself goes.
 * @throws Refusal
 */
export function mergeItems(items: Map<string, SeedItem>, id: string, into: string): void {
  const source = items.get(id);
  const target = items.get(into);
  if (id === into) refuse(userError('SAME', ['into'], `${id} ne se fusionne pas avec soi-même`, `${id} cannot be merged with itself`));
  if (!source) refuse(userError('NOT_FOUND', ['id'], `${id} n’est pas dans la base`, `${id} is not in the base`));
  if (!target) refuse(userError('NOT_FOUND', ['into'], `${into} n’est pas dans la base`, `${into} is not in the base`));
  if (kindOfId(id) !== kindOfId(into)) {
    refuse(userError('OTHER_KIND', ['into'], `${id} et ${into} ne sont pas de la même sorte`, `${id} and ${into} are not of one kind`));
  }
  items.delete(id);
  for (const item of items.values()) {
    const value = renamed(item.value, id, into) as ItemValue;
    if (value === item.value) continue;
    if (item.section === 'relations' && value.subject === value.object) dropRelation(items, item);
    else items.set(item.id, { ...item, value });
  }
  items.set(into, { ...target, value: united(target.value, renamed(source.value, id, into) as ItemValue, id) });
}

/** A value in which one id stands in the place of another; lists name it once. The same value when it names it nowhere. */
function renamed(value: unknown, id: string, into: string): unknown {
  if (value === id) return into;
  if (Array.isArray(value)) {
    const list = value.map((inner) => renamed(inner, id, into));
    if (list.every((inner, index) => inner === value[index])) return value;
    return list.filter((inner, index) => typeof inner !== 'string' || list.indexOf(inner) === index);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, renamed(inner, id, into)] as const);
  return entries.every(([key, inner]) => inner === (value as ItemValue)[key]) ? value : Object.fromEntries(entries);
}

function dropRelation(items: Map<string, SeedItem>, { id }: SeedItem): void {
  items.delete(id);
  for (const item of items.values()) {
    const { contradicts, supersedes } = item.value;
    const rivals = [contradicts].flat().filter((one) => one !== undefined && one !== id);
    const superseded = ((supersedes ?? []) as { statement?: string }[]).filter(({ statement }) => statement !== id);
    const value = {
      ...item.value,
      ...(contradicts === undefined ? {} : { contradicts: rivals }),
      ...(supersedes === undefined ? {} : { supersedes: superseded }),
    };
    items.set(item.id, { ...item, value });
  }
}

/** The target with what only the source says. */
function united(target: ItemValue, source: ItemValue, id: string): ItemValue {
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const names = [...list(target.names), ...newNames(target, source)];
  const formerIds = [...list(target.formerIds), id, ...list(source.formerIds)];
  const contacts = [...list(target.contacts), ...list(source.contacts)];
  const distinct = (values: unknown[]): unknown[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
  // What the target does not say itself the source says for it, but names: they are added to its own.
  const { name: _name, names: _names, ...said } = source;
  return {
    ...said,
    ...target,
    ...(names.length > 0 ? { names } : {}),
    formerIds: distinct(formerIds),
    ...(contacts.length > 0 ? { contacts: distinct(contacts) } : {}),
  };
}

/** The names of the source that the target has not yet; what it was called before all becomes another name. */
function newNames(target: ItemValue, source: ItemValue): unknown[] {
  const preferred = typeof source.name === 'string' ? { fr: source.name } : ((source.name ?? {}) as Readonly<Record<string, string>>);
  const asAliases = Object.entries(preferred).map(([lang, value]) => (lang === 'fr' ? value : { value, lang }));
  const others = ((source.names ?? []) as (string | Readonly<Record<string, unknown>>)[]).map((name) =>
    typeof name === 'object' && name.kind === 'PREFERRED'
      ? Object.fromEntries(Object.entries(name).filter(([key]) => key !== 'kind'))
      : name,
  );
  const own = typeof target.name === 'string' ? [target.name] : (Object.values(target.name ?? {}) as unknown[]);
  const listed = ((target.names ?? []) as (string | { value: string })[]).map(valueOf);
  const taken = new Set<unknown>([...own, ...listed]);
  return [...asAliases, ...others].filter((name) => {
    const value = valueOf(name as string | { value: string });
    if (taken.has(value)) return false;
    taken.add(value);
    return true;
  });
}

function valueOf(name: string | { value: string }): string {
  return typeof name === 'string' ? name : name.value;
}
