import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Settings } from '../config.js';

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
    private readonly now: () => number = Date.now,
    private readonly capacity = perMinute,
  ) {}

  /** Takes one token. Returns 0, or how many seconds the caller has to wait when there is none. */
  take(caller: string): number {
    const wait = this.look(caller);
    const bucket = this.buckets.get(caller);
    if (wait === 0 && bucket) bucket.tokens -= 1;
    return wait;
  }

  /** Puts one token back. */
  giveBack(caller: string): void {
    this.look(caller);
    const bucket = this.buckets.get(caller);
    if (bucket) bucket.tokens = Math.min(this.capacity, bucket.tokens + 1);
  }

  /** What {@link take} would return, and takes nothing. */
  look(caller: string): number {
    if (this.perMinute === 0) return 0;
    const at = this.now();
    const before = this.buckets.get(caller) ?? { tokens: this.capacity, at };
    const tokens = Math.min(this.capacity, before.tokens + ((at - before.at) / 60_000) * this.perMinute);
    this.buckets.set(caller, { tokens, at });
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 60) / this.perMinute);
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

  /** Returns 0 when a request may pass, else how many seconds to wait. */
  admit(address: string, authorization: string | undefined): number {
    if (authorization === undefined) return this.addresses.take(address);
    // A token is not known to be good yet: an address that sent too many bad ones has no turn left.
    return this.addresses.look(address) || this.tokens.take(createHash('sha256').update(authorization).digest('base64'));
  }

  /** Counts a request with a bad token against its address. */
  refused(address: string): void {
    this.addresses.take(address);
  }
}
