import { Field, Float, ObjectType } from 'type-graphql';
import { ChildEntity, Column } from 'typeorm';
import { defineEnum } from '../core/enums.js';
import { Localized } from '../core/fact.js';
import { inLang, type LangEnum, type LocalizedText } from '../core/lang.js';
import { UrlScalar } from '../core/scalars.js';
import { PartialDate } from '../core/partial-date.js';
import { Status } from '../core/status.js';
import { PublicationState } from '../kinds/publication.js';
import { Statement } from './statement.js';
import type { VoteOutcome } from './vote.js';

export const ClaimKind = defineEnum('ClaimKind', 'What kind of thing a claim says.', {
  FIGURE: ['chiffre', 'figure', 'A number or quantity.'],
  POSITION: ['position', 'position', 'What somebody holds or argues.'],
  CIRCUMSTANCE: ['situation', 'situation', 'How matters stand, or why.'],
  DECISION: ['décision', 'decision', 'What was decided.'],
  QUESTION: ['question', 'question', 'What was left open or is asked.'],
  CONTENT: ['contenu', 'content', 'What a work, event or project contains.'],
  PURPOSE: ['but', 'purpose', 'What it is for.'],
  OUTCOME: ['résultat', 'outcome', 'What came of it.'],
  USAGE: ['usage', 'usage', 'How a term is used, or should not be.'],
  DATE: ['date', 'date', 'When an entity itself begins, takes place or is dated.'],
  STATUS: ['état', 'status', 'How far an entity itself, or the text of a publication, has come.'],
  NAME: ['nom', 'name', 'What a source calls an entity.'],
});
export type ClaimKind = keyof typeof ClaimKind;

/** How the columns say what a value is; readers see it by the fields of {@link ClaimValue}. */
export const ValueType = defineEnum('ValueType', 'How the value of a claim is to be read.', {
  INTEGER: ['entier', 'integer', 'A whole number.'],
  DECIMAL: ['décimal', 'decimal', 'A number, with a point before its decimals.'],
  TEXT: ['texte', 'text', 'Words.'],
  URL: ['adresse web', 'URL', 'An absolute URL.'],
  DATE: ['date', 'date', 'An EDTF date.'],
  STATUS: ['état', 'status', 'A value of the enum Status.'],
  STATE: ['état d’un texte', 'state of a text', 'A value of the enum PublicationState.'],
});
export type ValueType = keyof typeof ValueType;

@ObjectType({
  description: 'The value that a claim says: a number with its unit, an address, a date or words. A value: it has no id of its own.',
})
class ClaimValue {
  @Field(() => String, {
    description:
      'As it is kept: the number in digits, the address, the date as EDTF, a value of `Status` or `PublicationState`, the words.',
  })
  text!: string;

  @Field(() => Float, { nullable: true, description: 'The number, where it is one.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of the number: « personnes ». Null where none is said.' })
  unit!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The address, where it is one.' })
  url!: string | null;
}

@ObjectType({ description: 'What is said of entities and links them to no other.', implements: Statement })
@ChildEntity('CLAIM')
export class Claim extends Statement {
  @Column({ type: 'text' })
  @Field(() => ClaimKind, { description: 'What kind of thing it says.' })
  claimKind!: ClaimKind;

  @Localized({ description: 'What is said, in words of the editors’ own.' })
  text!: LocalizedText;

  @Column({ type: 'text', nullable: true })
  value!: string | null;

  @Column({ type: 'text', nullable: true })
  valueType!: ValueType | null;

  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  @Column({ type: 'text' })
  @Field(() => Status, { description: 'How far the matter had come at the date of its evidence.' })
  status!: Status;

  /** On the STATUS claims of publications, in the place of a status; null elsewhere. */
  @Column({ type: 'text', nullable: true })
  state!: Exclude<PublicationState, 'UNKNOWN'> | null;
  /** Set on DECISION only, where it was voted; the counts where they are said. */
  @Column({ type: 'text', nullable: true })
  voteOutcome!: VoteOutcome | null;

  @Column({ type: 'integer', nullable: true })
  votesFor!: number | null;

  @Column({ type: 'integer', nullable: true })
  votesAgainst!: number | null;

  @Column({ type: 'integer', nullable: true })
  abstentions!: number | null;

  /** Ids of the actors whose vote is recorded. */
  votedFor!: readonly string[];
  votedAgainst!: readonly string[];
  abstained!: readonly string[];

  /** Ids of the entities it is about. */
  about!: readonly string[];

  endIds(): readonly string[] {
    return this.about;
  }

  override entityIds(): readonly string[] {
    return [...this.endIds(), ...this.votedFor, ...this.votedAgainst, ...this.abstained];
  }

  override optionalReferences(sees: (id: string | null) => boolean): Readonly<Record<string, unknown>> {
    return {
      votedFor: this.votedFor.filter(sees),
      votedAgainst: this.votedAgainst.filter(sees),
      abstained: this.abstained.filter(sees),
    };
  }

  override inWords(lang: LangEnum): string {
    return inLang(this.text, lang)?.text ?? '';
  }

  @Field(() => PartialDate, { name: 'dates', nullable: true, description: 'When it held or took place, as far as the source says.' })
  serveDates(): PartialDate | null {
    return this.dates;
  }

  @Field(() => PublicationState, {
    name: 'state',
    description: 'Of a STATUS claim about a publication: how far its text had come. UNKNOWN on all others.',
  })
  serveState(): PublicationState {
    return this.state ?? 'UNKNOWN';
  }

  @Field(() => ClaimValue, { name: 'value', nullable: true, description: 'The value said. Null when it says none.' })
  serveValue(): ClaimValue | null {
    const { value, valueType, unit } = this;
    if (value === null) return null;
    const isNumber = valueType === 'INTEGER' || valueType === 'DECIMAL';
    return { text: value, number: isNumber ? Number(value) : null, unit, url: valueType === 'URL' ? value : null };
  }
}
