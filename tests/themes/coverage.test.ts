import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { GraphView } from '../../src/graph/view.js';
import type { EntityKind } from '../../src/kinds/index.js';
import { coverage } from '../../src/themes/coverage.js';
import { aDocument, anEntity, aRelation, buildGraph, flatten, named } from '../support/view-builders.js';

const rows = [
  aDocument('one', { passages: ['passage/1'], day: '2013-11-26' }),
  aDocument('two', { passages: ['passage/2'], day: '2014-02-01' }),
  aDocument('undated', { passages: ['passage/3'] }),
  aRelation('theme/girls', 'BROADER', 'theme/minors'),
  anEntity('theme/nobody'),
  anEntity('organization/idle'),
  aRelation('organization/b', 'SERVES', 'theme/girls', { evidence: ['passage/1'] }),
  aRelation('government-body/a', 'ORGANIZES', 'event/e', { evidence: ['passage/2'] }),
  aRelation('event/e', 'ABOUT', 'theme/war', { evidence: ['passage/2'] }),
  aRelation('person/p', 'WORKS_ON', 'theme/people-only'),
  named('passage/3', 'organization/b', 'theme/named-only'),
];
const view = buildGraph(rows);
const asOf = (day: string): GraphView => buildGraph(rows, { asOf: day });

const KINDS = new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY']);
const all = coverage(view, view.entitiesOfKind('THEME'), KINDS);

describe('coverage', () => {
  it('has a row for each actor with a grade, by name, and a cell for each grade, in the order of the themes', () => {
    expect(all.rows.map((row) => [row.actor.id, row.cells.map((cell) => `${cell.theme.id} ${cell.grade} ${cell.weight}`)])).toEqual([
      ['government-body/a', ['theme/war ACTIVE 1']],
      ['organization/b', ['theme/girls DECLARED 1', 'theme/minors DECLARED 1', 'theme/named-only MENTIONED 1']],
    ]);
  });

  it('has for gaps the themes that none of these kinds declares or acts on: a mention fills none', () => {
    expect(all.gaps.map((theme) => theme.id)).toEqual(['theme/named-only', 'theme/nobody', 'theme/people-only']);
    expect(coverage(view, [view.existing('theme/people-only')], new Set<EntityKind>(['PERSON'])).gaps).toEqual([]);
    expect(coverage(view, [view.existing('theme/minors')], new Set<EntityKind>(['PERSON'])).gaps).toHaveLength(1);
  });

  it('says on what it rests, at its day', () => {
    expect(all.basis).toEqual({ documents: 3, latest: '2014-02-01' });
    expect(coverage(asOf('2013-12-31'), [], KINDS).basis).toEqual({ documents: 2, latest: '2013-11-26' });
    expect(coverage(asOf('1900-01-01'), [], KINDS).basis).toEqual({ documents: 1, latest: null });
  });

  it('goes up to the day on which the last text was issued, whenever that was said', () => {
    const [document, ...others] = flatten(aDocument('late', { passages: [], day: '2014-01-15' }));
    const issued = Object.assign(document as StoredRecord, { issuedOn: '2014-03-01' });
    expect(coverage(buildGraph([rows, issued, others]), [], KINDS).basis).toEqual({ documents: 4, latest: '2014-03-01' });
  });

  it('keeps to the themes asked for, in their order', () => {
    const asked = coverage(view, [view.existing('theme/war'), view.existing('theme/girls')], KINDS);
    expect(asked.themes.map((theme) => theme.id)).toEqual(['theme/war', 'theme/girls']);
    expect(asked.rows.map((row) => row.cells.length)).toEqual([1, 1]);
  });

  it('knows no more than its day', () => {
    expect(coverage(asOf('2013-12-31'), asOf('2013-12-31').entitiesOfKind('THEME'), KINDS).rows.map((row) => row.actor.id)).toEqual([
      'organization/b',
    ]);
  });

  it('is empty where nothing is', () => {
    expect(coverage(buildGraph([]), [], KINDS)).toEqual({ themes: [], rows: [], gaps: [], basis: { documents: 0, latest: null } });
  });
});
