import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost } from '../../core/field-cost.js';
import { LangArg } from '../../core/fact.js';
import { inLang, type LangEnum } from '../../core/lang.js';
import { DateTimeScalar } from '../../core/scalars.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, KINDS, Organization } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import type { Context } from '../context.js';
import { entitiesListed } from './kinds.js';

@ObjectType({ description: 'How many entities of a kind the base has.' })
class KindCount {
  @Field(() => EntityKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field(() => Int, { description: 'How many, informal groups left out.' })
  count!: number;
}

@ObjectType({ description: 'What the base says of itself.' })
class Dataset {
  @Field(() => String, {
    description:
      'Changes whenever anything the reader may read changes, and only then: the same request at the same revision gives the same answer.',
  })
  revision!: string;

  @Field(() => DateTimeScalar, { description: 'When anything the reader may read was last written.' })
  updatedAt!: string;

  @Field(() => String, { description: 'The time zone of all clock times, by its IANA name.' })
  timeZone!: string;

  @Field(() => [String], { description: 'The languages of its texts, BCP 47 tags, the first one foremost.' })
  @Cost({ rows: 2 })
  languages!: string[];

  readonly view!: GraphView;
}

const localized = (view: GraphView, field: 'name' | 'description' | 'licence' | 'contact', lang: LangEnum): string | null =>
  inLang(view.dataset?.[field], lang)?.text ?? null;

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: 'The base itself.' })
  dataset(@Ctx() { view }: Context): Dataset {
    const { revision, updatedAt, dataset } = view;
    return { revision, updatedAt, view, timeZone: dataset?.timeZone ?? 'UTC', languages: dataset?.languages ?? ['fr'] };
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string {
    return localized(view, 'name', lang) ?? 'Maillage';
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it holds.' })
  description(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return localized(view, 'description', lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Under which terms it may be used.' })
  licence(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return localized(view, 'licence', lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where to report an error, or ask for a correction or erasure.' })
  contact(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return localized(view, 'contact', lang);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The coalition whose base it is.' })
  coalition(@Root() { view }: Dataset): Entity | null {
    return (view.dataset && view.entity(view.dataset.coalitionId)) ?? null;
  }

  @FieldResolver(() => [KindCount], { description: 'How many entities of each kind it has.' })
  @Cost({ rows: 12 })
  counts(@Root() { view }: Dataset): KindCount[] {
    return KINDS.map((kind) => ({ kind: kind.kind, count: entitiesListed(view, kind).length }));
  }
}
