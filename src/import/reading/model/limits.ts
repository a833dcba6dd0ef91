/** What reading one document may take. */
export interface ReadingLimits {
  /** Of the document as it comes. */
  readonly bytes: number;
  /** Of all that is unpacked from it and of the text in it, in bytes and UTF-16 units. */
  readonly unpacked: number;
  /** Of its raw text, in UTF-16 units. */
  readonly characters: number;
  readonly pages: number;
  /** How deep its elements may stand in each other. */
  readonly depth: number;
  /** From its beginning to its end, in milliseconds. */
  readonly time: number;
  /** What the heap of the process that reads may hold, in mebibytes. */
  readonly memory: number;
}

const MEBIBYTE = 2 ** 20;

/** A register of deliberations of a year has some hundred pages and less than one million characters. */
export const READING_LIMITS: ReadingLimits = {
  bytes: 10 * MEBIBYTE,
  unpacked: 64 * MEBIBYTE,
  characters: 10 * MEBIBYTE,
  pages: 1000,
  depth: 200,
  time: 60_000,
  memory: 768,
};

/** The longest raw text, in UTF-16 units: that of a text file of the largest size. */
export const MAX_CHARACTERS = 10 * MEBIBYTE;
