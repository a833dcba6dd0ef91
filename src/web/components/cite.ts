import { dayIn } from '../../core/day-in-zone.js';
import type { EditionFragment, RefFragment } from '../operations.generated.js';
import { dateWords } from '../dates.js';
import { html, type Html } from '../html.js';
import { type Lang, phrases, prose, quoted } from '../i18n.js';
import { address, type Page } from '../page-request.js';
import { excelLink } from './excel-link.js';

const T = phrases({
  fr: {
    cite: 'Pour citer cette page',
    version: (revision: string, day: string) => `révision ${revision} du ${day}`,
    json: 'Données de cette page (JSON)',
    statements: 'Tout ce qui en est dit',
    permanent: 'Cette adresse ne changera pas.',
  },
  en: {
    cite: 'Cite this page',
    version: (revision: string, day: string) => `revision ${revision} of ${day}`,
    json: 'Data of this page (JSON)',
    statements: 'All that is said of it',
    permanent: 'This address will not change.',
  },
});

/** How to cite an entity's page, and its data to take away. */
export function citeAndDownload(entity: RefFragment & { readonly url: string }, dataset: EditionFragment, lang: Lang): Html {
  const t = T[lang];
  const version = t.version(dataset.revision, dateWords(dayIn(dataset.timeZone, new Date(dataset.updatedAt)), lang));
  return html`<div class="cite">
    <p class="term">${t.cite}</p>
    <p class="citation" id="citation">${quoted(lang, prose(entity.name, lang))}, ${prose(dataset.name, lang)}, ${version}. ${entity.url}</p>
    <p class="quiet">${t.permanent}</p>
    <ul class="downloads"><li><a href="${address(lang, `${entity.id}.json`)}" type="application/json">${t.json}</a></li><li>${excelLink(lang, `${entity.id}.csv`, {}, t.statements)}</li></ul>
  </div>`;
}

/** What the page of an entity is as files. */
export function entityFiles(id: string, lang: Lang): NonNullable<Page['files']> {
  return (['json', 'csv'] as const).map((type) => ({ type, href: address(lang, `${id}.${type}`) }));
}
