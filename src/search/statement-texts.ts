import { meetingsOfStatement } from '../graph/computed-fields.js';
import type { GraphView } from '../graph/view.js';
import { inEachLanguage } from '../core/lang.js';
import { RELATION_TYPES, relationTypeOf, type RelationType } from '../statements/vocabulary.js';
import { everydayClaimWords, everydayRelationWords, everydayRoleWords, TASK_WORDS } from './everyday-words.js';
import { tokenize } from './tokenizer.js';

/** What statements say of entities, as texts to be searched: claims, tasks, roles, and what a relation calls its ends. */
export interface StatementText {
  readonly field: 'CLAIM' | 'TASK' | 'ROLE';
  readonly text: string;
  /** What it is found by: itself, everyday words for it, or both. */
  readonly searched: readonly string[];
  /** The ids of the entities that it leads to. */
  readonly entities: readonly string[];
  /** Whether it is what a relation says of those who stand at its subject: what they do, did or are. */
  readonly ofSubject: boolean;
}

/** The texts of the statements of a view. A meeting is found by what it was decided, asked or promised there. */
export function statementTextsOf(view: GraphView): StatementText[] {
  return [...claimTexts(view), ...taskTexts(view), ...roleTexts(view), ...labelTexts(view)];
}

function claimTexts(view: GraphView): StatementText[] {
  return view.claims.flatMap((claim) => {
    const words = everydayClaimWords(claim.claimKind);
    const meetings = words.length > 0 ? [...meetingsOfStatement(view, claim)] : [];
    return inEachLanguage(claim.text).flatMap((text) => [
      ...found('CLAIM', text, [text], claim.about),
      ...found('CLAIM', text, words, meetings),
    ]);
  });
}

function taskTexts(view: GraphView): StatementText[] {
  return view.followUps.flatMap(({ task, about, assignees, openedInId }) =>
    inEachLanguage(task).flatMap((text) => [
      ...found('TASK', text, [text], [...new Set([...about, ...assignees])]),
      ...found('TASK', text, TASK_WORDS, openedInId === null ? [] : [openedInId]),
    ]),
  );
}

function roleTexts(view: GraphView): StatementText[] {
  return view.relations.flatMap(({ role, subjectId }) => {
    if (role === null) return [];
    const words = everydayRoleWords(tokenize(role).map(({ term }) => term));
    return found('ROLE', role, [role, ...words], [subjectId], true);
  });
}

function labelTexts(view: GraphView): StatementText[] {
  const ends = new Map(RELATION_TYPES.map((type) => [type, { subject: new Set<string>(), object: new Set<string>() }]));
  for (const { type, subjectId, objectId } of view.relations) {
    ends.get(type)?.subject.add(subjectId);
    ends.get(type)?.object.add(objectId);
  }
  return [...ends].flatMap(([type, { subject, object }]) => [
    ...labelsAt(type, 'subject', [...subject]),
    ...labelsAt(type, 'object', [...object]),
  ]);
}

function labelsAt(type: RelationType, end: 'subject' | 'object', entities: readonly string[]): StatementText[] {
  const { label, inverseLabel, symmetric } = relationTypeOf(type);
  const words = everydayRelationWords(type, symmetric ? 'subject' : end);
  const { fr, en } = end === 'subject' ? label : inverseLabel;
  const does = end === 'subject';
  return [...found('ROLE', fr, [fr, ...words], entities, does), ...found('ROLE', en, [en], entities, does)];
}

function found(
  field: StatementText['field'],
  text: string,
  searched: readonly string[],
  entities: readonly string[],
  ofSubject = false,
): StatementText[] {
  return entities.length === 0 ? [] : [{ field, text, searched, entities, ofSubject }];
}
