import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApolloServer } from '@apollo/server';
import type { DataSource } from 'typeorm';
import { makeApplication } from '../../src/api/application.js';
import type { Context } from '../../src/api/context.js';
import { readSettings } from '../../src/config.js';
import { MaillageError } from '../../src/errors.js';
import type { Graph } from '../../src/graph/graph.js';
import type { GraphView } from '../../src/graph/view.js';
import { makeHandler } from '../../src/http/router.js';
import { website } from '../../src/web/routing/routes.js';
import { PUBLIC_URL } from './base.js';
import { REQUEST_TIMEOUT } from './request-timeout.js';

/** Pages and files of any view, as the server makes them: whatever it is asked, it answers from the view that it is given. */
export interface ViewWebsite {
  /** The status, the type, where it leads and the body of an address, without the revision of the view. */
  read(view: GraphView, path: string): Promise<string>;
  close(): Promise<void>;
}

export async function openViewWebsite(apollo: ApolloServer<Context>): Promise<ViewWebsite> {
  let current: GraphView | null = null;
  const unexpected: unknown[] = [];
  const graph = { view: () => current, mustBuild: () => false, prepare: () => Promise.resolve() } as unknown as Graph;
  const dataSource = null as unknown as DataSource;
  const application = makeApplication(
    { apollo, dataSource, graph, publicUrl: PUBLIC_URL, settings: readSettings({ REQUEST_TIMEOUT }) },
    { onUnexpected: (error) => unexpected.push(error) },
  );
  const handle = makeHandler(application, website());
  const server = createServer((request, response) => {
    void Promise.resolve(handle(request, response)).catch((error: unknown) => {
      if (!(error instanceof MaillageError)) unexpected.push(error);
      response.statusCode = 500;
      response.end(error instanceof MaillageError ? error.code : '');
    });
  });
  // Connections stay open while a test builds the next base.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    read: async (view, path) => {
      current = view;
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
      const body = (await answer.text()).replaceAll(view.revision, 'REVISION').replaceAll(view.updatedAt, 'UPDATED');
      const [error] = unexpected.splice(0);
      if (error !== undefined) throw new Error(`an unexpected error at ${path}`, { cause: error });
      return [answer.status, answer.headers.get('content-type'), answer.headers.get('location'), body].join('\n');
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
