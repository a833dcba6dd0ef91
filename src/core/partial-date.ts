import { Field, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import { readEdtf } from './edtf.js';
import { DateScalar, EdtfScalar, LocalTimeScalar } from './scalars.js';
import { Certainty } from './certainty.js';

@ObjectType({ description: 'A date as the source gives it, with its uncertainty and its wording.' })
export class PartialDate {
  @Column({ type: 'text', nullable: true })
  @Field(() => EdtfScalar, { nullable: true, description: 'The date as entered. Null when the source gives only words.' })
  edtf!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The first day that it may mean. Null when open or unknown.' })
  earliest!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'The last day that it may mean. Null when open or unknown.' })
  latest!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it begins on the first day, in the time zone of the base.' })
  startTime!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => LocalTimeScalar, { nullable: true, description: 'When it ends on the last day, in the time zone of the base.' })
  endTime!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the source: « il y a deux semaines ».' })
  wording!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Certainty, { description: 'How firmly the source gives the date.' })
  certainty!: Certainty;
}

interface PartialDateInput {
  edtf?: string | null | undefined;
  startTime?: string | null | undefined;
  endTime?: string | null | undefined;
  wording?: string | null | undefined;
  certainty?: Certainty | undefined;
}

/**
 * Builds a date, with its derived first and last day. `edtf` must be valid ({@link readEdtf}).
 */
export function partialDate(input: PartialDateInput): PartialDate {
  const days = input.edtf ? readEdtf(input.edtf) : null;
  return Object.assign(new PartialDate(), {
    edtf: input.edtf ?? null,
    earliest: days?.earliest ?? null,
    latest: days?.latest ?? null,
    startTime: input.startTime ?? null,
    endTime: input.endTime ?? null,
    wording: input.wording ?? null,
    certainty: input.certainty ?? 'STATED',
  });
}

/** Whether two dates could be the same day or overlap; unknown ends are open. */
export function overlaps(date: Pick<PartialDate, 'earliest' | 'latest'>, from: string | null, to: string | null): boolean {
  return (to === null || date.earliest === null || date.earliest <= to) && (from === null || date.latest === null || date.latest >= from);
}

/** The key of a missing day: it sorts after all days. */
export const NO_DAY = '9999-99-99';

/** A key that sorts dates: by first day, then last, then time; what has no first day comes last. */
export function dateSortKey(date: PartialDate | null): string {
  if (!date) return NO_DAY;
  return `${date.earliest ?? date.latest ?? NO_DAY}|${date.latest ?? NO_DAY}|${date.startTime ?? ''}`;
}
