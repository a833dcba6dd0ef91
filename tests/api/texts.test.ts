import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { Role } from '../../src/core/access.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { openBase, type TestBase } from '../support/base.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { BASE, editSeed, writeSeeds } from '../support/seeds.js';

/**
 * Whatever is loaded, hidden, changed or removed while readers ask, each answer is of one revision: the text is the one whose SHA-256
 * is the document's hash, and nobody reads what that revision hides from them.
 */

const ROLES = Object.keys(Role) as Role[];
const DOCUMENTS = '{ documents(first: 50) { nodes { id visibility hash text } } }';
const HISTORY = '{ entity(id: "organization/atelier") { name history(first: 50) { nodes { action before after revision { at } } } } }';

interface Reported {
  readonly documents: { readonly nodes: readonly { id: string; visibility: string; hash: string; text: string }[] };
}

const SEEDS = {
  ...BASE,
  'more.yaml': `visibility: PUBLIC
entities:
  - { id: publication/lettre, name: Lettre }
documents:
  - { id: document/lettre, publication: publication/lettre, file: lettre.txt }
`,
  'lettre.txt': 'Pour tous : première lettre.\n',
};

const LETTER = 'file: lettre.txt';

/** What an editor does to the letter between two revisions. What members only may read says « réservé ». */
const STEPS: readonly (readonly [what: string, change: (folder: string) => void])[] = [
  [
    'changes and hides it',
    (folder) => {
      editSeed(folder, 'lettre.txt', /.+/, 'Texte réservé aux membres, avec un emoji 🕊 et un nom : Ada Lierre.');
      editSeed(folder, 'more.yaml', LETTER, `visibility: MEMBERS, ${LETTER}`);
    },
  ],
  ['changes it again', (folder) => editSeed(folder, 'lettre.txt', 'aux membres', 'à la rédaction, plus long')],
  ['hides it from members too', (folder) => editSeed(folder, 'more.yaml', 'MEMBERS', 'EDITORS')],
  [
    'shows it, changed',
    (folder) => {
      editSeed(folder, 'lettre.txt', /.+/, 'Pour tous : seconde lettre.');
      editSeed(folder, 'more.yaml', 'visibility: EDITORS, ', '');
    },
  ],
  ['removes it', (folder) => editSeed(folder, 'more.yaml', /documents:\n.*\n/, '')],
];

describe.each(DATABASES)('the texts of documents on $name', ({ make }) => {
  let base: TestBase | null = null;
  let database: TestDatabase | null = null;
  afterEach(async () => {
    await base?.close();
    await database?.drop();
  });

  it('are those of the revision that the reader holds, at each step and in between', async () => {
    database = await make();
    const folder = writeSeeds(SEEDS);
    const served = (base = await openBase(folder, database));
    const { dataSource, graph } = served;
    /** What every role reads at once. */
    const read = async (): Promise<Reported[]> =>
      Promise.all(
        ROLES.map(async (role) => {
          const { data, errors, sql } = await served.ask<Reported>(DOCUMENTS, {}, { role });
          expect(errors).toEqual([]);
          expect(sql, 'SQL statements').toBe(0);
          for (const { hash, text } of data.documents.nodes) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
          if (role === 'ANONYMOUS') expect(JSON.stringify(data)).not.toContain('réservé');
          return data;
        }),
      );

    for (const [what, change] of STEPS) {
      const before = await read();
      change(folder);
      await loadSeeds(dataSource, folder, { at: '2026-02-01T10:00:00.000Z', allowRemovals: 1000 });
      // The database has moved, and readers still hold the revision before.
      expect(await read(), `before the revision in which an editor ${what}`).toEqual(before);
      expect(await graph.refresh()).toBe(true);
      expect(await read(), `after an editor ${what}`).not.toEqual(before);
    }
  });

  it('stay with a request that goes on over several revisions', async () => {
    database = await make();
    const folder = writeSeeds(SEEDS);
    const { dataSource, graph } = (base = await openBase(folder, database));
    const held = ROLES.map((role) => graph.view(role)).map((view) => ({ view, text: view.textOf('document/lettre') }));
    for (const [, change] of STEPS) {
      change(folder);
      await loadSeeds(dataSource, folder, { at: '2026-02-01T10:00:00.000Z', allowRemovals: 1000 });
      await graph.refresh();
    }
    for (const { view, text } of held) expect(view.textOf('document/lettre')).toBe(text);
    expect(() => graph.view('EDITOR').textOf('document/lettre')).toThrow('document/lettre');
  });

  it('come with a history of the same revision', async () => {
    database = await make();
    const folder = writeSeeds(SEEDS);
    const served = (base = await openBase(folder, database));
    const { dataSource, graph } = served;
    const history = async (): Promise<unknown> => {
      const { data, errors, sql } = await served.ask(HISTORY, {}, { role: 'EDITOR' });
      expect(errors).toEqual([]);
      expect(sql, 'SQL statements').toBe(1);
      return data;
    };
    const before = await history();
    editSeed(folder, 'base.yaml', 'name: Atelier du Port', 'name: Atelier du Vieux Port');
    await loadSeeds(dataSource, folder, { at: '2026-02-01T10:00:00.000Z', allowRemovals: 1000 });
    expect(await history()).toEqual(before);
    await graph.refresh();
    expect(await history()).toMatchObject({ entity: { history: { nodes: [{ action: 'UPDATE' }, { action: 'INSERT' }] } } });
  });
});
