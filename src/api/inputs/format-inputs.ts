import { Field, ID, InputType, Int } from 'type-graphql';
import { closedSetWith } from '../../core/enums.js';
import { factsOf } from '../../core/fact.js';
import { MAX_DOCUMENT_TEXT } from '../../core/text.js';
import { KINDS } from '../../kinds/index.js';
import type { Section } from '../../seeds/decompile/items.js';
import { commonFieldSchemas } from '../../seeds/format/entities.js';
import { otherSchemas, seedFileSchema } from '../../seeds/format/seed-file.js';
import { statementSchemas } from '../../seeds/format/statements.js';

/**
 * The inputs of mutations, made of the format of seed files: the same fields, the same values, the same words. What is entered goes
 * through the same checks, so that there is one description of what a record can say.
 */

/** What is read of a schema of the format. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly format?: string;
}

/** A field of an input: its type in GraphQL, and how its value becomes one of the format. */
interface InputField {
  readonly type: () => unknown;
  readonly toValue: (value: unknown) => unknown;
}

/** How fields are called in the API, where that differs from seed files. */
const API_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  claims: { kind: 'claimKind' },
  followUps: { status: 'followUpStatus' },
  steps: { date: 'day' },
};

/** Fields of seed files that no mutation takes: those that an argument says, and those that are no more. */
const NOT_ENTERED: Readonly<Record<string, readonly string[]>> = {
  relations: ['proposed'],
  claims: ['proposed'],
  followUps: ['closedIn', 'proposed'],
  steps: ['followUp', 'proposed'],
};

/** A seed file names the file of the text; here it is given itself. */
const DOCUMENT_TEXT: Schema = {
  type: 'string',
  description: `The text, exactly as received: at most ${MAX_DOCUMENT_TEXT} characters. It never changes: another version is another document.`,
};

const same = (value: unknown): unknown => value;
const definitions = seedFileSchema().definitions as Readonly<Record<string, Schema>>;
const classes = new Map<string, { readonly type: new () => object; readonly toValue: (value: unknown) => unknown }>();

/** The type of a value of the format. */
function fieldOf(name: string, schema: Schema): InputField {
  const types = [schema.type ?? []].flat();
  if (schema.$ref !== undefined) {
    const definition = schema.$ref.slice('#/definitions/'.length);
    if (LOCALIZED.test(definition)) return { type: () => LocalizedInput, toValue: withoutNulls };
    return mappingOf(definition, definitions[definition] ?? {});
  }
  if (schema.items !== undefined) {
    const item = fieldOf(name, schema.items);
    return { type: () => [item.type()], toValue: (list) => (Array.isArray(list) ? list.map(item.toValue) : list) };
  }
  if (schema.properties !== undefined) return mappingOf(name, schema);
  if (schema.enum !== undefined) {
    const values = enumOf(schema.enum);
    return { type: () => values, toValue: same };
  }
  if (schema.pattern !== undefined) return { type: () => ID, toValue: same };
  if (types.includes('boolean')) return { type: () => Boolean, toValue: same };
  if (schema.format === 'ordinal') return { type: () => Int, toValue: (value) => (typeof value === 'number' ? String(value) : value) };
  return { type: () => String, toValue: same };
}

const LOCALIZED = /^(?:localized|shortLocalized)$/;

@InputType({ description: 'A text in French, in English, or in both.' })
export class LocalizedInput {
  @Field(() => String, { nullable: true, description: 'In French.' })
  fr?: string | null;

  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string | null;
}

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined));
}

