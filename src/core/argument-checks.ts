import { badInput, type MaillageError, show } from '../errors.js';

/** @throws BAD_USER_INPUT when a number is not within its bounds, both included */
export function checkRange(argument: string, value: number, min: number, max: number): number {
  if (value >= min && value <= max) return value;
  throw outOfRange(argument, String(value), min, max);
}

/**
 * A whole number in decimal digits, as the query of an address gives it.
 * @throws BAD_USER_INPUT when it is none, or is not within its bounds, both included
 */
export function parseWithin(argument: string, text: string, min: number, max: number): number {
  if (!/^\d{1,6}$/.test(text)) throw outOfRange(argument, show(text), min, max);
  return checkRange(argument, Number(text), min, max);
}

function outOfRange(argument: string, found: string, min: number, max: number): MaillageError {
  return badInput(argument, {
    fr: `${argument} va de ${min} à ${max}, pas ${found}.`,
    en: `${argument} goes from ${min} to ${max}, not ${found}.`,
  });
}
