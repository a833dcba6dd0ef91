import { basename } from 'node:path';
import { MaillageError, type Message } from '../../errors.js';
import { type CheckedSeeds, compileSeeds, checkSeeds } from '../../seeds/check.js';
import { invalidSeeds } from '../../seeds/files/diagnostics.js';
import { readMinutes, writeMeeting } from '../../seeds/new-meeting.js';
import { coursesOf } from '../../seeds/report.js';
import { type Doubt, doubtsOf } from '../proposals/doubts.js';
import type { KnownBase } from '../proposals/known.js';
import { ofKind, type Proposals } from '../proposals/proposal.js';
import { dayIn, propose } from '../propose.js';
import { contactDoubts } from './contacts.js';
import { knownBase } from './known-base.js';
import { meetingContents } from './meeting-contents.js';
import { type Reimported, reimportMinutes } from './reimport-minutes.js';

/** `maillage import`: the folder of a meeting, with what its minutes propose; to be reviewed in an editor before it is loaded. */

export interface Import {
  /** The minutes: text, Markdown, DOCX or PDF. */
  readonly file: string;
  /** The day of the meeting, YYYY-MM-DD; by default the one that the minutes say. */
  readonly date?: string | undefined;
  readonly convener?: string | undefined;
}

/** A corrected version of the minutes of a meeting that are there. */
export async function importCorrection(
  seeds: string,
  { file, meeting, date }: { file: string; meeting: string; date?: string | undefined },
): Promise<Reimported> {
  const reading = await readMinutes(file);
  const checked = checkSeeds(seeds);
  if (checked.diagnostics.length > 0) throw invalidSeeds(checked.diagnostics);
  refuseTwice(checked, reading.raw);
  const base: KnownBase = { actors: [], promises: [], scopes: new Set() };
  const issued = date ?? ofKind(propose(reading, base, null), 'HEADER').find(({ field }) => field === 'ISSUED')?.value ?? null;
  return reimportMinutes(checked, meeting, reading.raw, issued);
}

/** @throws INVALID_SEEDS where the same text is there */
function refuseTwice({ texts }: CheckedSeeds, raw: string): void {
  for (const [id, { text }] of texts) if (text === raw) throw new MaillageError('INVALID_SEEDS', THERE_ALREADY(id));
}

const THERE_ALREADY = (id: string): Message => ({
  fr: `Ce texte est déjà là, mot pour mot : ${id}. Rien n’a changé.`,
  en: `This text is there already, word for word: ${id}. Nothing has changed.`,
});

export interface Imported {
  readonly folder: string;
  readonly meetingId: string;
  readonly proposals: Proposals;
  /** How many proposals stand in the files as rows, and how many as questions. */
  readonly rows: number;
  readonly questions: number;
  /** What to look at before going on. */
  readonly doubts: readonly Doubt[];
}

/**
 * Writes the folder of a meeting from its minutes: what is certain as `new-meeting` writes it, then each proposal under its sentence.
 * @throws INVALID_SEEDS when the folder is wrong as it is, or the meeting cannot be made; BAD_USER_INPUT when the minutes cannot be read
 */
export async function importMinutes(seeds: string, { file, date, convener }: Import): Promise<Imported> {
  const reading = await readMinutes(file);
  const checked = checkSeeds(seeds);
  if (checked.diagnostics.length > 0) throw invalidSeeds(checked.diagnostics);
  refuseTwice(checked, reading.raw);
  const { records } = compileSeeds(checked);
  const scope = convener ?? checked.rows.datasets[0]?.value.coalition;
  const base = knownBase(records, coursesOf(records), scope === undefined ? [] : [scope]);
  const day = date ?? dayIn(reading, base);
  if (day === null) throw new MaillageError('INVALID_SEEDS', NO_DAY_SAID);
  const proposals = propose(reading, base, day);
  let questions = 0;
  let rows = 0;
  const { folder, meetingId } = writeMeeting(seeds, checked, reading, { date: day, file, convener }, (ids) => {
    const contents = meetingContents(reading, proposals, ids);
    questions = contents.undecided.length;
    rows = proposals.all.length - questions - ofKind(proposals, 'MENTION').length - ofKind(proposals, 'DATE').length;
    return contents;
  });
  const about = { file: basename(file), day, coalition: scope ?? null };
  const doubts = [...doubtsOf(reading, base, proposals, about), ...contactDoubts(reading.raw)];
  return { folder, meetingId, proposals, rows, questions, doubts };
}

const NO_DAY_SAID = {
  fr: 'Le compte-rendu ne dit pas le jour de la réunion : donnez-le avec --date, 2014-01-31.',
  en: 'The minutes do not say the day of the meeting: give it with --date, 2014-01-31.',
};
