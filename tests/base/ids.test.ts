import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { AgendaItem } from '../../src/documents/agenda-item.js';
import { Document } from '../../src/documents/document.js';
import { Entity } from '../../src/kinds/index.js';
import { checkSeeds, compileSeeds } from '../../src/seeds/check.js';
import { Statement } from '../../src/statements/statement.js';
import { PUBLISHED_BASE } from './published.js';

/** The ids that people may have written down: in links, in citations, in programs of their own. */

const FILE = 'tests/base/published-ids.txt';

const published = existsSync(FILE)
  ? readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  : [];
let present: string[];
let former: ReadonlyMap<string, string>;
beforeAll(() => {
  const { records, successors } = compileSeeds(checkSeeds(PUBLISHED_BASE));
  const kept = [Entity, Statement, Document, AgendaItem];
  present = records.filter((record) => kept.some((type) => record instanceof type)).map(({ id }) => id);
  former = successors;
});

describe('the ids of the published base', () => {
  it('all still lead to a record: what is renamed or merged names its former id', () => {
    const known = new Set(present);
    expect(published.filter((id) => !known.has(id) && !former.has(id))).toEqual([]);
  });

  it('are all in the list of what must not be lost (`npm run base:accept` adds new ones)', async () => {
    const all = [...new Set([...published, ...present])].sort();
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot('published-ids.txt');
  });
});
