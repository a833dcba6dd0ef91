import { CharacterMap } from '../../src/core/character-map.js';
import { readingOf } from '../../src/import/reading/compose.js';
import { READING_LIMITS } from '../../src/import/reading/model/limits.js';
import type { Reading } from '../../src/import/reading/model/reading.js';
import { read } from '../../src/import/reading/read.js';
// What a reading proposes is told by ids, whose kinds somebody has to tell.
import '../../src/kinds/index.js';

/** The clean reading of a text, without the worker that reads received files. */
export async function readText(text: string, name = 'minutes.txt'): Promise<Reading> {
  return readingOf(await read(new TextEncoder().encode(text), name, READING_LIMITS), (segments) => new CharacterMap(segments));
}
