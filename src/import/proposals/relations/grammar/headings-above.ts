import { kindOfId } from '../../../../kinds/kind-of-id.js';
import { type Context, mentionsWithin, type ReadSentence } from '../../context.js';
import type { OutlineBlock } from '../../outline.js';
import type { ProposedEntity } from '../../proposal.js';

/** The headings above a sentence. Sentences are asked in their order. */
export class Headings {
  private readonly headings: readonly OutlineBlock[];
  private readonly topics: readonly (ProposedEntity | null)[];
  private at = 0;

  constructor(private readonly context: Context) {
    const { blocks } = context.outline;
    this.headings = blocks.filter(({ block }) => block.kind === 'HEADING');
    // « II- Préparation de la Fête », « Budget : »: the heading under it is about the same.
    let whole: ProposedEntity | null = this.projectIn(blocks.filter(({ zone }) => zone === 'HEADER'));
    const ofDocument = whole;
    let level = Infinity;
    this.topics = this.headings.map((heading) => {
      const own = this.thingIn(heading);
      if (own === null && heading.block.level > level) return whole;
      level = heading.block.level;
      whole = own ?? ofDocument;
      return whole;
    });
    this.document = ofDocument;
  }

  private readonly document: ProposedEntity | null;

  /** What tells the section of a sentence from others: what is told under another heading is not pointed back to. */
  above({ start, presenter }: ReadSentence): string {
    while ((this.headings[this.at]?.block.start ?? Infinity) <= start) this.at += 1;
    return `${presenter ?? ''}|${String(this.at)}`;
  }

  /** The event or project that the last headings name, else the project of the document. */
  topic(): ProposedEntity | null {
    return this.at === 0 ? this.document : (this.topics[this.at - 1] ?? null);
  }

  private thingIn({ block }: OutlineBlock): ProposedEntity | null {
    const named = mentionsWithin(this.context, block).find(({ actor }) => ['PROJECT', 'EVENT'].includes(kindOfId(actor) ?? ''));
    return named ? this.context.gazetteer.known(named.actor) : null;
  }

  private projectIn(blocks: readonly OutlineBlock[]): ProposedEntity | null {
    const found = blocks.map((block) => this.thingIn(block)).find((one) => one?.kind === 'PROJECT');
    return found ?? null;
  }
}
