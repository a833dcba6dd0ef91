import { Argument, Command, Option } from 'commander';
import {
  findAccount,
  type Invitation,
  inviteAccount,
  listAccounts,
  reinstateAccount,
  renewInvitation,
  setAccountRole,
  suspendAccount,
} from '../auth/accounts.js';
import { invitationUrl } from '../auth/invitation-url.js';
import { type SecurityChange, SecurityNotices } from '../auth/security-notices.js';
import { Sessions } from '../auth/sessions.js';
import { removeSecondFactor } from '../auth/second-factor.js';
import { BEARER_ROLES, type BearerRole, Role } from '../core/access.js';
import { labelOf } from '../core/enums.js';
import { type Settings, systemLanguage } from '../config.js';
import { openMailer } from '../mail/mailer.js';
import type { AccountRow } from '../store/account-tables.js';
import { instant } from '../web/dates.js';
import { now, say, withDatabase } from './terminal.js';

/** `maillage account`: who may sign in. What administrators do on their pages can be done here, by whoever runs the base. */

const ROLES = BEARER_ROLES.map((role) => role.toLowerCase());

/** A role as commands write it. */
export function readRole(text: string): BearerRole {
  return text.toUpperCase() as BearerRole;
}

/** The option of the role that is given. */
export function roleOption(): Option {
  return new Option('--role <role>', 'what it allows').choices(ROLES).makeOptionMandatory();
}

const WHO = ['<account>', 'the e-mail address of the account, or its id from the list'] as const;

export function accountCommand(): Command {
  const account = new Command('account').description('Keeps the accounts by which people sign in: members, editors, administrators.');
  account
    .command('invite')
    .description('Makes an account and prints the link by which its holder sets a passphrase, once.')
    .argument('<name>', 'the name of the person, as history shows it')
    .argument('<e-mail>', 'by which they sign in; nothing is sent there')
    .addOption(roleOption())
    .action((name: string, email: string, { role }: { role: string }) =>
      withDatabase(async (dataSource, settings) => {
        const options = { at: now(), days: settings.INVITATION_LIFETIME };
        return describeLink(await inviteAccount(dataSource, { name, email, role: readRole(role) }, options), settings);
      }),
    );
  account
    .command('link')
    .description(
      'Prints a new link for somebody who lost their passphrase, or whose link has expired; the one before opens nothing any more.',
    )
    .addArgument(new Argument(...WHO))
    .action((who: string) =>
      withDatabase(async (dataSource, settings) => {
        const invitation = await renewInvitation(dataSource, who, { at: now(), days: settings.INVITATION_LIFETIME });
        await tellByMail(settings, invitation.account, 'LINK_MADE');
        return describeLink(invitation, settings);
      }),
    );
  account
    .command('list')
    .description('Lists the accounts, suspended ones too, with how many sessions each has.')
    .action(() =>
      withDatabase(async (dataSource, settings) => {
        const sessions = new Sessions(dataSource, settings);
        const accounts = await listAccounts(dataSource);
        const lines = await Promise.all(accounts.map(async (one) => describe(one, (await sessions.list(one.id, now())).length)));
        return lines.length > 0 ? lines.join('\n') : say({ fr: 'Aucun compte.', en: 'No accounts.' });
      }),
    );
  account
    .command('role')
    .description('Changes what somebody may do, from their next request on.')
    .addArgument(new Argument(...WHO))
    .addArgument(new Argument('<role>', 'what they may do').choices(ROLES))
    .action((who: string, role: string) =>
      withDatabase(async (dataSource) => describe(await setAccountRole(dataSource, who, readRole(role)))),
    );
  account
    .command('suspend')
    .description('Shuts somebody out at once: their sessions and links end.')
    .addArgument(new Argument(...WHO))
    .action((who: string) => withDatabase(async (dataSource) => describe(await suspendAccount(dataSource, who, now()))));
  account
    .command('reinstate')
    .description('Lets somebody sign in again who was suspended.')
    .addArgument(new Argument(...WHO))
    .action((who: string) => withDatabase(async (dataSource) => describe(await reinstateAccount(dataSource, who))));
  account
    .command('remove-factor')
    .description('Takes the second factor away from somebody who lost it, and ends their sessions; they set another on their page.')
    .addArgument(new Argument(...WHO))
    .action((who: string) =>
      withDatabase(async (dataSource, settings) => {
        const row = await removeSecondFactor(dataSource, who, now());
        await tellByMail(settings, row, 'SECOND_FACTOR_REMOVED');
        return describe(row);
      }),
    );
  account
    .command('sessions')
    .description('Lists the sessions of an account, or ends one of them.')
    .addArgument(new Argument(...WHO))
    .option('--end <session>', 'the id of the session to end')
    .action((who: string, { end }: { end?: string }) =>
      withDatabase(async (dataSource, settings) => {
        const sessions = new Sessions(dataSource, settings);
        const { id } = await findAccount(dataSource, who);
        if (end !== undefined) {
          await sessions.end(end, id, now());
          return say({ fr: `La session ${end} est finie.`, en: `Session ${end} has ended.` });
        }
        const rows = await sessions.list(id, now());
        if (rows.length === 0) return say({ fr: 'Aucune session.', en: 'No sessions.' });
        return rows.map((row) => `${row.id}  ${moment(row.createdAt)}  ${moment(row.lastSeenAt)}  ${row.deviceName}`).join('\n');
      }),
    );
  return account;
}

