import type { ApolloServer } from '@apollo/server';
import type { Application } from '../api/application.js';
import { dayOfQuery, prepareView } from '../api/as-of.js';
import { type Context, makeContext } from '../api/context.js';
import { causeOf } from '../api/format-error.js';
import type { Actor } from '../auth/actor.js';
import { formTokenOf } from '../auth/secrets.js';
import type { Bearer } from '../auth/tokens.js';
import { badInput, show } from '../errors.js';
import { latestMinutesOf, type LatestMinutes, minutesOf } from '../graph/as-of.js';
import { inLanguage } from '../http/language.js';
import { refuseMisread } from '../http/request.js';
import { currentDay } from './day.js';
import type { Html } from './html.js';
import { type Lang, langArgument } from './i18n.js';
import { withoutTracking } from './tracking.js';
import type { TypedDocument } from './typed-document.js';

/** The variables that a page gives to an operation: all but the language, and none where it has no others. */
type Given<Variables> = string extends keyof Variables ? [] : keyof Variables extends 'lang' ? [] : [variables: Omit<Variables, 'lang'>];

/** One request for a page: the language, the path and query, and the only way to the data. */
export interface PageRequest {
  readonly lang: Lang;
  /** The path without the language and the slash at its beginning: '' for the home page, `theme/mineurs`. */
  readonly path: string;
  /** The named parts of the path. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly publicUrl: string;
  /** Whether an id was that of something erased: its page is gone rather than not found. */
  readonly isErased: (id: string) => boolean;
  /** The day that the visitor asked the base as of, YYYY-MM-DD; null is today. */
  readonly asOf: string | null;
  /** Up to which minutes the base goes: « prévu » and « en retard » are meant of their day. Null where none has a day. */
  readonly baseDay: LatestMinutes | null;
  /** The days on which minutes were issued, from the first to today, whatever day was asked for: the base changes on these. */
  readonly minutesDays: readonly string[];
  /** Who signed in, and the token that forms of theirs carry; null for everybody else. */
  readonly signedIn: { readonly actor: Actor; readonly formToken: string } | null;
  /** Changes whenever anything that the reader may read changes, and with the day. */
  readonly revision: string;
  /**
   * Runs a GraphQL operation as the reader. `$lang` is given to every operation.
   * @throws the first error of the answer, as it was thrown: with its code and its text in both languages
   */
  readonly ask: <Answer, Variables>(document: TypedDocument<Answer, Variables>, ...given: Given<Variables>) => Promise<Answer>;
}

/** A page: what the layout puts its frame around. */
export interface Page {
  /** Without the name of the base. */
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
  readonly description?: string;
  /** The picture that messages and sites show of a link to it, PNG, in pixels; without it, they show the icon. */
  readonly picture?: { readonly path: string; readonly width: number; readonly height: number };
  /** Beside those that every page has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The same as files, for programs that read the head of the page. */
  readonly files?: readonly { readonly type: 'csv' | 'json' | 'ics'; readonly href: string }[];
  /** For `<head>`: alternates, linked data. */
  readonly head?: Html;
  /** Whether search engines are asked to leave it out: pages of persons, of searches, of errors. */
  readonly unlisted?: boolean;
  /** Files of `src/web/assets` that only this page needs. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** The section of the menu that it belongs to, by its path. */
  readonly section?: string;
  /** Whether it holds a form that changes something: its answer is never kept, and browsers tell us where the form was. */
  readonly hasForm?: boolean;
  /** Whether the page has a search box of its own, and needs none in its frame. */
  readonly searchesItself?: boolean;
  /** What the search box of the frame holds. */
  readonly searched?: string;
}

/** Another address that answers instead. */
export interface Redirect {
  readonly redirect: string;
  /** 303 after a form: what follows is read, not sent again. */
  readonly status: 301 | 302 | 303;
}

/** A file to keep: CSV, iCalendar, JSON. */
export interface Download {
  readonly type: string;
  readonly body: string | Buffer;
  /** The name under which it is saved; without it, browsers show it. */
  readonly filename?: string;
  /** Whether search engines are asked to leave it out. */
  readonly unlisted?: boolean;
}

export type Reply = Page | Redirect | Download;

