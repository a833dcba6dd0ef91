import { badInput, type MaillageError, type Message } from '../../../errors.js';
import type { ReadingLimits } from './limits.js';

/** Every reason for which a document is not read, in words that say what to do. */

const OTHER_FORMAT: Message = {
  fr: 'Enregistrez-le en PDF, DOCX, Markdown ou texte (UTF-8), ou collez son texte.',
  en: 'Save it as PDF, DOCX, Markdown or text (UTF-8), or paste its text.',
};

function otherFormat(fr: string, en: string): () => Message {
  return () => ({ fr: `${fr} ${OTHER_FORMAT.fr}`, en: `${en} ${OTHER_FORMAT.en}` });
}

interface Facts {
  readonly limits: ReadingLimits;
  /** What was found: a count, a name, a line. */
  readonly found?: string | number;
}

export const REFUSALS = {
  EMPTY: () => ({
    fr: 'Le document est vide : il ne contient aucun texte. Vérifiez que c’est le bon fichier.',
    en: 'The document is empty: it holds no text. Check that it is the right file.',
  }),
  TOO_LARGE: ({ limits, found }) => ({
    fr: `Le document pèse ${megabytes(found, 'fr')} ; la limite est de ${megabytes(limits.bytes, 'fr')}. Retirez les images ou coupez-le en parties, ou collez son texte.`,
    en: `The document has ${megabytes(found, 'en')}; the limit is ${megabytes(limits.bytes, 'en')}. Take its images out, cut it into parts, or paste its text.`,
  }),
  TOO_LONG: ({ limits, found }) => ({
    fr: `Le texte du document a ${found} caractères ; la limite est de ${limits.characters}. Gardez seulement le compte-rendu, ou coupez-le en parties.`,
    en: `The text of the document has ${found} characters; the limit is ${limits.characters}. Keep only the minutes, or cut them into parts.`,
  }),
  TOO_MANY_PAGES: ({ limits, found }) => ({
    fr: `Le document a ${found} pages ; la limite est de ${limits.pages}. Gardez seulement les pages du compte-rendu.`,
    en: `The document has ${found} pages; the limit is ${limits.pages}. Keep only the pages of the minutes.`,
  }),
  TOO_MUCH_INSIDE: () => ({
    fr: 'Le document, une fois décompressé, est démesuré pour un compte-rendu. Enregistrez-le de nouveau depuis son logiciel d’origine, ou collez son texte.',
    en: 'The document unpacks to far more than minutes can hold. Save it again from the program it was made with, or paste its text.',
  }),
  TOO_DEEP: () => ({
    fr: 'Les éléments du document sont imbriqués trop profondément. Enregistrez-le de nouveau depuis son logiciel d’origine, ou collez son texte.',
    en: 'The elements of the document are nested too deeply. Save it again from the program it was made with, or paste its text.',
  }),
  TOO_LONG_TO_READ: ({ limits }) => ({
    fr: `La lecture du document a été arrêtée après ${limits.time / 1000} s. Enregistrez-le de nouveau depuis son logiciel d’origine, ou collez son texte.`,
    en: `Reading the document was stopped after ${limits.time / 1000} s. Save it again from the program it was made with, or paste its text.`,
  }),
  TOO_MUCH_MEMORY: () => ({
    fr: 'La lecture du document a été arrêtée : elle demandait trop de mémoire. Enregistrez-le de nouveau depuis son logiciel d’origine, ou collez son texte.',
    en: 'Reading the document was stopped: it needed too much memory. Save it again from the program it was made with, or paste its text.',
  }),
  ENCRYPTED: () => ({
    fr: 'Le document est protégé par un mot de passe. Ouvrez-le, enregistrez-le sans mot de passe et recommencez.',
    en: 'The document is protected by a password. Open it, save it without a password, and try again.',
  }),
  SCANNED: () => ({
    fr: 'Le document ne contient que des images de pages : aucun texte ne peut y être lu. Demandez le fichier d’origine, ou passez-le par une reconnaissance de caractères (OCR).',
    en: 'The document holds only pictures of pages: no text can be read in it. Ask for the original file, or run it through character recognition (OCR).',
  }),
  WITHOUT_ACCENTS: () => ({
    fr: 'Le texte est en français mais presque sans accents : son extraction les a perdus, et les noms ne seraient pas retrouvés. Partez du fichier d’origine.',
    en: 'The text is French but has almost no accents: an extraction lost them, and names would not be found. Start from the original file.',
  }),
  GARBLED: ({ found }) => ({
    fr: `Le texte contient des caractères abîmés (${found}) : il a été converti dans un mauvais encodage. Partez du fichier d’origine, ou enregistrez-le en UTF-8.`,
    en: `The text holds damaged characters (${found}): it was converted with a wrong encoding. Start from the original file, or save it as UTF-8.`,
  }),
  NOT_UTF8: ({ found }) => ({
    fr: `Le texte n’est pas en UTF-8 (ligne ${found}) ; il est sans doute en Windows-1252 ou ISO-8859-1. Enregistrez-le en UTF-8, ou collez son texte.`,
    en: `The text is not in UTF-8 (line ${found}); it is probably in Windows-1252 or ISO-8859-1. Save it as UTF-8, or paste its text.`,
  }),
  UTF16_WITHOUT_MARK: () => ({
    fr: 'Le texte semble être en UTF-16 sans marque d’ordre (BOM). Enregistrez-le en UTF-8.',
    en: 'The text seems to be in UTF-16 without a byte order mark. Save it as UTF-8.',
  }),
  DAMAGED: () => ({
    fr: 'Le document est abîmé ou incomplet : il ne s’ouvre pas. Téléchargez-le de nouveau, ou enregistrez-le de nouveau depuis son logiciel d’origine.',
    en: 'The document is damaged or incomplete: it does not open. Download it again, or save it again from the program it was made with.',
  }),
  BUSY: () => ({
    fr: 'Trop de documents attendent d’être lus. Réessayez dans une minute.',
    en: 'Too many documents are waiting to be read. Try again in a minute.',
  }),
  OLD_WORD: otherFormat('Le document est dans l’ancien format de Word (.doc).', 'The document is in the old format of Word (.doc).'),
  OPEN_DOCUMENT: otherFormat('Le document est au format OpenDocument (.odt…).', 'The document is in OpenDocument format (.odt…).'),
  SPREADSHEET: otherFormat('Le document est un classeur de tableur.', 'The document is a workbook of a spreadsheet.'),
  SLIDES: otherFormat('Le document est un diaporama.', 'The document is a slide show.'),
  RTF: otherFormat('Le document est au format RTF.', 'The document is in RTF format.'),
  HTML: otherFormat('Le document est une page web (HTML).', 'The document is a web page (HTML).'),
  IMAGE: otherFormat('Le document est une image.', 'The document is a picture.'),
  UNKNOWN_TYPE: otherFormat('Le type du document n’est pas reconnu.', 'The type of the document is not recognized.'),
} as const satisfies Record<string, (facts: Facts) => Message>;

export type RefusalReason = keyof typeof REFUSALS;

/** A reason not to read a document, thrown where it is found and made into words by {@link refusal}: it passes from one thread to another. */
export class Refused extends Error {
  constructor(
    readonly reason: RefusalReason,
    readonly found?: string | number,
  ) {
    super(reason);
    this.name = 'Refused';
  }
}

/** The error for whoever gave the document. `details.reason` is the reason's name. */
export function refusal(reason: RefusalReason, limits: ReadingLimits, name: string, found?: string | number): MaillageError {
  const tell: (facts: Facts) => Message = REFUSALS[reason];
  const { fr, en } = tell(found === undefined ? { limits } : { limits, found });
  const error = badInput('document', name === '' ? { fr, en } : { fr: `${name} : ${fr}`, en: `${name}: ${en}` });
  return Object.assign(error, { details: { ...error.details, reason } });
}

/** Rounded up, so that what is over a limit never reads like the limit. */
function megabytes(bytes: string | number | undefined, language: 'fr' | 'en'): string {
  const amount = (Math.ceil((Number(bytes) / 2 ** 20) * 10) / 10).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${amount} ${language === 'fr' ? 'Mo' : 'MB'}`;
}
