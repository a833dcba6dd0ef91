import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  createDraft,
  discardDraft,
  edit,
  type Edit,
  type EditContext,
  type Outcome,
  publishDraft,
  removeOperation,
} from '../../changes/change-sets.js';
import * as edits from '../../changes/edits.js';
import { erasePerson } from '../../changes/erase.js';
import * as followUps from '../../changes/follow-ups.js';
import { restoreRecord, revertRevision } from '../../changes/revert.js';
import { type UserError as Refused, userError } from '../../changes/user-error.js';
import type { StoredRecord } from '../../core/stored-record.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { MaillageError } from '../../errors.js';
import { Entity } from '../../kinds/index.js';
import { Claim } from '../../statements/claim.js';
import { FollowUp } from '../../statements/follow-up.js';
import { Relation } from '../../statements/relation.js';
import { Statement } from '../../statements/statement.js';
import { type Context, turnTo, type Writer } from '../context.js';
import type { SectionInput } from '../inputs/format-inputs.js';
import * as inputs from '../inputs/mutation-inputs.js';
import { forgetReviews, turnToDraft } from '../reviews.js';
import { changeSetOf } from './change-sets.js';
import * as payloads from './payloads.js';

/** Every change of the base, one mutation each. All go the same way: an edit makes operations, which are checked and written. */

const INPUT = 'What is to be done.';

type Given = Pick<inputs.ChangeInput, 'changeSet' | 'reason' | 'idempotencyKey'>;
type PayloadClass<P> = new () => P;

/** @throws FORBIDDEN */
function writerOf({ writer }: Context): Writer {
  if (writer) return writer;
  throw new MaillageError('FORBIDDEN', { fr: 'Seule la rédaction modifie la base.', en: 'Only editors change the base.' });
}

/** Makes an edit and answers with what it left. */
async function change<P extends payloads.ChangeSetPayload>(
  context: Context,
  input: Given,
  Payload: PayloadClass<P>,
  make: (edit: EditContext) => Edit | Promise<Edit>,
  thing: (recordId: string, context: Context) => Partial<P> = () => ({}),
  fields?: SectionInput,
): Promise<P> {
  const { actor } = writerOf(context);
  const outcome = await edit(context.dataSource, actor, { ...input, input }, make);
  await showWhatIsLeft(context, outcome);
  const { recordId } = outcome;
  return Object.assign(answer(outcome, Payload, fields), recordId !== null && outcome.errors.length === 0 ? thing(recordId, context) : {});
}

function answer<P extends payloads.ChangeSetPayload>({ changeSet, errors }: Outcome, Payload: PayloadClass<P>, fields?: SectionInput): P {
  return Object.assign(new Payload(), {
    changeSet: changeSet && changeSetOf(changeSet),
    userErrors: errors.map(({ path, code, message }) => {
      const [field, ...rest] = path;
      const where = field === undefined ? [] : [fields?.apiName(field) ?? field, ...rest];
      return Object.assign(new payloads.UserError(), { path: ['input', ...where], code, words: message });
    }),
  });
}

/** The rest of the answer is of the base after the change: this server sees it at once, others when they look next. */
async function showWhatIsLeft(context: Context, { changeSet, errors }: Outcome): Promise<void> {
  const { graph } = writerOf(context);
  forgetReviews(context);
  if (errors.length > 0) return;
  if (changeSet?.state === 'DRAFT') await turnToDraft(context, changeSet.id);
  else {
    await graph.refresh();
    turnTo(context, graph.view(context.role));
  }
}

const found =
  <T extends StoredRecord>(type: abstract new () => T) =>
  (id: string, { view }: Context): T | null => {
    const state = view.resolve(id);
    return state.state === 'FOUND' ? (view.get(state.id, type) ?? null) : null;
  };

@Resolver()
export class StatementMutations {
  @Mutation(() => payloads.RelationPayload, { nullable: true, description: 'Adds a relation, or changes fields of one.' })
  saveRelation(
    @Arg('input', () => inputs.SaveRelationInput, { description: INPUT }) input: inputs.SaveRelationInput,
    @Ctx() context: Context,
  ): Promise<payloads.RelationPayload> {
    const fields = inputs.RELATION_FIELDS;
    return change(
      context,
      input,
      payloads.RelationPayload,
      (made) => edits.saveStatement(made, 'relations', targetOf(input), fields.patchOf(input)),
      (id) => ({ relation: found(Relation)(id, context) }),
      fields,
    );
  }

