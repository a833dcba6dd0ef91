import type { EntityManager } from 'typeorm';
import { SourceKind } from '../core/source.js';
import { Certainty } from '../core/certainty.js';
import { Modality } from '../core/modality.js';
import { Role, Visibility } from '../core/access.js';
import { Status } from '../core/status.js';
import { type Message, show } from '../errors.js';
import { ContactType } from '../kinds/contact-detail.js';
import { type EntityKind, kindOfId } from '../kinds/index.js';
import { EntityKindEnum } from '../kinds/kind.js';
import { NameKind } from '../kinds/names.js';
import { PublicationState } from '../kinds/publication.js';
import { ClaimKind, ValueType } from '../statements/claim.js';
import { FollowUpStepKind } from '../statements/follow-up-step.js';
import { AttendanceMode, AttendanceRole, AttendanceStatus, MovementKind, MovementMoment } from '../statements/attendance.js';
import { VoteOutcome } from '../statements/vote.js';
import { SupersessionType } from '../statements/statement.js';
import { RELATION_TYPES, type RelationType, relationTypeOf } from '../statements/vocabulary.js';
import { SECTIONS } from '../seeds/decompile/items.js';
import { ChangeSetOrigin, ChangeSetState, OperationKind } from '../store/change-set-tables.js';
import { RECORDS } from '../store/records.js';
import { MAINTENANCE_KINDS } from '../store/tables.js';
import { isStoredIdentifier, takenIdentifiers } from './identifier-rules.js';
import { IMPORT_RULES } from './import-rules.js';
import { kindRules } from './kind-rules.js';
import { rowError } from './row-errors.js';
import { type RawRow, readRows, tablesOf } from './tables.js';
import * as is from './value-rules.js';

/**
 * The rules of the model, held against the rows as they are stored: what the checks of seed files demand of what people write, a base
 * that comes from elsewhere must keep too. A row that broke them would stop the server, or be read by whom it should not.
 */

type Rules = is.Rules;
type Values = Readonly<Record<string, RawRow[number]>>;

const asSet = (values: readonly string[]): object => Object.fromEntries(values.map((value) => [value, value]));

const STORED: Rules = {
  id: is.text,
  visibility: is.oneOf(Visibility),
  origin: is.origin,
  editedBy: is.maybe(is.text),
  revision: is.number(1),
};
const { ANONYMOUS: _nobody, ...BEARERS } = Role;

const ENTITY: Rules = {
  ...STORED,
  kind: is.oneOf(EntityKindEnum),
  names: is.names(NameKind, SourceKind),
  sortKey: is.text,
  sortName: is.maybe(is.text),
  identifiers: is.maybe(is.identifiers(isStoredIdentifier)),
  summary: is.maybe(is.localized),
};

const STATEMENT: Rules = {
  ...STORED,
  form: is.oneOf(asSet(['RELATION', 'CLAIM', 'FOLLOW_UP', 'STEP'])),
  certainty: is.oneOf(Certainty),
  modality: is.oneOf(Modality),
  editorialNote: is.maybe(is.localized),
  attributedAs: is.maybe(is.localized),
  sources: is.sources(SourceKind),
  dateEdtf: is.maybe(is.edtf),
  dateLatest: is.maybe(is.day),
  dateStarttime: is.maybe(is.clockTime),
  dateEndtime: is.maybe(is.clockTime),
  dateCertainty: is.maybe(is.oneOf(Certainty)),
};

const { UNKNOWN: _unknown, ...STATES } = PublicationState;

