import { patternOf } from '../../../core/pattern.js';

/** The hours that stand after a date: « de 9 h à 12 h 30 », “from 10 am to 4.30 pm”. */

const HOUR = '(\\d{1,2})\\s?(?:h(?:eures?)?|:)\\s?(\\d{2})?';
const TIMES = patternOf(`^\\s*,?\\s*(?:à partir de|à|de|dès|at|from|\\()?\\s*${HOUR}(?:\\s*(?:à|to|-|–)\\s*${HOUR})?(?![\\d\\p{L}])`, 'iu');
const ENGLISH_HOUR = '(\\d{1,2})(?:[.:](\\d{2}))?\\s?([ap])?\\.?m?\\.?';
const ENGLISH_TIMES = patternOf(
  `^\\s*,?\\s*(?:at|from|by|until|\\()?\\s*(?=\\d{1,2}(?:[.:]\\d{2})?\\s?(?:[ap]\\.?m|(?:to|-|–)\\s?\\d[\\d.:]*\\s?[ap]\\.?m))${ENGLISH_HOUR}(?:\\s*(?:to|-|–)\\s*${ENGLISH_HOUR})?(?![\\d\\p{L}])`,
  'iu',
);

export interface Times {
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export function timesAfter(text: string, end: number): Times {
  const after = text.slice(end, end + 40);
  const english = ENGLISH_TIMES.exec(after);
  if (english) {
    const [, from, fromMinutes, half, to, toMinutes, toHalf] = english;
    return { startTime: timeOf(from, fromMinutes, half ?? toHalf), endTime: timeOf(to, toMinutes, toHalf) };
  }
  const match = TIMES.exec(after);
  return { startTime: timeOf(match?.[1], match?.[2]), endTime: timeOf(match?.[3], match?.[4]) };
}

/** @param half `a` before noon, `p` after it; of twelve hours then */
function timeOf(hours: string | undefined, minutes = '00', half?: string): string | null {
  if (hours === undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, '0')}:${minutes}`;
}
