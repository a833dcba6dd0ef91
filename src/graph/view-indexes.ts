import type { Node } from '../core/node.js';
import type { AgendaItem } from '../documents/agenda-item.js';
import type { Document } from '../documents/document.js';
import type { Mention } from '../documents/mention.js';
import type { Passage } from '../documents/passage.js';
import type { ContactDetail } from '../kinds/contact-detail.js';
import type { LangEnum } from '../core/lang.js';
import type { Entity } from '../kinds/index.js';
import { Claim } from '../statements/claim.js';
import type { Course } from '../statements/course.js';
import { FollowUp } from '../statements/follow-up.js';
import { Relation } from '../statements/relation.js';
import type { Statement } from '../statements/statement.js';
import { type Currency, currencyInSteps } from './currency.js';
import type { Texts } from './document-texts.js';
import { FormerIds } from './former-ids.js';
import { type Namesakes, namesakesInSteps } from './namesakes.js';
import { coursesInSteps, saidOnInSteps, sortedStatementsInSteps } from './said.js';
import { agendaKey, entityKey, idKey, spanKey } from './sort-keys.js';
import { eachInSteps, filterInSteps, groupInSteps, idsInSteps, sortByKeyInSteps, type Steps } from './steps.js';
import type { ViewSource } from './view-source.js';
import type { VisibleRecords } from './visibility.js';

/** The rows of a view as it serves them, sorted, and its maps. */
export interface ViewIndexes {
  readonly entities: readonly Entity[];
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /** Those that stand, as the next two. */
  readonly relations: readonly Relation[];
  readonly claims: readonly Claim[];
  readonly followUps: readonly FollowUp[];
  readonly currency: Currency;
  readonly texts: Texts;
  readonly byId: ReadonlyMap<string, Node>;
  readonly formerIds: FormerIds;
  readonly entitiesByKind: ReadonlyMap<string, Entity[]>;
  readonly namesakes: Readonly<Record<LangEnum, Namesakes>>;
  readonly relationsByEnd: ReadonlyMap<string, Relation[]>;
  readonly claimsByEntity: ReadonlyMap<string, Claim[]>;
  readonly followUpsByEntity: ReadonlyMap<string, FollowUp[]>;
  readonly contactsByEntity: ReadonlyMap<string, ContactDetail[]>;
  readonly agendaByMeeting: ReadonlyMap<string, AgendaItem[]>;
  readonly documentsByPublication: ReadonlyMap<string, Document[]>;
  readonly passagesByDocument: ReadonlyMap<string, Passage[]>;
  readonly passagesByItem: ReadonlyMap<string, Passage[]>;
  readonly courses: ReadonlyMap<string, Course>;
  readonly mentionsByDocument: ReadonlyMap<string, Mention[]>;
  readonly mentionsByEntity: ReadonlyMap<string, Mention[]>;
  readonly mentionsByPassage: ReadonlyMap<string, Mention[]>;
  readonly statementsByPassage: ReadonlyMap<string, Statement[]>;
}

/** Makes the indexes of what a role can read, a map or a sorted list in each step. */
export function* indexesInSteps(records: VisibleRecords, { texts, erasureKey }: ViewSource): Steps<ViewIndexes> {
  const readable = yield* idsInSteps(records.documents);
  const entities = yield* sortByKeyInSteps(records.entities, entityKey);
  const documents = yield* sortByKeyInSteps(records.documents, idKey);
  const passages = yield* sortByKeyInSteps(records.passages, spanKey);
  const mentions = yield* sortByKeyInSteps(records.mentions, spanKey);
  const statements = yield* sortedStatementsInSteps(records);
  const currency = yield* currencyInSteps({ statements, saidOn: yield* saidOnInSteps(records) });
  const standing = yield* filterInSteps(statements, ({ id }) => !currency.superseded.has(id));
  const relations = standing.filter((one) => one instanceof Relation);
  yield;
  const claims = standing.filter((one) => one instanceof Claim);
  const followUps = standing.filter((one) => one instanceof FollowUp);
  yield;
  const agenda = yield* sortByKeyInSteps(records.agendaItems, agendaKey);
  const byId = new Map<string, Node>();
  for (const rows of [entities, documents, passages, mentions, statements, agenda]) {
    yield* eachInSteps<Node>(rows, (row) => byId.set(row.id, row));
  }
  const relationsByEnd = yield* groupInSteps(relations, (relation) => relation.endIds());
  const claimsByEntity = yield* groupInSteps(claims, (claim) => new Set(claim.endIds()));
  const courses = yield* coursesInSteps(statements, standing, records);
  const assignees = (followUp: FollowUp): readonly string[] => courses.get(followUp.id)?.assignees ?? [];
  return {
    entities,
    documents,
    passages,
    mentions,
    statements,
    relations,
    claims,
    followUps,
    currency,
    texts: new Map([...texts].filter(([id]) => readable.has(id))),
    byId,
    formerIds: new FormerIds(records.formerIds, erasureKey),
    entitiesByKind: yield* groupInSteps(entities, (entity) => [entity.kind]),
    namesakes: { FR: yield* namesakesInSteps(entities, 'FR'), EN: yield* namesakesInSteps(entities, 'EN') },
    relationsByEnd,
    claimsByEntity,
    courses,
    followUpsByEntity: yield* groupInSteps(followUps, (followUp) => new Set([...followUp.about, ...assignees(followUp)])),
    contactsByEntity: yield* groupInSteps(yield* sortByKeyInSteps(records.contacts, idKey), (contact) => [contact.entityId]),
    agendaByMeeting: yield* groupInSteps(agenda, (item) => [item.meetingId]),
    documentsByPublication: yield* groupInSteps(documents, (document) => [document.publicationId]),
    passagesByDocument: yield* groupInSteps(passages, (passage) => [passage.documentId]),
    passagesByItem: yield* groupInSteps(passages, (passage) => (passage.agendaItemId ? [passage.agendaItemId] : [])),
    mentionsByDocument: yield* groupInSteps(mentions, (mention) => [mention.documentId]),
    mentionsByEntity: yield* groupInSteps(mentions, (mention) => (mention.entityId ? [mention.entityId] : [])),
    mentionsByPassage: yield* groupInSteps(mentions, (mention) => [mention.passageId]),
    statementsByPassage: yield* groupInSteps(statements, (statement) => new Set(statement.evidence)),
  };
}
