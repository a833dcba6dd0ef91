import type { Static, TProperties } from 'typebox';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { PublicationState } from '../../kinds/publication.js';
import { ClaimKind, ValueType } from '../../statements/claim.js';
import { VoteOutcome, VotePosition } from '../../statements/vote.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { AttendanceMode, AttendanceRole, AttendanceStatus, MovementKind, MovementMoment } from '../../statements/attendance.js';
import { FollowUpStepKind } from '../../statements/follow-up-step.js';
import { SupersessionType } from '../../statements/statement.js';
import { RELATION_TYPES, type RelationType, relationTypeOf } from '../../statements/vocabulary.js';
import { dates, due, quote, quoteFields, quotes, source } from './evidence.js';
import { flag, id, list, localized, mapping, numericText, oneOf, oneOrMany, optional, shortLocalized, text, visibility } from './fields.js';

/** Relations, claims, follow-ups and their steps, and the sentences under which they stand. */

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
    statement: id('statementReference', 'Which: relation/<id>, claim/<id>, follow-up/<id> or step/<id>.'),
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
    proposed: optional(
      flag('Whether a program proposes it and nobody has read it yet: such a row is refused until this line is taken away.'),
    ),
    formerIds: optional(
      list('Statements whose place it took, as relation/<id>, claim/<id> or follow-up/<id>: their ids redirect here.', formerId(), {
        uniqueItems: true,
      }),
    ),
  } satisfies TProperties;
}

function formerId() {
  return id('statementReference', 'A former id.');
}

/** The fields of the statements that can contradict each other. */
function rivalFields() {
  return {
    contradicts: optional(oneOrMany('Its rivals, relation/<id> or claim/<id>; one side is enough.', 'rival', 'A rival.')),
  } satisfies TProperties;
}

function movement() {
  return mapping('When somebody came or left while it was going on.', {
    kind: oneOf('Whether they came or left.', MovementKind),
    when: optional(oneOf('When, by an item of the agenda.', MovementMoment)),
    item: optional(id('agendaItem', 'The item of the agenda.')),
    time: optional(text('When, by the clock: "11:30"; in the place of `when` and `item`.', 'clock-time')),
    quote: optional(quote('The sentence that says so, where it is not the one that the statement rests on first.')),
  });
}

function amount() {
  return mapping('A sum of money.', {
    value: numericText('How much, in units of the currency: 18000, 18000.50.', 'number', 'sum'),
    currency: text('Its code of ISO 4217: EUR.', 'currency'),
  });
}

function relationFields() {
  return {
    ...statementFields(),
    ...rivalFields(),
    subject: id('entity', 'The end from which the type is read.'),
    type: oneOf('How the two are related.', enteredRelationTypes()),
    object: id('entity', 'The other end.'),
    role: optional(shortLocalized('In which role, as the source has it.')),
    note: optional(localized('What else the source says; on an absence, the reason.')),
    onBehalfOf: optional(
      id('entity', 'The body for which a person attends, speaks or acts; on ATTENDS also the person whose proxy they hold.'),
    ),
    topics: optional(oneOrMany('What it is about.', 'entity', 'A topic.')),
    dates: optional(dates('When it held or took place.')),
    status: optional(oneOf('How far it had come at the date of the evidence; UNKNOWN by default.', Status)),
    attendance: optional(oneOf('On ATTENDS and ABSENT_FROM: whether they were there.', AttendanceStatus)),
    attendanceRoles: optional(
      list('On ATTENDS: what they do there.', oneOf('A role.', AttendanceRole), {
        uniqueItems: true,
      }),
    ),
    mode: optional(oneOf('On ATTENDS: whether they were in the room.', AttendanceMode)),
    substituteFor: optional(id('entity', 'On ATTENDS: the person who would have come.')),
    movements: optional(list('On ATTENDS: when they came late, left or came back, in order.', movement())),
    amount: optional(amount()),
  } satisfies TProperties;
}

/** The types that can be entered: not those that are computed. */
function enteredRelationTypes(): Readonly<Record<RelationType, RelationType>> {
  const entered = RELATION_TYPES.filter((type) => !relationTypeOf(type).derived);
  return Object.fromEntries(entered.map((type) => [type, type])) as Record<RelationType, RelationType>;
}

function vote() {
  const count = (description: string) => optional(numericText(description, 'integer', 'count'));
  return mapping('How a decision was voted.', {
    outcome: oneOf('What came of it.', VoteOutcome),
    votesFor: count('How many voted for it.'),
    votesAgainst: count('How many voted against it.'),
    abstentions: count('How many abstained.'),
    positions: optional(
      list(
        'Who took which position, where that is said.',
        mapping('A position.', { actor: id('entity', 'Who.'), position: oneOf('Which position.', VotePosition) }),
      ),
    ),
  });
}

