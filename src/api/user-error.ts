import { Field, ObjectType } from 'type-graphql';
import { LangArg, langOf } from '../core/fact.js';
import { Cost } from '../core/field-cost.js';
import { type LangEnum, langForm, tagOf } from '../core/lang.js';
import { AdministrationError } from '../auth/administration-error.js';
import type { Message } from '../errors.js';

@ObjectType({ description: 'What keeps a mutation from being done: nothing was changed then.' })
export class UserError {
  @Cost({ rows: 2 })
  @Field(() => [String], {
    description: 'Where in the input it is: the names of the fields that lead there. Empty when it is about all of it.',
  })
  path!: readonly string[];

  @Field(() => String, { description: 'One of the documented codes of user errors.' })
  code!: string;

  readonly text!: Message;

  @Field(() => String, { description: 'What is wrong, in words.' })
  message(@LangArg() lang: LangEnum): string {
    return this.text[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('message') })
  messageLang(@LangArg() lang: LangEnum): string {
    return langForm(tagOf(lang));
  }
}

/** What a mutation gives: what it made or changed, and no error; or nothing, and what is wrong. */
export async function payloadOf<T extends object>(work: () => Promise<T>): Promise<Partial<T> & { userErrors: UserError[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (!(error instanceof AdministrationError)) throw error;
    const { reason: code, argument, text } = error;
    // What an input names stands in its field `id`.
    const path = [['account', 'session', 'token'].includes(argument) ? 'id' : argument];
    return { userErrors: [Object.assign(new UserError(), { path, code, text })] } as unknown as Partial<T> & { userErrors: UserError[] };
  }
}
