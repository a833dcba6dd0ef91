import { Visibility } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import { foldName } from '../../core/fold.js';
import type { Lang, Message } from '../../errors.js';
import type { Texts } from '../rows/anchors.js';
import { namesOf } from '../rows/names.js';
import { visibilityOf } from '../rows/visibility.js';
import { type Report, type Row, type Rows, type StatementRow, statementsOf } from '../rows/rows.js';

/**
 * Rows that more people may read than what they rest on: they do not see the row, or read a name that only minutes hidden from
 * them know.
 */
export function warnOfVisibility(rows: Rows, texts: Texts, report: Report): void {
  const documents = readersOfDocuments(rows);
  warnOfEvidence(rows, documents, report);
  warnOfNames(rows, documents, texts, report);
}

/** From what everybody reads to what fewest do. */
const RANKS: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];
const rankOf = (row: Row<{ visibility?: Visibility }>): number => RANKS.indexOf(visibilityOf(row));

/** How hidden the documents are: as their own row, or as their publication where that is hidden more. */
type Readers = ReadonlyMap<string, number>;

function readersOfDocuments(rows: Rows): Readers {
  const entities = new Map(rows.entities.map((row) => [row.value.id, rankOf(row)]));
  return new Map(
    rows.documents.flatMap((row) => {
      const { id, publication } = row.value;
      return id === undefined ? [] : [[id, Math.max(rankOf(row), entities.get(publication) ?? 0)] as const];
    }),
  );
}

function warnOfEvidence(rows: Rows, documents: Readers, report: Report): void {
  for (const row of statementsOf(rows)) {
    if (row.quotes.length === 0 || (row.value.sources ?? []).length > 0) continue;
    const ids = row.quotes.flatMap(({ documentId }) => documentId ?? []);
    const open = Math.min(...ids.map((id) => documents.get(id) ?? 0));
    if (ids.length === 0 || open <= rankOf(row)) continue;
    report(row, hiddenEvidence(row, [...new Set(ids)], open));
  }
}

function hiddenEvidence(row: StatementRow, documents: readonly string[], rank: number): Message {
  const list = documents.join(', ');
  const own = visibilityOf(row);
  const needed = RANKS[rank] as Visibility;
  return {
    fr: `cette ligne est ${own}, mais ne repose que sur ${list}, de visibilité ${needed} (${labelOf(Visibility, needed).fr}) : les autres ne la verront pas ; écrivez-y \`visibility: ${needed}\`, ou appuyez-la aussi sur un texte qu’ils lisent ou sur une source (\`sources\`)`,
    en: `this row is ${own}, but rests on ${list} alone, of visibility ${needed} (${labelOf(Visibility, needed).en}): others will not see it; write \`visibility: ${needed}\`, or let it rest also on a text that they read or on a source (\`sources\`)`,
  };
}

/** A name that stands in hidden documents and in none that the readers of its entity may read. */
function warnOfNames(rows: Rows, documents: Readers, texts: Texts, report: Report): void {
  if ([...documents.values()].every((rank) => rank === 0)) return;
  const folded = [...texts].map(([id, { text }]) => ({ id, rank: documents.get(id) ?? 0, text: ` ${wordsOf(text)} ` }));
  for (const row of rows.entities) {
    const own = rankOf(row);
    for (const { name, at } of namesOf(row)) {
      if (name.kind === 'HIDDEN' || name.source !== undefined || name.scope !== undefined) continue;
      const found = folded.filter(({ text }) => text.includes(` ${wordsOf(name.value)} `));
      const [first] = found.sort((a, b) => a.rank - b.rank);
      if (first && first.rank > own) report(at, hiddenName(name.value, first.id, visibilityOf(row), RANKS[first.rank] as Visibility));
    }
  }
}

function wordsOf(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function hiddenName(name: string, document: string, own: Visibility, needed: Visibility): Message {
  const readers = (lang: Lang): string => labelOf(Visibility, needed)[lang];
  return {
    fr: `« ${name} » ne se lit que dans ${document}, de visibilité ${needed} (${readers('fr')}), mais cette fiche est ${own} : d’autres l’y liront ; écrivez à la fiche \`visibility: ${needed}\`, ou donnez au nom sa source (\`source\`)`,
    en: `"${name}" stands only in ${document}, of visibility ${needed} (${readers('en')}), but this entity is ${own}: others will read it here; write \`visibility: ${needed}\` on the entity, or give the name its source (\`source\`)`,
  };
}
