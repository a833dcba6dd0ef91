import { connect } from 'node:net';
import { conclude, target } from './loopback.mjs';

// Requests that two readers of one connection could take for different ones, and headers that could lead astray. Each is sent once.

const url = target();
const EVIL = 'evil.example';

/** Sends bytes and gives all that comes back within two seconds. */
function send(bytes) {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: url.hostname, port: Number(url.port || 80) });
    const end = () => {
      socket.destroy();
      resolve(text);
    };
    const timer = setTimeout(end, 2000);
    socket.setEncoding('latin1');
    socket.on('data', (part) => (text += part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(text);
    });
    socket.write(bytes);
  });
}

const head = (first, lines = [], host = url.host) => `${[first, `Host: ${host}`, ...lines].join('\r\n')}\r\n\r\n`;
const answers = (text) => text.split(/^HTTP\/1\.1 /m).length - 1;
const isRefused = (text) => /^HTTP\/1\.1 4\d\d/.test(text) && answers(text) === 1;
const isUnmoved = (text) => text !== '' && !text.includes(EVIL) && !/^HTTP\/1\.1 5/.test(text);

const HIDDEN = `GET /${EVIL} HTTP/1.1\r\nHost: x\r\n\r\n`;
const TRIALS = [
  [
    'a length and chunks',
    head('POST /graphql HTTP/1.1', ['Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked']) +
      `0\r\n\r\n${HIDDEN}`,
    isRefused,
  ],
  ['two lengths', head('POST /graphql HTTP/1.1', ['Content-Length: 0', `Content-Length: ${HIDDEN.length}`]) + HIDDEN, isRefused],
  ['chunks named oddly', head('POST /graphql HTTP/1.1', ['Transfer-Encoding: xchunked']) + HIDDEN, isRefused],
  ['a space before the colon', head('GET /fr HTTP/1.1', ['Content-Length : 4']), isRefused],
  ['a folded header', head('GET /fr HTTP/1.1', ['X-A: b', ' c']), isRefused],
  ['two hosts', head('GET /fr HTTP/1.1', [`Host: ${EVIL}`]), (text) => isRefused(text) || isUnmoved(text)],
  ['another host', head('GET / HTTP/1.1', [], EVIL), isUnmoved],
  ['a host in other letters', head('GET / HTTP/1.1', [], 'еvil.example'), isUnmoved],
  ['an address of another host', head(`GET http://${EVIL}/ HTTP/1.1`), isUnmoved],
  ['a forwarded host', head('GET / HTTP/1.1', [`X-Forwarded-Host: ${EVIL}`, `Forwarded: host=${EVIL}`]), isUnmoved],
  ['two slashes', head(`GET //${EVIL}/%2f.. HTTP/1.1`), (text) => !/^Location: (?:\/\/|https?:)/im.test(text)],
  ['a back slash', head(`GET /\\${EVIL} HTTP/1.1`), (text) => !/^Location: (?:\/\/|\/\\|https?:)/im.test(text)],
  ['an encoded line end', head('GET /fr%0d%0aSet-Cookie:%20a=b HTTP/1.1'), (text) => !/^Set-Cookie/im.test(text)],
  [
    'an encoded line end in a parameter',
    head('GET /network?around=a%0d%0aSet-Cookie:%20a=b HTTP/1.1'),
    (text) => !/^Set-Cookie/im.test(text),
  ],
  [
    'a way back after signing in',
    head(`GET /fr/sign-in?to=https://${EVIL}/ HTTP/1.1`),
    (text) => !new RegExp(`(?:href|action|src)="https?://${EVIL}|^Location:.*${EVIL}`, 'im').test(text),
  ],
  ['another method in a header', head('POST /fr HTTP/1.1', ['X-HTTP-Method-Override: DELETE', 'Content-Length: 0']), isRefused],
  ['TRACE', head('TRACE /fr HTTP/1.1', ['Cookie: maillage-session=secret']), (text) => isRefused(text) && !text.includes('secret')],
  ['CONNECT', head(`CONNECT ${EVIL}:443 HTTP/1.1`), (text) => !/^HTTP\/1\.1 2/.test(text)],
  ['an upgrade', head('GET /fr HTTP/1.1', ['Connection: Upgrade', 'Upgrade: h2c']), (text) => !/^HTTP\/1\.1 101/.test(text)],
  [
    'a thousand ranges',
    head('GET /fr HTTP/1.1', [`Range: bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-`).join(',')}`]),
    (text) => /^HTTP\/1\.1 200/.test(text),
  ],
  [
    'any tag of what is not there',
    head('GET /fr/person/nobody-at-all HTTP/1.1', ['If-None-Match: *', 'Connection: close']),
    (text) => /^HTTP\/1\.1 404/.test(text),
  ],
  [
    'a body of a GET',
    `${head('GET /fr HTTP/1.1', [`Content-Length: ${HIDDEN.length}`])}${HIDDEN}`,
    (text) => !/^HTTP\/1\.1 (?:404|5)/m.test(text),
  ],
  [
    'names of prototypes',
    head('GET /fr/constructor/__proto__?__proto__=1&constructor=2 HTTP/1.1', ['__proto__: x', 'constructor: y', 'Accept: text/html']),
    (text) => /^HTTP\/1\.1 404/.test(text),
  ],
  ['a file above', head('GET /assets/..%2f..%2fpackage.json HTTP/1.1'), isRefused],
  ['a file of the IDE above', head('GET /graphql/ide/..%2f..%2f..%2fpackage.json HTTP/1.1'), isRefused],
];

const results = [];
for (const [what, bytes, isRight] of TRIALS) {
  const text = await send(bytes);
  results.push({ what, answer: text.split('\r\n', 1)[0], answers: answers(text), isRight: isRight(text) });
}
console.table(results);
conclude(
  { tried: results.length },
  results.filter(({ isRight }) => !isRight).map(({ what }) => what),
);
