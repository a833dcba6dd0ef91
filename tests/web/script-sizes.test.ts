import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN_LETTERS } from '../../src/core/latin-letters.js';
import { assetNamed } from '../../src/web/assets.js';
import { SMALL_SEEDS } from '../support/base.js';
import { addressesOf, PUBLIC_URL_HERE, READ_ROUTES } from '../support/site-addresses.js';
import { openWebsite, type TestWebsite } from '../support/website.js';

/** The scripts of pages: how much of them a page loads, and that those sent are those written. */

/** Bytes before compression. */
const MOST = 40_000;

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(SMALL_SEEDS, { RATE_LIMIT: '0' });
});
afterAll(() => site.close());

/** The GraphQL editor is another program. */
const ROUTES = READ_ROUTES.map(({ path }) => path).filter((path) => path !== '/graphql');

/** The scripts of a page: those that it names, and those written in it. */
async function scriptsOf(page: string): Promise<number[]> {
  const written = [...page.matchAll(/<script(?![^>]* src=)(?![^>]*ld\+json)[^>]*>([^]*?)<\/script>/g)].map(([, text = '']) =>
    Buffer.byteLength(text),
  );
  const named = [...page.matchAll(/<script[^>]* src="([^"]*)"/g)].map(async ([, path = '']) =>
    Buffer.byteLength((await site.get(path)).text),
  );
  return [...written, ...(await Promise.all(named))];
}

describe('the scripts that a page loads', () => {
  it('are 40 KB at most, of every kind of page', async () => {
    const view = site.base.graph.view('ANONYMOUS');
    const rows = [view.entities, view.documents, view.passages, view.relations, view.claims, view.followUps];
    const ids = [...new Map(rows.flatMap((all) => all.map(({ id }): [string, string] => [id.slice(0, id.indexOf('/')), id]))).values()];
    const centre = ids.find((id) => id.startsWith('organization/')) ?? '';
    const heavy: string[] = [];
    let pages = 0;
    for (const route of ROUTES) {
      const [path = route] = addressesOf(route, { ids, entities: [centre], centres: [centre], words: ['atelier'], start: centre });
      const { text, headers } = await site.get(path.replace(PUBLIC_URL_HERE, encodeURIComponent(site.url)));
      if (!headers.get('content-type')?.startsWith('text/html')) continue;
      const bytes = (await scriptsOf(text)).reduce((sum, one) => sum + one, 0);
      if (bytes > 0) pages += 1;
      if (bytes > MOST) heavy.push(`${path}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
    expect(pages).toBeGreaterThan(40);
  });
});

/** What a script says, without how it is laid out. */
function meaning(text: string): unknown {
  const shape = (node: ts.Node): unknown => {
    const parts: unknown[] = [];
    ts.forEachChild(node, (child) => void parts.push(shape(child)));
    return [node.kind, 'text' in node ? node.text : parts];
  };
  return ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS).statements.map(shape);
}

const FOLDER = 'src/web/assets';
const SCRIPTS = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry): [string, string[]][] => {
  if (entry.name.endsWith('.js')) return [[entry.name, [entry.name]]];
  const parts = entry.isDirectory() ? readdirSync(join(FOLDER, entry.name)).filter((name) => name.endsWith('.js')) : [];
  return parts.length > 0 ? [[`${entry.name}.js`, parts.sort().map((name) => join(entry.name, name))]] : [];
});

describe('a script as it is sent', () => {
  it.each(SCRIPTS)('%s says what was written', (name, parts) => {
    const written = parts.map((part) => readFileSync(join(FOLDER, part), 'utf8')).join('\n');
    expect(meaning(assetNamed(name).body.toString())).toEqual(meaning(written.replace('PLAIN_LETTERS', PLAIN_LETTERS.join('|'))));
  });
});
