import type { DataSource } from 'typeorm';
import type { Role } from '../core/access.js';
import type { GraphView } from '../graph/view.js';
import type { AnswerSize } from './answer-size.js';
import type { OperationCost } from './cost.js';
import { makeLoaders, type Loaders } from './loaders.js';

/** What every resolver of one request shares: one view of the base, and loaders for what costs something to read. */
export interface Context {
  readonly view: GraphView;
  readonly role: Role;
  /** The address of the base for the URLs it gives, without a slash at its end. */
  readonly publicUrl: string;
  readonly loaders: Loaders;
  /** What the answer holds so far; set for each operation. */
  answerSize?: AnswerSize;
  /** What the operation costs; set once it is known. */
  cost?: OperationCost;
}

/** Makes the context of one request. */
export function makeContext(view: GraphView, role: Role, publicUrl: string, dataSource: DataSource): Context {
  return { view, role, publicUrl, loaders: makeLoaders(view, dataSource) };
}
