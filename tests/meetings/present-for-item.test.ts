import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { presentFor } from '../../src/meetings/present-for-item.js';
import type { StoredMovement } from '../../src/statements/attendance.js';
import { aRelation, buildGraph, type Row } from '../support/view-builders.js';

/** An agenda of three items, of which the second has two sub-headings. */

const MEETING = 'meeting/m';
const ITEMS: readonly (readonly [string, string | null])[] = [
  ['i', null],
  ['ii', null],
  ['ii-a', 'ii'],
  ['ii-b', 'ii'],
  ['iii', null],
];
const AGENDA: Row = ITEMS.map(([id, parent], position) =>
  Object.assign(new AgendaItem(), {
    id: `agenda-item/${id}`,
    visibility: 'PUBLIC',
    origin: 'test',
    editedBy: null,
    revision: 1,
    meetingId: MEETING,
    parentId: parent && `agenda-item/${parent}`,
    position,
    number: null,
    title: id,
    presentedById: null,
    summary: null,
  }),
);

const move = (kind: StoredMovement['kind'], when: StoredMovement['when'], item: string): StoredMovement => ({
  kind,
  when,
  itemId: `agenda-item/${item}`,
  time: null,
  passageId: null,
});
const attends = (movements: readonly StoredMovement[] | null, overrides = {}): Row =>
  aRelation('person/a', 'ATTENDS', MEETING, { id: 'relation/a', attendance: 'PRESENT', movements, ...overrides });
const there = (...rows: readonly Row[]): string[] => {
  const view = buildGraph([AGENDA, rows]);
  return ITEMS.map(([id]) => id).filter((id) => presentFor(view, `agenda-item/${id}`).some((row) => row.id === 'relation/a'));
};
const ALL = ITEMS.map(([id]) => id);

describe('who was there for an item', () => {
  it.each<[string, readonly StoredMovement[] | null, readonly string[]]>([
    ['never moved', null, ALL],
    ['arrived before II', [move('ARRIVES', 'BEFORE', 'ii')], ['ii', 'ii-a', 'ii-b', 'iii']],
    ['arrived during II', [move('ARRIVES', 'DURING', 'ii')], ['ii', 'ii-a', 'ii-b', 'iii']],
    ['arrived after II', [move('ARRIVES', 'AFTER', 'ii')], ['iii']],
    ['arrived after a sub-heading', [move('ARRIVES', 'AFTER', 'ii-a')], ['ii', 'ii-b', 'iii']],
    ['left before III', [move('LEAVES', 'BEFORE', 'iii')], ['i', 'ii', 'ii-a', 'ii-b']],
    ['left during II', [move('LEAVES', 'DURING', 'ii')], ['i', 'ii', 'ii-a', 'ii-b']],
    ['left after I', [move('LEAVES', 'AFTER', 'i')], ['i']],
    ['left and came back', [move('LEAVES', 'AFTER', 'i'), move('ARRIVES', 'BEFORE', 'iii')], ['i', 'iii']],
    ['left and came back during one item', [move('LEAVES', 'DURING', 'ii'), move('ARRIVES', 'DURING', 'ii')], ALL],
    ['came for one item', [move('ARRIVES', 'BEFORE', 'ii-b'), move('LEAVES', 'AFTER', 'ii-b')], ['ii', 'ii-b']],
    ['left at an hour', [{ kind: 'LEAVES', when: null, itemId: null, time: '11:30', passageId: null }], ALL],
  ])('who %s', (_what, movements, items) => {
    expect(there(attends(movements))).toEqual(items);
  });

  it.each<[string, object]>([
    ['was only expected', { attendance: 'EXPECTED' }],
    ['should come', { modality: 'RECOMMENDED' }],
  ])('is nobody who %s', (_what, overrides) => {
    expect(there(attends(null, overrides))).toEqual([]);
  });

  it('is who holds a proxy, for the items for which who gave it was not there', () => {
    const giver = aRelation('person/b', 'ATTENDS', MEETING, { attendance: 'PRESENT', movements: [move('LEAVES', 'BEFORE', 'iii')] });
    expect(there(giver, attends(null, { onBehalfOfId: 'person/b' }))).toEqual(['iii']);
    expect(there(attends(null, { onBehalfOfId: 'person/b' }))).toEqual(ALL);
  });

  it('is everybody without a movement, and under a heading nobody who is not there for the heading', () => {
    const movement = fc
      .tuple(fc.constantFrom('BEFORE', 'DURING', 'AFTER'), fc.constantFrom(...ALL))
      .map(([when, item]) => ({ when, item }));
    const movements = fc
      .tuple(fc.boolean(), fc.array(movement, { maxLength: 4 }))
      .map(([first, list]) =>
        list.map(({ when, item }, index) => move((index % 2 === 0) === first ? 'ARRIVES' : 'LEAVES', when as StoredMovement['when'], item)),
      );
    fc.assert(
      fc.property(movements, (some) => {
        const items = there(attends(some));
        if (some.length === 0) expect(items).toEqual(ALL);
        if (items.includes('ii-a') || items.includes('ii-b')) expect(items).toContain('ii');
        // Somebody was there when they came, and when they left for the first time without having come.
        const last = some.at(-1);
        if (last?.kind === 'ARRIVES' && last.when !== 'AFTER') expect(items).toContain(last.itemId?.slice('agenda-item/'.length));
      }),
    );
  });
});
