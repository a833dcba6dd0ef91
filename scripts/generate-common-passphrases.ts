import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { digestOf } from '../src/auth/common-passphrases.js';
import { fold, MIN_LENGTH } from '../src/auth/passphrase-rules.js';

/**
 * Writes the digests of common passphrases from a list of leaked passwords, one a line, the most common first:
 * `node dist/scripts/generate-common-passphrases.js 10-million-password-list-top-1000000.txt`. Shorter ones are refused as it is.
 */

/** What OWASP ASVS 2.1.7 asks for at most. */
const MOST = 10_000;

const [, , list = ''] = process.argv;
if (!existsSync(list)) {
  process.stderr.write(list === '' ? 'Say which list: a text file with one password a line.\n' : `There is no file ${list}.\n`);
  process.exit(2);
}
const long = readFileSync(list, 'utf8')
  .split(/\r?\n/)
  .filter((line) => [...line].length >= MIN_LENGTH)
  .slice(0, MOST);
const digests = [...new Set(long.map(fold))].map(digestOf).sort((a, b) => Buffer.compare(a, b));
writeFileSync(
  'src/auth/common-passphrases.generated.ts',
  `/** Made by \`scripts/generate-common-passphrases.ts\`: digests in order, as base64. */\nexport const DIGESTS =\n  '${Buffer.concat(digests).toString('base64')}';\n`,
);
process.stdout.write(`${long.length} passwords, ${digests.length} digests\n`);
