import { foldSpace } from '../../core/fold.js';
import { type Anchor, findQuote, type FoldedText, lineAt } from '../../documents/anchor.js';
import { type Message, show } from '../../errors.js';
import { type QuoteRow, quotesOf, type Report, type Rows, type RowSource } from './rows.js';

/** Where the quotes of rows stand in the texts of documents. */

/** Texts by the id of their document. */
export type Texts = ReadonlyMap<string, FoldedText>;
export type Anchors = ReadonlyMap<QuoteRow, Anchor>;

/** Finds every quote, and reports those that are not found exactly once. */
export function anchorQuotes(rows: Rows, texts: Texts, report: Report): Anchors {
  const anchors = new Map<QuoteRow, Anchor>();
  const asked = new Set<RowSource>();
  for (const row of quotesOf(rows)) {
    const { quote, prefix, suffix, occurrence } = row.value;
    if (quote === undefined) continue;
    if (row.documentId === undefined) {
      // What is missing is most often the line at the top of the file: one question does for all of them.
      if (!asked.has(row.source)) report(row, NO_DOCUMENT);
      asked.add(row.source);
      continue;
    }
    const text = texts.get(row.documentId);
    if (!text) continue;
    const result = findQuote(text, { quote, prefix, suffix, occurrence: occurrence === undefined ? undefined : Number(occurrence) });
    if (result.outcome === 'FOUND') anchors.set(row, result.anchor);
    else report(row, notFound(row.documentId, text.text, quote, result));
  }
  return anchors;
}

const NO_DOCUMENT: Message = {
  fr: 'dans quel document ? (`document`, ici ou en tête du fichier)',
  en: 'in which document? (`document`, here or at the top of the file)',
};

type NotFound = Exclude<ReturnType<typeof findQuote>, { outcome: 'FOUND' }>;

function notFound(documentId: string, text: string, quote: string, result: NotFound): Message {
  if (result.outcome === 'ABSENT') return absent(documentId, quote, result);
  const lines = result.offsets.map((at) => lineAt(text, at));
  const shown = lines.length > 10 ? `${lines.slice(0, 10).join(', ')}…` : lines.join(', ');
  if (result.outcome === 'MISPLACED') {
    return {
      fr: `la citation se trouve dans ${documentId} (${lines.length > 1 ? 'lignes' : 'ligne'} ${shown}), mais pas après ce \`prefix\` ou avant ce \`suffix\``,
      en: `the quote stands in ${documentId} (${lines.length > 1 ? 'lines' : 'line'} ${shown}), but not after that \`prefix\` or before that \`suffix\``,
    };
  }
  if (result.outcome === 'TOO_FEW') {
    return {
      fr: `la citation ne se trouve que ${lines.length} fois dans ${documentId} (${lines.length > 1 ? 'lignes' : 'ligne'} ${shown}) : \`occurrence\` va de 1 à ${lines.length}`,
      en: `the quote stands only ${lines.length} ${lines.length > 1 ? 'times' : 'time'} in ${documentId} (${lines.length > 1 ? 'lines' : 'line'} ${shown}): \`occurrence\` goes from 1 to ${lines.length}`,
    };
  }
  return {
    fr: `la citation se trouve ${lines.length} fois dans ${documentId}, lignes ${shown} : \`prefix\` (les mots d’avant), \`suffix\` (les mots d’après) ou \`occurrence: 1\`, 2… dit laquelle`,
    en: `the quote stands ${lines.length} times in ${documentId}, at lines ${shown}: \`prefix\` (the words before), \`suffix\` (the words after) or \`occurrence: 1\`, 2… says which`,
  };
}

function absent(documentId: string, quote: string, result: Extract<NotFound, { outcome: 'ABSENT' }>): Message {
  const fr = `la citation ne se trouve pas dans ${documentId}`;
  const en = `the quote does not stand in ${documentId}`;
  if (result.similar !== null) {
    const signs = differingSigns(foldSpace(quote), result.similar);
    return {
      fr: `${fr} ; on y lit « ${show(result.similar)} »${signs ? `, avec ${signs.there} au lieu de ${signs.quoted}` : ''}`,
      en: `${en}; it says "${show(result.similar)}"${signs ? `, with ${signs.there} instead of ${signs.quoted}` : ''}`,
    };
  }
  if (result.goesOn === '') return { fr, en };
  return {
    fr: `${fr} : après « …${result.agreesUntil} », on y lit « ${result.goesOn}… »`,
    en: `${en}: after "…${result.agreesUntil}" it goes on "${result.goesOn}…"`,
  };
}

/** The first signs by which a quote differs from what stands there, with their numbers: two that look the same are told apart by these alone. */
function differingSigns(quote: string, similar: string): { there: string; quoted: string } | null {
  const [quoted, there] = [[...quote], [...similar]];
  const at = quoted.findIndex((sign, index) => sign !== there[index] && sign.toLowerCase() !== there[index]?.toLowerCase());
  const [ours, theirs] = [quoted[at], there[at]];
  return ours === undefined || theirs === undefined ? null : { there: signText(theirs), quoted: signText(ours) };
}

function signText(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign) ? `${sign} (${code})` : code;
}
