import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as edits from '../../changes/edits.js';
import * as entityEdits from '../../changes/entity-edits.js';
import * as followUps from '../../changes/follow-up-edits.js';
import { refuse, userError } from '../../changes/user-error.js';
import { Claim } from '../../statements/claim.js';
import { FollowUp } from '../../statements/follow-up.js';
import { Relation } from '../../statements/relation.js';
import { Statement } from '../../statements/statement.js';
import type { Context } from '../context.js';
import * as inputs from '../inputs/mutation-inputs.js';
import { change, INPUT, record, targetOf } from './mutation-support.js';
import * as payloads from './payloads.js';

/** Changes of statements, one mutation each. */

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
      record('relation', Relation),
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
      record('claim', Claim),
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
      (made) =>
        followUps.saveFollowUp(
          made,
          targetOf(input),
          openStatus(fields.patchOf(input)),
          input.step ? inputs.STEP_FIELDS.patchOf(input.step) : null,
        ),
      record('followUp', FollowUp),
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
      (made) =>
        status === 'DONE' || status === 'DROPPED' ? followUps.addStep(made, targetOf(input), status, closing(input)) : notClosed(),
      record('followUp', FollowUp),
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
      (made) => followUps.addStep(made, targetOf(input), 'CARRIED_OVER', inputs.STEP_FIELDS.patchOf(input)),
      record('followUp', FollowUp),
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
      (made) => followUps.reopen(made, targetOf(input), inputs.STEP_FIELDS.patchOf(input)),
      record('followUp', FollowUp),
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
      record('statement', Statement),
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
      (made) => edits.removeRow(made, ['relations', 'claims', 'followUps', 'steps'], targetOf(input)),
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
      (made) => entityEdits.markDifferent(made, subject, object, note as Record<string, unknown> | null),
      record('relation', Relation),
    );
  }
}

function closing(input: inputs.CloseFollowUpInput): Record<string, unknown> {
  const { closedIn } = input;
  return { ...inputs.STEP_FIELDS.patchOf(input), ...(closedIn ? { meeting: closedIn } : {}) };
}

/** A follow-up that is saved is proposed or open: what closes it is a step. */
function openStatus(patch: Record<string, unknown>): Record<string, unknown> {
  if (patch.status === 'DONE' || patch.status === 'DROPPED') {
    refuse(userError('INVALID', ['status'], 'OPEN ou PROPOSED : `closeFollowUp` le clôt', 'OPEN or PROPOSED: `closeFollowUp` closes it'));
  }
  return patch;
}

function notClosed(): never {
  refuse(userError('INVALID', ['status'], 'DONE ou DROPPED', 'DONE or DROPPED'));
}
