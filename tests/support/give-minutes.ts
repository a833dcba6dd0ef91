import { expect, vi } from 'vitest';
import type { FormClient } from './form-client.js';
import { POLLING } from './polling.js';
import type { Got, TestWebsite } from './website.js';

/** What is given: a file with its name, or a pasted text. */
export interface GivenMinutes {
  readonly file?: Uint8Array | null;
  readonly name?: string;
  readonly pasted?: string;
  readonly lang?: 'fr' | 'en';
}

/** Sends the form with a file, which a browser codes as multipart. */
export async function giveMinutes(
  site: TestWebsite,
  client: FormClient,
  { file = null, name = '', pasted = '', lang = 'fr' }: GivenMinutes,
): Promise<Got> {
  const { text: page } = await client.get(`/${lang}/import`);
  const body = new FormData();
  body.set('token', /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '');
  body.set('file', new Blob(file ? [Buffer.from(file)] : []), file ? name : '');
  body.set('text', pasted);
  const response = await fetch(`${site.url}/${lang}/import`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      'sec-fetch-site': 'same-origin',
      cookie: [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** The page of minutes once they are read: until then it reloads itself. */
export function openMinutes(client: FormClient, path: string): Promise<Got> {
  return vi.waitFor(async () => {
    const page = await client.get(path);
    expect(page.headers.has('refresh')).toBe(false);
    return page;
  }, POLLING);
}
