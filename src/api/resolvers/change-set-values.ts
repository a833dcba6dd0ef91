import { Field, ID, ObjectType } from 'type-graphql';
import type { Conflict } from '../../changes/conflicts.js';
import { fieldLabel } from '../../changes/field-labels.js';
import { LangArg, langOf } from '../../core/fact.js';
import { Cost } from '../../core/field-cost.js';
import { type LangEnum, tagOf } from '../../core/lang.js';
import { Node } from '../../core/node.js';
import { DateTimeScalar, JsonScalar } from '../../core/scalars.js';
import type { Message } from '../../errors.js';
import { type ChangeSetHandoverRow, OperationKind } from '../../store/change-set-tables.js';

/** What is told of a draft beside its operations: what is doubtful, what conflicts, who had it. */

@ObjectType({ description: 'Something doubtful in a draft. A value: it has no id of its own.' })
export class ChangeSetWarning {
  @Field(() => String, { description: 'What sort of doubt it is.' })
  code!: string;

  @Field(() => Node, { nullable: true, description: 'The record that it is about.' })
  record!: Node | null;

  words!: Message;

  @Field(() => String, { description: 'What is doubtful.' })
  message(@LangArg() lang: LangEnum): string {
    return this.words[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('message') })
  messageLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}

@ObjectType({ description: 'A field on which a draft and what others changed meanwhile differ. A value: it has no id of its own.' })
export class ConflictField {
  @Field(() => String, { description: 'The field, as seed files call it.' })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What stood there when the draft was made. Null where nothing did.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there now. Null where nothing does.' })
  theirs!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What the draft means to stand there. Null where nothing is to.' })
  yours!: unknown;

  @Field(() => String, { description: 'What the field is called.' })
  label(@LangArg() lang: LangEnum): string {
    return fieldLabel(this.field)[tagOf(lang)];
  }

  @Field(() => String, { description: langOf('label') })
  labelLang(@LangArg() lang: LangEnum): string {
    return lang;
  }
}

@ObjectType({ description: 'A record of a draft that others changed meanwhile. A value: it has no id of its own.' })
export class ChangeSetConflict {
  @Field(() => ID, { description: 'The id of the record, whether it is there or not.' })
  recordId!: string;

  @Field(() => OperationKind, { description: 'What the draft does to it.' })
  operation!: OperationKind;

  @Field(() => Node, { nullable: true, description: 'The record. Null where it is gone.' })
  record!: Node | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the fields say now, as seed files have them. Null where the record is gone.',
  })
  theirs!: Record<string, unknown> | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What the draft means them to say. Null where it removes the record.' })
  yours!: Record<string, unknown> | null;

  @Cost({ rows: 5 })
  @Field(() => [ConflictField], { description: 'The fields in question, theirs and yours side by side.' })
  fields!: ConflictField[];
}

@ObjectType({ description: 'That a draft was handed over to somebody else. A value: it has no id of its own.' })
export class ChangeSetHandover {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'By whom: its owner, or an administrator.' })
  author!: string;

  @Field(() => String, { description: 'Whose it was.' })
  previousOwner!: string;

  @Field(() => String, { description: 'Whose it was from then on.' })
  nextOwner!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** A conflict as the API has it. */
export function conflictOf({ recordId, fields, ...sides }: Conflict, record: Node | null): ChangeSetConflict {
  return Object.assign(new ChangeSetConflict(), {
    ...sides,
    recordId,
    record,
    fields: fields.map(({ name: field, ...values }) => Object.assign(new ConflictField(), { field, ...values })),
  });
}

/** A handover as the API has it. */
export function handoverOf({ actor, at, previousOwner, nextOwner, reason }: ChangeSetHandoverRow): ChangeSetHandover {
  return Object.assign(new ChangeSetHandover(), { at, author: actor, previousOwner, nextOwner, reason });
}
