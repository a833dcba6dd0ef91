import { kindOfId } from '../../../../kinds/kind-of-id.js';
import { type Context, mentionsWithin, type ReadSentence } from '../../context.js';
import type { OutlineBlock } from '../../outline.js';
import type { ProposedEntity } from '../../proposal.js';
import { patternOf } from '../../../../core/pattern.js';
import { FRENCH } from './language.js';
import { isNominal } from './nominals.js';
import { sortOf } from './nouns.js';
import { itemsOf } from './phrases.js';

/** What goes on for a time. */
const STUDIES: ReadonlySet<string> = new Set(['enquête', 'étude', 'recherche', 'fonds']);
/** « III- », « 2. », « Point 4 : ». */
const NUMBER = patternOf(/^\s*(?:point\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[a-z])\s*[-–.:)/°]+\s*/iu);

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

  private thingIn({ block, text }: OutlineBlock): ProposedEntity | null {
    const mentions = mentionsWithin(this.context, block);
    const named = mentions.find(({ actor }) => ['PROJECT', 'EVENT'].includes(kindOfId(actor) ?? ''));
    return named ? this.context.gazetteer.known(named.actor) : mentions.length === 0 ? this.newIn(text) : null;
  }

  /** « 2. Campagne de mesures 2055 », « Journées des sources : »: a heading that is no more than the name of a thing. */
  private newIn(heading: string): ProposedEntity | null {
    const text = heading.replace(NUMBER, '').replace(/\s*[:.–-]?\s*$/u, '');
    const [first, ...others] = itemsOf({ text, start: 0, mentions: [], dates: [] }, FRENCH);
    const isWhole = first?.is === 'PHRASE' && first.form === 'NOUN' && first.determiner === null && first.preposition === null;
    // « Navettes à la demande », « Campagne 2055 ».
    if (!isWhole || first.headStart > 0 || !others.every((one) => one.is === 'PHRASE' && one.form !== 'PRONOUN')) return null;
    const kind = sortOf(first.head);
    const thing = STUDIES.has(first.head) ? 'PROJECT' : kind;
    const isThing = thing === 'EVENT' || thing === 'PROJECT';
    return isThing && /\s\p{L}/u.test(text) && !isNominal(first.head) ? { id: null, name: text, kind: thing, candidates: [] } : null;
  }

  /** By which noun the last heading names its thing: « Enquête « Dormir en manteau » ». */
  noun(): string | null {
    const text = this.headings[this.at - 1]?.text.replace(NUMBER, '') ?? '';
    const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
    return sortOf(word) === null ? null : word;
  }

  private projectIn(blocks: readonly OutlineBlock[]): ProposedEntity | null {
    const found = blocks.map((block) => this.thingIn(block)).find((one) => one?.kind === 'PROJECT');
    return found ?? null;
  }
}
