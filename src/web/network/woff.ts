import { inflateSync } from 'node:zlib';

/** Where the list of tables begins, and how long one of its entries is: in WOFF, and in what it packs. */
const WOFF = { head: 44, entry: 20 } as const;
const SFNT = { head: 12, entry: 16 } as const;

/**
 * Unpacks a font: the tables of a WOFF file, each deflated, as the TrueType file that they were. https://www.w3.org/TR/WOFF/
 * @throws RangeError where it is no WOFF file
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT.head + SFNT.entry * count);
  woff.copy(head, 0, 4, 8);
  // What a binary search of the tables begins with: https://learn.microsoft.com/en-us/typography/opentype/spec/otff
  const power = Math.floor(Math.log2(count));
  [count, SFNT.entry * 2 ** power, power, SFNT.entry * (count - 2 ** power)].forEach((value, index) =>
    head.writeUInt16BE(value, 4 + 2 * index),
  );
  const parts: Buffer[] = [head];
  let end = head.length;
  for (let table = 0; table < count; table += 1) {
    const entry = WOFF.head + WOFF.entry * table;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
      number,
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const target = SFNT.head + SFNT.entry * table;
    woff.copy(head, target, entry, entry + 4);
    [checksum, end, length].forEach((value, index) => head.writeUInt32BE(value, target + 4 + 4 * index));
    parts.push(packed < length ? inflateSync(bytes) : bytes, Buffer.alloc(-length & 3));
    end += length + (-length & 3);
  }
  return Buffer.concat(parts);
}
