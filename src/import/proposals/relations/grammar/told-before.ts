import { foldName } from '../../../../core/fold.js';
import type { EntityKind } from '../../../../kinds/index.js';
import type { ReadSentence } from '../../context.js';
import { isThingKind } from '../../known.js';
import type { ProposedEntity } from '../../proposal.js';
import { type DocumentNames, isSame, only } from './document-names.js';
import { BODIES } from './lexicon.js';
import { SentenceAtHand } from './sentence-at-hand.js';

/** So many of what was named last may be meant. */
const MOST_NAMED = 60;

/** Who and what was spoken of before a place of the text, and what its headings are about. */
export class ToldBefore extends SentenceAtHand {
  /** Who was named in the section, in the order of the text. */
  protected inSection: ProposedEntity[] = [];
  /** Whom and what the sentence before speaks of first, and whom it names besides. */
  protected subjects: readonly ProposedEntity[] = [];
  protected previous: readonly ProposedEntity[] = [];
  protected own: ProposedEntity[] = [];
  protected ownSubjects: ProposedEntity[] = [];
  protected about: ProposedEntity | null = null;
  private before = 0;
  /** By which noun something was named: « le film « Une nuit » ». */
  protected readonly nouns = new Map<string, string>();

  constructor(protected readonly names: DocumentNames) {
    super();
  }

  /**
   * @param topic what the headings above the sentence name, or the head of the document
   * @param noun by which the last heading does
   */
  begin(sentence: ReadSentence, isNewSection: boolean, topic: ProposedEntity | null = null, noun: string | null = null): void {
    this.about = topic;
    this.inSection = this.inSection.slice(-MOST_NAMED);
    if (isNewSection) {
      // What a heading names, the sentences under it point back to.
      this.inSection = topic ? [topic] : [];
      if (topic && noun !== null) this.nouns.set(foldName(topic.id ?? topic.name), noun);
      this.subjects = [];
      this.previous = [];
    } else {
      this.subjects = this.ownSubjects;
      this.previous = this.own;
    }
    this.sentence = sentence;
    this.ownSubjects = [];
    this.own = [];
    this.before = this.inSection.length;
  }

  /** Whether nothing before this sentence has named it. */
  isFirstTold(entity: ProposedEntity): boolean {
    return !this.inSection.slice(0, this.before).some((one) => isSame(one, entity));
  }

  /** Remembers what a sentence names that no base knows yet. */
  note(entity: ProposedEntity, noun: string | null = null): void {
    this.names.meet(entity);
    if (noun !== null) this.nouns.set(foldName(entity.id ?? entity.name), noun);
    if (this.own.some((one) => isSame(one, entity))) {
      // « un nettoyage des berges » is an event once somebody organizes it.
      if (entity.id === null) [this.own, this.inSection, this.ownSubjects].forEach((list) => retell(list, entity));
      return;
    }
    this.own.push(entity);
    this.inSection.push(entity);
  }

  noteSubject(entity: ProposedEntity): void {
    if (!this.ownSubjects.some((one) => isSame(one, entity))) this.ownSubjects.push(entity);
    this.note(entity);
  }

  /** « qui le dirige », « s’y rendra »: the one body that the sentence before speaks of, else the last one named. */
  spokenOf(kinds: readonly EntityKind[], but: readonly ProposedEntity[] = this.ownSubjects): ProposedEntity | null {
    const isMeant = (one: ProposedEntity): boolean =>
      BODIES.includes(one.kind) && kinds.includes(one.kind) && !but.some((own) => isSame(own, one));
    return (kinds.some(isThingKind) ? null : only(this.subjects.filter(isMeant))) ?? this.there(kinds, but);
  }

  /** The noun by which something was named first: « réseau ». */
  protected nounOf({ id, name }: Pick<ProposedEntity, 'id' | 'name'>): string | undefined {
    return this.nouns.get(foldName(id ?? name));
  }

  /** Who does what the sentence tells first. */
  subject(kinds: readonly EntityKind[]): ProposedEntity | null {
    return this.ownSubjects.find(({ kind }) => kinds.includes(kind)) ?? null;
  }

  /** Whether the section has named somebody or something. */
  wasNamed(entity: ProposedEntity): boolean {
    return this.inSection.some((one) => isSame(one, entity));
  }

  /** « y »: the last thing of some kinds before this sentence, or the last body. */
  there(kinds: readonly EntityKind[], but: readonly ProposedEntity[] = this.ownSubjects): ProposedEntity | null {
    const fits = (one: ProposedEntity): boolean =>
      kinds.includes(one.kind) && one.kind !== 'PERSON' && !but.some((own) => isSame(own, one));
    const told = this.inSection.slice(0, this.before);
    const isThing = (one: ProposedEntity): boolean => fits(one) && isThingKind(one.kind);
    return told.findLast(isThing) ?? this.inSection.findLast(isThing) ?? this.inSection.findLast(fits) ?? null;
  }

  /** The last that this sentence has named, but for what it speaks of. */
  hereBefore(kinds: readonly EntityKind[]): ProposedEntity | null {
    return this.own.findLast((one) => kinds.includes(one.kind) && !this.ownSubjects.some((own) => isSame(own, one))) ?? null;
  }

  /** What the heading names by a noun. */
  protected headedBy(noun: string): ProposedEntity | null {
    return this.about?.id === null && this.nounOf(this.about) === noun ? this.about : null;
  }

  /** The event or project that a whole section or document is about. */
  topic(): ProposedEntity | null {
    return this.about;
  }
}

function retell(list: ProposedEntity[], entity: ProposedEntity): void {
  const at = list.findLastIndex(
    (one) => isSame(one, entity) && one.kind !== entity.kind && isThingKind(one.kind) && isThingKind(entity.kind),
  );
  if (at >= 0) list[at] = entity;
}
