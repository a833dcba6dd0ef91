import type { DataSource } from 'typeorm';
import { checkSeeds, compileSeeds } from './check.js';
import { formatFault } from './faults.js';
import { mintMissingIds } from './fix.js';
import { type Counts, type LoadOptions, loadSeeds, type LoadReport } from './load.js';
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
  const words = WORDS[lang];
  const minted = fix ? mintMissingIds(folder) : [];
  const { faults, seeds } = checkSeeds(folder);
  const statements = seeds.relations.length + seeds.claims.length + seeds.followUps.length;
  const lines = [
    ...minted.map(({ file, count }) => `${file}${words.colon} ${words.minted(count)}`),
    ...faults.map((fault) => formatFault(fault, lang)),
    faults.length > 0 ? words.faults(faults.length) : words.well(seeds.files.length, seeds.entities.length, statements),
  ];
  return { text: lines.join('\n'), ok: faults.length === 0 };
}

/**
 * `maillage seed [folder]`: loads the files.
 * @throws INVALID_SEEDS with every fault; nothing is written then
 */
export async function runSeed(
  dataSource: DataSource,
  folder: string,
  { lang = 'en', ...options }: Words & LoadOptions,
): Promise<Printed & { report: LoadReport }> {
  const report = await loadSeeds(dataSource, folder, options);
  return { text: describeLoad(report, lang), ok: true, report };
}

/** A load in words, with every row that was left as it is. */
export function describeLoad(report: LoadReport, lang: 'fr' | 'en' = 'en'): string {
  const words = WORDS[lang];
  const line = (label: string, text: string): string => `${label}${words.colon} ${text}`;
  return [
    report.revision === null ? words.nothing : `${words.revision} ${report.revision}`,
    line(words.inserted, listCounts(report.inserted, lang)),
    line(words.updated, listCounts(report.updated, lang)),
    line(words.unchanged, listCounts(report.unchanged, lang)),
    line(words.removed, listCounts(report.removed, lang)),
    line(words.conflicts, String(report.conflicts.length)),
    ...report.conflicts.map(({ message }) => `  ${message[lang]}`),
  ].join('\n');
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

const WORDS = {
  en: {
    colon: ':',
    inserted: 'inserted',
    updated: 'updated',
    unchanged: 'unchanged',
    removed: 'removed',
    conflicts: 'conflicts, left as they are',
    none: 'none',
    nothing: 'Nothing changed.',
    revision: 'Revision',
    minted: (count: number): string => `${many(count, 'id', 'ids')} minted`,
    faults: (count: number): string => `${many(count, 'fault', 'faults')}.`,
    well: (files: number, entities: number, statements: number): string =>
      `All is well: ${many(files, 'file', 'files')}, ${many(entities, 'entity', 'entities')}, ${many(statements, 'statement', 'statements')}.`,
  },
  fr: {
    colon: ' :',
    inserted: 'ajouté',
    updated: 'modifié',
    unchanged: 'inchangé',
    removed: 'retiré',
    conflicts: 'conflits, laissés tels quels',
    none: 'rien',
    nothing: 'Rien n’a changé.',
    revision: 'Révision',
    minted: (count: number): string => many(count, 'identifiant donné', 'identifiants donnés'),
    faults: (count: number): string => `${many(count, 'faute', 'fautes')}.`,
    well: (files: number, entities: number, statements: number): string =>
      `Tout va bien : ${many(files, 'fichier', 'fichiers')}, ${many(entities, 'fiche', 'fiches')}, ${many(statements, 'déclaration', 'déclarations')}.`,
  },
} as const;

/** A number of things. */
function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** What the types of records are called. */
const RECORD_NAMES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  entity: { fr: 'fiches', en: 'entities' },
  dataset: { fr: 'base', en: 'dataset' },
  contact_detail: { fr: 'coordonnées', en: 'contact details' },
  document: { fr: 'documents', en: 'documents' },
  agenda_item: { fr: 'points d’ordre du jour', en: 'agenda items' },
  passage: { fr: 'passages', en: 'passages' },
  statement: { fr: 'déclarations', en: 'statements' },
  mention: { fr: 'mentions', en: 'mentions' },
};

function listCounts(counts: Counts, lang: 'fr' | 'en'): string {
  const parts = Object.entries(counts).map(([name, count]) => `${count} ${RECORD_NAMES[name]?.[lang] ?? name}`);
  return parts.length === 0 ? WORDS[lang].none : parts.join(', ');
}
