import type { GraphView } from '../graph/view.js';
import { perViewInSteps } from '../graph/per-view.js';
import { KINDS } from '../kinds/index.js';
import { eachInSteps, mapInSteps, ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import { entitiesIn } from '../graph/passage-entities.js';
import { type Postings, PostingsBuilder } from './postings.js';
import { FIELDS, type SearchableText, isName, searchableTexts } from './searchable-texts.js';
import { type StatementText, statementTextsInSteps } from './statement-texts.js';
import { TermDictionary } from './term-dictionary.js';
import { hasHyphen, isStopWord, joinedWords, toTerm, type Token, tokenize, writtenWords } from './tokenizer.js';

/**
 * The words of one view, each with where it stands. Entities, texts of documents and statements, names and terms go by number:
 * entities and passages by their place in the view, the texts of statements after the passages. What a role cannot read is not in its view, and so not here.
 */
export interface SearchIndex {
  readonly entities: number;
  /** How many of the texts are passages. */
  readonly passages: number;
  /** The texts of statements: the first has the number that follows the last passage. */
  readonly statementTexts: readonly StatementText[];
  readonly dictionary: TermDictionary;
  /** By term: where it stands in entities’ own texts, as {@link entryOf} codes it. */
  readonly entries: Postings;
  /** By term: the passages and texts of statements that hold it. */
  readonly textsOfTerm: Postings;
  readonly entitiesOfText: Postings;
  readonly textsOfEntity: Postings;
  /** By name: its terms in order, without stop words unless it has no others. */
  readonly namesTerms: Postings;
  /** By name: its place in {@link FIELDS}. */
  readonly namesField: Int32Array;
  /** By entity: its names. */
  readonly namesOfEntity: Postings;
  /** Every name that is found by, whole: its words, folded. */
  readonly wholeNames: ReadonlySet<string>;
  /** By word for a kind: its terms. */
  readonly labelsTerms: Postings;
  /** By entity: the words for what it is. */
  readonly labelsOfEntity: Postings;
  /** By entity: its place in {@link KINDS}. */
  readonly kinds: Uint8Array;
  /** By entity: from 0 to 1, how much documents and statements speak of it. */
  readonly renown: Float64Array;
}

const FIELD_BITS = 4;
const NONE = -1;

/** An entity and a field in one number. */
function entryOf(entity: number, field: number): number {
  return (entity << FIELD_BITS) | field;
}

/** The field of an entry: its place in {@link FIELDS}. */
export function fieldOf(entry: number): number {
  return entry & ((1 << FIELD_BITS) - 1);
}

/** The entity of an entry. */
export function entityOf(entry: number): number {
  return entry >> FIELD_BITS;
}

/** The index of a view: made when it is first searched, kept as long as the view. */
export const searchIndexOf = perViewInSteps((view) => new IndexMaker(view).make());

class IndexMaker {
  private readonly dictionary = new TermDictionary();
  /** By word as it is written: its term, or none where it is not searched by. */
  private readonly written = new Map<string, number>();
  private readonly entries = new PostingsBuilder();
  private readonly textsOfTerm = new PostingsBuilder();
  private readonly entitiesOfText = new PostingsBuilder();
  private readonly textsOfEntity = new PostingsBuilder();
  private readonly namesTerms = new PostingsBuilder();
  private readonly namesField: number[] = [];
  private readonly namesOfEntity = new PostingsBuilder();
  private readonly wholeNames = new Set<string>();
  private readonly labels = new Map<string, number>();
  private readonly labelsTerms = new PostingsBuilder();
  private readonly labelsOfEntity = new PostingsBuilder();

  constructor(private readonly view: GraphView) {}

  *make(): Steps<SearchIndex> {
    const { entities, passages } = this.view;
    yield* eachInSteps(entities, (entity, number) => {
      for (const text of searchableTexts(entity)) this.addText(number, text);
    });
    const statementTexts = yield* statementTextsInSteps(this.view);
    yield* this.addTexts(statementTexts);
    yield* this.dictionary.prepareInSteps();
    const terms = this.dictionary.size;
    const lists = function* (builder: PostingsBuilder, count: number): Steps<Postings> {
      yield;
      return yield* builder.toListsInSteps(count);
    };
    return {
      entities: entities.length,
      passages: passages.length,
      statementTexts,
      dictionary: this.dictionary,
      entries: yield* lists(this.entries, terms),
      textsOfTerm: yield* lists(this.textsOfTerm, terms),
      entitiesOfText: yield* lists(this.entitiesOfText, passages.length + statementTexts.length),
      textsOfEntity: yield* lists(this.textsOfEntity, entities.length),
      namesTerms: yield* lists(this.namesTerms, this.namesField.length),
      namesField: Int32Array.from(this.namesField),
      namesOfEntity: yield* lists(this.namesOfEntity, entities.length),
      wholeNames: this.wholeNames,
      labelsTerms: yield* lists(this.labelsTerms, this.labels.size),
      labelsOfEntity: yield* lists(this.labelsOfEntity, entities.length),
      kinds: Uint8Array.from(yield* mapInSteps(entities, (entity) => KINDS.findIndex((kind) => kind.kind === entity.kind))),
      renown: yield* renownInSteps(this.view),
    };
  }

  private addText(entity: number, { field, text }: SearchableText): void {
    const entry = entryOf(entity, FIELDS.indexOf(field));
    if (isName(field)) this.addName(entity, entry, text);
    else this.addWords(text, this.entries, entry);
    if (field === 'KIND') this.labelsOfEntity.add(entity, this.labelOf(text));
  }

  private addName(entity: number, entry: number, text: string): void {
    const words = tokenize(text);
    for (const { term } of queryTermsOf(words)) {
      const number = this.dictionary.addOfName(term);
      this.entries.addOnce(number, entry);
      this.namesTerms.add(this.namesField.length, number);
    }
    this.addJoined(joinedWords(text, words, true), words, this.entries, entry);
    this.wholeNames.add(wholeOf(words));
    this.namesOfEntity.add(entity, this.namesField.length);
    this.namesField.push(fieldOf(entry));
  }

  /** Indexes each word of a text. Most words of a base pass here, so each is folded once. */
  private addWords(text: string, places: PostingsBuilder, place: number): void {
    for (const word of writtenWords(text)) {
      let term = this.written.get(word);
      if (term === undefined) this.written.set(word, (term = this.searchTermOf(word)));
      if (term !== NONE) places.addOnce(term, place);
    }
    if (!hasHyphen(text)) return;
    const words = tokenize(text);
    this.addJoined(joinedWords(text, words, false), words, places, place);
  }

  private searchTermOf(word: string): number {
    const term = toTerm(word);
    return term === '' || isStopWord(term) ? NONE : this.dictionary.add(term);
  }

  private addJoined(joined: readonly Token[], words: readonly Token[], places: PostingsBuilder, place: number): void {
    for (const word of joined) places.addOnce(this.dictionary.addJoined(word, words), place);
  }

  private labelOf(text: string): number {
    const known = this.labels.get(text);
    if (known !== undefined) return known;
    const label = this.labels.size;
    this.labels.set(text, label);
    for (const { term } of queryTermsOf(tokenize(text))) this.labelsTerms.add(label, this.dictionary.add(term));
    return label;
  }

  private *addTexts(statementTexts: readonly StatementText[]): Steps<void> {
    const numbers = new Map<string, number>();
    yield* eachInSteps(this.view.entities, ({ id }, number) => numbers.set(id, number));
    const { passages } = this.view;
    yield* eachInSteps(passages, (passage, number) => {
      this.addWords(passage.quote, this.textsOfTerm, number);
      for (const id of entitiesIn(this.view, passage.id)) this.link(number, numbers.get(id));
    });
    let linked = 0;
    for (const [at, { searched, entities }] of statementTexts.entries()) {
      for (const text of searched) this.addWords(text, this.textsOfTerm, passages.length + at);
      // What a relation is called stands for all entities that have one of its type.
      for (const id of entities) {
        this.link(passages.length + at, numbers.get(id));
        if ((linked += 1) % ROWS_PER_STEP === 0) yield;
      }
    }
  }

  /** Links a text with an entity that it speaks of. */
  private link(text: number, entity: number | undefined): void {
    if (entity === undefined) return;
    this.entitiesOfText.add(text, entity);
    this.textsOfEntity.add(entity, text);
  }
}

/** The words of a text, folded, in one: what two spellings of one name have in common. */
export function wholeOf(words: readonly Token[]): string {
  return words.map((word) => word.term).join(' ');
}

/** The words of a name or a query without its stop words; with them when it has no others. */
export function queryTermsOf(words: readonly Token[]): readonly Token[] {
  const significant = words.filter((word) => !isStopWord(word.term));
  return significant.length === 0 ? words : significant;
}

function* renownInSteps(view: GraphView): Steps<Float64Array> {
  const counts = yield* mapInSteps(view.entities, ({ id }) => view.mentionsOf(id).length + view.relationsOf(id).length);
  const max = counts.reduce((a, b) => Math.max(a, b), 1);
  return Float64Array.from(yield* mapInSteps(counts, (count) => Math.log2(1 + count) / Math.log2(1 + max)));
}
