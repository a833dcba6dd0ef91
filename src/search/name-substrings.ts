import { elementAt, firstReaching } from '../core/sorted.js';
import { foldName, spellingsOfTyped } from '../core/fold.js';
import type { GraphView } from '../graph/view.js';
import { perViewAndIdInSteps } from '../graph/per-view.js';
import { atOnce, mapInSteps, ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import type { Entity, EntityKind } from '../kinds/index.js';

/** Finding entities of a kind by a part of one of their names. */

/** All names of a kind, folded, in one text: looking through it costs a fraction of folding and trying each. */
interface NameText {
  readonly text: string;
  /** Where in the text the names of each entity begin. */
  readonly starts: Int32Array;
}

/** No folded text holds it: white space is folded to spaces. */
const BETWEEN = '\n';

/** The names of the entities of a kind. */
export const namesOfKind = perViewAndIdInSteps((view, kind) => nameTextOf(view, kind as EntityKind));

/** The entities of a kind that hold a text in one of their names, in the order of the view; accents, case and hyphens do not count. */
export function entitiesNamedLike(view: GraphView, kind: EntityKind, text: string): readonly Entity[] {
  return atOnce(namedLikeInSteps(view, kind, text));
}

/** {@link entitiesNamedLike} in steps, once {@link namesOfKind} is made. */
export function* namedLikeInSteps(view: GraphView, kind: EntityKind, text: string): Steps<readonly Entity[]> {
  const entities = view.entitiesOfKind(kind);
  const [wanted = '', inFull] = spellingsOfTyped(text);
  if (wanted === '') return entities;
  const names = namesOfKind(view, kind);
  const found = yield* numbersNamed(names, wanted);
  const others = inFull === undefined ? [] : yield* numbersNamed(names, inFull);
  const numbers = others.length === 0 ? found : [...new Set([...found, ...others])].sort((one, other) => one - other);
  return yield* mapInSteps(numbers, (number) => elementAt(entities, number));
}

/** The places of the entities whose names hold a folded text, ascending: what is found costs more than what is not. */
function* numbersNamed({ text: names, starts }: NameText, wanted: string): Steps<number[]> {
  const found: number[] = [];
  for (let number = 0, at = names.indexOf(wanted); at >= 0; at = names.indexOf(wanted, starts[number])) {
    number = entityAt(starts, at, number);
    found.push(number);
    number += 1;
    if (number === starts.length) break;
    if (found.length % ROWS_PER_STEP === 0) yield;
  }
  yield;
  return found;
}

/** The entity whose names stand at an offset: the last one that begins there or before. */
function entityAt(starts: Int32Array, at: number, from: number): number {
  return firstReaching(from + 1, starts.length, (entity) => elementAt(starts, entity) > at) - 1;
}

function* nameTextOf(view: GraphView, kind: EntityKind): Steps<NameText> {
  const entities = view.entitiesOfKind(kind);
  const parts = yield* mapInSteps(entities, ({ names }) => names.map((name) => foldName(name.value) + BETWEEN).join(''));
  const starts = new Int32Array(parts.length);
  parts.reduce((at, part, number) => {
    starts[number] = at;
    return at + part.length;
  }, 0);
  return { text: parts.join(''), starts };
}
