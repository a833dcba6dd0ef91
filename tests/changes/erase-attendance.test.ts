import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { GraphView } from '../../src/graph/view.js';
import { attendanceOf, attendanceStatusOf, bodyOf, personOf, presentAt } from '../../src/meetings/attendance.js';
import { Person } from '../../src/kinds/index.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { THREE_MEETINGS } from '../support/base.js';
import { withoutPerson as without } from '../support/without-person.js';
import { aDataset, aRelation, buildGraph, flatten, type Row } from '../support/view-builders.js';

/** Erasing a person leaves what their body did: it was at the meeting, or absent, without anybody's name. */

const list = (view: GraphView, event: string): string[] =>
  attendanceOf(view, event).map((row) => `${personOf(row) ?? '–'} for ${bodyOf(row)}: ${attendanceStatusOf(view, row)}`);

const ADA = 'person/ada';
const BEN = 'person/ben';
const MEETING = 'meeting/m';
const came = (person: string, body: string | null, more: Parameters<typeof aRelation>[3] = {}): StoredRecord =>
  aRelation(person, 'ATTENDS', MEETING, { attendance: 'PRESENT', onBehalfOfId: body, ...more });
const missed = (person: string, body: string | null, more: Parameters<typeof aRelation>[3] = {}): StoredRecord =>
  aRelation(person, 'ABSENT_FROM', MEETING, { attendance: 'EXCUSED', onBehalfOfId: body, ...more });

/** The list of presence once Ada has been erased. */
function listWithoutAda(...given: Row[]): string[] {
  const rows = flatten(given);
  const people = [...new Set([ADA, BEN, ...rows.flatMap((row) => row.requiredEntityIds())])]
    .filter((id) => id.startsWith('person/'))
    .map((id) => {
      const name = id.slice('person/'.length);
      return Object.assign(new Person(), {
        ...{ id, kind: 'PERSON', visibility: 'PUBLIC', origin: 'test', editedBy: null, revision: 1, sortKey: name, sortName: null },
        ...{ names: [{ value: name, lang: 'fr', kind: 'PREFERRED' }], identifiers: null, summary: null, givenName: null, familyName: null },
      });
    });
  const left = without([...people, ...rows], ADA);
  expect(JSON.stringify(left)).not.toContain('person/ada');
  return list(buildGraph(left), MEETING);
}

describe('a person who is erased', () => {
  it('leaves the body that they stood for where it was', () => {
    expect(listWithoutAda(came(ADA, 'organization/a'), came(BEN, 'organization/b'))).toEqual([
      '– for organization/a: PRESENT',
      'person/ben for organization/b: PRESENT',
    ]);
  });

  it('leaves it absent, without what was said of themselves', () => {
    const row = missed(ADA, 'organization/a', { note: { fr: 'malade' }, role: { fr: 'présidente' } });
    expect(listWithoutAda(row)).toEqual(['– for organization/a: EXCUSED']);
    const person = new Person();
    Object.assign(person, { id: ADA, names: [{ value: 'Ada', lang: 'fr', kind: 'PREFERRED' }], familyName: null, givenName: null });
    const [left] = without([person, row], ADA);
    expect(left).toMatchObject({ subjectId: 'organization/a', onBehalfOfId: null, note: null, role: null });
  });

  it('leaves no absence of a body of which somebody else came', () => {
    const rows = [missed(ADA, 'organization/a'), came(BEN, 'organization/a')];
    expect(listWithoutAda(rows)).toEqual(['person/ben for organization/a: PRESENT']);
    const hidden = came(BEN, 'organization/a', { visibility: 'EDITORS' });
    expect(listWithoutAda(missed(ADA, 'organization/a'), hidden)).toEqual(['– for organization/a: EXCUSED']);
  });

  it('leaves nothing where they came for themselves', () => {
    expect(listWithoutAda(came(ADA, null), came(BEN, null))).toEqual(['person/ben for null: PRESENT']);
  });

  it('leaves their proxy to their body, or to nobody', () => {
    expect(listWithoutAda(missed(ADA, 'organization/a'), came(BEN, 'organization/b'), came(BEN, ADA))).toEqual([
      'person/ben for organization/a: PRESENT',
      'person/ben for organization/b: PRESENT',
    ]);
    expect(listWithoutAda(missed(ADA, null), came(BEN, ADA))).toEqual(['person/ben for null: PRESENT']);
  });

  it('leaves represented whose proxy they held', () => {
    expect(listWithoutAda(missed(BEN, 'organization/b'), came(ADA, 'organization/a'), came(ADA, BEN))).toEqual([
      '– for organization/a: PRESENT',
      '– for person/ben: PRESENT',
      'person/ben for organization/b: REPRESENTED',
    ]);
    expect(listWithoutAda(missed(BEN, 'organization/b'), came(ADA, BEN))).toEqual(['person/ben for organization/b: REPRESENTED']);
  });

  it('leaves what else they did for a body, where a body can do it', () => {
    const rows = flatten([
      aRelation(ADA, 'VISITS', 'place/nepal', { id: 'relation/visit', onBehalfOfId: 'organization/a' }),
      aRelation(ADA, 'MEETS', 'organization/a', { id: 'relation/self', onBehalfOfId: 'organization/a' }),
    ]);
    const person = Object.assign(new Person(), { id: ADA, names: [], familyName: null, givenName: null });
    expect(without([person, ...rows], ADA).map((row) => `${row.id} ${row.requiredEntityIds().join()}`)).toEqual([
      'relation/visit organization/a,place/nepal',
    ]);
  });
});

