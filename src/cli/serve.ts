import { GraphQLError } from 'graphql';
import { requestContext } from '../http/request-context.js';
import { readSettings } from '../config.js';
import { markBesideRequests } from '../core/garbage-collection.js';
import { makeLog } from '../log.js';
import { type ServedBase, serveBase } from '../serve.js';
import { print } from './terminal.js';

/** How long the database may take to close once no request is left, in milliseconds: nothing acknowledged is at stake. */
const CLOSING = 5_000;

/** `maillage serve`: serves until a signal stops it. */
export async function serve(): Promise<void> {
  markBesideRequests();
  const settings = readSettings();
  const log = makeLog(settings, () => requestContext()?.id);
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'crash');
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    // graphql-js gives up a list as soon as one of its items fails, and hears no more of those that are still on their way.
    // Their operation has been answered with an error, and theirs is one like it.
    if (error instanceof GraphQLError) log.debug({ err: error }, 'an item failed after its list');
    else throw error;
  });
  const base = await serveBase(settings, (error) => log.error({ err: error }, 'unexpected error'), { log });
  introduce(base);
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    setTimeout(
      () => {
        log.error('The database does not let go: ended without it.');
        process.exit(1);
      },
      settings.SHUTDOWN_TIMEOUT * 1000 + CLOSING,
    ).unref();
    base.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'unexpected error');
        process.exit(1);
      },
    );
  };
  // A second signal ends the process at once.
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function introduce({ graph, loaded, url, metricsUrl }: ServedBase): void {
  const { entities, relations, claims, followUps } = graph.counts();
  if (loaded) print(`Loaded ${loaded}`);
  print(`Maillage serves ${entities} entities, ${relations} relations, ${claims} claims and ${followUps} follow-ups.`);
  print(`In a browser: ${url}/`);
  print(`GraphQL: ${url}/graphql`);
  if (metricsUrl) print(`Metrics: ${metricsUrl}/metrics`);
  print(
    `Try: curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ meeting(id: \\"meeting/2013-11-22\\") { name attendance { nodes { person { name } onBehalfOf { name } } } } }"}'`,
  );
}
