import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { edit, publishDraft } from '../../src/changes/change-sets.js';
import { createRow, updateRow } from '../../src/changes/edits.js';
import { initBase } from '../../src/changes/init-base.js';
import { readState } from '../../src/changes/state.js';
import type { Actor } from '../../src/core/actor.js';
import type * as ids from '../../src/core/ids.js';
import { findQuote, foldText } from '../../src/documents/anchor.js';
import type { StatementSection } from '../../src/import/write/rows.js';
import { verifyBase } from '../../src/maintenance/verify.js';
import { decide, type Verdict } from '../../src/review/decide.js';
import { openImport, type OpenImport, progressOf } from '../../src/review/imports.js';
import { receive } from '../../src/review/intake.js';
import type { ReviewedProposal } from '../../src/review/proposed.js';
import { ensureRead } from '../../src/review/read-import.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import type { ItemValue, SeedItem } from '../../src/seeds/decompile/items.js';
import { Document } from '../../src/documents/document.js';
import { openBase, THREE_MEETINGS, type TestBase } from '../support/base.js';
import { operation, OPERATIONS, VARIABLES } from '../support/operations.js';
import { items, rowsOf, writeInto } from '../changes/three-meetings-by-mutations.js';

/**
 * The base of three meetings, made again: its actors and the letter by the forms of the base, its minutes given one after another,
 * reviewed and published. What a careful reader drew from minutes in files is said in the review, by proposals where there are some, by
 * hand where there are none.
 */

/** The ids that the next statements get, so that both bases can be compared. */
const minted = vi.hoisted((): string[] => []);
vi.mock('../../src/core/ids.js', async (original) => {
  const real = await original<typeof ids>();
  return {
    ...real,
    mintId: (taken: { has: (id: string) => boolean }) => (taken instanceof Set ? undefined : minted.shift()) ?? real.mintId(taken),
  };
});

const ODILE: Actor = { kind: 'ACCOUNT', id: 'account/odile', name: 'Odile', role: 'EDITOR' };
const COALITION = 'organization/les-quatre-vents';
const { records } = compileSeeds(checkSeeds(THREE_MEETINGS));
const texts = new Map(records.filter((row) => row instanceof Document).map(({ id, text }) => [id, text]));
const entities = new Map(items.filter(({ section }) => section === 'entities').map((item) => [item.id, item]));
const SECTIONS: ReadonlySet<string> = new Set(['relations', 'claims', 'followUps', 'steps']);

interface Reviewed {
  /** How many statements a proposal began, and how many were said by hand. */
  proposed: number;
  byHand: number;
  /** Sentences that were set aside. */
  aside: string[];
}

