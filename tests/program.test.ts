import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../src/store/data-source.js';
import { SMALL_SEEDS } from './support/base.js';
import { type Ran, runCommand } from './support/command.js';
import { makeSqlite } from './support/databases.js';
import { makeLoadedDatabase } from './support/loaded-database.js';
import { type TemporaryFolder, temporaryFolder } from './support/temporary-folder.js';
import { POLLING } from './support/polling.js';
import { type Program, servingAt, startProgram } from './support/program.js';
import { BASE, writeSeeds } from './support/seeds.js';

/** The built program, as whoever runs it meets it; in this process where nothing hangs on its being one. */

let folder: TemporaryFolder;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  folder.remove();
});

function start(command: readonly string[], settings: Record<string, string> = {}): Program {
  const program = startProgram(command, { ...usualSettings(), ...settings });
  children.push(program.child);
  return program;
}

function usualSettings(): Record<string, string> {
  return { PORT: '0', SEEDS: resolve(SMALL_SEEDS), DATABASE_FILE: folder.path('base.sqlite') };
}

/** Puts a filled base in the place of an empty one. */
async function fill(): Promise<void> {
  const { DATABASE_FILE } = await makeLoadedDatabase(makeSqlite, SMALL_SEEDS);
  copyFileSync(DATABASE_FILE, folder.path('base.sqlite'));
}

/** Starts a server; returns its address once it serves. */
async function serve(settings: Record<string, string> = {}): Promise<Program & { url: string }> {
  const program = start(['serve'], settings);
  return { ...program, url: await servingAt(program) };
}

async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

