import { computedId } from '../core/ids.js';
import { VISIBILITIES, type Visibility } from '../core/access.js';
import { itemAt, type ItemRange, itemRanges, pageAt } from '../documents/agenda.js';
import { type Anchor, anchorSpan, type FoldedText, wordsAt, writtenAt } from '../documents/anchor.js';
import { type Document } from '../documents/document.js';
import { Mention } from '../documents/mention.js';
import { Passage } from '../documents/passage.js';
import { BY_RULE, findNames, type FoundName, indexNames, nameRules, REJECTED, withheldKeys } from '../documents/gazetteer.js';
import type { Span } from '../documents/lines.js';
import { PersonNames } from '../documents/persons-in-text.js';
import { sentenceAround, sentencesOf } from '../documents/sentences.js';
import type { Entity } from '../kinds/index.js';
import { namedPersons } from '../kinds/person.js';
import { headingsIn } from './rows/headings.js';
import { make } from './compile.js';
import type { DecidedMention } from './rows/decided-mentions.js';
import { type MentionRow, movementQuotesOf, type QuoteRow, quotesOf, type Rows, statementsOf } from './rows/rows.js';
import type { Anchors, Texts } from './rows/anchors.js';
import { type Readers } from './rows/readers.js';

/** Passages and mentions: what follows from the texts, the quotes and the names. */

/** Makes passages of one document; each place in it becomes one passage. */
export class DocumentPassages {
  readonly passages = new Map<string, Passage>();
  /** Those that all its readers know of. */
  readonly headings: readonly Span[];
  private readonly ranges: readonly ItemRange[];
  /** Ids that rows give to places: they no longer follow from the words there. */
  private readonly givenIds: ReadonlyMap<number, string>;

  constructor(
    readonly document: Document,
    readonly text: FoldedText,
    rows: Rows,
    anchors: Anchors,
    readers: Readers,
  ) {
    const items = headingsIn(rows, document.id, anchors);
    // A heading that not all readers of the document know of cuts no sentence: where it stands would show.
    const known = items.filter(({ row }) => readers.item(row) <= VISIBILITIES.indexOf(document.visibility));
    this.headings = known.flatMap(({ row }) => [row.heading, row.until].flatMap((quote) => (quote ? (anchors.get(quote) ?? []) : [])));
    this.givenIds = new Map(
      [...quotesOf(rows)].flatMap((quote) => {
        const anchor = quote.documentId === document.id && quote.value.passage !== undefined ? anchors.get(quote) : undefined;
        return anchor && quote.value.passage !== undefined
          ? [[anchor.start * (document.length + 1) + anchor.end, quote.value.passage]]
          : [];
      }),
    );
    this.ranges = itemRanges(
      items.map((item) => item.heading),
      document.length,
    );
  }

