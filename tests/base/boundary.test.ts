import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Reading the published base: through its constant, or by naming its folder where a folder of seeds is taken. */
const READS =
  /\/base\/published\.js|(?:openBase|openWebsite|checkSeeds|copySeeds|compile|loadSeeds)\([^)]*['"`](?:\.\/)?seeds\/?['"`]|SEEDS: ['"`](?:\.\/)?seeds/;

it('no test outside tests/base reads the published base: an editor who adds a meeting breaks none', () => {
  const others = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((name) => join('tests', name))
    .filter((path) => path.endsWith('.ts') && !path.startsWith(join('tests', 'base')));
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter((path) => READS.test(readFileSync(path, 'utf8')))).toEqual([]);
});
