import type { ApplicationRoute } from '../../src/api/application.js';
import { website } from '../../src/web/routing/routes.js';
import { OPERATIONS } from './operations.js';

/** The addresses of a site at which a reader could learn of what is hidden. */

/** Every route that is read, in French alone: the other language says the same. */
export const READ_ROUTES: readonly ApplicationRoute[] = website().routes.filter(
  (route) => route.methods.includes('GET') && !route.path.startsWith('/en'),
);

/** What is asked about. */
export interface AskedAbout {
  /** Rows that are there, were there, or are hidden. */
  readonly ids: readonly string[];
  /** Entities among them, at addresses that take any entity. */
  readonly entities: readonly string[];
  /** Entities around which networks are asked for: these take longest. */
  readonly centres: readonly string[];
  /** Words that are searched. */
  readonly words: readonly string[];
  /** A public entity from which paths begin. */
  readonly start: string;
}

/** What stands in an address for the encoded address of the site. */
export const PUBLIC_URL_HERE = 'PUBLIC';

const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/fr/follow-ups': ['', '?status=all', '?status=OPEN'],
  '/fr/organization': ['', '?sort=INFORMAL_GROUP'],
  '/fr/calendar': ['', '?from=1900-01-01'],
  '/fr/calendar.ics': ['', '?from=1900-01-01'],
  '/fr/calendar.csv': ['', '?from=1900-01-01'],
  '/fr/coverage': ['', '?asOf=2020-01-15'],
  '/fr': ['', '?asOf=2020-01-15'],
};

const prefixOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** The addresses of a route: for ids of its prefix, else with queries that could tell. */
export function addressesOf(path: string, asked: AskedAbout): string[] {
  const { ids, entities, centres, words, start } = asked;
  const about = (some: readonly string[], query: (id: string) => string): string[] => some.map((id) => `${path}?${query(id)}`);
  const searched = words.map((word) => `q=${encodeURIComponent(word)}`);
  const prefix = /^\/fr\/([^/]+)\/[:*]/.exec(path)?.[1];
  if (prefix !== undefined) {
    const isEntity = path.endsWith(':slug');
    const rest = path.replace(/^\/fr\/[^/]+\/(?::\w+|\*)/, '');
    return [...ids.filter((id) => prefixOf(id) === prefix), `${prefix}/nothing`].flatMap((id) => [
      `/fr/${id}${rest}`,
      ...(isEntity ? [`/fr/${id}.json`, `/fr/${id}?asOf=2020-01-15`] : []),
    ]);
  }
  if (path === '/fr/paths') return entities.flatMap((id) => about([id], (to) => `from=${start}&to=${to}&wide=1`));
  if (path.includes('network'))
    return [
      path,
      ...about(centres, (id) => `around=${id}&depth=2&persons=1&derived=1&hub=1`),
      ...about(centres, (id) => `around=${start}&focus=${id}`),
    ];
  if (path === '/oembed') return about(entities, (id) => `url=${PUBLIC_URL_HERE}${encodeURIComponent(`/fr/${id}`)}`);
  if (path === '/graphql') return operationsAbout(asked);
  if (/^\/fr\/(?:search|suggest)\b/.test(path)) return [path, ...searched.map((query) => `${path}?${query}`)];
  if (path === '/fr/theme') return [path, ...searched.map((query) => `${path}?${query}`)];
  if (/^\/fr\/follow-ups\b/.test(path))
    return [
      ...(QUERIES['/fr/follow-ups'] ?? []).map((query) => path + query),
      ...about(entities, (id) => `assignee=${id}`),
      ...about(
        entities.filter((id) => prefixOf(id) === 'meeting'),
        (id) => `meeting=${id}`,
      ),
    ];
  const texts = /^\/fr\/(?:organization|person)$/.test(path) ? words.map((word) => `?text=${encodeURIComponent(word)}`) : [];
  return [...(QUERIES[path] ?? ['']), ...texts].map((query) => path + query);
}

/** The operations of the contract, asked about everything that they may be asked about. */
function operationsAbout({ ids, entities, centres, words, start }: AskedAbout): string[] {
  const of = (prefix: string): string[] => ids.filter((id) => prefixOf(id) === prefix);
  const variables: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
    WhoWorksOn: of('theme').map((theme) => ({ theme })),
    Meeting: of('meeting').map((id) => ({ id })),
    EntityPage: entities.map((id) => ({ id })),
    Presence: of('organization').map((id) => ({ id })),
    DocumentText: of('document').map((id) => ({ id })),
    PassageFacts: of('passage').map((id) => ({ id })),
    MeetingPreview: of('meeting').map((id) => ({ id })),
    ChangeSet: [{ id: 'change-set/nothing' }],
    Nodes: [{ ids }],
    Relations: [{ filter: {} }, { filter: { derived: true } }],
    Claims: [{ filter: {} }],
    Calendar: [{ from: '1900-01-01' }],
    Search: words.map((text) => ({ text })),
    Paths: entities.map((to) => ({ from: start, to, includeDerived: true })),
    Network: centres.map((id) => ({ around: [id], depth: 3, includeDerived: true })),
  };
  return Object.entries(OPERATIONS)
    .filter(([, text]) => /^query\b/.test(text))
    .flatMap(([name, text]) =>
      (variables[name] ?? [{}]).map(
        (values) => `/graphql?query=${encodeURIComponent(text)}&variables=${encodeURIComponent(JSON.stringify(values))}`,
      ),
    );
}