  @Mutation(() => payloads.ClaimPayload, { nullable: true, description: 'Adds a claim, or changes fields of one.' })
  saveClaim(
    @Arg('input', () => inputs.SaveClaimInput, { description: INPUT }) input: inputs.SaveClaimInput,
    @Ctx() context: Context,
  ): Promise<payloads.ClaimPayload> {
    const fields = inputs.CLAIM_FIELDS;
    return change(
      context,
      input,
      payloads.ClaimPayload,
      (made) => edits.saveStatement(made, 'claims', targetOf(input), fields.patchOf(input)),
      (id) => ({ claim: found(Claim)(id, context) }),
      fields,
    );
  }

  @Mutation(() => payloads.FollowUpPayload, { nullable: true, description: 'Adds a follow-up, or changes fields of one.' })
  saveFollowUp(
    @Arg('input', () => inputs.SaveFollowUpInput, { description: INPUT }) input: inputs.SaveFollowUpInput,
    @Ctx() context: Context,
  ): Promise<payloads.FollowUpPayload> {
    const fields = inputs.FOLLOW_UP_FIELDS;
    return change(
      context,
      input,
      payloads.FollowUpPayload,
      (made) => edits.saveStatement(made, 'followUps', targetOf(input), fields.patchOf(input)),
      (id) => ({ followUp: found(FollowUp)(id, context) }),
      fields,
    );
  }

  @Mutation(() => payloads.FollowUpPayload, { nullable: true, description: 'Says that a follow-up was done or given up.' })
  closeFollowUp(
    @Arg('input', () => inputs.CloseFollowUpInput, { description: INPUT }) input: inputs.CloseFollowUpInput,
    @Ctx() context: Context,
  ): Promise<payloads.FollowUpPayload> {
    const status = input.followUpStatus ?? 'DONE';
    return change(
      context,
      input,
      payloads.FollowUpPayload,
      (made) => (status === 'DONE' || status === 'DROPPED' ? followUps.close(made, targetOf(input), status, input.closedIn) : notClosed()),
      (id) => ({ followUp: found(FollowUp)(id, context) }),
      inputs.FOLLOW_UP_FIELDS,
    );
  }

  @Mutation(() => payloads.FollowUpPayload, {
    nullable: true,
    description: 'Puts a follow-up off: by when it is due from now on, and who is to do it.',
  })
  carryOverFollowUp(
    @Arg('input', () => inputs.CarryOverFollowUpInput, { description: INPUT }) input: inputs.CarryOverFollowUpInput,
    @Ctx() context: Context,
  ): Promise<payloads.FollowUpPayload> {
    return change(
      context,
      input,
      payloads.FollowUpPayload,
      (made) => followUps.carryOver(made, targetOf(input), inputs.FOLLOW_UP_FIELDS.patchOf(input)),
      (id) => ({ followUp: found(FollowUp)(id, context) }),
      inputs.FOLLOW_UP_FIELDS,
    );
  }

  @Mutation(() => payloads.FollowUpPayload, { nullable: true, description: 'Says that a follow-up which was closed is open again.' })
  reopenFollowUp(
    @Arg('input', () => inputs.ReopenFollowUpInput, { description: INPUT }) input: inputs.ReopenFollowUpInput,
    @Ctx() context: Context,
  ): Promise<payloads.FollowUpPayload> {
    return change(
      context,
      input,
      payloads.FollowUpPayload,
      (made) => followUps.reopen(made, targetOf(input)),
      (id) => ({
        followUp: found(FollowUp)(id, context),
      }),
    );
  }

  @Mutation(() => payloads.StatementPayload, {
    nullable: true,
    description: 'Says that a newer statement stands in the place of an older one.',
  })
  supersedeStatement(
    @Arg('input', () => inputs.SupersedeStatementInput, { description: INPUT }) input: inputs.SupersedeStatementInput,
    @Ctx() context: Context,
  ): Promise<payloads.StatementPayload> {
    return change(
      context,
      input,
      payloads.StatementPayload,
      (made) => edits.supersede(made, targetOf(input), input.by, input.type),
      (id) => ({ statement: found(Statement)(id, context) }),
    );
  }

  @Mutation(() => payloads.RemovalPayload, { nullable: true, description: 'Removes a statement that should never have been there.' })
  removeStatement(
    @Arg('input', () => inputs.RemoveStatementInput, { description: INPUT }) input: inputs.RemoveStatementInput,
    @Ctx() context: Context,
  ): Promise<payloads.RemovalPayload> {
    return change(
      context,
      input,
      payloads.RemovalPayload,
      (made) => edits.removeRow(made, ['relations', 'claims', 'followUps'], targetOf(input)),
      (removedId) => ({ removedId }),
    );
  }

