import type { DataSource } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { SecurityNotices } from '../auth/security-notices.js';
import { readSettings, type Settings } from '../config.js';
import { isAtLeast, type Role } from '../core/access.js';
import type { Graph } from '../graph/graph.js';
import type { GraphView } from '../graph/view.js';
import type { Outcome } from './answer-cache.js';
import type { AnswerSize } from './answer-size.js';
import { prepareView, viewAsOf } from './as-of.js';
import type { OperationCost } from './cost.js';
import type { ExecutedQuery } from './execution.js';
import type { OperationWork } from './operation-work.js';
import { makeLoaders, type Loaders } from './loaders.js';

/** The settings that accounts follow. */
export type AccountSettings = Pick<Settings, 'INVITATION_LIFETIME' | 'SESSION_IDLE' | 'SESSION_LIFETIME'>;

const ACCOUNT_DEFAULTS: AccountSettings = readSettings({});

/** Who changes the base, and where that is seen. */
export interface Writer {
  readonly actor: Actor;
  readonly graph: Graph;
}

/** What every resolver of one request shares: one view of the base, and loaders for what costs something to read. */
export interface Context {
  /** Of the day that the address gives; of that of its directive, or of a draft, once an operation is known. After a mutation, of what it left. */
  view: GraphView;
  role: Role;
  /** The address of the base for the URLs it gives, without a slash at its end. */
  readonly publicUrl: string;
  loaders: Loaders;
  /** The loaders of another view. */
  loadersOf(view: GraphView): Loaders;
  /** The day that was asked for, YYYY-MM-DD; null is today. */
  asOf: string | null;
  /** The base as of another day, as the same reader sees it. */
  viewOn: (day: string | null) => GraphView;
  /** Has {@link viewOn} made in turns with all else; null where that is not shared with anybody. */
  prepareOn: ((day: string) => Promise<void>) | null;
  /** Who acts, as the author of what is changed; null for anybody. */
  readonly actor: Actor | null;
  /** Who may change the base by this request, and the graph that shows it; null where nobody may. */
  readonly writer: Writer | null;
  readonly dataSource: DataSource;
  readonly settings: AccountSettings;
  readonly notices: SecurityNotices;
  /** What the answer holds so far; set for each operation. */
  answerSize?: AnswerSize;
  /** What it has worked so far; set for each operation. */
  work?: OperationWork;
  /** What the operation costs; set once it is known. */
  cost?: OperationCost;
  /** How it went; where a route asks for it. */
  readonly outcome: Outcome | null;
  /** What it was answered, where it ran before Apollo was asked: `fast-path.ts`. */
  executed?: ExecutedQuery;
}

/** What a request is answered from. */
interface ContextSource {
  readonly graph: Graph;
  readonly dataSource: DataSource;
  readonly publicUrl: string;
  /** Those of accounts; the defaults when they are not given. */
  readonly settings?: AccountSettings;
  /** Nobody is told anything when they are not given. */
  readonly notices?: SecurityNotices;
}

/** Who asks: anybody of a role, or somebody in particular. */
interface Reader {
  readonly role: Role;
  readonly actor?: Actor | null;
}

/**
 * Makes the context of one request.
 * @param asOf the day that its address gives; null is today
 * @param outcome learns whether the answer follows from the view alone
 * @throws RATE_LIMITED when the base as of that day has to be built, and the client has no turns left for it
 */
export function makeContext(
  { graph, dataSource, publicUrl, settings = ACCOUNT_DEFAULTS, notices = new SecurityNotices(null, publicUrl) }: ContextSource,
  { role, actor = null }: Reader,
  asOf: string | null = null,
  outcome: Outcome | null = null,
): Context {
  return new OperationContext({ graph, dataSource, publicUrl, settings, notices }, { role, actor }, asOf, outcome);
}

/** A context that tells its outcome where something is looked at that does not follow from the view alone. Apollo gives each operation a copy of it. */
class OperationContext implements Context {
  view: GraphView;
  role: Role;
  readonly publicUrl: string;
  loaders: Loaders;
  readonly viewOn: Context['viewOn'];
  readonly prepareOn: Context['prepareOn'];

  constructor(
    private readonly source: Required<ContextSource>,
    private readonly reader: Required<Reader>,
    public asOf: string | null,
    readonly outcome: Outcome | null,
  ) {
    const { graph, publicUrl } = source;
    // Not what the context says later: another role has its own way to other days.
    const { role } = reader;
    this.viewOn = (day) => viewAsOf(graph, role, day);
    this.prepareOn = (day) => prepareView(graph, role, day);
    this.view = this.viewOn(asOf);
    this.role = role;
    this.publicUrl = publicUrl;
    this.loaders = this.loadersOf(this.view);
  }

  loadersOf(view: GraphView): Loaders {
    return makeLoaders(view, this.source.dataSource, () => this.outcome?.leaveView());
  }

  get actor(): Actor | null {
    this.outcome?.leaveView();
    return this.reader.actor;
  }

  get writer(): Writer | null {
    const { actor } = this;
    return actor && isAtLeast(actor.role, 'EDITOR') ? { actor, graph: this.source.graph } : null;
  }

  get dataSource(): DataSource {
    this.outcome?.leaveView();
    return this.source.dataSource;
  }

  get settings(): AccountSettings {
    this.outcome?.leaveView();
    return this.source.settings;
  }

  get notices(): SecurityNotices {
    this.outcome?.leaveView();
    return this.source.notices;
  }
}

/**
 * Answers what follows from another view, as another role.
 * @param viewOn the base as of other days, as that role sees it
 */
export function turnTo(context: Context, view: GraphView, role: Role = context.role, viewOn: Context['viewOn'] = context.viewOn): void {
  Object.assign(context, { view, role, viewOn, prepareOn: null, loaders: context.loadersOf(view) });
}
