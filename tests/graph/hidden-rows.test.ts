import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { READABLE, type Role, type Visibility } from '../../src/core/access.js';
import { Graph } from '../../src/graph/graph.js';
import type { GraphView } from '../../src/graph/view.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords } from '../../src/store/read.js';
import { filesOf, someVersions, type Version, writeVersion } from '../support/hidden-rows.js';
import { runs, SEED } from '../support/random.js';

const EVERY: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

async function load(dataSource: DataSource, version: Version, readable: readonly Visibility[], step: number): Promise<void> {
  const folder = writeVersion(version, readable);
  await loadSeeds(dataSource, folder, { at: `2026-01-0${step + 1}T10:00:00.000Z`, allowRemovals: 1000 });
  rmSync(folder, { recursive: true });
}

/**
 * All that a view holds, and what it says of ids.
 * @param ids of rows that are or were there
 */
function contentOf(view: GraphView, ids: ReadonlySet<string>): unknown {
  const { dataset, entities, documents, passages, mentions, statements, derivedRelations, revision, updatedAt } = view;
  const items = entities.flatMap(({ id }) => view.agendaOf(id));
  const contacts = entities.flatMap(({ id }) => view.contactsOf(id));
  const rows = [dataset, ...entities, ...documents, ...items, ...passages, ...mentions, ...statements, ...derivedRelations, ...contacts];
  const shown = rows.map((row) => {
    const { revision: _number, origin: _origin, editedBy: _editor, ...said } = { ...row } as Record<string, unknown>;
    return said;
  });
  return { shown, updatedAt, revision, ids: [...ids].map((id) => [id, view.resolve(id)]) };
}

it('what a role reads after any changes of rows that it may not read is what it reads of a base that never had them', async () => {
  await fc.assert(
    fc.asyncProperty(someVersions, fc.constantFrom<Role>('ANONYMOUS', 'MEMBER'), async (versions, role) => {
      const readable = [...READABLE[role]];
      const [full, bare] = [
        await openDatabase({ DATABASE_FILE: ':memory:', DATABASE_URL: '' }),
        await openDatabase({ DATABASE_FILE: ':memory:', DATABASE_URL: '' }),
      ];
      try {
        const ids = new Set<string>();
        let last = '';
        for (const [step, version] of versions.entries()) {
          await load(full, version, EVERY, step);
          const said = JSON.stringify(filesOf({ ...version, isMoved: false }, readable));
          if (said !== last) await load(bare, { ...version, isMoved: false }, readable, step);
          last = said;
          const graph = await Graph.open(full);
          for (const row of Object.values(await readRecords(full.manager)).flat()) ids.add(row.id);
          expect(contentOf(graph.view(role), ids)).toEqual(contentOf((await Graph.open(bare)).view(role), ids));
        }
      } finally {
        await full.destroy();
        await bare.destroy();
      }
    }),
    { numRuns: runs(12), seed: SEED },
  );
});
