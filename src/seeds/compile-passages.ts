import { foldSpace } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import { itemAt, type ItemRange, itemRanges, pageAt } from '../documents/agenda.js';
import { type Anchor, anchorSpan, type FoldedText } from '../documents/anchor.js';
import { type Document, Mention, Passage } from '../documents/document.js';
import { findNames, indexNames, nameRules } from '../documents/mentions.js';
import { sentenceAround, sentencesOf, type Span } from '../documents/sentences.js';
import type { Entity } from '../kinds/index.js';
import { headingsIn } from './agenda-rows.js';
import { make } from './compile.js';
import type { DecidedMention } from './mention-rows.js';
import type { QuoteRow, Seeds } from './rows.js';
import type { Anchors, Texts } from './texts.js';

/** Passages and mentions: what follows from the texts, the quotes and the names. */

/** Makes passages of one document; each place in it becomes one passage. */
export class DocumentPassages {
  readonly passages = new Map<string, Passage>();
  readonly headings: readonly Span[];
  private readonly ranges: readonly ItemRange[];

  constructor(
    readonly document: Document,
    readonly text: FoldedText,
    seeds: Seeds,
    anchors: Anchors,
  ) {
    const items = headingsIn(seeds, document.id, anchors);
    this.headings = items.flatMap(({ row }) => [row.heading, row.until].flatMap((quote) => (quote ? (anchors.get(quote) ?? []) : [])));
    this.ranges = itemRanges(
      items.map((item) => item.heading),
      document.length,
    );
  }

  /** The passage of an anchored quote. */
  passage({ quote, prefix, suffix, start, end, occurrence }: Anchor): Passage {
    const { id: documentId, visibility, origin } = this.document;
    const id = computedId('passage', documentId, quote, occurrence);
    const passage =
      this.passages.get(id) ??
      make(Passage, {
        id,
        visibility,
        origin,
        editedBy: null,
        revision: 0,
        documentId,
        quote,
        prefix,
        suffix,
        start,
        end,
        agendaItemId: itemAt(this.ranges, start),
        page: pageAt(this.text.text, start),
      });
    this.passages.set(id, passage);
    return passage;
  }

  /** The sentences of the document. */
  sentences(): Span[] {
    return sentencesOf(this.text.text, this.headings);
  }
}

/** The mentions of one document: those that names give by rule, then what editors decided. Passages are made where there are none. */
export function compileMentions(
  pages: DocumentPassages,
  entities: readonly Entity[],
  meetings: ReadonlySet<string>,
  decided: readonly DecidedMention[],
): Mention[] {
  const { text } = pages.text;
  const rules = entities.flatMap((entity) => nameRules(entity.id, entity.names, meetings));
  const found = findNames(text, indexNames(rules));
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const byRule = found.filter((name) => !decided.some((one) => overlaps(one, name)));
  const byEditors = decided.filter((one) => one.row.value.entity !== null || !found.some((name) => overlaps(one, name)));
  const passageOf = sentenceFinder(pages);
  const mention = ({ start, end }: Span, entityId: string | null, decidedBy: string, origin: string): Mention => {
    const { id: documentId, visibility } = pages.document;
    return make(Mention, {
      id: computedId('mention', documentId, start, end),
      visibility,
      origin,
      editedBy: null,
      revision: 0,
      documentId,
      passageId: passageOf({ start, end }).id,
      start,
      end,
      surface: foldSpace(text.slice(start, end)),
      entityId,
      decidedBy,
    });
  };
  return [
    ...byRule.map((name) => mention(name, name.entityId, 'rule:name', pages.document.origin)),
    ...byEditors.map((one) => mention(one, one.row.value.entity ?? null, 'seeds', `seed:${one.row.file.path}`)),
  ].sort((a, b) => a.start - b.start);
}

/**
 * Gives the passage of the sentence that a mention stands in. What evidence quotes is no matter here: it may be hidden. Each role finds
 * its mentions in the quotes that it reads (`graph/mentions.ts`).
 */
function sentenceFinder(pages: DocumentPassages): (span: Span) => Passage {
  const sentences = pages.sentences();
  return (span) => {
    const sentence = sentenceAround(sentences, span);
    return pages.passage(anchorSpan(pages.text, sentence.start, sentence.end));
  };
}

/** The passages of all documents, filled with every quote of the seeds but headings and the context of mentions. */
export function compilePassages(
  seeds: Seeds,
  documents: readonly Document[],
  texts: Texts,
  anchors: Anchors,
): { pages: DocumentPassages[]; of: (quote: QuoteRow) => Passage } {
  const pages = documents.map((document) => new DocumentPassages(document, texts.get(document.id) as FoldedText, seeds, anchors));
  const byDocument = new Map(pages.map((one) => [one.document.id, one]));
  const of = (quote: QuoteRow): Passage =>
    (byDocument.get(quote.documentId as string) as DocumentPassages).passage(anchors.get(quote) as Anchor);
  for (const quote of [...seeds.passages, ...[seeds.relations, seeds.claims, seeds.followUps].flat().flatMap((row) => row.quotes)])
    of(quote);
  return { pages, of };
}
