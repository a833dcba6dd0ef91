import type { Status } from '../../../core/status.js';
import { hasEnds } from '../../../statements/ends.js';
import type { RelationType } from '../../../statements/vocabulary.js';
import type { ProposedEntity } from '../proposal.js';
import { isBareNoun } from './things.js';

/** What a rule reads in a sentence: two ends and how they are linked. */
export interface Link {
  readonly type: RelationType;
  readonly subject: ProposedEntity;
  readonly object: ProposedEntity;
  readonly role?: string;
}

/** Each of some with each of others; what is missing and what would link a thing to itself is left out. */
export function linksOf(
  type: RelationType,
  subjects: readonly (ProposedEntity | null)[],
  objects: readonly (ProposedEntity | null)[],
): Link[] {
  return subjects.flatMap((subject) =>
    objects.flatMap((object) => (subject && object && keyOfEntity(subject) !== keyOfEntity(object) ? [{ type, subject, object }] : [])),
  );
}

export function keyOfEntity({ id, name }: ProposedEntity): string {
  return id ?? name;
}

/** Whether the vocabulary has such ends: a rule proposes nothing that a check would refuse. */
export function fits({ type, subject, object }: Pick<Link, 'type' | 'subject' | 'object'>): boolean {
  // « la rencontre », when none was named before, is the name of nothing.
  if ([subject, object].some(({ id, name }) => id === null && isBareNoun(name))) return false;
  return hasEnds(type, subject.kind, object.kind);
}

/** As of the meeting, by the tense of a verb and by the day of what it tells. */
export function tenseOf(verb: string, edtf: string | null, day: string): Status {
  if (/^(?:a|ont|has|have)\s|(?:ed|met)(?: with)?$/iu.test(verb)) return 'PAST';
  if (/(?:ra|ront)(?![\p{L}\d])/iu.test(verb) || /^(?:va|vont|will)\s/iu.test(verb) || (edtf !== null && edtf > day)) return 'PLANNED';
  return 'ONGOING';
}
