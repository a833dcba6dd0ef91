import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inviteAccount } from '../../src/auth/accounts.js';
import { readSettings } from '../../src/config.js';
import { type Mail, openMailer } from '../../src/mail/mailer.js';
import { AccountRow } from '../../src/store/account-tables.js';
import { codeAt, PASSPHRASE, withSecondFactor } from '../support/accounts.js';
import { SMALL_SEEDS } from '../support/base.js';
import { FormClient } from '../support/form-client.js';
import { POLLING } from '../support/polling.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** People are told by mail that what they sign in with has changed, by a mail server that keeps what it takes. */

interface Sink {
  readonly url: string;
  /** The letters that it took, each with its headers, as they came. */
  readonly letters: string[];
  /** What it says to the next senders: 250 to take the mail. */
  readonly answers: string[];
  close(): Promise<void>;
}

/** A mail server of four words (RFC 5321). */
async function openSink(): Promise<Sink> {
  const letters: string[] = [];
  const answers: string[] = [];
  const server: Server = createServer((socket) => {
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    let letter: string[] | null = null;
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket }).on('line', (line) => {
      if (letter === null) {
        if (line === 'DATA') letter = [];
        const refusal = line.startsWith('MAIL FROM') ? answers.shift() : undefined;
        say(refusal ?? (line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok'));
      } else if (line === '.') {
        letters.push(letter.join('\n'));
        letter = null;
        say('250 taken');
      } else letter.push(line);
    });
    say('220 sink');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, letters, answers, close };
}

/** The words of a letter, without the encoding of its lines. */
const wordsOf = (letter: string): string =>
  Buffer.from(
    letter.replace(/=\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8')),
  ).toString('utf8');

describe('notices of changed credentials', () => {
  let sink: Sink;
  let site: TestWebsite;
  beforeAll(async () => {
    sink = await openSink();
    site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0', SMTP_URL: sink.url, MAIL_FROM: 'La base <base@coalition.example>' });
  });
  afterAll(async () => {
    await site.close();
    await sink.close();
    expect(site.unexpectedErrors).toEqual([]);
  });
  beforeEach(() => {
    sink.letters.length = 0;
  });

  const now = (): string => new Date().toISOString();
  /** The next letter, in words; nothing else has come. */
  const letter = (): Promise<string> =>
    vi.waitFor(() => {
      expect(sink.letters).toHaveLength(1);
      return wordsOf(sink.letters.splice(0)[0] as string);
    }, POLLING);

  it('a changed passphrase, a recovery link, a new browser: each is told by mail, without a secret', async () => {
    const { dataSource } = site.base;
    const email = 'odile@coalition.example';
    const { secret } = await inviteAccount(dataSource, { name: 'Odile Tamaris', email, role: 'MEMBER' }, { at: now(), days: 7 });
    const hers = new FormClient(site);
    expect((await hers.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE })).status).toBe(303);
    const joined = await letter();
    expect(joined).toContain('To: odile@coalition.example');
    expect(joined).toContain('From: La base <base@coalition.example>');
    expect(joined).toContain('Auto-Submitted: auto-generated');
    expect(joined).toContain('La phrase de passe de votre compte a été choisie ou changée.');
    expect(joined).toContain('The passphrase of your account was set or changed.');
    expect(joined).toContain(`${site.url}/fr/account`);

    const next = 'sept hérons gris au petit matin';
    const changed = await hers.submit('/fr/account', { do: 'passphrase', current: PASSPHRASE, next, again: next });
    expect(changed.headers.get('location')).toBe('/fr/account?done=passphrase');
    const told = await letter();
    expect(told).toContain('a été choisie ou changée');
    expect(told).not.toContain('hérons');

    const other = new FormClient(site);
    expect((await other.submit('/fr/sign-in', { email, passphrase: next })).status).toBe(303);
    expect(await letter()).toContain('depuis un navigateur qui ne l’avait jamais fait.');
    other.cookies.delete('maillage-session');
    expect((await other.submit('/fr/sign-in', { email, passphrase: next })).status).toBe(303);

    const hera = await administrator();
    const { id } = await dataSource.manager.findOneByOrFail(AccountRow, { email });
    const made = await hera.submit(`/fr/administration/${id}`, { do: 'link' });
    const link = /\/invitation\/([\w-]+)/.exec(made.text)?.[1] ?? 'none';
    const offered = await letter();
    expect(offered).toContain('To: odile@coalition.example');
    expect(offered).toContain('un lien par lequel on peut choisir une nouvelle phrase de passe');
    expect(offered).not.toContain(link);
    expect(offered).not.toContain('invitation/');
  });

  it('a second factor that is set or removed is told by mail', async () => {
    const { dataSource } = site.base;
    const email = 'paul@coalition.example';
    const { secret } = await inviteAccount(dataSource, { name: 'Paul Tamaris', email, role: 'MEMBER' }, { at: now(), days: 7 });
    const his = new FormClient(site);
    await his.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE });
    await letter();
    await his.submit('/fr/account', { do: 'factor-begin' });
    const { secondFactorSecret, id } = await dataSource.manager.findOneByOrFail(AccountRow, { email });
    const set = await his.submit('/fr/account', { do: 'factor-confirm', code: codeAt(now(), secondFactorSecret ?? '') });
    expect(set.headers.get('location')).toBe('/fr/account?done=factor');
    expect(await letter()).toContain('Un second facteur a été ajouté à votre compte.');

    const hera = await administrator();
    expect((await hera.submit(`/fr/administration/${id}`, { do: 'factor' })).status).toBe(303);
    const removed = await letter();
    expect(removed).toContain('To: paul@coalition.example');
    expect(removed).toContain('Le second facteur de votre compte a été retiré.');
  });

  let number = 0;
  /** A browser in which an administrator is signed in. */
  async function administrator(): Promise<FormClient> {
    const { dataSource } = site.base;
    const email = `hera${(number += 1)}@coalition.example`;
    const { secret, account } = await inviteAccount(
      dataSource,
      { name: 'Héra Lierre', email, role: 'ADMINISTRATOR' },
      { at: now(), days: 7 },
    );
    const client = new FormClient(site);
    await client.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE });
    await withSecondFactor(dataSource, account, now());
    await letter();
    return client;
  }
});

