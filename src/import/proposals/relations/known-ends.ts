import type { EntityKind } from '../../../kinds/index.js';
import { type Context, datesWithin } from '../context.js';
import type { ProposedEntity, RelationProposal } from '../proposal.js';
import { proposalKey } from '../spans.js';
import { fits, keyOfEntity } from './links.js';
import { inFrench } from './meeting-names.js';

/** Relations whose ends are looked up once more: what a rule read by its noun may stand in the base under that very name. */
export function withKnownEnds(context: Context, relations: readonly RelationProposal[]): RelationProposal[] {
  const found = new Map<string, RelationProposal>();
  for (const relation of relations) {
    const subject = knownEnd(context, relation, relation.subject);
    const object = knownEnd(context, relation, relation.object);
    if (keyOfEntity(subject) === keyOfEntity(object) || !fits({ ...relation, subject, object })) continue;
    const key = proposalKey('relation', relation.passage, relation.type, keyOfEntity(subject), keyOfEntity(object));
    if (!found.has(key)) found.set(key, { ...relation, key, subject, object });
  }
  return [...found.values()];
}

function knownEnd(context: Context, { passage }: RelationProposal, end: ProposedEntity): ProposedEntity {
  if (end.id !== null || end.candidates.length > 0) return end;
  const name = end.kind === 'MEETING' ? withYear(context, passage, end.name) : end.name;
  const known = context.gazetteer.entity(name, end.kind);
  return known.id !== null && isSameSort(known.kind, end.kind) ? known : { ...end, name };
}

/** « réunion du 12 juin » is the one of the year that its date has. */
function withYear(context: Context, passage: RelationProposal['passage'], name: string): string {
  const day = /^(.*\sdu\s)(?:\p{Ll}+di\s)?(\d{1,2}(?:er)?\s\p{Ll}+)$/u.exec(name);
  const date = day && datesWithin(context, passage).find(({ wording, edtf }) => wording.includes(day[2] ?? '') && edtf.length === 10);
  return date ? `${day[1] ?? ''}${inFrench(date.edtf)}` : name;
}

const BODIES: ReadonlySet<EntityKind> = new Set(['ORGANIZATION', 'GOVERNMENT_BODY']);

/** Which sort of body something is, nobody knows from its name alone. */
const isSameSort = (one: EntityKind, other: EntityKind): boolean => one === other || (BODIES.has(one) && BODIES.has(other));
