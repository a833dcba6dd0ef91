import { Field, ObjectType } from 'type-graphql';
import { Column, Entity as Table, ForeignKey, Index } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import type { LangEnum } from '../core/lang.js';
import { StoredRecord } from '../core/stored-record.js';
import { Entity } from './entity.js';

export const ContactType = defineEnum('ContactType', 'What sort of contact detail (Popolo).', {
  EMAIL: ['courriel', 'e-mail'],
  PHONE: ['téléphone', 'phone'],
  ADDRESS: ['adresse postale', 'postal address'],
});
export type ContactType = keyof typeof ContactType;

/** How to reach an entity. Not public unless a line of the seeds says so. */
@ObjectType({ description: 'How to reach an entity. Shown only to those who may read it.' })
@Table('contact_detail')
export class ContactDetail extends StoredRecord {
  @ForeignKey(() => Entity)
  @Index()
  @Column({ type: 'text' })
  entityId!: string;

  @Column({ type: 'text' })
  @Field(() => ContactType, { description: 'What sort.' })
  type!: ContactType;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The address or number.' })
  value!: string;

  /** The entity it belongs to; the detail itself is not shown on terminals. */
  override inWords(_lang: LangEnum, nameOf: (id: string) => string): string {
    return nameOf(this.entityId);
  }

  override requiredEntityIds(): readonly string[] {
    return [this.entityId];
  }
}
