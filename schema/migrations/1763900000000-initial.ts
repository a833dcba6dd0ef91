import { type MigrationInterface, type QueryRunner, Table, TableForeignKey, TableIndex, type TableColumnOptions } from 'typeorm';

/** The first tables. Names of keys and indices are left to TypeORM, which makes the same from the entities. */
export class Initial1763900000000 implements MigrationInterface {
  readonly name = 'Initial1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    // By name: the indices got their names when the tables were made.
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

type Columns = Record<string, Partial<TableColumnOptions> & { to?: string; index?: boolean }>;

const text = { type: 'text' };
const maybe = { type: 'text', isNullable: true };
const whole = { type: 'integer' };
const wholeMaybe = { type: 'integer', isNullable: true };
const key = { type: 'text', isPrimary: true };
const keyTo = (to: string, index = true): Columns[string] => ({ ...key, to, index });
const to = (table: string): Columns[string] => ({ ...text, to: table, index: true });
const maybeTo = (table: string): Columns[string] => ({ ...maybe, to: table, index: true });

const stored: Columns = { id: key, visibility: text, origin: text, editedBy: maybe, revision: whole };

const dates: Columns = {
  dateEdtf: maybe,
  dateEarliest: maybe,
  dateLatest: maybe,
  dateStarttime: maybe,
  dateEndtime: maybe,
  dateWording: maybe,
  dateCertainty: maybe,
};

function table(name: string, columns: Columns): Table {
  const entries = Object.entries(columns);
  return new Table({
    name,
    columns: entries.map(([column, { to: _to, index: _index, ...options }]) => ({ name: column, ...options }) as TableColumnOptions),
    foreignKeys: entries.flatMap(([column, options]) =>
      options.to
        ? [
            new TableForeignKey({
              columnNames: [column],
              referencedTableName: options.to,
              referencedColumnNames: [options.to === 'revision' ? 'number' : 'id'],
            }),
          ]
        : [],
    ),
    indices: entries.flatMap(([column, options]) => (options.index ? [new TableIndex({ columnNames: [column] })] : [])),
  });
}

function tables(): Table[] {
  return [
    table('entity', {
      ...stored,
      kind: { ...text, index: true },
      names: text,
      sortKey: text,
      summary: maybe,
      classification: maybe,
      website: maybe,
      level: maybe,
      givenName: maybe,
      familyName: maybe,
      state: maybe,
      externalUrl: maybe,
      definition: maybe,
    }),
    table('dataset', {
      ...stored,
      name: text,
      description: maybe,
      coalitionId: to('entity'),
      timeZone: text,
      languages: text,
      licence: text,
      contact: text,
    }),
    table('contact_detail', { ...stored, entityId: to('entity'), type: text, value: text }),
    table('document', { ...stored, publicationId: to('entity'), language: text, audience: maybe, hash: text, length: whole, text }),
    table('agenda_item', {
      ...stored,
      meetingId: to('entity'),
      parentId: maybeTo('agenda_item'),
      position: whole,
      number: maybe,
      title: text,
      presentedById: maybeTo('entity'),
      summary: maybe,
    }),
    table('passage', {
      ...stored,
      documentId: to('document'),
      quote: text,
      prefix: text,
      suffix: text,
      start: whole,
      end: whole,
      agendaItemId: maybeTo('agenda_item'),
      page: wholeMaybe,
    }),
    table('statement', {
      ...stored,
      form: { ...text, index: true },
      ...dates,
      certainty: text,
      attributedToId: maybeTo('entity'),
      attributedAs: maybe,
      sources: text,
      type: maybe,
      subjectId: maybeTo('entity'),
      objectId: maybeTo('entity'),
      role: maybe,
      note: maybe,
      onBehalfOfId: maybeTo('entity'),
      status: maybe,
      attendance: maybe,
      attendanceRoles: maybe,
      claimKind: maybe,
      text: maybe,
      value: maybe,
      valueType: maybe,
      unit: maybe,
      task: maybe,
      followUpStatus: maybe,
      boxed: { type: 'boolean', isNullable: true },
      assigneeWording: maybe,
      openedInId: maybeTo('entity'),
      closedInId: maybeTo('entity'),
    }),
    table('evidence', { statementId: keyTo('statement', false), passageId: keyTo('passage'), position: whole }),
    table('contradiction', { statementId: keyTo('statement', false), rivalId: keyTo('statement') }),
    table('participant', { statementId: keyTo('statement', false), part: key, entityId: keyTo('entity'), position: whole }),
    table('mention', {
      ...stored,
      documentId: to('document'),
      passageId: to('passage'),
      start: whole,
      end: whole,
      surface: text,
      entityId: maybeTo('entity'),
      decidedBy: text,
    }),
    table('revision', { number: { ...whole, isPrimary: true }, at: text, actor: text, reason: text }),
    table('change', {
      revision: { ...whole, isPrimary: true, to: 'revision' },
      record: key,
      rowId: key,
      action: text,
      before: maybe,
    }),
    table('former_id', { id: key, successorId: maybe, reason: text, visibility: text, revision: whole }),
    table('token', { id: key, name: text, role: text, hash: { ...text, isUnique: true }, createdAt: text, revokedAt: maybe }),
  ];
}
