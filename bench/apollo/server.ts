import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type Database from 'better-sqlite3';
import { buildSchema } from 'type-graphql';
import { DataSource } from 'typeorm';
import { prepareConnection } from '../sql/helpers.js';
import {
  AttendanceResolver,
  type Context,
  DocumentResolver,
  EntityResolver,
  ListResolver,
  PassageResolver,
  RelationConnectionResolver,
  RelationResolver,
} from './entities.js';
import { GraphResolver } from './graph.js';
import { makeLoaders } from './loaders.js';
import { TABLES } from './tables.js';

/** Apollo, type-graphql, TypeORM and DataLoader, with their defaults. Takes the file of the base. */

const file = process.argv[2] ?? '';
const dataSource = await new DataSource({
  type: 'better-sqlite3',
  database: file,
  entities: TABLES,
  synchronize: false,
  prepareDatabase: (database: Database.Database) => {
    prepareConnection(database, file);
  },
}).initialize();
const server = new ApolloServer<Context>({
  schema: await buildSchema({
    resolvers: [
      EntityResolver,
      RelationConnectionResolver,
      RelationResolver,
      PassageResolver,
      DocumentResolver,
      AttendanceResolver,
      ListResolver,
      GraphResolver,
    ],
  }),
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: () => Promise.resolve({ dataSource, loaders: makeLoaders(dataSource) }),
});
process.stdout.write(`ready ${url.replace(/\/$/, '')} \n`);
