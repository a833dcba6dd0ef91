import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Settings } from '../config.js';
import { noteArrival } from '../core/turns.js';
import { MaillageError, show } from '../errors.js';
import { ruleCaching } from './cache-rule.js';
import { allowOrigins } from './cors.js';
import { clientIp } from './client-ip.js';
import { ConnectionLimit } from './connection-limit.js';
import { sendError, unavailable, type UnexpectedErrorHandler } from './error-response.js';
import { listen, type Listening } from './listen.js';
import type { Metrics } from './metrics.js';
import { runInRequestContext, type RequestContext } from './request-context.js';
import { RateLimits, tooManyRequests } from './rate-limit.js';
import type { Handler } from './router.js';
import { UntakenAnswers } from './untaken-answers.js';

export type HttpServerSettings = Pick<
  Settings,
  | 'HOST'
  | 'PORT'
  | 'CORS_ORIGINS'
  | 'TRUST_PROXY'
  | 'RATE_LIMIT'
  | 'TOKEN_RATE_LIMIT'
  | 'MAX_CONNECTIONS'
  | 'MAX_CONNECTIONS_PER_ADDRESS'
  | 'REQUEST_TIMEOUT'
  | 'SHUTDOWN_TIMEOUT'
>;

/**
 * What every answer says, whatever answers. Pages and the embed replace the policy by their own.
 * https://owasp.org/www-project-secure-headers/
 */
const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Permissions-Policy': ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
};

const HEADER_LINES = Object.entries(HEADERS);

/** The longest that a proxy or a browser keeps an idle connection, and a little more: we are never the first to close it. */
const KEEP_ALIVE = 65_000;

/** How often timeouts are checked, in milliseconds. */
const CHECKING = 1_000;

/** How many seconds to wait for a server that starts or stops. */
const SOON = 2;

/** Addresses that a monitor may ask at any rate. */
const UNLIMITED: ReadonlySet<string> = new Set(['/health', '/ready']);

/**
 * The HTTP server: it listens before the base is opened, so that a taken port changes nothing. Requests are counted, timed,
 * limited and logged here, and handed to the handler once there is one.
 */
export class HttpServer {
  private readonly server: Server;
  private readonly limits: RateLimits;
  private readonly connectionLimit: ConnectionLimit;
  private listening: Listening | null = null;
  private handler: Handler | null = null;
  private metrics: Metrics | null = null;
  private closing = false;
  private warned = false;

