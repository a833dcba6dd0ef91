#!/usr/bin/env node
import './config.js';
import 'reflect-metadata';
import { existsSync, realpathSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { DataSource } from 'typeorm';
import { accountCommand } from './cli/account.js';
import { importCommand } from './cli/import.js';
import { initCommand } from './cli/init.js';
import { addMaintenanceCommands } from './cli/maintenance.js';
import { failureInWords } from './cli/failures.js';
import { clearProgress, drawProgress, now, print, printOutcome, say, withDatabase, withDatabaseIfAny } from './cli/terminal.js';
import { tokenCommand } from './cli/token.js';
import { readSettings, SETTINGS, type Settings, systemLanguage } from './config.js';
import { withoutCredentials } from './credentials.js';
import { exportSeeds } from './seeds/export/export-seeds.js';
import { runCheck, runCheckWithBase, runDrySeed, runNewMeeting, runReport, runSeed } from './seeds/commands.js';
import { readRecords } from './store/read.js';

/** The command line: each command here is one that the README or docs describe. */
export function makeProgram(): Command {
  const program = new Command('maillage').description(
    'A knowledge base of actors and initiatives, every statement with the sentence that supports it.',
  );
  program
    .command('serve')
    .description('Serves the base over GraphQL; fills an empty database from the seeds first.')
    .action(async () => {
      // What serves is loaded when it is asked for: it is half of the program, and no other command needs it.
      await (await import('./cli/serve.js')).serve();
    });
  program.addCommand(initCommand());
  program
    .command('seed')
    .description('Loads the seed files. Rows that were edited in the base are left alone and reported.')
    .argument('[folder]', 'the folder of seed files; the setting SEEDS by default')
    .addOption(
      new Option('--allow-removals <n>', 'how many rows it may remove; by default it stops rather than remove more than it adds').argParser(
        readCount,
      ),
    )
    .option('--dry-run', 'say what would change, row by row, and write nothing')
    .action(seed);
  program
    .command('check')
    .description('Reports every error in the seed files, and what the base would refuse, with file, line and column. Loads nothing.')
    .argument('[folder]', 'the folder of seed files; the setting SEEDS by default')
    .option('--fix', 'give an id to every statement that has none')
    .action(check);
  program
    .command('new-meeting')
    .description('Writes the folder of a meeting into the seed files, from its minutes.')
    .argument('<date>', 'the day of the meeting: 2014-01-31')
    .argument('<file>', 'the minutes: PDF, DOCX, Markdown or text')
    .option('--convener <id>', 'who convened it; the coalition of the base by default')
    .option('--seeds <folder>', 'the folder of seed files; the setting SEEDS by default')
    .action(async (date: string, file: string, { convener, seeds }: { convener?: string; seeds?: string }) => {
      printOutcome(await runNewMeeting(seeds ?? readSettings().SEEDS, { date, file, convener, lang: systemLanguage() }));
    });
  program.addCommand(importCommand());
  program
    .command('report')
    .description('Shows what the seed files hold, and what the documents say that no statement rests on.')
    .argument('[folder]', 'the folder of seed files; the setting SEEDS by default')
    .action(report);
  program
    .command('export')
    .description('Writes the base in a form that others read.')
    .command('seeds')
    .description('Writes the base as a folder of seed files: loaded into an empty base, it gives every answer the same, but history.')
    .argument('<folder>', 'where to; a folder that is not empty is left alone without --replace')
    .option('--replace', 'replace the seed files and texts of the folder')
    .action((folder: string, { replace }: { replace?: boolean }) =>
      withDatabase(async (dataSource) => {
        const { files, removed } = await exportSeeds(dataSource, folder, { replace: replace ?? false });
        return say({
          fr: `${folder} : ${files} fichiers écrits, ${removed} retirés.`,
          en: `${folder}: ${files} files written, ${removed} removed.`,
        });
      }),
    );
  addMaintenanceCommands(program);
  program.command('settings').description('Prints every setting: its value, its default, what it does.').action(printSettings);
  program
    .command('generate')
    .description('Writes the generated files: schema/schema.graphql, schema/seeds.schema.json and docs/licences.md.')
    .action(async () => {
      (await import('./cli/generate.js')).generate();
    });
  program.addCommand(accountCommand());
  program.addCommand(tokenCommand());
  return program;
}

async function check(folder: string | undefined, { fix = false }: { fix?: boolean }): Promise<void> {
  const settings = readSettings();
  const from = folder ?? settings.SEEDS;
  const options = { fix, lang: systemLanguage() };
  const outcome = await withDatabaseIfAny(
    settings,
    (dataSource) => runCheckWithBase(dataSource, from, options),
    () => runCheck(from, options),
  );
  printOutcome(outcome);
}

async function report(folder: string | undefined): Promise<void> {
  const settings = readSettings();
  const stored = await withDatabaseIfAny(
    settings,
    async ({ manager }) => Object.values(await readRecords(manager)).flat(),
    () => [],
  );
  printOutcome(runReport(folder ?? settings.SEEDS, { lang: systemLanguage(), stored }));
}

async function seed(folder: string | undefined, options: { allowRemovals?: number; dryRun?: true }): Promise<void> {
  const lang = systemLanguage();
  const { allowRemovals } = options;
  const work = async (dataSource: DataSource, settings: Settings): Promise<string> => {
    const from = folder ?? settings.SEEDS;
    if (options.dryRun) {
      const rehearsal = await runDrySeed(dataSource, from, { lang, allowRemovals });
      if (!rehearsal.ok) process.exitCode = 1;
      return rehearsal.text;
    }
    const onProgress = drawProgress(say({ fr: 'Chargement', en: 'Loading' }));
    return (await runSeed(dataSource, from, { at: now(), lang, allowRemovals, onProgress })).text;
  };
  await withDatabase(work, options.dryRun ? withoutMaking : undefined);
}

/** Settings that make no file where there is none: an empty base in memory stands for it. */
function withoutMaking(settings: Settings): Settings {
  return settings.DATABASE_URL || existsSync(settings.DATABASE_FILE) ? settings : { ...settings, DATABASE_FILE: ':memory:' };
}

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a number of rows: 0, 1, 2…');
  return Number(text);
}

function printSettings(): void {
  const values = readSettings();
  for (const [name, setting] of Object.entries(SETTINGS)) {
    const value = String(values[name as keyof Settings]);
    print(
      `${name}=${withoutCredentials(value)}${value === setting.fallback ? '' : `  (default: ${setting.fallback || 'none'})`}\n    ${say(setting.help)}`,
    );
  }
}

// Started by its own name or through a link to it, as npm makes one in its folder of commands.
if (process.argv[1] && import.meta.filename === realpathSync(process.argv[1])) {
  // A reader of the beginning alone (`maillage report | head`) has closed the pipe: nobody is left to write for.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  await runProgram(process.argv.slice(2));
}

/** Runs a command. What goes wrong is said in one line, and in the exit code of the process. */
export async function runProgram(command: readonly string[]): Promise<void> {
  try {
    await makeProgram().parseAsync(command, { from: 'user' });
  } catch (error) {
    clearProgress();
    process.stderr.write(`maillage: ${failureInWords(error)[systemLanguage()]}\n`);
    process.exitCode = 1;
  }
}
