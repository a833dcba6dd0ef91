/** JSON as it is written: texts that stand one after the other, so that no single one is as long as a large answer. */

/** The text of a JSON value, in one piece or several; null for `null`. */
export type JsonText = string | null | readonly JsonText[];

/** What is written at once, or later. */
export type Written = JsonText | Promise<JsonText>;

/** Beyond how many UTF-16 units a text is ended and another begun. */
export const LONG = 65_536;

/** Whatever JSON does not write as it is: quotation marks, backslashes, controls, and surrogates, of which some stand alone. */
const ESCAPED = /[\u0000-\u001f"\\\ud800-\udfff]/;

/** A text as JSON. */
export function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** The pieces of a text, none much longer than {@link LONG} unless a single value is. */
export function piecesOf(text: JsonText): string[] {
  const pieces: string[] = [];
  let last = '';
  const add = (one: JsonText): void => {
    if (typeof one === 'object' && one !== null) {
      for (const inner of one) add(inner);
      return;
    }
    last += one ?? 'null';
    if (last.length <= LONG) return;
    pieces.push(last);
    last = '';
  };
  add(text);
  return [...pieces, last];
}

/** Puts values that are written one after the other together: some may be written later. */
export class Sequence {
  private readonly parts: Written[] = [];
  private isLater = false;

  constructor(private last: string) {}

  add(before: string, written: Written): void {
    this.last += before;
    if (typeof written === 'string') this.last += written;
    else if (written === null) this.last += 'null';
    else {
      this.end();
      this.parts.push(written);
      if (written instanceof Promise) this.isLater = true;
    }
    if (this.last.length > LONG) this.end();
  }

  /** All of it. */
  written(after: string): JsonText | Promise<JsonText[]> {
    this.add(after, '');
    this.end();
    return this.isLater ? Promise.all(this.promises) : (this.parts as JsonText[]);
  }

  /** Waits for what is under way before an error goes on, since it may fail as well. */
  fail(error: unknown): Promise<never> {
    if (!this.isLater) throw error;
    return Promise.all(this.promises)
      .then(() => undefined)
      .finally(() => {
        throw error;
      }) as Promise<never>;
  }

  /** Hears whatever becomes of what is under way, and does nothing about it. */
  forget(): void {
    void Promise.allSettled(this.promises);
  }

  private get promises(): Promise<JsonText>[] {
    return this.parts.map((part) => Promise.resolve(part));
  }

  private end(): void {
    if (this.last !== '') this.parts.push(this.last);
    this.last = '';
  }
}
