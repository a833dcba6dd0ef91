import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  inviteAccount,
  type Invitation,
  listAccounts,
  reinstateAccount,
  renewInvitation,
  setAccountRole,
  suspendAccount,
} from '../../auth/accounts.js';
import { requireRole } from '../../auth/actor.js';
import { invitationUrl } from '../../auth/invitation-url.js';
import { Sessions } from '../../auth/sessions.js';
import { createToken, listTokens, revokeToken, rotateToken, TOKEN_DAYS } from '../../auth/tokens.js';
import { AdministrationError } from '../../auth/administration-error.js';
import { type BearerRole, Role } from '../../core/access.js';
import { type Connection, ConnectionArgs, connectionOf, paginate } from '../../core/connection.js';
import { LangEnum, tagOf } from '../../core/lang.js';
import { sortByKey } from '../../core/sorted.js';
import type { TokenRow } from '../../store/tables.js';
import type { Context } from '../context.js';
import { payloadOf } from '../user-error.js';
import {
  AccessToken,
  AccessTokenPayload,
  AccountInput,
  AccountPayload,
  CreateTokenInput,
  EndSessionInput,
  EndSessionPayload,
  InviteAccountInput,
  SetAccountRoleInput,
  TokenInput,
} from './administration-types.js';
import { Account, accountKey, accountOf } from './viewer.js';

/** Accounts, sessions and tokens: for administrators, by the token of one or on the pages for administration. */

const AccountConnection = connectionOf<Account>('Account', () => Account, 'Accounts, by name.');
const AccessTokenConnection = connectionOf<AccessToken>('AccessToken', () => AccessToken, 'Tokens, oldest first.');
const tokenKey = ({ createdAt, id }: AccessToken): string => `${createdAt} ${id}`;

const now = (): string => new Date().toISOString();

/** @throws AdministrationError for the role that nobody is given */
function givenRole(role: Role): BearerRole {
  if (role !== 'ANONYMOUS') return role;
  throw new AdministrationError('ROLE_INVALID', 'role', {
    fr: 'Personne n’a le rôle ANONYMOUS : on l’a sans compte.',
    en: 'Nobody is given the role ANONYMOUS: one has it without an account.',
  });
}

function tokenOf({ id, name, role, createdAt, expiresAt, revokedAt, lastUsedAt }: TokenRow): AccessToken {
  return Object.assign(new AccessToken(), { id, name, role, createdAt, expiresAt, revokedAt, lastUsedAt });
}

@Resolver()
export class AdministrationResolver {
  @Query(() => AccountConnection, { nullable: true, description: 'Everybody who has an account, suspended ones too. For administrators.' })
  async accounts(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { role, dataSource }: Context): Promise<Connection<Account>> {
    requireRole(role, 'ADMINISTRATOR');
    return paginate(sortByKey((await listAccounts(dataSource)).map(accountOf), accountKey), page, accountKey);
  }

