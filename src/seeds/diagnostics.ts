import type { Message } from '../errors.js';
import { MaillageError } from '../errors.js';

/** Faults of seed files: each says where it stands and what is wrong, in both languages. */

export interface Diagnostic {
  /** The path as the user would open it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

export type DiagnosticLang = keyof Message;

/** Sorted by place; the same fault at the same place once. */
export function sortDiagnostics(faults: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(faults.map((fault) => [formatDiagnostic(fault, 'en'), fault]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message.en, b.message.en),
  );
}

/** `seeds/themes.yaml:12:5: unknown field "subjet"`. */
export function formatDiagnostic(fault: Diagnostic, lang: DiagnosticLang): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.message[lang]}`;
}

/** The error of seed files that cannot be loaded. */
export function invalidSeeds(faults: readonly Diagnostic[]): MaillageError {
  const list = (lang: DiagnosticLang): string => faults.map((fault) => `\n  ${formatDiagnostic(fault, lang)}`).join('');
  return new MaillageError(
    'INVALID_SEEDS',
    {
      fr: `Les fichiers ont ${faults.length} ${faults.length > 1 ? 'fautes' : 'faute'} ; rien n’a été écrit.${list('fr')}`,
      en: `The seed files have ${faults.length} ${faults.length > 1 ? 'faults' : 'fault'}; nothing was written.${list('en')}`,
    },
    { faults },
  );
}

/** Words to add to a message: « (did you mean "subject"?) », or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): Message {
  const near = nearest(word, candidates);
  return near === null ? { fr: '', en: '' } : { fr: ` (vouliez-vous dire « ${near} » ?)`, en: ` (did you mean "${near}"?)` };
}

/** The candidate nearest to a word, or null when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Levenshtein's distance; `most` when it is at least that. */
function editDistance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    if (Math.min(...next) >= most) return most;
    row = next;
  }
  return row[b.length] as number;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
