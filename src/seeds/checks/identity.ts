import type { Message } from '../../errors.js';
import { describeSpot, isWritten, type Report, type Seeds, type Spot, statementsOf, within } from '../rows.js';

/** Every id is one thing's for ever: none twice, none that another thing had before, none missing. */
export function checkIdentity(seeds: Seeds, report: Report): void {
  const owners = new Map<string, Spot>();
  const claim = (id: string | undefined, spot: Spot): void => {
    if (id === undefined) return;
    const other = owners.get(id);
    if (other) report(spot, taken(id, other));
    else owners.set(id, spot);
  };
  for (const row of [...seeds.entities, ...seeds.documents, ...seeds.agenda]) claim(row.value.id, within(row, 'id'));
  for (const row of statementsOf(seeds)) {
    claim(row.value.id, within(row, 'id'));
    if (!isWritten(within(row, 'id'))) report(row, NO_ID);
  }
  checkFormerIds(seeds, owners, report);
  seeds.datasets.slice(1).forEach((row) => report(row, taken('dataset', seeds.datasets[0] as Spot)));
}

function checkFormerIds(seeds: Seeds, owners: Map<string, Spot>, report: Report): void {
  const former = new Map<string, Spot>();
  for (const row of seeds.entities) {
    (row.value.formerIds ?? []).forEach((id, index) => {
      if (id === undefined) return;
      const spot = within(row, 'formerIds', index);
      const owner = owners.get(id);
      const other = former.get(id);
      if (owner) {
        report(spot, {
          fr: `${id} est encore l’identifiant de la fiche en ${describeSpot(owner)}`,
          en: `${id} is still the id of the row at ${describeSpot(owner)}`,
        });
      }
      if (other) report(spot, taken(id, other));
      former.set(id, spot);
    });
  }
}

const NO_ID: Message = {
  fr: 'cette déclaration n’a pas d’identifiant : `check --fix` lui en donne un',
  en: 'this statement has no id: `check --fix` gives it one',
};

function taken(id: string, other: Spot): Message {
  return { fr: `${id} est déjà donné en ${describeSpot(other)}`, en: `${id} is already given at ${describeSpot(other)}` };
}
