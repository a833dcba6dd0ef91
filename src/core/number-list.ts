/** How many numbers a list has room for at first. */
const FIRST_ROOM = 256;

/** Whole numbers as they come, in one typed array that grows. */
export class NumberList {
  private numbers = new Int32Array(FIRST_ROOM);
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(number: number): void {
    if (this.count === this.numbers.length) {
      const before = this.numbers;
      this.numbers = new Int32Array(2 * before.length);
      this.numbers.set(before);
    }
    this.numbers[this.count] = number;
    this.count += 1;
  }

  /** Those so far: no copy, so that whoever adds more must not use it any longer. */
  get array(): Int32Array {
    return this.numbers.subarray(0, this.count);
  }
}
