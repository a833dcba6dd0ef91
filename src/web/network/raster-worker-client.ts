import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LRUCache } from 'lru-cache';
import { MaillageError } from '../../errors.js';
import { rasterize } from './raster.js';
import type { RasterResult, RasterTask } from './raster.worker.js';

/** Turns drawings into pixels in a worker thread: each takes a tenth of a second, and the server must answer others meanwhile. */

/** Written by the compiler. Where TypeScript sources are run directly (tests), there is none, and this thread does it. */
const WORKER_URL = new URL('raster.worker.js', import.meta.url);
const hasWorker = existsSync(fileURLToPath(WORKER_URL));

/** How many drawings may wait: programs that read previews ask again. */
const MAX_WAITING = 20;
/** How many pictures are kept, of about 60 kB each: a link that is sent to many is previewed by many. */
const MAX_KEPT = 64;
/** After how many milliseconds without work the thread ends, and gives its 100 MB back. */
const IDLE = 60_000;

interface Waiting {
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

const kept = new LRUCache<string, Promise<Buffer>>({ max: MAX_KEPT });
const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let idle: NodeJS.Timeout | null = null;
let lastId = 0;

/**
 * An SVG document as PNG; of equal ones, the one that was made before.
 * @param namesPersons whether somebody is named in it: such a picture is kept by nobody, or it would outlive an erasure
 * @throws UNAVAILABLE where too many wait
 */
export function toPng(svg: string, namesPersons: boolean): Promise<Buffer> {
  if (namesPersons) return make(svg);
  const key = createHash('sha256').update(svg).digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const made = make(svg);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

function make(svg: string): Promise<Buffer> {
  return hasWorker ? inWorker(svg) : rasterize(svg);
}

function inWorker(svg: string): Promise<Buffer> {
  if (waiting.size >= MAX_WAITING) {
    const text = { fr: 'Trop d’images sont demandées à la fois : réessayez.', en: 'Too many pictures are asked for at once: try again.' };
    return Promise.reject(new MaillageError('UNAVAILABLE', text));
  }
  if (idle) clearTimeout(idle);
  return new Promise((resolve, reject) => {
    const id = (lastId += 1);
    waiting.set(id, { resolve, reject });
    worker ??= startWorker();
    worker.postMessage({ id, svg } satisfies RasterTask);
  });
}

function startWorker(): Worker {
  const started = new Worker(WORKER_URL);
  // An idle worker must not keep the process running.
  started.unref();
  started.on('message', (result: RasterResult) => {
    const one = waiting.get(result.id);
    waiting.delete(result.id);
    if ('png' in result) one?.resolve(Buffer.from(result.png));
    else one?.reject(result.error);
    if (waiting.size === 0) idle = setTimeout(endWorker, IDLE).unref();
  });
  started.on('error', (error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return started;
}

function endWorker(): void {
  void worker?.terminate();
  worker = null;
}
