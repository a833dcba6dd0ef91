import { describe, expect, it } from 'vitest';
import { AnswerSize } from '../../src/api/answer-size.js';
import { type RequestContext, requestContext, runInRequestContext } from '../../src/http/request-context.js';
import { respond } from '../../src/http/response.js';
import type { Handler } from '../../src/http/router.js';
import { UntakenAnswers } from '../../src/http/untaken-answers.js';
import { csvFile } from '../../src/web/csv.js';
import { GET, open, raw, soon } from '../support/http-server.js';

/** More than sockets hold by themselves. */
const LARGE = 20_000_000;
const SHARED = Buffer.alloc(LARGE);

/** Gives everybody bytes of their own, or the same ones. */
const largeAnswers: Handler = (request, response) =>
  respond(request, response).send('application/octet-stream', request.url === '/shared' ? SHARED : Buffer.alloc(LARGE));

/** Behind a proxy, which says who asks. */
const openSmall = (handler: Handler) => open({ TRUST_PROXY: '1' }, handler, new UntakenAnswers(2.5 * LARGE));

const asking = (path: string, client: string): string => `${GET.replace('/', path)}X-Forwarded-For: ${client}\r\nConnection: close\r\n\r\n`;

/** Asks for a large answer, and takes nothing of it until it is told to. */
function askAndWait(url: string, path: string, client: string): { readonly take: () => Promise<string> } {
  const { socket, ended } = raw(url, asking(path, client));
  socket.pause();
  return {
    take: () => {
      socket.resume();
      return ended;
    },
  };
}

const isWhole = (answer: string): boolean => answer.startsWith('HTTP/1.1 200 ') && answer.length > LARGE;

describe('answers that nobody takes', () => {
  it('are bounded: the last of who holds most is refused, and cut when others need room', async () => {
    const { url, lines } = await openSmall(largeAnswers);
    const refused = (): number => lines.filter(({ status }) => status === 503).length;
    const greedy = [];
    for (const _one of Array.from({ length: 5 })) {
      const before = refused();
      greedy.push(askAndWait(url, '/', '192.0.2.1'));
      if (greedy.length > 2) await soon(() => refused() > before);
    }
    // Somebody else asks for as much, and has it.
    expect(isWhole(await raw(url, asking('/', '192.0.2.2')).ended)).toBe(true);
    const answers = await Promise.all(greedy.map(({ take }) => take()));
    expect(answers.filter(isWhole).length).toBe(1);
    expect(answers.filter((answer) => /^HTTP\/1\.1 503 [^]*retry-after: 2\r\n[^]*"code":"UNAVAILABLE"/i.test(answer)).length).toBe(3);
    // What was taken or cut is held no more.
    expect(isWhole(await raw(url, asking('/', '192.0.2.1')).ended)).toBe(true);
  });

  it('keep nobody from many large answers who takes each of them', async () => {
    const { url } = await openSmall(largeAnswers);
    for (const _one of Array.from({ length: 6 })) expect(isWhole(await raw(url, asking('/', '192.0.2.1')).ended)).toBe(true);
  });

  it('count once where they are the same bytes', async () => {
    const { url } = await openSmall(largeAnswers);
    const all = Array.from({ length: 6 }, () => askAndWait(url, '/shared', '192.0.2.1'));
    expect((await Promise.all(all.map(({ take }) => take()))).map(isWhole)).toEqual(Array(6).fill(true));
  });

  it('count while they are made: who makes too much is refused, and hears that nobody waits', async () => {
    const left: boolean[] = [];
    const { url, lines } = await openSmall(async (request, response) => {
      const context = requestContext();
      context?.untaken?.hold({ operation: 2 * LARGE });
      context?.untaken?.hold({ file: LARGE });
      await soon(() => context?.hasLeft());
      left.push(true);
      await respond(request, response).send('application/octet-stream', SHARED);
    });
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    await soon(() => left.length === 1);
    expect(lines.filter(({ msg }) => msg === 'request')).toMatchObject([{ status: 503, code: 'UNAVAILABLE' }]);
  });
});

/** What is held while something is made. */
async function heldBy(work: () => unknown): Promise<object[]> {
  const held: object[] = [];
  const untaken: RequestContext['untaken'] = { hold: (now) => held.push(now) > 0, send: () => true };
  const context = {
    id: '',
    client: '',
    hasLeft: () => false,
    route: null,
    role: null,
    operation: null,
    cost: null,
    work: null,
    code: null,
  };
  await runInRequestContext({ ...context, untaken }, work);
  return held;
}

describe('an answer says what it holds while it is made', () => {
  it('of an operation, once it is large', async () => {
    const held = await heldBy(() => {
      const size = new AnswerSize(10_000_000);
      for (const _one of Array.from({ length: 15 })) size.add(100_000);
    });
    expect(held).toEqual([{ operation: 500_000 }, { operation: 1_000_000 }, { operation: 1_500_000 }]);
  });

  it('of a table, with each part', async () => {
    expect(await heldBy(() => csvFile([[['ab']], [['c'], ['d']]], 'raw'))).toEqual([{ file: 4 }, { file: 10 }]);
  });
});
