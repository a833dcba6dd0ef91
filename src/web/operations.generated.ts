// Written by 'npm run generate' from the .graphql files beside the pages. Do not edit.
import { KIND_FRAGMENTS } from './kind-fragments.js';
import type { TypedDocument } from './typed-document.js';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AgendaItemInput = {
  readonly heading?: QuoteInput | null | undefined;
  readonly id?: string | null | undefined;
  readonly items?: ReadonlyArray<AgendaItemInput> | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly presentedBy?: string | null | undefined;
  readonly summary?: LocalizedInput | null | undefined;
  readonly title?: string | null | undefined;
  readonly until?: QuoteInput | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type AmountInput = {
  readonly currency?: string | null | undefined;
  readonly value?: string | null | undefined;
};

export type Aspect =
  | 'DATE'
  | 'STATE'
  | 'STATUS';

export type AttendanceMode =
  | 'IN_ROOM'
  | 'REMOTE';

export type AttendanceRole =
  | 'CHAIR'
  | 'COORDINATOR'
  | 'DELEGATE'
  | 'GUEST'
  | 'OBSERVER'
  | 'SECRETARY'
  | 'SPEAKER';

export type AttendanceStatus =
  | 'ABSENT'
  | 'EXCUSED'
  | 'EXPECTED'
  | 'PRESENT'
  | 'REPRESENTED';

export type CarryOverFollowUpInput = {
  readonly assigneeWording?: string | null | undefined;
  readonly assignees?: ReadonlyArray<string> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly due?: DueInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly note?: LocalizedInput | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type Certainty =
  | 'DISPUTED'
  | 'IMPLIED'
  | 'STATED'
  | 'UNCERTAIN';

export type ChangeSetState =
  | 'DISCARDED'
  | 'DRAFT'
  | 'PUBLISHED';

export type ClaimKind =
  | 'CIRCUMSTANCE'
  | 'CONTENT'
  | 'DATE'
  | 'DECISION'
  | 'FIGURE'
  | 'NAME'
  | 'OUTCOME'
  | 'POSITION'
  | 'PURPOSE'
  | 'QUESTION'
  | 'STATUS'
  | 'USAGE';

export type CloseFollowUpInput = {
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly closedIn?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly followUpStatus?: FollowUpStatus | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly note?: LocalizedInput | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type ContactType =
  | 'ADDRESS'
  | 'EMAIL'
  | 'PHONE';

export type ContactsInput = {
  readonly type?: ContactType | null | undefined;
  readonly value?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type CoverageOrder = {
  readonly field: CoverageOrderField;
  readonly theme?: string | null | undefined;
};

export type CoverageOrderField =
  | 'GRADE'
  | 'NAME'
  | 'THEMES';

export type CreateChangeSetInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name?: LocalizedInput | null | undefined;
  readonly reason?: string | null | undefined;
};

export type CurrencyReason =
  | 'CONFIRMED'
  | 'LATEST'
  | 'NEWER'
  | 'NOT_FIRM'
  | 'ONLY_HEDGED'
  | 'SIDE_BY_SIDE'
  | 'SUPERSEDED';

export type DatesInput = {
  readonly certainty?: Certainty | null | undefined;
  readonly edtf?: string | null | undefined;
  readonly endTime?: string | null | undefined;
  readonly startTime?: string | null | undefined;
  readonly wording?: string | null | undefined;
};

export type DiscardChangeSetInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type DueInput = {
  readonly at?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly edtf?: string | null | undefined;
  readonly endTime?: string | null | undefined;
  readonly startTime?: string | null | undefined;
  readonly wording?: string | null | undefined;
};

export type EntityKind =
  | 'AWARD'
  | 'EVENT'
  | 'GOVERNMENT_BODY'
  | 'LEGAL_TEXT'
  | 'MEETING'
  | 'ORGANIZATION'
  | 'PERSON'
  | 'PLACE'
  | 'POST'
  | 'PROJECT'
  | 'PUBLICATION'
  | 'THEME';

export type ErasePersonInput = {
  readonly changeSet?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type EventType =
  | 'AWARENESS_DAY'
  | 'CAMPAIGN'
  | 'CEREMONY'
  | 'CONFERENCE'
  | 'CONTEST'
  | 'DELEGATION_MEETING'
  | 'DEMONSTRATION'
  | 'FESTIVITY'
  | 'GATHERING'
  | 'HEARING'
  | 'OTHER'
  | 'TALK'
  | 'TRIAL_OR_CASE'
  | 'VISIT'
  | 'WORKSHOP';

export type FollowUpFilter = {
  readonly about?: ReadonlyArray<string> | null | undefined;
  readonly assignees?: ReadonlyArray<string> | null | undefined;
  readonly boxed?: boolean | null | undefined;
  readonly certainties?: ReadonlyArray<Certainty> | null | undefined;
  readonly closedIn?: ReadonlyArray<string> | null | undefined;
  readonly dueAfter?: string | null | undefined;
  readonly dueBefore?: string | null | undefined;
  readonly inMinutesOf?: ReadonlyArray<string> | null | undefined;
  readonly includeSuperseded?: boolean | null | undefined;
  readonly modalities?: ReadonlyArray<Modality> | null | undefined;
  readonly openedIn?: ReadonlyArray<string> | null | undefined;
  readonly overdueOn?: string | null | undefined;
  readonly statuses?: ReadonlyArray<FollowUpStatus> | null | undefined;
  readonly themes?: ReadonlyArray<string> | null | undefined;
};

export type FollowUpStatus =
  | 'DONE'
  | 'DROPPED'
  | 'OPEN'
  | 'PROPOSED';

export type FollowUpStepInput = {
  readonly assigneeWording?: string | null | undefined;
  readonly assignees?: ReadonlyArray<string> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly day?: string | null | undefined;
  readonly due?: DueInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly formerIds?: ReadonlyArray<string> | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly modality?: Modality | null | undefined;
  readonly note?: LocalizedInput | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly step?: FollowUpStepKind | null | undefined;
  readonly supersedes?: ReadonlyArray<SupersedesInput> | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type FollowUpStepKind =
  | 'ASSIGNED'
  | 'CARRIED_OVER'
  | 'DONE'
  | 'DROPPED'
  | 'OPENED'
  | 'PROPOSED'
  | 'REOPENED';

export type GovernmentBodyType =
  | 'ADVISORY_BODY'
  | 'CABINET'
  | 'EUROPEAN_INSTITUTION'
  | 'INTERNATIONAL_ORGANIZATION'
  | 'LOCAL_AUTHORITY'
  | 'MINISTRY'
  | 'MISSION'
  | 'OTHER'
  | 'PARLIAMENT'
  | 'STATE'
  | 'WORKING_GROUP';

export type GovernmentLevel =
  | 'EUROPEAN'
  | 'INTERNATIONAL'
  | 'LOCAL'
  | 'NATIONAL';

export type Grade =
  | 'ACTIVE'
  | 'DECLARED'
  | 'MENTIONED';

export type IdentifierScheme =
  | 'ISNI'
  | 'ORCID'
  | 'RNA'
  | 'SIREN'
  | 'VIAF'
  | 'WIKIDATA';

export type IdentifiersInput = {
  readonly scheme?: IdentifierScheme | null | undefined;
  readonly value?: string | null | undefined;
};

export type LabelSide =
  | 'ABOVE'
  | 'BELOW'
  | 'LEFT'
  | 'RIGHT';

export type Lang =
  | 'EN'
  | 'FR';

export type LegalTextType =
  | 'ACT'
  | 'ACTION_PLAN'
  | 'BILL'
  | 'CONVENTION'
  | 'OTHER';

export type LocalizedInput = {
  readonly en?: string | null | undefined;
  readonly fr?: string | null | undefined;
};

export type MarkDifferentInput = {
  readonly changeSet?: string | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly object: string;
  readonly reason?: string | null | undefined;
  readonly subject: string;
};

export type MergeEntitiesInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly into: string;
  readonly reason?: string | null | undefined;
};

export type Modality =
  | 'ASSERTED'
  | 'DENIED'
  | 'HEDGED'
  | 'POSSIBLE'
  | 'RECOMMENDED';

export type MovementKind =
  | 'ARRIVES'
  | 'LEAVES';

export type MovementMoment =
  | 'AFTER'
  | 'BEFORE'
  | 'DURING';

export type MovementsInput = {
  readonly item?: string | null | undefined;
  readonly kind?: MovementKind | null | undefined;
  readonly quote?: QuoteInput | null | undefined;
  readonly time?: string | null | undefined;
  readonly when?: MovementMoment | null | undefined;
};

export type NameInput = {
  readonly kind?: NameKind | null | undefined;
  readonly lang?: string | null | undefined;
  readonly mentions?: boolean | null | undefined;
  readonly scope?: string | null | undefined;
  readonly shared?: boolean | null | undefined;
  readonly since?: string | null | undefined;
  readonly source?: SourceInput | null | undefined;
  readonly until?: string | null | undefined;
  readonly value?: string | null | undefined;
};

export type NameKind =
  | 'ACRONYM'
  | 'ALIAS'
  | 'FORMER'
  | 'HIDDEN'
  | 'PREFERRED';

export type NetworkLimit =
  | 'MAX_LINKS'
  | 'MAX_NODES'
  | 'WORK';

export type OperationKind =
  | 'CREATE'
  | 'MERGE'
  | 'REMOVE'
  | 'RESTORE'
  | 'UPDATE';

export type OrganizationType =
  | 'ASSOCIATION'
  | 'CHURCH_BODY'
  | 'COMPANY'
  | 'CULTURAL_BODY'
  | 'EDUCATIONAL_BODY'
  | 'FOUNDATION'
  | 'INFORMAL_GROUP'
  | 'LEARNED_SOCIETY'
  | 'MEDIA'
  | 'NETWORK'
  | 'OTHER'
  | 'PROFESSIONAL_BODY'
  | 'PUBLISHER';

export type PathsLimit =
  | 'FIRST'
  | 'WORK';

export type PathsOutcome =
  | 'DISCONNECTED'
  | 'FOUND'
  | 'NONE_WITHIN_LENGTH';

export type PlaceType =
  | 'ADDRESS'
  | 'CITY'
  | 'CONTINENT'
  | 'COUNTRY'
  | 'DISTRICT'
  | 'OTHER'
  | 'REGION'
  | 'SEA'
  | 'VENUE';

export type PositionsInput = {
  readonly actor?: string | null | undefined;
  readonly position?: VotePosition | null | undefined;
};

export type PublicationState =
  | 'ADOPTED'
  | 'CORRECTED'
  | 'DRAFT'
  | 'PUBLISHED'
  | 'TO_BE_VALIDATED'
  | 'UNKNOWN';

export type PublicationType =
  | 'ANNEX'
  | 'ARTICLE'
  | 'BOOK'
  | 'EMAIL'
  | 'LETTER'
  | 'MINUTES'
  | 'OTHER'
  | 'QUESTION'
  | 'REPORT'
  | 'STATEMENT'
  | 'VIDEO'
  | 'WEBSITE';

export type PublishChangeSetInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type QuoteInput = {
  readonly document?: string | null | undefined;
  readonly occurrence?: number | null | undefined;
  readonly passage?: string | null | undefined;
  readonly prefix?: string | null | undefined;
  readonly quote?: string | null | undefined;
  readonly suffix?: string | null | undefined;
};

export type RelationType =
  | 'ABOUT'
  | 'ABSENT_FROM'
  | 'ACTIVE_IN'
  | 'ADDRESSED_TO'
  | 'ADOPTS'
  | 'ANNEX_OF'
  | 'ANNOUNCES'
  | 'ANSWERS'
  | 'ASKS_ABOUT'
  | 'ASPECT_OF'
  | 'ATTENDS'
  | 'AUTHOR_OF'
  | 'AWARDED_FOR'
  | 'BROADER'
  | 'CONTESTS'
  | 'CONTINUES'
  | 'CO_MENTIONED'
  | 'CO_PRESENT'
  | 'DISCUSSES'
  | 'EXAMINES'
  | 'EXCHANGES_WITH'
  | 'EXCLUDED_FROM'
  | 'FUNDS'
  | 'GRANTS'
  | 'HELD_AT'
  | 'HOLDS_ROLE'
  | 'HOSTS'
  | 'INTERESTED_IN'
  | 'INVITED_TO'
  | 'INVOKES'
  | 'LAUNCHES'
  | 'LOCATED_IN'
  | 'MEETING_OF'
  | 'MEETS'
  | 'MEMBER_OF'
  | 'MODEL_FOR'
  | 'ORGANIZES'
  | 'PARTNER_OF'
  | 'PART_OF'
  | 'POSSIBLY_SAME_AS'
  | 'PREPARES'
  | 'PROPOSED_FOR'
  | 'PUBLISHES'
  | 'RECORDS'
  | 'REPRESENTS'
  | 'RUNS'
  | 'SERVES'
  | 'SPEAKS_AT'
  | 'SUCCEEDS'
  | 'SUPPORTS'
  | 'TAKES_PLACE_IN'
  | 'VISITS'
  | 'WINS'
  | 'WORKS_ON';

export type RemoveEntityInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type RemoveOperationInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type RemoveRecordInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type RemoveStatementInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type RenameChangeSetInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly name: LocalizedInput;
  readonly reason?: string | null | undefined;
};

export type RenameEntityInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly name: LocalizedInput;
  readonly reason?: string | null | undefined;
  readonly since?: string | null | undefined;
};

export type ReopenFollowUpInput = {
  readonly assigneeWording?: string | null | undefined;
  readonly assignees?: ReadonlyArray<string> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly due?: DueInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly note?: LocalizedInput | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type RestoreRecordInput = {
  readonly changeSet?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type RevertRevisionInput = {
  readonly changeSet?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type Role =
  | 'ADMINISTRATOR'
  | 'ANONYMOUS'
  | 'EDITOR'
  | 'MEMBER';

export type SaveAgendaItemInput = {
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly heading?: QuoteInput | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly items?: ReadonlyArray<AgendaItemInput> | null | undefined;
  readonly meeting?: string | null | undefined;
  readonly number?: string | null | undefined;
  readonly presentedBy?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly summary?: LocalizedInput | null | undefined;
  readonly title?: string | null | undefined;
  readonly until?: QuoteInput | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type SaveClaimInput = {
  readonly about?: ReadonlyArray<string> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly claimKind?: ClaimKind | null | undefined;
  readonly contradicts?: ReadonlyArray<string> | null | undefined;
  readonly dates?: DatesInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly formerIds?: ReadonlyArray<string> | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly modality?: Modality | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly state?: PublicationState | null | undefined;
  readonly status?: Status | null | undefined;
  readonly supersedes?: ReadonlyArray<SupersedesInput> | null | undefined;
  readonly text?: LocalizedInput | null | undefined;
  readonly unit?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly valueType?: ValueType | null | undefined;
  readonly visibility?: Visibility | null | undefined;
  readonly vote?: VoteInput | null | undefined;
};

export type SaveDocumentInput = {
  readonly audience?: string | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly issuedOn?: string | null | undefined;
  readonly language?: string | null | undefined;
  readonly publication?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly saidOn?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type SaveEntityInput = {
  readonly changeSet?: string | null | undefined;
  readonly contacts?: ReadonlyArray<ContactsInput> | null | undefined;
  readonly definition?: LocalizedInput | null | undefined;
  readonly eventType?: EventType | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly externalUrl?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly formerIds?: ReadonlyArray<string> | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly governmentBodyType?: GovernmentBodyType | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly identifiers?: ReadonlyArray<IdentifiersInput> | null | undefined;
  readonly kind?: EntityKind | null | undefined;
  readonly legalTextType?: LegalTextType | null | undefined;
  readonly level?: GovernmentLevel | null | undefined;
  readonly name?: LocalizedInput | null | undefined;
  readonly names?: ReadonlyArray<NameInput> | null | undefined;
  readonly organizationType?: OrganizationType | null | undefined;
  readonly placeType?: PlaceType | null | undefined;
  readonly publicationType?: PublicationType | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sortName?: string | null | undefined;
  readonly summary?: LocalizedInput | null | undefined;
  readonly visibility?: Visibility | null | undefined;
  readonly website?: string | null | undefined;
};

export type SaveFollowUpInput = {
  readonly about?: ReadonlyArray<string> | null | undefined;
  readonly assigneeWording?: string | null | undefined;
  readonly assignees?: ReadonlyArray<string> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly boxed?: boolean | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly due?: DueInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly followUpStatus?: FollowUpStatus | null | undefined;
  readonly formerIds?: ReadonlyArray<string> | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly modality?: Modality | null | undefined;
  readonly openedIn?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly step?: FollowUpStepInput | null | undefined;
  readonly supersedes?: ReadonlyArray<SupersedesInput> | null | undefined;
  readonly task?: LocalizedInput | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type SaveMentionInput = {
  readonly changeSet?: string | null | undefined;
  readonly document?: string | null | undefined;
  readonly entity?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly in?: string | null | undefined;
  readonly occurrence?: number | null | undefined;
  readonly prefix?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly suffix?: string | null | undefined;
  readonly surface?: string | null | undefined;
};

export type SaveRelationInput = {
  readonly amount?: AmountInput | null | undefined;
  readonly attendance?: AttendanceStatus | null | undefined;
  readonly attendanceRoles?: ReadonlyArray<AttendanceRole> | null | undefined;
  readonly attributedAs?: LocalizedInput | null | undefined;
  readonly attributedTo?: string | null | undefined;
  readonly certainty?: Certainty | null | undefined;
  readonly changeSet?: string | null | undefined;
  readonly contradicts?: ReadonlyArray<string> | null | undefined;
  readonly dates?: DatesInput | null | undefined;
  readonly editorialNote?: LocalizedInput | null | undefined;
  readonly evidence?: ReadonlyArray<QuoteInput> | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly formerIds?: ReadonlyArray<string> | null | undefined;
  readonly id?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly modality?: Modality | null | undefined;
  readonly mode?: AttendanceMode | null | undefined;
  readonly movements?: ReadonlyArray<MovementsInput> | null | undefined;
  readonly note?: LocalizedInput | null | undefined;
  readonly object?: string | null | undefined;
  readonly onBehalfOf?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly role?: LocalizedInput | null | undefined;
  readonly sources?: ReadonlyArray<SourceInput> | null | undefined;
  readonly status?: Status | null | undefined;
  readonly subject?: string | null | undefined;
  readonly substituteFor?: string | null | undefined;
  readonly supersedes?: ReadonlyArray<SupersedesInput> | null | undefined;
  readonly topics?: ReadonlyArray<string> | null | undefined;
  readonly type?: RelationType | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type SearchField =
  | 'ACRONYM'
  | 'ALIAS'
  | 'CLAIM'
  | 'DEFINITION'
  | 'FORMER'
  | 'IDENTIFIER'
  | 'KIND'
  | 'NAME'
  | 'PASSAGE'
  | 'ROLE'
  | 'SUMMARY'
  | 'TASK';

export type SourceInput = {
  readonly accessed?: string | null | undefined;
  readonly editor?: string | null | undefined;
  readonly kind?: SourceKind | null | undefined;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
};

export type SourceKind =
  | 'DOCUMENT'
  | 'KNOWLEDGE'
  | 'URL';

export type Status =
  | 'CANCELLED'
  | 'ONGOING'
  | 'PAST'
  | 'PLANNED'
  | 'PROPOSED'
  | 'UNKNOWN';

export type SupersedesInput = {
  readonly statement?: string | null | undefined;
  readonly type?: SupersessionType | null | undefined;
};

export type SupersessionCause =
  | 'CORRECTS'
  | 'NEWER'
  | 'REPLACES'
  | 'WITHDRAWS';

export type SupersessionType =
  | 'CORRECTS'
  | 'REPLACES'
  | 'WITHDRAWS';

export type ValueType =
  | 'DATE'
  | 'DECIMAL'
  | 'INTEGER'
  | 'STATE'
  | 'STATUS'
  | 'TEXT'
  | 'URL';

export type Visibility =
  | 'EDITORS'
  | 'MEMBERS'
  | 'PUBLIC';

export type VoteInput = {
  readonly abstentions?: string | null | undefined;
  readonly outcome?: VoteOutcome | null | undefined;
  readonly positions?: ReadonlyArray<PositionsInput> | null | undefined;
  readonly votesAgainst?: string | null | undefined;
  readonly votesFor?: string | null | undefined;
};

export type VoteOutcome =
  | 'ADOPTED'
  | 'DEFERRED'
  | 'REJECTED';

export type VotePosition =
  | 'ABSTAINED'
  | 'AGAINST'
  | 'FOR';

export type EntityOptionFragment = { readonly disambiguation: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly belonging: { readonly nodes: ReadonlyArray<{ readonly role: string | null, readonly subject: { readonly id: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } };

export type EntityWithIdQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type EntityWithIdQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null };

export type EntitiesNamedQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  lang: Lang;
}>;


export type EntitiesNamedQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly disambiguation: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly belonging: { readonly nodes: ReadonlyArray<{ readonly role: string | null, readonly subject: { readonly id: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } } }> } };

export type NearbyQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  lang: Lang;
}>;


export type NearbyQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } };

export type RefFragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string };

export type ProperNameFragment = { readonly properName: string };

export type WhenFragment = { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty };

type Dated_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment = { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string };

type Dated_Event_Meeting_Project_Fragment = { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> };

export type DatedFragment =
  | Dated_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment
  | Dated_Event_Meeting_Project_Fragment
;

export type EvidenceFragment = { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null };

export type SourceFragment = { readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null };

export type StatementFragment = { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> };

export type SaidRelationFragment = (
  { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
  & { readonly __typename: 'Relation' }
);

export type SaidClaimFragment = (
  { readonly id: string, readonly text: string, readonly textLang: string }
  & { readonly __typename: 'Claim' }
);

export type RelationCoreFragment = (
  { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Relation' }
);

export type ClaimCoreFragment = (
  { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Claim' }
);

type StatementWords_Claim_Fragment = (
  { readonly text: string, readonly textLang: string, readonly id: string }
  & { readonly __typename: 'Claim' }
);

type StatementWords_FollowUp_Fragment = (
  { readonly task: string, readonly taskLang: string, readonly id: string }
  & { readonly __typename: 'FollowUp' }
);

type StatementWords_FollowUpStep_Fragment = (
  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
  & { readonly __typename: 'FollowUpStep' }
);

type StatementWords_Relation_Fragment = (
  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
  & { readonly __typename: 'Relation' }
);

export type StatementWordsFragment =
  | StatementWords_Claim_Fragment
  | StatementWords_FollowUp_Fragment
  | StatementWords_FollowUpStep_Fragment
  | StatementWords_Relation_Fragment
;

export type SupersededByFragment = { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
    | (
      { readonly text: string, readonly textLang: string, readonly id: string }
      & { readonly __typename: 'Claim' }
    )
    | (
      { readonly task: string, readonly taskLang: string, readonly id: string }
      & { readonly __typename: 'FollowUp' }
    )
    | (
      { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
      & { readonly __typename: 'FollowUpStep' }
    )
    | (
      { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
      & { readonly __typename: 'Relation' }
    )
  , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null };

export type SuccessionFragment = { readonly saidOn: string | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
      | (
        { readonly text: string, readonly textLang: string, readonly id: string }
        & { readonly __typename: 'Claim' }
      )
      | (
        { readonly task: string, readonly taskLang: string, readonly id: string }
        & { readonly __typename: 'FollowUp' }
      )
      | (
        { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
        & { readonly __typename: 'FollowUpStep' }
      )
      | (
        { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
        & { readonly __typename: 'Relation' }
      )
    , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
      | (
        { readonly text: string, readonly textLang: string, readonly id: string }
        & { readonly __typename: 'Claim' }
      )
      | (
        { readonly task: string, readonly taskLang: string, readonly id: string }
        & { readonly __typename: 'FollowUp' }
      )
      | (
        { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
        & { readonly __typename: 'FollowUpStep' }
      )
      | (
        { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
        & { readonly __typename: 'Relation' }
      )
     }> };

export type OwnClaimRowFragment = { readonly aspect: Aspect, readonly reason: CurrencyReason, readonly claim: (
    { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly saidOn: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
        | (
          { readonly text: string, readonly textLang: string, readonly id: string }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly task: string, readonly taskLang: string, readonly id: string }
          & { readonly __typename: 'FollowUp' }
        )
        | (
          { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
          & { readonly __typename: 'FollowUpStep' }
        )
        | (
          { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
          & { readonly __typename: 'Relation' }
        )
      , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
        | (
          { readonly text: string, readonly textLang: string, readonly id: string }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly task: string, readonly taskLang: string, readonly id: string }
          & { readonly __typename: 'FollowUp' }
        )
        | (
          { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
          & { readonly __typename: 'FollowUpStep' }
        )
        | (
          { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
          & { readonly __typename: 'Relation' }
        )
       }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
    & { readonly __typename: 'Claim' }
  ) };

export type VoteFragment = { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> };

type Rival_Claim_Fragment = (
  { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Claim' }
);

type Rival_Relation_Fragment = (
  { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Relation' }
);

export type RivalFragment =
  | Rival_Claim_Fragment
  | Rival_Relation_Fragment
;

export type RelationRowFragment = (
  { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
    | (
      { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Claim' }
    )
    | (
      { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Relation' }
    )
  >, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Relation' }
);

export type ClaimRowFragment = (
  { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
    | (
      { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Claim' }
    )
    | (
      { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Relation' }
    )
  >, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'Claim' }
);

export type FollowUpRowFragment = { readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> };

export type CourseStepFragment = { readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } };

export type AttendanceFragment = { readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly evidence: ReadonlyArray<{ readonly id: string }>, readonly relation: { readonly id: string } };

export type MentionFragment = { readonly surface: string, readonly passage: { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null } };

export type EditionFragment = { readonly day: string | null, readonly name: string, readonly revision: string, readonly updatedAt: string, readonly timeZone: string };

export type CalendarSourceFragment = { readonly name: string, readonly updatedAt: string, readonly day: string | null, readonly timeZone: string, readonly coalition: { readonly slug: string } | null };

export type PageInfoFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type FollowUpNumbersFragment = { readonly open: { readonly totalCount: number }, readonly late?: { readonly totalCount: number }, readonly ideas: { readonly totalCount: number } };

export type PastMeetingsQueryVariables = Exact<{
  after?: string | null | undefined;
  lang: Lang;
}>;


export type PastMeetingsQuery = { readonly meetings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly convener: { readonly id: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }> }, readonly dataset: { readonly coalition: { readonly id: string } | null } };

export type DocumentTextQueryVariables = Exact<{
  id: string;
}>;


export type DocumentTextQuery = { readonly node: { readonly id: string, readonly language: string, readonly text: string } | null };

export type DocumentSpansQueryVariables = Exact<{
  id: string;
  passages?: string | null | undefined;
  mentions?: string | null | undefined;
  lang: Lang;
}>;


export type DocumentSpansQuery = { readonly node: { readonly passages: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly start: number, readonly end: number, readonly statements: { readonly totalCount: number }, readonly superseded: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
              , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null }> }, readonly agendaItem: { readonly id: string } | null }> }, readonly mentions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly start: number, readonly end: number, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null }> } } | null };

export type PassageSpanFragment = { readonly id: string, readonly start: number, readonly end: number, readonly statements: { readonly totalCount: number }, readonly superseded: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
        , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null }> }, readonly agendaItem: { readonly id: string } | null };

export type MentionSpanFragment = { readonly start: number, readonly end: number, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null };

export type ChangeOutcomeFragment = { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> };

export type OwnDraftsQueryVariables = Exact<{
  lang: Lang;
}>;


export type OwnDraftsQuery = { readonly viewer: { readonly changeSets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly changeSetState: ChangeSetState, readonly name: string, readonly nameLang: string, readonly updatedAt: string }> } | null } };

export type MakeDraftMutationVariables = Exact<{
  input: CreateChangeSetInput;
  lang: Lang;
}>;


export type MakeDraftMutation = { readonly createChangeSet: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type ChangeNoticeQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type ChangeNoticeQuery = { readonly node: { readonly id: string, readonly changeSetState: ChangeSetState, readonly name: string, readonly nameLang: string, readonly publishedAs: { readonly id: string, readonly sequence: number, readonly revertedBy: { readonly id: string } | null } | null } | null };

export type DraftQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type DraftQuery = { readonly node: { readonly id: string, readonly changeSetState: ChangeSetState, readonly owner: string, readonly reason: string, readonly name: string, readonly nameLang: string, readonly summary: string | null, readonly updatedAt: string, readonly publishedAs: { readonly id: string, readonly revertedBy: { readonly id: string } | null } | null, readonly operations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly operation: OperationKind, readonly recordId: string, readonly summary: string | null, readonly record:
          | { readonly id: string }
          | { readonly id: string }
         | null }> }, readonly conflicts: ReadonlyArray<{ readonly theirs: unknown, readonly yours: unknown, readonly record:
        | { readonly id: string }
        | { readonly id: string }
       | null }> } | null };

export type DraftPreviewQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  changeSet: string;
  as: Role;
  lang: Lang;
}>;


export type DraftPreviewQuery = { readonly nodes: ReadonlyArray<
    | { readonly title: string, readonly id: string }
    | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
    | { readonly id: string }
    | (
      { readonly id: string, readonly text: string, readonly textLang: string }
      & { readonly __typename: 'Claim' }
    )
    | { readonly id: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
    | (
      { readonly id: string, readonly task: string, readonly taskLang: string }
      & { readonly __typename: 'FollowUp' }
    )
    | (
      { readonly id: string, readonly step: FollowUpStepKind, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
      & { readonly __typename: 'FollowUpStep' }
    )
    | { readonly surface: string, readonly id: string }
    | { readonly quote: string, readonly id: string }
    | (
      { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
      & { readonly __typename: 'Relation' }
    )
   | null> };

export type PublishDraftMutationVariables = Exact<{
  input: PublishChangeSetInput;
  lang: Lang;
}>;


export type PublishDraftMutation = { readonly publishChangeSet: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RenameDraftMutationVariables = Exact<{
  input: RenameChangeSetInput;
  lang: Lang;
}>;


export type RenameDraftMutation = { readonly renameChangeSet: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type DiscardDraftMutationVariables = Exact<{
  input: DiscardChangeSetInput;
  lang: Lang;
}>;


export type DiscardDraftMutation = { readonly discardChangeSet: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RemoveFromDraftMutationVariables = Exact<{
  input: RemoveOperationInput;
  lang: Lang;
}>;


export type RemoveFromDraftMutation = { readonly removeOperation: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type NamedEntityQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type NamedEntityQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null };

export type NamedCandidatesQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  lang: Lang;
}>;


export type NamedCandidatesQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly names: ReadonlyArray<{ readonly value: string }> } }> } };

export type FollowUpFormQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type FollowUpFormQuery = { readonly node: { readonly version: number | null, readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } | null, readonly dataset: { readonly day: string | null } };

export type CloseFollowUpMutationVariables = Exact<{
  input: CloseFollowUpInput;
  lang: Lang;
}>;


export type CloseFollowUpMutation = { readonly closeFollowUp: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type CarryOverFollowUpMutationVariables = Exact<{
  input: CarryOverFollowUpInput;
  lang: Lang;
}>;


export type CarryOverFollowUpMutation = { readonly carryOverFollowUp: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type ReopenFollowUpMutationVariables = Exact<{
  input: ReopenFollowUpInput;
  lang: Lang;
}>;


export type ReopenFollowUpMutation = { readonly reopenFollowUp: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveFollowUpMutationVariables = Exact<{
  input: SaveFollowUpInput;
  lang: Lang;
}>;


export type SaveFollowUpMutation = { readonly saveFollowUp: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type BodyPeopleQueryVariables = Exact<{
  id: string;
  list: ReadonlyArray<string> | string;
  lang: Lang;
}>;


export type BodyPeopleQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly people: { readonly nodes: ReadonlyArray<{ readonly subject: { readonly id: string } }> }, readonly representatives: { readonly nodes: ReadonlyArray<{ readonly subject: { readonly id: string, readonly kind: EntityKind } }> }, readonly memberships: { readonly nodes: ReadonlyArray<{ readonly object: { readonly id: string } }> } };

export type BodyTasksQueryVariables = Exact<{
  assignees: ReadonlyArray<string> | string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type BodyTasksQuery = { readonly followUps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }> } };

export type BodyNewsQueryVariables = Exact<{
  id: string;
  list: ReadonlyArray<string> | string;
  conveners: ReadonlyArray<string> | string;
  since?: string | null | undefined;
  today: string;
  lang: Lang;
}>;


export type BodyNewsQuery = { readonly entity: { readonly statements: { readonly totalCount: number, readonly nodes: ReadonlyArray<
        | (
          { readonly text: string, readonly textLang: string, readonly id: string }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly task: string, readonly taskLang: string, readonly id: string }
          & { readonly __typename: 'FollowUp' }
        )
        | (
          { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
          & { readonly __typename: 'FollowUpStep' }
        )
        | (
          { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
          & { readonly __typename: 'Relation' }
        )
      > } } | null, readonly invitations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly object:
        | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
        | { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
       }> }, readonly meetings: { readonly nodes: ReadonlyArray<{ readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }> }, readonly dataset: { readonly timeZone: string } };

export type SaveRelationMutationVariables = Exact<{
  input: SaveRelationInput;
  lang: Lang;
}>;


export type SaveRelationMutation = { readonly saveRelation: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveClaimMutationVariables = Exact<{
  input: SaveClaimInput;
  lang: Lang;
}>;


export type SaveClaimMutation = { readonly saveClaim: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveMentionMutationVariables = Exact<{
  input: SaveMentionInput;
  lang: Lang;
}>;


export type SaveMentionMutation = { readonly saveMention: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveEntityMutationVariables = Exact<{
  input: SaveEntityInput;
  lang: Lang;
}>;


export type SaveEntityMutation = { readonly saveEntity: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RenameEntityMutationVariables = Exact<{
  input: RenameEntityInput;
  lang: Lang;
}>;


export type RenameEntityMutation = { readonly renameEntity: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RemoveEntityMutationVariables = Exact<{
  input: RemoveEntityInput;
  lang: Lang;
}>;


export type RemoveEntityMutation = { readonly removeEntity: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type MergeEntitiesMutationVariables = Exact<{
  input: MergeEntitiesInput;
  lang: Lang;
}>;


export type MergeEntitiesMutation = { readonly mergeEntities: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type MarkDifferentMutationVariables = Exact<{
  input: MarkDifferentInput;
  lang: Lang;
}>;


export type MarkDifferentMutation = { readonly markDifferent: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
  lang: Lang;
}>;


export type ErasePersonMutation = { readonly erasePerson: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RemoveStatementMutationVariables = Exact<{
  input: RemoveStatementInput;
  lang: Lang;
}>;


export type RemoveStatementMutation = { readonly removeStatement: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RemoveRecordMutationVariables = Exact<{
  input: RemoveRecordInput;
  lang: Lang;
}>;


export type RemoveRecordMutation = { readonly removeRecord: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RestoreRecordMutationVariables = Exact<{
  input: RestoreRecordInput;
  lang: Lang;
}>;


export type RestoreRecordMutation = { readonly restoreRecord: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type RevertRevisionMutationVariables = Exact<{
  input: RevertRevisionInput;
  lang: Lang;
}>;


export type RevertRevisionMutation = { readonly revertRevision: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveAgendaItemMutationVariables = Exact<{
  input: SaveAgendaItemInput;
  lang: Lang;
}>;


export type SaveAgendaItemMutation = { readonly saveAgendaItem: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type SaveDocumentMutationVariables = Exact<{
  input: SaveDocumentInput;
  lang: Lang;
}>;


export type SaveDocumentMutation = { readonly saveDocument: { readonly changeSet: { readonly id: string } | null, readonly userErrors: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly code: string, readonly message: string }> } };

export type MeetingChoicesQueryVariables = Exact<{
  lang: Lang;
}>;


export type MeetingChoicesQuery = { readonly meetings: { readonly nodes: ReadonlyArray<{ readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly convener: { readonly id: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }> }, readonly dataset: { readonly coalition: { readonly id: string } | null } };

export type MeetingTextsQueryVariables = Exact<{
  id: string;
}>;


export type MeetingTextsQuery = { readonly meeting: { readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null };

export type NetworkViewQueryVariables = Exact<{
  around: ReadonlyArray<string> | string;
  depth: number;
  types?: ReadonlyArray<RelationType> | RelationType | null | undefined;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  themes?: ReadonlyArray<string> | string | null | undefined;
  meetings?: ReadonlyArray<string> | string | null | undefined;
  maxNodes: number;
  includeDerived: boolean;
  certainties?: ReadonlyArray<Certainty> | Certainty | null | undefined;
  expanded?: ReadonlyArray<string> | string | null | undefined;
  lang: Lang;
}>;


export type NetworkViewQuery = { readonly network: { readonly revision: string, readonly shown: number, readonly total: number, readonly truncatedBy: NetworkLimit | null, readonly nodes: ReadonlyArray<{ readonly depth: number, readonly degree: number, readonly x: number, readonly y: number, readonly labelSide: LabelSide, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }>, readonly edges: ReadonlyArray<{ readonly source: string, readonly target: string, readonly relation: (
        { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly entity: { readonly kind: EntityKind } | null }> }, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Relation' }
      ) }> } };

export type SmallNetworkViewQueryVariables = Exact<{
  around: ReadonlyArray<string> | string;
  depth: number;
  types?: ReadonlyArray<RelationType> | RelationType | null | undefined;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  themes?: ReadonlyArray<string> | string | null | undefined;
  meetings?: ReadonlyArray<string> | string | null | undefined;
  maxNodes: number;
  includeDerived: boolean;
  certainties?: ReadonlyArray<Certainty> | Certainty | null | undefined;
  expanded?: ReadonlyArray<string> | string | null | undefined;
  lang: Lang;
}>;


export type SmallNetworkViewQuery = { readonly network: { readonly revision: string, readonly shown: number, readonly total: number, readonly truncatedBy: NetworkLimit | null, readonly nodes: ReadonlyArray<{ readonly depth: number, readonly degree: number, readonly x: number, readonly y: number, readonly labelSide: LabelSide, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }>, readonly edges: ReadonlyArray<{ readonly source: string, readonly target: string, readonly relation: { readonly id: string, readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly status: Status, readonly certainty: Certainty, readonly derived: boolean } }> } };

export type NetworkNodeFragment = { readonly depth: number, readonly degree: number, readonly x: number, readonly y: number, readonly labelSide: LabelSide, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } };

export type NetworkEdgeFragment = { readonly source: string, readonly target: string, readonly relation: (
    { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly mentions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly entity: { readonly kind: EntityKind } | null }> }, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
    & { readonly __typename: 'Relation' }
  ) };

export type NetworkCentresQueryVariables = Exact<{
  around: ReadonlyArray<string> | string;
  lang: Lang;
}>;


export type NetworkCentresQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null>, readonly dataset: { readonly name: string, readonly license: string | null, readonly revision: string, readonly coalition: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } };

export type NetworkChoicesQueryVariables = Exact<{
  lang: Lang;
}>;


export type NetworkChoicesQuery = { readonly themes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }, readonly meetings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } };

export type SiteQueryVariables = Exact<{
  meetings: ReadonlyArray<string> | string;
  lang: Lang;
}>;


export type SiteQuery = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null } | null } | null>, readonly dataset: { readonly name: string, readonly contact: string | null, readonly updatedAt: string, readonly timeZone: string, readonly coalition: { readonly id: string, readonly name: string, readonly nameLang: string } | null } };

export type AboutPageQueryVariables = Exact<{
  lang: Lang;
}>;


export type AboutPageQuery = { readonly dataset: { readonly name: string, readonly description: string | null, readonly license: string | null, readonly contact: string | null, readonly revision: string, readonly updatedAt: string, readonly timeZone: string, readonly coalition: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly counts: ReadonlyArray<{ readonly kind: EntityKind, readonly count: number }> }, readonly documents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly language: string, readonly hash: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } };

export type CalendarPageQueryVariables = Exact<{
  from: string;
  to?: string | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type CalendarPageQuery = { readonly calendar: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly summary: string | null, readonly url: string, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
      | { readonly summary: string | null, readonly url: string, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    > }, readonly dataset: { readonly name: string, readonly updatedAt: string, readonly day: string | null, readonly timeZone: string, readonly coalition: { readonly slug: string } | null } };

type CalendarNode_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment = { readonly summary: string | null, readonly url: string, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string };

type CalendarNode_Event_Meeting_Project_Fragment = { readonly summary: string | null, readonly url: string, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> };

export type CalendarNodeFragment =
  | CalendarNode_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment
  | CalendarNode_Event_Meeting_Project_Fragment
;

export type ChangeFeedQueryVariables = Exact<{
  lang: Lang;
}>;


export type ChangeFeedQuery = { readonly recentChanges: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly records: { readonly totalCount: number, readonly nodes: ReadonlyArray<
          | (
            { readonly id: string }
            & { readonly __typename: 'AgendaItem' | 'ChangeSet' | 'Dataset' | 'Mention' | 'Passage' | 'Revision' }
          )
          | (
            { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
            & { readonly __typename: 'Award' | 'Event' | 'GovernmentBody' | 'LegalText' | 'Meeting' | 'Organization' | 'Person' | 'Place' | 'Post' | 'Project' | 'Publication' | 'Theme' }
          )
          | (
            { readonly id: string, readonly text: string, readonly textLang: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly id: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Document' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
        > } }> }, readonly dataset: { readonly name: string, readonly updatedAt: string } };

type ChangedRecord_HOk0wBbkTe40CSDyuVfxmTwAphoNV2RZGTGljA80AVs_Fragment = (
  { readonly id: string }
  & { readonly __typename: 'AgendaItem' | 'ChangeSet' | 'Dataset' | 'Mention' | 'Passage' | 'Revision' }
);

type ChangedRecord_0yM5eRcCEv41mWOb8FLnsxejwM2RhSGRLAHd39IqJbM_Fragment = (
  { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
  & { readonly __typename: 'Award' | 'Event' | 'GovernmentBody' | 'LegalText' | 'Meeting' | 'Organization' | 'Person' | 'Place' | 'Post' | 'Project' | 'Publication' | 'Theme' }
);

type ChangedRecord_Claim_Fragment = (
  { readonly id: string, readonly text: string, readonly textLang: string }
  & { readonly __typename: 'Claim' }
);

type ChangedRecord_Document_Fragment = (
  { readonly id: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
  & { readonly __typename: 'Document' }
);

type ChangedRecord_FollowUp_Fragment = (
  { readonly task: string, readonly taskLang: string, readonly id: string }
  & { readonly __typename: 'FollowUp' }
);

type ChangedRecord_FollowUpStep_Fragment = (
  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
  & { readonly __typename: 'FollowUpStep' }
);

type ChangedRecord_Relation_Fragment = (
  { readonly id: string, readonly label: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
  & { readonly __typename: 'Relation' }
);

export type ChangedRecordFragment =
  | ChangedRecord_HOk0wBbkTe40CSDyuVfxmTwAphoNV2RZGTGljA80AVs_Fragment
  | ChangedRecord_0yM5eRcCEv41mWOb8FLnsxejwM2RhSGRLAHd39IqJbM_Fragment
  | ChangedRecord_Claim_Fragment
  | ChangedRecord_Document_Fragment
  | ChangedRecord_FollowUp_Fragment
  | ChangedRecord_FollowUpStep_Fragment
  | ChangedRecord_Relation_Fragment
;

export type CoverageQueryVariables = Exact<{
  lang: Lang;
}>;


export type CoverageQuery = { readonly coverage: { readonly themes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly gaps: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly basis: { readonly documents: number, readonly latest: string | null } } };

export type CoverageSizeQueryVariables = Exact<{
  grades?: ReadonlyArray<Grade> | Grade | null | undefined;
  orderBy?: CoverageOrder | null | undefined;
}>;


export type CoverageSizeQuery = { readonly coverage: { readonly totalCount: number } };

export type CoverageTableQueryVariables = Exact<{
  grades?: ReadonlyArray<Grade> | Grade | null | undefined;
  orderBy?: CoverageOrder | null | undefined;
  after?: string | null | undefined;
  first: number;
  lang: Lang;
}>;


export type CoverageTableQuery = { readonly coverage: { readonly pageInfo: { readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly cells: ReadonlyArray<{ readonly grade: Grade, readonly theme: { readonly id: string } }> }> } };

export type CoveragePlaceQueryVariables = Exact<{
  grades?: ReadonlyArray<Grade> | Grade | null | undefined;
  orderBy?: CoverageOrder | null | undefined;
  after?: string | null | undefined;
  first: number;
}>;


export type CoveragePlaceQuery = { readonly coverage: { readonly pageInfo: { readonly endCursor: string | null } } };

export type CoverageRowsQueryVariables = Exact<{
  themes?: ReadonlyArray<string> | string | null | undefined;
  grades?: ReadonlyArray<Grade> | Grade | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type CoverageRowsQuery = { readonly coverage: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly cells: ReadonlyArray<{ readonly grade: Grade, readonly count: number, readonly theme: { readonly id: string } }> }> } };

export type IdentityQueryVariables = Exact<{
  id: string;
}>;


export type IdentityQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind } | null };

export type PresenceQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type PresenceQuery = { readonly relations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly status: Status, readonly modality: Modality, readonly object:
        | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
        | { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
       }> } };

export type VoiceQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type VoiceQuery = { readonly relations: { readonly nodes: ReadonlyArray<(
      { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
        | (
          { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        )
      >, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Relation' }
    )> }, readonly claims: { readonly nodes: ReadonlyArray<(
      { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
        | (
          { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        )
      >, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Claim' }
    )> } };

export type FollowUpsPageQueryVariables = Exact<{
  filter?: FollowUpFilter | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type FollowUpsPageQuery = { readonly followUps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }> }, readonly dataset: { readonly name: string, readonly updatedAt: string, readonly day: string | null, readonly timeZone: string, readonly coalition: { readonly slug: string } | null } };

export type ChosenEntityQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type ChosenEntityQuery = { readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null };

export type HomePageQueryVariables = Exact<{
  latest: string;
  latestList: ReadonlyArray<string> | string;
  day?: string | null | undefined;
  hasDay: boolean;
  lang: Lang;
}>;


export type HomePageQuery = { readonly dataset: { readonly name: string, readonly description: string | null, readonly coalition: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null }, readonly boxed: { readonly nodes: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }> }, readonly meeting: { readonly summary: string | null, readonly summaryLang: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly attendance: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly person: { readonly id: string } | null, readonly onBehalfOf: { readonly id: string } | null }> }, readonly next: { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } | null, readonly upcoming: ReadonlyArray<
      | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
      | { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    >, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } | null, readonly open: { readonly totalCount: number }, readonly late?: { readonly totalCount: number }, readonly ideas: { readonly totalCount: number } };

export type LatestMeetingFragment = { readonly summary: string | null, readonly summaryLang: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly attendance: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly person: { readonly id: string } | null, readonly onBehalfOf: { readonly id: string } | null }> }, readonly next: { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } | null, readonly upcoming: ReadonlyArray<
    | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
    | { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
  >, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> };

export type EntriesPageQueryVariables = Exact<{ [key: string]: never; }>;


export type EntriesPageQuery = { readonly dataset: { readonly counts: ReadonlyArray<{ readonly kind: EntityKind, readonly count: number }> } };

type ListNode_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment = { readonly summary: string | null, readonly summaryLang: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string };

type ListNode_Event_Meeting_Project_Fragment = { readonly summary: string | null, readonly summaryLang: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> };

export type ListNodeFragment =
  | ListNode_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment
  | ListNode_Event_Meeting_Project_Fragment
;

export type MeetingFeedQueryVariables = Exact<{
  after?: string | null | undefined;
  lang: Lang;
}>;


export type MeetingFeedQuery = { readonly meetings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly url: string, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly issuedOn: string | null }> }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }> }, readonly dataset: { readonly name: string, readonly updatedAt: string } };

export type MeetingPageQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type MeetingPageQuery = { readonly meeting: { readonly url: string, readonly status: Status, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly attendance: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly evidence: ReadonlyArray<{ readonly id: string }>, readonly relation: { readonly id: string } }> }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly title: string, readonly summary: string | null, readonly summaryLang: string | null, readonly parent: { readonly id: string } | null, readonly presentedBy: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly present: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly relation: { readonly id: string } }> }, readonly discussed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } }>, readonly publications: ReadonlyArray<{ readonly state: PublicationState, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly language: string, readonly audience: string | null }> }>, readonly followUpsOpened: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }>, readonly followUpsAssigned: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }>, readonly followUpsCarriedOver: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }>, readonly followUpsClosed: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }>, readonly followUpsNotSpokenOf: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }>, readonly upcoming: ReadonlyArray<
      | { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }
      | { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    >, readonly previous: { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } | null, readonly next: { readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> } | null } | null, readonly dataset: { readonly day: string | null, readonly name: string, readonly revision: string, readonly updatedAt: string, readonly timeZone: string } };

