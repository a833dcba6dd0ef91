import { type Lang, MaillageError } from './errors.js';

// graphql-js, as it is loaded, leaves out checks for developers only where this says so: they double the cost of an answer.
// So whatever runs the program imports these settings first.
process.env.NODE_ENV ??= 'production';

/** The version of the program, as package.json has it. */
export const VERSION = '0.1.0';

/**
 * The settings: one table, and the only reader of the environment.
 */
interface Setting<T> {
  readonly fallback: string;
  readonly help: string;
  /** The value, or what is wrong with it. */
  readonly read: (text: string) => Reading<T>;
}

type Reading<T> = { readonly value: T } | { readonly fault: string };

const text =
  (accepts: (value: string) => boolean, expected: string) =>
  (value: string): Reading<string> =>
    accepts(value) ? { value } : { fault: `expected ${expected}` };

const whole =
  (least: number, most: number) =>
  (value: string): Reading<number> => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= least && number <= most
      ? { value: number }
      : { fault: `expected a whole number from ${least} to ${most}` };
  };

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
      'an http or https URL without a slash at its end',
    ),
  }),
  DATABASE_FILE: define({
    fallback: 'data/maillage.sqlite',
    help: 'The SQLite file, made when it is missing.',
    read: text((value) => value !== '', 'a path'),
  }),
  DATABASE_URL: define({
    fallback: '',
    help: 'A PostgreSQL database, postgres://user:password@host:port/name. Without it: DATABASE_FILE.',
    read: text((value) => value === '' || isUrl(value, /^postgres(ql)?:$/), 'a postgres:// URL'),
  }),
  EMBED_FRAME_ANCESTORS: define({
    fallback: '*',
    help: 'The sites that may put the embed in a frame: * for all, or addresses with spaces between.',
    read: text(
      (value) =>
        value === '*' || value.split(' ').every((one) => /^(?:'self'|'none'|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d+|\*))?)$/.test(one)),
      'an asterisk, or addresses such as https://www.example.org with single spaces between',
    ),
  }),
  SEEDS: define({
    fallback: 'seeds',
    help: 'The folder of seed files that an empty database is filled from.',
    read: text((value) => value !== '', 'a folder'),
  }),
  MAX_COST: define({
    fallback: '200000',
    help: 'The most that one GraphQL operation may cost, as told in extensions.cost: about one for each field of the answer.',
    read: whole(1, 1_000_000_000),
  }),
  MAX_DEPTH: define({ fallback: '15', help: 'How deep an operation may go, introspection apart.', read: whole(1, 1000) }),
  MAX_ALIASES: define({ fallback: '30', help: 'How many aliases an operation may have, fragments unfolded.', read: whole(0, 10_000) }),
  MAX_DIRECTIVES: define({
    fallback: '30',
    help: 'How many directives an operation may have, fragments unfolded.',
    read: whole(0, 10_000),
  }),
  MAX_TOKENS: define({ fallback: '2000', help: 'How many words and signs a GraphQL document may have.', read: whole(1, 1_000_000) }),
  MAX_BODY_BYTES: define({ fallback: '262144', help: 'How many bytes the body of a request may have.', read: whole(1, 1_000_000_000) }),
  MAX_LIST: define({ fallback: '1000', help: 'How many values a list in arguments or variables may have.', read: whole(1, 1_000_000) }),
  MAX_TEXT: define({ fallback: '5000', help: 'How many characters a text in arguments or variables may have.', read: whole(1, 1_000_000) }),
  MAX_ANSWER_BYTES: define({
    fallback: '16777216',
    help: 'How many bytes the answer to a GraphQL operation may have; above them it ends with an error.',
    read: whole(1000, 1_000_000_000),
  }),
  TRUST_PROXY: define({
    fallback: '0',
    help: 'How many reverse proxies of yours stand in front: what they say in X-Forwarded-For tells rate limits whom to count.',
    read: whole(0, 10),
  }),
  RATE_LIMIT: define({
    fallback: '1200',
    help: 'How many requests an address may make in a minute; 0 for any number.',
    read: whole(0, 1_000_000),
  }),
  TOKEN_RATE_LIMIT: define({
    fallback: '6000',
    help: 'How many requests the bearer of a token may make in a minute; 0 for any number.',
    read: whole(0, 1_000_000),
  }),
  MAX_CONNECTIONS: define({ fallback: '1000', help: 'How many connections are served at once; more are closed.', read: whole(1, 100_000) }),
  REQUEST_TIMEOUT: define({
    fallback: '30',
    help: 'How many seconds a request may take, from its first byte to its answer; half as long for its headers.',
    read: whole(1, 3600),
  }),
  SHUTDOWN_TIMEOUT: define({
    fallback: '10',
    help: 'How many seconds requests in flight have to end when the server is stopped.',
    read: whole(0, 3600),
  }),
  LOG_LEVEL: define({
    fallback: 'info',
    help: 'What is logged, as lines of JSON on the standard error: fatal, error, warn, info, debug, or silent.',
    read: text((value) => /^(?:fatal|error|warn|info|debug|silent)$/.test(value), 'fatal, error, warn, info, debug or silent'),
  }),
  METRICS_PORT: define<number | null>({
    fallback: '',
    help: 'The port of Prometheus metrics at /metrics; without it there are none.',
    read: (value) => (value === '' ? { value: null } : whole(0, 65_535)(value)),
  }),
  METRICS_HOST: define({
    fallback: '127.0.0.1',
    help: 'The address that metrics listen on.',
    read: text((value) => value !== '', 'an address'),
  }),
} satisfies Record<string, Setting<string | number | null>>;

export type SettingName = keyof typeof SETTINGS;

export type Settings = {
  readonly [K in SettingName]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never;
};

/**
 * Reads every setting from the environment.
 * @throws INVALID_SETTINGS naming all wrong values at once
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const values = Object.entries(SETTINGS).map(([name, setting]) => {
    const raw = environment[name] ?? setting.fallback;
    const result = (setting as Setting<string | number | null>).read(raw);
    if ('fault' in result) faults.push(`${name}=${raw}: ${result.fault}`);
    return [name, 'value' in result ? result.value : null];
  });
  if (faults.length > 0) {
    throw new MaillageError('INVALID_SETTINGS', {
      fr: `Des réglages ne vont pas :\n  ${faults.join('\n  ')}`,
      en: `Some settings cannot be used:\n  ${faults.join('\n  ')}`,
    });
  }
  return Object.fromEntries(values) as Settings;
}

/** The language of the machine's user, for what commands print. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): Lang {
  return /^fr/i.test(environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '') ? 'fr' : 'en';
}
