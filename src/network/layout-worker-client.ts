import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { MaillageError } from '../errors.js';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from './layout.js';
import type { LayoutResult, LayoutTask } from './layout.worker.js';

/** Lays networks out in a thread of their own: some take a second, and the server has others to answer meanwhile. */

/** Made by the compiler. Where the sources are run as they are, networks are laid out on the spot. */
const THREAD = new URL('layout.worker.js', import.meta.url);
const hasThread = existsSync(fileURLToPath(THREAD));

/** How many networks may wait. Each is a second at most, and nobody waits longer than a request may take. */
const MAX_WAITING = 20;

interface Waiting {
  readonly resolve: (places: Positions) => void;
  readonly reject: (fault: unknown) => void;
}

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/** @throws UNAVAILABLE when too many networks wait */
export function layOutInWorker(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): Promise<Positions> {
  if (!hasThread) return Promise.resolve(layOut(nodes, edges));
  if (waiting.size >= MAX_WAITING) return Promise.reject(busy());
  const task: LayoutTask = { id: (last += 1), nodes, edges };
  return new Promise((resolve, reject) => {
    waiting.set(task.id, { resolve, reject });
    worker ??= startWorker();
    worker.postMessage(task);
  });
}

function startWorker(): Worker {
  const made = new Worker(THREAD);
  // A thread that has nothing to do keeps no program running.
  made.unref();
  made.on('message', (result: LayoutResult) => {
    const one = waiting.get(result.id);
    waiting.delete(result.id);
    if ('places' in result) one?.resolve(result.places);
    else one?.reject(result.fault);
  });
  made.on('error', (fault) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  });
  return made;
}

function busy(): MaillageError {
  const text = {
    fr: 'Trop de réseaux sont demandés en ce moment. Réessayez dans quelques secondes.',
    en: 'Too many networks are asked for just now. Try again in some seconds.',
  };
  return new MaillageError('UNAVAILABLE', text, { retryAfter: 5 });
}
