import '../../src/config.js';
import 'reflect-metadata';
import { basename } from 'node:path';
import { type GoldDocument, readGold } from './gold.js';
import { measure, type Measured, type Part, PARTS } from './measure.js';
import { markedIn } from './marks.js';
import { concealed, readSamples } from './samples.js';
import { sameInFormats, type Sameness, sameTwice, shareOf } from './same.js';
import { f1, precision, recall, type Score, sum } from './score.js';

/** `npm run bench:import`: what the import finds in the gold documents, against what it must reach. */

const HELP = `Usage: npm run bench:import -- [--samples <folder>] [--held-out] [--errors] [--marks] [<part of a document's name>…]
       npm run bench:import -- --conceal <gold in words> <document>
  --samples   a folder with minutes of others; those whose gold is in bench/import/gold/ranges are measured
  --held-out  measure the documents that were kept aside, too
  --errors    list what was missed and what was wrong
  --marks     print the sentences of the documents with what their gold marks in them, and measure nothing
  --conceal   print gold that was written in words as gold in ranges of its document`;

/** What the import must reach, in words and figures. */
const THRESHOLDS: Readonly<Record<Part, { readonly what: string; readonly holds: (score: Score, coalition: boolean) => boolean }>> = {
  header: { what: 'exact', holds: (score) => precision(score) === 1 },
  sections: { what: 'F1 ≥ .95 (coalition)', holds: (score, coalition) => !coalition || f1(score) >= 0.95 },
  participants: { what: 'F1 ≥ .90 / .80', holds: (score, coalition) => f1(score) >= (coalition ? 0.9 : 0.8) },
  dates: { what: 'F1 ≥ .95', holds: (score) => f1(score) >= 0.95 },
  mentions: { what: 'false ≤ .01, found ≥ .95', holds: (score) => precision(score) >= 0.99 && recall(score) >= 0.95 },
  followUps: { what: 'R ≥ .50, P ≥ .80', holds: (score) => recall(score) >= 0.5 && precision(score) >= 0.8 },
  decisions: { what: 'R ≥ .50, P ≥ .80', holds: (score) => recall(score) >= 0.5 && precision(score) >= 0.8 },
  relations: { what: 'R ≥ .50, P ≥ .80', holds: (score) => recall(score) >= 0.5 && precision(score) >= 0.8 },
  votes: { what: 'found ≥ 129/134', holds: (score) => recall(score) >= 129 / 134 },
  promises: { what: 'right ≥ .80', holds: (score) => recall(score) >= 0.8 },
  changes: { what: 'found ≥ 125/138', holds: (score) => recall(score) >= 125 / 138 },
  anchors: { what: 'wrong 0', holds: (score) => score.wrong.length === 0 },
};

/** An open system that reads councils' decisions with a language model tells of its own what it got right, of 138 meetings and 134 votes. */
const OF_OTHERS: readonly [part: Part, what: string, theirs: string][] = [
  ['participants', 'roll calls', '133 of 138'],
  ['changes', 'arrivals, departures, renames', '125'],
  ['votes', 'votes', '129 of 134'],
  ['sections', 'agenda subjects', '126'],
];

/** How much of what a document proposes does not hang on its format. */
const SAME_IN_FORMATS = 0.98;

const args = process.argv.slice(2);
const has = (flag: string): boolean => args.includes(flag);
if (has('--help')) {
  process.stdout.write(`${HELP}\n`);
} else if (has('--conceal')) {
  const [gold = '', document = ''] = args.slice(args.indexOf('--conceal') + 1);
  process.stdout.write(await concealed(gold, document));
} else {
  const folder = has('--samples') ? (args[args.indexOf('--samples') + 1] ?? '') : '';
  const samples = await readSamples(folder);
  const names = args.filter((arg, at) => !arg.startsWith('--') && args[at - 1] !== '--samples');
  const documents = [...readGold(), ...samples.documents].filter(
    ({ name, gold }) => (has('--held-out') || !gold.heldOut) && (names.length === 0 || names.some((part) => name.includes(part))),
  );
  if (has('--marks')) for (const document of documents) process.stdout.write(`\n${document.name}\n${await markedIn(document)}`);
  else await measureAll(documents, new Set(samples.documents));
  if (samples.missing.length > 0) process.stdout.write(`\nLEFT OUT, their documents are not here: ${samples.missing.join(', ')}\n`);
}

