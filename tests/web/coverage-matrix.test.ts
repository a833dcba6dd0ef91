import { expect, it } from 'vitest';
import { coverageMatrix, type MatrixRow } from '../../src/web/components/coverage-matrix.js';

it('lets others in more often the more themes its rows have', () => {
  const ref = (id: string): MatrixRow['actor'] =>
    ({ __typename: 'Organization', id, kind: 'ORGANIZATION', name: id, nameLang: 'fr' }) as MatrixRow['actor'];
  const themes = Array.from({ length: 500 }, (_, at) => ref(`theme/${at}`));
  const rows = Array.from({ length: 40 }, (_, at): MatrixRow => ({
    actor: ref(`organization/${at}`),
    cells: [{ theme: { id: `theme/${at}` }, grade: 'ACTIVE' }],
  }));
  const steps = [...coverageMatrix(rows, themes, 'name', {}, 'fr')];
  // 20,000 cells.
  expect(steps.length).toBeGreaterThanOrEqual(10);
});
