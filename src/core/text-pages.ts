/**
 * Texts of many rows as bytes outside the heap, cut out when somebody reads them: collections of garbage have nothing of them to look at,
 * and most take half as much. docs/decisions/0030-lean-rows.md.
 */

/** How many bytes a page takes at most, unless one row has more: what a page holds goes when the last row of it does. */
const BYTES_PER_PAGE = 1 << 16;

/** A page begins with so many bytes, and grows: most readings are of few rows. */
const FIRST_BYTES = 1 << 10;

/** Texts that one byte a sign can hold are read several times as fast as UTF-8. */
export const ONE_BYTE_SIGNS = /^[\u0000-\u00FF]*$/;

/** Some texts, by their numbers. */
export class TextPage {
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  /** Where each text ends, with whether it is UTF-8 in the last bit. */
  private ends = new Uint32Array(16);
  private count = 0;
  private length = 0;

  /** Whether texts of so many bytes have room in it. */
  hasRoomFor(bytes: number): boolean {
    return this.count === 0 || this.length + bytes <= BYTES_PER_PAGE;
  }

  /** @returns its number */
  add(text: string): number {
    const isOneByte = ONE_BYTE_SIGNS.test(text);
    const encoding = isOneByte ? 'latin1' : 'utf8';
    const end = this.length + (isOneByte ? text.length : Buffer.byteLength(text, 'utf8'));
    if (end > this.bytes.length) {
      const before = this.bytes;
      this.bytes = Buffer.allocUnsafeSlow(Math.max(end, Math.min(2 * before.length, BYTES_PER_PAGE)));
      before.copy(this.bytes, 0, 0, this.length);
    }
    if (this.count === this.ends.length) {
      const before = this.ends;
      this.ends = new Uint32Array(2 * before.length);
      this.ends.set(before);
    }
    this.bytes.write(text, this.length, encoding);
    this.ends[this.count] = end * 2 + (isOneByte ? 0 : 1);
    this.length = end;
    this.count += 1;
    return this.count - 1;
  }

  textAt(number: number): string {
    const end = this.ends[number] ?? 0;
    const start = number === 0 ? 0 : (this.ends[number - 1] ?? 0) >>> 1;
    return this.bytes.toString(end % 2 === 0 ? 'latin1' : 'utf8', start, end >>> 1);
  }
}

/** Where texts that are read are written: page after page. */
export class TextPages {
  private page = new TextPage();

  /** The page of the next row, whose texts have so many signs together. */
  pageFor(signs: number): TextPage {
    if (!this.page.hasRoomFor(signs * BYTES_PER_SIGN)) this.page = new TextPage();
    return this.page;
  }
}

/** How many bytes a UTF-16 unit takes at most, in UTF-8. */
const BYTES_PER_SIGN = 3;
