import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Scalar,
  parseDocument,
  type Tags,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { type Message, show } from '../../errors.js';
import { type Path, pointerOf } from '../format/pointer.js';

/** Reading YAML into plain values, remembering where each of them is. */

interface Position {
  readonly line: number;
  readonly column: number;
}

interface YamlError {
  readonly offset: number;
  readonly message: Message;
}

/** A plain value, and where everything in it is. */
export interface YamlFile {
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** Where a `#` ends a text that seems to go on: YAML takes the rest of the line for a comment. */
  readonly cuts: readonly YamlError[];
  /** Whether the source could be read in part only: what is missing from the value says nothing, and what is there may be elsewhere. */
  readonly broken: boolean;
  /** Offsets in the source, by JSON pointer. */
  readonly keys: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  readonly position: (offset: number) => Position;
}

/** Errors that leave the rest of the source readable: each is reported. */
const LOCAL_ERRORS: Readonly<Record<string, Message>> = {
  MULTIPLE_DOCS: { fr: 'un fichier contient un seul document YAML (pas de « --- »)', en: 'a file holds one YAML document (no "---")' },
};

const DOUBLED: Message = { fr: 'cette clé est déjà donnée dans le même objet', en: 'this key is already given in the same mapping' };

const CUT: Message = {
  fr: 'le texte s’arrête avant ce « # » : la suite est un commentaire ; s’il en fait partie, mettez le texte entre guillemets : "…"',
  en: 'the text ends before this "#": what follows is a comment; if it is part of the text, put the text between quotes: "…"',
};

const TOO_DEEP: Message = { fr: 'trop d’imbrications', en: 'nested too deeply' };

/**
 * What people mostly did where the parser finds these, and the way out. After them the parser guesses, so that one missing colon can
 * give hundreds of errors: only the first is reported.
 */
const BREAKING_ERRORS: Readonly<Record<string, Message>> = {
  TAB_AS_INDENT: {
    fr: 'une tabulation ; le retrait se fait avec des espaces',
    en: 'a tab; indent with spaces',
  },
  BAD_INDENT: {
    fr: 'un retrait qui n’est pas celui des lignes voisines, ou une accolade ou un crochet qui n’est pas fermé',
    en: 'an indent unlike that of its neighbours, or a brace or bracket that does not close',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'un deux-points dans un texte ; mettez ce texte entre guillemets : "…"',
    en: 'a colon within a text; put the text between quotes: "…"',
  },
  BLOCK_IN_FLOW: {
    fr: 'une liste ou un objet en lignes à l’intérieur de {…} ou de […] ; une virgule manque peut-être, ou une accolade ou un crochet n’est pas fermé',
    en: 'a list or mapping in lines inside {…} or […]; a comma may be missing, or a brace or bracket not closed',
  },
  UNEXPECTED_TOKEN: {
    fr: 'du texte après la fin d’un autre ; une apostrophe ou un guillemet a pu le fermer trop tôt : écrivez-le entre "…", ou doublez l’apostrophe',
    en: 'text after the end of another; an apostrophe or a quote may have closed it too soon: write it between "…", or double the apostrophe',
  },
  MULTILINE_IMPLICIT_KEY: { fr: 'une ligne à laquelle il manque un deux-points', en: 'a line that lacks its colon' },
  MISSING_CHAR: {
    fr: 'un guillemet, une accolade ou un crochet qui n’est pas fermé, ou un deux-points qui manque',
    en: 'a quote, brace or bracket that does not close, or a colon that is missing',
  },
  BAD_SCALAR_START: {
    fr: 'un texte ne commence pas par ce signe ; mettez le texte entre guillemets : "…"',
    en: 'a text does not begin with this sign; put the text between quotes: "…"',
  },
  BAD_DQ_ESCAPE: {
    fr: 'une barre oblique inversée dans un texte entre "…" ; doublez-la, ou mettez le texte entre apostrophes',
    en: 'a backslash in a text between "…"; double it, or put the text between apostrophes',
  },
  KEY_OVER_1024_CHARS: {
    fr: 'une clé trop longue ; un deux-points dans un texte a pu la faire : mettez ce texte entre guillemets',
    en: 'a key that is too long; a colon within a text may have made it: put the text between quotes',
  },
  BAD_ALIAS: {
    fr: 'un « * » ou un « & » au début d’un texte ; mettez ce texte entre guillemets : "…"',
    en: 'a "*" or "&" that begins a text; put the text between quotes: "…"',
  },
  TAG_RESOLVE_FAILED: {
    fr: 'un « ! » au début d’un texte ; mettez ce texte entre guillemets : "…"',
    en: 'a "!" that begins a text; put the text between quotes: "…"',
  },
  BAD_DIRECTIVE: {
    fr: 'un « % » au début d’une ligne ; mettez ce texte entre guillemets : "…"',
    en: 'a "%" that begins a line; put the text between quotes: "…"',
  },
  RESOURCE_EXHAUSTION: TOO_DEEP,
};

