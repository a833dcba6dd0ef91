import 'reflect-metadata';
import { Graph } from '../../src/graph/graph.js';
import { openDatabase } from '../../src/store/data-source.js';
import { serveJson } from './json-server.js';
import { ANSWERS } from './view-answers.js';

/** The program's read view behind bare HTTP. Takes the file of the base. */

const dataSource = await openDatabase({ DATABASE_FILE: process.argv[2] ?? '', DATABASE_URL: '' });
const view = (await Graph.open(dataSource)).view('ANONYMOUS');
serveJson((question, variables) => ANSWERS[question](view, variables));
