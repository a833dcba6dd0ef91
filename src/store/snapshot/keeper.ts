import type { DataSource } from 'typeorm';
import { nextTurn } from '../../core/turns.js';
import { NOT_RESIDENT } from '../read.js';
import type { StoredState } from '../read-changed.js';
import { type Found, MIN_ROWS, readSnapshotFile, snapshotFileOf, writeSnapshotFile } from './snapshot.js';

/** What is told of a snapshot: what a start found, that one was written, or why none was. */
export type Told = Found['found'] | 'WRITTEN' | { readonly error: unknown };

/** Why a snapshot is no longer written. */
class Stopped extends Error {}

/** Keeps the snapshot of a base that is being served: read at the start, and written anew after it, in turns with all else. */
export class SnapshotKeeper {
  private readonly file: string | null;
  private kept: StoredState | null = null;
  private writing: Promise<void> = Promise.resolve();
  private isStopped = false;

  /** @param minRows a base with fewer rows has none */
  constructor(
    private readonly dataSource: DataSource,
    private readonly tell: (told: Told) => void,
    private readonly minRows = MIN_ROWS,
  ) {
    this.file = snapshotFileOf(dataSource);
  }

  /** The rows of the snapshot; null where there is none that fits. */
  async read(): Promise<StoredState | null> {
    if (this.file === null) return null;
    const turn = (): Promise<void> => nextTurn(this);
    const found = await readSnapshotFile(this.file, this.dataSource.manager, { without: NOT_RESIDENT, turn });
    this.tell(found.found);
    this.kept = found.found === 'ROWS' ? found.state : null;
    return this.kept;
  }

  /** Begins to write one of a state, where that is another than was read. */
  write(state: StoredState): void {
    const { file, kept } = this;
    this.kept = null;
    if (file === null || (kept?.number === state.number && kept.chain === state.chain)) return;
    this.writing = this.writeInTurns(file, state).catch((error: unknown) => {
      if (!(error instanceof Stopped)) this.tell({ error });
    });
  }

  /** Writes no more. Once this resolves, the database is no longer in use. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.writing;
  }

  /** Once what is being written is there, or nothing is. */
  async written(): Promise<void> {
    await this.writing;
  }

  private async writeInTurns(file: string, state: StoredState): Promise<void> {
    const turn = async (): Promise<void> => {
      await nextTurn(this);
      if (this.isStopped) throw new Stopped();
    };
    const options = { without: NOT_RESIDENT, turn, minRows: this.minRows };
    if (await writeSnapshotFile(file, this.dataSource, state, options)) this.tell('WRITTEN');
  }
}
