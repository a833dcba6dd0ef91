import type { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.js';
import { MaillageError, type Message } from '../errors.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import { edit, type Outcome } from './change-sets.js';
import { createRow } from './edits.js';
import { saveEntity } from './entity-edits.js';
import { refuse, userError } from './user-error.js';

/** The first revision of a base that no seed files make: what it says of itself, and whose it is. All else is said by mutations. */

export interface FirstRows {
  /** What the base says of itself, in the form of seed files, without `coalition`. */
  readonly dataset: ItemValue;
  /** The body whose base it is, in the form of seed files. */
  readonly coalition: ItemValue & { readonly id?: string };
  readonly kind?: 'ORGANIZATION' | 'GOVERNMENT_BODY';
}

/** Who writes the first revision: whoever has the database in hand. There is no account yet that could. */
const COMMAND: Actor = { kind: 'TOKEN', id: 'init', name: 'maillage init', role: 'ADMINISTRATOR' };

/**
 * Makes an empty base somebody's.
 * @returns what was done, with the id of the coalition
 * @throws BAD_USER_INPUT with all that is wrong; nothing is written then, nor where the base says anything already
 */
export async function initBase(dataSource: DataSource, { dataset, coalition, kind = 'ORGANIZATION' }: FirstRows): Promise<Outcome> {
  const outcome = await edit(dataSource, COMMAND, { input: null }, (context) => {
    if (context.base.number > 0) refuse(NOT_EMPTY);
    const { operations, recordId } = saveEntity(context, {}, kind, { visibility: 'PUBLIC', ...coalition });
    const id = coalition.id ?? recordId;
    const [create] = operations.map((one) => ({ ...one, recordId: id ?? '', input: { ...one.input, id } }));
    if (!create) throw new Error('no row for the coalition');
    return { operations: [create, ...createRow('dataset', 'dataset', { ...dataset, coalition: id }).operations], recordId: id };
  });
  if (outcome.errors.length === 0) return outcome;
  const lines = (lang: keyof Message): string =>
    outcome.errors
      .map(({ path, message }) => [path.join('.'), message[lang]].filter(Boolean).join(lang === 'fr' ? ' : ' : ': '))
      .join('\n  ');
  throw new MaillageError('BAD_USER_INPUT', { fr: `Rien n’a été écrit.\n  ${lines('fr')}`, en: `Nothing was written.\n  ${lines('en')}` });
}

const NOT_EMPTY = userError(
  'ALREADY_THERE',
  [],
  'la base n’est pas vide : elle dit déjà à qui elle est',
  'the base is not empty: it says already whose it is',
);
