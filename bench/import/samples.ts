import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readDocument } from '../../src/import/reading/read-document.js';
import { baseOf, filesIn, type Gold, type GoldDocument, type KnownFile } from './gold.js';
import { conceal, reveal } from './ranges.js';

/** Minutes of others: their gold is here, in ranges (`ranges.ts`); the documents are wherever somebody keeps them. */

const GOLD = 'bench/import/gold/ranges';

export type GoldInRanges = Omit<Gold, 'document' | 'known'> & {
  readonly document: { readonly sha256: string; readonly language: string; readonly layout: 'COALITION' | 'OTHER' };
  readonly known: KnownFile;
};

export interface Samples {
  readonly documents: readonly GoldDocument[];
  /** Names of gold files whose document is not in the folder. */
  readonly missing: readonly string[];
}

/** @param folder where the documents are, or an empty text: then all of them are missing */
export async function readSamples(folder: string, gold = GOLD): Promise<Samples> {
  const byHash = new Map(
    (folder === '' || !existsSync(folder) ? [] : readdirSync(folder))
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [hashOf(readFileSync(file)), file]),
  );
  const documents: GoldDocument[] = [];
  const missing: string[] = [];
  for (const path of filesIn(gold)) {
    const name = basename(path, '.yaml');
    const ranges = parse(readFileSync(path, 'utf8')) as GoldInRanges;
    const file = byHash.get(ranges.document.sha256);
    if (file === undefined) {
      missing.push(name);
      continue;
    }
    const words = reveal(ranges, await textOf(file)) as GoldInRanges;
    const read: Gold = { ...words, document: { ...words.document, files: [basename(file)] }, known: '' };
    documents.push({ name, file, gold: read, known: words.known, base: baseOf(words.known, read) });
  }
  return { documents, missing };
}

/** A gold file written in words, beside its document, as one that may stand here. */
export async function concealed(gold: string, document: string): Promise<string> {
  const words = parse(readFileSync(gold, 'utf8')) as GoldInRanges;
  const ranges = conceal(words, await textOf(document)) as GoldInRanges;
  const sha256 = hashOf(readFileSync(document));
  return stringify({ ...ranges, document: { ...ranges.document, sha256 } }, { collectionStyle: 'any', lineWidth: 0 });
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function textOf(file: string): Promise<string> {
  return (await readDocument(readFileSync(file), { name: basename(file) })).text;
}
