import type { DataSource } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { readSettings, type Settings } from '../config.js';
import type { Role } from '../core/access.js';
import type { GraphView } from '../graph/view.js';
import type { AnswerSize } from './answer-size.js';
import type { OperationCost } from './cost.js';
import { makeLoaders, type Loaders } from './loaders.js';

/** The settings that accounts follow. */
export type AccountSettings = Pick<Settings, 'INVITATION_LIFETIME' | 'SESSION_IDLE' | 'SESSION_LIFETIME'>;

const ACCOUNT_DEFAULTS: AccountSettings = readSettings({});

/** What every resolver of one request shares: one view of the base, and loaders for what costs something to read. */
export interface Context {
  readonly view: GraphView;
  readonly role: Role;
  /** The address of the base for the URLs it gives, without a slash at its end. */
  readonly publicUrl: string;
  readonly loaders: Loaders;
  /** Who acts, as the author of what is changed; null for anybody. */
  readonly actor: Actor | null;
  readonly dataSource: DataSource;
  readonly settings: AccountSettings;
  /** What the answer holds so far; set for each operation. */
  answerSize?: AnswerSize;
  /** What the operation costs; set once it is known. */
  cost?: OperationCost;
}

/** Makes the context of one request. */
export function makeContext(
  view: GraphView,
  role: Role,
  publicUrl: string,
  dataSource: DataSource,
  { actor = null, settings = ACCOUNT_DEFAULTS }: { readonly actor?: Actor | null; readonly settings?: AccountSettings } = {},
): Context {
  return { view, role, publicUrl, dataSource, actor, settings, loaders: makeLoaders(view, dataSource) };
}
