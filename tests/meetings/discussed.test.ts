import { describe, expect, it } from 'vitest';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { discussedUnder } from '../../src/meetings/discussed.js';
import { Passage } from '../../src/documents/passage.js';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { aDocument, buildGraph, flatten, named, type Row } from '../support/view-builders.js';

/** An agenda of two items, of which the first has a sub-heading with one of its own, and an item of another meeting. */

const ITEMS: readonly (readonly [item: string, parent: string | null, meeting: string])[] = [
  ['i', null, 'meeting/m'],
  ['i-a', 'i', 'meeting/m'],
  ['i-a-1', 'i-a', 'meeting/m'],
  ['ii', null, 'meeting/m'],
  ['ii-a', 'ii', 'meeting/m'],
  ['other', null, 'meeting/n'],
];

const AGENDA: Row = ITEMS.map(([id, parent, meetingId], position) =>
  Object.assign(new AgendaItem(), {
    id: `agenda-item/${id}`,
    visibility: 'PUBLIC',
    origin: 'test',
    editedBy: null,
    revision: 1,
    meetingId,
    parentId: parent && `agenda-item/${parent}`,
    position,
    number: null,
    title: id,
    presentedById: null,
    summary: null,
  }),
);

/** A passage under each item, which names an entity of its own and the one that all name. */
const PASSAGES = ITEMS.map(([id]) => `passage/${id}`);
const MINUTES: StoredRecord[] = flatten(aDocument('minutes', { passages: PASSAGES })).map((row) =>
  row instanceof Passage ? Object.assign(row, { agendaItemId: row.id.replace('passage', 'agenda-item') }) : row,
);
const NAMED: Row = ITEMS.map(([id, , meeting]) => named(`passage/${id}`, `theme/${id}`, 'theme/everywhere', meeting));

const view = buildGraph([AGENDA, MINUTES, NAMED]);
const under = (item: string) =>
  Object.fromEntries(discussedUnder(view, `agenda-item/${item}`).map(({ entity, passages }) => [entity.id, passages.map(({ id }) => id)]));

describe('what is discussed under an item', () => {
  it('is what its passages name and those of all sub-headings below it, by name', () => {
    expect(under('i')).toEqual({
      'theme/everywhere': ['passage/i', 'passage/i-a', 'passage/i-a-1'],
      'theme/i': ['passage/i'],
      'theme/i-a': ['passage/i-a'],
      'theme/i-a-1': ['passage/i-a-1'],
    });
    expect(Object.keys(under('i'))).toEqual(['theme/everywhere', 'theme/i', 'theme/i-a', 'theme/i-a-1']);
  });

  it('is, of a sub-heading, neither what stands above it nor what stands beside it', () => {
    expect(Object.keys(under('i-a'))).toEqual(['theme/everywhere', 'theme/i-a', 'theme/i-a-1']);
    expect(Object.keys(under('i-a-1'))).toEqual(['theme/everywhere', 'theme/i-a-1']);
    expect(Object.keys(under('ii-a'))).toEqual(['theme/everywhere', 'theme/ii-a']);
  });

  it('is not the meeting itself', () => {
    expect(Object.keys(under('other'))).toEqual(['theme/everywhere', 'theme/other']);
  });

  it('is nothing of what is no item', () => {
    expect(under('none')).toEqual({});
  });
});
