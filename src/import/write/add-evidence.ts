import { pointerOf } from '../../seeds/format/pointer.js';
import type { SeedFile } from '../../seeds/files/seed-file.js';
import type { StatementRow } from '../../seeds/rows/rows.js';

/** Further sentences for statements, in the seed files themselves: nothing else in them changes. */

export interface Addition {
  readonly row: StatementRow;
  /** A quote as seed files have it, in one line of YAML. */
  readonly quote: string;
}

/** The source of a file in which statements rest on further sentences. */
export function withEvidence(file: SeedFile, additions: readonly Addition[]): string {
  const places = additions.flatMap(({ row, quote }) => {
    // Under its passage a statement has further sentences, anywhere else sentences of its own.
    const key = row.path.includes('passages') ? 'also' : 'evidence';
    const list = file.yaml.values.get(pointerOf([...row.path, key]));
    const whole = file.yaml.values.get(pointerOf(row.path));
    if (list !== undefined) return [{ at: list, insert: (source: string) => intoList(source, list, quote) }];
    return whole === undefined ? [] : [{ at: whole, insert: (source: string) => intoMapping(source, whole, `${key}: [${quote}]`) }];
  });
  return places.sort((a, b) => b.at - a.at).reduce((source, { insert }) => insert(source), file.text);
}

function intoList(source: string, at: number, quote: string): string {
  if (source[at] === '[') {
    const empty = /^\[\s*\]/.test(source.slice(at));
    return `${source.slice(0, at + 1)}${quote}${empty ? '' : ', '}${source.slice(at + 1)}`;
  }
  return `${source.slice(0, at)}- ${quote}${lineBreak(source, at)}${source.slice(at)}`;
}

function intoMapping(source: string, at: number, field: string): string {
  if (source[at] === '{') return `${source.slice(0, at + 1)} ${field},${source.slice(at + 1)}`;
  return `${source.slice(0, at)}${field}${lineBreak(source, at)}${source.slice(at)}`;
}

/** The end of a line and the indent of what stands at a place. */
function lineBreak(source: string, at: number): string {
  const column = at - (source.lastIndexOf('\n', at - 1) + 1);
  return `${source.includes('\r\n') ? '\r\n' : '\n'}${' '.repeat(column)}`;
}
