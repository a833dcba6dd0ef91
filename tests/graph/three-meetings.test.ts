import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datesOf, statusOf } from '../../src/graph/computed-fields.js';
import type { GraphView } from '../../src/graph/view.js';
import { calendar } from '../../src/meetings/calendar.js';
import type { Statement } from '../../src/statements/statement.js';
import { openBase, type TestBase, THREE_MEETINGS } from '../support/base.js';

/** What the base of three meetings says today, after all that was put off, corrected and withdrawn. */

let base: TestBase;
let view: GraphView;
beforeAll(async () => {
  base = await openBase(THREE_MEETINGS);
  view = base.graph.view('ANONYMOUS');
});
afterAll(() => base.close());

describe('the base of three meetings, today', () => {
  it.each([
    ['event/forum-de-l-accueil', '2030-05-21', 'STATED', 'PAST'],
    ['project/permanence-mobile', '2030-09', 'STATED', 'PLANNED'],
    ['event/formation-juridique', '2030-04-12', 'STATED', 'PLANNED'],
    ['event/visite-du-foyer', '[2030-06-06,2030-06-07]', 'DISPUTED', 'PLANNED'],
    ['event/journee-des-saisonniers', '2030-09-28', 'STATED', 'PLANNED'],
    ['event/rencontre-avec-la-prefecture', '[2030-07-03,2030-07-09]', 'DISPUTED', 'PLANNED'],
    ['event/soiree-des-lanternes', '2030-06-20', 'STATED', 'CANCELLED'],
    ['publication/compte-rendu-2030-01-16', '2030-04-03', 'STATED', 'PAST'],
    ['meeting/2030-03-20', '2030-03-20', 'STATED', 'PAST'],
    ['meeting/2030-06-12', '2030-06-12', 'STATED', 'PAST'],
    ['meeting/2030-02-12-groupe-hebergement', '2030-02-12', 'STATED', 'PLANNED'],
  ])('dates %s %s (%s), %s', (id, edtf, certainty, status) => {
    expect(datesOf(view, id)).toMatchObject({ edtf, certainty });
    expect(statusOf(view, id)).toBe(status);
  });

  it('has held the meeting of February for members, and there only', () => {
    expect(statusOf(base.graph.view('MEMBER'), 'meeting/2030-02-12-groupe-hebergement')).toBe('PAST');
  });

  it.each([
    ['claim/m1date06', 'NEWER', 'claim/m2date08'],
    ['claim/m2date11', 'NEWER', 'claim/m3date06'],
    ['claim/m1date07', 'NEWER', 'claim/m2date09'],
    ['claim/m2date07', 'NEWER', 'claim/m3date05'],
    ['relation/m1anc001', 'REPLACES', 'relation/m2anc001'],
    ['claim/m1fgr040', 'CORRECTS', 'claim/m2fgr012'],
    ['relation/m1srv001', 'CORRECTS', 'relation/c1srv001'],
    ['relation/m2fnd001', 'CORRECTS', 'relation/m3fnd001'],
    ['claim/m1pst001', 'WITHDRAWS', 'claim/m2pst001'],
    ['relation/m2act001', 'WITHDRAWS', 'relation/m3act001'],
    ['claim/m1dcn001', 'REPLACES', 'claim/m3dcn001'],
  ])('keeps %s, superseded (%s) by %s', (id, type, by) => {
    expect(view.supersededBy(view.node(id) as Statement)).toEqual({ type, by });
  });

  it('counts minutes entered late by their own day', () => {
    const members = base.graph.view('MEMBER');
    expect(members.supersededBy(members.node('claim/g1date03') as Statement)).toMatchObject({ type: 'NEWER' });
    expect(datesOf(members, 'event/visite-du-foyer')?.edtf).toBe('[2030-06-06,2030-06-07]');
  });

  it.each(['claim/m2date08', 'claim/m1date08', 'claim/m1date09', 'claim/m1date11', 'relation/m1den001'])('lets %s stand', (id) => {
    expect(view.supersededBy(view.node(id) as Statement)).toBeNull();
    expect(view.certaintyOf(view.node(id) as Statement)).toBe('STATED');
  });

  it('lists only what stands', () => {
    const figures = view.claimsAbout('organization/maison-du-large').filter(({ claimKind }) => claimKind === 'FIGURE');
    expect(figures.map(({ id }) => id)).toEqual(['claim/m2fgr054']);
    expect(view.relationsFrom('person/basile-quernec', 'HOLDS_ROLE').map(({ id }) => id)).toEqual(['relation/m3hrb002']);
    expect(calendar(view, '2030-06-18', null).map(({ id }) => id)).toEqual([
      'event/soiree-des-lanternes',
      'event/rencontre-avec-la-prefecture',
      'project/permanence-mobile',
      'meeting/2030-09-18',
      'event/journee-des-saisonniers',
    ]);
  });

  it('leads nowhere by what is denied or only possible', async () => {
    const outcome = async (to: string, type: string): Promise<unknown> => {
      const { data } = await base.ask<{ paths: { outcome: string } }>(
        `{ paths(from: "organization/maison-du-large", to: "${to}", types: [${type}]) { outcome } }`,
      );
      return data.paths.outcome;
    };
    expect(await outcome('theme/travail-force', 'WORKS_ON')).toBe('DISCONNECTED');
    expect(await outcome('place/la-rochelle', 'ACTIVE_IN')).toBe('DISCONNECTED');
  });
});
