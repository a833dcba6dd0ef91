import { MaillageError, type Message } from '../errors.js';

/** What is wrong with rows: each error names its table, row and column, in both languages. */

/** An error at a place of a table. The row is named by its key. */
export function rowError(table: string, row: string, column: string, why: Message): Message {
  return {
    fr: `table ${table}, ligne ${row}, colonne ${column} : ${why.fr}`,
    en: `table ${table}, row ${row}, column ${column}: ${why.en}`,
  };
}

/** How many errors are reported. */
const MAX_REPORTED = 10;

/** Gathers errors; of many, those beyond the first are counted only. */
export class RowErrors {
  readonly reported: Message[] = [];
  private count = 0;

  add(...errors: readonly Message[]): void {
    this.count += errors.length;
    for (const error of errors) if (this.reported.length < MAX_REPORTED) this.reported.push(error);
  }

  /** @throws INVALID_ARCHIVE when there are any */
  refuse(file: string): void {
    if (this.count === 0) return;
    const more = this.count - this.reported.length;
    const list = (lang: keyof Message, rest: string): string =>
      [...this.reported.map((error) => `\n  ${error[lang]}`), ...(more > 0 ? [`\n  ${rest}`] : [])].join('');
    throw new MaillageError('INVALID_ARCHIVE', {
      fr: `${file} est refusé : ce qu’il contient n’est pas une base de ce programme. Rien n’a été changé.${list('fr', `… et ${more} erreurs de plus`)}`,
      en: `${file} is refused: what it holds is no base of this program. Nothing was changed.${list('en', `… and ${more} more errors`)}`,
    });
  }
}
