import { AsyncLocalStorage } from 'node:async_hooks';

/** A language of the interface. */
export type InterfaceLanguage = 'fr' | 'en';

const language = new AsyncLocalStorage<InterfaceLanguage>();

/** Runs work whose error messages are in a language. */
export function inLanguage<T>(lang: InterfaceLanguage, work: () => T): T {
  return language.run(lang, work);
}

/** The language set by {@link inLanguage}, if any. */
export function currentLanguage(): InterfaceLanguage | undefined {
  return language.getStore();
}
