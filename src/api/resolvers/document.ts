import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkRange } from '../../core/argument-checks.js';
import { Cost } from '../../core/field-cost.js';
import { type Connection, ConnectionArgs, paginate } from '../../core/connection.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Document } from '../../documents/document.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import { meetingOfDocument, meetingOfPassage } from '../../graph/computed-fields.js';
import { followUpKey } from '../../graph/courses.js';
import { spanKey, statementKey } from '../../graph/sort-keys.js';
import { Entity, Meeting, Publication } from '../../kinds/index.js';
import { discussedKey, discussedUnder, type Discussed, followUpsUnder } from '../../meetings/discussed.js';
import type { FollowUp } from '../../statements/follow-up.js';
import type { Statement } from '../../statements/statement.js';
import {
  DiscussedConnection,
  DiscussedEntity,
  DocumentConnection,
  FollowUpConnection,
  MentionConnection,
  PassageConnection,
  StatementConnection,
} from '../connections.js';
import type { Context } from '../context.js';
import { sift } from '../operation-work.js';

/** The greatest number that an argument of the type Int can hold. */
const MAX_OFFSET = 2 ** 31 - 1;

@Resolver(() => Document)
export class DocumentResolver {
  @FieldResolver(() => Publication, { description: 'The work whose text it is.' })
  publication(@Root() document: Document, @Ctx() { view }: Context): Entity {
    return view.existing(document.publicationId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes it holds.' })
  meeting(@Root() document: Document, @Ctx() { view }: Context): Entity | null {
    const id = meetingOfDocument(view, document.id);
    return id ? view.existing(id) : null;
  }

  @FieldResolver(() => String, {
    description: 'The text, or a part of it. Offsets of passages and mentions count the UTF-16 units of the whole.',
  })
  @Cost({
    longestText: ({ longestDocument }, { start, end }) =>
      Math.max(0, Math.min(longestDocument, Number(end ?? Infinity)) - Number(start ?? 0)),
  })
  text(
    @Root() document: Document,
    @Arg('start', () => Int, { nullable: true, description: 'From this offset on; from the beginning when it is not said.' })
    start: number | null | undefined,
    @Arg('end', () => Int, { nullable: true, description: 'Up to this offset, which is not in it; up to the end when it is not said.' })
    end: number | null | undefined,
    @Ctx() { loaders }: Context,
  ): string {
    const from = checkRange('start', start ?? 0, 0, MAX_OFFSET);
    return loaders.text(document.id).slice(from, checkRange('end', end ?? MAX_OFFSET, from, MAX_OFFSET));
  }

  @FieldResolver(() => PassageConnection, { description: 'The passages that statements or mentions rest on.' })
  passages(@Root() document: Document, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Passage> {
    return paginate(view.passagesOf(document.id), page, spanKey);
  }

  @FieldResolver(() => MentionConnection, { description: 'The names in the text, with what they name.' })
  mentions(@Root() document: Document, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Mention> {
    return paginate(view.mentionsIn(document.id), page, spanKey);
  }

  @Query(() => DocumentConnection, { nullable: true, description: 'The documents whose text the base holds.' })
  @Cost({ most: (_args, { documents }) => documents.length })
  documents(@Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Document> {
    return paginate(view.documents, page, (document) => document.id);
  }
}

@Resolver(() => Passage)
export class PassageResolver {
  @FieldResolver(() => Document, { description: 'The document that it stands in.' })
  document(@Root() passage: Passage, @Ctx() { view }: Context): Document {
    return view.require(passage.documentId, Document);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The agenda item under which it stands.' })
  agendaItem(@Root() passage: Passage, @Ctx() { view }: Context): AgendaItem | null {
    return passage.agendaItemId ? view.require(passage.agendaItemId, AgendaItem) : null;
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting in whose minutes it stands.' })
  meeting(@Root() passage: Passage, @Ctx() { view }: Context): Entity | null {
    const id = meetingOfPassage(view, passage);
    return id ? view.existing(id) : null;
  }

  @FieldResolver(() => MentionConnection, { description: 'The names in it, with what they name.' })
  mentions(@Root() passage: Passage, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() context: Context): Connection<Mention> {
    const { view } = context;
    const within = ({ start, end }: Mention): boolean => start >= passage.start && end <= passage.end;
    return paginate(sift(context, view.mentionsIn(passage.documentId), within), page, spanKey);
  }

  @FieldResolver(() => StatementConnection, { description: 'The statements that rest on it, superseded or not.' })
  statements(
    @Root() passage: Passage,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Arg('superseded', () => Boolean, {
      nullable: true,
      description: 'Only those that were replaced, corrected or withdrawn, or only those that stand; all when it is not said.',
    })
    superseded: boolean | null | undefined,
    @Ctx() context: Context,
  ): Connection<Statement> {
    const { view } = context;
    const all = view.statementsOn(passage.id);
    const wanted = (statement: Statement): boolean => (view.supersededBy(statement) !== null) === superseded;
    return paginate(typeof superseded === 'boolean' ? sift(context, all, wanted) : all, page, statementKey);
  }
}

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => Entity, { nullable: true, description: 'What it names. Null when that is not known.' })
  entity(@Root() mention: Mention, @Ctx() { view }: Context): Entity | null {
    return mention.entityId ? view.existing(mention.entityId) : null;
  }

  @FieldResolver(() => Passage, { description: 'The passage that holds it.' })
  passage(@Root() mention: Mention, @Ctx() { view }: Context): Passage {
    return view.require(mention.passageId, Passage);
  }

  @FieldResolver(() => Document, { description: 'The document that it stands in.' })
  document(@Root() mention: Mention, @Ctx() { view }: Context): Document {
    return view.require(mention.documentId, Document);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose agenda it belongs to; never null.' })
  meeting(@Root() item: AgendaItem, @Ctx() { view }: Context): Entity {
    return view.existing(item.meetingId);
  }

  @FieldResolver(() => AgendaItem, { nullable: true, description: 'The item under whose heading it stands.' })
  parent(@Root() item: AgendaItem, @Ctx() { view }: Context): AgendaItem | null {
    return item.parentId ? view.require(item.parentId, AgendaItem) : null;
  }

  @FieldResolver(() => Entity, { nullable: true, description: 'Who presented it, where the heading is of an association.' })
  presentedBy(@Root() item: AgendaItem, @Ctx() { view }: Context): Entity | null {
    return item.presentedById ? view.existing(item.presentedById) : null;
  }

  @FieldResolver(() => DiscussedConnection, {
    description: 'What was discussed under it or its sub-headings: all that the passages there name or speak of.',
  })
  discussed(@Root() item: AgendaItem, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<Discussed> {
    return paginate(discussedUnder(view, item.id), page, discussedKey);
  }

  @FieldResolver(() => FollowUpConnection, { description: 'The follow-ups that it opened.' })
  followUps(@Root() item: AgendaItem, @Args(() => ConnectionArgs) page: ConnectionArgs, @Ctx() { view }: Context): Connection<FollowUp> {
    return paginate(followUpsUnder(view, item), page, (followUp) => followUpKey(view, followUp));
  }
}

@Resolver(() => DiscussedEntity)
export class DiscussedResolver {
  @FieldResolver(() => PassageConnection, {
    description: 'The passages under the item that name it or say something of it, in the order of the text.',
  })
  passages(@Root() { passages }: Discussed, @Args(() => ConnectionArgs) page: ConnectionArgs): Connection<Passage> {
    return paginate(passages, page, spanKey);
  }
}
