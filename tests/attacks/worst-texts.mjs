import { request } from 'node:http';
import { target } from './loopback.mjs';
import { HEADERS, headerText, PARAMETERS, WORST } from './places.mjs';

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
for (const text of WORST) {
  for (const header of HEADERS) seen.push({ where: header, text: text.slice(0, 6), ...(await ask('/fr', { [header]: headerText(text) })) });
  for (const [path, names] of Object.entries(PARAMETERS)) {
    for (const name of names) {
      const query = `${name}=${encodeURIComponent(text)}`.slice(0, 7000).replace(/%.?$/, '');
      seen.push({ where: `${path}?${name}`, text: text.slice(0, 6), ...(await ask(`${path}?${query}`, {})) });
    }
  }
}
seen.sort((a, b) => b.milliseconds - a.milliseconds);
const failed = seen.filter(({ status }) => status >= 500 && status !== 503);
console.table(seen.slice(0, 12));
console.log({ asked: seen.length, failed: failed.length });
if (failed.length > 0) console.table(failed.slice(0, 20));
process.exit(failed.length > 0 ? 1 : 0);
