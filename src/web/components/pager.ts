import { html, type Html } from '../html.js';
import { address, type PageRequest } from '../page-request.js';
import type { PageInfoFragment } from '../operations.generated.js';

/** What the links of a pager are called. */
export interface PagerLabels {
  /** Back to the beginning of the list; null where the page goes on only. */
  readonly first: string | null;
  readonly more: string;
}

/**
 * The links to the beginning and to the next part of a list; nothing where all of it is on the page.
 * @param kept the query that the addresses keep
 * @param section the id of the section of the list, where it is not the whole page
 */
export function pager(
  request: PageRequest,
  { hasNextPage, endCursor }: PageInfoFragment,
  labels: PagerLabels,
  kept: Readonly<Record<string, string | null>> = {},
  section?: string,
): Html | null {
  const fragment = section ? `#${section}` : '';
  const link = (after: string | null, label: string): Html =>
    html`<a href="${address(request.lang, request.path, { ...kept, after })}${fragment}">${label}</a>`;
  const first = request.query.get('after') && labels.first ? link(null, labels.first) : null;
  const more = hasNextPage ? link(endCursor, labels.more) : null;
  return first || more ? html`<p class="pager">${first}${first && more ? ' ' : null}${more}</p>` : null;
}
