import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createDraft, discardDraft, publishDraft, removeOperation, renameDraft } from '../../changes/change-sets.js';
import * as edits from '../../changes/edits.js';
import * as entityEdits from '../../changes/entity-edits.js';
import { erasePerson } from '../../changes/erase.js';
import { handOver } from '../../changes/hand-over.js';
import { restoreRecord, revertRevision } from '../../changes/revert.js';
import { userError } from '../../changes/user-error.js';
import { MaillageError } from '../../errors.js';
import { Entity } from '../../kinds/index.js';
import type { Context } from '../context.js';
import * as inputs from '../inputs/mutation-inputs.js';
import { change, INPUT, record, settle, targetOf, writerOf } from './mutation-support.js';
import * as payloads from './payloads.js';
import { DocumentMutations } from './document-mutations.js';
import { StatementMutations } from './statement-mutations.js';

/** Every other change of the base, one mutation each. All go the same way: an edit makes operations, which are checked and written. */

@Resolver()
export class EntityMutations {
  @Mutation(() => payloads.EntityPayload, { nullable: true, description: 'Adds an entity, or changes fields of one.' })
  saveEntity(
    @Arg('input', () => inputs.SaveEntityInput, { description: INPUT }) input: inputs.SaveEntityInput,
    @Ctx() context: Context,
  ): Promise<payloads.EntityPayload> {
    const fields = inputs.ENTITY_FIELDS;
    return change(
      context,
      input,
      payloads.EntityPayload,
      (made) => entityEdits.saveEntity(made, targetOf(input), input.kind, fields.patchOf(input)),
      record('entity', Entity),
      fields,
    );
  }

  @Mutation(() => payloads.EntityPayload, { nullable: true, description: 'Gives an entity a new name; its id stays.' })
  renameEntity(
    @Arg('input', () => inputs.RenameEntityInput, { description: INPUT }) input: inputs.RenameEntityInput,
    @Ctx() context: Context,
  ): Promise<payloads.EntityPayload> {
    const name = inputs.ENTITY_FIELDS.patchOf({ name: input.name }).name as Record<string, string>;
    return change(
      context,
      input,
      payloads.EntityPayload,
      (made) => entityEdits.rename(made, targetOf(input), name, input.since),
      record('entity', Entity),
    );
  }

  @Mutation(() => payloads.EntityPayload, { nullable: true, description: 'Makes one of two entities that were entered twice.' })
  mergeEntities(
    @Arg('input', () => inputs.MergeEntitiesInput, { description: INPUT }) input: inputs.MergeEntitiesInput,
    @Ctx() context: Context,
  ): Promise<payloads.EntityPayload> {
    return change(
      context,
      input,
      payloads.EntityPayload,
      (made) => entityEdits.merge(made, targetOf(input), input.into),
      record('entity', Entity),
    );
  }

  @Mutation(() => payloads.RemovalPayload, { nullable: true, description: 'Removes an entity that nothing refers to.' })
  removeEntity(
    @Arg('input', () => inputs.RemoveEntityInput, { description: INPUT }) input: inputs.RemoveEntityInput,
    @Ctx() context: Context,
  ): Promise<payloads.RemovalPayload> {
    return change(
      context,
      input,
      payloads.RemovalPayload,
      (made) => edits.removeRow(made, ['entities'], targetOf(input)),
      (removedId) => ({ removedId }),
    );
  }

  @Mutation(() => payloads.RecordPayload, {
    nullable: true,
    description: 'Brings a record back that was removed, under the id that it had.',
  })
  restoreRecord(
    @Arg('input', () => inputs.RestoreRecordInput, { description: INPUT }) input: inputs.RestoreRecordInput,
    @Ctx() context: Context,
  ): Promise<payloads.RecordPayload> {
    return change(
      context,
      input,
      payloads.RecordPayload,
      (made) => restoreRecord(made, input.id),
      (id) => ({
        record: context.view.node(id) ?? null,
      }),
    );
  }
}

/** The name of a draft, without the languages in which it has none. */
function draftName(name: NonNullable<inputs.CreateChangeSetInput['name']>): Record<string, string> {
  return (inputs.ENTITY_FIELDS.patchOf({ name }).name ?? {}) as Record<string, string>;
}

@Resolver()
export class ChangeSetMutations {
  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Makes an empty draft.' })
  createChangeSet(
    @Arg('input', () => inputs.CreateChangeSetInput, { description: INPUT }) input: inputs.CreateChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    const name = input.name ? draftName(input.name) : null;
    return settle(context, createDraft(context.dataSource, writerOf(context).actor, { ...input, input }, name));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Calls a draft something else.' })
  renameChangeSet(
    @Arg('input', () => inputs.RenameChangeSetInput, { description: INPUT }) input: inputs.RenameChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    const name = draftName(input.name);
    return settle(context, renameDraft(context.dataSource, writerOf(context).actor, input.id, { ...input, input }, name));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Publishes a draft, all of it as one revision.' })
  publishChangeSet(
    @Arg('input', () => inputs.PublishChangeSetInput, { description: INPUT }) input: inputs.PublishChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    return settle(context, publishDraft(context.dataSource, writerOf(context).actor, input.id, { ...input, input }));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Gives a draft up.' })
  discardChangeSet(
    @Arg('input', () => inputs.DiscardChangeSetInput, { description: INPUT }) input: inputs.DiscardChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    return settle(context, discardDraft(context.dataSource, writerOf(context).actor, input.id, { ...input, input }));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, {
    nullable: true,
    description: 'Hands a draft over to another editor, whose it is from then on. By its owner or an administrator.',
  })
  handOverChangeSet(
    @Arg('input', () => inputs.HandOverChangeSetInput, { description: INPUT }) input: inputs.HandOverChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    return settle(context, handOver(context.dataSource, writerOf(context).actor, input.id, input.to, { ...input, input }));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Takes an operation out of its draft.' })
  removeOperation(
    @Arg('input', () => inputs.RemoveOperationInput, { description: INPUT }) input: inputs.RemoveOperationInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    return settle(context, removeOperation(context.dataSource, writerOf(context).actor, input.id, { ...input, input }));
  }

  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Undoes a revision, by a new one.' })
  revertRevision(
    @Arg('input', () => inputs.RevertRevisionInput, { description: INPUT }) input: inputs.RevertRevisionInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    return change(context, input, payloads.ChangeSetChangedPayload, (made) => revertRevision(made, input.id));
  }
}

@Resolver()
export class ErasureMutations {
  @Mutation(() => payloads.ChangeSetChangedPayload, {
    nullable: true,
    description:
      'Erases a person: what is said of them goes, and their name is blacked out wherever it stands. For administrators; cannot be undone.',
  })
  async erasePerson(
    @Arg('input', () => inputs.ErasePersonInput, { description: INPUT }) input: inputs.ErasePersonInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    const { actor } = writerOf(context);
    if (actor.role !== 'ADMINISTRATOR') {
      throw new MaillageError('FORBIDDEN', {
        fr: 'Seule l’administration efface une personne.',
        en: 'Only administrators erase a person.',
      });
    }
    const errors = input.changeSet ? [NO_DRAFT] : await erasePerson(context.dataSource, actor, input.id);
    return settle(context, Promise.resolve({ changeSet: null, recordId: null, errors }));
  }
}

const NO_DRAFT = userError(
  'INVALID',
  ['changeSet'],
  'un effacement ne s’ajoute pas à un brouillon',
  'an erasure cannot be collected in a draft',
);

export const MUTATION_RESOLVERS = [StatementMutations, EntityMutations, DocumentMutations, ChangeSetMutations, ErasureMutations] as const;
