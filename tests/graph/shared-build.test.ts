import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesOf } from '../../src/graph/as-of.js';
import { followUpsByDue } from '../../src/graph/courses.js';
import { Graph } from '../../src/graph/graph.js';
import { everySaid } from '../../src/graph/statements-of.js';
import { chronology } from '../../src/meetings/chronology.js';
import { SharedBuild } from '../../src/graph/shared-build.js';
import { sortByKey } from '../../src/core/sorted.js';
import { atOnce, eachInSteps, sortByKeyInSteps, type Steps } from '../../src/graph/steps.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import { turnsDuring } from '../support/turns.js';

/** What takes long is made in steps, between which others are served, once for all who wait for it. */

function* steps(done: { count: number }, most: number): Steps<string> {
  for (let at = 0; at < most; at += 1) {
    done.count += 1;
    yield;
  }
  return 'made';
}

/** Takes all that nothing holds any more out of memory. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

describe('a shared build', () => {
  it('lets go of what it was made of', async () => {
    const sizeOf = function* (things: object): Steps<number> {
      yield;
      return Object.keys(things).length;
    };
    const make = (): { readonly build: SharedBuild<number>; readonly things: WeakRef<object> } => {
      const things = { a: 1, b: 2 };
      return { build: new SharedBuild(sizeOf(things)), things: new WeakRef(things) };
    };
    const { build, things } = make();
    expect(build.now()).toBe(2);
    await turn();
    collectGarbage();
    expect([things.deref(), build.now()]).toEqual([undefined, 2]);
  });

  it('is made once for all who wait, and lets others in after each step', async () => {
    const done = { count: 0 };
    const build = new SharedBuild(steps(done, 40));
    const turns = await turnsDuring(() => Promise.all([build.inTurns(), build.inTurns(), build.inTurns()]));
    expect([done.count, build.isDone, build.now()]).toEqual([40, true, 'made']);
    expect(turns).toBeGreaterThanOrEqual(39);
  });

  it('stops when nobody waits any more, and goes on from there for the next who comes', async () => {
    const done = { count: 0 };
    const build = new SharedBuild(steps(done, 40));
    await build.inTurns(() => done.count < 10);
    expect([done.count, build.isDone]).toEqual([10, false]);
    await Promise.all([build.inTurns(() => false), build.inTurns()]);
    expect([done.count, build.now()]).toEqual([40, 'made']);
  });

  it('is finished at once for who cannot wait', () => {
    const done = { count: 0 };
    expect(new SharedBuild(steps(done, 40)).now()).toBe('made');
    expect(done.count).toBe(40);
  });

  it('fails for all with the error that ended it', async () => {
    const build = new SharedBuild(eachInSteps([1], () => expect.fail('broken')));
    await build.inTurns();
    expect(() => build.now()).toThrow('broken');
    expect(() => build.now()).toThrow('broken');
  });

  it('stops at least every 250 rows', () => {
    const passes = eachInSteps(Array.from({ length: 1_001 }), () => undefined);
    expect(Array.from(passes)).toHaveLength(5);
    expect(atOnce(eachInSteps([], () => undefined))).toBeUndefined();
  });

  it('sorts as a sort at once does, equals in the order in which they came, and stops at least every 2,000 rows', () => {
    // Of any length and order, sorted ones and many equals among them.
    for (const [length, keys] of [
      [0, 1],
      [1, 1],
      [2_000, 7],
      [2_001, 3_000],
      [9_876, 40],
      [20_000, 100_000],
    ] as const) {
      const rows = Array.from({ length }, (_, at) => ({ at, key: String((at * 7_919) % keys) }));
      for (const some of [rows, [...rows].reverse(), sortByKey(rows, ({ key }) => key)]) {
        const steps = sortByKeyInSteps(some, ({ key }) => key);
        let stops = 0;
        let step = steps.next();
        for (; !step.done; step = steps.next()) stops += 1;
        expect(step.value).toEqual(sortByKey(some, ({ key }) => key));
        expect(stops).toBeGreaterThanOrEqual(Math.floor(length / 2_000));
      }
    }
  });
});

describe('a view', () => {
  let base: TestBase;
  beforeAll(async () => {
    base = await openBase(SMALL_SEEDS);
  });
  afterAll(() => base.close());

  it.each([null, '2020-03-05'])('as of %s that is made in turns is the one that is made at once', async (day) => {
    const graph = await Graph.open(base.dataSource);
    const turns = await turnsDuring(() => Promise.all([graph.prepare('MEMBER', day), graph.prepare('MEMBER', day)]));
    expect(turns).toBeGreaterThan(30);
    expect(day !== null && graph.mustBuild('MEMBER', day)).toBe(false);
    const made = graph.view('MEMBER', day);
    const atOnceMade = (await Graph.open(base.dataSource)).view('MEMBER', day);
    expect(made.revision).toBe(atOnceMade.revision);
    expect(made.entities.map(({ id }) => id)).toEqual(atOnceMade.entities.map(({ id }) => id));
    expect(made.derivedRelations.map(({ id }) => id)).toEqual(atOnceMade.derivedRelations.map(({ id }) => id));
  });

  it('has what many ask for and what goes through the whole base made with it', async () => {
    const graph = await Graph.open(base.dataSource);
    await graph.prepare('MEMBER', null);
    const view = graph.view('MEMBER');
    for (const made of [minutesOf, followUpsByDue, everySaid, chronology]) expect(await turnsDuring(() => made.ready(view))).toBe(0);
  });

  it('is not made for who has left', async () => {
    const graph = await Graph.open(base.dataSource);
    await graph.prepare('MEMBER', '2020-03-05', () => false);
    expect(graph.mustBuild('MEMBER', '2020-03-05')).toBe(true);
  });
});
