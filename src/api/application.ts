import type { ApolloServer } from '@apollo/server';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config.js';
import type { Graph } from '../graph/graph.js';
import type { Route } from '../http/router.js';
import type { Context } from './context.js';

/** What the routes share. */
export interface Application {
  readonly apollo: ApolloServer<Context>;
  readonly dataSource: DataSource;
  readonly graph: Graph;
  readonly publicUrl: string;
  readonly settings: Pick<Settings, 'MAX_BODY_BYTES' | 'MAX_ANSWER_BYTES' | 'EMBED_FRAME_ANCESTORS'>;
}

/** An address that the server answers. */
export type ApplicationRoute = Route<Application>;
