import type { Wording } from '../../changes/differences.js';
import { fieldLabel } from '../../changes/field-labels.js';
import { closedSetWith, labelOf } from '../../core/enums.js';
import { Document } from '../../documents/document.js';
import { KINDS } from '../../kinds/index.js';
import { definitionOf } from '../../kinds/kind.js';
import { dateWords } from '../dates.js';
import { type Lang, phrases, quoted } from '../i18n.js';
import { wordsOfRecord } from './editing-state.js';

/**
 * What is wrong, as people at a form read it. Rules and edits speak to all who write: to authors of seed files and programs too, by ids, names
 * of fields and codes. On pages these are what the base and its forms call them.
 */

const T = phrases({
  fr: {
    relation: 'cette relation',
    claim: 'cette affirmation',
    'follow-up': 'ce point à suivre',
    step: 'cette étape',
    'agenda-item': 'ce point de l’ordre du jour',
    document: 'ce texte',
    passage: 'cette phrase',
    mention: 'ce nom dans le texte',
    contact: 'cette coordonnée',
    files: 'dans la base',
  },
  en: {
    relation: 'this relation',
    claim: 'this claim',
    'follow-up': 'this follow-up',
    step: 'this step',
    'agenda-item': 'this item of the agenda',
    document: 'this text',
    passage: 'this sentence',
    mention: 'this name in the text',
    contact: 'this contact detail',
    files: 'in the base',
  },
});

type Nameless = Exclude<keyof (typeof T)['fr'], 'files'>;
const NAMELESS = Object.keys(T.fr).filter((key): key is Nameless => key !== 'files');
const PREFIXES = [...KINDS.map((kind) => definitionOf(kind).prefix), ...NAMELESS].sort((a, b) => b.length - a.length);

/** What stays as it is, since somebody wrote it; and the names, ids and codes of the program. */
const TOKEN = new RegExp(
  [
    '(?<=champ )«\\s(\\w+)\\s»|(?<=field )"(\\w+)"',
    '«[^»]*»|“[^”]*”|"[^"]*"',
    '`([^`]*)`',
    `(?<![\\w/-])((?:${PREFIXES.join('|')})/[\\w./-]*\\w)`,
    '(?<![\\w/:-])([A-Z][A-Z_]{2,})(?![\\w:/-])',
    '(?<![\\w/-])(\\d{4}-\\d\\d-\\d\\d)(?![\\w/-])',
  ].join('|'),
  'gu',
);

const CODE = '(?:`[^`]*`|[A-Z][A-Z_]{2,})';
/** What is said in brackets to authors of files alone: how a field or a value is written there. */
const FOR_AUTHORS = new RegExp(
  ` \\((?:${CODE}(?:(?:, | ou | et | or | and |, avant |, before )${CODE})*|[^()]*(?:en tête du fichier|at the top of the file)[^()]*)\\)`,
  'gu',
);

/** How much of the words of a record is shown where it is only named. */
const MAX_SHOWN = 100;

/**
 * A message with names in the place of ids, and what forms call their fields and values in the place of how files write them.
 * @param nameOf what a record is called; undefined for one that is not in the base yet, or any more
 * @param section whose fields the form has
 */
export function messageInWords(message: string, lang: Lang, nameOf: (id: string) => string | undefined, section = ''): string {
  const t = T[lang];
  const named = (id: string): string => {
    const name = nameOf(id);
    if (name !== undefined) return quoted(lang, shortened(name));
    const prefix = NAMELESS.find((one) => id.startsWith(`${one}/`));
    return prefix === undefined ? id : t[prefix];
  };
  return (
    message
      .replace(FOR_AUTHORS, '')
      .replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
        const [french, english, code, id, value, day] = groups;
        const field = french ?? english;
        if (field !== undefined) return isField(field, section) ? fieldInWords(field, lang, section) : whole;
        if (code !== undefined) return codeInWords(code, lang, section);
        if (id !== undefined) return named(id);
        if (day !== undefined) return dateWords(day, lang);
        if (value === undefined) return whole;
        const label = valueInWords(value, lang);
        return label === value ? value : quoted(lang, label);
      })
      .replace(/dans les fichiers|in the files/g, t.files)
      // One noun for one thing: pages say « affirmation ».
      .replace(/\bla déclaration/g, 'l’affirmation')
      .replace(/déclaration/g, 'affirmation')
      .replace(/, révision (\d+)/g, ', changement n° $1')
      .replace(/, revision (\d+)/g, ', change no. $1')
  );
}

/** {@link messageInWords}, by what some rows are called. */
export function messageWords(wording: Wording, lang: Lang, section = ''): (message: string) => string {
  return (message) => messageInWords(message, lang, (id) => nameOfRecord(wording, id), section);
}

/** What a record is called: an entity by its name, a text by that of its publication, all else by what it says. */
export function nameOfRecord(wording: Wording, id: string): string | undefined {
  const row = wording.rowOf(id);
  if (!row) return undefined;
  if (row instanceof Document) return wording.nameOf(row.publicationId);
  const words = wordsOfRecord(row, wording);
  return words === '' || words === id ? undefined : words;
}

function isField(name: string, section: string): boolean {
  return fieldLabel(name, section).fr !== name;
}

function fieldInWords(name: string, lang: Lang, section: string): string {
  return quoted(lang, fieldLabel(name, section)[lang]);
}

/** What files would have there: a field, or a field and its value. */
function codeInWords(code: string, lang: Lang, section: string): string {
  const [, name = '', value] = /^(\w+)(?:: (\S+))?$/.exec(code) ?? [];
  if (!isField(name, section)) return quoted(lang, code);
  const label = fieldLabel(name, section)[lang];
  const colon = lang === 'fr' ? '\u00A0:' : ':';
  return quoted(lang, value === undefined ? label : `${label}${colon} ${valueInWords(value, lang)}`);
}

function valueInWords(value: string, lang: Lang): string {
  const set = closedSetWith([value]);
  return set === null ? value : labelOf(set, value)[lang];
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).replace(/\s+\S*$/, '')}…` : text;
}
