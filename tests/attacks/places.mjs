/**
 * Where texts of clients come in: each header that the server reads, or that Node reads for it, and each parameter.
 * tests/http/worst-texts.ci.ts watches the program, and fails where this list lacks one that it reads.
 */

export const HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'apollo-require-preflight',
  'authorization',
  'connection',
  'content-type',
  'cookie',
  'expect',
  'forwarded',
  'host',
  'if-modified-since',
  'if-none-match',
  'origin',
  'range',
  'referer',
  'sec-fetch-mode',
  'sec-fetch-site',
  'te',
  'user-agent',
  'via',
  'x-apollo-operation-name',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-http-method-override',
  'x-request-id',
];

const NETWORK = [
  'around',
  'theme',
  'meeting',
  'focus',
  'kinds',
  'depth',
  'types',
  'persons',
  'hub',
  'derived',
  'certainty',
  'expand',
  'labels',
  'max',
];
const EMBED = ['maxheight', 'chrome', 'table', 'rev', 'scheme', 'accent', 'background', 'title', 'caption'];

/** Addresses that anybody may ask, with the parameters that they read; `none` stands for an entry, there or not. */
export const PARAMETERS = {
  '/fr': ['asOf'],
  '/fr/search': ['q', 'kind', 'after'],
  '/fr/search.csv': ['q', 'raw'],
  '/fr/suggest': ['q', 'kind'],
  '/fr/theme': ['q'],
  '/fr/organization': ['text', 'sort', 'after'],
  '/fr/theme/none': ['after', 'sentences'],
  '/fr/meeting/none': ['print', 'uncovered'],
  '/fr/paths': ['from', 'to', 'length', 'wide'],
  '/fr/network': [...NETWORK],
  '/fr/network/embed': [...EMBED],
  '/network.svg': [...NETWORK, 'hide', 'lang'],
  '/network.png': ['around', 'width'],
  '/network.csv': ['around', 'raw'],
  '/embed/network': [...NETWORK, ...EMBED, 'lang'],
  '/fr/calendar': ['from', 'to'],
  '/fr/coverage': ['mentioned', 'sort'],
  '/fr/follow-ups': ['status', 'assignee', 'meeting', 'order'],
  '/fr/follow-ups.csv': ['status', 'assignee', 'meeting', 'raw'],
  '/fr/sign-in': ['to', 'out', 'done'],
  '/sitemap.xml': ['part', 'lang'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight', 'lang'],
  '/graphql': ['query', 'operationName', 'variables', 'extensions', 'asOf'],
};

/** In characters, as they stand in an address: Node takes 16 kB of headers, the address with them. */
const LENGTH = 15_000;

const RUNS = [
  ' ',
  '\t',
  ',',
  ', ',
  ';',
  '; ',
  '"',
  '"a",',
  '(',
  '[',
  '{',
  '[]',
  'a=',
  'a',
  'e ',
  'st ',
  '-',
  '.',
  '::',
  '/',
  '\\',
  'W/"',
  'q=0;',
  '%',
  '%20',
  '&amp;',
  'bearer ',
  '0',
  '1-',
  "'",
  'l’',
  '\u0301',
];

/** A text of one run, as long as an address may hold, or a part of that. */
const runOf = (run, part) => run.repeat(Math.floor((LENGTH * part) / queryText(run).length));

/**
 * Texts on which a careless pattern takes a time that grows with the square of their length, or more: each a function of which part of
 * the longest it is.
 */
export const WORST = [
  ...RUNS.flatMap((run) => [(part) => runOf(run, part), (part) => `x${runOf(run, part)}x`]),
  ...[' ', '-'].map((run) => (part) => `st${runOf(run, part)}.`),
  ...['()', '[]', '{}', '«»'].map(
    ([open, close]) =>
      (part) =>
        `x${runOf(open, part / 2)}${runOf(close, part / 2)}x`,
  ),
];

/** A text as a header can hold it. */
export const headerText = (text) => Buffer.from(text, 'utf8').toString('latin1');

/** A text as the value of a parameter, as short as an address can have it. */
export function queryText(text) {
  return text.replace(/[^!"'()*,\-./0-9:;<=>?@A-Z[\\\]^_`a-z{|}~ ]/gu, (sign) => encodeURIComponent(sign)).replaceAll(' ', '+');
}
