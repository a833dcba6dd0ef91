/** Told how far something long has come: steps done, of how many. */
export type Progress = (done: number, total: number) => void;