describe('a start that fails', () => {
  const failing = async (settings: Record<string, string>): Promise<string> => {
    const { code, stdout, stderr } = await runCommand(['serve'], { ...usualSettings(), ...settings });
    expect([code, stdout]).toEqual([1, '']);
    return stderr;
  };

  it('ends the process with 1, says why in one line, and prints nothing else', async () => {
    const program = start(['serve'], { PORT: 'http' });
    expect(await program.exited).toBe(1);
    expect(program.stdout()).toBe('');
    expect(program.stderr()).toMatch(/^maillage: [^]*\bPORT=http: expected a whole number/);
  });

  it.each(['PORT', 'METRICS_PORT'])('names %s when it is taken, and makes no database', async (name) => {
    const { port, free } = await takenPort();
    const words = await failing({ [name]: String(port) });
    free();
    expect(words).toMatch(new RegExp(`^maillage: .*\\b${name}=${port} is already taken\\.\\n$`));
    expect(existsSync(folder.path('base.sqlite'))).toBe(false);
  });

  it('names DATABASE_FILE where no file can be made', async () => {
    writeFileSync(folder.path('file'), '');
    const file = folder.path('file/base.sqlite');
    expect(await failing({ DATABASE_FILE: file })).toMatch(
      new RegExp(`^maillage: DATABASE_FILE=${file} cannot be read or opened on the disk \\(E\\w+\\)\\. Nothing was changed\\.\\n$`),
    );
  });

  it.skipIf(process.getuid?.() === 0)('names DATABASE_FILE in a folder that cannot be written', async () => {
    mkdirSync(folder.path('locked'), { mode: 0o500 });
    expect(await failing({ DATABASE_FILE: folder.path('locked/base.sqlite') })).toMatch(/^maillage: DATABASE_FILE=\S+ cannot be written/);
  });

  it('names the database of a newer version, and leaves it as it is', async () => {
    const file = folder.path('base.sqlite');
    const dataSource = await openDatabase({ DATABASE_FILE: file, DATABASE_URL: '' });
    await dataSource.query(`INSERT INTO migration ("timestamp", name) VALUES (9999999999999, 'Future9999999999999')`);
    await dataSource.destroy();
    const before = readFileSync(file);
    expect(await failing({})).toMatch(
      /^maillage: DATABASE_FILE=\S+ was made by a newer version of the program \(migration Future\d+\)\. Nothing was changed\.\n$/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('names DATABASE_URL when nobody answers there, and not its password', async () => {
    const words = await failing({ DATABASE_URL: 'postgres://somebody:hunter2@127.0.0.1:9/base' });
    expect(words).toMatch(
      /^maillage: DATABASE_URL=postgres:\/\/127\.0\.0\.1:9\/base does not answer or refuses the connection \(ECONNREFUSED\)\. Nothing was changed\.\n$/,
    );
    expect(words).not.toContain('hunter2');
  });

  it('lists every setting that is wrong', async () => {
    const words = await failing({ PORT: 'http', PUBLIC_URL: 'base.example', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes', METRICS_PORT: '-1' });
    expect(words.split('\n').map((line) => line.trim().split(/[=:]/)[0])).toEqual([
      'maillage',
      'PORT',
      'PUBLIC_URL',
      'TRUST_PROXY',
      'LOG_LEVEL',
      'METRICS_PORT',
      '',
    ]);
  });

  it('names SEEDS where there is nothing to fill an empty base from', async () => {
    expect(await failing({ SEEDS: folder.path('none') })).toMatch(/^maillage: SEEDS=\S+none: .*\n$/);
  });

  it('names the seeds that are broken, and leaves the base empty for the next start', async () => {
    const seeds = folder.path('seeds');
    mkdirSync(seeds);
    writeFileSync(`${seeds}/dataset.yaml`, 'dataset: 12\n');
    expect(await failing({ SEEDS: seeds })).toMatch(/^maillage: [\s\S]*dataset\.yaml:1:/);
    const again = await serve();
    expect(again.stdout()).toMatch(/^Loaded \d+ rows/);
  });
});

describe('a server', () => {
  it('loads the seeds once, and is up again soon', async () => {
    const first = await serve();
    expect(first.stdout()).toMatch(/^Loaded \d+ rows/);
    first.child.kill('SIGINT');
    expect(await first.exited).toBe(0);
    const began = performance.now();
    const second = await serve();
    process.stdout.write(`second start: ${Math.round(performance.now() - began)} ms\n`);
    expect(second.stdout()).toMatch(/^Maillage serves \d+ entities/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends requests in flight on %s, closes its file and exits with 0', async (signal) => {
    await fill();
    const { url, child, exited, stderr } = await serve();
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ query: 'query Names { dataset { name } }' });
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const headers = `Host: base.example\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n`;
    socket.write(`POST /graphql HTTP/1.1\r\n${headers}\r\n`);
    await vi.waitFor(() => {
      expect(answer).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    }, POLLING);
    child.kill(signal);
    await vi.waitFor(() => expect(fetch(`${url}/health`)).rejects.toThrow(), POLLING);
    answer = '';
    socket.write(body);
    expect(await exited).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer).toMatch(/"dataset":\{"name":/);
    expect(existsSync(`${folder.path('base.sqlite')}-wal`)).toBe(false);
    const lines = stderr()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line.msg)).toEqual(['stopping', 'request']);
    expect(lines[1]).toMatchObject({ route: '/graphql', status: 200, role: 'ANONYMOUS', operation: 'Names', code: null });
    expect(lines[1]?.cost).toBeGreaterThan(0);
  });

  it('is alive and ready while its file is there, and serves its metrics on a port of their own', async () => {
    await fill();
    const { url, stdout } = await serve({ METRICS_PORT: '0', LOG_LEVEL: 'silent' });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const ready = await fetch(`${url}/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', revision: expect.stringMatching(/^[\w-]{22}$/) as string });
    const metrics = /Metrics: (\S+)/.exec(stdout())?.[1] ?? '';
    expect(await (await fetch(metrics)).text()).toContain(
      'maillage_request_duration_seconds_count{route="/ready",method="GET",status="200"} 1',
    );
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    // Without its file, what is written would be lost.
    const file = folder.path('base.sqlite');
    renameSync(file, `${file}.away`);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health`)).status).toBe(200);
    renameSync(`${file}.away`, file);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });

  it('goes on after an answer that ended while more of it was on its way', async () => {
    await fill();
    const { url, stderr } = await serve({ MAX_ANSWER_BYTES: '1000' });
    const rows = 'organizations { nodes { id relations(first: 1, filter: { derived: true }) { totalCount } name names { value kind } } }';
    for (const beside of ['', '__schema { queryType { name } }']) {
      const query = `{ ${beside} ${Array.from({ length: 9 }, (_, at) => `a${at}: ${rows}`).join(' ')} }`;
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en' },
        body: JSON.stringify({ query }),
      });
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'ANSWER_TOO_LARGE' } }] });
    }
    // What was on its way has failed by then.
    for (const _one of Array(20)) expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(stderr()).not.toContain('crash');
  });

  it('is reported when it asks too much', async () => {
    await fill();
    const { url } = await serve({ RATE_LIMIT: '3' });
    const statuses: number[] = [];
    for (const _one of Array(5)) statuses.push((await fetch(`${url}/fr`)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await fetch(`${url}/graphql`, { headers: { 'accept-language': 'en' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

describe('the commands', () => {
  const run = (...command: string[]): Promise<Ran> => runCommand(command, usualSettings());
  const runProcess = async (...command: string[]): Promise<Record<keyof Ran, unknown>> => {
    const program = start(command);
    return { code: await program.exited, stdout: program.stdout(), stderr: program.stderr() };
  };

  /** Asks for a page again and again until something has ended. */
  const statusesUntil = async (ending: Promise<unknown>, url: string): Promise<number[]> => {
    let ended = false as boolean;
    void ending.finally(() => (ended = true));
    const statuses: number[] = [];
    while (!ended) statuses.push((await fetch(url)).status);
    return statuses;
  };

  it('back up a base that is being served, and bring it back', async () => {
    await fill();
    const server = await serve({ RATE_LIMIT: '0' });
    const archive = folder.path('base.maillage.gz');
    const backup = runProcess('backup', archive);
    const statuses = await statusesUntil(backup, `${server.url}/fr`);
    expect(await backup).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/revision 1, \d+ kB\. Read back and checked\.\nThe history ends with 1:[0-9a-f]{64}\n$/) as string,
    });
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await run('restore', archive)).toMatchObject({ code: 1, stderr: expect.stringContaining('is being served') as string });
    server.child.kill('SIGTERM');
    await server.exited;
    expect(await run('restore', archive)).toMatchObject({ code: 0, stdout: expect.stringContaining('The former one is kept: ') as string });
    expect(await run('verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^All is well: \d+ records verified\.\nThe history ends with 1:[0-9a-f]{64}\n$/) as string,
    });
    expect(await run('verify', '--against', archive)).toMatchObject({ code: 0 });
    expect(await run('verify', '--against', `1:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('revision 1 is not the one that was recorded elsewhere: the history was rewritten') as string,
    });
    const copied = await run('copy', '--to', `sqlite:${folder.path('copy.sqlite')}`);
    expect(copied.stdout).toMatch(/^entity +28 {2}sha256 [0-9a-f]{64}$/m);
    expect(copied.stdout).toMatch(/\d+ rows copied, the same on both sides\.\n$/);
  });

  it('load no wrong folder, nor does a server that starts on one', async () => {
    const seeds = writeSeeds(BASE);
    expect((await run('seed', resolve(SMALL_SEEDS))).code).toBe(0);
    expect(await run('seed', seeds)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^maillage: Nothing was written\. Loading [\s\S]* maillage seed \S+ --allow-removals 96\n$/) as string,
    });
    expect(await run('seed', seeds, '--dry-run')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^A rehearsal: nothing was written[\s\S]*\nIt would stop and ask:\n/) as string,
    });
    expect((await serve({ SEEDS: seeds })).stdout()).toMatch(/^Maillage serves 28 entities/);
    expect(await run('seed', seeds, '--allow-removals', 'all')).toMatchObject({ code: 1 });
    expect(await run('seed', seeds, '--allow-removals', '96')).toMatchObject({ code: 0 });
  });

  it('rehearse a load where there is no base yet, and make none', async () => {
    expect(await run('seed', resolve(SMALL_SEEDS), '--dry-run')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\ninserted: 28 entities/) as string,
    });
    expect(existsSync(folder.path('base.sqlite'))).toBe(false);
  });

  it('end quietly when whoever reads them has read enough', async () => {
    const program = start(['report', resolve(SMALL_SEEDS)]);
    program.child.stdout?.destroy();
    expect(await program.exited).toBe(0);
    expect(program.stderr()).toBe('');
  });

  it('answer by the name that npm links to them', async () => {
    symlinkSync(resolve('dist/src/cli.js'), folder.path('maillage'));
    const program = startProgram(['check', resolve(SMALL_SEEDS)], {}, folder.path('maillage'));
    children.push(program.child);
    expect(await program.exited).toBe(0);
    expect(program.stdout()).toMatch(/^All is well/m);
  });

  it('end with 1 and one line when they cannot do it', async () => {
    const nothing = await run('restore', folder.path('none.gz'));
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(nothing.stderr).toMatch(/^maillage: .* cannot be read \(ENOENT\)\. Nothing was changed\.\n$/);
  });
});
