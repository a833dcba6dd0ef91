import { randomBytes } from 'node:crypto';
import { conclude, target, watched } from './loopback.mjs';

// Two thousand requests with a new token each, at addresses that look at it and at one that does not. Where there is a rate limit (RATE_LIMIT), it must hold.

const COUNT = 2000;
const url = target();
const statuses = {};
const seen = await watched(url, async () => {
  for (let at = 0; at < COUNT; at += 20) {
    const asked = Array.from({ length: 20 }, (_, index) =>
      fetch(new URL(['/fr', '/graphql?query={dataset{name}}', '/favicon.ico', '/assets/none'][index % 4], url), {
        headers: { authorization: `Bearer ${randomBytes(32).toString('base64url')}` },
      }),
    );
    for (const answer of await Promise.all(asked)) {
      await answer.arrayBuffer();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    }
  }
});
const wrong = Object.keys(statuses)
  .filter((status) => Number(status) >= 500)
  .map((status) => `status ${status}`);
if ((statuses[429] ?? 0) === 0) wrong.push('nothing was limited: is RATE_LIMIT 0?');
conclude({ ...seen, statuses }, wrong);
