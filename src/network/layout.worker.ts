import { parentPort } from 'node:worker_threads';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from './layout.js';

/** The worker thread in which networks are laid out, one after the other. `layout-worker-client.ts` sends it tasks. */

export interface LayoutTask {
  readonly id: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly previous: Positions;
}

export type LayoutResult = { readonly id: number } & ({ readonly positions: Positions } | { readonly error: unknown });

parentPort?.on('message', ({ id, nodes, edges, previous }: LayoutTask) => {
  parentPort?.postMessage({ id, ...attempt(nodes, edges, previous) } satisfies LayoutResult);
});

/** An error in one layout is reported for that layout, and the worker goes on. */
function attempt(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  previous: Positions,
): { positions: Positions } | { error: unknown } {
  try {
    return { positions: layOut(nodes, edges, previous) };
  } catch (error) {
    return { error };
  }
}
