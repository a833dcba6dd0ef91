import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Asked, Used } from './probe.js';

/** What Node is given to `--import` into a server, so that it can be asked. */
export const PROBE = new URL('probe.js', import.meta.url).href;

/** Asks a server that was started with the probe, over its channel to us, which its own requests do not wait for. */
export async function askProbe(server: ChildProcess, asked: Asked): Promise<Used> {
  const answer = once(server, 'message') as Promise<[Used]>;
  server.send(asked);
  return (await answer)[0];
}
