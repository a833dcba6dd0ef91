import type { EditContext } from '../changes/change-sets.js';
import { saveDocument } from '../changes/document-edits.js';
import { createRow, saveStatement } from '../changes/edits.js';
import type { Operation } from '../changes/operation.js';
import { refuse, userError } from '../changes/user-error.js';
import type { Visibility } from '../core/access.js';
import { isDay } from '../core/edtf.js';
import { foldText } from '../documents/anchor.js';
import { kindOfId } from '../kinds/index.js';
import type { PublicationState } from '../kinds/publication.js';
import type { ItemValue } from '../seeds/decompile/items.js';
import { ACTOR_KINDS } from '../statements/vocabulary.js';
import { type Correction, correctionOf } from './correction.js';
import { frenchDay, englishDay } from './days.js';
import { quoteAt } from './evidence.js';
import type { DecidedMeeting, ImportOutcome } from './outcome.js';
import type { ReviewedProposal } from './proposed.js';

/** The first decision: which meeting the minutes are of. All others rest on it, since it brings the document that they quote. */

/** What its reviewer says of the meeting. */
export interface MeetingAnswer {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly convener: string;
  /** The id of a place, or of a body as venue; null where nothing is said. */
  readonly venue: string | null;
  /** The day on the paper; null where it is that of the meeting. */
  readonly issuedOn: string | null;
  /** The id of who wrote the minutes; null where nothing is said. */
  readonly author: string | null;
  /** How far the minutes have come; null where nothing is said. */
  readonly minutesState: SaidState | null;
  readonly visibility: Visibility;
}

/** Of a state that nobody says, nothing is stated. */
export type SaidState = Exclude<PublicationState, 'UNKNOWN'>;

/** How far minutes have come, as a sentence. */
const STATE_TEXTS: Readonly<Record<SaidState, { readonly fr: string; readonly en: string }>> = {
  DRAFT: { fr: 'Le compte-rendu est un brouillon.', en: 'The minutes are a draft.' },
  TO_BE_VALIDATED: { fr: 'Le compte-rendu est à valider.', en: 'The minutes are to be validated.' },
  CORRECTED: { fr: 'Le compte-rendu est corrigé.', en: 'The minutes are corrected.' },
  ADOPTED: { fr: 'Le compte-rendu est adopté.', en: 'The minutes are adopted.' },
  PUBLISHED: { fr: 'Le compte-rendu est publié.', en: 'The minutes are published.' },
};
export const SAID_STATES = Object.keys(STATE_TEXTS) as readonly SaidState[];

interface Given {
  readonly text: string;
  readonly outcome: ImportOutcome;
  readonly header: readonly ReviewedProposal[];
  readonly coalition: string | null;
}

/**
 * Makes the meeting, unless it was announced, its minutes with their text, and what the header says.
 * @throws Refusal where the answer cannot be
 */
