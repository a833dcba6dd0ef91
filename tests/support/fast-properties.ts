import { setFlagsFromString } from 'node:v8';

let isFast: ((row: object) => boolean) | null = null;

/** Whether the engine keeps an object by a layout that it shares with others, and not as a table of hashes of its own. */
export function hasFastProperties(row: object): boolean {
  if (!isFast) {
    setFlagsFromString('--allow-natives-syntax');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the engine's own question has no other spelling
    isFast = new Function('row', 'return %HasFastProperties(row)') as (row: object) => boolean;
  }
  return isFast(row);
}
