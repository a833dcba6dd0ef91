import { type Child, html, type Html } from '../html.js';

/** What narrow screens fold under a line of words; wide ones and paper show it without that line, by the stylesheet alone. */
export function narrowFold(words: string, body: Child): Html {
  return html`<details class="narrow-fold"><summary>${words}</summary>${body}</details>`;
}
