import { Field, ID, InterfaceType } from 'type-graphql';
import { Cost } from '../core/field-cost.js';
import { Column, Entity as Table, TableInheritance } from 'typeorm';
import { Localized } from '../core/fact.js';
import { type LangEnum, langForm, type LocalizedText } from '../core/lang.js';
import { Node } from '../core/node.js';
import { StoredRecord } from '../core/stored-record.js';
import { Visibility } from '../core/access.js';
import { Identifier, servedIdentifier, type StoredIdentifier } from './identifiers.js';
import type { EntityKind } from './list.js';
import { Name, preferredName, shownNames } from './names.js';

/**
 * Somebody or something that minutes speak of. Kinds add bare facts; whatever links two entities is a relation row,
 * and dates and status are claims.
 */
@InterfaceType('Entity', {
  description: 'Somebody or something that documents speak of.',
  implements: Node,
  resolveType: (value: object) => value.constructor.name,
})
@Table('entity')
@TableInheritance({ column: { name: 'kind', type: 'text' } })
export abstract class Entity extends StoredRecord implements Node {
  @Field(() => ID, { description: '`<prefix>/<slug>`: the path of its page. Permanent and never reused.' })
  declare id: string;

  @Field(() => Visibility, { description: 'Who may read this.' })
  declare visibility: Visibility;

  @Column({ type: 'text' })
  kind!: EntityKind;

  @Column({ type: 'simple-json' })
  names!: Name[];

  /** Folded name that sorts lists; a person's begins with the family name. */
  @Column({ type: 'text' })
  sortKey!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The name that sorts it in lists, where particles or titles need another than the one it is shown under.',
  })
  sortName!: string | null;

  /** None, or null. */
  @Column({ type: 'simple-json', nullable: true })
  identifiers!: readonly StoredIdentifier[] | null;

  @Localized({ description: 'What it is, in one to three sentences of the editors’ own.', nullable: true })
  summary!: LocalizedText | null;

  @Field(() => [Name], { name: 'names', description: 'Its names. Hidden labels are searched and never shown.' })
  @Cost({ rows: 5 })
  serveNames(): Name[] {
    return shownNames(this.names).map((name) => ({ ...name, lang: langForm(name.lang) }));
  }

  @Field(() => [Identifier], {
    name: 'identifiers',
    description: 'Its identifiers in registers outside the base: those of today, whatever the day.',
  })
  @Cost({ rows: 2 })
  serveIdentifiers(): Identifier[] {
    return (this.identifiers ?? []).map(servedIdentifier);
  }

  @Field(() => String, { description: 'The id without its prefix.' })
  slug(): string {
    return this.id.slice(this.id.indexOf('/') + 1);
  }

  override inWords(lang: LangEnum): string {
    return preferredName(this.names, lang).text;
  }
}
