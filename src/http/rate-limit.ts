import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../config.js';
import { MaillageError } from '../errors.js';

/** More callers than these are not remembered: those heard of least recently start anew. */
const MAX_CALLERS = 50_000;

interface Bucket {
  tokens: number;
  /** When `tokens` was computed, in milliseconds. */
  at: number;
}

/** A token bucket for each caller: it holds a minute's worth, or another measure, and fills evenly. Kept in memory only. */
export class Buckets {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MAX_CALLERS });

  /** @param perMinute how many requests a caller may make in a minute; 0 sets no limit */
  constructor(
    private readonly perMinute: number,
    // Never the time of day: a clock that is set back would keep everybody waiting.
    private readonly now: () => number = () => performance.now(),
    private readonly capacity = perMinute,
  ) {}

  /**
   * Takes tokens. Returns 0, or how many seconds the caller has to wait when there are not so many.
   * @param wanted one; where more are wanted than the bucket holds, a full bucket does
   */
  take(caller: string, wanted = 1): number {
    const wait = this.look(caller, wanted);
    const bucket = this.buckets.get(caller);
    if (wait === 0 && bucket) bucket.tokens -= Math.min(wanted, this.capacity);
    return wait;
  }

  /** Puts one token back. */
  giveBack(caller: string): void {
    this.look(caller);
    const bucket = this.buckets.get(caller);
    if (bucket) bucket.tokens = Math.min(this.capacity, bucket.tokens + 1);
  }

  /** What {@link take} would return, and takes nothing. */
  look(caller: string, wanted = 1): number {
    if (this.perMinute === 0) return 0;
    const at = this.now();
    const before = this.buckets.get(caller) ?? { tokens: this.capacity, at };
    const tokens = Math.min(this.capacity, before.tokens + ((at - before.at) / 60_000) * this.perMinute);
    this.buckets.set(caller, { tokens, at });
    const needed = Math.min(wanted, this.capacity);
    return tokens >= needed ? 0 : Math.ceil(((needed - tokens) * 60) / this.perMinute);
  }

  get size(): number {
    return this.buckets.size;
  }
}

/** The rate limits of a server: by address, and by token for those who send one. */
export class RateLimits {
  private readonly addresses: Buckets;
  private readonly tokens: Buckets;

  constructor(settings: Pick<Settings, 'RATE_LIMIT' | 'TOKEN_RATE_LIMIT'>, now?: () => number) {
    this.addresses = new Buckets(settings.RATE_LIMIT, now);
    this.tokens = new Buckets(settings.TOKEN_RATE_LIMIT, now);
  }

  /**
   * Returns 0 when a request may pass, else how many seconds to wait. A token is not known to be good yet, and some addresses of the
   * server never look at it: the client's address pays until it proves good.
   */
  admit(address: string, authorization: string | undefined): number {
    if (authorization === undefined) return this.addresses.take(address);
    const token = keyOf(authorization);
    return this.tokens.look(token) || this.addresses.take(address) || this.tokens.take(token);
  }

  /**
   * Counts work that is worth so many requests, for a request that was admitted. Returns 0, or how many seconds to wait when that is more
   * than the client has left: then nothing is counted.
   */
  charge(address: string, authorization: string | undefined, requests: number): number {
    return authorization === undefined ? this.addresses.take(address, requests) : this.tokens.take(keyOf(authorization), requests);
  }

  /** Gives an address back what it paid for a request whose token proved good. */
  proven(address: string): void {
    this.addresses.giveBack(address);
  }
}

/** A token is not kept as it was sent. */
function keyOf(authorization: string): string {
  return createHash('sha256').update(authorization).digest('base64');
}

/** A client has asked for too much in a minute, and is told when to come again. */
export function tooManyRequests(retryAfter: number): MaillageError {
  return new MaillageError(
    'RATE_LIMITED',
    {
      fr: `Trop de requêtes en une minute. Réessayez dans ${retryAfter} s.`,
      en: `Too many requests in a minute. Try again in ${retryAfter} s.`,
    },
    { retryAfter },
  );
}
