import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBase } from '../../bench/base/write.js';
import { parametersOf } from '../../bench/parameters.js';
import { QUESTION_NAMES, type QuestionName, type Variables } from '../../bench/questions.js';
import type * as InUse from '../../bench/run/in-use.js';
import type * as Systems from '../../bench/run/systems.js';
import { compareAnswers, firstDifference } from '../../bench/run/compare.js';
import { makeAid } from '../../bench/sql/helpers.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

/** The systems that the benchmark compares, as built: they must say the same before anything is timed. */

const { askSystem, startSystem, SYSTEM_NAMES } = (await import(
  new URL('../../dist/bench/run/systems.js', import.meta.url).href
)) as typeof Systems;

const { LIVE_NAMES, measureInUse } = (await import(new URL('../../dist/bench/run/in-use.js', import.meta.url).href)) as typeof InUse;

const SAMPLE = 12;

let folder: TemporaryFolder;
let file: string;
let systems: Systems.Running[] = [];
let parameters: Record<QuestionName, Variables[]>;

beforeAll(async () => {
  folder = temporaryFolder();
  file = folder.path('base.sqlite');
  await writeBase(file, 1_000, 1);
  makeAid(file);
  const database = new Database(file, { readonly: true });
  parameters = parametersOf(database, 1, SAMPLE);
  database.close();
  const first = { question: 'search', variables: parameters.search[0] as Variables } as const;
  systems = await Promise.all(SYSTEM_NAMES.map((name) => startSystem(name, file, first)));
});
afterAll(async () => {
  await Promise.all(systems.map((system) => system.stop()));
  folder.remove();
});

describe('the systems of the benchmark', () => {
  it('give the same answers to all questions', async () => {
    expect(await compareAnswers(systems, parameters, SAMPLE)).toBe(SAMPLE * QUESTION_NAMES.length);
  });

  it('find something: most answers are not empty', async () => {
    const [program] = systems as [Systems.Running];
    for (const question of QUESTION_NAMES) {
      const answers = await Promise.all(parameters[question].map((variables) => askSystem(program, question, variables)));
      const filled = answers.filter((answer) => JSON.stringify(answer).length > 200);
      expect(filled.length, question).toBeGreaterThan(SAMPLE / 2);
    }
  });

  it('show what is changed beside them, on a copy of the base', { timeout: 300_000 }, async () => {
    const before = readFileSync(file);
    const { kept, live } = await measureInUse(file, parameters, { rounds: 1, seconds: 0.5, connections: 2 }, () => undefined);
    expect(new Set(kept.map(({ question }) => question))).toEqual(new Set(QUESTION_NAMES));
    for (const name of LIVE_NAMES) {
      expect(live[name].seenAfter, name).toHaveLength(5);
      expect(live[name].written.answers, name).toBeGreaterThan(0);
      expect(live[name].changesPerSecond, name).toBeGreaterThan(0);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.includes('written'))).toEqual([]);
  });

  it('end the comparison with what differs', async () => {
    const [program] = systems as [Systems.Running];
    // The same system asked for another entity stands for one that is wrong.
    const [one, other] = [{ id: 'theme/none' }, parameters.entity[0]] as [Variables, Variables];
    const answers = await Promise.all([one, other].map((variables) => askSystem(program, 'entity', variables)));
    expect(firstDifference(answers[0], answers[1], 'entity')).toMatch(/^entity\.entity: null and \{/);
  });
});

describe('a difference', () => {
  it.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, null],
    [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'x.a[0].b: 1 and 2'],
    [[1, 2], [1], 'x: 2 and 1 of them'],
    [{ a: null }, {}, 'x.a: null and undefined'],
  ])('of %j and %j is reported by its place', (a, b, expected) => {
    expect(firstDifference(a, b, 'x')).toBe(expected);
  });
});
