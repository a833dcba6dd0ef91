import { Claim } from '../../statements/claim.js';
import { FollowUp } from '../../statements/follow-up.js';
import { FollowUpStep } from '../../statements/follow-up-step.js';
import { Relation } from '../../statements/relation.js';
import { type Statement, SUPERSESSION_LISTS } from '../../statements/statement.js';
import { VOTER_LISTS } from '../../statements/vote.js';
import type { FormerIdRow } from '../../store/tables.js';
import { statementSchemas } from '../format/statements.js';
import { dueInput, plainFields, sourceInput, without } from './fields.js';
import type { ItemValue } from './items.js';
import type { Quotes } from './quotes.js';

/** The section of seed files that a statement stands in. */
export function sectionOf(row: Statement): 'relations' | 'claims' | 'followUps' | 'steps' {
  if (row instanceof Relation) return 'relations';
  if (row instanceof Claim) return 'claims';
  return row instanceof FollowUp ? 'followUps' : 'steps';
}

/** A statement as a seed file writes it. */
export function statementValue(row: Statement, quotes: Quotes, former: readonly FormerIdRow[]): ItemValue {
  const section = sectionOf(row);
  const made = [
    'sources',
    'evidence',
    'supersedes',
    'formerIds',
    // Nothing in a base is only proposed.
    'proposed',
    'movements',
    'vote',
    'due',
    ...(row instanceof Claim ? takenElsewhere(row) : []),
  ];
  const plain = without(plainFields(section, row, statementSchemas()[section].properties), ...made);
  const supersedes = Object.entries(SUPERSESSION_LISTS).flatMap(([type, list]) => row[list].map((statement) => ({ type, statement })));
  return {
    ...plain,
    ...ownFields(row, quotes),
    id: row.id.slice(row.id.indexOf('/') + 1),
    ...(former.length > 0 ? { formerIds: former.map((one) => one.id).sort() } : {}),
    ...(supersedes.length > 0 ? { supersedes } : {}),
    ...(row.sources.length > 0 ? { sources: row.sources.map(sourceInput) } : {}),
    ...(row.evidence.length > 0 ? { evidence: row.evidence.map((id) => quotes.ofPassage(id)) } : {}),
  };
}

/** The fields of one form of statement that several of its columns make. */
function ownFields(row: Statement, quotes: Quotes): ItemValue {
  if (row instanceof Relation) return row.movements === null ? {} : { movements: movementsValue(row, quotes) };
  if (row instanceof Claim) return { ...statusValue(row), ...voteValue(row) };
  if (!(row instanceof FollowUp || row instanceof FollowUpStep)) return {};
  const due = dueInput(row.dates, row.dueAtId);
  return due === undefined ? {} : { due };
}

/** Arrivals and departures; one that rests on the first sentence of the statement does not repeat it. */
function movementsValue({ movements, evidence }: Relation, quotes: Quotes): ItemValue[] {
  return (movements ?? []).map(({ kind, when, itemId, time, passageId }) => ({
    kind,
    ...(when === null ? {} : { when }),
    ...(itemId === null ? {} : { item: itemId }),
    ...(time === null ? {} : { time }),
    ...(passageId === null || passageId === evidence[0] ? {} : { quote: quotes.ofPassage(passageId) }),
  }));
}

/** The status of a claim of the status itself is its value: it is written even where it is that which is taken for granted. */
function statusValue({ claimKind, value, state, status }: Claim): ItemValue {
  return claimKind === 'STATUS' && value !== null && state === null ? { status } : {};
}

function voteValue(row: Claim): ItemValue {
  if (row.voteOutcome === null) return {};
  const count = (field: 'votesFor' | 'votesAgainst' | 'abstentions'): ItemValue =>
    row[field] === null ? {} : { [field]: String(row[field]) };
  const positions = Object.entries(VOTER_LISTS).flatMap(([position, list]) => row[list].map((actor) => ({ actor, position })));
  const counts = { ...count('votesFor'), ...count('votesAgainst'), ...count('abstentions') };
  return { vote: { outcome: row.voteOutcome, ...counts, ...(positions.length > 0 ? { positions } : {}) } };
}

/** The fields that a claim does not write, because others say them: those of an entity’s own date and status are their value. */
function takenElsewhere({ claimKind, valueType }: Claim): readonly string[] {
  if (claimKind === 'DATE' || claimKind === 'STATUS') return ['value', 'valueType'];
  return claimKind === 'NAME' && valueType === 'TEXT' ? ['valueType'] : [];
}
