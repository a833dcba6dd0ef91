import { groupBy } from '../../core/group-by.js';
import { compareDays, earliestDay } from '../../statements/days.js';
import type { FollowUpStepKind } from '../../statements/follow-up-step.js';
import { type Message, show } from '../../errors.js';
import { didYouMean } from '../format/did-you-mean.js';
import { present } from '../format/values.js';
import type { Anchors } from '../rows/anchors.js';
import { reachOf } from '../rows/readers.js';
import { describeLocation, type FollowUpRow, isWritten, type Report, type Rows, type StepRow, within } from '../rows/rows.js';
import { dayOf, type SaidOn } from './supersessions.js';

/**
 * The steps of follow-ups: each is of a follow-up that is there, was said after it, at a meeting or on a day, and can be taken where the
 * steps before it have led.
 */
export function checkFollowUps(rows: Rows, anchors: Anchors, report: Report): void {
  const followUps = new Map<string, FollowUpRow>(
    rows.followUps.flatMap((row) => (row.value.id === undefined ? [] : [[`follow-up/${row.value.id}`, row] as const])),
  );
  const saidOn: SaidOn = new Map(rows.documents.map((row) => [row.value.id, row.value.saidOn]));
  for (const row of rows.followUps) checkOldKeys(row, report);
  for (const row of [...rows.followUps, ...rows.steps]) checkDue(row, report);
  for (const row of rows.steps) {
    checkWhen(row, saidOn, report);
    const { followUp } = row.value;
    if (followUp !== undefined && !followUps.has(followUp) && rows.complete)
      report(within(row, 'followUp'), missing(followUp, followUps.keys()));
  }
  checkRepetitions(rows, anchors, report);
  const superseded = new Set(rows.steps.flatMap((row) => present(row.value.supersedes).map(({ statement }) => statement)));
  const standing = rows.steps.filter((row) => !superseded.has(`step/${row.value.id ?? ''}`));
  for (const [id, steps] of groupBy(standing, ({ value: { followUp } }) => (followUp === undefined ? [] : [followUp]))) {
    const row = followUps.get(id);
    if (row) checkCourse(row, steps, { rows, anchors, saidOn, report });
  }
}

/** What the format had before there were steps. */
function checkOldKeys(row: FollowUpRow, report: Report): void {
  const { id, status } = row.value;
  const closed = status === 'DONE' || status === 'DROPPED';
  if (closed) report(within(row, 'status'), asStep(id, status));
  else if (isWritten(row.value, 'closedIn')) report(within(row, 'closedIn'), asStep(id, 'DONE'));
}

function asStep(id: string | undefined, status: string): Message {
  const line = `steps: [{ followUp: follow-up/${id ?? '…'}, step: ${status} }]`;
  return {
    fr: `ce qui a clos ce point à suivre est une étape : enlevez \`status\` et \`closedIn\`, et écrivez \`${line}\` sous la phrase qui le dit, dans le fichier de la réunion qui l’a clos`,
    en: `what closed this follow-up is a step: take away \`status\` and \`closedIn\`, and write \`${line}\` under the sentence that says so, in the file of the meeting that closed it`,
  };
}

function checkDue(row: FollowUpRow | StepRow, report: Report): void {
  const { due } = row.value;
  if (typeof due === 'object' && due.at !== undefined && due.edtf !== undefined) report(within(row, 'due', 'at'), BOTH_DUE);
}

function checkWhen(row: StepRow, saidOn: SaidOn, report: Report): void {
  const { meeting, date, sources } = row.value;
  if (meeting !== undefined && date !== undefined) report(within(row, 'date'), BOTH_WHEN);
  else if (!isWritten(row.value, 'meeting') && !isWritten(row.value, 'date') && row.source.defaults.meeting === undefined)
    report(row, NO_WHEN);
  else if (date === undefined && row.quotes.length === 0 && present(sources).length > 0 && dayOf(row, saidOn) === null) report(row, NO_DAY);
}

