import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from './enums.js';
import { DateScalar, UrlScalar } from './scalars.js';

export const SourceKind = defineEnum('SourceKind', 'What a statement rests on when no passage of a document says it.', {
  URL: ['page web', 'web page', 'A page of the web, as it was on the day of access.'],
  DOCUMENT: ['document', 'document', 'A document that the base does not hold.'],
  KNOWLEDGE: ['connaissance de la rédaction', 'editors’ own knowledge', 'What an editor knows; the title names the matter.'],
});
export type SourceKind = keyof typeof SourceKind;

@ObjectType({ description: 'A source outside the documents of the base.' })
export class Source {
  @Field(() => SourceKind, { description: 'What kind of source.' })
  kind!: SourceKind;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Its address on the web.' })
  url!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was last read.' })
  accessed!: string | null;

  @Field(() => String, { nullable: true, description: 'Who vouches for it, where it is an editor’s own knowledge.' })
  editor!: string | null;
}
