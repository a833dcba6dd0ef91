import { foldName } from '../core/fold.js';
import { groupBy } from '../core/group-by.js';
import { Entity, type EntityKind, kindOfId, Person } from '../kinds/index.js';
import { EntityKindEnum } from '../kinds/kind.js';
import type { Name } from '../kinds/names.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import type { EditContext } from '../changes/change-sets.js';
import { idOf, saveEntity } from '../changes/entity-edits.js';
import type { Operation } from '../changes/operation.js';
import { refuse, userError } from '../changes/user-error.js';
import type { ProposedEntity } from '../import/proposals/proposal.js';
import type { Visibility } from '../core/access.js';

/** Which entities the names of a proposal stand for: known ones, new ones, or those that its reviewer chose. */

/** What its reviewer chose for a name: an entity, or a new one of a kind; null for none. */
export type EndChoice = { readonly id: string } | { readonly create: EntityKind; readonly name: string } | null;

/** An entity, and what makes it where it is new. */
export interface FoundEnd {
  readonly id: string | null;
  readonly operations: readonly Operation[];
}

/** Names that stand for the meeting itself, its minutes and the next meeting: by their folded words. */
export type OwnNames = ReadonlyMap<string, string>;

/**
 * The entity of a name.
 * @param chosen undefined where nothing was chosen: the known one, one that the draft made under that name, or a question
 * @throws Refusal where several could be meant, or the base knows none
 */
export function endOf(
  context: EditContext,
  field: string,
  proposed: ProposedEntity,
  chosen: EndChoice | undefined,
  { own, visibility }: { readonly own: OwnNames; readonly visibility: Visibility },
): FoundEnd {
  if (chosen === null) return { id: null, operations: [] };
  if (chosen && 'id' in chosen) return { id: existing(context, field, chosen.id), operations: [] };
  if (chosen) return madeEnd(context, chosen.create, chosen.name, visibility);
  const drafted = proposed.id === null ? draftedUnder(context, proposed.name, proposed.kind) : null;
  if (drafted !== null) return { id: drafted, operations: [] };
  const named = proposed.id ?? own.get(foldName(proposed.name)) ?? (field === 'proxy' ? personNamed(context, proposed.name) : null);
  if (named !== null) return { id: existing(context, field, named), operations: [] };
  return refuse(
    userError(
      'NOT_FOUND',
      [field],
      proposed.kind === 'PERSON'
        ? `dites qui est « ${proposed.name} » : une fiche de la base, ou une nouvelle`
        : `dites quelle fiche est « ${proposed.name} » : une de la base, ou une nouvelle`,
      proposed.kind === 'PERSON'
        ? `say who “${proposed.name}” is: an entry of the base, or a new one`
        : `say which entry “${proposed.name}” is: one of the base, or a new one`,
    ),
  );
}

function existing({ compiled }: EditContext, field: string, id: string): string {
  if (compiled.items.get(id)?.section === 'entities') return id;
  return refuse(userError('NOT_FOUND', [field], `${id} n’est pas dans la base`, `${id} is not in the base`));
}

/** A new entity, or the one that the draft made under the same name. */
function madeEnd(context: EditContext, kind: EntityKind, name: string, visibility: Visibility): FoundEnd {
  const before = draftedUnder(context, name, kind);
  if (before !== null) return { id: before, operations: [] };
  const [namesake] = [...namesakesOf(context, name, kind), ...shownUnder(context, name)];
  if (namesake !== undefined) {
    refuse(
      userError(
        'ALREADY_THERE',
        ['name'],
        `« ${name} » est déjà le nom de ${namesake} : choisissez cette fiche, ou donnez un nom qui les distingue`,
        `“${name}” is already the name of ${namesake}: choose that entry, or give a name that tells them apart`,
      ),
    );
  }
  const alike = idOfNew(kind, name);
  if (context.compiled.items.has(alike)) {
    refuse(
      userError(
        'ALREADY_THERE',
        ['name'],
        `« ${name} » se confondrait avec ${alike} : choisissez cette fiche, ou donnez un nom qui les distingue`,
        `“${name}” would be mistaken for ${alike}: choose that entry, or give a name that tells them apart`,
      ),
    );
  }
  const { operations, recordId } = saveEntity(context, {}, kind, { name: { fr: name }, visibility });
  return { id: recordId, operations };
}

/** The entity that the draft made under a name: people are people, of bodies the name does not tell the kind. */
export function draftedUnder({ drafted = [] }: Pick<EditContext, 'drafted'>, name: string, kind: EntityKind): string | null {
  const wanted = foldName(name);
  const found = drafted.find(
    ({ operation, section, recordId, input }) =>
      operation === 'CREATE' &&
      section === 'entities' &&
      (kindOfId(recordId) === 'PERSON') === (kind === 'PERSON') &&
      namesIn(input?.name).some((one) => foldName(one) === wanted),
  );
  return found?.recordId ?? null;
}

