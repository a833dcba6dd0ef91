import { inviteAccount } from '../../src/auth/accounts.js';
import type { BearerRole } from '../../src/core/access.js';
import { PASSPHRASE, withSecondFactor } from './accounts.js';
import { FormClient, unescaped } from './form-client.js';
import type { Got, TestWebsite } from './website.js';

let number = 0;

/** Somebody new of a role, signed in with a browser without scripts. */
export async function signedInClient(site: TestWebsite, role: BearerRole, name = `Joubarbe ${(number += 1)}`): Promise<FormClient> {
  const email = `somebody${(number += 1)}@coalition.example`;
  const { account, secret } = await inviteAccount(site.base.dataSource, { name, email, role }, { at: new Date().toISOString(), days: 7 });
  const client = new FormClient(site);
  const answer = await client.submit(`/fr/invitation/${secret}`, { next: PASSPHRASE, again: PASSPHRASE });
  if (answer.status !== 303) throw new Error(`not signed in: ${answer.text}`);
  if (role === 'ADMINISTRATOR') await withSecondFactor(site.base.dataSource, account, new Date().toISOString());
  return client;
}

/** Fills in and sends the form of a page that has some fields, with all that stands in its other fields, as a browser does. */
export async function fillIn(client: FormClient, path: string, fields: Readonly<Record<string, string>>): Promise<Got> {
  const { text } = await client.get(path);
  const form = [...text.matchAll(/<form\b[^>]*method="post"[^>]*>[^]*?<\/form>/g)]
    .map(([markup]) => markup)
    .find(
      (markup) =>
        Object.keys(fields).every((name) => markup.includes(`name="${name}"`)) &&
        (!fields.do || markup.includes(`name="do" value="${fields.do}"`)),
    );
  if (!form) throw new Error(`no form of ${path} has ${Object.keys(fields).join(', ')}: ${textOf(text).slice(0, 1500)}`);
  const sent = new URLSearchParams(standingIn(form));
  for (const [name, value] of Object.entries(fields)) sent.set(name, value);
  return client.post(unescaped(/action="([^"]*)"/.exec(form)?.[1] ?? path), sent);
}

/** What a form would send untouched. */
function standingIn(form: string): [string, string][] {
  const found: [string, string][] = [];
  const controls = /<input\b([^>]*)>|<textarea\b([^>]*)>([^]*?)<\/textarea>|<select\b([^>]*)>([^]*?)<\/select>/g;
  for (const [, input, area, text = '', select, options = ''] of form.matchAll(controls)) {
    const attributes = input ?? area ?? select ?? '';
    const name = unescaped(/\bname="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (input !== undefined && /type="(?:checkbox|radio)"/.test(input) && !/\bchecked\b/.test(input)) continue;
    const chosen = /<option value="([^"]*)" selected>/.exec(options) ?? /<option value="([^"]*)"/.exec(options);
    const value = input === undefined ? (area === undefined ? (chosen?.[1] ?? '') : text) : (/\bvalue="([^"]*)"/.exec(input)?.[1] ?? '');
    if (name !== '') found.push([name, unescaped(value)]);
  }
  return found;
}

/** What follows a form that was done: the page that it leads to. */
export async function afterForm(client: FormClient, answer: Got): Promise<Got> {
  const to = answer.headers.get('location');
  if (answer.status !== 303 || to === null)
    throw new Error(`the form was not done (${answer.status}): ${textOf(answer.text).slice(0, 2000)}`);
  return client.get(to);
}

/** The words of a page, without its markup. */
export function textOf(markup: string): string {
  return unescaped(markup.replace(/<(script|style)\b[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')).replace(/[\s\u00a0\u202f]+/g, ' ');
}
