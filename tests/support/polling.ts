/** Options of `vi.waitFor`: how long what is expected soon may take on a busy machine, and how often it is looked for (milliseconds). */
export const POLLING = { timeout: 60_000, interval: 50 };
