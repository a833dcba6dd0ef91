import type { DataSource, EntityManager } from 'typeorm';
import { isAtLeast } from '../core/access.js';
import type { Actor } from '../core/actor.js';
import { AccountRow } from '../store/account-tables.js';
import { ChangeSetHandoverRow } from '../store/change-set-tables.js';
import { ImportRow } from '../store/import-tables.js';
import { now, touch } from './change-set-rows.js';
import { attempt, draftOf, type Outcome, reasonOf, type Request } from './change-sets.js';
import { refuse, userError } from './user-error.js';

/**
 * Hands a draft over: from then on it is another editor’s, as if they had made it. Who handed it over stays in its story. By its owner
 * or an administrator.
 * @param to the id of the account of an editor or administrator
 */
export function handOver(dataSource: DataSource, actor: Actor, id: string, to: string, request: Request): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const draft = await draftOf(manager, id, actor, ['id']);
    const receiver = await receiverOf(manager, to);
    if (draft.ownerId === receiver.id) {
      refuse(userError('UNCHANGED', ['to'], `ce brouillon est déjà à ${receiver.name}`, `this draft belongs to ${receiver.name} already`));
    }
    const position = await manager.countBy(ChangeSetHandoverRow, { changeSetId: id });
    await manager.insert(ChangeSetHandoverRow, {
      changeSetId: id,
      position,
      at: now(),
      actor: actor.name,
      previousOwner: draft.owner,
      nextOwner: receiver.name,
      reason: reasonOf(request),
    });
    Object.assign(draft, { owner: receiver.name, ownerId: receiver.id });
    // The minutes from which it is made go with it.
    await manager.update(ImportRow, { changeSetId: id }, { owner: receiver.name, ownerId: receiver.id });
    return { changeSet: await touch(manager, draft), recordId: null };
  });
}

async function receiverOf(manager: EntityManager, to: string): Promise<AccountRow> {
  const account = await manager.findOneBy(AccountRow, { id: to });
  if (!account) return refuse(userError('NOT_FOUND', ['to'], 'il n’y a pas de tel compte', 'there is no such account'));
  if (mayReceive(account)) return account;
  const { name, suspendedAt } = account;
  return refuse(
    suspendedAt === null
      ? userError('NOT_AN_EDITOR', ['to'], `${name} n’est pas de la rédaction`, `${name} is no editor`)
      : userError('NOT_AN_EDITOR', ['to'], `le compte de ${name} est suspendu`, `the account of ${name} is suspended`),
  );
}

/** Whether drafts can be handed over to an account. */
export function mayReceive({ role, suspendedAt }: AccountRow): boolean {
  return suspendedAt === null && isAtLeast(role, 'EDITOR');
}
