import { Role } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { refLink } from '../components/links.js';
import { statementLink } from '../components/succession.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html, join } from '../html.js';
import { count, phrases } from '../i18n.js';
import { DraftPreviewDocument, type DraftPreviewQuery, type DraftPreviewQueryVariables, type DraftQuery } from '../operations.generated.js';
import { address, choice } from '../page-request.js';

/** What others would read of a draft, were it published. */

const T = phrases({
  fr: {
    preview: 'Aperçu',
    previewLead: 'Ce que liraient de ces changements, une fois publiés :',
    anybody: 'tout le monde',
    text: 'texte :',
    item: 'point de l’ordre du jour :',
    noPreview: 'Ces changements ne vont plus avec ce que la base dit maintenant : ils ne peuvent être ni montrés ni publiés ainsi.',
    hidden: (number: number) => count('fr', number, 'changement n’y paraît pas', 'changements n’y paraissent pas'),
  },
  en: {
    preview: 'Preview',
    previewLead: 'What would be read of these changes, once published:',
    anybody: 'anybody',
    text: 'text:',
    item: 'item of the agenda:',
    noPreview: 'These changes no longer go with what the base says now: they can be neither shown nor published so.',
    hidden: (number: number) => count('en', number, 'change does not show', 'changes do not show'),
  },
});

/** A change set as its page reads it. */
export type Draft = Extract<NonNullable<DraftQuery['node']>, { readonly operations: unknown }>;

const AS = ['ANONYMOUS', 'MEMBER', 'EDITOR'] as const;

/**
 * What a role would read of what the draft changes.
 * @param path of the page on which it stands, with what its address says beside the role
 */
export async function preview(
  page: FormRequest,
  { id, operations }: Draft,
  path = 'draft',
  more: Readonly<Record<string, string>> = { id },
): Promise<Html | null> {
  const { lang } = page;
  const t = T[lang];
  if (operations.totalCount === 0) return null;
  const as = choice(page.query, 'as', AS) ?? 'ANONYMOUS';
  const ids = [
    ...new Set(operations.nodes.filter(({ operation }) => operation !== 'REMOVE' && operation !== 'MERGE').map(({ recordId }) => recordId)),
  ];
  const nodes = ids.length > 0 ? await previewedNodes(page, { ids, changeSet: id, as }) : [];
  if (!nodes) return html`<section aria-labelledby="preview"><h2 id="preview">${t.preview}</h2><p>${t.noPreview}</p></section>`;
  const seen = nodes.filter((node) => node !== null);
  const hidden = ids.length - seen.length;
  const link = (role: (typeof AS)[number]): Html => {
    const label = role === 'ANONYMOUS' ? t.anybody : labelOf(Role, role)[lang];
    return role === as
      ? html`<strong>${label}</strong>`
      : html`<a href="${address(lang, path, { ...more, as: role })}#preview">${label}</a>`;
  };
  return html`<section aria-labelledby="preview"><h2 id="preview">${t.preview}</h2><p>${t.previewLead} ${join(AS.map(link), ' · ')}</p>
    ${seen.length > 0 ? html`<ul>${seen.map((node) => html`<li>${previewed(node, page)}</li>`)}</ul>` : null}
    ${hidden > 0 ? html`<p class="quiet">${t.hidden(hidden)}</p>` : null}</section>`;
}

/** What a role would read of some records; null where the draft cannot be put on the base, as what is said above the preview explains. */
async function previewedNodes(
  page: FormRequest,
  variables: Omit<DraftPreviewQueryVariables, 'lang'>,
): Promise<DraftPreviewQuery['nodes'] | null> {
  try {
    return (await page.ask(DraftPreviewDocument, variables)).nodes;
  } catch (error) {
    if (error instanceof MaillageError && error.details.argument === 'changeSet') return null;
    throw error;
  }
}

function previewed(node: NonNullable<DraftPreviewQuery['nodes'][number]>, { lang }: FormRequest): Html {
  if ('__typename' in node) return statementLink(node, lang);
  if ('kind' in node) return refLink(node, lang);
  if ('publication' in node) return html`${T[lang].text} ${refLink(node.publication, lang)}`;
  if ('title' in node) return html`${T[lang].item} <q>${node.title}</q>`;
  return html`<q>${'quote' in node ? node.quote : 'surface' in node ? node.surface : node.id}</q>`;
}
