import { request } from 'node:http';
import { target } from './loopback.mjs';

// Texts on which a careless pattern takes a time that grows with the square of their length, in each header and parameter.

const LENGTH = 7000;
const url = target();
const runs = [' ', '\t', ',', ', ', ';', '; ', '"', '"a",', '(', 'a=', '-', '.', '::', 'W/"', 'q=0;', 'bearer '];
const worst = runs.map((run) => `x${run.repeat(Math.floor(LENGTH / run.length))}x`);
const HEADERS = [
  'if-none-match',
  'accept',
  'accept-language',
  'accept-encoding',
  'authorization',
  'cookie',
  'content-type',
  'origin',
  'referer',
  'forwarded',
  'x-forwarded-for',
  'x-request-id',
  'range',
  'user-agent',
  'sec-fetch-site',
];
const PARAMETERS = [
  ['/fr/search', 'q'],
  ['/fr/suggest', 'q'],
  ['/fr/organization', 'text'],
  ['/fr/paths', 'from'],
  ['/fr/network', 'around'],
  ['/fr/calendar', 'from'],
  ['/fr', 'asOf'],
  ['/oembed', 'url'],
  ['/graphql', 'query'],
  ['/fr/follow-ups', 'after'],
];

function ask(path, headers) {
  const started = performance.now();
  return new Promise((resolve) => {
    const sent = request(new URL(path, url), { headers, timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve({ status: answer.statusCode, milliseconds: Math.round(performance.now() - started) }));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve({ status: 0, milliseconds: Math.round(performance.now() - started) }));
    sent.end();
  });
}

const seen = [];
for (const text of worst) {
  for (const header of HEADERS) seen.push({ where: header, text: text.slice(0, 6), ...(await ask('/fr', { [header]: text })) });
  for (const [path, name] of PARAMETERS) {
    const asked = `${path}?${name}=${encodeURIComponent(text).slice(0, LENGTH)}`;
    seen.push({ where: `${path}?${name}`, text: text.slice(0, 6), ...(await ask(asked.replace(/%.?$/, ''), {})) });
  }
}
seen.sort((a, b) => b.milliseconds - a.milliseconds);
const failed = seen.filter(({ status }) => status >= 500 && status !== 503);
console.table(seen.slice(0, 12));
console.log({ asked: seen.length, failed: failed.length });
if (failed.length > 0) console.table(failed.slice(0, 20));
process.exit(failed.length > 0 ? 1 : 0);
