import { foldSpace } from '../core/fold.js';
import { computedId } from '../core/ids.js';
import type { Visibility } from '../core/access.js';
import { itemAt, type ItemRange, itemRanges, pageAt } from '../documents/agenda.js';
import { type Anchor, anchorSpan, type FoldedText } from '../documents/anchor.js';
import { type Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { BY_RULE, findNames, type FoundName, indexNames, nameRules } from '../documents/gazetteer.js';
import type { Span } from '../documents/lines.js';
import { sentenceAround, sentencesOf } from '../documents/sentences.js';
import type { Entity } from '../kinds/index.js';
import { headingsIn } from './rows/headings.js';
import { make } from './compile.js';
import type { DecidedMention } from './rows/decided-mentions.js';
import { movementQuotesOf, type QuoteRow, type Rows, statementsOf } from './rows/rows.js';
import type { Anchors, Texts } from './rows/anchors.js';

/** Passages and mentions: what follows from the texts, the quotes and the names. */

/** Makes passages of one document; each place in it becomes one passage. */
export class DocumentPassages {
  readonly passages = new Map<string, Passage>();
  readonly headings: readonly Span[];
  private readonly ranges: readonly ItemRange[];

  constructor(
    readonly document: Document,
    readonly text: FoldedText,
    rows: Rows,
    anchors: Anchors,
  ) {
    const items = headingsIn(rows, document.id, anchors);
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

/**
 * The mentions of one document: those that names give by rule, then what editors decided. Passages are made where there are none.
 *
 * A hidden name can take the place of another: « Maison du Port neuf » that of « Maison du Port ». So names are looked for once for each
 * sort of reader, among those that they may read, and all that is found is stored; where mentions overlap, each role's view has the one
 * that its own names give (`graph/visible-mentions.ts`).
 */
export function compileMentions(
  pages: DocumentPassages,
  entities: readonly Entity[],
  scopes: ReadonlySet<string>,
  decided: readonly DecidedMention[],
): Mention[] {
  const passageOf = sentenceFinder(pages);
  const mentions = new Map<string, Mention>();
  for (const known of knownTo(pages.document.visibility, entities)) {
    const ids = new Set(known.map((entity) => entity.id));
    const rules = known.flatMap((entity) => nameRules(entity.id, entity.names, scopes));
    const readable = decided.filter(({ row }) => !row.value.entity || ids.has(row.value.entity));
    for (const found of mentionsBy(pages, findNames(pages.text.text, indexNames(rules)), readable)) {
      const same = mentions.get(found.id);
      // Of two at one place, the one that more people read has the id that follows from the place alone.
      if (same && same.entityId !== found.entityId) {
        found.id = computedId('mention', found.documentId, found.start, found.end, found.entityId ?? '');
      }
      if (mentions.has(found.id)) continue;
      found.passageId = passageOf(found).id;
      mentions.set(found.id, found);
    }
  }
  return [...mentions.values()].sort((a, b) => a.start - b.start);
}

const ORDER: readonly Visibility[] = ['PUBLIC', 'MEMBERS', 'EDITORS'];

/** The entities that each sort of reader of a document knows, those who know least first; once where they know the same. */
function knownTo(visibility: Visibility, entities: readonly Entity[]): (readonly Entity[])[] {
  const levels = ORDER.slice(ORDER.indexOf(visibility)).map((_, index) => ORDER.indexOf(visibility) + index);
  const known = levels.map((level) => entities.filter((entity) => ORDER.indexOf(entity.visibility) <= level));
  return known.filter((some, index) => some.length !== known[index - 1]?.length);
}

/** What names give and editors decided, for those who may read these. Without passages. */
function mentionsBy(
  { document, text: { text } }: DocumentPassages,
  found: readonly FoundName[],
  decided: readonly DecidedMention[],
): Mention[] {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const byRule = found.filter((name) => !decided.some((one) => overlaps(one, name)));
  const byEditors = decided.filter((one) => one.row.value.entity !== null || !found.some((name) => overlaps(one, name)));
  const mention = ({ start, end }: Span, entityId: string | null, decidedBy: string, origin: string): Mention =>
    make(Mention, {
      id: computedId('mention', document.id, start, end),
      visibility: document.visibility,
      origin,
      editedBy: null,
      revision: 0,
      documentId: document.id,
      start,
      end,
      surface: foldSpace(text.slice(start, end)),
      entityId,
      decidedBy,
    });
  return [
    ...byRule.map((name) => mention(name, name.entityId, BY_RULE, document.origin)),
    ...byEditors.map((one) => mention(one, one.row.value.entity ?? null, 'seeds', one.row.source.origin)),
  ];
}

/**
 * Gives the passage of the sentence that a mention stands in. What evidence quotes is no matter here: it may be hidden. Each role finds
 * its mentions in the quotes that it reads (`graph/visible-mentions.ts`).
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
  rows: Rows,
  documents: readonly Document[],
  texts: Texts,
  anchors: Anchors,
): { pages: DocumentPassages[]; of: (quote: QuoteRow) => Passage } {
  const pages = documents.map((document) => new DocumentPassages(document, texts.get(document.id) as FoldedText, rows, anchors));
  const byDocument = new Map(pages.map((one) => [one.document.id, one]));
  const of = (quote: QuoteRow): Passage =>
    (byDocument.get(quote.documentId as string) as DocumentPassages).passage(anchors.get(quote) as Anchor);
  for (const quote of [...rows.passages, ...statementsOf(rows).flatMap((row) => row.quotes), ...movementQuotesOf(rows)]) of(quote);
  return { pages, of };
}