export type MoreAttendanceQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type MoreAttendanceQuery = { readonly meeting: { readonly attendance: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly evidence: ReadonlyArray<{ readonly id: string }>, readonly relation: { readonly id: string } }> } } | null };

export type AgendaRowFragment = { readonly id: string, readonly number: string | null, readonly title: string, readonly summary: string | null, readonly summaryLang: string | null, readonly parent: { readonly id: string } | null, readonly presentedBy: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly present: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly relation: { readonly id: string } }> }, readonly discussed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } };

export type PublicationRowFragment = { readonly state: PublicationState, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly documents: ReadonlyArray<{ readonly id: string, readonly language: string, readonly audience: string | null }> };

export type PathsPageQueryVariables = Exact<{
  from: string;
  to: string;
  maxLength: number;
  through?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  allKinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  lang: Lang;
}>;


export type PathsPageQuery = { readonly common: { readonly nodes: ReadonlyArray<{ readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }> } | null, readonly paths: { readonly outcome: PathsOutcome, readonly truncatedBy: PathsLimit | null, readonly nodes: ReadonlyArray<{ readonly length: number, readonly entities: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly steps: ReadonlyArray<{ readonly inverse: boolean, readonly relation: (
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        ) }> }> } | null };

export type PathStepsFragment = { readonly length: number, readonly steps: ReadonlyArray<{ readonly inverse: boolean, readonly relation: (
      { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Relation' }
    ) }> };

export type NodePageQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type NodePageQuery = { readonly node:
    | (
      { readonly id: string, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null }
      & { readonly __typename: 'AgendaItem' }
    )
    | (
      { readonly id: string }
      & { readonly __typename: 'Award' | 'ChangeSet' | 'Dataset' | 'Document' | 'Event' | 'GovernmentBody' | 'LegalText' | 'Meeting' | 'Mention' | 'Organization' | 'Person' | 'Place' | 'Post' | 'Project' | 'Publication' | 'Revision' | 'Theme' }
    )
    | (
      { readonly id: string, readonly saidOn: string | null, readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
        | (
          { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        )
      >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
        , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
         }>, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Claim' }
    )
    | (
      { readonly id: string, readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly saidOn: string | null, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
        , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
         }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'FollowUp' }
    )
    | (
      { readonly id: string, readonly followUp: { readonly id: string } | null, readonly supersededBy: { readonly type: SupersessionCause } | null, readonly evidence: ReadonlyArray<{ readonly id: string }> }
      & { readonly __typename: 'FollowUpStep' }
    )
    | (
      { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly mentions: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null }> }, readonly statements: { readonly nodes: ReadonlyArray<
          | (
            { readonly saidOn: string | null, readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
              | (
                { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
                & { readonly __typename: 'Claim' }
              )
              | (
                { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
                & { readonly __typename: 'Relation' }
              )
            >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
              , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
               }>, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly saidOn: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
              , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
               }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly saidOn: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
              , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
               }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly saidOn: string | null, readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
              | (
                { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
                & { readonly __typename: 'Claim' }
              )
              | (
                { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
                & { readonly __typename: 'Relation' }
              )
            >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
              , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
                | (
                  { readonly text: string, readonly textLang: string, readonly id: string }
                  & { readonly __typename: 'Claim' }
                )
                | (
                  { readonly task: string, readonly taskLang: string, readonly id: string }
                  & { readonly __typename: 'FollowUp' }
                )
                | (
                  { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
                  & { readonly __typename: 'FollowUpStep' }
                )
                | (
                  { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
                  & { readonly __typename: 'Relation' }
                )
               }>, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          )
        > }, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }
      & { readonly __typename: 'Passage' }
    )
    | (
      { readonly id: string, readonly saidOn: string | null, readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
        | (
          { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Claim' }
        )
        | (
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        )
      >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
        , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
          | (
            { readonly text: string, readonly textLang: string, readonly id: string }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly task: string, readonly taskLang: string, readonly id: string }
            & { readonly __typename: 'FollowUp' }
          )
          | (
            { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
            & { readonly __typename: 'FollowUpStep' }
          )
          | (
            { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
            & { readonly __typename: 'Relation' }
          )
         }>, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
      & { readonly __typename: 'Relation' }
    )
   | null, readonly dataset: { readonly day: string | null } };

export type PassageNodeFragment = { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly mentions: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null }> }, readonly statements: { readonly nodes: ReadonlyArray<
      | (
        { readonly saidOn: string | null, readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
          | (
            { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          )
        >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
          , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
           }>, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Claim' }
      )
      | (
        { readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly saidOn: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
          , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
           }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'FollowUp' }
      )
      | (
        { readonly step: FollowUpStepKind, readonly saidOn: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
          , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
           }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'FollowUpStep' }
      )
      | (
        { readonly saidOn: string | null, readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
          | (
            { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          )
        >, readonly supersededBy: { readonly type: SupersessionCause, readonly day: string | null, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
          , readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null } | null, readonly supersedes: ReadonlyArray<{ readonly type: SupersessionCause, readonly statement:
            | (
              { readonly text: string, readonly textLang: string, readonly id: string }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly task: string, readonly taskLang: string, readonly id: string }
              & { readonly __typename: 'FollowUp' }
            )
            | (
              { readonly step: FollowUpStepKind, readonly id: string, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null }
              & { readonly __typename: 'FollowUpStep' }
            )
            | (
              { readonly label: string, readonly id: string, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }
              & { readonly __typename: 'Relation' }
            )
           }>, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Relation' }
      )
    > }, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null };

export type StepRowFragment = (
  { readonly step: FollowUpStepKind, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly followUp: { readonly id: string, readonly task: string, readonly taskLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
  & { readonly __typename: 'FollowUpStep' }
);

export type DocumentPageQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type DocumentPageQuery = { readonly node: { readonly id: string, readonly language: string, readonly audience: string | null, readonly hash: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string, readonly parent: { readonly id: string } | null }> } | null } | null };

export type HeadingFragment = { readonly id: string, readonly title: string, readonly parent: { readonly id: string } | null };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type SearchPageQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly kind: EntityKind, readonly count: number }>, readonly nodes: ReadonlyArray<{ readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly text: string, readonly textLang: string | null, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly passage: { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null } | null }>, readonly entity:
        | { readonly summary: string | null, readonly summaryLang: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }> }
        | { readonly summary: string | null, readonly summaryLang: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
        | { readonly definition: string | null, readonly definitionLang: string | null, readonly summary: string | null, readonly summaryLang: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }> }
       }> } };