function claimFields() {
  const { DATE: _date, STATUS: _status, STATE: _state, ...enteredTypes } = ValueType;
  const { UNKNOWN: _unknown, ...states } = PublicationState;
  return {
    ...statementFields(),
    ...rivalFields(),
    kind: oneOf('What sort of thing it says.', ClaimKind),
    about: oneOrMany('The entities it is about.', 'entity', 'An entity.', { minItems: 1 }),
    text: localized('What is said, in our own words.'),
    value: optional(numericText('The value said.', 'number')),
    valueType: optional(oneOf('How the value is read.', enteredTypes)),
    unit: optional(text('The unit of the value.')),
    vote: optional(vote()),
    dates: optional(dates('When it held or took place; of a DATE claim, the date itself.')),
    status: optional(oneOf('How far the matter had come; of a STATUS claim, the status itself.', Status)),
    state: optional(oneOf('Of a STATUS claim about publications, in the place of `status`: how far their text has come.', states)),
  } satisfies TProperties;
}

function followUpFields() {
  return {
    ...statementFields(),
    task: localized('What is to be done, in our own words.'),
    status: optional(
      oneOf('OPEN, or PROPOSED where it is only an idea; OPEN by default. What became of it is in `steps`.', FollowUpStatus),
    ),
    boxed: optional(flag('Whether it stands in an « À suivre » box.')),
    about: optional(oneOrMany('The entities it is about.', 'entity', 'An entity.')),
    assignees: optional(oneOrMany('Who is to do it.', 'entity', 'An actor.')),
    assigneeWording: optional(text('Who is to do it, in the words of the source.')),
    due: optional(due('By when.')),
    openedIn: optional(id('entity', 'The meeting that opened it, when it is not the file’s.')),
    closedIn: optional(id('entity', 'No more: what closed it is one of its `steps`.')),
  } satisfies TProperties;
}

function stepFields() {
  return {
    ...statementFields(),
    followUp: id('followUp', 'The follow-up: follow-up/<id>.'),
    step: oneOf('What became of it.', laterSteps()),
    meeting: optional(id('entity', 'The meeting that took the step, when it is not the file’s.')),
    date: optional(text('The day on which it was taken, where no meeting took it.', 'day')),
    due: optional(due('By when it is due from then on.')),
    assignees: optional(oneOrMany('Who is to do it from then on.', 'entity', 'An actor.')),
    assigneeWording: optional(text('Who is to do it from then on, in the words of the source.')),
    note: optional(localized('What else the source says of it.')),
  } satisfies TProperties;
}

/** The steps that can be entered: an idea is proposed by the follow-up itself. */
function laterSteps() {
  const { PROPOSED: _first, ...later } = FollowUpStepKind;
  return later;
}

const relation = <E extends TProperties>(evidence: E) =>
  mapping('A relation: one statement that links two entities.', { ...relationFields(), ...evidence });
const claim = <E extends TProperties>(evidence: E) =>
  mapping('A claim: what is said of entities and links them to no other.', { ...claimFields(), ...evidence });
const followUp = <E extends TProperties>(evidence: E) =>
  mapping('A follow-up: a task, a promise, an idea.', { ...followUpFields(), ...evidence });
const step = <E extends TProperties>(evidence: E) =>
  mapping('What became of a follow-up: one step of its course.', { ...stepFields(), ...evidence });

function makeStatementSchemas() {
  return {
    relations: relation(ownEvidence()),
    claims: claim(ownEvidence()),
    followUps: followUp(ownEvidence()),
    steps: step(ownEvidence()),
  };
}

/** Made once: every row that is written is compared with them, and to make them takes a millisecond. */
let statementSchemasMade: ReturnType<typeof makeStatementSchemas> | null = null;

/** The schema of a statement that stands by itself, by its section. */
export function statementSchemas(): ReturnType<typeof makeStatementSchemas> {
  return (statementSchemasMade ??= makeStatementSchemas());
}

/** The sections of statements, each with its own evidence or sources. */
export function statementSections() {
  return {
    relations: optional(list('Relations, each with its own evidence or sources.', relation(ownEvidence()))),
    claims: optional(list('Claims, each with its own evidence or sources.', claim(ownEvidence()))),
    followUps: optional(list('Follow-ups, each with its own evidence or sources.', followUp(ownEvidence()))),
    steps: optional(list('What became of follow-ups, each with its own evidence or sources.', step(ownEvidence()))),
  } satisfies TProperties;
}

/** A sentence and what it says. */
export function passage() {
  return mapping('A sentence as it stands in the document, and what it says.', {
    ...quoteFields(),
    relations: optional(list('The relations that it states.', relation(furtherEvidence()))),
    claims: optional(list('The claims that it makes.', claim(furtherEvidence()))),
    followUps: optional(list('What it leaves to be taken up.', followUp(furtherEvidence()))),
    steps: optional(list('What it says of what was to be taken up.', step(furtherEvidence()))),
  });
}

/** A statement stands under a passage, or has its evidence with it: the rows know both. */
type AnyEvidence = ReturnType<typeof ownEvidence> & ReturnType<typeof furtherEvidence>;

export type MovementInput = Static<ReturnType<typeof movement>>;
export type RelationInput = Static<ReturnType<typeof relation<AnyEvidence>>>;
export type ClaimInput = Static<ReturnType<typeof claim<AnyEvidence>>>;
export type FollowUpInput = Static<ReturnType<typeof followUp<AnyEvidence>>>;
export type StepInput = Static<ReturnType<typeof step<AnyEvidence>>>;
