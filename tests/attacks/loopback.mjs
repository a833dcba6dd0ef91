import { request } from 'node:http';

/** The address to attack: the first argument. Only this machine is. */
export function target() {
  const url = new URL(process.argv[2] ?? 'http://127.0.0.1:4000');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    console.error('Only a server on this machine may be attacked.');
    process.exit(2);
  }
  return url;
}

/**
 * Asks `/health` ten times a second while an attack goes on, from an address of its own where the machine has one.
 * @returns what it saw: how many were answered, how many not, and the slowest in milliseconds
 */
export async function watched(url, attack) {
  const seen = { answered: 0, unanswered: 0, slowest: 0 };
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      const began = performance.now();
      if (await isWell(url)) seen.answered += 1;
      else seen.unanswered += 1;
      seen.slowest = Math.max(seen.slowest, Math.round(performance.now() - began));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    await attack();
  } finally {
    ended = true;
    await watching;
  }
  return seen;
}

function isWell(url) {
  // On Linux the whole of 127.0.0.0/8 is this machine: an attack from one address must not shut out another.
  const from = process.platform === 'linux' && url.hostname === '127.0.0.1' ? { localAddress: '127.0.0.2' } : {};
  return new Promise((resolve) => {
    const sent = request(new URL('/health', url), { agent: false, timeout: 10_000, ...from }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode === 200));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.end();
  });
}

/** Prints what was seen, and ends with 1 where something is wrong. */
export function conclude(seen, wrong) {
  console.log(seen);
  for (const one of wrong) console.error(`WRONG: ${one}`);
  process.exit(wrong.length > 0 ? 1 : 0);
}
