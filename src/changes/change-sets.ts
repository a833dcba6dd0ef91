import type { DataSource, EntityManager } from 'typeorm';
import { hashOf } from '../core/hash.js';
import type { LocalizedText } from '../core/lang.js';
import { cleanText, MAX_SHORT_TEXT, textError } from '../core/text.js';
import { ChangeOperationRow, ChangeSetRow, IdempotencyKeyRow } from '../store/change-set-tables.js';
import { inWritingTransaction } from '../store/transaction.js';
import { writeChanges } from '../store/write.js';
import type { Actor } from '../core/actor.js';
import { applied, appliedOnce, checked } from './applied.js';
import { insertChangeSet, now, operationOf, operationsOf, replaceOperations, touch, withOperations } from './change-set-rows.js';
import { conflictsOf, describeConflict } from './conflicts.js';
import type { Operation } from './operation.js';
import { planChanges } from './plan.js';
import { refuseMovedIds } from './moved-ids.js';
import { type BaseState, type Compiled, readState } from './state.js';
import { Refusal, refuse, type UserError, userError } from './user-error.js';

/** Change sets: collected, checked, published as one revision, all by one way of writing. */

/** What every request for a change says beside what it is about. */
export interface Request {
  /** The draft that it is collected in; without it, it is published at once. */
  readonly changeSet?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  /** All of it, so that the same key with another request is told. */
  readonly input: unknown;
}

/** What came of a request. With errors, nothing was written. */
export interface Outcome {
  readonly changeSet: ChangeSetRow | null;
  /** The record that it was about. */
  readonly recordId: string | null;
  readonly errors: readonly UserError[];
}

/** What an edit is to do, made from the base as it is for its editor: with the draft in it, where there is one. */
export interface Edit {
  readonly operations: readonly Operation[];
  /** The record that the edit is about, for the answer. */
  readonly recordId: string | null;
  /** The revision that it undoes. */
  readonly reverts?: number;
}

/** The base that an edit is made from. */
export interface EditContext {
  readonly base: BaseState;
  readonly compiled: Compiled;
  /** What the draft does so far; nothing without one. */
  readonly drafted?: readonly Operation[];
  readonly actor: Actor;
  /** For what only the database has: the history. */
  readonly manager: EntityManager;
}

/** Makes an edit: published at once, or collected in a draft. */
export function edit(
  dataSource: DataSource,
  actor: Actor,
  request: Request,
  make: (context: EditContext) => Edit | Promise<Edit>,
): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const base = await readState(manager);
    refuseMovedIds(base, request.input);
    const draft = request.changeSet ? await draftOf(manager, request.changeSet, actor) : null;
    const present = draft ? await operationsOf(manager, draft.id) : [];
    const before = present.length > 0 ? appliedOnce(base, present, actor) : base.compiled;
    const made = await make({ base, compiled: before, drafted: present, actor, manager });
    // The base says so already.
    if (made.operations.length === 0) return { changeSet: draft, recordId: made.recordId };
    if (draft) {
      const all = withOperations(present, made.operations);
      checked(base, all, actor);
      await replaceOperations(manager, draft, all);
      return { changeSet: await touch(manager, draft), recordId: made.recordId };
    }
    const changeSet = await insertChangeSet(manager, actor, { reason: reasonOf(request), name: null });
    await replaceOperations(manager, changeSet, made.operations);
    await publish(manager, base, changeSet, made.operations, actor, made.reverts);
    return { changeSet, recordId: made.recordId };
  });
}

/** Makes an empty draft. */
export function createDraft(dataSource: DataSource, actor: Actor, request: Request, name: LocalizedText | null): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    for (const [lang, text] of Object.entries(name ?? {})) checkText(text, ['name', lang]);
    const changeSet = await insertChangeSet(manager, actor, {
      reason: reasonOf(request),
      name: name && Object.keys(name).length > 0 ? name : null,
    });
    return { changeSet, recordId: null };
  });
}

/** Calls a draft something else. */
export function renameDraft(dataSource: DataSource, actor: Actor, id: string, request: Request, name: LocalizedText): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const draft = await draftOf(manager, id, actor, ['id']);
    for (const [lang, text] of Object.entries(name)) checkText(text, ['name', lang]);
    draft.name = Object.keys(name).length > 0 ? name : null;
    return { changeSet: await touch(manager, draft), recordId: null };
  });
}

/** Publishes a draft as one revision. */
export function publishDraft(dataSource: DataSource, actor: Actor, id: string, request: Request): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const draft = await draftOf(manager, id, actor, ['id']);
    const base = await readState(manager);
    const operations = await operationsOf(manager, id);
    if (operations.length === 0) refuse(userError('EMPTY', ['id'], 'ce brouillon est vide', 'this draft is empty'));
    const conflicts = conflictsOf(base, operations);
    if (conflicts.length > 0) refuse(...conflicts.map(describeConflict));
    if (request.reason) draft.reason = reasonOf(request);
    await publish(manager, base, draft, operations, actor);
    return { changeSet: draft, recordId: null };
  });
}

/** Gives up a draft; it is kept and can be read. */
export function discardDraft(dataSource: DataSource, actor: Actor, id: string, request: Request): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const draft = await draftOf(manager, id, actor, ['id']);
    draft.state = 'DISCARDED';
    return { changeSet: await touch(manager, draft), recordId: null };
  });
}

