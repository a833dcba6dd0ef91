import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeError } from '../../src/http/error-response.js';
import { readUpload } from '../../src/http/upload.js';

/** A form with files holds one file and one text of the greatest length: many of them at once are not kept in memory. */

const MAX = 10_000;
let server: Server;
beforeAll(async () => {
  server = createServer((asked, response) => {
    readUpload(asked, MAX).then(
      ({ fields, files }) =>
        response.end(
          JSON.stringify([
            [...fields].map(([name, value]) => [name, value.length]),
            [...files].map(([name, { bytes, isCut }]) => [name, bytes.length, isCut]),
          ]),
        ),
      (error: unknown) => response.end(describeError(error).code),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const part = (name: string, length: number, file = ''): string =>
  `--b\r\ncontent-disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${'x'.repeat(length)}\r\n`;

function send(...parts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const sent = request({ port, method: 'POST', headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('end', () => resolve(text));
    });
    sent.on('error', reject);
    sent.end(`${parts.join('')}--b--\r\n`);
  });
}

it('takes a file and a text of the greatest length', async () => {
  expect(JSON.parse(await send(part('text', MAX), part('file', MAX, 'a.txt')))).toEqual([[['text', MAX]], [['file', MAX, false]]]);
  expect(JSON.parse(await send(part('text', 3), part('file', MAX + 1, 'a.txt')))).toEqual([[['text', 3]], [['file', MAX, true]]]);
});

it.each([
  ['texts', Array.from({ length: 40 }, (_, at) => part(`t${at}`, MAX))],
  ['files', Array.from({ length: 5 }, (_, at) => part(`f${at}`, MAX, 'a.txt'))],
  ['both', [part('a', MAX), part('b', MAX, 'b.txt'), part('c', 1)]],
])('takes no more in all: %s', async (_what, parts) => {
  expect(await send(...parts)).toBe('PAYLOAD_TOO_LARGE');
});
