import { operationsOf } from '../../changes/change-set-rows.js';
import { Role } from '../../core/access.js';
import { labelOf } from '../../core/enums.js';
import { MaillageError } from '../../errors.js';
import { inReadingTransaction } from '../../store/transaction.js';
import { refLink } from '../components/links.js';
import { statementLink } from '../components/succession.js';
import type { FormRequest } from '../form-request.js';
import { html, type Html, join } from '../html.js';
import { count, phrases } from '../i18n.js';
import { DraftPreviewDocument, type DraftPreviewQuery, type DraftQuery } from '../operations.generated.js';
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
    read: (number: number) => count('fr', number, 'changement lu', 'changements lus'),
    hidden: (number: number) => count('fr', number, 'changement caché', 'changements cachés'),
  },
  en: {
    preview: 'Preview',
    previewLead: 'What would be read of these changes, once published:',
    anybody: 'anybody',
    text: 'text:',
    item: 'item of the agenda:',
    noPreview: 'These changes no longer go with what the base says now: they can be neither shown nor published so.',
    read: (number: number) => count('en', number, 'change read', 'changes read'),
    hidden: (number: number) => count('en', number, 'change hidden', 'changes hidden'),
  },
});

/** A change set as its page reads it. */
export type Draft = Extract<NonNullable<DraftQuery['node']>, { readonly operations: unknown }>;

/** More changes than these are folded away. */
const FEW = 10;
/** How many records are asked for at once: as many as the API answers. */
const ASKED = 100;

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
  const all = await inReadingTransaction(page.application.dataSource, (manager) => operationsOf(manager, id));
  const ids = [...new Set(all.flatMap(({ operation, recordId }) => (operation === 'REMOVE' || operation === 'MERGE' ? [] : [recordId])))];
  const nodes = await previewedNodes(page, { ids, changeSet: id, as });
  if (!nodes) return html`<section aria-labelledby="preview"><h2 id="preview">${t.preview}</h2><p>${t.noPreview}</p></section>`;
  const seen = nodes.filter((node) => node !== null);
  const hidden = ids.length - seen.length;
  const list = (some: readonly PreviewedNode[]): Html => html`<ul>${some.map((node) => html`<li>${previewed(node, page)}</li>`)}</ul>`;
  const link = (role: (typeof AS)[number]): Html => {
    const label = role === 'ANONYMOUS' ? t.anybody : labelOf(Role, role)[lang];
    return role === as
      ? html`<strong>${label}</strong>`
      : html`<a href="${address(lang, path, { ...more, as: role })}#preview">${label}</a>`;
  };
  return html`<section aria-labelledby="preview"><h2 id="preview">${t.preview}</h2><p>${t.previewLead} ${join(AS.map(link), ' · ')}</p>
    ${seen.length > FEW ? html`<details class="sort"><summary>${t.read(seen.length)}</summary>${list(seen)}</details>` : seen.length > 0 ? list(seen) : null}
    ${hidden > 0 ? html`<p class="quiet">${t.hidden(hidden)}</p>` : null}</section>`;
}

type PreviewedNode = NonNullable<DraftPreviewQuery['nodes'][number]>;

/** What a role would read of some records; null where the draft cannot be put on the base, as what is said above the preview explains. */
async function previewedNodes(
  page: FormRequest,
  { ids, changeSet, as }: { readonly ids: readonly string[]; readonly changeSet: string; readonly as: (typeof AS)[number] },
): Promise<(PreviewedNode | null)[] | null> {
  const nodes: (PreviewedNode | null)[] = [];
  try {
    for (let at = 0; at < ids.length; at += ASKED)
      nodes.push(...(await page.ask(DraftPreviewDocument, { ids: ids.slice(at, at + ASKED), changeSet, as })).nodes);
    return nodes;
  } catch (error) {
    if (error instanceof MaillageError && error.details.argument === 'changeSet') return null;
    throw error;
  }
}

function previewed(node: PreviewedNode, { lang }: FormRequest): Html {
  if ('__typename' in node) return statementLink(node, lang);
  if ('kind' in node) return refLink(node, lang);
  if ('publication' in node) return html`${T[lang].text} ${refLink(node.publication, lang)}`;
  if ('title' in node) return html`${T[lang].item} <q>${node.title}</q>`;
  return html`<q>${'quote' in node ? node.quote : 'surface' in node ? node.surface : node.id}</q>`;
}
