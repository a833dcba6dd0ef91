import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Message, MaillageError } from '../errors.js';

/**
 * The key by which archives are signed (Ed25519, RFC 8032): whoever can write archives can give them right hashes, but no signature. The
 * private key signs and checks; on a machine that only restores, the public key alone is enough.
 */
export interface ArchiveKey {
  /** Signs the hash of an archive; null with the public key alone. */
  readonly sign: ((sha256: string) => string) | null;
  /** Whether a signature is of this key and this hash. */
  readonly verify: (sha256: string, signature: string) => boolean;
}

/** What is signed says what it is, so that the signature serves for nothing else. */
const signedText = (sha256: string): Buffer => Buffer.from(`maillage archive ${sha256}\n`, 'utf8');

/**
 * Reads the key that the setting ARCHIVE_KEY names: a file with a private or public key of Ed25519 as PEM. Null without the setting.
 * @throws INVALID_SETTINGS when there is no such file, or it holds no such key
 */
export function readArchiveKey(file: string): ArchiveKey | null {
  if (file === '') return null;
  const pem = read(file);
  const isPrivate = /-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----/.test(pem);
  const key = keyOf(file, () => (isPrivate ? createPrivateKey(pem) : createPublicKey(pem)));
  if (key.asymmetricKeyType !== 'ed25519') throw unusable(file, NO_KEY);
  const publicKey = isPrivate ? createPublicKey(key) : key;
  return {
    sign: isPrivate ? (sha256) => sign(null, signedText(sha256), key).toString('base64') : null,
    verify: (sha256, signature) => verify(null, signedText(sha256), publicKey, Buffer.from(signature, 'base64')),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code ?? '?';
    throw unusable(file, { fr: `ne peut pas être lu (${code})`, en: `cannot be read (${code})` });
  }
}

function keyOf(file: string, make: () => KeyObject): KeyObject {
  try {
    return make();
  } catch {
    throw unusable(file, NO_KEY);
  }
}

const NO_KEY: Message = {
  fr: 'ne contient pas de clé Ed25519 en PEM, sans phrase de passe',
  en: 'holds no Ed25519 key as PEM without a passphrase',
};

function unusable(file: string, why: Message): MaillageError {
  return new MaillageError('INVALID_SETTINGS', { fr: `ARCHIVE_KEY : ${file} ${why.fr}.`, en: `ARCHIVE_KEY: ${file} ${why.en}.` });
}
