import { labelOf } from '../../core/enums.js';
import { groupBy } from '../../core/group-by.js';
import { Aspect, CurrencyReason } from '../../graph/own-claims.js';
import type { OwnClaimRowFragment } from '../operations.generated.js';
import { dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import type { CorrectionLink } from './editor-links.js';
import { anchor } from './links.js';
import { claimBody } from './statements.js';
import { successionLines } from './succession.js';

const T = phrases({
  fr: { title: 'Date et état : ce qui a été dit', said: (day: string) => `dit le ${day}`, undated: 'dit sans date' },
  en: { title: 'Date and status: what was said', said: (day: string) => `said on ${day}`, undated: 'said without a date' },
});

/** The heading of {@link ownClaimList}. */
export function ownClaimTitle(lang: Lang): string {
  return T[lang].title;
}

/** Whether an entity's own claims need explaining: several do; one alone is explained by its text. */
export function isStory(rows: readonly OwnClaimRowFragment[]): boolean {
  return rows.some(({ reason }) => reason !== 'LATEST');
}

/**
 * The claims of an entity's own date, status and state, each once: when it was said, and why it is shown or not.
 * @param correct the link by which editors correct each
 */
export function ownClaimList(rows: readonly OwnClaimRowFragment[], lang: Lang, correct?: CorrectionLink): Html {
  const t = T[lang];
  return html`<ul class="statements rows">${[...groupBy(rows, ({ claim }) => [claim.id])].map(([id, same]) => {
    const claim = (same[0] as OwnClaimRowFragment).claim;
    const said = claim.saidOn === null ? t.undated : t.said(dateWords(claim.saidOn, lang));
    const why = html`<p class="note">${said}, ${reasons(same, lang)}</p>`;
    // What stands is in the list of claims, too: its anchor is there.
    return html`<li${claim.supersededBy ? html` id="${anchor(id)}"` : null}>${claimBody(claim, lang, html`${why}${successionLines(claim, lang)}${correct?.(id, claim.text)}`)}</li>`;
  })}</ul>`;
}

/** « dit en dernier », or by aspect where a claim that speaks of two stands otherwise to each. */
function reasons(same: readonly OwnClaimRowFragment[], lang: Lang): string {
  const words = new Set(same.map(({ reason }) => labelOf(CurrencyReason, reason)[lang]));
  if (words.size === 1) return [...words].join('');
  return same.map(({ aspect, reason }) => `${labelOf(Aspect, aspect)[lang]} ${labelOf(CurrencyReason, reason)[lang]}`).join(', ');
}
