import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The browser of the npm package, ready to be started. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  /** Where it finds its fonts, and the libraries that a bare container lacks. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Unpacks the browser inside the npm package into a folder of its own in the one given. */
export async function unpackBrowser(into: string): Promise<UnpackedBrowser> {
  const folder = join(into, 'browser');
  mkdirSync(folder);
  // A process of its own: the package looks at the environment, and unpacks libraries only when it believes to be in this place.
  const { FONTCONFIG_PATH: _fonts, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/support/unpack-browser.mjs'], {
    env: { ...environment, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  return JSON.parse(stdout) as UnpackedBrowser;
}
