import type { Span } from './lines.js';

/** Whether a word that may be a name is one, by how it and its neighbours are written. */

/** A word or sign of a text; accents are folded, capitals kept. */
export interface TextWord extends Span {
  readonly word: string;
}

/** French and English words that hold a sentence together, folded: as acronyms they are written alike in a line of capitals. */
const GRAMMATICAL: ReadonlySet<string> = new Set(
  [
    'a afin ai ainsi alors apres as au aucun aussi autre aux avant avec bien but ca car ce ceci cela ces cet cette chez ci comme contre dans de',
    'deja depuis des deux dont du elle en encore entre es est et eu eux fait faire fin font grand hors ici il ils jour la le les leur lors lui ma',
    'mais me meme mes mieux moi moins mon ne ni nom non nos notre nous on ont or ou oui par pas peu plus point pour pris quand que quel qui',
    'sa sans se sera ses si soit son sont sous suis sur ta te tel tes ton tous tout tres trois tu un une va vers vie voir vos votre vous y',
    'an and any are be by do for from has he his how in is it its no not of off one our out so that the this to up us was we who why with you',
  ].flatMap((line) => line.split(' ')),
);

/** Before a sentence or a point of a list; quotation marks and brackets set a name apart. */
const SENTENCE_END = /^[.!?…:;•·▪*]$/u;

/** Numbers of headings. */
const NUMERAL = /(?<![\p{L}\p{N}])[IVXLC]+(?![\p{L}\p{N}])/gu;

/** The words of one text, with what tells names from words. */
export class WordsInContext {
  private inLowerCase: ReadonlySet<string> | null = null;

  constructor(
    private readonly text: string,
    private readonly words: readonly TextWord[],
  ) {}

  /**
   * Whether the words from `from` to `last` may be words of the language as well as the name: a single word that the name has with a capital
   * and the text without; one that has its capitals from its place (the beginning of a sentence, a line of capitals) and is a word of this
   * text, or of grammar, too.
   * @param name `strictly` is its spelling where it must stand as it is written
   */
  isDoubtful({ strictly, oneWord }: { readonly strictly: string | null; readonly oneWord: boolean }, from: number, last: number): boolean {
    if (strictly === null && !oneWord) return false;
    if (strictly !== null && from !== last) return false;
    const { word } = this.words[last] as TextWord;
    if (!/\p{L}/u.test(word)) return false;
    if (strictly === null && /^\p{Ll}/u.test(word)) return true;
    const owesCapitals = this.isAmongCapitals(from, last) || (strictly === null && from === last && this.beginsSentence(from));
    return owesCapitals && this.isWordOfLanguage(word.toLowerCase());
  }

  private isWordOfLanguage(word: string): boolean {
    this.inLowerCase ??= new Set(this.words.flatMap(({ word: one }) => (/^\p{Ll}/u.test(one) ? [one] : [])));
    return GRAMMATICAL.has(word) || this.inLowerCase.has(word);
  }

  /** Whether the words stand in capitals among others in capitals. */
  private isAmongCapitals(from: number, last: number): boolean {
    const { start } = this.words[from] as TextWord;
    const { end, word } = this.words[last] as TextWord;
    if (word.toUpperCase() !== word) return false;
    const [before, after] = [this.words[from - 1], this.words[last + 1]];
    const isNext = (one: TextWord | undefined, gap: string): boolean =>
      one !== undefined && /^\p{Lu}{2,}$/u.test(one.word) && /^[^\S\n\r]+$/u.test(gap);
    if (isNext(before, this.text.slice(before?.end, start)) || isNext(after, this.text.slice(end, after?.start))) return true;
    const lineStart = Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\f', start - 1)) + 1;
    const lineEnd = this.text.slice(end).search(/[\n\r\f]/u);
    const rest = `${this.text.slice(lineStart, start)} ${this.text.slice(end, lineEnd < 0 ? undefined : end + lineEnd)}`.replace(
      NUMERAL,
      '',
    );
    return !/\p{Ll}/u.test(rest) && /\p{Lu}{2}/u.test(rest);
  }

  private beginsSentence(at: number): boolean {
    const before = this.words[at - 1];
    if (!before) return true;
    return SENTENCE_END.test(before.word) || /[\n\r\f]/u.test(this.text.slice(before.end, this.words[at]?.start));
  }
}
