import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * ORGANISES is now ORGANIZES; what a body organized that is a meeting is a meeting of that body, MEETING_OF, with the ends exchanged. The
 * images of rows in the history change with them, so that an undo and a look back find the words of today's vocabulary.
 */
export class MeetingsOfBodies1764600000000 implements MigrationInterface {
  readonly name = 'MeetingsOfBodies1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await replaceTypes(runner, ({ type, subjectId, objectId }) => {
      if (type !== 'ORGANISES') return null;
      return objectId.startsWith('meeting/')
        ? { type: 'MEETING_OF', subjectId: objectId, objectId: subjectId }
        : { type: 'ORGANIZES', subjectId, objectId };
    });
  }

  /** What is of the new types alone has no older form: only what `up` can have made goes back. */
  async down(runner: QueryRunner): Promise<void> {
    await replaceTypes(runner, ({ type, subjectId, objectId }) => {
      if (type === 'ORGANIZES') return { type: 'ORGANISES', subjectId, objectId };
      return type === 'MEETING_OF' ? { type: 'ORGANISES', subjectId: objectId, objectId: subjectId } : null;
    });
  }
}

interface Typed {
  readonly type: string;
  readonly subjectId: string;
  readonly objectId: string;
}

/** @param replace gives what a relation becomes; null where it stays as it is */
async function replaceTypes(runner: QueryRunner, replace: (relation: Typed) => Typed | null): Promise<void> {
  const q = (name: string): string => runner.connection.driver.escape(name);
  const set = (assignments: string): string => `UPDATE ${q('statement')} SET ${assignments}`;
  const rows = (await runner.query(
    `SELECT id, type, ${q('subjectId')}, ${q('objectId')} FROM ${q('statement')} WHERE form = 'RELATION'`,
  )) as (Typed & { readonly id: string })[];
  for (const row of rows) {
    const now = replace(row);
    if (!now) continue;
    const parameters = [now.type, now.subjectId, now.objectId, row.id];
    await runner.query(
      set(`type = ${p(runner, 1)}, ${q('subjectId')} = ${p(runner, 2)}, ${q('objectId')} = ${p(runner, 3)} WHERE id = ${p(runner, 4)}`),
      parameters,
    );
  }
  await replaceImages(runner, replace);
}

async function replaceImages(runner: QueryRunner, replace: (relation: Typed) => Typed | null): Promise<void> {
  const q = (name: string): string => runner.connection.driver.escape(name);
  const images = (await runner.query(
    `SELECT revision, ${q('rowId')}, ${q('before')} FROM ${q('change')} WHERE record = 'statement' AND ${q('before')} IS NOT NULL`,
  )) as { readonly revision: number; readonly rowId: string; readonly before: string }[];
  for (const { revision, rowId, before } of images) {
    const image = JSON.parse(before) as Typed;
    const now = typeof image.objectId === 'string' ? replace(image) : null;
    if (!now) continue;
    await runner.query(
      `UPDATE ${q('change')} SET ${q('before')} = ${p(runner, 1)} WHERE revision = ${p(runner, 2)} AND record = 'statement' AND ${q('rowId')} = ${p(runner, 3)}`,
      [JSON.stringify({ ...image, ...now }), revision, rowId],
    );
  }
}

/** The nth parameter of a statement, as the database writes it. */
function p(runner: QueryRunner, n: number): string {
  return runner.connection.driver.createParameter(`p${n}`, n - 1);
}
