import { foldName } from '../../core/fold.js';
import { stretchesOf } from '../../core/typesetting.js';
import {
  DocumentSpansDocument,
  DocumentTextDocument,
  type HeadingFragment,
  type MentionSpanFragment,
  type PassageSpanFragment,
} from '../operations.generated.js';
import { html, Html, NOTHING } from '../html.js';
import { type Lang, langAttribute, phrases } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';
import { anchor } from './links.js';
import { type Block, blocksOf } from './blocks.js';
import { supersededMark } from './succession.js';

const T = phrases({
  fr: { facts: 'Ce qui est tiré de cette phrase' },
  en: { facts: 'What is drawn from this sentence' },
});

/** A document with its whole text, its passages and its mentions. */
export interface Minutes {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly passages: readonly PassageSpanFragment[];
  readonly mentions: readonly MentionSpanFragment[];
}

/** What editors find in the text: something at the end of each sentence, by the offset of that end; and sentences that stand out. */
export interface SentenceMarks {
  readonly ends: ReadonlyMap<number, Html>;
  readonly uncovered: readonly { readonly start: number; readonly end: number }[];
  /** What the button for selected words says. */
  readonly label: string;
}

/** The document whose text the page of a meeting holds: the first of its publications; undefined where there is none. */
export function documentOnPage<T extends { readonly id: string }>(
  publications: readonly { readonly documents: readonly T[] }[],
): T | undefined {
  return publications.flatMap(({ documents }) => documents)[0];
}

/** Reads the whole text of a document; null when it is not there. */
export async function readWholeText(page: PageRequest, id: string): Promise<Pick<Minutes, 'id' | 'language' | 'text'> | null> {
  const { node } = await page.ask(DocumentTextDocument, { id });
  return node && 'text' in node ? node : null;
}

/** Reads a document with all its passages and mentions; null when it is not there. */
export async function readMinutes(page: PageRequest, id: string): Promise<Minutes | null> {
  const node = await readWholeText(page, id);
  if (!node) return null;
  const passages: PassageSpanFragment[] = [];
  const mentions: MentionSpanFragment[] = [];
  let cursors: { passages: string | null; mentions: string | null } = { passages: null, mentions: null };
  for (let more = true; more;) {
    const { node: spans } = await page.ask(DocumentSpansDocument, { id, ...cursors });
    if (!spans || !('passages' in spans)) return null;
    passages.push(...spans.passages.nodes);
    mentions.push(...spans.mentions.nodes);
    cursors = {
      passages: spans.passages.pageInfo.endCursor ?? cursors.passages,
      mentions: spans.mentions.pageInfo.endCursor ?? cursors.mentions,
    };
    more = spans.passages.pageInfo.hasNextPage || spans.mentions.pageInfo.hasNextPage;
  }
  return { ...node, passages, mentions };
}

/** How the text stands on its page. */
export interface MinutesLayout {
  /** The level of the headings of the agenda. */
  readonly level: 2 | 3;
  /** Whether what is under each heading is folded, and then whether it is open: on paper, all is. */
  readonly folds?: 'closed' | 'open';
  /** What editors find at its sentences. */
  readonly marks?: SentenceMarks;
}

/** The text as paragraphs: every passage an anchor, every mention a link, the headings of the agenda as headings from a level on. */
export function minutesText(
  minutes: Minutes,
  headings: readonly HeadingFragment[],
  lang: Lang,
  { level, folds, marks }: MinutesLayout,
): Html {
  const { text, passages } = minutes;
  const keys = new Set(headings.map(({ title }) => headingKey(title)));
  const whole = passages.filter((passage) => keys.has(headingKey(text.slice(passage.start, passage.end))));
  const first = new Map([...passages].reverse().flatMap((passage) => (passage.agendaItem ? [[passage.agendaItem.id, passage.start]] : [])));
  const breaks = new Set([
    ...first.values(),
    ...whole.flatMap(({ start, end }) => [start, end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0)]),
  ]);
  const blocks = blocksOf(text, passages, breaks);
  const placed = placeHeadings(text, blocks, headings, first);
  const writer = new TextWriter(minutes, lang, marks);
  let written = '';
  let open = 0;
  for (const block of blocks) {
    const own = placed.get(block) ?? [];
    const title = folds && own.find(({ isTitle }) => isTitle);
    if (title) {
      const depth = title.heading.parent ? 1 : 0;
      written += '</details>'.repeat(Math.max(0, open - depth));
      open = Math.min(open, depth) + 1;
      written += foldOf(block, own, writer, level, folds).text;
    } else written += wrap(block, own, writer.write(block), level).text;
  }
  const body = new Html(written + '</details>'.repeat(open));
  return html`<span hidden id="pin">${T[lang].facts}</span><div class="minutes"${langAttribute(minutes.language, lang)}${marks ? html` data-selected="${marks.label}"` : null}>${body}</div>`;
}

