import { request } from 'node:http';
import { target } from './loopback.mjs';
import { HEADERS, headerText, PARAMETERS, queryText, WORST } from './places.mjs';

// The worst texts in each header and each parameter. Ended by how many there are.

const url = target();

function ask(path, headers) {
  const started = performance.now();
  return new Promise((resolve) => {
    const end = (status) => resolve({ status, milliseconds: Math.round(performance.now() - started) });
    const sent = request(new URL(path, url), { headers, timeout: 10_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => end(answer.statusCode));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => end(0));
    sent.end();
  });
}

const seen = [];
for (const textOf of WORST) {
  const text = textOf(1);
  const shown = `${text.slice(0, 6)}…`;
  for (const header of HEADERS) seen.push({ where: header, text: shown, ...(await ask('/fr', { [header]: headerText(text) })) });
  for (const [path, names] of Object.entries(PARAMETERS))
    for (const name of names)
      seen.push({ where: `${path}?${name}`, text: shown, ...(await ask(`${path}?${name}=${queryText(text)}`, {})) });
}
seen.sort((a, b) => b.milliseconds - a.milliseconds);
// 501 is what oEmbed has for a format that is not there; 503 that there is too much to do.
const failed = seen.filter(({ status }) => status === 0 || (status >= 500 && ![501, 503].includes(status)));
const limited = seen.filter(({ status }) => status === 429).length;
console.table(seen.slice(0, 12));
console.log({ asked: seen.length, failed: failed.length, limited });
if (failed.length > 0) console.table(failed.slice(0, 20));
if (limited > 0) console.error('WRONG: some were not tried, because of RATE_LIMIT: set it to 0.');
process.exit(failed.length + limited > 0 ? 1 : 0);
