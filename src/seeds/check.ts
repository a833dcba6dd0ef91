import type { Message } from '../errors.js';
import { checkRows, type LocatedRows } from './checks/check-rows.js';
import { type CompiledRows, compileRows } from './compile-rows.js';
import { statementId } from './compile-statements.js';
import { type Diagnostic, type Severity, sortDiagnostics } from './files/diagnostics.js';
import { warnOfRows } from './warnings/warn-rows.js';
import { readTexts } from './files/document-texts.js';
import { readSeedFolder, type SeedFolder } from './files/folder.js';
import { unreadFiles } from './files/unread.js';
import type { Texts } from './rows/anchors.js';
import { gatherRows } from './rows/gather.js';
import { completeValue, type Location, type Report, type Rows, statementsOf } from './rows/rows.js';

/** The seeds from folder to records: read, checked, compiled. */

/** A folder of seed files, with everything that is wrong in it. */
export interface CheckedSeeds extends LocatedRows {
  readonly folder: SeedFolder;
  readonly rows: Rows;
  readonly texts: Texts;
  /** Files that look as if they were meant to be read and are not. */
  readonly unread: readonly string[];
  /** Sorted by place. None: the seeds can be compiled. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is likely to be a slip, sorted by place. It keeps nothing from being loaded. */
  readonly warnings: readonly Diagnostic[];
}

/** What the files say, as records of the base. */
export interface CompiledSeeds extends CompiledRows {
  /** A message about the row of a record, at its place in the files. */
  readonly diagnose: (id: string, message: Message, severity?: Severity) => Diagnostic;
  /** Files that look as if they were meant to be read and were not. */
  readonly unread: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Reads a folder and reports everything that is wrong in it at once.
 * @throws INVALID_SEEDS when there is no such folder, or no YAML in it
 */
export function checkSeeds(path: string): CheckedSeeds {
  const folder = readSeedFolder(path);
  const rows = gatherRows(folder.files.map((file) => ({ source: file, value: file.value, complete: file.isComplete })));
  const diagnostics: Diagnostic[] = [...folder.diagnostics];
  const report: Report = (at, message) => {
    const file = folder.fileOf(at.source);
    if (!file.yaml.broken) diagnostics.push(file.diagnostic(at.path, message));
  };
  const texts = readTexts(folder, rows, report);
  const located = checkRows(rows, texts, report);
  if (rows.datasets.length === 0 && folder.diagnostics.length === 0) diagnostics.push(missingDataset(path));
  const warnings = folder.files.flatMap((file) => file.warnings);
  warnOfRows(rows, texts, (at, message) => {
    const file = folder.fileOf(at.source);
    if (!file.yaml.broken) warnings.push(file.diagnostic(at.path, message, { severity: 'warning' }));
  });
  return {
    folder,
    rows,
    texts,
    unread: unreadFiles(folder, rows),
    ...located,
    diagnostics: sortDiagnostics(diagnostics),
    warnings: sortDiagnostics(warnings),
  };
}

function missingDataset(folder: string): Diagnostic {
  const message = {
    fr: 'aucun fichier n’a de section `dataset` : la base n’aurait pas de nom',
    en: 'no file has a `dataset` section: the base would have no name',
  };
  return { file: folder, line: 1, column: 1, severity: 'error', message };
}

/** Makes the records of seeds in which nothing is wrong. */
export function compileSeeds({ folder, rows, unread, warnings, texts, anchors, decided }: CheckedSeeds): CompiledSeeds {
  return { ...compileRows(rows, texts, { anchors, decided }), diagnose: diagnosticsBy(folder, rows), unread, warnings };
}

function diagnosticsBy(folder: SeedFolder, rows: Rows): CompiledSeeds['diagnose'] {
  const locations = new Map<string, Location>([
    ...[...rows.entities, ...rows.documents, ...rows.agenda].map((row) => [completeValue<{ id: string }>(row).id, row] as const),
    ...statementsOf(rows).map((row) => [statementId(row), row] as const),
  ]);
  return (id, message, severity = 'error') => {
    const at = locations.get(id);
    return at
      ? folder.fileOf(at.source).diagnostic(at.path, message, { severity })
      : { file: folder.path, line: 1, column: 1, severity, message };
  };
}
