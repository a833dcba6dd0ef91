import type { Status } from '../../core/status.js';
import type { RefFragment, RelationRowFragment, WhenFragment } from '../operations.generated.js';
import { dateHtml } from '../dates.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases } from '../i18n.js';
import { refList } from './links.js';

const T = phrases({
  fr: { at: 'lieu :', wins: 'primé :', grantedBy: 'décerné par', wonBy: 'reçu par', for: 'pour' },
  en: { at: 'place:', wins: 'awarded:', grantedBy: 'granted by', wonBy: 'won by', for: 'for' },
});

/** One end of a relation, with what the page says of it in the same line: when and where it takes place, its prizes. */
export interface RelatedEntity extends RefFragment {
  readonly dates?: WhenFragment | null;
  readonly status?: Status;
  readonly venues?: readonly RefFragment[];
  readonly places?: readonly RefFragment[];
  readonly prizes?: { readonly nodes: readonly PrizeRelation[] };
}

interface PrizeRelation {
  readonly type: string;
  readonly subject: RefFragment;
  readonly object: RefFragment;
}

/** A relation whose ends say more. */
export type RelatedRow = RelationRowFragment & { readonly subject: RelatedEntity; readonly object: RelatedEntity };

/**
 * What follows in one step from a relation: of an event, when and where; of a work, by which prize; of a prize, who grants it to whom and
 * for what. Null where nothing does.
 * @param page the entity whose page it is: what leads back to it says nothing new
 */
export function consequences(row: RelationRowFragment, other: RelatedEntity, page: RefFragment, lang: Lang): Html | null {
  const parts = [...occasion(row, other, page, lang), ...prizesOf(row, other, page, lang)];
  return parts.length === 0
    ? null
    : html`<p class="note follows">${parts.map((part, index) => html`${index > 0 ? ' · ' : null}${part}`)}</p>`;
}

/** An event's day, unless the relation has one of its own, and its place. */
function occasion(
  row: RelationRowFragment,
  { kind, dates, status = 'UNKNOWN', venues = [], places = [] }: RelatedEntity,
  page: RefFragment,
  lang: Lang,
): Html[] {
  if (kind !== 'EVENT' && kind !== 'MEETING') return [];
  const when = row.dates ? null : dateHtml(dates ?? null, lang, status);
  const where = [...venues, ...places].filter(({ id }) => id !== page.id);
  return [when, where.length > 0 ? html`${T[lang].at} ${refList(where, lang)}` : null].filter((part) => part !== null);
}

function prizesOf({ id: _, ...row }: RelationRowFragment, other: RelatedEntity, page: RefFragment, lang: Lang): Html[] {
  const t = T[lang];
  const prizes = (other.prizes?.nodes ?? []).filter(
    (prize) =>
      !(prize.type === row.type && prize.subject.id === row.subject.id && prize.object.id === row.object.id) &&
      ![prize.subject.id, prize.object.id].includes(page.id),
  );
  const list = (words: string, refs: readonly RefFragment[]): Html | null =>
    refs.length > 0 ? html`${words} ${refList([...new Map(refs.map((ref) => [ref.id, ref])).values()], lang)}` : null;
  const of = (type: string, end: 'subject' | 'object'): readonly RefFragment[] =>
    prizes.filter((prize) => prize.type === type && prize[end].id !== other.id).map((prize) => prize[end]);
  const parts =
    other.kind === 'AWARD'
      ? [list(t.grantedBy, of('GRANTS', 'subject')), list(t.wonBy, of('WINS', 'subject')), list(t.for, of('AWARDED_FOR', 'object'))]
      : [list(t.wins, [...of('WINS', 'object'), ...of('AWARDED_FOR', 'subject')])];
  return parts.filter((part) => part !== null);
}