export type FacetFragment = { readonly kind: EntityKind, readonly count: number };

export type HitFragment = { readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly text: string, readonly textLang: string | null, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly passage: { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null } | null }>, readonly entity:
    | { readonly summary: string | null, readonly summaryLang: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }> }
    | { readonly summary: string | null, readonly summaryLang: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    | { readonly definition: string | null, readonly definitionLang: string | null, readonly summary: string | null, readonly summaryLang: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string, readonly lang: string }> }
   };

export type MatchFragment = { readonly field: SearchField, readonly text: string, readonly textLang: string | null, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }>, readonly passage: { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null } | null };

export type ThemeAnswerQueryVariables = Exact<{
  id: string;
  lang: Lang;
}>;


export type ThemeAnswerQuery = { readonly working: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly mentioned: { readonly totalCount: number } | null };

export type MeetingAnswerQueryVariables = Exact<{
  id: string;
  ids: ReadonlyArray<string> | string;
}>;


export type MeetingAnswerQuery = { readonly open: { readonly totalCount: number }, readonly ideas: { readonly totalCount: number }, readonly meeting: { readonly attendance: { readonly totalCount: number }, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null };

export type SuggestQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  lang: Lang;
}>;


export type SuggestQuery = { readonly search: { readonly nodes: ReadonlyArray<{ readonly entity: { readonly disambiguation: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly belonging: { readonly nodes: ReadonlyArray<{ readonly role: string | null, readonly subject: { readonly id: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } } }> } };

export type BaseAnswerQueryVariables = Exact<{
  day?: string | null | undefined;
  hasDay: boolean;
}>;


export type BaseAnswerQuery = { readonly open: { readonly totalCount: number }, readonly late?: { readonly totalCount: number }, readonly ideas: { readonly totalCount: number } };

type EntryRow_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment = { readonly typeLabel: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }> };

type EntryRow_Event_Meeting_Project_Fragment = { readonly typeLabel: string | null, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> };

export type EntryRowFragment =
  | EntryRow_vYI7I1nn0WcqkUTyAPlROVdVWwU8dpWqXFjMyjJucUA_Fragment
  | EntryRow_Event_Meeting_Project_Fragment
;

export type EntriesTableQueryVariables = Exact<{
  after?: string | null | undefined;
  lang: Lang;
}>;


export type EntriesTableQuery = { readonly entities: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly typeLabel: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }> }
      | { readonly typeLabel: string | null, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    > } };

