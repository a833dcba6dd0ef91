import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 mark a large heap beside the program rather than in its turns. By itself V8 wants each marking over within half a second, whatever
 * the heap holds: with a gigabyte it takes the event loop nearly whole for that long, in steps of its own tasks and with more threads than
 * there are processors. Why these two: docs/decisions/0029-garbage-collection.md.
 *
 * To be called before the heap is large.
 */
export function markBesideRequests(): void {
  // Steps are taken as memory is asked for, and no longer between any two turns as well.
  setFlagsFromString('--no-incremental-marking-task');
  // One thread marks beside the main one, not all four that Node has.
  setFlagsFromString('--concurrent-marking-max-worker-num=1');
}
