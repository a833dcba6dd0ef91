import { labelOf } from '../../core/enums.js';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import { FollowUpStatus } from '../../statements/follow-up.js';
import { html, type Html } from '../html.js';
import type { Lang } from '../i18n.js';

interface Qualified {
  readonly status?: Status;
  readonly certainty: Certainty;
  readonly modality?: Modality;
}

/**
 * Status, modality and certainty in words. What the source plainly states, and a status that it does not give, need no word: the page
 * says so once.
 */
export function badges({ status, certainty, modality = 'ASSERTED' }: Qualified, lang: Lang): Html {
  const shown = status && status !== 'UNKNOWN' ? statusBadge(status, lang) : null;
  const firmness = modality === 'ASSERTED' ? null : badge(modality.toLowerCase(), labelOf(Modality, modality)[lang]);
  return html`${shown}${firmness}${certainty === 'STATED' ? null : badge(certainty.toLowerCase(), labelOf(Certainty, certainty)[lang])}`;
}

export function statusBadge(status: Status, lang: Lang): Html {
  return badge(status.toLowerCase(), labelOf(Status, status)[lang]);
}

export function followUpBadge(status: FollowUpStatus, lang: Lang): Html {
  return badge(status.toLowerCase(), labelOf(FollowUpStatus, status)[lang]);
}

function badge(name: string, label: string): Html {
  return html` <span class="badge ${name}">${label}</span>`;
}
