import type { Name } from '../../kinds/names.js';
import { namesOf } from '../rows/names.js';
import { type Report, type Rows } from '../rows/rows.js';

/** A former name of somebody who was renamed on a known day, without the day on which it ended: then no day before is shown with it. */
export function warnOfNames(rows: Rows, report: Report): void {
  for (const row of rows.entities) {
    const names = namesOf(row);
    const since = sinceWhen(names.map(({ name }) => name));
    for (const { name, at } of names) {
      const day = since.get(name.lang);
      if (name.kind !== 'FORMER' || name.until !== undefined || day === undefined) continue;
      report(at, {
        fr: `jusqu’à quand portait-on ce nom ? Sans \`until\`, ce qui est d’avant le ${day} montre le nom d’aujourd’hui`,
        en: `until when was this name borne? Without \`until\`, what is of before ${day} shows the name of today`,
      });
    }
  }
}

/** Since when each language has its present name, where that is said. */
function sinceWhen(names: readonly Name[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap(({ kind, lang, since }) => (kind === 'PREFERRED' && since !== undefined ? [[lang, since] as const] : [])));
}
