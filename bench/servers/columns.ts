import 'reflect-metadata';
import Database from 'better-sqlite3';
import { readAnswers } from '../columns/answers.js';
import { prepareConnection } from '../sql/helpers.js';
import { serveText } from './json-server.js';

/** The practical limit: columns behind bare HTTP, whose answers are written as text at once. Takes the file of the base. */

const file = process.argv[2] ?? '';
const database = new Database(file, { readonly: true });
prepareConnection(database, file);
const answers = readAnswers(database);
database.close();
serveText((question, variables) => answers[question](variables));
