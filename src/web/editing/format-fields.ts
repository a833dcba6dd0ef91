import { closedSetWith, labelOf } from '../../core/enums.js';
import { type FactDefinition, factsOf } from '../../core/fact.js';
import { fieldLabel } from '../../changes/field-labels.js';
import type { Message } from '../../errors.js';
import { kindClass, type EntityKind } from '../../kinds/index.js';
import { commonFieldSchemas } from '../../seeds/format/entities.js';
import { seedFileSchema } from '../../seeds/format/seed-file.js';
import { statementSchemas } from '../../seeds/format/statements.js';
import { idPattern } from '../../seeds/format/text-formats.js';

/**
 * The fields of a form that edits a row, made of the format of seed files as the inputs of mutations are: a fact that a kind declares, or
 * a field that the format gains, is in the form.
 */

/** What a value is, as a form takes it. */
export type FormField =
  | { readonly form: 'text'; readonly isLong: boolean; readonly isOrdinal: boolean }
  | { readonly form: 'localized'; readonly isLong: boolean }
  | { readonly form: 'choice' | 'choices'; readonly options: readonly Option[] }
  | { readonly form: 'flag' }
  /** A date, or a day of the calendar, typed in words. */
  | { readonly form: 'date'; readonly isDay: boolean }
  /** The id of an entity, typed as its name; of a document, chosen; of anything else, as it is. */
  | { readonly form: 'entity' | 'document' | 'id' }
  /** Another statement, chosen among those about the same: a rival may be of another form, what is superseded may not. */
  | { readonly form: 'statement'; readonly isRival: boolean }
  | { readonly form: 'list'; readonly item: FormField }
  | GroupField;

export interface GroupField {
  readonly form: 'group';
  readonly fields: readonly NamedField[];
  /** The field that a plain text stands for; without a value in it, a row of a list says nothing. */
  readonly main: string | null;
}

export interface NamedField {
  readonly name: string;
  readonly label: Message;
  readonly field: FormField;
  /** Whether it stays as it is: too rare for a form, or said elsewhere. */
  readonly isKept: boolean;
}

export interface Option {
  readonly value: string;
  readonly label: Message;
}

/** The sections that forms edit. */
export type EditedSection = 'entities' | 'relations' | 'claims' | 'followUps' | 'steps' | 'agenda' | 'documents';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const seedFile = seedFileSchema() as unknown as Schema & { readonly definitions: Readonly<Record<string, Schema>> };
const { definitions } = seedFile;

/** What of agendas and documents is said by where they are, or in the minutes themselves. */
const ELSEWHERE = new Set(['id', 'meeting', 'heading', 'until', 'publication', 'file']);

/** What of a sub-heading stays as it is; those below it are as deep as agendas of minutes go. */
const OF_SUB_HEADING = new Set([...ELSEWHERE, 'items']);

/** What stays as it is, by where it stands. */
const KEPT = new Set([
  'entities.id',
  'entities.formerIds',
  'names.source',
  'names.shared',
  'names.scope',
  'names.mentions',
  ...['relations', 'claims', 'followUps', 'steps'].flatMap((section) => [`${section}.id`, `${section}.formerIds`, `${section}.proposed`]),
  'relations.movements',
  'vote.positions',
  'evidence.prefix',
  'evidence.suffix',
  'evidence.occurrence',
  'evidence.passage',
  'followUps.closedIn',
  'steps.followUp',
]);

/** The field that a plain text stands for, or without which a row of a list says nothing, by definition or name. */
const MAIN: Readonly<Record<string, string>> = {
  name: 'value',
  names: 'value',
  contacts: 'value',
  identifiers: 'value',
  quote: 'quote',
  source: 'title',
  amount: 'value',
  vote: 'outcome',
  supersedes: 'statement',
};

/** What a plain text stands for where no field is the main one. */
const SHORTHAND: Readonly<Record<string, string>> = { dates: 'edtf', due: 'edtf' };

/** Texts of a few words, though the format would take more. */
const SHORT = new Set(['name', 'attributedAs']);