export type SearchTableQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<EntityKind> | EntityKind | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type SearchTableQuery = { readonly search: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly text: string }>, readonly entity:
        | { readonly typeLabel: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }> }
        | { readonly typeLabel: string | null, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
       }> } };

export type SearchTableRowFragment = { readonly matches: ReadonlyArray<{ readonly field: SearchField, readonly text: string }>, readonly entity:
    | { readonly typeLabel: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }> }
    | { readonly typeLabel: string | null, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
   };

export type CalendarTableQueryVariables = Exact<{
  from: string;
  to?: string | null | undefined;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type CalendarTableQuery = { readonly calendar: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<
      | { readonly typeLabel: string | null, readonly summary: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }> }
      | { readonly typeLabel: string | null, readonly summary: string | null, readonly status: Status, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string, readonly names: ReadonlyArray<{ readonly value: string }>, readonly identifiers: ReadonlyArray<{ readonly scheme: IdentifierScheme, readonly value: string }>, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly venues: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly places: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }> }
    > } };

export type ThemeActorsTableQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type ThemeActorsTableQuery = { readonly entity: { readonly id: string } | null, readonly whoWorksOn: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly grade: Grade, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly lastMentioned: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly because: ReadonlyArray<{ readonly length: number, readonly steps: ReadonlyArray<{ readonly inverse: boolean, readonly relation: (
            { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          ) }> }> }> } | null };

