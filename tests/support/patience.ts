/** How long something that comes soon may take on a busy machine, and how often it is looked for: for `vi.waitFor`. */
export const PATIENCE = { timeout: 60_000, interval: 50 };
