import { type Command } from 'commander';
import { readSettings } from '../config.js';
import type { Message } from '../errors.js';
import { readErasures, reapplyErasures } from '../changes/reapply-erasures.js';
import { readArchiveKey } from '../maintenance/archive-key.js';
import { backUp } from '../maintenance/backup.js';
import { copyBase, type CopiedTable, databaseAt } from '../maintenance/copy.js';
import { type HistoryRecord, readRecord, writeRecord } from '../maintenance/history-record.js';
import { recordRun } from '../maintenance/runs.js';
import { restoreBase } from '../maintenance/restore.js';
import { verifyBase } from '../maintenance/verify.js';
import { drawProgress, now, print, say, withDatabase, withDatabaseIfAny } from './terminal.js';

/** The commands that keep a base safe. */
export function addMaintenanceCommands(program: Command): void {
  program
    .command('backup')
    .description('Archives the whole base in one compressed file with hashes, while it is served. The same file for both databases.')
    .argument('<file>', 'where to; a file that is there already is never replaced')
    .action((file: string) =>
      withDatabase(async (dataSource, { ARCHIVE_KEY }) => {
        const key = readArchiveKey(ARCHIVE_KEY);
        const onProgress = drawProgress(say({ fr: 'Sauvegarde', en: 'Backing up' }));
        const { header, bytes } = await backUp(dataSource, file, { at: now(), onProgress, key });
        await recordRun(dataSource, 'BACKUP', { at: header.madeAt, revision: header.revision, errors: 0 });
        const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
        const kilobytes = Math.ceil(bytes / 1000);
        const outcome = say({
          fr: `${file} : ${rows} lignes de ${header.tables.length} tables, révision ${header.revision}, ${kilobytes} ko. Relu et vérifié${key ? ', signé' : ''}.`,
          en: `${file}: ${rows} rows of ${header.tables.length} tables, revision ${header.revision}, ${kilobytes} kB. Read back and checked${key ? ', signed' : ''}.`,
        });
        const { revision, chain } = header;
        return [outcome, ...(chain ? [historyLine({ revision, chain })] : [])].join('\n');
      }),
    );
  program
    .command('restore')
    .description(
      'Puts an archived base in the place of the present one, which is kept under another name. Checks the archive first; stop the server before.',
    )
    .argument('<file>', 'an archive that `backup` made')
    .action(restore);
  program
    .command('verify')
    .description(
      'Checks the whole base: file, references, texts and quotations, history. Changes nothing but tables of an older version, which it brings up to date first; the base keeps when it was last verified.',
    )
    .option(
      '--against <record>',
      'also whether the history was cut or rewritten since: an archive, or what `verify` or `backup` said that the history ends with',
    )
    .action(verify);
  program
    .command('copy')
    .description('Copies the whole base into an empty database, from SQLite to PostgreSQL or back, and compares both.')
    .requiredOption('--to <url>', 'sqlite:path or postgres://user:password@host:port/name')
    .action((options: { to: string }) =>
      withDatabase(async (dataSource) => {
        const onProgress = drawProgress(say({ fr: 'Copie', en: 'Copying' }));
        return describeCopy(await copyBase(dataSource, databaseAt(options.to), onProgress));
      }),
    );
}

