import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { checkRows } from '../../src/seeds/checks/check-rows.js';
import { compileRows } from '../../src/seeds/compile-rows.js';
import { decompile } from '../../src/seeds/decompile/decompile.js';
import { propertyOf } from '../../src/seeds/decompile/fields.js';
import { contentOf, fileOf } from '../../src/seeds/decompile/items.js';
import { commonFieldSchemas } from '../../src/seeds/format/entities.js';
import { otherSchemas } from '../../src/seeds/format/seed-file.js';
import { statementSchemas } from '../../src/seeds/format/statements.js';
import { schemaErrors } from '../../src/seeds/format/validate.js';
import { gatherRows } from '../../src/seeds/rows/gather.js';
import { createDataSource } from '../../src/store/data-source.js';
import { imageOf } from '../../src/store/read.js';
import { TABLES } from '../../src/store/records.js';
import type { FormerIdRow } from '../../src/store/tables.js';
import { SMALL_SEEDS, THREE_MEETINGS } from '../support/base.js';

const dataSource = createDataSource({ DATABASE_FILE: ':memory:', DATABASE_URL: '' });
await dataSource.initialize();

const imagesOf = (records: readonly StoredRecord[]): unknown[] =>
  records.map((row) => imageOf(dataSource, row)).sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));

describe.each([SMALL_SEEDS, THREE_MEETINGS])('decompiling %s', (folder) => {
  const compiled = compileSeeds(checkSeeds(folder));
  const former = [...compiled.successors].map(([id, successorId]): FormerIdRow => ({
    id,
    successorId,
    reason: 'RENAMED',
    visibility: 'PUBLIC',
    revision: 1,
  }));
  const { items, texts } = decompile(compiled.records, former);

  it('gives what fits the format', () => {
    const errors = items.flatMap((item) => schemaErrors(fileOf(item)).map(({ pointer, message }) => `${item.id}${pointer} ${message.en}`));
    expect(errors).toEqual([]);
  });

  it('gives rows that compile to the same records', () => {
    const rows = gatherRows(items.map(contentOf));
    const errors: string[] = [];
    const located = checkRows(rows, texts, (at, message) => errors.push(`${at.source.describe([])}/${at.path.join('/')}: ${message.en}`));
    expect(errors).toEqual([]);
    const again = compileRows(rows, texts, located);
    expect(imagesOf(again.records)).toEqual(imagesOf(compiled.records));
    expect([...again.successors].sort()).toEqual([...compiled.successors].sort());
  });
});

describe('the fields of the format', () => {
  /** Fields that other rows, or several columns, make, and the mark of a proposal, which keeps its row from being loaded. */
  const MADE: Readonly<Record<string, readonly string[]>> = {
    entities: ['name', 'formerIds', 'contacts'],
    documents: ['file'],
    agenda: ['items'],
    relations: ['supersedes', 'formerIds', 'proposed'],
    claims: ['supersedes', 'formerIds', 'vote', 'proposed'],
    // What closed a follow-up is a step.
    followUps: ['supersedes', 'formerIds', 'closedIn', 'proposed'],
    steps: ['supersedes', 'formerIds', 'proposed'],
  };
  const { dataset, documents, agenda } = otherSchemas();
  const sections = {
    entities: { table: 'Entity', schemas: commonFieldSchemas() },
    dataset: { table: 'DatasetRow', schemas: dataset.properties },
    documents: { table: 'Document', schemas: documents.properties },
    agenda: { table: 'AgendaItem', schemas: agenda.properties },
    relations: { table: 'Relation', schemas: statementSchemas().relations.properties },
    claims: { table: 'Claim', schemas: statementSchemas().claims.properties },
    followUps: { table: 'FollowUp', schemas: statementSchemas().followUps.properties },
    steps: { table: 'FollowUpStep', schemas: statementSchemas().steps.properties },
  };

  it.each(Object.entries(sections))(
    'of %s all have a column, so that none is lost when a base is exported',
    (section, { table, schemas }) => {
      const target = TABLES.find(({ name }) => name === table) as never;
      const { columns, embeddeds } = dataSource.getMetadata(target);
      const parts = ['evidence', 'contradicts', 'topics', 'about', 'assignees'];
      const names = new Set([...columns.map((column) => column.propertyName), ...embeddeds.map((one) => one.propertyName), ...parts]);
      const lost = Object.keys(schemas).filter(
        (field) => !MADE[section]?.includes(field) && propertyOf(section, field, (name) => names.has(name)) === null,
      );
      expect(lost).toEqual([]);
    },
  );
});
