import { Arg, Args, type ClassType, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Cost, ROWS_PER_POINT } from '../../core/field-cost.js';
import { connectionOf, type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { LangEnum, tagOf } from '../../core/lang.js';
import { Passage } from '../../documents/passage.js';
import { Entity, type EntityKind } from '../../kinds/index.js';
import { EntityKindEnum } from '../../kinds/kind.js';
import { type Match, matchesOf, MAX_MATCHES } from '../../search/matches.js';
import { MAX_SEARCH_TEXT } from '../../search/query.js';
import { type Facet, type Hit, type SearchResult, sharedSearch } from '../../search/search.js';
import { SearchField } from '../../search/searchable-texts.js';
import { searchIndexOf } from '../../search/search-index.js';
import type { Context } from '../context.js';
import { built, ready } from '../operation-work.js';
import { checkLength } from '../ids.js';

@ObjectType({ description: 'A part of a text, to be highlighted.' })
class TextRange {
  @Field(() => Int, { description: 'Where it begins in the text, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Where it ends: the unit after its last.' })
  end!: number;
}

@ObjectType({ description: 'A text in which words of the search occur.' })
class SearchMatch {
  @Field(() => SearchField, { description: 'What the text is.' })
  field!: SearchField;

  @Field(() => String, { description: 'The whole text: the name, the summary, what a claim says, the quote of the passage.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The language of the text, of what a statement says and of a quote, as in `Lang`. Null for what is of the entity itself: its names, summary and definition tell theirs.',
  })
  textLang!: string | null;

  @Field(() => [TextRange], {
    description:
      'The places to highlight, in order, without overlap. Empty where the text is shown for a word that is not in it: a label that is never shown, or an everyday word for what it says.',
  })
  @Cost({ rows: 3 })
  ranges!: TextRange[];

  @Field(() => Passage, { nullable: true, description: 'The passage whose quote the text is. Null for other fields.' })
  passage!: Passage | null;
}

@ObjectType({ description: 'An entity found.' })
class SearchHit {
  @Field(() => Entity, { description: 'The entity.' })
  entity!: Entity;

  @Field(() => Float, { description: 'How near it is, from 0 to 100. Only hits of one search compare.' })
  score!: number;
}

/** How many rows looked at take as long as finding the words in all texts of one entity. */
const ROWS_OF_MATCHES = 400;

@Resolver(() => SearchHit)
class SearchHitResolver {
  @FieldResolver(() => [SearchMatch], {
    description: `The texts that hold the words, each once: names first, then summaries, then the roles, claims, follow-ups and passages that hold most of them, three of each; at most ${MAX_MATCHES}. A statement is there once, whatever its languages.`,
  })
  @Cost({ rows: 8, work: () => ROWS_OF_MATCHES / ROWS_PER_POINT })
  matches(
    @Root() hit: Hit,
    @Ctx() { work }: Context,
    @Arg('lang', () => LangEnum, {
      defaultValue: 'FR',
      description: 'Of a statement that is found in several languages, the text in this one.',
    })
    lang: LangEnum,
  ): Match[] {
    work?.look(ROWS_OF_MATCHES);
    return matchesOf(hit, tagOf(lang));
  }
}

@ObjectType({ description: 'How many entities of a kind a search found.' })
class SearchFacet {
  @Field(() => EntityKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field(() => Int, { description: 'How many, informal groups included.' })
  count!: number;
}

const SearchConnection = connectionOf<Hit>('Search', () => SearchHit, 'Entities found: by score, then by name.');

interface SearchPage extends Connection<Hit> {
  readonly found: SearchResult;
}

const SEARCH = `Finds entities by the words of their names, acronyms, former names, summaries and definitions, by the words for what they are, by the passages that name them or support what is said of them, and by what is said: roles, claims, follow-ups. A meeting is also found by what was decided, asked or promised there.
Accents, case, ligatures, hyphens, apostrophes, plural, gender, word order and small words do not count. The last word may be unfinished. A word that the base does not know is taken for a slip, and what is spelled or sounds nearly so is found, with a lower score.
A whole name comes first, then the beginning of a name, words of a name, and other texts. Words that only make a question of it do not count either (“who works on …”); who works on something is asked of a theme. Where no entity has all words, those that have the rarest of them are found.`;

@Resolver(() => SearchConnection)
class SearchResolver {
  @FieldResolver(() => [SearchFacet], {
    description:
      'How many of each kind the text finds, whatever `kinds` says: what choosing another kind would give. The most frequent first.',
  })
  @Cost({ rows: 1 })
  facets(@Root() { found }: SearchPage): readonly Facet[] {
    return found.facets;
  }

  @Query(() => SearchConnection, { nullable: true, description: SEARCH })
  @Cost({ work: () => 5_000 })
  async search(
    @Arg('text', () => String, { description: `The text to search for, in French or English; at most ${MAX_SEARCH_TEXT} characters.` })
    text: string,
    @Arg('kinds', () => [EntityKindEnum], { nullable: true, description: 'Only entities of these kinds.' }) kinds: EntityKind[] | null,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() context: Context,
  ): Promise<SearchPage> {
    const { view, work } = context;
    if (kinds) checkLength(kinds, 'kinds');
    await ready(context, searchIndexOf);
    const found = await built(context, sharedSearch(view, text, kinds));
    work?.look(found.facets.reduce((sum, { count }) => sum + count, 0));
    const { edges, nodes, pageInfo, totalCount } = paginate(found.codes, page, found.keyOf).map((code) => found.hit(code));
    return { edges, nodes, pageInfo, totalCount, found };
  }
}

export const SEARCH_RESOLVERS: readonly ClassType[] = [SearchHitResolver, SearchResolver];
