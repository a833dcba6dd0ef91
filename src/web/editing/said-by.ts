import type { FormRequest } from '../form-request.js';
import { html, type Child, type Html } from '../html.js';
import { phrases, prose } from '../i18n.js';
import { dateText } from '../dates.js';
import { type DatedFragment, MeetingChoicesDocument, type QuoteInput } from '../operations.generated.js';
import { address } from '../page-request.js';
import { ChangeFields, type FieldError, type Option, type Typed } from './change-fields.js';
import { textOf } from './change-form.js';
import { readEntity } from './entity-choice.js';
import { bestSentences, quoteOf, readSpan, sentencesOfMeeting, spanValue } from './sentences.js';

/** The part of a form that says what a change rests on: a sentence of minutes where there is one, else a note and who said so. */

const T = phrases({
  fr: {
    legend: 'Qui le dit ? Une phrase, ou une note (facultatif)',
    meeting: 'À quelle réunion',
    noMeeting: 'à aucune : je le sais autrement',
    words: 'Mots de la phrase du compte-rendu',
    find: 'Chercher la phrase',
    sentence: 'La phrase',
    none: 'Aucune phrase de ce compte-rendu ne contient ces mots.',
    chooseMeeting: 'Choisissez d’abord la réunion.',
    noSentence: 'aucune de celles-ci',
    note: 'Note',
    who: 'Qui l’a dit',
    whoHint: 'Une fiche de la base, ou des mots (« par téléphone, la trésorière »). Vide : vous-même.',
    gone: 'Cette phrase n’est plus dans le texte : cherchez-la de nouveau.',
  },
  en: {
    legend: 'Who says so? A sentence, or a note (optional)',
    meeting: 'At which meeting',
    noMeeting: 'at none: I know it otherwise',
    words: 'Words of the sentence in the minutes',
    find: 'Find the sentence',
    sentence: 'The sentence',
    none: 'No sentence of these minutes holds these words.',
    chooseMeeting: 'Please choose the meeting first.',
    noSentence: 'none of these',
    note: 'Note',
    who: 'Who said so',
    whoHint: 'An entry of the base, or words (“the treasurer, by telephone”). Empty: you.',
    gone: 'This sentence is no longer in the text: please find it again.',
  },
});

/** A meeting that can be chosen. */
export type MeetingChoice = DatedFragment & { readonly isOurs: boolean };

/** Meetings, the latest first; `isOurs` are those that the coalition of the base convenes. */
export async function meetingChoices(page: FormRequest): Promise<readonly MeetingChoice[]> {
  const { meetings, dataset } = await page.ask(MeetingChoicesDocument);
  return meetings.nodes.map((one) => ({ ...one, isOurs: one.convener !== null && one.convener.id === dataset.coalition?.id }));
}

/** A meeting as an option, with its day where its name does not say it. */
export function meetingOption({ id, name, nameLang, ...more }: DatedFragment, lang: FormRequest['lang']): Option {
  const day = 'dates' in more ? dateText(more.dates, lang) : '';
  const title = prose(name, nameLang);
  return { value: id, label: day === '' || title.includes(day) ? title : `${title} (${day})` };
}

/** The fields. Where a sentence was asked for, those of the meeting that have its words are offered. */
export async function saidByFields(page: FormRequest, typed: Typed, meetings: readonly DatedFragment[], about: string): Promise<Html> {
  const { lang } = page;
  const t = T[lang];
  const { fields } = typed;
  const change = new ChangeFields(typed);
  const held = meetings.filter((one) => !('status' in one) || one.status === 'PAST');
  const isOpen =
    fields.has('find') || typed.errors.length > 0 || ['meeting', 'note.fr', 'who'].some((name) => textOf(fields, name) !== null);
  return html`<details class="said-by"${isOpen ? html` open` : null}><summary>${t.legend}</summary>
    ${change.select({ name: 'meeting', label: t.meeting, options: [{ value: '', label: t.noMeeting }, ...held.map((one) => meetingOption(one, lang))] })}
    <div class="find">${change.text({ name: 'words', label: t.words, maxlength: 200 })}<button class="plain" name="find" value="1" formnovalidate>${t.find}</button></div>
    ${await offeredSentences(page, typed, about)}
    ${change.area({ name: 'note.fr', label: t.note, rows: 2 })}
    ${change.text({ name: 'who', label: t.who, hint: t.whoHint, suggest: address(lang, 'suggest') })}
  </details>`;
}

async function offeredSentences(page: FormRequest, typed: Typed, about: string): Promise<Child> {
  const t = T[page.lang];
  const { fields } = typed;
  const meeting = textOf(fields, 'meeting');
  const chosen = readSpan(textOf(fields, 'sentence'));
  if (!fields.has('find') && chosen === null) return null;
  if (meeting === null) return html`<p class="hint" role="status">${t.chooseMeeting}</p>`;
  const all = await sentencesOfMeeting(page, meeting);
  const offered = fields.has('find')
    ? bestSentences(all, textOf(fields, 'words') ?? about)
    : all.filter(({ document, start }) => document === chosen?.document && start === chosen.start);
  if (offered.length === 0) return html`<p class="hint" role="status">${t.none}</p>`;
  return new ChangeFields(typed).choices({
    name: 'sentence',
    label: t.sentence,
    value: offered[0] && spanValue(offered[0]),
    options: [
      ...offered.map((one) => ({ value: spanValue(one), label: html`<q lang="fr">${one.text}</q>` })),
      { value: '', label: t.noSentence },
    ],
  });
}

/** What the fields say, as a step of a follow-up has it. */
export interface SaidBy {
  readonly meeting: string | null;
  readonly evidence: QuoteInput[] | null;
  readonly note: { readonly fr: string } | null;
  readonly attributedTo: string | null;
  readonly attributedAs: { readonly fr: string } | null;
}

/** Reads the fields. */
export async function readSaidBy(page: FormRequest, fields: URLSearchParams): Promise<SaidBy & { readonly errors: readonly FieldError[] }> {
  const span = readSpan(textOf(fields, 'sentence'));
  const quote = span && (await quoteOf(page, span));
  const [note, who] = [textOf(fields, 'note.fr'), textOf(fields, 'who')];
  const named = who === null ? null : (await readEntity(page, 'who', who)).entity;
  return {
    meeting: textOf(fields, 'meeting'),
    evidence: quote ? [quote] : null,
    note: note === null ? null : { fr: note },
    attributedTo: named?.id ?? null,
    attributedAs: who !== null && !named ? { fr: who } : null,
    errors: span && !quote ? [{ field: 'words', message: T[page.lang].gone }] : [],
  };
}
