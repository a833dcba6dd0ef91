import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isIntrospectionType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Settings } from '../config.js';
import { UNITS_PER_TURN } from '../core/text-bytes.js';
import { nextTurn } from '../core/turns.js';
import { MaillageError } from '../errors.js';
import { describeError, unavailable } from '../http/error-response.js';
import { requestContext } from '../http/request-context.js';
import type { Context } from './context.js';

/**
 * The ceilings of an answer, held while it is made: how many bytes it has, and how many of its fields fail. Each field adds its name
 * and its value, and above a ceiling the operation ends. A UTF-16 unit counts for one byte, the least that it takes: an answer that
 * has more bytes in the end is refused where it is sent.
 */

/** What stands around a name or a text in JSON. */
const PUNCTUATION = 3;

/** How many bytes the name of a field takes. */
export const bytesOfName = (key: string): number => key.length + PUNCTUATION;

/** What an error takes: message, path, locations, code. */
const ERROR_BYTES = 200;

/** Each error is made with its path and its place in the document: tens of thousands take seconds. */
const MAX_ERRORS = 100;

/** How many seconds to wait before what had to make room for others is tried again. */
const RETRY_SECONDS = 5;

/** What one answer has so far. */
export class AnswerSize {
  private bytes = 0;
  private errors = 0;
  private error: GraphQLError | null = null;
  private readonly untaken = requestContext()?.untaken;
  /** How many bytes there are when the request next says what it holds. */
  private next = UNITS_PER_TURN;

  /** @param max how many bytes the answer may have */
  constructor(private readonly max: number) {}

  /** Hears of each field that fails: of its error, more is made than of a value. */
  onFailure: () => void = () => undefined;

  /** Whether putting it into JSON takes some milliseconds. */
  get isLarge(): boolean {
    return this.bytes > UNITS_PER_TURN;
  }

  /** How many bytes there are so far. */
  get counted(): number {
    return this.bytes;
  }

  /** Why the operation ends; null while it goes on. */
  get failure(): GraphQLError | null {
    return this.error;
  }

  /**
   * Counts bytes.
   * @throws ANSWER_TOO_LARGE as soon as there are too many, and from then on
   */
  add(bytes: number): void {
    this.bytes += bytes;
    if (this.error) throw this.error;
    if (this.bytes > this.max) this.end(answerTooLarge(this.max));
    if (this.bytes < this.next) return;
    this.next = this.bytes + UNITS_PER_TURN;
    if (this.untaken?.hold({ operation: this.bytes }) === false) this.end(unavailable(RETRY_SECONDS));
  }

  /**
   * Counts a field that failed.
   * @throws the error itself; LIMIT_EXCEEDED as soon as there are too many, and from then on
   */
  fail(error: unknown): never {
    this.errors += 1;
    this.onFailure();
    this.add(ERROR_BYTES);
    if (this.errors > MAX_ERRORS) this.end(tooManyErrors(error));
    throw error;
  }

  /** Ends the operation, whatever its fields do from now on. */
  end(cause: MaillageError): never {
    // graphql-js takes an error that has a path as it is: thousands of fields that end with this one make no thousand errors.
    this.error = new GraphQLError(cause.message, { path: [], originalError: cause, extensions: { http: httpOf(cause) } });
    throw this.error;
  }
}

function httpOf(cause: MaillageError): { status: number; headers?: HeaderMap } {
  const { status, retryAfter } = describeError(cause);
  return { status, ...(retryAfter === null ? {} : { headers: new HeaderMap([['retry-after', String(retryAfter)]]) }) };
}

/** The answer would have more bytes than the setting allows. */
export function answerTooLarge(max: number): MaillageError {
  return new MaillageError(
    'ANSWER_TOO_LARGE',
    {
      fr: `La réponse dépasserait ${max} octets. Demandez moins de lignes à la fois, ou moins de textes.`,
      en: `The answer would have more than ${max} bytes. Ask for fewer rows at a time, or fewer texts.`,
    },
    { most: max },
  );
}

function tooManyErrors(last: unknown): MaillageError {
  const { fr, en } = describeError(last).text;
  return new MaillageError(
    'LIMIT_EXCEEDED',
    { fr: `Plus de ${MAX_ERRORS} champs ont échoué. Le dernier : ${fr}`, en: `More than ${MAX_ERRORS} fields failed. The last one: ${en}` },
    { limit: 'errors', most: MAX_ERRORS },
  );
}

type Resolve = GraphQLFieldResolver<unknown, Context>;

/** What resolvers that count resolve with. */
const counts = new WeakMap<object, Resolve>();

/** Whether a field is one object of its row, asked for without arguments. */
export function isOfRow({ type, args }: GraphQLField<unknown, unknown>): boolean {
  return args.length === 0 && !isListType(getNullableType(type));
}

/** What resolves a field, for whoever counts what it adds to the answer; null where it does not count. */
export function uncounted(resolve: object): Resolve | null {
  return counts.get(resolve) ?? null;
}

/** Makes each field of the schema count what it adds to the answer, and wait for its turn where the operation has worked for long. */
export function countAnswerBytes(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
      const counted = counting(resolve, isLeafType(getNamedType(field.type)), isOfRow(field));
      counts.set(counted, resolve);
      field.resolve = counted as typeof field.resolve;
    }
  }
}

function counting(resolve: Resolve, isLeaf: boolean, isPart: boolean): Resolve {
  return (source, args, context, info) => {
    const { answerSize: size, work } = context;
    if (!size) return resolve(source, args, context, info);
    work?.field();
    size.add(bytesOfName(String(info.path.key)));
    const counted = (value: unknown): unknown => {
      if (isLeaf) size.add(bytesOfValue(value));
      else if (Array.isArray(value)) work?.items(value.length);
      return value;
    };
    let value: unknown;
    try {
      const turn = isLeaf ? null : work?.turn(isPart);
      value = turn
        ? turn.then(() => {
            if (size.failure) throw size.failure;
            work?.check();
            return resolve(source, args, context, info);
          })
        : resolve(source, args, context, info);
    } catch (error) {
      return size.fail(error);
    }
    return value instanceof Promise ? value.then(counted, (error: unknown) => size.fail(error)) : counted(value);
  };
}

/** How many bytes a value takes that is a scalar, a value of an enum, or a list of them. */
export function bytesOfValue(value: unknown): number {
  if (typeof value === 'string') return value.length + PUNCTUATION;
  if (!Array.isArray(value)) return 1;
  let bytes = 2;
  for (const one of value) bytes += bytesOfValue(one);
  return bytes;
}

/** Ends an operation whose answer grows above a ceiling: one error, and no data. */
export function answerSizePlugin({ MAX_ANSWER_BYTES }: Pick<Settings, 'MAX_ANSWER_BYTES'>): ApolloServerPlugin<Context> {
  return {
    requestDidStart: ({ contextValue }) => {
      // What ran before Apollo was asked is counted already.
      const size = (contextValue.answerSize ??= new AnswerSize(MAX_ANSWER_BYTES));
      let ended = false;
      return Promise.resolve({
        didEncounterErrors: () => {
          if (!size.failure || ended) return Promise.resolve();
          ended = true;
          // Apollo answers with what is thrown here alone, instead of with all that the fields said.
          throw size.failure;
        },
        // What comes next is putting it into JSON, in one go.
        willSendResponse: () => (size.isLarge ? nextTurn() : Promise.resolve()),
      });
    },
  };
}
