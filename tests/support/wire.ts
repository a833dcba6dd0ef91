import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network between a program and its database. */
export interface Wire {
  /** The database, as it is reached over the wire. */
  readonly url: string;
  /** Nothing gets through from now on, and nobody is told. */
  swallow(): void;
  /** Everything gets through again, what was held back first. */
  carry(): void;
  /** How many bytes are held back. */
  heldBack(): number;
  /** Takes the wire away. */
  cut(): void;
}

/** Lays a wire to the database of a URL. */
export async function wireTo(url: string): Promise<Wire> {
  const { hostname, port } = new URL(url);
  const ends = new Set<Socket>();
  let swallowing = false;
  let held: { to: Socket; bytes: Buffer }[] = [];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        ends.delete(from);
        to.destroy();
      });
      from.on('data', (bytes: Buffer) => {
        if (swallowing) held.push({ to, bytes });
        else to.write(bytes);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: (server.address() as AddressInfo).port }).href,
    swallow: () => {
      swallowing = true;
    },
    carry: () => {
      swallowing = false;
      for (const { to, bytes } of held) to.write(bytes);
      held = [];
    },
    heldBack: () => held.reduce((sum, { bytes }) => sum + bytes.length, 0),
    cut: () => {
      server.close();
      for (const end of ends) end.destroy();
    },
  };
}
