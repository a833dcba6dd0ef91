import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type FoldedText, foldText } from '../../documents/anchor.js';
import { type Message, show } from '../../errors.js';
import type { DocumentInput } from '../format/seed-file.js';
import type { Texts } from '../rows/anchors.js';
import { type Report, type Row, type Rows, within } from '../rows/rows.js';
import { readUtf8, type SeedFolder } from './folder.js';

/** Reads the texts of all documents, exactly as received. */
export function readTexts(folder: SeedFolder, rows: Rows, report: Report): Texts {
  const texts = new Map<string, FoldedText>();
  for (const row of rows.documents) {
    const text = readText(folder, row, report);
    if (text !== null && row.value.id !== undefined) texts.set(row.value.id, foldText(text));
  }
  return texts;
}

function readText(folder: SeedFolder, row: Row<DocumentInput>, report: Report): string | null {
  const { file } = row.value;
  if (file === undefined) return null;
  const path = resolve(dirname(folder.fileOf(row.source).absolute), file);
  const refuse = (message: Message): null => {
    report(within(row, 'file'), message);
    return null;
  };
  if (relative(resolve(folder.path), path).startsWith('..')) {
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
