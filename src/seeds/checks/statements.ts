import { readEdtf } from '../../core/edtf.js';
import { type Message, show } from '../../errors.js';
import { didYouMean } from '../diagnostics.js';
import { datesOf, type DatesInput, manyOf, type SourceInput } from '../inputs.js';
import type { Anchors } from '../document-texts.js';
import {
  type ClaimRow,
  type FollowUpRow,
  isWritten,
  type RelationRow,
  type Report,
  type Seeds,
  type Spot,
  type StatementRow,
  statementsOf,
  within,
} from '../rows.js';

/** A statement rests on something, its sources say enough, its rivals exist, its hours run forward. */
export function checkStatements(seeds: Seeds, anchors: Anchors, report: Report): void {
  const rivals = new Set(
    [...seeds.relations, ...seeds.claims].flatMap((row) => (row.value.id === undefined ? [] : [`${row.form}/${row.value.id}`])),
  );
  for (const row of statementsOf(seeds)) {
    checkGrounds(row, anchors, report);
    checkDates(row, report);
  }
  for (const row of [...seeds.relations, ...seeds.claims]) checkRivals(row, rivals, report);
  for (const row of seeds.followUps) checkClosing(row, report);
  for (const row of seeds.entities) {
    (row.value.names ?? []).forEach((name, index) => {
      if (typeof name === 'object' && name.source) checkSource(name.source, within(row, 'names', index, 'source'), report);
    });
  }
}

function checkGrounds(row: StatementRow, anchors: Anchors, report: Report): void {
  const { sources = [] } = row.value;
  sources.forEach((source, index) => source && checkSource(source, within(row, 'sources', index), report));
  if (row.quotes.length === 0 && sources.length === 0 && !(isWritten(within(row, 'sources', 0)) || isWritten(within(row, 'evidence', 0)))) {
    report(row, NO_GROUNDS);
  }
  const seen = new Set<string>();
  for (const quote of row.quotes) {
    const anchor = anchors.get(quote);
    if (!anchor) continue;
    const place = `${quote.documentId}:${anchor.start}:${anchor.end}`;
    if (seen.has(place)) report(quote, TWICE);
    seen.add(place);
  }
}

function checkSource(source: Partial<SourceInput>, spot: Spot, report: Report): void {
  const needed = source.kind === 'URL' ? 'url' : source.kind === 'KNOWLEDGE' ? 'editor' : null;
  if (needed === null || isWritten(within(spot, needed))) return;
  report(spot, { fr: `une source ${source.kind} demande \`${needed}\``, en: `a ${source.kind} source needs \`${needed}\`` });
}

function checkRivals(row: RelationRow | ClaimRow, rivals: ReadonlySet<string>, report: Report): void {
  const { contradicts, id } = row.value;
  manyOf(contradicts).forEach((rival) => {
    const index = Array.isArray(contradicts) ? [contradicts.indexOf(rival)] : [];
    const spot = within(row, 'contradicts', ...index);
    if (rival === `${row.form}/${id}`) report(spot, OWN_RIVAL);
    else if (!rivals.has(rival)) {
      const hint = didYouMean(rival, rivals);
      report(spot, { fr: `${show(rival)} n’existe pas dans les fichiers${hint.fr}`, en: `${show(rival)} is not in the files${hint.en}` });
    }
  });
}

function checkDates(row: StatementRow, report: Report): void {
  const field = row.form === 'follow-up' ? 'due' : 'dates';
  const input = row.form === 'follow-up' ? row.value.due : row.value.dates;
  if (input === undefined) return;
  const dates: Partial<DatesInput> = datesOf(input);
  const days = dates.edtf === undefined ? null : readEdtf(dates.edtf);
  if (days?.earliest && days.latest && days.earliest > days.latest) report(within(row, field), BACKWARDS);
  const sameDay = days === null || days.earliest === days.latest;
  if (sameDay && dates.startTime !== undefined && dates.endTime !== undefined && dates.endTime < dates.startTime) {
    report(within(row, field, 'endTime'), BACKWARDS);
  }
}

function checkClosing(row: FollowUpRow, report: Report): void {
  const { closedIn, status } = row.value;
  if (closedIn !== undefined && status !== 'DONE' && status !== 'DROPPED') report(within(row, 'closedIn'), CLOSED_AND_OPEN);
}

const NO_GROUNDS: Message = {
  fr: 'cette déclaration ne repose sur rien : il lui faut une phrase (`evidence`) ou une source (`sources`)',
  en: 'this statement rests on nothing: it needs a sentence (`evidence`) or a source (`sources`)',
};
const TWICE: Message = { fr: 'cette phrase appuie déjà la déclaration', en: 'the statement already rests on this sentence' };
const OWN_RIVAL: Message = { fr: 'une déclaration ne se contredit pas elle-même', en: 'a statement does not contradict itself' };
const BACKWARDS: Message = { fr: 'la fin vient avant le début', en: 'the end comes before the beginning' };
const CLOSED_AND_OPEN: Message = {
  fr: '`closedIn` demande `status: DONE` ou `status: DROPPED`',
  en: '`closedIn` needs `status: DONE` or `status: DROPPED`',
};
