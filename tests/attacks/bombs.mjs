import { conclude, target, watched } from './loopback.mjs';

// Small requests that unfold, and large ones that hold nothing: each must be refused, or answered soon. Each is sent once.

const url = target();
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const nested = (depth) => '['.repeat(depth) + ']'.repeat(depth);
const graphql = (query, variables) => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });
const fragments = times(30, (at) => `fragment F${at} on Query { ${at === 29 ? '__typename' : `...F${at + 1} ...F${at + 1}`} }`).join(' ');

const BOMBS = {
  'ten thousand aliases': graphql(`{ ${times(10_000, (at) => `a${at}: dataset { name }`).join(' ')} }`),
  'one alias of 100,000 characters': graphql(`{ ${'a'.repeat(100_000)}: dataset { name } }`),
  'fragments that double thirty times': graphql(`{ ...F0 } ${fragments}`),
  'fields 5,000 deep': graphql(`{ themes { nodes ${'{ broader '.repeat(5000)} { id } ${'}'.repeat(5000)} } }`),
  'ten thousand directives': graphql(`{ dataset ${'@skip(if: false) '.repeat(10_000)} { name } }`),
  'lists 100,000 deep in variables': {
    path: '/graphql',
    body: `{"query":"query($i: [ID!]!) { nodes(ids: $i) { id } }","variables":{"i":${nested(100_000)}}}`,
  },
  'lists 10,000 deep in the text': graphql(`{ nodes(ids: ${nested(10_000)}) { id } }`),
  '100,000 unknown keys in the body': {
    path: '/graphql',
    body: JSON.stringify({ query: '{ dataset { name } }', ...Object.fromEntries(times(100_000, (at) => [`k${at}`, at])) }),
  },
  '100,000 unknown variables': graphql('{ dataset { name } }', Object.fromEntries(times(100_000, (at) => [`k${at}`, at]))),
  '100,000 unknown fields of a filter': graphql('query($f: RelationFilter) { relations(filter: $f) { totalCount } }', {
    f: Object.fromEntries(times(100_000, (at) => [`k${at}`, at])),
  }),
  '100,000 ids': graphql('query($i: [ID!]!) { nodes(ids: $i) { id } }', { i: times(100_000, () => 'theme/a') }),
  '100,000 nulls': graphql('query($i: [ID]!) { nodes(ids: $i) { id } }', { i: times(100_000, () => null) }),
  'a text of 900,000 characters': graphql('query($t: String!) { search(text: $t) { totalCount } }', { t: 'é'.repeat(450_000) }),
  'the whole schema, a hundred times': graphql(
    `{ ${times(100, (at) => `a${at}: __schema { types { fields { type { fields { name } } } } }`).join(' ')} }`,
  ),
  'names of prototypes': graphql(
    'query($f: RelationFilter) { relations(filter: $f) { totalCount } }',
    JSON.parse('{"f":{"__proto__":{"types":[]},"constructor":{}}}'),
  ),
  '1,200 parameters': { path: `/fr/search?${times(1200, (at) => `k${at}=`).join('&')}` },
  'filters of 500 values over 500 lists': graphql(
    'query($i: [ID!]!) { nodes(ids: $i) { ... on Entity { claims(first: 1, filter: { about: $i, attributedTo: $i, themes: $i }) { totalCount } } } }',
    { i: times(500, () => 'theme/a') },
  ),
};

const results = [];
const seen = await watched(url, async () => {
  for (const [what, { path, body }] of Object.entries(BOMBS)) {
    const began = performance.now();
    const init = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    const answer = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(30_000) }).catch((error) => ({
      status: 0,
      text: () => String(error),
    }));
    const text = await answer.text();
    results.push({ what, status: answer.status, milliseconds: Math.round(performance.now() - began), bytes: text.length });
  }
});
console.table(results);
const wrong = results
  .filter(({ status }) => status === 0 || (status >= 500 && status !== 503))
  .map(({ what, status }) => `${what}: ${status}`);
conclude(seen, seen.unanswered > 0 ? [...wrong, '/health was not answered'] : wrong);
