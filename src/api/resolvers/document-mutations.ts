import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as documentEdits from '../../changes/document-edits.js';
import { AgendaItem } from '../../documents/agenda-item.js';
import { Document } from '../../documents/document.js';
import { Mention } from '../../documents/mention.js';
import { Passage } from '../../documents/passage.js';
import type { Context } from '../context.js';
import * as inputs from '../inputs/mutation-inputs.js';
import { change, found, INPUT, record, targetOf } from './mutation-support.js';
import * as payloads from './payloads.js';

/** Changes of documents, and of what stands in them: agendas, passages, mentions. */

@Resolver()
export class DocumentMutations {
  @Mutation(() => payloads.DocumentPayload, {
    nullable: true,
    description: 'Adds a document with its text, or changes what is said of one. Its text never changes.',
  })
  saveDocument(
    @Arg('input', () => inputs.SaveDocumentInput, { description: INPUT }) input: inputs.SaveDocumentInput,
    @Ctx() context: Context,
  ): Promise<payloads.DocumentPayload> {
    const fields = inputs.DOCUMENT_FIELDS;
    return change(
      context,
      input,
      payloads.DocumentPayload,
      (made) => documentEdits.saveDocument(made, targetOf(input), fields.patchOf(input)),
      record('document', Document),
      fields,
    );
  }

  @Mutation(() => payloads.AgendaItemPayload, {
    nullable: true,
    description: 'Adds an item to the agenda of a meeting, or changes fields of one.',
  })
  saveAgendaItem(
    @Arg('input', () => inputs.SaveAgendaItemInput, { description: INPUT }) input: inputs.SaveAgendaItemInput,
    @Ctx() context: Context,
  ): Promise<payloads.AgendaItemPayload> {
    const fields = inputs.AGENDA_FIELDS;
    return change(
      context,
      input,
      payloads.AgendaItemPayload,
      (made) => documentEdits.saveAgendaItem(made, targetOf(input), fields.patchOf(input)),
      record('agendaItem', AgendaItem),
      fields,
    );
  }

  @Mutation(() => payloads.PassagePayload, { nullable: true, description: 'Marks a sentence, for statements to rest on.' })
  savePassage(
    @Arg('input', () => inputs.SavePassageInput, { description: INPUT }) input: inputs.SavePassageInput,
    @Ctx() context: Context,
  ): Promise<payloads.PassagePayload> {
    const fields = inputs.PASSAGE_FIELDS;
    let passage: Passage | null = null;
    return change(
      context,
      input,
      payloads.PassagePayload,
      (made) => {
        const saved = documentEdits.savePassage(made, fields.patchOf(input));
        const known = saved.recordId === null ? undefined : made.compiled.byId.get(saved.recordId);
        if (known instanceof Passage) passage = known;
        return saved;
      },
      (id) => ({ passage: found(Passage, id, context) ?? passage }),
      fields,
    );
  }

  @Mutation(() => payloads.RemovalPayload, {
    nullable: true,
    description:
      'Removes an item of an agenda, a document with what is marked in it, a passage or a mention, on which nothing rests. Restored by `restoreRecord`.',
  })
  removeRecord(
    @Arg('input', () => inputs.RemoveRecordInput, { description: INPUT }) input: inputs.RemoveRecordInput,
    @Ctx() context: Context,
  ): Promise<payloads.RemovalPayload> {
    return change(
      context,
      input,
      payloads.RemovalPayload,
      (made) => documentEdits.removePart(made, targetOf(input)),
      (removedId) => ({ removedId }),
    );
  }

  @Mutation(() => payloads.MentionPayload, {
    nullable: true,
    description: 'Says what words of a document name, or that they name nothing.',
  })
  saveMention(
    @Arg('input', () => inputs.SaveMentionInput, { description: INPUT }) input: inputs.SaveMentionInput,
    @Ctx() context: Context,
  ): Promise<payloads.MentionPayload> {
    const fields = inputs.MENTION_FIELDS;
    return change(
      context,
      input,
      payloads.MentionPayload,
      (made) => documentEdits.saveMention(made, fields.patchOf(input)),
      record('mention', Mention),
      fields,
    );
  }
}
