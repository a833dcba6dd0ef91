import { setImmediate } from 'node:timers';

/**
 * The turns of all that takes long. One piece of work is done between two looks at what has come in, however many works are under way at
 * once: nobody who asks for little waits for more than one piece.
 */

/** Who goes on when a turn comes, by what they work for, in the order of the turns: one piece for each work, however many it has waiting. */
const waiting = new Map<object, (() => void)[]>();

let isCalled = false;

/**
 * How many times in a row one looks at what has come in while there was something new each time: of those who come, one is let in at a
 * look, and whoever comes last must not wait for as many pieces of work as there are before.
 */
const MOST_LOOKS = 50;

let [hasArrived, looks] = [false, 0];

/** Says that somebody has come whom nobody knew of. */
export function noteArrival(): void {
  hasArrived = true;
}

/**
 * Waits until it is one's turn to do a piece of work.
 * @param work what the piece belongs to, where several of its pieces may wait at once: they share its turns
 * @param isFirst whether the piece comes before the others of its work
 */
export function nextTurn(work: object = {}, isFirst = false): Promise<void> {
  return new Promise((goOn) => {
    const own = waiting.get(work);
    if (!own) waiting.set(work, [goOn]);
    else if (isFirst) own.unshift(goOn);
    else own.push(goOn);
    call();
  });
}

function call(): void {
  if (isCalled) return;
  isCalled = true;
  setImmediate(take);
}

/** Gives one turn. What is called by it goes on as soon as this returns, before anything else is looked at. */
function take(): void {
  isCalled = false;
  const [first] = waiting;
  if (!first) return;
  if (hasArrived && looks < MOST_LOOKS) {
    [hasArrived, looks] = [false, looks + 1];
    call();
    return;
  }
  [hasArrived, looks] = [false, 0];
  const [work, own] = first;
  const goOn = own.shift();
  waiting.delete(work);
  if (own.length > 0) waiting.set(work, own);
  if (waiting.size > 0) call();
  goOn?.();
}
