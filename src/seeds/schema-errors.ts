import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Message, show } from '../errors.js';
import { RELATION_TYPES, relationTypeOf } from '../statements/vocabulary.js';
import { didYouMean } from './diagnostics.js';
import { type Format, FORMATS, PATTERNS, type Pattern } from './formats.js';
import { seedFileSchema } from './schema.js';
import { pathOf } from './yaml.js';

/** Holding one file against the schema, in words that say what to do. */

export interface SchemaError {
  /** The JSON pointer of the value at fault, or of the mapping that lacks one. */
  readonly pointer: string;
  /** Whether the fault is in the key: it is unknown. */
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

const patterns = new Map<string, Pattern>(Object.values(PATTERNS).map((pattern) => [pattern.source, pattern]));
const formats = new Map<string, Format>(Object.entries(FORMATS));

/** What is wrong with the shape of a file. */
export function schemaErrors(value: unknown): SchemaError[] {
  const validate = compiledSchema();
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => explain(error) ?? []);
}

/** Removes the values at fault, so that the rest can be checked on. Rows keep their places. */
export function withoutErrors(value: unknown, faults: readonly SchemaError[]): unknown {
  const copy = structuredClone(value);
  for (const fault of faults.filter((one) => one.drop)) {
    const path = pathOf(fault.pointer);
    const last = path.pop();
    if (last === undefined) return {};
    const holder = path.reduce<unknown>((inner, key) => (isContainer(inner) ? inner[key] : undefined), copy);
    if (isContainer(holder)) holder[last] = undefined;
  }
  return copy;
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function explain(error: ErrorObject): SchemaError | null {
  const at = (message: Message): SchemaError => ({ pointer: error.instancePath, atKey: false, drop: true, message });
  const inKey = (key: string, message: Message): SchemaError => ({
    pointer: `${error.instancePath}/${escape(key)}`,
    atKey: true,
    drop: true,
    message,
  });
  const params = error.params as Record<string, unknown>;
  const schema = (error.parentSchema ?? {}) as Record<string, unknown>;
  if (error.propertyName !== undefined || error.keyword === 'if') return null;
  switch (error.keyword) {
    case 'additionalProperties':
      return inKey(String(params.additionalProperty), unknownField(String(params.additionalProperty), schema));
    case 'propertyNames':
      return wrongKey(String(params.propertyName), schema, inKey);
    case 'required':
      return { ...at(missing(String(params.missingProperty))), drop: false };
    case 'type':
      return at(wrongType(params.type as string | string[], error.data));
    case 'enum':
      return at(notOneOf(String(error.data), params.allowedValues as string[]));
    case 'pattern':
      return at((patterns.get(String(params.pattern)) as Pattern).fault(String(error.data)));
    case 'format':
      return at((formats.get(String(params.format)) as Format).fault(String(error.data)));
    case 'uniqueItems':
      return at({ fr: 'la même valeur est donnée deux fois', en: 'the same value is given twice' });
    case 'minItems':
    case 'minProperties':
      return at({ fr: 'il faut au moins une valeur', en: 'at least one value is needed' });
    default:
      throw new Error(`the schema of seed files uses ${error.keyword}, which has no message`);
  }
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unknownField(key: string, schema: Record<string, unknown>): Message {
  const hint = didYouMean(key, Object.keys(schema.properties ?? {}));
  return { fr: `champ inconnu « ${show(key)} »${hint.fr}`, en: `unknown field "${show(key)}"${hint.en}` };
}

/** A key that is no language, or a fact of another kind. A field that no kind has is told as unknown already. */
function wrongKey(key: string, schema: Record<string, unknown>, inKey: (key: string, message: Message) => SchemaError): SchemaError | null {
  const names = schema.propertyNames as { format?: string; enum?: string[] };
  if (names.format) return inKey(key, FORMATS.language.fault(key));
  if (!factNames.has(key)) return null;
  const kind = String(schema.title);
  return inKey(key, { fr: `une fiche de cette sorte (${kind}) n’a pas de champ « ${key} »`, en: `a ${kind} has no field "${key}"` });
}

const factNames = entityFields();

function entityFields(): ReadonlySet<string> {
  const sections = seedFileSchema().properties as Record<string, { items?: { properties?: object } }>;
  return new Set(Object.keys(sections.entities?.items?.properties ?? {}));
}

function missing(key: string): Message {
  return { fr: `il manque le champ « ${key} »`, en: `the field "${key}" is missing` };
}

const TYPES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  string: ['du texte', 'text'],
  object: ['un objet (clé: valeur)', 'a mapping (key: value)'],
  array: ['une liste', 'a list'],
  boolean: ['true ou false', 'true or false'],
  null: ['null', 'null'],
};

function wrongType(expected: string | string[], data: unknown): Message {
  const names = [expected].flat().flatMap((type) => TYPES[type] ?? []);
  const [fr, en] = [0, 1].map((lang) => names.filter((_, index) => index % 2 === lang));
  const actual = TYPES[data === null ? 'null' : Array.isArray(data) ? 'array' : typeof data] ?? ['autre chose', 'something else'];
  const empty = data === null;
  return {
    fr: `attendu : ${fr?.join(' ou ')}, ${empty ? 'mais rien n’est écrit' : `pas ${actual[0]}`}`,
    en: `expected ${en?.join(' or ')}, ${empty ? 'but nothing is written' : `not ${actual[1]}`}`,
  };
}

function notOneOf(value: string, allowed: readonly string[]): Message {
  if (RELATION_TYPES.some((type) => type === value && relationTypeOf(type).derived)) {
    return { fr: `${value} est calculé et ne s’écrit pas`, en: `${value} is computed and cannot be entered` };
  }
  const hint = didYouMean(value, allowed);
  const list = allowed.length > 15 ? '' : allowed.join(', ');
  return {
    fr: `valeur inconnue « ${show(value)} »${hint.fr || (list && ` (attendu : ${list})`)}`,
    en: `unknown value "${show(value)}"${hint.en || (list && ` (expected: ${list})`)}`,
  };
}