/** Two steps of one kind that one sentence takes for one follow-up. */
function checkRepetitions(rows: Rows, anchors: Anchors, report: Report): void {
  const seen = new Map<string, StepRow>();
  for (const row of rows.steps) {
    for (const quote of row.quotes) {
      const anchor = anchors.get(quote);
      if (!anchor) continue;
      const key = [row.value.followUp, row.value.step, quote.documentId, anchor.start, anchor.end].join(' ');
      const other = seen.get(key);
      if (other && other !== row) report(within(row, 'step'), repeated(other));
      else seen.set(key, row);
    }
  }
}

interface Checked {
  readonly rows: Rows;
  readonly anchors: Anchors;
  readonly saidOn: SaidOn;
  readonly report: Report;
}

function checkCourse(followUp: FollowUpRow, steps: readonly StepRow[], { rows, anchors, saidOn, report }: Checked): void {
  const opened = openedOn(followUp, saidOn);
  const placed = steps.map((row) => ({ row, day: dayOf(row, saidOn) ?? row.value.date ?? null, offset: offsetOf(row, anchors, saidOn) }));
  const early = placed.filter(({ day }) => opened !== null && day !== null && day < opened);
  for (const { row, day } of early) report(row, tooEarly(day ?? '', opened ?? '', followUp));
  const inOrder = placed
    .filter((one) => !early.includes(one) && isFirm(one.row))
    .sort(
      (a, b) =>
        compareDays(a.day, b.day) ||
        a.offset - b.offset ||
        rankOf(a.row) - rankOf(b.row) ||
        // What was closed for few is closed again for more, in whatever order the files have them.
        reachOf(b.row, rows) - reachOf(a.row, rows),
    );
  let last: StepRow | FollowUpRow = followUp;
  let status: Status = followUp.value.status === 'PROPOSED' ? 'PROPOSED' : 'OPEN';
  for (const { row } of inOrder) {
    const { step } = row.value;
    if (step === undefined) continue;
    // What was closed for few may be closed again for more.
    const confirms = status === step && reachOf(last, rows) > reachOf(row, rows);
    const error = confirms ? null : errorOf(step, status, last);
    if (error) report(within(row, 'step'), error);
    else if (!confirms && STATUS_AFTER[step] !== null) status = STATUS_AFTER[step];
    if (!error) last = row;
  }
}

type Status = 'PROPOSED' | 'OPEN' | 'DONE' | 'DROPPED';

const STATUS_AFTER: Readonly<Record<FollowUpStepKind, Status | null>> = {
  PROPOSED: 'PROPOSED',
  OPENED: 'OPEN',
  ASSIGNED: 'OPEN',
  CARRIED_OVER: null,
  DONE: 'DONE',
  DROPPED: 'DROPPED',
  REOPENED: 'OPEN',
};

function errorOf(step: FollowUpStepKind, status: Status, last: StepRow | FollowUpRow): Message | null {
  const closed = status === 'DONE' || status === 'DROPPED';
  if (step === 'REOPENED') return closed ? null : stillOpen(last);
  if (step === 'OPENED' && status === 'OPEN') return alreadyOpen(last);
  return closed ? isClosed(step, last) : null;
}

/** The day on which a follow-up was opened: the first on which it was said. */
export function openedOn(row: FollowUpRow, saidOn: SaidOn): string | null {
  return earliestDay([
    ...row.quotes.map(({ documentId }) => saidOn.get(documentId) ?? null),
    ...present(row.value.sources).map(({ accessed }) => accessed ?? null),
  ]);
}

/** How far down the text of its latest day a step stands; what stands in no text comes after. */
function offsetOf(row: StepRow, anchors: Anchors, saidOn: SaidOn): number {
  const day = dayOf(row, saidOn);
  const there = row.quotes.filter(({ documentId }) => (saidOn.get(documentId) ?? null) === day);
  return Math.min(Infinity, ...there.flatMap((quote) => anchors.get(quote)?.start ?? []));
}

