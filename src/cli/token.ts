import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { createToken, isInForce, listTokens, MAX_TOKEN_DAYS, revokeToken, rotateToken, TOKEN_DAYS } from '../auth/tokens.js';
import type { TokenRow } from '../store/tables.js';
import { readRole, roleOption } from './account.js';
import { now, withDatabase } from './terminal.js';

/** `maillage token`: the bearer tokens of programs. */
export function tokenCommand(): Command {
  const token = new Command('token').description('Keeps the bearer tokens of members, editors and administrators.');
  token
    .command('create')
    .description('Makes a token and prints it, once.')
    .argument('<name>', 'the name of the program that uses it')
    .addOption(roleOption())
    .addOption(new Option('--days <n>', 'for how many days it is good').argParser(readDays).default(TOKEN_DAYS))
    .option('--without-end', 'make one that is good until it is revoked')
    .action((name: string, { role, days, withoutEnd }: { role: string; days: number; withoutEnd?: true }) =>
      withDatabase(async (dataSource) => {
        const made = await createToken(dataSource, name, readRole(role), now(), withoutEnd ? null : days);
        return `Token ${made.id} for ${name} (${role}). It is shown only now:\n${made.token}`;
      }),
    );
  token
    .command('list')
    .description('Lists the tokens, revoked and expired ones too; never the tokens themselves.')
    .action(() =>
      withDatabase(async (dataSource) => {
        const rows = await listTokens(dataSource);
        return rows.length > 0 ? rows.map(describe).join('\n') : 'No tokens.';
      }),
    );
  token
    .command('rotate')
    .description('Makes the successor of a token, with its name and role, and prints it, once; the old one goes on for a day.')
    .addArgument(new Argument('<id>', 'its id, from the list'))
    .action((id: string) =>
      withDatabase(async (dataSource) => {
        const made = await rotateToken(dataSource, id, now());
        return `Token ${made.id} takes the place of ${id}, which goes on until ${made.oldExpiresAt}. It is shown only now:\n${made.token}`;
      }),
    );
  token
    .command('revoke')
    .description('Revokes a token at once.')
    .addArgument(new Argument('<id>', 'its id, from the list'))
    .action((id: string) =>
      withDatabase(async (dataSource) => {
        await revokeToken(dataSource, id, now());
        return `Token ${id} is revoked.`;
      }),
    );
  return token;
}

function readDays(text: string): number {
  const days = Number(text);
  if (/^\d{1,4}$/.test(text) && days >= 1 && days <= MAX_TOKEN_DAYS) return days;
  throw new InvalidArgumentError(`It is a number of days from 1 to ${MAX_TOKEN_DAYS}.`);
}

function describe(row: TokenRow): string {
  const { id, role, createdAt, revokedAt, expiresAt, lastUsedAt, name } = row;
  const state =
    revokedAt !== null
      ? `revoked ${revokedAt}`
      : !isInForce(row, now())
        ? `expired ${expiresAt}`
        : expiresAt === null
          ? 'in force'
          : `in force until ${expiresAt}`;
  return `${id}  ${role.toLowerCase().padEnd(13)}  ${createdAt}  ${state}  ${lastUsedAt === null ? 'never used' : `last used ${lastUsedAt}`}  ${name}`;
}
