import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { foldName } from '../../src/core/fold.js';
import { packageRoot } from '../../src/core/package-root.js';
import type { Name } from '../../src/kinds/names.js';
import { ACTOR_KINDS } from '../../src/statements/vocabulary.js';
import { type Base, readBase } from '../columns/base.js';
import { gradeOf } from '../columns/base-rows.js';
import { at, byteAt, lengthOf, rowsOf } from '../columns/rows.js';
import { attendanceKey, type AttendanceRow, bodyIn, personIn } from '../sql/pages.js';
import { prepareConnection } from '../sql/helpers.js';

/** Fills PostgreSQL from the file of a base, as tables.sql has it. */

/** How many rows one statement inserts. */
const CHUNK = 5_000;

export const FOLDER = join(packageRoot(import.meta.dirname), 'bench/postgraphile');

/** @param url of an empty database */
export async function fillDatabase(url: string, file: string): Promise<void> {
  const source = new Database(file, { readonly: true });
  prepareConnection(source, file);
  const client = new pg.Client(url);
  await client.connect();
  try {
    const run = async (name: string): Promise<void> => void (await client.query(readFileSync(join(FOLDER, name), 'utf8')));
    await run('tables.sql');
    const base = readBase(source);
    for (const [table, rows] of tablesOf(base, source)) {
      for (let start = 0; start < rows.length; start += CHUNK) {
        const chunk = JSON.stringify(rows.slice(start, start + CHUNK));
        await client.query(`INSERT INTO base.${table} SELECT * FROM jsonb_populate_recordset(NULL::base.${table}, $1)`, [chunk]);
      }
    }
    // VACUUM is no part of a transaction, which several statements in one query would be.
    for (const statement of readFileSync(join(FOLDER, 'indexes.sql'), 'utf8').split(';')) await client.query(statement);
    await run('functions.sql');
  } finally {
    await client.end();
    source.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

function* tablesOf(base: Base, source: Database.Database): Iterable<readonly [table: string, rows: readonly Row[]]> {
  yield ['entity', entityRows(base, source)];
  yield ['relation', relationRows(base)];
  yield ['document', rowsOf<Row>(source, 'SELECT id, publicationId AS publication_id FROM document')];
  yield ['passage', rowsOf<Row>(source, 'SELECT id, quote, prefix, suffix, start, "end", documentId AS document_id FROM passage')];
  yield [
    'evidence',
    rowsOf<Row>(
      source,
      `SELECT statementId AS relation_id, position, passageId AS passage_id FROM evidence WHERE statementId LIKE 'relation/%'`,
    ),
  ];
  yield ['mention', rowsOf<Row>(source, 'SELECT passageId AS passage_id, entityId AS entity_id FROM mention WHERE passageId IS NOT NULL')];
}

function entityRows({ entities, relationsOf }: Base, source: Database.Database): Row[] {
  const names = rowsOf<{ names: string }>(source, 'SELECT names FROM entity ORDER BY id');
  return entities.rows.map(({ id, kind, classification, sortKey }, number) => {
    const facts = JSON.parse(`{${entities.facts[number]}}`) as { names: unknown; summary: string | null };
    const isFormal = classification !== 'INFORMAL_GROUP';
    const folded = (JSON.parse(names[number]?.names ?? '[]') as Name[]).map(({ value }) => foldName(value)).join('\n');
    return {
      id,
      kind,
      ...facts,
      name: (JSON.parse(entities.named[number] ?? '') as { name: string }).name,
      sort_key: sortKey,
      degree: lengthOf(relationsOf, number),
      is_actor: ACTOR_KINDS.has(kind) && isFormal,
      found_by: kind === 'ORGANIZATION' && isFormal ? folded : null,
    };
  });
}

function relationRows({ entities, relations }: Base): Row[] {
  const idOf = (number: number): string | null => entities.rows[number]?.id ?? null;
  const sortKeyOf = (id: string): string => entities.rows[entities.numberOf.get(id) ?? -1]?.sortKey ?? '';
  return relations.types.map((type, number) => {
    const id = JSON.parse(relations.ids[number] ?? '') as string;
    const row: AttendanceRow = {
      id,
      type: type as AttendanceRow['type'],
      subjectId: idOf(at(relations.subjects, number)) ?? '',
      objectId: idOf(at(relations.objects, number)) ?? '',
      onBehalfOfId: idOf(at(relations.onBehalfOf, number)),
      attendance: relations.attendance[number] ?? null,
    };
    const isPresence = type === 'ATTENDS' || type === 'ABSENT_FROM';
    return {
      id,
      ...(JSON.parse(`{${relations.words[number]},${relations.standings[number]},"dates":${relations.dates[number]}}`) as Row),
      place: number,
      certainty_rank: byteAt(relations.certaintyRanks, number),
      subject_id: row.subjectId,
      object_id: row.objectId,
      on_behalf_of_id: row.onBehalfOfId,
      grade: gradeOf(relations, number),
      ...(isPresence && {
        attendance_status: row.attendance ?? (type === 'ATTENDS' ? 'PRESENT' : 'ABSENT'),
        person_id: personIn(row),
        body_id: bodyIn(row),
        // PostgreSQL stores no null characters.
        attendance_key: attendanceKey(row, sortKeyOf).replaceAll('\u0000', '\u0001'),
      }),
    };
  });
}
