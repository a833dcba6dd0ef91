import { describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import { entitiesAlong } from '../../src/graph/path.js';
import { OrganizationType } from '../../src/kinds/organization.js';
import { RELATION_TYPES, relationTypeOf } from '../../src/statements/vocabulary.js';
import { actingCounts } from '../../src/themes/grade-table.js';
import { whoWorksOn } from '../../src/themes/who-works-on.js';
import { aDocument, anEntity, aRelation, buildGraph, dated, named, type Row } from '../support/view-builders.js';

const MINORS = 'theme/minors';

/** `actor grade`, in the order of the answer. */
function grades(view: GraphView): string[] {
  return whoWorksOn(view, MINORS).map(({ actor, grade }) => `${actor.id} ${grade}`);
}

const gradesOf = (...rows: readonly Row[]): string[] => grades(buildGraph(rows));

describe('the grade DECLARED', () => {
  it.each(['WORKS_ON', 'SERVES'] as const)('comes from %s', (type) => {
    expect(gradesOf(aRelation('organization/a', type, MINORS))).toEqual(['organization/a DECLARED']);
  });

  it('comes from a narrower theme, through any number of levels', () => {
    const rows = [
      aRelation('theme/girls', 'BROADER', 'theme/children'),
      aRelation('theme/children', 'BROADER', MINORS),
      aRelation('organization/a', 'WORKS_ON', 'theme/girls'),
    ];
    expect(gradesOf(rows)).toEqual(['organization/a DECLARED']);
  });

  it('does not come from a broader theme', () => {
    expect(gradesOf(aRelation(MINORS, 'BROADER', 'theme/people'), aRelation('organization/a', 'WORKS_ON', 'theme/people'))).toEqual([]);
  });

  it('does not come from an interest, nor from being about the theme', () => {
    expect(gradesOf(aRelation('organization/a', 'INTERESTED_IN', MINORS), aRelation('organization/b', 'ABOUT', MINORS))).toEqual([]);
  });

  it('is given to those who act alone, not to their projects', () => {
    expect(gradesOf(aRelation('project/p', 'WORKS_ON', MINORS), aRelation('post/x', 'WORKS_ON', MINORS))).toEqual(['post/x DECLARED']);
  });
});

describe('the grade ACTIVE', () => {
  const about = aRelation('project/p', 'ABOUT', MINORS);
  const types = RELATION_TYPES.filter((type) => !relationTypeOf(type).derived);

  it('comes from the types that bridge, and no other', () => {
    const bridges = types.filter((type) => gradesOf(about, aRelation('organization/a', type, 'project/p')).length > 0);
    expect(bridges.sort()).toEqual(['AUTHOR_OF', 'FUNDS', 'GRANTS', 'MEMBER_OF', 'ORGANIZES', 'RUNS']);
  });

  it('needs the thing to be ABOUT the theme', () => {
    const ends = types.filter(
      (type) => gradesOf(aRelation('project/p', type, MINORS), aRelation('organization/a', 'RUNS', 'project/p')).length > 0,
    );
    expect(ends).toEqual(['ABOUT']);
  });

  it('counts a planned membership', () => {
    const rows = [
      aRelation('organization/net', 'ABOUT', MINORS),
      aRelation('organization/a', 'MEMBER_OF', 'organization/net', { status: 'PLANNED' }),
    ];
    expect(gradesOf(rows)).toEqual(['organization/a ACTIVE']);
  });

  it('takes one bridge only: neither a part of what is about it, nor a member of who acts', () => {
    const rows = [
      about,
      aRelation('project/part', 'PART_OF', 'project/p'),
      aRelation('organization/a', 'RUNS', 'project/part'),
      aRelation('organization/b', 'RUNS', 'project/p'),
      aRelation('organization/c', 'MEMBER_OF', 'organization/b'),
    ];
    expect(gradesOf(rows)).toEqual(['organization/b ACTIVE']);
  });

  it('does not come from a way that comes to a theme twice', () => {
    const view = buildGraph([
      aRelation('organization/a', 'FUNDS', MINORS),
      aRelation(MINORS, 'ABOUT', 'theme/girls'),
      aRelation('theme/girls', 'BROADER', MINORS),
    ]);
    expect(whoWorksOn(view, 'theme/girls').map(({ actor }) => actor.id)).toEqual(['organization/a']);
    expect(grades(view)).toEqual([]);
  });

  it('does not come from running oneself', () => {
    expect(gradesOf(aRelation('organization/a', 'ABOUT', MINORS), aRelation('organization/a', 'RUNS', 'organization/a'))).toEqual([]);
  });
});

describe('the grade MENTIONED', () => {
  const minutes = aDocument('m', { passages: ['passage/1', 'passage/2'] });

  it('comes from being named in the same passage as the theme or a narrower one', () => {
    const rows = [
      minutes,
      aRelation('theme/girls', 'BROADER', MINORS),
      named('passage/1', 'organization/a', MINORS),
      named('passage/2', 'person/b', 'theme/girls', 'project/p'),
    ];
    expect(gradesOf(rows)).toEqual(['organization/a MENTIONED', 'person/b MENTIONED']);
  });

  it('does not come from two passages', () => {
    expect(gradesOf(minutes, named('passage/1', 'organization/a'), named('passage/2', MINORS))).toEqual([]);
  });

  it('is for those of whom no more is said', () => {
    const rows = [minutes, named('passage/1', 'organization/a', MINORS), aRelation('organization/a', 'SERVES', MINORS)];
    expect(gradesOf(rows)).toEqual(['organization/a DECLARED']);
  });

  it('is explained by the computed relation, and only then', () => {
    const mentioned = buildGraph([minutes, named('passage/1', 'organization/a', MINORS)]);
    const [row] = whoWorksOn(mentioned, MINORS);
    expect(row?.because.map((path) => path.steps.map((step) => step.relation.type))).toEqual([['CO_MENTIONED']]);
    expect(row?.because.map((path) => entitiesAlong(path))).toEqual([['organization/a', MINORS]]);

    const stated = buildGraph([minutes, named('passage/1', 'organization/a', MINORS), aRelation('organization/a', 'SERVES', MINORS)]);
    expect(whoWorksOn(stated, MINORS)[0]?.because.map((path) => path.steps.map((step) => step.relation.type))).toEqual([['SERVES']]);
  });
});

describe('rows that never grade', () => {
  const steps = {
    declared: (overrides: object): Row => aRelation('organization/a', 'WORKS_ON', MINORS, overrides),
    bridge: (overrides: object): Row => [
      aRelation('organization/a', 'RUNS', 'project/p', overrides),
      aRelation('project/p', 'ABOUT', MINORS),
    ],
    about: (overrides: object): Row => [
      aRelation('organization/a', 'RUNS', 'project/p'),
      aRelation('project/p', 'ABOUT', MINORS, overrides),
    ],
    broader: (overrides: object): Row => [
      aRelation('theme/girls', 'BROADER', MINORS, overrides),
      aRelation('organization/a', 'SERVES', 'theme/girls'),
    ],
  };
  const weak = [{ status: 'PROPOSED' }, { status: 'CANCELLED' }, { certainty: 'UNCERTAIN' }, { certainty: 'DISPUTED' }] as const;

  it.each(Object.entries(steps).flatMap(([name, rows]) => weak.map((overrides) => ({ name, rows, overrides }))))(
    'are $overrides as $name',
    ({ rows, overrides }) => {
      expect(gradesOf(rows(overrides))).toEqual([]);
      expect(gradesOf(rows({ certainty: 'IMPLIED', status: 'UNKNOWN' }))).toHaveLength(1);
    },
  );

  it('are those that another statement contradicts', () => {
    const rows = [
      aRelation('organization/a', 'WORKS_ON', MINORS, { id: 'relation/yes' }),
      aRelation('organization/a', 'CONTESTS', MINORS, { contradicts: ['relation/yes'] }),
    ];
    expect(gradesOf(rows)).toEqual([]);
  });
});

describe('the order', () => {
  it('is by grade, then by how many passages, then by name', () => {
    const rows = [
      aDocument('m', { passages: ['passage/1', 'passage/2', 'passage/3'] }),
      aRelation('organization/declared', 'SERVES', MINORS),
      aRelation('project/p', 'ABOUT', MINORS),
      aRelation('organization/zero', 'RUNS', 'project/p'),
      aRelation('organization/two', 'RUNS', 'project/p', { evidence: ['passage/1', 'passage/2'] }),
      aRelation('organization/also-two', 'RUNS', 'project/p', { evidence: ['passage/1'] }),
      named('passage/3', 'organization/also-two', 'person/mentioned', MINORS),
    ];
    expect(gradesOf(rows)).toEqual([
      'organization/declared DECLARED',
      'organization/also-two ACTIVE',
      'organization/two ACTIVE',
      'organization/zero ACTIVE',
      'person/mentioned MENTIONED',
    ]);
  });

  it('counts a passage once, however much rests on it', () => {
    const rows = [
      aDocument('m', { passages: ['passage/1'] }),
      aRelation('organization/a', 'SERVES', MINORS, { evidence: ['passage/1'] }),
      aRelation('organization/a', 'WORKS_ON', MINORS, { evidence: ['passage/1'] }),
      named('passage/1', 'organization/a', MINORS),
    ];
    expect(whoWorksOn(buildGraph(rows), MINORS).map((row) => row.weight)).toEqual([1]);
  });
});

describe('because', () => {
  it('gives the shortest first, all that is stated', () => {
    const rows = [
      aRelation('project/p', 'ABOUT', MINORS),
      aRelation('organization/a', 'RUNS', 'project/p'),
      aRelation('organization/a', 'WORKS_ON', MINORS),
      aRelation('theme/girls', 'BROADER', MINORS),
      aRelation('organization/a', 'SERVES', 'theme/girls'),
    ];
    const because = whoWorksOn(buildGraph(rows), MINORS)[0]?.because.map((path) => path.steps.map((step) => step.relation.type));
    expect(because).toEqual([['WORKS_ON'], ['SERVES', 'BROADER'], ['RUNS', 'ABOUT']]);
  });

  it('leads from the actor to the theme, by the shortest way up', () => {
    const rows = [
      aRelation('theme/girls', 'BROADER', MINORS),
      aRelation('theme/girls', 'BROADER', 'theme/children'),
      aRelation('theme/children', 'BROADER', MINORS),
      aRelation('organization/a', 'SERVES', 'theme/girls'),
    ];
    const [row] = whoWorksOn(buildGraph(rows), MINORS);
    expect(row?.because.map(entitiesAlong)).toEqual([['organization/a', 'theme/girls', MINORS]]);
  });
});

describe('the way up to a broader theme', () => {
  it('is the one of the least ids among equally short ones, whatever was found first', () => {
    const rows = [
      aRelation('theme/youth', 'BROADER', MINORS, { dates: '2001' }),
      aRelation('theme/children', 'BROADER', MINORS, { dates: '2002' }),
      aRelation('theme/girls', 'BROADER', 'theme/youth', { dates: '2001' }),
      aRelation('theme/girls', 'BROADER', 'theme/children', { dates: '2002', certainty: 'IMPLIED' }),
      aRelation('organization/a', 'SERVES', 'theme/girls'),
    ];
    const [row] = whoWorksOn(buildGraph(rows), MINORS);
    expect(row?.because.map(entitiesAlong)).toEqual([['organization/a', 'theme/girls', 'theme/children', MINORS]]);
  });
});

describe('lastMentioned', () => {
  it('is the date that reaches furthest, though it began before the other', () => {
    const view = buildGraph([
      aDocument('long', { passages: ['passage/1'], records: 'meeting/long' }),
      dated('meeting/long', '2013-10-01/2013-12-20'),
      aDocument('short', { passages: ['passage/2'], records: 'meeting/short' }),
      dated('meeting/short', '2013-11-22'),
      named('passage/1', 'person/c', MINORS),
      named('passage/2', 'person/c', MINORS),
    ]);
    expect(whoWorksOn(view, MINORS)[0]?.lastMentioned?.edtf).toBe('2013-10-01/2013-12-20');
  });

  const documents = [
    aDocument('one', { passages: ['passage/1'], day: '2013-11-26', records: 'meeting/one' }),
    dated('meeting/one', '2013-11-22'),
    aDocument('two', { passages: ['passage/2'], day: '2014-02-01' }),
  ];
  const last = (...rows: readonly Row[]): string | null | undefined =>
    whoWorksOn(buildGraph([documents, rows]), MINORS)[0]?.lastMentioned?.edtf;

  it('is the day of the meeting, where the document is its minutes', () => {
    expect(last(aRelation('organization/a', 'SERVES', MINORS, { evidence: ['passage/1'] }))).toBe('2013-11-22');
  });

  it('is the latest, also when the later document only names both', () => {
    expect(
      last(aRelation('organization/a', 'SERVES', MINORS, { evidence: ['passage/1'] }), named('passage/2', 'organization/a', MINORS)),
    ).toBe('2014-02-01');
  });

  it('is null where nothing is dated', () => {
    expect(last(aRelation('organization/a', 'SERVES', MINORS))).toBeUndefined();
  });
});

describe('as of a day', () => {
  const rows = [
    aDocument('one', { passages: ['passage/1'], day: '2013-11-26' }),
    aDocument('two', { passages: ['passage/2'], day: '2014-02-01' }),
    aRelation('organization/a', 'SERVES', MINORS, { evidence: ['passage/1'], dates: '2013/2014-01' }),
    aRelation('organization/b', 'SERVES', MINORS, { evidence: ['passage/2'] }),
    named('passage/2', 'organization/a', MINORS),
    named('passage/1', 'person/c', MINORS),
    named('passage/2', 'person/d', MINORS),
    anEntity(MINORS),
    aRelation(MINORS, 'BROADER', 'theme/people'),
  ];
  const asOf = (day: string): GraphView => buildGraph(rows, { asOf: day });

  it('knows nothing before any document', () => {
    expect(grades(asOf('1900-01-01'))).toEqual([]);
  });

  it('knows what documents issued up to it say, and counts no later passage', () => {
    expect(grades(asOf('2013-12-01'))).toEqual(['organization/a DECLARED', 'person/c MENTIONED']);
    expect(whoWorksOn(asOf('2013-12-01'), MINORS).map((row) => [row.weight, row.lastMentioned?.edtf])).toEqual([
      [1, '2013-11-26'],
      [1, '2013-11-26'],
    ]);
  });
});

describe('absurd data', () => {
  it('ends on themes that are broader than each other, or than themselves', () => {
    const rows = [
      aRelation('theme/girls', 'BROADER', MINORS),
      aRelation(MINORS, 'BROADER', 'theme/girls'),
      aRelation(MINORS, 'BROADER', MINORS),
      aRelation('organization/a', 'SERVES', 'theme/girls'),
    ];
    expect(gradesOf(rows)).toEqual(['organization/a DECLARED']);
  });

  it('leaves informal groups out', () => {
    const group = anEntity('organization/group', { classification: OrganizationType.INFORMAL_GROUP });
    expect(gradesOf(group, aRelation('organization/group', 'SERVES', MINORS))).toEqual([]);
  });

  it('answers nothing of a theme of which nothing is said', () => {
    expect(gradesOf(anEntity(MINORS))).toEqual([]);
  });
});

describe('the actors that act on a theme', () => {
  it('are those that declare or act, and not those who are only mentioned beside it', () => {
    const view = buildGraph([
      aRelation('theme/girls', 'BROADER', MINORS),
      aRelation('organization/a', 'WORKS_ON', 'theme/girls'),
      aRelation('organization/a', 'SERVES', MINORS),
      aRelation('project/p', 'ABOUT', MINORS),
      aRelation('organization/b', 'RUNS', 'project/p'),
      anEntity('organization/c', { classification: OrganizationType.INFORMAL_GROUP }),
      aRelation('organization/c', 'WORKS_ON', MINORS),
      aRelation('organization/d', 'INTERESTED_IN', MINORS),
    ]);
    const acting = whoWorksOn(view, MINORS).filter(({ grade }) => grade !== 'MENTIONED');
    expect(actingCounts(view)(MINORS, ['ORGANIZATION'])).toBe(2);
    expect(acting.map(({ actor }) => actor.id).sort()).toEqual(['organization/a', 'organization/b']);
  });
});
