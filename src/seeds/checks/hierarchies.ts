import { type Edge, findCycles } from '../../core/cycles.js';
import type { RelationType } from '../../statements/vocabulary.js';
import { type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** What is narrower or part of a thing does not hold that thing: such rows make no cycle. */
export function checkHierarchies(rows: Rows, report: Report): void {
  for (const type of HIERARCHIES) {
    const upward = upwardEdges(rows.relations.filter((row) => row.value.type === type));
    findCycles(upward, (row, ids) => {
      const cycle = ids.join(' → ');
      report(within(row, 'object'), { fr: `${type} tourne en rond : ${cycle}`, en: `${type} goes round in a circle: ${cycle}` });
    });
  }
}

const HIERARCHIES: readonly RelationType[] = ['BROADER', 'PART_OF'];

function upwardEdges(rows: readonly RelationRow[]): Map<string, Edge<RelationRow>[]> {
  const upward = new Map<string, Edge<RelationRow>[]>();
  for (const row of rows) {
    const { subject, object } = row.value;
    if (subject === undefined || object === undefined || subject === object) continue;
    upward.set(subject, [...(upward.get(subject) ?? []), { to: object, of: row }]);
  }
  return upward;
}
