import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The cookies of those who sign in; nobody else ever gets one, and `/graphql` reads none.
 *
 * - `session` opens what an account may read and do; it goes when the browser is closed.
 * - `device` tells a browser in which somebody signed in before; alone it opens nothing.
 * - `form` is what the token of a form follows from while nobody is signed in yet.
 */
type CookieName = 'session' | 'device' | 'form';

const SAME_SITE: Readonly<Record<CookieName, 'Lax' | 'Strict'>> = { session: 'Lax', device: 'Strict', form: 'Strict' };

/** In seconds: a year for `device`; the others are kept until the browser is closed. */
const MAX_AGE: Partial<Readonly<Record<CookieName, number>>> = { device: 31_536_000 };

export class Cookies {
  private readonly isSecure: boolean;

  /** @param publicUrl behind https, cookies are sent over https alone and are this host's, whatever its neighbours set */
  constructor(publicUrl: string) {
    this.isSecure = publicUrl.startsWith('https:');
  }

  /** The name under which browsers keep a cookie. https://www.rfc-editor.org/rfc/rfc6265#section-4.1 */
  nameOf(cookie: CookieName): string {
    return `${this.isSecure ? '__Host-' : ''}maillage-${cookie}`;
  }

  read({ headers }: IncomingMessage, cookie: CookieName): string | undefined {
    const prefix = `${this.nameOf(cookie)}=`;
    const found = headers.cookie?.split(';').find((part) => part.trimStart().startsWith(prefix));
    return found?.trim().slice(prefix.length);
  }

  set(response: ServerResponse, cookie: CookieName, value: string): void {
    this.write(response, cookie, value, MAX_AGE[cookie]);
  }

  clear(response: ServerResponse, cookie: CookieName): void {
    this.write(response, cookie, '', 0);
  }

  private write(response: ServerResponse, cookie: CookieName, value: string, maxAge: number | undefined): void {
    const age = maxAge === undefined ? '' : `; Max-Age=${maxAge}`;
    const secure = this.isSecure ? '; Secure' : '';
    response.appendHeader('Set-Cookie', `${this.nameOf(cookie)}=${value}; Path=/${age}; HttpOnly; SameSite=${SAME_SITE[cookie]}${secure}`);
  }
}
