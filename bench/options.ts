import { Command, InvalidArgumentError } from 'commander';

/** The options of a run, from the command line. */
export interface Options {
  readonly size: readonly number[];
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly parameters: number;
  readonly sample: number;
  readonly postgraphile: boolean;
  readonly keep?: string;
  readonly json?: string;
  readonly into?: string;
}

const MAX_SIZE = 2_000_000;
const MIN_SIZE = 1_000;

function number(min: number, max: number, isWhole = true): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    if (value >= min && value <= max && (!isWhole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`Expected a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}.`);
  };
}

function sizes(text: string): number[] {
  return text.split(',').map(number(MIN_SIZE, MAX_SIZE));
}

/** Reads the command line. It reports what is wrong with it and ends the process, as commander does. */
export function readOptions(argv?: readonly string[]): Options {
  const program = new Command('npm run bench --')
    .description(
      'Makes a base, starts five systems over its file, compares their answers to six questions, and measures what each answer costs. Prints tables as Markdown.',
    )
    .option('--size <numbers>', 'how many entities, 1e3 to 2e6; several with commas', sizes, [10_000])
    .option('--rounds <number>', 'how many rounds', number(1, 100), 5)
    .option('--seconds <number>', 'how long each system is asked each question in a round', number(0.1, 600, false), 1)
    .option('--connections <number>', 'over how many connections', number(1, 1000), 4)
    .option('--parameters <number>', 'how many different requests for each question', number(2, 10_000), 400)
    .option('--sample <number>', 'how many of them are compared first', number(1, 10_000), 60)
    .option('--seed <number>', 'what chance begins with: the same seed makes the same base', number(0, 4_294_967_295), 1)
    .option('--postgraphile', 'compare PostGraphile over PostgreSQL too: on Linux, installs what it needs in bench/postgraphile', false)
    .option('--keep <folder>', 'keep the bases that are made there, and use those that stand there')
    .option('--json <file>', 'write all figures there')
    .option('--into <file>', 'write the tables there too, between <!-- bench --> and <!-- /bench -->')
    .allowExcessArguments(false);
  program.parse(argv ? [...argv] : undefined, argv ? { from: 'user' } : undefined);
  return program.opts();
}
