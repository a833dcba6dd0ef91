import { kindClass, kindOfId } from '../../kinds/index.js';
import { foldIdentifier, identifierError, kindsIdentifiedBy, type StoredIdentifier } from '../../kinds/identifiers.js';
import { definitionOf } from '../../kinds/kind.js';
import type { Message } from '../../errors.js';
import type { EntityInput } from '../format/entities.js';
import { describeLocation, type Location, type Report, type Row, type Rows, within } from '../rows/rows.js';

/** Identifiers are well formed, of a register that has such entities, and of one entity only. */
export function checkIdentifiers(rows: Rows, report: Report): void {
  const owners = new Map<string, { readonly id: string | undefined; readonly at: Location }>();
  for (const row of rows.entities) {
    for (const { identifier, at } of identifiersOf(row)) {
      const error = identifierError(identifier) ?? kindError(row, identifier);
      if (error) {
        report(at, error);
        continue;
      }
      const key = `${identifier.scheme} ${foldIdentifier(identifier)}`;
      const owner = owners.get(key);
      if (owner) report(at, taken(key, owner.id ?? '?', describeLocation(owner.at)));
      else owners.set(key, { id: row.value.id, at });
    }
  }
}

/** The identifiers of a row that say enough to be checked, each where its value stands. */
function identifiersOf(row: Row<EntityInput>): { readonly identifier: StoredIdentifier; readonly at: Location }[] {
  return (row.value.identifiers ?? []).flatMap((input, index) => {
    const { scheme, value }: Partial<StoredIdentifier> = input ?? {};
    return scheme === undefined || value === undefined
      ? []
      : [{ identifier: { scheme, value }, at: within(row, 'identifiers', index, 'value') }];
  });
}

function kindError(row: Row<EntityInput>, { scheme }: StoredIdentifier): Message | null {
  const allowed = kindsIdentifiedBy(scheme);
  const kind = row.value.id === undefined ? null : kindOfId(row.value.id);
  if (!allowed || !kind || allowed.includes(kind)) return null;
  const labels = allowed.map((one) => definitionOf(kindClass(one)).label);
  return {
    fr: `un ${scheme} n’identifie pas une fiche de cette sorte (attendu : ${labels.map(({ fr }) => fr.toLowerCase()).join(', ')})`,
    en: `a ${scheme} identifies no entity of this kind (expected: ${labels.map(({ en }) => en.toLowerCase()).join(', ')})`,
  };
}

function taken(identifier: string, owner: string, place: string): Message {
  return {
    fr: `${identifier} est déjà l’identifiant de ${owner} (${place})`,
    en: `${identifier} already identifies ${owner} (${place})`,
  };
}
