import type { Static, TProperties } from 'typebox';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { ClaimKind, ValueType } from '../../statements/claim.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { AttendanceRole, AttendanceStatus } from '../../statements/relation.js';
import { SupersessionType } from '../../statements/statement.js';
import { RELATION_TYPES, type RelationType, relationTypeOf } from '../../statements/vocabulary.js';
import { dates, quoteFields, quotes, source } from './evidence.js';
import { flag, id, list, localized, mapping, numericText, oneOf, oneOrMany, optional, text, visibility } from './fields.js';

/** Relations, claims and follow-ups, and the sentences under which they stand. */

/** The quotes of a statement that stands under no passage. */
function ownEvidence() {
  return { evidence: optional(quotes('The sentences it rests on.')) } satisfies TProperties;
}

/** The quotes added to the passage under which a statement stands. */
function furtherEvidence() {
  return { also: optional(quotes('Further sentences it rests on.')) } satisfies TProperties;
}

function supersession() {
  return mapping('A statement that is superseded, and how.', {
    type: oneOf('How it is superseded.', SupersessionType),
    statement: id('statementReference', 'Which: relation/<id>, claim/<id> or follow-up/<id>.'),
  });
}

function statementFields() {
  return {
    id: optional(id('statement', 'Eight characters, minted by `check --fix` and kept through every correction.')),
    certainty: optional(oneOf('How sure the reading is; STATED by default.', Certainty)),
    modality: optional(oneOf('How firm the source is; ASSERTED by default.', Modality)),
    supersedes: optional(list('The older statements that it stands in the place of.', supersession())),
    editorialNote: optional(localized('Why it is read so: what the editors say, not the source.')),
    attributedTo: optional(id('entity', 'Who says so, where it is not the minutes themselves.')),
    attributedAs: optional(localized('Who says so, in words: « certaines associations ».')),
    sources: optional(list('What it rests on outside the documents.', source())),
    visibility: optional(visibility('Who may read it.')),
  } satisfies TProperties;
}

/** The fields of the statements that can contradict each other. */
function rivalFields() {
  return {
    contradicts: optional(oneOrMany('Its rivals, relation/<id> or claim/<id>; one side is enough.', 'rival', 'A rival.')),
  } satisfies TProperties;
}

function relationFields() {
  return {
    ...statementFields(),
    ...rivalFields(),
    subject: id('entity', 'The end from which the type is read.'),
    type: oneOf('How the two are related.', enteredRelationTypes()),
    object: id('entity', 'The other end.'),
    role: optional(text('In which role, in the words of the source.')),
    note: optional(localized('What else the source says; on an absence, the reason.')),
    onBehalfOf: optional(id('entity', 'The body for which a person attends, speaks or acts.')),
    topics: optional(oneOrMany('What it is about.', 'entity', 'A topic.')),
    dates: optional(dates('When it held or took place.')),
    status: optional(oneOf('How far it had come at the date of the evidence; UNKNOWN by default.', Status)),
    attendance: optional(oneOf('On ATTENDS and ABSENT_FROM: whether they were there.', AttendanceStatus)),
    attendanceRoles: optional(
      list('On ATTENDS: what they do there.', oneOf('A role.', AttendanceRole), {
        uniqueItems: true,
      }),
    ),
  } satisfies TProperties;
}

/** The types that can be entered: not those that are computed. */
function enteredRelationTypes(): Readonly<Record<RelationType, RelationType>> {
  const entered = RELATION_TYPES.filter((type) => !relationTypeOf(type).derived);
  return Object.fromEntries(entered.map((type) => [type, type])) as Record<RelationType, RelationType>;
}

function claimFields() {
  const { DATE: _date, STATUS: _status, ...enteredTypes } = ValueType;
  return {
    ...statementFields(),
    ...rivalFields(),
    kind: oneOf('What sort of thing it says.', ClaimKind),
    about: oneOrMany('The entities it is about.', 'entity', 'An entity.', { minItems: 1 }),
    text: localized('What is said, in our own words.'),
    value: optional(numericText('The value said.', 'number')),
    valueType: optional(oneOf('How the value is read.', enteredTypes)),
    unit: optional(text('The unit of the value.')),
    dates: optional(dates('When it held or took place; of a DATE claim, the date itself.')),
    status: optional(oneOf('How far the matter had come; of a STATUS claim, the status itself.', Status)),
  } satisfies TProperties;
}

function followUpFields() {
  return {
    ...statementFields(),
    task: localized('What is to be done, in our own words.'),
    status: optional(oneOf('How far it has come; OPEN by default.', FollowUpStatus)),
    boxed: optional(flag('Whether it stands in an « À suivre » box.')),
    about: optional(oneOrMany('The entities it is about.', 'entity', 'An entity.')),
    assignees: optional(oneOrMany('Who is to do it.', 'entity', 'An actor.')),
    assigneeWording: optional(text('Who is to do it, in the words of the source.')),
    due: optional(dates('By when.')),
    openedIn: optional(id('entity', 'The meeting that opened it, when it is not the file’s.')),
    closedIn: optional(id('entity', 'The meeting that closed it.')),
  } satisfies TProperties;
}

const relation = <E extends TProperties>(evidence: E) =>
  mapping('A relation: one statement that links two entities.', { ...relationFields(), ...evidence });
const claim = <E extends TProperties>(evidence: E) =>
  mapping('A claim: what is said of entities and links them to no other.', { ...claimFields(), ...evidence });
const followUp = <E extends TProperties>(evidence: E) =>
  mapping('A follow-up: a task, a promise, an idea.', { ...followUpFields(), ...evidence });

/** The schema of a statement that stands by itself, by its section. */
export function statementSchemas() {
  return { relations: relation(ownEvidence()), claims: claim(ownEvidence()), followUps: followUp(ownEvidence()) };
}

/** The sections of statements, each with its own evidence or sources. */
export function statementSections() {
  return {
    relations: optional(list('Relations, each with its own evidence or sources.', relation(ownEvidence()))),
    claims: optional(list('Claims, each with its own evidence or sources.', claim(ownEvidence()))),
    followUps: optional(list('Follow-ups, each with its own evidence or sources.', followUp(ownEvidence()))),
  } satisfies TProperties;
}

/** A sentence and what it says. */
export function passage() {
  return mapping('A sentence as it stands in the document, and what it says.', {
    ...quoteFields(),
    relations: optional(list('The relations that it states.', relation(furtherEvidence()))),
    claims: optional(list('The claims that it makes.', claim(furtherEvidence()))),
    followUps: optional(list('What it leaves to be taken up.', followUp(furtherEvidence()))),
  });
}

/** A statement stands under a passage, or has its evidence with it: the rows know both. */
type AnyEvidence = ReturnType<typeof ownEvidence> & ReturnType<typeof furtherEvidence>;

export type RelationInput = Static<ReturnType<typeof relation<AnyEvidence>>>;
export type ClaimInput = Static<ReturnType<typeof claim<AnyEvidence>>>;
export type FollowUpInput = Static<ReturnType<typeof followUp<AnyEvidence>>>;
