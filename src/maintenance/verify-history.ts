import type { EntityManager } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import type { Message } from '../errors.js';
import { chainErrors } from './verify-chain.js';
import { recordTypeOf } from '../store/records.js';
import { type ChangeAction, FormerIdRow, RevisionRow } from '../store/tables.js';

/** Whether the history and the rows agree: each row is there because its last change left it there. */
export async function historyErrors(manager: EntityManager, rows: readonly StoredRecord[]): Promise<Message[]> {
  const revisions = await manager.find(RevisionRow, { select: { number: true }, order: { number: 'ASC' } });
  const last = await lastChanges(manager);
  const broken = await chainErrors(manager, rows);
  const former = await manager.find(FormerIdRow);
  return [...holes(revisions), ...strays(rows, last), ...missing(rows, last), ...formerIdErrors(rows, former), ...broken];
}

interface LastChange {
  readonly revision: number;
  readonly action: ChangeAction;
}

/** The last change of each row, by its id. */
async function lastChanges(manager: EntityManager): Promise<Map<string, LastChange>> {
  const q = (name: string): string => manager.connection.driver.escape(name);
  const changes = await manager.query<(LastChange & { rowId: string })[]>(
    `SELECT ${q('rowId')}, revision, action FROM ${q('change')} ORDER BY revision`,
  );
  return new Map(changes.map(({ rowId, revision, action }) => [rowId, { revision, action }]));
}

function holes(revisions: readonly RevisionRow[]): Message[] {
  return revisions
    .filter(({ number }, index) => number !== index + 1)
    .slice(0, 1)
    .map(({ number }) => ({
      fr: `l’historique a un trou avant la révision ${number}`,
      en: `the history has a hole before revision ${number}`,
    }));
}

function strays(rows: readonly StoredRecord[], last: ReadonlyMap<string, LastChange>): Message[] {
  return rows
    .filter((row) => {
      const change = last.get(row.id);
      return !change || change.action === 'DELETE' || change.revision !== row.revision;
    })
    .map((row) => ({
      fr: `${row.id} (${recordTypeOf(row).name}) n’est pas ce que son dernier changement en a fait`,
      en: `${row.id} (${recordTypeOf(row).name}) is not what its last change left`,
    }));
}

function missing(rows: readonly StoredRecord[], last: ReadonlyMap<string, LastChange>): Message[] {
  const there = new Set(rows.map((row) => row.id));
  return [...last]
    .filter(([id, { action }]) => action !== 'DELETE' && !there.has(id))
    .map(([id]) => ({ fr: `${id} a disparu sans que l’historique le dise`, en: `${id} is gone, and the history does not say so` }));
}

function formerIdErrors(rows: readonly StoredRecord[], former: readonly FormerIdRow[]): Message[] {
  const there = new Set(rows.map((row) => row.id));
  const left = new Set(former.map((row) => row.id));
  const reused = former
    .filter(({ id }) => there.has(id))
    .map(({ id }) => ({ fr: `l’ancien identifiant ${id} sert de nouveau`, en: `the former id ${id} is in use again` }));
  const lost = former
    .filter(({ successorId }) => successorId !== null && !there.has(successorId) && !left.has(successorId))
    .map(({ id, successorId }) => ({
      fr: `${id} renvoie à ${successorId}, qui n’existe pas`,
      en: `${id} redirects to ${successorId}, which is not there`,
    }));
  return [...reused, ...lost];
}
