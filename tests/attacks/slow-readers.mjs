import { connect } from 'node:net';
import { conclude, target, watched } from './loopback.mjs';

// A hundred clients ask for all that a page may hold and take 2 kB of it every second. Ends after 20 seconds.

const READERS = 100;
const SECONDS = 20;
const BODY = JSON.stringify({
  query: '{ relations(first: 100) { nodes { id label subject { id name } object { id name } evidence { quote } } } }',
});

const url = target();
const sockets = [];
const seen = await watched(url, async () => {
  for (let at = 0; at < READERS; at += 1) {
    const socket = connect({ host: url.hostname, port: Number(url.port || 80) });
    socket.on('error', () => undefined);
    socket.pause();
    const head = `POST /graphql HTTP/1.1\r\nHost: ${url.host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n`;
    socket.write(head + BODY);
    sockets.push(socket);
  }
  for (let second = 0; second < SECONDS; second += 1) {
    for (const socket of sockets) socket.read(2048);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
});
for (const socket of sockets) socket.destroy();
conclude({ ...seen, readers: READERS }, seen.unanswered > 0 ? ['/health was not answered'] : []);
