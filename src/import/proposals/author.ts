import { cellsOf } from '../reading/model/reading.js';
import type { Context } from './context.js';
import { type Add, LAST } from './head-lines.js';
import type { OutlineBlock } from './outline.js';
import { isPersonName, withoutTitle } from './person-names.js';
import { patternOf } from '../../core/pattern.js';

/** Who wrote the minutes, as they say or as they are signed. */

const AUTHOR = patternOf(
  /(?:^(?:la |le )?secr[ée]taire de s[ée]ance,|(?:r[ée]alis[ée]|r[ée]dig[ée]|[ée]tabli|dress[ée])e?\s+par|^(?:de|from|exp[ée]diteur|exp[ée]ditrice)\s*:|(?<!\p{L})(?:minutes?|notes?)\s(?:were\s)?(?:(?:taken|written|drafted|prepared|kept)\s+)?by|^(?:minute|note)[- ]?taker|^(?:minutes|notes|compte[- ]rendu|cr|pv|proc[eè]s[- ]verbal)(?=\s*:\s*\p{Lu}\p{Ll}+\s\p{Lu})|(?:compte[- ]rendu|(?<!\p{L})(?:cr|pv|notes?)|proc[eè]s[- ]verbal)\s(?:\p{L}+\s){0,3}?(?:prise?s?|tenue?s?|[ée]crite?s?|faite?s?|pr[ée]par[ée]e?s?)\spar(?=\s)|^(?:notes|cr|compte[- ]rendu) d(?:e\s|[’'])(?=\p{L}+\s\p{L}+\s*$)|^(?:auteure?|r[ée]dig[ée]|scribe)(?=\s*:)|(?:r[ée]dact(?:eurs?|rices?|ion)|prise de notes|compte[- ]rendu par|secr[ée]tariat de s[ée]ance)(?:\s+du compte[- ]rendu)?\s*(?::|(?=\t)))\s*:?\s*(?:M\.|Mme|Madame|Monsieur|Mrs?|Ms)?\s*([^,.;:(]+?)(?=\s+(?:le\s+\d|et\s|and\s|puis\s|pour\s|on\s|–\s|-\s)|[,.;(]|\n|$)/iu,
);
const NAMED = "((?:(?:MM?\\.|Mmes?|Mrs?\\.?|Ms|Madame|Monsieur)\\s)?\\p{Lu}[\\p{L}’'.-]{0,30}(?:\\s\\p{Lu}[\\p{L}’'-]{0,30}){1,3})";
/** « Henri Tassin prend les notes », « Mme Roux assure le secrétariat de séance », “Ada Thorne took the minutes”. */
const TAKES_NOTES = patternOf(
  `(?:^|[\\s,.])(?:${NAMED}|(?:MM?\\.|Mmes?|Madame|Monsieur|Mrs?\\.?|Ms)\\s(\\p{Lu}[\\p{L}’'-]{1,30})),?\\s(?:assure\\sle secr[ée]tariat\\sde (?:la )?s[ée]ance|(?:took|is taking|will take|kept) (?:the )?(?:minutes|notes)|(?:prend|a pris) (?:les |des )?notes|tient la plume|tient le secr[ée]tariat|(?:est|a [ée]t[ée]) charg[ée]e? d(?:u compte[- ]rendu|u proc[eè]s[- ]verbal|e la r[ée]daction)|(?:r[ée]dige|a r[ée]dig[ée]) l[ea] (?:pr[ée]sent |compte|proc))`,
  'u',
);
/** « Secrétaire de séance : M. Duvernois », « M. Duvernois est désigné secrétaire de séance »: a role, and who wrote the minutes where they are signed so. */
const SECRETARY = patternOf(
  `^\\P{L}*[Ss]ecr[ée]taire de (?:la )?s[ée]ance\\s*:\\s*${NAMED}|(?:^|[\\s,.])${NAMED},?\\s(?:est|a été)\\s(?:[ée]lue?|nomm[ée]e?|d[ée]sign[ée]e?)\\s(?:comme |en qualité de )?secr[ée]taire de (?:la )?s[ée]ance`,
  'u',
);
const SIGNED_BY_SECRETARY =
  /(?:^|\t|[^\S\n]{2,}|,\s(?=L[ea]\s))(?:[Ll]a |[Ll]e )?[Ss]ecr[ée]taire(?: de (?:la )?s[ée]ance)?[^\S\n]*(?:,|$|\t|[^\S\n]{2,})/mu;
/** Who wrote the minutes stands above, below, or among those who were there. */
const SAYS_AUTHOR: ReadonlySet<OutlineBlock['zone']> = new Set(['CLOSING', 'HEADER', 'PARTICIPANTS']);

export const saysAuthor = (text: string): boolean => AUTHOR.test(text);

export function authorOf(context: Context, last: readonly OutlineBlock[], add: Add): void {
  const { outline } = context;
  const body = outline.blocks.filter(({ zone }) => zone === 'BODY').slice(0, LAST);
  const isSigned = last.some(({ text }) => SIGNED_BY_SECRETARY.test(text));
  for (const block of outline.blocks.filter((one) => SAYS_AUTHOR.has(one.zone) || last.includes(one) || body.includes(one))) {
    const isFirst = body.includes(block) && !last.includes(block);
    const said =
      (isFirst ? null : AUTHOR.exec(block.text)) ?? TAKES_NOTES.exec(block.text) ?? (isSigned ? SECRETARY.exec(block.text) : null);
    const words = said?.slice(1).find(Boolean);
    if (words === undefined) continue;
    const bare = withoutTitle(words.trim());
    const name = said?.[0].includes(`. ${bare}`) || said?.[0].includes(`e ${bare}`) ? fullName(context, bare) : bare;
    const entity = context.gazetteer.entity(name, 'PERSON');
    if (entity.id !== null || isPersonName(name))
      add('AUTHOR', block.block, name, { fr: 'Le document dit qui l’a rédigé.', en: 'The document says who wrote it.' }, 0.95, entity);
  }
  const signed = signatureOf(context, last);
  if (signed)
    add(
      'AUTHOR',
      signed.block.block,
      signed.name,
      { fr: 'Le secrétaire a signé.', en: 'The secretary has signed.' },
      0.9,
      context.gazetteer.entity(signed.name, 'PERSON'),
    );
}

/** « Mme DUVERTOUX » where the document has her given name elsewhere. */
function fullName({ outline: { reading } }: Context, name: string): string {
  if (/\s/u.test(name)) return name;
  const words = reading.text.split(/[\s,;:()]+/u);
  const at = words.findIndex((word, place) => word === name && isPersonName(`${words[place - 1] ?? ''} ${name}`));
  return at < 0 ? name : `${words[at - 1] ?? ''} ${name}`;
}

const SECRETARY_SIGNS = /^(?:pour\s[^,]{3,40},\s)?(?:l[ae]\s)?secr[ée]taire(?:\sd[eu]\s[^,:]{3,30}?)?\s*(?:,\s*(\S.*)|[,:])?$/iu;

/** « La secrétaire de séance, » and below it, or behind it, the name: in columns where others sign beside. */
function signatureOf({ outline: { reading } }: Context, last: readonly OutlineBlock[]): { name: string; block: OutlineBlock } | null {
  const grid = last.flatMap((one) => {
    const rows = one.block.kind === 'TABLE' ? cellsOf(reading, one.block) : one.text.split('\n').map((line) => line.split(/\t|\s{2,}/u));
    return rows.map((cells) => ({ cells: cells.map((cell) => cell.trim()), block: one }));
  });
  for (const [at, { cells, block }] of grid.entries())
    for (const [column, cell] of cells.entries()) {
      const signs = SECRETARY_SIGNS.exec(cell);
      if (!signs) continue;
      const name = withoutTitle([signs[1], grid[at + 1]?.cells[column]].find(Boolean) ?? '').replace(/[.,;]$/u, '');
      if (isPersonName(name)) return { name, block };
    }
  return null;
}
