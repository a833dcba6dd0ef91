import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBase } from '../../bench/base/write.js';
import { Graph } from '../../src/graph/graph.js';
import type { GraphView } from '../../src/graph/view.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { openDatabase } from '../../src/store/data-source.js';
import { whoWorksOn } from '../../src/themes/who-works-on.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

/** The bases that the benchmark makes are bases like any other. */

const SIZE = 1_000;

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = temporaryFolder();
  await writeBase(folder.path('one'), SIZE, 1);
});
afterAll(() => {
  folder.remove();
});

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

async function opened<T>(work: (dataSource: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase({ DATABASE_FILE: folder.path('one'), DATABASE_URL: '' });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const readView = (): Promise<GraphView> => opened(async (dataSource) => (await Graph.open(dataSource)).view('ANONYMOUS'));

describe('a base that the benchmark makes', () => {
  it('is the same file for the same seed, and another for another', async () => {
    await writeBase(folder.path('again'), SIZE, 1);
    await writeBase(folder.path('other'), SIZE, 2);
    expect(hashOf(folder.path('again'))).toBe(hashOf(folder.path('one')));
    expect(hashOf(folder.path('other'))).not.toBe(hashOf(folder.path('one')));
  });

  it('passes the program’s own verification', async () => {
    const { rows, errors } = await opened((dataSource) => verifyBase(dataSource));
    expect(errors).toEqual([]);
    expect(rows).toBeGreaterThan(10 * SIZE);
  });

  it('has 5 relations, 3.5 passages and 2 mentions for each entity', async () => {
    const view = await readView();
    expect(view.entities).toHaveLength(SIZE);
    expect(view.relations).toHaveLength(5 * SIZE);
    expect(view.passages).toHaveLength(3.5 * SIZE);
    expect(view.mentions.length / SIZE).toBeCloseTo(2, 1);
  });

  it('has few entities with very many relations, and many with few', async () => {
    const view = await readView();
    const degrees = view.entities.map(({ id }) => view.relationsOf(id).length).sort((a, b) => a - b);
    expect(degrees[SIZE / 2]).toBeLessThan(10);
    expect(degrees[SIZE - 1]).toBeGreaterThan(100);
  });

  it('has actors that declare a theme, actors that act on it, and actors named with it', async () => {
    const view = await readView();
    const grades = new Set(view.entitiesOfKind('THEME').flatMap(({ id }) => whoWorksOn(view, id).map(({ grade }) => grade)));
    expect([...grades].sort()).toEqual(['ACTIVE', 'DECLARED', 'MENTIONED']);
  });
});
