import type { ApolloServer } from '@apollo/server';
import type { DataSource } from 'typeorm';
import { Cookies } from '../auth/cookies.js';
import { PassphraseHasher } from '../auth/passphrase-hash.js';
import { SecurityNotices } from '../auth/security-notices.js';
import { Sessions } from '../auth/sessions.js';
import type { Settings } from '../config.js';
import type { Mailer } from '../mail/mailer.js';
import type { Graph } from '../graph/graph.js';
import type { UnexpectedErrorHandler } from '../http/error-response.js';
import type { Route } from '../http/router.js';
import { AnswerCache } from './answer-cache.js';
import type { Context } from './context.js';
import type { FastPath } from './fast-path.js';
import { fastPathOf } from './graphql.js';

/** What the routes share. */
export interface Application {
  readonly apollo: ApolloServer<Context>;
  /** What answers requests at `/graphql` that need not go through Apollo; null where all do. */
  readonly fastPath: FastPath | null;
  readonly dataSource: DataSource;
  readonly graph: Graph;
  readonly publicUrl: string;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  /** By which people are told that what they sign in with has changed. */
  readonly notices: SecurityNotices;
  /** Answers at `/graphql`, and pages. */
  readonly answers: AnswerCache;
  /** Tells whoever runs the server of an error that nobody foresaw, also in work that goes on after its request was answered. */
  readonly onUnexpected: UnexpectedErrorHandler;
  readonly settings: Pick<
    Settings,
    | 'MAX_BODY_BYTES'
    | 'MAX_ANSWER_BYTES'
    | 'ANSWER_CACHE_BYTES'
    | 'EMBED_FRAME_ANCESTORS'
    | 'TRUST_PROXY'
    | 'INVITATION_LIFETIME'
    | 'SESSION_IDLE'
    | 'SESSION_LIFETIME'
  >;
}

/** An address that the server answers. */
export type ApplicationRoute = Route<Application>;

/** What the routes share, from what was opened. */
export function makeApplication(
  opened: Omit<Application, 'fastPath' | 'sessions' | 'cookies' | 'notices' | 'answers' | 'onUnexpected'>,
  {
    hasher = new PassphraseHasher(),
    mailer = null,
    onUnexpected = () => undefined,
  }: {
    readonly hasher?: PassphraseHasher | undefined;
    readonly mailer?: Mailer | null;
    readonly onUnexpected?: UnexpectedErrorHandler;
  } = {},
): Application {
  const { apollo, dataSource, publicUrl, settings } = opened;
  return {
    ...opened,
    fastPath: fastPathOf(apollo),
    sessions: new Sessions(dataSource, settings, hasher),
    cookies: new Cookies(publicUrl),
    notices: new SecurityNotices(mailer, publicUrl),
    answers: new AnswerCache(settings.ANSWER_CACHE_BYTES),
    onUnexpected,
  };
}
