import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../core/scalars.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import type { EntityKind } from '../../kinds/index.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { SupersessionType } from '../../statements/statement.js';
import { LocalizedInput, SectionInput } from './format-inputs.js';

/** The inputs of mutations. */

/** What every input says beside what it is about. */
@InputType({ description: 'What every request for a change says.' })
export abstract class ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The draft in which it is collected. Without it, it is published at once.' })
  changeSet?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Any text that is new for each request: the same one sent twice is done once, and answered twice.',
  })
  idempotencyKey?: string | null;
}

/** What a change of one record says. */
@InputType({ description: 'What a request for a change of one record says.' })
export abstract class RecordInput extends ChangeInput {
  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was seen. When the record has another one by now, nothing is changed, and both are shown.',
  })
  expectedVersion?: number | null;
}

/** What saving a record says: without an id it is a new one. */
@InputType({ description: 'What a request to save a record says.' })
export abstract class SaveInput extends ChangeInput {
  @Field(() => ID, { nullable: true, description: 'The record; without it, a new one. Fields that are not given stay, null clears.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The `version` that was seen. When the record has another one by now, nothing is changed, and both are shown.',
  })
  expectedVersion?: number | null;
}

export const RELATION_FIELDS = SectionInput.of('relations');
export const CLAIM_FIELDS = SectionInput.of('claims');
export const FOLLOW_UP_FIELDS = SectionInput.of('followUps');
export const STEP_FIELDS = SectionInput.of('steps');
export const ENTITY_FIELDS = SectionInput.of('entities');
export const PASSAGE_FIELDS = SectionInput.of('passages');
export const MENTION_FIELDS = SectionInput.of('mentions');
export const DOCUMENT_FIELDS = SectionInput.of('documents');
export const AGENDA_FIELDS = SectionInput.of('agenda');

@InputType({ description: 'A relation to save.' })
export class SaveRelationInput extends SaveInput {}
RELATION_FIELDS.declareOn(SaveRelationInput);

@InputType({ description: 'A claim to save.' })
export class SaveClaimInput extends SaveInput {}
CLAIM_FIELDS.declareOn(SaveClaimInput);

@InputType({ description: 'What became of a follow-up: one step of its course. Taken today where it gives no meeting and no day.' })
export class FollowUpStepInput {}
STEP_FIELDS.declareOn(FollowUpStepInput);

@InputType({ description: 'A follow-up to save.' })
export class SaveFollowUpInput extends SaveInput {
  @Field(() => FollowUpStepInput, { nullable: true, description: 'What became of it, of one that is there: one more step of its course.' })
  step?: FollowUpStepInput | null;
}
FOLLOW_UP_FIELDS.declareOn(SaveFollowUpInput);

@InputType({ description: 'An entity to save. Which facts it can have depends on its kind.' })
export class SaveEntityInput extends SaveInput {
  @Field(() => EntityKindEnum, { nullable: true, description: 'Of a new one without an id: its kind; the id is made of its name.' })
  kind?: EntityKind | null;
}
ENTITY_FIELDS.declareOn(SaveEntityInput);

@InputType({ description: 'A sentence to mark.' })
export class SavePassageInput extends ChangeInput {}
PASSAGE_FIELDS.declareOn(SavePassageInput);

@InputType({ description: 'What words of a document name, or that they name nothing.' })
export class SaveMentionInput extends ChangeInput {}
MENTION_FIELDS.declareOn(SaveMentionInput);

@InputType({ description: 'A document to save: a new one with its text, or what is said of one that is there.' })
export class SaveDocumentInput extends SaveInput {}
DOCUMENT_FIELDS.declareOn(SaveDocumentInput);

@InputType({ description: 'An item of the agenda of a meeting to save, with its sub-headings.' })
export class SaveAgendaItemInput extends SaveInput {}
AGENDA_FIELDS.declareOn(SaveAgendaItemInput);

/** What every step of a follow-up can say. */
const SAID_OF_STEPS = ['note', 'evidence', 'sources', 'visibility', 'certainty', 'attributedTo', 'attributedAs', 'editorialNote'] as const;

@InputType({ description: 'A follow-up that was done, or given up.' })
export class CloseFollowUpInput extends RecordInput {
  @Field(() => FollowUpStatus, { nullable: true, description: 'DONE, or DROPPED; DONE by default.' })
  followUpStatus?: FollowUpStatus | null;

