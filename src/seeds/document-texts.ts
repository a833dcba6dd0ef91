import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Anchor, findQuote, type FoldedText, foldText, lineAt } from '../documents/anchor.js';
import { type Message, show } from '../errors.js';
import { readUtf8 } from './folder.js';
import type { DocumentInput } from './inputs.js';
import { type QuoteRow, type Report, type Row, type Seeds, within } from './rows.js';

/** The texts of documents, and the quotes found in them. */

export type Texts = ReadonlyMap<string, FoldedText>;
export type Anchors = ReadonlyMap<QuoteRow, Anchor>;

/** Reads the texts of all documents, exactly as received. */
export function readTexts(folder: string, seeds: Seeds, report: Report): Texts {
  const texts = new Map<string, FoldedText>();
  for (const row of seeds.documents) {
    const text = readText(folder, row, report);
    if (text !== null && row.value.id !== undefined) texts.set(row.value.id, foldText(text));
  }
  return texts;
}

function readText(folder: string, row: Row<DocumentInput>, report: Report): string | null {
  const { file } = row.value;
  if (file === undefined) return null;
  const path = resolve(dirname(row.file.absolute), file);
  const spot = within(row, 'file');
  const refuse = (message: Message): null => {
    report(spot, message);
    return null;
  };
  if (relative(resolve(folder), path).startsWith('..')) {
    return refuse({ fr: `${show(file)} est hors du dossier`, en: `${show(file)} is outside the folder` });
  }
  if (!existsSync(path) || !statSync(path).isFile()) {
    return refuse({ fr: `il n’y a pas de fichier ${show(file)} à côté de celui-ci`, en: `there is no file ${show(file)} beside this one` });
  }
  const text = readUtf8(path);
  if (text === null) return refuse({ fr: `${show(file)} n’est pas en UTF-8`, en: `${show(file)} is not UTF-8` });
  if (text.includes('\u0000')) return refuse({ fr: `${show(file)} n’est pas un fichier de texte`, en: `${show(file)} is not a text file` });
  return text;
}

/** Finds every quote of the seeds, and reports those that are not found exactly once. */
export function anchorQuotes(seeds: Seeds, texts: Texts, report: Report): Anchors {
  const anchors = new Map<QuoteRow, Anchor>();
  for (const row of quotesOf(seeds)) {
    const { quote, prefix, suffix } = row.value;
    if (quote === undefined) continue;
    if (row.documentId === undefined) {
      report(row, {
        fr: 'dans quel document ? (`document`, ici ou en tête du fichier)',
        en: 'in which document? (`document`, here or at the top of the file)',
      });
      continue;
    }
    const text = texts.get(row.documentId);
    if (!text) continue;
    const result = findQuote(text, { quote, prefix, suffix });
    if (result.outcome === 'FOUND') anchors.set(row, result.anchor);
    else report(row, explain(row.documentId, text.text, result));
  }
  return anchors;
}

/** Every quote, once: passages, evidence, headings, mentions. */
export function quotesOf(seeds: Seeds): ReadonlySet<QuoteRow> {
  const stated = [seeds.relations, seeds.claims, seeds.followUps].flat();
  const headings = seeds.agenda.flatMap((item) => [item.heading ?? [], item.until ?? []].flat());
  return new Set([...seeds.passages, ...stated.flatMap((row) => row.quotes), ...headings, ...seeds.mentions.map((row) => row.quote)]);
}

type NotFound = Exclude<ReturnType<typeof findQuote>, { outcome: 'FOUND' }>;

function explain(documentId: string, text: string, result: NotFound): Message {
  if (result.outcome === 'ABSENT') return absent(documentId, result);
  const lines = result.offsets.map((at) => lineAt(text, at));
  const shown = lines.length > 10 ? `${lines.slice(0, 10).join(', ')}…` : lines.join(', ');
  if (result.outcome === 'MISPLACED') {
    return {
      fr: `la citation se trouve dans ${documentId} (${lines.length > 1 ? 'lignes' : 'ligne'} ${shown}), mais pas après ce \`prefix\` ou avant ce \`suffix\``,
      en: `the quote stands in ${documentId} (${lines.length > 1 ? 'lines' : 'line'} ${shown}), but not after that \`prefix\` or before that \`suffix\``,
    };
  }
  return {
    fr: `la citation se trouve ${lines.length} fois dans ${documentId}, lignes ${shown} : \`prefix\` (les mots d’avant) ou \`suffix\` (les mots d’après) dit laquelle`,
    en: `the quote stands ${lines.length} times in ${documentId}, at lines ${shown}: \`prefix\` (the words before) or \`suffix\` (the words after) says which`,
  };
}

function absent(documentId: string, result: Extract<NotFound, { outcome: 'ABSENT' }>): Message {
  const fr = `la citation ne se trouve pas dans ${documentId}`;
  const en = `the quote does not stand in ${documentId}`;
  if (result.similar !== null)
    return { fr: `${fr} ; on y lit « ${show(result.similar)} »`, en: `${en}; it says "${show(result.similar)}"` };
  if (result.goesOn === '') return { fr, en };
  return {
    fr: `${fr} : après « …${result.agreesUntil} », on y lit « ${result.goesOn}… »`,
    en: `${en}: after "…${result.agreesUntil}" it goes on "${result.goesOn}…"`,
  };
}
