import { mkdirSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeProgram } from '../../src/cli.js';
import { failureInWords } from '../../src/cli/failures.js';
import { createToken } from '../../src/auth/tokens.js';
import { openDatabase } from '../../src/store/data-source.js';
import { TokenRow } from '../../src/store/tables.js';
import { LOADED_AT } from '../support/base.js';
import { type Ran, runCommand } from '../support/command.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** Every command, with what people get wrong: it says so in words, with no stack, no password and nothing that a token is kept as. */

/** `serve` is tried as a process, in tests/program.test.ts; `generate` takes nothing. */
const ELSEWHERE = ['serve', 'generate'];

/** The commands that do something, with the words by which they are called. */
function leavesOf(command: Command, path: readonly string[] = []): (readonly [path: string, command: Command])[] {
  const own = command.commands.flatMap((one) => leavesOf(one, [...path, one.name()]));
  return command.commands.length > 0 ? own : [[path.join(' '), command]];
}

const COMMANDS = leavesOf(makeProgram()).filter(([path]) => !ELSEWHERE.includes(path));
const PASSWORD = 'tres-secret';

let folder: TemporaryFolder;
let databases: Record<string, Record<string, string>>;
let values: readonly string[];
let hash: string;
beforeAll(async () => {
  folder = temporaryFolder();
  const good = folder.path('good.sqlite');
  const dataSource = await openDatabase({ DATABASE_FILE: good, DATABASE_URL: '' });
  const { id } = await createToken(dataSource, 'lecteur', 'MEMBER', LOADED_AT);
  hash = (await dataSource.manager.findOneByOrFail(TokenRow, { id })).hash;
  await dataSource.destroy();
  writeFileSync(folder.path('text.txt'), 'no base\n'.repeat(500));
  writeFileSync(folder.path('empty'), '');
  mkdirSync(folder.path('folder'));
  const foreign = new Database(folder.path('foreign.sqlite'));
  foreign.exec('CREATE TABLE recipes (name TEXT)');
  foreign.close();
  databases = {
    'in a folder that is not there': { DATABASE_FILE: folder.path('none/base.sqlite') },
    'that is a folder': { DATABASE_FILE: folder.path('folder') },
    'that is a text': { DATABASE_FILE: folder.path('text.txt') },
    'of another program': { DATABASE_FILE: folder.path('foreign.sqlite') },
    'where nothing may be made': { DATABASE_FILE: '/proc/base.sqlite' },
    'on a full disk': { DATABASE_FILE: '/dev/full' },
    'at no address': { DATABASE_URL: `postgres://maillage:${PASSWORD}@[::/base` },
    'at an address with an odd password': { DATABASE_URL: `postgres://maillage:a/b@${PASSWORD}@[::/base` },
    'of another sort': { DATABASE_URL: `mysql://maillage:${PASSWORD}@localhost/base` },
    'that does not answer': { DATABASE_URL: `postgres://maillage:${PASSWORD}@127.0.0.1:1/base` },
    'with other settings that are wrong': { DATABASE_FILE: good, PORT: 'abc', SMTP_URL: `smtp:/maillage:${PASSWORD}@x` },
  };
  values = [
    '/proc/nowhere/at/all',
    folder.path('text.txt'),
    folder.path('empty'),
    folder.path('good.sqlite'),
    '/dev/full',
    '/proc/self/mem',
    '-1',
    '',
    'x'.repeat(5000),
  ];
});
afterAll(() => {
  folder.remove();
});

/** What every command keeps to, whatever it is given. */
function expectWords({ code, stdout, stderr }: Ran, what: string): void {
  const said = stdout + stderr;
  expect(said, what).not.toMatch(/^\s+at .+:\d+/m);
  expect(said, what).not.toMatch(/An error of the program|node:internal|QueryFailedError/);
  expect(said, what).not.toContain(PASSWORD);
  expect(said, what).not.toContain(hash);
  if (code !== 0) expect(said.trim(), what).not.toBe('');
}

it.each(COMMANDS)('%s says in words what is wrong with the database', async (path, command) => {
  for (const [where, settings] of Object.entries(databases)) {
    const given = command.registeredArguments.map(() => folder.path('nothing'));
    expectWords(await runCommand([...path.split(' '), ...given], settings), `${path}, a database ${where}`);
  }
});

it.each(COMMANDS)('%s says in words what is wrong with what it is given', async (path, command) => {
  const settings = { DATABASE_FILE: folder.path('good.sqlite'), SEEDS: folder.path('folder') };
  for (const value of values) {
    // Some write where they are told: a number is no folder of this program.
    const given = command.registeredArguments.map(() => (value === '-1' ? folder.path(value) : value));
    const options = command.options.filter(({ required }) => required).map(({ long }) => [long ?? '', value]);
    for (const more of [[], ...options])
      expectWords(await runCommand([...path.split(' '), ...given, ...more], settings), [path, ...more, value.slice(0, 40)].join(' '));
  }
});

it('prints the settings without the passwords in them', async () => {
  const { stdout } = await runCommand(['settings'], {
    DATABASE_URL: `postgres://maillage:${PASSWORD}@localhost/base?password=${PASSWORD}`,
  });
  expect(stdout).toContain('DATABASE_URL=postgres://…@localhost/base?password=…');
  expect(stdout).not.toContain(PASSWORD);
});

it('says of what nobody foresaw its first line and its place, and of what a driver adds nothing', () => {
  const error = Object.assign(new TypeError('boom\nat everything'), { parameters: ['secret'] });
  expect(failureInWords(error).en).toBe('An error of the program: TypeError: boom. Please report it with this line and the command.');
  error.stack = 'TypeError: boom\n    at load (file:///program/dist/src/seeds/load.js:12:3)';
  expect(failureInWords(error).en).toMatch(/TypeError: boom \(load\.js:12\)\. /);
});