/** Tells the holder of an account by mail, once: a command ends when it has done its work, whether the mail server answers or not. */
async function tellByMail(settings: Settings, account: AccountRow, change: SecurityChange): Promise<void> {
  const onFailure = (error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${say({ fr: `L’avis par courrier n’est pas parti : ${why}`, en: `The notice by mail was not sent: ${why}` })}\n`);
  };
  const mailer = openMailer(settings, { onFailure, waits: [] });
  new SecurityNotices(mailer, publicUrlOf(settings)).tell(account, change, now());
  await mailer?.close();
}

/** The address of the base, as far as its settings say. */
function publicUrlOf({ HOST, PORT, PUBLIC_URL }: Settings): string {
  return PUBLIC_URL || `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
}

function describeLink({ account, secret, expiresAt }: Invitation, settings: Settings): string {
  const url = invitationUrl(publicUrlOf(settings), systemLanguage(), secret);
  return say({
    fr: `${describe(account)}\nCe lien sert une fois, jusqu’au ${moment(expiresAt)}. Il n’est montré que maintenant :\n${url}`,
    en: `${describe(account)}\nThis link works once, until ${moment(expiresAt)}. It is shown only now:\n${url}`,
  });
}

/** A moment, in the words of the machine's user. */
function moment(at: string): string {
  return instant(at, systemLanguage());
}

/** An account in one line. */
function describe(account: AccountRow, sessions: number | null = null): string {
  const { id, name, email, role } = account;
  const count = sessions === null ? [] : [say({ fr: `sessions : ${sessions}`, en: `sessions: ${sessions}` })];
  return [id, say(labelOf(Role, role)).padEnd(14), stateOf(account), ...count, `${name} <${email}>`].join('  ');
}

function stateOf({ suspendedAt, passphraseHash, invitationExpiresAt }: AccountRow): string {
  if (suspendedAt !== null) return say({ fr: `suspendu le ${moment(suspendedAt)}`, en: `suspended on ${moment(suspendedAt)}` });
  if (passphraseHash !== null) return say({ fr: 'en vigueur', en: 'in force' });
  if (invitationExpiresAt !== null && invitationExpiresAt > now()) return say({ fr: 'invitation envoyée', en: 'invited' });
  return say({ fr: 'invitation expirée', en: 'invitation expired' });
}
