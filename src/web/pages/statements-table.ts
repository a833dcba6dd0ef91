import { eachPageOf } from '../connections.js';
import { ClaimsTableDocument, FollowUpsTableDocument, RelationsTableDocument } from '../operations.generated.js';
import type { Download, PageRequest } from '../page-request.js';
import { STATEMENT_COLUMNS, type StatementRow } from '../tables/statements.js';
import { tableFile } from '../tables/table.js';

const END = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

/** All that is said of an entity, whole: relations, claims and follow-ups, each a row. */
export function statementsTable(page: PageRequest, id: string): Promise<Download> {
  return tableFile(page, { name: id.replace('/', '-'), columns: STATEMENT_COLUMNS, rows: statementRows(page, id) });
}

async function* statementRows(page: PageRequest, id: string): AsyncIterable<readonly StatementRow[]> {
  const relations = eachPageOf(
    (after) => page.ask(RelationsTableDocument, { id, after }),
    ({ entity }) => entity?.relations ?? END,
  );
  for await (const rows of relations) yield rows.map((row) => ({ form: 'relation', row }) as const);
  const claims = eachPageOf(
    (after) => page.ask(ClaimsTableDocument, { id, after }),
    ({ entity }) => entity?.claims ?? END,
  );
  for await (const rows of claims) yield rows.map((row) => ({ form: 'claim', row }) as const);
  const followUps = eachPageOf(
    (after) => page.ask(FollowUpsTableDocument, { id, after }),
    ({ entity }) => entity?.followUps ?? END,
  );
  for await (const rows of followUps) yield rows.map((row) => ({ form: 'follow-up', row }) as const);
}
