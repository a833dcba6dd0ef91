import { defineEnum, type EnumOf, type Term } from '../core/enums.js';
import type { Message } from '../errors.js';
import { actorKinds, type EntityKind } from '../kinds/index.js';
import { kindsOf } from './ends.js';
import { type Labels, type RelationTypeRow as Row, ROWS } from './vocabulary-table.js';

export type RelationType = keyof typeof ROWS;

export const RelationType: EnumOf<typeof ROWS> = defineEnum(
  'RelationType',
  'How two entities are linked: the controlled vocabulary of relations.',
  Object.fromEntries(Object.entries(ROWS).map(([name, row]: [string, Row]) => [name, describe(row)])),
) as EnumOf<typeof ROWS>;

/** How a type of relation reads between two names. */
interface RelationLabels {
  readonly label: Message;
  readonly inverseLabel: Message;
  /** Of a statement that says that it is not so. */
  readonly deniedLabel: Message;
  readonly inverseDeniedLabel: Message;
}

/** What the vocabulary says of a type of relation. */
interface RelationTypeDefinition extends RelationLabels {
  /** The kinds allowed at the subject's end; null for any. */
  readonly subject: ReadonlySet<EntityKind> | null;
  readonly object: ReadonlySet<EntityKind> | null;
  readonly grade: Row['grade'] | null;
  readonly nature: Row['nature'];
  readonly iri: string | null;
  /** Whether it says the same when its ends are exchanged. */
  readonly symmetric: boolean;
  /** Whether it is computed and cannot be entered. */
  readonly derived: boolean;
  /** Its place in the vocabulary: the order in which pages group relations. */
  readonly rank: number;
}

/** The kinds that act: those that can work on a theme, attend, write, promise. */
export const ACTOR_KINDS: ReadonlySet<EntityKind> = new Set(actorKinds());

const definitions: ReadonlyMap<string, RelationTypeDefinition> = new Map(
  Object.entries(ROWS).map(([name, row]: [string, Row], rank) => [
    name,
    {
      ...labelsOf(row),
      subject: kindsOf(row.subject),
      object: kindsOf(row.object),
      grade: row.grade ?? null,
      nature: row.nature,
      iri: row.iri ?? null,
      symmetric: row.symmetric ?? false,
      derived: row.derived ?? false,
      rank,
    },
  ]),
);

/** The definition of a type of relation. */
export function relationTypeOf(type: RelationType): RelationTypeDefinition {
  return definitions.get(type) as RelationTypeDefinition;
}

/** The words of a type between two names: those for the kind of its object where it has some. */
export function relationLabels(type: RelationType, object: EntityKind | null): RelationLabels {
  const row: Row = ROWS[type];
  const labels = object === null ? undefined : row.byObject?.[object];
  return labels ? labelsOf(labels) : relationTypeOf(type);
}

/** All types of relations, in the order of the vocabulary. */
export const RELATION_TYPES = Object.keys(ROWS) as readonly RelationType[];

/** Former names of types, with the present ones. Addresses with a former name still work; files and queries get an error that gives the new name. */
export const RENAMED_TYPES: ReadonlyMap<string, RelationType> = new Map([['ORGANISES', 'ORGANIZES']]);

/** The types that give an entity its themes. */
export const THEME_TYPES = ['WORKS_ON', 'SERVES', 'ABOUT'] as const satisfies readonly RelationType[];

/** Whether any of some types can have an entity of a kind as subject. */
export function typesAllow(types: readonly RelationType[], kind: EntityKind): boolean {
  return types.some((type) => relationTypeOf(type).subject?.has(kind) ?? true);
}

function labelsOf({ label, inverse, denied, inverseDenied }: Labels): RelationLabels {
  const message = ([fr, en]: readonly [fr: string, en: string, note?: string]): Message => ({ fr, en });
  return {
    label: message(label),
    inverseLabel: message(inverse),
    deniedLabel: message(denied),
    inverseDeniedLabel: message(inverseDenied),
  };
}

function describe(row: Row): Term {
  const [fr, en, note] = row.label;
  return [fr, en, `« ${en} »${note ? `: ${note}` : '.'}`];
}
