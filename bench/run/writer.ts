import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { copyWith } from '../../src/core/copy-with.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecordsWithIds } from '../../src/store/read.js';
import { RECORDS } from '../../src/store/records.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';

/**
 * Who writes while others read: a process of its own over the same file, as a second server is. Each change gives the summary of one
 * entity other words, by the program's own way of writing. Takes the file of the base.
 */

/** What it is asked: one change, or changes at a pace until it is told to stop. */
export type ToWrite = { readonly id: string } | { readonly ids: readonly string[]; readonly perSecond: number } | 'stop';

/** What it wrote. */
export interface Written {
  readonly summary: string;
  /** When it was committed, in milliseconds by the clock of this machine. */
  readonly at: number;
}

const dataSource = await openDatabase({ DATABASE_FILE: process.argv[2] ?? '', DATABASE_URL: '' });
let changes = 0;
let stopped = new AbortController();

async function change(id: string): Promise<Written> {
  const summary = `Fiche relue pour la ${(changes += 1)}e fois.`;
  await inWritingTransaction(dataSource, async (manager) => {
    const type = RECORDS.find(({ name }) => name === 'entity');
    const [before] = type ? await readRecordsWithIds(manager, type, [id]) : [];
    if (!before) throw new Error(`there is no entity ${id}`);
    const after = copyWith(before, { summary: { fr: summary } });
    const author = { actor: 'bench', reason: 'read again', at: new Date().toISOString() };
    await writeChanges(manager, author, { inserts: [], updates: [{ before, after }], deletes: [], successors: new Map<string, string>() });
  });
  return { summary, at: performance.timeOrigin + performance.now() };
}

/** @returns how many changes were written */
async function writeOn(ids: readonly string[], perSecond: number): Promise<number> {
  stopped = new AbortController();
  const { signal } = stopped;
  const [began, before] = [performance.now(), changes];
  while (!signal.aborted) {
    await change(ids[changes % ids.length] ?? '');
    await setTimeout(Math.max(0, began + ((changes - before) * 1000) / perSecond - performance.now()));
  }
  return changes - before;
}

process.on('message', (wanted: ToWrite) => {
  if (wanted === 'stop') {
    stopped.abort();
    return;
  }
  const written = 'id' in wanted ? change(wanted.id) : writeOn(wanted.ids, wanted.perSecond);
  written.then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
