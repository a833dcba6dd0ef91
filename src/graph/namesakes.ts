import { foldName } from '../core/fold.js';
import type { LangEnum } from '../core/lang.js';
import type { Entity } from '../kinds/index.js';
import { preferredName } from '../kinds/names.js';
import { eachInSteps, type Steps } from './steps.js';

/** The entities that are shown under one name, by the id of each; those whose name is theirs alone are not in it. */
export type Namesakes = ReadonlyMap<string, readonly Entity[]>;

export function* namesakesInSteps(entities: readonly Entity[], lang: LangEnum): Steps<Namesakes> {
  const first = new Map<string, Entity>();
  const groups = new Map<string, Entity[]>();
  yield* eachInSteps(entities, (entity) => {
    const name = foldedNames(entity)[lang];
    const other = first.get(name);
    const group = groups.get(name);
    if (other === undefined) first.set(name, entity);
    else if (group === undefined) groups.set(name, [other, entity]);
    else group.push(entity);
  });
  return new Map([...groups.values()].flatMap((group) => group.map(({ id }) => [id, group])));
}

type FoldedNames = Readonly<Record<LangEnum, string>>;

/** Rows never change, and are shared by views: a name is folded once, however often the base does. */
const FOLDED = new WeakMap<Entity, FoldedNames>();

function foldedNames(entity: Entity): FoldedNames {
  const known = FOLDED.get(entity);
  if (known) return known;
  const [french, english] = [preferredName(entity.names, 'FR').text, preferredName(entity.names, 'EN').text];
  const FR = foldName(french);
  const folded = { FR, EN: english === french ? FR : foldName(english) };
  FOLDED.set(entity, folded);
  return folded;
}