/** What is hedged or uncertain stands beside, and moves nothing. */
function isFirm({ value: { modality = 'ASSERTED', certainty = 'STATED' } }: StepRow): boolean {
  return modality === 'ASSERTED' && (certainty === 'STATED' || certainty === 'IMPLIED');
}

const RANK: readonly FollowUpStepKind[] = ['OPENED', 'REOPENED', 'ASSIGNED', 'CARRIED_OVER', 'DONE', 'DROPPED'];
const rankOf = ({ value: { step } }: StepRow): number => (step === undefined ? RANK.length : RANK.indexOf(step));

const BOTH_DUE: Message = {
  fr: 'l’échéance est dite deux fois : donnez la réunion (`at`) ou un jour (`edtf`), pas les deux',
  en: 'the due date is given twice: give the meeting (`at`) or a day (`edtf`), not both',
};
const BOTH_WHEN: Message = {
  fr: 'le moment est dit deux fois : donnez la réunion qui a pris cette étape (`meeting`), ou le jour où aucune ne l’a fait (`date`)',
  en: 'it is said twice when this was: give the meeting that took this step (`meeting`), or the day where none did (`date`)',
};
const NO_WHEN: Message = {
  fr: 'à quelle réunion, ou quel jour ? (`meeting`, ici ou en tête du fichier, ou `date`)',
  en: 'at which meeting, or on which day? (`meeting`, here or at the top of the file, or `date`)',
};
const NO_DAY: Message = {
  fr: 'quel jour l’a-t-on su ? Sans phrase, une étape se range par son jour (`date`, ou `accessed` de sa source)',
  en: 'on which day was it learned? Without a sentence, a step is ordered by its day (`date`, or `accessed` of its source)',
};

function missing(id: string, known: Iterable<string>): Message {
  const hint = didYouMean(id, known);
  return { fr: `${show(id)} n’existe pas dans les fichiers${hint.fr}`, en: `${show(id)} is not in the files${hint.en}` };
}

function repeated(other: StepRow): Message {
  const where = describeLocation(other);
  return {
    fr: `cette phrase dit déjà la même chose du même point à suivre (${where})`,
    en: `this sentence says the same of the same follow-up already (${where})`,
  };
}

function tooEarly(day: string, opened: string, followUp: FollowUpRow): Message {
  const where = describeLocation(followUp);
  return {
    fr: `cette étape a été dite le ${day}, avant que le point à suivre soit ouvert (${opened}, ${where})`,
    en: `this step was said on ${day}, before the follow-up was opened (${opened}, ${where})`,
  };
}

function stillOpen(last: StepRow | FollowUpRow): Message {
  const where = describeLocation(last);
  return {
    fr: `ce point à suivre est encore ouvert (${where}) : on ne rouvre que ce qui est clos (REOPENED)`,
    en: `this follow-up is still open (${where}): only what is closed is reopened (REOPENED)`,
  };
}

function alreadyOpen(last: StepRow | FollowUpRow): Message {
  const where = describeLocation(last);
  return {
    fr: `ce point à suivre est déjà ouvert (${where}) : reportez-le (CARRIED_OVER), ou confiez-le à quelqu’un (ASSIGNED)`,
    en: `this follow-up is open already (${where}): carry it over (CARRIED_OVER), or assign it to somebody (ASSIGNED)`,
  };
}

function isClosed(step: FollowUpStepKind, last: StepRow | FollowUpRow): Message {
  const where = describeLocation(last);
  return {
    fr: `ce point à suivre est déjà clos (${where}) : rouvrez-le d’abord (REOPENED, avant ${step}) ; une phrase qui redit qu’il est clos s’ajoute à celle qui l’a dit (\`also\`)`,
    en: `this follow-up is closed already (${where}): reopen it first (REOPENED, before ${step}); a sentence that says again that it is closed is added to the one that said so (\`also\`)`,
  };
}
