import { PresenceDocument, type RefFragment } from '../operations.generated.js';
import { readWhole } from '../connections.js';
import { dateWords } from '../dates.js';
import { html } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';
import type { EntityFact } from './entity-head.js';

const T = phrases({
  fr: {
    term: 'Réunions',
    times: (times: number) => `présence à ${times} réunions, la dernière le`,
    once: 'présence à la réunion du',
  },
  en: { term: 'Meetings', times: (times: number) => `present at ${times} meetings, the latest on`, once: 'present at the meeting of' },
});

/** « présence à 3 réunions, la dernière le 22 novembre 2013 »: null for who was at none, and for what attends nothing. */
export async function presenceFact(page: PageRequest, { id, kind }: RefFragment): Promise<EntityFact | null> {
  if (kind !== 'ORGANIZATION' && kind !== 'GOVERNMENT_BODY' && kind !== 'PERSON') return null;
  const { nodes } = await readWhole(
    (after) => page.ask(PresenceDocument, { id, after }),
    ({ relations }) => relations,
  );
  const attended = new Map(
    nodes.flatMap(({ status, modality, object }) => {
      const { kind: what } = object;
      const dates = 'dates' in object ? object.dates : null;
      const isHeld = 'status' in object && object.status === 'PAST';
      return what === 'MEETING' && isHeld && (status === 'PAST' || status === 'UNKNOWN') && modality === 'ASSERTED'
        ? [[object.id, dates?.latest ?? ''] as const]
        : [];
    }),
  );
  const [latest] = [...attended].sort(([, a], [, b]) => (a < b ? 1 : -1));
  if (!latest) return null;
  const t = T[page.lang];
  const [meeting, day] = latest;
  const words = attended.size === 1 ? t.once : t.times(attended.size);
  return [t.term, html`${words} <a href="${address(page.lang, meeting)}">${day ? dateWords(day, page.lang) : '…'}</a>`];
}
