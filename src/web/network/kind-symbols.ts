import type { EntityKind } from '../../kinds/index.js';
import { html, type Html } from '../html.js';

/**
 * The symbol of a kind. The shape alone identifies the kind; the colour repeats it. The colours are those of a light page and of every
 * download; `network.css` has those of a dark page.
 */
export interface KindSymbol {
  readonly colour: string;
  /** A path within a circle of radius 12. */
  readonly shape: string;
  /** A path inside the shape, drawn in the colour of the background. */
  readonly cutout?: string;
}

/** The symbol of a kind that has none of its own. */
const PLAIN: KindSymbol = { colour: '#6b7280', shape: 'M0-12 12 0 0 12-12 0z' };

export const SYMBOLS: Readonly<Partial<Record<EntityKind, KindSymbol>>> = {
  ORGANIZATION: { colour: '#1f6fa8', shape: 'M0-11.5a11.5 11.5 0 1 0 .01 0z' },
  GOVERNMENT_BODY: { colour: '#8a2a55', shape: 'M-10-10h20v20h-20z' },
  PERSON: { colour: '#4d5656', shape: 'M0-12a5 5 0 1 0 .01 0zM-10 11c0-11 20-11 20 0z' },
  POST: { colour: '#75614a', shape: 'M0-11.5 11.4-3.2 7 10.2H-7L-11.4-3.2z' },
  PROJECT: { colour: '#2b7a3d', shape: 'M-12 0-6-10.4H6L12 0 6 10.4H-6z' },
  EVENT: { colour: '#b3560f', shape: 'M0-12 12 9.5H-12z' },
  MEETING: { colour: '#0b5a57', shape: 'M-11.5-10h23V5.5H0L-6 12V5.5h-5.5z' },
  PUBLICATION: { colour: '#5b4a9c', shape: 'M-8.5-11.5h11l6 6v17h-17z', cutout: 'M-4.5-1h9v2h-9zM-4.5 4h9v2h-9z' },
  LEGAL_TEXT: { colour: '#7a5c00', shape: 'M-8.5-11.5h17v23L0 5.5l-8.5 6z' },
  AWARD: { colour: '#a3403b', shape: 'M0-12a8 8 0 1 0 .01 0zM-6 3.5-8 12l8-3.5L8 12 6 3.5z', cutout: 'M0-7.5a3.5 3.5 0 1 0 .01 0z' },
  PLACE: { colour: '#55682a', shape: 'M0 12C-10 2-9.5-1-9.5-3a9.5 9.5 0 0 1 19 0c0 2 .5 5-9.5 15z', cutout: 'M0-6.5a3.5 3.5 0 1 0 .01 0z' },
  THEME: { colour: '#b0357c', shape: 'M0-12.5 3.4-4h9L5.2 1.4 7.8 10.2 0 5-7.8 10.2-5.2 1.4-12.4-4h9z' },
};

/** The symbol of a kind. */
export function symbolOf(kind: EntityKind): KindSymbol {
  return SYMBOLS[kind] ?? PLAIN;
}

/** The CSS class of a kind, which also ends the id of its symbol. */
export function kindClass(kind: EntityKind): string {
  return `k-${kind.toLowerCase().replace(/_/g, '-')}`;
}

/** The `<defs>` of the symbols that a drawing uses. */
export function symbolDefinitions(prefix: string, kinds: readonly EntityKind[]): Html {
  return html`<defs>${kinds.map((kind) => {
    const { shape, cutout } = symbolOf(kind);
    return html`<g id="${prefix}-${kindClass(kind)}"><path d="${shape}"/>${cutout ? html`<path class="net-cut" fill="#fff" d="${cutout}"/>` : null}</g>`;
  })}</defs>`;
}

/** The symbol of a kind as an icon beside text. */
export function kindIcon(kind: EntityKind): Html {
  const { shape, cutout, colour } = symbolOf(kind);
  return html`<svg class="net-icon ${kindClass(kind)}" viewBox="-13 -13 26 26" width="18" height="18" fill="${colour}" aria-hidden="true"><path d="${shape}"/>${cutout ? html`<path class="net-cut" fill="#fff" d="${cutout}"/>` : null}</svg>`;
}
