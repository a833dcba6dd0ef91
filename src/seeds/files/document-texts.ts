import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
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
  const outside = { fr: `${show(file)} est hors du dossier`, en: `${show(file)} is outside the folder` };
  if (isOutside(resolve(folder.path), path)) return refuse(outside);
  if (!existsSync(path) || !statSync(path).isFile()) {
    return refuse({ fr: `il n’y a pas de fichier ${show(file)} à côté de celui-ci`, en: `there is no file ${show(file)} beside this one` });
  }
  // A link that leads out of the folder would publish any file that the program can read.
  if (isOutside(realpathSync(folder.path), realpathSync(path))) return refuse(outside);
  const text = readUtf8(path);
  if (text === null) return refuse({ fr: `${show(file)} n’est pas en UTF-8`, en: `${show(file)} is not UTF-8` });
  if (text.includes('\u0000')) return refuse({ fr: `${show(file)} n’est pas un fichier de texte`, en: `${show(file)} is not a text file` });
  return text;
}

function isOutside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return isAbsolute(way) || way.split(sep)[0] === '..';
}
