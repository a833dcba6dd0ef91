/** How many rows or ids one statement takes: databases take so many parameters and no more. */
const CHUNK = 500;

/** A list in pieces, each small enough for one statement to the database. */
export function chunksOf<T>(list: readonly T[], size = CHUNK): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
