import { AsyncLocalStorage } from 'node:async_hooks';
import type { Lang } from '../errors.js';

const language = new AsyncLocalStorage<Lang>();

/** Runs work whose error messages are in a language. */
export function inLanguage<T>(lang: Lang, work: () => T): T {
  return language.run(lang, work);
}

/** The language that a request prefers: English when it asks for it before French, else French. */
export function preferredLanguage(acceptLanguage: string | undefined): Lang {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
      return { tag: tag.slice(0, 2), quality };
    })
    .filter(({ tag, quality }) => (tag === 'fr' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag === 'en' ? 'en' : 'fr';
}

/** The language set by {@link inLanguage}, if any. */
export function currentLanguage(): Lang | undefined {
  return language.getStore();
}
