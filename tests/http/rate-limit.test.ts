import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { clientIp } from '../../src/http/client-ip.js';
import { ConnectionLimit } from '../../src/http/connection-limit.js';
import { Buckets, RateLimits } from '../../src/http/rate-limit.js';

describe('a bucket', () => {
  it('holds a minute’s worth, and fills evenly', () => {
    let now = 0;
    const buckets = new Buckets(60, () => now);
    const taken = Array.from({ length: 61 }, () => buckets.take('a'));
    expect(taken.slice(0, 60)).toEqual(Array(60).fill(0));
    expect(taken[60]).toBe(1);
    expect(buckets.take('b')).toBe(0);
    now = 1_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1]);
    now = 3_600_000;
    expect(Array.from({ length: 61 }, () => buckets.take('a')).filter((wait) => wait === 0).length).toBe(60);
  });

  it('says how many seconds to wait', () => {
    const buckets = new Buckets(2, () => 0);
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([0, 0, 30]);
  });

  it('limits nobody at 0, and forgets those heard of least recently', () => {
    const open = new Buckets(0);
    expect(open.take('a')).toBe(0);
    expect(open.size).toBe(0);
    const many = new Buckets(1, () => 0);
    for (let caller = 0; caller < 60_000; caller += 1) many.take(String(caller));
    expect(many.size).toBe(50_000);
    expect(many.take('59999')).toBe(60);
    expect(many.take('0')).toBe(0);
  });
});

describe('rate limits', () => {
  const limits = (): RateLimits => new RateLimits({ RATE_LIMIT: 2, TOKEN_RATE_LIMIT: 3 }, () => 0);

  const isRefused = (limits: RateLimits, address: string, authorization?: string): boolean => limits.admit(address, authorization) > 0;

  it('count good tokens apart from addresses', () => {
    const one = limits();
    const asked = [1, 2, 3, 4].map(() => {
      const refused = isRefused(one, 'a', 'Bearer x');
      one.proven('a');
      return refused;
    });
    expect(asked).toEqual([false, false, false, true]);
    expect(isRefused(one, 'b', 'Bearer x')).toBe(true);
    expect([1, 2, 3].map(() => isRefused(one, 'a'))).toEqual([false, false, true]);
  });

  it('count tokens that nobody looked at, or that are bad, against their address, however many different ones it sends', () => {
    const one = limits();
    const refused = Array.from({ length: 10 }, (_, index) => isRefused(one, 'a', `Bearer ${index}`));
    expect(refused.filter((is) => !is).length).toBe(2);
    expect(isRefused(one, 'b')).toBe(false);
  });

  it('give no more back than was paid', () => {
    const one = limits();
    one.proven('a');
    isRefused(one, 'a', 'Bearer x');
    for (const _more of [1, 2, 3]) one.proven('a');
    expect([1, 2, 3].map(() => isRefused(one, 'a'))).toEqual([false, false, true]);
  });

  it('do not depend on the clock of the machine', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-01T12:00:00Z') });
    const one = new RateLimits({ RATE_LIMIT: 60_000, TOKEN_RATE_LIMIT: 0 });
    while (!isRefused(one, 'a'));
    vi.setSystemTime(Date.parse('2030-01-01T11:50:00Z'));
    expect(one.admit('a', undefined)).toBeLessThanOrEqual(1);
    vi.useRealTimers();
  });
});

describe('connections', () => {
  it('are counted by address until they close', () => {
    const limit = new ConnectionLimit(2);
    const socket = (remoteAddress: string): Socket => Object.assign(new EventEmitter(), { remoteAddress }) as unknown as Socket;
    const [first, second] = [socket('203.0.113.7'), socket('::ffff:203.0.113.7')];
    expect([first, second, socket('203.0.113.7'), socket('198.51.100.1')].map((one) => limit.admit(one))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    first.emit('close');
    expect(limit.admit(socket('203.0.113.7'))).toBe(true);
    second.emit('close');
    expect(limit.size).toBe(2);
  });

  it('of one IPv6 network are those of one client', () => {
    const limit = new ConnectionLimit(1);
    const socket = (remoteAddress: string): Socket => Object.assign(new EventEmitter(), { remoteAddress }) as unknown as Socket;
    expect(['2001:db8::1', '2001:db8::2', '2001:db8:1::1'].map((one) => limit.admit(socket(one)))).toEqual([true, false, true]);
  });
});

describe('the address of a client', () => {
  const from = (peer: string, forwarded?: string | string[]): IncomingMessage =>
    ({
      socket: { remoteAddress: peer },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    }) as unknown as IncomingMessage;

  it.each([
    ['is that of the connection', from('203.0.113.7'), 0, '203.0.113.7'],
    ['is no header that anybody may write', from('203.0.113.7', '198.51.100.1'), 0, '203.0.113.7'],
    ['is what our proxy saw', from('127.0.0.1', '203.0.113.7'), 1, '203.0.113.7'],
    ['is not what came to our proxy already', from('127.0.0.1', '198.51.100.1, 203.0.113.7'), 1, '203.0.113.7'],
    ['is what the first of two proxies saw', from('127.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2'), 2, '203.0.113.7'],
    ['is the first when there are fewer than we trust', from('127.0.0.1', '203.0.113.7'), 3, '203.0.113.7'],
    ['is that of the connection when the proxy says nothing', from('127.0.0.1'), 1, '127.0.0.1'],
    ['is that of the connection when the proxy says nonsense', from('127.0.0.1', 'nobody'), 1, '127.0.0.1'],
    ['has no port', from('127.0.0.1', '203.0.113.7:4711'), 1, '203.0.113.7'],
    ['is the network of IPv6', from('2001:db8:1:2:3:4:5:6'), 0, '2001:db8:1:2'],
    ['is the network of a shortened IPv6', from('2001:0db8::9'), 0, '2001:db8:0:0'],
    ['is the network of IPv6 in brackets', from('::1', '[2001:db8:1:2::9]:443'), 1, '2001:db8:1:2'],
    ['is IPv4 however it is written', from('::ffff:203.0.113.7'), 0, '203.0.113.7'],
  ])('%s', (_what, request, proxies, expected) => {
    expect(clientIp(request, proxies)).toBe(expected);
  });
});
