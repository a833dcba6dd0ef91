import 'reflect-metadata';
import Database from 'better-sqlite3';
import type { Ask } from '../sql/rows.js';
import { prepareConnection } from '../sql/helpers.js';
import { serveJson } from './json-server.js';
import { ANSWERS } from './sql-answers.js';

/** Hand-written SQL behind bare HTTP. Takes the file of the base. */

const file = process.argv[2] ?? '';
const database = new Database(file);
prepareConnection(database, file);
const statements = new Map<string, Database.Statement>();
const ask: Ask = <T>(sql: string, ...parameters: readonly (string | number)[]) => {
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = database.prepare(sql)));
  return statement.all(...parameters) as T[];
};
serveJson((question, variables) => ANSWERS[question](ask, variables));
