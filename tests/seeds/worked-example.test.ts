import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { THREE_MEETINGS } from '../support/base.js';
import { copySeeds, faultsOf, writeSeed } from '../support/seeds.js';

/**
 * The blocks of docs/seeds.md: those that name a file are of the base of three meetings, as it stands there; the others load beside it.
 */

interface Part {
  readonly path: string;
  readonly text: string;
}

const BLOCKS = [...readFileSync('docs/seeds.md', 'utf8').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => text);
const partsOf = (block: string): Part[] =>
  [...block.matchAll(/^# (\S+\.yaml)\n([^]*?)(?=^# \S+\.yaml\n|$(?![^]))/gm)].map(([, path = '', text = '']) => ({ path, text }));
const parts = BLOCKS.flatMap(partsOf);
const loose = BLOCKS.filter((block) => partsOf(block).length === 0);

type Item = Readonly<Record<string, unknown>>;

/** All that has an id or a quote, however deep, and what is said once of the whole base. */
function itemsOf(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (value === null || typeof value !== 'object') return [];
  const item = value as Item;
  const isOne =
    typeof item.id === 'string' ||
    (typeof item.quote === 'string' && ['claims', 'relations'].some((list) => list in item)) ||
    'timeZone' in item;
  return [...(isOne ? [item] : []), ...Object.values(item).flatMap(itemsOf)];
}

/** The ids of a list of items: a block may leave some of them out. */
const idsIn = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]).flatMap((one) => (one as Item | null)?.id ?? []) : [];

const keyOf = ({ id, quote }: Item): unknown => id ?? quote ?? 'dataset';

describe('the blocks of docs/seeds.md', () => {
  it('are many, and most are of the base of three meetings', () => {
    expect(parts.length).toBeGreaterThan(15);
    expect(loose).toHaveLength(2);
    expect(parts.flatMap(({ text }) => itemsOf(parse(text))).length).toBeGreaterThan(25);
  });

  it.each(parts)('stand in $path', ({ path, text }) => {
    const there = new Map(itemsOf(parse(readFileSync(`${THREE_MEETINGS}/${path}`, 'utf8'))).map((item) => [keyOf(item), item]));
    const items = itemsOf(parse(text));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const other = there.get(keyOf(item)) ?? {};
      for (const [field, value] of Object.entries(item)) {
        const inner = idsIn(value);
        if (inner.length > 0) expect(idsIn(other[field]), `${String(keyOf(item))} ${field}`).toEqual(expect.arrayContaining(inner));
        else expect(other[field], `${String(keyOf(item))} ${field}`).toEqual(value);
      }
    }
  });

  it.each(loose)('load: %s', (block) => {
    const folder = copySeeds(THREE_MEETINGS);
    writeSeed(folder, 'beside.yaml', `visibility: PUBLIC\n${block}`);
    expect(faultsOf(folder)).toEqual([]);
  });
});
