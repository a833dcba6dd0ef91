import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THREE_MEETINGS } from '../support/base.js';
import { openWebsite, PAGES_TO_SEE, type TestWebsite } from '../support/website.js';

/** A reader of one language meets words of the other only where the page marks them: names, quotes and texts of the base. */

let site: TestWebsite;
beforeAll(async () => {
  site = await openWebsite(THREE_MEETINGS);
});
afterAll(() => site.close());

/** Words that one language cannot do without, and that the other does not have. */
const WORDS = {
  fr: /(?<![\p{L}\p{N}’'./-])(?:les?|des|du|une|est|dans|pour|sur|avec|qui|aux?|ou|et|cette)(?![\p{L}\p{N}’'/-])/giu,
  en: /(?<![\p{L}\p{N}’'./-])(?:the|of|and|is|are|with|which|from|this|that|by|in|to|entry|entries)(?![\p{L}\p{N}’'/-])/giu,
};

const VOID = new Set(['meta', 'link', 'input', 'img', 'br', 'hr']);

/** The text of a page that is in its own language: what stands in an element of another language is left out. */
function textIn(lang: string, markup: string): string[] {
  const open: { name: string; lang: string }[] = [];
  const texts: string[] = [];
  const here = (): string => open.at(-1)?.lang ?? lang;
  for (const [, closing, name = '', attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>"]*(?:"[^"]*")?)*)\/?>|([^<]+)/gi,
  )) {
    if (text !== undefined) {
      if (here() === lang && open.at(-1)?.name !== 'script') texts.push(text.replace(/\s+/g, ' ').trim());
      continue;
    }
    if (closing) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at >= 0) open.length = at;
      continue;
    }
    const own = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? here();
    if (own === lang)
      texts.push(...[...attributes.matchAll(/\s(?:title|aria-label|placeholder|alt|content)="([^"]*)"/g)].map((match) => match[1] ?? ''));
    if (!VOID.has(name)) open.push({ name, lang: own });
  }
  return texts.filter(Boolean);
}

/** What pages mark as being in the other language, the longest first: names, which titles and labels cannot mark, are among it. */
function markedIn(lang: string, markup: string): string[] {
  const texts = [...markup.matchAll(new RegExp(`<(\\w+)[^>]*\\slang="${lang}"[^>]*>([^<]{3,200})</\\1>`, 'g'))].map(
    (match) => match[2] ?? '',
  );
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

describe.each([
  ['fr', 'en'],
  ['en', 'fr'],
] as const)('the pages in %s', (lang, other) => {
  it('have no word of the other language that is not marked', async () => {
    const pages = await Promise.all(PAGES_TO_SEE.map(async (path) => ({ path, text: (await site.get(`/${lang}${path}`)).text })));
    const names = [...new Set(pages.flatMap(({ text }) => markedIn(other, text)))].sort((a, b) => b.length - a.length);
    expect(names.length).toBeGreaterThan(0);
    // Drawings shorten names, and then give them whole.
    const whole = (one: string): string => one.replace(/^(.+)…, (?=\1)/, '');
    const unmarked = pages.flatMap(({ path, text }) =>
      textIn(lang, text)
        .map((one) => names.reduce((rest, name) => rest.replaceAll(name, '·'), whole(one)).replace(/“[^”]*”|https?:\S+/g, '·'))
        .filter((one) => one.match(WORDS[other]))
        .map((one) => `${path}: ${one}`),
    );
    expect(unmarked).toEqual([]);
  });
});
