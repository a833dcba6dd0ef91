import type { ApolloServerPlugin } from '@apollo/server';
import type { Settings } from '../config.js';
import { ROWS_PER_POINT } from '../core/field-cost.js';
import { nextTurn } from '../core/turns.js';
import { MaillageError } from '../errors.js';
import { unavailable } from '../http/error-response.js';
import type { InSteps } from '../graph/per-view.js';
import type { IsWaiting, SharedBuild } from '../graph/shared-build.js';
import { filterInSteps, ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import type { AnswerSize } from './answer-size.js';
import { checkWaiting, isWaiting } from './as-of.js';
import type { Context } from './context.js';
import type { Test } from './conditions.js';

/**
 * The work of an operation, counted while it runs: the fields of its answer, and the rows that filters look at, of which nobody knows
 * before how many there are. Above the ceiling of costs it ends; so that others are answered meanwhile, it lets them in after each stretch
 * of work; and it ends when its time is over or its client has left.
 */

/**
 * After how many points others are let in: some thousandths of a second. It is work that is measured and not time, so that an operation
 * takes the same course on every machine.
 */
const STRETCH = 1000;

/**
 * How many more stretches an operation may take before it waits with an object that a row holds, and that is asked for without arguments. Each
 * field that waits costs several times what resolving it does: what begins a list, or works, waits first.
 */
const STRETCHES_MORE = 3;

/** How many rows looked at take as long as putting one into the answer. */
const ROWS_PER_ITEM = 2;

/** How many fields one that fails takes as long as: its error has a place, words in two languages, a code. */
const FIELDS_PER_FAILURE = 8;

/** How many seconds to wait before what took too long is tried again. */
const RETRY_SECONDS = 5;

export class OperationWork {
  private fields = 0;
  private rows = 0;
  private introspected = 0;
  private failures = 0;
  /** How often something was counted that is no field and no row of the answer. */
  private others = 0;
  /** Of the rows, those that are looked at in turns of their own: they make no stretch longer. */
  private apart = 0;
  /** Why it ended; null while it goes on. */
  private cause: MaillageError | null = null;
  /** The points up to which this stretch goes. */
  private until = STRETCH;
  private waiting: (() => void)[] = [];

  /**
   * @param ceiling of what it may cost, in points
   * @param deadline when its time is over, by `performance.now()`
   * @param end ends the operation with an error
   */
  constructor(
    private readonly ceiling: number,
    private readonly deadline: number,
    private readonly endBy: (cause: MaillageError) => never,
  ) {}

  /** What it has cost so far, in points. */
  get spent(): number {
    return this.fields + this.failures + this.introspected + Math.ceil(this.rows / ROWS_PER_POINT);
  }

  /** Fields and rows of the answer so far, and how often something else was counted. */
  get counted(): { readonly fields: number; readonly rows: number; readonly others: number } {
    return { fields: this.fields, rows: this.rows, others: this.others };
  }

  /** What of it was spent in stretches. A few fields may fail: no more wait for these. */
  private get atOnce(): number {
    return this.spent - this.failures - Math.ceil(this.apart / ROWS_PER_POINT);
  }

  /** Counts introspection, of which is known before what it costs. */
  introspect(points: number): void {
    this.introspected += points;
    this.others += 1;
  }

  /** Counts a field of the answer. How many there are is bounded before the operation runs. */
  field(): void {
    this.fields += 1;
  }

  /** Counts a field that failed, beside itself. */
  failure(): void {
    this.failures += FIELDS_PER_FAILURE;
    this.others += 1;
  }

  /** Counts rows of the answer beside their fields: of some, nothing but the type is asked. */
  items(count: number): void {
    this.rows += count * ROWS_PER_ITEM;
  }

  /**
   * Counts again what was counted before, unless a field of it would wait for its turn now.
   * @param hasLists whether it holds fields that wait sooner than one object of its row does
   * @returns whether it was counted
   */
  repeat({ fields, rows }: { readonly fields: number; readonly rows: number }, hasLists: boolean): boolean {
    const most = this.atOnce + fields + Math.ceil(rows / ROWS_PER_POINT);
    if (most >= this.until + (hasLists ? 0 : STRETCHES_MORE * STRETCH)) return false;
    this.fields += fields;
    this.rows += rows;
    return true;
  }

  /**
   * Counts rows that are looked at.
   * @throws COST_LIMIT_EXCEEDED as soon as they cost more than the ceiling
   */
  look(rows: number): void {
    this.rows += rows;
    this.others += 1;
    const { spent, ceiling } = this;
    if (spent > ceiling) this.end(tooMuchWork(spent, ceiling));
  }

  /**
   * Counts rows that will be looked at in turns of their own, before any is: what asks for too many is refused before the work.
   * @throws COST_LIMIT_EXCEEDED as {@link look}
   */
  plan(rows: number): void {
    this.apart += rows;
    this.look(rows);
  }

  /**
   * What a field waits for before it is resolved, so that others are served between stretches of work; null when it need not.
   * @param isOfRow whether it is one object of its row, asked for without arguments
   */
  turn(isOfRow: boolean): Promise<void> | null {
    if (this.atOnce < this.until + (isOfRow ? STRETCHES_MORE * STRETCH : 0)) return null;
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length === 1) this.letOthersIn();
    });
  }

  /**
   * Lets others in, wherever the operation is.
   * @throws UNAVAILABLE as {@link check}
   */
  async pause(): Promise<void> {
    await nextTurn(this);
    this.check();
  }

  /** Whether it goes on: its time is not over, and somebody waits for it. */
  get isWanted(): boolean {
    return this.cause === null && performance.now() <= this.deadline && isWaiting();
  }

  /** @throws UNAVAILABLE when the time of the operation is over, or nobody waits for it any more */
  check(): void {
    if (!this.isWanted) this.end(unavailable(RETRY_SECONDS));
  }

  private end(cause: MaillageError): never {
    // What is still under way ends for the same reason.
    this.cause ??= cause;
    return this.endBy(this.cause);
  }

  /** Lets the fields that wait go on, one after the other, until the stretch is used up. */
  private async goOn(): Promise<void> {
    this.until = this.atOnce + STRETCH;
    let at = 0;
    for (; at < this.waiting.length && this.atOnce < this.until; at += 1) {
      this.waiting[at]?.();
      // It is resolved before the next one.
      await Promise.resolve();
    }
    this.waiting = this.waiting.slice(at);
    if (this.waiting.length > 0) this.letOthersIn();
  }

  private letOthersIn(): void {
    // Before any list is gone through, all fields are begun: what they plan is counted.
    void nextTurn(this, true).then(() => this.goOn());
  }
}

