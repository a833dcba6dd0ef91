import type { StoredRecord } from '../core/stored-record.js';
import { checkAgenda } from './checks/agenda.js';
import { checkClaims } from './checks/claims.js';
import { checkHierarchies } from './checks/hierarchies.js';
import { checkIdentity } from './checks/identity.js';
import { checkNames } from './checks/names.js';
import { checkReferences } from './checks/references.js';
import { checkRelations } from './checks/relations.js';
import { checkStatements } from './checks/statements.js';
import { compileAgenda, compileContacts, compileDataset, compileDocuments, compileEntity } from './compile.js';
import { compileMentions, compilePassages, type DocumentPassages } from './compile-passages.js';
import { compileStatements } from './compile-statements.js';
import { type Diagnostic, sortDiagnostics } from './diagnostics.js';
import { present } from './inputs.js';
import { readSeedFolder, type SeedFolder } from './folder.js';
import { type DecidedMention, locateMentions } from './mention-rows.js';
import { diagnosticAt, gatherRows, type Report, type Seeds, type Spot, whole } from './rows.js';
import { type Anchors, anchorQuotes, readTexts, type Texts } from './document-texts.js';

/** The seeds from folder to records: read, checked, compiled. */

/** A folder of seed files, with all its faults. */
export interface CheckedSeeds {
  readonly seeds: Seeds;
  readonly texts: Texts;
  readonly anchors: Anchors;
  readonly decided: readonly DecidedMention[];
  /** Sorted by place. None: the seeds can be compiled. */
  readonly faults: readonly Diagnostic[];
}

/** What the files say, as records of the base. */
export interface CompiledSeeds {
  readonly records: readonly StoredRecord[];
  /** Former ids, each with the id that it redirects to. */
  readonly successors: ReadonlyMap<string, string>;
  /** Where the row of a record stands, for messages. */
  readonly spots: ReadonlyMap<string, Spot>;
  readonly pages: readonly DocumentPassages[];
}

/**
 * Reads a folder and reports every fault of it at once.
 * @throws INVALID_SEEDS when there is no such folder, or no YAML in it
 */
export function checkSeeds(folder: string): CheckedSeeds {
  return checkFolder(readSeedFolder(folder));
}

function checkFolder({ folder, files, faults: shape }: SeedFolder): CheckedSeeds {
  const seeds = gatherRows(files);
  const faults: Diagnostic[] = [...shape];
  const report: Report = (spot, message) => {
    if (!spot.file.yaml.partial) faults.push(diagnosticAt(spot, message));
  };
  const texts = readTexts(folder, seeds, report);
  const anchors = anchorQuotes(seeds, texts, report);
  const decided = locateMentions(seeds, texts, anchors, report);
  checkIdentity(seeds, report);
  checkReferences(seeds, report);
  checkNames(seeds, report);
  checkRelations(seeds, report);
  checkClaims(seeds, report);
  checkStatements(seeds, anchors, report);
  checkHierarchies(seeds, report);
  checkAgenda(seeds, texts, anchors, report);
  if (seeds.datasets.length === 0 && shape.length === 0) faults.push(missingDataset(folder));
  return { seeds, texts, anchors, decided, faults: sortDiagnostics(faults) };
}

function missingDataset(folder: string): Diagnostic {
  const message = {
    fr: 'aucun fichier n’a de section `dataset` : la base n’aurait pas de nom',
    en: 'no file has a `dataset` section: the base would have no name',
  };
  return { file: folder, line: 1, column: 1, message };
}

/** Makes the records of seeds without faults. */
export function compileSeeds({ seeds, texts, anchors, decided }: CheckedSeeds): CompiledSeeds {
  const entities = seeds.entities.map(compileEntity);
  const documents = compileDocuments(seeds, texts);
  const agenda = compileAgenda(seeds, new Map(entities.map((entity) => [entity.id, entity])));
  const { pages, of } = compilePassages(seeds, documents, texts, anchors);
  const statements = compileStatements(seeds, of);
  const mentions = pages.flatMap((one) =>
    compileMentions(
      one,
      entities,
      meetingsOf(seeds, one.document.publicationId),
      decided.filter((mention) => mention.documentId === one.document.id),
    ),
  );
  const records = [
    ...entities,
    ...seeds.datasets.map(compileDataset),
    ...seeds.entities.flatMap(compileContacts),
    ...documents,
    ...agenda,
    ...pages.flatMap((one) => [...one.passages.values()]),
    ...statements,
    ...mentions,
  ];
  return { records, successors: successorsOf(seeds), spots: spotsOf(seeds), pages };
}

/** The meetings whose minutes a publication is: names scoped to them hold in its documents. */
function meetingsOf(seeds: Seeds, publicationId: string): ReadonlySet<string> {
  const rows = seeds.relations.map(whole).filter((row) => row.type === 'RECORDS' && row.subject === publicationId);
  return new Set(rows.map((row) => row.object));
}

function successorsOf(seeds: Seeds): ReadonlyMap<string, string> {
  return new Map(seeds.entities.map(whole).flatMap(({ id, formerIds }) => present(formerIds).map((former) => [former, id] as const)));
}

function spotsOf(seeds: Seeds): ReadonlyMap<string, Spot> {
  const named = [...seeds.entities, ...seeds.documents, ...seeds.agenda].map((row) => [row.value.id as string, row] as const);
  const stated = [...seeds.relations, ...seeds.claims, ...seeds.followUps].map(
    (row) => [`${row.form}/${row.value.id as string}`, row] as const,
  );
  return new Map<string, Spot>([...named, ...stated]);
}
