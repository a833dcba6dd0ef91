import type { RelationType } from '../../statements/vocabulary.js';
import { type RelationRow, type Report, type Seeds, within } from '../rows.js';

/** What is narrower or part of a thing does not hold that thing: such rows make no circle. */
export function checkHierarchies(seeds: Seeds, report: Report): void {
  for (const type of HIERARCHIES)
    checkCircles(
      seeds.relations.filter((row) => row.value.type === type),
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
  for (const start of upward.keys()) walk(start, { upward, done, type, report });
}

interface Walk {
  readonly upward: ReadonlyMap<string, readonly RelationRow[]>;
  readonly done: Set<string>;
  readonly type: RelationType;
  readonly report: Report;
}

/** Walks up from one thing, without recursion: chains may be long. */
function walk(start: string, { upward, done, type, report }: Walk): void {
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
    const above = row.value.object as string;
    const at = path.indexOf(above);
    if (at >= 0) {
      const circle = [...path.slice(at), above].join(' → ');
      report(within(row, 'object'), { fr: `${type} tourne en rond : ${circle}`, en: `${type} goes round in a circle: ${circle}` });
    } else if (!done.has(above)) enter(above);
  }
}
