import { html, type Html } from '../html.js';
import { capital, type Lang } from '../i18n.js';
import { kindName } from '../components/links.js';
import { type Drawable, strokeIcon, strokeName, strokeOf, STROKES } from './edge-styles.js';
import { kindIcon } from './kind-symbols.js';
import { ALL_KINDS } from './parameters.js';
import type { RefFragment } from '../operations.generated.js';

/** What of a node and an edge the legend depends on. */
interface LegendNode {
  readonly entity: Pick<RefFragment, 'kind'>;
}
interface LegendEdge {
  readonly relation: Drawable;
}

/** What the symbols and strokes of a figure mean: only those in it, and strokes only where not all are plain. */
export function figureLegend(nodes: readonly LegendNode[], edges: readonly LegendEdge[], lang: Lang): Html {
  const kinds = ALL_KINDS.filter((kind) => nodes.some(({ entity }) => entity.kind === kind));
  const present = new Set(edges.map(({ relation }) => strokeOf(relation)));
  const strokes = STROKES.filter((stroke) => present.has(stroke));
  return html`<ul class="figure-legend">${kinds.map((kind) => html`<li>${kindIcon(kind)} ${capital(kindName(kind, lang))}</li>`)}${strokes.every((stroke) => stroke === 'plain') ? null : strokes.map((stroke) => html`<li>${strokeIcon(stroke)} ${strokeName(stroke, lang)}</li>`)}</ul>`;
}
