import type { LocalizedText } from '../core/lang.js';
import type { SourceKind } from '../core/source.js';
import type { Certainty } from '../core/certainty.js';
import type { Status } from '../core/status.js';
import type { Visibility } from '../core/access.js';
import type { ContactType } from '../kinds/contact-detail.js';
import type { NameKind } from '../kinds/names.js';
import type { ClaimKind, ValueType } from '../statements/claim.js';
import type { FollowUpStatus } from '../statements/follow-up.js';
import type { AttendanceRole, AttendanceStatus } from '../statements/relation.js';
import type { RelationType } from '../statements/vocabulary.js';

/** What a seed file holds once the schema has accepted it: the types of schema.ts. */

/** A list whose refused items are holes, so that the others keep their places. */
export type List<T> = readonly (T | undefined)[];
export type LocalizedInput = string | Readonly<Record<string, string | undefined>>;
export type OneOrMany = string | List<string>;

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
  languages: List<string>;
  licence: LocalizedInput;
  contact: LocalizedInput;
  visibility?: Visibility;
}

/** The facts of its kind stand beside these fields. */
export interface EntityInput {
  id: string;
  name?: LocalizedInput;
  names?: List<string | NameInput>;
  summary?: LocalizedInput;
  formerIds?: List<string>;
  contacts?: List<ContactInput>;
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
  items?: List<AgendaInput>;
}

export interface StatementInput {
  id?: string;
  certainty?: Certainty;
  attributedTo?: string;
  attributedAs?: LocalizedInput;
  sources?: List<SourceInput>;
  evidence?: List<string | QuoteInput>;
  also?: List<string | QuoteInput>;
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
  contradicts?: OneOrMany;
  dates?: string | DatesInput;
  status?: Status;
  attendance?: AttendanceStatus;
  attendanceRoles?: List<AttendanceRole>;
}

export interface ClaimInput extends StatementInput {
  kind: ClaimKind;
  about: OneOrMany;
  text: LocalizedInput;
  value?: string;
  valueType?: ValueType;
  unit?: string;
  contradicts?: OneOrMany;
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
  relations?: List<RelationInput>;
  claims?: List<ClaimInput>;
  followUps?: List<FollowUpInput>;
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
  entities?: List<EntityInput>;
  documents?: List<DocumentInput>;
  agenda?: List<AgendaInput>;
  passages?: List<PassageInput>;
  relations?: List<RelationInput>;
  claims?: List<ClaimInput>;
  followUps?: List<FollowUpInput>;
  mentions?: List<MentionInput>;
}

/** What is in a list, without its holes. */
export function present<T>(list: List<T> | undefined): T[] {
  return (list ?? []).filter((item) => item !== undefined);
}

/** A text per language; a plain text is French. */
export function localizedOf(input: LocalizedInput): LocalizedText {
  if (typeof input === 'string') return { fr: input };
  return Object.fromEntries(Object.entries(input).flatMap(([lang, text]) => (text === undefined ? [] : [[lang, text]])));
}

/** The values of a field that takes one or several. */
export function manyOf(input: OneOrMany | undefined): readonly string[] {
  return typeof input === 'string' ? [input] : present(input);
}

/** A date with its parts; a plain text is EDTF. */
export function datesOf(input: string | DatesInput): DatesInput {
  return typeof input === 'string' ? { edtf: input } : input;
}