export type AttendanceTableQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type AttendanceTableQuery = { readonly entity:
    | { readonly id: string }
    | { readonly id: string, readonly attendance: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly id: string }>, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly relation: { readonly id: string } }> } }
   | null };

export type AttendanceTablePageFragment = { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly id: string }>, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly relation: { readonly id: string } }> };

export type AttendanceTableRowFragment = { readonly attendanceStatus: AttendanceStatus, readonly roles: ReadonlyArray<AttendanceRole>, readonly mode: AttendanceMode | null, readonly reason: string | null, readonly reasonLang: string | null, readonly personName: string | null, readonly personNameLang: string | null, readonly onBehalfOfName: string | null, readonly onBehalfOfNameLang: string | null, readonly evidence: ReadonlyArray<{ readonly quote: string, readonly id: string }>, readonly person: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string } | null, readonly substituteFor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly movements: ReadonlyArray<{ readonly kind: MovementKind, readonly when: MovementMoment | null, readonly time: string | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string } | null, readonly passage: { readonly id: string } | null }>, readonly relation: { readonly id: string } };

export type RelationsTableQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type RelationsTableQuery = { readonly entity: { readonly id: string, readonly relations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
        { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Relation' }
      )> } } | null };

export type ClaimsTableQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type ClaimsTableQuery = { readonly entity: { readonly claims: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
        { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Claim' }
      )> } } | null };

export type FollowUpsTableQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type FollowUpsTableQuery = { readonly entity: { readonly followUps: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }> } } | null };

export type ThemePageQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  lang: Lang;
}>;


export type ThemePageQuery = { readonly entity:
    | { readonly __typename: 'Award' | 'Event' | 'GovernmentBody' | 'LegalText' | 'Meeting' | 'Organization' | 'Person' | 'Place' | 'Post' | 'Project' | 'Publication' }
    | (
      { readonly url: string, readonly definition: string | null, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly usageNotes: ReadonlyArray<(
        { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
          | (
            { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Claim' }
          )
          | (
            { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          )
        >, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Claim' }
      )>, readonly relations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
          { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
            | (
              { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
              & { readonly __typename: 'Relation' }
            )
          >, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Relation' }
        )> }, readonly claims: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
          { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly contradicts: ReadonlyArray<
            | (
              { readonly claimKind: ClaimKind, readonly text: string, readonly textLang: string, readonly status: Status, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
              & { readonly __typename: 'Claim' }
            )
            | (
              { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
              & { readonly __typename: 'Relation' }
            )
          >, readonly value: { readonly text: string, readonly number: number | null, readonly unit: string | null, readonly url: string | null } | null, readonly vote: { readonly outcome: VoteOutcome, readonly votesFor: number | null, readonly votesAgainst: number | null, readonly abstentions: number | null, readonly positions: ReadonlyArray<{ readonly position: VotePosition, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
          & { readonly __typename: 'Claim' }
        )> }, readonly followUps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly task: string, readonly taskLang: string, readonly followUpStatus: FollowUpStatus, readonly boxed: boolean, readonly timesPutOff: number, readonly assigneeWording: string | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly firstDue: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly course: ReadonlyArray<{ readonly step: FollowUpStepKind, readonly date: string | null, readonly assigneeWording: string | null, readonly note: string | null, readonly noteLang: string | null, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly due: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly dueAt: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly statement: { readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> } }>, readonly about: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly assignees: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly properName: string }>, readonly openedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly closedIn: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }> }, readonly mentions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly surface: string, readonly passage: { readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null } }> } }
      & { readonly __typename: 'Theme' }
    )
   | null, readonly whoWorksOn: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly grade: Grade, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly lastMentioned: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly because: ReadonlyArray<{ readonly length: number, readonly steps: ReadonlyArray<{ readonly inverse: boolean, readonly relation: (
            { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
            & { readonly __typename: 'Relation' }
          ) }> }> }> } | null, readonly coverage: { readonly basis: { readonly documents: number, readonly latest: string | null } }, readonly dataset: { readonly day: string | null, readonly name: string, readonly revision: string, readonly updatedAt: string, readonly timeZone: string } };

export type ThemeActorFragment = { readonly grade: Grade, readonly actor: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly lastMentioned: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly because: ReadonlyArray<{ readonly length: number, readonly steps: ReadonlyArray<{ readonly inverse: boolean, readonly relation: (
        { readonly type: RelationType, readonly label: string, readonly inverseLabel: string, readonly role: string | null, readonly roleLang: string | null, readonly note: string | null, readonly noteLang: string | null, readonly status: Status, readonly derived: boolean, readonly weight: number | null, readonly id: string, readonly certainty: Certainty, readonly modality: Modality, readonly editorialNote: string | null, readonly editorialNoteLang: string | null, readonly attributedAs: string | null, readonly attributedAsLang: string | null, readonly amount: { readonly value: number, readonly currency: string } | null, readonly dates: { readonly edtf: string | null, readonly earliest: string | null, readonly latest: string | null, readonly startTime: string | null, readonly endTime: string | null, readonly wording: string | null, readonly certainty: Certainty } | null, readonly subject: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly object: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }, readonly onBehalfOf: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly topics: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string }>, readonly attributedTo: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } | null, readonly evidence: ReadonlyArray<{ readonly id: string, readonly quote: string, readonly prefix: string, readonly suffix: string, readonly page: number | null, readonly agendaItem: { readonly id: string, readonly number: string | null, readonly title: string, readonly parent: { readonly number: string | null } | null } | null, readonly document: { readonly id: string, readonly language: string, readonly publication: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }, readonly meeting: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly publications: ReadonlyArray<{ readonly documents: ReadonlyArray<{ readonly id: string }> }> } | null }>, readonly sources: ReadonlyArray<{ readonly kind: SourceKind, readonly title: string, readonly url: string | null, readonly accessed: string | null, readonly editor: string | null }> }
        & { readonly __typename: 'Relation' }
      ) }> }> };

export type BasisFragment = { readonly documents: number, readonly latest: string | null };

export type ThemesPageQueryVariables = Exact<{
  after?: string | null | undefined;
  lang: Lang;
}>;


export type ThemesPageQuery = { readonly themes: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly actorCount: number, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly broader: ReadonlyArray<{ readonly id: string }> }> } };

export type ThemeNodeFragment = { readonly actorCount: number, readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string, readonly broader: ReadonlyArray<{ readonly id: string }> };

export type FindThemeQueryVariables = Exact<{
  text: string;
  lang: Lang;
}>;


export type FindThemeQuery = { readonly search: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly score: number, readonly entity: { readonly id: string, readonly kind: EntityKind, readonly name: string, readonly nameLang: string } }> } };

export type SitemapEntriesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SitemapEntriesQuery = { readonly entities: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: EntityKind }> } };

export type SiteContactQueryVariables = Exact<{
  lang: Lang;
}>;


export type SiteContactQuery = { readonly dataset: { readonly name: string, readonly contact: string | null } };