const FORMS: Readonly<Record<string, Rules>> = {
  RELATION: {
    id: is.prefixed('relation'),
    type: is.oneOf(asSet(RELATION_TYPES.filter((type) => !relationTypeOf(type).derived))),
    subjectId: is.filled,
    objectId: is.filled,
    role: is.maybe(is.localized),
    note: is.maybe(is.localized),
    status: is.oneOf(Status),
    attendance: is.maybe(is.oneOf(AttendanceStatus)),
    attendanceRoles: is.maybe(is.listOf(AttendanceRole)),
    attendanceMode: is.maybe(is.oneOf(AttendanceMode)),
    movements: is.maybe(is.movements(MovementKind, MovementMoment)),
    amountValue: is.maybe(is.sum),
    amountCurrency: is.maybe(is.currency),
  },
  CLAIM: {
    id: is.prefixed('claim'),
    claimKind: is.oneOf(ClaimKind),
    text: is.localized,
    valueType: is.maybe(is.oneOf(ValueType)),
    status: is.oneOf(Status),
    state: is.maybe(is.oneOf(STATES)),
    voteOutcome: is.maybe(is.oneOf(VoteOutcome)),
    votesFor: is.maybe(is.number(0)),
    votesAgainst: is.maybe(is.number(0)),
    abstentions: is.maybe(is.number(0)),
  },
  FOLLOW_UP: {
    id: is.prefixed('follow-up'),
    task: is.localized,
    firstStep: is.oneOf(asSet(['PROPOSED', 'OPENED'])),
    boxed: is.filled,
  },
  STEP: {
    id: is.prefixed('step'),
    followUpId: is.prefixed('follow-up'),
    meetingId: is.maybe(is.prefixed('meeting')),
    step: is.oneOf(FollowUpStepKind),
    day: is.maybe(is.day),
    note: is.maybe(is.localized),
  },
};

const TABLE_RULES: Readonly<Record<string, (row: Values) => Rules>> = {
  entity: (row) => ({ ...ENTITY, ...kindRules(row.kind) }),
  dataset: () => ({
    ...STORED,
    name: is.localized,
    description: is.maybe(is.localized),
    timeZone: is.text,
    languages: is.texts,
    licence: is.localized,
    contact: is.localized,
  }),
  contact_detail: () => ({ ...STORED, type: is.oneOf(ContactType), value: is.text }),
  document: () => ({
    ...STORED,
    id: is.prefixed('document'),
    publicationId: is.prefixed('publication'),
    language: is.text,
    hash: is.sha256,
    length: is.number(0),
    saidOn: is.maybe(is.day),
    issuedOn: is.maybe(is.day),
  }),
  agenda_item: () => ({
    ...STORED,
    id: is.prefixed('agenda-item'),
    meetingId: is.prefixed('meeting'),
    position: is.number(0),
    title: is.text,
    summary: is.maybe(is.localized),
    heading: is.maybe(is.object),
    until: is.maybe(is.object),
  }),
  passage: () => ({
    ...STORED,
    id: is.prefixed('passage'),
    quote: is.text,
    start: is.number(0),
    end: is.number(1),
    page: is.maybe(is.number(1)),
  }),
  mention: () => ({ ...STORED, id: is.prefixed('mention'), surface: is.text, start: is.number(0), end: is.number(1), decidedBy: is.text }),
  statement: (row) => ({ ...STATEMENT, dateEarliest: is.maybe(is.dayUntil(row.dateLatest)), ...FORMS[String(row.form)], ...endRules(row) }),
  evidence: () => ({ position: is.number(0) }),
  supersession: () => ({ type: is.oneOf(SupersessionType) }),
  participant: () => ({
    part: is.oneOf(asSet(['ABOUT', 'TOPIC', 'ASSIGNEE', 'VOTED_FOR', 'VOTED_AGAINST', 'ABSTAINED'])),
    position: is.number(0),
  }),
  revision: () => ({
    number: is.number(1),
    at: is.time,
    actor: is.text,
    reverts: is.maybe(is.number(1)),
    digest: is.maybe(is.sha256),
    chain: is.maybe(is.sha256),
  }),
  change: (row) => ({
    record: is.oneOf(asSet(RECORDS.map(({ name }) => name))),
    action: is.oneOf(asSet(['INSERT', 'UPDATE', 'DELETE', 'RESTORE'])),
    before: row.action === 'INSERT' || row.action === 'RESTORE' ? is.empty : row.salt === null ? is.maybe(is.object) : is.object,
    digest: is.maybe(is.sha256),
  }),
  history_head: () => ({ revision: is.number(1), chain: is.sha256 }),
  former_id: () => ({
    reason: is.oneOf(asSet(['RENAMED', 'REMOVED', 'ERASED'])),
    visibility: is.oneOf(Visibility),
    revision: is.number(1),
  }),
  change_set: () => ({
    id: is.prefixed('change-set'),
    state: is.oneOf(ChangeSetState),
    origin: is.oneOf(ChangeSetOrigin),
    owner: is.text,
    name: is.maybe(is.localized),
    createdAt: is.time,
    updatedAt: is.time,
    version: is.number(1),
    publishedAs: is.maybe(is.number(1)),
  }),
  change_set_handover: () => ({ position: is.number(0), at: is.time, actor: is.text, previousOwner: is.text, nextOwner: is.text }),
  change_operation: () => ({
    id: is.prefixed('change-operation'),
    operation: is.oneOf(OperationKind),
    section: is.oneOf(asSet(SECTIONS)),
    position: is.number(0),
    baseVersion: is.maybe(is.number(1)),
    input: is.maybe(is.object),
    before: is.maybe(is.object),
  }),
  idempotency_key: () => ({ hash: is.sha256, request: is.sha256 }),
  erasure: () => ({ hash: is.text, at: is.time }),
  erasure_key: () => ({ secret: is.text }),
  maintenance_run: () => ({ kind: is.oneOf(asSet(MAINTENANCE_KINDS)), at: is.time, revision: is.number(0), errors: is.number(0) }),
  token: () => ({
    name: is.text,
    role: is.oneOf(BEARERS),
    hash: is.sha256,
    createdAt: is.time,
    revokedAt: is.maybe(is.time),
    expiresAt: is.maybe(is.time),
    lastUsedAt: is.maybe(is.time),
  }),
  account: () => ({
    id: is.prefixed('account'),
    name: is.text,
    email: is.text,
    role: is.oneOf(BEARERS),
    passphraseHash: is.maybe(is.passphraseHash),
    passphraseSetAt: is.maybe(is.time),
    invitationHash: is.maybe(is.sha256),
    invitationExpiresAt: is.maybe(is.time),
    createdAt: is.time,
    suspendedAt: is.maybe(is.time),
    bodyId: is.maybe(is.text),
    secondFactorSecret: is.maybe(is.text),
    secondFactorAt: is.maybe(is.time),
    secondFactorStep: is.maybe(is.number(0)),
  }),
  ...IMPORT_RULES,
  session: () => ({
    hash: is.sha256,
    deviceHash: is.sha256,
    deviceName: is.text,
    createdAt: is.time,
    lastSeenAt: is.time,
    endedAt: is.maybe(is.time),
  }),
};

