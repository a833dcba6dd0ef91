import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishDraft } from '../../src/changes/change-sets.js';
import { erasePerson } from '../../src/changes/erase.js';
import { heldOn } from '../../src/changes/held.js';
import { readState } from '../../src/changes/state.js';
import type { Actor } from '../../src/core/actor.js';
import { backUp } from '../../src/maintenance/backup.js';
import { restoreBase } from '../../src/maintenance/restore.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { decide } from '../../src/review/decide.js';
import { importsOf, openImport, type OpenImport, progressOf } from '../../src/review/imports.js';
import { bytesOf, receive } from '../../src/review/intake.js';
import type { MeetingAnswer } from '../../src/review/meeting.js';
import { ensureRead } from '../../src/review/read-import.js';
import { undo } from '../../src/review/undo.js';
import { openDatabase } from '../../src/store/data-source.js';
import { ImportRow, ProposalRow } from '../../src/store/import-tables.js';
import { openBase, SMALL_SEEDS, type TestBase } from '../support/base.js';
import type { MakeDatabase, TestDatabase } from '../support/databases.js';

const MINUTES = `COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021

I- Suites de la réunion précédente

Bruno Sorbier a rencontré Chloé d’Orme le 5 janvier au sujet du guide.

II- Actualités des associations

La Maison des Saisons organise une Nuit des vendanges le 2 février.

A suivre : La Maison des Saisons enverra la liste avant le 3 février.

Participants à la réunion du 14 janvier 2021

Relais du Pont, Bruno Sorbier
Maison des Saisons, Ada Lierre
Guilde des Tonneliers, Théa Brumaire
`;

const ODILE: Actor = { kind: 'ACCOUNT', id: 'account/odile', name: 'Odile', role: 'EDITOR' };
const BORIS: Actor = { kind: 'ACCOUNT', id: 'account/boris', name: 'Boris', role: 'EDITOR' };
const MEETING: MeetingAnswer = {
  day: '2021-01-14',
  convener: 'organization/coordination-du-val-perdu',
  venue: null,
  issuedOn: null,
  author: null,
  minutesState: null,
  visibility: 'MEMBERS',
};