/** The fragments, by name. */
export const FRAGMENTS = {
  EntityOption: 'fragment EntityOption on Entity{...Ref disambiguation(lang:$lang)summary(lang:$lang)belonging:relations(filter:{types:[HOLDS_ROLE MEMBER_OF PART_OF]statuses:[ONGOING UNKNOWN PLANNED PAST]}first:3){nodes{role(lang:$lang)subject{id}object{...Ref}}}}',
  Ref: 'fragment Ref on Entity{id kind name(lang:$lang distinct:true)nameLang(lang:$lang)}',
  ProperName: 'fragment ProperName on Entity{properName:name(lang:$lang)}',
  When: 'fragment When on PartialDate{edtf earliest latest startTime endTime wording certainty}',
  Dated: 'fragment Dated on Entity{...Ref ...on Dated{status dates{...When}venues{...Ref}places{...Ref}}}',
  Evidence: 'fragment Evidence on Passage{id quote prefix suffix page agendaItem{id number title parent{number}}document{id language publication{...Ref}}meeting{...Ref publications{documents{id}}}}',
  Source: 'fragment Source on Source{kind title url accessed editor}',
  Statement: 'fragment Statement on Statement{id certainty modality editorialNote(lang:$lang)editorialNoteLang(lang:$lang)attributedTo{...Ref}attributedAs(lang:$lang)attributedAsLang(lang:$lang)evidence{...Evidence}sources{...Source}}',
  SaidRelation: 'fragment SaidRelation on Relation{__typename id label(lang:$lang)subject{...Ref}object{...Ref}}',
  SaidClaim: 'fragment SaidClaim on Claim{__typename id text(lang:$lang)textLang(lang:$lang)}',
  RelationCore: 'fragment RelationCore on Relation{__typename ...Statement type label(lang:$lang)inverseLabel(lang:$lang)role(lang:$lang)roleLang(lang:$lang)note(lang:$lang)noteLang(lang:$lang)status derived weight amount{value currency}dates{...When}subject{...Ref}object{...Ref}onBehalfOf{...Ref}topics{...Ref}}',
  ClaimCore: 'fragment ClaimCore on Claim{__typename ...Statement claimKind text(lang:$lang)textLang(lang:$lang)value{text number unit url}vote{...Vote}status dates{...When}about{...Ref}}',
  StatementWords: 'fragment StatementWords on Statement{__typename id ...on Relation{label(lang:$lang)subject{...Ref}object{...Ref}}...on Claim{text(lang:$lang)textLang(lang:$lang)}...on FollowUp{task(lang:$lang)taskLang(lang:$lang)}...on FollowUpStep{step followUp{id task(lang:$lang)taskLang(lang:$lang)}}}',
  SupersededBy: 'fragment SupersededBy on Supersession{type day statement{...StatementWords}meeting{...Ref}}',
  Succession: 'fragment Succession on Statement{saidOn supersededBy{...SupersededBy}supersedes{type statement{...StatementWords}}}',
  OwnClaimRow: 'fragment OwnClaimRow on OwnClaim{aspect reason claim{...ClaimCore ...Succession}}',
  Vote: 'fragment Vote on Vote{outcome votesFor votesAgainst abstentions positions{actor{...Ref}position}}',
  Rival: 'fragment Rival on Statement{...on Relation{...RelationCore}...on Claim{...ClaimCore}}',
  RelationRow: 'fragment RelationRow on Relation{...RelationCore contradicts{...Rival}}',
  ClaimRow: 'fragment ClaimRow on Claim{...ClaimCore contradicts{...Rival}}',
  FollowUpRow: 'fragment FollowUpRow on FollowUp{...Statement task(lang:$lang)taskLang(lang:$lang)followUpStatus boxed due{...When}dueAt{...Ref}firstDue{...When}timesPutOff course{...CourseStep}about{...Ref}assignees{...Ref ...ProperName}assigneeWording openedIn{...Ref}closedIn{...Ref}}',
  CourseStep: 'fragment CourseStep on CourseStep{step date meeting{...Ref}due{...When}dueAt{...Ref}assignees{...Ref}assigneeWording note(lang:$lang)noteLang(lang:$lang)statement{...Statement}}',
  Attendance: 'fragment Attendance on Attendance{attendanceStatus roles mode reason(lang:$lang)reasonLang(lang:$lang)person{...Ref ...ProperName}personName(lang:$lang)personNameLang(lang:$lang)onBehalfOf{...Ref ...ProperName}onBehalfOfName(lang:$lang)onBehalfOfNameLang(lang:$lang)substituteFor{...Ref}movements{kind when time agendaItem{id number title}passage{id}}evidence{id}relation{id}}',
  Mention: 'fragment Mention on Mention{surface passage{...Evidence}}',
  Edition: 'fragment Edition on Dataset{day name(lang:$lang)revision updatedAt timeZone}',
  CalendarSource: 'fragment CalendarSource on Dataset{name(lang:$lang)updatedAt day timeZone coalition{slug}}',
  PageInfo: 'fragment PageInfo on PageInfo{hasNextPage endCursor}',
  FollowUpNumbers: 'fragment FollowUpNumbers on Query{open:followUps(filter:{statuses:[OPEN]}first:1){totalCount}late:followUps(filter:{overdueOn:$day}first:1)@include(if:$hasDay){totalCount}ideas:followUps(filter:{statuses:[PROPOSED]}first:1){totalCount}}',
  PassageSpan: 'fragment PassageSpan on Passage{id start end statements(first:1){totalCount}superseded:statements(first:10 superseded:true){nodes{id supersededBy{...SupersededBy}}}agendaItem{id}}',
  MentionSpan: 'fragment MentionSpan on Mention{start end entity{...Ref}}',
  ChangeOutcome: 'fragment ChangeOutcome on ChangeSetPayload{changeSet{id}userErrors{path code message(lang:$lang)}}',
  NetworkNode: 'fragment NetworkNode on NetworkNode{depth degree x y labelSide entity{...Ref}}',
  NetworkEdge: 'fragment NetworkEdge on NetworkLink{source target relation{...RelationCore evidence{mentions(first:20){totalCount nodes{entity{kind}}}}}}',
  CalendarNode: 'fragment CalendarNode on Entity{...Dated summary(lang:$lang)url}',
  ChangedRecord: 'fragment ChangedRecord on Node{__typename id ...on Entity{...Ref}...on Document{publication{...Ref}}...on Relation{...SaidRelation}...on Claim{...SaidClaim}...on FollowUp{task(lang:$lang)taskLang(lang:$lang)}...on FollowUpStep{step followUp{id task(lang:$lang)taskLang(lang:$lang)}}}',
  LatestMeeting: 'fragment LatestMeeting on Meeting{...Dated summary(lang:$lang)summaryLang(lang:$lang)attendance(first:100){pageInfo{...PageInfo}nodes{attendanceStatus person{id}onBehalfOf{id}}}next{...Dated}upcoming{...Dated}}',
  ListNode: 'fragment ListNode on Entity{...Dated summary(lang:$lang)summaryLang(lang:$lang)}',
  AgendaRow: 'fragment AgendaRow on AgendaItem{id number title parent{id}presentedBy{...Ref}summary(lang:$lang)summaryLang(lang:$lang)present(first:100){totalCount nodes{relation{id}}}discussed(first:40){totalCount nodes{entity{...Ref}}}}',
  PublicationRow: 'fragment PublicationRow on Publication{...Ref state dates{...When}documents{id language audience}}',
  PathSteps: 'fragment PathSteps on Path{length steps{inverse relation{...RelationCore}}}',
  PassageNode: 'fragment PassageNode on Passage{...Evidence mentions(first:50){nodes{entity{...Ref}}}statements(first:100){nodes{__typename ...on Relation{...RelationRow ...Succession}...on Claim{...ClaimRow ...Succession}...on FollowUp{...FollowUpRow ...Succession}...on FollowUpStep{...StepRow ...Succession}}}}',
  StepRow: 'fragment StepRow on FollowUpStep{__typename ...Statement step followUp{id task(lang:$lang)taskLang(lang:$lang)}}',
  Heading: 'fragment Heading on AgendaItem{id title parent{id}}',
  Facet: 'fragment Facet on SearchFacet{kind count}',
  Hit: 'fragment Hit on SearchHit{matches(lang:$lang){...Match}entity{...Dated ...ProperName summary(lang:$lang)summaryLang(lang:$lang)names{value lang}...on Theme{definition(lang:$lang)definitionLang(lang:$lang)}}}',
  Match: 'fragment Match on SearchMatch{field text textLang ranges{start end}passage{...Evidence}}',
  EntryRow: 'fragment EntryRow on Entity{...Dated ...ProperName typeLabel(lang:$lang)summary(lang:$lang)names{value}identifiers{scheme value}}',
  SearchTableRow: 'fragment SearchTableRow on SearchHit{matches{field text}entity{...EntryRow}}',
  AttendanceTablePage: 'fragment AttendanceTablePage on AttendanceConnection{pageInfo{...PageInfo}nodes{...AttendanceTableRow}}',
  AttendanceTableRow: 'fragment AttendanceTableRow on Attendance{...Attendance evidence{quote}}',
  ThemeActor: 'fragment ThemeActor on ActorOnTheme{grade actor{...Ref}lastMentioned{...When}because(first:2){...PathSteps}}',
  Basis: 'fragment Basis on CoverageBasis{documents latest}',
  ThemeNode: 'fragment ThemeNode on Theme{...Ref actorCount broader{id}}',
  ...KIND_FRAGMENTS,
} as const;

