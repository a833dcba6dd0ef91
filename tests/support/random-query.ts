import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What random values are taken from. Cursors that answers gave may be added as they come. */
export interface Pool {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  readonly cursors: string[];
}

/** How deep selections go, in fields. */
const DEEPEST = 6;

/** Types of entities, and words that are none. */
const TYPE_CODES = ['ASSOCIATION', 'FOUNDATION', 'INFORMAL_GROUP', 'LOCAL_AUTHORITY', 'WORKSHOP', 'MINUTES', 'CITY', 'association', ''];

/** Which ids fit an argument, by its name; any fit the others. */
const KINDS_OF_ARGUMENTS: readonly (readonly [names: RegExp, ids: RegExp])[] = [
  [/^theme/, /^theme\//],
  [/^(?:meeting|openedIn|closedIn|inMinutesOf)/, /^meeting\//],
  [/^document/, /^document\//],
  [/^(?:place|inPlace)/, /^place\//],
  [
    /^(?:about|around|from|to|assignee|attributedTo|topics|organizer|convener|partOf|subject|object|via|onBehalfOf|memberOf)/,
    /^(?!(?:relation|claim|follow-up|passage|document)\/)/,
  ],
];

/**
 * Writes random operations that fit the schema: any field, argument, filter, fragment on a kind, alias and directive, with ids and
 * words that exist, exist hidden, or do not.
 */
export class RandomQueries {
  private aliases = 0;
  /** The type that the field in hand answers. */
  private answers = '';

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pool: Pool,
    private readonly next: () => number,
    /** Names of fields that are asked for nowhere. */
    private readonly omitted: ReadonlySet<string> = new Set(),
  ) {}

  /** One operation. */
  query(): string {
    this.aliases = 0;
    const root = this.schema.getQueryType();
    if (!root) throw new Error('the schema has no queries');
    const fields = Object.values(root.getFields());
    return `{ ${this.fields(fields, 0, new Set()).join(' ')} __typename }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string | null {
    const selection = this.selection(field.type, depth + 1);
    if (selection === null) return null;
    const named = this.chance(0.1) ? `a${(this.aliases += 1)}: ` : '';
    return `${named}${field.name}${this.args(field.args, getNamedType(field.type).name)}${this.directive()}${selection}`;
  }

  /** A selection on a type; an empty text for leaves, null when it would be too deep. */
  private selection(type: GraphQLOutputType, depth: number): string | null {
    const named = getNamedType(type) as GraphQLNamedType;
    if (!isCompositeType(named)) return '';
    if (depth > DEEPEST) return null;
    const parts = ['__typename'];
    // A name once per selection: with other arguments it would clash with itself.
    const used = new Set<string>();
    if (isObjectType(named) || isInterfaceType(named)) parts.push(...this.fields(Object.values(named.getFields()), depth, used));
    if (isAbstractType(named) && this.chance(0.5)) {
      const kind = this.one(this.schema.getPossibleTypes(named));
      parts.push(`... on ${kind.name} { __typename ${this.fields(Object.values(kind.getFields()), depth, used).join(' ')} }`);
    }
    return ` { ${parts.join(' ')} }`;
  }

  private fields(all: readonly GraphQLField<unknown, unknown>[], depth: number, used: Set<string>): string[] {
    const some = new Set(Array.from({ length: 1 + this.below(depth < 3 ? 4 : 3) }, () => this.one(all)));
    return [...some].flatMap((field) => {
      if (used.has(field.name) || this.omitted.has(field.name)) return [];
      used.add(field.name);
      return this.field(field, depth) ?? [];
    });
  }

  /** Arguments of a field; the type that it answers says which `id` fits. */
  private args(args: readonly GraphQLArgument[], answers: string): string {
    this.answers = answers;
    return this.entries(
      args.filter((one) => this.isRequired(one) || !this.omitted.has(one.name)),
      '(',
      ')',
    );
  }

  private entries(all: readonly (GraphQLArgument | GraphQLInputField)[], open: string, close: string): string {
    const wanted = all.filter((one) => this.isRequired(one) || this.chance(all.length > 6 ? 0.25 : 0.4));
    // Pages go one way; now and then both are asked for, which is an error.
    const oneWay = this.chance(0.5) ? /^(?:last|before)$/ : /^(?:first|after)$/;
    const ways = this.chance(0.03) ? wanted : wanted.filter(({ name }) => !oneWay.test(name));
    // Most cursors are those of other lists, which are refused.
    const given = this.chance(0.1) ? ways : ways.filter(({ name }) => !/^(?:after|before)$/.test(name));
    if (given.length === 0) return open === '{' ? '{}' : '';
    return `${open}${given.map((one) => `${one.name}: ${this.value(one.type, one.name)}`).join(', ')}${close}`;
  }

  private isRequired(one: GraphQLArgument | GraphQLInputField): boolean {
    return isNonNullType(one.type) && one.defaultValue === undefined;
  }

  private value(type: GraphQLInputType, name: string): string {
    if (!isNonNullType(type) && this.chance(0.05)) return 'null';
    const inner = getNullableType(type);
    if (isListType(inner)) return `[${Array.from({ length: this.below(4) }, () => this.value(inner.ofType, name)).join(', ')}]`;
    if (isEnumType(inner)) return this.one(inner.getValues()).name;
    if (isInputObjectType(inner)) return this.entries(Object.values(inner.getFields()), '{', '}');
    return this.scalar(inner.name, name);
  }

  private scalar(type: string, name: string): string {
    switch (type) {
      case 'Int':
        return String(this.chance(0.97) ? this.one([1, 2, 3, 5, 20, 100]) : this.one([0, -1, 101, 2_147_483_647]));
      case 'Float':
        return String(this.one([0, 0.5, 1, -1]));
      case 'Boolean':
        return String(this.chance(0.5));
      case 'ID':
        return JSON.stringify(this.id(name));
      case 'Date':
        return JSON.stringify(this.chance(0.97) ? this.one(['2020-03-05', '2020-06-11', '1900-01-01', '9999-12-31']) : '2020-02-30');
      default:
        return JSON.stringify(this.text(name));
    }
  }

  /** An id: mostly of a kind that the argument may take, else any, or a word that is none. */
  private id(name: string): string {
    if (this.chance(0.03)) return this.one(this.pool.words);
    const kinds = name === 'id' ? this.idsAnswered() : KINDS_OF_ARGUMENTS.find(([names]) => names.test(name))?.[1];
    const fitting = kinds && this.chance(0.9) ? this.pool.ids.filter((id) => kinds.test(id)) : [];
    return this.one(fitting.length > 0 ? fitting : this.pool.ids);
  }

  /** The ids of the kind that the field answers: `legal-text/…` for LegalText. */
  private idsAnswered(): RegExp {
    return new RegExp(`^${this.answers.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}/`);
  }

  private text(name: string): string {
    if (/^(?:after|before)$/.test(name) && this.pool.cursors.length > 0 && this.chance(0.95)) return this.one(this.pool.cursors);
    if (name === 'typeCodes') return this.one(TYPE_CODES);
    return this.one(this.pool.words);
  }

  private directive(): string {
    if (!this.chance(0.03)) return '';
    return ` @${this.chance(0.5) ? 'include' : 'skip'}(if: ${this.chance(0.5)})`;
  }

  private one<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }

  private below(most: number): number {
    return Math.floor(this.next() * most);
  }

  private chance(part: number): boolean {
    return this.next() < part;
  }
}
