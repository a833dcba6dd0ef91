import { existsSync } from 'node:fs';
import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { makeApplication } from './api/application.js';
import type { Context } from './api/context.js';
import { makeApollo } from './api/graphql.js';
import { buildApiSchema } from './api/resolvers/schema.js';
import type { PassphraseHasher } from './auth/passphrase-hash.js';
import type { Settings } from './config.js';
import { MaillageError } from './errors.js';
import { Graph } from './graph/graph.js';
import type { UnexpectedErrorHandler } from './http/error-response.js';
import type { Listening } from './http/listen.js';
import { Metrics, serveMetrics } from './http/metrics.js';
import { makeHandler } from './http/router.js';
import { HttpServer } from './http/server.js';
import { makeLog } from './log.js';
import { loadSeeds } from './seeds/load.js';
import { type Mailer, openMailer } from './mail/mailer.js';
import { openDatabase } from './store/data-source.js';
import { SnapshotKeeper, type Told } from './store/snapshot/keeper.js';
import { RevisionRow } from './store/tables.js';
import { website } from './web/routing/routes.js';

/** How often the server looks for changes that other processes wrote: one statement to a database over a network. */
export const WATCH_MILLISECONDS = 250;

/** The same where the base is a file, in which that takes some hundredths of a millisecond. */
export const WATCH_FILE_MILLISECONDS = 15;

/** A base that is being served. */
export interface ServedBase {
  readonly url: string;
  /** Where the metrics are; null when there are none. */
  readonly metricsUrl: string | null;
  readonly graph: Graph;
  readonly dataSource: DataSource;
  /** Once the snapshot that a start writes is there, or none is written. */
  readonly snapshotWritten: Promise<void>;
  /** What was loaded when the database was empty; null when it was not. */
  readonly loaded: string | null;
  /** Takes no new requests, lets those in flight finish, and closes everything. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Silent by default. */
  readonly log?: Logger;
  /** What passphrases are stored and checked by; scrypt by default. */
  readonly hasher?: PassphraseHasher | undefined;
  /** From how many rows on a base has a snapshot. */
  readonly snapshotFrom?: number;
}

/**
 * Opens the database, fills it from the seeds when it is empty, and serves it. It listens first: a port that is taken
 * changes nothing.
 * @throws DATABASE_UNUSABLE, INVALID_SEEDS, INVALID_SETTINGS; nothing stays open then
 */
export async function serveBase(
  settings: Settings,
  onUnexpected: UnexpectedErrorHandler,
  { log = makeLog({ LOG_LEVEL: 'silent' }), hasher, snapshotFrom }: ServeOptions = {},
): Promise<ServedBase> {
  const open: Partial<Opened> = {};
  const close = (): Promise<void> => closeAll(open);
  try {
    const server = (open.server = new HttpServer(settings, log, onUnexpected));
    const url = await server.listen();
    open.metrics = await openMetrics(settings, server, () => open.graph);
    const dataSource = (open.dataSource = await openDatabase(settings));
    const loaded = await fillWhenEmpty(dataSource, settings.SEEDS);
    const keeper = (open.keeper = new SnapshotKeeper(dataSource, tellOf(log), snapshotFrom));
    const graph = (open.graph = await Graph.open(dataSource, await keeper.read()));
    const apollo = makeApollo(buildApiSchema(), settings, onUnexpected);
    await apollo.start();
    open.apollo = apollo;
    const mailer = (open.mailer = openMailer(settings, { onFailure: (error) => log.error({ err: error }, 'mail not sent') }));
    graph.watch(settings.DATABASE_URL ? WATCH_MILLISECONDS : WATCH_FILE_MILLISECONDS, onUnexpected);
    // Made now, so that the first reader does not wait for it; meanwhile, who asks is told that the server starts.
    await graph.prepare('ANONYMOUS', null);
    const opened = { apollo, dataSource, graph, publicUrl: settings.PUBLIC_URL || url, settings };
    const application = makeApplication(opened, { hasher, mailer, onUnexpected });
    server.open(makeHandler(application, website()));
    keeper.write(graph.stored);
    return { url, metricsUrl: open.metrics?.url ?? null, graph, dataSource, snapshotWritten: keeper.written(), loaded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opened {
  server: HttpServer;
  dataSource: DataSource;
  keeper: SnapshotKeeper;
  graph: Graph;
  apollo: ApolloServer<Context>;
  mailer: Mailer | null;
  metrics: Listening | null;
}

/** Closes what was opened; the database last, since requests in flight still need it. */
async function closeAll({ server, metrics, apollo, mailer, graph, keeper, dataSource }: Partial<Opened>): Promise<void> {
  const graphStopped = graph?.stop();
  await keeper?.stop();
  await server?.close();
  await graphStopped;
  await metrics?.close();
  await apollo?.stop();
  await mailer?.close();
  await dataSource?.destroy();
}

/** What the log says of the snapshot of a base. */
function tellOf(log: Logger): (told: Told) => void {
  return (told) => {
    if (typeof told === 'object') log.warn({ err: told.error }, 'snapshot not written');
    else if (told !== 'NONE') log[told === 'DAMAGED' ? 'warn' : 'info'](SAID_OF_SNAPSHOT[told]);
  };
}

const SAID_OF_SNAPSHOT = {
  ROWS: 'rows read from the snapshot',
  WRITTEN: 'snapshot written',
  DAMAGED: 'snapshot damaged: deleted',
  FOREIGN: 'snapshot of another state of the base, or another version of the program: deleted',
};

async function openMetrics(settings: Settings, server: HttpServer, graph: () => Graph | undefined): Promise<Listening | null> {
  if (settings.METRICS_PORT === null) return null;
  const metrics = new Metrics({
    connections: () => server.connections(),
    revision: () => graph()?.number ?? 0,
    entities: () => graph()?.counts().entities ?? 0,
  });
  server.count(metrics);
  return serveMetrics(metrics.registry, settings, settings.METRICS_PORT);
}

async function fillWhenEmpty(dataSource: DataSource, folder: string): Promise<string | null> {
  if ((await dataSource.manager.count(RevisionRow)) > 0) return null;
  if (!existsSync(folder)) {
    throw new MaillageError('INVALID_SETTINGS', {
      fr: `SEEDS=${folder} : la base est vide, et ce dossier, d’où la remplir, n’existe pas. Sans fichiers, commencez-la par maillage init.`,
      en: `SEEDS=${folder}: the base is empty, and there is no such folder to fill it from. Without files, begin it by maillage init.`,
    });
  }
  const report = await loadSeeds(dataSource, folder, { at: new Date().toISOString() });
  const rows = Object.values(report.inserted).reduce((sum, count) => sum + count, 0);
  return `${rows} rows from ${folder}/`;
}
