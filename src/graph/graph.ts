import { LRUCache } from 'lru-cache';
import { type DataSource, MoreThan } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import { groupBy } from '../core/group-by.js';
import { nextTurn } from '../core/turns.js';
import { BEARER_ROLES, READABLE, type Role } from '../core/access.js';
import { Claim } from '../statements/claim.js';
import { Document } from '../documents/document.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import { latestRevision, NOT_RESIDENT, recordsOf, type Records } from '../store/read.js';
import { readStored, type StoredState } from '../store/read-changed.js';
import { erasureKey } from '../store/erased-ids.js';
import { recordTypeOf } from '../store/records.js';
import { FormerIdRow, RevisionRow } from '../store/tables.js';
import { inReadingTransaction } from '../store/transaction.js';
import { standInDay } from './as-of.js';
import { type Built, type ReadRows, viewInSteps } from './build-view.js';
import { readTexts, withOwnTexts } from './document-texts.js';
import { readRowUpdates } from './row-updates.js';
import { makeAhead } from './per-view.js';
import { type IsWaiting, SharedBuild } from './shared-build.js';
import { IdNumbers } from './id-numbers.js';
import { atOnce, type Steps } from './steps.js';
import { StoredRows } from './stored-rows.js';
import type { GraphView } from './view.js';

/** Everything that was read of the base at one revision. */
interface Snapshot extends StoredState, ReadRows {
  readonly stored: SharedBuild<StoredRows>;
  /** Views of today, by what is readable. */
  readonly views: Map<string, SharedBuild<Built>>;
  /** Views as of other days, by what is readable and the day: those asked for last. */
  readonly viewsAsOf: LRUCache<string, SharedBuild<Built>>;
}

/** How many bases as of other days are kept, for all roles together. */
const MAX_VIEWS_AS_OF = 8;

/** How many rows of each kind a base has. */
interface Counts {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly followUps: number;
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

  /**
   * Reads the base.
   * @param kept what was read of it at an earlier start: only what changed since is read then
   */
  static async open(dataSource: DataSource, kept: StoredState | null = null): Promise<Graph> {
    return new Graph(dataSource, await readSnapshot(dataSource, null, kept));
  }

  /**
   * The base as a role sees it now, or as it would have seen it on a day.
   * @param day YYYY-MM-DD; it stands for the last day up to it on which something came into the base of that role
   */
  view(role: Role, day: string | null = null): GraphView {
    const today = this.build(role).now().view;
    return day === null ? today : this.buildAsOf(role, today, day).now().view;
  }

  /**
   * Has {@link view} made in turns with all else, together with all others who wait for it.
   * @param isWaiting whether who asks still waits; where nobody does, nothing more is made
   */
  async prepare(role: Role, day: string | null, isWaiting: IsWaiting = () => true): Promise<void> {
    const today = await finished(this.build(role), isWaiting);
    if (day !== null && today) await finished(this.buildAsOf(role, today, day), isWaiting);
    // The first change would wait for them.
    void this.snapshot.stored.inTurns();
  }

  /** Whether {@link view} has to be built for a day, and nobody has begun: that takes as long as a start does. */
  mustBuild(role: Role, day: string): boolean {
    const { viewsAsOf } = this.snapshot;
    return !viewsAsOf.has(`${standInDay(this.view(role), day)} ${readableKey(role)}`);
  }

  /** The base of some other rows, as a role would see it now or as of a day: of what is not published yet. Kept by nobody. */
  viewOf(role: Role, records: Iterable<StoredRecord>, formerIds: readonly FormerIdRow[], day: string | null = null): GraphView {
    const byType: Records = Object.fromEntries(groupBy([...records], (row) => [recordTypeOf(row).name]));
    const texts = withOwnTexts(this.snapshot.texts, recordsOf(byType, 'document', Document));
    const own = { numbers: new IdNumbers(), stored: null, change: null };
    return atOnce(viewInSteps(role, { ...this.snapshot, ...own, records: byType, formerIds, texts }, { day })).view;
  }

  /** How many rows the base has, hidden ones included. */
  counts(): Counts {
    const { entity = [], statement = [] } = this.snapshot.records;
    const of = (form: abstract new () => object): number => statement.filter((row) => row instanceof form).length;
    return { entities: entity.length, relations: of(Relation), claims: of(Claim), followUps: of(FollowUp) };
  }

  /** What was read of the base. */
  get stored(): StoredState {
    return this.snapshot;
  }

  /** The number of the last revision read: internal, never shown to readers. */
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
   * Looks for a new revision at intervals, so that what other processes write is seen. While the database does not
   * answer, what was read last is served; that is reported once.
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

