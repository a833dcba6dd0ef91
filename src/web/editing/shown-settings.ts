import { SETTINGS, type Settings } from '../../config.js';
import { withoutCredentials } from '../../credentials.js';
import type { Message } from '../../errors.js';

/** A setting as people read it. */
export interface ShownSetting {
  readonly name: string;
  /** As it would be written; without credentials. */
  readonly value: string;
  readonly isDefault: boolean;
  readonly help: Message;
}

/** The settings in force, as people read them: credentials are left out. */
export function settingsShown(settings: Partial<Settings>): ShownSetting[] {
  return Object.entries(SETTINGS).flatMap(([name, { fallback, help }]) => {
    const value = (settings as Readonly<Record<string, string | number | null | undefined>>)[name];
    if (value === undefined) return [];
    const text = value === null ? '' : String(value);
    return [{ name, value: withoutCredentials(text), isDefault: text === fallback, help }];
  });
}
