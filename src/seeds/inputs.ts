import type { SourceKind } from '../core/source.js';
import type { Certainty, Status, Visibility } from '../core/vocabulary.js';
import type { ContactType } from '../kinds/contact-detail.js';
import type { NameKind } from '../kinds/names.js';
import type { ClaimKind, ValueType } from '../statements/claim.js';
import type { FollowUpStatus } from '../statements/follow-up.js';
import type { AttendanceRole, AttendanceStatus } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';

/** What a seed file holds once the schema has accepted it: the types of schema.ts. */

export type LocalizedInput = string | Readonly<Record<string, string>>;
export type OneOrMany = string | readonly string[];

export interface QuoteInput {
  quote: string;
  prefix?: string;
  suffix?: string;
  document?: string;
}

export interface SourceInput {
  kind: SourceKind;
  title: string;
  url?: string;
  accessed?: string;
  editor?: string;
}

export interface DatesInput {
  edtf?: string;
  wording?: string;
  startTime?: string;
  endTime?: string;
  certainty?: Certainty;
}

export interface NameInput {
  value: string;
  lang?: string;
  kind?: NameKind;
  source?: SourceInput;
  shared?: boolean;
  scope?: string;
  mentions?: boolean;
}

export interface ContactInput {
  type: ContactType;
  value: string;
  visibility?: Visibility;
}

export interface DatasetInput {
  name: LocalizedInput;
  description?: LocalizedInput;
  coalition: string;
  timeZone: string;
  languages: string[];
  licence: LocalizedInput;
  contact: LocalizedInput;
  visibility?: Visibility;
}

/** The facts of its kind stand beside these fields. */
export interface EntityInput {
  id: string;
  name?: LocalizedInput;
  names?: (string | NameInput)[];
  summary?: LocalizedInput;
  formerIds?: string[];
  contacts?: ContactInput[];
  visibility?: Visibility;
}

export interface DocumentInput {
  id: string;
  publication: string;
  file: string;
  language?: string;
  audience?: string;
  visibility?: Visibility;
}

export interface AgendaInput {
  id: string;
  meeting?: string;
  number?: string;
  title: string;
  heading?: string | QuoteInput;
  until?: string | QuoteInput;
  presentedBy?: string;
  summary?: LocalizedInput;
  visibility?: Visibility;
  items?: AgendaInput[];
}

export interface StatementInput {
  id?: string;
  certainty?: Certainty;
  attributedTo?: string;
  attributedAs?: LocalizedInput;
  contradicts?: OneOrMany;
  sources?: SourceInput[];
  evidence?: (string | QuoteInput)[];
  also?: (string | QuoteInput)[];
  visibility?: Visibility;
}

export interface RelationInput extends StatementInput {
  subject: string;
  type: RelationType;
  object: string;
  role?: string;
  note?: LocalizedInput;
  onBehalfOf?: string;
  topics?: OneOrMany;
  dates?: string | DatesInput;
  status?: Status;
  attendance?: AttendanceStatus;
  attendanceRoles?: AttendanceRole[];
}

export interface ClaimInput extends StatementInput {
  kind: ClaimKind;
  about: OneOrMany;
  text: LocalizedInput;
  value?: string;
  valueType?: ValueType;
  unit?: string;
  dates?: string | DatesInput;
  status?: Status;
}

export interface FollowUpInput extends StatementInput {
  task: LocalizedInput;
  status?: FollowUpStatus;
  boxed?: boolean;
  about?: OneOrMany;
  assignees?: OneOrMany;
  assigneeWording?: string;
  due?: string | DatesInput;
  openedIn?: string;
  closedIn?: string;
}

export interface PassageInput extends QuoteInput {
  relations?: RelationInput[];
  claims?: ClaimInput[];
  followUps?: FollowUpInput[];
}

export interface MentionInput {
  surface: string;
  in: string;
  prefix?: string;
  suffix?: string;
  document?: string;
  entity: string | null;
}

export interface FileInput {
  visibility?: Visibility;
  meeting?: string;
  document?: string;
  dataset?: DatasetInput;
  entities?: EntityInput[];
  documents?: DocumentInput[];
  agenda?: AgendaInput[];
  passages?: PassageInput[];
  relations?: RelationInput[];
  claims?: ClaimInput[];
  followUps?: FollowUpInput[];
  mentions?: MentionInput[];
}

/** A text per language; a plain text is French. */
export function localizedOf(input: LocalizedInput): Readonly<Record<string, string>> {
  return typeof input === 'string' ? { fr: input } : input;
}

/** The values of a field that takes one or several. */
export function manyOf(input: OneOrMany | undefined): readonly string[] {
  if (input === undefined) return [];
  return typeof input === 'string' ? [input] : input.filter((value) => value !== undefined);
}

/** A date with its parts; a plain text is EDTF. */
export function datesOf(input: string | DatesInput): DatesInput {
  return typeof input === 'string' ? { edtf: input } : input;
}
