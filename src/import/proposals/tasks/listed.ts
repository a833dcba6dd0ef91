import { isActor } from '../../../kinds/kind-of-id.js';
import type { ReadSentence } from '../context.js';
import { isWorkInfinitive } from '../grammar/verbs-ahead.js';
import { PRESENT } from './promised.js';
import { spokenTense } from '../dates/tense.js';
import { fateInCell } from '../fates.js';
import { patternOf } from '../../../core/pattern.js';

/** Tasks that stand in lists of them: under a heading, in a table, behind a label. */

/** Headings under which every item is something to be done. */
const TASK_HEADING = patternOf(
  /^(?:d[ée]cisions?\s*(?:\/|et)\s*)?(?:(?:(?:plan|points?|liste) d[’'])?actions?|suites?(?= [àa] donner|$| :)|(?:ce qui (?:est|reste) )?(?:[àa] faire|à mener)|reste à faire|t[âa]ches?|relev[ée] d[’']actions?|prochaines [ée]tapes|qui fait quoi|qui fait quoi \?|engagements?(?= pris|$| :)|travail (?:à faire|d[’']ici)|(?:d[’']ici|pour|avant) la prochaine (?:fois|r[ée]union|s[ée]ance)|to[- ]?do(?: list)?|next steps|action (?:points?|items?|list|log)|follow[- ]?ups?(?: actions?)?)(?![\p{L}\d])/iu,
);
/** « Actions décidées le 26 juin », « Suivi des actions », “Actions from the last meeting”: what became of those of earlier days. */
const OF_EARLIER =
  /\d|pr[ée]c[ée]dente?s?|derni[èe]re|pass[ée]e?s|r[ée]alis[ée]e?s|termin[ée]e?s|effectu[ée]e?s|men[ée]e?s|last|previous|completed|from\s/iu;
/** What stands above the tasks in a table of them: « Action | Qui | Échéance ». */
const TASK_COLUMN = patternOf(
  /^\P{L}*(?:actions?(?:\s+[àa] mener)?|t[âa]ches?|quoi|(?:ce qui est )?[àa] faire|what|tasks?|action items?)\P{L}*$/iu,
);

/** Whether it stands under a heading that announces what is to be done. */
export function isTaskHeading(heading: string): boolean {
  const words = heading.replace(/^[\dIVX.)/°\s–-]+/u, '');
  const said = TASK_HEADING.exec(words);
  return said !== null && !OF_EARLIER.test(words.slice(said[0].length));
}

/** An item of a list of tasks, or a cell of a table of them: but not where it tells what was done. */
export function isListed(sentence: ReadSentence, listed: boolean): boolean {
  const { kind } = sentence.block.block;
  if (listed && kind === 'LIST_ITEM') return spokenTense(sentence.text) !== 'PAST';
  if (listed && kind === 'PARAGRAPH') return isPointOf(sentence);
  return isTaskCell(sentence, listed);
}

/** A line of its own under such a heading: « Relire la charte », « Ada Lierre appelle le traiteur ». */
function isPointOf({ text, mentions, start }: ReadSentence): boolean {
  if (isWorkInfinitive(/^\P{L}*(\p{L}+)\s/u.exec(text)?.[1] ?? '')) return true;
  return mentions.some(
    ({ span, actor }) =>
      isActor(actor) &&
      /^\P{L}*(?:l[ae]s?\s|l[’'])?$/iu.test(text.slice(0, span.start - start)) &&
      PRESENT.test(text.slice(span.end - start)),
  );
}

/** The cell of a table of actions that says what to do: below « Action », or the first of each row. « Fait » beside it: no more. */
function isTaskCell({ block: { block, text }, start, beside = [] }: ReadSentence, listed: boolean): boolean {
  if (block.kind !== 'TABLE') return false;
  const [top] = block.rows;
  const column = top?.cells.findIndex((cell) => TASK_COLUMN.test(text.slice(cell.start - block.start, cell.end - block.start))) ?? -1;
  const row = block.rows.find(({ cells }) => cells.some((cell) => cell.start <= start && start < cell.end));
  if (row === undefined || row.header || (!listed && column < 0) || (column >= 0 && row === top)) return false;
  if (beside.some((cell) => ['DONE', 'DROPPED'].includes(fateInCell(cell) ?? ''))) return false;
  const task = column >= 0 ? row.cells[column] : row.cells.find((cell) => cell.end > cell.start);
  return task !== undefined && task.start <= start && start < task.end;
}
