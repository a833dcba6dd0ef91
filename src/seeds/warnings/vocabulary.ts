import type { Message } from '../../errors.js';
import { kindOfId } from '../../kinds/index.js';
import { localizedOf } from '../format/values.js';
import { type RelationRow, type Report, type Rows, within } from '../rows/rows.js';

/** Relations for which the vocabulary has a better word. */
export function warnOfVocabulary(rows: Rows, report: Report): void {
  const convened = new Set(rows.relations.filter(({ value }) => value.type === 'MEETING_OF').map(({ value }) => value.subject));
  for (const row of rows.relations) {
    const warning = termContested(row) ?? wrongPart(row) ?? noConvener(row, convened);
    if (warning) report(within(row, 'type'), warning);
  }
}

/** « le terme « … » », « l’expression… »: who contests words does not contest what they name. */
function termContested({ value: { type, role } }: RelationRow): Message | null {
  if (type !== 'CONTESTS' || role === undefined) return null;
  const words = localizedOf(role).fr ?? '';
  return /^(?:le |la |les |l[’'])?(?:termes?|mots?|expressions?|vocable|appellation)(?![\p{L}])/iu.test(words) ? TERM : null;
}

const TERM: Message = {
  fr: 'CONTESTS dirait « conteste », suivi de l’objet : une position contre un terme est une affirmation de sorte USAGE au sujet du thème, avec `attributedTo`',
  en: 'CONTESTS would say "contests", followed by the object: a position against a term is a claim of the kind USAGE about the theme, with `attributedTo`',
};

function wrongPart({ value: { type, subject, object } }: RelationRow): Message | null {
  if (type !== 'PART_OF' || subject === undefined || object === undefined) return null;
  const kinds = [kindOfId(subject), kindOfId(object)];
  if (kinds[0] === 'PERSON') return PERSON;
  return kinds.every((kind) => kind === 'THEME') ? THEME : null;
}

const PERSON: Message = {
  fr: 'une personne ne fait pas « partie de » : écrivez MEMBER_OF (membre d’un organisme) ou HOLDS_ROLE (une fonction)',
  en: 'a person is not a part of something: write MEMBER_OF (of a body) or HOLDS_ROLE (a function)',
};

const THEME: Message = {
  fr: 'entre deux thèmes, le plus large s’écrit BROADER',
  en: 'between two themes, the broader one is written BROADER',
};

function noConvener({ value: { type, object } }: RelationRow, convened: ReadonlySet<string | undefined>): Message | null {
  if (type !== 'ORGANIZES' || object === undefined || kindOfId(object) !== 'MEETING' || convened.has(object)) return null;
  return {
    fr: `ORGANIZES ne dit pas de qui est la réunion ${object} : ajoutez MEETING_OF, la réunion en sujet, l’organisme en objet, ou mettez-le à la place`,
    en: `ORGANIZES does not say whose meeting ${object} is: add MEETING_OF, the meeting as subject, the body as object, or write it instead`,
  };
}
