import { isCurrency, isSum } from '../core/amount.js';
import { isClockTime, isDay, readEdtf } from '../core/edtf.js';
import { isWebUrl } from '../core/scalars.js';
import { isUnseen } from '../core/unseen-signs.js';
import { type Message, show } from '../errors.js';

/** What the model demands of a stored value. */

/** What is wrong with a value as it is stored, or null. */
export type Rule = (value: unknown) => Message | null;

/** The rules of a row, by column. */
export type Rules = Readonly<Record<string, Rule>>;

type Accepts = (value: unknown) => boolean;

const rule =
  (accepts: Accepts, fr: string, en: string, shown: (value: unknown) => string = show): Rule =>
  (value) =>
    accepts(value) ? null : { fr: `« ${shown(value)} » n’est pas ${fr}`, en: `"${shown(value)}" is not ${en}` };

const isDayText: Accepts = (value) => typeof value === 'string' && isDay(value);
const isText: Accepts = (value) => typeof value === 'string' && value.trim() !== '' && !value.includes('\u0000') && value.isWellFormed();

/** One of the values of a closed set. */
export function oneOf(set: object): Rule {
  const values = Object.keys(set);
  const list =
    values.length > 15
      ? { fr: 'de son vocabulaire', en: 'of its vocabulary' }
      : { fr: `parmi ${values.join(', ')}`, en: `one of ${values.join(', ')}` };
  return rule((value) => typeof value === 'string' && Object.hasOwn(set, value), list.fr, list.en);
}

export const text = rule(isText, 'un texte', 'a text');
export const url = rule((value) => typeof value === 'string' && isWebUrl(value), 'une adresse web', 'a web address');
export const edtf = rule((value) => typeof value === 'string' && readEdtf(value) !== null, 'une date EDTF', 'an EDTF date');
export const day = rule(isDayText, 'un jour', 'a day');
/** The first day of a date, whose last one may be known. */
export const dayUntil = (last: unknown): Rule =>
  typeof last === 'string'
    ? rule(
        (value) => isDayText(value) && (value as string) <= last,
        `un jour, au plus tard le ${show(last)}`,
        `a day, ${show(last)} at the latest`,
      )
    : day;
export const clockTime = rule((value) => typeof value === 'string' && isClockTime(value), 'une heure', 'a time of day');
export const number = (min: number): Rule =>
  rule(
    (value) => Number.isInteger(value) && (value as number) >= min,
    `un nombre entier d’au moins ${min}`,
    `a whole number of at least ${min}`,
  );
export const time = rule(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  'un instant ISO 8601, en UTC',
  'a time of ISO 8601, in UTC',
);
export const origin = rule(
  (value) => typeof value === 'string' && /^(?:seed|editor|import):/.test(value),
  'une origine (seed:, editor:, import:)',
  'an origin (seed:, editor:, import:)',
);
/** A SHA-256. It is not shown in errors: that of a token is secret. */
export const sha256 = rule(
  (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  'une empreinte SHA-256',
  'a SHA-256 hash',
  () => '…',
);
export const base64 = rule(
  (value) => typeof value === 'string' && value !== '' && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0,
  'des octets en base 64',
  'bytes in base 64',
);
/** A hash of a passphrase, in the PHC string format; it is not shown. */
export const passphraseHash = rule(
  (value) => typeof value === 'string' && /^\$scrypt\$ln=\d{1,2},r=\d{1,2},p=\d{1,2}\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/.test(value),
  'une empreinte de phrase de passe',
  'a hash of a passphrase',
  () => '…',
);
export const filled: Rule = (value) => (value === null ? { fr: 'elle est vide', en: 'it is empty' } : null);
export const empty: Rule = (value) => (value === null ? null : { fr: 'elle devrait être vide', en: 'it should be empty' });
/** An id, which is the path of a page, too. */
export const prefixed = (prefix: string): Rule =>
  rule(
    (value) =>
      typeof value === 'string' && value.startsWith(`${prefix}/`) && /^(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/.test(value.slice(prefix.length)),
    `de la forme ${prefix}/…`,
    `of the form ${prefix}/…`,
  );

/** The rule, or no value at all. */
export const maybe =
  (inner: Rule): Rule =>
  (value) =>
    value === null ? null : inner(value);

/** A JSON value of a shape. */
function json(accepts: Accepts, fr: string, en: string): Rule {
  return rule((value) => typeof value === 'string' && accepts(parse(value)), fr, en);
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLocalized: Accepts = (value) => isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(isText);
const absentOr =
  (accepts: Accepts): Accepts =>
  (value) =>
    value === undefined || value === null || accepts(value);
const inSet =
  (set: object): Accepts =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(set, value);

/** A text by language. */
export const localized = json(isLocalized, 'un texte par langue ({"fr": "…"})', 'a text by language ({"fr": "…"})');
export const object = json(isObject, 'un objet JSON', 'a JSON object');
export const texts = json(
  (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
  'une liste de textes',
  'a list of texts',
);
export const listOf = (set: object): Rule =>
  json(
    (value) => Array.isArray(value) && value.every(inSet(set)),
    `une liste de ${Object.keys(set).join(', ')}`,
    `a list of ${Object.keys(set).join(', ')}`,
  );

const isSource =
  (kinds: object): Accepts =>
  (value) =>
    isObject(value) &&
    inSet(kinds)(value.kind) &&
    isText(value.title) &&
    absentOr((one) => typeof one === 'string' && isWebUrl(one))(value.url) &&
    absentOr(isText)(value.accessed) &&
    absentOr(isText)(value.editor);

/** The sources of a statement, perhaps none. */
export const sources = (kinds: object): Rule =>
  json((value) => Array.isArray(value) && value.every(isSource(kinds)), 'une liste de sources', 'a list of sources');

/** The names of an entity: at least a preferred one. */
export const names = (kinds: object, sourceKinds: object): Rule =>
  json(
    (value) =>
      Array.isArray(value) &&
      value.every(
        (name) =>
          isObject(name) &&
          isText(name.value) &&
          !isUnseen(name.value as string) &&
          isText(name.lang) &&
          inSet(kinds)(name.kind) &&
          absentOr(isSource(sourceKinds))(name.source) &&
          absentOr(isDayText)(name.since) &&
          absentOr(isDayText)(name.until),
      ) &&
      value.some((name) => (name as { kind: string }).kind === 'PREFERRED'),
    'une liste de noms dont un PREFERRED',
    'a list of names with a PREFERRED one',
  );

/** The identifiers of an entity: at least one, each as it is stored. */
export const identifiers = (isIdentifier: (value: Readonly<Record<string, unknown>>) => boolean): Rule =>
  json(
    (value) => Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && isIdentifier(one)),
    'une liste d’identifiants',
    'a list of identifiers',
  );

export const sum = rule((value) => typeof value === 'string' && isSum(value), 'une somme', 'a sum');
export const currency = rule((value) => typeof value === 'string' && isCurrency(value), 'une monnaie', 'a currency');

/** Arrivals and departures: at least one, each by an item of the agenda or by the clock. */
export const movements = (kinds: object, moments: object): Rule =>
  json(
    (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(
        (one) =>
          isObject(one) &&
          inSet(kinds)(one.kind) &&
          (one.time === null
            ? inSet(moments)(one.when) && isText(one.itemId)
            : typeof one.time === 'string' && isClockTime(one.time) && one.when === null && one.itemId === null) &&
          absentOr(isText)(one.passageId),
      ),
    'une liste d’arrivées et de départs',
    'a list of arrivals and departures',
  );
