import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import { Document } from '../../src/documents/document.js';
import { Person } from '../../src/kinds/index.js';
import { aDocument, aRelation, anEntity, flatten, named } from '../support/view-builders.js';
import { withoutPerson } from '../support/without-person.js';

/** Whose name is blacked out when a person is erased, and in which ids. */

const person = (id: string, givenName: string, familyName: string): StoredRecord =>
  anEntity(id, { givenName, familyName, names: [{ value: `${givenName} ${familyName}`, lang: 'fr', kind: 'PREFERRED' }] });
const called = (id: string, value: string): StoredRecord => anEntity(id, { names: [{ value, lang: 'fr', kind: 'PREFERRED' }] });
const idsOf = (rows: readonly StoredRecord[]): string[] => rows.map((row) => row.id.replace(/[0-9a-f]{10}(?=$|-)/, '…'));

describe('erasing a person', () => {
  it('leaves a namesake their name, also where a text is known to name them', () => {
    const text = 'Ada Lune écrit. Ada Lune répond.';
    const rows = flatten([
      person('person/ada-lune', 'Ada', 'Lune'),
      person('person/ada-lune-2', 'Ada', 'Lune'),
      aDocument('lettre', { passages: ['passage/1'] }),
      named('passage/1', 'person/ada-lune-2'),
    ]);
    for (const row of rows) if (row instanceof Document) row.text = text;
    const [mention] = rows.slice(-1);
    Object.assign(mention ?? {}, { documentId: 'document/lettre', start: 16, end: 24, surface: 'Ada Lune' });
    const left = withoutPerson(rows, 'person/ada-lune');
    expect(left.find((row) => row instanceof Person)).toMatchObject({
      id: 'person/ada-lune-2',
      names: [{ value: 'Ada Lune' }],
      familyName: 'Lune',
    });
    expect(left.find((row) => row instanceof Document)?.text).toBe('███ ████ écrit. Ada Lune répond.');
  });

  it('takes the name out of ids, and leads what refers to them to the new ones', () => {
    const left = withoutPerson(
      [
        person('person/ada-lune', 'Ada', 'Lune'),
        called('organization/les-amis-d-ada-lune', 'Les amis d’Ada Lune'),
        called('event/lune-de-miel', 'Lune de miel'),
        called('event/prix-lune', 'Prix Lune'),
        called('project/lunette', 'Lunette'),
        aRelation('organization/les-amis-d-ada-lune', 'ORGANIZES', 'event/prix-lune', { id: 'relation/1' }),
      ],
      'person/ada-lune',
    );
    expect(idsOf(left)).toEqual(['organization/les-amis-d-…', 'event/…-de-miel', 'event/prix-…', 'project/lunette', 'relation/1']);
    const [organization, , prize] = left;
    expect(left.at(-1)).toMatchObject({ subjectId: organization?.id, objectId: prize?.id });
  });

  it('leaves ids where a name of the person is a word of the language', () => {
    const rows = [person('person/zoe-petit', 'Zoé', 'Petit'), called('project/petit-dejeuner', 'Le petit déjeuner')];
    expect(idsOf(withoutPerson(rows, 'person/zoe-petit'))).toEqual(['project/petit-dejeuner']);
  });
});
