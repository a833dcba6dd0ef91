import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stringify } from 'yaml';
import { isDay } from '../core/edtf.js';
import { mintId } from '../core/ids.js';
import { makeFolder } from '../core/make-folder.js';
import { findQuote, foldText } from '../documents/anchor.js';
import { MaillageError, type Message, show } from '../errors.js';
import type { Reading } from '../import/reading/model/reading.js';
import { readDocument } from '../import/reading/read-document.js';
import { kindOfId } from '../kinds/index.js';
import { ACTOR_KINDS } from '../statements/vocabulary.js';
import { type CheckedSeeds, checkSeeds } from './check.js';
import { PROPOSED } from './checks/statements.js';
import { invalidSeeds } from './files/diagnostics.js';
import type { ItemValue } from './decompile/items.js';
import { localizedOf } from './format/values.js';
import { statementsOf } from './rows/rows.js';

/** `maillage new-meeting`: the folder of a meeting, from its minutes. Only what is certain is written. */

export interface NewMeeting {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** The minutes: text, Markdown, DOCX or PDF. */
  readonly file: string;
  /** Id of the body that convened it; the coalition of the base by default. */
  readonly convener?: string | undefined;
}

export interface WrittenMeeting {
  readonly meetingId: string;
  /** The new folder, as the user would open it. */
  readonly folder: string;
}

/**
 * Writes `meetings/<date>/` into a folder of seed files: the meeting, its minutes and who convened it, and a file for statements. Other
 * files stay as they are. Of a DOCX or PDF its raw text is kept, not the file: that may hold what its author had deleted.
 * @throws INVALID_SEEDS when something is wrong with the folder as it is, or the meeting cannot be made; nothing is left
 * behind then
 * @throws BAD_USER_INPUT when the minutes cannot be read
 */
export async function writeNewMeeting(seeds: string, meeting: NewMeeting): Promise<WrittenMeeting> {
  checkDay(meeting.date);
  const reading = await readMinutes(meeting.file);
  const checked = checkSeeds(seeds);
  if (checked.diagnostics.length > 0) throw invalidSeeds(checked.diagnostics);
  return writeMeeting(seeds, checked, reading, meeting, () => NOTHING_YET);
}

/**
 * Checks what somebody gives as the day of a meeting.
 * @throws INVALID_SEEDS when it is none
 */
export function checkDay(day: string): void {
  if (!isDay(day)) refuse(NO_DAY(day));
}

/** What names the rows of a meeting. */
export interface MeetingIds {
  readonly meetingId: string;
  /** What its ids and its folder have after the slash. */
  readonly slug: string;
  readonly mint: () => string;
}

/** What is written besides what every meeting has, as seed files have it. */
export interface MeetingContents {
  readonly agenda: readonly ItemValue[];
  readonly passages: readonly ItemValue[];
  /** In French: written as comments. */
  readonly undecided: readonly string[];
}

const NOTHING_YET: MeetingContents = { agenda: [], passages: [], undecided: [] };

/** {@link writeNewMeeting}, of minutes that were read, into a folder that was checked. */
export function writeMeeting(
  seeds: string,
  checked: CheckedSeeds,
  { raw }: Pick<Reading, 'raw'>,
  { date, convener }: NewMeeting,
  contentsOf: (ids: MeetingIds) => MeetingContents,
): WrittenMeeting {
  checkDay(date);
  const plan = planMeeting(checked, date, convener);
  const folder = join(seeds, 'meetings', plan.slug);
  if (existsSync(folder)) refuse({ fr: `${folder} existe déjà.`, en: `${folder} exists already.` });
  // Hidden folders are not read: nothing loads a folder before it is whole.
  const draft = join(seeds, 'meetings', `.${plan.slug}`);
  rmSync(draft, { recursive: true, force: true });
  makeFolder(draft);
  const contents = contentsOf(plan);
  writeFileSync(join(draft, MINUTES_FILE), raw);
  writeFileSync(join(draft, 'meeting.yaml'), meetingFile(plan, raw, contents));
  writeFileSync(join(draft, 'statements.yaml'), statementsFile(plan, contents));
  renameSync(draft, folder);
  // What is proposed waits to be read: that is no error of what was written.
  const diagnostics = checkSeeds(seeds).diagnostics.filter(({ message }) => message !== PROPOSED);
  if (diagnostics.length > 0) {
    rmSync(folder, { recursive: true });
    throw invalidSeeds(diagnostics);
  }
  return { meetingId: plan.meetingId, folder };
}

const MINUTES_FILE = 'compte-rendu.txt';

interface MeetingPlan extends MeetingIds {
  readonly date: string;
  readonly publicationId: string;
  readonly documentId: string;
  readonly convener: string;
  /** Added to names where it is not a meeting of the coalition itself. */
  readonly of: Message;
  /** Whether another file announced it. */
  readonly announced: boolean;
}

function planMeeting({ rows }: CheckedSeeds, date: string, wanted: string | undefined): MeetingPlan {
  const coalition = rows.datasets[0]?.value.coalition;
  const convener = wanted ?? coalition ?? '';
  const row = rows.entities.find(({ value }) => value.id === convener);
  const kind = kindOfId(convener);
  if (!row) refuse(unknownConvener(convener));
  if (!kind || !ACTOR_KINDS.has(kind)) refuse(noConvener(convener));
  const own = convener === coalition;
  const slug = own ? date : `${date}-${convener.slice(convener.indexOf('/') + 1)}`;
  const names = localizedOf(row.value.name ?? '');
  const [first = convener] = Object.values(names);
  const taken = new Set(statementsOf(rows).flatMap(({ value }) => value.id ?? []));
  return {
    date,
    slug,
    meetingId: `meeting/${slug}`,
    publicationId: `publication/compte-rendu-${slug}`,
    documentId: `document/compte-rendu-${slug}`,
    convener,
    of: own ? { fr: '', en: '' } : { fr: ` (${names.fr ?? first})`, en: ` (${names.en ?? first})` },
    announced: rows.entities.some(({ value }) => value.id === `meeting/${slug}`),
    mint: () => {
      const id = mintId(taken);
      taken.add(id);
      return id;
    },
  };
}

