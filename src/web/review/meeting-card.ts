import { labelOf } from '../../core/enums.js';
import type { HeaderProposal } from '../../import/proposals/proposal.js';
import { PublicationState } from '../../kinds/publication.js';
import { SAID_STATES } from '../../review/meeting.js';
import type { Card } from '../../review/proposed.js';
import { coalitionOf } from '../../review/read-import.js';
import { ChangeFields, UNTOUCHED } from '../editing/change-fields.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html } from '../html.js';
import { address } from '../page-request.js';
import type { OwnImport } from './own-import.js';
import { REVIEW_PHRASES as T } from './phrases.js';

/** The first card: which meeting it is, as the header says it. */

/** The header of a document, by what each part says. */
export function headerOf({ proposals }: Card): Partial<Record<HeaderProposal['field'], HeaderProposal>> {
  return Object.fromEntries(proposals.flatMap(({ proposal }) => (proposal.kind === 'HEADER' ? [[proposal.field, proposal]] : [])));
}

export function meetingFields({ lang }: Pick<FormRequest, 'lang'>, own: OwnImport, card: Card): Html {
  const t = T[lang];
  const header = headerOf(card);
  const change = new ChangeFields(UNTOUCHED, 'meeting');
  const suggest = address(lang, 'suggest');
  const coalition = coalitionOf(own.base);
  const day = own.outcome.day ?? '';
  const name = (id: string | null | undefined): string => (id ? own.state.typedName(id) : '');
  const venue = header.PLACE ? own.state.entitiesNamed(header.PLACE.value) : [];
  const author = header.AUTHOR?.entity?.id ?? null;
  const known = [...own.base.compiled.items.values()].filter(({ section }) => section === 'relations');
  const isThere = own.base.records.has(`meeting/${day}`);
  const hasMinutes = known.some(({ value }) => value.type === 'RECORDS' && value.object === `meeting/${day}`);
  const said = card.proposals.map(({ sentence }) => sentence).filter((one, at, all) => one !== '' && all.indexOf(one) === at);
  return html`${said.length > 0 ? html`<p class="term">${t.said}</p>${said.map((one) => html`<blockquote lang="${own.outcome.language}">${one}</blockquote>`)}` : null}
    ${day === '' ? html`<p class="notice">${t.noDay}</p>` : null}
    ${hasMinutes ? html`<p class="notice">${t.hasMinutes}</p>` : isThere ? html`<p class="notice done">${t.announced}</p>` : null}
    ${change.text({ name: 'day', label: t.day, type: 'date', value: day, required: true })}
    ${change.text({ name: 'convener', label: t.convener, hint: t.entityHint, value: name(header.CONVENER?.entity?.id ?? coalition), required: true, suggest })}
    ${change.text({ name: 'issuedOn', label: t.issuedOn, type: 'date', value: dayOf(header.ISSUED?.value) })}
    ${change.text({ name: 'venue', label: t.venue, hint: t.venueHint, value: venue.length === 1 ? name(venue[0]?.id) : '', suggest })}
    ${change.text({ name: 'author', label: t.author, hint: t.entityHint, value: name(author), suggest })}
    ${change.select({ name: 'minutesState', label: t.minutesState, value: header.STATE?.value ?? '', options: [{ value: '', label: labelOf(PublicationState, 'UNKNOWN')[lang] }, ...SAID_STATES.map((value) => ({ value, label: labelOf(PublicationState, value)[lang] }))] })}`;
}

function dayOf(value: string | undefined): string {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '';
}
