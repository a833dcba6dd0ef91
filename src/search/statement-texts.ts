import { meetingsOfStatement } from '../graph/computed-fields.js';
import { eachInSteps, filterInSteps, flatMapInSteps, type Steps } from '../graph/steps.js';
import type { GraphView } from '../graph/view.js';
import { byLanguage, inLang, type LocalizedText, type Served } from '../core/lang.js';
import type { Lang } from '../errors.js';
import type { Claim } from '../statements/claim.js';
import type { FollowUp } from '../statements/follow-up.js';
import type { Relation } from '../statements/relation.js';
import { RELATION_TYPES, relationTypeOf, type RelationType } from '../statements/vocabulary.js';
import { everydayClaimWords, everydayRelationWords, everydayRoleWords, everydayTaskWords } from './everyday-words.js';
import { tokenize } from './tokenizer.js';

/** What statements say of entities, as texts to be searched: claims, tasks, roles, and what a relation calls its ends. */
export interface StatementText {
  readonly field: 'CLAIM' | 'TASK' | 'ROLE';
  /** What says it: the id of the statement, or a type of relation with an end. Its texts in several languages share it. */
  readonly source: string;
  readonly text: string;
  /** The tag of its language. */
  readonly lang: string;
  /** Whether it is what a relation says of those who stand at its subject: what they do, did or are. */
  readonly ofSubject: boolean;
}

/** A text with what it is put into the index by. */
export interface IndexedText {
  readonly statement: StatementText;
  /** What it is found by: itself, everyday words for it, or both. */
  readonly searched: readonly string[];
  /** The ids of the entities that it leads to; of what a relation calls its ends, each as often as it stands there. */
  readonly entities: readonly string[];
}

/** The texts of the statements of a view. A meeting is found by what it was decided, asked or promised there. */
export function* statementTextsInSteps(view: GraphView): Steps<IndexedText[]> {
  const texts = yield* flatMapInSteps(view.claims, (claim) => claimTexts(view, claim));
  const append = (more: readonly IndexedText[]): Steps<void> => eachInSteps(more, (text) => texts.push(text));
  yield* append(yield* flatMapInSteps(view.followUps, (followUp) => taskTexts(view, followUp)));
  const relations = yield* filterInSteps(view.relations, isNotDenied);
  yield* append(yield* flatMapInSteps(relations, roleTexts));
  yield* append(yield* labelTexts(relations));
  return texts;
}

function claimTexts(view: GraphView, claim: Claim): IndexedText[] {
  const leadsToMeeting = LANGS.some((lang) => everydayClaimWords(claim.claimKind, lang).length > 0);
  const meetings = leadsToMeeting ? [...meetingsOfStatement(view, claim)] : [];
  return [
    ...byLanguage(claim.text).flatMap((served) => found('CLAIM', claim.id, served, [served.text], claim.about)),
    ...LANGS.flatMap((lang) => found('CLAIM', claim.id, inLanguage(claim.text, lang), everydayClaimWords(claim.claimKind, lang), meetings)),
  ];
}

function taskTexts(view: GraphView, followUp: FollowUp): IndexedText[] {
  const { id, task, about, openedInId } = followUp;
  const { assignees } = view.courseOf(followUp);
  return [
    ...byLanguage(task).flatMap((served) => found('TASK', id, served, [served.text], [...new Set([...about, ...assignees])])),
    ...LANGS.flatMap((lang) => found('TASK', id, inLanguage(task, lang), everydayTaskWords(lang), openedInId === null ? [] : [openedInId])),
  ];
}

const LANGS = ['fr', 'en'] as const;

/** The text that readers of a language are shown. */
function inLanguage(text: LocalizedText, lang: Lang): Served {
  return inLang(text, lang === 'fr' ? 'FR' : 'EN') ?? { text: '', lang };
}

function roleTexts({ id, role, subjectId }: Relation): IndexedText[] {
  return byLanguage(role).flatMap((served) => {
    const words = everydayRoleWords(tokenize(served.text).map(({ term }) => term));
    return found('ROLE', id, served, [served.text, ...words], [subjectId], true);
  });
}

/** What is denied is no role, and nothing that anybody does: its sentence is found as a passage. */
function isNotDenied({ modality }: Relation): boolean {
  return modality !== 'DENIED';
}

function* labelTexts(relations: readonly Relation[]): Steps<IndexedText[]> {
  // Lists, not sets: a set of a hundred thousand holds everything up each time it grows.
  const ends = new Map(RELATION_TYPES.map((type) => [type, { subject: [] as string[], object: [] as string[] }]));
  yield* eachInSteps(relations, ({ type, subjectId, objectId }) => {
    ends.get(type)?.subject.push(subjectId);
    ends.get(type)?.object.push(objectId);
  });
  return [...ends].flatMap(([type, { subject, object }]) => [...labelsAt(type, 'subject', subject), ...labelsAt(type, 'object', object)]);
}

function labelsAt(type: RelationType, end: 'subject' | 'object', entities: readonly string[]): IndexedText[] {
  const { label, inverseLabel, symmetric } = relationTypeOf(type);
  const words = (lang: Lang): readonly string[] => everydayRelationWords(type, symmetric ? 'subject' : end, lang);
  const { fr, en } = end === 'subject' ? label : inverseLabel;
  const does = end === 'subject';
  const source = `${type} ${end}`;
  return [
    ...found('ROLE', source, { text: fr, lang: 'fr' }, [fr, ...words('fr')], entities, does),
    ...found('ROLE', source, { text: en, lang: 'en' }, [en, ...words('en')], entities, does),
  ];
}

function found(
  field: StatementText['field'],
  source: string,
  { text, lang }: Served,
  searched: readonly string[],
  entities: readonly string[],
  ofSubject = false,
): IndexedText[] {
  return entities.length === 0 ? [] : [{ statement: { field, source, text, lang, ofSubject }, searched, entities }];
}
