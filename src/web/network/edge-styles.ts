import type { Certainty } from '../../core/certainty.js';
import type { Status } from '../../core/status.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';

/** The stroke of an edge says the status and the certainty of its relation; the list says them in words. */
export const STROKES = ['plain', 'planned', 'proposed', 'cancelled', 'uncertain', 'disputed', 'derived'] as const;
export type Stroke = (typeof STROKES)[number];

const T = phrases({
  fr: {
    plain: 'affirmé',
    planned: 'prévu',
    proposed: 'proposé',
    cancelled: 'annulé',
    uncertain: 'incertain',
    disputed: 'contesté',
    derived: 'calculé : ensemble à une réunion ou dans une phrase',
  },
  en: {
    plain: 'stated',
    planned: 'planned',
    proposed: 'proposed',
    cancelled: 'cancelled',
    uncertain: 'uncertain',
    disputed: 'disputed',
    derived: 'computed: together at a meeting or in a sentence',
  },
});

/** What the stroke of a relation depends on. */
export interface Drawable {
  readonly status: Status;
  readonly certainty: Certainty;
  readonly derived: boolean;
}

/** The stroke of a relation: of several that apply, the one that a reader must know first. */
export function strokeOf({ status, certainty, derived }: Drawable): Stroke {
  if (certainty === 'DISPUTED') return 'disputed';
  if (certainty === 'UNCERTAIN') return 'uncertain';
  if (derived) return 'derived';
  if (status === 'CANCELLED') return 'cancelled';
  if (status === 'PROPOSED') return 'proposed';
  return status === 'PLANNED' ? 'planned' : 'plain';
}

const DASHES: Readonly<Record<Stroke, string | null>> = {
  plain: null,
  planned: '11 5',
  proposed: '4 4',
  cancelled: '14 4 2 4',
  uncertain: '0.1 7',
  disputed: null,
  derived: '1 3',
};

/** A path in a stroke. Presentation attributes look the same in a page, in a file and on paper. A disputed edge is a double line. */
export function strokePaths(stroke: Stroke, path: string): Html {
  if (stroke === 'disputed')
    return html`<path d="${path}" stroke-width="5.5"/><path class="net-gap" d="${path}" stroke="#fff" stroke-width="2.5"/>`;
  const dash = DASHES[stroke];
  const width =
    stroke === 'uncertain' ? html` stroke-width="3.4" stroke-linecap="round"` : stroke === 'derived' ? html` stroke-width="1"` : null;
  return html`<path d="${path}"${dash ? html` stroke-dasharray="${dash}"` : null}${width}/>`;
}

export function strokeName(stroke: Stroke, lang: Lang): string {
  return T[lang][stroke];
}

/** A stroke beside its word, in the legend. */
export function strokeIcon(stroke: Stroke): Html {
  return html`<svg class="net-icon net-stroke" viewBox="0 0 40 12" width="40" height="12" stroke="#6b756f" stroke-width="1.8" fill="none" aria-hidden="true">${strokePaths(stroke, 'M1 6H39')}</svg>`;
}
