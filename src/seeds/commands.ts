import type { DataSource } from 'typeorm';
import { checkSeeds, compileSeeds } from './check.js';
import { formatFault } from './faults.js';
import { mintMissingIds } from './fix.js';
import { type Counts, loadSeeds, type LoadReport } from './load.js';
import { printReport, reportSeeds } from './report.js';

/** What the command line prints of the seeds. */

export interface Printed {
  readonly text: string;
  /** Whether all is well; otherwise the command ends with an exit code that is not 0. */
  readonly ok: boolean;
}

export interface Words {
  readonly lang?: 'fr' | 'en';
}

/** `maillage check [folder] [--fix]`: every fault of the files. */
export function runCheck(folder: string, { fix = false, lang = 'en' }: Words & { fix?: boolean } = {}): Printed {
  const minted = fix ? mintMissingIds(folder) : [];
  const { faults, seeds } = checkSeeds(folder);
  const lines = minted.map(({ file, count }) =>
    lang === 'fr'
      ? `${file} : ${count} ${count > 1 ? 'identifiants donnés' : 'identifiant donné'}`
      : `${file}: ${count} ${count > 1 ? 'ids' : 'id'} minted`,
  );
  lines.push(...faults.map((fault) => formatFault(fault, lang)));
  if (faults.length === 0) {
    const rows = seeds.relations.length + seeds.claims.length + seeds.followUps.length;
    lines.push(
      lang === 'fr'
        ? `Tout va bien : ${seeds.files.length} fichiers, ${seeds.entities.length} fiches, ${rows} déclarations.`
        : `All is well: ${seeds.files.length} files, ${seeds.entities.length} entities, ${rows} statements.`,
    );
  } else
    lines.push(
      lang === 'fr'
        ? `${faults.length} ${faults.length > 1 ? 'fautes' : 'faute'}.`
        : `${faults.length} ${faults.length > 1 ? 'faults' : 'fault'}.`,
    );
  return { text: lines.join('\n'), ok: faults.length === 0 };
}

/**
 * `maillage seed [folder]`: loads the files.
 * @throws INVALID_SEEDS with every fault; nothing is written then
 */
export async function runSeed(
  dataSource: DataSource,
  folder: string,
  { at, lang = 'en' }: Words & { at: string },
): Promise<Printed & { report: LoadReport }> {
  const report = await loadSeeds(dataSource, folder, { at });
  return { text: describeLoad(report, lang), ok: true, report };
}

/** A load in words: « inserted: 250 entity, 700 statement ». */
export function describeLoad(report: LoadReport, lang: 'fr' | 'en' = 'en'): string {
  const words = lang === 'fr' ? FRENCH : ENGLISH;
  const counts = (['inserted', 'updated', 'unchanged', 'removed'] as const).map(
    (key) => `${words[key]}: ${listCounts(report[key], words.none)}`,
  );
  const revision = report.revision === null ? words.nothing : `${words.revision} ${report.revision}`;
  return [
    revision,
    ...counts,
    `${words.conflicts}: ${report.conflicts.length}`,
    ...report.conflicts.map(({ message }) => `  ${message[lang]}`),
  ].join('\n');
}

const ENGLISH = {
  inserted: 'inserted',
  updated: 'updated',
  unchanged: 'unchanged',
  removed: 'removed',
  conflicts: 'conflicts',
  none: 'none',
  nothing: 'Nothing changed.',
  revision: 'Revision',
};
const FRENCH = {
  inserted: 'ajouté ',
  updated: 'modifié ',
  unchanged: 'inchangé ',
  removed: 'retiré ',
  conflicts: 'conflits ',
  none: 'rien',
  nothing: 'Rien n’a changé.',
  revision: 'Révision',
};

function listCounts(counts: Counts, none: string): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return parts.length === 0 ? none : parts.join(', ');
}

/**
 * `maillage report [folder]`: what the seeds hold and what they lack, in French.
 * Seeds with faults are not reported on: their faults are printed instead.
 */
export function runReport(folder: string, { lang = 'en' }: Words = {}): Printed {
  const checked = checkSeeds(folder);
  if (checked.faults.length > 0) return runCheck(folder, { lang });
  return { text: printReport(reportSeeds(compileSeeds(checked))), ok: true };
}
