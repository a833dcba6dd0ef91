import { describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { findNetwork, type NetworkAnswer, type NetworkQuery } from '../../src/network/network.js';
import { aDocument, anEntity, aRelation, buildGraph, named, type Row } from '../support/view-builders.js';

const C = 'organization/c';

function ask(view: GraphView, question: Partial<NetworkQuery> = {}, maxRelations?: number): NetworkAnswer {
  const whole = {
    centres: [C],
    depth: 1,
    maxNodes: 60,
    types: null,
    kinds: null,
    themes: null,
    meetings: null,
    includeDerived: false,
    ...question,
  };
  return findNetwork(view, whole, maxRelations);
}

const names = (rows: Row, question: Partial<NetworkQuery> = {}): string[] =>
  ask(buildGraph(rows), question).nodes.map((node) => `${node.entity.id} ${node.depth} ${node.degree}`);

const chain = [
  aRelation(C, 'MEETS', 'person/1'),
  aRelation('person/1', 'MEETS', 'person/2'),
  aRelation('person/3', 'MEETS', 'person/2'),
  aRelation('person/3', 'MEETS', 'person/4'),
];

describe('a network', () => {
  it('reaches as far as its depth, and says how far each entity is', () => {
    expect(names(chain, { depth: 1 })).toEqual([`${C} 0 1`, 'person/1 1 2']);
    expect(names(chain, { depth: 3 })).toEqual([`${C} 0 1`, 'person/1 1 2', 'person/2 2 2', 'person/3 3 2']);
  });

  it('measures from the nearest of several centres', () => {
    expect(names(chain, { centres: [C, 'person/4'], depth: 2 })).toEqual([
      `${C} 0 1`,
      'person/4 0 1',
      'person/1 1 2',
      'person/3 1 2',
      'person/2 2 2',
    ]);
  });

  it('takes two as alike whose relevance differs by the rounding of a division only', () => {
    // Six shares of a thirtieth sum to a little less than four of a twentieth.
    const six = [1, 2, 3, 4, 5, 6].flatMap((n) => [
      aRelation(C, 'MEETS', `person/by-${n}`),
      aRelation(`person/by-${n}`, 'MEETS', 'person/x'),
      aRelation(`person/by-${n}`, 'MEETS', `person/z-leaf-${n}`),
    ]);
    const four = [1, 2, 3, 4].flatMap((n) => [aRelation(C, 'MEETS', `person/via-${n}`), aRelation(`person/via-${n}`, 'MEETS', 'person/y')]);
    const second = ask(buildGraph([six, four]), { depth: 2 }).nodes.filter(({ depth }) => depth === 2);
    expect(second.map(({ entity }) => entity.id).slice(0, 2)).toEqual(['person/x', 'person/y']);
  });

  it('has all relations between the entities shown, several between two, and those to oneself', () => {
    const rows = [
      aRelation(C, 'MEETS', 'person/1', { id: 'relation/1' }),
      aRelation('person/1', 'VISITS', C, { id: 'relation/2' }),
      aRelation(C, 'MEETS', 'person/2', { id: 'relation/3' }),
      aRelation('person/1', 'MEETS', 'person/2', { id: 'relation/4' }),
      aRelation('person/1', 'PARTNER_OF', 'person/1', { id: 'relation/5' }),
      aRelation('person/2', 'MEETS', 'person/far', { id: 'relation/6' }),
    ];
    expect(ask(buildGraph(rows)).relations.map((row) => row.id)).toEqual([
      'relation/5',
      'relation/1',
      'relation/3',
      'relation/4',
      'relation/2',
    ]);
  });

  it('is alone where nothing is tied', () => {
    const { nodes, relations, total, truncatedBy } = ask(buildGraph(aRelation(C, 'PARTNER_OF', C)));
    expect([nodes.length, relations.length, total, truncatedBy]).toEqual([1, 1, 1, null]);
  });

  it('is empty around nothing', () => {
    expect(ask(buildGraph(chain), { centres: [] })).toEqual({ nodes: [], relations: [], total: 0, truncatedBy: null });
  });

  it('takes only the types and kinds asked for, centres apart, and does not go through others', () => {
    const rows = [aRelation(C, 'MEETS', 'person/1'), aRelation(C, 'VISITS', 'place/p'), aRelation('person/1', 'MEETS', 'post/x')];
    expect(names(rows, { types: new Set(['VISITS']) })).toEqual([`${C} 0 1`, 'place/p 1 1']);
    expect(names(rows, { kinds: new Set(['POST']), depth: 3 })).toEqual([`${C} 0 0`]);
    expect(names(rows, { kinds: new Set(['PERSON']), depth: 3 })).toEqual([`${C} 0 1`, 'person/1 1 1']);
  });

  it('takes only what a relation links to one of some themes, centres apart', () => {
    const rows = [
      aRelation(C, 'MEETS', 'person/1'),
      aRelation(C, 'MEETS', 'person/2'),
      aRelation('person/2', 'INTERESTED_IN', 'theme/girls'),
      aRelation('theme/girls', 'BROADER', 'theme/minors'),
    ];
    expect(names(rows, { themes: new Set(['theme/minors']) })).toEqual([`${C} 0 1`, 'person/2 1 2']);
    const exchange = aRelation(C, 'EXCHANGES_WITH', 'organization/partner', { topics: ['theme/minors'] });
    expect(names([exchange, aRelation(C, 'MEETS', 'person/1')], { themes: new Set(['theme/minors']) })).toEqual([
      `${C} 0 1`,
      'organization/partner 1 1',
    ]);
  });

  it('has derived relations only when asked', () => {
    const rows = [aDocument('m', { passages: ['passage/1'] }), named('passage/1', C, 'person/1')];
    expect(names(rows)).toEqual([`${C} 0 0`]);
    expect(names(rows, { includeDerived: true })).toEqual([`${C} 0 1`, 'person/1 1 1']);
  });

  it('is of its day', () => {
    const rows = [
      aDocument('m', { passages: ['passage/1'], day: '2014-01-15' }),
      aRelation(C, 'MEETS', 'person/1', { evidence: ['passage/1'] }),
    ];
    const asOf = (day: string): string[] =>
      ask(buildGraph([anEntity(C), aRelation(C, 'WORKS_ON', 'theme/t'), rows], { asOf: day }), { types: new Set(['MEETS']) }).nodes.map(
        (node) => `${node.entity.id} ${node.depth} ${node.degree}`,
      );
    expect(asOf('2014-01-14')).toEqual([`${C} 0 0`]);
    expect(asOf('2014-01-15')).toEqual([`${C} 0 1`, 'person/1 1 1']);
  });
});

describe('what is kept', () => {
  it('is the nearest first, then what the centres are most tied to, then the degree, then the id', () => {
    const rows = [
      aRelation(C, 'MEETS', 'person/twice'),
      aRelation(C, 'VISITS', 'person/twice'),
      aRelation(C, 'MEETS', 'person/linked'),
      aRelation(C, 'MEETS', 'person/b'),
      aRelation(C, 'MEETS', 'person/a'),
      aRelation('person/linked', 'MEETS', 'person/far'),
    ];
    const all = ['organization/c', 'person/twice', 'person/linked', 'person/a', 'person/b', 'person/far'];
    for (let most = 1; most <= all.length; most += 1) {
      const { nodes, total, truncatedBy } = ask(buildGraph(rows), { depth: 2, maxNodes: most });
      expect(nodes.map((node) => node.entity.id)).toEqual(all.slice(0, most));
      expect([total, truncatedBy]).toEqual([6, most < 6 ? 'MAX_NODES' : null]);
    }
  });

  it('is rather what few are tied to than what everybody is', () => {
    const crowd = Array.from({ length: 8 }, (_, at) => aRelation('event/hub', 'DISCUSSES', `person/a${at}`));
    const rows = [
      aRelation(C, 'ATTENDS', 'event/hub'),
      crowd,
      aRelation(C, 'ATTENDS', 'event/small'),
      aRelation('event/small', 'DISCUSSES', 'person/z'),
    ];
    expect(names(rows, { depth: 2, maxNodes: 4 })).toEqual([`${C} 0 2`, 'event/hub 1 9', 'event/small 1 2', 'person/z 2 1']);
  });

  it('counts the relations of an entity also where they are not shown', () => {
    expect(names(chain, { depth: 1, maxNodes: 2 })[1]).toBe('person/1 1 2');
  });
});

describe('bounds', () => {
  it('stop a walk that would read too much, nearest first', () => {
    const { nodes, total, truncatedBy } = ask(buildGraph(chain), { depth: 3 }, 3);
    expect(nodes.map((node) => node.entity.id)).toEqual([C, 'person/1']);
    expect([total, truncatedBy]).toEqual([2, 'WORK']);
  });

  it('stop it among entities as near with the most relevant read', () => {
    // Both are one step away; most of what the centre shares goes to the one that two relations tie to it.
    const rows = [aRelation(C, 'MEETS', 'person/1'), aRelation(C, 'MEETS', 'person/9'), aRelation(C, 'SUPPORTS', 'person/9')];
    expect(ask(buildGraph(rows), {}, 5).nodes.map((node) => node.entity.id)).toEqual([C, 'person/9']);
  });

  it('cut the links of a very dense network', () => {
    const rows = Array.from({ length: 5_001 }, () => aRelation(C, 'MEETS', 'person/1'));
    const { relations, truncatedBy } = ask(buildGraph(rows));
    expect([relations.length, truncatedBy]).toEqual([5_000, 'MAX_LINKS']);
  });
});