async function restore(file: string): Promise<void> {
  const onProgress = drawProgress(say({ fr: 'Restauration', en: 'Restoring' }));
  const settings = readSettings();
  const key = readArchiveKey(settings.ARCHIVE_KEY);
  const erasures = await withDatabaseIfAny(settings, readErasures, () => null, NOT_KNOWN);
  let erasedAgain = 0;
  const { header, kept, access } = await restoreBase(settings, file, {
    at: now(),
    onProgress,
    key,
    beforeReplacing: async (restored) => {
      if (erasures) erasedAgain = await reapplyErasures(restored, erasures);
    },
  });
  print(
    say({
      fr: `La base est celle du ${header.madeAt} (révision ${header.revision}).${kept === null ? '' : ` L’ancienne est gardée : ${kept}`}`,
      en: `The base is that of ${header.madeAt} (revision ${header.revision}).${kept === null ? '' : ` The former one is kept: ${kept}`}`,
    }),
  );
  if (erasures && erasures.rows.length > 0)
    print(
      say({
        fr: `Personnes effacées depuis, et effacées de nouveau : ${erasedAgain}.`,
        en: `Persons who were erased since, and were erased again: ${erasedAgain}.`,
      }),
    );
  if (access.keptRevoked > 0)
    print(
      say({
        fr: `Jetons révoqués depuis, et qui le restent : ${access.keptRevoked}.`,
        en: `Tokens that were revoked since, and stay so: ${access.keptRevoked}.`,
      }),
    );
  if (access.accountsKept > 0)
    print(
      say({
        fr: `Comptes laissés comme ils étaient dans la base remplacée : ${access.accountsKept}. Les sessions sont finies, les liens d’invitation sans effet.`,
        en: `Accounts left as they were in the base that was replaced: ${access.accountsKept}. Sessions have ended, invitation links open nothing.`,
      }),
    );
  if (access.accountsRestored > 0)
    print(
      say({
        fr: `Comptes qui ouvrent comme dans l’archive : ${access.accountsRestored}. Voyez \`account list\`, et suspendez de nouveau qui l’avait été depuis.`,
        en: `Accounts that open as in the archive: ${access.accountsRestored}. See \`account list\`, and suspend again whoever was since.`,
      }),
    );
  if (!access.known && access.inForce > 0)
    print(
      say({
        fr: `Jetons en vigueur : ${access.inForce}, comme dans l’archive. Il n’y avait pas de base à remplacer qui se laisse lire : ce qui a été révoqué depuis n’est pas connu ici. Voyez \`token list\`, et révoquez de nouveau.`,
        en: `Tokens in force: ${access.inForce}, as in the archive. There was no base to replace that could be read: what was revoked since is not known here. See \`token list\`, and revoke again.`,
      }),
    );
}

const NOT_KNOWN: Message = { fr: 'Qui a été effacé depuis n’est pas connu ici.', en: 'Who was erased since is not known here.' };

/** Where the history ends, for whoever keeps it elsewhere. */
function historyLine(record: HistoryRecord): string {
  return say({
    fr: `L’historique finit par ${writeRecord(record)}`,
    en: `The history ends with ${writeRecord(record)}`,
  });
}

async function verify({ against }: { against?: string }): Promise<void> {
  const record = against === undefined ? null : await readRecord(against, readArchiveKey(readSettings().ARCHIVE_KEY));
  await withDatabase(async (dataSource) => {
    const onProgress = drawProgress(say({ fr: 'Vérification', en: 'Verifying' }));
    const { rows, errors, head } = await verifyBase(dataSource, onProgress, record);
    await recordRun(dataSource, 'VERIFY', { at: now(), errors: errors.length });
    if (errors.length > 0) process.exitCode = 1;
    const outcome: Message =
      errors.length === 0
        ? { fr: `Tout va bien : ${rows} fiches et déclarations vérifiées.`, en: `All is well: ${rows} records verified.` }
        : { fr: `${errors.length} erreurs.`, en: `${errors.length} errors.` };
    return [...[...errors, outcome].map(say), ...(head ? [historyLine(head)] : [])].join('\n');
  });
}

/** Each table with its rows and the hash of its content, the same on both sides. */
function describeCopy(tables: readonly CopiedTable[]): string {
  const width = Math.max(...tables.map(({ name }) => name.length));
  const lines = tables.map(({ name, rows, sha256 }) => `${name.padEnd(width)}  ${String(rows).padStart(7)}  sha256 ${sha256}`);
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  return [
    ...lines,
    say({ fr: `${all} lignes copiées, les mêmes des deux côtés.`, en: `${all} rows copied, the same on both sides.` }),
  ].join('\n');
}
