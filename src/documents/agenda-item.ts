import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { Visibility } from '../core/access.js';
import { Localized } from '../core/fact.js';
import type { LocalizedText } from '../core/lang.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
import { Entity } from '../kinds/entity.js';

/** Where a heading stands in the text of a document; offsets are UTF-16 units. */
export interface HeadingPlace {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/** The agenda item of a meeting: a heading of its minutes, with what was discussed under it. */
@ObjectType({ description: 'An item of the agenda of a meeting.', implements: Node })
@Table('agenda_item')
export class AgendaItem extends StoredRecord implements Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  meetingId!: string;

  @ForeignKey(() => AgendaItem)
  @Index()
  @Column({ type: 'text', nullable: true })
  parentId!: string | null;

  /** Its place among all items of the meeting, sub-headings included. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Its number as printed: « II ». Null for a heading without one.' })
  number!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The heading.' })
  title!: string;

  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text', nullable: true })
  presentedById!: string | null;

  @Localized({ description: 'What was said under it, in words of the editors’ own.', nullable: true })
  summary!: LocalizedText | null;

  /** Where its heading stands; null where none was found in a document. */
  @Column({ type: 'simple-json', nullable: true })
  heading!: HeadingPlace | null;

  /** Where it ends, when that is before the next heading. */
  @Column({ type: 'simple-json', nullable: true })
  until!: HeadingPlace | null;

  override inWords(): string {
    return this.title;
  }

  override requiredEntityIds(): readonly string[] {
    return [this.meetingId];
  }
}
