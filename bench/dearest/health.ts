import { parentPort, workerData } from 'node:worker_threads';

/**
 * Asks `/health` of a server all the time, in a thread of its own: that the one beside it is busy with tens of megabytes of an answer is no
 * waiting for the server. Told anything, it tells the slowest answer since it was told before, in milliseconds, with the one under way.
 */
const url = `${workerData as string}/health`;
let slowest = 0;
const told = { isWanted: false };

parentPort?.on('message', () => {
  told.isWanted = true;
});

for (;;) {
  const began = performance.now();
  await (await fetch(url)).arrayBuffer();
  slowest = Math.max(slowest, performance.now() - began);
  if (told.isWanted) {
    parentPort?.postMessage(slowest);
    slowest = 0;
    told.isWanted = false;
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
}
