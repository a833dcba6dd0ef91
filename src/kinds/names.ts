import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../core/enums.js';
import type { LangEnum, Served } from '../core/lang.js';
import { DateScalar } from '../core/scalars.js';
import { Source } from '../core/source.js';

export const NameKind = defineEnum('NameKind', 'How a name relates to the entity (SKOS labels, Popolo other names).', {
  PREFERRED: ['nom', 'name', 'The name it is shown under.'],
  ALIAS: ['autre nom', 'other name', 'Another name, also one written by a slip of the pen.'],
  ACRONYM: ['sigle', 'acronym'],
  FORMER: ['ancien nom', 'former name', 'A name it had before.'],
  HIDDEN: ['nom caché', 'hidden name', 'Found by search, never shown (skos:hiddenLabel).'],
});
export type NameKind = keyof typeof NameKind;

@ObjectType({ description: 'A name of an entity.' })
export class Name {
  @Field(() => String, { description: 'The name as written.' })
  value!: string;

  @Field(() => String, { description: 'Its language, a BCP 47 tag in the form of `Lang`: FR, EN, FR-CA.' })
  lang!: string;

  @Field(() => NameKind, { description: 'How it relates to the entity.' })
  kind!: NameKind;

  @Field(() => Source, { nullable: true, description: 'Where it comes from, when the documents of the base do not use it.' })
  source?: Source;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it bore the name, where that is known.' })
  since?: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it bore the name, where that is known.' })
  until?: string;

  /** Several entities may bear it: no mention is decided by it alone. */
  shared?: boolean;
  /** Where alone it names this entity: the documents of a meeting, or those of all meetings of a convener. */
  scope?: string;
  /** False when it is searched but never taken as a mention. */
  mentions?: boolean;
}

/** The preferred name in the language asked for, else in French, else in any. */
export function preferredName(names: readonly Name[], lang: LangEnum): Served {
  const wanted = lang.toLowerCase();
  let found: Name | undefined;
  for (const name of names) {
    if (name.kind !== 'PREFERRED') continue;
    if (name.lang === wanted) return { text: name.value, lang: name.lang };
    if (!found || (name.lang === 'fr' && found.lang !== 'fr')) found = name;
  }
  if (!found) throw new Error('an entity without a preferred name was stored');
  return { text: found.value, lang: found.lang };
}

/** The names that may be shown: hidden labels and words that name it in one meeting only are left out. */
export function shownNames(names: readonly Name[]): Name[] {
  return names.filter((name) => name.kind !== 'HIDDEN' && name.scope === undefined);
}