describe('the minutes of three meetings, given and reviewed', () => {
  let files: TestBase;
  let base: TestBase;
  const reviewed = new Map<string, Reviewed>();
  beforeAll(async () => {
    files = await openBase(THREE_MEETINGS);
    const { coalition: _coalition, ...dataset } = items.find(({ section }) => section === 'dataset')?.value ?? {};
    base = await openBase(null, undefined, async (dataSource) => {
      await initBase(dataSource, { dataset, coalition: { ...entities.get(COALITION)?.value, id: COALITION } });
    });
    const there = new Set<string>();
    const byForms = async (batch: string): Promise<void> => {
      await base.graph.refresh();
      await writeInto(base, [batch], { minted, there });
    };
    const minutes = async (day: string): Promise<void> => {
      reviewed.set(day, await review(day));
      for (const { id } of items.filter(({ value }) => inMinutes(value))) there.add(id);
      // That « elle » names an association is said by hand.
      for (const { id } of items.filter(
        ({ section, value }) => section === 'mentions' && value.document === `document/compte-rendu-${day}`,
      ))
        await byForms(id);
      for (const id of entities.keys()) if ((await readState(base.dataSource.manager)).compiled.items.has(id)) there.add(id);
    };
    await byForms('entities/');
    await minutes('2030-01-16');
    await byForms('meetings/2030-02-28-lettre/');
    await minutes('2030-03-20');
    await byForms('document/compte-rendu-2030-01-16-corrige meetings/2030-01-16/corrected.yaml');
    await corrected('claim/m2fgr054');
    await byForms('meetings/2030-02-12-groupe-hebergement/');
    await minutes('2030-06-12');
    await base.graph.refresh();
  });
  afterAll(async () => {
    await base.close();
    await files.close();
  });

  /** What is said on the page of a statement, once the base has another version of the minutes. */
  async function corrected(id: string): Promise<void> {
    const value = items.find((one) => one.id === id)?.value ?? {};
    const outcome = await edit(base.dataSource, ODILE, { changeSet: null, input: null }, (context) =>
      updateRow(context, null, { id }, { evidence: value.evidence }),
    );
    expect(outcome.errors).toEqual([]);
  }

  async function review(day: string): Promise<Reviewed> {
    const { dataSource } = base;
    const documentId = `document/compte-rendu-${day}`;
    const text = texts.get(documentId) ?? '';
    const { id } = await receive(dataSource, ODILE, 'compte-rendu.txt', Buffer.from(text));
    await ensureRead(dataSource, id);
    const open = async (): Promise<OpenImport> => (await openImport(dataSource.manager, ODILE, id))!;
    const send = async (verdict: Verdict): Promise<void> => {
      expect((await decide(dataSource, ODILE, id, verdict)).errors, JSON.stringify(verdict).slice(0, 400)).toEqual([]);
    };
    const changeSet = (await open()).row.changeSetId;
    // Entries that its statements name, filled in on their own pages, into the same draft.
    const create = async (wanted: readonly string[]): Promise<void> => {
      const outcome = await edit(dataSource, ODILE, { changeSet, input: null }, ({ compiled }) => ({
        operations: [...new Set(wanted)].flatMap((one) => {
          const entity = entities.get(one);
          return entity && !compiled.items.has(one) ? createRow('entities', one, entity.value).operations : [];
        }),
        recordId: null,
      }));
      expect(outcome.errors).toEqual([]);
    };
    const all = items.filter(({ section, value }) => SECTIONS.has(section) && quoteIn(value, documentId) !== null);
    // What the first card says of the meeting is corrected into what files say of it.
    const { compiled: before } = await readState(dataSource.manager);
    const isStated = ({ type, subject, object }: ItemValue): boolean =>
      [...before.items.values()].some(
        ({ value }) => value.type === type && value.subject === subject && value.object === object && type !== undefined,
      );
    const card = [
      all.find(({ value }) => value.type === 'RECORDS' && value.object === `meeting/${day}`),
      all.find(({ value }) => value.type === 'MEETING_OF' && value.subject === `meeting/${day}`),
      all.find(({ value }) => value.kind === 'DATE' && value.about === `meeting/${day}`),
    ].flatMap((one) => (one && !isStated(one.value) ? [one] : []));
    const own = all.filter((one) => !card.includes(one));
    await create([`meeting/${day}`, `publication/compte-rendu-${day}`, ...own.flatMap(({ value }) => namedIn(value))]);
    const issuedOn = String(items.find(({ id: one }) => one === documentId)?.value.issuedOn);
    const answer = { day, convener: COALITION, venue: null, issuedOn, author: null, minutesState: null, visibility: 'PUBLIC' } as const;
    minted.push(...card.map(({ id: one }) => one.slice(one.indexOf('/') + 1)));
    await send({ do: 'meeting', answer });
    expect(minted.splice(0)).toEqual([]);
    for (const { id: one, section, value } of card) {
      const made = await edit(dataSource, ODILE, { changeSet, input: null }, (context) => {
        const now = context.compiled.items.get(one)?.value ?? {};
        const none = Object.fromEntries(Object.keys(now).flatMap((field) => (field === 'id' ? [] : [[field, null]])));
        return updateRow(context, section, { id: one }, { ...none, ...value });
      });
      expect(made.errors, one).toEqual([]);
    }
    // For whom the minutes are is said in the form of the document.
    const { audience } = items.find(({ id: one }) => one === documentId)?.value ?? {};
    const addressed = await edit(dataSource, ODILE, { changeSet, input: null }, (context) =>
      updateRow(context, 'documents', { id: documentId }, { audience }),
    );
    expect(addressed.errors).toEqual([]);
    const { proposals, outcome } = await open();
    expect(outcome.meeting?.documentId).toBe(documentId);
    await send({ do: 'agenda', positions: of(proposals, 'AGENDA').map(({ position }) => position), titles: new Map() });
    const result: Reviewed = { proposed: 0, byHand: 0, aside: [] };
    const folded = foldText(text);
    const written = new Set([...before.items.keys(), ...card.map(({ id: one }) => one)]);
    for (const item of own) {
      const place = findQuote(folded, quoteIn(item.value, documentId)!);
      if (place.outcome !== 'FOUND') throw new Error(`${item.id} has no place`);
      const { start, end } = place.anchor;
      const statement = {
        section: item.section as StatementSection,
        value: { ...withoutEvidence(item.value), ...rivalsOf(item, written) },
      };
      written.add(item.id);
      // Where a sentence is taken with the one that follows, the reader says it of its own words.
      const proposal = (await open()).proposals.find(
        (one) => one.state === 'OPEN' && one.start < end && start < one.end && one.end <= end + 1 && begins(one, item),
      );
      minted.push(item.id.slice(item.id.indexOf('/') + 1));
      if (proposal) await send({ do: 'correct', position: proposal.position, statement });
      else await send({ do: 'state', start, end, statement });
      expect(minted, item.id).toEqual([]);
      result[proposal ? 'proposed' : 'byHand'] += 1;
    }
    const left = (await open()).proposals.filter(({ state, block }) => state === 'OPEN' && block !== 'MENTIONS');
    await send({ do: 'reject', positions: left.map(({ position }) => position) });
    const { uncovered } = progressOf(await open());
    result.aside.push(...uncovered.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')));
    await send({ do: 'set-aside', places: uncovered });
    expect(progressOf(await open()).uncovered).toEqual([]);
    expect((await publishDraft(dataSource, ODILE, changeSet ?? '', { input: null })).errors).toEqual([]);
    return result;
  }

  it('rest on proposals or on the reader, sentence by sentence', async () => {
    const all = [...reviewed.values()];
    // Nine more are what the first cards say of their meetings.
    expect(all.reduce((sum, { proposed, byHand }) => sum + proposed + byHand, 0)).toBeGreaterThanOrEqual(142);
    expect(all.reduce((sum, { proposed }) => sum + proposed, 0)).toBeGreaterThan(20);
    // Only headings, and a few sentences from which files draw nothing of their own either, were set aside.
    expect(all.flatMap(({ aside }) => aside).length).toBeLessThanOrEqual(13);
    expect((await verifyBase(base.dataSource)).errors).toEqual([]);
  });

  it('hold every statement that files draw from them', () => {
    const expected = new Map(rowsOf(files, 'EDITOR', null).map((row) => [row.id, row]));
    const found = new Map(rowsOf(base, 'EDITOR', null).map((row) => [row.id, row]));
    const statements = items.filter(({ section, value }) => SECTIONS.has(section) && inMinutes(value));
    const differing = statements.flatMap(({ id }) => {
      const [one, other] = [expected.get(id), found.get(id)];
      const fields = Object.keys({ ...one, ...other }).filter((field) => JSON.stringify(one?.[field]) !== JSON.stringify(other?.[field]));
      return fields.length > 0 ? [`${id}: ${other ? fields.join(', ') : 'missing'}`] : [];
    });
    expect(statements).toHaveLength(151);
    expect(differing.sort()).toEqual([]);
  });

  it('answer the contract alike, in both languages', async () => {
    const asked = Object.entries(VARIABLES).flatMap(([name, variables]) =>
      OPERATIONS[name]?.includes('$lang')
        ? ['FR', 'EN'].map((lang) => [name, { ...variables, lang }] as const)
        : [[name, variables] as const],
    );
    const differing: string[] = [];
    for (const [name, variables] of asked) {
      const [expected, found] = [await files.ask(operation(name), variables), await base.ask(operation(name), variables)];
      expect(found.errors, name).toEqual([]);
      if (JSON.stringify(masked(found.data)) !== JSON.stringify(masked(expected.data))) differing.push(name);
    }
    expect([...new Set(differing)]).toEqual([]);
  });
});

function inMinutes(value: ItemValue): boolean {
  return ['2030-01-16', '2030-03-20', '2030-06-12'].some((day) => quoteIn(value, `document/compte-rendu-${day}`) !== null);
}

/** The quote of a document in the evidence of a row; null where it has none. */
function quoteIn(value: ItemValue, documentId: string): { quote: string; occurrence?: number } | null {
  const found = [value.evidence ?? []]
    .flat()
    .find((one): one is { quote: string } => (one as { document?: string } | null)?.document === documentId);
  return found ?? null;
}

function withoutEvidence(value: ItemValue): ItemValue {
  const { evidence: _evidence, id: _id, contradicts: _contradicts, ...said } = value;
  return said;
}

/** Of two that contradict each other, the one that is said last says so. */
function rivalsOf({ id, value }: SeedItem, written: ReadonlySet<string>): ItemValue {
  const named = [value.contradicts ?? []].flat() as string[];
  const naming = items.filter((one) => [one.value.contradicts ?? []].flat().includes(id)).map((one) => one.id);
  const contradicts = [...named, ...naming].filter((one) => written.has(one));
  return contradicts.length > 0 ? { contradicts } : {};
}

function of(proposals: readonly ReviewedProposal[], block: string): ReviewedProposal[] {
  return proposals.filter((one) => one.block === block);
}

/** Whether a proposal is what somebody would correct into a statement. */
function begins({ proposal }: ReviewedProposal, { section, value }: SeedItem): boolean {
  const isAttendance = value.type === 'ATTENDS' || value.type === 'ABSENT_FROM';
  if (proposal.kind === 'PARTICIPANT') return section === 'relations' && isAttendance;
  if (proposal.kind === 'RELATION') return section === 'relations' && proposal.type === value.type;
  if (proposal.kind === 'FOLLOW_UP') return section === 'followUps';
  if (proposal.kind === 'PROMISE') return section === 'steps';
  if (proposal.kind === 'DECISION') return section === 'claims' && value.kind === 'DECISION';
  return proposal.kind === 'CHANGE' && section === 'claims';
}

/** The ids that a value names, at any depth. */
function namedIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(namedIn) : [];
}

/** An answer without what moves with every change, and with the one id of a heading that whoever wrote the files chose otherwise. */
function masked(value: unknown): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) => (['revision', 'updatedAt'].includes(key) ? null : inner));
  return JSON.parse(text.replaceAll('/ii-la-passerelle-indigo-devient-escale-indigo', '/ii-escale-indigo'));
}
