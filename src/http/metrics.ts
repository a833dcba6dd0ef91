import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Settings } from '../config.js';
import { listen, type Listening } from './listen.js';
import type { RequestContext } from './request-context.js';
import { CACHE, respond } from './response.js';

/** What the gauges read when they are asked. */
export interface Measured {
  /** How many connections are open. */
  readonly connections: () => Promise<number>;
  /** The number of the revision that is served. */
  readonly revision: () => number;
  /** How many entities editors see. */
  readonly entities: () => number;
}

/** Counts and times for Prometheus. They have their own port: they are not for readers. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests: Histogram<'route' | 'method' | 'status'>;
  private readonly errors: Counter<'code'>;
  private readonly dropped: Counter;

  constructor(measured: Measured) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'maillage_request_duration_seconds',
      help: 'How long requests took, by the pattern of their address.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.errors = new Counter({ name: 'maillage_errors_total', help: 'Errors reported, by their code.', labelNames: ['code'], registers });
    this.dropped = new Counter({
      name: 'maillage_connections_dropped_total',
      help: 'Connections that were closed at once because there were too many.',
      registers,
    });
    gauge(registers, 'maillage_connections', 'Connections that are open.', measured.connections);
    gauge(registers, 'maillage_revision', 'The number of the revision that is served.', measured.revision);
    gauge(registers, 'maillage_entities', 'Entities in the base.', measured.entities);
  }

  request(context: Readonly<RequestContext>, method: string, status: number, seconds: number): void {
    this.requests.observe({ route: context.route ?? 'none', method, status: String(status) }, seconds);
    if (context.code !== null) this.errors.inc({ code: context.code });
  }

  drop(): void {
    this.dropped.inc();
  }
}

function gauge(registers: Registry[], name: string, help: string, read: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers,
    async collect() {
      this.set(await read());
    },
  });
}

/**
 * Serves the metrics where the settings say.
 * @throws INVALID_SETTINGS when the address is taken or cannot be used
 */
export async function serveMetrics(registry: Registry, settings: Pick<Settings, 'METRICS_HOST'>, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    const answer = respond(request, response).header('X-Content-Type-Options', 'nosniff').cacheControl(CACHE.none);
    if (request.url !== '/metrics') {
      void answer.status(404).send('text/plain; charset=utf-8', '');
      return;
    }
    registry.metrics().then(
      (text) => answer.send(registry.contentType, text),
      () => answer.status(500).send('text/plain; charset=utf-8', ''),
    );
  });
  return listen(server, { host: settings.METRICS_HOST, port, named: `METRICS_HOST=${settings.METRICS_HOST} METRICS_PORT=${port}` });
}
