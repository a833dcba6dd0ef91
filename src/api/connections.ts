import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../core/connection.js';
import { Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { Entity } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import { Statement } from '../statements/statement.js';

/** The connections of the schema that belong to no single kind. */

@ObjectType({ description: 'An entity discussed under an agenda item.' })
export class DiscussedEntity {
  @Field(() => Entity, { description: 'What was discussed.' })
  entity!: Entity;
}

export const RelationConnection = connectionOf<Relation>(
  'Relation',
  () => Relation,
  'Relations, in the order of the vocabulary, then of dates.',
);
export const ClaimConnection = connectionOf<Claim>('Claim', () => Claim, 'Claims, by kind, then date.');
export const FollowUpConnection = connectionOf<FollowUp>('FollowUp', () => FollowUp, 'Follow-ups, by due date; those without one last.');
export const StatementConnection = connectionOf<Statement>(
  'Statement',
  () => Statement,
  'Statements: relations, then claims, then follow-ups and their steps.',
);
export const MentionConnection = connectionOf<Mention>('Mention', () => Mention, 'Mentions, in the order of the text.');
export const PassageConnection = connectionOf<Passage>('Passage', () => Passage, 'Passages, in the order of the text.');
export const DocumentConnection = connectionOf<Document>('Document', () => Document, 'Documents, by id.');
export const DiscussedConnection = connectionOf<DiscussedEntity>('DiscussedEntity', () => DiscussedEntity, 'What was discussed, by name.');