/** An address of the explorer. `path` is without the language; find-my-way's `:name` is a part of it. */
export interface PageRoute {
  readonly path: string;
  readonly description: string;
  readonly reply: (request: PageRequest) => Promise<Reply>;
}

/**
 * Makes the request for one page.
 * @param url the request's address, language included
 * @param asOf the day that the base is asked for; null is today
 * @throws RATE_LIMITED when the base as of that day has to be built, and the client has no turns left for it
 */
export function makePageRequest(
  application: Application,
  bearer: Bearer,
  lang: Lang,
  url: URL,
  parameters: Readonly<Record<string, string | undefined>>,
  asOf: string | null = null,
): PageRequest {
  const { apollo, publicUrl } = application;
  const { actor, session } = bearer;
  const context = makeContext(application, bearer, asOf);
  const { view } = context;
  return {
    lang,
    path: url.pathname.replace(/^\/(?:fr|en)(?:\/|$)/, '').replace(/\/$/, ''),
    parameters,
    query: withoutTracking(url.searchParams),
    publicUrl,
    asOf,
    baseDay: latestMinutesOf(view),
    get minutesDays() {
      return [...new Set(minutesOf(context.viewOn(null)).map(({ day }) => day))];
    },
    isErased: (id) => ['ERASED', 'REMOVED'].includes(view.resolve(id).state),
    signedIn: actor && session && { actor, formToken: formTokenOf(session.cookie) },
    revision: view.revision,
    ask: (document, ...[variables]) => inLanguage(lang, () => ask(apollo, context, document, { lang: langArgument(lang), ...variables })),
  };
}

async function ask<Answer>(
  apollo: ApolloServer<Context>,
  contextValue: Context,
  document: TypedDocument<Answer, never>,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { body } = await apollo.executeOperation({ query: document.text, variables }, { contextValue });
  if (body.kind !== 'single') throw new Error('an incremental answer to a page');
  const { data, errors } = body.singleResult;
  if (errors?.[0]) throw causeOf(errors[0]);
  // What the text asks for is what the type says: both are generated from the same file.
  return data as Answer;
}

/** A request for a page, with the error in its `asOf` or its letters, if any; the request is then answered as of today. */
export interface DatedRequest {
  readonly page: PageRequest;
  readonly problem: Error | null;
}

/** {@link makePageRequest} as of the day in the query of the address. */
export async function makeDatedRequest(...[application, bearer, lang, url, parameters]: RequestParts): Promise<DatedRequest> {
  try {
    refuseMisread(withoutTracking(url.searchParams), url.search);
    const day = dayOfQuery(url.searchParams);
    await prepareView(application.graph, bearer.role, day);
    return { page: makePageRequest(application, bearer, lang, url, parameters, day), problem: null };
  } catch (error) {
    const problem = error instanceof Error ? error : new Error(String(error));
    return { page: makePageRequest(application, bearer, lang, url, parameters), problem };
  }
}

type RequestParts = [
  application: Application,
  bearer: Bearer,
  lang: Lang,
  url: URL,
  parameters: Readonly<Record<string, string | undefined>>,
];

/** The path of a page of the explorer in a language, without a query: where a form leads, or what gets a query of its own. */
export function sitePath(lang: Lang, path: string): string {
  return `/${lang}${path === '' ? '' : `/${path}`}`;
}

/**
 * The address of a path of the explorer in a language, with its query; values of null or '' are left out. The day of the page on which
 * it stands is kept: see `day.ts`.
 */
export function address(lang: Lang, path: string, query: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  const given = Object.entries<string | number | null | undefined>({ ...query, asOf: query.asOf ?? currentDay() }).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `${sitePath(lang, path)}${search ? `?${search}` : ''}`;
}

/**
 * A value of the query that must be one of a closed set; null when it is not given.
 * @throws BAD_USER_INPUT
 */
export function choice<T extends string>(query: URLSearchParams, name: string, allowed: readonly T[]): T | null {
  const value = query.get(name);
  if (value === null || value === '') return null;
  if ((allowed as readonly string[]).includes(value)) return value as T;
  throw badInput(name, {
    fr: `${name} ne peut pas être ${show(value)}. Valeurs possibles : ${allowed.join(', ')}.`,
    en: `${name} cannot be ${show(value)}. Possible values: ${allowed.join(', ')}.`,
  });
}
