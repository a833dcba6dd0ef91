import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { clearProgress, drawProgress } from '../../src/cli/terminal.js';

/** A standard error that somebody looks at, or that goes to a file. */
function screen(isTTY: boolean): { to: NodeJS.WriteStream; shown: () => string } {
  const to = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;
  return { to, shown: () => String((to as unknown as PassThrough).read() ?? '') };
}

it('draws how far a command has come on one line, and takes it away at the end', () => {
  const { to, shown } = screen(true);
  const onProgress = drawProgress('Loading', to);
  onProgress(1, 4);
  expect(shown()).toBe(`\rLoading ${'█'.repeat(8)}${'░'.repeat(22)} 25 %`);
  onProgress(1, 4);
  expect(shown()).toBe('');
  onProgress(4, 4);
  expect(shown()).toMatch(/ 100 %\r\u001b\[K$/);
});

it('draws nothing where nobody looks', () => {
  const { to, shown } = screen(false);
  drawProgress('Loading', to)(4, 4);
  clearProgress(to);
  expect(shown()).toBe('');
});
