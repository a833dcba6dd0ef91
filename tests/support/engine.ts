import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What only the engine knows of values: how it keeps them. */

/** Asks the engine, by the name of its own function. */
function engine<A extends unknown[]>(name: string, ...parameters: readonly string[]): (...values: A) => boolean {
  let ask: ((...values: A) => boolean) | null = null;
  return (...values) => {
    if (!ask) {
      setFlagsFromString('--allow-natives-syntax');
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- these functions have no other spelling
      ask = new Function(...parameters, `return %${name}(${parameters.join(', ')})`) as (...values: A) => boolean;
    }
    return ask(...values);
  };
}

/** Whether an object is kept by a layout that it shares with others, and not as a table of hashes of its own. */
export const hasFastProperties = engine<[row: object]>('HasFastProperties', 'row');

/** Whether two values are one in memory: of texts, the language itself does not tell. */
export const isOne = engine<[one: unknown, other: unknown]>('IsSameHeapObject', 'one', 'other');

/** What some values take on the heap, in bytes: once everything else that making them left behind is collected. */
export function bytesOf(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = [make()];
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  return kept.length > 0 ? bytes : 0;
}
