import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Tags,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import { type Message, show } from '../errors.js';

/** Reading YAML into plain values, remembering where each of them stands. */

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface YamlError {
  readonly offset: number;
  readonly message: Message;
}

/** A plain value, and where everything in it stands. */
export interface YamlFile {
  readonly value: unknown;
  readonly faults: readonly YamlError[];
  /** Whether the source could be read in part only: what is missing from the value says nothing. */
  readonly partial: boolean;
  /** Offsets in the source, by JSON pointer. */
  readonly keys: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, number>;
  readonly position: (offset: number) => Position;
}

/** The JSON pointer of a path. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The path of a JSON pointer; array indices come as text. */
export function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const PROBLEMS: Readonly<Record<string, Message>> = {
  DUPLICATE_KEY: { fr: 'cette clé est déjà donnée dans le même objet', en: 'this key is already given in the same mapping' },
  MULTIPLE_DOCS: { fr: 'un fichier tient un seul document YAML (pas de « --- »)', en: 'a file holds one YAML document (no "---")' },
};

/** What people mostly did when the parser, which speaks English and of its grammar, finds these. */
const HINTS: Readonly<Record<string, Message>> = {
  TAB_AS_INDENT: { fr: 'une tabulation ; le retrait se fait avec des espaces', en: 'a tab; indent with spaces' },
  BAD_INDENT: {
    fr: 'un retrait qui n’est pas celui des lignes voisines, ou une accolade ou un crochet qui ne ferme pas',
    en: 'an indent unlike that of its neighbours, or a brace or bracket that does not close',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    fr: 'un deux-points dans un texte ; mettez ce texte entre guillemets : "…"',
    en: 'a colon within a text; put the text between quotes: "…"',
  },
  UNEXPECTED_TOKEN: {
    fr: 'du texte après la fin d’un autre ; une apostrophe ou un guillemet a pu le fermer trop tôt : écrivez-le entre "…", ou doublez l’apostrophe',
    en: 'text after the end of another; an apostrophe or a quote may have closed it too soon: write it between "…", or double the apostrophe',
  },
  MULTILINE_IMPLICIT_KEY: { fr: 'une ligne à laquelle il manque un deux-points', en: 'a line that lacks its colon' },
  MISSING_CHAR: { fr: 'un guillemet, une accolade ou un crochet qui ne ferme pas', en: 'a quote, brace or bracket that does not close' },
};

const TOO_DEEP: Message = { fr: 'YAML mal formé : trop d’imbrications', en: 'malformed YAML: nested too deeply' };

/** Reads a source, with all its faults. Numbers stay as written: no field of a seed file counts. */
export function readYaml(source: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, customTags: withoutNumbers });
  const faults = problemsOf([...document.errors, ...document.warnings]);
  const reader = new Reader();
  const value = reader.read(document.contents, []);
  return {
    value,
    faults: [...faults, ...reader.faults],
    partial: reader.faults.length > 0 || document.errors.some((error) => PROBLEMS[error.code] === undefined),
    keys: reader.keys,
    values: reader.values,
    position: (offset) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1) };
    },
  };
}

/** The parser recurses: brackets without end exhaust it, at every one of them anew. */
function problemsOf(errors: readonly (YAMLParseError | YAMLWarning)[]): YamlError[] {
  const exhausted = errors.find((error) => error.message.includes('call stack'));
  if (exhausted) return [{ offset: exhausted.pos[0], message: TOO_DEEP }];
  return errors.map((error) => ({
    offset: error.pos[0],
    message: PROBLEMS[error.code] ?? malformed(error),
  }));
}

function malformed({ code, message }: YAMLParseError | YAMLWarning): Message {
  const hint = HINTS[code];
  if (!hint) return { fr: `YAML mal formé : ${message}`, en: `malformed YAML: ${message}` };
  return { fr: `YAML mal formé : ${hint.fr} (${message})`, en: `malformed YAML: ${hint.en} (${message})` };
}

function withoutNumbers(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag));
}

class Reader {
  readonly faults: YamlError[] = [];
  readonly keys = new Map<string, number>();
  readonly values = new Map<string, number>();

  read(node: unknown, path: Path): unknown {
    if (!isNode(node)) return null;
    const offset = node.range?.[0] ?? 0;
    // A field left empty stands nowhere; its key does.
    if (isScalar(node) && node.value === null && node.source === '') return null;
    this.values.set(pointerOf(path), offset);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (isMap(node)) return this.readMap(node.items, path);
    if (isAlias(node))
      this.fault(offset, {
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
        this.fault(offset, { fr: `une clé doit être du texte, pas ${shown}`, en: `a key must be text, not ${shown}` });
        continue;
      }
      const inner = [...path, key.value];
      this.keys.set(pointerOf(inner), offset);
      Object.defineProperty(result, key.value, { value: this.read(value, inner), enumerable: true, configurable: true, writable: true });
    }
    return result;
  }

  private fault(offset: number, message: Message): void {
    this.faults.push({ offset, message });
  }
}
