/** The addresses of imports, without the language. */

export const IMPORTS_PATH = 'import';

/** The page of an import, or one beneath it. */
export function importPath(id: string, rest = ''): string {
  return `${id}${rest === '' ? '' : `/${rest}`}`;
}