/** Who is to do a task that begins with the name of an entity which the draft made: when the minutes were read, nobody knew it. */
export function draftedDoer({ drafted = [] }: Pick<EditContext, 'drafted'>, task: string): string | null {
  const words = `${foldName(task)} `;
  const isDoer = ({ operation, section, recordId, input }: Operation): boolean =>
    operation === 'CREATE' &&
    section === 'entities' &&
    DOERS.has(kindOfId(recordId)) &&
    namesIn(input?.name).some((name) => BEFORE_NAMES.some((before) => words.startsWith(foldName(`${before}${name}`) + ' ')));
  return drafted.find(isDoer)?.recordId ?? null;
}

const DOERS: ReadonlySet<EntityKind | null> = new Set(['PERSON', 'ORGANIZATION', 'GOVERNMENT_BODY']);
const BEFORE_NAMES = ['', 'le ', 'la ', 'les ', 'l’', 'the ', 'l’association '];

/** The one person of the base with a name: a list says in whose place somebody came by the name alone. */
export function personNamed(context: Pick<EditContext, 'compiled'>, name: string): string | null {
  const [only, ...others] = namesakesOf(context, name, 'PERSON');
  return only !== undefined && others.length === 0 ? only : null;
}

type Compiled = EditContext['compiled'];
const namesOf = new WeakMap<Compiled, ReadonlyMap<string, readonly Entity[]>>();

/** The entities of the base with a name, people for people and others for others. */
export function namesakesOf({ compiled }: Pick<EditContext, 'compiled'>, name: string, kind: EntityKind): string[] {
  const byName = namesOf.get(compiled) ?? entitiesByName(compiled);
  namesOf.set(compiled, byName);
  const bearers = byName.get(foldName(name)) ?? [];
  return bearers.filter((one) => one instanceof Person === (kind === 'PERSON')).map(({ id }) => id);
}

/** The entities of whatever kind that are shown under a name and found by it in texts: nothing else may be called so. */
function shownUnder({ compiled }: Pick<EditContext, 'compiled'>, name: string): string[] {
  const wanted = foldName(name);
  const isShown = (one: Name): boolean => one.kind === 'PREFERRED' && one.mentions !== false && foldName(one.value) === wanted;
  return [...compiled.byId.values()].flatMap((row) => (row instanceof Entity && row.names.some(isShown) ? [row.id] : []));
}

/** The id that a new entity would have by its name alone. */
export function idOfNew(kind: EntityKind, name: string): string {
  return idOf(kind, { name });
}

function entitiesByName({ byId }: Compiled): ReadonlyMap<string, readonly Entity[]> {
  const entities = [...byId.values()].filter((row) => row instanceof Entity);
  return groupBy(entities, ({ names }) => new Set(names.map(({ value }) => foldName(value))));
}

function namesIn(name: unknown): string[] {
  if (typeof name === 'string') return [name];
  return Object.values((name ?? {}) as Readonly<Record<string, unknown>>).filter((one) => typeof one === 'string');
}

/** In the place of an id: an entity that is still to be made, of a kind and with a name. */
export function newEntity(kind: EntityKind, name: string): string {
  return `new:${kind}:${name}`;
}

/** What {@link newEntity} stands for; null where an id is one. */
export function readNewEntity(id: string): { readonly kind: EntityKind; readonly name: string } | null {
  const [, kind = '', name = ''] = /^new:([A-Z_]+):(.+)$/s.exec(id) ?? [];
  return Object.hasOwn(EntityKindEnum, kind) ? { kind: kind as EntityKind, name } : null;
}

/** The value of a row with the entities in it that are still to be made, and what makes them. */
export function withNewEntities(
  context: EditContext,
  value: ItemValue,
  visibility: Visibility,
): { readonly value: ItemValue; readonly operations: readonly Operation[] } {
  const made = new Map<string, FoundEnd>();
  const resolved = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(resolved);
    if (typeof inner === 'object' && inner !== null) return resolvedIn(inner as ItemValue);
    const wanted = typeof inner === 'string' ? readNewEntity(inner) : null;
    if (typeof inner !== 'string' || wanted === null) return inner;
    const end = made.get(inner) ?? madeEnd(context, wanted.kind, wanted.name, visibility);
    made.set(inner, end);
    return end.id;
  };
  const resolvedIn = (row: ItemValue): ItemValue =>
    Object.fromEntries(Object.entries(row).map(([field, inner]) => [field, resolved(inner)]));
  return { value: resolvedIn(value), operations: [...made.values()].flatMap(({ operations }) => operations) };
}
