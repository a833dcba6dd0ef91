import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { groupBy } from '../../core/group-by.js';
import { type Message, show } from '../../errors.js';
import { RELATION_TYPES, relationTypeOf, RENAMED_TYPES } from '../../statements/vocabulary.js';
import { didYouMean } from './did-you-mean.js';
import { entity } from './entities.js';
import { pathOf } from './pointer.js';
import { type FileInput, seedFileSchema } from './seed-file.js';
import { formatMessage, FORMATS, patternMessage } from './text-formats.js';

/**
 * Validates what is shaped like a seed file, wherever it comes from, with messages that say what to do. Rows that come one at a time
 * are validated as the file that would hold them.
 */

export interface SchemaError {
  /** The JSON pointer of the value that is wrong, or of the mapping that lacks one. */
  readonly pointer: string;
  /** Whether the key itself is wrong: it is unknown. */
  readonly atKey: boolean;
  /** Whether the value cannot be read on; a missing field leaves nothing to drop. */
  readonly drop: boolean;
  readonly message: Message;
}

let validator: ValidateFunction | null = null;

/** Compiled when it is first needed: a base that is up to date needs no check. */
function compiledSchema(): ValidateFunction {
  if (validator) return validator;
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true, strictTypes: false });
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, { type: 'string', validate: format.accepts });
  validator = ajv.compile(seedFileSchema());
  return validator;
}

/** A file with more errors than these is something else than it was meant to be: no more of them are described, and nothing of it is read. */
export const MAX_SCHEMA_ERRORS = 1000;

/** What is wrong with the shape of a file: at most {@link MAX_SCHEMA_ERRORS}, then that there are more. */
export function schemaErrors(value: unknown): SchemaError[] {
  const validate = compiledSchema();
  if (validate(value)) return [];
  const errors: readonly ErrorObject<string, Parameters>[] = validate.errors ?? [];
  const byPath = groupBy(errors, ({ instancePath }) => [instancePath]);
  const described: SchemaError[] = [];
  for (const error of errors) {
    const one = isMisspelt(error, byPath.get(error.instancePath) ?? []) ? null : describeSchemaError(error);
    if (one && described.length === MAX_SCHEMA_ERRORS) return [...described, MORE_ERRORS];
    if (one) described.push(one);
  }
  return described;
}

const MORE_ERRORS: SchemaError = {
  pointer: '',
  atKey: false,
  drop: true,
  message: {
    fr: `il y a plus de ${MAX_SCHEMA_ERRORS} erreurs : les autres ne sont pas montrées, et rien de ce fichier n’a été lu`,
    en: `there are more than ${MAX_SCHEMA_ERRORS} errors: the others are not shown, and nothing of this file was read`,
  },
};

/** Whether a missing field is there under a name that is nearly its own: that name is what is wrong. */
function isMisspelt({ keyword, params }: ErrorObject<string, Parameters>, errors: readonly ErrorObject<string, Parameters>[]): boolean {
  if (keyword !== 'required') return false;
  return errors.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      (didYouMean(other.params.additionalProperty ?? '', [params.missingProperty ?? '']).en !== '' ||
        withoutColon(other.params.additionalProperty ?? '', [params.missingProperty ?? '']) !== null),
  );
}

/**
 * The file without the values that were refused, so that the rest can be checked further. A refused value leaves its key, or its place
 * in a list, with nothing in it: rows keep their places, and one sees that something was written.
 */
