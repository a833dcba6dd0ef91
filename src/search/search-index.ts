import SearchableMap from 'minisearch/SearchableMap';
import { type GraphView, perView } from '../graph/view.js';
import { KINDS } from '../kinds/index.js';
import { entitiesIn } from '../meetings/meetings.js';
import { type Lists, Pairs } from './lists.js';
import { type Field, FIELDS, isName, textsOf } from './texts.js';
import { isStopWord, joinedWords, remembering, soundOf, stemOf, type Word, wordsOf } from './words.js';

/**
 * The words of one view, each with where it stands. Entities, passages, names and terms go by number: entities and passages
 * by their place in the view. What a role cannot read is not in its view, and so not here.
 */
export interface SearchIndex {
  readonly entities: number;
  readonly passages: number;
  /** Each term’s number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By stem, the terms that share it. */
  readonly stems: ReadonlyMap<string, readonly number[]>;
  /** The terms in a radix tree: for what begins alike, and what is spelled nearly alike. */
  readonly dictionary: () => SearchableMap<number>;
  /** By sound, the terms of names. */
  readonly sounds: () => ReadonlyMap<string, readonly number[]>;
  readonly terms: readonly string[];
  /** By term: entity × 8 + field. */
  readonly entries: Lists;
  /** By term: passages. */
  readonly quotes: Lists;
  readonly entitiesOfPassage: Lists;
  readonly passagesOfEntity: Lists;
  /** By name: its terms in order, without stop words unless it has no others. */
  readonly namesTerms: Lists;
  /** By name: its place in {@link FIELDS}. */
  readonly namesField: Int32Array;
  /** By entity: its names. */
  readonly namesOfEntity: Lists;
  /** By entity: its place in {@link KINDS}. */
  readonly kinds: Uint8Array;
  /** By entity: from 0 to 1, how much documents and statements speak of it. */
  readonly renown: Float64Array;
}

/** How many bits of an entry tell the field. */
export const FIELD_BITS = 3;

/** Numbers terms as they come. */
class Vocabulary {
  readonly known = new Map<string, number>();

  number(term: string): number {
    let number = this.known.get(term);
    if (number === undefined) this.known.set(term, (number = this.known.size));
    return number;
  }
}

/** The index of a view: made when it is first searched, kept as long as the view. */
export const indexOf = perView((view): SearchIndex => {
  const vocabulary = new Vocabulary();
  const fold = remembering();
  const names = indexEntities(view, vocabulary, fold);
  const quotes = indexPassages(view, vocabulary, fold);
  const terms = [...vocabulary.known.keys()];
  const entries = names.entries.toLists(terms.length);
  return {
    entities: view.entities.length,
    passages: view.passages.length,
    numbers: vocabulary.known,
    terms,
    stems: groupTerms(terms, stemOf),
    dictionary: once(() => {
      const dictionary = new SearchableMap<number>();
      terms.forEach((term, number) => dictionary.set(term, number));
      return dictionary;
    }),
    sounds: once(() => groupTerms(terms, (term, number) => (isInNames(entries, number) ? soundOf(term) : null))),
    entries,
    quotes: quotes.pairs.toLists(terms.length),
    entitiesOfPassage: quotes.entitiesOfPassage.toLists(view.passages.length),
    passagesOfEntity: quotes.passagesOfEntity.toLists(view.entities.length),
    namesTerms: names.terms.toLists(names.fields.length),
    namesField: Int32Array.from(names.fields),
    namesOfEntity: names.ofEntity.toLists(view.entities.length),
    kinds: Uint8Array.from(view.entities, (entity) => KINDS.findIndex((kind) => kind.kind === entity.kind)),
    renown: renownOf(view),
  };
});

function indexEntities(
  view: GraphView,
  vocabulary: Vocabulary,
  fold: (word: string) => string,
): { entries: Pairs; terms: Pairs; ofEntity: Pairs; fields: number[] } {
  const [entries, terms, ofEntity] = [new Pairs(), new Pairs(), new Pairs()];
  const fields: number[] = [];
  view.entities.forEach((entity, number) => {
    for (const { field, text } of textsOf(entity)) {
      const words = wordsOf(text, fold);
      const sought = soughtAmong(words, isName(field));
      const place = (number << FIELD_BITS) | FIELDS.indexOf(field);
      for (const word of sought) entries.addOnce(vocabulary.number(word.term), place);
      for (const word of joinedWords(text, words, isName(field))) entries.addOnce(vocabulary.number(word.term), place);
      if (!isName(field)) continue;
      for (const word of sought) terms.add(fields.length, vocabulary.number(word.term));
      ofEntity.add(number, fields.length);
      fields.push(FIELDS.indexOf(field));
    }
  });
  return { entries, terms, ofEntity, fields };
}

/** The words of a text without its stop words. A name that has no others is sought by them. */
export function soughtAmong(words: readonly Word[], asName: boolean): readonly Word[] {
  const sought = words.filter((word) => !isStopWord(word.term));
  return sought.length === 0 && asName ? words : sought;
}

function indexPassages(
  view: GraphView,
  vocabulary: Vocabulary,
  fold: (word: string) => string,
): { pairs: Pairs; entitiesOfPassage: Pairs; passagesOfEntity: Pairs } {
  const [pairs, entitiesOfPassage, passagesOfEntity] = [new Pairs(), new Pairs(), new Pairs()];
  const numbers = new Map(view.entities.map((entity, number) => [entity.id, number]));
  view.passages.forEach((passage, number) => {
    const words = wordsOf(passage.quote, fold);
    for (const word of soughtAmong(words, false)) pairs.addOnce(vocabulary.number(word.term), number);
    for (const word of joinedWords(passage.quote, words, false)) pairs.addOnce(vocabulary.number(word.term), number);
    for (const id of entitiesIn(view, passage.id)) {
      const entity = numbers.get(id);
      if (entity === undefined) continue;
      entitiesOfPassage.add(number, entity);
      passagesOfEntity.add(entity, number);
    }
  });
  return { pairs, entitiesOfPassage, passagesOfEntity };
}

function groupTerms(terms: readonly string[], keyOf: (term: string, number: number) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  terms.forEach((term, number) => {
    const key = keyOf(term, number);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  });
  return groups;
}

function isInNames(entries: Lists, term: number): boolean {
  for (let at = entries.starts[term] as number; at < (entries.starts[term + 1] as number); at += 1) {
    if (isName(fieldAt(entries.values[at] as number))) return true;
  }
  return false;
}

/** The field of an entry. */
export function fieldAt(entry: number): Field {
  return FIELDS[entry & ((1 << FIELD_BITS) - 1)] as Field;
}

function renownOf(view: GraphView): Float64Array {
  const counts = view.entities.map((entity) => view.mentionsOf(entity.id).length + view.relationsOf(entity.id).length);
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return Float64Array.from(counts, (count) => Math.log2(1 + count) / Math.log2(1 + most));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
