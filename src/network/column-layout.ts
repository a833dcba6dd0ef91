/**
 * The order of a network in one column, for narrow screens: each entity stands below the one that leads to it from a centre, and beside
 * those that it is linked to where there is a choice, so that most lines are short.
 */

/**
 * @param depths of the nodes, in the order in which they are kept: 0 for a centre
 * @param edges as pairs of indexes
 * @returns the indexes of the nodes from top to bottom
 */
export function columnOrder(depths: readonly number[], edges: readonly (readonly [number, number])[]): number[] {
  const neighbours = depths.map(() => new Set<number>());
  for (const [a, b] of edges) {
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
  }
  const depthOf = (node: number): number => depths[node] ?? 0;
  const children = depths.map((): number[] => []);
  const roots: number[] = [];
  for (const node of depths.keys()) {
    const parents = [...(neighbours[node] ?? [])].filter((other) => depthOf(other) < depthOf(node)).sort((a, b) => a - b);
    const [parent] = parents;
    (parent === undefined ? roots : (children[parent] ?? roots)).push(node);
  }
  const order: number[] = [];
  const visit = (nodes: readonly number[]): void => {
    const left = new Set(nodes);
    while (left.size > 0) {
      const last = neighbours[order.at(-1) ?? -1];
      const next = [...left].find((node) => last?.has(node)) ?? [...left][0];
      if (next === undefined) return;
      left.delete(next);
      order.push(next);
      visit(children[next] ?? []);
    }
  };
  visit(roots);
  return order;
}