export function withoutErrors(value: unknown, errors: readonly SchemaError[]): FileInput {
  const copy = structuredClone(value);
  for (const error of errors.filter((one) => one.drop)) {
    const path = pathOf(error.pointer);
    const last = path.pop();
    if (last === undefined) return {};
    const holder = path.reduce<unknown>((inner, key) => (isContainer(inner) ? inner[key] : undefined), copy);
    if (isContainer(holder)) holder[last] = undefined;
  }
  return copy as FileInput;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What Ajv says of the keywords that the format uses, typed; it types them by keyword only where the keyword is known. */
interface Parameters {
  readonly additionalProperty?: string;
  readonly propertyName?: string;
  readonly missingProperty?: string;
  readonly type?: string | readonly string[];
  readonly allowedValues?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
}

/** What is read of the schema around an error. */
interface ParentSchema {
  readonly title?: string;
  readonly allOf?: unknown;
  readonly properties?: object;
  readonly propertyNames?: { readonly format?: string };
}

function describeSchemaError(error: ErrorObject<string, Parameters>): SchemaError | null {
  const { instancePath: pointer, params } = error;
  const schema = (error.parentSchema ?? {}) as ParentSchema;
  const at = (message: Message): SchemaError => ({ pointer, atKey: false, drop: true, message });
  const atKey = (key: string, message: Message): SchemaError => ({ ...at(message), pointer: `${pointer}/${escapeKey(key)}`, atKey: true });
  if (error.propertyName !== undefined || error.keyword === 'if') return null;
  switch (error.keyword) {
    case 'additionalProperties':
      return atKey(params.additionalProperty ?? '', unknownField(params.additionalProperty ?? '', schema));
    case 'propertyNames': {
      const message = wrongKey(params.propertyName ?? '', schema);
      return message && atKey(params.propertyName ?? '', message);
    }
    case 'required':
      return { ...at(missing(params.missingProperty ?? '')), drop: false };
    case 'type':
      return at(wrongType([params.type ?? []].flat(), error.data));
    case 'enum':
      return at(notOneOf(String(error.data), params.allowedValues ?? []));
    case 'pattern':
      return at(patternMessage(params.pattern ?? '', String(error.data)));
    case 'format':
      return at(formatMessage(params.format ?? '', String(error.data)));
    case 'uniqueItems':
      return at({ fr: 'la même valeur est donnée deux fois', en: 'the same value is given twice' });
    case 'minItems':
    case 'minProperties':
      return at({ fr: 'il faut au moins une valeur', en: 'at least one value is needed' });
    default:
      throw new Error(`the schema of seed files uses ${error.keyword}, which has no message`);
  }
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Fields that entities had once, with where their matter is said now. */
const MOVED_FIELDS: ReadonlyMap<string, Message> = new Map([
  [
    'state',
    {
      fr: ' : l’état d’un texte se dit par une affirmation (`kind: STATUS`, `state: …`)',
      en: ': the state of a text is said by a claim (`kind: STATUS`, `state: …`)',
    },
  ],
]);

/** The field and its value in a key that lacks its colon: in `{ type WINS, … }`. */
function withoutColon(key: string, known: readonly string[]): readonly [field: string, value: string] | null {
  const [, field = '', value = ''] = /^(\w+)\s+(.+)$/s.exec(key) ?? [];
  return known.includes(field) ? [field, value] : null;
}

function unknownField(key: string, schema: ParentSchema): Message {
  const known = Object.keys(schema.properties ?? {});
  const split = withoutColon(key, known);
  if (split) {
    const [field, value] = split.map((part) => show(part));
    return {
      fr: `il manque le deux-points après « ${field} » : \`${field}: ${value}\``,
      en: `the colon after "${field}" is missing: \`${field}: ${value}\``,
    };
  }
  const hint = (schema.allOf ? MOVED_FIELDS.get(key) : undefined) ?? didYouMean(key, known);
  // The fields of an entity depend on its kind: a list of all would be a false one.
  const list = hint.en === '' && !schema.allOf && known.length <= MAX_LISTED ? known.join(', ') : '';
  return {
    fr: `champ inconnu « ${show(key)} »${hint.fr}${list && ` (ceux d’ici : ${list})`}`,
    en: `unknown field "${show(key)}"${hint.en}${list && ` (those of here: ${list})`}`,
  };
}

/** A key that is no language, or a fact of another kind. A field that no kind has is reported as unknown already. */
function wrongKey(key: string, schema: ParentSchema): Message | null {
  if (schema.propertyNames?.format) return formatMessage(schema.propertyNames.format, key);
  if (!entityFieldNames().has(key)) return null;
  return {
    fr: `une fiche de cette sorte (${schema.title}) n’a pas de champ « ${key} »`,
    en: `a ${schema.title} has no field "${key}"`,
  };
}

let fieldNames: ReadonlySet<string> | null = null;

/** Made once, as the validator is: a file can have very many keys that are unknown. */
function entityFieldNames(): ReadonlySet<string> {
  return (fieldNames ??= new Set(Object.keys((entity() as ParentSchema).properties ?? {})));
}

function missing(key: string): Message {
  return { fr: `il manque le champ « ${key} »`, en: `the field "${key}" is missing` };
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { fr: 'du texte', en: 'text' },
  object: { fr: 'un objet (clé: valeur)', en: 'a mapping (key: value)' },
  array: { fr: 'une liste', en: 'a list' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  null: { fr: 'null', en: 'null' },
};

const OTHER_TYPE: Message = { fr: 'autre chose', en: 'something else' };

function wrongType(expected: readonly string[], data: unknown): Message {
  const names = expected.flatMap((type) => TYPES[type] ?? []);
  const [fr, en] = [names.map((name) => name.fr).join(' ou '), names.map((name) => name.en).join(' or ')];
  if (data === null) return { fr: `attendu : ${fr}, mais rien n’est écrit`, en: `expected ${en}, but nothing is written` };
  const actual = TYPES[Array.isArray(data) ? 'array' : typeof data] ?? OTHER_TYPE;
  return { fr: `attendu : ${fr}, pas ${actual.fr}`, en: `expected ${en}, not ${actual.en}` };
}

/** How many values are listed beside a near one; without a near one all are. */
const MAX_LISTED = 15;

function notOneOf(value: string, allowed: readonly string[]): Message {
  if (RELATION_TYPES.some((type) => type === value && relationTypeOf(type).derived)) {
    return { fr: `${value} est calculé et ne s’écrit pas`, en: `${value} is computed and cannot be entered` };
  }
  const renamed = RENAMED_TYPES.get(value);
  if (renamed && allowed.includes(renamed)) {
    return {
      fr: `${value} se nomme maintenant ${renamed} ; la réunion d’un organisme s’écrit MEETING_OF, la réunion en sujet, l’organisme en objet`,
      en: `${value} is now called ${renamed}; the meeting of a body is written MEETING_OF, the meeting as subject, the body as object`,
    };
  }
  const hint = didYouMean(value, allowed);
  const list = hint.en !== '' && allowed.length > MAX_LISTED ? '' : allowed.join(', ');
  return {
    fr: `valeur inconnue « ${show(value)} »${hint.fr}${list && ` (attendu : ${list})`}`,
    en: `unknown value "${show(value)}"${hint.en}${list && ` (expected: ${list})`}`,
  };
}
