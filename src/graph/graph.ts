import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { READABLE, type Role } from '../core/vocabulary.js';
import { latestRevision, readRecords, type Records } from '../store/read.js';
import { FormerIdRow, RevisionRow } from '../store/tables.js';
import { inReadingTransaction } from '../store/transaction.js';
import { GraphView } from './view.js';
import { visibleTo, type VisibleRecords } from './visibility.js';

/** Everything that was read of the base at one revision. */
interface Snapshot {
  readonly number: number;
  readonly records: Records;
  readonly formerIds: readonly FormerIdRow[];
  /** When each revision was written. */
  readonly times: ReadonlyMap<number, string>;
  readonly views: Map<string, GraphView>;
}

/**
 * The resident graph: the base in memory, read once and again whenever its revision has moved. A request takes one
 * {@link GraphView} and keeps it, so that its answer is of one revision.
 */
export class Graph {
  private timer: NodeJS.Timeout | null = null;
  private refreshing: Promise<boolean> | null = null;

  private constructor(
    private readonly dataSource: DataSource,
    private snapshot: Snapshot,
  ) {}

  /** Reads the base. */
  static async open(dataSource: DataSource): Promise<Graph> {
    return new Graph(dataSource, await readSnapshot(dataSource));
  }

  /** The base as a role sees it now. */
  view(role: Role): GraphView {
    const sees = [...READABLE[role]].join(' ');
    let view = this.snapshot.views.get(sees);
    if (!view) {
      view = makeView(role, this.snapshot);
      this.snapshot.views.set(sees, view);
    }
    return view;
  }

  /** The number of the last revision read: internal, never told to readers. */
  get number(): number {
    return this.snapshot.number;
  }

  /** Reads the base again if its revision has moved. Calls that come while it reads share one reading. */
  async refresh(): Promise<boolean> {
    this.refreshing ??= this.readIfMoved().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /**
   * Looks for a new revision again and again, so that what other processes write is seen. While the database does not
   * answer, what was read last is served; that is told once.
   */
  watch(everyMilliseconds: number, onError: (error: unknown) => void): void {
    this.unwatch();
    let failing = false;
    const look = async (): Promise<void> => {
      try {
        await this.refresh();
        failing = false;
      } catch (error) {
        if (!failing) onError(error);
        failing = true;
      }
    };
    this.timer = setInterval(() => void look(), everyMilliseconds);
    this.timer.unref();
  }

  /** Looks no more, and is done with the database when this resolves. */
  async stop(): Promise<void> {
    this.unwatch();
    await this.refreshing?.catch(() => undefined);
  }

  private unwatch(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async readIfMoved(): Promise<boolean> {
    if ((await latestRevision(this.dataSource.manager)) === this.snapshot.number) return false;
    this.snapshot = await readSnapshot(this.dataSource);
    return true;
  }
}

async function readSnapshot(dataSource: DataSource): Promise<Snapshot> {
  return inReadingTransaction(dataSource, async (manager) => {
    const number = await latestRevision(manager);
    const records = await readRecords(manager, { without: ['document.text'] });
    const formerIds = await manager.find(FormerIdRow);
    const revisions = await manager.find(RevisionRow);
    return { number, records, formerIds, times: new Map(revisions.map((revision) => [revision.number, revision.at])), views: new Map() };
  });
}

function makeView(role: Role, snapshot: Snapshot): GraphView {
  const visible = visibleTo(role, snapshot.records, snapshot.formerIds);
  const updatedAt = lastWritten(visible, snapshot);
  return new GraphView(role, visible, fingerprint(visible, updatedAt), updatedAt);
}

const NOT_SERVED = new Set(['origin', 'editedBy', 'revision']);

/**
 * A hash of all that a role can read. Hidden changes do not move it, two instances over one base agree on it, and
 * whatever was answered at the same value is the same bytes.
 */
function fingerprint(visible: VisibleRecords, updatedAt: string): string {
  const hash = createHash('sha256').update(updatedAt);
  for (const rows of Object.values(visible) as unknown[]) {
    const list = (Array.isArray(rows) ? rows : [rows]) as ({ id: string } | null)[];
    for (const line of list.map((row) => JSON.stringify(row, (key, value: unknown) => (NOT_SERVED.has(key) ? undefined : value))).sort())
      hash.update(line);
    hash.update('\n');
  }
  return hash.digest('base64url').slice(0, 22);
}

/**
 * When something that a role can read was last written. Rows of which it reads a part only do not count: what was written may be
 * the rest.
 */
function lastWritten(visible: VisibleRecords, { records, times }: Snapshot): string {
  const whole = new Set<object>(Object.values(records).flat());
  const rows = [
    visible.entities,
    visible.statements,
    visible.documents,
    visible.passages,
    visible.mentions,
    visible.agendaItems,
    visible.contacts,
  ].flat();
  const last = rows.filter((row) => whole.has(row)).reduce((most, row) => Math.max(most, row.revision), visible.dataset?.revision ?? 0);
  return times.get(last) ?? '1970-01-01T00:00:00.000Z';
}
