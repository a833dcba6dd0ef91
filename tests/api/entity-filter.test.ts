import { describe, expect, it } from 'vitest';
import { type EntityConditions, entityTest } from '../../src/api/entity-filter.js';
import { MaillageError } from '../../src/errors.js';
import { KINDS } from '../../src/kinds/index.js';
import { FormerIdRow } from '../../src/store/tables.js';
import { aClaim, aDocument, anEntity, aRelation, buildGraph, dated, named } from '../support/view-builders.js';

/** What each word of a filter of entities leaves: any of its values, and all words together. */

const renamed = Object.assign(new FormerIdRow(), {
  id: 'organization/old',
  successorId: 'organization/a',
  reason: 'RENAMED',
  visibility: 'PUBLIC',
  revision: 1,
});

const view = buildGraph(
  [
    aDocument('m', { passages: ['passage/1'], records: 'meeting/m' }),
    named('passage/1', 'organization/a', 'person/p'),
    anEntity('organization/a', { classification: 'ASSOCIATION' }),
    anEntity('organization/b', { classification: 'FOUNDATION' }),
    anEntity('organization/group', { classification: 'INFORMAL_GROUP' }),
    anEntity('government-body/cell', { classification: 'WORKING_GROUP', level: 'LOCAL' }),
    aRelation('organization/a', 'SERVES', 'theme/isolated'),
    aRelation('theme/isolated', 'BROADER', 'theme/minors'),
    aRelation('organization/b', 'LOCATED_IN', 'place/lyon'),
    aRelation('place/lyon', 'LOCATED_IN', 'place/france'),
    aRelation('event/talk', 'TAKES_PLACE_IN', 'place/lyon'),
    aRelation('organization/a', 'MEMBER_OF', 'organization/b'),
    aRelation('organization/b', 'MEMBER_OF', 'government-body/cell'),
    aRelation('person/p', 'MEMBER_OF', 'organization/b', { status: 'PROPOSED' }),
    aRelation('government-body/cell', 'PART_OF', 'government-body/ministry'),
    dated('event/talk', '2014-03-10', { status: 'PLANNED' }),
    dated('meeting/m', '[2014-01-01,2014-05-01]', { status: 'PAST' }),
    aClaim({ about: ['project/words'], claimKind: 'DATE', dates: null }),
    aRelation('meeting/m', 'MEETING_OF', 'organization/b'),
  ],
  { formerIds: [renamed] },
);

const left = (filter: EntityConditions | null): string[] =>
  view.entities
    .filter(({ kind }) => kind !== 'PUBLICATION')
    .filter(entityTest(view, KINDS, filter))
    .map(({ id }) => id);

const everyone = left({});

describe('a filter of entities', () => {
  it.each<[EntityConditions, string[]]>([
    [{ ids: ['person/p', 'organization/old', 'organization/nobody'] }, ['organization/a', 'person/p']],
    [{ ids: ['organization/group'] }, ['organization/group']],
    [{ ids: [] }, []],
    [{ themes: ['theme/minors'] }, ['organization/a']],
    [{ themes: [] }, []],
    [{ places: ['place/france'] }, []],
    [{ places: ['place/france'], includeParts: true }, ['organization/b', 'event/talk']],
    [{ places: ['place/lyon'] }, ['organization/b', 'event/talk']],
    [{ memberOf: ['organization/b'] }, ['organization/a']],
    [{ memberOf: ['government-body/ministry'] }, []],
    [{ memberOf: ['government-body/ministry'], includeParts: true }, ['organization/b']],
    [{ inMinutesOf: ['meeting/m'] }, ['organization/a', 'person/p']],
    [{ from: '2014-03-10', to: '2014-03-10' }, ['event/talk']],
    [{ from: '2014-03-11' }, ['meeting/m']],
    [{ to: '2014-03-09' }, ['meeting/m']],
    [{ from: '2014-02-01', to: '2014-02-28' }, []],
    [{ statuses: ['PLANNED', 'PAST'] }, ['meeting/m', 'event/talk']],
    [{ conveners: ['organization/b'] }, ['meeting/m']],
    [{ typeCodes: ['FOUNDATION', 'WORKING_GROUP'] }, ['organization/b', 'government-body/cell']],
    [{ typeCodes: ['INFORMAL_GROUP'] }, ['organization/group']],
    [{ typeCodes: ['FOUNDATION'], places: ['place/lyon'], memberOf: ['organization/b'] }, []],
  ])('%j leaves %j', (filter, expected) => {
    expect(left(filter).sort()).toEqual([...expected].sort());
  });

  it('without a condition leaves all but informal groups', () => {
    const none = { ids: null, themes: null, places: null, memberOf: null, typeCodes: null, statuses: null, from: null, to: null };
    expect(left(none)).toEqual(everyone);
    expect(left(null)).toEqual(everyone);
    expect(everyone).toContain('organization/a');
    expect(everyone).not.toContain('organization/group');
  });

  it('leaves out what has no status of its own, whatever status is asked for', () => {
    const kinds = new Set(left({ statuses: ['UNKNOWN'] }).map((id) => id.split('/')[0]));
    expect(kinds).toEqual(new Set(['project']));
  });

  it.each<[EntityConditions, string, RegExp, RegExp]>([
    [{ typeCodes: ['ASSOCIATON'] }, 'filter.typeCodes', /ASSOCIATON n’est le type d’aucun/, /ASSOCIATON is no type of any/],
    [{ from: '2014-02-01', to: '2014-01-31' }, 'filter.to', /filter\.to \(2014-01-31\) précède filter\.from/, /comes before filter\.from/],
    [{ conveners: ['place/lyon'], inMinutesOf: ['organization/a'] }, 'filter.inMinutesOf', /meeting\/…/, /meeting\/…/],
    [{ themes: ['place/lyon'] }, 'filter.themes', /theme\/…/, /theme\/…/],
    [{ places: ['theme/minors'] }, 'filter.places', /place\/…/, /place\/…/],
  ])('%j is refused with the argument at fault', (filter, argument, fr, en) => {
    const error = (() => {
      try {
        left(filter);
      } catch (thrown) {
        return thrown;
      }
      return null;
    })();
    if (!(error instanceof MaillageError)) throw new Error('the filter was not refused');
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.details).toMatchObject({ argument });
    expect(error.text.fr).toMatch(fr);
    expect(error.text.en).toMatch(en);
  });
});
