import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '../../src/network/edge-route.js';
import { boxesOverlap } from '../../src/network/geometry.js';
import { networkSvg } from '../../src/web/network/svg.js';
import { drawNetwork, struckNames } from '../support/drawings.js';
import { network } from '../support/network-arbitraries.js';

const drawings = fc.sample(network(45), { numRuns: 6, seed: 17 }).map(({ nodes, edges }) => drawNetwork(nodes, edges));

describe('the names in a drawing', () => {
  it('are seldom crossed by lines, which bend around them, and never by another name', () => {
    const names = drawings.flatMap(({ drawing }) => struckNames(drawing));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(Boolean).length / names.length).toBeLessThan(0.03);
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
