import type { Role } from '../core/access.js';
import { AgendaItem } from '../documents/agenda-item.js';
import { Document } from '../documents/document.js';
import type { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { ContactDetail } from '../kinds/contact-detail.js';
import { Entity } from '../kinds/index.js';
import { Statement } from '../statements/statement.js';
import { DatasetRow, type FormerIdRow } from '../store/tables.js';
import { changeInSteps, type ListChange } from './list-changes.js';
import type { ReadableRows } from './readable-rows.js';
import { atOnce, eachInSteps, flatMapInSteps, type Steps } from './steps.js';
import type { StoredRows } from './stored-rows.js';
import { type StoredNow, TouchedRows, type WasRead } from './touched-rows.js';
import type { ViewIndexes } from './view-indexes.js';
import { standingAgainst, standingInSteps, trimmed, withVisibleNames, withVisibleSuccessors } from './visibility.js';
import { passagesUnder, visibleAgenda } from './visible-agenda.js';
import type { VisibleChanges } from './visible-changes.js';
import { withoutOverlapsInSteps } from './visible-mentions.js';

/**
 * What a role reads after a change, from what it, or another role, read before: decided again of the rows that the change is of, and of
 * those that refer to what is readable now and was not, or no longer is. It asks the rules of `visibility.ts` row by row, and has none of
 * its own: docs/decisions/0033-numbers-of-rows.md.
 */

/** Finds what differs for a role. */
export function* changedVisibleInSteps(role: Role, was: WasRead, now: StoredNow): Steps<VisibleChanges> {
  return yield* new Redecision(role, was, now).inSteps();
}

type Lists = Omit<VisibleChanges, 'dataset' | 'formerIds'>;

/** Each step decides on rows of one sort, and finds those of the next that it may concern. */
class Redecision {
  private readonly before: ViewIndexes;
  private readonly stored: StoredRows;
  private readonly readable: ReadableRows;
  private readonly touched: TouchedRows;
  /** Statements as they are now, by id: by themselves, and as they stand against others. */
  private readonly read = new Map<string, Statement | null>();
  private readonly said = new Map<string, Statement | null>();
  private readonly quotedNow = new Set<string>();
  private readonly namedNow = new Set<string>();

  constructor(
    role: Role,
    private readonly was: WasRead,
    private readonly now: StoredNow,
  ) {
    this.touched = new TouchedRows(role, was, now);
    ({ before: this.before, stored: this.stored, readable: this.readable } = this.touched);
  }

  *inSteps(): Steps<VisibleChanges> {
    yield* eachInSteps(this.touched.entities, (id) => {
      this.touched.decideOnEntity(id);
    });
    yield* eachInSteps(this.touched.documents, (id) => {
      if ((this.readable.document(id) !== undefined) !== (this.touched.wasRead(id, Document) !== undefined))
        this.touched.touchReferring(id);
    });
    this.touched.touchStepsOfMinutes();
    const agendaItems = yield* this.agendaChange();
    yield* eachInSteps(this.touched.passages, (id) => {
      this.touched.decideOnPassage(id);
    });
    yield* eachInSteps(this.touched.statements, (id) => {
      this.decideOnStatement(id);
    });
    const statements = yield* this.statementChange();
    this.findQuoted(statements);
    const mentions = yield* this.mentionChange();
    for (const { passageId } of [...mentions.gone, ...mentions.come]) this.touched.passages.add(passageId);
    const lists: Lists = {
      entities: yield* this.changeOf(this.touched.entities, Entity, (id) => {
        const entity = this.readable.entity(id);
        return entity && withVisibleNames(entity, this.readable.sees);
      }),
      contacts: yield* this.contactChange(),
      documents: yield* this.changeOf(this.touched.documents, Document, (id) => this.readable.document(id)),
      agendaItems,
      passages: yield* this.passageChange(),
      statements,
      mentions,
    };
    return { ...lists, dataset: this.datasetChange(), formerIds: this.formerIdChange(lists) };
  }

  private *agendaChange(): Steps<ListChange<AgendaItem>> {
    const headed = new Set<string>();
    const before: AgendaItem[] = [];
    const after: AgendaItem[] = [];
    yield* eachInSteps(this.touched.agendaOf, (meeting) => {
      const all = this.readable.itemsOf(meeting);
      const agenda = visibleAgenda(
        all.filter((item) => this.readable.may(item) && this.readable.sees(meeting)),
        this.readable.sees,
      );
      this.touched.agendas.set(meeting, agenda);
      before.push(...(this.before.agendaByMeeting.get(meeting) ?? []));
      after.push(...agenda);
      for (const { id, heading } of [...all, ...this.touched.rows().filter((row) => row instanceof AgendaItem)]) {
        for (const passage of this.stored.of(id, Passage)) this.touched.passages.add(passage.id);
        if (heading) headed.add(heading.documentId);
      }
    });
    for (const document of new Set([...headed, ...this.touched.documents])) {
      for (const { id } of this.stored.of(document, Passage)) this.touched.passages.add(id);
    }
    const change = yield* changeInSteps(before, after);
    const ids = ({ gone, come }: ListChange<AgendaItem>): string[] => [...gone, ...come].map(({ id }) => id);
    for (const id of ids(change)) this.touched.touchReferring(id);
    return change;
  }

  private decideOnStatement(id: string): void {
    const stored = this.stored.get(id, Statement);
    const read = stored && this.readable.may(stored) ? trimmed(stored, this.readable) : null;
    this.read.set(id, read);
    if ((read === null) !== (this.touched.wasRead(id, Statement) === undefined)) {
      for (const row of this.stored.of(id, Statement)) this.touched.statements.add(row.id);
    }
    // Rivals are so both ways, whichever of them says it.
    for (const row of [stored, this.touched.wasStored(id, Statement)])
      for (const rival of row?.contradicts ?? []) this.touched.statements.add(rival);
  }

  private *statementChange(): Steps<ListChange<Statement>> {
    const isRead = (id: string): boolean =>
      this.read.has(id) ? Boolean(this.read.get(id)) : this.touched.wasRead(id, Statement) !== undefined;
    const isThere = (id: string): boolean => {
      const statement = this.read.get(id);
      if (statement === undefined) return this.touched.wasRead(id, Statement) !== undefined;
      const required = statement?.requiredStatementId() ?? null;
      return statement !== null && (required === null || isRead(required));
    };
    yield* eachInSteps(this.read, ([id, statement]) => {
      if (!statement || !isThere(id)) return this.said.set(id, null);
      const naming = this.stored.of(id, Statement).filter((one) => one.contradicts.includes(id));
      const rivals = new Set([...statement.contradicts, ...naming.map((one) => one.id)].filter(isThere));
      return this.said.set(id, standingAgainst(statement, rivals.size > 0 ? rivals : undefined, isThere));
    });
    return yield* this.changeOf(this.said.keys(), Statement, (id) => this.said.get(id) ?? undefined);
  }

  private findQuoted({ gone, come }: ListChange<Statement>): void {
    for (const statement of this.said.values()) for (const id of statement?.evidence ?? []) this.quotedNow.add(id);
    for (const id of new Set([...gone, ...come].flatMap(({ evidence }) => evidence))) {
      if (this.isQuoted(id) === this.before.statementsByPassage.has(id)) continue;
      this.touched.passages.add(id);
      const passage = this.stored.get(id, Passage);
      if (passage) this.touched.mentionsIn.add(passage.documentId);
    }
  }

  private isQuoted(passageId: string): boolean {
    return this.quotedNow.has(passageId) || (this.before.statementsByPassage.get(passageId) ?? []).some(({ id }) => !this.said.has(id));
  }

  private *mentionChange(): Steps<ListChange<Mention>> {
    const before: Mention[] = [];
    const after: Mention[] = [];
    for (const document of this.touched.mentionsIn) {
      before.push(...(this.before.mentionsByDocument.get(document) ?? []));
      const apart = yield* withoutOverlapsInSteps(this.readable.namedIn(document), (mention) => this.readable.rankOf(mention));
      const quoted = this.stored.of(document, Passage).filter((one) => this.readable.stands(one) && this.isQuoted(one.id));
      const placed = yield* standingInSteps(quoted, apart);
      after.push(...placed.filter(({ passageId }) => this.readable.passages.has(passageId)));
    }
    for (const { passageId } of after) this.namedNow.add(passageId);
    return yield* changeInSteps(before, after);
  }

  private isNamedIn(passageId: string): boolean {
    const before = this.before.mentionsByPassage.get(passageId) ?? [];
    return this.namedNow.has(passageId) || before.some(({ documentId }) => !this.touched.mentionsIn.has(documentId));
  }

  private *passageChange(): Steps<ListChange<Passage>> {
    const used = yield* flatMapInSteps(this.touched.passages, (id) => {
      const passage = this.stored.get(id, Passage);
      return this.readable.stands(passage) && (this.isQuoted(id) || this.isNamedIn(id)) ? passage : [];
    });
    const placed = new Map(this.placed(used).map((passage) => [passage.id, passage]));
    return yield* this.changeOf(this.touched.passages, Passage, (id) => placed.get(id));
  }

  /** Passages under the items of their agendas. */
  private placed(passages: readonly Passage[]): readonly Passage[] {
    const documents = [...new Set(passages.map(({ documentId }) => documentId))];
    const items = documents.flatMap((id) => this.stored.of(id, AgendaItem));
    for (const { agendaItemId } of passages) {
      const item = agendaItemId === null ? undefined : this.stored.get(agendaItemId, AgendaItem);
      if (item) items.push(item);
    }
    const meetings = [...new Set(items.map(({ meetingId }) => meetingId))];
    return passagesUnder(passages, {
      documents: documents.flatMap((id) => this.stored.get(id, Document) ?? []),
      readable: meetings.flatMap((id) => this.touched.agendas.get(id) ?? this.before.agendaByMeeting.get(id) ?? []),
      all: meetings.flatMap((id) => this.readable.itemsOf(id)),
    });
  }

  private *contactChange(): Steps<ListChange<ContactDetail>> {
    const { may, sees } = this.readable;
    const entities = [...this.touched.contactsOf];
    const before = entities.flatMap((id) => this.before.contactsByEntity.get(id) ?? []);
    const after = entities.flatMap((id) => this.stored.of(id, ContactDetail)).filter((row) => may(row) && sees(row.entityId));
    return yield* changeInSteps(before, after);
  }

  private datasetChange(): ListChange<DatasetRow> {
    const touched = this.now.touched.find((one) => (one.is ?? one.was) instanceof DatasetRow);
    const { dataset } = this.was;
    if (!touched) return { gone: [], come: [] };
    const is = touched.is instanceof DatasetRow && this.readable.may(touched.is) ? [touched.is] : [];
    return atOnce(changeInSteps(dataset ? [dataset] : [], is));
  }

  private formerIdChange({ contacts: _, ...lists }: Lists): ListChange<FormerIdRow> {
    const [gone, come] = [new Set<string>(), new Set<string>()];
    for (const change of Object.values(lists)) {
      for (const { id } of change.gone) gone.add(id);
      for (const { id } of change.come) come.add(id);
    }
    const isServed = (id: string): boolean => come.has(id) || (!gone.has(id) && this.before.byId.has(id));
    const known = this.now.formerIds.filter((row) => this.readable.may(row));
    return atOnce(changeInSteps(this.was.formerIds, withVisibleSuccessors(known, isServed)));
  }

  /** What differs in the rows of a class with some ids. */
  private *changeOf<T extends { readonly id: string }>(
    ids: Iterable<string>,
    type: abstract new () => T,
    is: (id: string) => T | undefined,
  ): Steps<ListChange<T>> {
    const all = [...ids];
    const before = yield* flatMapInSteps(all, (id) => this.touched.wasRead(id, type) ?? []);
    const after = yield* flatMapInSteps(all, (id) => is(id) ?? []);
    return yield* changeInSteps(before, after);
  }
}
