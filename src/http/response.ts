import type { IncomingMessage, ServerResponse } from 'node:http';
import { bytesOfText } from '../core/text-bytes.js';
import { compress, type Effort, isCompressible, worthwhileEncoding } from './compression.js';
import { preferredEncoding } from './negotiation.js';
import { requestContext } from './request-context.js';

/**
 * How every route answers: status, headers, cache rule, ETag and 304, Vary, compression, access from other origins. Nothing is
 * written before the content is ready, so that an error on the way still finds an untouched response. Who may keep the answer is
 * decided last, by the rule of roles in cache-rule.ts.
 */

/**
 * For pages of somebody who signed in: no window of another site holds on to them. Not for all pages: browsers refuse to open a page that
 * says so in a tab of a frame that is shut in. https://html.spec.whatwg.org/multipage/browsers.html#cross-origin-opener-policies
 */
export const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin' } as const;

/** An answer as data, made before it is known how it is sent. */
export interface ResponseData {
  readonly status: number;
  /** The media type of the body. */
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** For how long an answer may be kept by those who may keep it. */
export const CACHE = {
  /** Kept, and revalidated each time: its ETag says whether it is still the same. */
  revalidate: 'public, max-age=0, must-revalidate',
  hour: 'public, max-age=3600',
  day: 'public, max-age=86400',
  /** Its address changes with its content. */
  immutable: 'public, max-age=31536000, immutable',
  none: 'no-store',
} as const;

/** Begins the answer to a request. */
export function respond(request: IncomingMessage, response: ServerResponse): ResponseBuilder {
  return new ResponseBuilder(request, response);
}

export class ResponseBuilder {
  private statusCode = 200;
  private readonly fields = new Map<string, string>();
  private readonly varies = new Set<string>();
  private tag: string | null = null;
  private isCounted = true;

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
  ) {}

  status(status: number): this {
    this.statusCode = status;
    return this;
  }

  header(name: string, value: string): this {
    this.fields.set(name.toLowerCase(), value);
    return this;
  }

  headers(headers: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(headers)) this.header(name, value);
    return this;
  }

  /** The request headers that the answer depends on; `Accept-Encoding` need not be given. */
  vary(...names: readonly string[]): this {
    for (const name of names) this.varies.add(name);
    return this;
  }

  cacheControl(rule: string): this {
    return this.header('Cache-Control', rule);
  }

  /** Names the bytes of the answer, so that clients who have them are sent 304; null takes the name away. */
  etag(tag: string | null): this {
    this.tag = tag;
    return this;
  }

  /** A file that other sites load whatever `CORS_ORIGINS` says, since their pages hold it; {@link allowOrigins} decides of all else. */
  anyOrigin(): this {
    return this.header('Access-Control-Allow-Origin', '*');
  }

  /** Few bytes, which are sent in the place of an answer that was given up, too. */
  uncounted(): this {
    this.isCounted = false;
    return this;
  }

  /** Whether the client has the answer with this ETag already: it need not be made. `*` names an answer only where there is one. */
  isFresh(isMade = false): boolean {
    if (this.tag === null || this.statusCode !== 200 || !/^(?:GET|HEAD)$/.test(this.request.method ?? '')) return false;
    const known = this.request.headers['if-none-match']?.split(',').map((tag) => strong(tag.trim())) ?? [];
    return (isMade && known.includes('*')) || known.includes(strong(this.tag));
  }

  /** Sends 304 without a content. */
  sendNotModified(): void {
    // A browser takes the headers of a 304 in the place of those that came with the content, whose policy is another.
    this.response.removeHeader('Content-Security-Policy');
    this.fields.delete('content-type');
    this.fields.delete('content-security-policy');
    this.vary('Accept-Encoding').write(304);
    this.response.end();
  }

  /** Sends the client to another address. */
  redirect(status: 301 | 302 | 303, location: string): void {
    this.header('Location', location).write(status);
    this.response.end();
  }

  /** Sends the headers alone. */
  sendEmpty(): void {
    this.write(this.statusCode);
    this.response.end();
  }

  async sendJson(body: unknown): Promise<void> {
    await this.send('application/json; charset=utf-8', JSON.stringify(body));
  }

  /** Sends an answer that was made as data: its own headers come last. */
  async sendData({ status, type, body, headers = {} }: ResponseData): Promise<void> {
    await this.status(status).headers(headers).send(type, body);
  }

  /** Sends a content of some media type, compressed as the client allows; 304 when the client has it. */
  async send(type: string, content: string | Buffer, effort: Effort = 'quick'): Promise<void> {
    this.header('Content-Type', type);
    if (isCompressible(type)) this.vary('Accept-Encoding');
    if (this.isFresh(true)) {
      this.sendNotModified();
      return;
    }
    const body = await this.encode(type, content, effort);
    // Meanwhile the client may have left, or the request may have taken too long and been refused.
    if (this.response.headersSent || this.response.destroyed) return;
    const isWanted = this.request.method !== 'HEAD';
    if (isWanted && this.isCounted && requestContext()?.untaken?.send(body) === false) return;
    this.header('Content-Length', String(body.length)).write(this.statusCode);
    this.response.end(isWanted ? body : undefined);
  }

  private async encode(type: string, content: string | Buffer, effort: Effort): Promise<Buffer> {
    const plain = typeof content === 'string' ? await bytesOfText(content) : content;
    const wanted = isCompressible(type) ? preferredEncoding(this.request.headers['accept-encoding']) : 'identity';
    const encoding = worthwhileEncoding(wanted, plain.length);
    if (encoding === 'identity') return plain;
    this.header('Content-Encoding', encoding);
    return compress(plain, encoding, effort);
  }

  private write(status: number): void {
    this.response.statusCode = status;
    for (const [name, value] of this.fields) this.response.setHeader(name, value);
    if (this.tag !== null) this.response.setHeader('ETag', this.tag);
    if (this.varies.size > 0) this.response.setHeader('Vary', [...this.varies].join(', '));
  }
}

/** Tags are compared weakly: they name what is read, in whatever coding. https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.2 */
function strong(tag: string): string {
  return tag.replace(/^W\//, '');
}
