import { MaillageError, type Message } from '../../errors.js';

/** What is wrong, or likely to be, in seed files: each diagnostic says where and what, in both languages. */

/** An error keeps the files from being loaded; a warning is most often a slip, and keeps nothing from being loaded. */
export type Severity = 'error' | 'warning';

export interface Diagnostic {
  /** The path as the user would open it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly message: Message;
}

/** Sorted by place; the same message at the same place once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((one) => [formatDiagnostic(one, 'en'), one]));
  return [...unique.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message.en, b.message.en),
  );
}

/** `seeds/themes.yaml:12:5: unknown field "subjet"`. A warning says that it is one. */
export function formatDiagnostic(diagnostic: Diagnostic, lang: keyof Message): string {
  const label = diagnostic.severity === 'warning' ? WARNING[lang] : '';
  return `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}: ${label}${diagnostic.message[lang]}`;
}

const WARNING: Message = { fr: 'à vérifier : ', en: 'warning: ' };

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
