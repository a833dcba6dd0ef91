import { describe, expect, it } from 'vitest';
import { arrival, entitiesAlong } from '../../src/graph/path.js';
import type { EntityKind } from '../../src/kinds/index.js';
import type { GraphView } from '../../src/graph/view.js';
import { findPaths, type PathsAnswer, type PathsQuery } from '../../src/network/paths.js';
import { aDataset, aDocument, anEntity, aRelation, buildGraph, named, type Row } from '../support/view-builders.js';

const A = 'organization/a';
const Z = 'organization/z';

function ask(view: GraphView, question: Partial<PathsQuery> = {}, maxSteps?: number): PathsAnswer {
  const whole = { from: A, to: Z, maxLength: 4, first: 100, types: null, through: null, includeDerived: false, ...question };
  return findPaths(view, whole, maxSteps);
}

/** The inner entities of each path, by their slugs. */
function through(rows: Row, question: Partial<PathsQuery> = {}): string[] {
  const { paths } = ask(buildGraph(rows), question);
  return paths.map((path) =>
    entitiesAlong(path)
      .slice(1, -1)
      .map((id) => id.replace(/^.*\//, ''))
      .join(' '),
  );
}

const by = (id: string): Row => [aRelation(A, 'PART_OF', id), aRelation(Z, 'PART_OF', id)];

describe('the outcome', () => {
  const chain = ['organization/1', 'organization/2', Z].map((id, index, all) => aRelation(all[index - 1] ?? A, 'PARTNER_OF', id));

  it('is FOUND within the length', () => {
    expect(ask(buildGraph(chain), { maxLength: 3 }).outcome).toBe('FOUND');
  });

  it('is NONE_WITHIN_LENGTH where there are only longer paths', () => {
    expect(ask(buildGraph(chain), { maxLength: 2 })).toEqual({ outcome: 'NONE_WITHIN_LENGTH', paths: [], truncatedBy: null });
  });

  it('is DISCONNECTED where there is none by the same restrictions', () => {
    expect(ask(buildGraph(chain), { types: new Set(['MEETS']) }).outcome).toBe('DISCONNECTED');
    expect(ask(buildGraph(chain), { types: new Set() }).outcome).toBe('DISCONNECTED');
    expect(ask(buildGraph([by('theme/t'), aRelation(A, 'MEETS', 'person/p')])).outcome).toBe('DISCONNECTED');
  });

  it('finds a path of a hundred relations to be too long, not missing', () => {
    const long = Array.from({ length: 100 }, (_, at) =>
      aRelation(at === 0 ? A : `organization/${at}`, 'PARTNER_OF', at === 99 ? Z : `organization/${at + 1}`),
    );
    expect(ask(buildGraph(long), { maxLength: 6 }).outcome).toBe('NONE_WITHIN_LENGTH');
  });
});

describe('a path', () => {
  it('takes relations in either direction, and says which', () => {
    const [path] = ask(
      buildGraph([aRelation('award/w', 'AWARDED_FOR', 'project/p'), aRelation(A, 'GRANTS', 'award/w'), aRelation(Z, 'RUNS', 'project/p')]),
    ).paths;
    expect(path?.steps.map((step) => [step.relation.type, step.inverse, arrival(step)])).toEqual([
      ['GRANTS', false, 'award/w'],
      ['AWARDED_FOR', false, 'project/p'],
      ['RUNS', true, Z],
    ]);
  });

  it('comes to no entity twice, and takes no self-loop', () => {
    const rows = [
      aRelation(A, 'PARTNER_OF', A),
      aRelation(A, 'PARTNER_OF', 'organization/b'),
      aRelation('organization/b', 'PARTNER_OF', 'organization/b'),
      aRelation('organization/b', 'PARTNER_OF', Z),
    ];
    expect(through(rows)).toEqual(['b']);
  });

  it('is one for each of several relations between two entities', () => {
    const rows = [aRelation(A, 'MEETS', Z, { id: 'relation/2' }), aRelation(Z, 'MEETS', A, { id: 'relation/1' })];
    expect(ask(buildGraph(rows)).paths.map((path) => path.steps[0]?.relation.id)).toEqual(['relation/1', 'relation/2']);
  });

  it('carries derived relations only when asked', () => {
    const rows = [aDocument('m', { passages: ['passage/1'] }), named('passage/1', A, Z)];
    expect(through(rows)).toEqual([]);
    expect(through(rows, { includeDerived: true })).toEqual(['']);
    expect(through(rows, { includeDerived: true, types: new Set(['MEETS']) })).toEqual([]);
  });

  it('rests on what documents of the day say', () => {
    const rows = [aDocument('m', { passages: ['passage/1'], day: '2014-01-15' }), aRelation(A, 'MEETS', Z, { evidence: ['passage/1'] })];
    const outcome = (asOf: string): string =>
      ask(buildGraph([anEntity(A), anEntity(Z), aRelation(A, 'WORKS_ON', 'theme/t'), aRelation(Z, 'WORKS_ON', 'theme/u'), rows], { asOf }))
        .outcome;
    expect(outcome('2014-01-14')).toBe('DISCONNECTED');
    expect(outcome('2014-01-15')).toBe('FOUND');
  });
});

describe('the order', () => {
  it('is by length, then by the least firm relation, then by the ids along', () => {
    const rows = [
      [aRelation(A, 'PARTNER_OF', 'person/b', { certainty: 'DISPUTED' }), aRelation('person/b', 'PARTNER_OF', Z)],
      [aRelation(A, 'PARTNER_OF', 'person/d'), aRelation('person/d', 'PARTNER_OF', Z, { certainty: 'IMPLIED' })],
      [aRelation(A, 'PARTNER_OF', 'person/f'), aRelation('person/f', 'PARTNER_OF', Z)],
      [aRelation(A, 'PARTNER_OF', 'person/e'), aRelation('person/e', 'PARTNER_OF', Z)],
      [aRelation(A, 'PARTNER_OF', 'person/c', { certainty: 'UNCERTAIN' }), aRelation('person/c', 'PARTNER_OF', Z)],
      [aRelation('person/e', 'MEETS', 'person/f')],
      aRelation(A, 'ASKS_ABOUT', Z, { certainty: 'DISPUTED' }),
    ];
    expect(through(rows)).toEqual(['', 'e', 'f', 'd', 'c', 'b', 'e f', 'f e']);
  });
});

describe('what links everybody', () => {
  const own = [
    aDataset('organization/us'),
    aRelation('meeting/own', 'MEETING_OF', 'organization/us'),
    aRelation('publication/minutes', 'RECORDS', 'meeting/own'),
  ];

  it.each([
    ['a theme', by('theme/t'), 'THEME'],
    ['a place', by('place/p'), 'PLACE'],
    ['a meeting of the coalition', by('meeting/own'), 'MEETING'],
    ['the minutes of one', by('publication/minutes'), 'PUBLICATION'],
    [
      'membership of the coalition',
      [aRelation(A, 'MEMBER_OF', 'organization/us'), aRelation(Z, 'MEMBER_OF', 'organization/us')],
      'ORGANIZATION',
    ],
  ] as const)('leaves out %s, unless that kind is asked for', (_name, rows, kind) => {
    expect(through([own, rows])).toEqual([]);
    expect(through([own, rows], { through: new Set([kind]) })).toHaveLength(1);
  });

  it('does not reach to the meetings of others, their minutes, nor to the coalition by other relations', () => {
    const rows = [
      aRelation('meeting/theirs', 'MEETING_OF', 'organization/them'),
      aRelation('publication/theirs', 'RECORDS', 'meeting/theirs'),
      by('meeting/theirs'),
      by('publication/theirs'),
      aRelation(A, 'EXCHANGES_WITH', 'organization/us'),
      aRelation(Z, 'EXCHANGES_WITH', 'organization/us'),
    ];
    expect(through([own, rows], { maxLength: 2 })).toEqual(['theirs', 'us', 'theirs']);
  });

  it('is no event of the coalition, nor a meeting that it called off', () => {
    const rows = [
      aRelation('organization/us', 'ORGANIZES', 'event/e'),
      aRelation('meeting/off', 'MEETING_OF', 'organization/us', { status: 'CANCELLED' }),
      by('event/e'),
      by('meeting/off'),
    ];
    expect(through([own, rows], { maxLength: 2 })).toEqual(['e', 'off']);
  });

  it('may stand at an end', () => {
    const rows = [own, aRelation(A, 'MEMBER_OF', 'organization/us'), aRelation(A, 'ACTIVE_IN', 'place/p')];
    expect(ask(buildGraph(rows), { to: 'place/p' }).outcome).toBe('FOUND');
    expect(ask(buildGraph(rows), { to: 'organization/us' }).outcome).toBe('FOUND');
    expect(ask(buildGraph(rows), { from: 'organization/us', to: A }).outcome).toBe('FOUND');
    expect(ask(buildGraph(rows), { from: 'organization/us', to: 'meeting/own' }).outcome).toBe('FOUND');
    expect(ask(buildGraph(rows), { from: 'meeting/own', to: A }).paths.map((path) => path.steps.length)).toEqual([]);
    expect(ask(buildGraph(rows), { from: 'meeting/own', to: A }).outcome).toBe('DISCONNECTED');
  });

  it('is only what readers see of it: without the coalition, nothing is left out', () => {
    expect(through(by('meeting/own'))).toEqual(['own']);
  });

  it('leaves inner entities to the kinds asked for', () => {
    expect(through([by('person/p'), by('event/e')], { through: new Set(['EVENT']) })).toEqual(['e']);
    expect(through([by('person/p'), aRelation(A, 'MEETS', Z)], { through: new Set<EntityKind>() })).toEqual(['']);
  });
});

describe('bounds', () => {
  /** Ten layers of ten, each tied to all of the next. */
  const dense = buildGraph([
    Array.from({ length: 30 }, (_, i) => [
      aRelation(A, 'MEETS', `person/${i}`),
      Array.from({ length: 30 }, (__, j) => (i < j ? aRelation(`person/${i}`, 'MEETS', `person/${j}`) : [])),
    ]).flat(2),
    aRelation('person/7', 'MEETS', Z),
  ]);

  it('says that there are more than were asked for', () => {
    const { paths, truncatedBy } = ask(dense, { first: 3, maxLength: 6 });
    expect([paths.length, truncatedBy]).toEqual([3, 'FIRST']);
    expect(ask(dense, { first: 1, maxLength: 2 }).truncatedBy).toBeNull();
  });

  it('stops after so many steps, with the first paths in order', () => {
    const cut = ask(dense, { first: 100, maxLength: 6 }, 500);
    const whole = ask(dense, { first: 100, maxLength: 6 });
    expect(cut.truncatedBy).toBe('WORK');
    expect(cut.outcome).toBe('FOUND');
    expect(cut.paths.length).toBeGreaterThan(0);
    expect(cut.paths.length).toBeLessThan(100);
    expect(cut.paths).toEqual(whole.paths.slice(0, cut.paths.length));
  });

  it('spends no steps on firm relations that lead nowhere firm', () => {
    const layers = [[A], ...['b', 'c', 'd'].map((letter) => Array.from({ length: 10 }, (_, at) => `person/${letter}${at}`)), [Z]];
    const rows = layers
      .slice(1)
      .flatMap((layer, depth) =>
        layer.flatMap((to) =>
          (layers[depth] ?? []).map((from) => aRelation(from, 'MEETS', to, { certainty: to === Z ? 'UNCERTAIN' : 'STATED' })),
        ),
      );
    expect(ask(buildGraph(rows), {}, 3_000).paths).toHaveLength(100);
  });

  it('gives one path even where no step is allowed', () => {
    expect(ask(dense, {}, 0).paths).toHaveLength(1);
  });
});