export function meetingEdit(
  context: EditContext,
  answer: MeetingAnswer,
  given: Given,
): { readonly meeting: DecidedMeeting; readonly correction: Correction | null; readonly operations: Operation[] } {
  const { day, convener, venue, issuedOn, author, minutesState, visibility } = answer;
  const { items } = context.compiled;
  checkAnswer(context, answer);
  const own = convener === given.coalition;
  const slug = own ? day : `${day}-${convener.slice(convener.indexOf('/') + 1)}`;
  const meetingId = `meeting/${slug}`;
  const of = own ? '' : ` (${nameOf(context, convener)})`;
  const relations = [...items.values()].filter(({ section }) => section === 'relations');
  const recorded = relations.find(({ value }) => value.type === 'RECORDS' && value.object === meetingId)?.value.subject;
  const publicationId = typeof recorded === 'string' ? recorded : `publication/compte-rendu-${slug}`;
  const operations: Operation[] = [];
  const create = (id: string, value: ItemValue): void => {
    if (!items.has(id)) operations.push(...createRow('entities', id, { id, ...value, visibility }).operations);
  };
  create(meetingId, { name: { fr: `Réunion du ${frenchDay(day)}${of}`, en: `Meeting of ${englishDay(day)}${of}` } });
  create(publicationId, {
    name: { fr: `Compte-rendu de la réunion du ${frenchDay(day)}${of}`, en: `Minutes of the meeting of ${englishDay(day)}${of}` },
    classification: 'MINUTES',
  });
  const document = saveDocument(
    context,
    {},
    {
      publication: publicationId,
      language: given.outcome.language,
      saidOn: day,
      ...(issuedOn !== null && issuedOn !== day ? { issuedOn } : {}),
      visibility,
      text: given.text,
    },
  );
  operations.push(...document.operations);
  const documentId = document.recordId ?? '';
  const text = foldText(given.text);
  const basis = (field: string): ItemValue => {
    const said = given.header.find(({ proposal }) => proposal.kind === 'HEADER' && proposal.field === field);
    if (said && said.end > said.start) return { evidence: [quoteAt(text, documentId, said.start, said.end)] };
    return { sources: [{ kind: 'DOCUMENT', title: `Compte-rendu de la réunion du ${frenchDay(day)}${of}` }] };
  };
  const state = (section: 'relations' | 'claims', value: ItemValue): void => {
    operations.push(...saveStatement(context, section, {}, { ...value, visibility }).operations);
  };
  const isStated = (type: string, subject: string, object: string): boolean =>
    relations.some(({ value }) => value.type === type && value.subject === subject && value.object === object);
  const relate = (type: string, subject: string, object: string, more: ItemValue): void => {
    if (!isStated(type, subject, object)) state('relations', { subject, type, object, ...more });
  };
  const corrected = correctionOf(context, publicationId, { documentId, text });
  operations.push(...(corrected?.operations ?? []));
  relate('RECORDS', publicationId, meetingId, basis('TITLE'));
  relate('MEETING_OF', meetingId, convener, { status: 'PAST', ...basis('CONVENER') });
  const takesPlace = { fr: `La réunion a lieu le ${frenchDay(day)}.`, en: `The meeting takes place on ${englishDay(day)}.` };
  // What the version before said of its day stands.
  if (!corrected) state('claims', { kind: 'DATE', about: meetingId, text: takesPlace, dates: day, status: 'PAST', ...basis('DATE') });
  if (venue !== null) {
    const type = kindOfId(venue) === 'PLACE' ? 'TAKES_PLACE_IN' : 'HELD_AT';
    relate(type, meetingId, venue, { status: 'PAST', ...basis('PLACE') });
  }
  if (author !== null) relate('AUTHOR_OF', author, publicationId, { status: 'PAST', ...basis('AUTHOR') });
  if (minutesState !== null)
    state('claims', { kind: 'STATUS', about: publicationId, text: STATE_TEXTS[minutesState], state: minutesState, ...basis('STATE') });
  const meeting = { meetingId, publicationId, documentId, day, convener, visibility };
  return { meeting, correction: corrected?.correction ?? null, operations };
}

function checkAnswer({ compiled }: EditContext, { day, convener, issuedOn }: MeetingAnswer): void {
  for (const [field, value] of [
    ['day', day],
    ['issuedOn', issuedOn],
  ] as const) {
    if (value === null || isDay(value)) continue;
    refuse(
      userError(
        'INVALID',
        [field],
        `« ${value} » n’est pas un jour : écrivez l’année d’abord, 2014-01-31`,
        `“${value}” is not a day: write the year first, 2014-01-31`,
      ),
    );
  }
  const kind = kindOfId(convener);
  if (kind === null || !ACTOR_KINDS.has(kind) || compiled.items.get(convener)?.section !== 'entities') {
    refuse(
      userError(
        'NOT_FOUND',
        ['convener'],
        'dites qui a organisé la réunion : une association, une institution, une personne ou une fonction de la base',
        'say who convened the meeting: an association, a public body, a person or a post of the base',
      ),
    );
  }
}

function nameOf({ compiled }: EditContext, id: string): string {
  const name = compiled.items.get(id)?.value.name;
  if (typeof name === 'string') return name;
  return Object.values((name ?? {}) as Readonly<Record<string, string>>)[0] ?? id;
}
