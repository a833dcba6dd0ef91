import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Message } from '../errors.js';
import { describeError } from '../http/error-response.js';

/** What a command says of an error, in one line: never a stack, nor the values that a driver adds to its errors. */
export function failureInWords(error: unknown): Message {
  const file = fileFailure(error);
  if (file) return file;
  const { code, text } = describeError(error);
  return code === 'INTERNAL_SERVER_ERROR' ? unexpected(error) : text;
}

/** Why the system does not read or write a file, by its code. */
const REASONS: Readonly<Record<string, Message>> = {
  EACCES: { fr: 'vous n’en avez pas le droit', en: 'you are not allowed to' },
  EPERM: { fr: 'vous n’en avez pas le droit', en: 'you are not allowed to' },
  EROFS: { fr: 'ce disque ne peut pas être écrit', en: 'this disk cannot be written' },
  ENOENT: { fr: 'il n’existe pas', en: 'it does not exist' },
  ENOTDIR: { fr: 'une partie de son chemin n’est pas un dossier', en: 'a part of its path is no folder' },
  EISDIR: { fr: 'c’est un dossier', en: 'it is a folder' },
  EEXIST: { fr: 'il existe déjà', en: 'it exists already' },
  ENOSPC: { fr: 'il n’y a plus de place sur le disque', en: 'there is no room left on the disk' },
  EDQUOT: { fr: 'il n’y a plus de place sur le disque', en: 'there is no room left on the disk' },
  EIO: { fr: 'le disque ne répond pas', en: 'the disk does not answer' },
  ELOOP: { fr: 'ses liens se suivent sans fin', en: 'its links lead on without end' },
  ENAMETOOLONG: { fr: 'son nom est trop long', en: 'its name is too long' },
  EMFILE: { fr: 'trop de fichiers sont ouverts', en: 'too many files are open' },
};

/** In characters: of a longer path, its beginning and its end are shown. */
const MAX_PATH = 200;

/** An error of the file system in words; null for any other. */
function fileFailure(error: unknown): Message | null {
  if (!(error instanceof Error)) return null;
  const { code, path } = error as { code?: unknown; path?: unknown };
  const reason = typeof code === 'string' ? REASONS[code] : undefined;
  // Those of the database have no path of their own, and are described as such.
  if (!reason || (typeof path !== 'string' && code !== 'EIO' && code !== 'ENOSPC')) return null;
  const named = typeof path === 'string' ? shortPath(path) : null;
  return {
    fr: `${named ?? 'Le fichier'} ne peut être ni lu ni écrit : ${reason.fr} (${String(code)}).`,
    en: `${named ?? 'The file'} cannot be read or written: ${reason.en} (${String(code)}).`,
  };
}

function shortPath(path: string): string {
  const clean = path.toWellFormed().replace(/\p{Cc}/gu, '�');
  return clean.length > MAX_PATH ? `${clean.slice(0, MAX_PATH / 2)}…${clean.slice(-MAX_PATH / 2)}` : clean;
}

/** What nobody foresaw, with what whoever mends it has to know: the first line of its message, and the place in the program. */
function unexpected(error: unknown): Message {
  const said = error instanceof Error ? `${error.name}: ${error.message.split('\n', 1)[0] ?? ''}`.slice(0, 300) : 'no error';
  const at = error instanceof Error ? placeIn(error.stack ?? '') : '';
  return {
    fr: `Une erreur du programme : ${said}${at}. Signalez-la avec cette ligne et la commande.`,
    en: `An error of the program: ${said}${at}. Please report it with this line and the command.`,
  };
}

/** The first line of a stack that is our own. */
function placeIn(stack: string): string {
  const [, url = '', line = ''] = /\((file:[^()\s]*\/src\/[^()\s]*?):(\d+):\d+\)/.exec(stack) ?? [];
  return url === '' ? '' : ` (${basename(fileURLToPath(url))}:${line})`;
}