function fieldOf(name: string, schema: Schema): FormField {
  const types = [schema.type ?? []].flat();
  if (schema.$ref !== undefined) {
    const definition = schema.$ref.slice('#/definitions/'.length);
    if (definition === 'localized' || definition === 'shortLocalized')
      return { form: 'localized', isLong: definition === 'localized' && !SHORT.has(name) };
    return groupOf(name, definition, definitions[definition] ?? {});
  }
  if (schema.items?.enum !== undefined) return { form: 'choices', options: optionsOf(schema.items.enum) };
  if (schema.items !== undefined) return { form: 'list', item: fieldOf(name, schema.items) };
  if (schema.properties !== undefined) return groupOf(name, name, schema);
  if (schema.enum !== undefined) return { form: 'choice', options: optionsOf(schema.enum) };
  if (schema.pattern === idPattern('rival') || schema.pattern === idPattern('statementReference'))
    return { form: 'statement', isRival: schema.pattern === idPattern('rival') };
  if (schema.pattern !== undefined) return { form: idForm(schema.pattern) };
  if (types.includes('boolean')) return { form: 'flag' };
  if (schema.format === 'edtf' || schema.format === 'day') return { form: 'date', isDay: schema.format === 'day' };
  return {
    form: 'text',
    isLong: schema.format === 'long-text' || (schema.format === 'quotation' && (name === 'quote' || name === 'in')),
    isOrdinal: schema.format === 'ordinal',
  };
}

function idForm(pattern: string): 'entity' | 'document' | 'id' {
  if (pattern === idPattern('entity')) return 'entity';
  return pattern === idPattern('document') ? 'document' : 'id';
}

function groupOf(name: string, definition: string, schema: Schema): GroupField {
  return {
    form: 'group',
    main: MAIN[definition] ?? MAIN[name] ?? null,
    fields: Object.entries(schema.properties ?? {}).map(([key, inner]) => namedField(key, name, inner)),
  };
}

/** The field that a plain text in the place of a group stands for. */
export function shorthandOf(name: string, { main }: GroupField): string {
  return main ?? SHORTHAND[name] ?? 'value';
}

function namedField(name: string, outer: string, schema: Schema): NamedField {
  return { name, label: fieldLabel(name, outer), field: fieldOf(name, schema), isKept: KEPT.has(`${outer}.${name}`) };
}

function optionsOf(values: readonly string[]): Option[] {
  const set = closedSetWith(values);
  if (!set) throw new Error(`no closed set has the values ${values.join(', ')}`);
  return values.map((value) => ({ value, label: labelOf(set, value) }));
}

/** The fields of a row of a section; of an entity, with the facts of its kind and no others. */
export function fieldsOf(section: EditedSection, kind: EntityKind | null = null): readonly NamedField[] {
  if (section === 'agenda' || section === 'documents') {
    const schemas = (section === 'agenda' ? definitions.agendaItem : seedFile.properties?.documents?.items)?.properties ?? {};
    return Object.entries(schemas).flatMap(([name, schema]) => {
      if (ELSEWHERE.has(name)) return [];
      return [section === 'agenda' && name === 'items' ? subHeadings(schemas) : namedField(name, section, schema)];
    });
  }
  if (section !== 'entities') {
    const schemas = statementSchemas()[section].properties as unknown as Readonly<Record<string, Schema>>;
    return Object.entries(schemas).map(([name, schema]) => namedField(name, section, schema));
  }
  const common = Object.entries(commonFieldSchemas() as unknown as Readonly<Record<string, Schema>>);
  const facts = kind === null ? [] : factsOf(kindClass(kind)).map(factField);
  return [...common.map(([name, schema]) => namedField(name, section, schema)), ...facts];
}

/** The sub-headings of an item of an agenda. They hold others in turn, which are left as they are. */
function subHeadings(schemas: Readonly<Record<string, Schema>>): NamedField {
  const fields = Object.entries(schemas).map(([name, schema]): NamedField => {
    const kept: NamedField = { name, label: fieldLabel(name, 'agenda'), field: { form: 'id' }, isKept: true };
    return OF_SUB_HEADING.has(name) ? kept : namedField(name, 'agenda', schema);
  });
  const item: GroupField = { form: 'group', main: 'title', fields };
  return { name: 'items', label: fieldLabel('items', 'agenda'), field: { form: 'list', item }, isKept: false };
}

function factField(fact: FactDefinition): NamedField {
  const field: FormField =
    fact.type === 'localized'
      ? { form: 'localized', isLong: true }
      : fact.type === 'enum'
        ? { form: 'choice', options: optionsOf(Object.keys(fact.values)) }
        : { form: 'text', isLong: false, isOrdinal: false };
  return { name: fact.name, label: fact.label, field, isKept: false };
}
