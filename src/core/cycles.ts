/** An edge of a directed graph: where it leads, and what it stands for. */
export interface Edge<T> {
  readonly to: string;
  readonly of: T;
}

/**
 * Finds the edges that close a cycle, by depth-first search; without recursion, since chains may be long.
 * @param onCycle receives what the closing edge stands for, and the cycle from its end back to its end
 */
export function findCycles<T>(
  edges: ReadonlyMap<string, readonly Edge<T>[]>,
  onCycle: (closing: T, cycle: readonly string[]) => void,
): void {
  const done = new Set<string>();
  for (const start of edges.keys()) searchFrom(start, edges, done, onCycle);
}

function searchFrom<T>(
  start: string,
  edges: ReadonlyMap<string, readonly Edge<T>[]>,
  done: Set<string>,
  onCycle: (closing: T, cycle: readonly string[]) => void,
): void {
  const path: string[] = [];
  const steps: { id: string; rest: Edge<T>[] }[] = [];
  const enter = (id: string): void => {
    path.push(id);
    steps.push({ id, rest: [...(edges.get(id) ?? [])] });
  };
  if (!done.has(start)) enter(start);
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const edge = step.rest.shift();
    if (!edge) {
      done.add(step.id);
      path.pop();
      steps.pop();
      continue;
    }
    const at = path.indexOf(edge.to);
    if (at >= 0) onCycle(edge.of, [...path.slice(at), edge.to]);
    else if (!done.has(edge.to)) enter(edge.to);
  }
}
