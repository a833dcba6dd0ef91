import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MaillageError } from '../errors.js';

/** A server that listens. */
export interface Listening {
  readonly url: string;
  /** Takes no new connections, lets the requests in flight finish, and cuts what is left after the deadline. */
  close(deadlineMilliseconds?: number): Promise<void>;
}

/**
 * Listens at an address; `named` is how the settings call it.
 * @throws INVALID_SETTINGS when the address is taken or cannot be used
 */
export async function listen(server: Server, { host, port, named }: { host: string; port: number; named: string }): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      const why =
        error.code === 'EADDRINUSE'
          ? { fr: 'est déjà pris', en: 'is already taken' }
          : { fr: `ne peut pas servir (${error.code})`, en: `cannot be used (${error.code})` };
      reject(new MaillageError('INVALID_SETTINGS', { fr: `${named} ${why.fr}.`, en: `${named} ${why.en}.` }));
    };
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.removeListener('error', refuse);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: (deadlineMilliseconds = 0) => closeServer(server, deadlineMilliseconds),
  };
}

async function closeServer(server: Server, deadlineMilliseconds: number): Promise<void> {
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, deadlineMilliseconds);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