/** The input of a mapping, made once. */
function mappingOf(name: string, schema: Schema): InputField {
  const typeName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const known = classes.get(typeName);
  if (known) return { type: () => known.type, toValue: known.toValue };
  const type = { [typeName]: class {} }[typeName] as new () => object;
  const fields: (readonly [key: string, field: InputField, description: string | undefined])[] = [];
  const toValue = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const given = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      fields.flatMap(([key, field]) => (given[key] === null || given[key] === undefined ? [] : [[key, field.toValue(given[key])]])),
    );
  };
  // Known before its fields are: an item of an agenda holds others.
  classes.set(typeName, { type, toValue });
  fields.push(...Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, fieldOf(key, inner), inner.description] as const));
  InputType(typeName, { description: schema.description ?? `What \`${name}\` says.` })(type);
  for (const [key, field, description] of fields) addField(type, key, field, description);
  return { type: () => type, toValue };
}

function addField(type: new () => object, name: string, field: InputField, description = ''): void {
  Field(field.type as never, { nullable: true, description })(type.prototype as object, name);
}

/** The closed set of some values: the one that has them and the fewest others. */
function enumOf(values: readonly string[]): object {
  const nearest = closedSetWith(values);
  if (!nearest) throw new Error(`no enum has the values ${values.join(', ')}`);
  return nearest;
}

/** The fields of a section, by their names in the API. */
export class SectionInput {
  private readonly fields = new Map<string, { readonly name: string; readonly field: InputField }>();
  private readonly descriptions = new Map<string, string>();

  private constructor(section: string, schemas: Readonly<Record<string, Schema>>) {
    for (const [name, schema] of Object.entries(schemas)) {
      if (name === 'id' || NOT_ENTERED[section]?.includes(name)) continue;
      this.add(API_NAMES[section]?.[name] ?? name, name, schema);
    }
  }

  static of(section: Exclude<Section, 'dataset'>): SectionInput {
    if (section === 'entities') return SectionInput.ofEntities();
    if (section === 'documents') {
      const { file: _file, ...own } = otherSchemas().documents.properties as unknown as Record<string, Schema>;
      return new SectionInput(section, { ...own, text: DOCUMENT_TEXT });
    }
    if (section === 'agenda') return new SectionInput(section, otherSchemas().agenda.properties as unknown as Record<string, Schema>);
    if (section === 'passages' || section === 'mentions') {
      const {
        relations: _r,
        claims: _c,
        followUps: _f,
        steps: _s,
        decidedBy: _d,
        ...own
      } = otherSchemas()[section].properties as unknown as Record<string, Schema>;
      return new SectionInput(section, own);
    }
    return new SectionInput(section, statementSchemas()[section].properties as unknown as Record<string, Schema>);
  }

  /** The facts of all kinds stand beside each other, under their names in the API; which of them an entity has, its kind says. */
  private static ofEntities(): SectionInput {
    const input = new SectionInput('entities', commonFieldSchemas());
    for (const kind of KINDS) {
      for (const { field, name, type, description, ...fact } of factsOf(kind)) {
        if (input.fields.has(field)) continue;
        const schema: Schema =
          type === 'localized'
            ? { $ref: '#/definitions/localized', description }
            : { description, type: 'string', ...('values' in fact ? { enum: Object.keys(fact.values) } : {}) };
        input.add(field, name, schema);
      }
    }
    return input;
  }

  private add(apiName: string, name: string, schema: Schema): void {
    this.fields.set(apiName, { name, field: fieldOf(name, schema) });
    this.descriptions.set(apiName, schema.description ?? '');
  }

  /** Gives the fields to an input: all, or some. */
  declareOn(type: new () => object, only?: readonly string[]): void {
    for (const [name, { field }] of this.fields) if (!only || only.includes(name)) addField(type, name, field, this.descriptions.get(name));
  }

  /** What an input says, as a patch of a row: fields that are not given are not there, null clears. */
  patchOf(input: object): Record<string, unknown> {
    const given = input as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      [...this.fields].flatMap(([apiName, { name, field }]) => {
        const value = given[apiName];
        return value === undefined ? [] : [[name, value === null ? null : field.toValue(value)] as const];
      }),
    );
  }

  /** The name in the API of a field of the format. */
  apiName(name: string): string {
    for (const [apiName, field] of this.fields) if (field.name === name) return apiName;
    return name;
  }
}
