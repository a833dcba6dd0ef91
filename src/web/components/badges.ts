import { labelOf } from '../../core/enums.js';
import { Certainty } from '../../core/certainty.js';
import { Modality } from '../../core/modality.js';
import { Status } from '../../core/status.js';
import type { EntityKind } from '../../kinds/index.js';
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

/** @param kind of what has the status, where that is an entity: in French the status agrees with the name of the kind */
export function statusBadge(status: Status, lang: Lang, kind: EntityKind | null = null): Html {
  return badge(status.toLowerCase(), statusLabel(status, lang, kind));
}

/** Kinds whose French name is feminine, of those that have a status: « réunion annulée ». */
const FEMININE: ReadonlySet<EntityKind> = new Set(['MEETING']);

/** The word for a status: of a statement, « c’est annulé »; of an entity, in the gender of its kind. */
export function statusLabel(status: Status, lang: Lang, kind: EntityKind | null): string {
  const label = labelOf(Status, status)[lang];
  return lang === 'fr' && kind !== null && FEMININE.has(kind) ? label.replace(/(?<=[éu])$/, 'e') : label;
}

export function followUpBadge(status: FollowUpStatus, lang: Lang): Html {
  return badge(status.toLowerCase(), labelOf(FollowUpStatus, status)[lang]);
}

/** Open after its due date. */
export function overdueBadge(lang: Lang): Html {
  return badge('overdue', { fr: 'en retard', en: 'overdue' }[lang]);
}

function badge(name: string, label: string): Html {
  return html` <span class="badge ${name}">${label}</span>`;
}
