import type { DataSource } from 'typeorm';
import type { Role } from '../core/access.js';
import type { Actor } from '../changes/actor.js';
import type { Graph } from '../graph/graph.js';
import type { GraphView } from '../graph/view.js';
import type { AnswerSize } from './answer-size.js';
import type { OperationCost } from './cost.js';
import { makeLoaders, type Loaders } from './loaders.js';

/** Who changes the base, and where that is seen. */
export interface Writer {
  readonly actor: Actor;
  readonly graph: Graph;
}

/** What every resolver of one request shares: one view of the base, and loaders for what costs something to read. */
export interface Context {
  /** Of the present, or of a draft that the operation is asked of. After a mutation, of what it left. */
  view: GraphView;
  role: Role;
  /** The address of the base for the URLs it gives, without a slash at its end. */
  readonly publicUrl: string;
  loaders: Loaders;
  /** Who may change the base by this request, and the graph that shows it; null where nobody may. */
  readonly writer: Writer | null;
  readonly dataSource: DataSource;
  /** What the answer holds so far; set for each operation. */
  answerSize?: AnswerSize;
  /** What the operation costs; set once it is known. */
  cost?: OperationCost;
}

/** Makes the context of one request. */
export function makeContext(view: GraphView, role: Role, publicUrl: string, dataSource: DataSource, writer: Writer | null = null): Context {
  return { view, role, publicUrl, dataSource, writer, loaders: makeLoaders(view, dataSource) };
}

/** Answers what follows from another view, as another role. */
export function turnTo(context: Context, view: GraphView, role: Role = context.role): void {
  Object.assign(context, { view, role, loaders: makeLoaders(view, context.dataSource) });
}
