import { labelOf } from '../../core/enums.js';
import { SEMICOLON } from '../../core/lang.js';
import { VoteOutcome, VotePosition } from '../../statements/vote.js';
import { html, type Html, join } from '../html.js';
import { capital, type Lang, phrases } from '../i18n.js';
import type { VoteFragment } from '../operations.generated.js';
import { refList } from './links.js';

const T = phrases({
  fr: {
    by: 'par',
    for: 'voix pour',
    forMany: 'voix pour',
    against: 'contre',
    abstention: 'abstention',
    abstentions: 'abstentions',
    colon: ' : ',
    FOR: 'pour',
    AGAINST: 'contre',
    ABSTAINED: 'abstention',
  },
  en: {
    by: 'by',
    for: 'vote for',
    forMany: 'votes for',
    against: 'against',
    abstention: 'abstention',
    abstentions: 'abstentions',
    colon: ': ',
    FOR: 'for',
    AGAINST: 'against',
    ABSTAINED: 'abstaining',
  },
});

/** « Adoptée par 4 voix pour, 1 contre, 1 abstention ; contre : Halte du Marais »: how a decision was voted, as far as that is said. */
export function voteLine(vote: VoteFragment | null, lang: Lang): Html | null {
  if (!vote) return null;
  const t = T[lang];
  const { votesFor, votesAgainst, abstentions } = vote;
  const counts = [
    votesFor === null ? null : `${votesFor} ${votesFor < 2 ? t.for : t.forMany}`,
    votesAgainst === null ? null : `${votesAgainst} ${t.against}`,
    abstentions === null ? null : `${abstentions} ${abstentions < 2 ? t.abstention : t.abstentions}`,
  ].filter((part) => part !== null);
  const outcome = capital(labelOf(VoteOutcome, vote.outcome)[lang]);
  const voted = counts.length > 0 ? `${outcome} ${t.by} ${counts.join(', ')}` : outcome;
  const named = Object.values(VotePosition).flatMap((position) => {
    const actors = vote.positions.filter((one) => one.position === position).map(({ actor }) => actor);
    return actors.length > 0 ? [html`${t[position]}${t.colon}${refList(actors, lang)}`] : [];
  });
  return html`<p class="note vote">${join([html`${voted}`, ...named], SEMICOLON[lang])}</p>`;
}
