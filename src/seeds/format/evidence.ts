import { type Static, type TProperties, type TUnsafe, Type } from 'typebox';
import { SourceKind } from '../../core/source.js';
import { Certainty } from '../../core/certainty.js';
import { definition, id, list, type List, mapping, numericText, oneOf, optional, text, textOrMapping } from './fields.js';

/** What statements, names and agenda items share: quotes, sources and dates. */

/** The fields that say where a quote stands. */
export function quoteFields() {
  return {
    quote: text('The words as they stand, white space folded to single spaces; found exactly once.', 'quotation'),
    ...contextFields(),
    passage: optional(id('passage', 'The id of the passage, where it no longer follows from its words: its text was redacted.')),
  } satisfies TProperties;
}

/** Which of several equal quotes is meant, and in which document. */
export function contextFields() {
  return {
    prefix: optional(text('The words before, where the quote stands more than once.', 'quotation')),
    suffix: optional(text('The words after, where the quote stands more than once.', 'quotation')),
    occurrence: optional(numericText('Which of the places where the quote stands, from 1.', 'integer', 'ordinal')),
    document: optional(id('document', 'The document, when it is not the file’s.')),
  } satisfies TProperties;
}

function quoteMapping() {
  return mapping('A quote.', quoteFields());
}

function sourceMapping() {
  return mapping('A source outside the documents of the base.', {
    kind: oneOf('What sort of source.', SourceKind),
    title: text('What it is called.'),
    url: optional(text('Its address on the web; of a URL source.', 'web-url')),
    accessed: optional(text('When it was last read.', 'day')),
    editor: optional(text('Who vouches for it; of a KNOWLEDGE source.')),
  });
}

function datesMapping() {
  return mapping('An EDTF date, alone or with more.', {
    edtf: optional(numericText('An EDTF date.', 'integer', 'edtf')),
    wording: optional(text('The words of the source: « il y a deux semaines ».')),
    startTime: optional(text('When it begins, "17:30".', 'clock-time')),
    endTime: optional(text('When it ends, "19:00".', 'clock-time')),
    certainty: optional(oneOf('How firmly the source gives the date; STATED by default.', Certainty)),
  });
}

export type QuoteInput = Static<ReturnType<typeof quoteMapping>>;
export type SourceInput = Static<ReturnType<typeof sourceMapping>>;
export type DatesInput = Static<ReturnType<typeof datesMapping>>;
export type DueInput = Static<ReturnType<typeof dueMapping>>;

function dueMapping() {
  return mapping('A due date: an EDTF date, or the meeting at which it is due.', {
    edtf: optional(numericText('An EDTF date.', 'integer', 'edtf')),
    at: optional(id('entity', 'The meeting at which it is due; the date moves with it.')),
    wording: optional(text('The words of the source: « à la prochaine réunion ».')),
    startTime: optional(text('From what time, "17:30".', 'clock-time')),
    endTime: optional(text('By what time, "19:00".', 'clock-time')),
    certainty: optional(oneOf('How firmly the source gives the date; STATED by default.', Certainty)),
  });
}

/** The definitions that the functions below refer to. */
export function evidenceDefinitions() {
  return {
    quote: textOrMapping('quotation', quoteMapping()),
    dates: Type.Unsafe({ ...textOrMapping('edtf', datesMapping()), type: ['string', 'integer', 'object'], minProperties: 1 }),
    due: Type.Unsafe({ ...textOrMapping('edtf', dueMapping()), type: ['string', 'integer', 'object'], minProperties: 1 }),
    source: sourceMapping(),
  };
}

/** A quote: its words, or a mapping that says more. */
export function quote(description?: string): TUnsafe<string | QuoteInput> {
  return definition('quote', description);
}

/** A list of quotes. */
export function quotes(description: string): TUnsafe<List<string | QuoteInput>> {
  return list(description, quote());
}

/** A source outside the documents of the base. */
export function source(description?: string): TUnsafe<SourceInput> {
  return definition('source', description);
}

/** A date: EDTF, or a mapping that says more. */
export function dates(description: string): TUnsafe<string | DatesInput> {
  return definition('dates', description);
}

/** A due date: EDTF, or a mapping that says more, or at which meeting. */
export function due(description: string): TUnsafe<string | DueInput> {
  return definition('due', description);
}