  @Query(() => AccessTokenConnection, {
    nullable: true,
    description: 'The tokens of programs, revoked and expired ones too. For administrators.',
  })
  async accessTokens(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { role, dataSource }: Context,
  ): Promise<Connection<AccessToken>> {
    requireRole(role, 'ADMINISTRATOR');
    return paginate(sortByKey((await listTokens(dataSource)).map(tokenOf), tokenKey), page, tokenKey);
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Makes an account, and the link by which its holder sets a passphrase. For administrators.',
  })
  inviteAccount(
    @Arg('input', () => InviteAccountInput, { description: 'Whom to invite.' }) input: InviteAccountInput,
    @Ctx() context: Context,
  ): Promise<Partial<AccountPayload>> {
    const { role, dataSource, settings } = context;
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => {
      const given = { name: input.name, email: input.email, role: givenRole(input.role) };
      return linked(context, await inviteAccount(dataSource, given, { at: now(), days: settings.INVITATION_LIFETIME }));
    });
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Makes a new link, for somebody who lost their passphrase or whose link has expired. For administrators.',
  })
  renewInvitation(
    @Arg('input', () => AccountInput, { description: 'Whose.' }) { id }: AccountInput,
    @Ctx() context: Context,
  ): Promise<Partial<AccountPayload>> {
    const { role, dataSource, settings, notices } = context;
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => {
      const at = now();
      const invitation = await renewInvitation(dataSource, id, { at, days: settings.INVITATION_LIFETIME });
      notices.tell(invitation.account, 'LINK_MADE', at);
      return linked(context, invitation);
    });
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Changes what somebody may do, from their next request on. For administrators.',
  })
  setAccountRole(
    @Arg('input', () => SetAccountRoleInput, { description: 'Whose, and what.' }) input: SetAccountRoleInput,
    @Ctx() { role, dataSource }: Context,
  ): Promise<Partial<AccountPayload>> {
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => ({ account: accountOf(await setAccountRole(dataSource, input.id, givenRole(input.role))) }));
  }

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Shuts somebody out at once: their sessions and links end. For administrators.',
  })
  suspendAccount(
    @Arg('input', () => AccountInput, { description: 'Whom.' }) { id }: AccountInput,
    @Ctx() { role, dataSource }: Context,
  ): Promise<Partial<AccountPayload>> {
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => ({ account: accountOf(await suspendAccount(dataSource, id, now())) }));
  }

  @Mutation(() => AccountPayload, { nullable: true, description: 'Lets somebody sign in again who was suspended. For administrators.' })
  reinstateAccount(
    @Arg('input', () => AccountInput, { description: 'Whom.' }) { id }: AccountInput,
    @Ctx() { role, dataSource }: Context,
  ): Promise<Partial<AccountPayload>> {
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => ({ account: accountOf(await reinstateAccount(dataSource, id)) }));
  }

  @Mutation(() => EndSessionPayload, { nullable: true, description: 'Ends a session of anybody at once. For administrators.' })
  endSession(
    @Arg('input', () => EndSessionInput, { description: 'Which.' }) { id }: EndSessionInput,
    @Ctx() { role, dataSource, settings }: Context,
  ): Promise<Partial<EndSessionPayload>> {
    requireRole(role, 'ADMINISTRATOR');
    return payloadOf(async () => {
      await new Sessions(dataSource, settings).end(id, null, now());
      return { sessionId: id };
    });
  }

  @Mutation(() => AccessTokenPayload, { nullable: true, description: 'Makes the token of a program. For administrators.' })
  createToken(
    @Arg('input', () => CreateTokenInput, { description: 'Whose.' }) input: CreateTokenInput,
    @Ctx() context: Context,
  ): Promise<Partial<AccessTokenPayload>> {
    requireRole(context.role, 'ADMINISTRATOR');
    return payloadOf(async () =>
      shown(context, await createToken(context.dataSource, input.name, givenRole(input.role), now(), input.days ?? TOKEN_DAYS)),
    );
  }

  @Mutation(() => AccessTokenPayload, {
    nullable: true,
    description: 'Makes the successor of a token; the old one goes on for a day. For administrators.',
  })
  rotateToken(
    @Arg('input', () => TokenInput, { description: 'Which.' }) { id }: TokenInput,
    @Ctx() context: Context,
  ): Promise<Partial<AccessTokenPayload>> {
    requireRole(context.role, 'ADMINISTRATOR');
    return payloadOf(async () => shown(context, await rotateToken(context.dataSource, id, now())));
  }

  @Mutation(() => AccessTokenPayload, { nullable: true, description: 'Revokes a token at once. For administrators.' })
  revokeToken(
    @Arg('input', () => TokenInput, { description: 'Which.' }) { id }: TokenInput,
    @Ctx() context: Context,
  ): Promise<Partial<AccessTokenPayload>> {
    requireRole(context.role, 'ADMINISTRATOR');
    return payloadOf(async () => {
      await revokeToken(context.dataSource, id, now());
      return shown(context, { id });
    });
  }
}

function linked({ publicUrl }: Context, { account, secret }: Invitation): Partial<AccountPayload> {
  return { account: accountOf(account), invitationUrl: invitationUrl(publicUrl, tagOf(LangEnum.FR), secret) };
}

async function shown(
  { dataSource }: Context,
  { id, token }: { readonly id: string; readonly token?: string },
): Promise<Partial<AccessTokenPayload>> {
  const row = (await listTokens(dataSource)).find((one) => one.id === id);
  return { ...(row ? { accessToken: tokenOf(row) } : {}), ...(token === undefined ? {} : { token }) };
}
