import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Passage } from '../../src/documents/passage.js';
import { importMinutes } from '../../src/import/write/import-minutes.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { runCheck } from '../../src/seeds/commands.js';
import { Claim } from '../../src/statements/claim.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { Relation } from '../../src/statements/relation.js';
import { copySeeds, markRead } from '../support/seeds.js';
import { makeTemporaryFolder } from '../support/temporary-folder.js';

const SMALL = 'tests/fixtures/seeds';

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021

I- Suites de la réunion précédente

Le compte-rendu précédent est adopté par 4 voix pour et 1 abstention.
Bruno Sorbier a rencontré Chloé d’Orme le 5 janvier au sujet du guide.

II- Actualités des associations

La Maison des Saisons organise une Nuit des vendanges le 2 février.

A suivre : La Maison des Saisons enverra la liste avant le 3 février.

Participants à la réunion du 14 janvier 2021

Relais du Pont, Bruno Sorbier
Maison des Saisons, Ada Lierre
Guilde des Tonneliers, Théa Brumaire
`;

function minutes(text: string): string {
  const file = join(makeTemporaryFolder('maillage-minutes-'), 'minutes.txt');
  writeFileSync(file, text);
  return file;
}

describe('maillage import', () => {
  it('writes what is certain as rows that pass check, and the rest as questions', async () => {
    const folder = copySeeds(SMALL);
    const imported = await importMinutes(folder, { file: minutes(MINUTES) });
    expect(imported.meetingId).toBe('meeting/2021-01-14');
    // Nothing is loaded that nobody has read: each row says so at its line.
    const unread = checkSeeds(folder).diagnostics.map(({ message }) => message.en);
    expect(unread.length).toBeGreaterThan(4);
    expect(unread.every((message) => message.startsWith('this row is a proposal that nobody has read'))).toBe(true);
    await expect(importMinutes(folder, { file: minutes(MINUTES), date: '2021-02-11' })).rejects.toThrow('nobody has read');
    markRead(folder, '2021-01-14');
    expect(runCheck(folder).ok).toBe(true);
    const { records } = compileSeeds(checkSeeds(folder));
    const at = 'meeting/2021-01-14';
    const attends = records.filter((row) => row instanceof Relation && row.type === 'ATTENDS' && row.objectId === at) as Relation[];
    expect(attends.map(({ subjectId, onBehalfOfId }) => [subjectId, onBehalfOfId]).sort()).toEqual([
      ['person/ada-lierre', 'organization/maison-des-saisons'],
      ['person/bruno-sorbier', 'organization/relais-du-pont'],
    ]);
    expect(
      records.filter((row) => row instanceof Relation && row.type === 'MEETS' && row.subjectId === 'person/bruno-sorbier'),
    ).toMatchObject([{ objectId: 'person/chloe-d-orme', status: 'PAST', visibility: 'MEMBERS' }]);
    expect(records.filter((row) => row instanceof FollowUp && row.openedInId === at)).toMatchObject([
      { boxed: true, assignees: ['organization/maison-des-saisons'] },
    ]);
    expect(records.find((row) => row instanceof Claim && row.claimKind === 'DECISION' && row.about.includes(at))).toMatchObject({
      voteOutcome: 'ADOPTED',
      votesFor: 4,
      abstentions: 1,
    });
    expect(records.filter((row) => row instanceof AgendaItem && row.meetingId === at)).toMatchObject([{ number: 'I' }, { number: 'II' }]);
    // The list of participants is in no item of the agenda.
    const present = records.filter((row) => row instanceof Passage && /Théa Brumaire|Ada Lierre$/.test(row.quote));
    expect(present.map((row) => row instanceof Passage && row.agendaItemId)).toEqual(present.map(() => null));
    expect(present.length).toBeGreaterThan(0);
    const file = readFileSync(join(folder, 'meetings/2021-01-14/statements.yaml'), 'utf8');
    expect(file).toMatch(/^# Théa Brumaire, Guilde des Tonneliers, PRESENT — « Guilde des Tonneliers, Théa Brumaire »/m);
    expect(file).toMatch(/^# organization\/maison-des-saisons ORGANIZES Nuit des vendanges — /m);
    expect(imported.questions).toBeGreaterThanOrEqual(2);
  });

  it('refuses minutes that do not say their day, and takes the day that is given', async () => {
    const folder = copySeeds(SMALL);
    const file = minutes('Notes\n\nBruno Sorbier a rencontré Chloé d’Orme.\n');
    await expect(importMinutes(folder, { file })).rejects.toThrow('give it with --date');
    expect(existsSync(join(folder, 'meetings/2021-02-11'))).toBe(false);
    expect(await importMinutes(folder, { file, date: '2021-02-11' })).toMatchObject({ meetingId: 'meeting/2021-02-11' });
    markRead(folder, '2021-02-11');
    expect(runCheck(folder).ok).toBe(true);
  });

  it('reads the same minutes twice only where the first folder is gone', async () => {
    const folder = copySeeds(SMALL);
    const file = minutes(MINUTES);
    await importMinutes(folder, { file });
    markRead(folder, '2021-01-14');
    await expect(importMinutes(folder, { file })).rejects.toThrow('is there already, word for word');
  });
});
