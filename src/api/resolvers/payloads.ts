import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { Node } from '../../core/node.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Document } from '../../documents/document.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { Entity } from '../../kinds/index.js';
import { Claim } from '../../statements/claim.js';
import { FollowUp } from '../../statements/follow-up.js';
import { Relation } from '../../statements/relation.js';
import { Statement } from '../../statements/statement.js';
import { UserError } from '../user-error.js';
import { ChangeSet } from './change-sets.js';

/** What mutations answer. */

@InterfaceType({ description: 'What every mutation answers.', resolveType: (value: object) => value.constructor.name })
export abstract class ChangeSetPayload {
  @Field(() => ChangeSet, {
    nullable: true,
    description: 'The change set that it became, or was collected in. Null when it was not made, or the base said so already.',
  })
  changeSet!: ChangeSet | null;

  @Cost({ rows: 1 })
  @Field(() => [UserError], { description: 'Why it was not made. Empty when it was.' })
  userErrors!: UserError[];
}

const payload = (what: string): { description: string; implements: typeof ChangeSetPayload } => ({
  description: `What \`${what}\` answers.`,
  implements: ChangeSetPayload,
});

@ObjectType(payload('saveRelation'))
export class RelationPayload extends ChangeSetPayload {
  @Field(() => Relation, { nullable: true, description: 'The relation as it is now.' })
  relation!: Relation | null;
}

@ObjectType(payload('saveClaim'))
export class ClaimPayload extends ChangeSetPayload {
  @Field(() => Claim, { nullable: true, description: 'The claim as it is now.' })
  claim!: Claim | null;
}

@ObjectType(payload('saveFollowUp'))
export class FollowUpPayload extends ChangeSetPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up as it is now.' })
  followUp!: FollowUp | null;
}

@ObjectType(payload('saveEntity'))
export class EntityPayload extends ChangeSetPayload {
  @Field(() => Entity, { nullable: true, description: 'The entity as it is now.' })
  entity!: Entity | null;
}

@ObjectType(payload('supersedeStatement'))
export class StatementPayload extends ChangeSetPayload {
  @Field(() => Statement, { nullable: true, description: 'The statement that is superseded now.' })
  statement!: Statement | null;
}

@ObjectType(payload('removeStatement'))
export class RemovalPayload extends ChangeSetPayload {
  @Field(() => ID, { nullable: true, description: 'The id of what was removed.' })
  removedId!: string | null;
}

@ObjectType(payload('saveDocument'))
export class DocumentPayload extends ChangeSetPayload {
  @Field(() => Document, { nullable: true, description: 'The document as it is now.' })
  document!: Document | null;
}

@ObjectType(payload('saveAgendaItem'))
export class AgendaItemPayload extends ChangeSetPayload {
  @Field(() => AgendaItem, { nullable: true, description: 'The item as it is now.' })
  agendaItem!: AgendaItem | null;
}

@ObjectType(payload('savePassage'))
export class PassagePayload extends ChangeSetPayload {
  @Field(() => Passage, { nullable: true, description: 'The passage.' })
  passage!: Passage | null;
}

@ObjectType(payload('saveMention'))
export class MentionPayload extends ChangeSetPayload {
  @Field(() => Mention, { nullable: true, description: 'The mention as it is now; null where the words name nothing.' })
  mention!: Mention | null;
}

@ObjectType(payload('restoreRecord'))
export class RecordPayload extends ChangeSetPayload {
  @Field(() => Node, { nullable: true, description: 'The record that is there again.' })
  record!: Node | null;
}

@ObjectType(payload('publishChangeSet'))
export class ChangeSetChangedPayload extends ChangeSetPayload {}
