import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/**
 * Follow-ups have a course: how far they have come follows from steps, each a statement. What was closed gets the step that closed it,
 * as a change of its own in the history: the same on every database, and whether a base is brought forward or restored.
 */
export class FollowUpSteps1764200000000 implements MigrationInterface {
  readonly name = 'FollowUpSteps1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('statement', columns(['firstStep', 'step', 'day', ...Object.keys(REFERENCES)]));
    await addReferences(runner, REFERENCES);
    const run = statementsOf(runner);
    await run(`UPDATE "statement" SET "firstStep" = CASE WHEN "followUpStatus" = 'PROPOSED' THEN 'PROPOSED' ELSE 'OPENED' END
      WHERE "form" = 'FOLLOW_UP'`);
    await closingsToSteps(run);
    await dropReferences(runner, ['closedInId']);
    await runner.dropColumns('statement', ['followUpStatus', 'closedInId']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.addColumns('statement', columns(['followUpStatus', 'closedInId']));
    await addReferences(runner, { closedInId: 'entity' });
    const run = statementsOf(runner);
    await run(`UPDATE "statement" SET "followUpStatus" = CASE WHEN "firstStep" = 'PROPOSED' THEN 'PROPOSED' ELSE 'OPEN' END
      WHERE "form" = 'FOLLOW_UP'`);
    for (const table of ['evidence', 'participant', 'supersession', 'contradiction']) {
      await run(`DELETE FROM "${table}" WHERE "statementId" IN (SELECT "id" FROM "statement" WHERE "form" = 'STEP')`);
    }
    await run(`DELETE FROM "statement" WHERE "form" = 'STEP'`);
    await dropReferences(runner, Object.keys(REFERENCES));
    await runner.dropColumns('statement', ['firstStep', 'step', 'day', ...Object.keys(REFERENCES)]);
  }
}

/** The columns that refer to other rows, with the table of those. */
const REFERENCES: Readonly<Record<string, string>> = { followUpId: 'statement', meetingId: 'entity', dueAtId: 'entity' };

function columns(names: readonly string[]): TableColumn[] {
  return names.map((name) => new TableColumn({ name, type: 'text', isNullable: true }));
}

async function addReferences(runner: QueryRunner, references: Readonly<Record<string, string>>): Promise<void> {
  for (const [column, referencedTableName] of Object.entries(references)) {
    await runner.createForeignKey(
      'statement',
      new TableForeignKey({ columnNames: [column], referencedTableName, referencedColumnNames: ['id'] }),
    );
    await runner.createIndex('statement', new TableIndex({ columnNames: [column] }));
  }
}

async function dropReferences(runner: QueryRunner, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const table = await runner.getTable('statement');
    const index = table?.indices.find(({ columnNames }) => columnNames.join() === name);
    const key = table?.foreignKeys.find(({ columnNames }) => columnNames.join() === name);
    if (index) await runner.dropIndex('statement', index);
    if (key) await runner.dropForeignKey('statement', key);
  }
}

type Values = readonly (string | number | null)[];
type Run = <T = unknown>(sql: string, values?: Values) => Promise<T[]>;

/** Runs SQL with `?` for values on either database. */
function statementsOf(runner: QueryRunner): Run {
  const numbered = runner.connection.options.type === 'postgres';
  return async (sql, values = []) => {
    let count = 0;
    return (await runner.query(numbered ? sql.replace(/\?/g, () => `$${(count += 1)}`) : sql, [...values])) as never;
  };
}

type Row = Readonly<Record<string, string | number | boolean | null>>;

interface Evidence {
  readonly passageId: string;
  readonly publicationId: string;
}

async function closingsToSteps(run: Run): Promise<void> {
  const closed = await run<Row>(
    `SELECT * FROM "statement" WHERE "form" = 'FOLLOW_UP' AND ("followUpStatus" IN ('DONE', 'DROPPED') OR "closedInId" IS NOT NULL) ORDER BY "id"`,
  );
  if (closed.length === 0) return;
  const [last] = await run<{ number: number; at: string }>(`SELECT "number", "at" FROM "revision" ORDER BY "number" DESC LIMIT 1`);
  const revision = (last?.number ?? 0) + 1;
  await run(`INSERT INTO "revision" ("number", "at", "actor", "reason") VALUES (?, ?, ?, ?)`, [
    revision,
    last?.at ?? '1970-01-01T00:00:00.000Z',
    'migration',
    'What closed a follow-up is a step of its course.',
  ]);
  for (const row of closed) await closingToStep(run, row, revision);
}

