import { badInput } from '../errors.js';

/** @throws BAD_USER_INPUT when a number is not within its bounds, both included */
export function inBounds(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw badInput(argument, {
    fr: `${argument} va de ${least} à ${most}, pas ${value}.`,
    en: `${argument} goes from ${least} to ${most}, not ${value}.`,
  });
}
