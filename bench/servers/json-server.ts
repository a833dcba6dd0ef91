import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QUESTION_NAMES, type QuestionName, type Variables } from '../questions.js';

/** A bare HTTP server: POST /<question> with the variables as JSON, answered with JSON. */

export type AnswerQuestion = (question: QuestionName, variables: Variables) => unknown;

/** Serves on a free port of this machine, and says where on the standard output. */
export function serveJson(answer: AnswerQuestion): void {
  const server = createServer((request, response) => {
    readText(request)
      .then(async (text) => {
        const question = QUESTION_NAMES.find((name) => `/${name}` === request.url);
        if (!question) throw new Error(`there is no question ${request.url}`);
        const data = await answer(question, JSON.parse(text) as Variables);
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(JSON.stringify({ data }));
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

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
