import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MaillageError } from '../../src/errors.js';
import { type ArchiveHeader, ArchiveWriter } from '../../src/maintenance/archive.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { lineOf, type RawRow } from '../../src/maintenance/tables.js';
import { openDatabase } from '../../src/store/data-source.js';
import { LOADED_AT } from '../support/base.js';
import { makeSqlite, type MakeDatabase, type TestDatabase } from '../support/databases.js';
import { change, contents, makeFilledDatabase } from '../support/filled-database.js';
import { buildOrganization } from '../support/record-builders.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** Archives whose hashes are right and whose content is no base. */

/** An archive, opened to be changed: the rows of each table, by the names of their columns. */
export interface Opened {
  header: ArchiveHeader;
  rows: Record<string, Record<string, RawRow[number]>[]>;
}

/** Writes an archive anew after a change, with hashes that are right. */
export function forge(archive: string, change: (opened: Opened) => void): void {
  const lines = gunzipSync(readFileSync(archive)).toString('utf8').trim().split('\n');
  const header = JSON.parse(lines[0] as string) as ArchiveHeader;
  const opened: Opened = { header, rows: {} };
  let at = 1;
  for (const { name, columns } of header.tables) {
    const table: Opened['rows'][string] = (opened.rows[name] = []);
    for (; (lines[at] as string).startsWith('['); at += 1) {
      const row = JSON.parse(lines[at] as string) as RawRow;
      table.push(Object.fromEntries(columns.map((column, index) => [column.name, row[index] as RawRow[number]])));
    }
    at += 1;
  }
  change(opened);
  const writer = new ArchiveWriter();
  const tables = opened.header.tables.map((table) => ({ ...table, rows: opened.rows[table.name]?.length ?? 0 }));
  let text = writer.header({ ...opened.header, tables });
  for (const { name, columns } of tables) {
    for (const row of opened.rows[name] ?? []) text += writer.row(lineOf(columns.map((column) => row[column.name] ?? null)));
    text += writer.endOfTable(name);
  }
  writeFileSync(archive, gzipSync(text + writer.end()));
}

const table = (opened: Opened, name: string) => opened.header.tables.find((one) => one.name === name) as ArchiveHeader['tables'][number];
const row = (opened: Opened, name: string, key: string, value: string) =>
  opened.rows[name]?.find((one) => one[key] === value) as Record<string, RawRow[number]>;
export const first = (opened: Opened, name: string) => opened.rows[name]?.[0] as Record<string, RawRow[number]>;
/** The id of an entity of a kind, another one than that of an id. */
const otherThan = (opened: Opened, prefix: string, id: unknown = null): string =>
  String(opened.rows.entity?.find((one) => String(one.id).startsWith(`${prefix}/`) && one.id !== id)?.id);
/** Adds a row like another, behind it: rows come in the order of their keys. */
const addAfter = (opened: Opened, name: string, id: string, values: Record<string, RawRow[number]>): void => {
  const rows = opened.rows[name] ?? [];
  const at = rows.findIndex((one) => one.id === id);
  rows.splice(at + 1, 0, { ...(rows[at] as Record<string, RawRow[number]>), ...values });
};
const dated = (opened: Opened) => opened.rows.statement?.find((one) => one.dateEarliest !== null) as Record<string, RawRow[number]>;
const withoutTable = (opened: Opened, name: string): void => {
  Object.assign(opened.header, { tables: opened.header.tables.filter((one) => one.name !== name) });
};
export const TILLEULS = 'organization/les-tilleuls';

type Forgery = readonly [what: string, change: (opened: Opened) => void, en: RegExp];

