import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { unavailable } from '../http/error-response.js';

/**
 * Passphrases are stored by scrypt, a memory-hard function, in the PHC string format `$scrypt$ln=15,r=8,p=3$salt$hash`. Why it and not
 * Argon2: docs/decisions/0014. https://github.com/P-H-C/phc-string-format
 */

/** What a hash costs: memory is 128 · 2^ln · r bytes, work is p times that. */
export interface ScryptCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB, three times. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt */
export const COST: ScryptCost = { ln: 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Makes the hash of a passphrase. */
export type Derive = (passphrase: string, salt: Buffer, cost: ScryptCost) => Promise<Buffer>;

const derive: Derive = (passphrase, salt, { ln, r, p }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** ln;
    scrypt(passphrase, salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });

/** How many hashes are made at once, so that their memory has a bound, and how many wait for that. */
const AT_ONCE = 2;
const WAITING = 30;

/** In seconds: how soon to try again when too many wait. */
const SOON = 5;

interface Stored {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** What stands for the passphrase of an account that is not there: nobody's can match it. */
const NOBODY: Stored = { cost: COST, salt: Buffer.alloc(SALT_BYTES), hash: Buffer.alloc(HASH_BYTES) };

export class PassphraseHasher {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly make: Derive = derive,
    private readonly cost: ScryptCost = COST,
  ) {}

  async hash(passphrase: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const hash = await this.inTurn(() => this.make(passphrase, salt, this.cost));
    const { ln, r, p } = this.cost;
    return `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
  }

  /**
   * Whether a passphrase is the one that was stored. It hashes once whatever is stored, so that nobody learns by waiting who has an account.
   * @param stored null where there is no account, or it has no passphrase: then it is false
   * @throws UNAVAILABLE when too many wait
   */
  async verify(passphrase: string, stored: string | null): Promise<boolean> {
    const known = stored === null ? null : read(stored);
    const { cost, salt, hash } = known ?? { ...NOBODY, cost: this.cost };
    const made = await this.inTurn(() => this.make(passphrase, salt, cost));
    return timingSafeEqual(made, hash) && known !== null;
  }

  /** Whether a stored hash costs less, or other, than hashes that are made now. */
  isOutdated(stored: string): boolean {
    const cost = read(stored)?.cost;
    return cost?.ln !== this.cost.ln || cost.r !== this.cost.r || cost.p !== this.cost.p;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw unavailable(SOON);
      // Whoever ends hands over its turn.
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

function read(text: string): Stored | null {
  const [, ln, r, p, salt, hash] = PHC.exec(text) ?? [];
  if (salt === undefined || hash === undefined) return null;
  return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
