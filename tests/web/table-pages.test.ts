import { expect, it } from 'vitest';
import { eachPageOf, readWhole } from '../../src/web/connections.js';
import { csv } from '../support/csv.js';
import type { PageRequest } from '../../src/web/page-request.js';
import { tableFile } from '../../src/web/tables/table.js';

/** A table as a file is written while its rows are read: of a page of them nothing is left but its bytes when the next one is asked for. */

const page = (raw: string): PageRequest =>
  ({ lang: 'fr', query: new URLSearchParams({ raw }), publicUrl: 'http://example.org' }) as unknown as PageRequest;

const ROWS = ['a', 'b;', '=1+1', 'c\n', 'é', 'f', 'g'].map((id, at) => ({ id, at }));

/** A list of pages of two, as the API gives them. */
async function ask(after: string | null) {
  const from = after === null ? 0 : Number(after);
  const pageInfo = { hasNextPage: from + 2 < ROWS.length, endCursor: String(from + 2) };
  return Promise.resolve({ list: { nodes: ROWS.slice(from, from + 2), pageInfo } });
}

it('writes the rows of a page before it asks for the next one', async () => {
  const course: string[] = [];
  const rows = eachPageOf(
    (after) => {
      course.push(`after ${after ?? 'nothing'}`);
      return ask(after);
    },
    ({ list }) => list,
  );
  const columns = [['id', ({ id, at }: (typeof ROWS)[number]) => (course.push(`row ${at}`), id)]] as const;
  await tableFile(page('0'), { name: 't', columns, rows });
  const pages = ['nothing', '2', '4', '6'].flatMap((after, at) => [
    `after ${after}`,
    ...ROWS.slice(2 * at, 2 * at + 2).map((row) => `row ${row.at}`),
  ]);
  expect(course).toEqual(pages);
});

it.each(['0', '1'])('has the bytes of the whole table (raw=%s), page by page or at once', async (raw) => {
  const { nodes } = await readWhole(ask, ({ list }) => list);
  expect(nodes).toEqual(ROWS);
  const columns = [
    ['id', ({ id }: (typeof ROWS)[number]) => id],
    ['mentions', ({ at }: (typeof ROWS)[number]) => at / 2],
  ] as const;
  const paged = await tableFile(page(raw), { name: 't', columns, rows: eachPageOf(ask, ({ list }) => list) });
  const whole = await tableFile(page(raw), { name: 't', columns, rows: nodes });
  const heads = raw === '1' ? ['id', 'mentions'] : ['Identifiant', 'Nombre de passages'];
  const expected = csv([heads, ...ROWS.map(({ id, at }) => [id, at / 2])], raw === '1' ? 'raw' : 'fr');
  expect([String(paged.body), String(whole.body)]).toEqual([expected, expected]);
});
