import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { Graph } from '../../src/graph/graph.js';
import { FollowUp } from '../../src/statements/follow-up.js';
import { FollowUpStep } from '../../src/statements/follow-up-step.js';
import { openDatabase } from '../../src/store/data-source.js';
import { readRecords, recordsOf } from '../../src/store/read.js';
import { ChangeRow, RevisionRow } from '../../src/store/tables.js';
import { writeChanges } from '../../src/store/write.js';
import { DATABASES, type TestDatabase } from '../support/databases.js';
import { buildChanges } from '../support/record-builders.js';

/** What becomes of follow-ups that were closed before there were steps, and of steps that are removed and come back. */

const FOLDER = 'tests/fixtures/releases';
const [archive] = readdirSync(FOLDER).filter((name) => name.endsWith('.maillage.gz'));
const AT = '2026-02-01T08:00:00.000Z';

describe.each(DATABASES)('a base of before there were steps, on $name', ({ make }) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await make();
    await restoreBase(database, `${FOLDER}/${archive}`, { at: AT });
  });
  afterEach(() => database.drop());

  it('has a step where it had a closing, with its meeting and its sentence, and says so in the history', async () => {
    const dataSource = await openDatabase(database);
    const records = await readRecords(dataSource.manager);
    const steps = recordsOf(records, 'statement', FollowUpStep);
    expect(steps).toMatchObject([{ followUpId: 'follow-up/m1fvp001', step: 'DONE', meetingId: 'meeting/2020-06-11' }]);
    const [step] = steps as [FollowUpStep];
    const followUp = recordsOf(records, 'statement', FollowUp).find(({ id }) => id === step.followUpId) as FollowUp;
    expect(followUp).toMatchObject({ firstStep: 'OPENED', evidence: [expect.any(String)] });
    expect(step.evidence).toHaveLength(1);
    expect(step.evidence).not.toEqual(followUp.evidence);

    const [revision] = await dataSource.manager.find(RevisionRow, { order: { number: 'DESC' }, take: 1 });
    expect(revision).toMatchObject({ actor: 'migration' });
    const changes = await dataSource.manager.findBy(ChangeRow, { revision: revision?.number ?? 0 });
    expect(changes.map(({ action, rowId }) => [action, rowId]).sort()).toEqual([
      ['INSERT', step.id],
      ['UPDATE', followUp.id],
    ]);
    expect(changes.find(({ action }) => action === 'UPDATE')?.before).toMatchObject({
      '@type': 'FOLLOW_UP',
      followUpStatus: 'DONE',
      closedInId: 'meeting/2020-06-11',
      evidence: [...followUp.evidence, ...step.evidence],
    });
    expect((await verifyBase(dataSource)).errors).toEqual([]);
    const view = (await Graph.open(dataSource)).view('ANONYMOUS');
    expect(view.courseOf(followUp)).toMatchObject({ status: 'DONE', closing: { meetingId: 'meeting/2020-06-11' } });
    await dataSource.destroy();
  });

  it('lets a follow-up go with its steps, and has both back under their ids', async () => {
    const dataSource = await openDatabase(database);
    const author = { actor: 'test', reason: 'test', at: AT };
    const statements = async () => recordsOf(await readRecords(dataSource.manager), 'statement', FollowUp);
    const followUp = (await statements()).find(({ id }) => id === 'follow-up/m1fvp001') as FollowUp;
    const steps = recordsOf(await readRecords(dataSource.manager), 'statement', FollowUpStep);
    const write = (parts: Parameters<typeof buildChanges>[0]) =>
      dataSource.transaction((manager) => writeChanges(manager, author, buildChanges(parts)));
    await write({ deletes: [followUp, ...steps] });
    expect((await verifyBase(dataSource)).errors).toEqual([]);
    const graph = await Graph.open(dataSource);
    expect(graph.view('EDITOR').resolve(steps[0]?.id ?? '')).toEqual({ state: 'REMOVED' });
    expect(graph.view('ANONYMOUS').resolve(steps[0]?.id ?? '')).toEqual({ state: 'UNKNOWN' });
    await write({ inserts: [...steps, followUp] });
    await graph.refresh();
    expect(graph.view('ANONYMOUS').courseOf(followUp).status).toBe('DONE');
    expect((await verifyBase(dataSource)).errors).toEqual([]);
    await dataSource.destroy();
  });
});
