import { Buckets } from '../http/rate-limit.js';
import { hashOf } from './secrets.js';

/**
 * How many passphrases may be tried. Whoever tries them for an account of others never keeps its holder out: a browser in which that
 * person signed in before has a measure of its own, and a link from an administrator needs no passphrase at all.
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export class SignInLimits {
  /** For one account by all browsers that nobody knows: 15 at once, 45 an hour. */
  private readonly accounts: Buckets;
  /** For one account by one browser in which its holder signed in before: 10 at once, 30 an hour. */
  private readonly devices: Buckets;
  /** By one address for all accounts, from browsers that nobody knows: 30 at once, 5 a minute. */
  private readonly addresses: Buckets;

  constructor(now?: () => number) {
    this.accounts = new Buckets(0.75, now, 15);
    this.devices = new Buckets(0.5, now, 10);
    this.addresses = new Buckets(5, now, 30);
  }

  /**
   * Counts a try; {@link succeeded} takes it back. Whether there is such an account makes no difference.
   * @returns 0, or how many seconds to wait
   */
  admit(attempt: Attempt): number {
    const buckets = this.bucketsOf(attempt);
    const wait = Math.max(...buckets.map(([bucket, caller]) => bucket.look(caller)));
    if (wait === 0) for (const [bucket, caller] of buckets) bucket.take(caller);
    return wait;
  }

  succeeded(attempt: Attempt): void {
    for (const [bucket, caller] of this.bucketsOf(attempt)) bucket.giveBack(caller);
  }

  private bucketsOf({ email, address, device }: Attempt): [Buckets, string][] {
    // Hashed, so that memory holds no list of who tried to sign in.
    const account = hashOf(email);
    if (device !== null) return [[this.devices, `${account} ${device}`]];
    return [
      [this.accounts, account],
      [this.addresses, address],
    ];
  }
}

export interface Attempt {
  /** As accounts have it. */
  readonly email: string;
  /** As rate limits have it. */
  readonly address: string;
  /** The hash of the browser's cookie where the holder of the account signed in there before; else null. */
  readonly device: string | null;
}
