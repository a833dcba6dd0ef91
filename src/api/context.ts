import type { DataSource } from 'typeorm';
import type { Role } from '../core/access.js';
import type { Graph } from '../graph/graph.js';
import type { GraphView } from '../graph/view.js';
import type { AnswerSize } from './answer-size.js';
import { viewAsOf } from './as-of.js';
import type { OperationCost } from './cost.js';
import { makeLoaders, type Loaders } from './loaders.js';

/** What every resolver of one request shares: one view of the base, and loaders for what costs something to read. */
export interface Context {
  /** As of the day in the address or, once the operation is known, in its directive. */
  view: GraphView;
  readonly role: Role;
  /** The address of the base for the URLs it gives, without a slash at its end. */
  readonly publicUrl: string;
  loaders: Loaders;
  readonly dataSource: DataSource;
  /** The day that was asked for, YYYY-MM-DD; null is today. */
  asOf: string | null;
  /** The base as of another day, as the same reader sees it. */
  readonly viewOn: (day: string) => GraphView;
  /** What the answer holds so far; set for each operation. */
  answerSize?: AnswerSize;
  /** What the operation costs; set once it is known. */
  cost?: OperationCost;
}

/** What a request is answered from. */
interface ContextSource {
  readonly graph: Graph;
  readonly dataSource: DataSource;
  readonly publicUrl: string;
}

/**
 * Makes the context of one request.
 * @param asOf the day that its address gives; null is today
 * @throws RATE_LIMITED when the base as of that day has to be built, and the client has no turns left for it
 */
export function makeContext({ graph, dataSource, publicUrl }: ContextSource, role: Role, asOf: string | null = null): Context {
  const viewOn = (day: string | null): GraphView => viewAsOf(graph, role, day);
  const view = viewOn(asOf);
  return { view, role, publicUrl, dataSource, asOf, viewOn, loaders: makeLoaders(view, dataSource) };
}
