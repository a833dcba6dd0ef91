import { nextTurn } from '../core/turns.js';
import type { Steps } from './steps.js';

/** Whether somebody who asked for something still waits for it. */
export type IsWaiting = () => boolean;

/**
 * Something that takes long to make, made once for all who wait for it: in steps, between which others are served, for as long as
 * somebody waits. Who cannot wait has the rest made at once.
 */
export class SharedBuild<T> {
  private readonly waiting: IsWaiting[] = [];
  private done: { readonly value: T } | { readonly error: unknown } | null = null;
  private driving: Promise<void> | null = null;

  /** @param steps null once it is made */
  constructor(private steps: Steps<T> | null) {}

  /** What is made already. */
  static of<T>(value: T): SharedBuild<T> {
    const build = new SharedBuild<T>(null);
    build.done = { value };
    return build;
  }

  /** Whether it is made. */
  get isDone(): boolean {
    return this.done !== null;
  }

  /** What was made; null while it is not, and where it failed. */
  get result(): T | null {
    return this.done && 'value' in this.done ? this.done.value : null;
  }

  /** Makes what is left of it at once. */
  now(): T {
    while (!this.done) this.step();
    if ('error' in this.done) throw this.done.error;
    return this.done.value;
  }

  /** Makes what is left of it as steps of something else. */
  *inSteps(): Steps<T> {
    while (!this.done) {
      this.step();
      yield;
    }
    return this.now();
  }

  /**
   * Makes it in turns with all else, together with all others who wait for it.
   * @param isWaiting whether this one still waits; where nobody does, it stays as it is until somebody comes again
   */
  async inTurns(isWaiting: IsWaiting = () => true): Promise<void> {
    while (!this.done && isWaiting()) {
      this.waiting.push(isWaiting);
      this.driving ??= this.drive().finally(() => {
        this.driving = null;
      });
      await this.driving;
    }
  }

  private async drive(): Promise<void> {
    while (!this.done && this.waiting.some((waits) => waits())) {
      this.step();
      await nextTurn(this);
    }
    this.waiting.length = 0;
  }

  private step(): void {
    try {
      const step = this.steps?.next();
      if (step?.done) this.done = { value: step.value };
    } catch (error) {
      this.done = { error };
    }
    // They would hold all that it was made of, such as the view of the revision before.
    if (this.done) this.steps = null;
  }
}
