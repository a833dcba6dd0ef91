import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Mention } from '../../src/documents/mention.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { runCheck, runNewMeeting } from '../../src/seeds/commands.js';
import { Relation } from '../../src/statements/relation.js';
import { minutesDocx, minutesMarkdown, minutesPdf } from '../support/documents/minutes.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';
import { BASE, copySeeds, editSeed, writeSeeds } from '../support/seeds.js';

const SMALL = 'tests/fixtures/seeds';

function minutes(text: string | Buffer): string {
  const file = join(makeTemporaryFolder('maillage-minutes-'), 'minutes.txt');
  writeFileSync(file, text);
  return file;
}

const minutesAs = { docx: minutesDocx, pdf: minutesPdf, md: minutesMarkdown };

const TEXT = 'Réunion du 1er octobre 2020\r\n\r\nLa Préfète a écrit au Collectif.\r\nProchaine réunion en novembre.\r\n';

/** All files of a folder, by path. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('maillage new-meeting', () => {
  it('writes a folder that passes check at once, and touches no other file', async () => {
    const folder = copySeeds(SMALL);
    const before = filesOf(folder);
    const { text, ok } = await runNewMeeting(folder, { date: '2020-10-01', file: minutes(TEXT) });
    expect(ok).toBe(true);
    expect(text).toContain(`${folder}/meetings/2020-10-01 is there, for meeting/2020-10-01.`);
    expect(runCheck(folder).text).toMatch(/\nAll is well: 8 files, 30 entities, 57 statements\. 2 warnings\.$/);
    const after = filesOf(folder);
    expect([...after.keys()].filter((path) => !before.has(path)).map((path) => path.slice(folder.length))).toEqual([
      '/meetings/2020-10-01/compte-rendu.txt',
      '/meetings/2020-10-01/meeting.yaml',
      '/meetings/2020-10-01/statements.yaml',
    ]);
    for (const [path, bytes] of before) expect(after.get(path), path).toBe(bytes);
    expect(readFileSync(join(folder, 'meetings/2020-10-01/compte-rendu.txt'), 'utf8')).toBe(TEXT);
  });

  it('says the day and the convener on the line of the minutes that names the day', async () => {
    const folder = copySeeds(SMALL);
    await runNewMeeting(folder, { date: '2020-10-01', file: minutes(TEXT) });
    const { records } = compileSeeds(checkSeeds(folder));
    const convened = records.find((row) => row instanceof Relation && row.type === 'MEETING_OF' && row.subjectId === 'meeting/2020-10-01');
    expect(convened).toMatchObject({ objectId: 'organization/coordination-du-val-perdu', visibility: 'MEMBERS', sources: [] });
    const [passage] = (convened as Relation).evidence;
    expect(records.find((row) => row.id === passage)).toMatchObject({ quote: 'Réunion du 1er octobre 2020' });
    const undated = copySeeds(SMALL);
    await runNewMeeting(undated, { date: '2020-10-01', file: minutes('Rien ne dit le jour.\n') });
    expect(runCheck(undated).ok).toBe(true);
  });

  it('keeps the row of a meeting that another file announced, and takes another convener', async () => {
    const folder = copySeeds(SMALL);
    await runNewMeeting(folder, { date: '2020-09-17', file: minutes('Réunion du 17 septembre 2020\n') });
    expect(runCheck(folder)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'meetings/2020-09-17/meeting.yaml'), 'utf8')).not.toContain('- id: meeting/2020-09-17\n');
    const convener = 'organization/relais-du-pont';
    const { text } = await runNewMeeting(folder, { date: '2020-09-17', file: minutes('Réunion\n'), convener });
    expect(text).toContain('for meeting/2020-09-17-relais-du-pont.');
    expect(runCheck(folder)).toMatchObject({ ok: true });
  });

  it.each(['docx', 'pdf', 'md'] as const)('reads minutes in %s, and keeps their text', async (format) => {
    const folder = copySeeds(SMALL);
    const file = join(makeTemporaryFolder('maillage-minutes-'), `minutes.${format}`);
    writeFileSync(file, minutesAs[format]());
    await runNewMeeting(folder, { date: '2021-09-17', file });
    expect(runCheck(folder)).toMatchObject({ ok: true });
    const text = readFileSync(join(folder, 'meetings/2021-09-17/compte-rendu.txt'), 'utf8');
    expect(text).toContain('17 SEPTEMBRE 2020');
    expect(text.replace(/\s+/g, ' ')).toContain('l’unanimité des présents');
  });

  it('lets names scoped to the convener hold in the whole series', async () => {
    const folder = writeSeeds(BASE);
    editSeed(folder, 'base.yaml', 'name: Coalition,', 'name: Coalition, names: [{ value: Collectif, scope: organization/coalition }],');
    for (const date of ['2020-10-01', '2020-11-05'])
      await runNewMeeting(folder, { date, file: minutes(`${TEXT}Le Collectif (${date}).\n`) });
    await runNewMeeting(folder, { date: '2020-10-02', file: minutes(TEXT), convener: 'government-body/mairie' });
    expect(runCheck(folder)).toMatchObject({ ok: true });
    const mentions = compileSeeds(checkSeeds(folder)).records.filter(
      (row) => row instanceof Mention && row.surface === 'Collectif',
    ) as Mention[];
    expect(mentions.map(({ documentId, entityId }) => [documentId, entityId])).toEqual([
      ['document/compte-rendu-2020-10-01', 'organization/coalition'],
      ['document/compte-rendu-2020-10-01', 'organization/coalition'],
      ['document/compte-rendu-2020-11-05', 'organization/coalition'],
      ['document/compte-rendu-2020-11-05', 'organization/coalition'],
    ]);
  });

  it('refuses what it cannot make, says why, and leaves nothing behind', async () => {
    const folder = copySeeds(SMALL);
    const before = [...filesOf(folder).keys()];
    const file = minutes(TEXT);
    const make = (more: object): Promise<unknown> => runNewMeeting(folder, { date: '2020-10-01', file, ...more });
    await expect(make({ date: '01/10/2020' })).rejects.toThrow('"01/10/2020" is not a day: write the year first, 2014-01-31.');
    await expect(make({ file: '/nowhere/minutes.txt' })).rejects.toThrow('There is no file /nowhere/minutes.txt.');
    await expect(make({ file: minutes(Buffer.from('Réunion', 'latin1')) })).rejects.toThrow('The text is not in UTF-8 (line 1)');
    await expect(make({ file: minutes(' \n') })).rejects.toThrow('The document is empty');
    await expect(make({ convener: 'organization/nobody' })).rejects.toThrow('The convener organization/nobody is not in the files');
    await expect(make({ convener: 'theme/mineurs' })).rejects.toThrow('theme/mineurs cannot convene a meeting');
    await expect(make({ date: '2020-06-11' })).rejects.toThrow('meetings/2020-06-11 exists already.');
    editSeed(folder, 'entities.yaml', /^entities:\n/m, 'entities:\n  - { id: theme/x }\n');
    await expect(make({})).rejects.toThrow('this entity has no name');
    expect([...filesOf(folder).keys()]).toEqual(before);
  });
});
