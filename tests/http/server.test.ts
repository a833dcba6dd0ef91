import { EventEmitter, once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../../src/http/router.js';
import { Metrics, serveMetrics } from '../../src/http/metrics.js';
import { updateRequestContext } from '../../src/http/request-context.js';
import { respond } from '../../src/http/response.js';
import { makeLog } from '../../src/log.js';
import { ANSWER, GET, open, raw, soon } from '../support/http-server.js';

/** A handler that says when it was called, and answers when it is let go. */
function held(): { handler: Handler; called: Promise<unknown>; go: () => unknown } {
  const events = new EventEmitter();
  const [called, gone] = [once(events, 'called'), once(events, 'go')];
  const handler: Handler = async (request, response) => {
    events.emit('called');
    await gone;
    await respond(request, response).sendJson({ ok: true });
  };
  return { handler, called, go: () => events.emit('go') };
}

describe('every answer', () => {
  it.each([
    ['an answer', '/', ANSWER, 200],
    ['an error', '/', (() => Promise.reject(new Error('secret'))) satisfies Handler, 500],
    ['a server before it opens', '/', null, 503],
  ])('has headers that keep browsers from guessing: %s', async (_what, path, handler, status) => {
    const { url } = await open({}, handler);
    const response = await fetch(url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('server')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(await response.text()).not.toContain('secret');
  });

  it('carries the id of its request: the proxy’s, or a new one', async () => {
    const { url } = await open();
    const idFor = async (given?: string): Promise<string | null> =>
      (await fetch(url, given === undefined ? {} : { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idFor('proxy-1:42')).toBe('proxy-1:42');
    const own = await idFor();
    expect(own).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor()).not.toBe(own);
    expect(await idFor('a b; c')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says when to come again before the base is open', async () => {
    const { url } = await open({}, null);
    const response = await fetch(url, { headers: { 'accept-language': 'en' } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    // In a browser it says so in words, and comes again by itself.
    const page = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr' } });
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([
      503,
      'text/html; charset=utf-8',
      'no-store',
    ]);
    const words = await page.text();
    expect(words).toMatch(/<html lang="fr">.*<meta http-equiv="refresh" content="2">.*<p>La base ne répond pas pour l’instant\./);
    expect(words).not.toContain('UNAVAILABLE');
  });

  it('is reported in one shape for bytes that are no HTTP', async () => {
    const { url } = await open();
    const text = await raw(url, 'HELO base.example\r\n\r\n').ended;
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(text).toContain('X-Content-Type-Options: nosniff');
    expect(text).toContain('"code":"BAD_REQUEST"');
    const long = await raw(url, `${GET}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`).ended;
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('what Node would refuse by itself', () => {
  it.each([
    ['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['an expectation that nobody knows', `${GET}Expect: a miracle\r\nConnection: close\r\n\r\n`, 200],
  ])('is answered like all else: %s', async (_what, bytes, status) => {
    const { url, lines } = await open();
    const text = await raw(url, bytes).ended;
    expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(text).toContain('X-Content-Type-Options: nosniff');
    expect(text).toContain('X-Request-Id: ');
    await soon(() => lines.some((line) => line.status === status));
  });
});

describe('the log', () => {
  it('has one line a request, and nothing of who asks or what for', async () => {
    const { url, lines } = await open();
    await fetch(`${url}/fr/recherche?q=victime+Dupont`, {
      headers: { 'x-request-id': 'one', authorization: 'Bearer maillage_secret', 'x-forwarded-for': '203.0.113.7', cookie: 'a=b' },
    });
    await soon(() => lines.length > 0);
    const requests = lines.filter((line) => line.msg === 'request');
    expect(requests).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
        requestId: 'one',
        method: 'GET',
        route: null,
        status: 200,
        ms: expect.any(Number) as number,
        role: null,
        operation: null,
        cost: null,
        work: null,
        code: null,
        msg: 'request',
      },
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Dupont|recherche|secret|203\.0\.113|127\.0\.0\.1|a=b/);
  });

  it('has the names of operations, and no more than the beginning of one that is too long', async () => {
    const names = ['WhoWorksOn', 'Q'.repeat(100_000)];
    const { url, lines } = await open({}, async (request, response) => {
      updateRequestContext({ operation: names.shift() ?? null });
      await respond(request, response).sendJson({ ok: true });
    });
    for (const _one of [1, 2]) await fetch(url);
    await soon(() => lines.length > 1);
    expect(lines.map(({ operation }) => operation)).toEqual(['WhoWorksOn', expect.stringMatching(/^Q{1,100}…$/)]);
  });

  it('warns once of a proxy that is not named in the settings', async () => {
    const { url, lines } = await open();
    for (const _one of [1, 2]) await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(lines.filter((line) => line.level === 'warn').map((line) => line.msg)).toEqual([expect.stringContaining('TRUST_PROXY=0')]);
  });

  it('says who left before the answer', async () => {
    const { handler, called, go } = held();
    const { url, lines } = await open({}, handler);
    const { socket } = raw(url, `${GET}\r\n`);
    await called;
    socket.destroy();
    await soon(() => lines.length > 0);
    go();
    expect(lines).toMatchObject([{ msg: 'request', aborted: true }]);
  });

  it('keeps what drivers add to their errors to itself', () => {
    const lines: string[] = [];
    const log = makeLog({ LOG_LEVEL: 'info' }, () => 'one', { write: (line) => lines.push(line) });
    log.error({ err: Object.assign(new Error('boom'), { code: 'E1', parameters: ['Anne Besson'], query: 'SELECT' }) }, 'error');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ requestId: 'one', err: { message: 'boom', code: 'E1' } });
    expect(lines[0]).not.toContain('Anne Besson');
  });
});

describe('slow clients', () => {
  it('that never finish their headers are answered so and closed', async () => {
    const { url } = await open({ REQUEST_TIMEOUT: '1' });
    expect(await raw(url, GET).ended).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  it('that never finish their body are closed', async () => {
    const { url } = await open({ REQUEST_TIMEOUT: '1' }, async (request, response) => {
      for await (const _chunk of request);
      await respond(request, response).sendJson({});
    });
    const { socket, ended } = raw(url, `POST / HTTP/1.1\r\nHost: base.example\r\nContent-Length: 100\r\n\r\n`);
    const drip = setInterval(() => socket.write('x'), 100);
    const text = await ended;
    clearInterval(drip);
    expect(text).toMatch(/^(?:HTTP\/1\.1 (?:408|503) |$)/);
  });

  it('that take nothing of a large answer are closed', async () => {
    const { url, lines } = await open({ REQUEST_TIMEOUT: '1' }, (_request, response) => {
      response.end('x'.repeat(50_000_000));
      return Promise.resolve();
    });
    const { socket, ended } = raw(url, `${GET}\r\n`);
    socket.pause();
    const logged = () => lines.find((line) => line.msg === 'request');
    while (!logged()) await setTimeout(100);
    socket.resume();
    await ended;
    expect(logged()).toMatchObject({ aborted: true });
  });

  it('are cut when they take their answer a few bytes at a time', async () => {
    const handler: Handler = (request, response) => respond(request, response).send('application/octet-stream', Buffer.alloc(50_000_000));
    const { url, lines } = await open({ REQUEST_TIMEOUT: '1' }, handler);
    const { socket, ended } = raw(url, `${GET}\r\n`);
    socket.pause();
    let taken = 0;
    const sip = setInterval(() => {
      taken += (socket.read(2_000) as string | null)?.length ?? 0;
    }, 200);
    await soon(() => lines.some((line) => line.msg === 'request'));
    clearInterval(sip);
    socket.resume();
    await ended;
    expect(lines.find((line) => line.msg === 'request')).toMatchObject({ aborted: true });
    expect(taken).toBeGreaterThan(0);
  });

  it('are not waited for by those who answer late: the reader is answered', async () => {
    const { url } = await open({ REQUEST_TIMEOUT: '1' }, () => new Promise(() => undefined));
    const response = await fetch(url);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '2']);
  });
});

describe('many connections', () => {
  it('beyond MAX_CONNECTIONS are closed, and others served', async () => {
    const { url, server } = await open({ MAX_CONNECTIONS: '5' });
    const holding = Array.from({ length: 5 }, () => raw(url, GET));
    await soon(async () => (await server.connections()) === 5);
    expect(await raw(url, `${GET}\r\n`).ended).toBe('');
    holding[0]?.socket.write('Connection: close\r\n\r\n');
    expect(await holding[0]?.ended).toMatch(/^HTTP\/1\.1 200 /);
    await soon(async () => (await server.connections()) === 4);
    expect(await raw(url, `${GET}Connection: close\r\n\r\n`).ended).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('of one address are closed beyond MAX_CONNECTIONS_PER_ADDRESS: half-sent requests do not take all the room', async () => {
    const { url, server } = await open({ MAX_CONNECTIONS: '50', MAX_CONNECTIONS_PER_ADDRESS: '5' });
    const holding = Array.from({ length: 20 }, () => raw(url, GET));
    expect(await Promise.all(holding.slice(5).map(({ ended }) => ended))).toEqual(Array(15).fill(''));
    expect(await server.connections()).toBe(5);
    holding[0]?.socket.destroy();
    await soon(async () => (await server.connections()) === 4);
    expect(await raw(url, `${GET}Connection: close\r\n\r\n`).ended).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('of one address are not limited behind a proxy, whose connections they all are', async () => {
    const { url, server } = await open({ TRUST_PROXY: '1', MAX_CONNECTIONS_PER_ADDRESS: '5' });
    for (const _one of Array.from({ length: 10 })) raw(url, GET);
    await soon(async () => (await server.connections()) === 10);
  });

  it('that only wait make room for others', async () => {
    const { url, lines } = await open({ MAX_CONNECTIONS: '10' });
    for (const _one of Array.from({ length: 9 })) raw(url, `${GET}\r\n`);
    await soon(() => lines.length === 9);
    const answers = await Promise.all(Array.from({ length: 3 }, () => raw(url, `${GET}Connection: close\r\n\r\n`).ended));
    expect(answers.filter((text) => text.startsWith('HTTP/1.1 200')).length).toBeGreaterThanOrEqual(1);
    await soon(async () => (await raw(url, `${GET}Connection: close\r\n\r\n`).ended).startsWith('HTTP/1.1 200 '));
  });
});

describe('closing', () => {
  it('lets requests in flight end, and takes no others', async () => {
    const { handler, called, go } = held();
    const { url, server } = await open({ SHUTDOWN_TIMEOUT: '60' }, handler);
    const inFlight = fetch(url);
    await called;
    const closed = server.close();
    await expect(fetch(url)).rejects.toThrow();
    go();
    const response = await inFlight;
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    await closed;
  });

  it('cuts what does not end before the deadline', async () => {
    const { handler, called } = held();
    const { url, server } = await open({ SHUTDOWN_TIMEOUT: '0' }, handler);
    const inFlight = fetch(url).catch(() => 'cut');
    await called;
    await server.close();
    expect(await inFlight).toBe('cut');
  });
});

it('names the settings of an address that is taken', async () => {
  const { url } = await open();
  const { port } = new URL(url);
  await expect(open({ PORT: port })).rejects.toThrow(`HOST=127.0.0.1 PORT=${port} is already taken.`);
  await expect(open({ HOST: '203.0.113.1' })).rejects.toThrow(/HOST=203\.0\.113\.1 PORT=0 cannot be used \(EADDRNOTAVAIL\)/);
});

it('counts for Prometheus, on a port of their own', async () => {
  const { url, server, lines } = await open();
  const metrics = new Metrics({ connections: () => server.connections(), revision: () => 7, entities: () => 28 });
  server.count(metrics);
  await fetch(url);
  await soon(() => lines.length > 0);
  const listening = await serveMetrics(metrics.registry, { METRICS_HOST: '127.0.0.1' }, 0);
  const text = await (await fetch(`${listening.url}/metrics`)).text();
  expect(text).toContain('maillage_request_duration_seconds_count{route="none",method="GET",status="200"} 1');
  expect(text).toContain('maillage_revision 7');
  expect(text).toMatch(/maillage_connections [1-9]/);
  expect(text).toContain('process_resident_memory_bytes');
  expect((await fetch(`${listening.url}/`)).status).toBe(404);
  await listening.close();
});
