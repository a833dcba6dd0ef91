import type { AccessRestored } from './revocations.js';
import type { DatabaseSettings, DataSourceSettings } from '../store/data-source.js';

/** Makes a base in a database of its own, from what is restored. */
type Fill = (where: DatabaseSettings, options: DataSourceSettings) => Promise<void>;

/** What replacing a base left. */
export interface Replaced {
  /** Where the other base is now; null when there was none. */
  readonly kept: string | null;
  readonly access: AccessRestored;
}

/**
 * Puts a base in the place of another, which is kept under another name; whom it shut out stays shut out. `stamp` goes into the name that it is
 * kept under.
 */
export type Replace = (settings: DatabaseSettings, stamp: string, fill: Fill) => Promise<Replaced>;

/** Why a base is not replaced while others use it. */
export const IN_USE = {
  fr: 'est servie ou écrite par un autre programme : arrêtez-le d’abord',
  en: 'is being served or written by another program: stop it first',
};