/** What is received, read, decided and published, on one database: `review.test.ts` on SQLite, `review-postgres.ci.ts` on PostgreSQL. */
export function reviewOn(make: MakeDatabase): void {
  let database: TestDatabase;
  let base: TestBase;
  beforeAll(async () => {
    database = await make();
    base = await openBase(SMALL_SEEDS, database);
  });
  afterAll(async () => {
    await base.close();
    await database.drop();
  });

  const give = async (text: string, actor = ODILE): Promise<string> => {
    const { id } = await receive(base.dataSource, actor, 'minutes.txt', Buffer.from(text));
    await ensureRead(base.dataSource, id);
    return id;
  };
  const open = async (id: string, actor = ODILE): Promise<OpenImport> => {
    const opened = await openImport(base.dataSource.manager, actor, id);
    if (!opened) throw new Error(`${id} is not there`);
    return opened;
  };
  const positions = (opened: OpenImport, words: string, kind?: string): number[] =>
    opened.proposals
      .filter(({ sentence, proposal }) => sentence.includes(words) && (!kind || proposal.kind === kind))
      .map(({ position }) => position);
  const messages = ({ errors }: { errors: readonly { message: { en: string } }[] }): string =>
    errors.map(({ message }) => message.en).join();

  it('keeps the bytes, tells the same document, and shows it to nobody else', async () => {
    const id = await give(MINUTES);
    expect(Buffer.from((await bytesOf(base.dataSource.manager, id)) ?? []).toString()).toBe(MINUTES);
    expect(await receive(base.dataSource, ODILE, 'again.txt', Buffer.from(MINUTES))).toEqual({ id, again: true });
    expect((await receive(base.dataSource, BORIS, 'minutes.txt', Buffer.from(MINUTES))).again).toBe(false);
    expect(await openImport(base.dataSource.manager, BORIS, id)).toBeNull();
    expect((await importsOf(base.dataSource.manager, ODILE)).map(({ row }) => row.id)).toEqual([id]);
    const { row, outcome, proposals } = await open(id);
    expect(row).toMatchObject({ state: 'READY', text: MINUTES });
    expect(outcome).toMatchObject({ day: '2021-01-14', meeting: null });
    expect(proposals.map(({ block }) => block).filter((block, at, all) => all.indexOf(block) === at)).toEqual([
      'MEETING',
      'AGENDA',
      'ATTENDANCE',
      'FOLLOW_UPS',
      'RELATIONS',
      'MENTIONS',
    ]);
  });

  it('says why a document is not read, and that nothing was found', async () => {
    const failed = await give('{\\rtf1 nothing}');
    expect((await open(failed)).row).toMatchObject({ state: 'FAILED', problem: { en: expect.stringContaining('RTF') as string } });
    const empty = await give('Il pleut.');
    expect((await open(empty)).row.state).toBe('EMPTY');
    await expect(receive(base.dataSource, ODILE, 'large.txt', Buffer.alloc(10 * 2 ** 20 + 1, 'a'))).rejects.toThrow('the limit is 10 MB');
  });

  it('accepts nothing before the meeting, and undoes what was accepted', async () => {
    const id = await give(`${MINUTES}\n`);
    const people = positions(await open(id), 'Bruno Sorbier', 'PARTICIPANT');
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    expect(messages(await send({ do: 'accept', positions: people }))).toContain('say first which meeting');
    expect(messages(await send({ do: 'meeting', answer: { ...MEETING, convener: 'organization/nobody' } }))).toContain('who convened');
    const decided = await send({ do: 'meeting', answer: MEETING });
    expect(decided.errors).toEqual([]);
    const accepted = await send({ do: 'accept', positions: people });
    expect(accepted.errors).toEqual([]);
    expect((await open(id)).proposals.find(({ position }) => position === people[0])).toMatchObject({ state: 'ACCEPTED' });
    // Sent twice, it is done once.
    const before = (await open(id)).operations.length;
    await send({ do: 'accept', positions: people });
    expect((await open(id)).operations).toHaveLength(before);
    expect(messages(await undo(base.dataSource, ODILE, id, decided.batch ?? ''))).toContain('undo them first');
    expect((await undo(base.dataSource, ODILE, id, accepted.batch ?? '')).errors).toEqual([]);
    const after = await open(id);
    expect(after.operations).toHaveLength(before - 1);
    expect(after.proposals.find(({ position }) => position === people[0])).toMatchObject({ state: 'OPEN', decision: null });
    expect(messages(await decide(base.dataSource, BORIS, id, { do: 'skip', positions: people }))).not.toBe('');
  });

  it('asks who an unknown name is, and makes it once for all', async () => {
    const id = await give(`${MINUTES}\n\n`);
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    await send({ do: 'meeting', answer: MEETING });
    const [thea = -1] = positions(await open(id), 'Théa Brumaire', 'PARTICIPANT');
    expect(messages(await send({ do: 'accept', positions: [thea] }))).toContain('say who “Théa Brumaire” is');
    const ends = {
      person: { create: 'PERSON', name: 'Théa Brumaire' },
      body: { create: 'ORGANIZATION', name: 'Guilde des Tonneliers' },
    } as const;
    const made = await send({ do: 'accept', positions: [thea], answers: new Map([[thea, { ends, words: null }]]) });
    expect(made.errors).toEqual([]);
    const { operations } = await open(id);
    expect(operations.filter(({ section }) => section === 'entities').map(({ recordId }) => recordId)).toEqual([
      'meeting/2021-01-14',
      'publication/compte-rendu-2021-01-14',
      'person/thea-brumaire',
      'organization/guilde-des-tonneliers',
    ]);
    expect(operations.every(({ input }) => (input?.visibility ?? 'MEMBERS') === 'MEMBERS')).toBe(true);
    expect(operations.some(({ section }) => section === 'relations')).toBe(true);
    await undo(base.dataSource, ODILE, id, made.batch ?? '');
    expect((await open(id)).operations.some(({ recordId }) => recordId === 'person/thea-brumaire')).toBe(false);

    const namesake = { ...ends, person: { create: 'PERSON', name: 'Bruno Sorbier' } } as const;
    const refused = await send({ do: 'accept', positions: [thea], answers: new Map([[thea, { ends: namesake, words: null }]]) });
    expect(messages(refused)).toContain('“Bruno Sorbier” is already the name of person/bruno-sorbier: choose that entry');
  });

  it('accepts and rejects what one sentence says at once, with the same new entity in all of it', async () => {
    const id = await give(
      `${MINUTES.replaceAll('2021', '2037')}\nLe Relais du Pont a remis le Prix des Lanternes 2037 à l’Atelier des Dunes.\n`,
    );
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    await send({ do: 'meeting', answer: { ...MEETING, day: '2037-01-14' } });
    const opened = await open(id);
    const said = positions(opened, 'Prix des Lanternes', 'RELATION');
    expect(said).toHaveLength(2);
    const cards = opened.cards.filter(({ proposals }) => proposals.some(({ position }) => said.includes(position)));
    expect(cards.map(({ proposals }) => proposals.length)).toEqual([2]);
    const [grants = -1, wins = -1] = said;
    const prize = { create: 'AWARD', name: 'Prix des Lanternes' } as const;
    const dunes = { create: 'ORGANIZATION', name: 'Atelier des Dunes' } as const;
    const answers = new Map([
      [grants, { ends: { object: prize }, words: null }],
      [wins, { ends: { object: prize, subject: dunes }, words: null }],
    ]);
    const both = await send({ do: 'accept', positions: said, answers });
    expect(both.errors).toEqual([]);
    const made = (await open(id)).operations;
    expect(made.filter(({ section }) => section === 'entities').map(({ recordId }) => recordId)).toEqual(
      expect.arrayContaining(['award/prix-des-lanternes', 'organization/atelier-des-dunes']),
    );
    expect(made.filter(({ recordId }) => recordId === 'award/prix-des-lanternes')).toHaveLength(1);
    expect((await undo(base.dataSource, ODILE, id, both.batch ?? '')).errors).toEqual([]);
    const one = await send({ do: 'accept', positions: [grants], answers, rejected: [wins] });
    expect(one.errors).toEqual([]);
    const stateOf = async (at: number) => (await open(id)).proposals.find(({ position }) => position === at)?.state;
    expect([await stateOf(grants), await stateOf(wins)]).toEqual(['ACCEPTED', 'REJECTED']);
    await undo(base.dataSource, ODILE, id, one.batch ?? '');
    expect([await stateOf(grants), await stateOf(wins)]).toEqual(['OPEN', 'OPEN']);
  });

  it('remembers refused names in the next minutes of the series', async () => {
    const id = await give(`${MINUTES}\n\n\n`);
    const mentions = positions(await open(id), '', 'MENTION').filter((_, at) => at === 0);
    const [first = -1] = mentions;
    const { proposal } = (await open(id)).proposals[first] as OpenImport['proposals'][number];
    if (proposal.kind !== 'MENTION') throw new Error('no mention');
    await decide(base.dataSource, ODILE, id, { do: 'meeting', answer: MEETING });
    const refused = await decide(base.dataSource, ODILE, id, { do: 'reject', positions: [first] });
    expect(refused.errors).toEqual([]);
    expect((await open(id)).operations.filter(({ section }) => section === 'mentions')).toMatchObject([{ input: { entity: null } }]);
    const next = await open(await give(MINUTES.replaceAll('14', '15').replaceAll('2021', '2022')));
    const again = next.proposals.filter(
      (one) => one.proposal.kind === 'MENTION' && one.proposal.actor === proposal.actor && one.remembered,
    );
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ state }) => state === 'REJECTED')).toBe(true);
    await undo(base.dataSource, ODILE, id, refused.batch ?? '');
    const later = await open(await give(MINUTES.replaceAll('14', '16').replaceAll('2021', '2023')));
    expect(later.proposals.some(({ remembered }) => remembered)).toBe(false);
  });

  it('takes a proxy, a meeting without a day, and of names at one place the longest', async () => {
    const id = await give(`COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2032

I- Suites de la réunion précédente

Écrire au Relais du Pont : relais@pont.example.

Prochaine réunion : mars 2032

Étaient présents :

Relais du Pont, Bruno Sorbier

Étaient représentés :

Maison des Saisons, Ada Lierre (pouvoir à Bruno Sorbier)
`);
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    await send({ do: 'meeting', answer: { ...MEETING, day: '2032-01-14' } });
    const opened = await open(id);
    expect((await send({ do: 'accept', positions: positions(opened, 'pouvoir à', 'PARTICIPANT') })).errors).toEqual([]);
    expect((await send({ do: 'accept', positions: positions(opened, 'mars 2032', 'NEXT_MEETING') })).errors).toEqual([]);
    const inputs = (await open(id)).operations.map(({ input }) => input);
    expect(inputs).toContainEqual(
      expect.objectContaining({
        subject: 'person/ada-lierre',
        type: 'ABSENT_FROM',
        onBehalfOf: 'organization/maison-des-saisons',
        attendance: 'REPRESENTED',
      }),
    );
    expect(inputs).toContainEqual(
      expect.objectContaining({ subject: 'person/bruno-sorbier', type: 'ATTENDS', onBehalfOf: 'person/ada-lierre' }),
    );
    expect(inputs).toContainEqual(
      expect.objectContaining({
        about: 'meeting/2032-03',
        kind: 'DATE',
        dates: { edtf: '2032-03', wording: 'mars 2032' },
        status: 'PLANNED',
      }),
    );
    // A part of a name that was accepted as a whole says nothing of its own.
    const [whole] = opened.proposals.filter(
      ({ proposal, place }) => proposal.kind === 'MENTION' && (place?.end ?? 0) - (place?.start ?? 0) > 10,
    );
    await send({ do: 'accept', positions: [whole?.position ?? -1] });
    const before = (await open(id)).operations.length;
    const part = { ...whole!, place: { start: whole!.place!.start, end: whole!.place!.end - 4 } };
    const { place: _place, block: _block, position: _position, state: _state, start, end, decision: _decision, ...content } = part;
    const [position] = [500];
    await base.dataSource.manager.insert(ProposalRow, {
      importId: id,
      position,
      block: 'MENTIONS',
      state: 'OPEN',
      start,
      end,
      content: { ...content, place: part.place },
      decision: null,
    } as never);
    expect((await send({ do: 'accept', positions: [position] })).errors).toEqual([]);
    expect((await open(id)).operations).toHaveLength(before);
  });

  it('takes a corrected version: statements rest on both, what has no place is told, and nothing is said twice', async () => {
    const of = (day: string): string => MINUTES.replaceAll('2021', day);
    const first = await give(of('2033'));
    const send = (id: string, verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    const answer = { ...MEETING, day: '2033-01-14' };
    expect((await send(first, { do: 'meeting', answer })).errors).toEqual([]);
    const opened = await open(first);
    const chosen = opened.proposals.filter(
      ({ exact, block, sentence }) =>
        (exact && (block === 'ATTENDANCE' || block === 'MENTIONS')) || /enverra la liste|a rencontré/.test(sentence) || block === 'AGENDA',
    );
    const [agenda, others] = [chosen.filter(({ block }) => block === 'AGENDA'), chosen.filter(({ block }) => block !== 'AGENDA')];
    expect((await send(first, { do: 'agenda', positions: agenda.map((one) => one.position), titles: new Map() })).errors).toEqual([]);
    expect((await send(first, { do: 'accept', positions: others.map((one) => one.position) })).errors).toEqual([]);
    expect((await publishDraft(base.dataSource, ODILE, opened.row.changeSetId ?? '', { input: null })).errors).toEqual([]);

    const second = await give(
      of('2033')
        .replace('le 5 janvier', 'le 6 janvier')
        .replace(/A suivre : .*\n/, '')
        .replace('Bruno Sorbier\n', 'Bruno Sorbier\n\n'),
    );
    const decided = await send(second, { do: 'meeting', answer });
    expect(decided.errors).toEqual([]);
    const corrected = await open(second);
    const { correction } = corrected.outcome;
    expect(correction?.orphans).toMatchObject([{ before: expect.stringContaining('enverra la liste') as string, reason: 'ABSENT' }]);
    expect(correction?.changed).toMatchObject([
      { before: expect.stringContaining('le 5 janvier') as string, after: expect.stringContaining('le 6 janvier') as string },
    ]);
    expect(correction?.differences).toContainEqual({ before: expect.stringContaining('enverra') as string, after: null });
    const said = corrected.proposals.filter(({ exact, block }) => block === 'AGENDA' || (exact && block === 'ATTENDANCE'));
    expect(said.every(({ state }) => state === 'KNOWN')).toBe(true);
    expect(said.length).toBeGreaterThan(3);
    // Names that somebody reviewed in the version before are not to be reviewed again.
    const names = corrected.proposals.filter(({ exact, block }) => exact && block === 'MENTIONS');
    expect(names.length).toBeGreaterThan(2);
    expect(names.every(({ state }) => state === 'KNOWN')).toBe(true);
    // Taken back, the minutes are as if nobody had said of which meeting they are.
    expect((await undo(base.dataSource, ODILE, second, decided.batch ?? '')).errors).toEqual([]);
    // What the base says itself stays left out.
    expect((await open(second)).proposals.some(({ state, block }) => state === 'KNOWN' && block !== 'RELATIONS')).toBe(false);
    expect((await open(second)).operations).toEqual([]);
    await send(second, { do: 'meeting', answer });
    expect((await publishDraft(base.dataSource, ODILE, corrected.row.changeSetId ?? '', { input: null })).errors).toEqual([]);
    const { compiled } = await readState(base.dataSource.manager);
    const attends = [...compiled.items.values()].filter(({ value }) => value.type === 'ATTENDS' && value.object === 'meeting/2033-01-14');
    expect(attends).toHaveLength(2);
    for (const { value } of attends) expect(value.evidence).toHaveLength(2);
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });

  it('says by itself what no rule proposes, and sets sentences aside', async () => {
    const id = await give(MINUTES.replaceAll('2021', '2034'));
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    const statement = {
      section: 'claims',
      value: { kind: 'CIRCUMSTANCE', about: 'new:EVENT:Nuit des vendanges', text: { fr: 'Elle a lieu.' } },
    } as const;
    expect(messages(await send({ do: 'state', start: 0, end: 10, statement }))).toContain('say first which meeting');
    await send({ do: 'meeting', answer: { ...MEETING, day: '2034-01-14' } });
    expect(messages(await send({ do: 'state', start: 5, end: 9000, statement }))).toContain('no such sentence');
    const [first, second] = progressOf(await open(id)).uncovered;
    const before = progressOf(await open(id)).uncovered.length;
    const said = await send({ do: 'state', ...first!, statement });
    expect(said.errors).toEqual([]);
    expect((await send({ do: 'set-aside', places: [second!] })).errors).toEqual([]);
    expect(progressOf(await open(id)).uncovered).toHaveLength(before - 2);
    expect((await open(id)).operations.map(({ recordId }) => recordId)).toContain('event/nuit-des-vendanges');
    await undo(base.dataSource, ODILE, id, said.batch ?? '');
    expect((await open(id)).operations.map(({ recordId }) => recordId)).not.toContain('event/nuit-des-vendanges');
    expect(progressOf(await open(id)).uncovered).toHaveLength(before - 1);
  });

  it('publishes what was accepted, and is kept by archives; an erasure takes the bytes away', async () => {
    const id = await give(`${MINUTES}\n\n\n\n`);
    const send = (verdict: Parameters<typeof decide>[3]) => decide(base.dataSource, ODILE, id, verdict);
    expect((await send({ do: 'meeting', answer: MEETING })).errors).toEqual([]);
    const opened = await open(id);
    const agenda = opened.proposals.filter(({ block }) => block === 'AGENDA').map(({ position }) => position);
    expect((await send({ do: 'agenda', positions: agenda, titles: new Map([[agenda[0] ?? -1, 'Suites']]) })).errors).toEqual([]);
    const exact = opened.proposals.filter((one) => one.exact && one.state === 'OPEN').map(({ position }) => position);
    expect((await send({ do: 'accept', positions: exact })).errors).toEqual([]);
    const tasks = positions(opened, 'enverra la liste', 'FOLLOW_UP');
    const own = { ends: {}, words: 'Envoyer la liste' };
    expect((await send({ do: 'accept', positions: tasks, answers: new Map(tasks.map((at) => [at, own])) })).errors).toEqual([]);
    const progress = progressOf(await open(id));
    expect(progress.decided).toBeGreaterThan(4);
    expect(progress.uncovered.length).toBeLessThan(8);
    const draft = opened.row.changeSetId ?? '';
    expect((await publishDraft(base.dataSource, ODILE, draft, { input: null })).errors).toEqual([]);
    expect((await open(id)).draft).toBe('PUBLISHED');
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);

    const file = join(mkdtempSync(join(tmpdir(), 'maillage-review-')), 'base.maillage.gz');
    await backUp(base.dataSource, file, { at: '2026-01-01T00:00:00.000Z' });
    const target = await make();
    await restoreBase(target, file, { at: '2026-01-01T00:00:00.000Z' });
    const restored = await openDatabase(target);
    expect(Buffer.from((await bytesOf(restored.manager, id)) ?? []).toString()).toBe(`${MINUTES}\n\n\n\n`);
    await restored.destroy();
    await target.drop();

    const held = await heldOn(base.dataSource.manager, await readState(base.dataSource.manager), 'person/bruno-sorbier');
    expect(held?.imports.map((one) => one.id)).toContain(id);
    // Of documents that could not be read, plain texts are searched; of others nobody knows what is in them.
    const unread = await give('{\\rtf1 Bruno Sorbier}');
    const lookAlike = await give('x'.repeat(4) + '\u0001 Nobody we know '.repeat(3));
    expect(await erasePerson(base.dataSource, ODILE, 'person/bruno-sorbier')).toEqual([]);
    expect(await bytesOf(base.dataSource.manager, unread)).toBeNull();
    expect(await bytesOf(base.dataSource.manager, lookAlike)).not.toBeNull();
    expect((await open(unread)).row.problem?.fr).toContain('quand une personne a été effacée');
    expect(await bytesOf(base.dataSource.manager, id)).toBeNull();
    const row = await base.dataSource.manager.findOneByOrFail(ImportRow, { id });
    expect(row.text).not.toContain('Sorbier');
    expect(row.text).toHaveLength(MINUTES.length + 4);
    expect(JSON.stringify((await open(id)).proposals)).not.toContain('Sorbier');
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });
}
