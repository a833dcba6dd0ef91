import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../src/core/fact.js';
import { COMPUTED_FIELDS } from '../../src/kinds/computed-fields.js';
import { KINDS } from '../../src/kinds/index.js';
import { definitionOf, enumFactsOf, type KindClass, typeFactOf } from '../../src/kinds/kind.js';

const kinds: readonly KindClass[] = KINDS;

describe('the kinds', () => {
  it('are all in the list: each module of src/kinds that declares one', () => {
    const declared = readdirSync('src/kinds')
      .map((file) => readFileSync(`src/kinds/${file}`, 'utf8'))
      .flatMap((text) => (text.includes('\n@Kind(') ? [/export class (\w+)/.exec(text)?.[1]] : []));
    expect(declared.sort()).toEqual(kinds.map(({ name }) => name).sort());
  });

  it('have prefixes and plurals of their own', () => {
    for (const key of ['prefix', 'plural'] as const) expect(new Set(kinds.map((kind) => definitionOf(kind)[key])).size).toBe(kinds.length);
  });

  it('mean one thing by a fact of one name: they share the column', () => {
    const types = new Map<string, Set<string>>();
    for (const { name, type } of kinds.flatMap((kind) => factsOf(kind))) types.set(name, (types.get(name) ?? new Set()).add(type));
    expect([...types].filter(([, set]) => set.size > 1)).toEqual([]);
  });

  it('have one type fact at most, and no fact that hides a computed field', () => {
    const taken = new Set<string>(Object.keys(COMPUTED_FIELDS));
    for (const kind of kinds) {
      const types = enumFactsOf(kind).filter(({ isType }) => isType);
      expect(types, kind.name).toEqual([typeFactOf(kind)].filter((fact) => fact !== null));
      expect(
        factsOf(kind).filter(({ field }) => taken.has(field)),
        kind.name,
      ).toEqual([]);
    }
  });
});
