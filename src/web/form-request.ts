import type { ServerResponse } from 'node:http';
import type { Application } from '../api/application.js';
import type { Browser, CurrentSession, NewSession } from '../auth/sessions.js';
import type { BearerRole } from '../core/access.js';
import type { UploadedFile } from '../http/upload.js';
import { html, type Html } from './html.js';
import type { PageRequest, Reply } from './page-request.js';

/** Pages that hold forms which change something, and what they are given. They work without scripts. */

/** A request for such a page. */
export interface FormRequest extends PageRequest {
  readonly application: Application;
  readonly session: CurrentSession | null;
  /** What each form carries in its field `token`. */
  readonly formToken: string;
  readonly browser: Browser;
  /** Now: UTC, ISO 8601. */
  readonly at: string;
  /** Gives the browser the cookies of somebody who just signed in. */
  readonly begin: (session: NewSession) => void;
  /** Takes the cookie of the session away. */
  readonly forget: () => void;
  /** The form at an address, as it is filled in again; null where it only can be sent on. */
  readonly refillAt: (path: string) => FormRoute['refill'] | null;
  /** The files of the form that was sent, by the name of their field. */
  readonly uploads: ReadonlyMap<string, UploadedFile>;
}

/** An address with forms. `path` is without the language. */
export interface FormRoute {
  readonly path: string;
  readonly description: string;
  /** Who may open it; null for everybody. Whoever is nobody yet is led to signing in. */
  readonly needs: BearerRole | null;
  /** The largest file that its form takes, in bytes; without it, the form takes none. */
  readonly maxFileBytes?: number;
  readonly reply: (request: FormRequest) => Promise<Reply>;
  /** What a form of the page does. It was sent from here, by the browser that had it. */
  readonly submit?: (request: FormRequest, fields: URLSearchParams) => Promise<Reply>;
  /** The form with what was typed into it before the session of its sender ended. Without it, what was typed is sent on as it was. */
  readonly refill?: (request: FormRequest, fields: URLSearchParams) => Promise<Reply>;
}

/** The field that each form carries. */
export function tokenField({ formToken }: Pick<FormRequest, 'formToken'>): Html {
  return html`<input type="hidden" name="token" value="${formToken}">`;
}

/** Fields that nobody sees: what was typed before, or what a button means. */
export function hiddenFields(fields: Iterable<readonly [string, string]>): Html {
  return html`${[...fields].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** Fields that are never kept while a form waits for its sender to sign in: without them the rest says nothing. */
const SECRETS = ['passphrase', 'again', 'current', 'next'];

/** The fields of a form that may be sent again, all but the token that is made anew; none where it held a secret. */
export function keptFields(fields: URLSearchParams): [string, string][] {
  return SECRETS.some((name) => fields.has(name)) ? [] : [...fields].filter(([name]) => name !== 'token');
}

/** An address of our pages; anything else leads home. */
export function localAddress(text: string | null, lang: string): string {
  return text !== null && text.length <= 2000 && /^\/(?:fr|en)(?:[/?][\w\-.~%/?&=+:@,;!*'()]*)?(?:#[\w.-]*)?$/.test(text)
    ? text
    : `/${lang}`;
}

/** Writes `Set-Cookie` for a session, which is kept nowhere else. */
export function sessionCookies(application: Application, response: ServerResponse): Pick<FormRequest, 'begin' | 'forget'> {
  const { cookies } = application;
  return {
    begin: ({ cookie, device }) => {
      cookies.set(response, 'session', cookie);
      cookies.set(response, 'device', device);
      cookies.clear(response, 'form');
    },
    forget: () => {
      cookies.clear(response, 'session');
    },
  };
}
