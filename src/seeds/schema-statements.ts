import { Certainty } from '../core/certainty.js';
import { Status } from '../core/status.js';
import { ClaimKind, ValueType } from '../statements/claim.js';
import { FollowUpStatus } from '../statements/follow-up.js';
import { AttendanceRole, AttendanceStatus } from '../statements/relation.js';
import { RELATION_TYPES, relationTypeOf } from '../statements/vocabulary.js';
import {
  flag,
  id,
  list,
  localized,
  mapping,
  oneOf,
  oneOrMany,
  type Properties,
  ref,
  type Schema,
  text,
  visibility,
} from './schema-words.js';

/** What the schema of seed files says of statements. */

/** The quotes of a statement that stands under no passage. */
export const EVIDENCE: Properties = { evidence: list('The sentences it rests on.', ref('quote')) };
/** The quotes added to the passage under which a statement stands. */
export const ALSO: Properties = { also: list('Further sentences it rests on.', ref('quote')) };

const RIVALS: Properties = {
  contradicts: oneOrMany('Its rivals, relation/<id> or claim/<id>; one side is enough.', id('rival', 'A rival.')),
};

function statement(own: Properties, evidence: Properties): Properties {
  return {
    id: id('statement', 'Eight characters, minted by `check --fix` and kept for ever.'),
    ...own,
    certainty: oneOf('How firmly the source says it; STATED when not given.', Certainty),
    attributedTo: id('entity', 'Who says so, where it is not the minutes themselves.'),
    attributedAs: localized('Who says so, in words: « certaines associations ».'),
    sources: list('What it rests on outside the documents.', ref('source')),
    ...evidence,
    visibility: visibility('Who may read it.'),
  };
}

/** A relation, with its quotes in one field or the other. */
export function relation(evidence: Properties): Schema {
  const types = Object.fromEntries(RELATION_TYPES.filter((type) => !relationTypeOf(type).derived).map((type) => [type, type]));
  const own: Properties = {
    subject: id('entity', 'The end from which the type is read.'),
    type: oneOf('What ties them.', types),
    object: id('entity', 'The other end.'),
    role: text('In which role, in the words of the source.'),
    note: localized('What else the source says; on an absence, the reason.'),
    onBehalfOf: id('entity', 'The body for which a person attends, speaks or acts.'),
    topics: oneOrMany('What it is about.', id('entity', 'A topic.')),
    dates: datesOf('When it held or took place.'),
    status: oneOf('How far it had come at the date of the evidence; UNKNOWN when not given.', Status),
    attendance: oneOf('On ATTENDS and ABSENT_FROM: whether they were there.', AttendanceStatus),
    attendanceRoles: list('On ATTENDS: what they do there.', oneOf('A role.', AttendanceRole), { uniqueItems: true }),
  };
  return mapping('A relation: one statement that ties two entities.', statement({ ...own, ...RIVALS }, evidence), [
    'subject',
    'type',
    'object',
  ]);
}

/** A claim. */
export function claim(evidence: Properties): Schema {
  const { DATE: _date, STATUS: _status, ...writtenTypes } = ValueType;
  const own: Properties = {
    kind: oneOf('What sort of thing it says.', ClaimKind),
    about: oneOrMany('The entities it is about.', id('entity', 'An entity.'), { minItems: 1 }),
    text: localized('What is said, in our own words.'),
    value: { ...text('The value said.'), type: ['string', 'number'] },
    valueType: oneOf('How the value is read.', writtenTypes),
    unit: text('The unit of the value.'),
    dates: datesOf('When it held or took place; of a DATE claim, the date itself.'),
    status: oneOf('How far the matter had come; of a STATUS claim, the status itself.', Status),
  };
  return mapping('A claim: what is said of entities and links them to no other.', statement({ ...own, ...RIVALS }, evidence), [
    'kind',
    'about',
    'text',
  ]);
}

/** A follow-up. */
export function followUp(evidence: Properties): Schema {
  const own: Properties = {
    task: localized('What is to be done, in our own words.'),
    status: oneOf('How far it has come; OPEN when not given.', FollowUpStatus),
    boxed: flag('Whether it stands in an « À suivre » box.'),
    about: oneOrMany('The entities it is about.', id('entity', 'An entity.')),
    assignees: oneOrMany('Who is to do it.', id('entity', 'An actor.')),
    assigneeWording: text('Who is to do it, in the words of the source.'),
    due: datesOf('By when.'),
    openedIn: id('entity', 'The meeting that opened it, when it is not the file’s.'),
    closedIn: id('entity', 'The meeting that closed it.'),
  };
  return mapping('A follow-up: a task, a promise, an idea.', statement(own, evidence), ['task']);
}

function datesOf(description: string): Schema {
  return { ...ref('dates'), description };
}
