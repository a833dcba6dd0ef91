import { type DataSource, QueryFailedError } from 'typeorm';
import type { Settings } from '../config.js';
import { MaillageError, type Message } from '../errors.js';

/** What goes wrong with a database for reasons outside the program: reported in clear words, naming the setting. */

export type DatabaseSettings = Pick<Settings, 'DATABASE_FILE' | 'DATABASE_URL'>;

/** The setting that says where the database is, without its password. */
export function describeDatabase(settings: DatabaseSettings): string {
  if (!settings.DATABASE_URL) return `DATABASE_FILE=${settings.DATABASE_FILE}`;
  const url = new URL(settings.DATABASE_URL);
  return `DATABASE_URL=${url.protocol}//${url.host}${url.pathname}`;
}

/** The settings of an open database. */
export function settingsOf(dataSource: DataSource): DatabaseSettings {
  const { options } = dataSource;
  if (options.type === 'postgres') return { DATABASE_URL: options.url ?? '', DATABASE_FILE: '' };
  return { DATABASE_URL: '', DATABASE_FILE: String(options.database) };
}

/** Codes of SQLite, of PostgreSQL and of the network, by how they begin. */
const FAILURES: readonly { readonly codes: RegExp; readonly text: Message }[] = [
  {
    codes: /^(?:SQLITE_FULL|53100|ENOSPC)/,
    text: { fr: 'est pleine : il n’y a plus de place sur le disque', en: 'is full: there is no room left on the disk' },
  },
  {
    codes: /^(?:SQLITE_BUSY|SQLITE_LOCKED|55P03)/,
    text: {
      fr: 'est occupée : un autre programme y écrit depuis trop longtemps',
      en: 'is busy: another program has been writing to it for too long',
    },
  },
  {
    codes: /^(?:SQLITE_READONLY|SQLITE_PERM|25006|42501|EACCES|EROFS)/,
    text: { fr: 'ne peut pas être écrite', en: 'cannot be written' },
  },
  {
    codes: /^(?:SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/,
    text: { fr: 'est abîmée, ou n’est pas une base de ce programme', en: 'is damaged, or no database of this program' },
  },
  {
    codes: /^(?:SQLITE_IOERR|SQLITE_CANTOPEN|58|ENOTDIR|EISDIR|EEXIST|ENOENT)/,
    text: { fr: 'ne peut pas être lue ou ouverte sur le disque', en: 'cannot be read or opened on the disk' },
  },
  {
    codes: /^(?:08|57P0|53300|55000|3D000|28|ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE)/,
    text: { fr: 'ne répond pas ou refuse la connexion', en: 'does not answer or refuses the connection' },
  },
];

/** Whether an error says that the database cannot be used, be it the driver's or {@link databaseFailure}'s. */
export function isDatabaseFailure(error: unknown): boolean {
  if (error instanceof MaillageError) return error.code === 'DATABASE_UNUSABLE';
  const code = codeOf(error);
  return code !== null && FAILURES.some(({ codes }) => codes.test(code));
}

/** What a failure of the database means to the administrator; null for other errors. */
export function databaseFailure(error: unknown, settings: DatabaseSettings): MaillageError | null {
  const code = codeOf(error);
  const known = code === null ? undefined : FAILURES.find(({ codes }) => codes.test(code));
  if (!known) return null;
  return unusable(settings, known.text, String(code));
}

/** An error that says why the database cannot be used. */
export function unusable(settings: DatabaseSettings, why: Message, detail?: string): MaillageError {
  const where = describeDatabase(settings);
  const reason = detail ? ` (${detail})` : '';
  return new MaillageError('DATABASE_UNUSABLE', {
    fr: `${where} ${why.fr}${reason}. Rien n’a été changé.`,
    en: `${where} ${why.en}${reason}. Nothing was changed.`,
  });
}

function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return error.errors.map(codeOf).find((code) => code !== null) ?? null;
  if (error instanceof QueryFailedError) return codeOf(error.driverError);
  if (!(error instanceof Error)) return null;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return code;
  // The driver of PostgreSQL has words only for these.
  return /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
    ? 'ECONNRESET'
    : null;
}
