import type { EntityKind } from '../../../kinds/index.js';
import { foldName } from '../../../core/fold.js';
import { type Context, datesWithin } from '../context.js';
import { isThingKind } from '../known.js';
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
  if (known.id !== null && isSameSort(known.kind, end.kind)) return known;
  return (isThingKind(end.kind) ? namedInShort(context, end) : null) ?? { ...end, name };
}

/** « Rencontre avec la Préfecture » is the only known one that the document names so at greater length. */
function namedInShort({ gazetteer, mentions }: Context, { name, kind }: ProposedEntity): ProposedEntity | null {
  const begins = `${foldName(name)} `;
  if (begins.split(' ').filter((word) => word.length > 2).length < LEAST_WORDS) return null;
  const longer = new Set(mentions.map(({ actor }) => actor));
  const fitting = [...longer].map((id) => gazetteer.known(id)).filter((one) => one.kind === kind && foldName(one.name).startsWith(begins));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** So many words of some length are a name, and no mere noun. */
const LEAST_WORDS = 3;

/** « réunion du 12 juin » is the one of the year that its date has. */
function withYear(context: Context, passage: RelationProposal['passage'], name: string): string {
  const day = /^(.*\sdu\s)(?:\p{Ll}+di\s)?(\d{1,2}(?:er)?\s\p{Ll}+)$/u.exec(name);
  const date = day && datesWithin(context, passage).find(({ wording, edtf }) => wording.includes(day[2] ?? '') && edtf.length === 10);
  return date ? `${day[1] ?? ''}${inFrench(date.edtf)}` : name;
}

const BODIES: ReadonlySet<EntityKind> = new Set(['ORGANIZATION', 'GOVERNMENT_BODY']);

/** Which sort of body something is, nobody knows from its name alone. */
const isSameSort = (one: EntityKind, other: EntityKind): boolean => one === other || (BODIES.has(one) && BODIES.has(other));
