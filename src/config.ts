import { define, isUrl, ORIGIN, SENDER, type Setting, text, whole } from './config/setting.js';
import { withoutCredentials } from './credentials.js';
import { type Lang, MaillageError } from './errors.js';

// graphql-js reads NODE_ENV once, when it is loaded, and outside production runs developer checks that double the cost of an answer.
// So every entry point imports this module first.
process.env.NODE_ENV ??= 'production';

/** The version of the program, as package.json has it. */
export const VERSION = '0.1.0';

/** The settings: one table, and the only reader of the environment. */
export const SETTINGS = {
  HOST: define({
    fallback: '127.0.0.1',
    help: { fr: 'L’adresse d’écoute.', en: 'The address to listen on.' },
    read: text((value) => value !== '', 'an address'),
  }),
  PORT: define({
    fallback: '4000',
    help: { fr: 'Le port d’écoute ; 0 en prend un libre.', en: 'The port to listen on; 0 takes a free one.' },
    read: whole(0, 65_535),
  }),
  PUBLIC_URL: define({
    fallback: '',
    help: {
      fr: 'L’adresse à laquelle on atteint la base, pour les URL qu’elle donne. Sans elle : http://HOST:PORT.',
      en: 'The address under which people reach the base, for the URLs it gives. Without it: http://HOST:PORT.',
    },
    read: text(
      (value) => value === '' || (isUrl(value, /^https?:$/) && !value.endsWith('/')),
      'an http or https URL without a trailing slash',
    ),
  }),
  DATABASE_FILE: define({
    fallback: 'data/maillage.sqlite',
    help: { fr: 'Le fichier SQLite, créé s’il manque.', en: 'The SQLite file, created if it is missing.' },
    read: text((value) => value !== '', 'a path'),
  }),
  DATABASE_URL: define({
    fallback: '',
    help: {
      fr: 'Une base PostgreSQL, postgres://user:password@host:port/name. Sans elle : DATABASE_FILE.',
      en: 'A PostgreSQL database, postgres://user:password@host:port/name. Without it: DATABASE_FILE.',
    },
    read: text((value) => value === '' || isUrl(value, /^postgres(ql)?:$/), 'a postgres:// URL'),
  }),
  ARCHIVE_KEY: define({
    fallback: '',
    help: {
      fr: 'Le fichier d’une clé Ed25519 en PEM : backup signe avec la clé privée, restore et verify --against refusent une sauvegarde que cette clé n’a pas signée. Sans elle, rien n’est signé.',
      en: 'The file of an Ed25519 key as PEM: backup signs with the private key, and restore and verify --against refuse an archive that this key did not sign. Without it, nothing is signed.',
    },
    read: text(() => true, 'a path'),
  }),
  EMBED_FRAME_ANCESTORS: define({
    fallback: '*',
    help: {
      fr: 'Les sites qui peuvent encadrer le réseau : * pour tous, ou des adresses séparées par des espaces.',
      en: 'The sites that may frame the embed: * for all, or addresses separated by spaces.',
    },
    read: text(
      (value) =>
        value === '*' || value.split(' ').every((one) => /^(?:'self'|'none'|https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d+|\*))?)$/.test(one)),
      'an asterisk, or addresses such as https://www.example.org separated by single spaces',
    ),
  }),
  CORS_ORIGINS: define({
    fallback: '*',
    help: {
      fr: 'Les sites dont les scripts peuvent lire l’API et les fichiers de données, sans identifiants : * pour tous, none pour aucun, ou des origines séparées par des espaces.',
      en: 'The sites whose scripts may read the API and data files, without credentials: * for all, none, or origins separated by spaces.',
    },
    read: text(
      (value) => /^(?:\*|none)$/.test(value) || value.split(' ').every((one) => ORIGIN.test(one)),
      'an asterisk, none, or origins such as https://www.example.org separated by single spaces',
    ),
  }),
  SEEDS: define({
    fallback: 'seeds',
    help: {
      fr: 'Le dossier des fichiers de départ, qui remplissent une base vide.',
      en: 'The folder of seed files that fill an empty database.',
    },
    read: text((value) => value !== '', 'a folder'),
  }),
  OPERATIONS: define({
    fallback: 'any',
    help: {
      fr: 'Les opérations GraphQL auxquelles l’API répond : any (toutes) ou contract (seulement celles de schema/contract). Les pages n’en sont pas touchées.',
      en: 'Which GraphQL operations the API answers: any, or contract for those of schema/contract alone. Pages are not affected.',
    },
    read: text((value) => value === 'any' || value === 'contract', 'any or contract'),
  }),
  MAX_COST: define({
    fallback: '400000',
    help: {
      fr: 'Le coût maximal d’une opération GraphQL, tel que le dit extensions.cost : environ un par champ de la réponse.',
      en: 'The maximum cost of one GraphQL operation, as reported in extensions.cost: about one for each field of the answer.',
    },
    read: whole(1, 1_000_000_000),
  }),
  MAX_DEPTH: define({
    fallback: '15',
    help: {
      fr: 'La profondeur maximale d’une opération, introspection exceptée.',
      en: 'The maximum depth of an operation, introspection excepted.',
    },
    read: whole(1, 1000),
  }),
  MAX_ALIASES: define({
    fallback: '30',
    help: {
      fr: 'Le nombre maximal d’alias dans une opération, fragments développés.',
      en: 'The maximum number of aliases in an operation, with its fragments expanded.',
    },
    read: whole(0, 10_000),
  }),
  MAX_DIRECTIVES: define({
    fallback: '30',
    help: {
      fr: 'Le nombre maximal de directives dans une opération, fragments développés.',
      en: 'The maximum number of directives in an operation, with its fragments expanded.',
    },
    read: whole(0, 10_000),
  }),
  MAX_TOKENS: define({
    fallback: '4000',
    help: {
      fr: 'Le nombre maximal de mots et de signes dans un document GraphQL.',
      en: 'The maximum number of tokens in a GraphQL document.',
    },
    read: whole(1, 1_000_000),
  }),
  MAX_BODY_BYTES: define({
    fallback: '262144',
    help: { fr: 'La taille maximale du corps d’une requête, en octets.', en: 'The maximum size of a request body, in bytes.' },
    read: whole(1, 1_000_000_000),
  }),
  MAX_LIST: define({
    fallback: '1000',
    help: {
      fr: 'Le nombre maximal de valeurs d’une liste, dans les arguments ou les variables.',
      en: 'The maximum number of values in a list, in arguments or variables.',
    },
    read: whole(1, 1_000_000),
  }),
  MAX_TEXT: define({
    fallback: '5000',
    help: {
      fr: 'Le nombre maximal de caractères d’un texte, dans les arguments ou les variables.',
      en: 'The maximum number of characters in a text, in arguments or variables.',
    },
    read: whole(1, 1_000_000),
  }),
  ANSWER_CACHE_BYTES: define({
    fallback: '67108864',
    help: { fr: 'La mémoire des réponses et des pages gardées, en octets ; 0 : aucune.', en: 'Bytes of kept answers and pages; 0: none.' },
    read: whole(0, 1_000_000_000),
  }),
  MAX_ANSWER_BYTES: define({
    fallback: '16777216',
    help: {
      fr: 'La taille maximale de la réponse à une opération GraphQL, en octets ; une réponse plus longue se termine par une erreur.',
      en: 'The maximum size of the answer to a GraphQL operation, in bytes; a larger one ends with an error.',
    },
    read: whole(1000, 1_000_000_000),
  }),
  TRUST_PROXY: define({
    fallback: '0',
    help: {
      fr: 'Le nombre de vos serveurs mandataires (reverse proxies) devant le serveur : les limites de débit prennent l’adresse du client qu’ils donnent dans X-Forwarded-For.',
      en: 'The number of your reverse proxies in front of the server: rate limits use the client address that they give in X-Forwarded-For.',
    },
    read: whole(0, 10),
  }),
  RATE_LIMIT: define({
    fallback: '1200',
    help: {
      fr: 'Le nombre maximal de requêtes d’une adresse par minute ; 0 pour ne pas limiter.',
      en: 'The maximum number of requests from one address in a minute; 0 for no limit.',
    },
    read: whole(0, 1_000_000),
  }),
  TOKEN_RATE_LIMIT: define({
    fallback: '6000',
    help: {
      fr: 'Le nombre maximal de requêtes avec un jeton par minute ; 0 pour ne pas limiter.',
      en: 'The maximum number of requests with one token in a minute; 0 for no limit.',
    },
    read: whole(0, 1_000_000),
  }),
  SESSION_IDLE: define({
    fallback: '720',
    help: {
      fr: 'Après combien de minutes sans requête une personne connectée doit se reconnecter.',
      en: 'After how many minutes without a request somebody who signed in has to sign in again.',
    },
    read: whole(5, 43_200),
  }),
  SESSION_LIFETIME: define({
    fallback: '30',
    help: {
      fr: 'Après combien de jours une personne connectée doit se reconnecter, même active.',
      en: 'After how many days somebody who signed in has to sign in again, however active.',
    },
    read: whole(1, 90),
  }),
  INVITATION_LIFETIME: define({
    fallback: '7',
    help: {
      fr: 'Pendant combien de jours sert le lien par lequel on choisit une phrase de passe.',
      en: 'For how many days the link is good by which somebody sets a passphrase.',
    },
    read: whole(1, 30),
  }),
  SMTP_URL: define({
    fallback: '',
    help: {
      fr: 'Le serveur de courrier qui avertit les gens d’un changement de leurs moyens de connexion, smtps://user:password@host:port. Sans lui, rien n’est envoyé.',
      en: 'The mail server by which people are told that what they sign in with has changed, smtps://user:password@host:port. Without it, nothing is sent.',
    },
    read: text((value) => value === '' || isUrl(value, /^smtps?:$/), 'an smtp:// or smtps:// URL'),
  }),
  MAIL_FROM: define({
    fallback: '',
    help: {
      fr: 'L’adresse d’où partent ces avis : base@example.org ou La base <base@example.org>. Avec SMTP_URL.',
      en: 'The address that these notices come from: base@example.org or The base <base@example.org>. Together with SMTP_URL.',
    },
    read: text((value) => value === '' || SENDER.test(value), 'an e-mail address, or a name and one: The base <base@example.org>'),
  }),
  MAX_CONNECTIONS: define({
    fallback: '1000',
    help: {
      fr: 'Le nombre maximal de connexions simultanées ; les suivantes sont fermées.',
      en: 'The maximum number of simultaneous connections; further ones are closed.',
    },
    read: whole(1, 100_000),
  }),
  MAX_CONNECTIONS_PER_ADDRESS: define({
    fallback: '300',
    help: {
      fr: 'Le nombre maximal de connexions simultanées d’une adresse ; les suivantes sont fermées. Sans effet derrière un serveur mandataire.',
      en: 'The maximum number of simultaneous connections from one address; further ones are closed. Without effect behind a proxy.',
    },
    read: whole(1, 100_000),
  }),
  REQUEST_TIMEOUT: define({
    fallback: '30',
    help: {
      fr: 'Le temps accordé à une requête, en secondes, de son premier octet à sa réponse ; la moitié pour ses en-têtes, le double pour que la réponse soit prise.',
      en: 'The time limit of a request, in seconds, from its first byte to its answer; half of it for its headers, and twice as long until the answer is taken.',
    },
    read: whole(1, 3600),
  }),
  SHUTDOWN_TIMEOUT: define({
    fallback: '10',
    help: {
      fr: 'Le temps laissé aux requêtes en cours pour finir quand le serveur s’arrête, en secondes.',
      en: 'The time that requests in flight have to end when the server is stopped, in seconds.',
    },
    read: whole(0, 3600),
  }),
  LOG_LEVEL: define({
    fallback: 'info',
    help: {
      fr: 'Le niveau du journal, des lignes de JSON sur la sortie d’erreur : fatal, error, warn, info, debug, ou silent.',
      en: 'The level of the log, lines of JSON on standard error: fatal, error, warn, info, debug, or silent.',
    },
    read: text((value) => /^(?:fatal|error|warn|info|debug|silent)$/.test(value), 'fatal, error, warn, info, debug or silent'),
  }),
  METRICS_PORT: define<number | null>({
    fallback: '',
    help: {
      fr: 'Le port qui sert les mesures Prometheus à /metrics ; sans lui, il n’y en a pas.',
      en: 'The port that serves Prometheus metrics at /metrics; without it there are none.',
    },
    read: (value) => (value === '' ? { value: null } : whole(0, 65_535)(value)),
  }),
  METRICS_HOST: define({
    fallback: '127.0.0.1',
    help: { fr: 'L’adresse d’écoute du port des mesures.', en: 'The address that the metrics port listens on.' },
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
    if ('error' in result) errors.push(`${name}=${withoutCredentials(raw)}: ${result.error}`);
    return [name, 'value' in result ? result.value : null];
  });
  const { SMTP_URL, MAIL_FROM } = Object.fromEntries(values) as Pick<Settings, 'SMTP_URL' | 'MAIL_FROM'>;
  if (SMTP_URL && MAIL_FROM === '') errors.push('MAIL_FROM=: expected an address, since SMTP_URL is set');
  if (errors.length > 0) {
    throw new MaillageError('INVALID_SETTINGS', {
      fr: `Ces réglages sont invalides :\n  ${errors.join('\n  ')}`,
      en: `These settings are invalid:\n  ${errors.join('\n  ')}`,
    });
  }
  return Object.fromEntries(values) as Settings;
}

/** The language of the machine's user, in which commands print. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>> = process.env): Lang {
  return /^fr/i.test(environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? '') ? 'fr' : 'en';
}
