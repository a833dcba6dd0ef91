import { AsyncLocalStorage } from 'node:async_hooks';

/** The language of the interface, from a request's `Accept-Language`. */
export type InterfaceLanguage = 'fr' | 'en';

const language = new AsyncLocalStorage<InterfaceLanguage>();

/** Runs work whose error messages are in a language. */
export function inLanguage<T>(lang: InterfaceLanguage, work: () => T): T {
  return language.run(lang, work);
}

/** The language that a request prefers: English when it asks for it before French, else French. */
export function preferredLanguage(acceptLanguage: string | undefined): InterfaceLanguage {
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
export function currentLanguage(): InterfaceLanguage | undefined {
  return language.getStore();
}