describe('a mail', () => {
  let sink: Sink;
  beforeEach(async () => {
    sink = await openSink();
  });
  afterEach(() => sink.close());

  const mail: Mail = { to: 'ada@coalition.example', subject: 'Essai', text: 'Essai.' };
  const open = (waits: readonly number[], url = sink.url) => {
    const errors: unknown[] = [];
    const settings = readSettings({ SMTP_URL: url, MAIL_FROM: 'base@coalition.example' });
    const mailer = openMailer(settings, { onFailure: (error) => errors.push(error), waits });
    if (!mailer) throw new Error('no mailer');
    return { mailer, errors };
  };

  it('is tried again when the server cannot take it just now', async () => {
    sink.answers.push('451 later', '421 busy');
    const { mailer, errors } = open([1, 1]);
    mailer.send(mail);
    await vi.waitFor(() => expect(sink.letters).toHaveLength(1), POLLING);
    await mailer.close();
    expect(errors).toEqual([]);
  });

  it('is given up, and that is said, when the server refuses it, or nothing answers', async () => {
    sink.answers.push('550 never');
    const refused = open([1, 1]);
    refused.mailer.send(mail);
    await vi.waitFor(() => expect(refused.errors).toHaveLength(1), POLLING);
    await refused.mailer.close();
    expect(sink.letters).toEqual([]);

    const nobody = await openSink();
    await nobody.close();
    const unanswered = open([1], nobody.url);
    unanswered.mailer.send(mail);
    await vi.waitFor(() => expect(unanswered.errors).toHaveLength(1), POLLING);
    await unanswered.mailer.close();
  });

  it('that waits to be tried again keeps nobody from closing', async () => {
    sink.answers.push('451 later');
    const { mailer, errors } = open([3_600_000]);
    mailer.send(mail);
    await mailer.close();
    expect(errors).toHaveLength(1);
  });

  it('is not sent without a server, nor without an address to send from', () => {
    expect(openMailer(readSettings({}), { onFailure: () => undefined })).toBeNull();
    expect(() => readSettings({ SMTP_URL: sink.url })).toThrow(/MAIL_FROM/);
    expect(() => readSettings({ SMTP_URL: 'https://mail.example' })).toThrow(/SMTP_URL/);
    expect(() => readSettings({ SMTP_URL: sink.url, MAIL_FROM: 'a@b.example\r\nBcc: x@y.example' })).toThrow(/MAIL_FROM/);
  });
});
