import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { foldName } from '../../src/core/fold.js';
import type { Name } from '../../src/kinds/names.js';
import { RELATION_TYPES, relationTypeOf } from '../../src/statements/vocabulary.js';

/**
 * What a team that asks SQL would add to the base's file: the order and the words of relation types, and an index of names
 * by any part of them. It stands in a file of its own beside the base, so that the base stays what it is.
 */

/** Where it stands for a base. */
export function aidFile(base: string): string {
  return `${base}.aid`;
}

/** How a connection is set up, by whoever opens it: SQLite's own defaults are for small files. */
export function prepareConnection(database: Database.Database, base: string): void {
  database.pragma('mmap_size = 4294967296');
  database.pragma('cache_size = -65536');
  database.prepare('ATTACH DATABASE ? AS aid').run(aidFile(base));
}

/** Makes it, from a base. */
export function makeAid(base: string): void {
  rmSync(aidFile(base), { force: true });
  const aid = new Database(aidFile(base));
  aid.pragma('synchronous = OFF');
  aid.exec('CREATE TABLE relation_type (type TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID');
  aid.exec(`CREATE VIRTUAL TABLE name_part USING fts5(folded, kind UNINDEXED, entityId UNINDEXED, tokenize = 'trigram case_sensitive 1')`);
  const rows = new Database(base, { readonly: true })
    .prepare<[], { id: string; kind: string; names: string }>('SELECT id, kind, names FROM entity ORDER BY id')
    .all();
  const insertType = aid.prepare('INSERT INTO relation_type VALUES (?, ?)');
  const insertName = aid.prepare('INSERT INTO name_part (folded, kind, entityId) VALUES (?, ?, ?)');
  aid.transaction(() => {
    for (const type of RELATION_TYPES) insertType.run(type, relationTypeOf(type).rank);
    for (const { id, kind, names } of rows) {
      for (const { value } of JSON.parse(names) as Name[]) insertName.run(foldName(value), kind, id);
    }
  })();
  aid.close();
}
