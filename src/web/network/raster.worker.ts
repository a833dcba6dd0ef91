import { parentPort } from 'node:worker_threads';
import { rasterize } from './raster.js';

/** The worker thread in which drawings are turned into pixels, one after the other. `raster-worker-client.ts` sends them. */

export interface RasterTask {
  readonly id: number;
  readonly svg: string;
}

export type RasterResult = { readonly id: number } & ({ readonly png: Uint8Array } | { readonly error: unknown });

parentPort?.on('message', ({ id, svg }: RasterTask) => {
  rasterize(svg).then(
    (png) => parentPort?.postMessage({ id, png } satisfies RasterResult),
    (error: unknown) => parentPort?.postMessage({ id, error } satisfies RasterResult),
  );
});
