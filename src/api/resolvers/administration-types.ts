import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TOKEN_DAYS } from '../../auth/tokens.js';
import { type BearerRole, Role } from '../../core/access.js';
import { Cost } from '../../core/field-cost.js';
import { DateTimeScalar } from '../../core/scalars.js';
import { UserError } from '../user-error.js';
import { Account } from './viewer.js';

/** What the operations of administrators take and answer. */

@ObjectType({ description: 'The bearer token of a program; never the token itself.' })
export class AccessToken {
  @Field(() => ID, { description: 'By which it is replaced or revoked; it opens nothing.' })
  id!: string;

  @Field(() => String, { description: 'The name of the program or person that uses it.' })
  name!: string;

  @Field(() => Role, { description: 'What it allows.' })
  role!: BearerRole;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it opens nothing. Null where it has no end.' })
  expiresAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked. Null where it was not.' })
  revokedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the hour. Null where it never was.' })
  lastUsedAt!: string | null;
}

@InputType({ description: 'Whom to invite.' })
export class InviteAccountInput {
  @Field(() => String, { description: 'The name, as history will show it: 1 to 100 characters on one line.' })
  name!: string;

  @Field(() => String, { description: 'The e-mail address by which they will sign in. Nothing is sent there.' })
  email!: string;

  @Field(() => Role, { description: 'What they may do.' })
  role!: Role;
}

@InputType({ description: 'The account that a mutation is about.' })
export class AccountInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@InputType({ description: 'What an account may do from now on.' })
export class SetAccountRoleInput extends AccountInput {
  @Field(() => Role, { description: 'What its holder may do.' })
  role!: Role;
}

@InputType({ description: 'The session to end.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@InputType({ description: 'The token to make.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'The name of the program or person that uses it: 1 to 100 characters on one line.' })
  name!: string;

  @Field(() => Role, { description: 'What it allows.' })
  role!: Role;

  @Field(() => Int, { nullable: true, description: `For how many days it is good, 1 to 3650; ${TOKEN_DAYS} by default.` })
  days?: number | null;
}

@InputType({ description: 'The token that a mutation is about.' })
export class TokenInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

/** What all mutations of administration answer. */
@ObjectType()
abstract class Attempted {
  @Cost({ rows: 1 })
  @Field(() => [UserError], { description: 'What kept it from being done; empty where it was.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'What came of a mutation of an account.' })
export class AccountPayload extends Attempted {
  @Field(() => Account, { nullable: true, description: 'The account as it is now. Null where nothing was done.' })
  account?: Account;

  @Field(() => String, {
    nullable: true,
    description: 'The link by which its holder sets a passphrase, once. It is given only here; null where none was made.',
  })
  invitationUrl?: string;
}

@ObjectType({ description: 'What came of ending a session.' })
export class EndSessionPayload extends Attempted {
  @Field(() => ID, { nullable: true, description: 'The id of the session that has ended. Null where nothing was done.' })
  sessionId?: string;
}

@ObjectType({ description: 'What came of a mutation of a token.' })
export class AccessTokenPayload extends Attempted {
  @Field(() => AccessToken, { nullable: true, description: 'The token that was made or revoked. Null where nothing was done.' })
  accessToken?: AccessToken;

  @Field(() => String, {
    nullable: true,
    description: 'The token itself, to be given to its program. It is given only here; null where none was made.',
  })
  token?: string;
}
