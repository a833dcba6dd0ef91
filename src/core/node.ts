import { Field, ID, InterfaceType } from 'type-graphql';

/** https://relay.dev/graphql/objectidentification.htm */
@InterfaceType({
  description: 'Anything that has an id of its own and can be fetched by it.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, { description: 'Permanent and never reused.' })
  id!: string;
}
