import { groupBy } from '../../core/group-by.js';
import type { Message } from '../../errors.js';
import { describeLocation, isWritten, type Report, type Rows, type Location, statementsOf, within } from '../rows/rows.js';

/** Every id names one thing: none is given twice, none was another thing's before, none is missing. */
export function checkIdentity(rows: Rows, report: Report): void {
  const owners = new Map<string, Location>();
  const repeated: Repeated[] = [];
  const claim = (id: string | undefined, at: Location): void => {
    if (id === undefined) return;
    const other = owners.get(id);
    if (other) repeated.push({ id, at, other });
    else owners.set(id, at);
  };
  for (const row of [...rows.entities, ...rows.documents, ...rows.agenda]) claim(row.value.id, within(row, 'id'));
  for (const row of statementsOf(rows)) {
    claim(row.value.id, within(row, 'id'));
    if (!isWritten(row.value, 'id')) report(row, NO_ID);
  }
  for (const row of rows.removals) claim(row.value.id, within(row, 'id'));
  reportRepeated(repeated, report);
  checkFormerIds(rows, owners, report);
  const [first, ...others] = rows.datasets;
  if (first) for (const row of others) report(row, taken('dataset', first));
}

interface Repeated {
  readonly id: string;
  readonly at: Location;
  readonly other: Location;
}

/** From how many ids in common on one file counts as a copy of another. */
const COPY = 3;

/** Ids given twice, each; where a file repeats those of another, it is a copy, and that is said once. */
function reportRepeated(repeated: readonly Repeated[], report: Report): void {
  const pairs = groupBy(repeated, ({ at, other }) => [
    `${describeLocation({ ...at, path: [] })} ${describeLocation({ ...other, path: [] })}`,
  ]);
  for (const pair of pairs.values()) {
    const [first] = pair;
    if (first && first.at.source !== first.other.source && pair.length >= COPY) report(first.at, copied(pair.length, first));
    else for (const { id, at, other } of pair) report(at, taken(id, other));
  }
}

function copied(count: number, { id, other }: Repeated): Message {
  const where = describeLocation(other);
  return {
    fr: `${count} identifiants de ce fichier, dont ${id}, sont déjà donnés ailleurs (${where}) : l’un des deux est une copie ; effacez-la, ou, pour de nouvelles déclarations, effacez-y les lignes \`id\` (\`check --fix\` en donne d’autres)`,
    en: `${count} ids of this file, ${id} among them, are given elsewhere already (${where}): one of the two is a copy; delete it, or, for new statements, delete its \`id\` lines (\`check --fix\` gives others)`,
  };
}

function checkFormerIds(rows: Rows, owners: Map<string, Location>, report: Report): void {
  const former = new Map<string, Location>();
  for (const row of [...rows.entities, ...statementsOf(rows)]) {
    const isStatement = 'form' in row;
    (row.value.formerIds ?? []).forEach((id, index) => {
      if (id === undefined) return;
      const at = within(row, 'formerIds', index);
      // A statement gives its id without its form.
      const owner = owners.get(isStatement ? id.slice(id.indexOf('/') + 1) : id);
      const other = former.get(id);
      if (owner) {
        report(at, {
          fr: `${id} est encore l’identifiant de la fiche en ${describeLocation(owner)}`,
          en: `${id} is still the id of the row at ${describeLocation(owner)}`,
        });
      }
      if (other) report(at, taken(id, other));
      former.set(id, at);
    });
  }
}

const NO_ID: Message = {
  fr: 'cette déclaration n’a pas d’identifiant : `check --fix` lui en donne un',
  en: 'this statement has no id: `check --fix` gives it one',
};

function taken(id: string, other: Location): Message {
  return { fr: `${id} est déjà donné en ${describeLocation(other)}`, en: `${id} is already given at ${describeLocation(other)}` };
}
