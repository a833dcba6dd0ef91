import type { DataSource } from 'typeorm';
import type { StoredRecord } from '../core/stored-record.js';
import type { Lang } from '../errors.js';
import { type CheckedSeeds, checkSeeds, type CompiledSeeds, compileSeeds } from './check.js';
import { listCounts } from './counts.js';
import { type Diagnostic, formatDiagnostic } from './files/diagnostics.js';
import { type Minted, mintMissingIds } from './files/mint-ids.js';
import { compareWithBase, type LoadOptions, loadSeeds, type LoadReport, type Rehearsal, rehearseLoad } from './load.js';
import { changedFields } from './load-plan.js';
import { describeRefusal } from './removals.js';
import { type NewMeeting, writeNewMeeting } from './new-meeting.js';
import { outdatedSummaries } from './outdated-summaries.js';
import { printReport } from './print-report.js';
import { reportSeeds, undecidedIn } from './report.js';
import { describeRow } from './row-words.js';
import { statementsOf } from './rows/rows.js';

/** What the command line prints of the seeds. */

export interface Printed {
  readonly text: string;
  /** Whether all is well; otherwise the command ends with an exit code that is not 0. */
  readonly ok: boolean;
}

export interface Words {
  readonly lang?: Lang;
}

interface CheckOptions extends Words {
  readonly fix?: boolean;
}

/** `maillage check [folder] [--fix]`: everything that is wrong in the files, each with its place, then what is likely to be a slip. */
export function runCheck(folder: string, { fix = false, lang = 'en' }: CheckOptions = {}): Printed {
  const minted = fix ? mintMissingIds(folder) : [];
  const checked = checkSeeds(folder);
  return describeCheck(checked, minted, [], lang, checked.diagnostics.length > 0 ? null : compileSeeds(checked));
}

/**
 * {@link runCheck} where there is a base: what loading would refuse or leave as it is there is reported too.
 * Compared is only a folder in which nothing is wrong by itself.
 */
export async function runCheckWithBase(
  dataSource: DataSource,
  folder: string,
  { fix = false, lang = 'en' }: CheckOptions = {},
): Promise<Printed> {
  const minted = fix ? mintMissingIds(folder) : [];
  const checked = checkSeeds(folder);
  const compiled = checked.diagnostics.length > 0 ? null : compileSeeds(checked);
  const compared = compiled ? await compareWithBase(dataSource, compiled, folder) : [];
  return describeCheck(checked, minted, compared, lang, compiled);
}

/** @param compiled the records of files in which nothing is wrong */
function describeCheck(
  checked: CheckedSeeds,
  minted: readonly Minted[],
  compared: readonly Diagnostic[],
  lang: Lang,
  compiled: CompiledSeeds | null = null,
): Printed {
  const words = WORDS[lang];
  const undecided = compiled ? undecidedIn(compiled).length : 0;
  const all = [...checked.diagnostics, ...compared, ...checked.warnings];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity === 'warning');
  const { rows, folder, unread } = checked;
  const verdict =
    errors.length > 0 ? words.errors(errors.length) : words.well(folder.files.length, rows.entities.length, statementsOf(rows).length);
  const lines = [
    ...minted.map(({ file, count }) => `${file}${words.colon} ${words.minted(count)}`),
    // A file that is not read is often why others are wrong.
    ...unreadLines(unread, lang),
    ...[...errors, ...warnings].map((one) => formatDiagnostic(one, lang)),
    [
      verdict,
      ...(warnings.length > 0 ? [words.warnings(warnings.length)] : []),
      ...(undecided > 0 ? [words.undecided(undecided)] : []),
    ].join(' '),
  ];
  return { text: lines.join('\n'), ok: errors.length === 0 };
}

/**
 * `maillage seed [folder]`: loads the files.
 * @throws INVALID_SEEDS with everything that is wrong, REMOVALS_REFUSED when more would go than is allowed; nothing is written then
 */
