import { MaillageError, type Message } from '../../errors.js';

/** What is wrong in seed files: each diagnostic says where and what, in both languages. */

export interface Diagnostic {
  /** The path as the user would open it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: Message;
}

/** Sorted by place; the same message at the same place once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((one) => [formatDiagnostic(one, 'en'), one]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message.en, b.message.en),
  );
}

/** `seeds/themes.yaml:12:5: unknown field "subjet"`. */
export function formatDiagnostic(diagnostic: Diagnostic, lang: keyof Message): string {
  return `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}: ${diagnostic.message[lang]}`;
}

/** The error of seed files that cannot be loaded. */
export function invalidSeeds(diagnostics: readonly Diagnostic[]): MaillageError {
  const count = diagnostics.length;
  const list = (lang: keyof Message): string => diagnostics.map((one) => `\n  ${formatDiagnostic(one, lang)}`).join('');
  return new MaillageError(
    'INVALID_SEEDS',
    {
      fr: `Les fichiers ont ${count} ${count > 1 ? 'erreurs' : 'erreur'} ; rien n’a été écrit.${list('fr')}`,
      en: `The seed files have ${count} ${count > 1 ? 'errors' : 'error'}; nothing was written.${list('en')}`,
    },
    { diagnostics },
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
