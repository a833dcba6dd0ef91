import type { GraphView } from '../graph/view.js';
import { perViewInSteps } from '../graph/per-view.js';
import { type Entity, KINDS } from '../kinds/index.js';
import { eachInSteps, mapInSteps, ROWS_PER_STEP, type Steps } from '../graph/steps.js';
import { entitiesIn } from '../graph/passage-entities.js';
import { type Postings, PostingsBuilder } from './postings.js';
import { type NameWords, queryTermsOf, type TextWords, WordReader } from './row-words.js';
import { isSearchedAlike } from './searched-alike.js';
import { type IndexedText, type StatementText, statementTextsInSteps } from './statement-texts.js';
import { TermDictionary } from './term-dictionary.js';
import { tokenize } from './tokenizer.js';

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

/** The index of a view: made when it is first searched, kept as long as the view, and longer where all that is searched stays the same. */
export const searchIndexOf = perViewInSteps(
  (view) => new IndexMaker(view).make(),
  function* (known, change) {
    return isSearchedAlike(change) ? known : null;
  },
);

class IndexMaker {
  private readonly dictionary = new TermDictionary();
  private readonly reader = new WordReader();
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
      this.addEntity(number, entity);
    });
    const statementTexts = yield* this.addTexts(yield* statementTextsInSteps(this.view));
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
      namesField: new Int32Array(this.namesField),
      namesOfEntity: yield* lists(this.namesOfEntity, entities.length),
      wholeNames: this.wholeNames,
      labelsTerms: yield* lists(this.labelsTerms, this.labels.size),
      labelsOfEntity: yield* lists(this.labelsOfEntity, entities.length),
      kinds: new Uint8Array(yield* mapInSteps(entities, (entity) => KINDS.findIndex((kind) => kind.kind === entity.kind))),
      renown: yield* renownInSteps(this.view),
    };
  }

  private addEntity(number: number, entity: Entity): void {
    for (const text of this.reader.ofEntity(entity)) {
      const entry = entryOf(number, text.field);
      if (text.name) {
        this.addName(number, entry, text.name);
        continue;
      }
      this.addWords(text.words, this.entries, entry);
      if (text.label !== null) this.labelsOfEntity.add(number, this.labelOf(text.label));
    }
  }

  private addName(entity: number, entry: number, { terms, joined, whole }: NameWords): void {
    for (const term of terms) {
      const number = this.dictionary.addOfName(term);
      this.entries.addOnce(number, entry);
      this.namesTerms.add(this.namesField.length, number);
    }
    this.addWords({ terms: [], joined }, this.entries, entry);
    this.wholeNames.add(whole);
    this.namesOfEntity.add(entity, this.namesField.length);
    this.namesField.push(fieldOf(entry));
  }

  private addWords({ terms, joined }: TextWords, places: PostingsBuilder, place: number): void {
    for (const term of terms) places.addOnce(this.dictionary.add(term), place);
    for (const parts of joined) places.addOnce(this.dictionary.addJoined(parts.join(''), parts), place);
  }

  private labelOf(text: string): number {
    const known = this.labels.get(text);
    if (known !== undefined) return known;
    const label = this.labels.size;
    this.labels.set(text, label);
    for (const { term } of queryTermsOf(tokenize(text))) this.labelsTerms.add(label, this.dictionary.add(term));
    return label;
  }

  private *addTexts(statementTexts: readonly IndexedText[]): Steps<StatementText[]> {
    const numbers = new Map<string, number>();
    yield* eachInSteps(this.view.entities, ({ id }, number) => numbers.set(id, number));
    const { passages } = this.view;
    yield* eachInSteps(passages, (passage, number) => {
      this.addWords(this.reader.ofPassage(passage), this.textsOfTerm, number);
      for (const id of entitiesIn(this.view, passage.id)) this.link(number, numbers.get(id));
    });
    let linked = 0;
    /** By entity: the text that was linked with it last, and one more. */
    const last = new Int32Array(this.view.entities.length);
    for (const [at, { searched, entities }] of statementTexts.entries()) {
      const place = passages.length + at;
      for (const text of searched) this.addWords(this.reader.read(text), this.textsOfTerm, place);
      // What a relation is called stands for all entities that have one of its type.
      for (const id of entities) {
        const number = numbers.get(id);
        if (number !== undefined && last[number] !== place + 1) {
          last[number] = place + 1;
          this.link(place, number);
        }
        if ((linked += 1) % ROWS_PER_STEP === 0) yield;
      }
    }
    return statementTexts.map(({ statement }) => statement);
  }

  /** Links a text with an entity that it speaks of. */
  private link(text: number, entity: number | undefined): void {
    if (entity === undefined) return;
    this.entitiesOfText.add(text, entity);
    this.textsOfEntity.add(entity, text);
  }
}

function* renownInSteps(view: GraphView): Steps<Float64Array> {
  const counts = yield* mapInSteps(view.entities, ({ id }) => view.mentionsOf(id).length + view.relationsOf(id).length);
  const max = counts.reduce((a, b) => Math.max(a, b), 1);
  return new Float64Array(yield* mapInSteps(counts, (count) => Math.log2(1 + count) / Math.log2(1 + max)));
}
