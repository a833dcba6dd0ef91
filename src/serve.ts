import type { DataSource } from 'typeorm';
import { makeApollo } from './api/graphql.js';
import { buildApiSchema } from './api/schema.js';
import { listen, makeHttpServer, type RunningServer } from './api/server.js';
import type { Settings } from './config.js';
import { Graph } from './graph/graph.js';
import { loadSeeds } from './seeds/load.js';
import { openDatabase } from './store/data-source.js';
import { RevisionRow } from './store/tables.js';
import { website } from './web/routes.js';

/** How often the server looks for changes that other processes wrote. */
const WATCH_MILLISECONDS = 250;

/** A base that is being served. */
export interface ServedBase extends RunningServer {
  readonly graph: Graph;
  readonly dataSource: DataSource;
  /** What was loaded when the database was empty; null when it was not. */
  readonly loaded: string | null;
}

/**
 * Opens the database, fills it from the seeds when it is empty, and serves it.
 * @throws DATABASE_UNUSABLE, INVALID_SEEDS, INVALID_SETTINGS; nothing stays open then
 */
export async function serveBase(settings: Settings, onUnexpected: (error: unknown) => void): Promise<ServedBase> {
  const dataSource = await openDatabase(settings);
  try {
    const loaded = await fillWhenEmpty(dataSource, settings.SEEDS);
    const graph = await Graph.open(dataSource);
    const apollo = makeApollo(buildApiSchema(), settings, onUnexpected);
    await apollo.start();
    const application = { apollo, dataSource, graph, publicUrl: settings.PUBLIC_URL, settings };
    const server = await listen(makeHttpServer(application, onUnexpected, website(onUnexpected)), settings);
    if (!settings.PUBLIC_URL) application.publicUrl = server.url;
    graph.watch(WATCH_MILLISECONDS, onUnexpected);
    const close = async (): Promise<void> => {
      graph.stop();
      await server.close();
      await apollo.stop();
      await dataSource.destroy();
    };
    return { url: server.url, graph, dataSource, loaded, close };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

async function fillWhenEmpty(dataSource: DataSource, folder: string): Promise<string | null> {
  if ((await dataSource.manager.count(RevisionRow)) > 0) return null;
  const report = await loadSeeds(dataSource, folder, { at: new Date().toISOString() });
  const rows = Object.values(report.inserted).reduce((sum, count) => sum + count, 0);
  return `${rows} rows from ${folder}/`;
}
