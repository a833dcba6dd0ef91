import type { Message } from '../../errors.js';
import { describeLocation, isWritten, type Report, type Rows, type Location, statementsOf, within } from '../rows/rows.js';

/** Every id names one thing: none is given twice, none was another thing's before, none is missing. */
export function checkIdentity(rows: Rows, report: Report): void {
  const owners = new Map<string, Location>();
  const claim = (id: string | undefined, at: Location): void => {
    if (id === undefined) return;
    const other = owners.get(id);
    if (other) report(at, taken(id, other));
    else owners.set(id, at);
  };
  for (const row of [...rows.entities, ...rows.documents, ...rows.agenda]) claim(row.value.id, within(row, 'id'));
  for (const row of statementsOf(rows)) {
    claim(row.value.id, within(row, 'id'));
    if (!isWritten(row.value, 'id')) report(row, NO_ID);
  }
  checkFormerIds(rows, owners, report);
  const [first, ...others] = rows.datasets;
  if (first) for (const row of others) report(row, taken('dataset', first));
}

function checkFormerIds(rows: Rows, owners: Map<string, Location>, report: Report): void {
  const former = new Map<string, Location>();
  for (const row of rows.entities) {
    (row.value.formerIds ?? []).forEach((id, index) => {
      if (id === undefined) return;
      const at = within(row, 'formerIds', index);
      const owner = owners.get(id);
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
