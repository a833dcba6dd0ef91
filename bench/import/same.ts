import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { foldName } from '../../src/core/fold.js';
import type { Proposal, Proposals } from '../../src/import/proposals/proposal.js';
import { propose } from '../../src/import/propose.js';
import type { Reading } from '../../src/import/reading/model/reading.js';
import { readDocument } from '../../src/import/reading/read-document.js';
import type { GoldDocument } from './gold.js';
import { type Format, FORMATS, inFormat } from './formats.js';

/** Whether one document proposes the same, whichever format it came in. */

export interface Sameness {
  readonly what: string;
  /** Proposals that both have, counted in both. */
  readonly same: number;
  /** Proposals of both. */
  readonly all: number;
  /** What only one of them has. */
  readonly differences: readonly string[];
}

export const shareOf = ({ same, all }: Pick<Sameness, 'same' | 'all'>): number => (all === 0 ? 1 : same / all);

/** A document against itself, written in each other format. */
export async function sameInFormats({ name, file, base }: GoldDocument): Promise<Sameness[]> {
  const reading = await readDocument(readFileSync(file), { name: basename(file) });
  const own = contentsOf(reading, propose(reading, base, null));
  const found: Sameness[] = [];
  for (const format of FORMATS.filter((one) => reading.format !== OWN[one])) {
    const other = await readDocument(inFormat(reading, format), { name: `${name}.${format}` });
    found.push(sameness(`${name} as .${format}`, own, contentsOf(other, propose(other, base, null))));
  }
  return found;
}

/** Documents that people wrote in two formats: what one file proposes against what the other does. */
export async function sameTwice(documents: readonly GoldDocument[]): Promise<Sameness[]> {
  const pairs = [...new Set(documents.map(({ gold }) => gold))]
    .map((gold) => documents.filter((document) => document.gold === gold))
    .filter((files) => files.length > 1);
  const found: Sameness[] = [];
  for (const files of pairs) {
    const contents: string[][] = [];
    for (const { file, base } of files.slice(0, 2)) {
      const reading = await readDocument(readFileSync(file), { name: basename(file) });
      contents.push(contentsOf(reading, propose(reading, base, null)));
    }
    found.push(sameness(files.map(({ name }) => name).join(' and '), contents[0] ?? [], contents[1] ?? []));
  }
  return found;
}

const OWN: Readonly<Record<Format, Reading['format']>> = { txt: 'TEXT', md: 'MARKDOWN', docx: 'DOCX', pdf: 'PDF' };

function sameness(what: string, one: readonly string[], other: readonly string[]): Sameness {
  const left = new Map<string, number>();
  for (const entry of one) left.set(entry, (left.get(entry) ?? 0) + 1);
  const onlyThere: string[] = [];
  for (const entry of other) {
    const count = left.get(entry) ?? 0;
    if (count === 0) onlyThere.push(entry);
    else left.set(entry, count - 1);
  }
  const onlyHere = [...left].flatMap(([entry, count]) => Array<string>(count).fill(entry));
  return {
    what,
    same: one.length + other.length - onlyHere.length - onlyThere.length,
    all: one.length + other.length,
    differences: [...onlyHere.map((entry) => `- ${entry}`), ...onlyThere.map((entry) => `+ ${entry}`)].sort((a, b) =>
      a.slice(2).localeCompare(b.slice(2)),
    ),
  };
}

/** What each proposal says and on which words it rests, without places, keys and confidences. */
function contentsOf({ text }: Reading, { all }: Proposals): string[] {
  return all.map((proposal) => `${saidBy(proposal)} « ${key(text.slice(proposal.passage.start, proposal.passage.end))} »`);
}

const PLACES: ReadonlySet<string> = new Set(['key', 'passage', 'span', 'until', 'reason', 'confidence', 'level', 'parent', 'start', 'end']);

function saidBy(proposal: Proposal): string {
  return JSON.stringify(proposal, (name, value: unknown) => {
    if (PLACES.has(name)) return undefined;
    return typeof value === 'string' && name !== 'kind' ? key(value) : value;
  });
}

/** Words without accents, signs, case and white space: what a format does to these is not what it says. */
const key = (words: string): string => foldName(words).replace(/[^\p{L}\p{N}]+/gu, '');