  @Field(() => ID, { nullable: true, description: 'The meeting that closed it. Without it, and without a day: today.' })
  closedIn?: string | null;
}
STEP_FIELDS.declareOn(CloseFollowUpInput, ['day', ...SAID_OF_STEPS]);

@InputType({ description: 'A follow-up that is to be done later.' })
export class CarryOverFollowUpInput extends RecordInput {}
STEP_FIELDS.declareOn(CarryOverFollowUpInput, ['meeting', 'day', 'due', 'assignees', 'assigneeWording', ...SAID_OF_STEPS]);

@InputType({ description: 'A follow-up that is open again.' })
export class ReopenFollowUpInput extends RecordInput {}
STEP_FIELDS.declareOn(ReopenFollowUpInput, ['meeting', 'day', 'due', 'assignees', 'assigneeWording', ...SAID_OF_STEPS]);

@InputType({ description: 'A statement that another one supersedes.' })
export class SupersedeStatementInput extends RecordInput {
  @Field(() => ID, { description: 'The newer statement, which stands in its place.' })
  by!: string;

  @Field(() => SupersessionType, { description: 'How it is superseded.' })
  type!: SupersessionType;
}

@InputType({ description: 'A statement to remove.' })
export class RemoveStatementInput extends RecordInput {}

@InputType({ description: 'An entity to remove.' })
export class RemoveEntityInput extends RecordInput {}

@InputType({ description: 'A part of minutes to remove: an item of an agenda, a document, a passage or a mention.' })
export class RemoveRecordInput extends RecordInput {}

@InputType({ description: 'A record to restore: it was removed, and comes back under its id.' })
export class RestoreRecordInput extends ChangeInput {
  @Field(() => ID, { description: 'The id that it had.' })
  id!: string;
}

@InputType({ description: 'A new name of an entity, which keeps its id. The old one is kept as a former name.' })
export class RenameEntityInput extends RecordInput {
  @Field(() => LocalizedInput, { description: 'The new name; languages that are not given keep theirs.' })
  name!: LocalizedInput;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it bears the name, where that is known.' })
  since?: string | null;
}

@InputType({ description: 'Two entities that are one, entered twice: the first goes on as the second.' })
export class MergeEntitiesInput extends RecordInput {
  @Field(() => ID, { description: 'The entity as which it goes on; its id redirects there.' })
  into!: string;
}

@InputType({ description: 'Two entities that are not the same, though they look alike: it is remembered.' })
export class MarkDifferentInput extends ChangeInput {
  @Field(() => ID, { description: 'The one.' })
  subject!: string;

  @Field(() => ID, { description: 'The other.' })
  object!: string;

  @Field(() => LocalizedInput, { nullable: true, description: 'What tells them apart.' })
  editorialNote?: LocalizedInput | null;
}

@InputType({ description: 'A person to erase.' })
export class ErasePersonInput extends ChangeInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;
}

@InputType({ description: 'A draft to make.' })
export class CreateChangeSetInput {
  @Field(() => LocalizedInput, { nullable: true, description: 'What it is called.' })
  name?: LocalizedInput | null;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Any text that is new for each request.' })
  idempotencyKey?: string | null;
}

/** What a change of a draft says. */
@InputType({ description: 'A change of a draft.' })
export abstract class DraftInput {
  @Field(() => ID, { description: 'The draft, or the operation.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why, for the history.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Any text that is new for each request.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A draft to call something else.' })
export class RenameChangeSetInput extends DraftInput {
  @Field(() => LocalizedInput, { description: 'What it is called from then on; without a text, nothing of its own.' })
  name!: LocalizedInput;
}

@InputType({ description: 'A draft to publish, as one revision.' })
export class PublishChangeSetInput extends DraftInput {}

@InputType({ description: 'A draft to give up.' })
export class DiscardChangeSetInput extends DraftInput {}

@InputType({ description: 'A draft to hand over.' })
export class HandOverChangeSetInput extends DraftInput {
  @Field(() => ID, { description: 'The account of the editor or administrator whose it is to be: see `viewer.colleagues`.' })
  to!: string;
}

@InputType({ description: 'An operation to take out of its draft.' })
export class RemoveOperationInput extends DraftInput {}

@InputType({ description: 'A revision to undo, by a new one.' })
export class RevertRevisionInput extends ChangeInput {
  @Field(() => ID, { description: 'The revision.' })
  id!: string;
}
