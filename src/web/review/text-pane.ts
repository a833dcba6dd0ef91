import type { ReviewedProposal } from '../../review/proposed.js';
import { blocksOf } from '../components/blocks.js';
import { html, type Html, join } from '../html.js';
import type { OwnImport } from './own-import.js';
import { REVIEW_PHRASES as T } from './phrases.js';

/** The text of received minutes beside the queue: the sentences of the proposals in sight are marked and lead to them. */

/** A longer text is shown around what is being decided. */
const WHOLE = 60_000;
const AROUND = 12_000;

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly position: number;
  readonly isCurrent: boolean;
}

/** @param current whose sentence stands out; null where none does */
export function textPane(own: OwnImport, shown: readonly ReviewedProposal[], current: ReviewedProposal | null, lang: 'fr' | 'en'): Html {
  const t = T[lang];
  const whole = own.row.text ?? '';
  const [from, to] = windowOf(whole, current?.start ?? shown[0]?.start ?? 0);
  const marks = marksIn(shown, current, from, to);
  const text = whole.slice(from, to);
  const blocks = blocksOf(
    text,
    marks.map(({ start, end }) => ({ start: start - from, end: end - from })),
  );
  return html`<section class="review-text" aria-labelledby="review-text"><h2 id="review-text">${t.text}</h2>
    ${text.length < whole.length ? html`<p class="quiet">${t.longText}</p>` : null}
    <div class="review-words" tabindex="0" role="group" aria-labelledby="review-text" lang="${own.outcome.language}">${blocks.map(({ start, end }) => html`<p>${paragraph(whole, start + from, end + from, marks)}</p>`)}</div></section>`;
}

function windowOf(text: string, at: number): [from: number, to: number] {
  if (text.length <= WHOLE) return [0, text.length];
  const from = text.lastIndexOf('\n', Math.max(0, at - AROUND));
  const to = text.indexOf('\n', at + AROUND);
  return [Math.max(0, from + 1), to < 0 ? text.length : to];
}

/** Sentences that are marked: none overlaps another, and the current one goes before all others. */
function marksIn(shown: readonly ReviewedProposal[], current: ReviewedProposal | null, from: number, to: number): Marked[] {
  const wanted = [...(current ? [current] : []), ...shown.filter((one) => one !== current)];
  const taken: Marked[] = [];
  for (const one of wanted) {
    const { start, end } = one.place && one === current ? one.place : one;
    if (end <= start || start < from || end > to) continue;
    if (taken.some((other) => other.start < end && start < other.end)) continue;
    taken.push({ start, end, position: one.position, isCurrent: one === current });
  }
  return taken.sort((a, b) => a.start - b.start);
}

function paragraph(text: string, start: number, end: number, marks: readonly Marked[]): Html {
  const parts: (Html | string)[] = [];
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    if (to <= from) continue;
    parts.push(text.slice(at, from));
    const words = text.slice(from, to);
    parts.push(
      mark.isCurrent
        ? html`<mark class="current"${from === mark.start ? html` id="current-words"` : null}>${words}</mark>`
        : html`<a class="sentence" href="#p-${mark.position}">${words}</a>`,
    );
    at = to;
  }
  parts.push(text.slice(at, end));
  return join(parts, '');
}
