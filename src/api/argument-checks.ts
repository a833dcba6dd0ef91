import { badInput } from '../errors.js';

/** @throws BAD_USER_INPUT when a number is not within its bounds, both included */
export function inBounds(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw badInput(argument, {
    fr: `${argument} va de ${min} à ${max}, pas ${value}.`,
    en: `${argument} goes from ${min} to ${max}, not ${value}.`,
  });
}
