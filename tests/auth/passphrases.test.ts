import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isListed, LISTED } from '../../src/auth/common-passphrases.js';
import { PassphraseHasher } from '../../src/auth/passphrase-hash.js';
import { isCommon, normalizePassphrase, passphraseError } from '../../src/auth/passphrase-rules.js';
import { PASSPHRASE, quickHasher } from '../support/accounts.js';

const OWN = ['Odile Tamaris', 'odile.tamaris@coalition.example', 'Maillage'];

describe('a passphrase', () => {
  it('has at least 15 characters, and is told how many it has', () => {
    expect(passphraseError('héron digue 14', OWN)?.fr).toMatch(/au moins 15 caractères ; celle-ci en a 14/);
    expect(passphraseError('héron digue 15!', OWN)).toBeNull();
  });

  it('may have up to 128 characters, and is never cut', async () => {
    const long = PASSPHRASE.padEnd(127, ' vase cru');
    expect(passphraseError(`${long}x`, OWN)).toBeNull();
    expect(passphraseError(`${long}xy`, OWN)?.en).toMatch(/at most 128 characters; this one has 129/);
    const { hasher } = quickHasher();
    expect(await hasher.verify(`${long}y`, await hasher.hash(`${long}x`))).toBe(false);
  });

  it('may be of any characters, spaces and emojis too, and needs no mixture of them', () => {
    for (const text of [
      'troisgrandsvoiliersgris',
      '🦀🐚🌊🪸🐙🦐🐟🦑🐡🐬🐳🐋🦈🪼🐠',
      'вечер у старой мельницы',
      '  une vase pleine  ',
      '¿?!—…%$&/()=+*~',
    ])
      expect(passphraseError(text, OWN), text).toBeNull();
  });

  it.each([
    'motdepassemotdepasse',
    'Password-12345678',
    'azertyuiopqsdfghjklm',
    '1234567890123456789',
    'aaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabcabc',
    'Correct Horse Battery Staple',
    'odile.tamaris.2024!',
    'Maillage maillage 1',
    'lundi mardi mercredi',
    '1qaz2wsx3edc4rfv',
    '1qazxsw23edcvfr4',
    'qazwsxedcrfvtgb',
    'q1w2e3r4t5y6u7i8o9p0',
    'a1z2e3r4t5y6u7i8',
    'azer uiop wxcv 1234',
    // These leaked.
    'Rumpelstiltzkin',
    'manchester united 2024',
    'My Chemical Romance!',
    'PolniyPizdec0211',
    'zQjphsyf6ctifgu',
    'ne_e_pod_chehyl',
  ])('is refused where it is tried first: %s', (text) => {
    expect(isCommon(text, OWN)).toBe(true);
  });

  it('is the same on every keyboard: composed or not, narrow or wide', async () => {
    const { hasher } = quickHasher();
    const stored = await hasher.hash(normalizePassphrase('neuf h\u00e9rons sur la digue'));
    expect(await hasher.verify(normalizePassphrase('neuf he\u0301rons sur la digue'), stored)).toBe(true);
  });

  it('is compared with 9,747 that leaked, and no other is taken for one of them', () => {
    expect(LISTED).toBe(9_726);
    const words = fc.array(fc.constantFrom('héron', 'digue', 'vase', 'sept', 'gris', 'lanterne', 'marée', 'ocre'), {
      minLength: 4,
      maxLength: 7,
    });
    fc.assert(fc.property(words, fc.nat(), (some, number) => !isListed(`${some.join('')}${number}x`)));
  });

  it('gets an answer whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const fault = passphraseError(text, OWN);
        expect(fault === null || (fault.fr.length > 0 && fault.en.length > 0)).toBe(true);
      }),
    );
  });
});

describe('the hash of a passphrase', () => {
  it('is scrypt with a salt of its own, and fits that passphrase alone', async () => {
    const hasher = new PassphraseHasher(undefined, { ln: 10, r: 8, p: 1 });
    const [a, b] = [await hasher.hash(PASSPHRASE), await hasher.hash(PASSPHRASE)];
    expect(a).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(b).not.toBe(a);
    expect(await hasher.verify(PASSPHRASE, a)).toBe(true);
    expect(await hasher.verify(`${PASSPHRASE} `, a)).toBe(false);
  });

  it('costs 32 MiB three times over as it is made now, and is outdated when it costs less', async () => {
    const now = new PassphraseHasher();
    const stored = await now.hash(PASSPHRASE);
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(now.isOutdated(stored)).toBe(false);
    expect(now.isOutdated(stored.replace('ln=15', 'ln=14'))).toBe(true);
  });

  it('fits nobody where there is none, or where it is no hash', async () => {
    const { hasher, count } = quickHasher();
    for (const stored of [null, '', '$scrypt$', '$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA'])
      expect(await hasher.verify(PASSPHRASE, stored)).toBe(false);
    expect(count()).toBe(4);
    // Not even what is compared where nothing is stored.
    const zeros = new PassphraseHasher(() => Promise.resolve(Buffer.alloc(32)));
    expect(await zeros.verify(PASSPHRASE, null)).toBe(false);
  });

  it('is made two at a time, and whoever would wait for too long is told to come again', async () => {
    let [running, most] = [0, 0];
    const ends: (() => void)[] = [];
    const hasher = new PassphraseHasher(async () => {
      most = Math.max(most, (running += 1));
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      return Buffer.alloc(32);
    });
    const all = Array.from({ length: 33 }, () => hasher.hash(PASSPHRASE));
    await expect(all.pop()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    let left = all.length;
    const done = Promise.all(all.map((one) => one.then(() => (left -= 1))));
    while (left > 0) {
      ends.splice(0).forEach((end) => {
        end();
      });
      await Promise.resolve();
    }
    await done;
    expect(most).toBe(2);
  });
});
