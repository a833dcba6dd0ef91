import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../src/core/stored-record.js';
import type { GraphView } from '../../src/graph/view.js';
import { Person } from '../../src/kinds/index.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { type Claim } from '../../src/statements/claim.js';
import { Relation } from '../../src/statements/relation.js';
import { Statement } from '../../src/statements/statement.js';
import { THREE_MEETINGS } from '../support/base.js';
import { SEED } from '../support/random.js';
import { aClaim, anEntity, aRelation, buildGraph, dated, type RelationParts } from '../support/view-builders.js';
import { withoutPerson } from '../support/without-person.js';

/** What a statement about a person superseded stays superseded when the person is erased. */

const ADA = 'person/ada';
const BEN = 'person/ben';
const CLEO = 'person/cleo';
const [A, B] = ['organization/a', 'organization/b'];

const named = (id: string): Person => anEntity(id, { givenName: null, familyName: null }) as Person;
const presides = (who: string, body: string, more: RelationParts = {}): Relation =>
  aRelation(who, 'HOLDS_ROLE', body, { role: { fr: 'à la présidence' }, ...more });
const erased = (rows: readonly Statement[], id = ADA): GraphView => {
  const people = [...new Set([id, ...rows.flatMap((row) => row.everyEntityId())])].filter((one) => one.startsWith('person/'));
  const left = withoutPerson([...people.map(named), ...rows], id);
  expect(JSON.stringify(left)).not.toContain(id);
  return buildGraph(left);
};
/** Each statement in words, with what superseded it. */
const told = (view: GraphView): string[] =>
  [...view.statements]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => {
      const by = view.supersededBy(row);
      return `${row.id} ${row.inWords('EN', (id) => id)}${by ? ` ${by.type} ${by.by}` : ''}`;
    });