async function closingToStep(run: Run, row: Row, revision: number): Promise<void> {
  const before = await imageOf(run, row);
  const evidence = await run<Evidence>(
    `SELECT e."passageId", d."publicationId" FROM "evidence" e JOIN "passage" p ON p."id" = e."passageId"
      JOIN "document" d ON d."id" = p."documentId" WHERE e."statementId" = ? ORDER BY e."position"`,
    [row.id as string],
  );
  const moved = await closingEvidence(run, row, evidence);
  const id = await newId(run, row.id as string);
  const meetingId = row.closedInId ?? row.openedInId ?? null;
  const step = row.followUpStatus === 'DROPPED' ? 'DROPPED' : 'DONE';
  const carried = ['visibility', 'origin', 'editedBy', 'certainty', 'attributedToId', 'attributedAs', 'sources'];
  const names = ['id', 'form', 'revision', 'modality', 'followUpId', 'step', 'meetingId', ...carried];
  const values = [id, 'STEP', revision, 'ASSERTED', row.id, step, meetingId, ...carried.map((name) => row[name] ?? null)];
  await run(
    `INSERT INTO "statement" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    values as Values,
  );
  for (const [position, { passageId }] of moved.entries()) {
    await run(`INSERT INTO "evidence" ("statementId", "passageId", "position") VALUES (?, ?, ?)`, [id, passageId, position]);
  }
  await log(run, revision, id, 'INSERT', null);
  // A follow-up keeps a sentence: where there is but one, both rest on it.
  if (moved.length > 0 && moved.length < evidence.length) {
    const kept = evidence.filter((one) => !moved.includes(one));
    await run(`DELETE FROM "evidence" WHERE "statementId" = ?`, [row.id as string]);
    for (const [position, { passageId }] of kept.entries()) {
      await run(`INSERT INTO "evidence" ("statementId", "passageId", "position") VALUES (?, ?, ?)`, [
        row.id as string,
        passageId,
        position,
      ]);
    }
  }
  await run(`UPDATE "statement" SET "revision" = ? WHERE "id" = ?`, [revision, row.id as string]);
  await log(run, revision, row.id as string, 'UPDATE', before);
}

/** The sentences that say that it was closed: those in the minutes of the meeting that closed it, else all but the first, else that. */
async function closingEvidence(run: Run, { closedInId }: Row, evidence: readonly Evidence[]): Promise<readonly Evidence[]> {
  const minutes = await run<{ subjectId: string }>(`SELECT "subjectId" FROM "statement" WHERE "type" = 'RECORDS' AND "objectId" = ?`, [
    (closedInId ?? '') as string,
  ]);
  const publications = new Set(minutes.map(({ subjectId }) => subjectId));
  const there = evidence.filter(({ publicationId }) => publications.has(publicationId));
  if (there.length > 0) return there;
  return evidence.length > 1 ? evidence.slice(1) : evidence;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id that follows from that of the follow-up, shaped as statements have them, that no row has and that YAML does not read as a number. */
async function newId(run: Run, followUpId: string): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const digest = createHash('sha256')
      .update(JSON.stringify([followUpId, attempt]))
      .digest();
    const id = `step/${[...digest.subarray(0, 8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
    const [taken] = await run(`SELECT "id" FROM "statement" WHERE "id" = ?`, [id]);
    if (!taken && !/^step\/\d+(e\d+)?$/.test(id)) return id;
  }
}

async function log(run: Run, revision: number, rowId: string, action: string, before: object | null): Promise<void> {
  await run(`INSERT INTO "change" ("revision", "record", "rowId", "action", "before") VALUES (?, ?, ?, ?, ?)`, [
    revision,
    'statement',
    rowId,
    action,
    before && JSON.stringify(before),
  ]);
}

/** The row as the history keeps images: its columns of then, and its lists. */
async function imageOf(run: Run, row: Row): Promise<object> {
  const id = row.id as string;
  const ids = async (sql: string): Promise<string[]> => (await run<{ id: string }>(sql, [id])).map((one) => one.id);
  const participants = (part: string): Promise<string[]> =>
    ids(`SELECT "entityId" AS "id" FROM "participant" WHERE "statementId" = ? AND "part" = '${part}' ORDER BY "position"`);
  const superseded = (type: string): Promise<string[]> =>
    ids(`SELECT "supersededId" AS "id" FROM "supersession" WHERE "statementId" = ? AND "type" = '${type}' ORDER BY "supersededId"`);
  const parsed = (value: Row[string] | undefined): unknown => (typeof value === 'string' ? JSON.parse(value) : null);
  const date = {
    certainty: row.dateCertainty ?? null,
    earliest: row.dateEarliest ?? null,
    edtf: row.dateEdtf ?? null,
    endTime: row.dateEndtime ?? null,
    latest: row.dateLatest ?? null,
    startTime: row.dateStarttime ?? null,
    wording: row.dateWording ?? null,
  };
  return {
    '@type': 'FOLLOW_UP',
    about: await participants('ABOUT'),
    assigneeWording: row.assigneeWording ?? null,
    assignees: await participants('ASSIGNEE'),
    attributedAs: parsed(row.attributedAs),
    attributedToId: row.attributedToId ?? null,
    boxed: Boolean(row.boxed),
    certainty: row.certainty ?? null,
    closedInId: row.closedInId ?? null,
    contradicts: await ids(`SELECT "rivalId" AS "id" FROM "contradiction" WHERE "statementId" = ? ORDER BY "rivalId"`),
    corrects: await superseded('CORRECTS'),
    dates: Object.values(date).every((value) => value === null) ? null : date,
    editedBy: row.editedBy ?? null,
    editorialNote: parsed(row.editorialNote),
    evidence: await ids(`SELECT "passageId" AS "id" FROM "evidence" WHERE "statementId" = ? ORDER BY "position"`),
    followUpStatus: row.followUpStatus ?? null,
    id,
    modality: row.modality ?? null,
    openedInId: row.openedInId ?? null,
    origin: row.origin ?? null,
    replaces: await superseded('REPLACES'),
    sources: parsed(row.sources),
    task: parsed(row.task),
    visibility: row.visibility ?? null,
    withdraws: await superseded('WITHDRAWS'),
  };
}
