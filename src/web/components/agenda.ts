import { foldName } from '../../core/fold.js';
import type { AgendaRowFragment, AttendanceFragment, RefFragment } from '../operations.generated.js';
import { html, type Html, join } from '../html.js';
import { count, langAttribute, phrases, prose } from '../i18n.js';
import type { PageRequest } from '../page-request.js';
import { missedBy } from './attendance.js';
import { correctionLinks } from './editor-links.js';
import { anchor, refLink, refList } from './links.js';
import { narrowFold } from './narrow-fold.js';
import { textAnchor } from './minutes.js';

const T = phrases({
  fr: {
    presentedBy: 'Présenté par',
    missing: 'Hors séance pour ce point :',
    discussed: (number: number) => `Qui et quoi : ${number} ${number < 2 ? 'fiche' : 'fiches'}`,
    others: (number: number) => `et ${number} autres`,
    read: 'Lire dans le texte',
    item: 'point',
    items: 'points',
  },
  en: {
    presentedBy: 'Presented by',
    missing: 'Not there for this item:',
    discussed: (number: number) => `Who and what: ${number} ${number === 1 ? 'entry' : 'entries'}`,
    others: (number: number) => `and ${number} more`,
    read: 'Read in the text',
    item: 'item',
    items: 'items',
  },
});

/** The agenda of a meeting as a nested list. */
export function agendaList(
  items: readonly AgendaRowFragment[],
  page: PageRequest,
  hasText: boolean,
  attendance: readonly AttendanceFragment[],
): Html {
  const missing = missedItems(items, attendance);
  const under = (parent: string | null): readonly AgendaRowFragment[] => items.filter((item) => (item.parent?.id ?? null) === parent);
  const list = (parent: string | null): Html | null => {
    const rows = under(parent);
    if (rows.length === 0) return null;
    const items = html`<ol class="agenda">${rows.map((item) => html`<li id="${anchor(item.id)}">${agendaItem(item, page, { hasText, hasItems: under(item.id).length > 0, missing: missing.get(item.id) ?? [] })}${list(item.id)}</li>`)}</ol>`;
    return parent === null ? items : narrowFold(count(page.lang, rows.length, T[page.lang].item, T[page.lang].items), items);
  };
  return html`${list(null)}`;
}

/** Who of those at the meeting was not there for each item; under a heading, only where that differs. */
function missedItems(
  items: readonly AgendaRowFragment[],
  attendance: readonly AttendanceFragment[],
): ReadonlyMap<string, readonly RefFragment[]> {
  const all = new Map(
    items.map(({ id, present: { totalCount, nodes } }) => {
      const known = nodes.length === totalCount;
      return [id, known ? missedBy(attendance, new Set(nodes.map(({ relation }) => relation.id))) : []];
    }),
  );
  const same = (a: readonly RefFragment[], b: readonly RefFragment[]): boolean =>
    a.map(({ id }) => id).join() === b.map(({ id }) => id).join();
  return new Map(
    items.map(({ id, parent }) => [id, parent && same(all.get(id) ?? [], all.get(parent.id) ?? []) ? [] : (all.get(id) ?? [])]),
  );
}

interface AgendaItemParts {
  readonly hasText: boolean;
  readonly hasItems: boolean;
  readonly missing: readonly RefFragment[];
}

function agendaItem(item: AgendaRowFragment, page: PageRequest, { hasText, hasItems, missing }: AgendaItemParts): Html {
  const { lang } = page;
  const t = T[lang];
  const { nodes, totalCount } = item.discussed;
  const names = nodes.map(({ entity }) => refLink(entity, lang));
  const more = totalCount - nodes.length;
  // A heading that is the name of an association says already who speaks.
  const presenter = item.presentedBy && !foldName(item.title).includes(foldName(item.presentedBy.name)) ? item.presentedBy : null;
  const lines = [
    hasText ? html`<a class="in-text" href="#${textAnchor(item.id)}">${t.read}</a>` : null,
    names.length > 0 && !hasItems
      ? html`<details class="evidence"><summary>${t.discussed(totalCount)}</summary><p>${join(names, ', ')}${more > 0 ? ` ${t.others(more)}` : null}.</p></details>`
      : null,
  ].filter((line) => line !== null);
  return html`<p class="agenda-title">${item.number ? html`<span class="number">${item.number}.</span> ` : null}<span${langAttribute('fr', lang)}>${prose(item.title, 'fr')}</span>${item.parent ? null : correctionLinks(page)?.(item.id, item.title)}</p>
    ${item.summary ? html`<p${langAttribute(item.summaryLang, lang)}>${prose(item.summary, item.summaryLang ?? lang)}</p>` : null}
    ${presenter ? html`<p class="note">${t.presentedBy} ${refLink(presenter, lang)}</p>` : null}
    ${missing.length > 0 ? html`<p class="note">${t.missing} ${refList(missing, lang)}</p>` : null}
    ${lines.length > 0 ? html`<div class="foot">${lines}</div>` : null}`;
}
