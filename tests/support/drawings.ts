import { pointAt } from '../../src/network/edge-route.js';
import { segmentMeetsBox } from '../../src/network/geometry.js';
import { type LayoutEdge, type LayoutNode, layOut } from '../../src/network/layout.js';
import { atOnce } from '../../src/graph/steps.js';
import { drawColumnInSteps } from '../../src/web/network/column.js';
import { type Drawing, drawInSteps, type Edge } from '../../src/web/network/drawing.js';
import type { NodeAnswer } from '../../src/web/network/query.js';

/** A network as the pages draw it, on wide screens and in one column. */
export interface DrawnNetwork {
  readonly drawing: Drawing;
  readonly column: Drawing;
  readonly links: readonly Edge[];
}

export function drawNetwork(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): DrawnNetwork {
  const places = layOut(nodes, edges);
  const answers = nodes.map(({ id, names, depth }): NodeAnswer => {
    const { x, y, side } = places.get(id)!;
    return { x, y, labelSide: side, depth, degree: 1, entity: { id, name: names[0]!, nameLang: 'fr', kind: 'ORGANIZATION' } };
  });
  const links = edges.map(({ source, target }): Edge => ({
    source,
    target,
    relation: { type: 'PARTNER_OF', label: 'est partenaire de', status: 'ONGOING', certainty: 'STATED', derived: false },
  }));
  return { drawing: atOnce(drawInSteps(answers, links)), column: atOnce(drawColumnInSteps(answers, links)), links };
}

/** The names that lines run through, found by many points of each line. */
export function struckNames({ nodes, edges }: Drawing): boolean[] {
  return nodes.map(({ label: { left, top, right, bottom } }) =>
    edges.some(({ route }) => {
      const points = Array.from({ length: 33 }, (_, index) => pointAt(route, index / 32));
      return points.some((point, index) => {
        const next = points[index + 1];
        return next !== undefined && segmentMeetsBox(point.x, point.y, next.x, next.y, left, top, right, bottom);
      });
    }),
  );
}