function tooMuchWork(spent: number, ceiling: number): MaillageError {
  return new MaillageError(
    'COST_LIMIT_EXCEEDED',
    {
      fr: `La requête a déjà coûté ${spent}, car ses filtres parcourent beaucoup de lignes ; le plafond est ${ceiling}. Filtrez moins de listes à la fois.`,
      en: `The operation has already cost ${spent}, since its filters go through many rows; the ceiling is ${ceiling}. Filter fewer lists at a time.`,
    },
    { cost: { spent, ceiling } },
  );
}

/** What a condition beside the first costs for each row, in rows. */
const FURTHER_CONDITION = 0.25;

/** The rows for which a test holds; looking at them is work, and so was making the test. */
export function sift<T>({ work }: Pick<Context, 'work'>, rows: readonly T[], test: Test<T>): readonly T[] {
  work?.look(rowsLooked(rows, test));
  return test.conditions === 0 ? rows : rows.filter(test);
}

/** {@link sift} of what may be long, in turns with all else where it is. */
export function siftInTurns<T>({ work }: Pick<Context, 'work'>, rows: readonly T[], test: Test<T>): readonly T[] | Promise<readonly T[]> {
  if (rows.length <= ROWS_PER_STEP || test.conditions === 0) return sift({ work }, rows, test);
  const { made = 0 } = test;
  work?.look(made);
  work?.plan(rowsLooked(rows, test) - made);
  return inTurns(filterInSteps(rows, test), work);
}

/** How many rows a filter looks at, with the values that it was made of; none where it has nothing to filter by. */
export function rowsLooked<T>(rows: readonly T[], { conditions = 1, made = 0 }: Test<T>): number {
  return conditions > 0 ? made + Math.ceil(rows.length * (1 + FURTHER_CONDITION * (conditions - 1))) : 0;
}

/**
 * Has what an operation needs of its view made in turns with all else, where it is not made yet.
 * @throws UNAVAILABLE when the time of the operation is over, or nobody waits for it any more
 */
export async function ready({ view, work }: Pick<Context, 'view' | 'work'>, made: InSteps<unknown>): Promise<void> {
  await waitFor(work, (isWanted) => made.ready(view, isWanted));
}

/**
 * What is made once for all who ask for it, in turns with all else.
 * @throws UNAVAILABLE as {@link ready}
 */
export async function built<T>({ work }: Pick<Context, 'work'>, build: SharedBuild<T>): Promise<T> {
  await waitFor(work, (isWanted) => build.inTurns(isWanted));
  return build.now();
}

/** Waits for something that is made for others too, for as long as the operation goes on. */
export async function waitFor(work: OperationWork | undefined, make: (isWanted: IsWaiting) => Promise<void>): Promise<void> {
  await make(() => work?.isWanted ?? isWaiting());
  // All fields that waited for it go on from here: one after the other.
  await work?.pause();
}

/**
 * Does what takes long, for one request alone, in turns with all else.
 * @param work of the operation that it belongs to, whose time limit ends it; left out where it belongs to none
 * @throws UNAVAILABLE when the time of the operation is over, or nobody waits for it any more
 */
export async function inTurns<T>(steps: Steps<T>, work?: OperationWork): Promise<T> {
  for (;;) {
    // Before the first step too: many fields of one operation begin at once.
    if (work) await work.pause();
    else await letOthersIn();
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Lets others in, where a request that is no operation is answered.
 * @throws UNAVAILABLE when nobody waits for it any more
 */
export async function letOthersIn(): Promise<void> {
  await nextTurn();
  checkWaiting();
}

/** The work of an operation, which ends by what ends its answer. */
export function beginWork(size: AnswerSize, { MAX_COST, REQUEST_TIMEOUT }: Pick<Settings, 'MAX_COST' | 'REQUEST_TIMEOUT'>): OperationWork {
  const work = new OperationWork(MAX_COST, performance.now() + REQUEST_TIMEOUT * 1000, (cause) => size.end(cause));
  size.onFailure = () => work.failure();
  return work;
}

/** Counts the work of each operation. It comes after the plugin by which operations end, since it ends them by that. */
export function workPlugin(settings: Pick<Settings, 'MAX_COST' | 'REQUEST_TIMEOUT'>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue }) => {
      const size = contextValue.answerSize;
      if (size) contextValue.work ??= beginWork(size, settings);
      return Promise.resolve();
    },
  };
}
