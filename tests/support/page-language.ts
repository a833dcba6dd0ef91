/** Reading pages for words of the other language that are not marked as such. */

/** Words that one language cannot do without, and that the other does not have; and the spaces before French punctuation. */
const WORDS = {
  fr: /(?<![\p{L}\p{N}’'./-])(?:les?|des|du|une|est|dans|pour|sur|avec|qui|aux?|ou|et|cette)(?![\p{L}\p{N}’'/-])|(?<=[\p{L}\p{N}·)])\s[;:!?](?=\s|$)/giu,
  en: /(?<![\p{L}\p{N}’'./-])(?:the|of|and|is|are|with|which|from|this|that|by|in|to|entry|entries)(?![\p{L}\p{N}’'/-])/giu,
};

/** What stands in these was typed, or is no text. */
const OWN_WORDS = new Set(['script', 'textarea']);
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
      if (here() === lang && !OWN_WORDS.has(open.at(-1)?.name ?? '')) texts.push(text.replace(/\s+/g, ' ').trim());
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

export interface ReadPage {
  readonly path: string;
  readonly text: string;
}

/** What pages of a language say in the other without marking it: each text with the path of its page. Names that some page marks, or that are given, are known. */
export function unmarkedWords(
  pages: readonly ReadPage[],
  lang: 'fr' | 'en',
  namesOfTheBase: readonly string[] = [],
): { readonly names: number; readonly unmarked: string[] } {
  const other = lang === 'fr' ? 'en' : 'fr';
  const names = [...new Set([...namesOfTheBase, ...pages.flatMap(({ text }) => markedIn(other, text))])].sort(
    (a, b) => b.length - a.length,
  );
  // Drawings shorten names, and then give them whole.
  const whole = (one: string): string => one.replace(/^(.+)…, (?=\1)/, '');
  const unmarked = pages.flatMap(({ path, text }) =>
    textIn(lang, text)
      .map((one) =>
        names.reduce((rest, name) => rest.replaceAll(name, '·'), whole(one)).replace(/“[^”]*”|https?:\S+|\b[A-Z]+(?:_[A-Z]+)+\b/g, '·'),
      )
      .filter((one) => one.match(WORDS[other]))
      .map((one) => `${path}: ${one}`),
  );
  return { names: names.length, unmarked };
}
