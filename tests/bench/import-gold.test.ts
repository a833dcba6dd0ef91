import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isDay, readEdtf } from '../../src/core/edtf.js';
import { readDocument } from '../../src/import/reading/read-document.js';

/** The gold of the import measure has its shape, and each quote stands in its document: a measure with wrong anchors measures nothing. */

const GOLD = 'bench/import/gold';

interface Gold {
  document: { files: string[]; layout: string; bodyTwice?: true; secondCopy?: { quote: string; occurrence: number } };
  known: string;
  heldOut: boolean;
  sections: { id: string; heading: string; parent?: string; suffix?: string }[];
  participants: { status: string }[];
  mentions: { actor: string; nested?: true; optional?: true }[];
  openPromises: { fate: string }[];
  newEntities: { id: string }[];
}

interface KnownActors {
  actors: { id: string }[];
}

const read = <T>(file: string): T => parse(readFileSync(file, 'utf8')) as T;

const goldFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.known.yaml'))
    .map((name) => join(folder, name));

const files = goldFiles(GOLD);

const ajv = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false });
ajv.addFormat('edtf', (text: string) => readEdtf(text) !== null);
ajv.addFormat('day', isDay);
ajv.addSchema(JSON.parse(readFileSync('bench/import/gold.schema.json', 'utf8')) as object, 'gold');
const faultsOf = (schema: string, value: unknown): string[] => {
  const validate = ajv.getSchema(schema) as ValidateFunction;
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
};

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a reader sees of a document, as gold/README.md says: no markup, white space of any length as one space. */
async function readableText(file: string): Promise<string> {
  let text = (
    extname(file) === '.docx' ? (await readDocument(readFileSync(file), { name: file })).text : readFileSync(file, 'utf8')
  ).normalize('NFC');
  if (extname(file) === '.md') {
    text = text
      .replace(/&(\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
      .replace(/!\[[^\]]*\]\([^)]*\)|<img [^>]*>/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*{2,3}/g, '')
      .replace(/^\s*(?:#+|>|[-*]) /gm, '');
  }
  return text.replace(/\s+/g, ' ').trim();
}

const occurrences = (text: string, words: string): number => text.split(words).length - 1;

/** Each text that must stand in the document, with the path of its entry. */
function* quotesOf(value: unknown, path = ''): Generator<{ path: string; quote: string; once: boolean; holds?: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* quotesOf(item, `${path}/${index}`);
  } else if (typeof value === 'object' && value !== null) {
    const entry = value as Record<string, unknown>;
    const holds = (entry.surface ?? entry.wording) as string | undefined;
    for (const [key, item] of Object.entries(entry)) {
      if (key === 'in') yield { path: `${path}/in`, quote: item as string, once: true, holds: holds };
      else if (['quote', 'alsoQuote', 'wording', 'surface'].includes(key))
        yield { path: `${path}/${key}`, quote: item as string, once: false };
      else yield* quotesOf(item, `${path}/${key}`);
    }
  }
}

/** The places where a heading stands with its suffix after it, and only white space, bullets and punctuation between. */
function headingPlaces(text: string, heading: string, suffix = ''): number {
  return text
    .split(heading)
    .slice(1)
    .filter((_, index) => {
      const rest = text
        .split(heading)
        .slice(index + 1)
        .join(heading);
      return rest.replace(/^[^\p{L}\p{N}]*/u, '').startsWith(suffix.replace(/^[^\p{L}\p{N}]*/u, ''));
    }).length;
}

const documentsOf = (file: string, gold: Gold): string[] => gold.document.files.map((name) => join(dirname(file), name));

describe.each(files)('%s', (file) => {
  const gold = read<Gold>(file);
  const known = read<KnownActors>(join(dirname(file), gold.known));

  it('has the shape that the schema says, and so has its file of known actors', () => {
    expect(faultsOf('gold', gold)).toEqual([]);
    expect(faultsOf('gold#/$defs/known', known)).toEqual([]);
  });

  it('names only actors that are known or that it introduces', () => {
    const ids = new Set([...known.actors, ...gold.newEntities].map((entity) => entity.id));
    const named = [...JSON.stringify(gold).matchAll(/"((?:[a-z]+-)?[a-z]+\/[a-z0-9-]+)"/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(gold.mentions.length - 1);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
    const knownIds = new Set(known.actors.map((actor) => actor.id));
    expect(gold.mentions.filter((mention) => !knownIds.has(mention.actor))).toEqual([]);
    expect(ids.size).toBe(known.actors.length + gold.newEntities.length);
  });

  it('puts each section under one that stands before it', () => {
    const before = new Set<string>();
    const astray = gold.sections.filter(
      ({ id, parent }) => (parent !== undefined && !before.has(parent)) || before.size === before.add(id).size,
    );
    expect(astray).toEqual([]);
  });

  it.each(documentsOf(file, gold))('quotes what stands in %s', async (path) => {
    const { secondCopy, ...document } = gold.document;
    const whole = await readableText(path);
    const text = secondCopy ? whole.slice(0, whole.lastIndexOf(secondCopy.quote)) : whole;
    if (secondCopy) expect(occurrences(whole, secondCopy.quote)).toBe(secondCopy.occurrence);
    const quotes = [...quotesOf({ ...gold, document })];
    expect(quotes.length).toBeGreaterThan(25);
    expect(quotes.filter(({ quote }) => !text.includes(quote))).toEqual([]);
    expect(quotes.filter(({ quote, once }) => once && occurrences(text, quote) !== 1)).toEqual([]);
    expect(quotes.filter(({ quote, holds }) => holds !== undefined && !quote.includes(holds))).toEqual([]);
    expect(gold.sections.filter(({ heading, suffix }) => headingPlaces(text, heading, suffix) !== 1)).toEqual([]);
  });
});

describe.each(goldFiles(join(GOLD, 'ranges')))('%s', (file) => {
  it('has the shape that the schema says of gold in ranges', () => {
    expect(faultsOf('gold#/$defs/ranges', read(file))).toEqual([]);
  });
});

describe('the gold as a whole', () => {
  const ours = goldFiles(GOLD).map((file) => read<Gold>(file));

  it('keeps documents aside, nine of the coalition’s layout and twenty-one of others', () => {
    const aside = ours.filter((gold) => gold.heldOut).map((gold) => gold.document.layout);
    expect(aside.sort()).toEqual([...Array<string>(9).fill('COALITION'), ...Array<string>(21).fill('OTHER')]);
  });

  it('has every fate of a promise', () => {
    const fates = (heldOut: boolean): string[] =>
      [...new Set(ours.filter((gold) => gold.heldOut === heldOut).flatMap((gold) => gold.openPromises.map(({ fate }) => fate)))].sort();
    expect(fates(false)).toEqual(['CARRIED_OVER', 'DONE', 'DROPPED', 'NOT_SPOKEN_OF']);
    expect(fates(true)).toEqual(fates(false));
  });
});