export const EntityWithIdDocument: TypedDocument<EntityWithIdQuery, EntityWithIdQueryVariables> = { text: ['query EntityWithId($id:ID!$lang:Lang!){entity(id:$id){...Ref}}', FRAGMENTS.Ref].join('\n') };
export const EntitiesNamedDocument: TypedDocument<EntitiesNamedQuery, EntitiesNamedQueryVariables> = { text: ['query EntitiesNamed($text:String!$kinds:[EntityKind!]$lang:Lang!){search(text:$text kinds:$kinds first:6){nodes{entity{...EntityOption names{value}}}}}', FRAGMENTS.EntityOption, FRAGMENTS.Ref].join('\n') };
export const NearbyDocument: TypedDocument<NearbyQuery, NearbyQueryVariables> = { text: ['query Nearby($text:String!$kinds:[EntityKind!]$lang:Lang!){search(text:$text kinds:$kinds first:5){nodes{entity{...Ref}}}}', FRAGMENTS.Ref].join('\n') };
export const PastMeetingsDocument: TypedDocument<PastMeetingsQuery, PastMeetingsQueryVariables> = { text: ['query PastMeetings($after:String$lang:Lang!){meetings(filter:{statuses:[PAST]}first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{...Dated convener{id}}}dataset{coalition{id}}}', FRAGMENTS.PageInfo, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When].join('\n') };
export const DocumentTextDocument: TypedDocument<DocumentTextQuery, DocumentTextQueryVariables> = { text: ['query DocumentText($id:ID!){node(id:$id){...on Document{id language text}}}'].join('\n') };
export const DocumentSpansDocument: TypedDocument<DocumentSpansQuery, DocumentSpansQueryVariables> = { text: ['query DocumentSpans($id:ID!$passages:String$mentions:String$lang:Lang!){node(id:$id){...on Document{passages(first:100 after:$passages){totalCount pageInfo{...PageInfo}nodes{...PassageSpan}}mentions(first:100 after:$mentions){totalCount pageInfo{...PageInfo}nodes{...MentionSpan}}}}}', FRAGMENTS.PageInfo, FRAGMENTS.PassageSpan, FRAGMENTS.SupersededBy, FRAGMENTS.StatementWords, FRAGMENTS.Ref, FRAGMENTS.MentionSpan].join('\n') };
export const OwnDraftsDocument: TypedDocument<OwnDraftsQuery, OwnDraftsQueryVariables> = { text: ['query OwnDrafts($lang:Lang!){viewer{changeSets(first:100){nodes{id changeSetState name(lang:$lang)nameLang(lang:$lang)updatedAt}}}}'].join('\n') };
export const MakeDraftDocument: TypedDocument<MakeDraftMutation, MakeDraftMutationVariables> = { text: ['mutation MakeDraft($input:CreateChangeSetInput!$lang:Lang!){createChangeSet(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const ChangeNoticeDocument: TypedDocument<ChangeNoticeQuery, ChangeNoticeQueryVariables> = { text: ['query ChangeNotice($id:ID!$lang:Lang!){node(id:$id){...on ChangeSet{id changeSetState name(lang:$lang)nameLang(lang:$lang)publishedAs{id sequence revertedBy{id}}}}}'].join('\n') };
export const DraftDocument: TypedDocument<DraftQuery, DraftQueryVariables> = { text: ['query Draft($id:ID!$after:String$lang:Lang!){node(id:$id){...on ChangeSet{id changeSetState owner reason name(lang:$lang)nameLang(lang:$lang)summary(lang:$lang)updatedAt publishedAs{id revertedBy{id}}operations(first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{id operation recordId summary(lang:$lang)record{id}}}conflicts{record{id}theirs yours}}}}', FRAGMENTS.PageInfo].join('\n') };
export const DraftPreviewDocument: TypedDocument<DraftPreviewQuery, DraftPreviewQueryVariables> = { text: ['query DraftPreview($ids:[ID!]!$changeSet:ID!$as:Role!$lang:Lang!)@preview(changeSet:$changeSet as:$as){nodes(ids:$ids){id ...on Statement{...StatementWords}...on Entity{...Ref}...on Passage{quote}...on Mention{surface}...on AgendaItem{title}...on Document{publication{...Ref}}}}', FRAGMENTS.StatementWords, FRAGMENTS.Ref].join('\n') };
export const PublishDraftDocument: TypedDocument<PublishDraftMutation, PublishDraftMutationVariables> = { text: ['mutation PublishDraft($input:PublishChangeSetInput!$lang:Lang!){publishChangeSet(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RenameDraftDocument: TypedDocument<RenameDraftMutation, RenameDraftMutationVariables> = { text: ['mutation RenameDraft($input:RenameChangeSetInput!$lang:Lang!){renameChangeSet(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const DiscardDraftDocument: TypedDocument<DiscardDraftMutation, DiscardDraftMutationVariables> = { text: ['mutation DiscardDraft($input:DiscardChangeSetInput!$lang:Lang!){discardChangeSet(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RemoveFromDraftDocument: TypedDocument<RemoveFromDraftMutation, RemoveFromDraftMutationVariables> = { text: ['mutation RemoveFromDraft($input:RemoveOperationInput!$lang:Lang!){removeOperation(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const NamedEntityDocument: TypedDocument<NamedEntityQuery, NamedEntityQueryVariables> = { text: ['query NamedEntity($id:ID!$lang:Lang!){entity(id:$id){...Ref}}', FRAGMENTS.Ref].join('\n') };
export const NamedCandidatesDocument: TypedDocument<NamedCandidatesQuery, NamedCandidatesQueryVariables> = { text: ['query NamedCandidates($text:String!$kinds:[EntityKind!]$lang:Lang!){search(text:$text kinds:$kinds first:8){nodes{entity{...Ref names{value}}}}}', FRAGMENTS.Ref].join('\n') };
export const FollowUpFormDocument: TypedDocument<FollowUpFormQuery, FollowUpFormQueryVariables> = { text: ['query FollowUpForm($id:ID!$lang:Lang!){node(id:$id){...on FollowUp{version ...FollowUpRow}}dataset{day}}', FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.CourseStep, FRAGMENTS.ProperName].join('\n') };
export const CloseFollowUpDocument: TypedDocument<CloseFollowUpMutation, CloseFollowUpMutationVariables> = { text: ['mutation CloseFollowUp($input:CloseFollowUpInput!$lang:Lang!){closeFollowUp(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const CarryOverFollowUpDocument: TypedDocument<CarryOverFollowUpMutation, CarryOverFollowUpMutationVariables> = { text: ['mutation CarryOverFollowUp($input:CarryOverFollowUpInput!$lang:Lang!){carryOverFollowUp(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const ReopenFollowUpDocument: TypedDocument<ReopenFollowUpMutation, ReopenFollowUpMutationVariables> = { text: ['mutation ReopenFollowUp($input:ReopenFollowUpInput!$lang:Lang!){reopenFollowUp(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveFollowUpDocument: TypedDocument<SaveFollowUpMutation, SaveFollowUpMutationVariables> = { text: ['mutation SaveFollowUp($input:SaveFollowUpInput!$lang:Lang!){saveFollowUp(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const BodyPeopleDocument: TypedDocument<BodyPeopleQuery, BodyPeopleQueryVariables> = { text: ['query BodyPeople($id:ID!$list:[ID!]!$lang:Lang!){entity(id:$id){...Ref}people:relations(filter:{objects:$list types:[HOLDS_ROLE MEMBER_OF]kinds:[PERSON]}first:100){nodes{subject{id}}}representatives:relations(filter:{onBehalfOf:$list types:[ATTENDS]}first:100){nodes{subject{id kind}}}memberships:relations(filter:{subjects:$list types:[MEMBER_OF]}first:50){nodes{object{id}}}}', FRAGMENTS.Ref].join('\n') };
export const BodyTasksDocument: TypedDocument<BodyTasksQuery, BodyTasksQueryVariables> = { text: ['query BodyTasks($assignees:[ID!]!$after:String$lang:Lang!){followUps(filter:{assignees:$assignees statuses:[OPEN PROPOSED]}first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{...FollowUpRow}}}', FRAGMENTS.PageInfo, FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.CourseStep, FRAGMENTS.ProperName].join('\n') };
export const BodyNewsDocument: TypedDocument<BodyNewsQuery, BodyNewsQueryVariables> = { text: ['query BodyNews($id:ID!$list:[ID!]!$conveners:[ID!]!$since:DateTime$today:Date!$lang:Lang!){entity(id:$id){statements(since:$since first:20){totalCount nodes{...StatementWords}}}invitations:relations(filter:{about:$list types:[INVITED_TO ATTENDS]statuses:[PLANNED PROPOSED]}first:50){nodes{id object{...Dated}}}meetings(filter:{conveners:$conveners from:$today}orderBy:{field:DATE direction:ASC}first:10){nodes{...Dated}}dataset{timeZone}}', FRAGMENTS.StatementWords, FRAGMENTS.Ref, FRAGMENTS.Dated, FRAGMENTS.When].join('\n') };
export const SaveRelationDocument: TypedDocument<SaveRelationMutation, SaveRelationMutationVariables> = { text: ['mutation SaveRelation($input:SaveRelationInput!$lang:Lang!){saveRelation(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveClaimDocument: TypedDocument<SaveClaimMutation, SaveClaimMutationVariables> = { text: ['mutation SaveClaim($input:SaveClaimInput!$lang:Lang!){saveClaim(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveMentionDocument: TypedDocument<SaveMentionMutation, SaveMentionMutationVariables> = { text: ['mutation SaveMention($input:SaveMentionInput!$lang:Lang!){saveMention(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveEntityDocument: TypedDocument<SaveEntityMutation, SaveEntityMutationVariables> = { text: ['mutation SaveEntity($input:SaveEntityInput!$lang:Lang!){saveEntity(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RenameEntityDocument: TypedDocument<RenameEntityMutation, RenameEntityMutationVariables> = { text: ['mutation RenameEntity($input:RenameEntityInput!$lang:Lang!){renameEntity(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RemoveEntityDocument: TypedDocument<RemoveEntityMutation, RemoveEntityMutationVariables> = { text: ['mutation RemoveEntity($input:RemoveEntityInput!$lang:Lang!){removeEntity(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const MergeEntitiesDocument: TypedDocument<MergeEntitiesMutation, MergeEntitiesMutationVariables> = { text: ['mutation MergeEntities($input:MergeEntitiesInput!$lang:Lang!){mergeEntities(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const MarkDifferentDocument: TypedDocument<MarkDifferentMutation, MarkDifferentMutationVariables> = { text: ['mutation MarkDifferent($input:MarkDifferentInput!$lang:Lang!){markDifferent(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const ErasePersonDocument: TypedDocument<ErasePersonMutation, ErasePersonMutationVariables> = { text: ['mutation ErasePerson($input:ErasePersonInput!$lang:Lang!){erasePerson(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RemoveStatementDocument: TypedDocument<RemoveStatementMutation, RemoveStatementMutationVariables> = { text: ['mutation RemoveStatement($input:RemoveStatementInput!$lang:Lang!){removeStatement(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RemoveRecordDocument: TypedDocument<RemoveRecordMutation, RemoveRecordMutationVariables> = { text: ['mutation RemoveRecord($input:RemoveRecordInput!$lang:Lang!){removeRecord(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RestoreRecordDocument: TypedDocument<RestoreRecordMutation, RestoreRecordMutationVariables> = { text: ['mutation RestoreRecord($input:RestoreRecordInput!$lang:Lang!){restoreRecord(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const RevertRevisionDocument: TypedDocument<RevertRevisionMutation, RevertRevisionMutationVariables> = { text: ['mutation RevertRevision($input:RevertRevisionInput!$lang:Lang!){revertRevision(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveAgendaItemDocument: TypedDocument<SaveAgendaItemMutation, SaveAgendaItemMutationVariables> = { text: ['mutation SaveAgendaItem($input:SaveAgendaItemInput!$lang:Lang!){saveAgendaItem(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const SaveDocumentDocument: TypedDocument<SaveDocumentMutation, SaveDocumentMutationVariables> = { text: ['mutation SaveDocument($input:SaveDocumentInput!$lang:Lang!){saveDocument(input:$input){...ChangeOutcome}}', FRAGMENTS.ChangeOutcome].join('\n') };
export const MeetingChoicesDocument: TypedDocument<MeetingChoicesQuery, MeetingChoicesQueryVariables> = { text: ['query MeetingChoices($lang:Lang!){meetings(first:100 orderBy:{field:DATE direction:DESC}){nodes{...Dated convener{id}}}dataset{coalition{id}}}', FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When].join('\n') };
export const MeetingTextsDocument: TypedDocument<MeetingTextsQuery, MeetingTextsQueryVariables> = { text: ['query MeetingTexts($id:ID!){meeting(id:$id){publications{documents{id}}}}'].join('\n') };
export const NetworkViewDocument: TypedDocument<NetworkViewQuery, NetworkViewQueryVariables> = { text: ['query NetworkView($around:[ID!]!$depth:Int!$types:[RelationType!]$kinds:[EntityKind!]$themes:[ID!]$meetings:[ID!]$maxNodes:Int!$includeDerived:Boolean!$certainties:[Certainty!]$expanded:[ID!]$lang:Lang!){network(around:$around depth:$depth types:$types kinds:$kinds themes:$themes meetings:$meetings maxNodes:$maxNodes includeDerived:$includeDerived certainties:$certainties expanded:$expanded){revision shown total truncatedBy nodes{...NetworkNode}edges{...NetworkEdge}}}', FRAGMENTS.NetworkNode, FRAGMENTS.Ref, FRAGMENTS.NetworkEdge, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When].join('\n') };
export const SmallNetworkViewDocument: TypedDocument<SmallNetworkViewQuery, SmallNetworkViewQueryVariables> = { text: ['query SmallNetworkView($around:[ID!]!$depth:Int!$types:[RelationType!]$kinds:[EntityKind!]$themes:[ID!]$meetings:[ID!]$maxNodes:Int!$includeDerived:Boolean!$certainties:[Certainty!]$expanded:[ID!]$lang:Lang!){network(around:$around depth:$depth types:$types kinds:$kinds themes:$themes meetings:$meetings maxNodes:$maxNodes includeDerived:$includeDerived certainties:$certainties expanded:$expanded){revision shown total truncatedBy nodes{...NetworkNode}edges{source target relation{id type label(lang:$lang)inverseLabel(lang:$lang)status certainty derived}}}}', FRAGMENTS.NetworkNode, FRAGMENTS.Ref].join('\n') };
export const NetworkCentresDocument: TypedDocument<NetworkCentresQuery, NetworkCentresQueryVariables> = { text: ['query NetworkCentres($around:[ID!]!$lang:Lang!){nodes(ids:$around){...on Entity{...Ref}}dataset{name(lang:$lang)license(lang:$lang)revision coalition{...Ref}}}', FRAGMENTS.Ref].join('\n') };
export const NetworkChoicesDocument: TypedDocument<NetworkChoicesQuery, NetworkChoicesQueryVariables> = { text: ['query NetworkChoices($lang:Lang!){themes(first:100){nodes{...Ref}}meetings(first:100){nodes{...Ref}}}', FRAGMENTS.Ref].join('\n') };
export const SiteDocument: TypedDocument<SiteQuery, SiteQueryVariables> = { text: ['query Site($meetings:[ID!]!$lang:Lang!){nodes(ids:$meetings){...on Meeting{...Ref dates{edtf}}}dataset{name(lang:$lang)contact(lang:$lang)updatedAt timeZone coalition{id name(lang:$lang)nameLang(lang:$lang)}}}', FRAGMENTS.Ref].join('\n') };
export const AboutPageDocument: TypedDocument<AboutPageQuery, AboutPageQueryVariables> = { text: ['query AboutPage($lang:Lang!){dataset{name(lang:$lang)description(lang:$lang)license(lang:$lang)contact(lang:$lang)revision updatedAt timeZone coalition{...Ref}counts{kind count}}documents(first:100){totalCount pageInfo{...PageInfo}nodes{id language hash publication{...Ref}}}}', FRAGMENTS.Ref, FRAGMENTS.PageInfo].join('\n') };
export const CalendarPageDocument: TypedDocument<CalendarPageQuery, CalendarPageQueryVariables> = { text: ['query CalendarPage($from:Date!$to:Date$after:String$lang:Lang!){calendar(from:$from to:$to first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{...CalendarNode}}dataset{...CalendarSource}}', FRAGMENTS.PageInfo, FRAGMENTS.CalendarNode, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When, FRAGMENTS.CalendarSource].join('\n') };
export const ChangeFeedDocument: TypedDocument<ChangeFeedQuery, ChangeFeedQueryVariables> = { text: ['query ChangeFeed($lang:Lang!){recentChanges(first:30){nodes{at records(first:20){totalCount nodes{...ChangedRecord}}}}dataset{name(lang:$lang)updatedAt}}', FRAGMENTS.ChangedRecord, FRAGMENTS.Ref, FRAGMENTS.SaidRelation, FRAGMENTS.SaidClaim].join('\n') };
export const CoverageDocument: TypedDocument<CoverageQuery, CoverageQueryVariables> = { text: ['query Coverage($lang:Lang!){coverage(first:1){themes{...Ref}gaps{...Ref}basis{...Basis}}}', FRAGMENTS.Ref, FRAGMENTS.Basis].join('\n') };
export const CoverageSizeDocument: TypedDocument<CoverageSizeQuery, CoverageSizeQueryVariables> = { text: ['query CoverageSize($grades:[Grade!]$orderBy:CoverageOrder){coverage(grades:$grades orderBy:$orderBy first:1){totalCount}}'].join('\n') };
export const CoverageTableDocument: TypedDocument<CoverageTableQuery, CoverageTableQueryVariables> = { text: ['query CoverageTable($grades:[Grade!]$orderBy:CoverageOrder$after:String$first:Int!$lang:Lang!){coverage(grades:$grades orderBy:$orderBy first:$first after:$after){pageInfo{endCursor}nodes{actor{...Ref}cells{theme{id}grade}}}}', FRAGMENTS.Ref].join('\n') };
export const CoveragePlaceDocument: TypedDocument<CoveragePlaceQuery, CoveragePlaceQueryVariables> = { text: ['query CoveragePlace($grades:[Grade!]$orderBy:CoverageOrder$after:String$first:Int!){coverage(grades:$grades orderBy:$orderBy first:$first after:$after){pageInfo{endCursor}}}'].join('\n') };
export const CoverageRowsDocument: TypedDocument<CoverageRowsQuery, CoverageRowsQueryVariables> = { text: ['query CoverageRows($themes:[ID!]$grades:[Grade!]$after:String$lang:Lang!){coverage(themes:$themes grades:$grades first:20 after:$after){pageInfo{...PageInfo}nodes{actor{...Ref}cells{theme{id}grade count}}}}', FRAGMENTS.PageInfo, FRAGMENTS.Ref].join('\n') };
export const IdentityDocument: TypedDocument<IdentityQuery, IdentityQueryVariables> = { text: ['query Identity($id:ID!){entity(id:$id){id kind}}'].join('\n') };
export const PresenceDocument: TypedDocument<PresenceQuery, PresenceQueryVariables> = { text: ['query Presence($id:ID!$after:String$lang:Lang!){relations(first:100 after:$after filter:{types:[ATTENDS]about:[$id]}){pageInfo{...PageInfo}nodes{status modality object{...Dated}}}}', FRAGMENTS.PageInfo, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When].join('\n') };
export const VoiceDocument: TypedDocument<VoiceQuery, VoiceQueryVariables> = { text: ['query Voice($id:ID!$lang:Lang!){relations(first:40 filter:{attributedTo:[$id]}){nodes{...RelationRow}}claims(first:40 filter:{attributedTo:[$id]}){nodes{...ClaimRow}}}', FRAGMENTS.RelationRow, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.Rival, FRAGMENTS.ClaimCore, FRAGMENTS.Vote, FRAGMENTS.ClaimRow].join('\n') };
export const FollowUpsPageDocument: TypedDocument<FollowUpsPageQuery, FollowUpsPageQueryVariables> = { text: ['query FollowUpsPage($filter:FollowUpFilter$after:String$lang:Lang!){followUps(filter:$filter first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{...FollowUpRow}}dataset{...CalendarSource}}', FRAGMENTS.PageInfo, FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.CourseStep, FRAGMENTS.ProperName, FRAGMENTS.CalendarSource].join('\n') };
export const ChosenEntityDocument: TypedDocument<ChosenEntityQuery, ChosenEntityQueryVariables> = { text: ['query ChosenEntity($id:ID!$lang:Lang!){entity(id:$id){...Ref}}', FRAGMENTS.Ref].join('\n') };
export const HomePageDocument: TypedDocument<HomePageQuery, HomePageQueryVariables> = { text: ['query HomePage($latest:ID!$latestList:[ID!]!$day:Date$hasDay:Boolean!$lang:Lang!){dataset{name(lang:$lang)description(lang:$lang)coalition{...Ref}}...FollowUpNumbers boxed:followUps(filter:{statuses:[OPEN]boxed:true openedIn:$latestList}first:6){nodes{...FollowUpRow}}meeting(id:$latest){...LatestMeeting}}', FRAGMENTS.Ref, FRAGMENTS.FollowUpNumbers, FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.CourseStep, FRAGMENTS.ProperName, FRAGMENTS.LatestMeeting, FRAGMENTS.Dated, FRAGMENTS.PageInfo].join('\n') };
export const EntriesPageDocument: TypedDocument<EntriesPageQuery, EntriesPageQueryVariables> = { text: ['query EntriesPage{dataset{counts{kind count}}}'].join('\n') };
export const MeetingFeedDocument: TypedDocument<MeetingFeedQuery, MeetingFeedQueryVariables> = { text: ['query MeetingFeed($after:String$lang:Lang!){meetings(first:100 after:$after){pageInfo{...PageInfo}nodes{...Dated url summary(lang:$lang)publications{documents{issuedOn}}}}dataset{name(lang:$lang)updatedAt}}', FRAGMENTS.PageInfo, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When].join('\n') };
export const MeetingPageDocument: TypedDocument<MeetingPageQuery, MeetingPageQueryVariables> = { text: ['query MeetingPage($id:ID!$lang:Lang!){meeting(id:$id){...Ref url status summary(lang:$lang)attendance(first:100){pageInfo{...PageInfo}nodes{...Attendance}}agenda{...AgendaRow}publications{...PublicationRow}followUpsOpened{...FollowUpRow}followUpsAssigned{...FollowUpRow}followUpsCarriedOver{...FollowUpRow}followUpsClosed{...FollowUpRow}followUpsNotSpokenOf{...FollowUpRow}upcoming{...Dated}previous{...Dated}next{...Dated}}dataset{...Edition}}', FRAGMENTS.Ref, FRAGMENTS.PageInfo, FRAGMENTS.Attendance, FRAGMENTS.ProperName, FRAGMENTS.AgendaRow, FRAGMENTS.PublicationRow, FRAGMENTS.When, FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.CourseStep, FRAGMENTS.Dated, FRAGMENTS.Edition].join('\n') };
export const MoreAttendanceDocument: TypedDocument<MoreAttendanceQuery, MoreAttendanceQueryVariables> = { text: ['query MoreAttendance($id:ID!$after:String$lang:Lang!){meeting(id:$id){attendance(first:100 after:$after){pageInfo{...PageInfo}nodes{...Attendance}}}}', FRAGMENTS.PageInfo, FRAGMENTS.Attendance, FRAGMENTS.Ref, FRAGMENTS.ProperName].join('\n') };
export const PathsPageDocument: TypedDocument<PathsPageQuery, PathsPageQueryVariables> = { text: ['query PathsPage($from:ID!$to:ID!$maxLength:Int!$through:[EntityKind!]$allKinds:[EntityKind!]$lang:Lang!){common:paths(from:$from to:$to maxLength:2 first:20 through:$allKinds){nodes{entities{...Ref}}}paths(from:$from to:$to maxLength:$maxLength first:20 through:$through){outcome truncatedBy nodes{entities{...Ref}...PathSteps}}}', FRAGMENTS.Ref, FRAGMENTS.PathSteps, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When].join('\n') };
export const NodePageDocument: TypedDocument<NodePageQuery, NodePageQueryVariables> = { text: ['query NodePage($id:ID!$lang:Lang!){node(id:$id){__typename id ...on Passage{...PassageNode}...on Relation{...RelationRow ...Succession}...on Claim{...ClaimRow ...Succession}...on FollowUp{...FollowUpRow ...Succession}...on FollowUpStep{followUp{id}supersededBy{type}evidence{id}}...on AgendaItem{meeting{...Ref}}}dataset{day}}', FRAGMENTS.PassageNode, FRAGMENTS.Evidence, FRAGMENTS.Ref, FRAGMENTS.RelationRow, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.Rival, FRAGMENTS.ClaimCore, FRAGMENTS.Vote, FRAGMENTS.Succession, FRAGMENTS.SupersededBy, FRAGMENTS.StatementWords, FRAGMENTS.ClaimRow, FRAGMENTS.FollowUpRow, FRAGMENTS.CourseStep, FRAGMENTS.ProperName, FRAGMENTS.StepRow].join('\n') };
export const DocumentPageDocument: TypedDocument<DocumentPageQuery, DocumentPageQueryVariables> = { text: ['query DocumentPage($id:ID!$lang:Lang!){node(id:$id){...on Document{id language audience hash publication{...Ref}meeting{...Ref agenda{...Heading}}}}}', FRAGMENTS.Ref, FRAGMENTS.Heading].join('\n') };
export const SearchPageDocument: TypedDocument<SearchPageQuery, SearchPageQueryVariables> = { text: ['query SearchPage($text:String!$kinds:[EntityKind!]$after:String$lang:Lang!){search(text:$text kinds:$kinds first:20 after:$after){totalCount pageInfo{...PageInfo}facets{...Facet}nodes{...Hit}}}', FRAGMENTS.PageInfo, FRAGMENTS.Facet, FRAGMENTS.Hit, FRAGMENTS.Match, FRAGMENTS.Evidence, FRAGMENTS.Ref, FRAGMENTS.Dated, FRAGMENTS.When, FRAGMENTS.ProperName].join('\n') };
export const ThemeAnswerDocument: TypedDocument<ThemeAnswerQuery, ThemeAnswerQueryVariables> = { text: ['query ThemeAnswer($id:ID!$lang:Lang!){working:whoWorksOn(theme:$id grades:[DECLARED ACTIVE]first:3){totalCount nodes{actor{...Ref}}}mentioned:whoWorksOn(theme:$id grades:[MENTIONED]first:1){totalCount}}', FRAGMENTS.Ref].join('\n') };
export const MeetingAnswerDocument: TypedDocument<MeetingAnswerQuery, MeetingAnswerQueryVariables> = { text: ['query MeetingAnswer($id:ID!$ids:[ID!]!){open:followUps(filter:{openedIn:$ids statuses:[OPEN]}first:1){totalCount}ideas:followUps(filter:{openedIn:$ids statuses:[PROPOSED]}first:1){totalCount}meeting(id:$id){attendance(first:1){totalCount}publications{documents{id}}}}'].join('\n') };
export const SuggestDocument: TypedDocument<SuggestQuery, SuggestQueryVariables> = { text: ['query Suggest($text:String!$kinds:[EntityKind!]$lang:Lang!){search(text:$text kinds:$kinds first:8){nodes{entity{...EntityOption}}}}', FRAGMENTS.EntityOption, FRAGMENTS.Ref].join('\n') };
export const BaseAnswerDocument: TypedDocument<BaseAnswerQuery, BaseAnswerQueryVariables> = { text: ['query BaseAnswer($day:Date$hasDay:Boolean!){...FollowUpNumbers}', FRAGMENTS.FollowUpNumbers].join('\n') };
export const EntriesTableDocument: TypedDocument<EntriesTableQuery, EntriesTableQueryVariables> = { text: ['query EntriesTable($after:String$lang:Lang!){entities(first:100 after:$after){pageInfo{...PageInfo}nodes{...EntryRow}}}', FRAGMENTS.PageInfo, FRAGMENTS.EntryRow, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When, FRAGMENTS.ProperName].join('\n') };
export const SearchTableDocument: TypedDocument<SearchTableQuery, SearchTableQueryVariables> = { text: ['query SearchTable($text:String!$kinds:[EntityKind!]$after:String$lang:Lang!){search(text:$text kinds:$kinds first:100 after:$after){pageInfo{...PageInfo}nodes{...SearchTableRow}}}', FRAGMENTS.PageInfo, FRAGMENTS.SearchTableRow, FRAGMENTS.EntryRow, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When, FRAGMENTS.ProperName].join('\n') };
export const CalendarTableDocument: TypedDocument<CalendarTableQuery, CalendarTableQueryVariables> = { text: ['query CalendarTable($from:Date!$to:Date$after:String$lang:Lang!){calendar(from:$from to:$to first:100 after:$after){pageInfo{...PageInfo}nodes{...EntryRow}}}', FRAGMENTS.PageInfo, FRAGMENTS.EntryRow, FRAGMENTS.Dated, FRAGMENTS.Ref, FRAGMENTS.When, FRAGMENTS.ProperName].join('\n') };
export const ThemeActorsTableDocument: TypedDocument<ThemeActorsTableQuery, ThemeActorsTableQueryVariables> = { text: ['query ThemeActorsTable($id:ID!$after:String$lang:Lang!){entity(id:$id){id}whoWorksOn(theme:$id first:100 after:$after){pageInfo{...PageInfo}nodes{...ThemeActor}}}', FRAGMENTS.PageInfo, FRAGMENTS.ThemeActor, FRAGMENTS.Ref, FRAGMENTS.When, FRAGMENTS.PathSteps, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source].join('\n') };
export const AttendanceTableDocument: TypedDocument<AttendanceTableQuery, AttendanceTableQueryVariables> = { text: ['query AttendanceTable($id:ID!$after:String$lang:Lang!){entity(id:$id){id ...on Meeting{attendance(first:100 after:$after){...AttendanceTablePage}}...on Event{attendance(first:100 after:$after){...AttendanceTablePage}}}}', FRAGMENTS.AttendanceTablePage, FRAGMENTS.PageInfo, FRAGMENTS.AttendanceTableRow, FRAGMENTS.Attendance, FRAGMENTS.Ref, FRAGMENTS.ProperName].join('\n') };
export const RelationsTableDocument: TypedDocument<RelationsTableQuery, RelationsTableQueryVariables> = { text: ['query RelationsTable($id:ID!$after:String$lang:Lang!){entity(id:$id){id relations(first:100 after:$after){pageInfo{...PageInfo}nodes{...RelationCore}}}}', FRAGMENTS.PageInfo, FRAGMENTS.RelationCore, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When].join('\n') };
export const ClaimsTableDocument: TypedDocument<ClaimsTableQuery, ClaimsTableQueryVariables> = { text: ['query ClaimsTable($id:ID!$after:String$lang:Lang!){entity(id:$id){claims(first:100 after:$after){pageInfo{...PageInfo}nodes{...ClaimCore}}}}', FRAGMENTS.PageInfo, FRAGMENTS.ClaimCore, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.Vote, FRAGMENTS.When].join('\n') };
export const FollowUpsTableDocument: TypedDocument<FollowUpsTableQuery, FollowUpsTableQueryVariables> = { text: ['query FollowUpsTable($id:ID!$after:String$lang:Lang!){entity(id:$id){followUps(first:100 after:$after){pageInfo{...PageInfo}nodes{...FollowUpRow}}}}', FRAGMENTS.PageInfo, FRAGMENTS.FollowUpRow, FRAGMENTS.Statement, FRAGMENTS.Ref, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.When, FRAGMENTS.CourseStep, FRAGMENTS.ProperName].join('\n') };
export const ThemePageDocument: TypedDocument<ThemePageQuery, ThemePageQueryVariables> = { text: ['query ThemePage($id:ID!$after:String$lang:Lang!){entity(id:$id){__typename ...on Theme{...Ref url definition(lang:$lang)usageNotes{...ClaimRow}relations(first:30){totalCount pageInfo{...PageInfo}nodes{...RelationRow}}claims(first:40){totalCount pageInfo{...PageInfo}nodes{...ClaimRow}}followUps(first:20){totalCount pageInfo{...PageInfo}nodes{...FollowUpRow}}mentions(first:20){totalCount pageInfo{...PageInfo}nodes{...Mention}}}}whoWorksOn(theme:$id first:60 after:$after){totalCount pageInfo{...PageInfo}nodes{...ThemeActor}}coverage(themes:[$id]first:1){basis{...Basis}}dataset{...Edition}}', FRAGMENTS.Ref, FRAGMENTS.ClaimRow, FRAGMENTS.ClaimCore, FRAGMENTS.Statement, FRAGMENTS.Evidence, FRAGMENTS.Source, FRAGMENTS.Vote, FRAGMENTS.When, FRAGMENTS.Rival, FRAGMENTS.RelationCore, FRAGMENTS.PageInfo, FRAGMENTS.RelationRow, FRAGMENTS.FollowUpRow, FRAGMENTS.CourseStep, FRAGMENTS.ProperName, FRAGMENTS.Mention, FRAGMENTS.ThemeActor, FRAGMENTS.PathSteps, FRAGMENTS.Basis, FRAGMENTS.Edition].join('\n') };
export const ThemesPageDocument: TypedDocument<ThemesPageQuery, ThemesPageQueryVariables> = { text: ['query ThemesPage($after:String$lang:Lang!){themes(first:100 after:$after){totalCount pageInfo{...PageInfo}nodes{...ThemeNode}}}', FRAGMENTS.PageInfo, FRAGMENTS.ThemeNode, FRAGMENTS.Ref].join('\n') };
export const FindThemeDocument: TypedDocument<FindThemeQuery, FindThemeQueryVariables> = { text: ['query FindTheme($text:String!$lang:Lang!){search(text:$text kinds:[THEME]first:2){totalCount nodes{score entity{...Ref}}}}', FRAGMENTS.Ref].join('\n') };
export const SitemapEntriesDocument: TypedDocument<SitemapEntriesQuery, SitemapEntriesQueryVariables> = { text: ['query SitemapEntries($after:String){entities(first:100 after:$after){pageInfo{...PageInfo}nodes{id kind}}}', FRAGMENTS.PageInfo].join('\n') };
export const SiteContactDocument: TypedDocument<SiteContactQuery, SiteContactQueryVariables> = { text: ['query SiteContact($lang:Lang!){dataset{name(lang:$lang)contact(lang:$lang)}}'].join('\n') };