const CONFLICT: Message = {
  fr: 'les marques d’un conflit de git (<<<<<<<, =======, >>>>>>>) ; gardez l’une des deux versions et effacez les marques',
  en: 'the marks of a git conflict (<<<<<<<, =======, >>>>>>>); keep one of the two versions and delete the marks',
};

const TOO_FAR_IN: Message = {
  fr: 'la ligne suivante est plus en retrait que celle-ci ; mettez-la au même retrait que ses voisines',
  en: 'the next line is indented further than this one; give it the indent of its neighbours',
};

/** What a line at which the parser stumbles looks like, where that says more than the parser's code. */
function hintOf({ code, message, pos: [at] }: ParserError, source: string): Message {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const end = source.indexOf('\n', at);
  const [before, after] = [source.slice(start, at), source.slice(at, end < 0 ? source.length : end)];
  if (/^(?:<{7}|={7}|>{7})/m.test(source)) return CONFLICT;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/.test(after)) return TOO_FAR_IN;
  if (code === 'BLOCK_IN_FLOW' && isTextWithColon(after)) return BREAKING_ERRORS.BLOCK_AS_IMPLICIT_KEY ?? UNREADABLE;
  if (code === 'MISSING_CHAR' && message.startsWith('Sequence item')) return BREAKING_ERRORS.BAD_INDENT ?? UNREADABLE;
  if (/(?:^|:\s+|-\s+)[!*&[][^\s"']*\s*$/.test(before) && (code === 'MISSING_CHAR' || code === 'UNEXPECTED_TOKEN'))
    return BREAKING_ERRORS.BAD_SCALAR_START ?? UNREADABLE;
  return BREAKING_ERRORS[code] ?? UNREADABLE;
}

/** Whether a value in braces is a text with a colon, `Relecture : à finir`; `theme/x object: theme/y` rather lacks its comma. */
function isTextWithColon(value: string): boolean {
  const [, word = '', space = ''] = /^[^\s"'{}[\],][^{}[\],:]*?([^\s:]+)?(\s?):(?:\s|$)/.exec(value) ?? [];
  return space !== '' || (word !== '' && !/^[a-z][A-Za-z]*$/.test(word));
}

const UNREADABLE: Message = {
  fr: 'cette ligne, ou la fin de la précédente, ne peut pas être lue ; mettez les textes entre guillemets : "…"',
  en: 'this line, or the end of the one before, cannot be read; put texts between quotes: "…"',
};

/** Reads a source. Numbers stay as written: no field of a seed file counts. */
export function readYaml(source: string): YamlFile {
  const lines = new LineCounter();
  // The parser compares each key with all others of its mapping: 100,000 keys would take it minutes. The reader finds those that are doubled.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, customTags: withoutNumbers });
  const reader = new Reader(source);
  const value = reader.read(document.contents, []);
  const parserErrors = [...document.errors, ...document.warnings];
  const breaking = parserErrors.filter((error) => LOCAL_ERRORS[error.code] === undefined);
  const errors = breaking.length > 0 ? [firstOf(breaking, source)] : parserErrors.flatMap(localError);
  return {
    value,
    errors: breaking.length > 0 ? errors : [...errors, ...reader.doubled, ...reader.errors],
    cuts: breaking.length > 0 ? [] : reader.cuts,
    broken: breaking.length > 0 || reader.errors.length > 0,
    keys: reader.keys,
    values: reader.values,
    position: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

type ParserError = YAMLParseError | YAMLWarning;

function localError(error: ParserError): YamlError[] {
  const message = LOCAL_ERRORS[error.code];
  return message ? [{ offset: error.pos[0], message }] : [];
}

/** The first error by place. The parser recurses: brackets without end exhaust it, which it reports at every one of them anew. */
function firstOf(errors: readonly ParserError[], source: string): YamlError {
  const exhausted = errors.find((error) => error.message.includes('call stack'));
  const first = exhausted ?? errors.reduce((first, error) => (error.pos[0] < first.pos[0] ? error : first));
  const hint = exhausted ? TOO_DEEP : hintOf(first, source);
  return { offset: first.pos[0], message: { fr: `YAML mal formé : ${hint.fr}`, en: `malformed YAML: ${hint.en}` } };
}

function withoutNumbers(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag));
}

class Reader {
  readonly errors: YamlError[] = [];
  readonly cuts: YamlError[] = [];
  /** Keys that their mapping has already. */
  readonly doubled: YamlError[] = [];
  readonly keys = new Map<string, number>();
  readonly values = new Map<string, number>();

  constructor(private readonly source: string) {}

  read(node: unknown, path: Path): unknown {
    if (!isNode(node)) return null;
    const offset = node.range?.[0] ?? 0;
    // A field left empty has no place; its key has.
    if (isScalar(node) && node.value === null && node.source === '') return null;
    this.values.set(pointerOf(path), offset);
    if (isScalar(node)) {
      this.findCut(node);
      return node.value;
    }
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (isMap(node)) return this.readMap(node.items, path);
    if (isAlias(node))
      this.refuse(offset, {
        fr: 'les alias YAML (*) ne sont pas suivis : recopiez la valeur',
        en: 'YAML aliases (*) are not followed: write the value out',
      });
    return null;
  }

  private readMap(items: readonly { key: unknown; value: unknown }[], path: Path): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const { key, value } of items) {
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      if (!isScalar(key) || typeof key.value !== 'string') {
        const shown = show(isScalar(key) ? String(key.value) : 'YAML');
        this.refuse(offset, { fr: `une clé doit être du texte, pas ${shown}`, en: `a key must be text, not ${shown}` });
        continue;
      }
      if (Object.hasOwn(result, key.value)) this.doubled.push({ offset, message: DOUBLED });
      const inner = [...path, key.value];
      this.keys.set(pointerOf(inner), offset);
      Object.defineProperty(result, key.value, { value: this.read(value, inner), enumerable: true, configurable: true, writable: true });
    }
    return result;
  }

  /**
   * A comment is written after a word, with a space behind its sign: `file: a.txt # as received`. After a sentence, or with nothing behind
   * the sign (`#3`), it is more likely a text that was cut.
   */
  private findCut({ type, value, range }: Scalar): void {
    if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
    const [, end] = range;
    const [comment] = /^[ \t]+#.*/.exec(this.source.slice(end)) ?? [];
    if (comment === undefined || !(/\s/.test(value) || /#\S/.test(comment))) return;
    this.cuts.push({ offset: end + comment.indexOf('#'), message: CUT });
  }

  private refuse(offset: number, message: Message): void {
    this.errors.push({ offset, message });
  }
}