export async function runSeed(
  dataSource: DataSource,
  folder: string,
  { lang = 'en', ...options }: Words & LoadOptions,
): Promise<Printed & { report: LoadReport }> {
  const report = await loadSeeds(dataSource, folder, options);
  return { text: describeLoad(report, lang), ok: true, report };
}

/**
 * `maillage seed [folder] --dry-run`: what loading would change, row by row; nothing is written. Not ok when the load would stop.
 * @throws INVALID_SEEDS with everything that is wrong
 */
export async function runDrySeed(
  dataSource: DataSource,
  folder: string,
  { lang = 'en', ...options }: Words & Pick<LoadOptions, 'allowRemovals' | 'onProgress'>,
): Promise<Printed> {
  const rehearsal = await rehearseLoad(dataSource, folder, options);
  const { plan, names, removals, report, stops } = rehearsal;
  const changes = plan.inserts.length + plan.updates.length + plan.deletes.length + plan.successors.size;
  const words = WORDS[lang];
  const lines = [
    changes === 0 ? words.nothingWould : words.would,
    ...countLines(report, lang),
    ...changeLines(dataSource, rehearsal, lang),
    ...(stops ? [words.wouldStop, describeRefusal(removals, folder, names)[lang]] : []),
  ];
  return { text: lines.join('\n'), ok: !stops };
}

/** A line for each row that would be written: `+` added, `^` restored, `~` changed and in which fields, `-` removed, `>` redirected. */
function changeLines(dataSource: DataSource, { plan, names }: Rehearsal, lang: Lang): string[] {
  return [
    ...plan.inserts.map((row) => `${plan.restored.has(row) ? '^' : '+'} ${describeRow(row, names)[lang]}`),
    ...plan.updates.map(
      ({ before, after }) =>
        `~ ${describeRow(after, names)[lang]}${WORDS[lang].colon} ${changedFields(dataSource, before, after).join(', ')}`,
    ),
    ...plan.deletes.map((row) => `- ${describeRow(row, names)[lang]}`),
    ...[...plan.successors].map(([id, successor]) => `> ${id} → ${successor}`),
  ];
}

/** The files that look as if they were meant to be read and are not. */
function unreadLines(unread: readonly string[], lang: 'fr' | 'en'): string[] {
  return unread.map(WORDS[lang].unread);
}

/** `maillage new-meeting <date> <file>`: writes the folder of a meeting, and says what comes next. */
export async function runNewMeeting(seeds: string, { lang = 'en', ...meeting }: Words & NewMeeting): Promise<Printed> {
  const { folder, meetingId } = await writeNewMeeting(seeds, meeting);
  return { text: WORDS[lang].newMeeting(folder, meetingId), ok: true };
}

/** A load in words, with every row that was left as it is. */
function describeLoad(report: LoadReport, lang: Lang = 'en'): string {
  const words = WORDS[lang];
  return [report.revision === null ? words.nothing : `${words.revision} ${report.revision}`, ...countLines(report, lang)].join('\n');
}

function countLines(report: LoadReport, lang: Lang): string[] {
  const words = WORDS[lang];
  const line = (label: string, text: string): string => `${label}${words.colon} ${text}`;
  return [
    line(words.inserted, listCounts(report.inserted, lang)),
    ...(Object.keys(report.restored).length > 0 ? [line(words.restored, listCounts(report.restored, lang))] : []),
    line(words.updated, listCounts(report.updated, lang)),
    line(words.unchanged, listCounts(report.unchanged, lang)),
    line(words.removed, listCounts(report.removed, lang)),
    line(words.conflicts, String(report.conflicts.length)),
    ...report.conflicts.map(({ message }) => `  ${message[lang]}`),
    ...report.warnings.map((one) => formatDiagnostic(one, lang)),
    ...unreadLines(report.unread, lang),
  ];
}

/**
 * `maillage report [folder]`: what the seeds hold and what they lack, in French.
 * Where something is wrong in the files, that is printed instead.
 * @param stored the rows of the base, where there is one: it alone knows which summaries are older than newer statements, and whom a name meant before others bore it
 */