describe('what a statement about an erased person superseded', () => {
  it('stays so: what is left of the statement denies it, and feeds nothing', () => {
    const old = presides(BEN, A, { id: 'relation/old', dates: '2019/..' });
    const view = erased([old, presides(ADA, A, { id: 'relation/new', replaces: ['relation/old'], note: { fr: 'élue' } })]);
    expect(told(view)).toEqual([
      'relation/new person/ben — does not hold a role in — organization/a',
      'relation/old person/ben — holds a role in — organization/a REPLACES relation/new',
    ]);
    expect(view.get('relation/new', Relation)).toMatchObject({
      ...{ modality: 'DENIED', certainty: 'IMPLIED', status: 'UNKNOWN', dates: null, note: null, role: { fr: 'à la présidence' } },
      editorialNote: { fr: expect.stringContaining('personne effacée') as string, en: expect.any(String) as string },
    });
  });

  it('stays so where it was several things, of which some have nothing in common', () => {
    const view = erased([
      presides(BEN, A, { id: 'relation/one' }),
      presides(CLEO, A, { id: 'relation/two' }),
      aRelation(BEN, 'MEETS', CLEO, { id: 'relation/three' }),
      aRelation(ADA, 'MEETS', CLEO, { id: 'relation/new', replaces: ['relation/one', 'relation/three'], corrects: ['relation/two'] }),
    ]);
    const lost = ['one', 'two', 'three'].map((id) => view.supersededBy(view.get(`relation/${id}`, Statement)!)?.type);
    expect(lost).toEqual(['REPLACES', 'CORRECTS', 'REPLACES']);
  });

  it('stays so when what stood in its place was replaced in turn, by somebody else', () => {
    const view = erased([
      presides(BEN, A, { id: 'relation/1' }),
      presides(ADA, A, { id: 'relation/2', replaces: ['relation/1'] }),
      presides(CLEO, A, { id: 'relation/3', replaces: ['relation/2'] }),
    ]);
    expect(told(view).map((line) => line.split(' ').slice(-2).join(' '))).toEqual([
      'REPLACES relation/2',
      'REPLACES relation/3',
      '— organization/a',
    ]);
  });

  it('stands where what superseded it had been taken back', () => {
    const view = erased([
      presides(BEN, A, { id: 'relation/1' }),
      presides(ADA, A, { id: 'relation/2', replaces: ['relation/1'] }),
      presides(ADA, A, { id: 'relation/3', withdraws: ['relation/2'] }),
    ]);
    expect(told(view)).toEqual(['relation/1 person/ben — holds a role in — organization/a']);
  });

  it('stays so where claims are about several', () => {
    const view = erased([
      aClaim({ id: 'claim/old', about: [ADA, B], text: { fr: 'iront', en: 'will go' } }),
      aClaim({ id: 'claim/new', about: [ADA], text: { fr: 'n’ira pas', en: 'will not go' }, withdraws: ['claim/old'] }),
    ]);
    expect(told(view)).toEqual(['claim/new will go', 'claim/old will go WITHDRAWS claim/new']);
    expect(view.get('claim/new', Statement)).toMatchObject({ about: [B], modality: 'DENIED' });
  });

  it('and what two erased people said of one day is not said by one', () => {
    const said = (by: string, day: string, on: string): Claim =>
      dated('event/e', day, { attributedToId: by, sources: [{ kind: 'KNOWLEDGE', title: 'x', url: null, accessed: on, editor: 'x' }] });
    const rows = [said(ADA, '2030-01-01', '2029-01-01'), said(BEN, '2030-02-02', '2029-02-01')];
    const once = withoutPerson([named(ADA), named(BEN), ...rows], ADA);
    const view = buildGraph(withoutPerson(once, BEN));
    expect(view.statements.map((row) => [row.attributedAs?.fr, view.supersededBy(row)])).toEqual([
      ['une personne', null],
      ['une personne (2)', null],
    ]);
  });

  it('never comes back to life, whatever supersedes what', () => {
    const people = [ADA, BEN, CLEO];
    const relation = fc.record({ who: fc.constantFrom(...people), what: fc.constantFrom(A, B, ADA, BEN), by: fc.nat(5), how: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(relation, { minLength: 2, maxLength: 6 }), (drawn) => {
        const rows = drawn.map(({ who, what }, index) => aRelation(who, 'MEETS', what, { id: `relation/${index}` }));
        // Only older ones are superseded, and such as share an end, as the rules ask.
        for (const [index, { by, how }] of drawn.entries()) {
          const [row, other] = [rows[index]!, rows[by]];
          if (by < index && other?.endIds().some((id) => row.endIds().includes(id)))
            Object.assign(row, { [(['replaces', 'corrects', 'withdraws'] as const)[how]!]: [other.id] });
        }
        const before = buildGraph([...people.map(named), ...rows]);
        const after = erased(rows);
        for (const row of before.statements) {
          const left = after.get(row.id, Relation);
          if (row.everyEntityId().includes(ADA) || !left) continue;
          const [was, is] = [before.supersededBy(row), after.supersededBy(left)];
          expect(is !== null, `${row.id} of ${JSON.stringify(drawn)}`).toBe(was !== null);
        }
        for (const row of after.statements)
          for (const id of [...row.replaces, ...row.corrects, ...row.withdraws])
            expect(after.get(id, Statement)?.endIds()).toEqual(
              expect.arrayContaining([expect.toSatisfy((end: string) => row.endIds().includes(end))]),
            );
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

describe('whoever is erased of three meetings', () => {
  const rows = compileSeeds(checkSeeds(THREE_MEETINGS)).records;
  const people = rows.filter((row) => row instanceof Person).map(({ id }) => id);

  it('leaves superseded what was, for everybody and on every day', () => {
    const lost = (some: readonly StoredRecord[], role: 'ANONYMOUS' | 'EDITOR', asOf: string | null): string[] => {
      const view = buildGraph(some, { role, asOf });
      return view.statements.filter((row) => view.supersededBy(row)).map((row) => row.id);
    };
    for (const [role, asOf] of [
      ['EDITOR', null],
      ['ANONYMOUS', '2030-04-03'],
    ] as const) {
      const before = lost(rows, role, asOf);
      expect(before.length).toBeGreaterThan(2);
      for (const id of people) {
        const left = withoutPerson(rows, id);
        const others = new Set(rows.filter((row) => row instanceof Statement && !row.everyEntityId().includes(id)).map((row) => row.id));
        const ofOthers = (one: string): boolean => others.has(one);
        expect(lost(left, role, asOf).filter(ofOthers), `${id} for ${role}`).toEqual(before.filter(ofOthers));
      }
    }
  });
});
