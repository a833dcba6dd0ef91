import { AsyncLocalStorage } from 'node:async_hooks';
import type { Lang } from '../errors.js';

const language = new AsyncLocalStorage<Lang>();

/** Runs work whose error messages are in a language. */
export function inLanguage<T>(lang: Lang, work: () => T): T {
  return language.run(lang, work);
}

/** The language set by {@link inLanguage}, if any. */
export function currentLanguage(): Lang | undefined {
  return language.getStore();
}
