import { parentPort } from 'node:worker_threads';
import { layOut, type LayoutEdge, type LayoutNode, type Positions } from './layout.js';

/** The thread in which networks are laid out, one after the other, so that whoever asks for anything else does not wait: see `aside.ts`. */

export interface LayoutTask {
  readonly id: number;
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
}

export type LayoutResult = { readonly id: number } & ({ readonly places: Positions } | { readonly fault: unknown });

parentPort?.on('message', ({ id, nodes, edges }: LayoutTask) => {
  parentPort?.postMessage({ id, ...attempt(nodes, edges) } satisfies LayoutResult);
});

/** A network that cannot be laid out is a fault of that network alone. */
function attempt(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): { places: Positions } | { fault: unknown } {
  try {
    return { places: layOut(nodes, edges) };
  } catch (fault) {
    return { fault };
  }
}
