import { isAbsolute } from 'node:path';
import { readSettings } from '../../src/config.js';
import type { PassphraseHasher } from '../../src/auth/passphrase-hash.js';
import { type ServedBase, serveBase } from '../../src/serve.js';
import { quickHasher } from './accounts.js';
import { makeSqlite, makeTables } from './databases.js';
import { makeLoadedDatabase } from './loaded-database.js';
import { REQUEST_TIMEOUT } from './request-timeout.js';

/** A base of its own, served as in life, and a way to ask it for pages. */
export interface TestWebsite {
  readonly url: string;
  readonly base: ServedBase;
  /** What went wrong in the program: empty in a test that passes. */
  readonly unexpectedErrors: readonly unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  close(): Promise<void>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/**
 * Serves a folder of seeds on a free port. Redirects are answers, not followed. Passphrases are hashed quickly, unless another hasher is
 * given: to make one hash as in life takes a quarter of a second.
 */
export async function openWebsite(
  folder: string,
  settings: Record<string, string> = {},
  hasher: PassphraseHasher = quickHasher().hasher,
): Promise<TestWebsite> {
  const unexpectedErrors: unknown[] = [];
  // Folders of the repository, which nobody changes, were loaded before. The others are absolute.
  const own =
    settings.DATABASE_FILE !== undefined ? null : await (isAbsolute(folder) ? makeTables : makeLoadedDatabase)(makeSqlite, folder);
  const base = await serveBase(
    readSettings({ PORT: '0', REQUEST_TIMEOUT, ...(own && { DATABASE_FILE: own.DATABASE_FILE }), SEEDS: folder, ...settings }),
    (error) => unexpectedErrors.push(error),
    { hasher },
  );
  return {
    url: base.url,
    base,
    unexpectedErrors,
    get: async (path, headers = HTML) => {
      const response = await fetch(`${base.url}${path}`, { headers, redirect: 'manual' });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    close: async () => {
      await base.close();
      await own?.drop();
    },
  };
}

/** The addresses of one page of each sort, without the language, on the base of three meetings. */
export const PAGES_TO_SEE = [
  '',
  '/search',
  '/search?q=saisonnier',
  '/theme',
  '/theme/travail-saisonnier',
  '/theme/hebergement',
  '/paths',
  '/paths?from=organization/fondation-ormeval&to=place/saint-nazaire',
  '/paths?from=phares&to=organization/la-passerelle-indigo',
  '/network',
  '/network?around=organization/la-passerelle-indigo',
  '/follow-ups',
  '/follow-up/m1fvp006',
  '/calendar',
  '/calendar?from=2030-01-01',
  '/coverage',
  '/about',
  '/entries',
  '/organization',
  '/meeting',
  '/person',
  '/organization/la-passerelle-indigo',
  '/organization/les-quatre-vents',
  '/government-body/prefecture-des-trois-rivieres',
  '/person/basile-quernec',
  '/event/visite-du-foyer',
  '/meeting/2030-01-16',
  '/meeting/2030-09-18',
  '/document/compte-rendu-2030-01-16',
  '/no/such/page',
] as const;
