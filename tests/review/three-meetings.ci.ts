import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { edit, publishDraft } from '../../src/changes/change-sets.js';
import { createRow } from '../../src/changes/edits.js';
import { initBase } from '../../src/changes/init-base.js';
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
import { operation } from '../support/operations.js';
import { items, rowsOf } from '../changes/three-meetings-by-mutations.js';

/**
 * The minutes of the base of three meetings, given to an empty base one after another, reviewed and published: what a careful reader
 * drew from them in files is said in the review, by proposals where there are some, by hand where there are none.
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
    for (const day of ['2030-01-16', '2030-03-20', '2030-06-12']) reviewed.set(day, await review(day));
    await base.graph.refresh();
  });
  afterAll(async () => {
    await base.close();
    await files.close();
  });

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
    const own = items.filter(({ section, value }) => SECTIONS.has(section) && quoteIn(value, documentId) !== null);
    await create([`meeting/${day}`, `publication/compte-rendu-${day}`, ...own.flatMap(({ value }) => namedIn(value))]);
    const issuedOn = String(items.find(({ id: one }) => one === documentId)?.value.issuedOn);
    const answer = { day, convener: COALITION, venue: null, issuedOn, author: null, visibility: 'PUBLIC' } as const;
    await send({ do: 'meeting', answer });
    const { proposals, outcome } = await open();
    expect(outcome.meeting?.documentId).toBe(documentId);
    await send({ do: 'agenda', positions: of(proposals, 'AGENDA').map(({ position }) => position), titles: new Map() });
    const result: Reviewed = { proposed: 0, byHand: 0, aside: [] };
    const folded = foldText(text);
    for (const item of own) {
      const place = findQuote(folded, quoteIn(item.value, documentId)!);
      if (place.outcome !== 'FOUND') throw new Error(`${item.id} has no place`);
      const { start, end } = place.anchor;
      const statement = { section: item.section as StatementSection, value: withoutEvidence(item.value) };
      const proposal = (await open()).proposals.find(
        (one) => one.state === 'OPEN' && one.start < end && start < one.end && begins(one, item),
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
    expect(all.reduce((sum, { proposed, byHand }) => sum + proposed + byHand, 0)).toBeGreaterThanOrEqual(151);
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
    // What stands in no minutes cannot be replaced; the form of a statement names no rivals; an erratum rests on a second sentence.
    expect(statements).toHaveLength(151);
    expect(differing.sort()).toEqual([
      'claim/m1date07: contradicts',
      'claim/m1date08: contradicts',
      'claim/m2date06: contradicts',
      'claim/m2date12: contradicts',
      'claim/m2fgr054: evidence',
      'relation/m3mem001: replaces',
    ]);
  });

  it('answer alike what was said as positions and usage', async () => {
    const variables = { filter: { kinds: ['POSITION', 'USAGE'] } };
    const [expected, found] = [await files.ask(operation('Claims'), variables), await base.ask(operation('Claims'), variables)];
    expect([found.errors, masked(found.data)]).toEqual([[], masked(expected.data)]);
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
  const { evidence: _evidence, id: _id, contradicts: _contradicts, supersedes = [], ...said } = value;
  // What stands in no minutes (the page of members, a letter) is not there to be superseded.
  const there = (supersedes as readonly { statement: string }[]).filter(({ statement }) =>
    items.some((one) => one.id === statement && inMinutes(one.value)),
  );
  return { ...said, ...(there.length > 0 ? { supersedes: there } : {}) };
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

/** An answer without what moves with every change. */
function masked(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (['revision', 'updatedAt'].includes(key) ? null : inner)));
}
