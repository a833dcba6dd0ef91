/** Receives how far a long task has come: steps done, of how many. */
export type Progress = (done: number, total: number) => void;
