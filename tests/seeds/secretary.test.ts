import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/seeds/commands.js';
import { writeSeeds } from '../support/seeds.js';
import { GOOD, MISTAKES } from './mistakes.js';

/** The first line that a secretary reads, paths from the folder of the meeting. */
function firstLine(folder: string, lang: 'fr' | 'en'): string {
  const [first = ''] = runCheck(folder, { lang }).text.split('\n');
  return first.replaceAll(`${folder}/`, '').replaceAll('meetings/2014-05-12/', '');
}

describe('a secretary', () => {
  it('who made no mistake is told so', () => {
    expect(runCheck(writeSeeds(GOOD))).toEqual({ ok: true, text: 'All is well: 3 files, 12 entities, 5 statements.' });
  });

  it('can make sixty mistakes and more', () => {
    expect(new Set(MISTAKES.map(([title]) => title)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(MISTAKES)('who made this one reads first what it is: %s', (_title, first, make) => {
    const folder = writeSeeds(GOOD);
    make(folder);
    expect(firstLine(folder, 'en')).toBe(first);
    const french = firstLine(folder, 'fr');
    expect(french).not.toBe(first);
    expect(french).not.toMatch(/\b(?:the|is not|must|did you mean|unknown|malformed|expected|warning)\b/);
    // The place is the same, whatever the language.
    expect(french.replace(/ ?: .*/, '')).toBe(first.replace(/: .*/, ''));
    expect(runCheck(folder).ok).toBe(first.includes(': warning: '));
  });
});
