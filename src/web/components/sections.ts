import { type Child, html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';

const T = phrases({ fr: { toc: 'Sur cette page' }, en: { toc: 'On this page' } });

/** A part of a page that has a heading and an address of its own. */
export interface Section {
  /** What follows « # » in its address. */
  readonly id: string;
  readonly title: string;
  /** Its title where there is little room. */
  readonly short?: string;
  readonly body: Child;
  /** Whether paper does without it. */
  readonly screen?: boolean;
}

/** Below this many sections, a list of them is longer than the page it helps with. */
const MIN_SECTIONS_TO_LIST = 3;

/** Sections in order, after the list of them. */
export function sectionList(sections: readonly Section[], lang: Lang): Html {
  const list = html`<nav class="toc" aria-label="${T[lang].toc}"><ul>${sections.map(({ id, title, short }) => html`<li><a href="#${id}">${short ?? title}</a></li>`)}</ul></nav>`;
  return html`${sections.length < MIN_SECTIONS_TO_LIST ? null : list}
    ${sections.map(({ id, title, body, screen }) => html`<section${screen ? html` class="screen"` : null} aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`)}`;
}
