import DataLoader from 'dataloader';
import { type DataSource, In, type ObjectLiteral, type Repository } from 'typeorm';
import { attendanceKey } from '../sql/pages.js';
import { compare, grouped } from '../sql/rows.js';
import type { PassageRow } from './tables.js';
import { DocumentRow, EntityRow, EvidenceRow, RelationRow } from './tables.js';

/** DataLoaders, made anew for each request: what resolvers ask for one by one is fetched together. */

export interface Loaders {
  readonly entity: DataLoader<string, EntityRow>;
  readonly document: DataLoader<string, DocumentRow>;
  readonly relation: DataLoader<string, RelationRow>;
  /** By statement: its passages in order. */
  readonly evidence: DataLoader<string, PassageRow[]>;
  /** By meeting: its attendance list in order. */
  readonly attendance: DataLoader<string, RelationRow[]>;
}

export function makeLoaders(dataSource: DataSource): Loaders {
  const entity = byId(dataSource.getRepository(EntityRow));
  return {
    entity,
    document: byId(dataSource.getRepository(DocumentRow)),
    relation: byId(dataSource.getRepository(RelationRow)),
    evidence: new DataLoader(async (statements) => {
      const rows = await dataSource.getRepository(EvidenceRow).find({
        where: { statementId: In([...statements]) },
        relations: { passage: true },
        order: { position: 'ASC' },
      });
      const lists = grouped(rows, ({ statementId }) => statementId);
      return statements.map((id) => (lists.get(id) ?? []).map(({ passage }) => passage));
    }),
    attendance: new DataLoader(async (meetings) => {
      const rows = await dataSource
        .getRepository(RelationRow)
        .findBy({ objectId: In([...meetings]), type: In(['ATTENDS', 'ABSENT_FROM']) });
      const ends = rows.flatMap((row) => [row.subjectId, row.onBehalfOfId].filter((id) => id !== null));
      const sortKeys = new Map((await entity.loadMany(ends)).map((row) => (row instanceof Error ? ['', ''] : [row.id, row.sortKey])));
      const sorted = rows
        .map((row) => ({ row, key: attendanceKey(row as never, (id) => sortKeys.get(id) ?? '') }))
        .sort((a, b) => compare(a.key, b.key))
        .map(({ row }) => row);
      const lists = grouped(sorted, ({ objectId }) => objectId);
      return meetings.map((id) => lists.get(id) ?? []);
    }),
  };
}

function byId<T extends ObjectLiteral & { id: string }>(repository: Repository<T>): DataLoader<string, T> {
  return new DataLoader(async (ids) => {
    const rows = await repository.findBy({ id: In([...ids]) } as never);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error(`there is no ${id}`));
  });
}
