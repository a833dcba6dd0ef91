import { type Lang, MaillageError } from './errors.js';

// graphql-js reads NODE_ENV once, when it is loaded, and outside production runs developer checks that double the cost of an answer.
// So every entry point imports this module first.
process.env.NODE_ENV ??= 'production';

/** The version of the program, as package.json has it. */
export const VERSION = '0.1.0';

/**
 * The settings: one table, and the only reader of the environment.
 */
interface Setting<T> {
  readonly fallback: string;
  readonly help: string;
  /** Parses the value, or says what is wrong with it. */
  readonly read: (text: string) => Reading<T>;
}

type Reading<T> = { readonly value: T } | { readonly error: string };

const text =
  (accepts: (value: string) => boolean, expected: string) =>
  (value: string): Reading<string> =>
    accepts(value) ? { value } : { error: `expected ${expected}` };

const whole =
  (min: number, max: number) =>
  (value: string): Reading<number> => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= min && number <= max
      ? { value: number }
      : { error: `expected a whole number from ${min} to ${max}` };
  };

/** An origin, as browsers send it; `*.` stands for one or more labels in front. */
const ORIGIN = /^https?:\/\/(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d+)?$/;

const isUrl = (value: string, protocols: RegExp): boolean => URL.canParse(value) && protocols.test(new URL(value).protocol);

function define<T>(setting: Setting<T>): Setting<T> {
  return setting;
}

export const SETTINGS = {
  HOST: define({ fallback: '127.0.0.1', help: 'The address to listen on.', read: text((value) => value !== '', 'an address') }),
  PORT: define({ fallback: '4000', help: 'The port to listen on; 0 takes a free one.', read: whole(0, 65_535) }),
  PUBLIC_URL: define({
    fallback: '',
    help: 'The address under which people reach the base, for the URLs it gives. Without it: http://HOST:PORT.',
    read: text(
      (value) => value === '' || (isUrl(value, /^https?:$/) && !value.endsWith('/')),
      'an http or https URL without a trailing slash',
    ),
  }),
  DATABASE_FILE: define({
    fallback: 'data/maillage.sqlite',
    help: 'The SQLite file, created if it is missing.',
    read: text((value) => value !== '', 'a path'),
  }),
  DATABASE_URL: define({
    fallback: '',
    help: 'A PostgreSQL database, postgres://user:password@host:port/name. Without it: DATABASE_FILE.',
    read: text((value) => value === '' || isUrl(value, /^postgres(ql)?:$/), 'a postgres:// URL'),
  }),
  EMBED_FRAME_ANCESTORS: define({
    fallback: '*',
    help: 'The sites that may frame the embed: * for all, or addresses separated by spaces.',
    read: text(
      (value) =>
        value === '*' || value.split(' ').every((one) => /^(?:'self'|'none'|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d+|\*))?)$/.test(one)),
      'an asterisk, or addresses such as https://www.example.org separated by single spaces',
    ),
  }),
  CORS_ORIGINS: define({
    fallback: '*',
    help: 'The sites whose scripts may read the API and data files, without credentials: * for all, none, or origins separated by spaces.',
    read: text(
      (value) => /^(?:\*|none)$/.test(value) || value.split(' ').every((one) => ORIGIN.test(one)),
      'an asterisk, none, or origins such as https://www.example.org separated by single spaces',
    ),
  }),
  SEEDS: define({
    fallback: 'seeds',
    help: 'The folder of seed files that fill an empty database.',
    read: text((value) => value !== '', 'a folder'),
  }),
  OPERATIONS: define({
    fallback: 'any',
    help: 'Which GraphQL operations the API answers: any, or contract for those of schema/contract alone. Pages are not affected.',
    read: text((value) => value === 'any' || value === 'contract', 'any or contract'),
  }),
  MAX_COST: define({
    fallback: '400000',
    help: 'The maximum cost of one GraphQL operation, as reported in extensions.cost: about one for each field of the answer.',
    read: whole(1, 1_000_000_000),
  }),
  MAX_DEPTH: define({ fallback: '15', help: 'The maximum depth of an operation, introspection excepted.', read: whole(1, 1000) }),
  MAX_ALIASES: define({
    fallback: '30',
    help: 'The maximum number of aliases in an operation, with its fragments expanded.',
    read: whole(0, 10_000),
  }),
  MAX_DIRECTIVES: define({
    fallback: '30',
    help: 'The maximum number of directives in an operation, with its fragments expanded.',
    read: whole(0, 10_000),
  }),
  MAX_TOKENS: define({ fallback: '4000', help: 'The maximum number of tokens in a GraphQL document.', read: whole(1, 1_000_000) }),
  MAX_BODY_BYTES: define({ fallback: '262144', help: 'The maximum size of a request body, in bytes.', read: whole(1, 1_000_000_000) }),
  MAX_LIST: define({
    fallback: '1000',
    help: 'The maximum number of values in a list, in arguments or variables.',
    read: whole(1, 1_000_000),
  }),
  MAX_TEXT: define({
    fallback: '5000',
    help: 'The maximum number of characters in a text, in arguments or variables.',
    read: whole(1, 1_000_000),
  }),
  MAX_ANSWER_BYTES: define({
    fallback: '16777216',
    help: 'The maximum size of the answer to a GraphQL operation, in bytes; a larger one ends with an error.',
    read: whole(1000, 1_000_000_000),
  }),
  TRUST_PROXY: define({
    fallback: '0',
    help: 'The number of your reverse proxies in front of the server: rate limits use the client address that they give in X-Forwarded-For.',
    read: whole(0, 10),
  }),
  RATE_LIMIT: define({
    fallback: '1200',
    help: 'The maximum number of requests from one address in a minute; 0 for no limit.',
    read: whole(0, 1_000_000),
  }),
  TOKEN_RATE_LIMIT: define({
    fallback: '6000',
    help: 'The maximum number of requests with one token in a minute; 0 for no limit.',
    read: whole(0, 1_000_000),
  }),
  SESSION_IDLE: define({
    fallback: '720',
    help: 'After how many minutes without a request somebody who signed in has to sign in again.',
    read: whole(5, 43_200),
  }),
  SESSION_LIFETIME: define({
    fallback: '30',
    help: 'After how many days somebody who signed in has to sign in again, however active.',
    read: whole(1, 90),
  }),
  INVITATION_LIFETIME: define({
    fallback: '7',
    help: 'For how many days the link is good by which somebody sets a passphrase.',
    read: whole(1, 30),
  }),
  MAX_CONNECTIONS: define({
    fallback: '1000',
    help: 'The maximum number of simultaneous connections; further ones are closed.',
    read: whole(1, 100_000),
  }),
  MAX_CONNECTIONS_PER_ADDRESS: define({
    fallback: '300',
    help: 'The maximum number of simultaneous connections from one address; further ones are closed. Without effect behind a proxy.',
    read: whole(1, 100_000),
  }),
  REQUEST_TIMEOUT: define({
    fallback: '30',
    help: 'The time limit of a request, in seconds, from its first byte to its answer; half of it for its headers, and twice as long until the answer is taken.',
    read: whole(1, 3600),
  }),
  SHUTDOWN_TIMEOUT: define({
    fallback: '10',
    help: 'The time that requests in flight have to end when the server is stopped, in seconds.',
    read: whole(0, 3600),
  }),
  LOG_LEVEL: define({
    fallback: 'info',
    help: 'The level of the log, lines of JSON on standard error: fatal, error, warn, info, debug, or silent.',
    read: text((value) => /^(?:fatal|error|warn|info|debug|silent)$/.test(value), 'fatal, error, warn, info, debug or silent'),
  }),
  METRICS_PORT: define<number | null>({
    fallback: '',
    help: 'The port that serves Prometheus metrics at /metrics; without it there are none.',
    read: (value) => (value === '' ? { value: null } : whole(0, 65_535)(value)),
  }),
  METRICS_HOST: define({
    fallback: '127.0.0.1',
    help: 'The address that the metrics port listens on.',
    read: text((value) => value !== '', 'an address'),
  }),
} satisfies Record<string, Setting<string | number | null>>;

