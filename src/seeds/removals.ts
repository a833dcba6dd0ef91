import type { StoredRecord } from '../core/stored-record.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { MaillageError, type Message } from '../errors.js';
import { DatasetRow } from '../store/tables.js';
import { countByType, listCounts } from './counts.js';
import type { Plan } from './load-plan.js';
import { describeRow, type Names } from './row-words.js';

/**
 * What a load would take out of the base, and whether that needs somebody's word: the wrong folder, or half of the right one,
 * looks like a great correction.
 */
export interface Removals {
  /** Rows that somebody wrote and that would go. What follows from them (passages, mentions by rule) is not counted. */
  readonly removed: readonly StoredRecord[];
  readonly added: readonly StoredRecord[];
  /** Set when the files are those of another coalition than the base. */
  readonly otherBase: { readonly base: string; readonly files: string } | null;
}

/** The removals of a plan. A row that is renamed goes on under its new id: it is neither removed nor added. */
export function removalsOf(
  plan: Plan,
  base: Iterable<StoredRecord>,
  wanted: readonly StoredRecord[],
  successors: ReadonlyMap<string, string>,
): Removals {
  const renamedTo = new Set(plan.successors.values());
  return {
    // Deletes come dependents first; people know entities best.
    removed: plan.deletes.filter((row) => isWritten(row) && !plan.successors.has(row.id)).reverse(),
    added: plan.inserts.filter((row) => isWritten(row) && !renamedTo.has(row.id)),
    otherBase: otherBase(coalitionOf(base), coalitionOf(wanted), successors),
  };
}

/** Whether somebody wrote the row, rather than that it follows from others. */
function isWritten(row: StoredRecord): boolean {
  if (row instanceof Passage) return false;
  return !(row instanceof Mention) || !row.decidedBy.startsWith('rule:');
}

function coalitionOf(rows: Iterable<StoredRecord>): string | null {
  for (const row of rows) if (row instanceof DatasetRow) return row.coalitionId;
  return null;
}

function otherBase(base: string | null, files: string | null, successors: ReadonlyMap<string, string>): Removals['otherBase'] {
  if (base === null || files === null || base === files || successors.get(base) === files) return null;
  return { base, files };
}

/**
 * Whether a load must not go on by itself: it would remove more than it adds, or the base is another coalition's.
 * @param allowed how many removals somebody allowed; then this number alone decides
 */
export function needsWord({ removed, added, otherBase: other }: Removals, allowed: number | undefined): boolean {
  if (allowed !== undefined) return removed.length > allowed;
  return other !== null || removed.length > added.length;
}

/** The error of a load that stopped: what would go, and how to go on. */
export function removalsRefused(removals: Removals, folder: string, names: Names): MaillageError {
  const refusal = describeRefusal(removals, folder, names);
  const nothing: Message = { fr: 'Rien n’a été écrit.', en: 'Nothing was written.' };
  return new MaillageError(
    'REMOVALS_REFUSED',
    { fr: `${nothing.fr} ${refusal.fr}`, en: `${nothing.en} ${refusal.en}` },
    { removed: removals.removed.length, added: removals.added.length },
  );
}

/** Why a load would stop, what would go, and how to go on. */
export function describeRefusal(removals: Removals, folder: string, names: Names): Message {
  const text = (lang: keyof Message): string => {
    const words = WORDS[lang];
    return [
      words.counts(folder, listCounts(countByType(removals.removed), lang), listCounts(countByType(removals.added), lang)),
      ...(removals.otherBase ? [words.otherBase(nameOf(removals.otherBase.base, names), nameOf(removals.otherBase.files, names))] : []),
      ...examples(removals.removed, names, lang),
      words.goOn(folder, removals.removed.length),
    ].join('\n');
  };
  return { fr: text('fr'), en: text('en') };
}

function nameOf(id: string, names: Names): string {
  const name = names.get(id);
  return name === undefined ? id : `${id} (${name})`;
}

/** How many of the rows that would go are named. */
const MAX_NAMED = 10;

function examples(removed: readonly StoredRecord[], names: Names, lang: keyof Message): string[] {
  if (removed.length === 0) return [];
  const more = removed.length - MAX_NAMED;
  return [
    WORDS[lang].wouldGo,
    ...removed.slice(0, MAX_NAMED).map((row) => `  ${describeRow(row, names)[lang]}`),
    ...(more > 0 ? [`  ${WORDS[lang].more(more)}`] : []),
  ];
}

const WORDS = {
  en: {
    counts: (folder: string, removed: string, added: string): string =>
      `Loading ${folder} would remove from the base: ${removed}; and add: ${added}.`,
    otherBase: (base: string, files: string): string => `The base is that of ${base}, the files are those of ${files}.`,
    wouldGo: 'These rows stand in no file of the folder and would go:',
    more: (count: number): string => `… and ${count} more`,
    goOn: (folder: string, count: number): string =>
      `If it is the wrong folder, or half of it, give the right one. If all this is meant to go: maillage seed ${folder} --allow-removals ${count}`,
  },
  fr: {
    counts: (folder: string, removed: string, added: string): string =>
      `Charger ${folder} retirerait de la base : ${removed} ; et y ajouterait : ${added}.`,
    otherBase: (base: string, files: string): string => `La base est celle de ${base}, les fichiers sont ceux de ${files}.`,
    wouldGo: 'Ces lignes ne sont dans aucun fichier du dossier et disparaîtraient :',
    more: (count: number): string => `… et ${count} de plus`,
    goOn: (folder: string, count: number): string =>
      `Si ce n’est pas le bon dossier, ou s’il est incomplet, indiquez le bon. Si tout cela doit bien disparaître : maillage seed ${folder} --allow-removals ${count}`,
  },
} as const;
