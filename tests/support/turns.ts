/** How often others are let in during some work: counted in turns of the event loop, whatever the machine. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let ended = false;
  const count = (): void => {
    turns += 1;
    if (!ended) setImmediate(count);
  };
  setImmediate(count);
  await work();
  ended = true;
  return turns;
}

/** The most pieces of work that are done between two turns of the event loop. */
export async function mostPiecesInATurn(run: (piece: () => void) => Promise<unknown>): Promise<number> {
  let [pieces, most, ended] = [0, 0, false];
  const look = (): void => {
    most = Math.max(most, pieces);
    pieces = 0;
    if (!ended) setImmediate(look);
  };
  setImmediate(look);
  await run(() => {
    pieces += 1;
  });
  ended = true;
  return Math.max(most, pieces);
}
