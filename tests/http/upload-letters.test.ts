import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpload } from '../../src/http/upload.js';

/** Forms that hold files, in whatever letters they come. */

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    readUpload(request, 100_000).then(
      ({ fields, files }) => response.end(JSON.stringify({ text: fields.get('text'), bytes: files.get('file')?.bytes.length ?? 0 })),
      (error: Error) => response.writeHead(400).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const field = (name: string, value: Buffer, more = ''): Buffer[] => [
  Buffer.from(`--edge\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`),
  value,
  Buffer.from('\r\n'),
];

async function send(...parts: Buffer[][]): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    body: Buffer.concat([...parts.flat(), Buffer.from('--edge--\r\n')]),
  });
  return { status: response.status, text: await response.text() };
}

describe('a form with a file', () => {
  it('is refused where its letters are not in UTF-8', async () => {
    const { status, text } = await send(field('text', Buffer.from('L’été à la mairie'.replace('’', "'"), 'latin1')));
    expect(status).toBe(400);
    expect(text).toMatch(/UTF-8/);
  });

  it.each(['L’été à la mairie', `${'a'.repeat(70_000)}é`, 'un signe \uFFFD que quelqu’un écrit', ''])(
    'is read in UTF-8: %#',
    async (words) => {
      const { status, text } = await send(field('text', Buffer.from(words)));
      expect([status, (JSON.parse(text) as { text: string }).text]).toEqual([200, words]);
    },
  );

  it('is not taken for another coding where the limit cuts a letter', async () => {
    const { status, text } = await send(field('text', Buffer.from(`${'a'.repeat(99_999)}é`)));
    expect([status, (JSON.parse(text) as { text: string }).text.length]).toEqual([200, 99_999]);
  });

  it('has files in any letters', async () => {
    const file = field('file', Buffer.from('été', 'latin1'), '; filename="notes.txt"');
    expect(await send(field('text', Buffer.from('été')), file)).toEqual({ status: 200, text: JSON.stringify({ text: 'été', bytes: 3 }) });
  });
});
