import type { Message } from '../errors.js';

/** What a setting is, and how its text is read. */

export interface Setting<T> {
  readonly fallback: string;
  /** What it does, as `maillage settings`, the page for administrators and docs/running.md say it. */
  readonly help: Message;
  /** Parses the value, or says what is wrong with it. */
  readonly read: (text: string) => Reading<T>;
}

type Reading<T> = { readonly value: T } | { readonly error: string };

export const text =
  (accepts: (value: string) => boolean, expected: string) =>
  (value: string): Reading<string> =>
    accepts(value) ? { value } : { error: `expected ${expected}` };

export const whole =
  (min: number, max: number) =>
  (value: string): Reading<number> => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= min && number <= max
      ? { value: number }
      : { error: `expected a whole number from ${min} to ${max}` };
  };

/** An origin, as browsers send it; `*.` stands for one or more labels in front. */
export const ORIGIN = /^https?:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/;

/** An e-mail address, or a name and one; on one line, so that it makes no header of its own. */
export const SENDER = /^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

export const isUrl = (value: string, protocols: RegExp): boolean => URL.canParse(value) && protocols.test(new URL(value).protocol);

export function define<T>(setting: Setting<T>): Setting<T> {
  return setting;
}
