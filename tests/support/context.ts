import type { DataSource } from 'typeorm';
import { type Context, makeContext } from '../../src/api/context.js';
import type { Role } from '../../src/core/access.js';
import type { Graph } from '../../src/graph/graph.js';
import type { GraphView } from '../../src/graph/view.js';

/** The context of a request that is answered from one view, whatever the day. */
export function contextOn(view: GraphView, role: Role, publicUrl: string, dataSource: DataSource): Context {
  const graph = { view: () => view, mustBuild: () => false, prepare: () => Promise.resolve() } as unknown as Graph;
  return makeContext({ graph, dataSource, publicUrl }, { role });
}
