import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QUESTION_NAMES, type QuestionName, type Variables } from '../questions.js';

/** A bare HTTP server: POST /<question> with the variables as JSON, answered with JSON. */

type AnswerQuestion<Answer> = (question: QuestionName, variables: Variables) => Answer;

/** Serves on a free port of this machine, and says where on the standard output. */
export function serveJson(answer: AnswerQuestion<unknown>): void {
  serveText(async (question, variables) => JSON.stringify(await answer(question, variables)));
}

/** {@link serveJson} of answers that are JSON already. */
export function serveText(answer: AnswerQuestion<string | Promise<string>>): void {
  const server = createServer((request, response) => {
    readText(request)
      .then(async (text) => {
        const question = QUESTION_NAMES.find((name) => `/${name}` === request.url);
        if (!question) throw new Error(`there is no question ${request.url}`);
        const data = await answer(question, JSON.parse(text) as Variables);
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(`{"data":${data}}`);
      })
      .catch((error: unknown) => {
        response.statusCode = 500;
        response.end(JSON.stringify({ errors: [{ message: String(error) }] }));
      });
  });
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
  });
}

/** Not by an asynchronous loop, which costs some hundredths of a millisecond. */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (piece: string) => (text += piece));
    request.once('end', () => {
      resolve(text);
    });
    request.once('error', reject);
  });
}
