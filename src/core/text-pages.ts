/**
 * Texts of many rows as bytes outside the heap, cut out when somebody reads them: collections of garbage have nothing of them to look at,
 * and most take half as much. docs/decisions/0032-rows-in-columns.md.
 */

/** How many bytes a page has; one for a longer text has as many as it needs, and takes the numbers of several. */
export const BYTES_PER_PAGE = 1 << 20;

/** The first page begins with so many bytes, and grows: most bases are small. */
const FIRST_BYTES = 1 << 10;

/** Texts that one byte a sign can hold are read several times as fast as UTF-8. */
export const ONE_BYTE_SIGNS = /^[\u0000-\u00FF]*$/;

/** Before each text stands how many bytes it has, with whether they are UTF-8 in the last bit: seven bits a byte, the lowest first. */
const MAX_HEAD = 5;

/** Some texts, by where they begin. */
export class TextPages {
  private length = 0;
  private end = 0;

  /** @param pages one that takes the numbers of several has nothing at the others; to those that are given no text is added */
  constructor(readonly pages: (Buffer | null)[] = []) {}

  /** @returns where it begins: less than 2^32 */
  add(text: string): number {
    const isOneByte = ONE_BYTE_SIGNS.test(text);
    const bytes = isOneByte ? text.length : Buffer.byteLength(text, 'utf8');
    this.makeRoom(bytes + MAX_HEAD);
    const page = this.pages[this.end] as Buffer;
    const start = this.end * BYTES_PER_PAGE + this.length;
    let head = bytes * 2 + (isOneByte ? 0 : 1);
    for (; head > 127; head >>>= 7) page[this.length++] = (head & 127) | 128;
    page[this.length++] = head;
    this.length += page.write(text, this.length, bytes, isOneByte ? 'latin1' : 'utf8');
    return start;
  }

  at(start: number): string {
    const page = this.pages[Math.floor(start / BYTES_PER_PAGE)] as Buffer;
    let at = start % BYTES_PER_PAGE;
    let head = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = page[at] as number;
      at += 1;
      head += (byte & 127) << shift;
      if (byte < 128) break;
    }
    const end = at + (head >>> 1);
    return page.toString(head % 2 === 0 ? 'latin1' : 'utf8', at, end);
  }

  /** Gives back what room is left. */
  close(): void {
    const page = this.pages[this.end];
    if (page && page.length > this.length) this.pages[this.end] = resized(page, this.length);
  }

  private makeRoom(bytes: number): void {
    const page = this.pages[this.end];
    const wanted = this.length + bytes;
    if (page && wanted <= page.length) return;
    if (page && wanted <= BYTES_PER_PAGE) {
      this.pages[this.end] = resized(page, Math.min(BYTES_PER_PAGE, Math.max(wanted, 2 * page.length)), this.length);
      return;
    }
    this.close();
    while (this.pages.length * BYTES_PER_PAGE < this.end * BYTES_PER_PAGE + (page?.length ?? 0)) this.pages.push(null);
    this.end = this.pages.push(Buffer.allocUnsafeSlow(page ? Math.max(bytes, BYTES_PER_PAGE) : Math.max(bytes, FIRST_BYTES))) - 1;
    this.length = 0;
    if (this.end * BYTES_PER_PAGE + bytes > MAX_BYTES) throw new RangeError(`texts of one column take more than ${MAX_BYTES} bytes`);
  }
}

/** Where texts begin is a number of 32 bits. */
const MAX_BYTES = 2 ** 32 - 1;

function resized(page: Buffer, length: number, used = length): Buffer {
  const copy = Buffer.allocUnsafeSlow(length);
  page.copy(copy, 0, 0, used);
  return copy;
}