export const FORGERIES: readonly Forgery[] = [
  [
    'a visibility that there is not',
    (o) => (row(o, 'entity', 'id', TILLEULS).visibility = 'TOPSECRET'),
    /\n {2}table entity, row organization\/les-tilleuls, column visibility: "TOPSECRET" is not one of PUBLIC, MEMBERS, EDITORS$/,
  ],
  [
    'a role that there is not',
    (o) => (first(o, 'token').role = 'ROOT'),
    /table token, row \w{8}, column role: "ROOT" is not one of MEMBER, EDITOR, ADMINISTRATOR/,
  ],
  ['a token for nobody', (o) => (first(o, 'token').role = 'ANONYMOUS'), /column role: "ANONYMOUS" is not/],
  [
    'no names',
    (o) => (row(o, 'entity', 'id', TILLEULS).names = '[]'),
    /row organization\/les-tilleuls, column names: "\[\]" is not a list of names with a PREFERRED one/,
  ],
  [
    'a name of which nothing is seen',
    (o) => (row(o, 'entity', 'id', TILLEULS).names = '[{"value":"\\u200b","lang":"fr","kind":"PREFERRED"}]'),
    /column names: .* is not a list of names/,
  ],
  ['names that are no JSON', (o) => (row(o, 'entity', 'id', TILLEULS).names = '[{'), /column names: /],
  ['no table of tokens', (o) => withoutTable(o, 'token'), /\n {2}the table token is missing$/],
  ['no tables', (o) => Object.assign(o.header, { tables: [], migrations: [] }), /does not say of which version/],
  [
    'a table of another program',
    (o) => ((table(o, 'token') as { name: string }).name = 'tokens'),
    /the table token is missing\n {2}the table tokens does not belong here/,
  ],
  [
    'a column less',
    (o) => Object.assign(table(o, 'token'), { columns: table(o, 'token').columns.filter(({ name }) => name !== 'revokedAt') }),
    /table token, column revokedAt: it is missing/,
  ],
  ['a column without a value', (o) => (first(o, 'revision').actor = null), /table revision, row 1, column actor: it is empty/],
  [
    'a value of another type',
    (o) => (first(o, 'document').length = 'long'),
    /table document, row document\/\S+, column length: long is not of the type integer/,
  ],
  [
    'a reference to nothing',
    (o) => (first(o, 'document').publicationId = 'publication/none'),
    /column publicationId: refers to publication\/none, which is not there/,
  ],
  [
    'a row twice',
    (o) => o.rows.entity?.push({ ...row(o, 'entity', 'id', TILLEULS) }),
    /table entity, row organization\/les-tilleuls, column id: another row has the same value/,
  ],
  ['a null character', (o) => (row(o, 'entity', 'id', TILLEULS).sortKey = 'a\u0000b'), /column sortKey: the text holds a null character/],
  [
    'a kind that its id does not say',
    (o) => (row(o, 'entity', 'id', TILLEULS).kind = 'PERSON'),
    /column id: "organization\/les-tilleuls" is not of the form person\/…/,
  ],
  [
    'a strange type of relation',
    (o) => (row(o, 'statement', 'form', 'RELATION').type = 'OWNS'),
    /table statement, row relation\/\S+, column type: "OWNS" is not of its vocabulary/,
  ],
  [
    'an identifier whose check digit is wrong',
    (o) => (row(o, 'entity', 'id', TILLEULS).identifiers = '[{"scheme":"SIREN","value":"999999999"}]'),
    /column identifiers: .* is not a list of identifiers/,
  ],
  [
    'an identifier of two entities',
    (o) => {
      for (const id of [TILLEULS, 'organization/relais-du-pont']) {
        row(o, 'entity', 'id', id).identifiers = '[{"scheme":"SIREN","value":"999999998"}]';
      }
    },
    /column identifiers: SIREN 999999998 already identifies another entity/,
  ],
  [
    'a departure at no time',
    (o) => (row(o, 'statement', 'id', 'relation/vient').movements = '[{"kind":"LEAVES","when":"BEFORE","itemId":null,"time":null}]'),
    /column movements: .* is not a list of arrivals and departures/,
  ],
  [
    'a currency that is none',
    (o) => (row(o, 'statement', 'id', 'relation/finance').amountCurrency = 'EURO'),
    /column amountCurrency: "EURO" is not a currency/,
  ],
  [
    'a count of votes below zero',
    (o) => (row(o, 'statement', 'id', 'claim/un').votesFor = -1),
    /column votesFor: .* is not a whole number of at least 0/,
  ],
  [
    'an end of the wrong kind',
    (o) => Object.assign(row(o, 'statement', 'type', 'MEMBER_OF'), { objectId: 'theme/mineurs' }),
    /column objectId: "theme\/mineurs" is not of a kind that MEMBER_OF takes/,
  ],
  [
    'a statement that rests on nothing',
    (o) => {
      const { id } = row(o, 'statement', 'form', 'RELATION');
      row(o, 'statement', 'id', String(id)).sources = '[]';
      o.rows.evidence = (o.rows.evidence ?? []).filter(({ statementId }) => statementId !== id);
    },
    /relation\/\S+ rests on no passage and no source/,
  ],
  [
    'a text that its hash does not name',
    (o) => (first(o, 'document').text = `${String(first(o, 'document').text)} `),
    /the text of document\/\S+ does not agree with its hash/,
  ],
  [
    'an id that is no address',
    (o) => addAfter(o, 'entity', TILLEULS, { id: `${TILLEULS}?<b>` }),
    /column id: "organization\/les-tilleuls\?<b>" is not of the form organization\/…/,
  ],
  [
    'an agenda item under itself',
    (o) => (first(o, 'agenda_item').parentId = first(o, 'agenda_item').id ?? null),
    /(agenda-item\/\S+) is under itself: \1 → \1/,
  ],
  [
    'an agenda item under one of another meeting',
    (o) => {
      const item = first(o, 'agenda_item');
      const id = 'agenda-item/ailleurs';
      o.rows.agenda_item?.push({ ...item, id, meetingId: otherThan(o, 'meeting', item.meetingId), parentId: item.id ?? null });
    },
    /agenda-item\/ailleurs is under agenda-item\/\S+, of another meeting/,
  ],
  [
    'a text of somebody',
    (o) => (first(o, 'document').publicationId = otherThan(o, 'person')),
    /column publicationId: "person\/\S+" is not of the form publication\/…/,
  ],
  ['a day that there is not', (o) => (first(o, 'document').saidOn = '2020-02-31'), /column saidOn: "2020-02-31" is not a day/],
  [
    'a first day after the last',
    (o) => Object.assign(dated(o), { dateEarliest: '2020-01-02', dateLatest: '2020-01-01' }),
    /column dateEarliest: "2020-01-02" is not a day, 2020-01-01 at the latest/,
  ],
  ['an hour that there is not', (o) => (dated(o).dateStarttime = '25:00'), /column dateStarttime: "25:00" is not a time of day/],
  [
    'a time of another zone',
    (o) => (first(o, 'revision').at = '2026-01-01T10:00:00+14:00'),
    /column at: "2026-01-01T10:00:00\+14:00" is not a time of ISO 8601, in UTC/,
  ],
  ['a number that is too large', (o) => (first(o, 'passage').end = 1e300), /column end: 1e\+300 is not of the type integer/],
  [
    'a null character within a name',
    (o) => (row(o, 'entity', 'id', TILLEULS).names = '[{"value":"a\\u0000b","lang":"fr","kind":"PREFERRED"}]'),
    /column names: .* is not a list of names/,
  ],
  ['a revision that is not its last', (o) => Object.assign(o.header, { revision: 9 }), /announces revision 9, but its last is 3/],
];

