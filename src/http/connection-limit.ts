import type { Socket } from 'node:net';
import { networkOf } from './client-ip.js';

/** How many connections each address has open: one that opens a thousand and sends nothing must not keep others out. */
export class ConnectionLimit {
  private readonly open = new Map<string, number>();

  /** @param max how many one address may have at once */
  constructor(private readonly max: number) {}

  /** Counts a connection until it closes; false, and uncounted, when its address has too many. */
  admit(socket: Socket): boolean {
    const address = networkOf(socket.remoteAddress ?? '');
    const count = this.open.get(address) ?? 0;
    if (count >= this.max) return false;
    this.open.set(address, count + 1);
    socket.once('close', () => {
      this.close(address);
    });
    return true;
  }

  /** How many addresses have connections. */
  get size(): number {
    return this.open.size;
  }

  private close(address: string): void {
    const count = this.open.get(address) ?? 0;
    if (count > 1) this.open.set(address, count - 1);
    else this.open.delete(address);
  }
}
