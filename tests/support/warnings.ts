import { afterEach, beforeEach, expect, vi } from 'vitest';

const METHODS = ['warn', 'error', 'info'] as const;

/** Fails each test of a file in which something was written to the console: clients warn there of what a cache cannot do. */
export function expectNoWarnings(): void {
  let written: unknown[][] = [];
  beforeEach(() => {
    written = [];
    for (const method of METHODS) vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void written.push(words));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(written).toEqual([]);
  });
}
