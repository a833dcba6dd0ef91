import { describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { copyWith } from '../../src/core/copy-with.js';
import { runCheckWithBase, runDrySeed, runReport } from '../../src/seeds/commands.js';
import { loadSeeds } from '../../src/seeds/load.js';
import { readRecords } from '../../src/store/read.js';
import { RevisionRow } from '../../src/store/tables.js';
import { inWritingTransaction } from '../../src/store/transaction.js';
import { writeChanges } from '../../src/store/write.js';
import { openTables } from '../support/databases.js';
import { BASE, copySeeds, editSeed, withRows, writeSeed, writeSeeds } from '../support/seeds.js';

const AT = '2026-01-31T10:00:00.000Z';
const SMALL = 'tests/fixtures/seeds';

async function withBase(folder: string, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const dataSource = await openTables();
  await loadSeeds(dataSource, folder, { at: AT });
  await work(dataSource);
  await dataSource.destroy();
}

const stored = async (dataSource: DataSource) => Object.values(await readRecords(dataSource.manager)).flat();

describe('maillage check, where there is a base', () => {
  it('finds an id that redirects to another row, as seed does, and writes nothing', async () => {
    const folder = writeSeeds(BASE);
    await withBase(folder, async (dataSource) => {
      editSeed(folder, 'base.yaml', '{ id: organization/atelier,', '{ id: organization/b, formerIds: [organization/atelier],');
      await loadSeeds(dataSource, folder, { at: AT });
      expect(await runCheckWithBase(dataSource, folder)).toMatchObject({ ok: true });
      editSeed(folder, 'base.yaml', ', formerIds: [organization/atelier]', '');
      editSeed(folder, 'base.yaml', 'documents:\n', '  - { id: organization/atelier, name: Un autre }\ndocuments:\n');
      const { ok, text } = await runCheckWithBase(dataSource, folder);
      expect(ok).toBe(false);
      expect(text.split('\n')[0]).toMatch(/base\.yaml:19:5: organization\/atelier redirects to organization\/b since the row was renamed/);
      await expect(loadSeeds(dataSource, folder, { at: AT })).rejects.toMatchObject({ code: 'INVALID_SEEDS' });
      expect(await dataSource.manager.count(RevisionRow)).toBe(2);
    });
  });

  it('warns of rows that were edited there, and of a load that would stop', async () => {
    const folder = copySeeds(SMALL);
    await withBase(folder, async (dataSource) => {
      await inWritingTransaction(dataSource, async (manager) => {
        const before = (await stored(dataSource)).find(({ id }) => id === 'relation/m2mem001')!;
        const after = copyWith(before, { editedBy: 'editor:ada' });
        const author = { actor: 'ada', reason: 'correction', at: AT };
        await writeChanges(manager, author, { inserts: [], updates: [{ before, after }], deletes: [], successors: new Map() });
      });
      editSeed(folder, 'meetings/2020-06-11/statements.yaml', 'dates: 2020-06~, status: PLANNED', 'status: PAST');
      const { ok, text } = await runCheckWithBase(dataSource, folder, { lang: 'fr' });
      expect(ok).toBe(true);
      expect(text).toMatch(/statements\.yaml:\d+:9: à vérifier : relation\/m2mem001 a été modifié dans la base par editor:ada/);
      expect(text).toMatch(/Tout va bien : .* 3 points à vérifier\.$/);
      const wrong = await runCheckWithBase(dataSource, writeSeeds(BASE));
      expect(wrong.ok).toBe(true);
      expect(wrong.text).toMatch(/:1:1: warning: Loading \S+ would remove from the base: 22 entities/);
      expect(wrong.text).toMatch(/ 9 warnings\.$/);
    });
  });

  it('is followed by a rehearsal that marks the rows that come back', async () => {
    const folder = withRows(
      'claims:\n  - { id: aaaaaaa1, kind: QUESTION, about: person/ada, text: Quand ?, sources: [{ kind: DOCUMENT, title: T }] }\n',
    );
    await withBase(folder, async (dataSource) => {
      await loadSeeds(dataSource, writeSeeds(BASE), { at: AT, allowRemovals: 1 });
      const { text } = await runDrySeed(dataSource, folder, {});
      expect(text).toContain('\ninserted: none\nrestored: 1 statement\n');
      expect(text).toContain('\n^ claim/aaaaaaa1 (Quand ?)');
    });
  });
});

describe('maillage report', () => {
  it('lists apart the sentences in which something is only mentioned', () => {
    const folder = copySeeds(SMALL);
    editSeed(
      folder,
      'meetings/2020-06-11/compte-rendu.txt',
      'Le Préfet s’est excusé.',
      'Le Préfet s’est excusé. La Mission du Soir sourit. Il pleut.',
    );
    const { text } = runReport(folder);
    expect(text).toContain('document/compte-rendu-2020-06-11 : 3 phrases sur 15 sans déclaration, dont 1 avec mention\n');
    expect(text).toContain('  avec mention seulement :\n  ligne 9 : La Mission du Soir sourit.\n');
  });

  it('names the mentions that a new alias made undecided', () => {
    const folder = writeSeeds(BASE);
    expect(runReport(folder).text).toContain('Noms que rien n’attribue sûrement (qui est-ce ?) : 0\n');
    editSeed(folder, 'base.yaml', 'name: Ada Lierre,', 'name: Ada L., names: [{ value: Ada Lierre, shared: true }],');
    editSeed(
      folder,
      'base.yaml',
      'documents:\n',
      '  - { id: person/ada-2, name: Ada M., names: [{ value: Ada Lierre, shared: true }] }\ndocuments:\n',
    );
    expect(runReport(folder).text).toContain(
      'Noms que rien n’attribue sûrement (qui est-ce ?) : 1\n  document/compte-rendu, ligne 4 : « Ada Lierre » (person/ada, person/ada-2)\n',
    );
  });

  it('says whom such a mention meant so far, where there is a base', async () => {
    const folder = writeSeeds(BASE);
    await withBase(folder, async (dataSource) => {
      editSeed(folder, 'base.yaml', 'name: Ada Lierre,', 'name: Ada L., names: [{ value: Ada Lierre, shared: true }],');
      editSeed(
        folder,
        'base.yaml',
        'documents:\n',
        '  - { id: person/ada-2, name: Ada M., names: [{ value: Ada Lierre, shared: true }] }\ndocuments:\n',
      );
      expect(runReport(folder, { stored: await stored(dataSource) }).text).toContain(
        '  document/compte-rendu, ligne 4 : « Ada Lierre » (person/ada, person/ada-2) ; dans la base : person/ada\n',
      );
    });
  });

  it('names the summaries that later minutes have left behind, and none for a mended row', async () => {
    const folder = writeSeeds(BASE);
    editSeed(folder, 'base.yaml', 'file: compte-rendu.txt }', 'file: compte-rendu.txt, saidOn: 2020-01-01, issuedOn: 2020-01-05 }');
    editSeed(folder, 'base.yaml', 'name: Atelier du Port }', 'name: Atelier du Port, summary: { fr: Un atelier. } }');
    const rows = (status: string): string =>
      `document: document/compte-rendu\npassages:\n  - quote: L’Atelier du Port travaille  sur les mineurs.\n    relations:\n      - { id: w0rksxn1, subject: organization/atelier, type: WORKS_ON, object: theme/mineurs, status: ${status} }\n`;
    writeSeed(folder, 'rows.yaml', rows('PAST'));
    await withBase(folder, async (dataSource) => {
      const report = async (): Promise<string> => runReport(folder, { stored: await stored(dataSource) }).text;
      writeSeed(folder, 'rows.yaml', rows('ONGOING'));
      await loadSeeds(dataSource, folder, { at: AT });
      // The row is of a later revision than the summary, but of no later text.
      expect(await report()).toMatch(/Résumés plus anciens .* : 0\n/);
      writeSeed(
        folder,
        'mars.yaml',
        `document: document/mars
entities:
  - { id: publication/mars, name: Compte-rendu de mars }
documents:
  - { id: document/mars, publication: publication/mars, file: mars.txt, saidOn: 2020-03-01, issuedOn: 2020-03-09 }
passages:
  - quote: L’Atelier du Port ferme.
    claims:
      - { id: c10sexx1, kind: OUTCOME, about: organization/atelier, text: { fr: Il ferme. } }
`,
      );
      writeSeed(folder, 'mars.txt', 'L’Atelier du Port ferme.\n');
      await loadSeeds(dataSource, folder, { at: AT });
      expect(await report()).toMatch(
        /Résumés plus anciens .* : 1\n {2}organization\/atelier \(textes jusqu’au 2020-01-05\) : claim\/c10sexx1 est d’un texte du 2020-03-09\n/,
      );
      editSeed(folder, 'base.yaml', 'Un atelier.', 'Un atelier fermé.');
      await loadSeeds(dataSource, folder, { at: AT });
      expect(await report()).toMatch(/Résumés plus anciens .* : 0\n/);
    });
  });

  it('names the summaries that have not seen the newest statement', async () => {
    const folder = copySeeds(SMALL);
    editSeed(
      folder,
      'entities.yaml',
      /^entities:\n/m,
      'entities:\n  - { id: place/moulin-neuf, name: Moulin Neuf, summary: Un moulin. }\n',
    );
    await withBase(folder, async (dataSource) => {
      expect(runReport(folder, { stored: await stored(dataSource) }).text).toMatch(/Résumés plus anciens .* : 0\n/);
      editSeed(
        folder,
        'meetings/2020-06-11/statements.yaml',
        'passages:\n',
        'claims:\n  - { id: aaaaaaa1, kind: QUESTION, about: place/moulin-neuf, text: Où ?, sources: [{ kind: DOCUMENT, title: T }] }\npassages:\n',
      );
      await loadSeeds(dataSource, folder, { at: AT });
      expect(runReport(folder, { stored: await stored(dataSource) }).text).toMatch(
        /Résumés plus anciens .* : 1\n {2}place\/moulin-neuf \(révision 1\) : claim\/aaaaaaa1 est de la révision 2\n/,
      );
      editSeed(folder, 'entities.yaml', 'summary: Un moulin.', 'summary: Un moulin que l’on cherche.');
      await loadSeeds(dataSource, folder, { at: AT });
      expect(runReport(folder, { stored: await stored(dataSource) }).text).toMatch(/Résumés plus anciens .* : 0\n/);
    });
  });
});