export function runReport(folder: string, { lang = 'en', stored = [] }: Words & { stored?: readonly StoredRecord[] } = {}): Printed {
  const checked = checkSeeds(folder);
  if (checked.diagnostics.length > 0) return describeCheck(checked, [], [], lang);
  const report = reportSeeds(compileSeeds(checked), stored);
  return { text: printReport({ ...report, outdated: outdatedSummaries(stored) }), ok: true };
}

const WORDS = {
  en: {
    colon: ':',
    inserted: 'inserted',
    restored: 'restored',
    updated: 'updated',
    unchanged: 'unchanged',
    removed: 'removed',
    conflicts: 'conflicts, left as they are',
    nothing: 'Nothing changed.',
    would: 'A rehearsal: nothing was written. Loading would do this:',
    nothingWould: 'A rehearsal: loading would change nothing.',
    wouldStop: 'It would stop and ask:',
    revision: 'Revision',
    newMeeting: (folder: string, meeting: string): string =>
      `${folder} is there, for ${meeting}. Next: its agenda in meeting.yaml, its sentences in statements.yaml, then \`maillage check --fix\`. For members only until it says \`visibility: PUBLIC\`.`,
    minted: (count: number): string => `${many(count, 'id', 'ids')} minted`,
    unread: (file: string): string => `${file}: not read; seed files end in .yaml or .yml, and a document names the file of its text`,
    errors: (count: number): string => `${many(count, 'error', 'errors')}.`,
    warnings: (count: number): string => `${many(count, 'warning', 'warnings')}.`,
    undecided: (count: number): string =>
      `${many(count, 'place', 'places')} where a name may be meant: \`maillage report\` lists them, \`mentions\` decides them.`,
    well: (files: number, entities: number, statements: number): string =>
      `All is well: ${many(files, 'file', 'files')}, ${many(entities, 'entity', 'entities')}, ${many(statements, 'statement', 'statements')}.`,
  },
  fr: {
    colon: ' :',
    inserted: 'ajouté',
    restored: 'rétabli',
    updated: 'modifié',
    unchanged: 'inchangé',
    removed: 'retiré',
    conflicts: 'conflits, laissés tels quels',
    nothing: 'Rien n’a changé.',
    would: 'Un essai : rien n’a été écrit. Le chargement ferait ceci :',
    nothingWould: 'Un essai : le chargement ne changerait rien.',
    wouldStop: 'Il s’arrêterait pour demander :',
    revision: 'Révision',
    newMeeting: (folder: string, meeting: string): string =>
      `${folder} est prêt, pour ${meeting}. Ensuite : son ordre du jour dans meeting.yaml, ses phrases dans statements.yaml, puis \`maillage check --fix\`. Réservé aux membres tant que \`visibility: PUBLIC\` n’y est pas écrit.`,
    minted: (count: number): string => many(count, 'identifiant donné', 'identifiants donnés'),
    unread: (file: string): string =>
      `${file} : pas lu ; le nom d’un fichier de données finit par .yaml ou .yml, et un document nomme le fichier de son texte`,
    errors: (count: number): string => `${many(count, 'erreur', 'erreurs')}.`,
    warnings: (count: number): string => `${many(count, 'point', 'points')} à vérifier.`,
    undecided: (count: number): string =>
      `${many(count, 'endroit', 'endroits')} où un nom est peut-être visé : \`maillage report\` les liste, \`mentions\` en décide.`,
    well: (files: number, entities: number, statements: number): string =>
      `Tout va bien : ${many(files, 'fichier', 'fichiers')}, ${many(entities, 'fiche', 'fiches')}, ${many(statements, 'déclaration', 'déclarations', 'fr')}.`,
  },
} as const;

/** A number of things. */
/** A number with its noun: in French nothing, too, is in the singular. */
function many(count: number, one: string, more: string, lang: Lang = 'en'): string {
  return `${count} ${count === 1 || (count === 0 && lang === 'fr') ? one : more}`;
}