/**
 * The beginning of a fold, up to the first block under its heading. The line of the summary holds no links; the place to which links to
 * the heading lead is inside, since browsers open a fold for what it holds.
 */
function foldOf(
  block: Block,
  placed: readonly { heading: HeadingFragment; isTitle: boolean }[],
  writer: TextWriter,
  level: 2 | 3,
  folds: 'closed' | 'open',
): Html {
  const [title] = placed.filter(({ isTitle }) => isTitle);
  const depth = level + (title?.heading.parent ? 1 : 0);
  const { line, pins } = writer.writeTitle(block);
  const heading = depth === 2 ? html`<h2>${line}</h2>` : depth === 3 ? html`<h3>${line}</h3>` : html`<h4>${line}</h4>`;
  const ends = placed.map(({ heading: { id } }) => html`<span class="fold-start" id="${textAnchor(id)}"></span>`);
  return html`<details class="fold"${folds === 'open' ? html` open` : null}><summary>${heading}</summary>${ends}${pins.text === '' ? null : html`<p>${pins}</p>`}`;
}

/**
 * The block of each heading: the last line that repeats its title before its first passage (a table of contents repeats it too), or else
 * the paragraph of that passage.
 */
function placeHeadings(
  text: string,
  blocks: readonly Block[],
  headings: readonly HeadingFragment[],
  first: ReadonlyMap<string, number>,
): Map<Block, { heading: HeadingFragment; isTitle: boolean }[]> {
  const placed = new Map<Block, { heading: HeadingFragment; isTitle: boolean }[]>();
  const blockKeys = blocks.map((block) => headingKey(text.slice(block.start, block.end)));
  for (const heading of headings) {
    const at = first.get(heading.id) ?? text.length;
    const key = headingKey(heading.title);
    const title = blocks.findLast((block, index) => block.start <= at && blockKeys[index] === key);
    const block = title ?? (first.has(heading.id) ? blocks.findLast(({ start }) => start <= at) : undefined);
    if (block) placed.set(block, [...(placed.get(block) ?? []), { heading, isTitle: title !== undefined }]);
  }
  return placed;
}

function wrap(block: Block, placed: readonly { heading: HeadingFragment; isTitle: boolean }[], content: Html, level: 2 | 3): Html {
  const title = placed.find(({ isTitle }) => isTitle) ?? placed[0];
  const others = placed.filter((one) => one !== title).map(({ heading }) => html`<span id="${textAnchor(heading.id)}"></span>`);
  const id = title && html` id="${textAnchor(title.heading.id)}"`;
  if (title?.isTitle) {
    const inner = html`${others}${content}`;
    const depth = level + (title.heading.parent ? 1 : 0);
    return depth === 2 ? html`<h2${id}>${inner}</h2>` : depth === 3 ? html`<h3${id}>${inner}</h3>` : html`<h4${id}>${inner}</h4>`;
  }
  return block.bullet ? html`<p class="bullet"${id}>${others}${content}</p>` : html`<p${id}>${others}${content}</p>`;
}

/** The id of the place in the text where an item of the agenda begins. */
export function textAnchor(itemId: string): string {
  return `text-${anchor(itemId)}`;
}

/** What a heading of the agenda and its line in the text have in common: number, colon, case and accents do not count. */
function headingKey(text: string): string {
  return foldName(text)
    .replace(/^[ivxl\d]+[ .)]+/, '')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Writes stretches of the text, opening and closing passages and links where they begin and end. */
class TextWriter {
  private readonly begun = new Set<string>();
  /** Places are those of the text as it is stored; words that it breaks at the end of a line are shown whole. */
  private readonly words: (from: number, to: number) => string;

