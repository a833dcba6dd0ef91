import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { DEFAULT_TIME_ZONE } from '../../core/day-in-zone.js';
import { Cost } from '../../core/field-cost.js';
import { LangArg, langOf } from '../../core/fact.js';
import { inLang, type LangEnum, langForm, type Served } from '../../core/lang.js';
import { Node } from '../../core/node.js';
import { DateScalar, DateTimeScalar } from '../../core/scalars.js';
import { latestMinutesOf } from '../../graph/as-of.js';
import type { GraphView } from '../../graph/view.js';
import { Entity, KINDS } from '../../kinds/index.js';
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

/** The base itself is one, so its id is always the same. */
export const DATASET_ID = 'dataset';

@ObjectType({ description: 'What the base says of itself.', implements: Node })
class Dataset implements Node {
  @Field(() => ID, { description: 'Always the same: an endpoint serves one base.' })
  id!: string;

  @Field(() => String, {
    description:
      'Changes whenever anything the reader may read changes, and only then: the same request at the same revision gives the same answer.',
  })
  revision!: string;

  @Field(() => DateTimeScalar, { description: 'When anything the reader may read was last written.' })
  updatedAt!: string;

  @Field(() => String, { description: 'The time zone of all clock times, by its IANA name.' })
  timeZone!: string;

  @Field(() => [String], { description: 'The languages of its texts, BCP 47 tags in the form of `Lang`, the first one foremost.' })
  @Cost({ rows: 2 })
  languages!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the base: the latest day of issue of the minutes that the reader may read. Null when none has a day.',
  })
  day!: string | null;

  readonly view!: GraphView;
}

/** The base of a view. */
export function datasetOf(view: GraphView): Dataset {
  const { revision, updatedAt, dataset } = view;
  const own = {
    id: DATASET_ID,
    revision,
    updatedAt,
    day: latestMinutesOf(view)?.day ?? null,
    view,
    timeZone: dataset?.timeZone ?? DEFAULT_TIME_ZONE,
    languages: (dataset?.languages ?? ['fr']).map(langForm),
  };
  return Object.assign(new Dataset(), own);
}

const UNNAMED: Served = { text: 'Maillage', lang: 'fr' };

const nameOf = ({ dataset }: GraphView, lang: LangEnum): Served => inLang(dataset?.name, lang) ?? UNNAMED;

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: 'The base itself.' })
  dataset(@Ctx() { view }: Context): Dataset {
    return datasetOf(view);
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string {
    return nameOf(view, lang).text;
  }

  @FieldResolver(() => String, { description: langOf('name') })
  nameLang(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string {
    return langForm(nameOf(view, lang).lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'What it holds.' })
  description(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return inLang(view.dataset?.description, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('description') })
  descriptionLang(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    const served = inLang(view.dataset?.description, lang);
    return served && langForm(served.lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Under which terms it may be used.' })
  license(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return inLang(view.dataset?.licence, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('license') })
  licenseLang(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    const served = inLang(view.dataset?.licence, lang);
    return served && langForm(served.lang);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Where to report an error, or ask for a correction or erasure.' })
  contact(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    return inLang(view.dataset?.contact, lang)?.text ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: langOf('contact') })
  contactLang(@Root() { view }: Dataset, @LangArg() lang: LangEnum): string | null {
    const served = inLang(view.dataset?.contact, lang);
    return served && langForm(served.lang);
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'The coalition whose base it is: an organization or a public body.' })
  coalition(@Root() { view }: Dataset): Entity | null {
    return (view.dataset && view.entity(view.dataset.coalitionId)) ?? null;
  }

  @FieldResolver(() => [KindCount], { description: 'How many entities of each kind it has.' })
  @Cost({ rows: 12 })
  counts(@Root() { view }: Dataset): KindCount[] {
    return KINDS.map((kind) => ({ kind: kind.kind, count: entitiesListed(view, kind).length }));
  }
}
