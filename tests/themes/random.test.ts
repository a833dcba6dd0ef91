import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphView } from '../../src/graph/view.js';
import type { EntityKind } from '../../src/kinds/index.js';
import { coverage } from '../../src/themes/coverage.js';
import { actingCounts } from '../../src/themes/grade-table.js';
import { whoWorksOn } from '../../src/themes/who-works-on.js';
import { buildGraph } from '../support/view-builders.js';
import { bruteForceWhoWorksOn } from '../support/brute-force.js';
import { runs } from '../support/random.js';
import { randomRows, someDay, THEMES, withoutHidden } from '../support/random-base.js';

const RUNS = { numRuns: runs(200) };

const reported = (view: GraphView, theme: string): unknown[] =>
  whoWorksOn(view, theme).map(({ actor, grade, weight, because, lastMentioned }) => ({
    actor: actor.id,
    grade,
    weight,
    because: because.map((path) => path.steps.map((step) => step.relation.id)),
    last: lastMentioned?.latest ?? null,
  }));

const ALL_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['ORGANIZATION', 'GOVERNMENT_BODY']);

const table = (view: GraphView): unknown => {
  const { themes, rows, gaps, basis } = coverage(view, { themes: view.entitiesOfKind('THEME'), kinds: ALL_KINDS });
  return {
    themes: themes.map((theme) => theme.id),
    rows: rows.map((row) => ({
      actor: row.actor.id,
      cells: row.cells().map((cell) => `${cell.theme.id} ${cell.grade} ${cell.weight} ${cell.lastMentioned?.latest ?? null}`),
    })),
    gaps: gaps.map((theme) => theme.id),
    basis,
  };
};

describe('on random bases', () => {
  it('whoWorksOn answers as a naive search does', () => {
    fc.assert(
      fc.property(randomRows, someDay, (rows, asOf) => {
        const view = buildGraph(rows, { asOf });
        for (const theme of THEMES.filter((id) => view.entity(id))) {
          expect(reported(view, theme)).toEqual(bruteForceWhoWorksOn(view, theme));
        }
      }),
      RUNS,
    );
  });

  it('as many act on a theme as whoWorksOn says declare or act, kind by kind', () => {
    fc.assert(
      fc.property(randomRows, someDay, (rows, asOf) => {
        const view = buildGraph(rows, { asOf });
        for (const theme of THEMES.filter((id) => view.entity(id))) {
          const acting = whoWorksOn(view, theme).filter(({ grade }) => grade !== 'MENTIONED');
          for (const kinds of [['ORGANIZATION'], ['PERSON'], ['ORGANIZATION', 'GOVERNMENT_BODY', 'POST']] as const) {
            expect(actingCounts(view)(theme, kinds)).toBe(acting.filter(({ actor }) => kinds.some((kind) => kind === actor.kind)).length);
          }
        }
      }),
      RUNS,
    );
  });

  it('coverage says of each actor and theme what whoWorksOn says', () => {
    fc.assert(
      fc.property(randomRows, someDay, (rows, asOf) => {
        const view = buildGraph(rows, { asOf });
        const themes = view.entitiesOfKind('THEME').map((theme) => ({ theme: theme.id, actors: bruteForceWhoWorksOn(view, theme.id) }));
        const counted = (actor: string): boolean => actor.startsWith('organization/') || actor.startsWith('government-body/');
        const expected = view.entities
          .map(({ id }) => ({
            actor: id,
            cells: themes.flatMap(({ theme, actors }) =>
              actors
                .filter(({ actor }) => actor === id && counted(id))
                .map(({ grade, weight, last }) => `${theme} ${grade} ${weight} ${last}`),
            ),
          }))
          .filter((row) => row.cells.length > 0);
        const gaps = themes.filter(({ actors }) => !actors.some(({ actor, grade }) => counted(actor) && grade !== 'MENTIONED'));
        expect(table(view)).toMatchObject({
          themes: themes.map(({ theme }) => theme),
          rows: expected,
          gaps: gaps.map(({ theme }) => theme),
        });
      }),
      RUNS,
    );
  });

  it('hidden rows change nothing for a reader who does not see them', () => {
    fc.assert(
      fc.property(randomRows, someDay, (rows, asOf) => {
        const seen = buildGraph(rows, { complete: false, asOf });
        const bare = buildGraph(withoutHidden(rows), { role: 'ADMINISTRATOR', complete: false, asOf });
        expect(table(seen)).toEqual(table(bare));
        for (const theme of THEMES)
          expect(seen.entity(theme) ? reported(seen, theme) : null).toEqual(bare.entity(theme) ? reported(bare, theme) : null);
      }),
      RUNS,
    );
  });
});
