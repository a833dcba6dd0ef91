import type { EvidenceFragment, MentionFragment } from '../operations.generated.js';
import type { ConnectionPage } from '../connections.js';
import { html, type Html } from '../html.js';
import { count, type Lang, langAttribute, phrases } from '../i18n.js';
import { passageAddress } from './evidence.js';
import { refLink } from './links.js';

const T = phrases({
  fr: {
    one: 'mention',
    many: 'mentions',
    shown: (number: number) => `Les ${number} premières figurent ici ; toutes se lisent dans le texte.`,
    inText: 'dans le texte',
    open: 'Voir les passages',
  },
  en: {
    one: 'mention',
    many: 'mentions',
    shown: (number: number) => `The first ${number} are here; all can be read in the text.`,
    inText: 'in the text',
    open: 'See the passages',
  },
});

/** Where documents name an entity: by document, each passage once. */
export function citedIn(mentions: ConnectionPage<MentionFragment>, lang: Lang): Html {
  const t = T[lang];
  const documents = new Map<string, { first: EvidenceFragment; passages: Map<string, MentionFragment>; total: number }>();
  for (const row of mentions.nodes) {
    const { document } = row.passage;
    const group = documents.get(document.id) ?? { first: row.passage, passages: new Map<string, MentionFragment>(), total: 0 };
    group.total += 1;
    if (!group.passages.has(row.passage.id)) group.passages.set(row.passage.id, row);
    documents.set(document.id, group);
  }
  return html`<ul class="cited">${[...documents.values()].map(
    ({
      first,
      passages,
      total,
    }) => html`<li>${refLink(first.document.publication, lang)} <span class="quiet">– ${count(lang, mentions.pageInfo.hasNextPage ? mentions.totalCount : total, t.one, t.many)}</span>
      <details class="evidence"><summary>${t.open}</summary><ul class="passages">${[...passages.values()].map(
        ({ surface, passage }) =>
          html`<li><span${langAttribute(passage.document.language, lang)}>${highlighted(passage.quote, surface)}</span> <a href="${passageAddress(passage, lang)}">${t.inText}</a></li>`,
      )}</ul></details></li>`,
  )}</ul>
  ${mentions.pageInfo.hasNextPage ? html`<p class="quiet">${t.shown(mentions.nodes.length)}</p>` : null}`;
}

/** A quote with the name marked where it first occurs. */
function highlighted(quote: string, surface: string): Html {
  const at = quote.indexOf(surface);
  return at < 0 ? html`${quote}` : html`${quote.slice(0, at)}<mark>${surface}</mark>${quote.slice(at + surface.length)}`;
}