async function measureAll(documents: readonly GoldDocument[], samples: ReadonlySet<GoldDocument>): Promise<void> {
  const groups = new Map<string, Measured[]>();
  for (const document of documents) {
    const measured = await measure(document);
    const coalition = document.gold.document.layout === 'COALITION';
    print(`${document.name}${document.gold.heldOut ? ' (held out)' : ''}`, measured, coalition, has('--errors'));
    const group = `${samples.has(document) ? 'real minutes of others' : coalition ? 'the coalition’s layout' : 'other layouts'}${document.gold.heldOut ? ', held out' : ''}`;
    groups.set(group, [...(groups.get(group) ?? []), measured]);
  }
  // Each invented document once, in whichever format it was written; and those that were written twice, against each other.
  const invented = documents.filter((one) => !samples.has(one));
  const ours = invented.filter(({ gold, name }) => name === basename(gold.document.files.at(-1) ?? ''));
  const same: Sameness[] = [];
  for (const document of ours) same.push(...(await sameInFormats(document)));
  printSame([...same, ...(await sameTwice(invented))], has('--errors'));
  for (const [group, all] of groups) {
    const total = Object.fromEntries(PARTS.map((part) => [part, sum(all.map((one) => one[part]))])) as Measured;
    print(`ALL OF ${group} (${all.length})`, total, group.startsWith('the coalition'), false);
    printBesideOthers(group, total);
  }
}

function printBesideOthers(group: string, total: Measured): void {
  const lines = OF_OTHERS.filter(([part]) => total[part].expected > 0).map(
    ([part, what, theirs]) => `  ${what.padEnd(30)} ${total[part].found} of ${total[part].expected}, theirs ${theirs}\n`,
  );
  if (lines.length > 0) process.stdout.write(`\nBESIDE A LANGUAGE MODEL, of ${group}\n${lines.join('')}`);
}

function printSame(all: readonly Sameness[], differences: boolean): void {
  if (all.length === 0) return;
  const line = (what: string, one: Pick<Sameness, 'same' | 'all'>): string =>
    `  ${shareOf(one).toFixed(3)}  ${shareOf(one) >= SAME_IN_FORMATS ? 'holds' : 'FAILS'}  ≥ ${SAME_IN_FORMATS}  ${one.same}/${one.all}  ${what}\n`;
  process.stdout.write('\nTHE SAME FROM TWO FORMATS\n');
  for (const one of all) {
    process.stdout.write(line(one.what, one));
    if (differences) for (const difference of one.differences) process.stdout.write(`    ${difference}\n`);
  }
  const add = (field: 'same' | 'all'): number => all.reduce((total, one) => total + one[field], 0);
  process.stdout.write(line('all of them', { same: add('same'), all: add('all') }));
}

function print(title: string, measured: Measured, coalition: boolean, errors: boolean): void {
  const lines = PARTS.filter((part) => measured[part].expected + measured[part].proposed > 0).map((part) => {
    const score = measured[part];
    const { what, holds } = THRESHOLDS[part];
    const figures = [precision(score), recall(score), f1(score)].map((one) => one.toFixed(3));
    const counts = `${score.right}/${score.proposed} right, ${score.found}/${score.expected} found`;
    return `  ${part.padEnd(13)} P ${figures[0]}  R ${figures[1]}  F1 ${figures[2]}  ${holds(score, coalition) ? 'holds' : 'FAILS'}  ${what.padEnd(26)} ${counts}`;
  });
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
  if (!errors) return;
  for (const part of PARTS) {
    for (const one of measured[part].missed) process.stdout.write(`    ${part} missed: ${one}\n`);
    if (part !== 'header' && part !== 'promises')
      for (const one of measured[part].wrong) process.stdout.write(`    ${part} wrong: ${one}\n`);
  }
}