/** The ends of a relation are of the kinds that its type takes. */
function endRules({ form, type }: Values): Rules {
  if (form !== 'RELATION' || !RELATION_TYPES.includes(type as RelationType)) return {};
  const { subject, object } = relationTypeOf(type as RelationType);
  const end =
    (allowed: ReadonlySet<EntityKind> | null): is.Rule =>
    (value) => {
      const kind = typeof value === 'string' ? kindOfId(value) : null;
      if (kind !== null && (!allowed || allowed.has(kind))) return null;
      return {
        fr: `« ${show(value)} » n’est pas d’une sorte que ${String(type)} admet`,
        en: `"${show(value)}" is not of a kind that ${String(type)} takes`,
      };
    };
  return { subjectId: end(subject), objectId: end(object) };
}

/** Every value of the base that breaks a rule of the model, with its table, row and column. */
export async function modelErrors(manager: EntityManager): Promise<Message[]> {
  const errors: Message[] = [];
  const identified = new Set<string>();
  for (const table of tablesOf(manager.connection)) {
    const rulesOf = TABLE_RULES[table.name];
    if (!rulesOf) continue;
    for await (const rows of readRows(manager, table)) {
      for (const row of rows) {
        const values: Values = Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null]));
        const id = table.key.map((column) => show(values[column])).join(' ');
        for (const [column, rule] of Object.entries(rulesOf(values))) {
          const why = rule(values[column] ?? null);
          if (why) errors.push(rowError(table.name, id, column, why));
        }
        if (table.name === 'entity') {
          for (const taken of takenIdentifiers(values, identified)) errors.push(rowError(table.name, id, 'identifiers', taken));
        }
      }
    }
  }
  return errors;
}
