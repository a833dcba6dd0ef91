import type { Role } from '../../core/access.js';
import type { GraphView } from '../../graph/view.js';

/** What a selection wrote of a row, and what writing it counted. */
export interface KeptText {
  readonly text: string;
  /** Bytes of the answer, as `answer-size.ts` counts them. */
  readonly bytes: number;
  readonly fields: number;
  /** Rows of lists in it, as `OperationWork` counts them. */
  readonly rows: number;
}

/** What a text takes beside its letters: its entry, its counts. */
const BESIDE = 160;

/** A longer text is not kept: few rows have one, and it would take the place of many. */
export const LONGEST_KEPT = 16_384;

/**
 * Texts of rows, as selections wrote them of one view. Two generations stand in for an order of use: what nobody asked for while the younger one
 * filled goes with the older.
 */
class TextsOfView {
  private young = new Map<string, Map<object, KeptText>>();
  private old = new Map<string, Map<object, KeptText>>();
  private size = 0;

  constructor(private readonly max: number) {}

  get(selection: string, row: object): KeptText | undefined {
    const kept = this.young.get(selection)?.get(row);
    if (kept) return kept;
    const older = this.old.get(selection)?.get(row);
    if (older) this.set(selection, row, older);
    return older;
  }

  set(selection: string, row: object, kept: KeptText): void {
    this.size += kept.text.length + BESIDE;
    if (this.size > this.max / 2) {
      this.old = this.young;
      this.young = new Map();
      this.size = kept.text.length + BESIDE;
    }
    const texts = this.young.get(selection) ?? new Map<object, KeptText>();
    texts.set(row, kept);
    this.young.set(selection, texts);
  }
}

/** Texts of rows that plans wrote for a role, kept with the view that they are drawn from: they go when it goes, with whatever it said of anybody. */
export class KeptTexts {
  /** Two roles may read the same view, and some fields are for one of them alone. */
  private readonly views = new WeakMap<GraphView, Map<Role, TextsOfView>>();

  /** @param max how many UTF-16 units those of one role and view take together, about; 0 keeps none */
  constructor(private readonly max: number) {}

  /** Those of a role and its view; null where none are kept. */
  of(view: GraphView, role: Role): Pick<TextsOfView, 'get' | 'set'> | null {
    if (this.max === 0) return null;
    const roles = this.views.get(view) ?? new Map<Role, TextsOfView>();
    const known = roles.get(role) ?? new TextsOfView(this.max);
    this.views.set(view, roles.set(role, known));
    return known;
  }
}

export type Texts = ReturnType<KeptTexts['of']>;
