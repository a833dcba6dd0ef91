import { unzipSync } from 'fflate';
import type { ReadingLimits } from '../model/limits.js';
import { recognizeArchive } from '../model/recognize.js';
import { Refused } from '../model/refusals.js';

/** The parts of a document of Word that hold words, or say how they stand. Pictures and the like are never unpacked. */
const WANTED = /^word\/(?:document|styles|numbering|footnotes|endnotes|(?:header|footer)\d*)\.xml$/;
/** More than any document of Word has. */
const MOST_ENTRIES = 20_000;

/**
 * Unpacks the wanted parts of a document of Word: no more than the limit allows, whatever the archive says of their sizes.
 * @throws Refused where it is another archive, damaged, or unpacks to too much
 */
export function unpackDocx(bytes: Uint8Array, limits: ReadingLimits): ReadonlyMap<string, string> {
  const entries: string[] = [];
  let unpacked = 0;
  const wanted = unzip(bytes, ({ name, originalSize }) => {
    entries.push(name);
    if (entries.length > MOST_ENTRIES) throw new Refused('TOO_MUCH_INSIDE');
    if (!WANTED.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > limits.unpacked) throw new Refused('TOO_MUCH_INSIDE');
    return true;
  });
  recognizeArchive(entries);
  return new Map(Object.entries(wanted).map(([name, part]) => [name, decodePart(part)]));
}

function unzip(bytes: Uint8Array, filter: (entry: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
  try {
    // A part is unpacked into as many bytes as the archive says, which were counted: what is longer is cut off or refused.
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('DAMAGED');
  }
}

/** XML says its encoding; Word writes UTF-8, and UTF-16 with its mark is allowed. */
function decodePart(part: Uint8Array): string {
  const utf16 = part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(part);
}
