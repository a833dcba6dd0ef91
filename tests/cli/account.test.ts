import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../support/command.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';

/** `maillage account` and `maillage token`, as whoever runs a base uses them, on a file of its own. */

let folder: TemporaryFolder;
beforeAll(() => {
  folder = temporaryFolder();
  mkdirSync(folder.path('data'));
});
afterAll(() => {
  folder.remove();
});

async function run(...command: string[]): Promise<{ code: number; out: string; err: string }> {
  const settings = { DATABASE_FILE: folder.path('data/base.sqlite'), PUBLIC_URL: 'https://base.example' };
  const { code, stdout, stderr } = await runCommand(command, settings);
  return { code, out: stdout, err: stderr };
}

it('accounts are invited, listed, given another role and link, suspended and reinstated', async () => {
  const invited = await run('account', 'invite', 'Odile Tamaris', 'odile@coalition.example', '--role', 'administrator');
  expect(invited.out).toMatch(
    /^account\/\w{8} [^]*invited {2}Odile Tamaris <odile@coalition\.example>\n[^]*\nhttps:\/\/base\.example\/en\/invitation\/[\w-]{43}\n$/,
  );
  expect((await run('account', 'role', 'odile@coalition.example', 'editor')).out).toMatch(/ editor /);
  expect((await run('account', 'suspend', 'odile@coalition.example')).out).toMatch(/ suspended on \d+ [A-Z][a-z]+ \d{4}, /);
  expect(await run('account', 'link', 'odile@coalition.example')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is suspended: reinstate it first') as string,
  });
  expect((await run('account', 'reinstate', 'odile@coalition.example')).code).toBe(0);
  expect((await run('account', 'link', 'odile@coalition.example')).out).toMatch(/invitation\/[\w-]{43}\n$/);
  expect((await run('account', 'list')).out).toMatch(/sessions: 0 {2}Odile Tamaris <odile@coalition\.example>\n$/);
  expect((await run('account', 'sessions', 'odile@coalition.example')).out).toBe('No sessions.\n');
  expect(await run('account', 'role', 'nobody@coalition.example', 'editor')).toMatchObject({
    code: 1,
    err: 'maillage: There is no account of nobody@coalition.example.\n',
  });
});

it('tokens end when it is said, and are replaced', async () => {
  const made = await run('token', 'create', 'harvester', '--role', 'member', '--days', '30');
  const id = /Token (\w+) /.exec(made.out)![1]!;
  expect((await run('token', 'rotate', id)).out).toMatch(/takes the place of [^]*\nmaillage_[\w-]{43}\n$/);
  expect((await run('token', 'create', 'gazette', '--role', 'member', '--without-end')).code).toBe(0);
  const { out } = await run('token', 'list');
  expect(out.match(/in force until 20[^]*?never used {2}harvester/g)).toHaveLength(2);
  expect(out).toMatch(/ in force {2}never used {2}gazette/);
  expect((await run('token', 'create', 'odd', '--role', 'member', '--days', '0')).err).toContain('from 1 to 3650');
});

it('minutes are given to an editor, who reviews them on the pages', async () => {
  await run('account', 'invite', 'Pia Cormier', 'pia@coalition.example', '--role', 'editor');
  await run('account', 'invite', 'Ugo Sarel', 'ugo@coalition.example', '--role', 'member');
  const file = folder.path('minutes.txt');
  writeFileSync(
    file,
    'COMPTE-RENDU DE LA REUNION DU 14 JANVIER 2021\n\nI- Suites\n\nÀ suivre : Ada Lierre enverra la liste avant le 3 février 2021.\n',
  );
  const give = (...more: string[]): ReturnType<typeof run> => run('import', file, '--into', 'draft', ...more);
  const given = await give('--for', 'pia@coalition.example', '--meeting', 'meeting/2021-01-14');
  expect(given.out).toMatch(/^Pia Cormier can review them: https:\/\/base\.example\/en\/import\/\w{8}\n$/);
  // The same document is the same review.
  expect((await give('--for', 'pia@coalition.example')).out).toBe(given.out);
  expect((await give()).err).toContain('Say who is to review them');
  expect((await give('--for', 'ugo@coalition.example')).err).toContain('is no editor');
  expect((await give('--for', 'pia@coalition.example', '--meeting', 'meeting/spring')).err).toContain('says no day');
  writeFileSync(file, '{\\rtf1 Nothing}');
  expect(await give('--for', 'pia@coalition.example')).toMatchObject({ code: 1, err: expect.stringContaining('RTF') as string });
});
