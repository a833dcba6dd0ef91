import { QUESTION_NAMES, type QuestionName, type Variables } from '../questions.js';
import { askSystem, type Running, TITLES } from './systems.js';

/** Whether all systems give the same answers: without that, no figure means anything. */

/**
 * Asks all systems the same and compares: every question with some of its parameters, spread over all.
 * @throws Error that says what differs, and where
 */
export async function compareAnswers(
  systems: readonly Running[],
  parameters: Readonly<Record<QuestionName, readonly Variables[]>>,
  sample: number,
): Promise<number> {
  let compared = 0;
  for (const question of QUESTION_NAMES) {
    for (const variables of spread(parameters[question], sample)) {
      const answers = await Promise.all(systems.map((system) => askSystem(system, question, variables)));
      const [expected] = answers;
      answers.forEach((answer, at) => {
        const difference = firstDifference(expected, answer, question);
        if (difference === null) return;
        const [one, other] = [systems[0], systems[at]].map((system) => system && TITLES[system.name]);
        throw new Error(`${one} and ${other} differ on ${question} ${JSON.stringify(variables)}:\n  ${difference}`);
      });
      compared += 1;
    }
  }
  return compared;
}

function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)] as T);
}

/** Where two answers differ first, keys in any order; null when they are the same. */
export function firstDifference(a: unknown, b: unknown, place: string): string | null {
  if (Object.is(a, b)) return null;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return `${place}: ${a.length} and ${b.length} of them`;
    return firstOf(a.map((item: unknown, index) => () => firstDifference(item, b[index], `${place}[${index}]`)));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    return firstOf(keys.map((key) => () => firstDifference(a[key], b[key], `${place}.${key}`)));
  }
  return `${place}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstOf(differences: readonly (() => string | null)[]): string | null {
  for (const difference of differences) {
    const found = difference();
    if (found !== null) return found;
  }
  return null;
}
