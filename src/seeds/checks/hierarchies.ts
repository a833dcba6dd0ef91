import type { RelationType } from '../../statements/vocabulary.js';
import { type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** What is narrower or part of a thing does not hold that thing: such rows make no circle. */
export function checkHierarchies(rows: Rows, report: Report): void {
  for (const type of HIERARCHIES)
    checkCircles(
      rows.relations.filter((row) => row.value.type === type),
      type,
      report,
    );
}

const HIERARCHIES: readonly RelationType[] = ['BROADER', 'PART_OF'];

function checkCircles(rows: readonly RelationRow[], type: RelationType, report: Report): void {
  const upward = new Map<string, RelationRow[]>();
  for (const row of rows) {
    const { subject, object } = row.value;
    if (subject === undefined || object === undefined || subject === object) continue;
    upward.set(subject, [...(upward.get(subject) ?? []), row]);
  }
  const done = new Set<string>();
  for (const start of upward.keys()) reportCircles(start, { upward, done, type, report });
}

interface Hierarchy {
  /** The rows that lead up from a thing. */
  readonly upward: ReadonlyMap<string, readonly RelationRow[]>;
  /** The things above which everything was looked at. */
  readonly done: Set<string>;
  readonly type: RelationType;
  readonly report: Report;
}

/** Depth-first search upward from one thing; without recursion, since chains may be long. */
function reportCircles(start: string, { upward, done, type, report }: Hierarchy): void {
  const path: string[] = [];
  const steps: { id: string; rest: RelationRow[] }[] = [];
  const enter = (id: string): void => {
    path.push(id);
    steps.push({ id, rest: [...(upward.get(id) ?? [])] });
  };
  if (!done.has(start)) enter(start);
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const row = step.rest.shift();
    if (!row) {
      done.add(step.id);
      path.pop();
      steps.pop();
      continue;
    }
    const above = row.value.object;
    if (above === undefined) continue;
    const at = path.indexOf(above);
    if (at >= 0) {
      const circle = [...path.slice(at), above].join(' → ');
      report(within(row, 'object'), { fr: `${type} tourne en rond : ${circle}`, en: `${type} goes round in a circle: ${circle}` });
    } else if (!done.has(above)) enter(above);
  }
}
