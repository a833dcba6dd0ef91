import { readFileSync } from 'node:fs';
import { diff, CriticalityLevel } from '@graphql-inspector/core';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  isNonNullType,
  type GraphQLField,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/errors.js';
import { printSdl } from '../../src/api/resolvers/schema.js';
import { testSchema } from '../support/base.js';

const schema = testSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

describe('the schema', () => {
  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    for (const type of types) {
      if (isScalarType(type) && ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
      if (!type.description) bare.push(type.name);
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields() as Record<string, GraphQLField<unknown, unknown>>)) {
          if (!field.description) bare.push(`${type.name}.${field.name}`);
          const { args = [] } = field as Partial<typeof field>;
          bare.push(...args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`));
        }
      }
    }
    expect(bare).toEqual([]);
  });

  it('says what document specifies each custom scalar', () => {
    const custom = types.filter(isScalarType).filter((type) => !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name));
    expect(custom.filter((type) => !type.specifiedByURL).map((type) => type.name)).toEqual([]);
  });

  it('gives every connection edges, nodes, pageInfo, totalCount, and four pagination arguments', () => {
    const problems: string[] = [];
    for (const type of types.filter((one) => isObjectType(one) || isInterfaceType(one))) {
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        if (!named.name.endsWith('Connection') || !isObjectType(named)) continue;
        const has = Object.keys(named.getFields());
        if (!['edges', 'nodes', 'pageInfo', 'totalCount'].every((name) => has.includes(name))) problems.push(named.name);
        const args = field.args.map((arg) => arg.name);
        if (!['first', 'after', 'last', 'before'].every((name) => args.includes(name))) problems.push(`${type.name}.${field.name}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('has no plain list of what grows with the base, but those that the contract asks for', () => {
    const bounded = [
      // What one row, one sentence, one document or one page of another list holds.
      ...[
        'Claim',
        'FollowUp',
        'FollowUpStep',
        'CourseStep',
        'Relation',
        'Statement',
        'Vote',
        'Name',
        'Passage',
        'DiscussedEntity',
        'Attendance',
        'Path',
        'Paths',
      ],
      ...['SearchHit', 'SearchMatch', 'SearchConnection', 'CoverageRow', 'CoverageConnection', 'Network', 'Dataset', 'ActorOnTheme'],
      // What is doubtful in one draft, the fields of one record in it, what is wrong with one request: the contract asks for them so.
      ...['ChangeSet', 'ChangeSetConflict', 'UserError'],
    ];
    // What an input can get wrong, which does not grow with the base.
    const errors = ['UserError', 'AccountPayload', 'AccessTokenPayload', 'EndSessionPayload'];
    const asked = [
      'names',
      'identifiers',
      'themes',
      'partOf',
      'places',
      'venues',
      'holders',
      'broader',
      'narrower',
      'usageNotes',
      'contacts',
      'ownClaims',
    ];
    const followUps = ['Opened', 'Assigned', 'CarriedOver', 'Closed', 'NotSpokenOf'].map((what) => `followUps${what}`);
    const meeting = ['agenda', 'decisions', ...followUps, 'upcoming', 'publications', 'documents'];
    const plain = types
      .filter((type) => isObjectType(type))
      .filter(({ name }) => ![...bounded, ...errors, 'Query'].includes(name) && !/(?:Connection|Payload)$/.test(name))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isListType(getNullableType(field.type)) && ![...asked, ...meeting].includes(field.name))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(plain).toEqual([]);
  });

  it('gives fields of one name one type on all kinds', () => {
    const entity = schema.getType('Entity');
    if (!isInterfaceType(entity)) throw new Error('Entity is no interface');
    const seen = new Map<string, Set<string>>();
    for (const kind of schema.getPossibleTypes(entity)) {
      for (const field of Object.values(kind.getFields()))
        seen.set(field.name, (seen.get(field.name) ?? new Set()).add(String(field.type)));
    }
    expect([...seen].filter(([, set]) => set.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('never makes status and certainty null', () => {
    const nullable = types
      .filter((one) => isObjectType(one))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => ['status', 'certainty'].includes(field.name) && !isNonNullType(field.type))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(nullable).toEqual([]);
  });

  it('takes lists in filters, but for what is one by nature', () => {
    const single = [
      'holdsOn',
      'derived',
      'includeSuperseded',
      'includeParts',
      'from',
      'to',
      'boxed',
      'dueBefore',
      'dueAfter',
      'overdueOn',
      'text',
    ];
    const plain = types
      .filter((one) => isInputObjectType(one))
      .filter((type) => type.name.endsWith('Filter'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => !isListType(field.type) && !single.includes(field.name))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(plain).toEqual([]);
  });

  it('names each list of a filter in the plural, or by a preposition', () => {
    const phrases = ['about', 'attributedTo', 'onBehalfOf', 'inMinutesOf', 'openedIn', 'closedIn', 'memberOf'];
    const singular = types
      .filter(isInputObjectType)
      .filter(({ name }) => name.endsWith('Filter'))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isListType(field.type) && !field.name.endsWith('s') && !phrases.includes(field.name))
          .map((field) => `${type.name}.${field.name}`),
      );
    expect(singular).toEqual([]);
  });

  it('is the one that schema/schema.graphql holds', () => {
    expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(printSdl(schema));
  });

  it('breaks nothing of the last release but what the CHANGELOG lists under « Breaking »', async () => {
    const released = buildSchema(readFileSync('schema/released.graphql', 'utf8'));
    const changes = await diff(released, buildSchema(printSdl(schema)));
    const reported = /## Unreleased[\s\S]*?### Breaking\n([\s\S]*?)(?=\n## |$)/.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1] ?? '';
    const untold = changes.filter(
      (change) => change.criticality.level === CriticalityLevel.Breaking && !reported.includes(change.path ?? change.message),
    );
    expect(untold.map((change) => change.message)).toEqual([]);
  });

  it('documents every error code', () => {
    const page = readFileSync('docs/api.md', 'utf8');
    expect(Object.keys(ERROR_CODES).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
