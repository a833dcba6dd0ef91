import { Extensions } from 'type-graphql';

/** The arguments of a field, by name. */
type Arguments = Readonly<Record<string, unknown>>;

/** What the cost of a field may depend on besides its arguments: how much the reader may read. */
export interface ViewSize {
  /** The length of the longest document, in UTF-16 units. */
  readonly longestDocument: number;
  entitiesOfKind(kind: string): { readonly length: number };
  readonly entities: { readonly length: number };
  readonly documents: { readonly length: number };
  readonly relations: { readonly length: number };
  readonly claims: { readonly length: number };
  readonly followUps: { readonly length: number };
}

/** How many rows looked at cost as much as a field of the answer. */
export const ROWS_PER_POINT = 8;

/** What the API weighs a field by; each field declares it beside itself, and `api/cost.ts` adds it up. */
export class FieldCost {
  /** How many rows a list without page bounds usually has. */
  readonly rows: number | ((size: ViewSize) => number) | null = null;
  /** How many rows a list has at most, however many are asked for. */
  readonly most: ((args: Arguments, size: ViewSize) => number) | null = null;
  /** What finding the rows costs, where it is more than looking them up. */
  readonly work: ((args: Arguments, size: ViewSize) => number) | null = null;
  /** The length of the longest text that it may hold, in UTF-16 units: which rows are asked for is not known before it runs. */
  readonly longestText: ((size: ViewSize, args: Arguments) => number) | null = null;

  constructor(cost: Partial<FieldCost>) {
    Object.assign(this, cost);
  }
}

/** Declares what a field costs besides one point for itself. */
export function Cost(cost: Partial<FieldCost>): PropertyDecorator & MethodDecorator {
  return Extensions({ cost: new FieldCost(cost) });
}

/** A whole number that a field was given, 1 at least: what a cost is multiplied by. */
export function factorOf(value: unknown): number {
  return Math.max(1, Number(value) || 0);
}
