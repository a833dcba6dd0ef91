import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { copyWith } from '../../src/core/copy-with.js';
import { VISIBILITIES } from '../../src/core/access.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { Entity } from '../../src/kinds/index.js';
import { Statement } from '../../src/statements/statement.js';
import { readRecords } from '../../src/store/read.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { buildChanges } from './record-builders.js';

/**
 * Random changes of rows as they are stored, a transaction each: cheap, and of states that the rules of editing would refuse. What those
 * let pass is drawn by `random-edits.ts`.
 */

const SORTS = ['hide', 'hide', 'hide', 'remove', 'restore', 'supersede', 'unsay', 'rename'] as const;

export interface RandomChange {
  readonly sort: (typeof SORTS)[number];
  readonly first: number;
  readonly second: number;
}

export const randomChanges = (count: number): fc.Arbitrary<readonly RandomChange[]> =>
  fc.array(fc.record({ sort: fc.constantFrom(...SORTS), first: fc.nat(9999), second: fc.nat(9999) }), {
    minLength: count,
    maxLength: count,
  });

/** Changes a base again and again; it knows what it removed, to restore it. */
export class RowChanger {
  private readonly removed: StoredRecord[] = [];
  private changes = 0;

  constructor(private readonly dataSource: DataSource) {}

  async apply({ sort, first, second }: RandomChange): Promise<void> {
    await inWritingTransaction(this.dataSource, async (manager) => {
      const rows = Object.values(await readRecords(manager)).flat();
      const author = { actor: 'ada', reason: sort, at: new Date(Date.UTC(2030, 0, 1) + (this.changes += 1) * 60_000).toISOString() };
      const changes = this.changesOf(sort, rows.sort(byId), { first, second });
      if (changes) await writeChanges(manager, author, buildChanges(changes));
    });
  }

  private changesOf(
    sort: RandomChange['sort'],
    rows: readonly StoredRecord[],
    { first, second }: Pick<RandomChange, 'first' | 'second'>,
  ): Parameters<typeof buildChanges>[0] | null {
    const statements = rows.filter((row) => row instanceof Statement);
    const update = <T extends StoredRecord>(before: T, fields: Partial<T>): ReturnType<RowChanger['changesOf']> => ({
      updates: [{ before, after: copyWith(before, fields) }],
    });
    switch (sort) {
      case 'hide':
        return update(pick(rows, first), { visibility: pick(VISIBILITIES, second) });
      case 'remove': {
        const free = statements.filter(({ id }) => !statements.some((one) => refersTo(one, id)));
        if (free.length === 0) return null;
        const row = pick(free, first);
        this.removed.push(row);
        return { deletes: [row] };
      }
      case 'restore': {
        const row = this.removed.pop();
        return row ? { inserts: [row] } : null;
      }
      case 'supersede': {
        const younger = pick(statements, first);
        // Of one form, and in one direction, so that none goes round.
        const others = statements.filter((one) => one.constructor === younger.constructor && younger.id < one.id);
        return others.length > 0 ? update(younger, { corrects: [pick(others, second).id] }) : null;
      }
      case 'unsay': {
        const statement = pick(statements, first);
        return statement.evidence.length > 1 ? update(statement, { evidence: statement.evidence.slice(1) }) : null;
      }
      case 'rename': {
        const entity = pick(
          rows.filter((row) => row instanceof Entity),
          first,
        );
        return update(entity, { names: [...entity.names, { value: `Nom ${second}`, lang: 'fr', kind: 'ALIAS' }] });
      }
    }
  }
}

function refersTo(row: Statement, id: string): boolean {
  const { contradicts, replaces, corrects, withdraws } = row;
  return [contradicts, replaces, corrects, withdraws].some((ids) => ids.includes(id)) || ('followUpId' in row && row.followUpId === id);
}

function byId(one: StoredRecord, other: StoredRecord): number {
  return one.id < other.id ? -1 : 1;
}

const pick = <T>(from: readonly T[], number: number): T => from[number % from.length] as T;
