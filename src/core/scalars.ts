import { GraphQLScalarType, type ValueNode, Kind as Ast } from 'graphql';
import { isClockTime, isDay, readEdtf } from './edtf.js';
import { MaillageError, show } from '../errors.js';

/** The custom scalars. All but JSON travel as strings; each names the document that defines it. */

function stringScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  accepts: (text: string) => boolean,
  example: string,
): GraphQLScalarType {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new MaillageError(
      'BAD_USER_INPUT',
      {
        fr: `${show(value)} n’est pas une valeur ${name} (exemple : ${example}).`,
        en: `${show(value)} is not a ${name} (example: ${example}).`,
      },
      { scalar: true, argument: name },
    );
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node: ValueNode) => check(node.kind === Ast.STRING ? node.value : null),
  });
}

export const DateScalar = stringScalar(
  'Date',
  'A calendar day, YYYY-MM-DD.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  isDay,
  '2013-11-22',
);

export const LocalTimeScalar = stringScalar(
  'LocalTime',
  'A clock time in the time zone of the base, HH:MM.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  isClockTime,
  '17:30',
);

export const DateTimeScalar = stringScalar(
  'DateTime',
  'An instant in UTC.',
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  (text) => !Number.isNaN(Date.parse(text)),
  '2026-01-31T10:00:00.000Z',
);

export const EdtfScalar = stringScalar(
  'EDTF',
  'A date with its uncertainty: Extended Date/Time Format level 1, and one-of sets.',
  'https://www.loc.gov/standards/datetime/',
  (text) => readEdtf(text) !== null,
  '2013-11-08~',
);

export const UrlScalar = stringScalar(
  'URL',
  'An absolute URL.',
  'https://url.spec.whatwg.org/',
  (text) => isWebUrl(text),
  'https://example.org/',
);

/** A value of any shape: served as it is, never taken from clients. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description:
    'A value of any shape, as JSON. Of a record: an object with its columns by the names of the tables, the ids of its evidence and of what it names, and `@type`, what kind of record it is. Names of columns may change from release to release.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
});

/** Whether the text is an absolute http or https URL. */
export function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
