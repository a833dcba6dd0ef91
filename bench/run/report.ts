import { cpus } from 'node:os';
import { QUESTION_NAMES, type QuestionName, QUESTIONS } from '../questions.js';
import type { Measured, Plan } from './measure.js';
import { ratiosOf, type Spread, spreadOf } from './statistics.js';
import { SYSTEM_NAMES, type SystemName, TITLES } from './systems.js';

/** What a run found, as Markdown. */

export interface Run {
  readonly size: number;
  readonly seed: number;
  readonly plan: Plan;
  /** How many answers were compared before anything was timed. */
  readonly compared: number;
  readonly bytes: number;
  /** Milliseconds until the first answer. */
  readonly ready: Readonly<Record<SystemName, number>>;
  /** Bytes of memory at the end. */
  readonly memory: Readonly<Record<SystemName, number>>;
  readonly measured: readonly Measured[];
}

/** The tables of one run. */
export function describeRun(run: Run): string {
  const { rounds, seconds, connections } = run.plan;
  return [
    `### ${thousands(run.size)} entities, ${thousands(run.size * 5)} relations`,
    `${run.compared} answers of each system compared first: all equal. Then ${rounds} rounds of ${seconds} s, ${connections} connections, seed ${run.seed}; the file has ${megabytes(run.bytes)} MB.`,
    'Processor time per request as a ratio: the median of the rounds, and the least and the most.',
    ratioTable(run),
    'Medians of the rounds.',
    figureTable(run),
    systemTable(run),
  ].join('\n\n');
}

type Figure = 'cpu' | 'perSecond' | 'p50' | 'p99';

function seriesOf({ measured }: Run, question: QuestionName, system: SystemName, figure: Figure): number[] {
  return measured.filter((one) => one.question === question && one.system === system).map((one) => one[figure]);
}

function ratioTable(run: Run): string {
  const cpu = (question: QuestionName, system: SystemName): number[] => seriesOf(run, question, system, 'cpu');
  return table(
    ['question', '(b) ÷ (a)', '(c) ÷ (a)', '(a) ÷ (d)', '(a) ÷ (f)'],
    QUESTION_NAMES.map((question) => [
      `**${question}**: ${QUESTIONS[question].title}`,
      ratio(ratiosOf(cpu(question, 'apollo'), cpu(question, 'program'))),
      ratio(ratiosOf(cpu(question, 'sql'), cpu(question, 'program'))),
      ratio(ratiosOf(cpu(question, 'program'), cpu(question, 'view'))),
      ratio(ratiosOf(cpu(question, 'program'), cpu(question, 'columns'))),
    ]),
  );
}

function figureTable(run: Run): string {
  const median = (question: QuestionName, system: SystemName, figure: Figure): number =>
    spreadOf(seriesOf(run, question, system, figure)).median;
  return table(
    ['question', 'system', 'CPU ms', 'requests/s', 'p50 ms', 'p99 ms'],
    QUESTION_NAMES.flatMap((question) =>
      SYSTEM_NAMES.map((system) => [
        system === SYSTEM_NAMES[0] ? `**${question}**` : '',
        TITLES[system],
        significant(median(question, system, 'cpu')),
        thousands(Math.round(median(question, system, 'perSecond'))),
        significant(median(question, system, 'p50')),
        significant(median(question, system, 'p99')),
      ]),
    ),
  );
}

function systemTable(run: Run): string {
  return table(
    ['system', 'first answer after, s', 'memory at the end, MB'],
    SYSTEM_NAMES.map((system) => [TITLES[system], (run.ready[system] / 1000).toFixed(1), String(megabytes(run.memory[system]))]),
  );
}

/** On what it was measured. */
export function describeMachine(): string {
  const all = cpus();
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${all.length} × ${all[0]?.model.trim() ?? 'processor'}.`;
}

function ratio({ median, least, most }: Spread): string {
  return `**${significant(median)}** (${significant(least)}–${significant(most)})`;
}

function significant(value: number): string {
  return value >= 100
    ? thousands(Math.round(value))
    : value >= 10
      ? value.toFixed(0)
      : value >= 1
        ? value.toFixed(1)
        : value.toPrecision(2);
}

function thousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ' ');
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_cell, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
