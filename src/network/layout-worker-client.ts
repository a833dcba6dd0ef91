import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { MaillageError } from '../errors.js';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from './layout.js';
import type { LayoutResult, LayoutTask } from './layout.worker.js';

/** Lays networks out in a worker thread: some take a second, and the server must answer others meanwhile. */

/** Written by the compiler. Where TypeScript sources are run directly (tests), there is none, and networks are laid out in this thread. */
const WORKER_URL = new URL('layout.worker.js', import.meta.url);
const hasWorker = existsSync(fileURLToPath(WORKER_URL));

/** How many networks may wait: each takes two seconds at most, and no request may wait longer than its time limit. */
const MAX_PENDING = 20;

interface PendingLayout {
  readonly resolve: (positions: Positions) => void;
  readonly reject: (error: unknown) => void;
}

let worker: Worker | null = null;
let lastId = 0;
const pending = new Map<number, PendingLayout>();

/** @throws UNAVAILABLE when too many networks wait */
export function layOutInWorker(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Promise<Positions> {
  if (!hasWorker) return Promise.resolve(layOut(nodes, edges));
  if (pending.size >= MAX_PENDING) return Promise.reject(busy());
  const task: LayoutTask = { id: (lastId += 1), nodes, edges };
  return new Promise((resolve, reject) => {
    pending.set(task.id, { resolve, reject });
    worker ??= startWorker();
    worker.postMessage(task);
  });
}

function startWorker(): Worker {
  const started = new Worker(WORKER_URL);
  // An idle worker must not keep the process running.
  started.unref();
  started.on('message', (result: LayoutResult) => {
    const one = pending.get(result.id);
    pending.delete(result.id);
    if ('positions' in result) one?.resolve(result.positions);
    else one?.reject(result.error);
  });
  started.on('error', (error) => {
    worker = null;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
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
