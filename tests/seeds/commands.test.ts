import { describe, expect, it } from 'vitest';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { runCheck, runReport, runSeed } from '../../src/seeds/commands.js';
import { reportSeeds } from '../../src/seeds/report.js';
import { openTables } from '../support/databases.js';
import { copySeeds, editSeed, withRows } from '../support/seeds.js';

const SMALL = 'tests/fixtures/seeds';

describe('maillage check', () => {
  it('says that all is well, in either language', () => {
    // Two of its rows are public and rest on a letter for members, on purpose.
    const { ok, text } = runCheck(SMALL);
    expect(ok).toBe(true);
    expect(text).toMatch(/\nAll is well: 6 files, 28 entities, 54 statements\. 2 warnings\.$/);
    expect(runCheck(SMALL, { lang: 'fr' }).text).toMatch(
      /\nTout va bien : 6 fichiers, 28 fiches, 54 déclarations\. 2 points à vérifier\.$/,
    );
  });

  it('prints every error on a line that an editor can jump to', () => {
    const folder = withRows('meeting: place/port\nentites: []\n');
    expect(runCheck(folder)).toEqual({
      ok: false,
      text: [
        `${folder}/rows.yaml:1:10: place/port is not of a kind that fits here (meeting)`,
        `${folder}/rows.yaml:2:1: unknown field "entites" (did you mean "entities"?)`,
        '2 errors.',
      ].join('\n'),
    });
    expect(runCheck(folder, { lang: 'fr' }).text).toMatch(/champ inconnu « entites »[^]*\n2 erreurs\.$/);
  });

  it('mints ids first when asked to', () => {
    const folder = withRows(
      'relations:\n  - { type: WORKS_ON, subject: person/ada, object: theme/mineurs, sources: [{ kind: DOCUMENT, title: T }] }\n',
    );
    expect(runCheck(folder).text).toContain('this statement has no id');
    expect(runCheck(folder, { fix: true })).toEqual({
      ok: true,
      text: `${folder}/rows.yaml: 1 id minted\nAll is well: 2 files, 9 entities, 1 statement.`,
    });
    expect(runCheck(folder, { fix: true }).text).toBe('All is well: 2 files, 9 entities, 1 statement.');
  });
});

describe('maillage seed', () => {
  it('reports what it wrote', async () => {
    const dataSource = await openTables();
    const folder = copySeeds(SMALL);
    const first = await runSeed(dataSource, folder, { at: '2026-01-31T10:00:00.000Z' });
    expect(first.text).toMatch(
      /^Revision 1\ninserted: 28 entities, 1 dataset, .*54 statements, \d+ mentions\nupdated: none\nunchanged: none\nremoved: none\nconflicts, left as they are: 0\n(?:[^\n]+: warning: this row is PUBLIC, but rests on document\/lettre-du-relais-du-pont alone[^\n]+\n?){2}$/,
    );
    const again = await runSeed(dataSource, folder, { at: '2026-01-31T10:00:00.000Z', lang: 'fr' });
    expect(again.text).toMatch(
      /^Rien n’a changé\.\najouté : rien\nmodifié : rien\ninchangé : 28 fiches, .*\nretiré : rien\nconflits, laissés tels quels : 0\n(?:[^\n]+ à vérifier : cette ligne est PUBLIC[^\n]+\n?){2}$/,
    );
    await dataSource.destroy();
  });
});

describe('maillage report', () => {
  const report = reportSeeds(compileSeeds(checkSeeds(SMALL)));

  it('counts what there is', () => {
    expect(report.entities.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Organisations 6',
      'Institutions publiques 1',
      'Personnes 3',
      'Fonctions 1',
      'Projets 1',
      'Événements 2',
      'Réunions 3',
      'Publications 4',
      'Textes juridiques 1',
      'Prix 1',
      'Lieux 2',
      'Thèmes 3',
    ]);
    expect(report.relations).toContainEqual({ label: 'ATTENDS (participe à)', count: 5 });
    expect(report.followUps).toContainEqual({ label: 'DONE (fait)', count: 1 });
  });

  it('finds the sentences that nothing rests on, with their lines', () => {
    expect(report.uncovered.map(({ documentId, missing }) => [documentId, missing.map(({ line }) => line)])).toEqual([
      ['document/compte-rendu-2020-03-05', [1, 32]],
      ['document/compte-rendu-2020-06-11', [1]],
      ['document/lettre-du-relais-du-pont', [1]],
    ]);
    const folder = copySeeds(SMALL);
    editSeed(folder, 'meetings/2020-06-11/compte-rendu.txt', 'Le Préfet s’est excusé.', 'Le Préfet s’est excusé. Il pleut.');
    const [, june] = reportSeeds(compileSeeds(checkSeeds(folder))).uncovered;
    expect(june!.missing).toContainEqual({ line: 9, text: 'Il pleut.' });
  });

  it('finds the entities that no statement names, and the readings to look at again', () => {
    expect(report.unstated).toEqual(['publication/lettre-du-relais-du-pont']);
    const doubtful = new Map(report.doubtful.map((one) => [one.id, one]));
    expect(doubtful.get('claim/m1fgr120')).toMatchObject({ certainty: 'contesté', says: '120 personnes ont été reçues en 2019.' });
    expect(doubtful.get('claim/m1fgr090')?.certainty).toBe('contesté');
    expect(doubtful.get('relation/m1prp001')).toEqual({
      id: 'relation/m1prp001',
      certainty: 'déduit',
      says: 'Coordination du Val Perdu — prépare — Journée du Val',
      passages: ['La Journée du Val pourrait avoir lieu en juin ou en juillet 2020, au Moulin de Bourg-Neuf.'],
    });
    expect(doubtful.has('relation/m1wrk001')).toBe(false);
  });

  it('prints all of it to be read, or the diagnostics', () => {
    const { text, ok } = runReport(SMALL);
    expect(ok).toBe(true);
    expect(text).toMatch(/^Fiches : 28\n {6}6 {2}Organisations\n/);
    expect(text).toContain(
      'document/compte-rendu-2020-06-11 : 1 phrase sur 13 sans déclaration, dont 0 avec mention\n  ligne 1 : COMPTE-RENDU INVENTÉ',
    );
    expect(runReport(withRows('entites: []\n'))).toMatchObject({ ok: false, text: expect.stringContaining('unknown field') as string });
  });
});
