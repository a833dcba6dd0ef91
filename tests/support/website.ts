import { readSettings } from '../../src/config.js';
import { type ServedBase, serveBase } from '../../src/serve.js';

/** A base in memory, served as in life, and a way to ask it for pages. */
export interface TestWebsite {
  readonly url: string;
  readonly base: ServedBase;
  /** What went wrong in the program: empty in a test that passes. */
  readonly faults: readonly unknown[];
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  close(): Promise<void>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

/** Serves a folder of seeds on a free port. Redirects are answers, not followed. */
export async function openWebsite(folder: string, settings: Record<string, string> = {}): Promise<TestWebsite> {
  const faults: unknown[] = [];
  const base = await serveBase(readSettings({ PORT: '0', DATABASE_FILE: ':memory:', SEEDS: folder, ...settings }), (error) =>
    faults.push(error),
  );
  return {
    url: base.url,
    base,
    faults,
    get: async (path, headers = HTML) => {
      const response = await fetch(`${base.url}${path}`, { headers, redirect: 'manual' });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    close: () => base.close(),
  };
}

/** The addresses of one page of each sort, without the language, on the real seeds. */
export const PAGES_TO_SEE = [
  '',
  '/search',
  '/search?q=mineurs',
  '/theme',
  '/theme/mineurs',
  '/theme/traite-des-etres-humains',
  '/paths',
  '/paths?from=organization/fondation-raja&to=place/nepal',
  '/paths?from=caritas&to=organization/hors-la-rue',
  '/network',
  '/network?around=organization/hors-la-rue',
  '/follow-ups',
  '/calendar',
  '/coverage',
  '/about',
  '/entries',
  '/organization',
  '/meeting',
  '/person',
  '/organization/hors-la-rue',
  '/organization/ensemble-contre-la-traite-des-etres-humains',
  '/government-body/miprof',
  '/person/olivier-peyroux',
  '/event/lancement-du-plan-d-action-national',
  '/meeting/2013-11-22',
  '/meeting/2014-01-31',
  '/document/compte-rendu-2013-11-22',
  '/no/such/page',
] as const;