  constructor(
    private readonly settings: HttpServerSettings,
    private readonly log: Logger,
    private readonly onUnexpected: UnexpectedErrorHandler,
    private readonly untaken = new UntakenAnswers(),
  ) {
    this.limits = new RateLimits(settings);
    this.connectionLimit = new ConnectionLimit(settings.MAX_CONNECTIONS_PER_ADDRESS);
    const timeout = settings.REQUEST_TIMEOUT * 1000;
    const receive = (request: IncomingMessage, response: ServerResponse): void => {
      this.receive(request, response);
    };
    this.server = createServer(
      {
        headersTimeout: timeout / 2,
        requestTimeout: timeout,
        keepAliveTimeout: KEEP_ALIVE,
        connectionsCheckingInterval: CHECKING,
        // Node would refuse these by itself, without our headers: admit() does.
        requireHostHeader: false,
      },
      receive,
    );
    this.server.on('checkExpectation', receive);
    this.server.maxConnections = settings.MAX_CONNECTIONS;
    // A client that takes nothing of its answer is not waited for.
    this.server.timeout = timeout;
    this.server.on('connection', (socket) => {
      noteArrival();
      // Behind a proxy all connections are the proxy's.
      if (settings.TRUST_PROXY === 0 && !this.connectionLimit.admit(socket)) {
        socket.destroy();
        this.metrics?.drop();
      } else this.makeRoom();
    });
    this.server.on('drop', () => this.metrics?.drop());
    this.server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      if (socket.writable) socket.end(answerTo(error));
      else socket.destroy();
    });
  }

  /**
   * Listens where the settings say, and answers UNAVAILABLE until {@link open}.
   * @returns the address
   * @throws INVALID_SETTINGS when the address is taken or cannot be used
   */
  async listen(): Promise<string> {
    const { HOST, PORT } = this.settings;
    this.listening = await listen(this.server, { host: HOST, port: PORT, named: `HOST=${HOST} PORT=${PORT}` });
    return this.listening.url;
  }

  /** Lets requests in. */
  open(handler: Handler): void {
    this.handler = handler;
  }

  /** Counts requests from now on. */
  count(metrics: Metrics): void {
    this.metrics = metrics;
  }

  /** How many connections are open. */
  async connections(): Promise<number> {
    return new Promise((resolve) => {
      this.server.getConnections((_error, count) => {
        resolve(count);
      });
    });
  }

  /** Takes nothing new, lets the requests in flight finish until the deadline, and closes. */
  async close(): Promise<void> {
    this.closing = true;
    await this.listening?.close(this.settings.SHUTDOWN_TIMEOUT * 1000);
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    const address = clientIp(request, this.settings.TRUST_PROXY);
    // Kept, because Node may take it from the request before the answer is finished.
    const { socket } = request;
    const untaken = this.untaken.begin(address, () => {
      if (response.headersSent) socket.destroy();
      // It may be another request by which there is too much.
      else runInRequestContext(context, () => this.refuse(request, response, unavailable(SOON)));
    });
    const context: RequestContext = {
      id: requestId(request),
      client: address,
      hasLeft: () => response.closed || untaken.isGivenUp,
      route: null,
      role: null,
      operation: null,
      cost: null,
      work: null,
      code: null,
      charge: (requests) => this.limits.charge(address, request.headers.authorization, requests),
      untaken,
    };
    const began = performance.now();
    response.setHeader('X-Request-Id', context.id);
    for (const [name, value] of HEADER_LINES) response.setHeader(name, value);
    // Called last, once all headers are set.
    allowOrigins(request, response, this.settings.CORS_ORIGINS);
    // A token makes an answer personal even where it was not read, or was refused.
    ruleCaching(response, () => request.headers.authorization !== undefined || isKnown(context));
    if (this.closing) response.setHeader('Connection', 'close');
    this.warnOfProxy(request);
    // An answer that fails while it is sent must not end the process.
    response.on('error', this.onUnexpected);
    runInRequestContext(context, () => {
      const timeout = this.settings.REQUEST_TIMEOUT * 1000;
      let late = setTimeout(() => {
        this.refuse(request, response, unavailable(SOON));
        // An answer that is taken a few bytes at a time would be held in memory for as long as its reader likes.
        late = setTimeout(() => socket.destroy(), timeout);
      }, timeout);
      let taken = false;
      response.once('finish', () => {
        // Node emits "finish" for an answer that it dropped with its connection, too.
        taken = !socket.destroyed;
      });
      response.once('close', () => {
        clearTimeout(late);
        untaken.end();
        if (request.headers.authorization !== undefined && isKnown(context)) this.limits.proven(address);
        // While closing, a connection has no second request.
        if (this.closing) setImmediate(() => this.server.closeIdleConnections());
        this.finish(request, response, context, { seconds: (performance.now() - began) / 1000, taken });
      });
      this.admit(request, response, address).catch((error: unknown) => {
        this.refuse(request, response, error);
      });
    });
  }

  private async admit(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    if (request.httpVersion === '1.1' && request.headers.host === undefined) throw HOSTLESS;
    const wait = UNLIMITED.has(request.url ?? '') ? 0 : this.limits.admit(address, request.headers.authorization);
    if (wait > 0) throw tooManyRequests(wait);
    if (!this.handler) throw unavailable(SOON);
    await this.handler(request, response);
  }

  private refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (response.destroyed || response.writableEnded) return;
    sendError(request, response, error, this.onUnexpected).catch(this.onUnexpected);
  }

  private finish(
    request: IncomingMessage,
    response: ServerResponse,
    context: RequestContext,
    { seconds, taken }: { seconds: number; taken: boolean },
  ): void {
    const { method = '' } = request;
    const { statusCode: status } = response;
    this.metrics?.request(context, method, status, seconds);
    const { id: requestId, route, operation, cost, work, role, code } = context;
    const ms = Math.round(seconds * 10_000) / 10;
    const left = taken ? {} : { aborted: true };
    const level = UNLIMITED.has(route ?? '') ? 'debug' : status >= 500 ? 'warn' : 'info';
    // A client calls its operations as it likes: a name as long as its body would fill the log.
    const named = operation === null ? null : show(operation);
    this.log[level]({ requestId, method, route, status, ms, role, operation: named, cost, work, code, ...left }, 'request');
  }

  private warnOfProxy(request: IncomingMessage): void {
    if (this.warned || this.settings.TRUST_PROXY > 0 || request.headers['x-forwarded-for'] === undefined) return;
    this.warned = true;
    this.log.warn('Requests come through a proxy and TRUST_PROXY=0: all who come that way share one rate limit.');
  }

  /** Closes what is idle when there is little room left: connections that only wait must not keep others out. */
  private makeRoom(): void {
    void this.connections().then((count) => {
      if (count > this.settings.MAX_CONNECTIONS * 0.9) this.server.closeIdleConnections();
    });
  }
}

/** https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
const HOSTLESS = new MaillageError('BAD_REQUEST', { fr: 'La requête n’a pas d’en-tête Host.', en: 'The request has no Host header.' });

/** Whether the server has learnt who sends the request. */
function isKnown({ role }: RequestContext): boolean {
  return role !== null && role !== 'ANONYMOUS';
}

const REQUEST_ID = /^[\w.:-]{1,64}$/;

/** The id that a proxy gave the request, or a new one. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** What is sent for bytes that are no HTTP request: there is no request to answer in its own way. */
function answerTo(error: NodeJS.ErrnoException): string {
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const body = JSON.stringify({ errors: [{ message: status.slice(4), extensions: { code: 'BAD_REQUEST' } }] });
  const headers = {
    ...HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`;
}
