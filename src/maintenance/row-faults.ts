import { MaillageError, type Message } from '../errors.js';

/** What is wrong with rows: each fault names its table, row and column, in both languages. */

/** A fault at a place of a table. The row is told by its key. */
export function rowFault(table: string, row: string, column: string, why: Message): Message {
  return {
    fr: `table ${table}, ligne ${row}, colonne ${column} : ${why.fr}`,
    en: `table ${table}, row ${row}, column ${column}: ${why.en}`,
  };
}

/** How many faults are told. */
const MAX_TOLD = 10;

/** Gathers faults; of many, those beyond the first are counted only. */
export class Faults {
  readonly told: Message[] = [];
  private count = 0;

  add(...faults: readonly Message[]): void {
    this.count += faults.length;
    for (const fault of faults) if (this.told.length < MAX_TOLD) this.told.push(fault);
  }

  /** @throws INVALID_ARCHIVE when there are any */
  refuse(file: string): void {
    if (this.count === 0) return;
    const more = this.count - this.told.length;
    const list = (lang: keyof Message, rest: string): string =>
      [...this.told.map((fault) => `\n  ${fault[lang]}`), ...(more > 0 ? [`\n  ${rest}`] : [])].join('');
    throw new MaillageError('INVALID_ARCHIVE', {
      fr: `${file} est refusé : ce qu’il contient n’est pas une base de ce programme. Rien n’a été changé.${list('fr', `… et ${more} fautes de plus`)}`,
      en: `${file} is refused: what it holds is no base of this program. Nothing was changed.${list('en', `… and ${more} more faults`)}`,
    });
  }
}
