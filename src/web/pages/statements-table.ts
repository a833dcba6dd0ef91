import { readWhole } from '../connections.js';
import { ClaimsTableDocument, FollowUpsTableDocument, RelationsTableDocument } from '../operations.generated.js';
import type { Download, PageRequest } from '../page-request.js';
import { STATEMENT_COLUMNS, type StatementRow } from '../tables/statements.js';
import { tableFile } from '../tables/table.js';

const END = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** All that is said of an entity, whole: relations, claims and follow-ups, each a row. */
export async function statementsTable(page: PageRequest, id: string): Promise<Download> {
  const [relations, claims, followUps] = await Promise.all([
    readWhole(
      (after) => page.ask(RelationsTableDocument, { id, after }),
      ({ entity }) => entity?.relations ?? END,
    ),
    readWhole(
      (after) => page.ask(ClaimsTableDocument, { id, after }),
      ({ entity }) => entity?.claims ?? END,
    ),
    readWhole(
      (after) => page.ask(FollowUpsTableDocument, { id, after }),
      ({ entity }) => entity?.followUps ?? END,
    ),
  ]);
  const rows: StatementRow[] = [
    ...relations.nodes.map((row) => ({ form: 'relation', row }) as const),
    ...claims.nodes.map((row) => ({ form: 'claim', row }) as const),
    ...followUps.nodes.map((row) => ({ form: 'follow-up', row }) as const),
  ];
  return tableFile(page, { name: id.replace('/', '-'), columns: STATEMENT_COLUMNS, rows });
}