describe('whoever is erased of three meetings', () => {
  const rows = compileSeeds(checkSeeds(THREE_MEETINGS)).records;
  const people = rows.filter((row) => row instanceof Person).map(({ id }) => id);
  const meetings = ['meeting/2030-01-16', 'meeting/2030-03-20', 'meeting/2030-06-12'];

  it.each(people)('leaves the bodies that were there, and the others as they were: %s', (id) => {
    for (const asOf of [null, '2030-02-28', '2030-04-03']) {
      const [before, after] = [rows, without(rows, id)].map((some) => buildGraph(some, { role: 'EDITOR', asOf }));
      for (const meeting of meetings) {
        const seen = (view: GraphView | undefined): unknown => {
          if (!view) throw new Error('no view');
          const others = attendanceOf(view, meeting).filter((row) => personOf(row) !== id && personOf(row) !== null);
          return {
            there: [...presentAt(view, meeting)].sort(),
            others: others.map((row) => `${row.id} ${personOf(row)} ${attendanceStatusOf(view, row)}`).sort(),
          };
        };
        expect(seen(after), `${meeting} as of ${asOf}`).toEqual(seen(before));
      }
    }
  });
});

describe('a person with a name that is also a word of codes', () => {
  it('takes it out of words, and leaves time zones, languages and closed sets as they are', () => {
    const person = Object.assign(new Person(), {
      id: 'person/fr-paris',
      names: [{ value: 'Present Paris', lang: 'fr', kind: 'PREFERRED' }],
      givenName: 'Present',
      familyName: 'Paris',
    });
    const other = Object.assign(new Person(), {
      ...person,
      id: 'person/paris',
      names: [{ value: 'fr', lang: 'fr', kind: 'PREFERRED' }],
      familyName: 'present',
    });
    const rows = [
      aDataset('organization/us'),
      aRelation('organization/a', 'ATTENDS', MEETING, { attendance: 'PRESENT', note: { fr: 'avec Present Paris' }, dates: '2030-01-16' }),
    ];
    for (const one of [person, other]) {
      const left = without([one, ...rows], one.id);
      expect(left[0]).toMatchObject({ timeZone: 'Europe/Paris', languages: ['fr'] });
      expect(left[1]).toMatchObject({ attendance: 'PRESENT', type: 'ATTENDS', dates: { edtf: '2030-01-16' } });
    }
    expect(without([person, ...rows], person.id)[1]).toMatchObject({ note: { fr: 'avec ███████ █████' } });
  });
});
