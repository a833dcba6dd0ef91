import type { Message } from '../errors.js';
import { foldIdentifier, identifierError, IdentifierScheme, type StoredIdentifier } from '../kinds/identifiers.js';
import type { RawRow } from './tables.js';
import * as is from './value-rules.js';

/** The identifiers of an entity as they are stored: each well made, and no two entities with one. */

/** Whether a value of a stored list is an identifier as the program writes it: of a known scheme, with right check digits, folded. */
export function isStoredIdentifier({ scheme, value }: Readonly<Record<string, unknown>>): boolean {
  if (typeof scheme !== 'string' || !Object.hasOwn(IdentifierScheme, scheme) || typeof value !== 'string') return false;
  const identifier = { scheme, value } as StoredIdentifier;
  return identifierError(identifier) === null && foldIdentifier(identifier) === value;
}

/** What is wrong with the identifiers of a row: those that a row before it has. A list that cannot be read is reported by its rule. */
export function takenIdentifiers({ identifiers }: Readonly<Record<string, RawRow[number]>>, before: Set<string>): Message[] {
  if (typeof identifiers !== 'string' || is.identifiers(isStoredIdentifier)(identifiers)) return [];
  return (JSON.parse(identifiers) as readonly StoredIdentifier[]).flatMap(({ scheme, value }) => {
    const key = `${scheme} ${value}`;
    if (before.has(key)) return [{ fr: `${key} est déjà celui d’une autre fiche`, en: `${key} already identifies another entity` }];
    before.add(key);
    return [];
  });
}
