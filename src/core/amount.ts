import { Field, Float, ObjectType } from 'type-graphql';
import { Column } from 'typeorm';

/** A sum of money as a source says it; kept exactly, as a decimal. */
@ObjectType({ description: 'A sum of money. A value: it has no id of its own.' })
export class Amount {
  @Column({ type: 'text', nullable: true })
  @Field(() => Float, { description: 'How much, in units of the currency.' })
  value!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { description: 'The currency, by its code of ISO 4217: EUR.' })
  currency!: string;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a text is the code of a currency (ISO 4217), of today or of the past: EUR, FRF. */
export function isCurrency(text: string): boolean {
  return CURRENCIES.has(text);
}

/** Whether a text is a sum that the base keeps: digits, a point before cents. */
export function isSum(text: string): boolean {
  return /^\d{1,15}(?:\.\d{1,4})?$/.test(text);
}
