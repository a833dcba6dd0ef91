import { Extensions } from 'type-graphql';

/** The arguments of a field, by name. */
type Arguments = Readonly<Record<string, unknown>>;

/** What the cost of a field may depend on besides its arguments: how much the reader may read. */
interface ViewSize {
  /** The length of the longest document, in UTF-16 units. */
  readonly longestDocument: number;
  readonly entitiesOfKind: (kind: 'THEME') => { readonly length: number };
}

/** What the API weighs a field by; each field declares it beside itself, and `api/cost.ts` adds it up. */
export class FieldCost {
  /** How many rows a list without page bounds usually has. */
  readonly rows: number | ((size: ViewSize) => number) | null = null;
  /** What finding the rows costs, where it is more than looking them up. */
  readonly work: ((args: Arguments) => number) | null = null;
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
