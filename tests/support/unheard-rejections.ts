import { afterAll, beforeAll } from 'vitest';
import { nextTurn } from '../../src/core/turns.js';

/**
 * Registers hooks by which rejections that nobody hears fail no test of a file that runs graphql-js: where an item of a list fails at once, it
 * hears nothing of what becomes of those before it. `tests/program.test.ts` has what the server does then.
 */
export function leaveRejectionsUnheard(): void {
  const ignore = (): void => undefined;
  let listeners: NodeJS.UnhandledRejectionListener[] = [];
  beforeAll(() => {
    listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', ignore);
  });
  afterAll(async () => {
    for (let turn = 0; turn < 5; turn += 1) await nextTurn();
    process.off('unhandledRejection', ignore);
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
}
