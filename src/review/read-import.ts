import { type DataSource, In } from 'typeorm';
import { insertChangeSet } from '../changes/change-set-rows.js';
import { type BaseState, readState } from '../changes/state.js';
import type { Actor } from '../core/actor.js';
import { chunksOf } from '../core/chunks.js';
import { foldName } from '../core/fold.js';
import { MAX_DOCUMENT_TEXT } from '../core/text.js';
import { MaillageError, type Message } from '../errors.js';
import { SharedBuild } from '../graph/shared-build.js';
import { ofKind } from '../import/proposals/proposal.js';
import { proposeDocument } from '../import/propose-document.js';
import { readDocument } from '../import/reading/read-document.js';
import type { Reading } from '../import/reading/model/reading.js';
import { contactsIn } from '../import/write/contacts.js';
import { knownBase } from '../import/write/known-base.js';
import { coursesOf } from '../seeds/report.js';
import { ImportRow, type ImportState, ProposalRow, RejectionRow } from '../store/import-tables.js';
import { inReadingTransaction, inWritingTransaction } from '../store/transaction.js';
import { DatasetRow } from '../store/tables.js';
import { bytesOf } from './intake.js';
import type { ImportOutcome } from './outcome.js';
import { type Queued, queueInSteps } from './queue.js';

/** Reading received minutes, and keeping what they propose. */

const running = new Map<string, Promise<void>>();

/**
 * Reads an import unless it is read already, or being read here. A server that stopped while it read left it so: whoever looks next
 * begins anew. What goes wrong stands in the import.
 * @param day of the meeting, where it is known beforehand
 * @throws what nobody foresaw, to whoever began the reading and not to those who wait for it too
 */
export function ensureRead(dataSource: DataSource, id: string, day: string | null = null): Promise<void> {
  const known = running.get(id);
  if (known) return known.catch(() => undefined);
  const work = readImport(dataSource, id, day).finally(() => running.delete(id));
  running.set(id, work);
  return work;
}

async function readImport(dataSource: DataSource, id: string, day: string | null): Promise<void> {
  const row = await dataSource.manager.findOneBy(ImportRow, { id });
  if (row?.state !== 'READING') return;
  try {
    const bytes = await bytesOf(dataSource.manager, id);
    if (!bytes) return await fail(dataSource, id, BYTES_ERASED);
    const reading = await readDocument(bytes, { name: row.fileName, limits: { characters: MAX_DOCUMENT_TEXT } });
    const queue = await queueFor(dataSource, reading, { file: row.fileName, given: day });
    await keep(dataSource, id, reading, queue);
  } catch (error) {
    if (!(error instanceof MaillageError)) {
      await fail(dataSource, id, UNEXPECTED);
      throw error;
    }
    await fail(dataSource, id, error.text);
  }
}

const BYTES_ERASED: Message = {
  fr: 'Le document a été effacé avant d’être lu. Déposez-le de nouveau.',
  en: 'The document was erased before it was read. Please give it again.',
};
const UNEXPECTED: Message = {
  fr: 'La lecture s’est arrêtée sur une erreur du programme. Collez plutôt le texte du document, et prévenez qui s’occupe du serveur.',
  en: 'Reading stopped at an error of the program. Paste the text of the document instead, and tell whoever runs the server.',
};

async function fail(dataSource: DataSource, id: string, problem: Message): Promise<void> {
  await inWritingTransaction(dataSource, async (manager) => {
    await manager.update(ImportRow, { id, state: 'READING' }, { state: 'FAILED', problem, updatedAt: new Date().toISOString() });
  });
}

interface Queue {
  readonly queued: readonly Queued[];
  readonly outcome: ImportOutcome;
}

async function queueFor(
  dataSource: DataSource,
  reading: Reading,
  { file, given }: { readonly file: string; readonly given: string | null },
): Promise<Queue> {
  const base = await inReadingTransaction(dataSource, readState);
  const records = [...base.records.values()];
  const series = coalitionOf(base);
  const known = knownBase(records, coursesOf(records), series === null ? [] : [series]);
  const { day, proposals, doubts } = await proposeDocument(reading, known, { file, given, coalition: series });
  const convener = ofKind(proposals, 'HEADER').find(({ field }) => field === 'CONVENER')?.entity?.id;
  const rejections = await dataSource.manager.findBy(RejectionRow, {
    series: In([series, convener].filter((one) => typeof one === 'string')),
  });
  const rejected = new Set(rejections.map(({ surface, actor }) => `${surface} ${actor}`));
  const isRejected = (surface: string, actor: string): boolean => rejected.has(`${foldName(surface)} ${actor}`);
  const queue = new SharedBuild(queueInSteps(reading, proposals.all, { records, isRejected }));
  await queue.inTurns();
  return {
    queued: queue.now(),
    outcome: {
      day,
      language: reading.language ?? 'fr',
      silent: proposals.notSpokenOf,
      dates: ofKind(proposals, 'DATE').length,
      contacts: contactsIn(reading.raw).map(({ words }) => words),
      doubts: doubts.map(({ message }) => message),
      meeting: null,
      correction: null,
      own: [],
    },
  };
}

/** The id of the coalition whose base it is. */
export function coalitionOf(base: BaseState): string | null {
  const dataset = [...base.records.values()].find((row) => row instanceof DatasetRow);
  return dataset?.coalitionId ?? null;
}

async function keep(dataSource: DataSource, id: string, reading: Reading, { queued, outcome }: Queue): Promise<void> {
  await inWritingTransaction(dataSource, async (manager) => {
    const row = await manager.findOneBy(ImportRow, { id });
    // Another server may have read it meanwhile.
    if (row?.state !== 'READING') return;
    const state: ImportState = queued.some(({ block, state: own }) => block !== 'MEETING' && own === 'OPEN') ? 'READY' : 'EMPTY';
    const draft =
      state === 'READY' ? await insertChangeSet(manager, ownerOf(row), { reason: '', name: draftName(outcome, row.fileName) }) : null;
    await manager.update(
      ImportRow,
      { id },
      {
        state,
        text: reading.raw,
        extractor: reading.extractor,
        outcome: outcome as never,
        changeSetId: draft?.id ?? null,
        updatedAt: new Date().toISOString(),
      },
    );
    const rows = queued.map(({ block, state: own, start, end, content }, position) => ({
      importId: id,
      position,
      block,
      state: own,
      start,
      end,
      content,
      decision: null,
    }));
    for (const some of chunksOf(rows)) await manager.insert(ProposalRow, some as never);
  });
}

/** Who gave an import, as whoever changes the base. */
function ownerOf({ owner, ownerId }: ImportRow): Actor {
  return { kind: 'ACCOUNT', id: ownerId, name: owner, role: 'EDITOR' };
}

function draftName({ day }: ImportOutcome, fileName: string): Record<string, string> {
  const of = day ?? fileName;
  return of === '' ? { fr: 'Compte-rendu', en: 'Minutes' } : { fr: `Compte-rendu (${of})`, en: `Minutes (${of})` };
}
