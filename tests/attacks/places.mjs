/** Where texts of clients come in: each header that the server reads, or that Node reads for it, and each parameter. */

export const HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'access-control-request-headers',
  'access-control-request-method',
  'authorization',
  'content-type',
  'cookie',
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
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-http-method-override',
  'x-request-id',
];

/** Addresses with the parameters that they read. */
export const PARAMETERS = {
  '/fr': ['asOf'],
  '/fr/search': ['q', 'kind', 'after', 'before'],
  '/fr/suggest': ['q', 'kind'],
  '/fr/organization': ['text', 'sort', 'after', 'before'],
  '/fr/paths': ['from', 'to', 'length', 'kind'],
  '/fr/network': ['around', 'depth', 'kinds', 'themes', 'meetings', 'persons', 'page', 'print', 'expanded'],
  '/network.svg': ['around', 'lang', 'wide'],
  '/network.json': ['around'],
  '/embed/network': ['around', 'lang', 'page'],
  '/fr/calendar': ['from', 'to', 'kind'],
  '/fr/coverage': ['kind', 'uncovered'],
  '/fr/follow-ups': ['status', 'assignee', 'meeting', 'about', 'order', 'after'],
  '/fr/follow-ups.csv': ['status', 'raw'],
  '/fr/sign-in': ['to'],
  '/sitemap.xml': ['part', 'lang'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
  '/graphql': ['query', 'operationName', 'variables', 'extensions', 'asOf'],
};

const LENGTH = 7000;

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
  'a=',
  'a',
  '-',
  '.',
  '::',
  '/',
  '\\',
  'W/"',
  'q=0;',
  '%20',
  'bearer ',
  '0',
  "'",
  'l’',
];

/** Texts on which a careless pattern takes a time that grows with the square of their length, or more. */
export const WORST = RUNS.flatMap((run) => {
  const text = run.repeat(Math.floor(LENGTH / run.length));
  return [`x${text}x`, text];
});

/** A text as a header can hold it. */
export const headerText = (text) => Buffer.from(text, 'utf8').toString('latin1');