  @Mutation(() => payloads.RelationPayload, { nullable: true, description: 'Remembers that two entities are not the same.' })
  markDifferent(
    @Arg('input', () => inputs.MarkDifferentInput, { description: INPUT }) input: inputs.MarkDifferentInput,
    @Ctx() context: Context,
  ): Promise<payloads.RelationPayload> {
    const { subject, object, editorialNote } = input;
    const note = editorialNote ? inputs.RELATION_FIELDS.patchOf({ editorialNote }).editorialNote : null;
    return change(
      context,
      input,
      payloads.RelationPayload,
      (made) => edits.markDifferent(made, subject, object, note as Record<string, unknown> | null),
      (id) => ({ relation: found(Relation)(id, context) }),
    );
  }
}

function notClosed(): never {
  const { path, code, message } = userError('INVALID', ['followUpStatus'], 'DONE ou DROPPED', 'DONE or DROPPED');
  throw new MaillageError('BAD_USER_INPUT', message, { argument: path.join('.'), rule: code });
}

function targetOf({ id, expectedVersion }: { id?: string | null; expectedVersion?: number | null }): edits.Target {
  return { id: id ?? '', expectedVersion };
}

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
      (made) => edits.saveEntity(made, targetOf(input), input.kind, fields.patchOf(input)),
      (id) => ({ entity: found(Entity)(id, context) }),
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
      (made) => edits.rename(made, targetOf(input), name, input.since),
      (id) => ({ entity: found(Entity)(id, context) }),
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
      (made) => edits.merge(made, targetOf(input), input.into),
      (id) => ({
        entity: found(Entity)(id, context),
      }),
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

@Resolver()
export class DocumentMutations {
  @Mutation(() => payloads.PassagePayload, { nullable: true, description: 'Marks a sentence, for statements to rest on.' })
  savePassage(
    @Arg('input', () => inputs.SavePassageInput, { description: INPUT }) input: inputs.SavePassageInput,
    @Ctx() context: Context,
  ): Promise<payloads.PassagePayload> {
    const fields = inputs.PASSAGE_FIELDS;
    let passage: Passage | null = null;
    return change(
      context,
      input,
      payloads.PassagePayload,
      (made) => {
        const saved = edits.savePassage(made, fields.patchOf(input));
        const known = saved.recordId === null ? undefined : made.compiled.byId.get(saved.recordId);
        if (known instanceof Passage) passage = known;
        return saved;
      },
      (id) => ({ passage: found(Passage)(id, context) ?? passage }),
      fields,
    );
  }

  @Mutation(() => payloads.MentionPayload, {
    nullable: true,
    description: 'Says what words of a document name, or that they name nothing.',
  })
  saveMention(
    @Arg('input', () => inputs.SaveMentionInput, { description: INPUT }) input: inputs.SaveMentionInput,
    @Ctx() context: Context,
  ): Promise<payloads.MentionPayload> {
    const fields = inputs.MENTION_FIELDS;
    return change(
      context,
      input,
      payloads.MentionPayload,
      (made) => edits.saveMention(made, fields.patchOf(input)),
      (id) => ({ mention: found(Mention)(id, context) }),
      fields,
    );
  }
}

@Resolver()
export class ChangeSetMutations {
  @Mutation(() => payloads.ChangeSetChangedPayload, { nullable: true, description: 'Makes an empty draft.' })
  createChangeSet(
    @Arg('input', () => inputs.CreateChangeSetInput, { description: INPUT }) input: inputs.CreateChangeSetInput,
    @Ctx() context: Context,
  ): Promise<payloads.ChangeSetChangedPayload> {
    const name = input.name ? (inputs.ENTITY_FIELDS.patchOf({ name: input.name }).name as Record<string, string>) : null;
    return settle(context, createDraft(context.dataSource, writerOf(context).actor, { ...input, input }, name));
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

/** Answers with what became of a draft; the answer is of the published base. */
async function settle(context: Context, done: Promise<Outcome>): Promise<payloads.ChangeSetChangedPayload> {
  const outcome = await done;
  const { graph } = writerOf(context);
  forgetReviews(context);
  await graph.refresh();
  turnTo(context, graph.view(context.role));
  return answer(outcome, payloads.ChangeSetChangedPayload);
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
