import { type Edge, findCircles } from '../../core/circles.js';
import type { RelationType } from '../../statements/vocabulary.js';
import { type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** What is narrower or part of a thing does not hold that thing: such rows make no circle. */
export function checkHierarchies(rows: Rows, report: Report): void {
  for (const type of HIERARCHIES) {
    const upward = upwardEdges(rows.relations.filter((row) => row.value.type === type));
    findCircles(upward, (row, ids) => {
      const circle = ids.join(' → ');
      report(within(row, 'object'), { fr: `${type} tourne en rond : ${circle}`, en: `${type} goes round in a circle: ${circle}` });
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
