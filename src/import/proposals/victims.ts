import { isPersonName } from './person-names.js';
import { patternOf } from '../../core/pattern.js';

/** Victims are never entities: sentences that name somebody as one propose nobody new. */

const VICTIM = patternOf(
  /(?<!\p{L})(?:victim(?:e?s?)|survivors?|rescap[ée]e?s?|survivant(?:e)?s?|mineure?s? exploit[ée]e?s?|a [ée]t[ée] exploit[ée]e?)(?!\p{L})/iu,
);
const NAME = /(?<![\p{L}’'-])\p{Lu}[\p{Ll}]+(?:-\p{Lu}\p{Ll}+)?(?:\s\p{Lu}[\p{L}’'-]*\.?){1,2}/gu;
/** So near to the word a name is that of the victim, or may be. */
const NEAR = 60;

/** Whether a sentence speaks of a victim and a name stands near that word. */
export function namesVictim(sentence: string): boolean {
  const word = VICTIM.exec(sentence);
  if (!word) return false;
  return [...sentence.matchAll(NAME)].some(({ 0: name, index }) => isPersonName(name) && Math.abs(index - word.index) < NEAR + name.length);
}