  constructor(
    private readonly minutes: Minutes,
    private readonly lang: Lang,
    private readonly marks?: SentenceMarks,
  ) {
    this.words = stretchesOf(minutes.text);
  }

  /** A heading without links, and the links that follow its sentences apart. */
  writeTitle(block: Block): { readonly line: Html; readonly pins: Html } {
    const ending = this.minutes.passages.filter(({ start, end }) => end > block.start && end <= block.end && start < block.end);
    const pins = ending.map(
      (passage) => this.pin(passage).text + this.errata(passage).text + (this.marks?.ends.get(passage.end)?.text ?? ''),
    );
    return { line: this.write(block, false), pins: new Html(pins.join('')) };
  }

  write({ start, end }: Block, hasLinks = true): Html {
    const { passages, mentions } = this.minutes;
    const inside = passages
      .filter((passage) => passage.start < end && passage.end > start)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const named = !hasLinks ? [] : mentions.filter((mention) => mention.start >= start && mention.end <= end);
    const cuts = new Set([start, end]);
    for (const span of [...inside, ...named]) for (const at of [span.start, span.end]) if (at > start && at < end) cuts.add(at);
    for (const at of this.marks?.ends.keys() ?? []) if (at > start && at < end) cuts.add(at);
    for (const sentence of this.marks?.uncovered ?? []) if (sentence.start > start && sentence.start < end) cuts.add(sentence.start);
    const at = [...cuts].sort((a, b) => a - b);
    let out = '';
    let open: PassageSpanFragment[] = [];
    let linkedUntil = -1;
    for (let index = 0; index < at.length - 1; index += 1) {
      const [from = start, to = end] = [at[index], at[index + 1]];
      const covering = inside.filter((passage) => passage.start <= from && passage.end >= to);
      out += this.change(open, covering);
      open = covering;
      const mention = named.find((one) => one.start === from && one.entity !== null && from >= linkedUntil);
      // A link is closed before a passage begins or ends inside it: the name is linked up to there.
      const words = html`${this.words(from, to).replace(/\s+/g, ' ')}`;
      const standsOut = this.marks?.uncovered.some((one) => one.start <= from && one.end >= to) ?? false;
      const slice = standsOut ? html`<span class="uncovered">${words}</span>` : words;
      if (mention?.entity) {
        linkedUntil = mention.end;
        out += html`<a href="${address(this.lang, mention.entity.id)}">${slice}</a>`.text;
      } else out += slice.text;
      if (hasLinks) for (const passage of covering) if (passage.end === to) out += this.pin(passage).text + this.errata(passage).text;
      if (hasLinks) out += this.marks?.ends.get(to)?.text ?? '';
    }
    return new Html(out + this.change(open, []));
  }

  /** Closes the passages that end and opens those that begin; one cut in two by another is opened again without its id. */
  private change(open: readonly PassageSpanFragment[], next: readonly PassageSpanFragment[]): string {
    let kept = 0;
    while (kept < open.length && open[kept] === next[kept]) kept += 1;
    const closing = '</span>'.repeat(open.length - kept);
    const opening = next.slice(kept).map((passage) => this.begin(passage).text);
    return closing + opening.join('');
  }

  private begin(passage: PassageSpanFragment): Html {
    const first = !this.begun.has(passage.id);
    this.begun.add(passage.id);
    const kind = passage.statements.totalCount > 0 ? 'passage' : 'sentence';
    return html`<span class="${kind}"${first ? html` id="${anchor(passage.id)}"` : null}>`;
  }

  /** That something it says was replaced, corrected or withdrawn since: each that took its place once. */
  private errata({ superseded }: PassageSpanFragment): Html {
    const by = superseded.nodes.flatMap(({ supersededBy }) => supersededBy ?? []);
    const marks = [...new Map(by.map((one) => [`${one.type} ${one.statement.id}`, one])).values()];
    return html`${marks.map((one) => html` ${supersededMark(one, this.minutes.language, this.lang)}`)}`;
  }

  /** A link to the page of a passage, at its end, where something is drawn from it; the sentence is part of its name. */
  private pin(passage: PassageSpanFragment): Html {
    if (passage.statements.totalCount === 0) return NOTHING;
    return html`<a class="pin" href="${address(this.lang, passage.id)}" aria-labelledby="pin ${anchor(passage.id)}">¶</a>`;
  }
}