  /** The passage of an anchored quote. */
  passage(anchor: Anchor): Passage {
    const { quote, prefix, suffix, start, end, occurrence } = anchor;
    const { id: documentId, visibility, origin } = this.document;
    const id =
      this.givenIds.get(start * (this.document.length + 1) + end) ??
      computedId('passage', documentId, writtenAt(this.text, anchor), occurrence);
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
 * sort of reader, among those that they may read, and all that is found is stored, for those who find it; where mentions overlap, each
 * role's view has the one that its own names give (`graph/visible-mentions.ts`).
 */
export function compileMentions(
  pages: DocumentPassages,
  entities: readonly Entity[],
  scopesFor: ScopesFor,
  decided: readonly DecidedMention[],
): Mention[] {
  const passageOf = sentenceFinder(pages);
  const mentions = new Map<string, Mention>();
  for (const { visibility, known, scopes } of knowledgeOf(pages.document.visibility, entities, scopesFor)) {
    const ids = new Set(known.map((entity) => entity.id));
    const rules = known.flatMap((entity) => nameRules(entity.id, entity.names, scopes));
    const readable = decided.filter(({ row }) => !row.value.entity || ids.has(row.value.entity));
    const names = findNames(pages.text.text, indexNames(rules));
    const persons = new PersonNames(namedPersons(known), withheldKeys(known));
    const named = [...names, ...readable.map(({ start, end, row }) => ({ start, end, entityId: row.value.entity ?? null }))];
    for (const found of mentionsBy(pages, [...names, ...persons.in(pages.text.text, named).found], readable)) {
      found.visibility = visibility;
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
  for (const { row, ...span } of decided) {
    // A find of the rule that an editor says is wrong is kept as such: the base is the record, and names change.
    if (row.value.entity !== null || mentions.has(computedId('mention', pages.document.id, span.start, span.end))) continue;
    const rejected = mentionAt(pages, span, null, `${REJECTED}${deciderOf(row)}`, row.source.origin);
    rejected.passageId = passageOf(rejected).id;
    mentions.set(rejected.id, rejected);
  }
  return [...mentions.values()].sort((a, b) => a.start - b.start);
}

/** What the names of a document hold for: the meetings and conveners that are known to those who read what is as hidden as that. */
export type ScopesFor = (visibility: Visibility) => ReadonlySet<string>;

/** What one sort of reader knows when it looks for names. */
interface Knowledge {
  readonly visibility: Visibility;
  readonly known: readonly Entity[];
  readonly scopes: ReadonlySet<string>;
}

/** What each sort of reader of a document knows, those who know least first; once where they know the same. */
function knowledgeOf(visibility: Visibility, entities: readonly Entity[], scopesFor: ScopesFor): Knowledge[] {
  const levels = VISIBILITIES.slice(VISIBILITIES.indexOf(visibility)).map((level): Knowledge => {
    const rank = VISIBILITIES.indexOf(level);
    return { visibility: level, known: entities.filter((one) => VISIBILITIES.indexOf(one.visibility) <= rank), scopes: scopesFor(level) };
  });
  return levels.filter(({ known, scopes }, index) => {
    const before = levels[index - 1];
    return known.length !== before?.known.length || scopes.size !== before.scopes.size;
  });
}

/** What names give and editors decided, for those who may read these. Without passages. */
function mentionsBy(pages: DocumentPassages, found: readonly FoundName[], decided: readonly DecidedMention[]): Mention[] {
  const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
  const byRule = found.filter((name) => !decided.some((one) => overlaps(one, name)));
  const byEditors = decided.filter((one) => one.row.value.entity !== null || !found.some((name) => overlaps(one, name)));
  return [
    ...byRule.map((name) => mentionAt(pages, name, name.entityId, BY_RULE, pages.document.origin)),
    ...byEditors.map((one) => mentionAt(pages, one, one.row.value.entity ?? null, deciderOf(one.row), one.row.source.origin)),
  ];
}

function deciderOf({ value }: MentionRow): string {
  return value.decidedBy ?? 'seeds';
}

function mentionAt(
  { document, text }: DocumentPassages,
  { start, end }: Span,
  entityId: string | null,
  decidedBy: string,
  origin: string,
): Mention {
  return make(Mention, {
    id: computedId('mention', document.id, start, end),
    visibility: document.visibility,
    origin,
    editedBy: null,
    revision: 0,
    documentId: document.id,
    start,
    end,
    surface: wordsAt(text, start, end),
    entityId,
    decidedBy,
  });
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
  { anchors, readers }: { readonly anchors: Anchors; readonly readers: Readers },
): { pages: DocumentPassages[]; of: (quote: QuoteRow) => Passage } {
  const pages = documents.map((document) => new DocumentPassages(document, texts.get(document.id) as FoldedText, rows, anchors, readers));
  const byDocument = new Map(pages.map((one) => [one.document.id, one]));
  const of = (quote: QuoteRow): Passage =>
    (byDocument.get(quote.documentId as string) as DocumentPassages).passage(anchors.get(quote) as Anchor);
  for (const quote of [...rows.passages, ...statementsOf(rows).flatMap((row) => row.quotes), ...movementQuotesOf(rows)]) of(quote);
  return { pages, of };
}