/** Takes an operation out of a draft. */
export function removeOperation(dataSource: DataSource, actor: Actor, id: string, request: Request): Promise<Outcome> {
  return attempt(dataSource, actor, request, async (manager) => {
    const row = await manager.findOneBy(ChangeOperationRow, { id });
    if (!row) refuse(notThere(id, ['id']));
    const draft = await draftOf(manager, row.changeSetId, actor, ['id']);
    const base = await readState(manager);
    const rest = (await manager.find(ChangeOperationRow, { where: { changeSetId: draft.id }, order: { position: 'ASC' } })).filter(
      (one) => one.id !== id,
    );
    checked(base, rest.map(operationOf), actor);
    await manager.delete(ChangeOperationRow, { id });
    return { changeSet: await touch(manager, draft), recordId: null };
  });
}

/** Runs a change in one transaction; a request that was done before is not done again. */
export async function attempt(
  dataSource: DataSource,
  actor: Actor,
  request: Request,
  work: (manager: EntityManager) => Promise<Omit<Outcome, 'errors'>>,
): Promise<Outcome> {
  try {
    return await inWritingTransaction(dataSource, async (manager) => {
      const key = keyOf(actor, request);
      const done = key && (await manager.findOneBy(IdempotencyKeyRow, { hash: key.hash }));
      if (done) {
        // Of a key from before an erasure, it is not known any more what was asked: it is not done again, whatever it was.
        if (done.request !== key.request && done.request !== done.hash) refuse(KEY_REUSED);
        return { changeSet: await manager.findOneBy(ChangeSetRow, { id: done.changeSetId }), recordId: done.recordId, errors: [] };
      }
      const { changeSet, recordId } = await work(manager);
      if (key && changeSet) await manager.insert(IdempotencyKeyRow, { ...key, changeSetId: changeSet.id, recordId });
      return { changeSet, recordId, errors: [] };
    });
  } catch (error) {
    if (error instanceof Refusal) return { changeSet: null, recordId: null, errors: error.errors };
    throw error;
  }
}

function keyOf(actor: Actor, { idempotencyKey, input }: Request): { hash: string; request: string } | null {
  if (!idempotencyKey) return null;
  return { hash: hashOf(actor.kind, actor.id, idempotencyKey), request: hashOf(input) };
}

/** Forgets what was asked with each key: whoever guesses a name could find it in the digest of a request that held it. */
export async function forgetRequests(manager: EntityManager): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(IdempotencyKeyRow)
    .set({ request: () => 'hash' })
    .execute();
}

/** Checks, writes and marks as published. */
async function publish(
  manager: EntityManager,
  base: BaseState,
  changeSet: ChangeSetRow,
  operations: readonly Operation[],
  actor: Actor,
  reverts?: number,
): Promise<void> {
  const after = checked(base, operations, actor, applied);
  const edited = new Set(
    [...after.items.values()].filter(({ id, value }) => base.compiled.items.get(id)?.value !== value).map(({ id }) => id),
  );
  const changes = planChanges(manager.connection, base, after, actor.name, edited);
  if (changes.inserts.length + changes.updates.length + changes.deletes.length + changes.successors.size === 0) refuse(UNCHANGED);
  const at = now();
  const author = { actor: actor.name, reason: changeSet.reason, at, ...(reverts === undefined ? {} : { reverts }) };
  const revision = await writeChanges(manager, author, changes);
  Object.assign(changeSet, { state: 'PUBLISHED', publishedAs: revision });
  await touch(manager, changeSet, at);
}

/** A draft that the actor may change. */
export async function draftOf(manager: EntityManager, id: string, actor: Actor, path = ['changeSet']): Promise<ChangeSetRow> {
  const draft = await manager.findOneBy(ChangeSetRow, { id });
  if (!draft) return refuse(notThere(id, path));
  if (draft.state !== 'DRAFT') {
    refuse(
      userError(
        'NOT_A_DRAFT',
        path,
        'ce n’est plus un brouillon : publié ou abandonné',
        'this is no draft any more: published or discarded',
      ),
    );
  }
  if (!owns(draft, actor)) {
    refuse(userError('NOT_YOURS', path, `ce brouillon est à ${draft.owner}`, `this draft belongs to ${draft.owner}`));
  }
  return draft;
}

/** Whether a change set is somebody's; an administrator may act for everybody. */
export function owns({ owner, ownerId }: ChangeSetRow, actor: Actor): boolean {
  if (actor.role === 'ADMINISTRATOR') return true;
  return ownerId !== null ? ownerId === actor.id : owner === actor.name;
}

function notThere(id: string, path: readonly string[]): UserError {
  return userError('NOT_FOUND', path, `${id} n’existe pas`, `there is no ${id}`);
}

export function reasonOf({ reason }: Request): string {
  return reason ? checkText(reason, ['reason']) : '';
}

function checkText(text: string, path: readonly string[]): string {
  const error = textError(text, MAX_SHORT_TEXT);
  if (error) refuse({ path, code: 'INVALID', message: { fr: `ce texte ${error.fr}`, en: `this text ${error.en}` } });
  return cleanText(text);
}

const UNCHANGED = userError(
  'UNCHANGED',
  [],
  'la base le dit déjà : il n’y a rien à changer',
  'the base says so already: there is nothing to change',
);
const KEY_REUSED = userError(
  'KEY_REUSED',
  ['idempotencyKey'],
  'cette clé a déjà servi à une autre demande',
  'this key was used for another request already',
);
