import type { TextSpan } from './character-map.js';

/** Which characters of a text belong to something already. A line may hold thousands of spans: none is compared with all others. */
export class TakenSpans {
  private readonly taken: Uint8Array;

  /** @param length of the text */
  constructor(length: number, spans: readonly TextSpan[] = []) {
    this.taken = new Uint8Array(length);
    for (const span of spans) this.take(span);
  }

  /** Whether any character of a span is taken. */
  has({ start, end }: TextSpan): boolean {
    return this.taken.subarray(start, end).includes(1);
  }

  take({ start, end }: TextSpan): void {
    this.taken.fill(1, start, end);
  }
}
