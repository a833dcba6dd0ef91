import { cpus } from 'node:os';
import { QUESTION_NAMES, type QuestionName, QUESTIONS } from '../questions.js';
import { CHANGES_PER_SECOND, type InUse, LIVE_NAMES } from './in-use.js';
import type { Measured, Plan } from './measure.js';
import { ratiosOf, type Spread, spreadOf } from './statistics.js';
import { type SystemName, TITLES } from './systems.js';

/** What a run found, as Markdown. */

export interface Run {
  readonly size: number;
  readonly seed: number;
  readonly plan: Plan;
  /** How many answers were compared before anything was timed. */
  readonly compared: number;
  readonly bytes: number;
  /** Milliseconds until the first answer. */
  readonly ready: Readonly<Partial<Record<SystemName, number>>>;
  /** Bytes of memory at the end. */
  readonly memory: Readonly<Partial<Record<SystemName, number>>>;
  /** Bytes of what JavaScript needed of it. */
  readonly held: Readonly<Partial<Record<SystemName, number>>>;
  readonly inUse: InUse;
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
    'Answers that this program had kept, and how many times as much it costs to make them.',
    keptTable(run),
    `While somebody else writes: one change, until an answer shows it; then all questions in turn, while nothing and while ${CHANGES_PER_SECOND} changes a second are written.`,
    liveTable(run),
  ].join('\n\n');
}

/** The systems of a run, in the order of their letters. */
function namesOf({ ready }: Run): SystemName[] {
  return (Object.keys(TITLES) as SystemName[]).filter((name) => ready[name] !== undefined);
}

type Figure = 'cpu' | 'perSecond' | 'p50' | 'p99';

function seriesOf(
  { measured }: { readonly measured: readonly Measured[] },
  question: QuestionName,
  system: SystemName,
  figure: Figure,
): number[] {
  return measured.filter((one) => one.question === question && one.system === system).map((one) => one[figure]);
}

function ratioTable(run: Run): string {
  const cpu = (question: QuestionName, system: SystemName): number[] => seriesOf(run, question, system, 'cpu');
  const ratios = RATIOS.filter((pair) => pair.every((name) => namesOf(run).includes(name)));
  const letter = (name: SystemName): string => TITLES[name].slice(0, 3);
  return table(
    ['question', ...ratios.map(([over, under]) => `${letter(over)} ÷ ${letter(under)}`)],
    QUESTION_NAMES.map((question) => [
      `**${question}**: ${QUESTIONS[question].title}`,
      ...ratios.map(([over, under]) => ratio(ratiosOf(cpu(question, over), cpu(question, under)))),
    ]),
  );
}

/** What is compared with what. */
const RATIOS: readonly (readonly [over: SystemName, under: SystemName])[] = [
  ['postgraphile', 'program'],
  ['apollo', 'program'],
  ['sql', 'program'],
  ['program', 'view'],
  ['program', 'columns'],
];

function figureTable(run: Run): string {
  const median = (question: QuestionName, system: SystemName, figure: Figure): number =>
    spreadOf(seriesOf(run, question, system, figure)).median;
  return table(
    ['question', 'system', 'CPU ms', 'requests/s', 'p50 ms', 'p99 ms'],
    QUESTION_NAMES.flatMap((question) =>
      namesOf(run).map((system) => [
        system === 'program' ? `**${question}**` : '',
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
    ['system', 'first answer after, s', 'memory at the end, MB', 'JavaScript needs of it, MB'],
    namesOf(run).map((system) => [
      TITLES[system],
      ((run.ready[system] ?? 0) / 1000).toFixed(1),
      String(megabytes(run.memory[system] ?? 0)),
      String(megabytes(run.held[system] ?? 0)),
    ]),
  );
}

function keptTable(run: Run): string {
  const kept = { measured: run.inUse.kept };
  const median = (from: typeof kept, question: QuestionName, figure: Figure): number =>
    spreadOf(seriesOf(from, question, 'program', figure)).median;
  const cheapest = Math.min(...QUESTION_NAMES.map((question) => median(run, question, 'cpu')));
  return table(
    ['question', 'CPU ms, kept', 'requests/s', 'p99 ms', 'made anew ÷ kept', 'cheapest made anew ÷ kept'],
    QUESTION_NAMES.map((question) => {
      const cpu = median(kept, question, 'cpu');
      return [
        `**${question}**`,
        significant(cpu),
        thousands(Math.round(median(kept, question, 'perSecond'))),
        significant(median(kept, question, 'p99')),
        significant(median(run, question, 'cpu') / cpu),
        significant(cheapest / cpu),
      ];
    }),
  );
}

function liveTable({ inUse: { live } }: Run): string {
  return table(
    ['system', 'seen after, ms', 'p50 ms, quiet', 'p99 ms, quiet', 'p50 ms, writing', 'p99 ms, writing', 'changes/s'],
    LIVE_NAMES.map((system) => {
      const { seenAfter, quiet, written, changesPerSecond } = live[system];
      const times = [quiet.p50, quiet.p99, written.p50, written.p99, changesPerSecond].map(significant);
      return [TITLES[system], ratio(spreadOf(seenAfter)), ...times];
    }),
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
