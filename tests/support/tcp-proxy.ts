import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy between a program and its database. */
export interface TcpProxy {
  /** The address of the database through the proxy. */
  readonly url: string;
  /** Holds back all bytes from now on, in both directions; connections stay open. */
  pause(): void;
  /** Ssockets what was held back, then lets everything through again. */
  resume(): void;
  /** How many bytes are held back. */
  bufferedBytes(): number;
  /** Ends every connection and stops listening. */
  close(): void;
}

/** Starts a proxy in front of the database of a URL. */
export async function startTcpProxy(url: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let paused = false;
  let held: { to: Socket; bytes: Buffer }[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (bytes: Buffer) => {
        if (paused) held.push({ to, bytes });
        else to.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: (server.address() as AddressInfo).port }).href,
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      for (const { to, bytes } of held) to.write(bytes);
      held = [];
    },
    bufferedBytes: () => held.reduce((sum, { bytes }) => sum + bytes.length, 0),
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