type SettingName = keyof typeof SETTINGS;

export type Settings = {
  readonly [K in SettingName]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never;
};

/**
 * Reads every setting from the environment.
 * @throws INVALID_SETTINGS naming every invalid value
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const errors: string[] = [];
  const values = Object.entries(SETTINGS).map(([name, setting]) => {
    const raw = environment[name] ?? setting.fallback;
    const result = (setting as Setting<string | number | null>).read(raw);
    if ('error' in result) errors.push(`${name}=${raw}: ${result.error}`);
    return [name, 'value' in result ? result.value : null];
  });
  if (errors.length > 0) {
    throw new MaillageError('INVALID_SETTINGS', {
      fr: `Ces réglages sont invalides :\n  ${errors.join('\n  ')}`,
      en: `These settings are invalid:\n  ${errors.join('\n  ')}`,
    });
  }
  return Object.fromEntries(values) as Settings;
}

/** A setting as people read it. */
export interface ShownSetting {
  readonly name: string;
  /** As it would be written; without credentials. */
  readonly value: string;
  readonly isDefault: boolean;
  readonly help: string;
}

/** The settings in force, as people read them: credentials are left out. */
export function settingsShown(settings: Partial<Settings>): ShownSetting[] {
  return Object.entries(SETTINGS).flatMap(([name, { fallback, help }]) => {
    const value = (settings as Readonly<Record<string, string | number | null | undefined>>)[name];
    if (value === undefined) return [];
    const text = value === null ? '' : String(value);
    return [{ name, value: text.replace(/\/\/[^/@]*@/, '//…@'), isDefault: text === fallback, help }];
  });
}

/** The language of the machine's user, in which commands print. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): Lang {
  return /^fr/i.test(environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '') ? 'fr' : 'en';
}
