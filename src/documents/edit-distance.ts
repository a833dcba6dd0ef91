/** How many signs two texts differ by, and where in a text something stands that differs from other words by few. Pure. */

/** The number of signs to add, to drop or to change that make one text the other (Levenshtein). In UTF-16 units. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

export interface NearPlace {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * The places in a text that differ from some words by at most so many signs: of places that overlap the nearest. Complete: of words cut
 * into one piece more than there may be differences, one piece stands unchanged, so only around pieces is anything compared.
 */
export function nearPlaces(text: string, words: string, most: number): NearPlace[] {
  if (words === '' || most >= words.length) return [];
  const found = windows(text, words, most).flatMap(({ start, end }) => placesIn(text, words, most, start, end));
  const places: NearPlace[] = [];
  for (const one of found.sort((a, b) => a.distance - b.distance || a.start - b.start)) {
    if (!places.some(({ start, end }) => one.start < end && start < one.end)) places.push(one);
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Where the words can stand at all, overlapping stretches joined. */
function windows(text: string, words: string, most: number): { start: number; end: number }[] {
  const size = Math.floor(words.length / (most + 1));
  const around: { start: number; end: number }[] = [];
  for (let piece = 0; piece <= most; piece += 1) {
    const from = piece * size;
    const sought = piece === most ? words.slice(from) : words.slice(from, from + size);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      around.push({ start: Math.max(0, at - from - most), end: Math.min(text.length, at - from + words.length + most) });
    }
  }
  const joined: { start: number; end: number }[] = [];
  for (const one of around.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && one.start <= last.end) last.end = Math.max(last.end, one.end);
    else joined.push({ ...one });
  }
  return joined;
}

/** Sellers’ algorithm: at each end the fewest differences, and where that place begins. */
function placesIn(text: string, words: string, most: number, start: number, end: number): NearPlace[] {
  const length = words.length;
  let distances = Array.from({ length: length + 1 }, (_, at) => at);
  let starts = Array<number>(length + 1).fill(start);
  const found: NearPlace[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text[at];
    const [nextDistances, nextStarts] = [[0], [at + 1]];
    for (let j = 1; j <= length; j += 1) {
      const change = (distances[j - 1] ?? 0) + (words[j - 1] === sign ? 0 : 1);
      const added = (distances[j] ?? 0) + 1;
      const dropped = (nextDistances[j - 1] ?? 0) + 1;
      const best = Math.min(change, added, dropped);
      nextDistances.push(best);
      nextStarts.push((best === change ? starts[j - 1] : best === added ? starts[j] : nextStarts[j - 1]) ?? at);
    }
    [distances, starts] = [nextDistances, nextStarts];
    const distance = distances[length] ?? length;
    if (distance <= most) found.push({ start: starts[length] ?? at, end: at + 1, distance });
  }
  return found;
}
