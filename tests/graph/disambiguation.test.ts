import { describe, expect, it } from 'vitest';
import type { LangEnum } from '../../src/core/lang.js';
import { disambiguationOf } from '../../src/graph/disambiguation.js';
import type { GraphView } from '../../src/graph/view.js';
import { anEntity, aRelation, buildGraph, dated } from '../support/view-builders.js';

/** What tells entities of one name apart. */

const named = (id: string, value: string, more: Record<string, unknown> = {}) =>
  anEntity(id, { names: [{ value, lang: 'fr', kind: 'PREFERRED' }], ...more });
const apart = (view: GraphView, id: string, lang: LangEnum = 'FR'): string | null =>
  disambiguationOf(view, view.existing(id), lang)?.text ?? null;

describe('what tells namesakes apart', () => {
  it('is nothing where the name is one entity’s alone', () => {
    const view = buildGraph([named('person/a', 'Paul Roche', { summary: { fr: 'Trésorier.' } }), named('person/b', 'Paule Roche')]);
    expect([apart(view, 'person/a'), apart(view, 'person/b')]).toEqual([null, null]);
  });

  it('is said of names that differ by accents, case and hyphens alone', () => {
    const view = buildGraph([named('organization/a', 'Saint-Éloi', { classification: 'ASSOCIATION' }), named('place/b', 'St ELOI')]);
    expect([apart(view, 'organization/a'), apart(view, 'place/b')]).toEqual(['association', 'lieu']);
    expect([apart(view, 'organization/a', 'EN'), apart(view, 'place/b', 'EN')]).toEqual(['association', 'place']);
  });

  it('is the body of a person with the role there, that of today before that of yesterday', () => {
    const view = buildGraph([
      named('person/a', 'Paul Roche'),
      named('person/b', 'Paul Roche'),
      named('organization/atelier', 'Atelier'),
      named('organization/foyer', 'Foyer'),
      aRelation('person/a', 'MEMBER_OF', 'organization/foyer', { status: 'PAST' }),
      aRelation('person/a', 'HOLDS_ROLE', 'organization/atelier', { role: { fr: 'trésorier', en: 'treasurer' } }),
      aRelation('person/b', 'MEMBER_OF', 'organization/atelier', { status: 'CANCELLED' }),
      aRelation('person/b', 'ATTENDS', 'meeting/m', { onBehalfOfId: 'organization/foyer', attendance: 'PRESENT' }),
      aRelation('person/b', 'ATTENDS', 'meeting/m', { onBehalfOfId: 'person/c', attendance: 'PRESENT' }),
      aRelation('person/b', 'ATTENDS', 'meeting/m', { onBehalfOfId: 'organization/relais', attendance: 'PRESENT', modality: 'DENIED' }),
    ]);
    expect([apart(view, 'person/a'), apart(view, 'person/a', 'EN')]).toEqual(['trésorier, Atelier', 'treasurer, Atelier']);
    // Both were in this body, one after the other: only its summary or its id would tell.
    expect(apart(view, 'person/b')).toBe('person/b');
  });

  it('is the year of events, who made a work, and where a body is', () => {
    const view = buildGraph([
      named('event/a', 'Visite'),
      named('event/b', 'Visite'),
      dated('event/a', '2030-03-02'),
      dated('event/b', '2031'),
      named('publication/a', 'Rapport'),
      named('publication/b', 'Rapport'),
      named('organization/foyer', 'Foyer'),
      named('organization/relais', 'Relais'),
      aRelation('organization/foyer', 'PUBLISHES', 'publication/a'),
      aRelation('organization/relais', 'AUTHOR_OF', 'publication/b'),
      named('organization/port', 'Le Port'),
      named('organization/port-2', 'Le Port'),
      named('place/brest', 'Brest'),
      named('place/nantes', 'Nantes'),
      aRelation('organization/port', 'LOCATED_IN', 'place/brest'),
      aRelation('organization/port-2', 'LOCATED_IN', 'place/nantes'),
    ]);
    const said = ['event/a', 'event/b', 'publication/a', 'publication/b', 'organization/port', 'organization/port-2'];
    expect(said.map((id) => apart(view, id))).toEqual(['2030', '2031', 'Foyer', 'Relais', 'Brest', 'Nantes']);
  });

  it('is the beginning of the summary where nothing else differs, and the id in the end', () => {
    const view = buildGraph([
      named('theme/a', 'Accueil', { summary: { fr: `Recevoir ${'les personnes qui arrivent, '.repeat(5)}` } }),
      named('theme/b', 'Accueil', { summary: { fr: 'Orienter.' } }),
      named('theme/c', 'Accueil'),
    ]);
    expect(['theme/a', 'theme/b', 'theme/c'].map((id) => apart(view, id))).toEqual([
      'Recevoir les personnes qui arrivent, les personnes qui arrivent …',
      'Orienter.',
      'theme/c',
    ]);
  });

  it('goes by the names of the language, and by those alone that the reader may read', () => {
    const rows = [
      anEntity('organization/a', {
        names: [
          { value: 'Le Port', lang: 'fr', kind: 'PREFERRED' },
          { value: 'The Harbour', lang: 'en', kind: 'PREFERRED' },
        ],
        summary: { fr: 'Accueille.' },
      }),
      named('organization/b', 'Le Port', { visibility: 'MEMBERS' }),
    ];
    const members = buildGraph(rows, { role: 'MEMBER' });
    expect([apart(members, 'organization/a'), apart(members, 'organization/a', 'EN')]).toEqual(['Accueille.', null]);
    expect(apart(buildGraph(rows), 'organization/a')).toBeNull();
  });
});
