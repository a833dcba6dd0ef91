import { type Box, boxesOverlap, distanceToSegment } from '../../src/network/geometry.js';
import type { LayoutEdge, LayoutNode, Positions } from '../../src/network/layout.js';
import { labelBox, labelSize, shapeOf } from '../../src/network/node-shape.js';

/** What is wrong with a drawing, found in the plainest way: every pair of nodes, every line against every node. */
export function layoutProblems(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], places: Positions): string[] {
  const drawn = nodes.map(({ id, names, depth }) => {
    const { x, y, side } = places.get(id)!;
    const { radius } = shapeOf(depth);
    const box = labelBox(radius, labelSize(names, depth), side);
    const label: Box = { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
    const symbol: Box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    return { id, x, y, radius, boxes: [label, symbol] };
  });
  const overlaps = drawn.flatMap((one, at) =>
    drawn
      .slice(at + 1)
      .filter((other) => one.boxes.some((box) => other.boxes.some((against) => boxesOverlap(box, against))))
      .map((other) => `${one.id} overlaps ${other.id}`),
  );
  const onLines = edges.flatMap(({ source, target }) => {
    const [a, b] = [places.get(source), places.get(target)];
    if (!a || !b || source === target) return [];
    return drawn
      .filter(({ id, x, y, radius }) => id !== source && id !== target && distanceToSegment(x, y, a.x, a.y, b.x, b.y) < radius + 2)
      .map(({ id }) => `${id} lies on the line from ${source} to ${target}`);
  });
  return [...overlaps, ...onLines];
}
