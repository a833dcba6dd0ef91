import { describe, expect, it, vi } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { GraphView } from '../../src/graph/view.js';
import type { EntityKind } from '../../src/kinds/index.js';
import { type Coverage, coverage, type RowOrder } from '../../src/themes/coverage.js';
import type { Grade } from '../../src/themes/grade.js';
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
const ACTORS = new Set<EntityKind>([...KINDS, 'PERSON']);
const all = coverage(view, { themes: view.entitiesOfKind('THEME'), kinds: KINDS });

describe('coverage', () => {
  it('has a row for each actor with a grade, by name, and a cell for each grade, in the order of the themes', () => {
    expect(all.rows.map((row) => [row.actor.id, row.cells().map((cell) => `${cell.theme.id} ${cell.grade} ${cell.weight}`)])).toEqual([
      ['government-body/a', ['theme/war ACTIVE 1']],
      ['organization/b', ['theme/girls DECLARED 1', 'theme/minors DECLARED 1', 'theme/named-only MENTIONED 1']],
    ]);
  });

  it('has for gaps the themes that none of these kinds declares or acts on: a mention fills none', () => {
    expect(all.gaps.map((theme) => theme.id)).toEqual(['theme/named-only', 'theme/nobody', 'theme/people-only']);
    expect(coverage(view, { themes: [view.existing('theme/people-only')], kinds: new Set<EntityKind>(['PERSON']) }).gaps).toEqual([]);
    expect(coverage(view, { themes: [view.existing('theme/minors')], kinds: new Set<EntityKind>(['PERSON']) }).gaps).toHaveLength(1);
  });

  it('says on what it rests, at its day', () => {
    expect(all.basis).toEqual({ documents: 3, latest: '2014-02-01' });
    expect(coverage(asOf('2013-12-31'), { themes: [], kinds: KINDS }).basis).toEqual({ documents: 2, latest: '2013-11-26' });
    expect(coverage(asOf('1900-01-01'), { themes: [], kinds: KINDS }).basis).toEqual({ documents: 1, latest: null });
  });

  it('goes up to the day on which the last text was issued, whenever that was said', () => {
    const [document, ...others] = flatten(aDocument('late', { passages: [], day: '2014-01-15' }));
    const issued = Object.assign(document as StoredRecord, { issuedOn: '2014-03-01' });
    expect(coverage(buildGraph([rows, issued, others]), { themes: [], kinds: KINDS }).basis).toEqual({
      documents: 4,
      latest: '2014-03-01',
    });
  });

  it('keeps to the themes asked for, in their order', () => {
    const asked = coverage(view, { themes: [view.existing('theme/war'), view.existing('theme/girls')], kinds: KINDS });
    expect(asked.themes.map((theme) => theme.id)).toEqual(['theme/war', 'theme/girls']);
    expect(asked.rows.map((row) => row.cells().length)).toEqual([1, 1]);
  });

  it('comes by name, by the number of themes, or by the grade on one, with names deciding between equals', () => {
    const order = (by: RowOrder): string[] =>
      coverage(view, { themes: view.entitiesOfKind('THEME'), kinds: ACTORS, order: by }).rows.map(({ actor }) => actor.id);
    expect(order({ field: 'NAME' })).toEqual(['government-body/a', 'organization/b', 'person/p']);
    expect(order({ field: 'THEMES' })).toEqual(['organization/b', 'government-body/a', 'person/p']);
    expect(order({ field: 'GRADE', themeId: 'theme/people-only' })).toEqual(['person/p', 'government-body/a', 'organization/b']);
    expect(order({ field: 'GRADE', themeId: 'theme/named-only' })).toEqual(['organization/b', 'government-body/a', 'person/p']);
  });

  it('has only actors with a grade that is asked for, with all their cells; gaps stay the same', () => {
    const some = (...grades: Grade[]): Coverage =>
      coverage(view, { themes: view.entitiesOfKind('THEME'), kinds: KINDS, grades: new Set(grades) });
    expect(some('ACTIVE').rows.map(({ actor }) => actor.id)).toEqual(['government-body/a']);
    expect(some('MENTIONED').rows.map((row) => row.cells().length)).toEqual([3]);
    expect(some('ACTIVE').gaps).toEqual(all.gaps);
    expect(some().rows).toEqual([]);
  });

  it('makes no reasons, and goes through the relations of each entity once, however many themes are above each other', () => {
    const levels = Array.from({ length: 30 }, (_, level) => aRelation(`theme/${level}`, 'BROADER', `theme/${level + 1}`));
    const actors = Array.from({ length: 40 }, (_, number) => [
      aRelation(`organization/${number}`, 'WORKS_ON', 'theme/0', { evidence: ['passage/1'] }),
      aRelation(`organization/${number}`, 'RUNS', 'project/shared'),
    ]);
    const large = buildGraph([rows, levels, actors, aRelation('project/shared', 'ABOUT', 'theme/0')]);
    const relations = vi.spyOn(large, 'relationsOf');
    const evidence = vi.spyOn(large, 'evidenceOf');
    const table = coverage(large, { themes: large.entitiesOfKind('THEME'), kinds: KINDS });
    expect(table.rows.length).toBeGreaterThanOrEqual(40);
    // One to find its ties, one to count them.
    expect(relations.mock.calls.length).toBeLessThanOrEqual(2 * large.entities.length);
    expect(evidence).not.toHaveBeenCalled();
    const row = table.rows.find(({ actor }) => actor.id === 'organization/7');
    expect(row?.cells().map(({ weight }) => weight)).toEqual(Array<number>(31).fill(1));
    // Those of its own ties to each theme, and of the way up; of no other actor.
    expect(evidence.mock.calls.length).toBeLessThanOrEqual(31 * (3 + 2 * 31));
  });

  it('knows no more than its day', () => {
    expect(
      coverage(asOf('2013-12-31'), { themes: asOf('2013-12-31').entitiesOfKind('THEME'), kinds: KINDS }).rows.map((row) => row.actor.id),
    ).toEqual(['organization/b']);
  });

  it('is empty where nothing is', () => {
    expect(coverage(buildGraph([]), { themes: [], kinds: KINDS })).toEqual({
      themes: [],
      rows: [],
      gaps: [],
      basis: { documents: 0, latest: null },
    });
  });
});
