import { Field, ID } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { Visibility } from './access.js';
import type { LangEnum } from './lang.js';

/** What every row of the base carries: identity, who may read it, where it came from, when it last changed. */
export abstract class StoredRecord {
  @PrimaryColumn({ type: 'text' })
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;

  @Column({ type: 'text' })
  @Field(() => Visibility, { description: 'Who may read this.' })
  visibility!: Visibility;

  /** `seed:<file>`, `editor:<token name>` or `import:<document>`. */
  @Column({ type: 'text' })
  origin!: string;

  /** Who changed the row by hand since it was loaded; null when nobody did. Loading seeds leaves such a row alone. */
  @Column({ type: 'text', nullable: true })
  editedBy!: string | null;

  /** The revision that last wrote the row. */
  @Column({ type: 'integer' })
  revision!: number;

  /**
   * What the row is or says, in one line for people who read what a command did; empty where its id says it all.
   * @param nameOf the name of an entity, by its id
   */
  inWords(_lang: LangEnum, _nameOf: (id: string) => string): string {
    return '';
  }

  /** The ids of the entities without which the row cannot be read. */
  requiredEntityIds(): readonly string[] {
    return [];
  }

  /** The ids of the passages that the row rests on or stands in. */
  passageIds(): readonly string[] {
    return [];
  }
}
