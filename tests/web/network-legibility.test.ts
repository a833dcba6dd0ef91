import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, segmentMeetsBox } from '../../src/network/geometry.js';
import { pointAt } from '../../src/network/edge-routing.js';
import { layOut } from '../../src/network/layout.js';
import { drawColumn } from '../../src/web/network/column.js';
import { type Drawing, draw, type Edge } from '../../src/web/network/drawing.js';
import type { NodeAnswer } from '../../src/web/network/query.js';
import { networkSvg } from '../../src/web/network/svg.js';
import { network } from '../support/network-arbitraries.js';

/** Networks as the pages draw them. */
const drawings = fc.sample(network(45), { numRuns: 6, seed: 17 }).map(({ nodes, edges }) => {
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
  return { drawing: draw(answers, links), column: drawColumn(answers, links), links };
});

/** The names that lines run through, found by many points of each line. */
function struckNames({ nodes, edges }: Drawing): boolean[] {
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

describe('the names in a drawing', () => {
  it('are seldom crossed by lines, which bend around them, and never by another name', () => {
    const names = drawings.flatMap(({ drawing }) => struckNames(drawing));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(Boolean).length / names.length).toBeLessThan(0.05);
    for (const { drawing } of drawings) {
      drawing.nodes.forEach((one, index) => {
        expect(drawing.nodes.slice(index + 1).filter((other) => boxesOverlap(one.label, other.label))).toEqual([]);
      });
    }
  });

  it('lie on plates, with a border where a line runs under them, and so cut no line into dashes', () => {
    for (const { drawing, links } of drawings) {
      const svg = networkSvg(drawing, links, { lang: 'fr', prefix: 'net', title: 'Réseau', focus: null, file: null }).text;
      const plates = [...svg.matchAll(/<rect class="net-plate"[^>]*>/g)].map(([plate]) => plate.includes(' stroke='));
      const struck = struckNames(drawing);
      expect(plates.length).toBe(struck.length);
      // A line that only grazes a name between two of the points has a plate with a border too.
      expect(struck.filter((isStruck, index) => isStruck && !plates[index])).toEqual([]);
      expect(/class="net-nodes"[^]*?<\/g>/.exec(svg)?.[0]).not.toContain('paint-order');
    }
  });
});

describe('a drawing in one column', () => {
  it('has every entry once, no line through a name, no name over another, and fits a screen of 360 pixels', () => {
    for (const { column, drawing } of drawings) {
      expect(new Set(column.nodes.map((node) => node.answer.entity.id))).toEqual(
        new Set(drawing.nodes.map((node) => node.answer.entity.id)),
      );
      expect(column.nodes).toHaveLength(drawing.nodes.length);
      expect(column.edges).toHaveLength(drawing.edges.length);
      expect(column.frame.right - column.frame.left).toBeLessThanOrEqual(344);
      expect(struckNames(column)).not.toContain(true);
      const rows = [...column.nodes].sort((a, b) => a.y - b.y);
      rows.slice(1).forEach((node, index) => expect(node.label.top).toBeGreaterThan(rows[index]!.label.bottom));
    }
  });

  it('begins with the centre, and runs its lines over no symbol where they do not end', () => {
    for (const { column } of drawings) {
      const [first] = [...column.nodes].sort((a, b) => a.y - b.y);
      expect(first?.answer.depth).toBe(0);
      for (const { route, from, to } of column.edges) {
        const points = Array.from({ length: 129 }, (_, index) => pointAt(route, index / 128));
        column.nodes.forEach((node, index) => {
          if (index === from || index === to) return;
          expect(points.every(({ x, y }) => Math.hypot(x - node.x, y - node.y) > node.radius)).toBe(true);
        });
      }
    }
  });
});