/** Tests that each of the forgeries is refused over a base, which stays what it was. */
export function refuseForgeries(make: MakeDatabase, forgeries: readonly Forgery[]): void {
  let folder: TemporaryFolder;
  let archived: Buffer;
  let target: TestDatabase;
  let before: Record<string, string>;
  beforeAll(async () => {
    folder = temporaryFolder();
    archived = await archiveOf(folder.path('whole.maillage.gz'));
    target = await makeFilledDatabase(make);
    // What the archive does not hold: one that was restored after all would show.
    const dataSource = await openDatabase(target);
    await change(dataSource, { inserts: [buildOrganization({ id: 'organization/d-avant' })] });
    await dataSource.destroy();
    before = await contents(target);
  });
  afterAll(async () => {
    await target.drop();
    folder.remove();
  });

  it.each(forgeries)('refuses an archive with %s, says where, and changes nothing', async (_what, spoil, en) => {
    const file = folder.path('base.maillage.gz');
    writeFileSync(file, archived);
    forge(file, spoil);
    const error = (await restoreBase(target, file, { at: LOADED_AT }).catch((reason: unknown) => reason)) as MaillageError;
    expect(error).toMatchObject({ code: 'INVALID_ARCHIVE' });
    expect(error.text.en).toMatch(/ is refused: what it holds is no base of this program\. Nothing was changed\.\n/);
    expect(error.text.en).toMatch(en);
    expect(error.text.fr).toMatch(/ est refusé : .* Rien n’a été changé\.\n {2}\S/);
    expect(await contents(target)).toEqual(before);
    if (!target.DATABASE_URL) expect(readdirSync(dirname(target.DATABASE_FILE))).toEqual(['base.sqlite']);
  });
}

async function archiveOf(file: string): Promise<Buffer> {
  const source = await makeFilledDatabase(makeSqlite);
  const dataSource = await openDatabase(source);
  await backUp(dataSource, file, { at: LOADED_AT });
  await dataSource.destroy();
  await source.drop();
  return readFileSync(file);
}
