import { foldName } from '../core/fold.js';
import type { LangEnum } from '../core/lang.js';
import type { Entity } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';
import { Groups } from './groups.js';
import { IdNumbers } from './id-numbers.js';
import type { Grouping, ListChange } from './list-changes.js';
import { entityKey } from './sort-keys.js';
import { eachInSteps, type Steps } from './steps.js';

/** Entities by the name that they are shown under, folded, in each language. */
export type Namesakes = Readonly<Record<LangEnum, Groups<Entity>>>;

export function* namesakesInSteps(entities: readonly Entity[]): Steps<Namesakes> {
  const names = new Map<Entity, FoldedNames>();
  yield* eachInSteps(entities, (entity) => names.set(entity, foldNames(entity)));
  const numbers = new IdNumbers();
  const by = (lang: LangEnum): Steps<Groups<Entity>> =>
    Groups.ofInSteps(numbers, entities, { keysOf: (entity) => [(names.get(entity) as FoldedNames)[lang]] });
  return { FR: yield* by('FR'), EN: yield* by('EN') };
}

/** @param entities with the change in them */
export function* patchedNamesakesInSteps(known: Namesakes, change: ListChange<Entity>, entities: readonly Entity[]): Steps<Namesakes> {
  return {
    FR: yield* known.FR.withInSteps(change, () => entities, BY_NAME.FR),
    EN: yield* known.EN.withInSteps(change, () => entities, BY_NAME.EN),
  };
}

const byName = (lang: LangEnum): Grouping<Entity> => ({ keysOf: (entity) => [foldedNames(entity)[lang]], order: entityKey });

const BY_NAME = { FR: byName('FR'), EN: byName('EN') } satisfies Record<LangEnum, Grouping<Entity>>;

/** All entities that are shown under the same name as one, itself among them; none where its name is its own. */
export function namesakesIn(namesakes: Namesakes, entity: Entity, lang: LangEnum): readonly Entity[] {
  const group = namesakes[lang].get(foldedNames(entity)[lang]) ?? [];
  return group.length > 1 ? group : [];
}

type FoldedNames = Readonly<Record<LangEnum, string>>;

/** Rows never change, and are shared by views: a name that is asked for is folded once. */
const FOLDED = new WeakMap<Entity, FoldedNames>();

function foldedNames(entity: Entity): FoldedNames {
  const known = FOLDED.get(entity);
  if (known) return known;
  const folded = foldNames(entity);
  FOLDED.set(entity, folded);
  return folded;
}

function foldNames({ names }: Entity): FoldedNames {
  const [french, english] = [preferredName(names, 'FR').text, preferredName(names, 'EN').text];
  const FR = foldName(french);
  return { FR, EN: english === french ? FR : foldName(english) };
}