  /** Stops looking for revisions. Once this resolves, the database is no longer in use. */
  async stop(): Promise<void> {
    this.unwatch();
    await this.refreshing?.catch(() => undefined);
  }

  private build(role: Role): SharedBuild<Built> {
    return buildOnce(this.snapshot.views, readableKey(role), () => viewInSteps(role, this.snapshot, { other: anyBuilt(this.snapshot) }));
  }

  private buildAsOf(role: Role, today: GraphView, day: string): SharedBuild<Built> {
    const standIn = standInDay(today, day);
    const other = this.build(role).result;
    return buildOnce(this.snapshot.viewsAsOf, `${standIn} ${readableKey(role)}`, () =>
      viewInSteps(role, this.snapshot, { day: standIn, other }),
    );
  }

  private unwatch(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async readIfMoved(): Promise<boolean> {
    if ((await latestRevision(this.dataSource.manager)) === this.snapshot.number) return false;
    const next = await readSnapshot(this.dataSource, this.snapshot);
    // Made before anybody asks, in turns with those who are served from the revision before.
    for (const [sees, { result }] of this.snapshot.views) {
      const role = (['ANONYMOUS', ...BEARER_ROLES] as const).find((one) => readableKey(one) === sees);
      if (role)
        await finished(buildOnce(next.views, sees, () => viewInSteps(role, next, { known: next.change && result, other: anyBuilt(next) })));
    }
    this.snapshot = next;
    return true;
  }
}

/**
 * @param known what was read before: rows, texts and updates that have not changed are not read again
 * @param kept rows of an earlier start, where nothing was read before
 */
async function readSnapshot(dataSource: DataSource, known: Snapshot | null, kept: StoredState | null = null): Promise<Snapshot> {
  return inReadingTransaction(dataSource, async (manager) => {
    // Who writes meanwhile waits for the end of this transaction; all others are served.
    const turn = (): Promise<void> => nextTurn(dataSource);
    const looked = known?.stored.result;
    const find = looked ? (id: string) => looked.row(id) : null;
    const { state, goesOn, change } = await readStored(manager, known ? { ...known, find } : kept, { without: NOT_RESIDENT, turn });
    const { records } = state;
    const hasSameDocuments = known !== null && records.document === known.records.document;
    const documents = recordsOf(records, 'document', Document);
    const texts = hasSameDocuments ? known.texts : await readTexts(manager, documents, known?.texts ?? new Map(), turn);
    const updates = await readRowUpdates(manager, records, goesOn && known ? { ...known, change } : null, turn);
    const formerIds = await manager.find(FormerIdRow);
    const revisions = await manager.find(RevisionRow, {
      select: { number: true, at: true },
      where: goesOn && known ? { number: MoreThan(known.number) } : {},
    });
    const times = new Map([...(goesOn && known ? known.times : []), ...revisions.map(({ number, at }) => [number, at] as const)]);
    const views = {
      views: new Map<string, SharedBuild<Built>>(),
      viewsAsOf: new LRUCache<string, SharedBuild<Built>>({ max: MAX_VIEWS_AS_OF }),
    };
    // Where all was read again, what was numbered may be of somebody who was erased.
    const numbers = known && change ? known.numbers : new IdNumbers();
    const stored = new SharedBuild(looked && change ? looked.withInSteps(change, records) : StoredRows.ofInSteps(numbers, records));
    const rows = { ...state, texts, formerIds, times, updates, erasureKey: await erasureKey(manager) };
    return { ...rows, ...views, numbers, stored, change: known && change };
  });
}

/** A view of today that is made, of whatever role. */
function anyBuilt({ views }: Snapshot): Built | null {
  for (const { result } of views.values()) if (result) return result;
  return null;
}

/** Roles that read the same share what is made for them. */
function readableKey(role: Role): string {
  return READABLE_KEYS[role];
}

const READABLE_KEYS = Object.fromEntries(Object.entries(READABLE).map(([role, readable]) => [role, [...readable].join(' ')])) as Record<
  Role,
  string
>;

/** A view with all that is made with it, in turns with all else; null where nobody waits for it any more. */
async function finished(build: SharedBuild<Built>, isWaiting?: IsWaiting): Promise<GraphView | null> {
  await build.inTurns(isWaiting);
  if (!build.isDone) return null;
  const { view } = build.now();
  await makeAhead(view, isWaiting);
  return view;
}

/** What is being made under a key; begun where nobody has. */
function buildOnce(
  builds: Pick<Map<string, SharedBuild<Built>>, 'get'> & { set: (key: string, build: SharedBuild<Built>) => unknown },
  key: string,
  begin: () => Steps<Built>,
): SharedBuild<Built> {
  const known = builds.get(key);
  if (known) return known;
  const build = new SharedBuild(begin());
  builds.set(key, build);
  return build;
}
