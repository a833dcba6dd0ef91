import type { Got, TestWebsite } from './website.js';

/** A browser without scripts, as far as forms go: it keeps cookies, sends the hidden fields of a form, and says where the form was. */
export class FormClient {
  readonly cookies = new Map<string, string>();
  /** What every answer set, whole: name, value and attributes. */
  readonly setCookies: string[] = [];

  constructor(private readonly site: Pick<TestWebsite, 'url'>) {}

  async get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return this.send(path, { headers: { accept: 'text/html', 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', ...headers } });
  }

  /** Fills in and sends a form of a page: the one that has all the fields given, or the value of its hidden field `do`. */
  async submit(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Got> {
    const { text } = await this.get(path);
    return this.sendForm(text, path, fields, headers);
  }

  /** Sends a form of a page that was read before. */
  async sendForm(text: string, path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Got> {
    const form = [...text.matchAll(/<form\b[^>]*method="post"[^>]*>[^]*?<\/form>/g)]
      .map(([markup]) => ({
        markup,
        hidden: hiddenOf(markup),
        action: /action="([^"]*)"/.exec(/<form[^>]*>/.exec(markup)?.[0] ?? '')?.[1],
      }))
      .find(({ markup, hidden }) =>
        Object.entries(fields).every(
          ([name, value]) => hidden.get(name) === value || (!hidden.has(name) && markup.includes(`name="${name}"`)),
        ),
      );
    if (!form) throw new Error(`no form of ${path} has ${Object.keys(fields).join(', ')}: ${text.slice(0, 3000)}`);
    const all = form.hidden;
    for (const [name, value] of Object.entries(fields)) all.set(name, value);
    return this.post(form.action ?? path, all, headers);
  }

  async post(path: string, fields: URLSearchParams | Record<string, string>, headers: Record<string, string> = {}): Promise<Got> {
    return this.send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', origin: this.site.url, ...headers },
    });
  }

  private async send(path: string, init: RequestInit): Promise<Got> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.site.url}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) },
    });
    for (const set of response.headers.getSetCookie()) {
      this.setCookies.push(set);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (set.includes('Max-Age=0')) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

function hiddenOf(markup: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of markup.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    fields.append(name, unescaped(value));
  return fields;
}

/** The text that an attribute or an element holds. */
export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
