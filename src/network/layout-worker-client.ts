import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { MaillageError } from '../errors.js';
import { FairQueue } from './fair-queue.js';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from './layout.js';
import type { LayoutResult, LayoutTask } from './layout.worker.js';

/** Lays networks out in a worker thread: some take a second, and the server must answer others meanwhile. */

/** Written by the compiler. Where TypeScript sources are run directly (tests), there is none, and networks are laid out in this thread. */
const WORKER_URL = new URL('layout.worker.js', import.meta.url);
const hasWorker = existsSync(fileURLToPath(WORKER_URL));

/** How many networks may wait: each takes two seconds at most, and no request may wait longer than its time limit. */
const MAX_PENDING = 20;

/** For whom a network is laid out. */
export interface LayoutOwner {
  /** Clients take turns; '' stands for nobody in particular. */
  readonly client: string;
  /** Whether anybody still waits for it: when its turn comes and nobody does, it is left out. */
  readonly isWanted: () => boolean;
}

interface PendingLayout {
  readonly task: LayoutTask;
  readonly isWanted: () => boolean;
  readonly resolve: (positions: Positions) => void;
  readonly reject: (error: unknown) => void;
}

const NOBODY: LayoutOwner = { client: '', isWanted: () => true };

let worker: Worker | null = null;
let lastId = 0;
let current: PendingLayout | null = null;
const queue = new FairQueue<PendingLayout>(MAX_PENDING - 1);

/** @throws UNAVAILABLE when too many networks wait, or nobody waits for this one any more */
export function layOutInWorker(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  owner = NOBODY,
  previous: Positions = new Map(),
): Promise<Positions> {
  if (!hasWorker) return Promise.resolve(layOut(nodes, edges, previous));
  const task: LayoutTask = { id: (lastId += 1), nodes, edges, previous };
  return new Promise((resolve, reject) => {
    queue.add(owner.client, { task, isWanted: owner.isWanted, resolve, reject })?.reject(busy());
    if (!current) startNext();
  });
}

function startNext(): void {
  current = null;
  for (let next = queue.next(); next; next = queue.next()) {
    if (!next.job.isWanted()) {
      next.job.reject(busy());
      continue;
    }
    current = next.job;
    worker ??= startWorker();
    worker.postMessage(current.task);
    return;
  }
}

function startWorker(): Worker {
  const started = new Worker(WORKER_URL);
  // An idle worker must not keep the process running.
  started.unref();
  started.on('message', (result: LayoutResult) => {
    if (result.id !== current?.task.id) return;
    if ('positions' in result) current.resolve(result.positions);
    else current.reject(result.error);
    startNext();
  });
  started.on('error', (error) => {
    worker = null;
    current?.reject(error);
    startNext();
  });
  return started;
}

function busy(): MaillageError {
  const text = {
    fr: 'Trop de réseaux sont demandés en ce moment. Réessayez dans quelques secondes.',
    en: 'Too many networks are requested just now. Try again in some seconds.',
  };
  return new MaillageError('UNAVAILABLE', text, { retryAfter: 5 });
}
