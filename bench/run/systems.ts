import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ASKED } from '../postgraphile/questions.js';
import { QUESTIONS, type QuestionName, type Variables } from '../questions.js';
import { askProbe, PROBE } from '../ask-probe.js';
import type { Used } from '../probe.js';

/** The systems compared, each as a process of its own over the same file. */

export type SystemName = 'program' | 'apollo' | 'sql' | 'view' | 'postgraphile' | 'columns';

/** Those that need nothing but the file of the base. */
export const SYSTEM_NAMES = ['program', 'apollo', 'sql', 'view', 'columns'] as const satisfies readonly SystemName[];

/** What the table calls them. */
export const TITLES: Readonly<Record<SystemName, string>> = {
  program: '(a) Maillage',
  apollo: '(b) Apollo + TypeORM',
  sql: '(c) SQL by hand',
  view: '(d) read view + JSON',
  postgraphile: '(e) PostGraphile + PostgreSQL',
  columns: '(f) columns + JSON text',
};

/** One HTTP request: POST, with JSON. */
export interface BenchRequest {
  readonly path: string;
  readonly body: string;
}

/** How a system is asked a question. */
export function requestOf(system: SystemName, question: QuestionName, variables: Variables): BenchRequest {
  if (system === 'postgraphile') {
    const { document, variables: of } = ASKED[question];
    return { path: '/graphql', body: JSON.stringify({ query: document, variables: of(variables) }) };
  }
  if (system === 'program' || system === 'apollo')
    return { path: '/graphql', body: JSON.stringify({ query: QUESTIONS[question].document, variables }) };
  return { path: `/${question}`, body: JSON.stringify(variables) };
}

/** A system that answers. */
export interface Running {
  readonly name: SystemName;
  readonly url: string;
  /** Milliseconds from the start of the process to its first answer. */
  readonly readyAfter: number;
  readonly used: () => Promise<Used>;
  /** The same, once what is needed no more was collected. */
  readonly held: () => Promise<Used>;
  stop(): Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function argumentsOf(name: (typeof SYSTEM_NAMES)[number], file: string): string[] {
  if (name === 'program') return [here('../../src/cli.js'), 'serve'];
  return [here(name === 'apollo' ? '../apollo/server.js' : `../servers/${name}.js`), file];
}

/**
 * Nothing is limited, and requests are not logged: no system does.
 * @param settings of this program, beside these
 */
export function environmentOf(file: string, settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: '0',
    DATABASE_FILE: file,
    DATABASE_URL: '',
    RATE_LIMIT: '0',
    // What is measured is making an answer, not sending it again.
    ANSWER_CACHE_BYTES: '0',
    LOG_LEVEL: 'warn',
    ...settings,
  };
}

/** The question that a system is asked first, once. */
export interface First {
  readonly question: QuestionName;
  readonly variables: Variables;
}

/**
 * Starts a system over the file of a base.
 * @param settings of this program, beside those of {@link environmentOf}
 * @throws Error as {@link startProcess}
 */
export function startSystem(
  name: (typeof SYSTEM_NAMES)[number],
  file: string,
  first: First,
  settings?: Readonly<Record<string, string>>,
): Promise<Running> {
  return startProcess(name, [process.execPath, ...argumentsOf(name, file)], environmentOf(file, settings), first);
}

/**
 * Starts a system by a Node and what it is given, and waits for its first answer.
 * @throws Error with what the process said, when it ends instead
 */
export async function startProcess(
  name: SystemName,
  [node = process.execPath, ...given]: readonly string[],
  environment: NodeJS.ProcessEnv,
  first: First,
): Promise<Running> {
  const began = performance.now();
  const child = spawn(node, ['--expose-gc', '--import', PROBE, ...given], {
    env: { ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const url = await addressOf(TITLES[name], child);
  await askSystem({ name, url }, first.question, first.variables);
  return {
    name,
    url,
    readyAfter: performance.now() - began,
    used: () => askProbe(child, 'used'),
    held: () => askProbe(child, 'collected'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** @throws Error with what the process said, when it ends before it serves */
export async function addressOf(title: string, child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (text: string): void => {
      said += text;
      const url = /(?:^|\s)(http:\/\/127\.0\.0\.1:\d+)\s/.exec(said)?.[1] ?? /GraphQL: (http:\S+)\/graphql/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.setEncoding('utf8').on('data', listen);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', () => {
      reject(new Error(`${title} did not start:\n${said}`));
    });
  });
}

/**
 * Asks a system one question.
 * @throws Error when it answers with errors
 */
export async function askSystem(system: Pick<Running, 'name' | 'url'>, question: QuestionName, variables: Variables): Promise<unknown> {
  const { path, body } = requestOf(system.name, question, variables);
  const response = await fetch(`${system.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (response.status === 200 && answer.data && !answer.errors)
    return system.name === 'postgraphile' ? ASKED[question].shape(answer.data as never) : answer.data;
  throw new Error(`${TITLES[system.name]} failed on ${question} ${JSON.stringify(variables)}: ${JSON.stringify(answer.errors ?? answer)}`);
}
