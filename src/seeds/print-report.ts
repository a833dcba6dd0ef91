import type { Moment, OutdatedSummary } from './outdated-summaries.js';
import type { CountOf, Line, SeedReport, Uncovered } from './report.js';

/** The report as text to read, in French. */
export function printReport(report: SeedReport & { readonly outdated: readonly OutdatedSummary[] }): string {
  return [
    ...table('Fiches', report.entities),
    ...table('Relations', report.relations),
    ...table('Affirmations', report.claims),
    ...table('Suites à donner', report.followUps),
    ...report.uncovered.flatMap(printUncovered),
    ...list('Fiches sans déclaration', report.unstated),
    ...list(
      'Résumés plus anciens que la dernière déclaration sur leur fiche',
      report.outdated.map(
        ({ id, written, stated, statementId }) => `${id} (${momentIn(written, stated)}) : ${statementId} est ${momentOf(stated, written)}`,
      ),
    ),
    ...list(
      'Noms que rien n’attribue sûrement (qui est-ce ?)',
      report.undecided.map(
        ({ documentId, line, surface, candidates, decidedFor }) =>
          `${documentId}, ligne ${line} : « ${surface} » (${candidates.join(', ')})${decidedFor === null ? '' : ` ; dans la base : ${decidedFor}`}`,
      ),
    ),
    `Déclarations déduites, incertaines ou contestées : ${report.doubtful.length}`,
    ...report.doubtful.flatMap(({ id, certainty, says, passages }) => [
      `  ${id} (${certainty}) ${says}`,
      ...passages.map((quote) => `      « ${quote} »`),
    ]),
  ].join('\n');
}

/** When a summary was written, against a statement: by the days of texts where both have one. */
function momentIn(one: Moment, other: Moment): string {
  return one.day !== null && other.day !== null ? `textes jusqu’au ${one.day}` : `révision ${one.revision}`;
}

function momentOf(one: Moment, other: Moment): string {
  return one.day !== null && other.day !== null ? `d’un texte du ${one.day}` : `de la révision ${one.revision}`;
}

function table(title: string, counts: readonly CountOf[]): string[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return [
    `${title} : ${total}`,
    ...counts.filter(({ count }) => count > 0).map(({ label, count }) => `  ${String(count).padStart(5)}  ${label}`),
    '',
  ];
}

function list(title: string, lines: readonly string[]): string[] {
  return [`${title} : ${lines.length}`, ...lines.map((line) => `  ${line}`), ''];
}

function printUncovered({ documentId, sentences, missing, mentionedOnly }: Uncovered): string[] {
  const without = missing.length + mentionedOnly.length;
  const lines = (some: readonly Line[]): string[] => some.map(({ line, text }) => `  ligne ${line} : ${text}`);
  return [
    `${documentId} : ${without} ${without > 1 ? 'phrases' : 'phrase'} sur ${sentences} sans déclaration, dont ${mentionedOnly.length} avec mention`,
    ...lines(missing),
    ...(mentionedOnly.length > 0 ? ['  avec mention seulement :', ...lines(mentionedOnly)] : []),
    '',
  ];
}
