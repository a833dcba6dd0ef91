import { at, lengthOf, type Lists, listsOf } from './rows.js';

/** Organizations by a part of their names: an index of all that stands in a name in three letters, of which the rarest is looked through. */

const LETTERS = 3;

export class NameParts {
  /** Which organizations have some three letters in a name; in order, since the organizations are. */
  private readonly holders: Lists;
  private readonly numbers = new Map<string, number>();

  /** @param names the folded names of each, one a line */
  constructor(private readonly names: readonly string[]) {
    const parts: number[] = [];
    const owners: number[] = [];
    names.forEach((text, owner) => {
      for (const part of partsOf(text)) {
        const number = this.numbers.get(part) ?? this.numbers.size;
        this.numbers.set(part, number);
        parts.push(number);
        owners.push(owner);
      }
    });
    this.holders = listsOf(this.numbers.size, Int32Array.from(parts), Int32Array.from(owners));
  }

  /** Those that have a folded text in a name, in order. */
  find(text: string): number[] {
    const found: number[] = [];
    const look = (number: number): void => {
      if (this.names[number]?.includes(text)) found.push(number);
    };
    if (text.length < LETTERS) {
      for (let number = 0; number < this.names.length; number += 1) look(number);
      return found;
    }
    let rarest = -1;
    for (const part of partsOf(text)) {
      const number = this.numbers.get(part);
      if (number === undefined) return found;
      if (rarest < 0 || lengthOf(this.holders, number) < lengthOf(this.holders, rarest)) rarest = number;
    }
    const { offsets, values } = this.holders;
    for (let position = at(offsets, rarest); position < at(offsets, rarest + 1); position += 1) look(at(values, position));
    return found;
  }
}

function partsOf(text: string): Set<string> {
  const parts = new Set<string>();
  for (let start = 0; start + LETTERS <= text.length; start += 1) parts.add(text.slice(start, start + LETTERS));
  return parts;
}
