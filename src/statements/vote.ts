import { Field, Int, ObjectType } from 'type-graphql';
import { defineEnum } from '../core/enums.js';
import { Cost } from '../core/field-cost.js';
import { Entity } from '../kinds/entity.js';

/** How a decision was voted. */

export const VoteOutcome = defineEnum('VoteOutcome', 'What came of a vote.', {
  ADOPTED: ['adoptée', 'adopted'],
  REJECTED: ['rejetée', 'rejected'],
  DEFERRED: ['reportée', 'deferred', 'Put off to another meeting.'],
});
export type VoteOutcome = keyof typeof VoteOutcome;

export const VotePosition = defineEnum('VotePosition', 'The position that somebody took in a vote.', {
  FOR: ['pour', 'for'],
  AGAINST: ['contre', 'against'],
  ABSTAINED: ['abstention', 'abstained'],
});
export type VotePosition = keyof typeof VotePosition;

/** Where a claim keeps who took a position. */
export const VOTER_LISTS = { FOR: 'votedFor', AGAINST: 'votedAgainst', ABSTAINED: 'abstained' } as const satisfies Record<
  VotePosition,
  string
>;

@ObjectType({ description: 'The position that an actor took in a vote. A value: it has no id of its own.' })
export class VoterPosition {
  @Field(() => Entity, { description: 'Who.' })
  actor!: Entity;

  @Field(() => VotePosition, { description: 'For, against or neither.' })
  position!: VotePosition;
}

@ObjectType({ description: 'How a decision was voted, as far as the source says. A value: it has no id of its own.' })
export class Vote {
  @Field(() => VoteOutcome, { description: 'What came of it.' })
  outcome!: VoteOutcome;

  @Field(() => Int, { nullable: true, description: 'How many voted for it. Null where that is not said.' })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many voted against it. Null where that is not said.' })
  votesAgainst!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many abstained. Null where that is not said.' })
  abstentions!: number | null;

  @Field(() => [VoterPosition], {
    description: 'Who took which position, where that is said: those for it, against it, then those who abstained.',
  })
  @Cost({ rows: 5 })
  positions!: VoterPosition[];
}
