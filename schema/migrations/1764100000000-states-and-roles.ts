import { createHash } from 'node:crypto';
import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';

/**
 * How far the text of a publication has come is said by claims and is no column of the publication any more; roles are kept by language.
 * What the column said becomes a claim of the same origin, visibility and revision, which rests on what the editors knew and is older
 * than whatever has a day.
 */
export class StatesAndRoles1764100000000 implements MigrationInterface {
  readonly name = 'StatesAndRoles1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('statement', stateColumn());
    const rows = new Rows(runner);
    await statesToClaims(rows);
    await runner.dropColumn('entity', 'state');
    await convertRoles(rows, (role) => JSON.stringify({ fr: role }));
    await convertRolesInHistory(rows, (role) => (typeof role === 'string' ? { fr: role } : role));
  }

  async down(runner: QueryRunner): Promise<void> {
    const rows = new Rows(runner);
    await convertRolesInHistory(rows, (role) => (role === null ? null : inFrench(role as Texts)));
    await convertRoles(rows, (role) => inFrench(JSON.parse(role) as Texts));
    await runner.addColumn('entity', stateColumn());
    const claims = await rows.read<{ entityId: string; state: string }>(
      'SELECT p."entityId", s."state" FROM "statement" s JOIN "participant" p ON p."statementId" = s."id" WHERE s."state" IS NOT NULL ORDER BY s."id"',
    );
    for (const { entityId, state } of claims) await rows.write('UPDATE "entity" SET "state" = ? WHERE "id" = ?', state, entityId);
    await runner.dropColumn('statement', 'state');
  }
}

/** Added by the runner, not by SQL: on SQLite it makes a table anew for later changes, with the columns that it knows of. */
const stateColumn = (): TableColumn => new TableColumn({ name: 'state', type: 'text', isNullable: true });

type Value = string | number | null;
type Texts = Readonly<Record<string, string>>;

/** Queries with `?` for each value, on both databases. */
class Rows {
  constructor(private readonly runner: QueryRunner) {}

  async read<T>(sql: string): Promise<T[]> {
    return (await this.runner.query(sql)) as T[];
  }

  async write(sql: string, ...values: readonly Value[]): Promise<void> {
    let index = 0;
    const numbered = sql.replace(/\?/g, () => this.runner.connection.driver.createParameter('value', index++));
    await this.runner.query(numbered, [...values]);
  }

  async insert(table: string, row: Readonly<Record<string, Value>>): Promise<void> {
    const names = Object.keys(row).map((name) => `"${name}"`);
    const values = Object.values(row);
    await this.write(`INSERT INTO "${table}" (${names.join(', ')}) VALUES (${values.map(() => '?').join(', ')})`, ...values);
  }
}

interface Stated {
  readonly id: string;
  readonly state: string;
  readonly visibility: string;
  readonly origin: string;
  readonly editedBy: string | null;
  readonly revision: number;
}

const WORDS: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  DRAFT: ['brouillon', 'draft'],
  TO_BE_VALIDATED: ['à valider', 'to be validated'],
  CORRECTED: ['corrigé', 'corrected'],
  ADOPTED: ['adopté', 'adopted'],
  PUBLISHED: ['publié', 'published'],
};

async function statesToClaims(rows: Rows): Promise<void> {
  const stated = await rows.read<Stated>(
    'SELECT "id", "state", "visibility", "origin", "editedBy", "revision" FROM "entity" WHERE "state" IS NOT NULL ORDER BY "id"',
  );
  const taken = new Set((await rows.read<{ id: string }>('SELECT "id" FROM "statement"')).map(({ id }) => id));
  for (const { id: entityId, state, visibility, origin, editedBy, revision } of stated) {
    const words = WORDS[state];
    if (!words) continue;
    const id = claimId(entityId, taken);
    await rows.insert('statement', {
      id,
      visibility,
      origin,
      editedBy,
      revision,
      form: 'CLAIM',
      certainty: 'STATED',
      modality: 'ASSERTED',
      sources: JSON.stringify([
        { kind: 'KNOWLEDGE', title: 'État du texte, noté avec la fiche', url: null, accessed: null, editor: 'la rédaction' },
      ]),
      claimKind: 'STATUS',
      text: JSON.stringify({ fr: `État du texte : ${words[0]}.`, en: `State of the text: ${words[1]}.` }),
      value: state,
      valueType: 'STATE',
      status: 'UNKNOWN',
      state,
    });
    await rows.insert('participant', { statementId: id, part: 'ABOUT', entityId, position: 0 });
    await rows.insert('change', { revision, record: 'statement', rowId: id, action: 'INSERT', before: null });
  }
}

/** An id that follows from the publication's, looks as if it had been minted, and is no number to YAML. */
function claimId(entityId: string, taken: Set<string>): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  for (let salt = 0; ; salt += 1) {
    const digest = createHash('sha256').update(`state ${entityId} ${salt}`).digest();
    const id = `claim/s${[...digest.subarray(0, 7)].map((byte) => alphabet[byte % 32]).join('')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

async function convertRoles(rows: Rows, convert: (role: string) => string | null): Promise<void> {
  const all = await rows.read<{ id: string; role: string }>('SELECT "id", "role" FROM "statement" WHERE "role" IS NOT NULL');
  for (const { id, role } of all) await rows.write('UPDATE "statement" SET "role" = ? WHERE "id" = ?', convert(role), id);
}

/** The previous images of relations, so that they can still be put back. */
async function convertRolesInHistory(rows: Rows, convert: (role: unknown) => unknown): Promise<void> {
  const all = await rows.read<{ revision: number; rowId: string; before: string }>(
    `SELECT "revision", "rowId", "before" FROM "change" WHERE "record" = 'statement' AND "before" IS NOT NULL`,
  );
  for (const { revision, rowId, before } of all) {
    const image = JSON.parse(before) as Record<string, unknown>;
    if (image.role === undefined || image.role === null) continue;
    await rows.write(
      `UPDATE "change" SET "before" = ? WHERE "revision" = ? AND "record" = 'statement' AND "rowId" = ?`,
      JSON.stringify({ ...image, role: convert(image.role) }),
      revision,
      rowId,
    );
  }
}

function inFrench(role: Texts): string | null {
  return role.fr ?? Object.values(role)[0] ?? null;
}
