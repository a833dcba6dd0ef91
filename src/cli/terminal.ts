import { existsSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { readSettings, type Settings, systemLanguage } from '../config.js';
import { MaillageError, type Message } from '../errors.js';
import { openDatabase } from '../store/data-source.js';

/** What commands share: printing, progress, a database that is closed at the end. */

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints what a command found; when all is not well, the exit code says so. */
export function printOutcome(outcome: { readonly text: string; readonly ok: boolean }): void {
  print(outcome.text);
  if (!outcome.ok) process.exitCode = 1;
}

/** Now, as the base keeps times: UTC, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** A sentence in the language of the machine's user. */
export function say(text: { readonly fr: string; readonly en: string }): string {
  return text[systemLanguage()];
}

/** Runs work on the database of the settings, and prints what it returns. `adapt` may put another database in its place. */
export async function withDatabase(
  work: (dataSource: DataSource, settings: Settings) => Promise<string>,
  adapt: (settings: Settings) => Settings = (settings) => settings,
): Promise<void> {
  const settings = adapt(readSettings());
  const dataSource = await openDatabase(settings);
  try {
    print(await work(dataSource, settings));
  } finally {
    await dataSource.destroy();
  }
}

/**
 * Runs work on the database of the settings where there is one and it can be used; otherwise, and after saying why, without it. Makes no
 * file.
 */
export async function withDatabaseIfAny<T>(
  settings: Settings,
  work: (dataSource: DataSource) => Promise<T>,
  without: () => T,
  why: Message = NOT_COMPARED,
): Promise<T> {
  if (!settings.DATABASE_URL && !existsSync(settings.DATABASE_FILE)) return without();
  let dataSource: DataSource;
  try {
    dataSource = await openDatabase(settings);
  } catch (error) {
    if (!(error instanceof MaillageError)) throw error;
    process.stderr.write(`${say(why)} ${say(error.text)}\n`);
    return without();
  }
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const NOT_COMPARED = { fr: 'Seuls les fichiers ont été vérifiés, pas la base.', en: 'Only the files were checked, not the base.' };

const WIDTH = 30;

/** Draws how far a long command has come, where somebody looks on: in a terminal, and never in what it prints. */
export function drawProgress(label: string, to: NodeJS.WriteStream = process.stderr): (done: number, total: number) => void {
  let drawn = -1;
  return (done, total) => {
    if (!to.isTTY) return;
    const part = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(part * WIDTH);
    if (filled === drawn) return;
    drawn = filled;
    to.write(`\r${label} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.round(part * 100)} %`);
    if (filled === WIDTH) clearProgress(to);
  };
}

/** Takes away what {@link drawProgress} drew: what is printed next begins a line. */
export function clearProgress(to: NodeJS.WriteStream = process.stderr): void {
  if (to.isTTY) to.write('\r\u001b[K');
}
