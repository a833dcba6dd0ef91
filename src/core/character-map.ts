/** Where each character of a text that was made from another came from, and back. Offsets are UTF-16 units. */

/** From `start` up to, not including, `end`. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** How many numbers describe one segment: where it begins and how long it is in the made text, then in the original. */
const FIELDS = 4;

/**
 * A map between a made text and its original, as segments in the order of the made text. A segment of one length on both sides is the same
 * text character by character; any other (« é » for e and an accent, a space for a line end) stands for its original as a whole. What no
 * segment covers has no counterpart: separators here, what was left out there.
 */
export class CharacterMap {
  /** The segments in the order of the original, made when it is first asked for. */
  private byOriginal: Int32Array | null = null;

  /** @param segments as {@link CharacterMapBuilder} makes them; plain data, so that a map can pass from one thread to another */
  constructor(readonly segments: Int32Array) {}

  /** What a span of the made text was made from: as few spans as there are, in the order of the original, none touching the next. */
  toOriginal(span: TextSpan): TextSpan[] {
    const found: TextSpan[] = [];
    for (let at = this.firstEndingAfter(span.start); at < this.count; at += 1) {
      const { made, original } = this.segment(at);
      if (made.start >= span.end) break;
      found.push(project(span, made, original));
    }
    return merge(found.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start));
  }

  /** The one span of the original from the first to the last character of {@link toOriginal}, or null where the span came from nothing. */
  hull(span: TextSpan): TextSpan | null {
    const parts = this.toOriginal(span);
    const [first] = parts;
    return first ? { start: first.start, end: (parts.at(-1) as TextSpan).end } : null;
  }

  /** What was made from a span of the original, in the order of the made text; empty where all of it was left out. */
  toMade(span: TextSpan): TextSpan[] {
    const order = this.originalOrder();
    const found: TextSpan[] = [];
    for (let at = this.firstOriginalEndingAfter(order, span.start); at < this.count; at += 1) {
      const { made, original } = this.segment(order[at] as number);
      if (original.start >= span.end) break;
      found.push(project(span, original, made));
    }
    return merge(found.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start));
  }

  private get count(): number {
    return this.segments.length / FIELDS;
  }

  private segment(at: number): { made: TextSpan; original: TextSpan } {
    const [start = 0, length = 0, from = 0, originalLength = 0] = this.segments.subarray(at * FIELDS, at * FIELDS + FIELDS);
    return { made: { start, end: start + length }, original: { start: from, end: from + originalLength } };
  }

  private firstEndingAfter(offset: number): number {
    return firstWhere(this.count, (at) => this.segment(at).made.end > offset);
  }

  private firstOriginalEndingAfter(order: Int32Array, offset: number): number {
    return firstWhere(this.count, (at) => this.segment(order[at] as number).original.end > offset);
  }

  private originalOrder(): Int32Array {
    this.byOriginal ??= Int32Array.from({ length: this.count }, (_, at) => at).sort(
      (a, b) => (this.segments[a * FIELDS + 2] as number) - (this.segments[b * FIELDS + 2] as number),
    );
    return this.byOriginal;
  }
}

/** Collects the segments of a map while the text is made. */
export class CharacterMapBuilder {
  private data = new Int32Array(1024);
  private length = 0;

  /** Says that `madeLength` units from `made` on came from `originalLength` units from `original` on. */
  add(made: number, madeLength: number, original: number, originalLength: number): void {
    if (madeLength === originalLength && this.extends(made, original)) {
      this.data[this.length - 3] = (this.data[this.length - 3] as number) + madeLength;
      this.data[this.length - 1] = (this.data[this.length - 1] as number) + originalLength;
      return;
    }
    if (this.length + FIELDS > this.data.length) {
      const larger = new Int32Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data.set([made, madeLength, original, originalLength], this.length);
    this.length += FIELDS;
  }

  /** Says that the last unit added also stands for the original from `from` to `to`, if that follows it without a gap: else for nothing more. */
  absorb(from: number, to: number): void {
    const at = this.length - FIELDS;
    if (at < 0) return;
    const [made = 0, madeLength = 0, original = 0, originalLength = 0] = this.data.subarray(at, at + FIELDS);
    if (original + originalLength !== from) return;
    if (madeLength !== originalLength || madeLength === 1) {
      this.data[at + 3] = originalLength + to - from;
      return;
    }
    this.data[at + 1] = madeLength - 1;
    this.data[at + 3] = originalLength - 1;
    this.add(made + madeLength - 1, 1, original + originalLength - 1, 1 + to - from);
  }

  build(): CharacterMap {
    return new CharacterMap(this.data.slice(0, this.length));
  }

  private extends(made: number, original: number): boolean {
    const at = this.length - FIELDS;
    if (at < 0) return false;
    const [start = 0, length = 0, from = 0, originalLength = 0] = this.data.subarray(at, at + FIELDS);
    return length === originalLength && start + length === made && from + originalLength === original;
  }
}

/** The part of `to` that the part of `from` within `span` stands for. */
function project(span: TextSpan, from: TextSpan, to: TextSpan): TextSpan {
  if (from.end - from.start !== to.end - to.start) return to;
  return {
    start: to.start + Math.max(0, span.start - from.start),
    end: to.end - Math.max(0, from.end - span.end),
  };
}

/** Spans in ascending order, those that touch made one. */
function merge(spans: readonly TextSpan[]): TextSpan[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
