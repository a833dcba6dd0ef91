import { connect } from 'node:net';
import { conclude, target, watched } from './loopback.mjs';

// A thousand connections of one address that never finish their headers. Ends after 15 seconds.

const CONNECTIONS = 1000;
const SECONDS = 15;

const url = target();
const sockets = new Set();
let closed = 0;
const seen = await watched(url, async () => {
  for (let at = 0; at < CONNECTIONS; at += 1) {
    const socket = connect({ host: url.hostname, port: Number(url.port || 80) });
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      closed += sockets.delete(socket) ? 1 : 0;
    });
    socket.write(`GET /fr HTTP/1.1\r\nHost: ${url.host}\r\nX-Half:`);
    if (at % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (let second = 0; second < SECONDS; second += 1) {
    for (const socket of sockets) socket.write('a');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
});
const open = sockets.size;
for (const socket of sockets) socket.destroy();
conclude({ ...seen, closedByServer: closed, leftOpen: open }, seen.unanswered > 0 ? ['/health was not answered'] : []);
