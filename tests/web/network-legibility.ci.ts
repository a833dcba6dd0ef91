import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../../src/network/geometry.js';
import type { LayoutEdge, LayoutNode } from '../../src/network/layout.js';
import { networkSvg } from '../../src/web/network/svg.js';
import { drawNetwork, struckNames } from '../support/drawings.js';
import { random as numbersFrom, SEED } from '../support/random.js';

/** The largest network that a page shows: 300 entries, three links deep, as a coalition's base answers it. */

const SIZE = 300;
const SORTS = ['Association', 'Comité', 'Réseau', 'Fondation', 'Fédération nationale des maisons', 'Union départementale'];
const OBJECTS = [
  'des Passeurs',
  'du Vieux Port',
  'pour l’hospitalité sur le littoral',
  'des Marais',
  'de l’Estuaire',
  'des Îles et des Caps',
];

/** A few at the first step, who know many; every other is found through one of the step before, and a third of all are tied once more. */
function largeNetwork(seed: number): { readonly nodes: readonly LayoutNode[]; readonly edges: readonly LayoutEdge[] } {
  const random = numbersFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const depthOf = (at: number): number => (at === 0 ? 0 : at <= 14 ? 1 : at <= 100 ? 2 : 3);
  const firstOf = [0, 1, 15, 101];
  const nodes = Array.from({ length: SIZE }, (_, at): LayoutNode => {
    const name = `${SORTS[below(SORTS.length)]!} ${OBJECTS[below(OBJECTS.length)]!} ${at}`;
    return { id: `organization/n${at}`, names: [name], depth: depthOf(at) };
  });
  const link = (a: number, b: number): LayoutEdge => ({ source: `organization/n${a}`, target: `organization/n${b}` });
  const tree = nodes.slice(1).map(({ depth }, index) => {
    const [from, to] = [firstOf[depth - 1]!, firstOf[depth]!];
    return link(from + below(to - from), index + 1);
  });
  const more = Array.from({ length: SIZE / 3 }, () => {
    const a = 1 + below(SIZE - 1);
    return link(a, Math.max(0, a - 1 - below(40)));
  });
  return { nodes, edges: [...tree, ...more] };
}

describe.each([SEED, SEED + 1])('300 entries, three links deep (drawn with %i)', (seed) => {
  const { nodes, edges } = largeNetwork(seed);
  const { drawing, column, links } = drawNetwork(nodes, edges);

  it('have names that are whole boxes of their own: none lies over another or over a symbol', () => {
    expect(drawing.nodes).toHaveLength(SIZE);
    const clashes = drawing.nodes.flatMap((one, at) =>
      drawing.nodes
        .slice(at + 1)
        .filter((other) => boxesOverlap(one.label, other.label) || isOver(one, other) || isOver(other, one))
        .map((other) => [one.lines.join(' '), other.lines.join(' ')]),
    );
    expect(clashes).toEqual([]);
  });

  it('have few names that a line runs under, each on a plate with a border', () => {
    const struck = struckNames(drawing);
    expect(struck.filter(Boolean).length / SIZE).toBeLessThan(MOST_STRUCK);
    const svg = networkSvg(drawing, links, { lang: 'fr', prefix: 'net', title: 'Réseau', focus: null, file: null }).text;
    const plates = [...svg.matchAll(/<rect class="net-plate"[^>]*>/g)].map(([plate]) => plate.includes(' stroke='));
    expect(struck.filter((isStruck, at) => isStruck && !plates[at])).toEqual([]);
  });

  it('stand in one column without a line through a name', () => {
    expect(column.nodes).toHaveLength(SIZE);
    expect(struckNames(column)).not.toContain(true);
    expect(column.frame.right - column.frame.left).toBeLessThanOrEqual(344);
  });
});

/** The share of names that lines may run under, where no way around was found: each is whole on its plate. */
const MOST_STRUCK = 0.15;

type Node = ReturnType<typeof drawNetwork>['drawing']['nodes'][number];

/** Whether a name lies over another entry's symbol. */
function isOver({ label }: Node, { x, y, radius }: Node): boolean {
  return boxesOverlap(label, { left: x - radius + 1, right: x + radius - 1, top: y - radius + 1, bottom: y + radius - 1 });
}
