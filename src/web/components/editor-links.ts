import { isAtLeast } from '../../core/access.js';
import { kindOfId } from '../../kinds/index.js';
import { html, type Html } from '../html.js';
import { phrases } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';

const T = phrases({
  fr: { label: 'Rédaction', edit: 'Modifier', history: 'Historique', held: 'Tout ce qui est gardé sur cette personne' },
  en: { label: 'Editing', edit: 'Edit', history: 'History', held: 'All that is held on this person' },
});

/** Whether the reader may change the base. */
export function isEditor({ signedIn }: Pick<PageRequest, 'signedIn'>): boolean {
  return signedIn !== null && isAtLeast(signedIn.actor.role, 'EDITOR');
}

/** Where an editor changes what a page shows; nothing for anybody else. */
export function editorLinks(page: PageRequest, id: string): Html | null {
  if (!isEditor(page) || page.asOf !== null) return null;
  const { lang } = page;
  const t = T[lang];
  return html`<nav class="editor-links screen" aria-label="${t.label}"><a class="button" href="${address(lang, `edit/${id}`)}">${t.edit}</a>
    <a href="${address(lang, `history/of/${id}`)}">${t.history}</a>${kindOfId(id) === 'PERSON' ? html` <a href="${address(lang, `edit/${id}/held`)}">${t.held}</a>` : null}</nav>`;
}