/** @throws INVALID_SEEDS where there is no such file, BAD_USER_INPUT where it cannot be read */
export async function readMinutes(file: string): Promise<Reading> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    refuse({ fr: `Il n’y a pas de fichier ${file}.`, en: `There is no file ${file}.` });
  return readDocument(readFileSync(file), { name: basename(file) });
}

function meetingFile(plan: MeetingPlan, text: string, { agenda }: MeetingContents): string {
  const { meetingId, publicationId, documentId, convener, announced, of, mint } = plan;
  const [frenchDay, englishDay] = [dayIn('fr', plan.date), dayIn('en-GB', plan.date)];
  const meeting = { id: meetingId, name: { fr: `Réunion du ${frenchDay}${of.fr}`, en: `Meeting of ${englishDay}${of.en}` } };
  const publication = {
    id: publicationId,
    name: {
      fr: `Compte-rendu de la réunion du ${frenchDay}${of.fr}`,
      en: `Minutes of the meeting of ${englishDay}${of.en}`,
    },
    classification: 'MINUTES',
  };
  const relations = [
    { id: mint(), subject: publicationId, type: 'RECORDS', object: meetingId },
    { id: mint(), subject: meetingId, type: 'MEETING_OF', object: convener, status: 'PAST' },
  ];
  const claim = {
    id: mint(),
    kind: 'DATE',
    about: meetingId,
    text: { fr: `La réunion a lieu le ${frenchDay}.`, en: `The meeting takes place on ${englishDay}.` },
    dates: plan.date,
    status: 'PAST',
  };
  const quote = lineNaming(text, frenchDay);
  const sources = [{ kind: 'DOCUMENT', title: publication.name.fr }];
  return [
    comment('La réunion, son compte-rendu, son ordre du jour. Sans ligne `visibility: PUBLIC`, tout est réservé aux membres.'),
    section({ meeting: meetingId, document: documentId }),
    section({ entities: [...(announced ? [] : [meeting]), publication] }),
    comment('`saidOn` est le jour de la réunion ; `issuedOn`, s’il diffère, celui que porte le compte-rendu.'),
    section({ documents: [{ id: documentId, publication: publicationId, file: MINUTES_FILE, language: 'fr', saidOn: plan.date }] }),
    comment('Les points de l’ordre du jour, chacun avec les mots par lesquels il commence dans le compte-rendu (`heading`).'),
    section({ agenda }),
    quote === null
      ? section({ relations: relations.map((row) => ({ ...row, sources })), claims: [{ ...claim, sources }] })
      : section({ passages: [{ quote, relations, claims: [claim] }] }),
  ].join('\n');
}

function statementsFile({ meetingId, documentId }: MeetingPlan, { passages, undecided }: MeetingContents): string {
  return [
    comment('Les phrases du compte-rendu, dans l’ordre, et sous chacune ce qu’elle dit. `check --fix` donne les identifiants.'),
    section({ meeting: meetingId, document: documentId }),
    section({ passages }),
    ...(undecided.length > 0
      ? [comment('À décider : ce que le compte-rendu semble dire de ce que la base ne connaît pas.'), ...undecided.map(comment), '']
      : []),
    comment(
      'Les noms qu’aucune règle ne trouve. Un nom qui vaut pour toutes les réunions d’un organisateur s’écrit à la fiche, avec `scope`.',
    ),
    section({ mentions: [] }),
  ].join('\n');
}

function comment(text: string): string {
  return `# ${text}`;
}

function section(content: object): string {
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** A line of the minutes that names the day and stands there once: what the meeting's own statements rest on. */
function lineNaming(text: string, day: string): string | null {
  const folded = foldText(text);
  const lines = text.split(/\r\n|\r|\n|\f/).map((line) => line.trim());
  const named = lines.filter((line) => line.toLowerCase().includes(day) && line.length <= LONGEST_LINE);
  return named.find((quote) => findQuote(folded, { quote }).outcome === 'FOUND') ?? null;
}

/** The longest line that is quoted whole, in UTF-16 units: a paragraph is not. */
const LONGEST_LINE = 300;

function dayIn(locale: 'fr' | 'en-GB', date: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const day = format.format(new Date(`${date}T00:00:00Z`));
  return locale === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

function refuse(message: Message): never {
  throw new MaillageError('INVALID_SEEDS', message);
}

const NO_DAY = (date: string): Message => ({
  fr: `« ${show(date)} » n’est pas un jour : écrivez l’année d’abord, 2014-01-31.`,
  en: `"${show(date)}" is not a day: write the year first, 2014-01-31.`,
});

function unknownConvener(id: string): Message {
  return {
    fr: `L’organisateur ${show(id)} n’est pas dans les fichiers : donnez l’identifiant d’une fiche, organization/…`,
    en: `The convener ${show(id)} is not in the files: give the id of an entity, organization/…`,
  };
}

function noConvener(id: string): Message {
  return {
    fr: `${show(id)} ne peut pas organiser de réunion : il faut une organisation, une institution, une personne ou une fonction.`,
    en: `${show(id)} cannot convene a meeting: that takes an organization, a public body, a person or a post.`,
  };
}
